//! The thread of a recommendation through the phases: a sign for each stage, joined. Knows no titles.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::draw::{Ground, Role};
use crate::plan::taken_up::Stage;
use crate::tui::message::Target;
use crate::tui::names;
use crate::tui::view::sheet::{Piece, Sheet};
use crate::tui::view::thread::{joint, stage_sign};
use crate::words::columns_of;

use super::Table;

impl Table<'_> {
    /// The stages, joined from the first to the last.
    pub(super) fn thread(
        &self,
        sheet: &mut Sheet<'_>,
        (y, row): (u16, usize),
        stages: &[Option<Stage>],
        selected: bool,
        ground: Ground,
    ) {
        let line = sheet.pen(Role::Rule, ground);
        // The column after what was written last, if the thread runs on from there.
        let mut end: Option<u16> = None;
        for number in self.shown.clone() {
            let (stage, x) = (&stages[number], self.column(number));
            if let (Some(from), Some(stage)) = (end, *stage) {
                let room = x.saturating_sub(from + 1);
                let text = joint(stage).repeat(usize::from(room));
                sheet.text((from, y), room, &text, line);
            }
            let here = selected && number == self.model.learning.1;
            let used = self.cell(sheet, (x, y), *stage, here, ground);
            let place = Rect::new(x, y, self.phase.saturating_sub(1), 1);
            sheet.hits.push((place, Target::Cell(row, number)));
            end = stage.map(|_| x + used + 1).or(end);
        }
    }

    /// What the signs mean, in the last line of the table, where a word has no room beside its sign.
    pub(super) fn legend(&self, sheet: &mut Sheet<'_>) {
        let room = usize::from(self.phase.saturating_sub(1));
        let cells = self.taken_up.rows.iter().flat_map(|row| row.stages.iter());
        let is_cut = |stage: Stage| columns_of(&self.said(stage)) > room;
        if self.area.height < 2 || !cells.flatten().any(|stage| is_cut(*stage)) {
            return;
        }
        let mut pieces = vec![Piece::new(" ", Role::Faint)];
        for stage in [Stage::Raised, Stage::TakenUp, Stage::ToCome, Stage::Missed] {
            let (sign, role) = stage_sign(stage);
            let word = self.model.text(names::stage(stage));
            pieces.push(Piece::new(format!(" {sign}"), role));
            pieces.push(Piece::new(format!(" {word} "), Role::Faint));
        }
        let line = Rect {
            y: self.area.bottom() - 1,
            height: 1,
            ..self.area
        };
        sheet.pieces(line, &pieces, Ground::Backdrop);
    }

    /// A sign with its word.
    fn said(&self, stage: Stage) -> String {
        let (sign, _) = stage_sign(stage);
        format!("{sign} {}", self.model.text(names::stage(stage)))
    }

    /// A sign and its word, where that fits; the chosen cell is seen even where it is empty. Returns the columns it fills.
    fn cell(
        &self,
        sheet: &mut Sheet<'_>,
        place: (u16, u16),
        stage: Option<Stage>,
        here: bool,
        ground: Ground,
    ) -> u16 {
        let room = self.phase.saturating_sub(1);
        let (said, role) = match stage {
            Some(stage) => {
                let (sign, role) = stage_sign(stage);
                let said = self.said(stage);
                let fits = columns_of(&said) <= usize::from(room);
                (if fits { said } else { sign.to_owned() }, role)
            }
            None if here => ("·".to_owned(), Role::Faint),
            None => return 0,
        };
        let pen = sheet.pen(role, ground);
        // On a row that is reversed itself, as it is without colours, the chosen one is not.
        let pen = match (here, pen.add_modifier.contains(Modifier::REVERSED)) {
            (true, true) => pen.remove_modifier(Modifier::REVERSED),
            (true, false) => pen.add_modifier(Modifier::REVERSED),
            (false, _) => pen,
        };
        sheet.text(place, room, &said, pen)
    }
}
