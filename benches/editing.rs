//! How fast a plan is changed: an entry in its text, and from the key to the frame that shows it.
//!
//! Budgets, on two slow processors: from the key to the new frame within 60 ms at 10 000 activities, 5 ms at 100.

use std::rc::Rc;

use arshjul::draw::{Depth, Glyphs};
use arshjul::plan::Status;
use arshjul::store::{Source, marking};
use arshjul::terminal::Background;
use arshjul::time::Day;
use arshjul::tui::view::{Drawn, draw};
use arshjul::tui::{Message, Model, Style, lay, update};
use arshjul::words::{Tongue, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

#[path = "../tests/common/generated.rs"]
mod generated;

fn main() {
    divan::main();
}

const ACTIVITIES: [usize; 3] = [100, 1_000, 10_000];

fn today() -> Day {
    Day::new(generated::YEAR, 6, 14).expect("a day")
}

fn source(activities: usize) -> Source {
    Source::read("plan-2026.toml", generated::plan(activities), today())
}

#[divan::bench(args = ACTIVITIES)]
fn an_edit_of_the_text(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let source = source(activities);
    let edit = marking::status(activities / 2, Status::Done);
    bencher.bench(|| source.edited(&edit).expect("an edit"));
}

#[divan::bench(args = ACTIVITIES)]
fn from_the_key_to_the_frame(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let style = Style {
        background: Background::Dark,
        depth: Depth::True,
        glyphs: Glyphs::Quadrant,
        background_chosen: false,
        glyphs_chosen: false,
    };
    let words = Rc::new(Words::of(Tongue::Swedish));
    let mut model = Model::new(words, today(), (120, 40), style);
    update(&mut model, lay(source(activities), today()));
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 40));
    let mut drawn = Drawn::default();
    draw(&model, &mut buffer, &mut drawn);
    let key = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::NONE);
    bencher.bench_local(|| {
        update(&mut model, Message::Key(key));
        draw(&model, &mut buffer, &mut drawn);
    });
}
