//! Reports of the mouse (xterm's, SGR form and the first form).

use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

/// Reads `0;12;3`: button, column and row from 1.
pub(super) fn read(report_text: &[u8], released: bool) -> Option<Event> {
    let text = std::str::from_utf8(report_text).ok()?;
    let mut numbers = text.split(';').map(|number| number.parse::<u16>().ok());
    let mut number = || numbers.next().flatten();
    report(number()?, number()?, number()?, released)
}

/// The event of a report. Bits of `button`: 1–2 which, 4 Shift, 8 Alt, 16 Control, 32 moved, 64 the wheel.
pub(super) fn report(button: u16, column: u16, row: u16, released: bool) -> Option<Event> {
    let which = match button & 3 {
        0 => MouseButton::Left,
        1 => MouseButton::Middle,
        _ => MouseButton::Right,
    };
    let kind = match button & !0b1_1100 {
        64 => MouseEventKind::ScrollUp,
        65 => MouseEventKind::ScrollDown,
        35 => MouseEventKind::Moved,
        32..=34 => MouseEventKind::Drag(which),
        0..=2 if released => MouseEventKind::Up(which),
        3 => MouseEventKind::Up(MouseButton::Left), // the first form does not say which
        0..=2 => MouseEventKind::Down(which),
        _ => return None,
    };
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, button & 4 != 0);
    modifiers.set(KeyModifiers::ALT, button & 8 != 0);
    modifiers.set(KeyModifiers::CONTROL, button & 16 != 0);
    Some(Event::Mouse(MouseEvent {
        kind,
        column: column.checked_sub(1)?,
        row: row.checked_sub(1)?,
        modifiers,
    }))
}
