//! One run of the program: waits for keys, signals and the hour, hands them to `update`, carries out what comes back, draws.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::config::{self, Saving};
use crate::store::Folder;
use crate::terminal::{Ability, Asking, Input, Late, Signals};
use crate::time::Day;
use crate::tui::desk::Desk;
use crate::tui::message::{Effect, Message, Outcome};
use crate::tui::model::{Model, Shelf};
use crate::tui::opening;
use crate::tui::update::{take_up, update};

use super::editor;
use super::files::Files;
use super::opener;
use super::panic_on_request;
use super::screen::Screen;
use super::wait::{Wake, wait};

/// How often the hour is looked at.
const HOUR: Duration = Duration::from_secs(20);

/// How often the open file is looked at: what others write is seen within a second.
const GLANCE: Duration = Duration::from_millis(700);

/// One run of the program.
pub(super) struct Session {
    model: Model,
    ability: Ability,
    /// The folder whose plans are the neighbours.
    shelf: PathBuf,
    today_is_set: bool,
    asking: Option<Asking>,
    late: Late,
    looked: Instant,
    files: Files,
    /// Whether another program has had the terminal.
    lent: bool,
}

/// Whether to go on.
enum Course {
    On,
    End(Option<i32>),
}

impl Session {
    /// The run that begins with a model; `folder` is where its neighbours are.
    pub(super) fn of(model: Model, ability: Ability, folder: PathBuf, today_is_set: bool) -> Self {
        Self {
            model,
            ability,
            shelf: folder,
            today_is_set,
            asking: None,
            late: Late::default(),
            looked: Instant::now(),
            files: Files::default(),
            lent: false,
        }
    }

    /// Runs until the user quits, or a signal ends it, which is told.
    pub(super) fn turn(&mut self, screen: &mut Screen) -> io::Result<Option<i32>> {
        let mut signals = Signals::listen()?;
        // Asked behind the first frame: what the terminal has to say can wait, what it has to show cannot.
        if !self.ability.questions.is_empty() {
            screen.ask(self.ability.questions);
            self.asking = Some(Asking::begin(Instant::now()));
        }
        self.draw(screen)?;
        self.settle();
        if self.model.shelf.folder.is_none() {
            self.look_through_folder();
        }
        self.invite();
        self.offer_what_was_left(screen)?;
        self.draw(screen)?;
        loop {
            self.look_closer(screen)?;
            let patience = self.patience();
            let woken = wait(screen.input(), signals.wake(), patience)?;
            signals.calm();
            if std::mem::take(&mut self.lent) {
                signals.forget_interrupt();
            }
            if let Some(signal) = signals.end() {
                return Ok(Some(signal));
            }
            if let Course::End(signal) = self.take(screen, &signals, woken)? {
                return Ok(signal);
            }
            // First it is kept: whatever drawing comes to, the change is not lost.
            self.files.keep(&self.model);
            self.draw(screen)?;
        }
    }

    fn draw(&mut self, screen: &mut Screen) -> io::Result<()> {
        let synchronized =
            !self.ability.questions.is_empty() && self.ability.synchronized != Some(false);
        if let Some(hidden) = screen.draw(&self.model, synchronized)? {
            update(&mut self.model, Message::Drawn(hidden));
        }
        Ok(())
    }

    /// Advice is looked for when a plan is on the screen: it can wait, the plan cannot.
    fn look_closer(&mut self, screen: &mut Screen) -> io::Result<()> {
        if self.model.desk().is_some_and(Desk::look_closer) {
            self.draw(screen)?;
        }
        Ok(())
    }

    fn patience(&self) -> Duration {
        let asking = self.asking.as_ref();
        asking
            .and_then(|asking| asking.left(Instant::now()))
            .unwrap_or(GLANCE)
    }

    /// Takes in everything that has come, in its order.
    fn take(&mut self, screen: &mut Screen, signals: &Signals, woken: Wake) -> io::Result<Course> {
        let continued = signals.continued();
        if continued {
            screen.again()?;
        }
        // Whoever was stopped is not told what became of the terminal meanwhile.
        if signals.resized() || continued {
            let (columns, rows) = crate::terminal::size()?;
            self.say(screen, Message::Resized(columns, rows))?;
        }
        self.look_at_the_clock();
        self.look_at_the_file(screen)?;
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

    fn read(&mut self, screen: &mut Screen, woken: Wake) -> io::Result<Vec<Message>> {
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
            Input::Event(event) => screen.meant(&event), // the first clicks may come before the answers
            Input::Reply(reply) => {
                self.ability.learn(&reply);
                Some(Message::Answered(reply))
            }
        }
    }

    fn read_events(&mut self, screen: &Screen) -> io::Result<Vec<Message>> {
        let mut messages = Vec::new();
        while crossterm::event::poll(Duration::ZERO)? {
            let event = crossterm::event::read()?;
            if !self.late.swallows(&event) {
                messages.extend(screen.meant(&event));
                messages.extend(screen.meant_too(&event));
            } else if let Some(reply) = self.late.told() {
                messages.extend(self.meant(screen, Input::Reply(reply)));
            }
        }
        Ok(messages)
    }

    /// Hands a message on and carries out what comes back.
    fn say(&mut self, screen: &mut Screen, message: Message) -> io::Result<Course> {
        panic_on_request(&message);
        let mut is_saved = true;
        for effect in update(&mut self.model, message) {
            match effect {
                Effect::Quit => {
                    self.files.keep(&self.model);
                    return Ok(Course::End(None));
                }
                Effect::Suspend => screen.suspend()?,
                Effect::Load(path) => {
                    self.load(&path);
                    self.offer_what_was_left(screen)?;
                }
                Effect::Reload => self.reload(),
                Effect::LookCloser => {
                    self.model.desk().map(Desk::look_closer);
                    update(&mut self.model, Message::Looked);
                }
                Effect::Save(draft) => {
                    let message = self.files.save(draft);
                    is_saved &= matches!(message, Message::Saved(_, Outcome::Saved { .. }));
                    if let Course::End(signal) = self.say(screen, message)? {
                        return Ok(Course::End(signal));
                    }
                }
                Effect::Create(path, text) => {
                    let message = Files::create(path, text);
                    self.look_through_folder();
                    if let Course::End(signal) = self.say(screen, message)? {
                        return Ok(Course::End(signal));
                    }
                }
                Effect::Forget => self.files.forget(),
                Effect::DropLeftBehind => Files::drop_left_behind(&self.model),
                Effect::TakenOver => self.files.take_over(&self.model),
                // What is not on disk would not be seen there, and both would be changed.
                Effect::OpenEditor(..) if !is_saved => {}
                Effect::OpenEditor(path, place) => self.open_editor(screen, &path, place)?,
                Effect::OpenDocument(document) => {
                    let folder = self.model.path().and_then(Path::parent);
                    if let Some(message) = opener::open(document, folder.unwrap_or(Path::new(".")))
                    {
                        self.say(screen, message)?;
                    }
                }
                Effect::Compose(composed) => {
                    let message = editor::compose(screen, composed)?;
                    self.lent = true;
                    self.say(screen, message)?;
                }
            }
        }
        Ok(Course::On)
    }

    fn load(&mut self, path: &Path) {
        let today = self.model.today;
        // What is open has a history, and perhaps changes that are not saved: only what others wrote is read anew.
        let is_open = self.model.desk().is_some_and(|desk| desk.path() == path);
        if is_open || take_up(&mut self.model, path) {
            self.files.look_again(path);
        } else {
            update(&mut self.model, opening::open(path, today));
        }
        self.invite();
    }

    /// Does as the user has settled once for all.
    fn settle(&mut self) {
        let Some(path) = config::path() else { return };
        match config::settings(&path) {
            Ok(settings) => self.model.saves_itself = settings.save == Saving::AtOnce,
            Err(error) => drop(update(&mut self.model, Message::Refused(error))),
        }
    }

    /// Offers what an earlier run left unsaved.
    fn offer_what_was_left(&mut self, screen: &mut Screen) -> io::Result<()> {
        if let Some(message) = Files::left_behind(&self.model) {
            self.say(screen, message)?;
        }
        Ok(())
    }

    fn open_editor(
        &mut self,
        screen: &mut Screen,
        path: &Path,
        place: (usize, usize),
    ) -> io::Result<()> {
        let ended = editor::open(screen, path, place)?;
        self.lent = true;
        if let Some(message) = self.files.edited(path) {
            self.say(screen, message)?;
        }
        if let Err(error) = ended {
            update(&mut self.model, Message::Refused(error));
        }
        Ok(())
    }

    /// Whether somebody else wrote the open file meanwhile.
    fn look_at_the_file(&mut self, screen: &mut Screen) -> io::Result<()> {
        if let Some(message) = self.files.look(&self.model) {
            self.say(screen, message)?;
        }
        Ok(())
    }

    /// Reads what neighbouring years put into the open one.
    fn invite(&mut self) {
        let neighbours = opening::neighbours(&self.model);
        update(&mut self.model, neighbours);
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
            Err(_) => Shelf {
                folder: Some(self.shelf.clone()),
                ..Shelf::default()
            },
        };
        let example = self.model.shelf.example.take();
        let shelf = Shelf { example, ..shelf };
        update(&mut self.model, Message::Shelf(shelf));
    }
}
