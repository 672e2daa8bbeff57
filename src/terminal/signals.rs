//! Signals as things that are read when there is time: a flag each, and a pipe that wakes who waits.

use std::io::{self, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH};
use signal_hook::{flag, low_level};

/// The signals that have come.
#[derive(Debug)]
pub struct Signals {
    ends: [(i32, Arc<AtomicBool>); 3],
    resized: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
    pipe: UnixStream,
}

impl Signals {
    /// Listens from now on.
    ///
    /// # Errors
    /// When the system gives no pipe or takes no handler.
    pub fn listen() -> io::Result<Self> {
        let (pipe, wake) = UnixStream::pair()?;
        pipe.set_nonblocking(true)?;
        let flag = |signal: i32| -> io::Result<Arc<AtomicBool>> {
            let flag = Arc::new(AtomicBool::new(false));
            flag::register(signal, Arc::clone(&flag))?;
            low_level::pipe::register(signal, wake.try_clone()?)?;
            Ok(flag)
        };
        Ok(Self {
            ends: [
                (SIGTERM, flag(SIGTERM)?),
                (SIGHUP, flag(SIGHUP)?),
                (SIGINT, flag(SIGINT)?),
            ],
            resized: flag(SIGWINCH)?,
            continued: flag(SIGCONT)?,
            pipe,
        })
    }

    /// What becomes readable when a signal comes.
    #[must_use]
    pub fn wake(&self) -> BorrowedFd<'_> {
        self.pipe.as_fd()
    }

    /// Forgets the wake-ups so far; the flags stay.
    pub fn calm(&mut self) {
        let mut bytes = [0; 64];
        while matches!(self.pipe.read(&mut bytes), Ok(count) if count > 0) {}
    }

    /// The signal that asks the program to end, if one came.
    #[must_use]
    pub fn end(&self) -> Option<i32> {
        let came = self
            .ends
            .iter()
            .find(|(_, flag)| flag.load(Ordering::SeqCst));
        came.map(|(signal, _)| *signal)
    }

    /// Forgets that the interrupt key was pressed: it was meant for a program that had the terminal meanwhile.
    pub fn forget_interrupt(&self) {
        for (signal, flag) in &self.ends {
            if *signal == SIGINT {
                flag.store(false, Ordering::SeqCst);
            }
        }
    }

    /// Whether the window changed its size since last asked.
    #[must_use]
    pub fn resized(&self) -> bool {
        self.resized.swap(false, Ordering::SeqCst)
    }

    /// Whether the program was stopped and goes on since last asked.
    #[must_use]
    pub fn continued(&self) -> bool {
        self.continued.swap(false, Ordering::SeqCst)
    }
}

/// Ends the program as the signal would have ended it, so that who started it sees why.
pub fn die_of(signal: i32) {
    // Fails only for a signal that does not exist.
    let _ = low_level::emulate_default_handler(signal);
}
