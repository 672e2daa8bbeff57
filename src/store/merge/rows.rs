//! The rows of a plan file, merged: what is to be done with theirs so that it holds what was changed here too. Knows
//! rows, and nothing of the bytes that they are written in.

use std::collections::HashSet;

use super::Side;
use super::alike::same_fields;
use super::conflict::{About, Judge, Named, title_of};
use super::fields::{Three, fields};
use super::order::{Orders, put_in};
use super::pairs::{self, has_id, id_of};
use crate::error::Error;
use crate::plan::format;
use crate::store::edit::sheet::{Loose, Revision, Sheet};
use crate::store::edit::{Fields, Value, field};

/// What is to be done with theirs. What both have changed goes as it was decided, and is asked about.
///
/// # Errors
/// When a row from here has no lines of its own that could be put into theirs.
pub(super) fn woven(three: &Three<&Sheet<'_>>, judge: &mut Judge<'_>) -> Result<Revision, Error> {
    let rows = Three {
        base: &*three.base.rows,
        ours: &*three.ours.rows,
        theirs: &*three.theirs.rows,
    };
    let mut weave = Weave::of(rows);
    weave.known(judge);
    weave.strange(judge);
    weave.moves(judge);
    weave.adds(three.ours)?;
    Ok(weave.revision)
}

/// A merge of rows on its way.
struct Weave<'s> {
    rows: Three<&'s [Loose]>,
    /// For each row of the base, the same of ours and of theirs.
    to_ours: Vec<Option<usize>>,
    to_theirs: Vec<Option<usize>>,
    /// Each row as a number: those of theirs are their indices, the same row of ours has the same.
    base: Vec<usize>,
    ours: Vec<usize>,
    /// Rows of ours that theirs gets, by their numbers.
    added: Vec<usize>,
    revision: Revision,
}

impl<'s> Weave<'s> {
    fn of(rows: Three<&'s [Loose]>) -> Self {
        let to_ours = pairs::rows(rows.base, rows.ours);
        let to_theirs = pairs::rows(rows.base, rows.theirs);
        let mut ours: Vec<usize> = (0..rows.ours.len())
            .map(|at| at + rows.theirs.len())
            .collect();
        let beyond = rows.theirs.len() + rows.ours.len();
        let base = (0..rows.base.len()).map(|at| {
            let here = to_ours[at].map(|at| at + rows.theirs.len());
            to_theirs[at].or(here).unwrap_or(beyond + at)
        });
        let base: Vec<usize> = base.collect();
        for (at, token) in to_ours.iter().zip(&base) {
            if let Some(at) = at {
                ours[*at] = *token;
            }
        }
        Self {
            rows,
            to_ours,
            to_theirs,
            base,
            ours,
            added: Vec::new(),
            revision: Revision::default(),
        }
    }

    /// What the base has: changed, or gone, on one side or both.
    fn known(&mut self, judge: &mut Judge<'_>) {
        for at in 0..self.rows.base.len() {
            let base = &self.rows.base[at];
            let ours = self.to_ours[at].map(|at| &self.rows.ours[at]);
            match (ours, self.to_theirs[at]) {
                (Some(ours), Some(theirs)) => self.keys(judge, &base.fields, ours, theirs),
                (None, Some(index)) => {
                    let theirs = &self.rows.theirs[index];
                    if same_rows(base, theirs)
                        || ask(judge, [Some(base), None, Some(theirs)]) == Side::Ours
                    {
                        self.revision.gone.push(index);
                    }
                }
                (Some(ours), None) => {
                    if !same_rows(base, ours)
                        && ask(judge, [Some(base), Some(ours), None]) == Side::Ours
                    {
                        self.added.push(self.base[at]);
                    }
                }
                (None, None) => {}
            }
        }
    }

    /// The keys of a row that is still there on both sides.
    fn keys(&mut self, judge: &mut Judge<'_>, base: &Fields, ours: &Loose, index: usize) {
        let theirs = &self.rows.theirs[index];
        let table = format::table(&theirs.name);
        if same_fields(table, base, &ours.fields)
            || same_fields(table, &ours.fields, &theirs.fields)
        {
            return;
        }
        let title = title_of(&theirs.fields);
        let named = Named {
            table: &theirs.name,
            title: &title,
        };
        let three = Three {
            base,
            ours: &ours.fields,
            theirs: &theirs.fields,
        };
        let merged = fields(judge, named, None, table, &three);
        self.set(index, &merged);
    }

    /// Makes a row of theirs hold these fields.
    fn set(&mut self, index: usize, merged: &Fields) {
        let theirs = &self.rows.theirs[index].fields;
        let gone = theirs
            .iter()
            .filter(|(key, _)| field(merged, key).is_none());
        let gone = gone.map(|(key, _)| (index, key.clone(), None));
        let new = merged
            .iter()
            .filter(|(key, value)| field(theirs, key) != Some(value));
        let new = new.map(|(key, value)| (index, key.clone(), Some(value.clone())));
        self.revision.set.extend(gone.chain(new));
    }

    /// What came on one side or both.
    fn strange(&mut self, judge: &mut Judge<'_>) {
        let mut strangers: Vec<usize> = (0..self.rows.theirs.len()).collect();
        let known: HashSet<usize> = self.base.iter().copied().collect();
        strangers.retain(|index| !known.contains(index));
        for at in 0..self.rows.ours.len() {
            let token = self.ours[at];
            if known.contains(&token) {
                continue;
            }
            let ours = &self.rows.ours[at];
            let same = strangers
                .iter()
                .position(|index| is_same_new(ours, &self.rows.theirs[*index]));
            let Some(found) = same else {
                self.added.push(token);
                continue;
            };
            let index = strangers.remove(found);
            self.ours[at] = index;
            let theirs = &self.rows.theirs[index];
            if title_of(&ours.fields) == title_of(&theirs.fields) {
                self.keys(judge, &Fields::new(), ours, index);
            } else if ask(judge, [None, Some(ours), Some(theirs)]) == Side::Ours {
                self.set(index, &ours.fields);
            }
        }
    }

    /// What has moved here.
    fn moves(&mut self, judge: &mut Judge<'_>) {
        let gone = &self.revision.gone;
        let theirs: Vec<usize> = (0..self.rows.theirs.len()).collect();
        let stays = |order: &[usize]| -> Vec<usize> {
            let stays = order.iter().copied().filter(|token| !gone.contains(token));
            stays.collect()
        };
        let moves = Orders {
            base: &stays(&self.base),
            ours: &stays(&self.ours),
            theirs: &theirs,
        }
        .moves();
        self.revision.moved = moves.moved;
        for (token, after) in moves.disputed {
            let row = &self.rows.theirs[token];
            let title = title_of(&row.fields);
            let named = Named {
                table: &row.name,
                title: &title,
            };
            if judge.ask(named, About::Place, [None; 3]) == Side::Ours {
                self.revision.moved.push((token, after));
            }
        }
    }

    /// What theirs gets from here, each after its neighbour, behind what else is new there.
    fn adds(&mut self, ours: &Sheet<'_>) -> Result<(), Error> {
        if self.added.is_empty() {
            return Ok(());
        }
        let many = self.rows.theirs.len();
        let mut order: Vec<usize> = (0..many).collect();
        order.retain(|token| !self.revision.gone.contains(token));
        for (token, after) in &self.revision.moved {
            order.retain(|other| other != token);
            let at = after.and_then(|after| order.iter().position(|other| *other == after));
            order.insert(at.map_or(0, |at| at + 1), *token);
        }
        let strange = |token: usize| !self.base.contains(&token) && !self.ours.contains(&token);
        put_in(
            &mut order,
            &self.ours,
            |token| self.added.contains(&token),
            strange,
        );
        let mut after = None;
        for token in order {
            if token < many {
                after = Some(token);
                continue;
            }
            let foreign = ours.foreign(token - many)?;
            self.revision.added.push((after, foreign));
        }
        Ok(())
    }
}

/// Whether two rows hold the same.
fn same_rows(one: &Loose, other: &Loose) -> bool {
    same_fields(format::table(&one.name), &one.fields, &other.fields)
}

/// Whether two rows that came on either side are one: they were given the same id, or hold nothing that differs.
fn is_same_new(ours: &Loose, theirs: &Loose) -> bool {
    if ours.name != theirs.name || id_of(ours) != id_of(theirs) {
        return false;
    }
    let agree = ours.fields.iter().all(|(key, value)| {
        let kind = super::alike::kind_of(format::table(&ours.name), key);
        let other = field(&theirs.fields, key);
        other.is_none() || super::alike::same(kind, Some(value), other)
    });
    agree || has_id(ours) && has_id(theirs)
}

/// Whose word it is whether a row is there, and as what.
fn ask(judge: &mut Judge<'_>, rows: [Option<&Loose>; 3]) -> Side {
    let Some(row) = rows.iter().flatten().next_back() else {
        return Side::Theirs;
    };
    let title = title_of(&row.fields);
    let named = Named {
        table: &row.name,
        title: &title,
    };
    let values = rows.map(|row| row.map(|row| Value::Table(row.fields.clone())));
    let [base, ours, theirs] = &values;
    judge.ask(
        named,
        About::Row,
        [base.as_ref(), ours.as_ref(), theirs.as_ref()],
    )
}
