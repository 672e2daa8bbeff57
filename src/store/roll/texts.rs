//! The years that titles, notes, links and small steps name, carried on with the year of the plan: "Budget 2027" in the plan of
//! 2026 is "Budget 2028" in the next. What refers to an entry by its title still does.

use std::ops::RangeInclusive;

use super::remarks::Noted;
use crate::error::Error;
use crate::plan::Plan;
use crate::store::Source;
use crate::store::edit::sheet::{Revision, Sheet};
use crate::store::edit::{Fields, Value, field};
use crate::time::phrase::{with_figures, year_of};

/// So long a text is told whole beside the row that had it; of a longer one its years are.
const LONG: usize = 60;

/// The text with later years, and what is noted beside its rows more than there was.
pub(super) fn carried(
    old: &Source,
    renewed: &Source,
    text: String,
    mut noted: Vec<(usize, Noted)>,
) -> Result<(String, Vec<(usize, Noted)>), Error> {
    let carrying = Carrying {
        from: old.plan().cycle.first().year(),
        to: old.plan().cycle.last().year(),
        years: renewed.plan().cycle.first().year() - old.plan().cycle.first().year(),
    };
    let sheet = Sheet::of(&text);
    let plain = renewed.with_text(text.clone());
    let mut found = Vec::new();
    for entry in &plain.plan().entries {
        if let Some(row) = sheet.row_at(entry.place.start) {
            let changes = carrying.row(&sheet.rows[row].fields);
            let is_named = field(&sheet.rows[row].fields, "id").is_some();
            found.push((row, changes, (!is_named).then_some(&*entry.id)));
        }
    }
    // A ring has nothing to wait for; its title is that of the plan's year.
    for ring in &plain.plan().rings {
        if let Some(row) = sheet.row_at(ring.place.start) {
            let mut changes = carrying.row(&sheet.rows[row].fields);
            changes.retain(|change| change.key == "title");
            let is_named = field(&sheet.rows[row].fields, "id").is_some();
            found.push((row, changes, (!is_named).then_some(&*ring.id)));
        }
    }
    found.retain(|(_, changes, _)| !changes.is_empty());
    for titles in [Titles::Alone, Titles::WithIds, Titles::Left] {
        let revision = revised(&sheet, &found, titles);
        let after = revision.of(&text)?;
        if references(renewed.with_text(after.clone()).plan()) == references(plain.plan()) {
            let is_entry = |row: usize| &*sheet.rows[row].name != "ring";
            for (row, changes, _) in found.into_iter().filter(|it| is_entry(it.0)) {
                let texts = changes.into_iter();
                let texts = texts.filter(|it| titles != Titles::Left || it.key != "title");
                note(&mut noted, row, texts.map(|it| (it.key, it.was)).collect());
            }
            return Ok((after, noted));
        }
    }
    Ok((text, noted))
}

/// What is done about titles that something refers to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Titles {
    /// Nothing: nothing does.
    Alone,
    /// Ids are written, and dates that name a title name the later one.
    WithIds,
    /// They stay.
    Left,
}

/// A text of a row that names a later year.
struct Changed {
    key: &'static str,
    value: Value,
    was: String,
}

fn revised(
    sheet: &Sheet<'_>,
    found: &[(usize, Vec<Changed>, Option<&str>)],
    titles: Titles,
) -> Revision {
    let mut revision = Revision::default();
    let mut renamed = Vec::new();
    for (row, changes, id) in found {
        for change in changes {
            let is_title = change.key == "title";
            if is_title && titles == Titles::Left {
                continue;
            }
            if is_title && titles == Titles::WithIds {
                let id = id.map(|id| (*row, "id".into(), Some(Value::text(id))));
                revision.set.extend(id);
                if let (Some(Value::Text(was)), Value::Text(is)) =
                    (field(&sheet.rows[*row].fields, "title"), &change.value)
                {
                    renamed.push((was, is));
                }
            }
            let value = Some(change.value.clone());
            revision.set.push((*row, change.key.into(), value));
        }
    }
    for (row, loose) in sheet.rows.iter().enumerate() {
        for key in ["when", "except"] {
            let Some(value) = field(&loose.fields, key) else {
                continue;
            };
            let anew = each_text(value, &|words| {
                let renamed = renamed.iter();
                renamed.fold(words.to_owned(), |words, (was, is)| {
                    words.replace(&***was, is)
                })
            });
            if anew != *value {
                revision.set.push((row, key.into(), Some(anew)));
            }
        }
    }
    revision
}

fn note(noted: &mut Vec<(usize, Noted)>, row: usize, texts: Vec<(&'static str, String)>) {
    if texts.is_empty() {
        return;
    }
    let at = noted.iter().position(|(other, _)| *other == row);
    let at = at.unwrap_or_else(|| {
        noted.push((row, Noted::default()));
        noted.len() - 1
    });
    noted[at].1.texts = texts;
}

/// Who refers to whom, by their indices.
fn references(plan: &Plan) -> Vec<Vec<usize>> {
    let entries = plan.entries.iter().map(|entry| {
        let anchors = entry.when.iter().chain(&entry.except);
        let anchors = anchors.flat_map(|when| when.anchors.iter().map(|index| *index as usize));
        let ring = entry.ring.map(|ring| plan.entries.len() + ring);
        let all = entry.phase.into_iter().chain(ring);
        let all = all.chain(entry.needs.iter().copied());
        all.chain(anchors).collect()
    });
    let recommendations = plan.recommendations.iter();
    let recommendations = recommendations.map(|it| it.from.into_iter().collect());
    let ideas = plan.ideas.iter().map(|it| it.phase.into_iter().collect());
    entries.chain(recommendations).chain(ideas).collect()
}

/// Of which years to which.
struct Carrying {
    from: i32,
    to: i32,
    years: i32,
}

impl Carrying {
    fn row(&self, fields: &Fields) -> Vec<Changed> {
        // A report on the year before has it in its title; elsewhere that year has rather been and gone.
        let keys = [
            ("title", self.from - 1),
            ("note", self.from),
            ("links", self.from),
            ("checklist", self.from),
        ];
        let changed = keys.into_iter().filter_map(|(key, first)| {
            let value = field(fields, key)?;
            let years = first..=self.to + 1;
            let anew = each_text(value, &|text| self.later(text, &years));
            (anew != *value).then(|| Changed {
                key,
                was: self.told(value, &years),
                value: anew,
            })
        });
        changed.collect()
    }

    /// The text with these years later, and with them the last one of a stretch: "2016–2019", "2016 - 19".
    fn later(&self, text: &str, years: &RangeInclusive<i32>) -> String {
        let mut before = None;
        with_figures(text, |between, figures| {
            let is_stretch = matches!(between.trim(), "-" | "–" | "—" | "/");
            let begun: Option<i32> = before.take().filter(|_| is_stretch);
            let year = year_of(figures);
            let ends = begun.is_some_and(|begun| year.is_some_and(|year| year > begun));
            if let Some(year) = year.filter(|year| years.contains(year) || ends) {
                before = Some(year);
                return Some(format!("{:04}", year + self.years));
            }
            let short: i32 = figures.parse().ok().filter(|_| figures.len() == 2)?;
            let begun = begun?;
            let is_later = short > begun.rem_euclid(100) || short == (begun + 1).rem_euclid(100);
            is_later.then(|| format!("{:02}", (short + self.years).rem_euclid(100)))
        })
    }

    /// Those of the texts that change; of a long one its years.
    fn told(&self, value: &Value, years: &RangeInclusive<i32>) -> String {
        let mut told = Vec::new();
        visit(value, &mut |text| {
            if self.later(text, years) == text {
                return;
            }
            if text.chars().count() <= LONG && !text.contains('\n') {
                told.push(text.to_owned());
                return;
            }
            with_figures(text, |_, figures| {
                let year = year_of(figures).filter(|year| years.contains(year));
                told.extend(year.map(|year| year.to_string()));
                None
            });
        });
        told.dedup();
        told.join(" | ")
    }
}

/// The value with each of its texts changed: itself, those of a list, the item of a small step.
fn each_text(value: &Value, change: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::Text(text) => Value::text(&change(text)),
        Value::List(values) => Value::List(values.iter().map(|it| each_text(it, change)).collect()),
        Value::Table(fields) => {
            let fields = fields.iter().map(|(key, value)| match (&**key, value) {
                ("item", Value::Text(text)) => (key.clone(), Value::text(&change(text))),
                _ => (key.clone(), value.clone()),
            });
            Value::Table(fields.collect())
        }
        other => other.clone(),
    }
}

fn visit(value: &Value, seen: &mut impl FnMut(&str)) {
    match value {
        Value::Text(text) => seen(text),
        Value::List(values) => values.iter().for_each(|value| visit(value, seen)),
        Value::Table(fields) => {
            if let Some(Value::Text(text)) = field(fields, "item") {
                seen(text);
            }
        }
        _ => {}
    }
}
