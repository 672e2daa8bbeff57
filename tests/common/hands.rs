//! A small plan, and where one is on it and what it has become. Typing is `typist`'s.

#[path = "typist.rs"]
mod typist;

use arshjul::tui::Model;
use arshjul::words::Tongue;

pub(crate) use typist::{day, press, said, text, write};

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

pub(crate) fn opened(text: &str) -> Model {
    typist::laid("prov-2024.toml", text, Tongue::Swedish, "2024-06-14")
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

/// The lines that the plan has instead of others.
#[track_caller]
pub(crate) fn changed(model: &Model, old: &str, new: &str) {
    assert!(PLAN.contains(old), "{old}");
    assert_eq!(text(model), PLAN.replacen(old, new, 1));
}
