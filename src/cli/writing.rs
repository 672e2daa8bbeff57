//! What all commands that write have in common: which plan is meant, which entry, how an edit gets into the file, and what
//! is said of it. Which edit it is, each command knows itself.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};

use crate::error::Error;
use crate::plan::{self, Level, Named, Names, Plan, Problem};
use crate::store::edit::{Edit, Row};
use crate::store::save::Refusal;
use crate::store::{self, Folder, Source, shown, unified};
use crate::words::{Sentence, Words, visible};

use super::answer::Answer;
use super::arguments::{flag, option};
use super::circumstances::Circumstances;
use super::help::nearest;
use super::{left, place};

/// The plan that is written.
pub(super) const PLAN: &str = "plan";
/// Whether the change is only shown.
pub(super) const DRY: &str = "dry-run";

/// A command that writes: `--plan` and `--dry-run`.
pub(super) fn writes(command: Command, words: &Words) -> Command {
    command
        .arg(
            option(words, PLAN, "cli-value-path")
                .value_parser(value_parser!(PathBuf))
                .value_hint(ValueHint::AnyPath)
                .help(words.text("cli-help-written-plan")),
        )
        .arg(flag(words, DRY, "cli-help-dry-run"))
}

/// The entry that a command is about.
pub(super) fn entry_argument(words: &Words) -> Arg {
    Arg::new("entry")
        .value_name(words.text("cli-value-entry"))
        .required(true)
        .help(words.text("cli-help-entry"))
        .help_heading(words.text("cli-heading-arguments"))
}

/// Several of them.
pub(super) fn entries_argument(words: &Words) -> Arg {
    entry_argument(words)
        .num_args(1..)
        .action(ArgAction::Append)
}

/// A change of a plan, and what is said when it is done.
pub(super) struct Change {
    pub(super) edit: Edit,
    pub(super) said: Sentence,
    /// How it was understood, to be said where it is only shown.
    pub(super) understood: Vec<Sentence>,
}

impl Change {
    /// A change that can be meant in one way only.
    pub(super) fn of(edit: Edit, said: Sentence) -> Self {
        Self {
            edit,
            said,
            understood: Vec::new(),
        }
    }
}

/// How often a file that others write at the same time is read again.
const ATTEMPTS: usize = 20;

/// Changes the plan that the arguments name; with `--dry-run`, shows what would change. Where others have written the file
/// meanwhile, it is read again and changed again.
pub(super) fn changed(
    matches: &ArgMatches,
    around: &Circumstances,
    change: &dyn Fn(&Source) -> Result<Change, Error>,
) -> Result<Answer, Error> {
    let path = one_plan(matches.get_one(PLAN), around)?;
    let path = path.strip_prefix(".").unwrap_or(&path);
    let mut attempt = 1;
    loop {
        let before = store::open(path, around.today).map_err(|error| mentioned(path, error))?;
        left::refuse_half(path, before.text())?;
        before.may_be_edited()?;
        let Change {
            edit,
            said,
            understood,
        } = change(&before)?;
        let after = before.edited(&edit)?;
        if after.text() == before.text() {
            let file = shown(path);
            let nothing = Sentence::new("cli-nothing-changed").with("file", file);
            return Ok(Answer::talk(around.words.say(&nothing) + "\n", 0));
        }
        let mut talk = left::note(path, Some(before.text()), around);
        if matches.get_flag(DRY) {
            for understood in understood {
                say(&understood, &around.words, &mut talk);
            }
            say_pinned(&after, &around.words, &mut talk);
            say_new_problems(&before, &after, path, &around.words, &mut talk);
            let data = difference(path, &before, &after, around);
            return Ok(Answer {
                data,
                talk,
                exit: 0,
            });
        }
        match store::save(path, before.text(), after.text()) {
            Ok(saved) => {
                let file = shown(path);
                say(&said.with("file", file), &around.words, &mut talk);
                if let Some(remark) = saved.remark(path) {
                    say(&remark, &around.words, &mut talk);
                }
                say_pinned(&after, &around.words, &mut talk);
                say_new_problems(&before, &after, path, &around.words, &mut talk);
                return Ok(Answer::talk(talk, 0));
            }
            Err(Refusal::Changed { .. }) if attempt < ATTEMPTS => attempt += 1,
            Err(refusal) => return Err(refusal.error(path)),
        }
    }
}

/// An error of opening a plan, and that an earlier run left changes of it.
pub(super) fn mentioned(path: &Path, error: Error) -> Error {
    if store::Kept::of(path, None).is_none() {
        return error;
    }
    error.hinted(Sentence::new("cli-left-help").with("file", shown(path)))
}

/// The change as a unified diff.
pub(super) fn difference(
    path: &Path,
    before: &Source,
    after: &Source,
    around: &Circumstances,
) -> String {
    let name = shown(path);
    for_the_eye(unified(&name, before.text(), after.text()), around)
}

/// A diff as it is where a program reads it; on a terminal nothing of a plan is more than text.
pub(super) fn for_the_eye(diff: String, around: &Circumstances) -> String {
    if around.screen.is_none() {
        return diff;
    }
    let lines = diff.lines().map(|line| visible(line).into_owned() + "\n");
    lines.collect()
}

/// Puts a sentence on a line of its own.
pub(super) fn say(sentence: &Sentence, words: &Words, talk: &mut String) {
    talk.push_str(&visible(&words.say(sentence)));
    talk.push('\n');
}

/// What is wrong in a plan now and was not before.
pub(super) fn new_problems<'s>(before: &Source, after: &'s Source) -> Vec<&'s Problem> {
    let problems = after.problems().iter();
    let faults = problems.filter(|problem| problem.level < Level::Advice);
    plan::new_problems(before.problems(), faults)
}

/// Says which older dates name an id now.
fn say_pinned(after: &Source, words: &Words, talk: &mut String) {
    for pinned in after.pinned() {
        say(pinned, words, talk);
    }
}

fn say_new_problems(
    before: &Source,
    after: &Source,
    path: &Path,
    words: &Words,
    talk: &mut String,
) {
    for problem in new_problems(before, after) {
        let (line, _) = after.position(problem.place.start);
        let sentence = Sentence::new("cli-new-problem")
            .with("file", shown(path))
            .with("line", line.to_string())
            .with("problem", words.say(&problem.message));
        say(&sentence, words, talk);
    }
}

/// The file of the one plan that is meant: what was given, or of a folder the only one, or the only one whose cycle holds
/// today.
pub(super) fn one_plan(path: Option<&PathBuf>, around: &Circumstances) -> Result<PathBuf, Error> {
    let path = place::place(path)?;
    if !path.is_dir() {
        return Ok(path);
    }
    let folder = Folder::open(&path, around.today)?;
    let plans: Vec<&store::Glance> = folder.plans().iter().collect();
    let current: Vec<&store::Glance> = plans
        .iter()
        .copied()
        .filter(|plan| plan.cycle.contains(around.today))
        .collect();
    match (&plans[..], &current[..]) {
        ([], _) => match folder.broken() {
            [only] => Err(broken(only, around)),
            _ => Err(place::no_plan(&path)),
        },
        ([only], _) | (_, [only]) => Ok(only.path.clone()),
        (several, []) | (_, several) => Err(several_plans(&path, several)),
    }
}

/// What was meant as a plan cannot be changed before it is mended.
fn broken(file: &Path, around: &Circumstances) -> Error {
    let file = file.strip_prefix(".").unwrap_or(file);
    let source = match store::open(file, around.today) {
        Ok(source) => source,
        Err(error) => return error,
    };
    let about = |key| Sentence::new(key).with("file", shown(file));
    let mut error = Error::failed(about("cli-plan-broken"));
    if let Some(problem) = source.problems().first() {
        error = error.because(problem.message.clone());
    }
    error.hinted(about("cli-plan-broken-help"))
}

fn several_plans(folder: &Path, plans: &[&store::Glance]) -> Error {
    let names = plans.iter().map(|plan| {
        let path = plan.path.strip_prefix(".").unwrap_or(&plan.path);
        shown(path)
    });
    let message = Sentence::new("cli-several-plans")
        .with("folder", shown(folder))
        .with("count", plans.len());
    Error::usage(message)
        .hinted(Sentence::new("cli-several-plans-help").with("plans", names.collect::<Vec<_>>()))
}

/// As many candidates as are named.
const NAMED: usize = 12;

/// The entry that a name means: by id, title, a form of its title, or a part of it that only one has.
///
/// # Errors
/// When nobody or several are meant; these are named.
pub(super) fn entry(plan: &Plan, name: &str) -> Result<usize, Error> {
    let several = match Names::of(&plan.entries).find(name, None) {
        Named::One(index) => return Ok(index),
        Named::Several(several) => several,
        Named::Nobody => containing(plan, name),
    };
    match several[..] {
        [only] => Ok(only),
        [] => Err(nobody(plan, name)),
        _ => Err(ambiguous(plan, name, &several)),
    }
}

fn containing(plan: &Plan, name: &str) -> Vec<usize> {
    let name = name.trim().to_lowercase();
    if name.is_empty() {
        return Vec::new();
    }
    let entries = plan.entries.iter().enumerate();
    let holds = |text: &str| text.to_lowercase().contains(&name);
    entries
        .filter(|(_, entry)| holds(&entry.id) || holds(&entry.title))
        .map(|(index, _)| index)
        .collect()
}

fn ambiguous(plan: &Plan, name: &str, several: &[usize]) -> Error {
    let about = Sentence::new("cli-several-entries")
        .with("name", visible(name).into_owned())
        .with("count", several.len());
    let entries = several.iter().take(NAMED);
    entries.fold(Error::failed(about), |error, index| {
        let entry = &plan.entries[*index];
        let candidate = Sentence::new("cli-candidate")
            .with("id", visible(&entry.id).into_owned())
            .with("title", visible(&entry.title).into_owned());
        error.hinted(candidate)
    })
}

fn nobody(plan: &Plan, name: &str) -> Error {
    let message = Sentence::new("cli-no-entry").with("name", visible(name).into_owned());
    let known = plan.entries.iter();
    let known = known.flat_map(|entry| [&*entry.id, &*entry.title]);
    let near = nearest(name, known);
    Error::failed(message).hinted(match near {
        Some(near) => Sentence::new("cli-did-you-mean").with("near", visible(near).into_owned()),
        None => Sentence::new("cli-no-entry-help"),
    })
}

/// The row of an entry.
pub(super) fn row(index: usize) -> Row {
    Row::Entry(index)
}

/// The title of an entry, as it can be shown.
pub(super) fn title(plan: &Plan, index: usize) -> String {
    let entry = plan.entries.get(index);
    entry.map_or_else(String::new, |entry| visible(&entry.title).into_owned())
}
