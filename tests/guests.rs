//! What a neighbouring year's plan puts into this one: on the wheel, in the agenda and in full. Days by hand.

use std::process::Command;
use std::rc::Rc;

use arshjul::draw::{Depth, Glyphs};
use arshjul::plan::Visited;
use arshjul::store::Source;
use arshjul::terminal::Background;
use arshjul::time::{Cycle, Day};
use arshjul::tui::keys::Chord;
use arshjul::tui::view::{self, Drawn};
use arshjul::tui::{Message, Model, Style, lay, update};
use arshjul::words::{Tongue, Words};
use crossterm::event::{KeyEvent, KeyModifiers};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

const THIS_YEAR: &str = "[plan]\ntitle = \"Aret\"\ncycle = \"aret\"\nyear = 2026\nlanguage = \"sv\"\n\
    [[ring]]\nid = \"prep\"\ntitle = \"Forarbete\"\n\
    [[activity]]\ntitle = \"Avslutning\"\nwhen = 2026-12-18\n";

/// Six weeks before 16 January 2027, a Saturday, is 5 December 2026; three weeks after it is in 2027.
const NEXT_YEAR: &str = "[plan]\ntitle = \"Aret\"\ncycle = \"aret\"\nyear = 2027\nlanguage = \"sv\"\n\
    [[ring]]\nid = \"other\"\ntitle = \"Annat\"\n[[ring]]\nid = \"prep\"\ntitle = \"Forarbete\"\n\
    [[phase]]\nkind = \"work-meeting\"\ntitle = \"Arbetsmote\"\nwhen = 2027-01-16\n\
    [[activity]]\ntitle = \"Inbjudan\"\nring = \"prep\"\nwhen = \"6 veckor före arbetsmote\"\n\
    [[activity]]\ntitle = \"Protokoll\"\nwhen = \"3 veckor efter arbetsmote\"\n";

/// It reaches over New Year.
const LAST_YEAR: &str = "[plan]\ntitle = \"Aret\"\ncycle = \"aret\"\nyear = 2025\nlanguage = \"sv\"\n\
    [[activity]]\ntitle = \"Ledigt\"\nwhen = \"23 december – 10 januari\"\n\
    [[activity]]\ntitle = \"Uppfoljning\"\nwhen = \"löpande\"\n";

fn today() -> Day {
    "2026-06-14".parse().expect("a day")
}

fn source(text: &str) -> Source {
    let source = Source::read("aret.toml", text.to_owned(), today());
    assert!(source.problems().is_empty(), "{:?}", source.problems());
    source
}

fn visited() -> Visited {
    let neighbours = [LAST_YEAR, NEXT_YEAR].map(|text| source(text).plan().clone());
    Visited::of(source(THIS_YEAR).plan(), &neighbours).expect("guests")
}

#[test]
fn what_reaches_into_the_year_is_there_and_nothing_else() {
    let visited = visited();
    let plan = visited.plan();
    let seen: Vec<(String, String)> = visited
        .schedule()
        .dated()
        .iter()
        .map(|occurrence| {
            let entry = &plan.entries[occurrence.entry as usize];
            let first = occurrence.span().expect("days").first().to_string();
            (entry.title.to_string(), first)
        })
        .collect();
    let expected = [
        ("Ledigt · 2025", "2025-12-23"),
        ("Inbjudan · 2027", "2026-12-05"),
        ("Avslutning", "2026-12-18"),
    ];
    assert_eq!(
        seen,
        expected.map(|(title, day)| (title.to_owned(), day.to_owned()))
    );
    assert!(visited.schedule().undated().is_empty());
}

#[test]
fn a_guest_stands_in_the_ring_of_that_id_and_knows_its_year() {
    let visited = visited();
    let (plan, own) = (visited.plan(), source(THIS_YEAR));
    let place = |title: &str| {
        let mut titles = plan.entries.iter().map(|entry| &*entry.title);
        titles.position(|other| other == title).expect("an entry")
    };
    assert_eq!(plan.entries[place("Inbjudan · 2027")].ring, Some(0));
    assert_eq!(plan.entries[place("Ledigt · 2025")].ring, None);
    let home = |title| visited.home(place(title)).map(Cycle::label);
    assert_eq!(home("Inbjudan · 2027").as_deref(), Some("2027"));
    assert_eq!(home("Avslutning"), None);
    assert_eq!(plan.entries[..1], own.plan().entries[..]);
}

#[test]
fn a_year_without_guests_stays_as_it_is() {
    let quiet = source(&THIS_YEAR.replace("2026", "2030")).plan().clone();
    assert!(Visited::of(source(THIS_YEAR).plan(), &[quiet]).is_none());
    assert!(Visited::of(source(THIS_YEAR).plan(), &[]).is_none());
}

fn model() -> Model {
    let style = Style {
        background: Background::Dark,
        depth: Depth::Monochrome,
        glyphs: Glyphs::Quadrant,
        background_chosen: false,
        glyphs_chosen: false,
    };
    let words = Rc::new(Words::of(Tongue::English));
    let mut model = Model::new(words, today(), (100, 30), style);
    update(&mut model, lay(source(THIS_YEAR), today()));
    model
}

fn press(model: &mut Model, keys: &str) {
    for key in keys.split(' ') {
        let chord = Chord::read(key).expect("a key");
        let event = KeyEvent::new(chord.code(), KeyModifiers::NONE);
        update(model, Message::Key(event));
    }
}

fn screen(model: &Model) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 30));
    view::draw(model, &mut buffer, &mut Drawn::default());
    let rows = buffer.content.chunks(100);
    let rows = rows.map(|row| row.iter().map(Cell::symbol).collect::<String>());
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_agenda_and_the_card_show_a_guest_and_the_cursor_stays() {
    let mut model = model();
    let before = model
        .desk()
        .and_then(|desk| desk.entry(desk.cursor.at?))
        .expect("an entry");
    assert_eq!(&*before.title, "Avslutning");
    let neighbours = [LAST_YEAR, NEXT_YEAR].map(|text| source(text).plan().clone());
    update(&mut model, Message::Neighbours(neighbours.to_vec()));
    let after = model
        .desk()
        .and_then(|desk| desk.entry(desk.cursor.at?))
        .expect("an entry");
    assert_eq!(&*after.title, "Avslutning");
    press(&mut model, "k 2");
    let shown = screen(&model);
    assert!(shown.contains("Inbjudan · 2027"), "{shown}");
    press(&mut model, "Enter");
    let shown = screen(&model);
    assert!(shown.contains("from the plan of 2027"), "{shown}");
    assert!(shown.contains("Saturday 5 December 2026"), "{shown}");
    update(&mut model, Message::Neighbours(Vec::new()));
    assert!(!screen(&model).contains("Inbjudan"));
}

#[test]
fn show_draws_a_guest_when_its_plan_stands_beside() {
    let folder = tempfile::tempdir().expect("a folder");
    let show = || {
        let output = Command::new(env!("CARGO_BIN_EXE_arshjul"))
            .args(["show", "--plain", "--width", "100", "--height", "50"])
            .arg(folder.path().join("aret-2026.toml"))
            .env("ARSHJUL_TODAY", "2026-06-14")
            .output()
            .expect("the program runs");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    std::fs::write(folder.path().join("aret-2026.toml"), THIS_YEAR).expect("a file");
    assert!(!show().contains("2027"));
    std::fs::write(folder.path().join("aret-2027.toml"), NEXT_YEAR).expect("a file");
    let shown = show();
    assert!(shown.contains("Inbjudan"), "{shown}");
}
