//! `arshjul man`: the manual page, made from the same description as the help.

use std::io;

use clap::{ArgMatches, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff, bold, roman};

use crate::words::{Sentence, Words};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, program};
use super::circumstances::Circumstances;
use crate::error::Error;

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "man",
    describe,
    run,
};

fn describe(words: &Words) -> Command {
    described(words, SUBCOMMAND.name, "cli-about-man", "cli-usage-man")
}

fn run(_: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let page = page(&around.words).map_err(|error| {
        Error::failed(Sentence::new("cli-man-failed").with("reason", error.to_string()))
    })?;
    Ok(Answer::data(page))
}

/// One page for the whole program: what it is, the options that hold everywhere, then each subcommand.
fn page(words: &Words) -> io::Result<String> {
    let mut program = program(words);
    program.build();
    let mut page = opening(&program, words);
    page.push_str(&section("cli-man-options", words));
    page.push_str(&options(&program)?);
    page.push_str(&section("cli-man-commands", words));
    for command in program.get_subcommands() {
        page.push_str(&subcommand(command)?);
    }
    page.push_str(&section("cli-man-exit", words));
    page.push_str(&list(words, EXITS));
    page.push_str(&section("cli-man-environment", words));
    page.push_str(&list(words, VARIABLES));
    Ok(page)
}

const EXITS: &[(&str, &str)] = &[
    ("0", "cli-man-exit-fine"),
    ("1", "cli-man-exit-failed"),
    ("2", "cli-man-exit-misused"),
];

const VARIABLES: &[(&str, &str)] = &[
    ("ARSHJUL_TODAY", "cli-man-today"),
    ("LC_ALL, LC_MESSAGES, LANG", "cli-man-language"),
    ("NO_COLOR", "cli-man-no-color"),
];

fn opening(program: &Command, words: &Words) -> String {
    let version = program.get_version().unwrap_or_default();
    let source = format!("arshjul {version}");
    let manual = words.text("cli-man-manual");
    let about = words.text("cli-about");
    let mut roff = Roff::new();
    roff.control("TH", ["arshjul", "1", "", &source, &manual])
        .control("SH", [words.text("cli-man-name").as_str()])
        .text([roman(format!("arshjul - {about}"))])
        .control("SH", [words.text("cli-man-synopsis").as_str()])
        .text(lines(&words.text("cli-usage-root"), bold))
        .control("SH", [words.text("cli-man-description").as_str()])
        .text(lines(&words.text("cli-about-more"), roman));
    roff.render()
}

fn lines(text: &str, face: fn(String) -> Inline) -> Vec<Inline> {
    let mut inlines = Vec::new();
    for line in text.lines() {
        if !inlines.is_empty() {
            inlines.push(Inline::LineBreak);
        }
        inlines.push(face(line.trim().to_owned()));
    }
    inlines
}

fn section(key: &'static str, words: &Words) -> String {
    let mut roff = Roff::new();
    roff.control("SH", [words.text(key).as_str()]);
    roff.to_roff()
}

fn list(words: &Words, items: &[(&str, &'static str)]) -> String {
    let mut roff = Roff::new();
    for (name, key) in items {
        roff.control("TP", [])
            .text([bold(*name)])
            .text([roman(words.text(key))]);
    }
    roff.to_roff()
}

fn subcommand(command: &Command) -> io::Result<String> {
    let own = command.clone().mut_args(|argument| {
        let everywhere = argument.is_global_set();
        argument.hide(everywhere)
    });
    let about = command.get_about().map(ToString::to_string);
    let usage = own.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: "); // clap's own word, in English whatever the heading
    let mut roff = Roff::new();
    roff.control("SS", [usage])
        .text([roman(about.unwrap_or_default())]);
    Ok(roff.to_roff() + &options(&own)?)
}

/// The arguments of a command, without the headings that help has for them.
fn options(command: &Command) -> io::Result<String> {
    let mut section = Vec::new();
    Man::new(command.clone()).render_options_section(&mut section)?;
    let section = String::from_utf8_lossy(&section);
    let kept = section
        .lines()
        .skip_while(|line| !line.starts_with(".SH"))
        .filter(|line| !line.starts_with(".SH"));
    Ok(kept.flat_map(|line| [line, "\n"]).collect())
}
