//! Waiting for keys, signals or time, whichever comes first.

use std::io;
use std::os::fd::BorrowedFd;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

/// Why the wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wake {
    /// There is something to read.
    Input,
    /// A signal came.
    Signal,
    /// Time is up.
    Time,
    /// The terminal is gone.
    Gone,
}

/// Waits for a key, a signal, or the end of `patience`.
///
/// # Errors
/// When the system cannot wait.
pub(super) fn wait(
    input: BorrowedFd<'_>,
    signals: BorrowedFd<'_>,
    patience: Duration,
) -> io::Result<Wake> {
    wait_for(input, PollFlags::IN, signals, patience)
}

/// Waits for what is said of the input, a signal, or the end of `patience`. That the terminal is gone is always noticed.
///
/// # Errors
/// When the system cannot wait.
pub(super) fn wait_for(
    input: BorrowedFd<'_>,
    what: PollFlags,
    signals: BorrowedFd<'_>,
    patience: Duration,
) -> io::Result<Wake> {
    let mut fds = [
        PollFd::from_borrowed_fd(input, what),
        PollFd::from_borrowed_fd(signals, PollFlags::IN),
    ];
    let patience = Timespec::try_from(patience).map_err(io::Error::other)?;
    match poll(&mut fds, Some(&patience)) {
        Ok(0) => return Ok(Wake::Time),
        Ok(_) => {}
        Err(rustix::io::Errno::INTR) => return Ok(Wake::Signal),
        Err(error) => return Err(error.into()),
    }
    let input = fds[0].revents();
    if input.contains(PollFlags::IN) {
        Ok(Wake::Input)
    } else if input.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
        Ok(Wake::Gone)
    } else {
        Ok(Wake::Signal)
    }
}
