//! A choice of the review: a date goes by what it could keep instead, and is confirmed with that.

use super::remarks::{Choice, Other, Remark};
use crate::store::Source;
use crate::store::edit::{Edit, Row, Value, field};

impl Source {
    /// What stands beside an entry for its date to be instead, if anything does.
    #[must_use]
    pub fn other_date(&self, index: usize) -> Option<Other> {
        let entry = self.plan().entries.get(index)?;
        let comment = self.review_remark(entry).filter(|_| entry.review)?;
        Remark::of(comment).other
    }

    /// The edit after which an entry has its other date and waits for nobody; none where it has none.
    #[must_use]
    pub fn choosing(&self, index: usize) -> Option<Edit> {
        let other = self.other_date(index)?;
        let (_, fields) = self.fields(Row::Entry(index))?;
        let when = field(&fields, "when")?;
        let value = |was: &Value, words: &str| match was {
            Value::Moment(_) => Value::Moment(words.into()),
            _ => Value::text(words),
        };
        let anew = match (when, &other.words[..]) {
            (Value::List(values), words) if values.len() == words.len() => {
                let pairs = values.iter().zip(words);
                Value::List(pairs.map(|(was, words)| value(was, words)).collect())
            }
            (Value::List(_), _) | (_, [] | [_, _, ..]) => return None,
            (was, [words]) => value(was, words),
        };
        let row = Row::Entry(index);
        Some(Edit::All(vec![
            Edit::Set(row, "when".into(), Some(anew)),
            Edit::Set(row, "review".into(), None),
        ]))
    }

    /// The entries that could keep that instead, by their indices.
    #[must_use]
    pub fn choosable(&self, choice: Choice) -> Vec<usize> {
        let all = 0..self.plan().entries.len();
        let is_one = |index: &usize| {
            self.other_date(*index)
                .is_some_and(|it| it.choice == choice)
        };
        all.filter(is_one).collect()
    }
}
