//! A question over the screen: what is asked, and the answers with their numbers.

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::tui::ask::Question;
use crate::tui::model::Model;

use super::overlay::{Line, columns, frame, list};
use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;

/// Draws it.
pub(super) fn draw(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, question: &Question) {
    let about = model.words.say(&question.about);
    let mut lines: Vec<Line> = wrap(&about, usize::from(columns(screen)))
        .into_iter()
        .map(|line| Line::Words(Row::of(line, Role::Text)))
        .collect();
    lines.push(Line::Words(Row::default()));
    let margin = |number: usize| {
        let number = (!question.is_careful).then(|| format!("{} ", number + 1));
        number
            .map(|number| Piece::new(number, Role::Key))
            .into_iter()
            .collect()
    };
    lines.extend(question.answers.iter().enumerate().map(|(number, answer)| {
        let row = Row {
            margin: margin(number),
            left: vec![Piece::new(model.words.say(&answer.says), Role::Text)],
            ..Row::default()
        };
        Line::Row(number, row)
    }));
    let inner = frame(sheet, screen, &model.text("screen-question"), lines.len());
    list(sheet, inner, &lines, question.chosen);
}
