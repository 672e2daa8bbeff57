//! Wrong usage, said in the user's language. clap finds what is wrong; its sentences are English, so that only
//! the kind of the error and its context are taken.

use clap::error::{ContextKind, ContextValue, Error as Stop, ErrorKind};

use crate::words::{Sentence, Words};

use super::answer::Answer;
use super::arguments::about;
use crate::error::Error;

/// What clap stopped at: help and version are answers, the rest is wrong usage.
///
/// `command` is the subcommand that was named, whose help is the way out.
pub(super) fn answer(error: &Stop, command: Option<&str>, words: &Words) -> Answer {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Answer::data(error.render().to_string())
        }
        _ => {
            let command =
                command.map_or_else(|| "arshjul".to_owned(), |name| format!("arshjul {name}"));
            let hint = about("cli-usage-see-help", "command", &command);
            let failure = failure(error).hinted(hint);
            Answer::failure(&failure, words)
        }
    }
}

fn failure(error: &Stop) -> Error {
    match error.kind() {
        ErrorKind::UnknownArgument => unknown(error),
        ErrorKind::InvalidValue if text(error, ContextKind::InvalidValue).is_empty() => {
            let message = about("cli-usage-no-value", "option", &option(error));
            hinted(Error::usage(message), possible(error))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => wrong_value(error),
        ErrorKind::MissingRequiredArgument => {
            let message = about("cli-usage-missing", "argument", &option(error));
            hinted(Error::usage(message), possible(error))
        }
        _ => Error::usage(about("cli-usage-wrong", "argument", &option(error))),
    }
}

/// The error with a way out, where there is one.
pub(super) fn hinted(error: Error, hint: Option<Sentence>) -> Error {
    match hint {
        Some(hint) => error.hinted(hint),
        None => error,
    }
}

fn unknown(error: &Stop) -> Error {
    let typed = text(error, ContextKind::InvalidArg);
    if !typed.starts_with('-') {
        return Error::usage(about("cli-usage-too-many", "argument", &typed));
    }
    let near = text(error, ContextKind::SuggestedArg);
    let near = (!near.is_empty()).then(|| about("cli-did-you-mean", "near", &near));
    hinted(
        Error::usage(about("cli-usage-unknown-option", "option", &typed)),
        near,
    )
}

fn wrong_value(error: &Stop) -> Error {
    let value = text(error, ContextKind::InvalidValue);
    let message = about("cli-usage-wrong-value", "value", &value).with("option", option(error));
    hinted(
        Error::usage(message),
        possible(error).or_else(|| reason(error)),
    )
}

/// The values there are to choose from.
fn possible(error: &Stop) -> Option<Sentence> {
    match error.get(ContextKind::ValidValue)? {
        ContextValue::Strings(values) if !values.is_empty() => {
            Some(Sentence::new("cli-usage-possible").with("values", values.clone()))
        }
        _ => None,
    }
}

/// The only values that are parsed rather than chosen are counts: of days, else of columns or lines.
fn reason(error: &Stop) -> Option<Sentence> {
    let most = match &*option(error) {
        "--days" => u32::MAX,
        _ => u32::from(u16::MAX),
    };
    let said = || Sentence::new("cli-usage-count").with("most", most.to_string());
    (error.kind() == ErrorKind::ValueValidation).then(said)
}

/// The option or argument that the error is about, without the name of its value.
fn option(error: &Stop) -> String {
    let whole = text(error, ContextKind::InvalidArg);
    match whole.split_once(' ') {
        Some((option, _)) if option.starts_with('-') => option.to_owned(),
        _ => whole,
    }
}

fn text(error: &Stop, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    }
}
