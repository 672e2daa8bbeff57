//! Asking the terminal and waiting for what it answers, where there is nothing else to wait for.

use std::fs::File;
use std::io::{self, Write as _};
use std::os::fd::AsFd as _;
use std::time::{Duration, Instant};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{QueueSelector, tcflush, tcgetpgrp};

use super::decode::{Decoder, Input, Reply};
use super::session::is_in_front;
use super::signals::{Signals, die_of};

/// How long the answers are waited for.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Asks the terminal behind this process, and waits until it has answered all it will, at most a second and a half.
///
/// Keys pressed meanwhile are lost. What is still unread at the end is thrown away, so that no late answer is typed.
///
/// # Errors
/// When there is no terminal, or this process is in its background and would be stopped.
pub fn inquire(questions: &[u8]) -> io::Result<Vec<Reply>> {
    let mut terminal = File::options().read(true).write(true).open("/dev/tty")?;
    if !is_in_front(tcgetpgrp(&terminal)?) {
        return Err(io::ErrorKind::ResourceBusy.into());
    }
    // A signal that comes meanwhile ends the program when the terminal is whole again.
    let signals = Signals::listen()?;
    let raw = Raw::enter(terminal.try_clone()?)?;
    terminal.write_all(questions)?;
    let mut decoder = Decoder::default();
    let mut replies = Vec::new();
    let asked = Instant::now();
    // The attributes are what every terminal answers last.
    while !replies.contains(&Reply::Attributes)
        && signals.end().is_none()
        && let Some(left) = PATIENCE.checked_sub(asked.elapsed())
    {
        let bytes = read(&terminal, &signals, left)?;
        let inputs = decoder.hear(&bytes, Instant::now());
        replies.extend(inputs.into_iter().filter_map(reply));
    }
    drop(raw);
    if let Some(signal) = signals.end() {
        die_of(signal);
    }
    Ok(replies)
}

fn reply(input: Input) -> Option<Reply> {
    match input {
        Input::Reply(reply) => Some(reply),
        Input::Event(_) => None,
    }
}

/// What comes within a time; nothing where nothing does.
fn read(terminal: &File, signals: &Signals, patience: Duration) -> io::Result<Vec<u8>> {
    let mut fds = [
        PollFd::from_borrowed_fd(terminal.as_fd(), PollFlags::IN),
        PollFd::from_borrowed_fd(signals.wake(), PollFlags::IN),
    ];
    let patience = Timespec::try_from(patience).map_err(io::Error::other)?;
    match poll(&mut fds, Some(&patience)) {
        Ok(0) | Err(rustix::io::Errno::INTR) => return Ok(Vec::new()),
        Ok(_) => {}
        Err(error) => return Err(error.into()),
    }
    signals.calm();
    if fds[0].revents().is_empty() {
        return Ok(Vec::new());
    }
    let mut bytes = vec![0; 1024];
    let count = rustix::io::read(terminal, &mut bytes)?;
    if count == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    bytes.truncate(count);
    Ok(bytes)
}

/// The terminal without echo and lines. Dropped, it is as it was.
struct Raw(File);

impl Raw {
    fn enter(terminal: File) -> io::Result<Self> {
        enable_raw_mode()?;
        Ok(Self(terminal))
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        // Before lines and echo are back, or it would be shown.
        let _ = tcflush(&self.0, QueueSelector::IFlush);
        let _ = disable_raw_mode();
    }
}
