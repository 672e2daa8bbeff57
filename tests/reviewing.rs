//! The turn of the year with keys: next year's plan is asked for, written and gone through; what is decided about is held
//! against the plan's text. The days are those of a calendar of 2025 with ISO weeks and Swedish holidays.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use arshjul::draw::{Depth, Glyphs};
use arshjul::error::Error;
use arshjul::store::Source;
use arshjul::store::roll::{Choice, Other};
use arshjul::terminal::Background;
use arshjul::time::{Cycle, Day};
use arshjul::tui::keys::Chord;
use arshjul::tui::message::Outcome;
use arshjul::tui::model::{Mode, Shelf, Spine};
use arshjul::tui::review::{Doubt, Note};
use arshjul::tui::view::{Drawn, draw};
use arshjul::tui::{Effect, Message, Model, Style, lay, update};
use arshjul::words::{Sentence, Tongue, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const PLAN: &str = r#"[plan]
title = "Prov"
year = 2024
language = "sv"
country = "SE"

[[phase]]
id = "meeting"
title = "Arbetsmöte"
when = "fredag 26 januari"
owner = "Anna"
status = "done"

[[phase]]
id = "conference"
title = "Konferens"
when = "september"
owner = "Bo"

[[activity]]
id = "fair"
title = "Mässa"
when = "sista torsdagen i maj"
owner = "Anna"

[[activity]]
id = "board"
title = "Styrelse"
when = "första tisdagen varje kvartal"
owner = "Bo"

[[activity]]
id = "letter"
title = "Brev"
when = "v. 40"

[[activity]]
id = "all-the-time"
title = "Kontakter"
when = "löpande"
owner = "Bo"

[[activity]]
id = "some-day"
title = "Någon gång"
owner = "Bo"

[[activity]]
id = "perhaps"
title = "Kanske"
when = "april"
status = "idea"
owner = "Bo"

[[recommendation]]
title = "Led tillsammans"
from = "meeting"
"#;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn model(tongue: Tongue) -> Model {
    let style = Style {
        background: Background::Dark,
        depth: Depth::True,
        glyphs: Glyphs::Quadrant,
        background_chosen: false,
        glyphs_chosen: false,
    };
    let words = Rc::new(Words::of(tongue));
    Model::new(words, day("2024-11-14"), (132, 42), style)
}

fn opened(name: &str, text: &str) -> Model {
    let mut model = model(Tongue::Swedish);
    let today = model.today;
    let source = Source::read(name, text.to_owned(), today);
    update(&mut model, lay(source, today));
    model
}

fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for key in keys.split(' ') {
        let chord = Chord::read(key).expect(key);
        let event = KeyEvent::new(chord.code(), KeyModifiers::NONE);
        assert!(!matches!(chord.code(), KeyCode::Null));
        effects.extend(update(model, Message::Key(event)));
    }
    effects
}

fn text(model: &Model) -> &str {
    model.desk().expect("a plan").source().text()
}

fn said(model: &Model) -> String {
    let notice = model.notice.as_ref().expect("a notice");
    model.words.say(notice)
}

fn screen(model: &mut Model, columns: u16, rows: u16) -> String {
    update(model, Message::Resized(columns, rows));
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    draw(model, &mut buffer, &mut Drawn::default());
    let cells = buffer.content.chunks(usize::from(columns));
    let line = |cells: &[ratatui::buffer::Cell]| -> String {
        cells.iter().map(ratatui::buffer::Cell::symbol).collect()
    };
    cells.map(line).collect::<Vec<_>>().join("\n")
}

/// What the program does when a plan is to be written: here nothing is, and the plan is opened from memory.
fn written(model: &mut Model, effects: &[Effect]) -> (PathBuf, String) {
    let [Effect::Create(path, text)] = effects else {
        unreachable!("{effects:?}");
    };
    let outcome = Outcome::Saved {
        text: text.clone(),
        remark: None,
    };
    let effects = update(model, Message::Created(path.clone(), outcome));
    assert_eq!(effects, [Effect::Load(path.clone())]);
    let source = Source::read(path, text.clone(), model.today);
    let today = model.today;
    update(model, lay(source, today));
    (path.clone(), text.clone())
}

/// The plan of 2025 as the program opens it after writing it.
fn rolled() -> Model {
    let mut model = opened("plans/prov-2024.toml", PLAN);
    let effects = press(&mut model, "N Enter");
    written(&mut model, &effects);
    model
}

fn titles(model: &Model) -> Vec<(String, Vec<Doubt>)> {
    let entries = &model.desk().expect("a plan").source().plan().entries;
    let decisions = model.decisions().into_iter();
    decisions
        .map(|decision| (entries[decision.entry].title.to_string(), decision.doubts))
        .collect()
}

#[test]
fn next_years_plan_is_asked_for_written_and_opened_for_review() {
    let mut model = opened("plans/prov-2024.toml", PLAN);
    assert_eq!(press(&mut model, "N"), []);
    let asked = screen(&mut model, 100, 30);
    for part in [
        "prov-2025.toml",
        "1 datum behöver",
        "1 rekommendation",
        "Inte nu",
    ] {
        assert!(asked.contains(part), "{part}: {asked}");
    }
    assert_eq!(press(&mut model, "Down Enter"), [], "not now");
    assert!(matches!(model.mode, Mode::Browse));

    let effects = press(&mut model, "N Enter");
    let (path, text) = written(&mut model, &effects);
    assert_eq!(path, Path::new("plans/prov-2025.toml"));
    assert!(text.contains("when = \"fredag 24 januari\"\n"));
    assert!(
        text.contains("review = true # 2024: fredag 26 januari · samma datum: söndag 26 januari\n")
    );
    assert!(matches!(model.mode, Mode::Review(0)));
    assert_eq!(
        said(&model),
        "Skrev prov-2025.toml. Gå igenom vad som behöver ett beslut."
    );
}

#[test]
fn changes_that_are_not_saved_come_along() {
    let mut model = opened("plans/prov-2024.toml", PLAN);
    press(&mut model, "R"); // of 2024 only what is still to come waits: what has no date
    press(&mut model, "d");
    assert!(!text(&model).contains("Någon gång"));
    let effects = press(&mut model, "Esc N Enter");
    let [Effect::Create(_, text)] = &effects[..] else {
        unreachable!("{effects:?}");
    };
    assert!(!text.contains("Någon gång"));
}

/// A folder that holds the plan of the year after already.
fn shelf_of_2025() -> Shelf {
    let spine = Spine {
        path: "plans/prov-2025.toml".into(),
        title: "Prov".into(),
        cycle_name: "prov".into(),
        cycle: Cycle::of_year(2025),
    };
    Shelf {
        plans: vec![spine],
        ..Shelf::default()
    }
}

#[test]
fn the_year_after_is_written_once() {
    let mut model = opened("plans/prov-2024.toml", PLAN);
    model.shelf = shelf_of_2025();
    assert_eq!(press(&mut model, "N"), []);
    assert_eq!(said(&model), "Planen för 2025 finns redan; ] går dit.");
}

#[test]
fn what_cannot_be_written_is_said_and_the_old_plan_stays() {
    let mut model = opened("plans/prov-2024.toml", PLAN);
    press(&mut model, "N Enter");
    let error = Error::failed(Sentence::new("save-closed").with("folder", "plans"));
    let path = PathBuf::from("plans/prov-2025.toml");
    update(&mut model, Message::Created(path, Outcome::Failed(error)));
    assert!(said(&model).contains("plans"));
    assert!(matches!(model.mode, Mode::Browse));
    assert_eq!(text(&model), PLAN);

    let mut broken = opened(
        "prov-2024.toml",
        &format!("{PLAN}\n[[activity]]\ntitle = 7\n"),
    );
    press(&mut broken, "N");
    assert!(
        said(&broken).starts_with("Planen har fel"),
        "{}",
        said(&broken)
    );
}

#[test]
fn only_a_date_beside_a_mark_is_what_the_date_was() {
    for (remark, note) in [
        ("# 2024: v. 38", Some(Note::Was("2024: v. 38".into()))),
        (
            "# fredag 26 januari",
            Some(Note::Was("fredag 26 januari".into())),
        ),
        (
            "# 2024: två veckor före stämman",
            Some(Note::Was("2024: två veckor före stämman".into())),
        ),
        ("# ask Anna", Some(Note::Said("ask Anna".into()))),
        (
            "# 2024: fråga Anna",
            Some(Note::Said("2024: fråga Anna".into())),
        ),
        ("#", None),
        ("", None),
    ] {
        let entry = "[[activity]]\ntitle = \"A\"\nwhen = \"v. 38\"\nowner = \"Bo\"";
        let plan =
            format!("[plan]\nyear = 2025\nlanguage = \"sv\"\n{entry}\nreview = true {remark}\n");
        let mut model = opened("plan.toml", &plan);
        assert_eq!(
            titles(&model),
            [("A".to_owned(), vec![Doubt::Unconfirmed(note.clone())])],
            "{remark}"
        );
        press(&mut model, "R");
        let shown = screen(&mut model, 100, 30);
        let told = match &note {
            Some(Note::Was(was)) => format!("(var {was})"),
            Some(Note::Said(words)) => format!("att bekräfta: ”{words}”"),
            None => "att bekräfta".to_owned(),
        };
        assert!(shown.contains(&told), "{shown}");
    }
}

#[test]
fn dates_holidays_and_owners_are_to_be_decided_about_in_the_order_of_time() {
    let model = rolled();
    let was = Doubt::Unconfirmed(Some(Note::Was("2024: fredag 26 januari".into())));
    let instead = Doubt::Instead(Other {
        choice: Choice::Date,
        words: vec!["söndag 26 januari".to_owned()],
    });
    // The last Thursday of May 2025 is Ascension Day. Boards, letters and what goes on are clear; an idea is not planned.
    assert_eq!(
        titles(&model),
        [
            ("Arbetsmöte".to_owned(), vec![was, instead]),
            (
                "Mässa".to_owned(),
                vec![Doubt::Holiday("Kristi himmelsfärdsdag".into())]
            ),
            ("Konferens".to_owned(), vec![Doubt::Vague]),
            ("Brev".to_owned(), vec![Doubt::NoOwner]),
            ("Någon gång".to_owned(), vec![Doubt::Vague]),
        ]
    );
}

#[test]
fn one_key_keeps_moves_or_drops() {
    let mut model = rolled();
    press(&mut model, "y");
    assert!(
        text(&model).contains("when = \"fredag 24 januari\"\nowner"),
        "{}",
        text(&model)
    );
    assert!(
        !text(&model).contains("2024: fredag"),
        "the old date goes with it"
    );
    assert!(
        !text(&model).contains("confirmed"),
        "only the date was in doubt"
    );

    press(&mut model, "m"); // the fair, away from Ascension Day: a week earlier
    assert!(matches!(model.mode, Mode::Moving(_)));
    press(&mut model, "Up Enter");
    assert!(
        text(&model).contains("title = \"Mässa\"\nwhen = \"näst sista torsdagen i maj\"\n"),
        "{}",
        text(&model)
    );
    assert!(matches!(model.mode, Mode::Review(_)), "and on");

    press(&mut model, "y"); // September will do
    let conference = "when = \"september\"\nowner = \"Bo\"\nstatus = \"confirmed\"\n";
    assert!(text(&model).contains(conference), "{}", text(&model));
    press(&mut model, "d"); // no letters any more
    assert!(!text(&model).contains("Brev"));
    press(&mut model, "y");
    assert!(matches!(model.mode, Mode::Browse), "nothing is left");
    press(&mut model, "R");
    assert_eq!(said(&model), "Ingenting väntar på ett beslut.");
    press(&mut model, "u u u u u");
    assert_eq!(titles(&model).len(), 5);
}

#[test]
fn the_review_goes_on_where_it_was_left_for_a_form_or_a_move() {
    let mut model = rolled();
    press(&mut model, "j e");
    assert!(matches!(model.mode, Mode::Form(_)));
    press(&mut model, "Esc");
    assert!(matches!(model.mode, Mode::Review(1)));
    press(&mut model, "k m Esc");
    assert!(matches!(model.mode, Mode::Review(0)));
    assert!(
        text(&model).contains("review = true"),
        "nothing was decided"
    );
    press(&mut model, "m Right Enter");
    assert!(
        text(&model).contains("when = \"lördag 25 januari\"\n"),
        "{}",
        text(&model)
    );
    assert!(
        !text(&model).contains("review = true"),
        "who moves it has decided"
    );
    press(&mut model, "Esc");
    assert!(matches!(model.mode, Mode::Browse));
}

#[test]
fn what_the_filter_hides_is_decided_about_too() {
    let mut model = rolled();
    press(&mut model, "Esc /");
    for letter in "styrelse".chars() {
        let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
        update(&mut model, Message::Key(event));
    }
    press(&mut model, "Enter R m Right Enter");
    let text = text(&model);
    assert!(text.contains("when = \"lördag 25 januari\"\n"), "{text}");
    assert!(
        text.contains("when = \"första tisdagen varje kvartal\"\n"),
        "{text}"
    );
    press(&mut model, "e");
    let Mode::Form(form) = &model.mode else {
        unreachable!("{:?}", model.mode)
    };
    assert_eq!(&*form.id, "fair");
}

#[test]
fn a_date_is_told_on_a_narrow_screen_too() {
    let mut model = rolled();
    let shown = screen(&mut model, 40, 12);
    assert!(shown.contains("24 januari 2025"), "{shown}");
}

#[test]
fn the_review_is_shown_whole_or_in_part_at_every_size() {
    for (columns, rows) in [(132, 42), (100, 30), (80, 24), (40, 12), (20, 6), (1, 1)] {
        let mut model = rolled();
        let shown = screen(&mut model, columns, rows);
        if columns >= 80 {
            for part in [
                "Att besluta om · 1 av 5",
                "var 2024: fredag 26 januari",
                "vagt datum",
                "utan ansvarig",
                "d stryker",
                "utan datum",
            ] {
                assert!(shown.contains(part), "{columns}: {part}\n{shown}");
            }
        }
        for keys in ["j", "j", "End", "PageUp", "Home", "k"] {
            press(&mut model, keys);
            screen(&mut model, columns, rows);
        }
    }
}

/// Meetings, dates and a list of both, as a plan of 2024 has them.
const CHOICES: &str = r#"[plan]
title = "Prov"
year = 2024
language = "sv"

[[activity]]
title = "Styrelsemöte"
when = "9 april"

[[activity]]
title = "Årsmöte"
when = ["14 maj", 2024-10-15, "v. 45"]

[[activity]]
title = "Ansökan"
when = 2024-03-12
"#;

fn next_of(text: &str) -> Model {
    let mut model = opened("plans/prov-2024.toml", text);
    let effects = press(&mut model, "N Enter");
    written(&mut model, &effects);
    model
}

/// The value of `when` of each entry, and whether it waits.
fn dates(model: &Model) -> Vec<(String, bool)> {
    let entries = &model.desk().expect("a plan").source().plan().entries;
    let words = |entry: &arshjul::plan::Entry| {
        let words = entry.when.iter().map(|when| when.words.to_string());
        words.collect::<Vec<_>>().join("; ")
    };
    entries.iter().map(|it| (words(it), it.review)).collect()
}

/// Tuesdays of weeks 15, 20 and 42, and the Tuesday of week 11.
#[test]
fn one_key_chooses_the_other_date_for_one_or_for_all_of_its_kind() {
    let mut model = next_of(CHOICES);
    let told = |told: &[(&str, bool)]| -> Vec<(String, bool)> {
        told.iter()
            .map(|(words, waits)| ((*words).to_owned(), *waits))
            .collect()
    };
    let first = [
        ("8 april", true),
        ("13 maj; 2025-10-14; v. 45", true),
        ("2025-03-12", true),
    ];
    assert_eq!(dates(&model), told(&first));
    // The application comes first, in March.
    press(&mut model, "o");
    assert_eq!(said(&model), "”Ansökan” fick det andra datumet. u ångrar.");
    assert_eq!(
        dates(&model),
        told(&[first[0], first[1], ("2025-03-11", false)])
    );
    press(&mut model, "O");
    let last = [
        ("9 april", false),
        ("14 maj; 2025-10-15; v. 45", false),
        ("2025-03-11", false),
    ];
    assert_eq!(dates(&model), told(&last));
    press(&mut model, "u u");
    assert_eq!(dates(&model), told(&first));
    assert!(text(&model).contains("when = [\"13 maj\", 2025-10-14, \"v. 45\"]\nreview = true # 2024: 14 maj, 2024-10-15 · samma datum: 14 maj | 2025-10-15 | v. 45\n"));
}

#[test]
fn the_other_date_is_told_and_where_there_is_none_that_is() {
    let mut model = next_of(CHOICES);
    let shown = screen(&mut model, 100, 30);
    assert!(shown.contains("o: samma datum, 9 april"), "{shown}");
    assert!(shown.contains("o: samma veckodag, 2025-03-11"), "{shown}");
    let even = CHOICES
        .replace("2024", "2026")
        .replace("9 april", "jämna veckor");
    let mut model = next_of(&even);
    let shown = screen(&mut model, 120, 30);
    assert!(shown.contains("3 veckor emellan över vecka 53"), "{shown}");
    let mut model = rolled();
    press(&mut model, "j o");
    assert_eq!(
        said(&model),
        "Det finns inget annat datum att välja; m flyttar och e redigerar."
    );
}

/// The plan of 2024 seen on a day.
fn seen_on(text: &str, today: &str) -> Model {
    let mut model = model(Tongue::Swedish);
    model.today = day(today);
    let source = Source::read("plans/prov-2024.toml", text.to_owned(), model.today);
    update(&mut model, lay(source, day(today)));
    model
}

#[test]
fn after_the_last_day_the_hub_and_the_empty_list_name_the_way_on() {
    let mut model = seen_on(PLAN, "2025-02-01");
    let shown = screen(&mut model, 132, 42);
    assert!(shown.contains("N skriver planen för 2025"), "{shown}");
    let mut ended = seen_on(PLAN, "2024-12-30");
    let shown = screen(&mut ended, 132, 42);
    assert!(shown.contains("N skriver planen för 2025"), "{shown}");
    let mut before = seen_on(PLAN, "2023-12-30");
    let shown = screen(&mut before, 132, 42);
    assert!(!shown.contains("N skriver"), "{shown}");
    // Where there is a plan of 2025 already, that is where the way goes.
    model.shelf = shelf_of_2025();
    let shown = screen(&mut model, 132, 42);
    assert!(shown.contains("] går till 2025"), "{shown}");
}

#[test]
fn the_header_says_the_real_today_wherever_the_cursor_is() {
    for (today, keys, head) in [
        ("2024-11-14", "t", "tor 14 nov · v. 46"),
        (
            "2024-11-14",
            "t l",
            "▸ fre 15 nov · v. 46  idag tor 14 nov · v. 46",
        ),
        ("2024-11-14", "3", "tor 14 nov · v. 46"),
        ("2025-02-01", "Home", "idag lör 1 feb 2025 · v. 5"),
        ("2023-12-01", "End", "idag fre 1 dec 2023 · v. 48"),
    ] {
        let mut model = seen_on(PLAN, today);
        press(&mut model, keys);
        let shown = screen(&mut model, 132, 42);
        let first = shown.lines().next().expect("a header");
        assert!(first.trim_end().ends_with(head), "{keys}: {first}");
    }
}
