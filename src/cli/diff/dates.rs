//! Dates as a sentence says them: in full, with their weekday and week, and no more exact than they are known. Knows dates, not
//! what became of them.

use crate::time::names::{month_name, weekday_name};
use crate::time::{Date, Day, Language, Mood, Precision, Span, Weekday};
use crate::words::{Sentence, Words};

use super::super::dates::language;

/// A space at which no line is broken: a day stays with its month, a week with its number.
pub(super) const GLUE: char = '\u{a0}';

/// The words of dates in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dates<'w> {
    pub(super) words: &'w Words,
    language: Language,
}

impl<'w> Dates<'w> {
    /// Those of the words' language.
    pub(super) fn of(words: &'w Words) -> Self {
        Self {
            words,
            language: language(words.tongue()),
        }
    }

    /// `Friday 13 January (w 2)`, `September`, `perhaps week 38 (16–22 September)`. The year is said outside `home`.
    pub(super) fn say(self, date: &Date, home: Span) -> String {
        if date.mood == Mood::Ongoing {
            return self.words.text("cli-date-ongoing");
        }
        let Some(span) = date.span else {
            return self.words.text("screen-date-unknown");
        };
        let days = self.days(span, date, home);
        let with = |key: &'static str, days: String| {
            self.words.say(&Sentence::new(key).with("date", days))
        };
        let days = if date.deadline {
            with("diff-deadline", days)
        } else {
            days
        };
        if date.mood == Mood::Tentative {
            with("diff-perhaps", days)
        } else {
            days
        }
    }

    /// `Tuesday 3 February (w 6)`.
    pub(super) fn day(self, day: Day, home: Span) -> String {
        self.exact(Span::day(day), home)
    }

    fn days(self, span: Span, date: &Date, home: Span) -> String {
        let is_whole = |span: Span| span.first().day() == 1 && span.last().tomorrow().day() == 1;
        match date.precision {
            Precision::Week if is_weeks(span) => self.weeks(span, home),
            Precision::Day | Precision::Week => self.exact(span, home),
            Precision::PartOfMonth => self.part(span, home),
            _ if is_whole(span) => self.months(span, home),
            _ => self.about(span, home),
        }
    }

    /// `Friday 13 January (w 2)`, `19–30 January (w 4–5)`.
    fn exact(self, span: Span, home: Span) -> String {
        let days = if span.days() == 1 {
            let weekday = weekday_name(self.language, span.first().weekday());
            format!("{weekday} {}", self.run(span, home))
        } else {
            self.run(span, home)
        };
        match week_numbers(span) {
            Some(weeks) => format!("{days} ({})", self.numbers(weeks)),
            None => days,
        }
    }

    /// `w 4–5`, glued together.
    fn numbers(self, weeks: String) -> String {
        let weeks = Sentence::new("screen-weeks").with("weeks", weeks);
        self.words.say(&weeks).replace(' ', &GLUE.to_string())
    }

    /// `week 38 (16–22 September)`.
    fn weeks(self, span: Span, home: Span) -> String {
        let Some(numbers) = week_numbers(span) else {
            return self.run(span, home);
        };
        let count = (span.days() / 7) as usize;
        let weeks = Sentence::new("diff-weeks")
            .with("count", count)
            .with("weeks", numbers)
            .with("days", self.run(span, home));
        self.words.say(&weeks)
    }

    /// `early May`, for the thirds of a month.
    fn part(self, span: Span, home: Span) -> String {
        let (first, last) = (span.first(), span.last());
        let key = match (first.day(), last.day(), last.tomorrow().day()) {
            (1, 10, _) => "diff-early",
            (11, 20, _) => "diff-mid",
            (21, _, 1) => "diff-late",
            _ => return self.about(span, home),
        };
        let month = format!("{}{}", self.month(first), year(span, home));
        self.words.say(&Sentence::new(key).with("month", month))
    }

    fn about(self, span: Span, home: Span) -> String {
        let days = self.run(span, home);
        self.words
            .say(&Sentence::new("diff-about").with("date", days))
    }

    /// `September`, `April–June`.
    fn months(self, span: Span, home: Span) -> String {
        let (first, last) = (self.month(span.first()), self.month(span.last()));
        let year = year(span, home);
        if span.days() <= 31 {
            format!("{first}{year}")
        } else {
            format!("{first}{}–{last}{year}", first_year(span, home))
        }
    }

    /// `13 January`, `19–30 January`, `2 February – 6 March`.
    fn run(self, span: Span, home: Span) -> String {
        let (first, last) = (span.first(), span.last());
        let day = |day: Day| format!("{}{GLUE}{}", day.day(), self.month(day));
        let year = year(span, home);
        if first == last {
            format!("{}{year}", day(last))
        } else if (first.year(), first.month()) == (last.year(), last.month()) {
            format!("{}–{}{year}", first.day(), day(last))
        } else {
            let begun = first_year(span, home);
            format!("{}{begun}{GLUE}– {}{year}", day(first), day(last))
        }
    }

    pub(super) fn month(self, day: Day) -> &'static str {
        month_name(self.language, day.month())
    }
}

/// The year of the last day, where it is not one of the plan's own twelve months, or the first has another that must be said.
fn year(span: Span, home: Span) -> String {
    if home.contains(span.last()) && first_year(span, home).is_empty() {
        String::new()
    } else {
        format!("{GLUE}{}", span.last().year())
    }
}

/// The year of the first day, where it is another than the last one's and the plan's twelve months do not hold both.
fn first_year(span: Span, home: Span) -> String {
    let lies_within = home.contains(span.first()) && home.contains(span.last());
    if lies_within || span.first().year() == span.last().year() {
        String::new()
    } else {
        format!("{GLUE}{}", span.first().year())
    }
}

fn is_weeks(span: Span) -> bool {
    let (first, last) = (span.first().weekday(), span.last().weekday());
    (first, last) == (Weekday::Monday, Weekday::Sunday)
}

fn week_numbers(span: Span) -> Option<String> {
    let (first, last) = span.week_numbers()?;
    Some(if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    })
}
