//! `arshjul idea`: a suggestion for the content of a phase, put down before it is forgotten.

use clap::{Arg, ArgMatches, Command};

use crate::error::Error;
use crate::store::edit::{Edit, Value};
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, option, word};
use super::circumstances::Circumstances;
use super::writing::{Change, changed, entry, title, writes};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "idea",
    describe,
    run,
};

const TEXT: &str = "text";
const PHASE: &str = "phase";
const BY: &str = "by";

fn describe(words: &Words) -> Command {
    let text = Arg::new(TEXT)
        .value_name(words.text("cli-value-text"))
        .required(true)
        .help(words.text("cli-help-idea-text"))
        .help_heading(words.text("cli-heading-arguments"));
    let command = described(words, SUBCOMMAND.name, "cli-about-idea", "cli-usage-idea");
    let command = command
        .arg(text)
        .arg(
            option(words, PHASE, "cli-value-entry")
                .required(true)
                .help(words.text("cli-help-idea-phase")),
        )
        .arg(option(words, BY, "cli-value-text").help(words.text("cli-help-idea-by")));
    writes(command, words)
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let text = word(matches, TEXT).unwrap_or_default().trim();
    if text.is_empty() {
        return Err(Error::usage(Sentence::new("cli-idea-empty")));
    }
    let name = word(matches, PHASE).unwrap_or_default();
    changed(matches, around, &|source| {
        let plan = source.plan();
        let index = entry(plan, name)?;
        let phase = &plan.entries[index];
        if !phase.is_phase {
            let message = Sentence::new("cli-idea-no-phase").with("title", title(plan, index));
            return Err(Error::failed(message));
        }
        let mut fields = vec![
            ("phase".into(), Value::text(&phase.id)),
            ("text".into(), Value::text(text)),
        ];
        fields.extend(word(matches, BY).map(|by| ("by".into(), Value::text(by))));
        let said = Sentence::new("cli-idea-added")
            .with("text", visible(text).into_owned())
            .with("title", title(plan, index));
        Ok(Change {
            edit: Edit::Add("idea".into(), fields),
            said,
            understood: Vec::new(),
        })
    })
}
