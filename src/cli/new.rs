//! `arshjul new`: a first plan, with rings, and with an example of everything else to begin from.

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};

use crate::error::Error;
use crate::store::edit::text_written;
use crate::store::{self, shown, slug, unified};
use crate::time::phrase;
use crate::time::{Cycle, Day};
use crate::words::{Sentence, Tongue, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, flag, option, word};
use super::circumstances::Circumstances;
use super::place::default_place;
use super::writing::{DRY, for_the_eye, say};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "new",
    describe,
    run,
};

const NAME: &str = "name";
const YEAR: &str = "year";
const STARTS: &str = "starts";

fn describe(words: &Words) -> Command {
    let name = Arg::new(NAME)
        .value_name(words.text("cli-value-new"))
        .help(words.text("cli-help-new"))
        .help_heading(words.text("cli-heading-arguments"));
    described(words, SUBCOMMAND.name, "cli-about-new", "cli-usage-new")
        .arg(name)
        .arg(option(words, YEAR, "cli-value-year").help(words.text("cli-help-new-year")))
        .arg(option(words, STARTS, "cli-value-month").help(words.text("cli-help-new-starts")))
        .arg(flag(words, DRY, "cli-help-dry-run"))
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let name = word(matches, NAME).map(str::trim);
    let name = name.filter(|name| !name.is_empty());
    let cycle = cycle(matches, name, around)?;
    let (title, path) = named(name, cycle, around);
    let text = text(&title, cycle, around.words.tongue());
    if matches.get_flag(DRY) {
        let diff = unified(&shown(&path), "", &text);
        return Ok(Answer::data(for_the_eye(diff, around)));
    }
    let saved = store::create(&path, &text).map_err(|refusal| refusal.error(&path))?;
    let mut talk = String::new();
    let made = Sentence::new("cli-made")
        .with("file", shown(&path))
        .with("year", cycle.label());
    say(&made, &around.words, &mut talk);
    if let Some(remark) = saved.remark(&path) {
        say(&remark, &around.words, &mut talk);
    }
    Ok(Answer::talk(talk, 0))
}

/// The twelve months: as given, else by the year in the file's name, else as the user answers.
fn cycle(matches: &ArgMatches, name: Option<&str>, around: &Circumstances) -> Result<Cycle, Error> {
    let starts = word(matches, STARTS);
    if let Some(first) = starts.and_then(first_of) {
        return Ok(first);
    }
    let asked = || asked_year(around);
    let year = match word(matches, YEAR) {
        Some(text) => year(text)?,
        None => name.and_then(year_in).map_or_else(asked, Ok)?,
    };
    match starts {
        Some(month) => month_of(month, year),
        None => Cycle::of_year(year).ok_or_else(|| wrong_year(&year.to_string())),
    }
}

/// `2026-08` and `2026-08-01`.
fn first_of(text: &str) -> Option<Cycle> {
    let day: Option<Day> = text.parse().ok();
    let day = day.or_else(|| format!("{text}-01").parse().ok())?;
    Cycle::starting(day)
}

/// The cycle from a month of a year, told by its name or its number.
fn month_of(text: &str, year: i32) -> Result<Cycle, Error> {
    let number = text.parse::<u32>().ok();
    let named = || {
        let rule = phrase::read(text, None).ok()?.rule;
        let dates = rule.resolve(Cycle::of_year(year)?, None).dates;
        let span = dates.first()?.span?;
        let last = span.first().months_later(1).yesterday();
        (dates.len() == 1 && span.first().day() == 1 && span.last() == last)
            .then(|| span.first().month())
    };
    let first = number
        .or_else(named)
        .and_then(|month| Day::new(year, month, 1));
    first.and_then(Cycle::starting).ok_or_else(|| {
        let message = Sentence::new("cli-new-no-month").with("month", visible(text).into_owned());
        Error::usage(message).hinted(Sentence::new("cli-new-no-month-help"))
    })
}

fn year(text: &str) -> Result<i32, Error> {
    let year = text.trim().parse().ok();
    year.filter(|year| Cycle::of_year(*year).is_some())
        .ok_or_else(|| wrong_year(text))
}

fn wrong_year(text: &str) -> Error {
    let message = Sentence::new("cli-new-no-year").with("year", visible(text).into_owned());
    Error::usage(message).hinted(Sentence::new("cli-new-year-missing-help"))
}

/// The one year of four figures that a name holds.
fn year_in(name: &str) -> Option<i32> {
    let figures = name.split(|letter: char| !letter.is_ascii_digit());
    let mut years = figures.filter(|figures| figures.len() == 4);
    let year: i32 = years.next()?.parse().ok()?;
    (years.next().is_none() && (1900..2200).contains(&year)).then_some(year)
}

/// Asks for the year on the terminal, where there is one.
fn asked_year(around: &Circumstances) -> Result<i32, Error> {
    let (stdin, mut stderr) = (std::io::stdin(), std::io::stderr());
    if !stdin.is_terminal() || !stderr.is_terminal() {
        return Err(Error::usage(Sentence::new("cli-new-year-missing"))
            .hinted(Sentence::new("cli-new-year-missing-help")));
    }
    let likely = around.today.year();
    let question = Sentence::new("cli-new-which-year").with("year", likely.to_string());
    // Where the question cannot be shown, the answer is awaited all the same.
    let _ = write!(stderr, "{} ", around.words.say(&question));
    let _ = stderr.flush();
    let mut answer = String::new();
    let read = stdin.lock().read_line(&mut answer);
    match (read, answer.trim()) {
        (Ok(0) | Err(_), _) => Err(Error::usage(Sentence::new("cli-new-year-missing"))),
        (_, "") => Ok(likely),
        (_, text) => year(text),
    }
}

/// The title and the file: a name that ends as plans do, or has a folder, is a file; any other is a title.
fn named(name: Option<&str>, cycle: Cycle, around: &Circumstances) -> (String, PathBuf) {
    let usual = || around.words.text("cli-new-title");
    let is_file = |name: &&str| {
        let toml = Path::new(name).extension().is_some_and(|it| it == "toml");
        toml || name.ends_with('/')
    };
    let label = cycle.label().replace('/', "-");
    let beside = |folder: &Path, title: &str| {
        let mut stem = slug(title);
        if !stem.contains(&label) {
            stem = format!("{stem}-{label}");
        }
        let path = folder.join(stem + ".toml");
        path.strip_prefix(".")
            .map(Path::to_path_buf)
            .unwrap_or(path)
    };
    match name {
        None => (usual(), beside(&default_place(), &usual())),
        Some(name) if Path::new(name).is_dir() => (usual(), beside(Path::new(name), &usual())),
        Some(name) if is_file(&name) => (title_of(Path::new(name), &usual()), name.into()),
        Some(title) => (title.to_owned(), beside(&default_place(), title)),
    }
}

/// What a file's name says, without its year.
fn title_of(file: &Path, usual: &str) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let words = stem.split(['-', '_', ' ']);
    let words = words.filter(|word| !word.is_empty() && year_in(word).is_none());
    let title = words.collect::<Vec<_>>().join(" ");
    let mut letters = title.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => usual.to_owned(),
    }
}

/// The text of a new plan.
fn text(title: &str, cycle: Cycle, tongue: Tongue) -> String {
    let template = match tongue {
        Tongue::Swedish => include_str!("new/sv.toml"),
        Tongue::English => include_str!("new/en.toml"),
    };
    let first = cycle.first();
    let year = if first.month() == 1 {
        format!("year     = {}", first.year())
    } else {
        format!("starts   = {first}")
    };
    let title = text_written(title);
    template
        .replacen("{year}", &year, 1)
        .replacen("{title}", &title, 1)
}
