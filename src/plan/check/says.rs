//! Days, titles and lists as advice says them.

use crate::time::Day;
use crate::time::phrase::{month_sentence, weekday_sentence};
use crate::words::{Sentence, Value};

/// Most of a list that is said one by one.
const MOST: usize = 5;

/// "fredag 19 juni"
pub(super) fn day(day: Day) -> Sentence {
    Sentence::new("check-day")
        .with("weekday", weekday_sentence(day.weekday()))
        .with("day", day.day())
        .with("month", month_sentence(day.month()))
}

/// "a, b and c"; of a long list the first, and how many more there are.
pub(super) fn list<T: Into<Value>>(items: impl ExactSizeIterator<Item = T>) -> Value {
    let count = items.len();
    // One more in full is shorter than saying that there is one more.
    let shown = if count > MOST + 1 { MOST } else { count };
    let mut said: Vec<Value> = items.take(shown).map(Into::into).collect();
    if shown < count {
        said.push(
            Sentence::new("check-more")
                .with("count", count - shown)
                .into(),
        );
    }
    Value::List(said)
}

/// A title, or words of a date, in quotation marks; not all of ten thousand letters.
pub(super) fn quoted(text: &str) -> Sentence {
    let text = match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    };
    Sentence::new("check-quoted").with("text", text)
}
