//! Moves in words: from when to when, how far, and how much better that is known. Knows dates that moved, not whose they are.

use crate::plan::change::{By, Moves, Said};
use crate::time::{Date, Mood, Precision, Span};
use crate::words::{Sentence, Value, visible};

use super::dates::Dates;

/// What it takes to say a move.
#[derive(Clone, Copy, Debug)]
pub(super) struct MoveWords<'w> {
    pub(super) dates: Dates<'w>,
    /// The twelve months of the one plan.
    pub(super) before: Span,
    /// Those of the other.
    pub(super) after: Span,
}

/// So many dates of one thing are told one by one.
const FEW: usize = 3;

impl MoveWords<'_> {
    /// What is to be said of a thing that moved, a line each.
    pub(super) fn lines(self, moves: &Moves) -> Vec<Sentence> {
        let mut lines = self.told(moves);
        if !moves.along.is_empty() {
            let names: Vec<Value> = moves
                .along
                .iter()
                .map(|name| quoted(&name.title).into())
                .collect();
            lines.push(Sentence::new("diff-along").with("entries", names));
        }
        lines
    }

    fn told(self, moves: &Moves) -> Vec<Sentence> {
        let pairs: Vec<(Date, Date, Option<By>)> = moves
            .each
            .iter()
            .filter_map(|it| Some((it.before?, it.after?, it.by)))
            .collect();
        if pairs.is_empty() {
            return self.came_and_went(moves);
        }
        if pairs.len() <= FEW {
            let lines = pairs.iter();
            return lines
                .map(|(before, after, by)| self.one(before, after, *by))
                .collect();
        }
        let (first, _, by) = pairs[0];
        let alike = pairs.iter().all(|(_, _, other)| *other == by);
        match by.filter(|_| alike && moves.before.words == moves.after.words) {
            Some(by) => vec![self.each(pairs.len(), (&first, &pairs[0].1), by)],
            None if moves.before.words != moves.after.words => vec![said_anew(moves)],
            None => {
                let some = pairs.iter().take(FEW);
                let mut lines: Vec<Sentence> = some
                    .map(|(before, after, by)| self.one(before, after, *by))
                    .collect();
                lines.push(Sentence::new("diff-more-moved").with("count", pairs.len() - FEW));
                lines
            }
        }
    }

    /// `from Friday 13 January (w 2) to Friday 26 January (w 4): two weeks later in the year`
    fn one(self, before: &Date, after: &Date, by: Option<By>) -> Sentence {
        let how = self.how(before, after, by);
        let key = if how.is_empty() {
            "diff-from-to"
        } else {
            "diff-from-to-how"
        };
        Sentence::new(key)
            .with("before", self.dates.say(before, self.before))
            .with("after", self.dates.say(after, self.after))
            .with("how", how)
    }

    fn each(self, count: usize, (before, after): (&Date, &Date), by: By) -> Sentence {
        Sentence::new("diff-each")
            .with("count", count)
            .with("how", self.how(before, after, Some(by)))
            .with("before", self.dates.say(before, self.before))
            .with("after", self.dates.say(after, self.after))
    }

    /// How far, how firmly, how exactly: as much of it as changed.
    fn how(self, before: &Date, after: &Date, by: Option<By>) -> Vec<Value> {
        let mut how: Vec<Value> = Vec::new();
        if let Some(by) = by {
            how.extend(self.distance(by).into_iter().map(Value::from));
        }
        match (before.mood, after.mood) {
            (Mood::Tentative, Mood::Fixed) => how.push(Sentence::new("diff-certain").into()),
            (Mood::Fixed, Mood::Tentative) => how.push(Sentence::new("diff-tentative").into()),
            _ => {}
        }
        let exactly = match before.precision.cmp(&after.precision) {
            _ if before.mood == Mood::Ongoing || after.mood == Mood::Ongoing => None,
            std::cmp::Ordering::Greater => Some("diff-known"),
            std::cmp::Ordering::Less => Some("diff-only-known"),
            std::cmp::Ordering::Equal => None,
        };
        if let Some(key) = exactly {
            how.push(
                Sentence::new(key)
                    .with("to", precision(after.precision))
                    .into(),
            );
        }
        how
    }

    fn distance(self, by: By) -> Vec<Sentence> {
        let far = self.before != self.after;
        match by {
            By::Days(first, last) if first == last => shift(days, first, far),
            By::Months(first, last) if first == last => shift(months, first.into(), far),
            By::Days(first, last) => ends(days, first, last),
            By::Months(first, last) => ends(months, first.into(), last.into()),
            By::Within => Vec::new(),
            By::Apart { later } => vec![Sentence::new(match (later, far) {
                (true, true) => "diff-apart-later-in-year",
                (false, true) => "diff-apart-earlier-in-year",
                (true, false) => "diff-apart-later",
                (false, false) => "diff-apart-earlier",
            })],
        }
    }

    /// Dates that came or went, with nothing to tell which is which.
    fn came_and_went(self, moves: &Moves) -> Vec<Sentence> {
        let came: Vec<Date> = moves.each.iter().filter_map(|it| it.after).collect();
        let went: Vec<Date> = moves.each.iter().filter_map(|it| it.before).collect();
        if came.len().max(went.len()) > FEW && moves.before.words != moves.after.words {
            return vec![said_anew(moves)];
        }
        let key = |times: usize, all, some| if times == 0 { all } else { some };
        let ways = [
            (
                came,
                self.after,
                key(moves.before.times, "diff-dated", "diff-came"),
            ),
            (
                went,
                self.before,
                key(moves.after.times, "diff-undated", "diff-went"),
            ),
        ];
        let told = ways.into_iter().filter(|(dates, ..)| !dates.is_empty());
        let told = told.map(|(dates, home, key)| {
            let dates = dates.iter().map(|date| self.dates.say(date, home));
            listed(key, dates.collect())
        });
        told.collect()
    }
}

/// The first few of some dates, and how many more there are.
fn listed(key: &'static str, dates: Vec<String>) -> Sentence {
    // One more in full is shorter than saying that there is one more.
    let count = dates.len();
    let shown = if count > FEW + 1 { FEW } else { count };
    let mut list: Vec<Value> = dates.into_iter().take(shown).map(Value::from).collect();
    if shown < count {
        let more = Sentence::new("check-more").with("count", count - shown);
        list.push(more.into());
    }
    Sentence::new(key).with("count", count).with("dates", list)
}

/// `from “first Tuesday of every month” (11 times) to “every other week” (26 times)`
fn said_anew(moves: &Moves) -> Sentence {
    Sentence::new("diff-from-to")
        .with("before", said(&moves.before))
        .with("after", said(&moves.after))
}

fn said(said: &Said) -> Sentence {
    let words = said.words.iter().map(|words| quoted(words).into());
    let words: Vec<Value> = words.collect();
    if words.is_empty() {
        return Sentence::new("screen-date-unknown");
    }
    Sentence::new("diff-times")
        .with("words", words)
        .with("count", said.times)
}

type Measure = fn(u64) -> Sentence;

/// The whole of it, so far later or earlier.
fn shift(measure: Measure, by: i64, in_year: bool) -> Vec<Sentence> {
    let key = match (by > 0, in_year) {
        _ if by == 0 => return Vec::new(),
        (true, true) => "diff-later-in-year",
        (false, true) => "diff-earlier-in-year",
        (true, false) => "diff-later",
        (false, false) => "diff-earlier",
    };
    vec![Sentence::new(key).with("distance", measure(by.unsigned_abs()))]
}

/// Its beginning and its end, so far each.
fn ends(measure: Measure, first: i64, last: i64) -> Vec<Sentence> {
    let end = |by: i64, later: &'static str, earlier: &'static str| {
        let key = if by > 0 { later } else { earlier };
        (by != 0).then(|| Sentence::new(key).with("distance", measure(by.unsigned_abs())))
    };
    let begins = end(first, "diff-begins-later", "diff-begins-earlier");
    let ends = end(last, "diff-ends-later", "diff-ends-earlier");
    begins.into_iter().chain(ends).collect()
}

/// `one day`, `two weeks`, `three weeks and two days`; up to two weeks that are none in days.
fn days(days: u64) -> Sentence {
    let (weeks, rest) = (days / 7, days % 7);
    match (weeks, rest) {
        (0 | 1, 1..) => counted("diff-days", days),
        (_, 0) => counted("diff-weeks-long", weeks),
        _ => Sentence::new("diff-and")
            .with("one", counted("diff-weeks-long", weeks))
            .with("other", counted("diff-days", rest)),
    }
}

fn months(months: u64) -> Sentence {
    counted("diff-months", months)
}

fn counted(key: &'static str, count: u64) -> Sentence {
    let count = count as usize;
    let number = Sentence::new("diff-number").with("count", count);
    Sentence::new(key)
        .with("count", count)
        .with("number", number)
}

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Day => "day",
        Precision::Week => "week",
        Precision::PartOfMonth => "part",
        Precision::Month => "month",
        Precision::Quarter => "quarter",
        Precision::Tertial => "tertial",
        Precision::Half => "half",
        Precision::Season => "season",
        Precision::Term => "term",
        Precision::Year | Precision::None => "year",
    }
}

/// Words of the plan in quotation marks; not all of ten thousand letters.
pub(super) fn quoted(text: &str) -> Sentence {
    Sentence::new("screen-quoted").with("words", short(text))
}

/// Words of the plan, safe to show and short enough for a sentence.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", visible(text.get(..end).unwrap_or_default())),
        None => visible(text).into_owned(),
    }
}
