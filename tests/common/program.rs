//! The real program on a command line: in a folder, on a fixed day, in English, with nothing of whoever runs the tests.

use std::path::Path;
use std::process::{Command, Stdio};

/// The program, ready for its arguments.
pub(crate) fn program(folder: &Path, today: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_arshjul"));
    command
        .current_dir(folder)
        .env_clear()
        .env("ARSHJUL_TODAY", today)
        .env("LANG", "en_GB.UTF-8")
        .stdin(Stdio::null());
    command
}
