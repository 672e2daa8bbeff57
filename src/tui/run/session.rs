//! One run of the program: waits for keys, signals and the hour, hands them to `update`, carries out what comes back, draws.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::config::{self, Saving};
use crate::store::Folder;
use crossterm::event::Event;

use crate::terminal::{
    Ability, Decoder, Environment, Input, Reply, Signals, asking, marks_pastes, unmarked_paste,
};
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
    signals: Signals,
    decoder: Decoder,
    /// Whether the terminal marks what is pasted.
    marks_pastes: bool,
    looked: Instant,
    files: Files,
}

/// Whether to go on.
enum Course {
    On,
    End(Option<i32>),
}

impl Session {
    /// The run that begins with a model; `folder` is where its neighbours are.
    pub(super) fn of(
        model: Model,
        ability: Ability,
        folder: PathBuf,
        today_is_set: bool,
        signals: Signals,
    ) -> Self {
        Self {
            model,
            ability,
            shelf: folder,
            today_is_set,
            signals,
            decoder: Decoder::default(),
            marks_pastes: marks_pastes(&Environment::here()),
            looked: Instant::now(),
            files: Files::default(),
        }
    }

    /// Runs until the user quits or the terminal goes away, or a signal ends it, which is returned.
    ///
    /// # Errors
    /// When the terminal fails. What is not saved is kept in any case.
    pub(super) fn turn(&mut self, screen: &mut Screen) -> io::Result<Option<i32>> {
        let ended = self.until_the_end(screen);
        self.files.keep(&self.model);
        match ended {
            Err(error) if is_gone(&error) => Ok(self.signals.end()),
            other => other,
        }
    }

    fn until_the_end(&mut self, screen: &mut Screen) -> io::Result<Option<i32>> {
        // Asked behind the first frame: what the terminal has to say can wait, what it has to show cannot.
        if !self.ability.questions.is_empty() {
            screen.ask(asking(&self.ability.questions));
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
            let woken = wait(screen.input(), self.signals.wake(), patience)?;
            self.signals.calm();
            if let Some(signal) = self.signals.end() {
                return Ok(Some(signal));
            }
            if let Course::End(signal) = self.take(screen, woken)? {
                return Ok(signal);
            }
            // While an editor had the terminal it may have gone.
            if let Some(signal) = self.signals.end() {
                return Ok(Some(signal));
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
        let now = Instant::now();
        let unfinished = self.decoder.deadline();
        let unfinished = unfinished.map(|deadline| deadline.saturating_duration_since(now));
        let writing = self.files.patience();
        unfinished
            .into_iter()
            .chain(writing)
            .min()
            .unwrap_or(GLANCE)
            .min(GLANCE)
    }

    /// Takes in everything that has come, in its order.
    fn take(&mut self, screen: &mut Screen, woken: Wake) -> io::Result<Course> {
        if self.signals.stopped() {
            screen.suspend(&self.signals)?;
        }
        let continued = self.signals.continued();
        if continued {
            screen.again()?;
        }
        // Whoever was stopped is not told what became of the terminal meanwhile.
        if self.signals.resized() || continued {
            let (columns, rows) = crate::terminal::size()?;
            self.say(screen, Message::Resized(columns, rows))?;
        }
        self.look_at_the_clock();
        self.look_at_the_file(screen)?;
        for input in self.read(screen, woken)? {
            for message in self.meant(screen, input) {
                if let Course::End(signal) = self.say(screen, message)? {
                    return Ok(Course::End(signal));
                }
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

    /// Returns what has come in, in its order; never waits.
    fn read(&mut self, screen: &Screen, woken: Wake) -> io::Result<Vec<Input>> {
        let now = Instant::now();
        if woken != Wake::Input {
            return Ok(self.decoder.rest(now));
        }
        let bytes = screen.read_bytes()?;
        let is_unmarked = !self.marks_pastes && !self.model.is_typing();
        let pasted = unmarked_paste(&bytes).filter(|_| is_unmarked);
        if let Some(text) = pasted.filter(|_| self.decoder.deadline().is_none()) {
            return Ok(vec![Input::Event(Event::Paste(text))]);
        }
        Ok(self.decoder.hear(&bytes, now))
    }

    /// What came in, as messages.
    fn meant(&mut self, screen: &mut Screen, input: Input) -> Vec<Message> {
        match input {
            Input::Event(event) => {
                let first = screen.meant(&event);
                first.into_iter().chain(screen.meant_too(&event)).collect()
            }
            Input::Reply(reply) => {
                self.ability.learn(&reply);
                if let Reply::MarkedPastes(marks) = reply {
                    self.marks_pastes = marks;
                }
                vec![Message::Answered(reply)]
            }
        }
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
                Effect::Suspend => screen.suspend(&self.signals)?,
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
                Effect::Discard(file) => {
                    if let Err(message) = Files::discard(&file) {
                        self.say(screen, message)?;
                    }
                }
                Effect::OfferAgain => {
                    let message = Files::offer_again(&self.model);
                    self.say(screen, message)?;
                }
                Effect::TakenOver(file) => self.files.take_over(&self.model, &file),
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
                    self.files.keep(&self.model);
                    let message = editor::compose(screen, &self.signals, composed)?;
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
        // An editor can be open for long, and the terminal gone by then.
        self.files.keep(&self.model);
        let ended = editor::open(screen, &self.signals, path, place)?;
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
            if matches!(message, Message::Gone(..)) {
                self.look_through_folder(); // it may be there under another name
            }
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

/// Whether the terminal has gone away: a closed window, a lost connection.
fn is_gone(error: &io::Error) -> bool {
    let gone = [rustix::io::Errno::IO, rustix::io::Errno::NXIO];
    error.kind() == io::ErrorKind::BrokenPipe
        || error.kind() == io::ErrorKind::UnexpectedEof
        || gone
            .iter()
            .any(|errno| error.raw_os_error() == Some(errno.raw_os_error()))
}
