//! What is told of the chosen recommendation below the table, and of what each phase did with it.

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::plan::Recommendation;
use crate::plan::taken_up::Row as Taken;
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::names;
use crate::tui::view::sheet::{Piece, Row, Sheet};
use crate::tui::view::text::wrap;
use crate::tui::view::thread::stage_sign;
use crate::words::Sentence;

use super::Table;
use super::heads::first_held;

/// What is said, and how.
type Said = Vec<(String, Role)>;

/// The columns that what a phase did is set in by.
const INDENT: usize = 2;

impl Table<'_> {
    /// The chosen recommendation in full, and what each phase did with it. Where not all has room, what the chosen phase did
    /// is seen.
    pub(super) fn chosen(&self, sheet: &mut Sheet<'_>, area: Rect) {
        let Some(taken) = self.taken_up.rows.get(self.model.learning.0) else {
            return;
        };
        let recommendation = &self.plan.recommendations[taken.recommendation];
        let heading = Rect { height: 1, ..area };
        sheet.heading(heading, &self.model.text("screen-selected"), "");
        let columns = usize::from(area.width.saturating_sub(4)).min(110);
        let mut rows = wrapped(self.of_itself(recommendation), columns);
        let fixed = rows.len().min(2);
        let mut focus = rows.len();
        for number in 0..self.taken_up.phases.len() {
            let is_chosen = number == self.model.learning.1;
            if is_chosen {
                focus = rows.len();
            } else if taken.stages[number].is_none() {
                continue;
            }
            rows.extend(self.of_phase(taken, recommendation, number, columns));
        }
        let note = recommendation.note.as_deref();
        let note = note.map(|note| (note.to_owned(), Role::Text));
        rows.extend(wrapped(note.into_iter().collect(), columns));
        let rest = rows.split_off(fixed);
        let room = usize::from(area.height.saturating_sub(1)).saturating_sub(fixed);
        // The phase's outcome, which follows its name, is what one came for.
        let first = (focus - fixed)
            .saturating_sub(1)
            .min(rest.len().saturating_sub(room));
        let rows = rows.into_iter().chain(rest.into_iter().skip(first));
        for (row, y) in rows.zip(area.y + 1..area.bottom()) {
            let place = Rect::new(area.x + 1, y, area.width.saturating_sub(2), 1);
            sheet.row(place, &row);
        }
    }

    /// What it is, whose, and where it came from.
    fn of_itself(&self, recommendation: &Recommendation) -> Said {
        let model = self.model;
        let mut facts = vec![model.text(names::recommendation(recommendation.status))];
        facts.extend((!recommendation.owners.is_empty()).then(|| recommendation.owners.join(", ")));
        facts.extend(recommendation.carried_from.as_deref().map(|year| {
            let carried = Sentence::new("screen-carried-from").with("year", year);
            model.words.say(&carried)
        }));
        let mut said = vec![
            (recommendation.title.to_string(), Role::Heading),
            (facts.join(" · "), Role::Faint),
        ];
        let origin = self.origin(recommendation).into_iter();
        said.extend(origin.map(|line| (line, Role::Faint)));
        said
    }

    /// What a phase did with it, and for the chosen one what else it has.
    fn of_phase(
        &self,
        taken: &Taken,
        recommendation: &Recommendation,
        number: usize,
        columns: usize,
    ) -> Vec<Row> {
        let model = self.model;
        let phase = self.taken_up.phases[number];
        let Some(entry) = self.plan.entries.get(phase) else {
            return Vec::new();
        };
        let is_chosen = number == model.learning.1;
        let stage = taken.stages[number];
        let (sign, role) = stage.map_or(("·", Role::Faint), stage_sign);
        let did = model.text(stage.map_or("screen-learning-nothing", names::stage));
        let said = match self.date_of(phase) {
            Some(date) => Sentence::new("screen-learning-did-on").with("date", date),
            None => Sentence::new("screen-learning-did"),
        };
        let said = said.with("phase", &*entry.title).with("did", did);
        let mut rows = vec![Row {
            margin: vec![Piece::new(format!(" {sign} "), role)],
            left: vec![Piece::new(model.words.say(&said), Role::Text)],
            selected: is_chosen,
            target: Some(Target::Cell(model.learning.0, number)),
            ..Row::default()
        }];
        let outcome = recommendation
            .outcome(phase)
            .map(|it| (it.to_owned(), Role::Text));
        let mut said: Said = outcome.into_iter().collect();
        if is_chosen {
            let counts = Sentence::new("screen-learning-counts")
                .with("ideas", model.ideas().len())
                .with("documents", model.documents().len());
            said.push((model.words.say(&counts), Role::Faint));
        }
        let mut below = wrapped(said, columns.saturating_sub(INDENT));
        for row in &mut below {
            row.margin = vec![Piece::new(" ".repeat(INDENT + 1), Role::Text)];
        }
        rows.extend(below);
        rows
    }

    /// When a phase is held first, in few words.
    fn date_of(&self, phase: usize) -> Option<String> {
        let date = first_held(&self.plan.entries[phase])?;
        let dates = Dates::of(&self.model.words);
        Some(dates.span(date.span?, date.precision))
    }

    /// What was made of a carried recommendation in the year that it came from.
    fn origin(&self, recommendation: &Recommendation) -> Vec<String> {
        let neighbours = self.model.desk().map_or(&[][..], Desk::neighbours);
        let Some(origin) = recommendation.origin(neighbours) else {
            return Vec::new();
        };
        let year = origin.plan.cycle.label();
        let raised = origin.raised_by().map(|phase| {
            let said = Sentence::new("screen-origin-raised")
                .with("year", &*year)
                .with("phase", phase);
            self.model.words.say(&said)
        });
        let outcomes = origin.outcomes().map(|(phase, outcome)| {
            let said = Sentence::new("screen-origin-outcome")
                .with("year", &*year)
                .with("phase", phase)
                .with("outcome", outcome);
            self.model.words.say(&said)
        });
        raised.into_iter().chain(outcomes).collect()
    }
}

/// Texts as rows of a width.
fn wrapped(said: Said, columns: usize) -> Vec<Row> {
    let lines = said.into_iter().flat_map(|(text, role)| {
        let lines = wrap(&text, columns).into_iter();
        lines.map(move |line| Row {
            margin: vec![Piece::new(" ", Role::Text)],
            ..Row::of(line, role)
        })
    });
    lines.collect()
}
