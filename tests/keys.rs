//! Keys and what they make of the model: no terminal, no disk, no clock. Days and counts are of the plan below, by hand.

use std::path::PathBuf;
use std::rc::Rc;
use std::time::Instant;

use arshjul::draw::{Depth, Glyphs};
use arshjul::store::{Glance, Source};
use arshjul::terminal::{Background, Reply};
use arshjul::time::{Cycle, Day};
use arshjul::tui::command::{COMMANDS, Id};
use arshjul::tui::keys::Chord;
use arshjul::tui::model::{Mode, Opened, Shelf, Spine};
use arshjul::tui::{Effect, Message, Model, Style, Target, View, lay, update};
use arshjul::words::{Tongue, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

#[path = "common/growth.rs"]
mod growth;

use growth::grows_in_proportion;

const PLAN: &str = r#"
[plan]
title = "Prov"
cycle = "prov"
year = 2024
language = "sv"
country = "SE"
track = "all"

[[ring]]
id = "outer"
title = "Möten"

[[ring]]
id = "inner"
title = "Underlag"

[[phase]]
id = "meeting"
kind = "work-meeting"
title = "Arbetsmöte"
when = 2024-01-26

[[phase]]
id = "conference"
kind = "conference"
title = "Konferens"
when = 2024-09-26

[[activity]]
id = "board"
title = "Styrelse"
ring = "outer"
when = [2024-02-06, 2024-06-14, 2024-10-01]
owner = "Anna"
tags = ["beslut"]

[[activity]]
id = "report"
title = "Rapport"
ring = "inner"
when = "2024-06"
owner = ["Bo", "Anna"]
status = "confirmed"

[[activity]]
id = "figures"
title = "Siffror"
ring = "inner"
when = 2024-03-01
nonsense = true

[[activity]]
id = "later"
title = "Någon gång"
"#;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn style() -> Style {
    Style {
        background: Background::Dark,
        depth: Depth::True,
        glyphs: Glyphs::Quadrant,
        background_chosen: false,
        glyphs_chosen: false,
    }
}

fn bare(today: &str) -> Model {
    let words = Rc::new(Words::of(Tongue::English));
    Model::new(words, day(today), (120, 40), style())
}

fn opened(text: &str, today: &str) -> Model {
    let mut model = bare(today);
    let source = Source::read("plans/prov-2024.toml", text.to_owned(), day(today));
    update(&mut model, lay(source, day(today)));
    model
}

fn plan() -> Model {
    opened(PLAN, "2024-06-14")
}

/// Types `keys`: words between blanks are keys with names or sequences of letters.
fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for word in keys.split(' ') {
        let events = match key(word) {
            Some(event) => vec![event],
            None => word
                .chars()
                .map(|letter| plain(KeyCode::Char(letter)))
                .collect(),
        };
        for event in events {
            effects.extend(update(model, Message::Key(event)));
        }
    }
    effects
}

fn plain(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

fn key(word: &str) -> Option<KeyEvent> {
    let chord = Chord::read(word)?;
    if let Some(letter) = word.strip_prefix("C-").filter(|rest| rest.len() == 1) {
        let letter = letter.chars().next()?;
        return Some(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
    }
    Some(plain(chord.code()))
}

/// The day, and the title of what is selected.
fn at(model: &Model) -> (String, String) {
    let desk = model.desk().expect("a plan");
    let title = desk.cursor.at.and_then(|at| desk.entry(at));
    (
        desk.cursor.day.to_string(),
        title.map_or(String::new(), |entry| entry.title.to_string()),
    )
}

fn here(day: &str, title: &str) -> (String, String) {
    (day.to_owned(), title.to_owned())
}

fn shown(model: &Model) -> Vec<String> {
    let desk = model.desk().expect("a plan");
    let titles = desk.digest.order.iter().filter_map(|at| desk.entry(*at));
    titles.map(|entry| entry.title.to_string()).collect()
}

fn notice(model: &Model) -> &'static str {
    model.notice.as_ref().map_or("", |notice| notice.key())
}

#[test]
fn it_begins_on_what_goes_on_today_and_ends_first() {
    assert_eq!(at(&plan()), here("2024-06-14", "Styrelse"));
    assert_eq!(
        at(&opened(PLAN, "2024-06-20")),
        here("2024-06-20", "Rapport")
    );
    assert_eq!(
        at(&opened(PLAN, "2024-07-20")),
        here("2024-07-20", "Konferens")
    );
}

#[test]
fn outside_the_cycle_it_begins_at_the_nearer_end() {
    assert_eq!(
        at(&opened(PLAN, "2023-05-01")),
        here("2024-01-26", "Arbetsmöte")
    );
    let (day, title) = at(&opened(PLAN, "2026-05-01"));
    assert_eq!((&*day, &*title), ("2024-10-01", "Styrelse"), "the last");
}

#[test]
fn j_and_k_walk_in_time_and_over_the_shelf_and_stop_at_the_ends() {
    let mut model = plan();
    press(&mut model, "j");
    assert_eq!(at(&model), here("2024-09-26", "Konferens"));
    press(&mut model, "jj");
    assert_eq!(
        at(&model),
        here("2024-10-01", "Någon gång"),
        "no date moves no day"
    );
    press(&mut model, "j");
    assert_eq!(notice(&model), "screen-at-last");
    press(&mut model, "Home");
    assert_eq!(at(&model), here("2024-01-26", "Arbetsmöte"));
    press(&mut model, "k");
    assert_eq!(notice(&model), "screen-at-first");
    press(&mut model, "Down Down Up");
    assert_eq!(at(&model), here("2024-02-06", "Styrelse"));
    press(&mut model, "G");
    assert_eq!(at(&model).1, "Någon gång");
}

#[test]
fn h_and_l_turn_the_day_and_pick_what_stands_there() {
    let mut model = plan();
    press(&mut model, "l");
    assert_eq!(
        at(&model),
        here("2024-06-15", "Rapport"),
        "the month is still on"
    );
    press(&mut model, "h");
    assert_eq!(
        at(&model),
        here("2024-06-14", "Rapport"),
        "what holds the day stays"
    );
    press(&mut model, "H");
    assert_eq!(
        at(&model),
        here("2024-05-14", ""),
        "an empty day selects nothing"
    );
    press(&mut model, "j");
    assert_eq!(at(&model), here("2024-06-01", "Rapport"));
    press(&mut model, "H k");
    assert_eq!(
        at(&model),
        here("2024-03-01", "Siffror"),
        "back from an empty day"
    );
}

#[test]
fn the_day_stays_in_the_cycle() {
    let mut model = plan();
    press(&mut model, &["H"; 12].join(" "));
    assert_eq!(at(&model).0, "2024-01-01");
    assert_eq!(notice(&model), "screen-cycle-ends");
    press(&mut model, &["L"; 24].join(" "));
    assert_eq!(at(&model).0, "2024-12-31");
    press(&mut model, "t");
    assert_eq!(at(&model), here("2024-06-14", "Styrelse"));
}

#[test]
fn months_turn_to_the_last_day_of_a_shorter_one() {
    let mut model = plan();
    press(&mut model, &["H"; 6].join(" "));
    press(&mut model, &["l"; 30].join(" "));
    assert_eq!(at(&model).0, "2024-01-31");
    press(&mut model, "L");
    assert_eq!(at(&model).0, "2024-02-29");
}

#[test]
fn rings_are_walked_along_and_across() {
    let mut model = plan();
    press(&mut model, "J");
    assert_eq!(at(&model), here("2024-10-01", "Styrelse"));
    press(&mut model, "J");
    assert_eq!(notice(&model), "screen-ring-ends");
    press(&mut model, "K K K");
    assert_eq!(at(&model), here("2024-02-06", "Styrelse"));
    assert_eq!(notice(&model), "screen-ring-begins");
    press(&mut model, "i");
    assert_eq!(
        at(&model),
        here("2024-03-01", "Siffror"),
        "the nearest in time, one ring in"
    );
    press(&mut model, "i");
    assert_eq!(
        notice(&model),
        "screen-innermost",
        "the shelf is in no ring's way"
    );
    press(&mut model, "o o");
    assert_eq!(at(&model), here("2024-01-26", "Arbetsmöte"));
    press(&mut model, "o");
    assert_eq!(notice(&model), "screen-outermost");
}

#[test]
fn today_outside_the_cycle_cannot_be_gone_to() {
    let mut model = opened(PLAN, "2026-05-01");
    press(&mut model, "t");
    assert_eq!(notice(&model), "screen-today-outside");
}

#[test]
fn the_filter_works_while_it_is_typed_and_esc_takes_it_away() {
    let mut model = plan();
    press(&mut model, "/ rapp");
    assert_eq!(shown(&model), ["Rapport"]);
    assert_eq!(at(&model).1, "Rapport", "the cursor goes on to what passes");
    press(&mut model, "Backspace Backspace Backspace Backspace");
    assert_eq!(shown(&model).len(), 8);
    press(&mut model, "x Esc");
    assert_eq!(shown(&model).len(), 8);
    assert!(matches!(model.mode, Mode::Browse));
}

#[test]
fn fields_are_filtered_by() {
    for (typed, titles) in [
        (
            "owner:anna",
            &["Styrelse", "Rapport", "Styrelse", "Styrelse"][..],
        ),
        ("owner:bo", &["Rapport"]),
        ("ring:möten", &["Styrelse", "Styrelse", "Styrelse"]),
        ("ring:inner", &["Siffror", "Rapport"]),
        ("ring:other", &["Någon gång"]),
        ("status:confirmed", &["Rapport"]),
        ("tag:beslut", &["Styrelse", "Styrelse", "Styrelse"]),
        ("tag:#beslut", &["Styrelse", "Styrelse", "Styrelse"]),
        ("#beslut", &["Styrelse", "Styrelse", "Styrelse"]),
        ("etikett:beslut", &["Styrelse", "Styrelse", "Styrelse"]),
        // Past on 14 June, and not done; a phase is never late.
        ("status:overdue", &["Siffror", "Styrelse"]),
        ("status:late", &["Siffror", "Styrelse"]),
        ("status:overdue ring:inner", &["Siffror"]),
        ("kind:conf", &["Konferens"]),
        ("phase:konf", &["Konferens"]),
        ("owner:anna rapp", &["Rapport"]),
        ("owner:nobody", &[]),
    ] {
        let mut model = plan();
        press(&mut model, "/");
        update(&mut model, Message::Paste(typed.to_owned()));
        press(&mut model, "Enter");
        let mut found = shown(&model);
        let mut wanted: Vec<String> = titles.iter().map(|title| (*title).to_owned()).collect();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{typed}");
    }
}

#[test]
fn the_cursor_is_where_it_was_when_what_is_typed_is_dropped() {
    let mut model = plan();
    press(&mut model, "Home");
    let before = at(&model);
    press(&mut model, "/ siff");
    assert_eq!(at(&model).1, "Siffror");
    press(&mut model, "Esc");
    assert_eq!(at(&model), before);
    // The name of a field is no text that is looked for, in the end.
    press(&mut model, "/ phase");
    update(&mut model, Message::Paste(":".to_owned()));
    assert_eq!(at(&model), before);
    press(&mut model, "Esc");
    // What is kept, or walked on from, is where one is.
    press(&mut model, "/ siff Enter Esc");
    assert_eq!(at(&model).1, "Siffror");
    press(&mut model, "Home / anna Down Esc");
    assert_eq!(at(&model).1, "Rapport");
}

#[test]
fn a_field_that_no_entry_has_is_told() {
    for (typed, field) in [
        ("week:38", Some("week")),
        ("owner:zzz", None),
        ("13:00", None),
    ] {
        let mut model = plan();
        press(&mut model, "/");
        update(&mut model, Message::Paste(typed.to_owned()));
        let desk = model.desk().expect("a plan");
        let told = desk
            .filter
            .told(desk.digest.order.len(), desk.schedule().all().len());
        assert_eq!(told.text("field"), field, "{typed}");
    }
}

#[test]
fn a_filter_that_is_kept_is_walked_and_goes_with_esc() {
    let mut model = plan();
    press(&mut model, "/ anna Enter Home j j");
    assert_eq!(at(&model), here("2024-06-14", "Styrelse"));
    press(&mut model, "Esc");
    assert_eq!(shown(&model).len(), 8);
    press(&mut model, "/ zzz Enter j");
    assert_eq!(notice(&model), "screen-filter-hides-all");
}

/// What is not seen is not changed.
#[test]
fn where_nothing_passes_nothing_is_selected() {
    let mut model = plan();
    let text = |model: &Model| model.desk().expect("a plan").source().text().to_owned();
    let (before, place) = (text(&model), at(&model));
    press(&mut model, "/ zzz Enter");
    assert_eq!(model.desk().expect("a plan").cursor.at, None);
    for key in ["x", "d", ">", "e", "c", "m", "Enter"] {
        press(&mut model, key);
        assert_eq!(notice(&model), "screen-filter-hides-all", "{key}");
        assert!(matches!(model.mode, Mode::Browse), "{key}");
    }
    assert_eq!(text(&model), before);
    press(&mut model, "Esc");
    assert_eq!(at(&model).0, place.0, "the day is where it was");
    assert!(!at(&model).1.is_empty(), "and something is selected again");
}

#[test]
fn arrows_walk_while_the_filter_is_typed() {
    let mut model = plan();
    press(&mut model, "/ anna Down");
    assert_eq!(at(&model), here("2024-10-01", "Styrelse"));
    assert!(matches!(model.mode, Mode::Filter(_)));
}

#[test]
fn commands_are_found_by_typing_and_run() {
    let mut model = plan();
    press(&mut model, "? agenda Enter");
    assert_eq!(model.view, View::Agenda);
    assert!(matches!(model.mode, Mode::Browse));
    assert_eq!(press(&mut model, ": quit Enter"), [Effect::Quit]);
}

#[test]
fn a_command_that_cannot_run_says_why_and_the_overlay_stays() {
    let mut model = plan();
    press(&mut model, "?");
    update(&mut model, Message::Paste("year after".to_owned()));
    assert_eq!(press(&mut model, "Enter"), []);
    assert_eq!(notice(&model), "screen-no-neighbour");
    assert!(matches!(model.mode, Mode::Palette(_)));
    press(&mut model, "Esc");
    assert!(matches!(model.mode, Mode::Browse));
}

fn spine(file: &str, year: i32, name: &str) -> Spine {
    Spine {
        path: PathBuf::from(file),
        title: name.to_owned(),
        cycle_name: name.to_owned(),
        cycle: Cycle::of_year(year),
    }
}

fn shelf() -> Shelf {
    Shelf {
        folder: Some(PathBuf::from("plans")),
        plans: vec![
            spine("plans/prov-2023.toml", 2023, "prov"),
            spine("plans/prov-2024.toml", 2024, "prov"),
            spine("plans/other-2025.toml", 2025, "other"),
        ],
        example: None,
    }
}

#[test]
fn years_are_gone_to_where_their_file_is() {
    let mut model = plan();
    update(&mut model, Message::Shelf(shelf()));
    let before = PathBuf::from("plans/prov-2023.toml");
    assert_eq!(press(&mut model, "["), [Effect::Load(before)]);
    assert_eq!(
        press(&mut model, "]"),
        [],
        "another cycle's year is no neighbour"
    );
    assert_eq!(notice(&model), "screen-no-neighbour");
}

#[test]
fn plans_are_picked_from_a_list() {
    let mut model = plan();
    update(&mut model, Message::Shelf(shelf()));
    press(&mut model, "P");
    assert!(
        matches!(model.mode, Mode::Plans(1)),
        "it begins on the open one"
    );
    let other = PathBuf::from("plans/other-2025.toml");
    assert_eq!(press(&mut model, "j j Enter"), [Effect::Load(other)]);
    assert!(matches!(model.mode, Mode::Browse));
}

/// Carries out what opening the problems asks for. Whether there was anything that was not known.
fn look_closer(model: &mut Model, effects: &[Effect]) -> bool {
    assert_eq!(effects, [Effect::LookCloser]);
    let found = model.desk().expect("a plan").look_closer();
    update(model, Message::Looked);
    found
}

#[test]
fn problems_lead_to_their_entry() {
    let mut model = plan();
    assert_eq!(model.problems().len(), 1, "an unknown key");
    let effects = press(&mut model, "!");
    look_closer(&mut model, &effects);
    press(&mut model, "Enter");
    assert_eq!(at(&model).1, "Siffror");
    press(&mut model, "g g / k o n f Enter");
    assert_ne!(at(&model).1, "Siffror");
    press(&mut model, "! Enter");
    assert_eq!(
        at(&model).1,
        "Siffror",
        "a filter does not stand in the way"
    );
    assert!(model.desk().expect("a plan").filter.is_empty());
    let mut clean = opened("[plan]\ntitle = \"x\"\nyear = 2024\n", "2024-06-14");
    let effects = press(&mut clean, "!");
    look_closer(&mut clean, &effects);
    assert_eq!(notice(&clean), "screen-no-problems");
}

#[test]
fn what_is_worth_a_look_is_among_the_problems_and_found_when_they_are_opened() {
    let mut model = opened(
        "[plan]\ntitle = \"x\"\nyear = 2024\n[[phase]]\ntitle = \"Möte\"\nwhen = \"26 maj\"\n",
        "2024-06-14",
    );
    assert!(model.problems().is_empty());
    assert_eq!(model.has_findings(), None, "nobody has looked");
    let effects = press(&mut model, "!");
    assert!(look_closer(&mut model, &effects), "something new");
    press(&mut model, "Esc");
    assert_eq!(press(&mut model, "!"), [], "known by now");
    assert!(matches!(model.mode, Mode::Problems(0)));
    assert_eq!(model.has_findings(), Some(true));
    assert_eq!(model.findings().len(), 1, "a Sunday");
    press(&mut model, "Enter");
    assert_eq!(at(&model).1, "Möte");
}

#[test]
fn q_and_its_relatives_quit_and_c_z_suspends() {
    for keys in ["q", "Z Z", "C-c"] {
        assert_eq!(press(&mut plan(), keys), [Effect::Quit], "{keys}");
    }
    assert_eq!(press(&mut plan(), "C-z"), [Effect::Suspend]);
    assert_eq!(press(&mut plan(), "/ C-z"), [Effect::Suspend]);
}

#[test]
fn the_beginning_of_a_sequence_waits_and_a_wrong_end_is_told() {
    let mut model = plan();
    press(&mut model, "Z");
    assert_eq!(model.pending.len(), 1);
    press(&mut model, "x");
    assert!(model.pending.is_empty());
    assert_eq!(notice(&model), "screen-unknown-key");
}

#[test]
fn views_are_switched_and_esc_steps_back_and_never_out() {
    let mut model = plan();
    press(&mut model, "Tab");
    assert_eq!(model.view, View::Agenda);
    press(&mut model, "Enter");
    assert_eq!(model.full, Some(0));
    press(&mut model, "Esc");
    assert_eq!((model.full, model.view), (None, View::Agenda));
    press(&mut model, "Esc");
    assert_eq!(model.view, View::Wheel);
    assert_eq!(press(&mut model, "Esc Esc"), []);
    assert_eq!(notice(&model), "screen-quit-how");
    press(&mut model, "2 1");
    assert_eq!(model.view, View::Wheel);
}

#[test]
fn tab_walks_all_four_views_and_shift_tab_walks_back() {
    use View::{Agenda, Indicators, Learning, Wheel};
    let mut model = plan();
    for (key, views) in [
        ("Tab", [Agenda, Learning, Indicators, Wheel]),
        ("S-Tab", [Indicators, Learning, Agenda, Wheel]),
    ] {
        for view in views {
            press(&mut model, key);
            assert_eq!(model.view, view, "{key}");
        }
    }
}

#[test]
fn what_is_gathered_on_the_wheel_opens_in_the_agenda() {
    let mut model = plan();
    let selected = model.desk().expect("a plan").cursor.at.expect("an entry");
    update(&mut model, Message::Drawn(vec![selected]));
    press(&mut model, "Enter");
    assert_eq!((model.view, model.full), (View::Agenda, None));
    update(&mut model, Message::Pick(Target::More(0)));
    assert_eq!(at(&model).1, "Arbetsmöte");
}

#[test]
fn clicks_select_entries_and_days_and_run_commands() {
    let mut model = plan();
    update(&mut model, Message::Pick(Target::Occurrence(0)));
    assert_eq!(at(&model), here("2024-01-26", "Arbetsmöte"));
    update(&mut model, Message::Pick(Target::Day(day("2024-03-01"))));
    assert_eq!(at(&model), here("2024-03-01", "Siffror"));
    update(&mut model, Message::Pick(Target::Command(Id::Agenda)));
    assert_eq!(model.view, View::Agenda);
    update(&mut model, Message::Pick(Target::Occurrence(u32::MAX)));
}

#[test]
fn the_mouse_wheel_walks_and_scrolls() {
    let mut model = plan();
    update(&mut model, Message::Turn(2));
    assert_eq!(at(&model), here("2024-10-01", "Styrelse"));
    update(&mut model, Message::Turn(-100));
    assert_eq!(
        at(&model).1,
        "Arbetsmöte",
        "twenty steps at once are enough for eight entries"
    );
    press(&mut model, "?");
    update(&mut model, Message::Turn(3));
    assert!(matches!(&model.mode, Mode::Palette(palette) if palette.chosen == 3));
}

#[test]
fn answers_give_colours_where_they_are_wanted() {
    let answered = |depth, reply| {
        let mut model = plan();
        model.style.depth = depth;
        update(&mut model, Message::Answered(reply));
        model.style.depth
    };
    for few in [Depth::Ansi16, Depth::Indexed256] {
        assert_eq!(answered(few, Reply::TrueColour(true)), Depth::True);
        assert_eq!(answered(few, Reply::TrueColour(false)), few);
    }
    let none = answered(Depth::Monochrome, Reply::TrueColour(true));
    assert_eq!(none, Depth::Monochrome, "NO_COLOR");
}

#[test]
fn glyphs_go_round_and_the_theme_turns_and_answers_respect_the_choice() {
    let mut model = plan();
    update(
        &mut model,
        Message::Answered(Reply::Background(255, 255, 255)),
    );
    assert_eq!(model.style.background, Background::Light);
    update(
        &mut model,
        Message::Answered(Reply::Name("foot(1.20.2)".to_owned())),
    );
    assert_eq!(model.style.glyphs, Glyphs::Octant);
    press(&mut model, "T g");
    assert_eq!(model.style.background, Background::Dark);
    assert_eq!(model.style.glyphs, Glyphs::Quadrant);
    update(
        &mut model,
        Message::Answered(Reply::Background(255, 255, 255)),
    );
    update(
        &mut model,
        Message::Answered(Reply::Name("foot(1.20.2)".to_owned())),
    );
    assert_eq!(model.style.background, Background::Dark);
    assert_eq!(model.style.glyphs, Glyphs::Quadrant);
    press(&mut model, "g g g g g");
    assert_eq!(model.style.glyphs, Glyphs::Quadrant);
}

#[test]
fn midnight_makes_things_overdue() {
    let mut model = plan();
    let overdue = |model: &Model| model.desk().expect("a plan").digest.late.len();
    assert_eq!(
        overdue(&model),
        2,
        "the board of February and the figures of March"
    );
    update(&mut model, Message::Today(day("2024-06-15")));
    assert_eq!(overdue(&model), 3);
}

#[test]
fn reading_again_keeps_the_place() {
    let mut model = plan();
    press(&mut model, "/ styrelse Enter J");
    assert_eq!(at(&model), here("2024-10-01", "Styrelse"));
    let edited = PLAN.replace("2024-10-01", "2024-10-08");
    let source = Source::read("plans/prov-2024.toml", edited, day("2024-06-14"));
    update(&mut model, lay(source, day("2024-06-14")));
    assert_eq!(at(&model), here("2024-10-08", "Styrelse"));
    assert_eq!(shown(&model).len(), 3, "the filter stays");
}

#[test]
fn an_empty_folder_offers_the_example_when_it_is_there() {
    let mut model = bare("2024-06-14");
    press(&mut model, "n");
    assert_eq!(notice(&model), "screen-example-none");
    let example = PathBuf::from("example.toml");
    model.shelf.example = Some(example.clone());
    assert_eq!(press(&mut model, "n"), [Effect::Load(example)]);
    assert_eq!(press(&mut model, "r"), [Effect::Reload]);
}

#[test]
fn a_text_that_is_no_plan_is_reported_and_the_others_stay_in_reach() {
    let mut model = opened("this is = = no toml", "2024-06-14");
    assert!(matches!(model.opened, Opened::Broken(_)));
    assert!(!model.problems().is_empty());
    update(&mut model, Message::Shelf(shelf()));
    let other = PathBuf::from("plans/prov-2023.toml");
    assert_eq!(press(&mut model, "P k Enter"), [Effect::Load(other)]);
    let glance = Glance::of("plans/prov-2024.toml", PLAN, day("2024-06-14"));
    assert_eq!(glance.map(|glance| glance.cycle), Cycle::of_year(2024));
}

#[test]
fn every_key_is_harmless_in_every_state() {
    let states = || {
        [
            bare("2024-06-14"),
            plan(),
            opened("no toml", "2024-06-14"),
            opened("[plan]\ntitle = \"x\"\nyear = 2024\n", "2024-06-14"),
        ]
    };
    for command in COMMANDS {
        for keys in command.keys {
            for mut model in states() {
                press(&mut model, keys);
                press(
                    &mut model,
                    &format!("/ {keys} Enter {keys} ? {keys} Esc {keys} Esc Esc"),
                );
            }
        }
    }
}

#[test]
fn a_key_takes_no_longer_after_a_thousand_others() {
    grows_in_proportion(100, |keys| {
        let mut model = plan();
        let start = Instant::now();
        for _ in 0..keys / 4 {
            press(&mut model, "j l K i");
        }
        start.elapsed()
    });
}
