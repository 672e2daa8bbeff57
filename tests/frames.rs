//! Whole screens as text, as the program draws them, with a fixed today. The wheel's own cells are left blank in the
//! snapshots (the scene and the drawing have their own tests); everything beside it must stand as it does here.

use std::path::Path;
#[path = "common/generated.rs"]
mod generated;

use std::rc::Rc;

use arshjul::draw::{Depth, Glyphs};
use arshjul::store::Source;
use arshjul::terminal::Background;
use arshjul::time::Day;
use arshjul::tui::desk::Desk;
use arshjul::tui::keys::Chord;
use arshjul::tui::model::Mode;
use arshjul::tui::view::{self, Drawn};
use arshjul::tui::{Effect, Message, Model, Style, Target, lay, update};
use arshjul::words::{Tongue, Words};
use crossterm::event::{KeyEvent, KeyModifiers};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;

const SIZES: [(u16, u16); 5] = [(200, 60), (120, 40), (80, 24), (40, 12), (20, 6)];

fn model(text: String, name: &str, today: &str, tongue: Tongue) -> Model {
    let today: Day = today.parse().expect("a day");
    let style = Style {
        background: Background::Dark,
        depth: Depth::Monochrome,
        glyphs: Glyphs::Quadrant,
        background_chosen: false,
        glyphs_chosen: false,
    };
    let mut model = Model::new(Rc::new(Words::of(tongue)), today, (120, 40), style);
    update(&mut model, lay(Source::read(name, text, today), today));
    model
}

fn shipped(file: &str, today: &str, tongue: Tongue) -> Model {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("plans")
        .join(file);
    let text = std::fs::read_to_string(path).expect("a shipped plan");
    model(text, &format!("plans/{file}"), today, tongue)
}

fn press(model: &mut Model, keys: &str) {
    for key in keys.split(' ').filter(|key| !key.is_empty()) {
        let chord = Chord::read(key).expect("a key");
        let event = KeyEvent::new(chord.code(), KeyModifiers::NONE);
        let effects = update(model, Message::Key(event));
        if effects.contains(&Effect::LookCloser) {
            model.desk().map(Desk::look_closer);
            update(model, Message::Looked);
        }
    }
}

fn screen(model: &mut Model, (width, height): (u16, u16), drawn: &mut Drawn) -> Buffer {
    update(model, Message::Resized(width, height));
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    view::draw(model, &mut buffer, drawn);
    if let Some(hidden) = drawn.hidden() {
        update(model, Message::Drawn(hidden));
    }
    buffer
}

fn is_pixel(symbol: &str) -> bool {
    symbol.chars().next().is_some_and(|letter| {
        matches!(letter, '▀'..='▟' | '\u{1CD00}'..='\u{1CDE5}') && letter != '▌'
    })
}

/// The screen as lines; where the disc of the wheel stands, blanks.
fn lines(buffer: &Buffer, disc: Option<Rect>) -> String {
    let area = buffer.area;
    let is_on_disc = |x: u16, y: u16| {
        disc.is_some_and(|disc| {
            let along = |at: u16, start: u16, length: u16| {
                (f64::from(at) + 0.5 - f64::from(start)) / f64::from(length) * 2.0 - 1.0
            };
            let (x, y) = (along(x, disc.x, disc.width), along(y, disc.y, disc.height));
            x * x + y * y < 1.0
        })
    };
    let row = |y: u16| {
        let cells = (0..area.width).map(|x| {
            let symbol = buffer[(x, y)].symbol();
            if is_on_disc(x, y) || is_pixel(symbol) {
                " "
            } else {
                symbol
            }
        });
        cells.collect::<String>().trim_end().to_owned()
    };
    (0..area.height).map(row).collect::<Vec<_>>().join("\n")
}

fn wheel(size: (u16, u16)) -> Option<Rect> {
    view::disc(size, view_of())
}

fn view_of() -> arshjul::tui::View {
    arshjul::tui::View::Wheel
}

fn snapshot(name: &str, mut model: Model, keys: &str, agenda: bool) {
    press(&mut model, keys);
    for size in SIZES {
        let mut drawn = Drawn::default();
        let buffer = screen(&mut model, size, &mut drawn);
        let shown = lines(&buffer, wheel(size).filter(|_| !agenda));
        let band = !agenda && size == (40, 12);
        // The band's numbers are the scene's; only what stands around it is held here.
        let shown = if band { without_band(&shown) } else { shown };
        insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), shown);
    }
}

fn without_band(shown: &str) -> String {
    let kept = shown.lines().enumerate();
    let kept = kept.map(|(row, line)| if (1..=5).contains(&row) { "" } else { line });
    kept.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_strategy_of_2024_in_june() {
    let model = shipped(
        "varmlandsstrategin-2024.toml",
        "2024-06-14",
        Tongue::Swedish,
    );
    snapshot("strategy", model, "", false);
}

#[test]
fn the_agenda_of_the_strategy() {
    let model = shipped(
        "varmlandsstrategin-2024.toml",
        "2024-06-14",
        Tongue::Swedish,
    );
    snapshot("agenda", model, "2", true);
}

#[test]
fn an_entry_in_full() {
    let model = shipped(
        "varmlandsstrategin-2024.toml",
        "2024-06-14",
        Tongue::English,
    );
    snapshot("full", model, "Enter", true);
}

/// The words of the file, how they are read, and the chain of entries that they are counted from.
#[test]
fn where_a_date_comes_from() {
    let text = "[plan]\ntitle = \"Brf\"\nyear = 2026\nlanguage = \"sv\"\n\
        [[activity]]\ntitle = \"Föreningsstämma\"\nwhen = \"23 april\"\n\
        [[activity]]\ntitle = \"Kallelse\"\nwhen = \"tidigast sex, senast fyra veckor före stämman\"\n\
        [[activity]]\ntitle = \"Utkast\"\nwhen = \"en vecka före kallelsen\"\n";
    for (tongue, size, name) in [
        (Tongue::Swedish, (80, 24), "origin-80x24"),
        (Tongue::English, (40, 12), "origin-40x12"),
    ] {
        let mut model = model(text.to_owned(), "plans/brf-2026.toml", "2026-03-01", tongue);
        press(&mut model, "Enter");
        let buffer = screen(&mut model, size, &mut Drawn::default());
        insta::assert_snapshot!(name, lines(&buffer, None));
    }
}

#[test]
fn the_commands() {
    let mut model = shipped(
        "varmlandsstrategin-2024.toml",
        "2024-06-14",
        Tongue::English,
    );
    press(&mut model, "2 ? y e a r");
    let buffer = screen(&mut model, (80, 24), &mut Drawn::default());
    insta::assert_snapshot!("commands-80x24", lines(&buffer, None));
}

#[test]
fn the_filter_line() {
    let mut model = shipped(
        "varmlandsstrategin-2024.toml",
        "2024-06-14",
        Tongue::Swedish,
    );
    press(&mut model, "2 / k o n f");
    let buffer = screen(&mut model, (80, 24), &mut Drawn::default());
    insta::assert_snapshot!("filter-80x24", lines(&buffer, None));
}

#[test]
fn a_file_that_is_no_plan() {
    let text = "[plan\ntitle = \"Provplan\"\n".to_owned();
    let mut model = model(text, "plans/broken.toml", "2024-06-14", Tongue::English);
    let buffer = screen(&mut model, (80, 24), &mut Drawn::default());
    insta::assert_snapshot!("broken-80x24", lines(&buffer, None));
}

#[test]
fn an_empty_folder() {
    let today: Day = "2024-06-14".parse().expect("a day");
    let broken = model(String::new(), "x.toml", "2024-06-14", Tongue::English);
    let mut model = Model::new(Rc::clone(&broken.words), today, (80, 24), broken.style);
    model.shelf.folder = Some("plans".into());
    let buffer = screen(&mut model, (80, 24), &mut Drawn::default());
    insta::assert_snapshot!("empty-80x24", lines(&buffer, None));
}

/// A plan with the worst titles there are.
fn nasty() -> Model {
    let title = format!("\\u001b[31mred\\u202e {} 👩‍👩‍👧 漢字", "lång ".repeat(2000));
    let text = format!(
        "[plan]\ntitle = \"{title}\"\nyear = 2024\n[[ring]]\nid = \"r\"\ntitle = \"{title}\"\n\
         [[phase]]\ntitle = \"{title}\"\nwhen = 2024-06-14\nplace = \"{title}\"\nnote = \"{title}\"\n\
         [[activity]]\ntitle = \"{title} två\"\nring = \"r\"\nwhen = \"2024-06\"\nowner = \"{title}\"\n\
         [[activity]]\ntitle = \"漢字\"\nwhen = \"?\"\n"
    );
    model(text, "plans/nasty.toml", "2024-06-14", Tongue::Swedish)
}

#[test]
fn no_size_and_no_text_makes_it_fall_or_sends_a_control_character() {
    let views = ["", "2", "Enter", "Tab ?", "/ a", "!", "p"];
    let sizes = (0..=24_u16)
        .flat_map(|width| (0..=12).map(move |height| (width, height)))
        .chain([(56, 20), (80, 24), (29, 70), (500, 200), (1, 300), (300, 1)]);
    let mut states: Vec<Model> = views.iter().map(|_| nasty()).collect();
    for (model, keys) in states.iter_mut().zip(views) {
        press(model, keys);
    }
    for size in sizes {
        for model in &mut states {
            let buffer = screen(model, size, &mut Drawn::default());
            let letters = buffer.content.iter().flat_map(|cell| cell.symbol().chars());
            for letter in letters {
                assert!(
                    !letter.is_control() && letter != '\u{202e}',
                    "{letter:?} at {size:?}"
                );
            }
        }
    }
}

#[test]
fn a_click_hits_what_is_drawn() {
    let mut model = shipped("example-2026.toml", "2026-03-14", Tongue::English);
    let mut drawn = Drawn::default();
    screen(&mut model, (120, 40), &mut drawn);
    let mut hit = std::collections::HashSet::new();
    for y in 0..40 {
        for x in 0..120 {
            if let Some(Target::Occurrence(at)) = drawn.target(x, y) {
                hit.insert(at);
            }
        }
    }
    assert!(hit.len() > 20, "only {} entries can be clicked", hit.len());
}

#[test]
fn a_click_on_a_row_of_the_agenda_selects_what_the_row_says() {
    let mut model = shipped(
        "varmlandsstrategin-2024.toml",
        "2024-06-14",
        Tongue::Swedish,
    );
    press(&mut model, "2");
    let mut drawn = Drawn::default();
    let buffer = screen(&mut model, (80, 24), &mut drawn);
    let text = lines(&buffer, None);
    let row = text
        .lines()
        .position(|line| line.contains("Konferensen"))
        .expect("a row");
    let target = drawn.target(20, row as u16).expect("a target");
    update(&mut model, Message::Pick(target));
    let desk = model.desk().expect("a plan");
    let selected = desk
        .cursor
        .at
        .and_then(|at| desk.entry(at))
        .expect("an entry");
    assert_eq!(&*selected.title, "Konferensen Värmland 2040");
}

#[test]
fn what_is_cut_ends_in_an_ellipsis() {
    let mut model = nasty();
    for size in [(120, 40), (80, 24), (40, 12)] {
        let shown = lines(&screen(&mut model, size, &mut Drawn::default()), None);
        let header = shown.lines().next().expect("a header");
        assert!(header.contains('…'), "{header}");
    }
}

#[test]
fn an_empty_plan_says_in_full_what_to_do() {
    let text = "[plan]\ntitle = \"Empty\"\nyear = 2026\n".to_owned();
    for size in [(120, 40), (80, 24)] {
        let mut model = model(
            text.clone(),
            "empty-2026.toml",
            "2026-06-14",
            Tongue::English,
        );
        let buffer = screen(&mut model, size, &mut Drawn::default());
        let shown = lines(&buffer, wheel(size));
        let words: Vec<&str> = shown.split_whitespace().collect();
        assert!(words.join(" ").contains("[[phase]]"), "{shown}");
        assert!(!shown.contains('…'), "{shown}");
    }
}

#[test]
fn the_header_counts_what_is_wrong_and_not_what_is_worth_a_look() {
    let plan = |rest: &str| {
        let text = format!(
            "[plan]\ntitle = \"x\"\nyear = 2026\n[[phase]]\ntitle = \"Conference\"\n{rest}\n"
        );
        model(text, "x-2026.toml", "2026-06-14", Tongue::English)
    };
    let header = |model: &mut Model| {
        let shown = lines(&screen(model, (120, 40), &mut Drawn::default()), None);
        shown.lines().next().expect("a header").to_owned()
    };
    // A Sunday, and a date that is counted from what has none.
    for rest in [
        "when = \"15 March\"",
        "[[phase]]\ntitle = \"B\"\nwhen = \"2 days after the conference\"",
    ] {
        let mut model = plan(rest);
        model.desk().expect("a plan").look_closer();
        assert_eq!(model.findings().len(), 1, "{rest}");
        assert!(!header(&mut model).contains('!'), "{rest}");
    }
    let mut wrong = plan("when = \"Friday 15 March\"");
    assert_eq!(wrong.findings().len(), 1);
    assert!(header(&mut wrong).contains("! 1 problem"));
}

#[test]
fn that_something_is_wrong_is_said_at_every_width() {
    let text = "[plan]\ntitle = \"Värmlandsstrategins årshjul\"\nyear = 2026\n[[phase]]\ntitle = \"A\"\nwhen = \"x\"\n";
    for tongue in Tongue::ALL {
        let mut model = model(text.to_owned(), "x-2026.toml", "2026-06-14", tongue);
        for width in 20..200 {
            let shown = lines(
                &screen(&mut model, (width, 30), &mut Drawn::default()),
                None,
            );
            let header = shown.lines().next().expect("a header");
            assert!(header.contains('!'), "{width}: {header}");
        }
    }
}

#[test]
fn what_the_filter_hides_is_gone_from_the_legend() {
    let mut model = shipped("example-2026.toml", "2026-11-24", Tongue::English);
    let size = (120, 40);
    let before = lines(
        &screen(&mut model, size, &mut Drawn::default()),
        wheel(size),
    );
    press(&mut model, "/ a n a l y s t Enter");
    let after = lines(
        &screen(&mut model, size, &mut Drawn::default()),
        wheel(size),
    );
    assert!(before.contains("Steering group"), "{before}");
    assert!(!after.contains("Steering group"), "{after}");
}

#[test]
fn a_part_of_a_month_is_no_day_in_the_lists() {
    let text = "[plan]\ntitle = \"x\"\nyear = 2026\n[[activity]]\ntitle = \"Proofs\"\nwhen = \"mid-June\"\n[[activity]]\ntitle = \"Print\"\nwhen = \"11 June\"\n[[activity]]\ntitle = \"Turn\"\nwhen = \"månadsskiftet juni/juli\"\n";
    let mut model = model(
        text.to_owned(),
        "x-2026.toml",
        "2026-05-14",
        Tongue::English,
    );
    let shown = lines(
        &screen(&mut model, (200, 50), &mut Drawn::default()),
        wheel((200, 50)),
    );
    for row in ["Proofs", "Print", "Turn"] {
        assert!(shown.contains(row), "{shown}");
    }
    assert!(
        shown.contains("11–20 Jun") && shown.contains("28 Jun – 3 Jul"),
        "{shown}"
    );
    assert!(shown.contains("11 Jun –20 ▌ Proofs"), "{shown}");
    assert!(shown.contains("11 Jun Thu ▌ Print"), "{shown}");
    assert!(shown.contains("28 Jun     ▌ Turn"), "{shown}");
}

#[test]
fn the_agenda_says_ranges_and_months_before_the_title() {
    let text = "[plan]\ntitle = \"x\"\nyear = 2026\n[[activity]]\ntitle = \"Proofs\"\nwhen = \"mid-June\"\n[[activity]]\ntitle = \"Print\"\nwhen = \"11-25 June\"\n[[activity]]\ntitle = \"Visit\"\nwhen = \"September\"\n[[activity]]\ntitle = \"Talks\"\nwhen = \"Q4\"\n";
    let mut model = model(
        text.to_owned(),
        "x-2026.toml",
        "2026-05-14",
        Tongue::English,
    );
    press(&mut model, "2");
    let shown = lines(&screen(&mut model, (80, 24), &mut Drawn::default()), None);
    for row in [
        " 11–20  w 24–25  ▌ Proofs",
        " 11 Thu w 24–26  ▌ Print",
        " Sep             ▌ Visit",
        " Oct–Dec         ▌ Talks",
    ] {
        assert!(shown.contains(row), "{row}\n{shown}");
    }
    // Beside the list stands the month of the cursor; a click on a day goes there.
    let mut drawn = Drawn::default();
    let buffer = screen(&mut model, (132, 42), &mut drawn);
    assert!(lines(&buffer, None).contains("Mon Tue Wed Thu Fri Sat Sun"));
    let all = (0..42).flat_map(|y| (0..132).map(move |x| (x, y)));
    let days: std::collections::BTreeSet<_> = all
        .filter_map(|(x, y)| match drawn.target(x, y) {
            Some(Target::Day(day)) => Some(day),
            _ => None,
        })
        .collect();
    assert!((28..=31).contains(&days.len()), "{}", days.len());
}

#[test]
fn an_endless_title_is_whole_in_full() {
    let title = "word ".repeat(200);
    let text = format!(
        "[plan]\ntitle = \"x\"\nyear = 2026\n[[activity]]\ntitle = \"{title}end\"\nwhen = \"11 June\"\n"
    );
    let mut model = model(text, "x-2026.toml", "2026-05-14", Tongue::English);
    let beside = lines(&screen(&mut model, (100, 30), &mut Drawn::default()), None);
    assert!(!beside.contains("word end"), "{beside}");
    press(&mut model, "Enter");
    let full = lines(&screen(&mut model, (100, 30), &mut Drawn::default()), None);
    assert!(full.contains("word end"), "{full}");
}

#[test]
fn a_click_beside_a_list_closes_it_and_does_nothing_else() {
    let mut model = shipped("example-2026.toml", "2026-06-14", Tongue::English);
    let before = model.desk().expect("a plan").cursor;
    for keys in ["?", "!", ": n e x t"] {
        press(&mut model, keys);
        let mut drawn = Drawn::default();
        screen(&mut model, (120, 40), &mut drawn);
        let target = drawn.target(5, 20).expect("a target");
        assert_eq!(
            drawn.wheel_day(5, 20),
            None,
            "nothing under it is taken hold of"
        );
        update(&mut model, Message::Pick(target));
        assert!(matches!(model.mode, Mode::Browse), "{keys}");
        assert_eq!(model.desk().expect("a plan").cursor, before, "{keys}");
    }
    press(&mut model, "a x");
    let mut drawn = Drawn::default();
    screen(&mut model, (120, 40), &mut drawn);
    let target = drawn.target(2, 35).expect("a target");
    update(&mut model, Message::Pick(target));
    assert!(
        matches!(model.mode, Mode::Add(_)),
        "what is being written stays"
    );
}

#[test]
fn rings_without_room_for_their_names_are_named_beside_the_wheel() {
    let crowded = |ring: &str| {
        let months = (1..=12).map(|month| {
            format!("[[activity]]\ntitle = \"Monthly {month}\"\nring = \"{ring}\"\nwhen = \"month {month}\"\n")
                .replace(&format!("month {month}"), &format!("2026-{month:02}"))
        });
        months.collect::<String>()
    };
    let text = format!(
        "[plan]\ntitle = \"x\"\nyear = 2026\n[[ring]]\nid = \"a\"\ntitle = \"Outermost\"\n[[ring]]\nid = \"b\"\ntitle = \"Innermost\"\n{}{}",
        crowded("a"),
        crowded("b")
    );
    let mut crowded = model(text, "x-2026.toml", "2026-06-14", Tongue::English);
    let shown = lines(
        &screen(&mut crowded, (120, 40), &mut Drawn::default()),
        wheel((120, 40)),
    );
    assert!(shown.contains(" Outermost ─ Innermost ─"), "{shown}");
    let roomy = "[plan]\ntitle = \"x\"\nyear = 2026\n[[ring]]\nid = \"a\"\ntitle = \"Outer\"\n[[activity]]\ntitle = \"A\"\nring = \"a\"\nwhen = \"June\"\n";
    let mut roomy = model(
        roomy.to_owned(),
        "x-2026.toml",
        "2026-06-14",
        Tongue::English,
    );
    let shown = lines(&screen(&mut roomy, (120, 40), &mut Drawn::default()), None);
    assert!(
        shown.contains("Outer") && !shown.contains(" Outer ─"),
        "{shown}"
    );
}

#[test]
fn rows_that_are_told_to_be_finished_stay_as_they_are() {
    for size in [(200, 60), (132, 42), (120, 40), (80, 24), (40, 12), (20, 6)] {
        let mut model = shipped("example-2026.toml", "2026-06-14", Tongue::English);
        update(&mut model, Message::Resized(size.0, size.1));
        let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
        let mut told: Vec<(u16, Vec<Cell>)> = Vec::new();
        view::draw_downwards(
            &model,
            &mut buffer,
            &mut Drawn::default(),
            |so_far, rows| {
                let cells = usize::from(rows) * usize::from(size.0);
                told.push((rows, so_far.content[..cells].to_vec()));
            },
        );
        assert!(told.is_sorted_by_key(|(rows, _)| *rows));
        assert!(told.iter().all(|(rows, _)| *rows <= size.1));
        let wheel = view::disc(size, view_of()).is_some();
        assert!(!wheel || told.len() > 2, "{size:?}: {}", told.len());
        for (rows, cells) in told {
            assert_eq!(buffer.content[..cells.len()], cells, "{size:?} {rows}");
        }
    }
}

#[test]
fn nothing_is_finished_before_what_lies_over_it() {
    let mut model = shipped("example-2026.toml", "2026-06-14", Tongue::English);
    press(&mut model, ":");
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 40));
    let mut told = 0;
    view::draw_downwards(&model, &mut buffer, &mut Drawn::default(), |_, _| told += 1);
    assert_eq!(told, 0);
}

/// Outside the wheel, a terminal of few signs gets none but those of ASCII; only letters and the arrows of keys stay.
#[test]
fn the_plainest_screen_has_no_signs_beyond_ascii() {
    let mut model = shipped("example-2026.toml", "2026-06-14", Tongue::English);
    model.style.glyphs = Glyphs::Ascii;
    for keys in ["", "2", "3", "4", "1 ?", "Esc Enter"] {
        press(&mut model, keys);
        for size in SIZES {
            let buffer = screen(&mut model, size, &mut Drawn::default());
            let strange: String = lines(&buffer, None)
                .chars()
                .filter(|letter| !letter.is_ascii() && !"←→↑↓⇧⌫åö".contains(*letter))
                .collect();
            assert_eq!(strange, "", "{keys} at {size:?}");
        }
    }
}

fn rows_of(model: &mut Model, size: (u16, u16)) -> Vec<String> {
    let shown = lines(&screen(model, size, &mut Drawn::default()), None);
    shown.lines().map(str::to_owned).collect()
}

/// In late November 2026 four things of the example go on, and the next is the board of the 26th.
#[test]
fn what_goes_on_does_not_stand_in_the_way_of_what_comes() {
    let mut model = shipped("example-2026.toml", "2026-11-24", Tongue::English);
    let rows = rows_of(&mut model, (200, 60));
    let heading = |title: &str| {
        let title = format!("─ {title} ─");
        rows.iter().position(|row| row.contains(&title))
    };
    let next = heading("Next").expect("a list of what comes");
    assert!(rows[next + 1].contains("26 Nov Thu"), "{rows:#?}");
    assert!(rows[next + 1].contains("Regional board"));
    let now = heading("Now").expect("a list of what goes on");
    assert!(rows[now + 1].contains("Book halls"));
    for size in [(132, 42), (100, 30)] {
        let rows = rows_of(&mut model, size);
        let next = rows.iter().find(|row| row.starts_with("  Next  "));
        assert!(
            next.is_some_and(|row| row.contains("  26 Nov Regional board · ")),
            "{rows:#?}"
        );
    }
}

#[test]
fn the_day_that_a_new_entry_begins_on_is_said() {
    let mut model = shipped("example-2026.toml", "2026-06-14", Tongue::English);
    for (keys, day) in [
        ("", "Sun 14 Jun · w 24"),
        ("L", "Tue 14 Jul · w 29"),
        ("2", "Tue 14 Jul · w 29"),
    ] {
        press(&mut model, keys);
        let rows = rows_of(&mut model, (132, 42));
        assert!(rows[0].contains(day), "{}", rows[0]);
        assert!(rows[0].contains("14 Jun"), "today: {}", rows[0]);
    }
    assert!(
        rows_of(&mut model, (40, 12))[0].contains("2026"),
        "the year stays longest"
    );
}

#[test]
fn a_title_beside_the_wheel_has_its_date_as_exactly_as_it_is_known() {
    let mut model = shipped("example-2026.toml", "2026-06-14", Tongue::English);
    let rows = rows_of(&mut model, (132, 42));
    for said in [
        "Jul–Dec Mid-term r…rategy",
        "by 31 Aug Programme of…",
        "11× 4 Aug Steering group",
        "Write the analysis ✓ w 6–9",
    ] {
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let found = rows
            .iter()
            .any(|row| squeezed(row).contains(&squeezed(said)));
        assert!(found, "{said}: {rows:#?}");
    }
}

/// Why a date is none, or another than it says, stands beside it.
#[test]
fn the_card_says_what_is_wrong_with_its_entry() {
    let text = "[plan]\ntitle = \"x\"\nyear = 2026\n[[activity]]\ntitle = \"A\"\nwhen = \"Monday 26 September\"\n";
    let mut model = model(
        text.to_owned(),
        "x-2026.toml",
        "2026-06-14",
        Tongue::English,
    );
    let rows = rows_of(&mut model, (132, 42)).join("\n");
    assert!(rows.contains("! 26 September 2026 is a Saturday"), "{rows}");
}

/// Without room for a card, one line tells of the selected one.
#[test]
fn a_small_wheel_names_the_selected_entry() {
    let mut model = shipped(
        "varmlandsstrategin-2024.toml",
        "2024-06-14",
        Tongue::Swedish,
    );
    let rows = rows_of(&mut model, (80, 24));
    let line = &rows[rows.len() - 2];
    assert!(
        line.contains("▌ Lärtillfälle") && line.contains("september"),
        "{line}"
    );
}

/// What is said of a command is read to its end where it is chosen, on any screen.
#[test]
fn the_chosen_command_is_explained_in_full() {
    use arshjul::tui::command::COMMANDS;
    for (size, tongue) in [((80, 24), Tongue::Swedish), ((40, 12), Tongue::English)] {
        let mut model = shipped("varmlandsstrategin-2024.toml", "2024-06-14", tongue);
        press(&mut model, "?");
        for command in COMMANDS {
            let Mode::Palette(palette) = &model.mode else {
                unreachable!("the commands")
            };
            let chosen = palette.command().expect("a command");
            assert_eq!(chosen.name, command.name);
            let said = match (chosen.hindrance)(&model) {
                Some(reason) => model.words.say(&reason),
                None => model.text(chosen.help),
            };
            let shown = rows_of(&mut model, size).join(" ");
            let bare = |text: &str| text.replace(['│', ' ', '\u{a0}'], "");
            assert!(bare(&shown).contains(&bare(&said)), "{said}: {shown}");
            press(&mut model, "Down");
        }
    }
}

/// A card of one entry, all of it on the screen.
fn card(when: &str, time: &str) -> String {
    let text = format!(
        "[plan]\nyear = 2026\nlanguage = \"en\"\n[[activity]]\ntitle = \"A\"\nwhen = {when}\n{time}"
    );
    let mut model = model(text, "plan.toml", "2026-01-14", Tongue::English);
    press(&mut model, "Enter");
    let buffer = screen(&mut model, (40, 30), &mut Drawn::default());
    lines(&buffer, None)
}

#[test]
fn a_window_and_its_limit_are_told_as_one() {
    let shown = card(
        "\"18 February–19 March, by 2 April\"",
        "time = \"13:00-15:00\"\n",
    );
    let said = "when        18 Feb – 19 Mar,\n               by 2 Apr\n";
    assert!(shown.contains(said), "{shown}");
    assert!(!shown.contains("1 of 2"), "{shown}");
    assert!(shown.contains("at 13:00–15:00"), "{shown}");
}

#[test]
fn no_line_ends_within_a_day_of_a_list() {
    let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    let shown = card("\"first Tuesday of every month\"", "");
    // The first Tuesdays of 2026, from a calendar.
    for (day, month) in [6, 3, 3, 7, 5, 2, 7, 4, 1, 6, 3, 1]
        .iter()
        .zip(months.split(' '))
    {
        assert!(
            shown.contains(&format!("{day} {month}")),
            "{day} {month}: {shown}"
        );
    }
}

#[test]
fn how_an_entry_stands_has_room_before_who_owns_it() {
    let mut model = shipped("example-2026.toml", "2026-06-14", Tongue::English);
    press(&mut model, "2");
    for (columns, said, owner) in [
        (60, "cancelled", false),
        (75, "till 12 Jun · cancelled", false),
        (90, "till 12 Jun · cancelled", true),
    ] {
        let rows = rows_of(&mut model, (columns, 120));
        let trip = rows
            .iter()
            .find(|row| row.contains("Study trip to the islands"));
        let trip = trip.expect("the trip that was called off");
        assert!(trip.contains(said), "{trip}");
        assert_eq!(trip.contains("business adviser"), owner, "{trip}");
    }
}

/// While a date is in the hand, nothing of the wheel moves but that: not the numbers, not the rows beside it.
#[test]
fn what_is_carried_moves_alone() {
    let mut model = shipped("example-2026.toml", "2026-06-14", Tongue::English);
    let mut drawn = Drawn::default();
    let size = (132, 42);
    let shown = |model: &mut Model, drawn: &mut Drawn| -> Vec<String> {
        let shown = lines(&screen(model, size, drawn), wheel(size));
        shown.lines().take(37).map(str::to_owned).collect()
    };
    let before = shown(&mut model, &mut drawn);
    press(&mut model, "m l l l");
    let carried = shown(&mut model, &mut drawn);
    let changed = before
        .iter()
        .zip(&carried)
        .skip(1)
        .filter(|(one, other)| one != other);
    let changed: Vec<_> = changed.collect();
    assert!(
        matches!(&changed[..], [(_, row)] if row.contains("Mid-term r")),
        "{changed:#?}"
    );
    press(&mut model, "Esc");
    assert_eq!(shown(&mut model, &mut drawn)[1..], before[1..]);
    press(&mut model, "m l l l Enter");
    let put_down = shown(&mut model, &mut drawn);
    assert_ne!(put_down, before);
}

/// How many entries with a day in the cycle a screen names by whole titles, or by ten letters of them and an ellipsis.
#[test]
fn crowded_years_are_told_in_words() {
    for (size, least) in [
        ((200, 60), 0.9),
        ((132, 42), 0.75),
        ((100, 30), 0.5),
        ((80, 24), 0.2),
    ] {
        let (mut named, mut all) = (0, 0);
        for seed in 0..6 {
            let text = generated::dense(seed);
            let mut model = model(text, "plans/dense-2026.toml", "2026-06-14", Tongue::Swedish);
            let shown = lines(&screen(&mut model, size, &mut Drawn::default()), None);
            let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
            let plan = model.desk().expect("a plan").source().plan();
            let cycle = plan.cycle.span();
            let held = |entry: &&arshjul::plan::Entry| {
                entry
                    .held()
                    .iter()
                    .any(|date| date.span.is_some_and(|span| span.meets(cycle)))
            };
            for entry in plan.entries.iter().filter(held) {
                let beginning: String = entry.title.chars().take(10).collect();
                let cut = format!("{}…", beginning.trim_end());
                let is_cut = shown.contains(&cut)
                    || (11..entry.title.chars().count()).any(|count| {
                        let more: String = entry.title.chars().take(count).collect();
                        shown.contains(&format!("{}…", more.trim_end()))
                    });
                named += usize::from(shown.contains(&*entry.title) || is_cut);
                all += 1;
            }
        }
        let share = f64::from(named as u32) / f64::from(all as u32);
        assert!(share >= least, "{size:?}: {named} of {all}");
    }
}

/// Tab takes the end that the next arrow faces; what is known to the month is stretched by months.
#[test]
fn the_end_that_faces_the_arrow_is_stretched() {
    let plan = "[plan]\ntitle = \"P\"\nyear = 2026\nlanguage = \"en\"\n[[activity]]\ntitle = \"A\"\nwhen = \"April–June\"\n";
    for (keys, when) in [
        ("m Tab l Enter", "April–July"),
        ("m Tab h Enter", "March–June"),
        ("m Tab l l h h Enter", "April–June"),
    ] {
        let mut model = model(
            plan.to_owned(),
            "p-2026.toml",
            "2026-03-14",
            Tongue::English,
        );
        press(&mut model, keys);
        let source = model.desk().expect("a plan").source();
        assert_eq!(&*source.plan().entries[0].when[0].words, when, "{keys}");
    }
}

#[test]
fn what_is_held_once_is_called_as_it_is_called_then() {
    let text = "[plan]\ntitle = \"Plan\"\nyear = 2026\n\n\
        [[phase]]\ntitle = \"Council\"\nwhen = \"June–July\"\n\n\
        [[phase.occurrence]]\non = 2026-06-01\ntitle = \"Jubilee\"\n";
    let name = "plan-2026.toml";
    let mut model = model(text.to_owned(), name, "2026-03-10", Tongue::English);
    for size in [(132, 42), (80, 24)] {
        let shown = rows_of(&mut model, size).join("\n");
        assert!(
            shown.contains("Jubilee") && !shown.contains("Council"),
            "{shown}"
        );
    }
}
