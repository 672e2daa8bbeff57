//! Fields of some occurrences of a repeating entry: of one as what is known of it, of it and all later ones as an entry of their
//! own.

use super::{Wanted, as_toml, faultless, unknown};
use crate::cli::circumstances::Circumstances;
use crate::cli::writing::{Change, title};
use crate::error::Error;
use crate::plan::Occurrence;
use crate::store::edit::{Edit, Value};
use crate::store::moving::Reach;
use crate::store::typed::{self, Choice};
use crate::store::{Source, marking};
use crate::time::Span;
use crate::tui::dates::Dates;
use crate::words::Sentence;

/// Whether fields can be meant for one occurrence as well as for all: there it would say something, too.
pub(super) fn asks(meant: &Occurrence, wanted: &[Wanted<'_>], source: &Source) -> bool {
    let fields = typed::fields(source, meant.entry as usize).unwrap_or_default();
    wanted.iter().any(|(key, values)| {
        let field = fields.iter().find(|field| field.key.name == *key);
        let is_of_one = typed::choice(source, meant.entry as usize, key) == Choice::Any;
        let entered = field.filter(|_| is_of_one).and_then(|field| {
            typed::edit_for(source, meant, field.key, &line(values), Reach::ThisOne).ok()
        });
        let after = entered.and_then(|entered| source.edited(&entered.edit).ok());
        after.is_some_and(|after| after.text() != source.text())
    })
}

/// The values as one typed line; what is written as TOML is what it holds.
fn line(values: &[&str]) -> String {
    let typed = values.iter().map(|value| match as_toml(value) {
        Some(Value::Text(text)) => text.into_string(),
        Some(Value::List(values)) if values.iter().all(|it| matches!(it, Value::Text(_))) => {
            let texts = values.into_iter().filter_map(|value| match value {
                Value::Text(text) => Some(text.into_string()),
                _ => None,
            });
            texts.collect::<Vec<_>>().join("; ")
        }
        _ => (*value).to_owned(),
    });
    typed.collect::<Vec<_>>().join("; ")
}

/// The fields of an occurrence, and of these with it.
pub(super) fn edited(
    meant: &Occurrence,
    reach: Reach,
    wanted: &[Wanted<'_>],
    source: &Source,
    around: &Circumstances,
) -> Result<Change, Error> {
    let index = meant.entry as usize;
    let is_chosen = |(key, _): &Wanted<'_>| typed::choice(source, index, key) != Choice::None;
    if !wanted.iter().any(is_chosen) {
        return super::edited(index, wanted, source, around);
    }
    let (change, key) = match reach {
        Reach::ThisOne => (one(meant, wanted, source)?, "screen-this-time-only"),
        _ => (
            onward(meant, wanted, source, around)?,
            "screen-from-here-on",
        ),
    };
    let day = meant.span().map(Span::first);
    let day = day.map(|day| Dates::of(&around.words).day_in_full(day));
    let said = Sentence::new(key)
        .with("what", change.said)
        .with("day", day.unwrap_or_default());
    Ok(Change { said, ..change })
}

fn onward(
    meant: &Occurrence,
    wanted: &[Wanted<'_>],
    source: &Source,
    around: &Circumstances,
) -> Result<Change, Error> {
    let mut made: Option<Result<Change, Error>> = None;
    let entered = typed::onward(source, meant, |mid, index| {
        let change = super::edited(index, wanted, mid, around);
        let edit = match &change {
            Ok(change) => Ok(change.edit.clone().into()),
            Err(error) => Err(error.message().clone()),
        };
        made = Some(change);
        edit
    });
    match (entered, made) {
        (_, Some(Err(error))) => Err(error),
        (Err(reason), _) => Err(Error::failed(reason)),
        (Ok(_), None) => Err(Error::failed(Sentence::new("edit-no-such-row"))),
        (Ok(entered), Some(Ok(change))) => Ok(Change {
            edit: entered.edit,
            ..change
        }),
    }
}

fn one(meant: &Occurrence, wanted: &[Wanted<'_>], source: &Source) -> Result<Change, Error> {
    let index = meant.entry as usize;
    let ruled = marking::ruled(meant);
    let mut after = source.clone();
    let mut edits = Vec::new();
    for (key, values) in wanted {
        let fields = typed::fields(&after, index).unwrap_or_default();
        let field = fields.iter().find(|field| field.key.name == *key);
        let field = field.ok_or_else(|| unknown(key, &fields))?;
        let is_meant = |it: &Occurrence| it.entry == meant.entry && marking::ruled(it) == ruled;
        let now = after.schedule().all().iter().find(is_meant);
        let now = now.ok_or_else(|| Error::failed(Sentence::new("edit-no-such-row")))?;
        let entered = typed::edit_for(&after, &now, field.key, &line(values), Reach::ThisOne);
        let edit = entered.map_err(Error::failed)?.edit;
        let next = after.edited(&edit)?;
        faultless(&after, &next, index)?;
        after = next;
        edits.push(edit);
    }
    let keys: Vec<&str> = wanted.iter().map(|(key, _)| *key).collect();
    Ok(Change {
        edit: Edit::All(edits),
        said: Sentence::new("cli-edited")
            .with("title", title(source.plan(), index))
            .with("keys", keys),
        understood: Vec::new(),
    })
}
