//! The loop: waits for keys, signals and the hour, hands them to `update` as messages, carries out the effects that come
//! back, and draws. Decides nothing itself.

mod screen;
mod wait;

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use crossterm::event::Event;

use crate::draw::{Depth, Glyphs};
use crate::error::Error;
use crate::store::Folder;
use crate::terminal::{
    Ability, Asking, Background, Environment, Input, Late, Signals, die_of, on_panic,
};
use crate::time::Day;
use crate::words::{Sentence, Words};

use super::message::{Effect, Message};
use super::model::{Model, Style};
use super::opening;
use super::update::update;
use screen::Screen;
use wait::{Wake, wait};

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

/// How often the hour is looked at.
const HOUR: Duration = Duration::from_secs(20);

/// Runs until the user quits.
///
/// # Errors
/// When there is no terminal to show a screen on, no such plan or folder, or the terminal fails.
pub fn run(start: Start) -> Result<(), Error> {
    let ability = Ability::of(&Environment::here());
    fit_for_a_screen(&ability)?;
    on_panic(start.words.text("screen-farewell"));
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
    let mut screen = Screen::enter(&ability).map_err(|error| broken(&error))?;
    let size = screen.size().map_err(|error| broken(&error))?;
    let style = Style {
        background: start.background.unwrap_or(ability.background.value),
        depth: depth(&ability),
        glyphs: start.glyphs.unwrap_or(ability.glyphs.value),
        background_chosen: start.background.is_some(),
        glyphs_chosen: start.glyphs.is_some(),
    };
    let mut model = Model::new(Rc::new(start.words), start.today, size, style);
    let path = start.path.as_deref();
    first_plan(&mut model, path)?;
    let mut session = Session {
        shelf: path.map_or_else(|| PathBuf::from(FOLDER), folder_of),
        today_is_set: start.today_is_set,
        asking: None,
        late: Late::default(),
        looked: Instant::now(),
        model,
        ability,
    };
    session.turn(&mut screen).map_err(|error| broken(&error))
}

fn depth(ability: &Ability) -> Depth {
    ability.depth.value
}

fn broken(error: &std::io::Error) -> Error {
    Error::failed(Sentence::new("screen-terminal-failed"))
        .because(Sentence::new("screen-terminal-reason").with("reason", error.to_string()))
}

/// Where plans are, when nothing else is said.
const FOLDER: &str = "plans";

fn folder_of(path: &Path) -> PathBuf {
    if path.is_dir() {
        return path.to_owned();
    }
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Opens what was asked for; a file that is named and cannot be read ends the program, one of a folder is reported in it.
fn first_plan(model: &mut Model, path: Option<&Path>) -> Result<(), Error> {
    let today = model.today;
    if let Some(file) = path.filter(|path| !path.is_dir()) {
        let source = crate::store::open(file, today)?;
        update(model, opening::lay(source, today));
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

/// One run of the program.
struct Session {
    model: Model,
    ability: Ability,
    /// The folder whose plans are the neighbours.
    shelf: PathBuf,
    today_is_set: bool,
    asking: Option<Asking>,
    late: Late,
    looked: Instant,
}

/// Whether to go on.
enum Course {
    On,
    End(Option<i32>),
}

impl Session {
    fn turn(&mut self, screen: &mut Screen) -> std::io::Result<Option<i32>> {
        let mut signals = Signals::listen()?;
        self.draw(screen)?;
        if self.ability.asked {
            screen.ask()?;
            self.asking = Some(Asking::begin(Instant::now()));
        }
        if self.model.shelf.folder.is_none() {
            self.look_through_folder();
            self.draw(screen)?;
        }
        loop {
            let patience = self.patience();
            let woken = wait(screen.input(), signals.wake(), patience)?;
            signals.calm();
            if let Some(signal) = signals.end() {
                return Ok(Some(signal));
            }
            if let Course::End(signal) = self.take(screen, &signals, woken)? {
                return Ok(signal);
            }
            self.draw(screen)?;
        }
    }

    fn draw(&mut self, screen: &mut Screen) -> std::io::Result<()> {
        let synchronized = self.ability.asked && self.ability.synchronized != Some(false);
        if let Some(hidden) = screen.draw(&self.model, synchronized)? {
            update(&mut self.model, Message::Drawn(hidden));
        }
        Ok(())
    }

    fn patience(&self) -> Duration {
        let asking = self.asking.as_ref();
        asking
            .and_then(|asking| asking.left(Instant::now()))
            .unwrap_or(HOUR)
    }

    /// Takes in everything that has come, in its order.
    fn take(
        &mut self,
        screen: &mut Screen,
        signals: &Signals,
        woken: Wake,
    ) -> std::io::Result<Course> {
        if signals.continued() {
            screen.again(&self.ability)?;
        }
        if signals.resized() {
            let (columns, rows) = screen.size()?;
            self.say(screen, Message::Resized(columns, rows))?;
        }
        self.look_at_the_clock();
        let messages = self.read(screen, woken)?;
        for message in messages {
            if let Course::End(signal) = self.say(screen, message)? {
                return Ok(Course::End(signal));
            }
        }
        Ok(if woken == Wake::Gone {
            Course::End(None)
        } else {
            Course::On
        })
    }

    fn look_at_the_clock(&mut self) {
        if self.today_is_set || self.looked.elapsed() < HOUR {
            return;
        }
        self.looked = Instant::now();
        let today = Day::today();
        if today != self.model.today {
            update(&mut self.model, Message::Today(today));
        }
    }

    fn read(&mut self, screen: &mut Screen, woken: Wake) -> std::io::Result<Vec<Message>> {
        let Some(asking) = &mut self.asking else {
            return if woken == Wake::Input {
                self.read_events(screen)
            } else {
                Ok(Vec::new())
            };
        };
        let mut inputs = Vec::new();
        if woken == Wake::Input {
            inputs = asking.hear(&screen.read_bytes()?);
        }
        if asking.left(Instant::now()).is_none() {
            inputs.extend(asking.finish());
            self.asking = None;
        }
        let meant = inputs
            .into_iter()
            .filter_map(|input| self.meant(screen, input));
        Ok(meant.collect())
    }

    fn meant(&mut self, screen: &Screen, input: Input) -> Option<Message> {
        match input {
            Input::Event(event) => screen.meant(&event),
            Input::Reply(reply) => {
                self.ability.learn(&reply);
                Some(Message::Answered(reply))
            }
        }
    }

    fn read_events(&mut self, screen: &Screen) -> std::io::Result<Vec<Message>> {
        let mut messages = Vec::new();
        while crossterm::event::poll(Duration::ZERO)? {
            let event = crossterm::event::read()?;
            if !self.late.swallows(&event) {
                messages.extend(screen.meant(&event));
            }
        }
        Ok(messages)
    }

    /// Hands a message on and carries out what comes back.
    fn say(&mut self, screen: &mut Screen, message: Message) -> std::io::Result<Course> {
        panic_on_request(&message);
        for effect in update(&mut self.model, message) {
            match effect {
                Effect::Quit => return Ok(Course::End(None)),
                Effect::Suspend => screen.suspend(&self.ability)?,
                Effect::Load(path) => self.load(&path),
                Effect::Reload => self.reload(),
            }
        }
        Ok(Course::On)
    }

    fn load(&mut self, path: &Path) {
        let today = self.model.today;
        update(&mut self.model, opening::open(path, today));
    }

    fn reload(&mut self) {
        self.look_through_folder();
        let open = self.model.path().map(Path::to_owned);
        let first = || {
            self.model
                .shelf
                .plans
                .first()
                .map(|spine| spine.path.clone())
        };
        if let Some(path) = open.or_else(first) {
            self.load(&path);
        }
    }

    fn look_through_folder(&mut self) {
        let shelf = match Folder::open(&self.shelf, self.model.today) {
            Ok(folder) => opening::shelf(&folder),
            Err(_) => super::model::Shelf {
                folder: Some(self.shelf.clone()),
                ..super::model::Shelf::default()
            },
        };
        let example = self.model.shelf.example.take();
        let shelf = super::model::Shelf { example, ..shelf };
        update(&mut self.model, Message::Shelf(shelf));
    }
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
