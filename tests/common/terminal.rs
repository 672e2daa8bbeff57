//! The real program in a pseudo-terminal: types, listens, and looks whether the terminal is left as it was.
#![allow(dead_code, reason = "each test uses its part")]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal with the program in it.
pub(crate) struct Terminal {
    pub(crate) master: Box<dyn MasterPty + Send>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    pub(crate) keys: Box<dyn Write + Send>,
    pub(crate) output: Receiver<Vec<u8>>,
    pub(crate) raw: Vec<u8>,
    pub(crate) parser: vt100::Parser,
    /// How the terminal was set before.
    pub(crate) before: String,
}

pub(crate) fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

pub(crate) fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("some")
}

impl Terminal {
    pub(crate) fn start(command: CommandBuilder) -> Self {
        Self::with(command, &[])
    }

    pub(crate) fn with(mut command: CommandBuilder, variables: &[(&str, &str)]) -> Self {
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        for name in [
            "NO_COLOR",
            "LC_ALL",
            "LC_MESSAGES",
            "LC_CTYPE",
            "TMUX",
            "COLORFGBG",
        ] {
            command.env_remove(name);
        }
        let usual = [
            ("TERM", "xterm-256color"),
            ("COLORTERM", "truecolor"),
            ("LANG", "en_GB.UTF-8"),
            ("ARSHJUL_TODAY", "2024-06-14"),
            // No settings and no leftovers of whoever runs the tests.
            (
                "XDG_CONFIG_HOME",
                concat!(env!("CARGO_TARGET_TMPDIR"), "/config"),
            ),
            (
                "XDG_STATE_HOME",
                concat!(env!("CARGO_TARGET_TMPDIR"), "/state"),
            ),
        ];
        for (name, value) in usual.iter().chain(variables) {
            command.env(name, value);
        }
        let pair = native_pty_system().openpty(size(40, 120)).expect("a pty");
        let before = settings(&*pair.master);
        let child = pair.slave.spawn_command(command).expect("the program");
        let mut reader = pair.master.try_clone_reader().expect("its output");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 65536];
            // Nothing to read may only mean that nobody has it open just now.
            let mut silences = 0;
            while silences < 300 {
                if let Ok(count @ 1..) = reader.read(&mut bytes) {
                    if sender.send(bytes[..count].to_vec()).is_err() {
                        break;
                    }
                } else {
                    silences += 1;
                    thread::sleep(Duration::from_millis(10));
                }
            }
        });
        Self {
            keys: pair.master.take_writer().expect("its keys"),
            master: pair.master,
            child,
            output,
            raw: Vec::new(),
            parser: vt100::Parser::new(cells(40), cells(120), 0),
            before,
        }
    }

    /// Takes in what comes within `wait`.
    pub(crate) fn listen(&mut self, wait: Duration) {
        if let Ok(bytes) = self.output.recv_timeout(wait) {
            self.parser.process(&bytes);
            self.raw.extend(bytes);
        }
    }

    pub(crate) fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// Waits until the screen is as it should be.
    pub(crate) fn until(&mut self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let start = Instant::now();
        while !is_so(self.parser.screen()) {
            let last = String::from_utf8_lossy(&self.raw[self.raw.len().saturating_sub(200)..]);
            assert!(
                start.elapsed() < PATIENCE,
                "never {what}:\n{}\nlast came {last:?}",
                self.text()
            );
            self.listen(Duration::from_millis(20));
        }
    }

    pub(crate) fn until_said(&mut self, words: &str) {
        self.until(words, |screen| screen.contents().contains(words));
    }

    /// Lets the output come to rest.
    pub(crate) fn settle(&mut self) {
        loop {
            let before = self.raw.len();
            self.listen(Duration::from_millis(150));
            if self.raw.len() == before {
                return;
            }
        }
    }

    pub(crate) fn press(&mut self, keys: &[u8]) {
        self.keys.write_all(keys).expect("keys");
        self.keys.flush().expect("keys");
    }

    pub(crate) fn resize(&mut self, rows: u16, cols: u16) {
        self.parser.screen_mut().set_size(cells(rows), cells(cols));
        self.master.resize(size(rows, cols)).expect("a size");
    }

    pub(crate) fn signal(&self, signal: Signal) {
        let id = self.child.process_id().expect("a process") as i32;
        kill_process(Pid::from_raw(id).expect("a process"), signal).expect("a signal");
    }

    /// Waits for the end; the terminal must be as it was.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        let start = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("a status") {
                break status;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "it does not end:\n{}",
                self.text()
            );
            self.listen(Duration::from_millis(20));
        };
        // What it wrote last may still be on its way.
        self.until("leaves the other screen", |screen| {
            !screen.alternate_screen()
        });
        self.settle();
        let screen = self.parser.screen();
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "pastes are plain");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert_eq!(
            settings(&*self.master),
            self.before,
            "the settings are as before"
        );
        status
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

pub(crate) fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("settings"))
}
