//! The pieces that all subcommands describe their arguments with, in the user's language. What each of
//! them takes stands in its own file.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};

use crate::words::{Sentence, Words};

use super::SUBCOMMANDS;

/// Options by the names that the matches know them by.
pub(super) mod name {
    pub(crate) const FORMAT: &str = "format";
    pub(crate) const GLYPHS: &str = "glyphs";
    pub(crate) const LANGUAGE: &str = "language";
    pub(crate) const PATH: &str = "path";
    pub(crate) const PLAIN: &str = "plain";
    pub(crate) const THEME: &str = "theme";
}

/// The whole command line.
pub(super) fn program(words: &Words) -> Command {
    SUBCOMMANDS
        .iter()
        .enumerate()
        .fold(root(words), |program, (order, subcommand)| {
            let described = (subcommand.describe)(words).display_order(order);
            program.subcommand(described)
        })
}

/// The command line with only those subcommands that are named: enough to parse the arguments that name them.
pub(super) fn part(words: &Words, named: impl Fn(&str) -> bool) -> Command {
    SUBCOMMANDS
        .iter()
        .filter(|subcommand| named(subcommand.name))
        .fold(root(words), |program, subcommand| {
            program.subcommand((subcommand.describe)(words))
        })
}

fn root(words: &Words) -> Command {
    described(words, "arshjul", "cli-about", "cli-usage-root")
        .version(env!("CARGO_PKG_VERSION"))
        .after_help(words.text("cli-about-more"))
        .args_override_self(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .arg(path(words))
        .args(everywhere(words))
        .arg(version(words))
}

/// A command with its help laid out in the user's language; clap's own headings are English.
pub(super) fn described(
    words: &Words,
    name: &'static str,
    about: &'static str,
    usage: &'static str,
) -> Command {
    let heading = words.text("cli-heading-usage") + ": ";
    let indent = format!("\n{}", " ".repeat(heading.chars().count()));
    Command::new(name)
        .about(words.text(about))
        .override_usage(words.text(usage).replace('\n', &indent))
        .help_template(format!(
            "{{about-with-newline}}\n{heading}{{usage}}\n\n{{all-args}}{{after-help}}\n"
        ))
        .term_width(80)
}

/// The plan or folder that is read.
pub(super) fn path(words: &Words) -> Arg {
    Arg::new(name::PATH)
        .value_name(words.text("cli-value-path"))
        .value_parser(value_parser!(PathBuf))
        .value_hint(ValueHint::AnyPath)
        .help(words.text("cli-help-path"))
        .help_heading(words.text("cli-heading-arguments"))
}

/// `--format`, where there is data.
pub(super) fn format(words: &Words) -> Arg {
    choice(words, name::FORMAT, &["text", "json"]).help(words.text("cli-help-format"))
}

/// An option that takes a value.
pub(super) fn option(words: &Words, name: &'static str, value: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(words.text(value))
        .help_heading(words.text("cli-heading-options"))
}

/// An option that is there or not.
pub(super) fn flag(words: &Words, name: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(words.text(help))
        .help_heading(words.text("cli-heading-options"))
}

fn choice(words: &Words, name: &'static str, values: &'static [&'static str]) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(words.text("cli-value-which"))
        .value_parser(PossibleValuesParser::new(values))
        .hide_possible_values(true)
        .help_heading(words.text("cli-heading-options"))
}

const GLYPHS: &[&str] = &["octant", "quadrant", "half", "braille", "ascii", "auto"];

fn everywhere(words: &Words) -> [Arg; 5] {
    let help = Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(words.text("cli-help-help"))
        .help_heading(words.text("cli-heading-options"));
    [
        choice(words, name::THEME, &["dark", "light", "auto"]).help(words.text("cli-help-theme")),
        choice(words, name::GLYPHS, GLYPHS).help(words.text("cli-help-glyphs")),
        flag(words, name::PLAIN, "cli-help-plain"),
        choice(words, name::LANGUAGE, &["sv", "en"]).help(words.text("cli-help-language")),
        help,
    ]
    .map(|argument| argument.global(true).display_order(100))
}

fn version(words: &Words) -> Arg {
    Arg::new("version")
        .long("version")
        .short('V')
        .action(ArgAction::Version)
        .help(words.text("cli-help-version"))
        .help_heading(words.text("cli-heading-options"))
        .display_order(101)
}

/// Whether data is wanted as JSON.
pub(super) fn wants_json(matches: &ArgMatches) -> bool {
    word(matches, name::FORMAT) == Some("json")
}

/// The word that an option was given.
pub(super) fn word<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a str> {
    matches.get_one::<String>(name).map(String::as_str)
}

/// The path that was given, if any.
pub(super) fn given_path(matches: &ArgMatches) -> Option<&PathBuf> {
    matches.get_one::<PathBuf>(name::PATH)
}

/// A sentence about one thing that the user typed.
pub(super) fn about(key: &'static str, name: &'static str, typed: &str) -> Sentence {
    Sentence::new(key).with(name, typed)
}
