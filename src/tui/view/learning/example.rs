//! The learning view without recommendations: what it is good for, the key that begins, and a faint example of one.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::plan::taken_up::Stage;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::view::sheet::Sheet;
use crate::tui::view::thread::{joint, stage_sign};

use super::empty;

/// The phases of the example, and what each did.
const STAGES: [(&str, Stage); 4] = [
    ("screen-kind-analysis", Stage::Raised),
    ("screen-kind-work-meeting", Stage::Missed),
    ("screen-kind-direction-meeting", Stage::TakenUp),
    ("screen-kind-conference", Stage::ToCome),
];
/// The columns of a phase.
const PHASE: u16 = 18;

/// Draws it; the example only where it has room.
pub(super) fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model) {
    let below = empty(sheet, area, &model.text("screen-learning-empty")) + 1;
    let width = PHASE * STAGES.len() as u16;
    if area.width < width + 4 || area.bottom() < below + 6 {
        return;
    }
    let (faint, rule) = (
        sheet.pen(Role::Faint, Ground::Backdrop),
        sheet.pen(Role::Rule, Ground::Backdrop),
    );
    let left = area.x + 2;
    let title = model.text("screen-learning-example");
    sheet.text((left, below), width, &title, faint);
    for (number, (phase, stage)) in STAGES.into_iter().enumerate() {
        let x = left + PHASE * number as u16;
        sheet.text((x, below + 2), PHASE - 1, &model.text(phase), faint);
        let (sign, _) = stage_sign(stage);
        let said = format!("{sign} {}", model.text(names::stage(stage)));
        let used = sheet.text((x, below + 3), PHASE - 1, &said, faint);
        if let Some((_, next)) = STAGES.get(number + 1) {
            let room = PHASE.saturating_sub(used + 2);
            let line = joint(*next).repeat(usize::from(room));
            sheet.text((x + used + 1, below + 3), room, &line, rule);
        }
    }
    let outcome = model.text("screen-learning-example-outcome");
    sheet.text((left, below + 5), area.width - 4, &outcome, faint);
}
