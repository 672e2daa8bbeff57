//! A question over the screen: what is asked, and the answers with their numbers.

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::tui::ask::Question;
use crate::tui::model::Model;
use crate::words::{Sentence, visible};

use super::overlay::{Line, columns, frame, list};
use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;

/// Rows that a box takes besides the question and its answers: header, line of keys, frame, and two of air.
const AROUND: usize = 6;

/// Draws it.
pub(super) fn draw(sheet: &mut Sheet<'_>, screen: Rect, model: &Model, question: &Question) {
    let about = model.words.say(&question.about);
    let mut lines: Vec<Line> = wrap(&about, usize::from(columns(screen)))
        .into_iter()
        .map(|line| Line::Words(Row::of(line, Role::Text)))
        .collect();
    // On a low screen the question itself comes before the air around what it is about.
    let is_low = usize::from(screen.height) <= AROUND + lines.len() + question.answers.len();
    if !is_low {
        lines.push(Line::Words(Row::default()));
    }
    let details = details(question, model, screen, lines.len());
    let ends = !details.is_empty() && !is_low;
    lines.extend(details);
    if ends {
        lines.push(Line::Words(Row::default()));
    }
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

/// As many lines of the diff as leave room for the answers, and how many there are below.
fn details(question: &Question, model: &Model, screen: Rect, above: usize) -> Vec<Line> {
    let around = above + question.answers.len() + AROUND;
    let room = usize::from(screen.height).saturating_sub(around).max(1);
    let left = question.details.iter().skip(question.first);
    let below = left.len().saturating_sub(room);
    let shown = left.take(room).map(|line| {
        let role = match line.chars().next() {
            Some('+') => Role::Good,
            Some('-') => Role::Bad,
            _ => Role::Faint,
        };
        Line::Words(Row::of(visible(line).into_owned(), role))
    });
    let mut lines: Vec<Line> = shown.collect();
    if below > 0 {
        let more = Sentence::new("screen-more-lines").with("count", below);
        lines.push(Line::Words(Row::of(model.words.say(&more), Role::Faint)));
    }
    lines
}
