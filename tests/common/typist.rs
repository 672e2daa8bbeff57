//! A plan on the desk, and hands that type: keys pressed, text written, and what the plan and the line at the bottom say
//! then. No terminal and no disk.

use std::rc::Rc;

use arshjul::draw::{Depth, Glyphs};
use arshjul::store::Source;
use arshjul::terminal::Background;
use arshjul::time::Day;
use arshjul::tui::keys::Chord;
use arshjul::tui::{Effect, Message, Model, Style, lay, update};
use arshjul::words::{Tongue, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub(crate) fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// A plan without a problem, opened on a day.
pub(crate) fn laid(name: &str, text: &str, tongue: Tongue, today: &str) -> Model {
    let style = Style {
        background: Background::Dark,
        depth: Depth::True,
        glyphs: Glyphs::Quadrant,
        background_chosen: false,
        glyphs_chosen: false,
    };
    let today = day(today);
    let mut model = Model::new(Rc::new(Words::of(tongue)), today, (120, 40), style);
    let source = Source::read(name, text.to_owned(), today);
    assert!(source.problems().is_empty(), "{:?}", source.problems());
    update(&mut model, lay(source, today));
    model
}

pub(crate) fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for key in keys.split(' ') {
        let chord = Chord::read(key).expect(key);
        let held = if key.starts_with("C-") {
            KeyModifiers::CONTROL
        } else {
            KeyModifiers::NONE
        };
        let event = KeyEvent::new(chord.code(), held);
        effects.extend(update(model, Message::Key(event)));
    }
    effects
}

pub(crate) fn write(model: &mut Model, text: &str) {
    for letter in text.chars() {
        let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
        update(model, Message::Key(event));
    }
}

pub(crate) fn text(model: &Model) -> String {
    model.desk().expect("a plan").source().text().to_owned()
}

/// What the last key said.
pub(crate) fn said(model: &Model) -> String {
    let notice = model.notice.as_ref();
    notice.map_or(String::new(), |notice| model.words.say(notice))
}
