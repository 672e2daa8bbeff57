//! What phases learn and hand on: priorities, recommendations, ideas, indicators, documents.

use super::row::{Row, boxed, finite};
use super::{Placed, Reader, quoted};
use crate::plan::format::{STEP, TARGET};
use crate::plan::{
    Better, Code, Document, Idea, IdeaStatus, Indicator, Priority, Recommendation,
    RecommendationStatus, Step, Target,
};
use crate::store::tree::{Key, Node, Value};
use crate::words::Sentence;

/// A recommendation and those it names.
#[derive(Debug)]
pub(super) struct RecommendationDraft<'t> {
    pub(super) recommendation: Recommendation,
    pub(super) id: Option<Placed<'t>>,
    from: Option<Placed<'t>>,
    priorities: Vec<Placed<'t>>,
    steps: Vec<(Option<Placed<'t>>, Step)>,
}

/// An idea and the phase it names.
#[derive(Debug)]
pub(super) struct IdeaDraft<'t> {
    idea: Idea,
    phase: Option<Placed<'t>>,
}

/// A document and the phase it names.
#[derive(Debug)]
pub(super) struct PaperDraft<'t> {
    document: Document,
    phase: Option<Placed<'t>>,
}

impl<'t> Reader<'t> {
    pub(super) fn priority_draft(
        &mut self,
        mut row: Row<'t>,
    ) -> Option<(Option<Placed<'t>>, Priority)> {
        let id = self.placed_text(&mut row, "id");
        let priority = Priority {
            id: Box::default(),
            title: self.titled(&mut row, id.as_ref())?,
            place: row.place,
        };
        Some((id, priority))
    }

    pub(super) fn recommendation_draft(
        &mut self,
        mut row: Row<'t>,
    ) -> Option<RecommendationDraft<'t>> {
        let id = self.placed_text(&mut row, "id");
        let recommendation = Recommendation {
            id: Box::default(),
            title: self.titled(&mut row, id.as_ref())?,
            from: None,
            priorities: Vec::new(),
            owners: self.texts(&mut row, "owner"),
            status: match self.word(&mut row, "status").as_deref() {
                Some("adopted") => RecommendationStatus::Adopted,
                Some("done") => RecommendationStatus::Done,
                Some("declined") => RecommendationStatus::Declined,
                _ => RecommendationStatus::Open,
            },
            carried_from: self.label(&mut row, "carried-from"),
            steps: Vec::new(),
            note: self.boxed(&mut row, "note"),
            place: row.place,
        };
        Some(RecommendationDraft {
            recommendation,
            id,
            from: self.placed_text(&mut row, "from"),
            priorities: self.placed_texts(&mut row, "priorities"),
            steps: self.steps(&mut row),
        })
    }

    fn steps(&mut self, row: &mut Row<'t>) -> Vec<(Option<Placed<'t>>, Step)> {
        let mut steps = Vec::new();
        for table in self.tables(row, "step") {
            let mut row = self.row(&STEP, table);
            if !row.has("phase") {
                self.missing("phase", &row);
            }
            let step = Step {
                phase: None,
                outcome: self.boxed(&mut row, "outcome"),
                place: row.place,
            };
            steps.push((self.placed_text(&mut row, "phase"), step));
        }
        steps
    }

    pub(super) fn recommendations(
        &mut self,
        drafts: Vec<RecommendationDraft<'t>>,
    ) -> Vec<Recommendation> {
        let mut all = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let mut recommendation = draft.recommendation;
            recommendation.from = self.phase(draft.from);
            let priorities = draft.priorities.iter();
            recommendation.priorities = priorities.filter_map(|id| self.priority(id)).collect();
            for (phase, mut step) in draft.steps {
                step.phase = self.phase(phase);
                recommendation.steps.push(step);
            }
            all.push(recommendation);
        }
        all
    }

    pub(super) fn idea_draft(&mut self, mut row: Row<'t>) -> Option<IdeaDraft<'t>> {
        if !row.has("text") {
            self.missing("text", &row);
        }
        let idea = Idea {
            phase: None,
            text: self.boxed(&mut row, "text")?,
            by: self.boxed(&mut row, "by"),
            status: match self.word(&mut row, "status").as_deref() {
                Some("taken") => IdeaStatus::Taken,
                Some("parked") => IdeaStatus::Parked,
                _ => IdeaStatus::New,
            },
            place: row.place,
        };
        let phase = self.placed_text(&mut row, "phase");
        Some(IdeaDraft { idea, phase })
    }

    pub(super) fn ideas(&mut self, drafts: Vec<IdeaDraft<'t>>) -> Vec<Idea> {
        let mut ideas = Vec::with_capacity(drafts.len());
        for IdeaDraft { mut idea, phase } in drafts {
            idea.phase = self.phase(phase);
            ideas.push(idea);
        }
        ideas
    }

    pub(super) fn document_draft(&mut self, mut row: Row<'t>) -> Option<PaperDraft<'t>> {
        let document = Document {
            title: self.titled(&mut row, None)?,
            phase: None,
            link: self.boxed(&mut row, "link"),
            place: row.place,
        };
        let phase = self.placed_text(&mut row, "phase");
        Some(PaperDraft { document, phase })
    }

    pub(super) fn documents(&mut self, drafts: Vec<PaperDraft<'t>>) -> Vec<Document> {
        let mut documents = Vec::with_capacity(drafts.len());
        for PaperDraft {
            mut document,
            phase,
        } in drafts
        {
            document.phase = self.phase(phase);
            documents.push(document);
        }
        documents
    }

    pub(super) fn indicator_draft(
        &mut self,
        mut row: Row<'t>,
    ) -> Option<(Option<Placed<'t>>, Indicator)> {
        let id = self.placed_text(&mut row, "id");
        let indicator = Indicator {
            id: Box::default(),
            title: self.titled(&mut row, id.as_ref())?,
            unit: self.boxed(&mut row, "unit"),
            better: self.word(&mut row, "better").map(|word| {
                if word == "up" {
                    Better::Up
                } else {
                    Better::Down
                }
            }),
            target: self.target(&mut row),
            source: self.text(&mut row, "source").map(boxed),
            values: self.years(&mut row),
            place: row.place,
        };
        Some((id, indicator))
    }

    fn target(&mut self, row: &mut Row<'t>) -> Option<Target> {
        let table = self.table(row, "target")?;
        let mut row = self.row(&TARGET, table);
        if !row.has("value") {
            self.missing("value", &row);
        }
        let year = self.integer(&mut row, "year", 2..=9997);
        Some(Target {
            value: self.number(&mut row, "value")?,
            year: year.map(|(year, _)| year as i32),
        })
    }

    fn years(&mut self, row: &mut Row<'t>) -> Vec<(i32, f64)> {
        let (Some(node), Some(key)) = (row.take("values"), row.format.key("values")) else {
            return Vec::new();
        };
        let Value::Table(table) = node.value else {
            self.wrong_type(key, &node);
            return Vec::new();
        };
        let mut values = Vec::with_capacity(table.items.len());
        for item in table.items {
            let year = item.key.name.parse::<i32>().ok();
            match year.filter(|year| (2..=9997).contains(year)) {
                Some(year) => values.extend(self.value(year, &item.node).map(|it| (year, it))),
                None => self.no_year(&item.key),
            }
        }
        values.sort_by_key(|(year, _)| *year);
        values
    }

    /// The value of a year.
    fn value(&mut self, year: i32, node: &Node<'t>) -> Option<f64> {
        let number = finite(&node.value);
        if number.is_none() && !matches!(node.value, Value::Broken) {
            let message = Sentence::new("read-year-without-number").with("year", year.to_string());
            let help =
                Sentence::new("read-year-without-number-help").with("year", year.to_string());
            self.fail(Code("wrong-type"), node.place, message, Some(help));
        }
        number
    }

    fn no_year(&mut self, key: &Key<'t>) {
        let message = Sentence::new("read-no-year").with("word", quoted(&key.name));
        let help = Sentence::new("read-no-year-help");
        self.fail(Code("wrong-type"), key.place, message, Some(help));
    }
}
