//! `arshjul edit`: fields of an entry, given as KEY=VALUE. A value means what it would mean typed into the form of the
//! full-screen program, unless it is written as TOML.

mod keys;
mod reaching;

use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::error::Error;
use crate::store::Source;
use crate::store::edit::{Edit, Value};
use crate::store::moving::Reach;
use crate::store::typed::{self, Entered, Field};
use crate::tui::dates::Dates;
use crate::words::{Sentence, Words, visible};

use super::Subcommand;
use super::answer::Answer;
use super::arguments::{described, option, word};
use super::circumstances::Circumstances;
use super::help::nearest;
use super::reaching::{Asked, reaches};
use super::writing::{Change, changed, entry, entry_argument, new_problems, row, title, writes};

pub(super) const SUBCOMMAND: Subcommand = Subcommand {
    name: "edit",
    describe,
    run,
};

const FIELDS: &str = "fields";
const UNSET: &str = "unset";

fn describe(words: &Words) -> Command {
    let fields = Arg::new(FIELDS)
        .value_name(words.text("cli-value-fields"))
        .num_args(0..)
        .action(ArgAction::Append)
        .help(words.text("cli-help-fields"))
        .help_heading(words.text("cli-heading-arguments"));
    let unset = option(words, UNSET, "cli-value-key")
        .action(ArgAction::Append)
        .help(words.text("cli-help-unset"));
    let command = described(words, SUBCOMMAND.name, "cli-about-edit", "cli-usage-edit");
    let command = command.arg(entry_argument(words)).arg(fields).arg(unset);
    let command = reaches(command, words, "cli-help-edit-on");
    writes(command, words).after_help(words.text("cli-edit-more"))
}

fn run(matches: &ArgMatches, around: &Circumstances) -> Result<Answer, Error> {
    let name = word(matches, "entry").unwrap_or_default();
    let fields = matches.get_many::<String>(FIELDS).into_iter().flatten();
    let mut wanted = Vec::new();
    for field in fields {
        let (key, value) = field.split_once('=').ok_or_else(|| no_value(field))?;
        add(&mut wanted, keys::meant(key.trim()), Some(value));
    }
    for key in matches.get_many::<String>(UNSET).into_iter().flatten() {
        add(&mut wanted, keys::meant(key.trim()), None);
    }
    if wanted.is_empty() {
        return Err(Error::usage(Sentence::new("cli-edit-nothing"))
            .hinted(Sentence::new("cli-edit-nothing-help")));
    }
    let asked = Asked::of(matches).or_this_one();
    changed(matches, around, &|source| {
        let index = entry(source.plan(), name)?;
        let occurrence = asked.occurrence(source, index, around.today);
        let reach = match &occurrence {
            Ok(meant) if asked.reach.is_none() && reaching::asks(meant, &wanted, source) => {
                asked.or_asked(source, meant, around)?
            }
            _ => asked.reach.unwrap_or(Reach::All),
        };
        match reach {
            Reach::All => edited(index, &wanted, source, around),
            _ => reaching::edited(&occurrence?, reach, &wanted, source, around),
        }
    })
}

/// A key and the values that were given for it; none takes it out.
type Wanted<'a> = (&'a str, Vec<&'a str>);

/// A key that is given several times gets a list.
fn add<'a>(wanted: &mut Vec<Wanted<'a>>, key: &'a str, value: Option<&'a str>) {
    match wanted.iter_mut().find(|(known, _)| *known == key) {
        Some((_, values)) => values.extend(value),
        None => wanted.push((key, value.into_iter().collect())),
    }
}

fn no_value(field: &str) -> Error {
    let message = Sentence::new("cli-edit-no-value").with("field", visible(field).into_owned());
    Error::usage(message).hinted(Sentence::new("cli-edit-nothing-help"))
}

fn edited(
    index: usize,
    wanted: &[Wanted<'_>],
    source: &Source,
    around: &Circumstances,
) -> Result<Change, Error> {
    let (mut edits, mut aside) = (Vec::new(), Vec::new());
    let mut after = source.clone();
    for (key, values) in wanted {
        let Entered {
            edit, aside: gone, ..
        } = edit(&after, index, key, values)?;
        aside.extend(gone);
        let next = after.edited(&edit)?;
        faultless(&after, &next, index)?;
        after = next;
        edits.push(edit);
    }
    let keys: Vec<&str> = wanted.iter().map(|(key, _)| *key).collect();
    let said = Sentence::new(if aside.is_empty() {
        "cli-edited"
    } else {
        "cli-edited-aside"
    });
    Ok(Change {
        edit: Edit::All(edits),
        said: said
            .with("title", title(source.plan(), index))
            .with("keys", keys)
            .with("days", Dates::of(&around.words).list(&aside)),
        understood: Vec::new(),
    })
}

/// A value that the plan would complain of is not written.
fn faultless(before: &Source, after: &Source, index: usize) -> Result<(), Error> {
    let mut new = new_problems(before, after).into_iter();
    let Some(problem) = new.find(|problem| problem.entry == Some(index)) else {
        return Ok(());
    };
    let error = Error::failed(Sentence::new("cli-edit-refused")).because(problem.message.clone());
    Err(problem.help.iter().cloned().fold(error, Error::hinted))
}

fn edit(source: &Source, index: usize, key: &str, values: &[&str]) -> Result<Entered, Error> {
    let gone = || Error::failed(Sentence::new("edit-no-such-row"));
    let fields = typed::fields(source, index).ok_or_else(gone)?;
    let field = fields.iter().find(|field| field.key.name == key);
    let field = field.ok_or_else(|| unknown(key, &fields))?;
    let toml: Option<Vec<Value>> = values.iter().map(|value| as_toml(value)).collect();
    let edit = match toml.as_deref() {
        Some([Value::Text(id)]) if key == "id" => Some(Edit::Rename(row(index), id.clone())),
        Some([only]) => Some(Edit::Set(row(index), key.into(), Some(only.clone()))),
        Some(several @ [_, _, ..]) => {
            let list = Value::List(several.to_vec());
            Some(Edit::Set(row(index), key.into(), Some(list)))
        }
        _ => None,
    };
    // TOML that does not fit the key is text: a title may begin with a bracket.
    if let Some(edit) = edit.filter(|edit| source.edited(edit).is_ok()) {
        return Ok(typed::set(source, index, key, edit));
    }
    let line = values.join("; ");
    typed::edit(source, index, field.key, &line).map_err(Error::failed)
}

fn unknown(key: &str, fields: &[Field]) -> Error {
    let keys = || fields.iter().map(|field| field.key.name);
    let message = Sentence::new("edit-unknown-key").with("key", visible(key).into_owned());
    Error::usage(message).hinted(match nearest(key, keys()) {
        Some(near) => Sentence::new("cli-did-you-mean").with("near", near),
        None => Sentence::new("read-known-ids").with("words", keys().collect::<Vec<_>>()),
    })
}

/// What is clearly meant as TOML: in quotes, in brackets or in braces.
fn as_toml(typed: &str) -> Option<Value> {
    let typed = typed.trim();
    if !typed.starts_with(['"', '\'', '[', '{']) {
        return None;
    }
    let table: toml::Table = format!("value = {typed}").parse().ok()?;
    table.get("value").filter(|_| table.len() == 1).map(value)
}

fn value(toml: &toml::Value) -> Value {
    match toml {
        toml::Value::String(text) => Value::text(text),
        toml::Value::Integer(number) => Value::Integer(*number),
        toml::Value::Float(number) => Value::Float(*number),
        toml::Value::Boolean(flag) => Value::Flag(*flag),
        toml::Value::Datetime(moment) => Value::Moment(moment.to_string().into()),
        toml::Value::Array(values) => Value::List(values.iter().map(value).collect()),
        toml::Value::Table(table) => {
            let fields = table.iter();
            Value::Table(
                fields
                    .map(|(key, toml)| (key.as_str().into(), value(toml)))
                    .collect(),
            )
        }
    }
}
