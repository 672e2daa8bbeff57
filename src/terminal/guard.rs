//! Entering the full screen and leaving it as it was, whatever happens: at the end, on a panic, on a signal.

use std::io::{self, Write};
use std::os::fd::AsFd;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// Whether the terminal is ours now; the panic hook has no other way to know.
static INSIDE: AtomicBool = AtomicBool::new(false);

/// Alternate screen; clicks, drags and the wheel as SGR reports; bracketed paste; no cursor.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?1000h\x1b[?1002h\x1b[?1006h\x1b[?2004h\x1b[?25l";

/// The same, backwards; first the end of a synchronized update that may have been cut short, and plain letters.
const LEAVE: &[u8] =
    b"\x1b[?2026l\x1b[0m\x1b[?2004l\x1b[?1006l\x1b[?1002l\x1b[?1000l\x1b[?1049l\x1b[?25h";

/// The terminal while it is ours. Dropped, it is as it was.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes the terminal: raw keys at once, and the full screen with the first bytes that `page` sends,
    /// so that nobody sees an empty one.
    ///
    /// # Errors
    /// When the terminal does not let itself be set.
    pub fn enter(page: &mut impl Write) -> io::Result<Self> {
        INSIDE.store(true, Ordering::SeqCst);
        let guard = Self(());
        enable_raw_mode()?;
        page.write_all(ENTER)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Leaves the terminal as it was, once; safe to call from anywhere.
pub fn restore() {
    if INSIDE.swap(false, Ordering::SeqCst) {
        // First what cannot block: a terminal that is held (C-s) takes no bytes.
        let _ = disable_raw_mode();
        let mut out = io::stdout().lock();
        if takes_bytes(&out) {
            // A terminal that has gone away cannot be left in a bad state.
            let _ = out.write_all(LEAVE).and_then(|()| out.flush());
        }
    }
}

/// Whether what is written is taken soon.
fn takes_bytes(out: &impl AsFd) -> bool {
    let soon = Timespec {
        tv_sec: 0,
        tv_nsec: 200_000_000,
    };
    let mut fds = [PollFd::new(out, PollFlags::OUT)];
    !matches!(poll(&mut fds, Some(&soon)), Ok(0))
}

/// From now on a panic restores the terminal before it says the farewell and what happened where.
pub fn on_panic(farewell: impl Fn() -> String + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |info| {
        restore();
        let mut out = io::stderr().lock();
        let _ = writeln!(
            out,
            "{}\n\n  arshjul {}: {info}",
            farewell(),
            env!("CARGO_PKG_VERSION")
        );
    }));
}
