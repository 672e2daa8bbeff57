//! What is told of the chosen recommendation below the table, and of what the chosen phase did with it.

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::plan::Recommendation;
use crate::plan::taken_up::Row as Taken;
use crate::tui::desk::Desk;
use crate::tui::names;
use crate::tui::view::sheet::{Row, Sheet};
use crate::tui::view::text::wrap;
use crate::words::Sentence;

use super::Table;

/// What is said, and how.
type Said = Vec<(String, Role)>;

impl Table<'_> {
    /// The chosen recommendation in full, and what the chosen phase did with it.
    pub(super) fn chosen(&self, sheet: &mut Sheet<'_>, area: Rect) {
        let Some(taken) = self.taken_up.rows.get(self.model.learning.0) else {
            return;
        };
        let recommendation = &self.plan.recommendations[taken.recommendation];
        let heading = Rect { height: 1, ..area };
        sheet.heading(heading, &self.model.text("screen-selected"), "");
        let mut said = self.of_itself(recommendation);
        said.extend(self.of_phase(taken, recommendation));
        let note = recommendation.note.as_deref();
        said.extend(note.map(|note| (note.to_owned(), Role::Text)));
        let columns = usize::from(area.width.saturating_sub(2)).min(110);
        let rows = said.iter().flat_map(|(text, role)| {
            let lines = wrap(text, columns).into_iter();
            lines.map(|line| Row::of(line, *role))
        });
        for (row, y) in rows.zip(area.y + 1..area.bottom()) {
            let place = Rect::new(area.x + 2, y, area.width.saturating_sub(2), 1);
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

    /// What the chosen phase did with it; nothing where there is no phase.
    fn of_phase(&self, taken: &Taken, recommendation: &Recommendation) -> Said {
        let (model, number) = (self.model, self.model.learning.1);
        let phase = self.taken_up.phases.get(number).copied();
        let held = phase.and_then(|phase| Some((phase, self.plan.entries.get(phase)?)));
        let Some((phase, entry)) = held else {
            return Vec::new();
        };
        let stage = taken.stages.get(number).copied().flatten();
        let did = model.text(stage.map_or("screen-learning-nothing", names::stage));
        let mut said = vec![(format!("{}: {did}", entry.title), Role::Accent)];
        let outcome = recommendation.outcome(phase);
        said.extend(outcome.map(|outcome| (outcome.to_owned(), Role::Text)));
        let counts = Sentence::new("screen-learning-counts")
            .with("ideas", model.ideas().len())
            .with("documents", model.documents().len());
        said.push((model.words.say(&counts), Role::Faint));
        said
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
