//! `arshjul done`: an entry, or one occurrence of it, is done; or is not.

use clap::{ArgMatches, Command};

use crate::error::Error;
use crate::plan::{Fact, Occurrence, Plan, State, Status};
use crate::store::edit::Edit;
use crate::store::{Source, marking};
use crate::time::phrase;
use crate::time::{Country, Day, Language, Span};
use crate::tui::dates::Dates;
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, flag, option, word};
use super::circumstances::Circumstances;
use super::writing::{Change, changed, entry, entry_argument, title, writes};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "done",
    describe,
    run,
};

const ON: &str = "on";
const UNDO: &str = "undo";
/// Everything that has passed.
const PAST: &str = "past";
/// Everything that is late.
const LATE: &str = "late";

fn describe(words: &Words) -> Command {
    let command = described(words, SUBCOMMAND.name, "cli-about-done", "cli-usage-done");
    let command = command
        .arg(
            entry_argument(words)
                .required(false)
                .required_unless_present_any([PAST, LATE]),
        )
        .arg(flag(words, PAST, "cli-help-done-past").conflicts_with_all([ON, UNDO]))
        .arg(flag(words, LATE, "cli-help-done-late").conflicts_with_all([ON, UNDO, PAST]))
        .arg(option(words, ON, "cli-value-day").help(words.text("cli-help-done-on")))
        .arg(flag(words, UNDO, "cli-help-done-undo"));
    writes(command, words)
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let name = word(matches, "entry").unwrap_or_default();
    let undo = matches.get_flag(UNDO);
    let (past, late) = (matches.get_flag(PAST), matches.get_flag(LATE));
    if past || late {
        let name = word(matches, "entry");
        return changed(matches, around, &|source| {
            passed(source, name, late, around.today)
        });
    }
    changed(matches, around, &|source| {
        let index = entry(source.plan(), name)?;
        let on = word(matches, ON).map(|words| day(words, source.plan()));
        let on = on.transpose()?;
        let asked = Asked {
            source,
            index,
            on,
            today: around.today,
        };
        if undo {
            asked.undone(around)
        } else {
            asked.done(around)
        }
    })
}

/// What has passed is done, or only what of it is late; of one entry where one is named.
fn passed(source: &Source, name: Option<&str>, late: bool, today: Day) -> Result<Change, Error> {
    let plan = source.plan();
    let only = name.map(|name| entry(plan, name)).transpose()?;
    let all = source.schedule().all();
    let is_late = |it: &Occurrence| it.state(plan, today).word() == State::Late.word();
    let is_asked = |it: &Occurrence| {
        only.is_none_or(|only| only == it.entry as usize) && (!late || is_late(it))
    };
    let passed = marking::unticked(plan, all, today).into_iter();
    let found: Vec<Occurrence> = passed
        .filter_map(|at| all.get(at))
        .filter(is_asked)
        .collect();
    let (edit, count) = marking::all_done(plan, &found);
    if count == 0 {
        let nothing = if late {
            "screen-nothing-late"
        } else {
            "screen-nothing-past"
        };
        return Err(Error::failed(Sentence::new(nothing)));
    }
    let said = Sentence::new("cli-done-past").with("count", count);
    Ok(Change::of(edit, said))
}

/// The day that words mean in the plan's cycle.
pub(super) fn day(words: &str, plan: &Plan) -> Result<Day, Error> {
    if let Ok(day) = words.parse() {
        return Ok(day);
    }
    let no_day = || {
        let message = Sentence::new("cli-no-day").with("words", visible(words).into_owned());
        Error::usage(message)
    };
    let language = plan.language.as_deref().and_then(Language::from_tag);
    let country = plan.country.as_deref().and_then(Country::from_code);
    let reading = phrase::read(words, language).map_err(|misreading| {
        let error = no_day().because(misreading.reason);
        misreading.help.into_iter().fold(error, Error::hinted)
    })?;
    let dates = reading.rule.resolve(plan.cycle, country).dates;
    let spans = dates.iter().filter_map(|date| date.span);
    match spans.collect::<Vec<_>>()[..] {
        [span] if span.days() == 1 => Ok(span.first()),
        _ => Err(no_day().hinted(Sentence::new("cli-no-day-help"))),
    }
}

/// What is asked about an entry.
struct Asked<'s> {
    source: &'s Source,
    index: usize,
    on: Option<Day>,
    today: Day,
}

impl<'s> Asked<'s> {
    /// Its occurrences, in the order of time.
    fn occurrences(&self) -> impl Iterator<Item = Occurrence> + '_ {
        let all = self.source.schedule().all().iter();
        all.filter(|occurrence| occurrence.entry as usize == self.index)
    }

    /// Marks the occurrence of the day, else the last before it that is not done, else the first that comes.
    fn done(&self, around: &Circumstances) -> Result<Change, Error> {
        if let Some(on) = self.on.filter(|_| self.repeats()) {
            let occurrence = self.on_day(on, around)?;
            return Ok(self.change(&occurrence, on, "cli-done", around));
        }
        let on = self.on.unwrap_or(self.today);
        let open = |it: &Occurrence| !matches!(it.status, Status::Done | Status::Cancelled);
        let holds = |it: &Occurrence| it.span().is_some_and(|span| span.contains(on));
        let begun = |it: &Occurrence| it.span().is_some_and(|span| span.first() <= on);
        let found = self
            .occurrences()
            .find(|it| holds(it) && open(it))
            .or_else(|| self.occurrences().filter(begun).filter(open).last())
            .or_else(|| self.occurrences().find(open));
        let occurrence = found.ok_or_else(|| self.nothing("cli-already-done"))?;
        Ok(self.change(&occurrence, on, "cli-done", around))
    }

    fn repeats(&self) -> bool {
        marking::repeats(&self.source.plan().entries[self.index])
    }

    /// The occurrence that is held on a day, or that the rule has there.
    ///
    /// # Errors
    /// When there is none, or it is done or called off already.
    fn on_day(&self, day: Day, around: &Circumstances) -> Result<Occurrence, Error> {
        let holds = |it: &Occurrence| it.span().is_some_and(|span| span.contains(day));
        let found = self.occurrences().find(holds);
        let ruled = || self.occurrences().find(|it| it.moved_from == Some(day));
        let dates = Dates::of(&around.words);
        let titled = |key| Sentence::new(key).with("title", title(self.source.plan(), self.index));
        let Some(occurrence) = found.or_else(ruled) else {
            let message = titled("cli-no-occurrence").with("day", dates.day_in_full(day));
            let near: Vec<String> = self
                .neighbours(day)
                .map(|it| dates.in_full(&it.date))
                .collect();
            let help = Sentence::new("cli-no-occurrence-help").with("days", near);
            return Err(Error::failed(message).hinted(help));
        };
        let key = match occurrence.status {
            Status::Done => "cli-done-already",
            Status::Cancelled => "cli-called-off-already",
            _ => return Ok(occurrence),
        };
        Err(Error::failed(
            titled(key).with("date", dates.in_full(&occurrence.date)),
        ))
    }

    /// The last occurrence that begins before a day and the first one after it.
    fn neighbours(&self, day: Day) -> impl Iterator<Item = Occurrence> {
        let first = |it: &Occurrence| it.span().map(Span::first);
        let before = self
            .occurrences()
            .filter(|it| first(it) < Some(day) && first(it).is_some());
        let after = self.occurrences().find(|it| first(it) > Some(day));
        before.last().into_iter().chain(after)
    }

    /// Takes it back from the occurrence of the day, else from the last one that is done.
    fn undone(&self, around: &Circumstances) -> Result<Change, Error> {
        let done = |it: &Occurrence| it.status == Status::Done;
        let on = |it: &Occurrence| match self.on {
            None => true,
            Some(day) => {
                let holds = it.span().is_some_and(|span| span.contains(day));
                holds || self.fact(it).is_some_and(|fact| fact.done == Some(day))
            }
        };
        let found = self.occurrences().filter(done).filter(on).last();
        let occurrence = found.ok_or_else(|| self.nothing("cli-not-done"))?;
        Ok(self.change(&occurrence, self.today, "cli-undone", around))
    }

    fn fact(&self, occurrence: &Occurrence) -> Option<&'s Fact> {
        let ruled = marking::ruled(occurrence)?;
        let mut facts = self.source.plan().entries[self.index].facts.iter();
        facts.find(|fact| fact.on == ruled)
    }

    fn change(
        &self,
        occurrence: &Occurrence,
        on: Day,
        said: &'static str,
        around: &Circumstances,
    ) -> Change {
        let plan = self.source.plan();
        let edit: Edit = marking::done(plan, occurrence, on);
        let said = Sentence::new(said).with("title", title(plan, self.index));
        let repeats = marking::repeats(&plan.entries[self.index]);
        let said = match occurrence.span().filter(|_| repeats) {
            None => said.with("which", "all"),
            Some(_) => said
                .with("which", "one")
                .with("date", Dates::of(&around.words).in_full(&occurrence.date)),
        };
        Change::of(edit, said)
    }

    fn nothing(&self, key: &'static str) -> Error {
        Error::failed(Sentence::new(key).with("title", title(self.source.plan(), self.index)))
    }
}
