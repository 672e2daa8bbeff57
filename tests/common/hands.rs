//! A small plan, and hands that change it with keys. No terminal and no disk.

use std::rc::Rc;

use arshjul::draw::{Depth, Glyphs};
use arshjul::store::Source;
use arshjul::terminal::Background;
use arshjul::time::Day;
use arshjul::tui::keys::Chord;
use arshjul::tui::{Effect, Message, Model, Style, lay, update};
use arshjul::words::{Tongue, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub(crate) const PLAN: &str = r#"[plan]
title = "Prov"
year = 2024
language = "sv"
country = "SE"

[[ring]]
id = "outer"
title = "Möten"

[[phase]]
id = "meeting"
title = "Arbetsmöte"
when = "26 januari"

# of the board
[[activity]]
id = "board"
title = "Styrelse"
ring = "outer"
when = "första tisdagen varje månad" # as always
owner = "Anna"

[[activity]]
id = "call"
title = "Kallelse"
when = "två veckor före meeting"
checklist = ["Skriv", "Skicka"]

[[activity]]
id = "report"
title = "Rapport"
when = "v. 38"
needs = ["call"]

[[activity]]
id = "later"
title = "Någon gång"
"#;

pub(crate) fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

pub(crate) fn opened(text: &str) -> Model {
    let style = Style {
        background: Background::Dark,
        depth: Depth::True,
        glyphs: Glyphs::Quadrant,
        background_chosen: false,
        glyphs_chosen: false,
    };
    let today = day("2024-06-14");
    let mut model = Model::new(Rc::new(Words::of(Tongue::Swedish)), today, (120, 40), style);
    let source = Source::read("prov-2024.toml", text.to_owned(), today);
    assert!(source.problems().is_empty(), "{:?}", source.problems());
    update(&mut model, lay(source, today));
    model
}

/// The plan with the cursor on the entry of that title, on its first occurrence.
pub(crate) fn on(title: &str) -> Model {
    let mut model = opened(PLAN);
    go(&mut model, title);
    model
}

pub(crate) fn go(model: &mut Model, title: &str) {
    press(model, "Home");
    for _ in 0..40 {
        if selected(model) == title {
            return;
        }
        press(model, "j");
    }
    assert_eq!(selected(model), title);
}

pub(crate) fn selected(model: &Model) -> String {
    let desk = model.desk().expect("a plan");
    let entry = desk.cursor.at.and_then(|at| desk.entry(at));
    entry.map_or(String::new(), |entry| entry.title.to_string())
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

/// The lines that the plan has instead of others.
#[track_caller]
pub(crate) fn changed(model: &Model, old: &str, new: &str) {
    assert!(PLAN.contains(old), "{old}");
    assert_eq!(text(model), PLAN.replacen(old, new, 1));
}
