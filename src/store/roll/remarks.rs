//! What stands beside `review = true`: the old date, what it could be instead, and the texts as they were; a comment, that goes
//! when the date is confirmed. Written in the language of the plan, and read in any.

use crate::error::Error;
use crate::store::edit::sheet::annotated;
use crate::time::phrase::{Language, words_of_turn};
use crate::words::visible;

/// Between the parts of a comment, and between the values of a list.
const PART: &str = " · ";
const VALUE: &str = " | ";

/// What a date could keep, or go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Its day of its month.
    Date,
    /// Its weekday of its ISO week.
    Weekday,
    /// Its rhythm, where even weeks become odd ones; by its name it is told that they come a week apart at week 53.
    AfterOneWeek,
    /// The same where they come three weeks apart.
    AfterThreeWeeks,
    /// The same by another distance.
    InRhythm,
}

impl Choice {
    const ALL: [Self; 5] = [
        Self::Date,
        Self::Weekday,
        Self::AfterOneWeek,
        Self::AfterThreeWeeks,
        Self::InRhythm,
    ];

    /// The other one of date and weekday.
    pub(super) fn other(self) -> Self {
        match self {
            Self::Date => Self::Weekday,
            _ => Self::Date,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Date => "same-date",
            Self::Weekday => "same-weekday",
            Self::AfterOneWeek => "one-week-apart",
            Self::AfterThreeWeeks => "three-weeks-apart",
            Self::InRhythm => "in-rhythm",
        }
    }

    fn said(self, language: Language) -> &'static str {
        let said = words_of_turn(language, self.name()).next();
        said.unwrap_or(self.name())
    }

    fn read(words: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|choice| {
            let mut languages = Language::ALL.into_iter();
            languages.any(|language| choice.said(language) == words)
        })
    }
}

/// What `when` could be instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// What it would keep then.
    pub choice: Choice,
    /// Each of its values.
    pub words: Vec<String>,
}

/// What is to be noted beside an entry.
#[derive(Clone, Debug, Default)]
pub(super) struct Noted {
    /// The old words of its dates.
    pub(super) was: String,
    pub(super) other: Option<Other>,
    /// Keys whose text names another year now, and what they said.
    pub(super) texts: Vec<(&'static str, String)>,
}

impl Noted {
    fn written(&self, year: &str, language: Language) -> String {
        let mut parts = vec![if self.was.is_empty() {
            year.to_owned()
        } else {
            format!("{year}: {}", self.was)
        }];
        parts.extend(self.other.as_ref().map(|other| {
            let said = other.choice.said(language);
            format!("{said}: {}", other.words.join(VALUE))
        }));
        let texts = self.texts.iter();
        parts.extend(texts.map(|(key, text)| format!("{key}: {text}")));
        visible(&parts.join(PART)).into_owned()
    }
}

/// The text with what is noted behind `review = true` of its rows.
pub(super) fn written(
    text: &str,
    noted: &[(usize, Noted)],
    year: &str,
    language: Option<Language>,
) -> Result<String, Error> {
    let language = language.unwrap_or(Language::English);
    let remarks = noted.iter();
    let remarks = remarks.map(|(row, noted)| (*row, noted.written(year, language)));
    annotated(text, "review", remarks)
}

/// What stands beside `review = true`, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark<'t> {
    /// What it says first: the old date, or anything else.
    pub was: &'t str,
    /// What the date could be instead.
    pub other: Option<Other>,
    /// What the texts of the entry were, each after its key.
    pub texts: Vec<&'t str>,
}

impl<'t> Remark<'t> {
    /// Reads a comment.
    #[must_use]
    pub fn of(comment: &'t str) -> Self {
        let mut parts = comment.split(PART);
        let mut remark = Self {
            was: parts.next().unwrap_or_default(),
            other: None,
            texts: Vec::new(),
        };
        for part in parts {
            let choice = part.split_once(": ");
            match choice.and_then(|(said, words)| Some((Choice::read(said)?, words))) {
                Some((choice, words)) if remark.other.is_none() => {
                    let words = words.split(VALUE).map(str::to_owned).collect();
                    remark.other = Some(Other { choice, words });
                }
                _ => remark.texts.push(part),
            }
        }
        remark
    }
}
