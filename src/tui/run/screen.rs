//! The terminal as the loop uses it: enter, draw, read, suspend. Knows no plan; draws what `view` makes of the model.

use std::fs::File;
use std::io::{self, IsTerminal as _};
use std::os::fd::{AsFd, BorrowedFd};
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant};

use crossterm::event::{Event, MouseButton, MouseEvent, MouseEventKind};
use ratatui::backend::Backend as _;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use rustix::event::PollFlags;
use rustix::process::{Pid, Signal, kill_process};

use super::wait::{Wake, wait_for};
use crate::terminal::{Call, Guard, Page, Pen, Signals, changes};
use crate::tui::message::{Message, Target};
use crate::tui::model::Model;
use crate::tui::view::{self, Drawn};

/// How often it is looked whether another program has given the terminal back, besides when the system says so.
const GLANCE: Duration = Duration::from_millis(200);

/// Rows that one step of the mouse wheel moves.
const STEP: i32 = 1;

/// So soon after a click, another one on the same thing opens it.
const DOUBLE: Duration = Duration::from_millis(400);

/// The terminal while it is ours.
pub(super) struct Screen {
    pen: Pen,
    /// What the terminal shows, and the frame that is being drawn.
    shown: Buffer,
    next: Buffer,
    page: Page,
    /// What the terminal is asked behind the next frame.
    questions: Vec<u8>,
    guard: Option<Guard>,
    /// Standard output without a buffer: the page is one.
    out: File,
    input: File,
    drawn: Drawn,
    /// What was clicked last, and when; nothing once it was clicked again.
    clicked: Option<(Target, Instant)>,
}

impl Screen {
    /// Takes the terminal. Nothing is sent before the first frame.
    pub(super) fn enter() -> io::Result<Self> {
        let mut page = Page::default();
        let guard = Guard::enter(&mut page)?;
        Ok(Self {
            pen: Pen::new(page.clone()),
            shown: Buffer::empty(Rect::ZERO),
            next: Buffer::empty(Rect::ZERO),
            page,
            questions: Vec::new(),
            guard: Some(guard),
            out: File::from(io::stdout().as_fd().try_clone_to_owned()?),
            input: keyboard()?,
            drawn: Drawn::default(),
            clicked: None,
        })
    }

    /// Where keys come from.
    pub(super) fn input(&self) -> BorrowedFd<'_> {
        self.input.as_fd()
    }

    /// Draws the model; what has no place of its own on the wheel is told when that may have changed.
    pub(super) fn draw(
        &mut self,
        model: &Model,
        synchronized: bool,
    ) -> io::Result<Option<Vec<u32>>> {
        let area = Rect::new(0, 0, model.size.0, model.size.1);
        if self.shown.area != area {
            self.pen.clear()?;
            self.shown = Buffer::empty(Rect::ZERO);
        }
        if self.next.area != area {
            self.next = Buffer::empty(area);
        }
        let (mut sent, mut failed) = (0, None);
        view::draw_downwards(model, &mut self.next, &mut self.drawn, |next, finished| {
            // What is finished is on its way while the rest is drawn.
            let rows = changes(&self.shown, next, sent..finished);
            let done = self.pen.draw(rows);
            let done = done.and_then(|()| self.page.send_part(&mut self.out, synchronized));
            failed = failed.take().or(done.err());
            sent = finished;
        });
        if let Some(error) = failed {
            return Err(error);
        }
        self.pen
            .draw(changes(&self.shown, &self.next, sent..area.height))?;
        std::mem::swap(&mut self.shown, &mut self.next);
        let questions = std::mem::take(&mut self.questions);
        self.page.send(&mut self.out, synchronized, &questions)?;
        Ok(self.drawn.hidden())
    }

    /// Asks the terminal what it can do, in the same write as the next frame and behind it.
    pub(super) fn ask(&mut self, questions: Vec<u8>) {
        self.questions = questions;
    }

    /// Returns what can be read now.
    ///
    /// # Errors
    /// When the terminal fails; `UnexpectedEof` when it is gone.
    pub(super) fn read_bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; 4096];
        let count = match rustix::io::read(&self.input, &mut bytes) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => count,
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => 0,
            Err(error) => return Err(error.into()),
        };
        bytes.truncate(count);
        Ok(bytes)
    }

    /// What an event means for the model.
    pub(super) fn meant(&mut self, event: &Event) -> Option<Message> {
        match event {
            Event::Key(key) if super::is_press(event) => Some(Message::Key(*key)),
            Event::Paste(text) => Some(Message::Paste(text.clone())),
            Event::Resize(columns, rows) => Some(Message::Resized(*columns, *rows)),
            Event::Mouse(mouse) => self.mouse(*mouse),
            _ => None,
        }
    }

    /// What an event means besides: a click on an occurrence takes hold of it, a second one does not.
    pub(super) fn meant_too(&self, event: &Event) -> Option<Message> {
        let Event::Mouse(mouse) = event else {
            return None;
        };
        if mouse.kind != MouseEventKind::Down(MouseButton::Left) {
            return None;
        }
        match self.drawn.target(mouse.column, mouse.row)? {
            Target::Occurrence(_) if self.clicked.is_some() => {
                let (day, room) = self.drawn.wheel_day(mouse.column, mouse.row)?;
                Some(Message::Grab(day, room))
            }
            _ => None,
        }
    }

    fn mouse(&mut self, mouse: MouseEvent) -> Option<Message> {
        match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                let target = self.drawn.target(mouse.column, mouse.row)?;
                let before = self.clicked.take();
                if before.is_some_and(|(it, when)| it == target && when.elapsed() < DOUBLE) {
                    return Some(Message::PickAgain(target));
                }
                self.clicked = Some((target, Instant::now()));
                Some(Message::Pick(target))
            }
            MouseEventKind::Drag(MouseButton::Left) => {
                let (day, _) = self.drawn.day(mouse.column, mouse.row)?;
                Some(Message::Drag(day))
            }
            MouseEventKind::Up(MouseButton::Left) => Some(Message::Drop),
            MouseEventKind::ScrollDown => Some(Message::Turn(STEP)),
            MouseEventKind::ScrollUp => Some(Message::Turn(-STEP)),
            _ => None,
        }
    }

    /// Gives the terminal back, stops as the shell wants it, and takes the terminal again when called.
    pub(super) fn suspend(&mut self, signals: &Signals) -> io::Result<()> {
        self.guard = None;
        signals.stop()?;
        self.again()
    }

    /// Gives the terminal to another program, and takes it again when that ends.
    ///
    /// # Errors
    /// When the terminal is gone, a signal asks for the end, or the terminal cannot be taken again; what becomes of the
    /// program is in the result.
    pub(super) fn lend(
        &mut self,
        signals: &Signals,
        call: &Call,
    ) -> io::Result<io::Result<ExitStatus>> {
        self.guard = None;
        let started = Command::new(&call.program)
            .args(&call.arguments)
            .stdin(self.input.try_clone()?)
            .spawn();
        let ended = match started {
            Ok(mut child) => {
                signals.lend();
                let ended = self.until_ended(signals, &mut child);
                signals.take_back();
                Ok(ended?)
            }
            Err(error) => Err(error),
        };
        self.again()?;
        Ok(ended)
    }

    /// Waits for the end of a program that has the terminal. The end of the terminal is the end of both.
    fn until_ended(&self, signals: &Signals, child: &mut Child) -> io::Result<ExitStatus> {
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            // Nothing is read here: the keys are the other program's.
            let woken = wait_for(self.input(), PollFlags::empty(), signals.wake(), GLANCE)?;
            signals.calm();
            if woken == Wake::Gone || signals.end().is_some() {
                let process = Pid::from_raw(child.id() as i32);
                // It may have ended by itself.
                let _ = process.map(|process| kill_process(process, Signal::HUP));
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if signals.stopped() {
                signals.stop()?;
            }
        }
    }

    /// Takes the terminal again, whatever happened to it meanwhile, and forgets what was on it.
    pub(super) fn again(&mut self) -> io::Result<()> {
        self.guard = None;
        self.guard = Some(Guard::enter(&mut self.page)?);
        self.shown = Buffer::empty(Rect::ZERO);
        Ok(())
    }
}

/// Standard input, or the terminal behind it where something else is piped in.
fn keyboard() -> io::Result<File> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        Ok(File::from(stdin.as_fd().try_clone_to_owned()?))
    } else {
        File::open("/dev/tty")
    }
}
