//! The loop: waits for keys, signals and the hour, hands them to `update` as messages, carries out the effects that come
//! back, and draws. Decides nothing itself.

mod editor;
mod files;
mod left;
mod opener;
mod screen;
mod session;
mod wait;
mod watch;

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use crossterm::event::Event;

use crate::draw::Glyphs;
use crate::error::Error;
use crate::store::{Folder, Kept, folder_of};
use crate::terminal::{Ability, Background, Environment, Signals, die_of, on_panic};
use crate::time::Day;
use crate::words::{Sentence, Words};

use super::message::Message;
use super::model::{Model, Style};
use super::opening;
use super::update::update;
use screen::Screen;
use session::Session;

/// What the program is started with.
#[derive(Debug)]
pub struct Start {
    /// The plan or folder that was asked for; none opens `plans`, which need not be there yet.
    pub path: Option<PathBuf>,
    /// The words of the user's language.
    pub words: Words,
    /// Today.
    pub today: Day,
    /// Whether today was set, so that midnight does not change it.
    pub today_is_set: bool,
    /// Dark or light, if the user says so.
    pub background: Option<Background>,
    /// The glyphs, if the user says so.
    pub glyphs: Option<Glyphs>,
}

/// Runs until the user quits.
///
/// # Errors
/// When there is no terminal to show a screen on, no such plan or folder, or the terminal fails.
pub fn run(start: Start) -> Result<(), Error> {
    let ability = Ability::of(&Environment::here());
    fit_for_a_screen(&ability)?;
    let tongue = start.words.tongue();
    on_panic(move || Words::of(tongue).text("screen-farewell"));
    let ended_by = started(start, ability)?;
    if let Some(signal) = ended_by {
        die_of(signal);
    }
    Ok(())
}

fn fit_for_a_screen(ability: &Ability) -> Result<(), Error> {
    let refused =
        |key| Err(Error::failed(Sentence::new(key)).hinted(Sentence::new("screen-use-commands")));
    if !std::io::stdout().is_terminal() {
        return refused("screen-no-terminal");
    }
    if !ability.screen {
        return refused("screen-dumb-terminal");
    }
    Ok(())
}

/// Runs from the first frame to the last; the terminal is given back when this returns. Tells the signal that ended it.
fn started(start: Start, ability: Ability) -> Result<Option<i32>, Error> {
    let signals = Signals::listen().map_err(|error| broken(&error))?;
    let mut screen = Screen::enter().map_err(|error| broken(&error))?;
    let size = crate::terminal::size().map_err(|error| broken(&error))?;
    let style = Style {
        background: start.background.unwrap_or(ability.background.value),
        depth: ability.depth.value,
        glyphs: start.glyphs.unwrap_or(ability.glyphs.value),
        background_chosen: start.background.is_some(),
        glyphs_chosen: start.glyphs.is_some(),
    };
    let mut model = Model::new(Rc::new(start.words), start.today, size, style);
    let path = start.path.as_deref();
    first_plan(&mut model, path)?;
    let folder = match path {
        Some(path) if path.is_dir() => path.to_owned(),
        Some(path) => folder_of(path),
        None => PathBuf::from(FOLDER),
    };
    Session::of(model, ability, folder, start.today_is_set, signals)
        .turn(&mut screen)
        .map_err(|error| broken(&error))
}

fn broken(error: &std::io::Error) -> Error {
    Error::failed(Sentence::new("screen-terminal-failed"))
        .because(Sentence::new("screen-terminal-reason").with("reason", error.to_string()))
}

/// Where plans are, when nothing else is said.
const FOLDER: &str = "plans";

/// Opens what was asked for; a file that is named and cannot be read ends the program, one of a folder is reported in it.
fn first_plan(model: &mut Model, path: Option<&Path>) -> Result<(), Error> {
    let today = model.today;
    if let Some(file) = path.filter(|path| !path.is_dir()) {
        match crate::store::open(file, today) {
            Ok(source) => update(model, opening::lay(source, today)),
            // The file cannot be used, and changes of it are kept: they are offered.
            Err(_) if Kept::of(file, None).is_some() => update(model, opening::open(file, today)),
            Err(error) => return Err(error),
        };
        return Ok(());
    }
    let folder = path.unwrap_or(Path::new(FOLDER));
    let found = match Folder::open(folder, today) {
        Ok(found) => found,
        Err(_) if path.is_none() => {
            model.shelf.folder = Some(folder.to_owned());
            model.shelf.example = opening::example();
            return Ok(());
        }
        Err(error) => return Err(error),
    };
    let mut shelf = opening::shelf(&found);
    let first = found.first(None, today).map(|glance| glance.path.clone());
    let first = first.or_else(|| shelf.plans.first().map(|spine| spine.path.clone()));
    if first.is_none() {
        shelf.example = opening::example();
    }
    update(model, Message::Shelf(shelf));
    if let Some(path) = first {
        update(model, opening::open(&path, today));
    }
    Ok(())
}

/// Lets a test see what a panic leaves behind; only where the program is built for tests.
#[expect(clippy::panic, reason = "that is what is asked for")]
fn panic_on_request(message: &Message) {
    if cfg!(debug_assertions)
        && matches!(message, Message::Key(_))
        && std::env::var_os("ARSHJUL_PANIC").is_some()
    {
        panic!("asked to");
    }
}

/// Whether an event is one that the model hears of.
fn is_press(event: &Event) -> bool {
    event.as_key_press_event().is_some() || !event.is_key()
}
