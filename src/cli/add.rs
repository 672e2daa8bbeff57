//! `arshjul add`: a new entry said in one line, as people speak; or several, one on each line of standard input.

use std::cell::RefCell;
use std::io::Read as _;

use clap::{Arg, ArgMatches, Command};

use crate::error::Error;
use crate::store::Source;
use crate::store::edit::Edit;
use crate::store::spoken::{Heard, Vocabulary, lines};
use crate::tui::dates::Dates;
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::described;
use super::circumstances::Circumstances;
use super::writing::{Change, changed, say, writes};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "add",
    describe,
    run,
};

const LINE: &str = "line";

fn describe(words: &Words) -> Command {
    let line = Arg::new(LINE)
        .value_name(words.text("cli-value-line"))
        .num_args(1..)
        .required(true)
        .help(words.text("cli-help-line"))
        .help_heading(words.text("cli-heading-arguments"));
    let command = described(words, SUBCOMMAND.name, "cli-about-add", "cli-usage-add");
    writes(command.arg(line), words).after_help(words.text("cli-add-more"))
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let words = matches.get_many::<String>(LINE).into_iter().flatten();
    let line = words.map(String::as_str).collect::<Vec<_>>().join(" ");
    let said: Vec<String> = if line == "-" {
        let mut text = String::new();
        let read = std::io::stdin().read_to_string(&mut text);
        read.map_err(|_| Error::failed(Sentence::new("cli-add-no-text")))?;
        lines(&text).collect()
    } else {
        vec![line]
    };
    if said.is_empty() {
        return Err(Error::usage(Sentence::new("cli-add-no-lines")));
    }
    let doubts = RefCell::default();
    let mut answer = changed(matches, around, &|source| {
        let vocabulary = Vocabulary::of(source.plan());
        let heard: Vec<Heard> = said.iter().map(|line| vocabulary.hear(line)).collect();
        let remarks = heard.iter().flat_map(|heard| heard.remarks.clone());
        doubts.replace(remarks.collect::<Vec<_>>());
        match &heard[..] {
            [only] => added(only, source, around),
            several => all_added(several, &said, source, around),
        }
    })?;
    for remark in doubts.into_inner() {
        if answer
            .talk
            .contains(&around.words.say(&remark.trouble.message))
        {
            continue; // the plan's own check has said it
        }
        say(&remark.trouble.message, &around.words, &mut answer.talk);
        if let Some(help) = &remark.trouble.help {
            answer.talk.push_str("  ");
            say(help, &around.words, &mut answer.talk);
        }
    }
    Ok(answer)
}

/// All of several lines, in one write; none where one of them makes no entry.
fn all_added(
    heard: &[Heard],
    said: &[String],
    source: &Source,
    around: &Circumstances,
) -> Result<Change, Error> {
    let (mut edits, mut understood) = (Vec::new(), Vec::new());
    for (heard, line) in heard.iter().zip(said) {
        let change = added(heard, source, around).map_err(|error| {
            let line = visible(line).into_owned();
            Error::failed(Sentence::new("cli-add-not-line").with("line", line))
                .because(error.message().clone())
        })?;
        edits.push(change.edit);
        understood.extend(change.understood);
    }
    let said = Sentence::new("cli-added-several").with("count", edits.len());
    Ok(Change {
        edit: Edit::All(edits),
        said,
        understood,
    })
}

fn added(heard: &Heard, source: &Source, around: &Circumstances) -> Result<Change, Error> {
    let plan = source.plan();
    let fields = heard.fields();
    let (table, fields) =
        fields.map_err(|reason| heard.error().unwrap_or_else(|| Error::failed(reason)))?;
    let said = Sentence::new("cli-added").with("title", visible(&heard.title).into_owned());
    let dates = heard.dates(plan).map(|(dates, _)| dates);
    let said = match dates.as_deref() {
        None | Some([]) => said.with("dates", "none"),
        Some([first, rest @ ..]) => {
            let first = Dates::of(&around.words).with_weekdays(first);
            let dates = if rest.is_empty() { "one" } else { "several" };
            said.with("dates", dates)
                .with("date", first)
                .with("more", rest.len())
        }
    };
    let understood = Sentence::new("cli-would-add")
        .with("title", visible(&heard.title).into_owned())
        .with(
            "dates",
            match &dates {
                Some(dates) => Dates::of(&around.words).understood(dates),
                None => around.words.text("screen-date-unknown"),
            },
        );
    Ok(Change {
        edit: Edit::Add(table, fields),
        said,
        understood: vec![understood],
    })
}
