//! What comes in from the terminal's side, in a real pseudo-terminal: unfinished sequences, late answers, changes of size,
//! signals, and a terminal that goes away.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

#[path = "common/generated.rs"]
mod generated;
#[path = "common/terminal.rs"]
mod terminal;

use terminal::{PATIENCE, Terminal};

const PLAN: &str = "plans/varmlandsstrategin-2024.toml";

/// What a terminal answers last: from then on nothing is waited for.
const ATTRIBUTES: &[u8] = b"\x1b[?62;22c";
const TITLE: &str = "Värmlandsstrategins årshjul";

/// On a copy: what goes wrong here may type into the plan.
fn strategy() -> CommandBuilder {
    program(copy().to_str().expect("a path"))
}

fn copy() -> PathBuf {
    static COPIES: AtomicUsize = AtomicUsize::new(0);
    let own = COPIES.fetch_add(1, Ordering::SeqCst).to_string();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("input")
        .join(own);
    fs::create_dir_all(&folder).expect("a folder");
    let copy = folder.join("plan-2024.toml");
    fs::copy(PLAN, &copy).expect("a plan");
    copy
}

fn program(plan: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_arshjul"));
    command.arg(plan);
    command
}

/// Waits for the answer to a key.
fn is_answered(terminal: &mut Terminal, key: &[u8]) -> bool {
    let before = terminal.raw.len();
    terminal.press(key);
    let start = Instant::now();
    while terminal.raw.len() == before && start.elapsed() < Duration::from_secs(3) {
        terminal.listen(Duration::from_millis(20));
    }
    let came = terminal.raw.len() > before;
    terminal.settle();
    came
}

/// Clock ticks that a process has used (`/proc`, fields 14 and 15 of `stat`).
fn ticks(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).expect("a process");
    let (_, fields) = stat.rsplit_once(')').expect("a name");
    let fields: Vec<&str> = fields.split_ascii_whitespace().collect();
    [11, 12]
        .map(|at| fields[at].parse::<u64>().expect("ticks"))
        .iter()
        .sum()
}

#[test]
fn the_key_after_a_change_of_size_is_answered_and_nothing_spins() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said(TITLE);
    terminal.press(ATTRIBUTES);
    terminal.settle();
    for step in 0..4 {
        terminal.resize(40, 119 + step % 2);
        terminal.settle();
        let key: &[u8] = if step % 2 == 0 { b"j" } else { b"k" };
        assert!(is_answered(&mut terminal, key), "step {step}");
    }
    let process = terminal.child.process_id().expect("a process");
    let before = ticks(process);
    thread::sleep(Duration::from_millis(500));
    let used = ticks(process) - before;
    assert!(used < 20, "{used} ticks in half a second without input");
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

#[test]
fn an_unfinished_sequence_holds_up_nothing() {
    for half in [
        &b"\x1b["[..],
        b"\x1b[?",
        b"\x1b[<0;12",
        b"\x1b]11;rgb:",
        b"\xc3",
        b"\x1b[200~abc",
    ] {
        let mut terminal = Terminal::start(strategy());
        terminal.until_said(TITLE);
        terminal.press(ATTRIBUTES);
        terminal.settle();
        terminal.press(half);
        terminal.settle();
        terminal.resize(30, 100);
        terminal.until("drawn at the new size", |screen| {
            screen.contents().lines().count() <= 30 && screen.contents().contains("2024")
        });
        // One key may be the end of an answer.
        let answered = [&b"j"[..], b"k", b"\x1b", b"?"]
            .into_iter()
            .any(|key| is_answered(&mut terminal, key));
        assert!(answered, "{half:?}: no key is answered");
        terminal.signal(Signal::TERM);
        terminal.ended();
    }
}

#[test]
fn an_answer_that_comes_late_types_nothing() {
    for answer in [
        &b"\x1bP>|XTerm(390)\x1b\\"[..],
        b"\x1b[?2026;2$y",
        b"\x1b]11;rgb:1616/1a1a/2222\x1b\\",
    ] {
        let mut terminal = Terminal::start(strategy());
        terminal.until_said(TITLE);
        terminal.press(ATTRIBUTES);
        thread::sleep(Duration::from_millis(1700));
        terminal.settle();
        let before = terminal.text();
        let (first, rest) = answer.split_at(4);
        terminal.press(first);
        thread::sleep(Duration::from_millis(80));
        terminal.press(rest);
        terminal.settle();
        assert_eq!(terminal.text(), before, "{answer:?}");
        terminal.press(b"q");
        assert!(terminal.ended().success(), "nothing has become unsaved");
    }
}

#[test]
fn a_paste_right_after_escape_is_a_paste() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said(TITLE);
    terminal.settle();
    terminal.press("\x1b\x1b[200~xXd Styrelse 12 maj\x1b[201~".as_bytes());
    terminal.until_said("xXd Styrelse 12 maj");
    terminal.press(b"\x1b");
    terminal.settle();
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

#[test]
fn a_burst_of_letters_is_a_paste_where_pastes_are_not_marked() {
    for (variables, answer) in [
        (&[("TERM", "linux")][..], &b""[..]),
        (&[("TERM", "xterm-256color")], b"\x1b[?2004;0$y\x1b[?62c"),
    ] {
        let mut terminal = Terminal::with(strategy(), variables);
        terminal.until_said(TITLE);
        terminal.press(answer);
        terminal.settle();
        terminal.press("xXdd Styrelsemöte 12 maj".as_bytes());
        terminal.until_said("Styrelsemöte 12 maj");
        terminal.press(b"\x1b");
        terminal.settle();
        terminal.press(b"q");
        assert!(terminal.ended().success(), "{variables:?}");
    }
}

/// A plan of one's own in a folder, and a folder for what is kept of it.
struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::copy(PLAN, folder.path().join("plan-2024.toml")).expect("a plan");
        Self { folder }
    }

    fn command(&self) -> CommandBuilder {
        let mut command = program(self.plan().to_str().expect("a path"));
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("LANG", "en_GB.UTF-8"),
            ("ARSHJUL_TODAY", "2024-06-14"),
        ] {
            command.env(name, value);
        }
        command.env("XDG_STATE_HOME", self.folder.path().join("state"));
        command.env("XDG_CONFIG_HOME", self.folder.path().join("config"));
        command
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan-2024.toml")
    }

    fn is_kept(&self) -> bool {
        let kept = fs::read_dir(self.folder.path().join("state/arshjul"));
        kept.is_ok_and(|mut files| files.next().is_some())
    }
}

/// Starts the program, types, and lets the terminal go away.
fn hung_up(command: CommandBuilder, keys: &[&[u8]], until: &dyn Fn() -> bool) -> Duration {
    let pair = native_pty_system()
        .openpty(terminal::size(40, 120))
        .expect("a pty");
    let mut child = pair.slave.spawn_command(command).expect("the program");
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().expect("its output");
    let mut writer = pair.master.take_writer().expect("its keys");
    let mut raw = Vec::new();
    let mut bytes = vec![0; 65536];
    let mut frame = |ends: usize| {
        let count = |raw: &[u8]| String::from_utf8_lossy(raw).matches("\x1b[?2026l").count();
        while count(&raw) < ends {
            let read = reader.read(&mut bytes).expect("output");
            raw.extend(&bytes[..read]);
        }
    };
    frame(1);
    // Frames are counted by the marks of synchronized output.
    let answers = [b"\x1b[?2026;2$y", ATTRIBUTES].concat();
    writer.write_all(&answers).expect("answers");
    for (at, key) in keys.iter().enumerate() {
        writer.write_all(key).expect("keys");
        writer.flush().expect("keys");
        if at + 1 < keys.len() {
            frame(2 + at);
        }
    }
    let start = Instant::now();
    while !until() && start.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(20));
    }
    assert!(until(), "never so far");
    drop((reader, writer, pair.master));
    let gone = Instant::now();
    while child.try_wait().expect("a status").is_none() {
        if gone.elapsed() > PATIENCE {
            child.kill().expect("an end");
            return gone.elapsed();
        }
        thread::sleep(Duration::from_millis(20));
    }
    gone.elapsed()
}

#[test]
fn a_terminal_that_goes_away_ends_it_and_loses_nothing() {
    for is_controlling in [true, false] {
        for last in [&b""[..], b"\x1b[?", b"\x1b[200~abc"] {
            let place = Place::new();
            let mut command = place.command();
            command.set_controlling_tty(is_controlling);
            let keys = [&b"aMeeting 12 maj"[..], b"\r", last];
            let took = hung_up(command, &keys, &|| place.is_kept());
            let what = format!("controlling {is_controlling}, after {last:?}");
            assert!(took < Duration::from_secs(3), "{what}: {took:?}");
            assert!(place.is_kept(), "{what}: nothing is kept");
        }
    }
}

#[test]
fn a_terminal_that_goes_away_under_an_editor_ends_it() {
    for is_controlling in [true, false] {
        let place = Place::new();
        let started = place.folder.path().join("started");
        let script = place.folder.path().join("editor");
        let text = format!("#!/bin/sh\ntouch '{}'\nexec sleep 30\n", started.display());
        fs::write(&script, text).expect("an editor");
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(&script, mode).expect("a mode");
        let mut command = place.command();
        command.set_controlling_tty(is_controlling);
        command.env("VISUAL", &script);
        let took = hung_up(command, &[b"E"], &|| started.exists());
        assert!(took < Duration::from_secs(3), "{is_controlling}: {took:?}");
    }
}

#[test]
fn a_signal_while_a_long_plan_is_read_ends_it_and_the_terminal_is_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan-2026.toml");
    fs::write(&path, generated::plan(20_000)).expect("a plan");
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let mut terminal = Terminal::start(program(path.to_str().expect("a path")));
        // The keys are raw as soon as the plan begins to be read.
        let start = Instant::now();
        while terminal::settings(&*terminal.master) == terminal.before {
            assert!(start.elapsed() < PATIENCE, "it never takes the terminal");
            thread::sleep(Duration::from_millis(5));
        }
        terminal.signal(signal);
        let sent = Instant::now();
        assert!(!terminal.ended().success(), "{signal:?}");
        assert!(sent.elapsed() < Duration::from_secs(5), "{signal:?}");
    }
}

#[test]
fn a_stop_from_outside_gives_the_terminal_back() {
    let path = Path::new(env!("CARGO_BIN_EXE_arshjul")).display();
    let plan = copy();
    let script = format!(
        "set -m; '{path}' '{}'; echo was-stopped; fg >/dev/null; echo was-done",
        plan.display()
    );
    let mut shell = CommandBuilder::new("sh");
    shell.args(["-c", &script]);
    let mut terminal = Terminal::start(shell);
    terminal.until_said(TITLE);
    let parent = terminal.child.process_id().expect("a shell").to_string();
    let found = std::process::Command::new("pgrep")
        .args(["-P", &parent])
        .output();
    let found = String::from_utf8(found.expect("pgrep").stdout).expect("figures");
    let process = found.trim().parse().ok().and_then(Pid::from_raw);
    kill_process(process.expect("the program"), Signal::TSTP).expect("a signal");
    let start = Instant::now();
    while !String::from_utf8_lossy(&terminal.raw).contains("was-stopped") {
        assert!(start.elapsed() < PATIENCE, "never stopped");
        terminal.listen(Duration::from_millis(20));
    }
    let raw = String::from_utf8_lossy(&terminal.raw).into_owned();
    let (before, _) = raw.split_once("was-stopped").expect("stopped");
    for mode in ["1049l", "1006l", "1002l", "1000l", "2004l", "25h"] {
        assert!(
            before.contains(&format!("\x1b[?{mode}")),
            "{mode} was left on"
        );
    }
    terminal.until("shown again", |screen| {
        screen.alternate_screen() && screen.contents().contains(TITLE)
    });
    terminal.press(b"2");
    terminal.until_said("Midsommarafton");
    terminal.press(b"q");
    assert!(terminal.ended().success());
}
