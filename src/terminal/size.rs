//! How large the terminal is that is written to. Knows columns and rows, no pixels.

use std::io;

use rustix::termios::tcgetwinsize;

/// Columns and rows.
///
/// # Errors
/// When nothing can tell.
pub fn size() -> io::Result<(u16, u16)> {
    // Asked directly first: crossterm opens the terminal anew for it.
    match tcgetwinsize(io::stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Ok((size.ws_col, size.ws_row)),
        _ => crossterm::terminal::size(),
    }
}
