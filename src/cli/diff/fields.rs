//! Differences of fields in words, a line each. Knows which words a field is said in, not whose field it is.

use crate::plan::change::{Change, Difference, Field, Name, Thing, Value as Held};
use crate::time::Day;
use crate::tui::trends::quantity;
use crate::words::{Sentence, Value};

use super::dates::Dates;
use super::moves::{MoveWords, quoted, short};

/// What it takes to say a difference.
#[derive(Clone, Copy, Debug)]
pub(super) struct FieldWords<'w> {
    pub(super) moves: MoveWords<'w>,
}

/// So many values of a list are told one by one.
const SOME: usize = 5;

impl<'w> FieldWords<'w> {
    fn dates(self) -> Dates<'w> {
        self.moves.dates
    }

    /// What is to be said of a thing that changed.
    pub(super) fn lines(self, change: &Change, differences: &[Difference]) -> Vec<Sentence> {
        let of_a_year = |it: &&Difference| matches!(it.field, Field::Year(_));
        let (years, others): (Vec<&Difference>, Vec<&Difference>) =
            differences.iter().partition(of_a_year);
        let thing = change.seen.thing;
        let mut lines: Vec<Sentence> = others.iter().map(|it| self.line(thing, it)).collect();
        lines.extend(self.values(&years));
        lines
    }

    fn line(self, thing: Thing, difference: &Difference) -> Sentence {
        let Difference {
            field,
            before,
            after,
        } = difference;
        match field {
            Field::Title => Sentence::new("diff-renamed").with("before", quote(before)),
            Field::Table => Sentence::new(if *after == Held::Word("phase") {
                "diff-now-phase"
            } else {
                "diff-now-activity"
            }),
            Field::Review => Sentence::new(if *after == Held::Flag(true) {
                "diff-review"
            } else {
                "diff-confirmed"
            }),
            Field::When => Sentence::new("diff-said")
                .with("before", quote(before))
                .with("after", quote(after)),
            Field::Note => note(before, after),
            Field::Rings => Sentence::new("diff-rings").with("rings", names(after)),
            Field::Starts => self.starts(before, after),
            Field::Ticks => ticks(before, after),
            Field::Done(day) => self.done(*day, after),
            Field::Cancelled(day) => self.of_day(
                *day,
                Sentence::new(if *after == Held::Flag(true) {
                    "diff-called-off"
                } else {
                    "diff-on-again"
                }),
            ),
            Field::Remark(day) => self.of_day(*day, note(before, after)),
            Field::Own(day, own) => self.of_day(*day, self.plain(thing, own, before, after)),
            Field::Step(phase) => step(phase, before, after),
            _ => self.plain(thing, field, before, after),
        }
    }

    fn plain(self, thing: Thing, field: &Field, before: &Held, after: &Held) -> Sentence {
        let label = Sentence::new(label(field));
        if let (Some(old), Some(new)) = (items(before), items(after))
            && old.len().max(new.len()) > 1
            && !old.is_empty()
            && !new.is_empty()
        {
            return several(label, &old, &new);
        }
        let said = |held: &Held| self.said(thing, held);
        match (before, after) {
            (Held::Nothing, _) => Sentence::new("diff-now").with("after", said(after)),
            (_, Held::Nothing) => Sentence::new("diff-no-longer").with("before", said(before)),
            _ => Sentence::new("diff-changed-from")
                .with("before", said(before))
                .with("after", said(after)),
        }
        .with("field", label)
    }

    fn said(self, thing: Thing, held: &Held) -> Value {
        match held {
            Held::Word(word) => match word_key(thing, word) {
                Some(key) => Sentence::new(key).into(),
                None => (*word).into(),
            },
            Held::Number(number) => self.number(*number).into(),
            Held::Target(value, None) => self.number(*value).into(),
            Held::Target(value, Some(year)) => Sentence::new("diff-target-by")
                .with("value", self.number(*value))
                .with("year", year.to_string())
                .into(),
            Held::Text(text) => short(text).into(),
            Held::Name(name) => quoted(&name.title).into(),
            Held::Texts(_) | Held::Names(_) => list(&items(held).unwrap_or_default()),
            Held::Nothing | Held::Flag(_) | Held::Day(_) => Value::List(Vec::new()),
        }
    }

    /// A figure in full: between two of them every digit counts.
    fn number(self, number: f64) -> String {
        let tongue = self.dates().words.tongue();
        let rounded = quantity(number, "", tongue);
        let exact = number.to_string();
        if exact.len() <= 6 || number.fract() == 0.0 {
            rounded
        } else {
            exact
        }
    }

    fn starts(self, before: &Held, after: &Held) -> Sentence {
        let month = |held: &Held| match held {
            Held::Day(day) => self.dates().month(*day),
            _ => "",
        };
        Sentence::new("diff-starts")
            .with("before", month(before))
            .with("after", month(after))
    }

    fn done(self, day: Day, after: &Held) -> Sentence {
        match after {
            Held::Day(done) if *done == day => self.of_day(day, Sentence::new("diff-done")),
            Held::Day(done) => {
                let on = self.dates().day(*done, self.moves.after);
                self.of_day(day, Sentence::new("diff-done-on").with("day", on))
            }
            _ => self.of_day(day, Sentence::new("diff-not-done")),
        }
    }

    fn of_day(self, day: Day, what: Sentence) -> Sentence {
        Sentence::new("diff-of-day")
            .with("day", self.dates().day(day, self.moves.after))
            .with("what", what)
    }

    /// The years of an indicator: those that are new on one line, each that changed on its own.
    fn values(self, years: &[&Difference]) -> Vec<Sentence> {
        let mut lines = Vec::new();
        let (mut new, mut gone) = (Vec::new(), Vec::new());
        for it in years {
            let Field::Year(year) = it.field else {
                continue;
            };
            let value = |value: f64| {
                Sentence::new("trend-latest")
                    .with("value", self.number(value))
                    .with("year", year.to_string())
            };
            match (&it.before, &it.after) {
                (Held::Number(before), Held::Number(after)) => lines.push(
                    Sentence::new("diff-value")
                        .with("year", year.to_string())
                        .with("before", self.number(*before))
                        .with("after", self.number(*after)),
                ),
                (_, Held::Number(after)) => new.push(value(*after)),
                (Held::Number(before), _) => gone.push(value(*before)),
                _ => {}
            }
        }
        let listed = |key: &'static str, values: Vec<Sentence>| {
            let count = values.len();
            (count > 0).then(|| {
                Sentence::new(key)
                    .with("count", count)
                    .with("values", cut(values))
            })
        };
        lines.extend(listed("diff-values-new", new));
        lines.extend(listed("diff-values-gone", gone));
        lines
    }
}

/// Words of the plan in quotation marks.
fn quote(held: &Held) -> Value {
    match held {
        Held::Text(text) => quoted(text).into(),
        Held::Texts(texts) => Value::List(texts.iter().map(|text| quoted(text).into()).collect()),
        _ => Sentence::new("screen-date-unknown").into(),
    }
}

fn ticks(before: &Held, after: &Held) -> Sentence {
    let items = |held: &Held| items(held).unwrap_or_default();
    let (old, new) = (items(before), items(after));
    let came = without(&new, &old);
    if came.is_empty() {
        Sentence::new("diff-unticked").with("items", list(&without(&old, &new)))
    } else {
        Sentence::new("diff-ticked").with("items", list(&came))
    }
}

fn note(before: &Held, after: &Held) -> Sentence {
    Sentence::new(match (before, after) {
        (Held::Nothing, _) => "diff-note-new",
        (_, Held::Nothing) => "diff-note-gone",
        _ => "diff-note-changed",
    })
}

fn step(phase: &Name, before: &Held, after: &Held) -> Sentence {
    let is_outcome = |held: &Held| matches!(held, Held::Text(text) if !text.trim().is_empty());
    let said = |key: &'static str| Sentence::new(key).with("phase", quoted(&phase.title));
    match after {
        Held::Text(outcome) if is_outcome(after) && !is_outcome(before) => {
            said("diff-step-taken").with("outcome", short(outcome))
        }
        Held::Nothing => said("diff-step-gone"),
        _ if *before == Held::Nothing => said("diff-step-planned"),
        _ => said("diff-step-changed"),
    }
}

/// The words of a list; nothing is an empty one. What is no list has none.
fn items(held: &Held) -> Option<Vec<String>> {
    match held {
        Held::Nothing => Some(Vec::new()),
        Held::Texts(texts) => Some(texts.iter().map(|text| short(text)).collect()),
        Held::Names(names) => Some(names.iter().map(|name| short(&name.title)).collect()),
        _ => None,
    }
}

fn names(held: &Held) -> Value {
    list(&items(held).unwrap_or_default())
}

fn several(label: Sentence, old: &[String], new: &[String]) -> Sentence {
    let (came, went) = (without(new, old), without(old, new));
    match (came.is_empty(), went.is_empty()) {
        (false, true) => Sentence::new("diff-also").with("came", list(&came)),
        (true, _) => Sentence::new("diff-not-also").with("went", list(&went)),
        (false, false) => Sentence::new("diff-also-not-also")
            .with("came", list(&came))
            .with("went", list(&went)),
    }
    .with("field", label)
}

fn without(all: &[String], known: &[String]) -> Vec<String> {
    let new = all.iter().filter(|item| !known.contains(item));
    new.cloned().collect()
}

fn list(items: &[String]) -> Value {
    cut(items.to_vec())
}

/// The first of many, and how many more there are.
fn cut<T: Into<Value>>(items: Vec<T>) -> Value {
    let count = items.len();
    let shown = if count > SOME + 1 { SOME } else { count };
    let mut list: Vec<Value> = items.into_iter().take(shown).map(Into::into).collect();
    if shown < count {
        list.push(
            Sentence::new("check-more")
                .with("count", count - shown)
                .into(),
        );
    }
    Value::List(list)
}

/// The message that names a word of the format.
fn word_key(thing: Thing, word: &str) -> Option<&'static str> {
    Some(match (thing, word) {
        (Thing::Recommendation, "open") => "screen-recommendation-open",
        (Thing::Recommendation, "adopted") => "screen-recommendation-adopted",
        (Thing::Recommendation, "done") => "screen-recommendation-done",
        (Thing::Recommendation, "declined") => "screen-recommendation-declined",
        (Thing::Idea, "new") => "screen-idea-new",
        (Thing::Idea, "taken") => "screen-idea-taken",
        (Thing::Idea, "parked") => "screen-idea-parked",
        (_, "idea") => "screen-status-idea",
        (_, "planned") => "screen-status-planned",
        (_, "confirmed") => "screen-status-confirmed",
        (_, "started") => "screen-status-started",
        (_, "done") => "screen-status-done",
        (_, "cancelled") => "screen-status-cancelled",
        (_, "up") => "diff-up",
        (_, "down") => "diff-down",
        _ => return None,
    })
}

/// The message that names a field.
fn label(field: &Field) -> &'static str {
    match field {
        Field::Language => "diff-field-language",
        Field::Country => "diff-field-country",
        Field::Colour => "diff-field-colour",
        Field::Kind => "screen-field-kind",
        Field::Ring => "screen-field-ring",
        Field::Phase => "diff-field-phase",
        Field::Title => "screen-field-title",
        Field::Time => "screen-field-time",
        Field::Owner => "screen-field-owner",
        Field::Needs => "screen-field-needs",
        Field::Tags => "screen-field-tags",
        Field::Checklist => "screen-field-checklist",
        Field::Links | Field::Link => "screen-field-links",
        Field::Place => "screen-field-place",
        Field::Participants => "diff-field-participants",
        Field::Headcount => "screen-field-headcount",
        Field::Condition => "screen-field-condition",
        Field::Track => "diff-field-track",
        Field::From => "diff-field-from",
        Field::Priorities => "diff-field-priorities",
        Field::CarriedFrom => "diff-field-carried-from",
        Field::By => "diff-field-by",
        Field::Unit => "diff-field-unit",
        Field::Better => "diff-field-better",
        Field::Target => "diff-field-target",
        Field::Source => "diff-field-source",
        _ => "screen-field-status",
    }
}
