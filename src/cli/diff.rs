//! `arshjul diff`: what really changed between two plans, two versions of one year or two years of one cycle. Finds the two
//! plans and answers; what changed `plan::change` knows, and how it is said the files beside this.

mod dates;
mod fields;
mod moves;
mod page;
mod scripts;

use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, ValueHint, value_parser};

use crate::error::Error;
use crate::plan::change;
use crate::store::{Folder, shown};
use crate::words::{Sentence, Words};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, format, wants_json};
use super::circumstances::Circumstances;
use super::given::{Given, Opened};
use super::json;
use super::looks::Looks;
use super::place;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "diff",
    describe,
    run,
};

const BEFORE: &str = "before";
const AFTER: &str = "after";

fn describe(words: &Words) -> Command {
    described(words, SUBCOMMAND.name, "cli-about-diff", "cli-usage-diff")
        .arg(plan(words, BEFORE, "cli-value-before", "cli-help-before").display_order(1))
        .arg(plan(words, AFTER, "cli-value-after", "cli-help-after").display_order(2))
        .arg(format(words))
        .after_help(words.text("cli-diff-more"))
}

fn plan(words: &Words, name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .value_name(words.text(value))
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .value_hint(ValueHint::FilePath)
        .help(words.text(help))
        .help_heading(words.text("cli-heading-arguments"))
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let opened = |name: &str| one_plan(matches.get_one(name), around);
    let (before, after) = (opened(BEFORE)?, opened(AFTER)?);
    // Where nothing of a file can be read, all would seem to have gone or come.
    let data = if before.is_broken() || after.is_broken() {
        String::new()
    } else {
        let changes = change::between(before.plan(), after.plan());
        if wants_json(matches) {
            json::text(&scripts::rows(&changes))?
        } else {
            let looks = Looks::of(matches, around);
            page::text(&before, &after, &changes, around, &looks)
        }
    };
    let given = Given {
        plans: vec![before, after],
        ..Given::default()
    };
    Ok(Answer::of(data, given, around))
}

/// The plan of a file. A folder is not one plan, whatever lies in it.
fn one_plan(path: Option<&PathBuf>, around: &Circumstances) -> Result<Opened, Error> {
    let path = place::place(path)?;
    if path.is_dir() {
        return Err(folder(&path, around)?);
    }
    Opened::open(&path, around)
}

fn folder(path: &Path, around: &Circumstances) -> Result<Error, Error> {
    let folder = Folder::open(path, around.today)?;
    if folder.plans().is_empty() {
        return Ok(place::no_plan(path));
    }
    let names = folder.plans().iter().map(|plan| {
        let path = plan.path.strip_prefix(".").unwrap_or(&plan.path);
        shown(path)
    });
    let names: Vec<String> = names.collect();
    let message = Sentence::new("cli-diff-folder").with("folder", shown(path));
    Ok(Error::usage(message).hinted(Sentence::new("cli-diff-folder-help").with("plans", names)))
}
