//! `arshjul when`: what a date in words means, so that people trust it. Reads no plan but one whose entries the words are
//! counted from.

mod anchors;
mod misread;
mod years;

use std::fmt::Write as _;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command, ValueHint, value_parser};
use serde::Serialize;

use crate::draw::Role;
use crate::error::Error;
use crate::plan::Entry;
use crate::time::phrase::{self, Reading, Remark, Resolution};
use crate::time::{Country, Cycle, Date, Language, Mood, Precision};
use crate::tui::dates::Dates;
use crate::tui::names;
use crate::words::{Sentence, Words, columns_of, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, format, name, option, wants_json, word};
use super::circumstances::Circumstances;
use super::json;
use super::looks::Looks;
use anchors::Anchors;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "when",
    describe,
    run,
};

const PHRASE: &str = "phrase";
const YEAR: &str = "year";
const STARTS: &str = "starts";
const COUNTRY: &str = "country";
const PLAN: &str = "plan";

fn describe(words: &Words) -> Command {
    described(words, SUBCOMMAND.name, "cli-about-when", "cli-usage-when")
        .arg(
            Arg::new(PHRASE)
                .value_name(words.text("cli-value-phrase"))
                .num_args(1..)
                .required(true)
                .help(words.text("cli-help-phrase"))
                .help_heading(words.text("cli-heading-arguments")),
        )
        .arg(option(words, YEAR, "cli-value-years").help(words.text("cli-help-years")))
        .arg(option(words, STARTS, "cli-value-day").help(words.text("cli-help-starts")))
        .arg(languages(words))
        .arg(countries(words))
        .arg(
            option(words, PLAN, "cli-value-plan")
                .value_parser(value_parser!(std::path::PathBuf))
                .value_hint(ValueHint::FilePath)
                .help(words.text("cli-help-plan")),
        )
        .arg(format(words))
}

/// The language of the phrase, in the place of the program's own.
fn languages(words: &Words) -> Arg {
    option(words, name::LANGUAGE, "cli-value-which")
        .value_parser(PossibleValuesParser::new(Language::ALL.map(Language::tag)))
        .hide_possible_values(true)
        .help(words.text("cli-help-phrase-language"))
}

fn countries(words: &Words) -> Arg {
    option(words, COUNTRY, "cli-value-which")
        .value_parser(PossibleValuesParser::new(Country::ALL.map(Country::code)))
        .ignore_case(true)
        .hide_possible_values(true)
        .help(words.text("cli-help-country"))
}

/// What the phrase comes to in one cycle.
struct Year {
    cycle: Cycle,
    dates: Vec<Date>,
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let phrase = phrase_of(matches);
    let anchors = Anchors::of(matches.get_one(PLAN), around)?;
    let language = word(matches, name::LANGUAGE).and_then(Language::from_tag);
    let preferred = language.or_else(|| anchors.language());
    let reading = match phrase::read(&phrase, preferred) {
        Ok(reading) => reading,
        Err(misreading) => {
            return Ok(misread::answer(&phrase, &misreading, &around.words));
        }
    };
    if let Some(asked) = language {
        misread::other_language(&reading, asked, around)?;
    }
    anchors.all_known(&reading.rule, reading.language)?;
    let country = word(matches, COUNTRY).and_then(Country::from_code);
    let country = country.or_else(|| anchors.country());
    let mut talk = String::new();
    let mut years = Vec::new();
    for cycle in years::asked(word(matches, YEAR), word(matches, STARTS), &anchors, around)? {
        let held = |name: &str| anchors.held(name, cycle);
        let Resolution { dates, remarks } = reading.rule.resolve_each(cycle, country, &held);
        remarked(&remarks, cycle, &around.words, &mut talk);
        years.push(Year { cycle, dates });
    }
    let data = if wants_json(matches) {
        let read_as = around.words.say(&reading.rule.sentence());
        let times: Vec<String> = reading.hours.iter().map(ToString::to_string).collect();
        let named = anchors.named(&reading.rule);
        json::text(&rows(&years, &times, &read_as, &anchor_rows(&named)))?
    } else {
        let page = Page {
            phrase: &phrase,
            reading: &reading,
            anchors: anchors.named(&reading.rule),
            country,
            around,
            looks: &Looks::of(matches, around),
        };
        page.text(&years)
    };
    Ok(Answer {
        data,
        talk,
        exit: 0,
    })
}

/// The words of the phrase, which need no quotes.
fn phrase_of(matches: &ArgMatches) -> String {
    let words = matches.get_many::<String>(PHRASE).into_iter().flatten();
    words.map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// Says once for each cycle what does not add up.
fn remarked(remarks: &[Remark], cycle: Cycle, words: &Words, talk: &mut String) {
    for remark in remarks {
        let message = words.say(&remark.message);
        let warning = Sentence::new("cli-when-warning")
            .with("cycle", cycle.label())
            .with("message", visible(&message).into_owned());
        talk.push_str(&words.say(&warning));
        talk.push('\n');
        if let Some(help) = &remark.help {
            talk.push_str("  ");
            talk.push_str(&visible(&words.say(help)));
            talk.push('\n');
        }
    }
}

#[derive(Serialize)]
struct Row<'a> {
    cycle: String,
    first: Option<String>,
    last: Option<String>,
    precision: Precision,
    mood: Mood,
    deadline: bool,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    times: &'a [String],
    read_as: &'a str,
    /// Left out where the phrase is counted from no entry.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    counted_from: &'a [AnchorRow<'a>],
}

/// An entry that the phrase is counted from, and what the phrase calls it.
#[derive(Serialize)]
struct AnchorRow<'a> {
    name: &'a str,
    id: &'a str,
    title: &'a str,
}

fn anchor_rows<'a>(anchors: &'a [(Box<str>, &Entry)]) -> Vec<AnchorRow<'a>> {
    let row = |(name, entry): &'a (Box<str>, &Entry)| AnchorRow {
        name,
        id: &entry.id,
        title: &entry.title,
    };
    anchors.iter().map(row).collect()
}

fn rows<'a>(
    years: &[Year],
    times: &'a [String],
    read_as: &'a str,
    counted_from: &'a [AnchorRow<'a>],
) -> Vec<Row<'a>> {
    let row = |cycle: Cycle, date: &Date| Row {
        cycle: cycle.label(),
        first: date.span.map(|span| span.first().to_string()),
        last: date.span.map(|span| span.last().to_string()),
        precision: date.precision,
        mood: date.mood,
        deadline: date.deadline,
        times,
        read_as,
        counted_from,
    };
    let all = years.iter();
    all.flat_map(|year| year.dates.iter().map(move |date| row(year.cycle, date)))
        .collect()
}

/// What is printed for people.
struct Page<'a> {
    phrase: &'a str,
    reading: &'a Reading,
    anchors: Vec<(Box<str>, &'a Entry)>,
    country: Option<Country>,
    around: &'a Circumstances,
    looks: &'a Looks,
}

impl Page<'_> {
    fn text(&self, years: &[Year]) -> String {
        let words = &self.around.words;
        let mut out = String::new();
        self.looks
            .write(&(self.read_as() + "\n"), Role::Faint, &mut out);
        for (name, entry) in &self.anchors {
            let line = self.anchor(name, entry) + "\n";
            self.looks.write(&line, Role::Faint, &mut out);
        }
        if has_figure_pair(self.phrase, years) {
            let note = words.text("cli-when-day-month") + "\n";
            self.looks.write(&note, Role::Faint, &mut out);
        }
        out.push('\n');
        let labels = years.iter().map(|year| columns_of(&year.cycle.label()));
        let width = labels.max().unwrap_or(0);
        for year in years {
            let label = year.cycle.label();
            let mut lines: Vec<String> = year.dates.iter().map(|date| self.said(date)).collect();
            if lines.is_empty() {
                lines.push(words.text("cli-when-none"));
            }
            for (index, line) in lines.iter().enumerate() {
                let shown = if index == 0 { label.as_str() } else { "" };
                let pad = " ".repeat(width.saturating_sub(columns_of(shown)) + 2);
                let _ = writeln!(out, "{shown}{pad}{line}");
            }
        }
        out
    }

    /// How the phrase was read, and in which language.
    fn read_as(&self) -> String {
        let words = &self.around.words;
        let rule = visible(&words.say(&self.reading.rule.sentence())).into_owned();
        let rule = Sentence::new("cli-when-read-as").with("rule", rule);
        match self.reading.language {
            Some(language) => words.say(
                &Sentence::new("cli-when-read-in")
                    .with("read", words.say(&rule))
                    .with("language", language.tag()),
            ),
            None => words.say(&rule),
        }
    }

    /// What the phrase hung itself on: `“årsmötet” is Årsmöte, Tuesday 21 April 2026 · w 17`.
    fn anchor(&self, name: &str, entry: &Entry) -> String {
        let words = &self.around.words;
        let held = entry.held();
        let date = held.first().map(|date| Dates::of(words).in_full(date));
        let sentence = Sentence::new("cli-when-anchor")
            .with("name", visible(name).into_owned())
            .with("title", visible(&entry.title).into_owned())
            .with(
                "date",
                date.unwrap_or_else(|| words.text("screen-date-unknown")),
            )
            .with("more", held.len().saturating_sub(1));
        words.say(&sentence)
    }

    /// A date in full, with how exactly it is known and the holiday that it falls on.
    fn said(&self, date: &Date) -> String {
        let dates = Dates::of(&self.around.words);
        let mut said = match (date.span, date.mood) {
            (None, Mood::Tentative) => self.around.words.text("cli-when-tentative"),
            _ => dates.in_full(date),
        };
        for hours in &self.reading.hours {
            let time = hours.to_string().replace('-', "–");
            said.push_str(" · ");
            let time = Sentence::new("screen-at-time").with("time", time);
            said.push_str(&self.around.words.say(&time));
        }
        if let Some(precision) = exactness(date) {
            said.push_str(" · ");
            said.push_str(&self.around.words.text(precision));
        }
        if let Some(holiday) = self.holiday(date) {
            said.push_str(" · ");
            said.push_str(holiday);
        }
        said
    }

    fn holiday(&self, date: &Date) -> Option<&'static str> {
        let day = date.span.filter(|span| span.days() == 1)?.first();
        let holidays = self.country?.holidays(day.year());
        let found = holidays.iter().find(|holiday| holiday.day == day)?;
        Some(found.name)
    }
}

/// The message that says how exactly a date is known, where there is something to be exact about.
fn exactness(date: &Date) -> Option<&'static str> {
    date.span?;
    let known = (date.mood != Mood::Ongoing).then_some(date.precision)?;
    names::known(known)
}

/// Whether a date was read off two figures with a stroke between them, as in 3/4: some read the month first.
fn has_figure_pair(phrase: &str, years: &[Year]) -> bool {
    let figure = |digits: &str| digits.parse::<u32>().ok();
    phrase.match_indices('/').any(|(at, _)| {
        let (before, after) = (&phrase[..at], &phrase[at + 1..]);
        let start = before
            .trim_end_matches(|letter: char| letter.is_ascii_digit())
            .len();
        let rest = after
            .trim_start_matches(|letter: char| letter.is_ascii_digit())
            .len();
        let pair = (
            figure(&before[start..]),
            figure(&after[..after.len() - rest]),
        );
        let dates = years.iter().flat_map(|year| &year.dates);
        let mut days = dates.filter_map(|date| Some(date.span?.first()));
        days.any(|day| pair == (Some(day.day()), Some(day.month())))
    })
}
