//! `arshjul add`: a new entry said in one line, as people speak.

use std::cell::RefCell;

use clap::{Arg, ArgMatches, Command};

use crate::error::Error;
use crate::store::Source;
use crate::store::edit::Edit;
use crate::store::spoken::Heard;
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
    let doubts = RefCell::default();
    let mut answer = changed(matches, around, &|source| {
        let heard = Heard::of(&line, source.plan());
        doubts.replace(heard.remarks.clone());
        added(&heard, source, around)
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
        understood: Some(understood),
    })
}
