//! What a subcommand answers, and how the answer leaves the program. Knows no plan and no arguments.

use std::io::{self, Write as _};

use crate::words::Words;

use super::circumstances::Circumstances;
use super::given::Given;

use crate::error::Error;

/// The plan has errors, or the command failed.
pub(super) const FAILED: u8 = 1;

/// Data, talk and an exit code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    /// Data: goes to stdout in one piece.
    pub(super) data: String,
    /// Talk: goes to stderr, before the data.
    pub(super) talk: String,
    /// 0, 1 or 2.
    pub(super) exit: u8,
}

impl Answer {
    /// Data, and all is fine.
    pub(super) fn data(data: String) -> Self {
        Self {
            data,
            ..Self::default()
        }
    }

    /// Data from plans, and what is to be said of them beside it.
    pub(super) fn of(data: String, given: Given, around: &Circumstances) -> Self {
        let answer = Self {
            data,
            talk: given.trouble(around),
            exit: given.exit_code(),
        };
        // The program ends with its answer: giving the memory of large plans back piece by piece only keeps readers waiting.
        std::mem::forget(given);
        answer
    }

    /// Nothing but talk, and the exit code that goes with it.
    pub(super) fn talk(talk: String, exit: u8) -> Self {
        Self {
            talk,
            exit,
            ..Self::default()
        }
    }

    /// What could not be done, why, and the ways out.
    pub(super) fn failure(error: &Error, words: &Words) -> Self {
        Self::talk(failure_lines(error, words), error.exit_code())
    }

    /// Writes data and talk out and says how the program ends.
    ///
    /// A reader that has gone away (`arshjul list | head`) has got what it wanted: that is no failure. Rust ignores
    /// SIGPIPE, so that it arrives here as an error of the write.
    pub(super) fn deliver(self) -> u8 {
        // Where stderr is closed there is nobody left to tell.
        let _ = io::stderr().lock().write_all(self.talk.as_bytes());
        let mut out = io::stdout().lock();
        let written = out
            .write_all(self.data.as_bytes())
            .and_then(|()| out.flush());
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let _ = writeln!(io::stderr(), "arshjul: {error}");
                FAILED
            }
            _ => self.exit,
        }
    }
}

/// An error as it is said: what failed, and below it why, and the ways out.
pub(super) fn failure_lines(error: &Error, words: &Words) -> String {
    format!("arshjul: {}\n", error.lines(words).join("\n  "))
}
