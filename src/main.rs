//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    arshjul::cli::run(std::env::args_os().collect()).into()
}
