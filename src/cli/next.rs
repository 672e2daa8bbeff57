//! `arshjul next`: what is late, what goes on today and what comes, over New Year and over all plans of a folder.

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::error::Error;
use crate::plan::{Entry, Occurrence, State};
use crate::time::{Cycle, Day, Mood, Span};
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, format, given_path, option, path, wants_json, word};
use super::circumstances::Circumstances;
use super::given::{self, Opened};
use super::json;
use super::looks::Looks;
use super::onward::onward;
use super::rows::{Group, RowWords, Rows, Take, aligned};
use super::table::Cell;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "next",
    describe,
    run,
};

/// How far to look where nobody says.
const DAYS: u32 = 30;
/// What ended longer ago is history, not something left to do.
const LATE_DAYS: i64 = 366;

fn describe(words: &Words) -> Command {
    described(words, SUBCOMMAND.name, "cli-about-next", "cli-usage-next")
        .arg(path(words))
        .arg(days(words))
        .arg(option(words, "owner", "cli-value-owner").help(words.text("cli-help-owner")))
        .arg(format(words))
}

fn days(words: &Words) -> Arg {
    option(words, "days", "cli-value-count")
        .value_parser(value_parser!(u32))
        .allow_negative_numbers(true)
        .help(words.text("cli-help-days"))
}

/// One occurrence of one plan, and its days.
#[derive(Clone, Copy)]
struct Found<'a> {
    /// Which of the plans it is, from 0.
    plan: usize,
    opened: &'a Opened,
    occurrence: Occurrence,
    days: Span,
}

/// What is late, what goes on, what comes, and the first thing after that.
#[derive(Default)]
struct Next<'a> {
    late: Vec<Found<'a>>,
    now: Vec<Found<'a>>,
    coming: Vec<Found<'a>>,
    /// What was promised in cycles that are over, each plan's together.
    unanswered: Vec<Found<'a>>,
    later: Option<Found<'a>>,
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let given = given::plans(given_path(matches), around)?;
    let plans = &given.plans;
    let days = matches.get_one("days").copied().unwrap_or(DAYS);
    let owner = word(matches, "owner").map(str::to_lowercase);
    let next = Next::of(plans, owner.as_deref(), around.today, days);
    let data = if wants_json(matches) {
        let found = next.unanswered.iter().chain(next.all());
        let found = found.map(|found| (found.opened, found.occurrence));
        json::document(plans, found, around)?
    } else {
        next.text(plans, days, around, &Looks::of(matches, around))
    };
    Ok(Answer::of(data, given, around))
}

impl<'a> Next<'a> {
    fn of(plans: &'a [Opened], owner: Option<&str>, today: Day, days: u32) -> Self {
        let mut next = Self::default();
        for (plan, opened) in plans.iter().enumerate() {
            for occurrence in opened.schedule().dated().iter() {
                let Some(span) = occurrence.span() else {
                    continue;
                };
                let found = Found {
                    plan,
                    opened,
                    occurrence,
                    days: span,
                };
                if owner.is_none_or(|owner| found.owned_by(owner)) {
                    next.sort_in(found, today, days);
                }
            }
        }
        // Each plan comes in order of time; several plans must be put together.
        next.late.sort_by_key(|found| found.days.last());
        next.now.sort_by_key(|found| found.days.last());
        next.coming.sort_by_key(|found| found.days.first());
        next
    }

    fn sort_in(&mut self, found: Found<'a>, today: Day, days: u32) {
        let (first, last) = (found.days.first(), found.days.last());
        match found.occurrence.state(found.opened.plan(), today) {
            State::Late => self.late.push(found),
            State::Unanswered if today.days_since(last) <= LATE_DAYS => self.unanswered.push(found),
            State::Now => self.now.push(found),
            State::Coming if first.days_since(today) <= i64::from(days) => self.coming.push(found),
            // What goes on all the year is not what one waits for.
            State::Coming
                if found.occurrence.date.mood != Mood::Ongoing
                    && self.later.is_none_or(|later| first < later.days.first()) =>
            {
                self.later = Some(found);
            }
            _ => {}
        }
    }

    fn all(&self) -> impl Iterator<Item = &Found<'a>> {
        let groups = [&self.late, &self.now, &self.coming];
        groups.into_iter().flatten()
    }

    fn text(
        &self,
        plans: &'a [Opened],
        days: u32,
        around: &Circumstances,
        looks: &Looks,
    ) -> String {
        let words = RowWords::of(&around.words);
        let mut out = String::new();
        let opened = plans;
        if self.all().next().is_some() {
            let home = near(around.today);
            let rows = |opened: &'a Opened| Rows::of(&words, opened.plan(), around.today, home);
            let plans: Vec<Rows<'_>> = plans.iter().map(rows).collect();
            let groups = [
                group("cli-next-late", &self.late, &plans, around),
                group("cli-next-now", &self.now, &plans, around),
                group("cli-next-coming", &self.coming, &plans, around),
            ];
            let (mut heads, when) = (words.heads(), around.words.text("cli-head-when"));
            heads.cells[0] = Cell::of(&when);
            aligned(&heads, &groups, around.columns(), looks, &mut out);
        }
        if self.coming.is_empty() {
            self.nothing(days, &words, around, &mut out);
        }
        self.history(around, &mut out);
        onward(opened, around, &mut out);
        out
    }

    /// How much the years that are over have left without an answer: a line a plan.
    fn history(&self, around: &Circumstances, out: &mut String) {
        let same = |one: &Found<'_>, other: &Found<'_>| std::ptr::eq(one.opened, other.opened);
        for (index, found) in self.unanswered.chunk_by(same).enumerate() {
            if index == 0 && !out.is_empty() {
                out.push('\n');
            }
            let opened = found[0].opened;
            let said = Sentence::new("cli-next-unanswered")
                .with("title", visible(&opened.plan().title).into_owned())
                .with("cycle", opened.plan().cycle.label())
                .with("count", found.len())
                .with("file", visible(&opened.file).into_owned());
            out.push_str(&around.words.say(&said));
            out.push('\n');
        }
    }

    /// That nothing comes in the days that were asked for, and what comes after them.
    fn nothing(&self, days: u32, words: &RowWords, around: &Circumstances, out: &mut String) {
        if !out.is_empty() {
            out.push('\n');
        }
        let nothing = Sentence::new("cli-next-nothing").with("days", days);
        out.push_str(&around.words.say(&nothing));
        out.push('\n');
        if let Some(found) = self.later {
            let mut date = String::new();
            words
                .dates
                .say(&found.occurrence.date, near(around.today), &mut date);
            let later = Sentence::new("cli-next-later")
                .with(
                    "title",
                    visible(found.entry().title_on(&found.occurrence)).into_owned(),
                )
                .with("date", date);
            out.push_str(&around.words.say(&later));
            out.push('\n');
        }
    }
}

fn group<'a>(
    heading: &'static str,
    found: &'a [Found<'_>],
    plans: &'a [Rows<'_>],
    around: &'a Circumstances,
) -> Group<'a> {
    let each = move |take: &mut Take<'_>| {
        let mut distance = Distance::default();
        for found in found {
            let distance = Cell::of(distance.said(found.days, around));
            plans[found.plan].row(distance, &found.occurrence, take);
        }
    };
    let heading = (!found.is_empty()).then(|| around.words.text(heading));
    Group {
        heading,
        each: Box::new(each),
    }
}

/// The days that a day and a month alone tell apart, seen from today: half a year either way, and this year.
fn near(today: Day) -> Span {
    let (before, after) = (today.days_later(-183), today.days_later(183));
    match Cycle::of_year(today.year()) {
        Some(year) => Span::new(before.min(year.first()), after.max(year.last())),
        None => Span::new(before, after),
    }
}

/// How far from today, in words; neighbours in the list are often equally far.
#[derive(Default)]
struct Distance {
    days: Option<i64>,
    said: String,
}

impl Distance {
    fn said(&mut self, span: Span, around: &Circumstances) -> &str {
        let today = around.today;
        let days = if span.last() < today {
            span.last().days_since(today)
        } else {
            span.first().days_since(today).max(0)
        };
        if self.days != Some(days) {
            self.days = Some(days);
            self.said = match days {
                0 => String::new(),
                1.. => around
                    .words
                    .say(&Sentence::new("cli-in-days").with("days", days)),
                _ => around
                    .words
                    .say(&Sentence::new("cli-days-ago").with("days", -days)),
            };
        }
        &self.said
    }
}

impl<'a> Found<'a> {
    fn entry(&self) -> &'a Entry {
        &self.opened.plan().entries[self.occurrence.entry as usize]
    }

    /// Whether the name, in small letters, is part of an owner's.
    fn owned_by(&self, name: &str) -> bool {
        let mut owners = self.entry().owners_on(&self.occurrence).iter();
        owners.any(|owner| owner.to_lowercase().contains(name))
    }
}
