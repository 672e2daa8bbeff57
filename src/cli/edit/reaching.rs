//! Fields of some occurrences of a repeating entry: of one as what is known of it, of it and all later ones as an entry of their
//! own.

use super::{Wanted, faultless, unknown};
use crate::cli::circumstances::Circumstances;
use crate::cli::writing::{Change, title};
use crate::error::Error;
use crate::plan::Occurrence;
use crate::store::edit::Edit;
use crate::store::moving::Reach;
use crate::store::typed::{self, Choice};
use crate::store::{Source, marking};
use crate::time::Span;
use crate::tui::dates::Dates;
use crate::words::Sentence;

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
        let line = values.join("; ");
        let entered = typed::edit_for(&after, &now, field.key, &line, Reach::ThisOne);
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
        understood: None,
    })
}
