//! Signals as things that are read when there is time: a flag each, and a pipe that wakes who waits. Where there is no
//! time, a thread of its own ends the program.

use std::io::{self, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::{SIGCHLD, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::{flag, low_level};

use super::guard::restore;
use super::session::has_shell;

/// How long the program may take to end by itself: it keeps what is not saved before it does anything that can take time.
const GRACE: Duration = Duration::from_millis(700);

/// The signals that have come.
#[derive(Debug)]
pub struct Signals {
    ends: Arc<Ends>,
    resized: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
    stopped: Arc<AtomicBool>,
    pipe: UnixStream,
}

/// The signals that ask the program to end.
#[derive(Debug)]
struct Ends {
    flags: [(i32, Arc<AtomicBool>); 4],
    /// Whether another program has the terminal, and the interrupt key with it.
    is_lent: AtomicBool,
}

impl Ends {
    fn came(&self) -> Option<i32> {
        let is_lent = self.is_lent.load(Ordering::SeqCst);
        let came = self
            .flags
            .iter()
            .filter(|(signal, _)| !is_lent || ![SIGINT, SIGQUIT].contains(signal));
        let mut came = came.filter(|(_, flag)| flag.load(Ordering::SeqCst));
        came.next().map(|(signal, _)| *signal)
    }
}

impl Signals {
    /// Listens from now on. To be called before the terminal is changed: a signal that comes before would leave it so.
    ///
    /// # Errors
    /// When the system gives no pipe, no thread, or takes no handler.
    pub fn listen() -> io::Result<Self> {
        let (pipe, wake) = UnixStream::pair()?;
        pipe.set_nonblocking(true)?;
        let flag = |signal: i32| -> io::Result<Arc<AtomicBool>> {
            let flag = Arc::new(AtomicBool::new(false));
            flag::register(signal, Arc::clone(&flag))?;
            low_level::pipe::register(signal, wake.try_clone()?)?;
            Ok(flag)
        };
        let ends = Ends {
            flags: [
                (SIGTERM, flag(SIGTERM)?),
                (SIGHUP, flag(SIGHUP)?),
                (SIGINT, flag(SIGINT)?),
                (SIGQUIT, flag(SIGQUIT)?),
            ],
            is_lent: AtomicBool::new(false),
        };
        let ends = Arc::new(ends);
        end_in_time(&ends)?;
        // An editor that ends wakes who waits for it.
        low_level::pipe::register(SIGCHLD, wake.try_clone()?)?;
        Ok(Self {
            ends,
            resized: flag(SIGWINCH)?,
            continued: flag(SIGCONT)?,
            stopped: flag(SIGTSTP)?,
            pipe,
        })
    }

    /// What becomes readable when a signal comes.
    #[must_use]
    pub fn wake(&self) -> BorrowedFd<'_> {
        self.pipe.as_fd()
    }

    /// Forgets the wake-ups so far; the flags stay.
    pub fn calm(&self) {
        let mut bytes = [0; 64];
        while matches!((&self.pipe).read(&mut bytes), Ok(count) if count > 0) {}
    }

    /// The signal that asks the program to end, if one came.
    #[must_use]
    pub fn end(&self) -> Option<i32> {
        self.ends.came()
    }

    /// Another program has the terminal from now on: the interrupt key is meant for that.
    pub fn lend(&self) {
        self.ends.is_lent.store(true, Ordering::SeqCst);
    }

    /// The terminal is ours again. Interrupts meanwhile are forgotten.
    pub fn take_back(&self) {
        for (signal, flag) in &self.ends.flags {
            if [SIGINT, SIGQUIT].contains(signal) {
                flag.store(false, Ordering::SeqCst);
            }
        }
        self.ends.is_lent.store(false, Ordering::SeqCst);
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

    /// Whether somebody asked the program to stop since last asked.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.stopped.swap(false, Ordering::SeqCst)
    }

    /// Stops the program as the terminal's own C-z would, with all that it was started with; returns when it goes on, and
    /// at once where there is no shell to wake it.
    ///
    /// # Errors
    /// When the system sends no signal.
    pub fn stop(&self) -> io::Result<()> {
        let has_shell = has_shell();
        kill_current_process_group(Signal::TSTP)?;
        if has_shell {
            low_level::emulate_default_handler(SIGTSTP)?;
        }
        self.stopped.store(false, Ordering::SeqCst);
        Ok(())
    }
}

/// Starts the thread that ends the program where it does not end by itself: in the middle of a long plan, or before a
/// terminal that takes nothing more.
fn end_in_time(ends: &Arc<Ends>) -> io::Result<()> {
    let (mut pipe, wake) = UnixStream::pair()?;
    for (signal, _) in &ends.flags {
        low_level::pipe::register(*signal, wake.try_clone()?)?;
    }
    let ends = Arc::clone(ends);
    let watch = move || {
        let mut byte = [0];
        while pipe.read_exact(&mut byte).is_ok() {
            thread::sleep(GRACE);
            if let Some(signal) = ends.came() {
                restore();
                die_of(signal);
            }
        }
    };
    thread::Builder::new().name("end".to_owned()).spawn(watch)?;
    Ok(())
}

/// Ends the program as the signal would have ended it, so that who started it sees why.
pub fn die_of(signal: i32) {
    // Fails only for a signal that does not exist.
    let _ = low_level::emulate_default_handler(signal);
}
