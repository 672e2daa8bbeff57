//! What stands in the fields of a plan, apart from the plan that it stands in. Knows no languages: words are those of the file.

use std::borrow::Cow;

use crate::time::Day;

/// A field of something in a plan.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "they are the keys of the plan file")]
pub enum Field {
    Title,
    Language,
    Country,
    /// The month that the cycle begins with.
    Starts,
    /// The order of the rings, from the outside in.
    Rings,
    Colour,
    /// Whether it is a phase or an activity.
    Table,
    /// The kind of a phase or of an activity.
    Kind,
    /// The words of the dates, where the days are the same.
    When,
    Ring,
    Phase,
    Review,
    Time,
    Owner,
    Status,
    Needs,
    Tags,
    Checklist,
    /// What of the checklist is done.
    Ticks,
    Links,
    Note,
    Place,
    Participants,
    Headcount,
    /// What it waits for that is no date.
    Condition,
    /// What is expected to be ticked off.
    Track,
    /// The day that an occurrence was done, by the day that the rule gives it.
    Done(Day),
    /// Whether an occurrence was called off.
    Cancelled(Day),
    /// A remark on an occurrence.
    Remark(Day),
    /// What an occurrence has of its own.
    Own(Day, Box<Field>),
    From,
    Priorities,
    CarriedFrom,
    /// What a phase did with a recommendation: nothing without a step, an empty text as long as it is only planned.
    Step(Name),
    By,
    Unit,
    Better,
    Target,
    Source,
    /// The value of a year.
    Year(i32),
    Link,
}

/// Something that is referred to.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Its id.
    pub id: Box<str>,
    /// What it is called.
    pub title: Box<str>,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing is said.
    Nothing,
    /// Free text.
    Text(Box<str>),
    /// A word of the format.
    Word(&'static str),
    /// Several texts.
    Texts(Vec<Box<str>>),
    /// A figure.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// One day.
    Day(Day),
    /// What it refers to.
    Name(Name),
    /// All that it refers to.
    Names(Vec<Name>),
    /// A value to be met, and by when.
    Target(f64, Option<i32>),
}

impl Field {
    /// Its path in the plan file: `owner`, `occurrence.2026-03-05.done`, `values.2022`. These words stay what they are.
    #[must_use]
    pub fn word(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Title => "title",
            Self::Language => "language",
            Self::Country => "country",
            Self::Starts => "starts",
            Self::Rings => "rings",
            Self::Colour => "colour",
            Self::Table => "table",
            Self::Kind => "kind",
            Self::When => "when",
            Self::Ring => "ring",
            Self::Phase => "phase",
            Self::Review => "review",
            Self::Time => "time",
            Self::Owner => "owner",
            Self::Status => "status",
            Self::Needs => "needs",
            Self::Tags => "tags",
            Self::Checklist => "checklist",
            Self::Ticks => "checklist.done",
            Self::Links => "links",
            Self::Note => "note",
            Self::Place => "place",
            Self::Participants => "participants",
            Self::Headcount => "headcount",
            Self::Condition => "condition",
            Self::Track => "track",
            Self::From => "from",
            Self::Priorities => "priorities",
            Self::CarriedFrom => "carried-from",
            Self::By => "by",
            Self::Unit => "unit",
            Self::Better => "better",
            Self::Target => "target",
            Self::Source => "source",
            Self::Link => "link",
            Self::Done(day) => return format!("occurrence.{day}.done").into(),
            Self::Cancelled(day) => return format!("occurrence.{day}.cancelled").into(),
            Self::Own(day, field) => return format!("occurrence.{day}.{}", field.word()).into(),
            Self::Remark(day) => return format!("occurrence.{day}.note").into(),
            Self::Step(phase) => return format!("step.{}", phase.id).into(),
            Self::Year(year) => return format!("values.{year}").into(),
        })
    }
}

impl Value {
    /// Of a text that may be missing. An empty one says nothing.
    pub(super) fn text(text: Option<&str>) -> Self {
        match text.filter(|text| !text.trim().is_empty()) {
            Some(text) => Self::Text(text.into()),
            None => Self::Nothing,
        }
    }

    /// Of several texts, in an order that does not depend on the file.
    pub(super) fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut texts: Vec<Box<str>> = texts.into_iter().map(Box::from).collect();
        texts.sort();
        texts.dedup();
        if texts.is_empty() {
            Self::Nothing
        } else {
            Self::Texts(texts)
        }
    }

    /// Of several names, in an order that does not depend on the file.
    pub(super) fn names(mut names: Vec<Name>) -> Self {
        names.sort_by(|one, other| (&one.title, &one.id).cmp(&(&other.title, &other.id)));
        names.dedup();
        if names.is_empty() {
            Self::Nothing
        } else {
            Self::Names(names)
        }
    }
}
