//! The real program in a pseudo-terminal: what it shows, what it answers to, and that it leaves the terminal as it was.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use arshjul::store::{Kept, Recovery};
use portable_pty::CommandBuilder;
use rustix::process::Signal;

#[path = "common/generated.rs"]
mod generated;
#[path = "common/terminal.rs"]
mod terminal;

use terminal::{PATIENCE, Terminal, cells};

fn program(arguments: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_arshjul"));
    command.args(arguments);
    command
}

fn strategy() -> CommandBuilder {
    program(&["plans/varmlandsstrategin-2024.toml"])
}

const TITLE: &str = "Värmlandsstrategins årshjul";

#[test]
fn it_starts_shows_and_quits() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said(TITLE);
    let screen = terminal.parser.screen();
    assert!(screen.alternate_screen() && screen.hide_cursor());
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

#[test]
fn a_folder_with_a_pipe_in_it_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join("plan-2024.toml");
    std::fs::copy("plans/varmlandsstrategin-2024.toml", plan).expect("a plan");
    let pipe = folder.path().join("pipe.toml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo").success());
    let mut terminal = Terminal::start(program(&[folder.path().to_str().expect("a path")]));
    terminal.until_said(TITLE);
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

#[test]
fn keys_are_answered_while_a_silent_terminal_is_still_asked() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said(TITLE);
    let start = Instant::now();
    terminal.press(b"2");
    terminal.until_said("Midsommarafton");
    let waited = start.elapsed(); // a busy machine is slow, but it does not wait for answers
    assert!(waited < Duration::from_secs(2), "{waited:?}");
    thread::sleep(Duration::from_millis(250));
    terminal.press(b"\x1b[H");
    terminal.until_said("26 January 2024");
    terminal.press(b"q");
    terminal.ended();
}

#[test]
fn nothing_that_is_typed_early_is_lost() {
    let mut terminal = Terminal::start(strategy());
    terminal.press("2/konf\r".as_bytes());
    terminal.until_said("1 of 9");
    terminal.press(b"q");
    terminal.ended();
}

#[test]
fn answers_turn_the_theme_and_are_no_keys() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said(TITLE);
    let dark = terminal
        .parser
        .screen()
        .cell(1, 100)
        .map(vt100::Cell::bgcolor);
    terminal.press(b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?2026;2$y\x1b[?62;4c");
    terminal.until("light", |screen| {
        screen.cell(1, 100).map(vt100::Cell::bgcolor) != dark
    });
    assert!(!terminal.text().contains("does nothing"));
    terminal.press(b"q");
    terminal.ended();
}

/// xterm says TERM=xterm, which stands for 16 colours, and shows all when it is asked (version 379).
#[test]
fn colours_are_asked_for_where_few_are_known() {
    let few = [("TERM", "xterm"), ("COLORTERM", "")];
    let said = |terminal: &Terminal| String::from_utf8_lossy(&terminal.raw).into_owned();
    let mut terminal = Terminal::with(strategy(), &few);
    terminal.until_said(TITLE);
    terminal.settle();
    assert!(said(&terminal).contains("\x1bP+q524742\x1b\\\x1b[48;2;112;155;195m\x1bP$qm\x1b\\"));
    let frame = terminal.raw.len();
    assert!(
        !said(&terminal)
            .replace("48;2;112;155;195", "")
            .contains("8;2;")
    );
    terminal.press(b"\x1bP>|XTerm(379)\x1b\\\x1bP1$r0;48:2::112:155:195m\x1b\\\x1b[?64c");
    terminal.until("24 bits", |screen| {
        let cells = (0..40).flat_map(|row| (0..120).map(move |column| (row, column)));
        let mut cells = cells.filter_map(|(row, column)| screen.cell(row, column));
        cells.any(|cell| matches!(cell.bgcolor(), vt100::Color::Rgb(..)))
    });
    assert!(terminal.raw.len() > frame);
    assert!(!terminal.text().contains("does nothing"));
    terminal.press(b"q");
    terminal.ended();
    for known in [
        ("COLORTERM", "truecolor"),
        ("NO_COLOR", "1"),
        ("STY", "1.tty"),
    ] {
        let mut terminal = Terminal::with(strategy(), &[few[0], few[1], known]);
        terminal.until_said(TITLE);
        terminal.settle();
        assert!(!said(&terminal).contains("\x1bP"), "{known:?}");
        terminal.press(b"q");
        terminal.ended();
    }
}

#[test]
fn info_says_what_was_asked_and_answered() {
    let few = [("TERM", "xterm"), ("COLORTERM", "")];
    let mut terminal = Terminal::with(program(&["info"]), &few);
    while !String::from_utf8_lossy(&terminal.raw).contains("\x1b[c") {
        terminal.listen(Duration::from_millis(20));
    }
    terminal.press(
        b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1bP>|kitty(0.26.5)\x1b\\\x1bP1$r48:2:112:155:195m\x1b\\\x1b[?64c",
    );
    terminal.until_said("name: kitty(0.26.5); background: #ffffff; whole frames: no answer;");
    let text = terminal.text();
    assert!(
        text.contains("quadrant (no answer names a version"),
        "{text}"
    );
    assert!(text.contains("kitty(0.26.5) shows all colours"), "{text}");
    assert!(terminal.ended().success());
}

#[test]
fn a_signal_while_info_waits_leaves_the_terminal_whole() {
    for signal in [Signal::TERM, Signal::INT] {
        let mut terminal = Terminal::start(program(&["info"]));
        while !String::from_utf8_lossy(&terminal.raw).contains("\x1b[c") {
            terminal.listen(Duration::from_millis(20));
        }
        terminal.signal(signal);
        assert!(!terminal.ended().success(), "{signal:?}");
    }
}

#[test]
fn info_waits_a_short_while_for_a_silent_terminal() {
    let start = Instant::now();
    let mut terminal = Terminal::start(program(&["info"]));
    terminal.until_said("name: no answer");
    assert!(
        start.elapsed() < Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
    assert!(terminal.ended().success(), "the terminal is as it was");
}

#[test]
fn late_answers_are_swallowed() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said(TITLE);
    thread::sleep(Duration::from_millis(400));
    terminal.press(b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;4c");
    terminal.settle();
    assert!(
        !terminal.text().contains("does nothing"),
        "{}",
        terminal.text()
    );
    terminal.press(b"2");
    terminal.until_said("Midsommarafton");
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

#[test]
fn every_size_is_shown_and_come_back_from() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said(TITLE);
    for (rows, columns) in [
        (1, 1),
        (2, 3),
        (6, 20),
        (12, 40),
        (200, 500),
        (1, 1),
        (40, 120),
    ] {
        terminal.resize(rows, columns);
        terminal.settle();
    }
    terminal.until_said(TITLE);
    terminal.until_said("quit");
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

#[test]
fn a_click_on_a_view_opens_it() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said("2 Agenda");
    terminal.settle();
    let header = terminal
        .text()
        .lines()
        .next()
        .unwrap_or_default()
        .to_owned();
    let column = header.chars().take_while(|letter| *letter != '2').count();
    let agenda = header
        .chars()
        .collect::<String>()
        .find("Agenda")
        .expect("the view");
    let column = header[..agenda].chars().count().max(column) + 1;
    terminal.press(format!("\x1b[<0;{column};1M\x1b[<0;{column};1m").as_bytes());
    terminal.until_said("Midsommarafton");
    terminal.press(b"q");
    terminal.ended();
}

/// A date in the hand is no change before it is put down: nothing of it is left when the terminal goes.
#[test]
fn what_is_in_the_hand_is_not_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join("p-2026.toml");
    let text = "[plan]\ntitle = \"Wheel\"\nyear = 2026\n\n[[activity]]\ntitle = \"One\"\nwhen = \"3 May\"\n";
    std::fs::write(&plan, text).expect("written");
    for (keys, is_left) in [(&b"mll"[..], false), (b"mll\r", true)] {
        let mut terminal = Terminal::start(program(&[plan.to_str().expect("a path")]));
        terminal.until_said("3 May");
        terminal.press(keys);
        terminal.until_said("5 May");
        terminal.settle();
        terminal.signal(Signal::HUP);
        terminal.ended();
        let state = Path::new(env!("CARGO_TARGET_TMPDIR")).join("state");
        let kept = Recovery::of(&plan, Some(&state)).find();
        assert_eq!(kept.is_some(), is_left, "{keys:?}");
        kept.inspect(Kept::clear);
    }
}

/// The second of two clicks on a row shows all there is to its entry; one alone only selects it.
#[test]
fn a_double_click_opens() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said("2 Agenda");
    terminal.press(b"2");
    terminal.until_said("Midsommarafton");
    terminal.settle();
    let text = terminal.text();
    let row = text.lines().position(|line| line.contains("Riktningsmöte"));
    let row = row.expect("a row") + 1;
    let click = format!("\x1b[<0;20;{row}M\x1b[<0;20;{row}m");
    terminal.press(click.as_bytes());
    terminal.settle();
    assert!(
        terminal.text().contains("Midsommarafton"),
        "still the agenda"
    );
    terminal.press(click.repeat(2).as_bytes());
    terminal.until("the card alone", |screen| {
        let text = screen.contents();
        text.contains("Riktningsmöte") && !text.contains("Midsommarafton")
    });
    terminal.press(b"q");
    terminal.ended();
}

#[test]
fn signals_end_it_and_the_terminal_is_whole() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let mut terminal = Terminal::start(strategy());
        terminal.until_said(TITLE);
        terminal.signal(signal);
        assert!(
            !terminal.ended().success(),
            "who started it sees that it was ended"
        );
    }
}

#[test]
fn a_panic_leaves_the_terminal_first_and_says_what_to_do() {
    let mut terminal = Terminal::with(strategy(), &[("ARSHJUL_PANIC", "1")]);
    terminal.until_said(TITLE);
    terminal.press(b"j");
    assert!(!terminal.ended().success());
    let text = terminal.text();
    assert!(
        text.contains("arshjul fell over a fault of its own"),
        "{text}"
    );
    assert!(text.contains("asked to"), "{text}");
    assert!(
        !text.contains(TITLE),
        "the message stands on the usual screen: {text}"
    );
}

#[test]
fn c_z_stops_it_and_fg_brings_it_back() {
    let path = Path::new(env!("CARGO_BIN_EXE_arshjul")).display();
    let script = format!(
        "set -m; '{path}' plans/varmlandsstrategin-2024.toml; echo was-stopped; fg >/dev/null; echo was-done"
    );
    let mut shell = CommandBuilder::new("sh");
    shell.args(["-c", &script]);
    let mut terminal = Terminal::start(shell);
    terminal.until_said(TITLE);
    terminal.press(b"\x1a");
    let start = Instant::now();
    while !String::from_utf8_lossy(&terminal.raw).contains("was-stopped") {
        assert!(start.elapsed() < PATIENCE, "never stopped");
        terminal.listen(Duration::from_millis(20));
    }
    terminal.until("shown again", |screen| {
        screen.alternate_screen() && screen.contents().contains(TITLE)
    });
    terminal.press(b"2");
    terminal.until_said("Midsommarafton");
    terminal.press(b"q");
    assert!(terminal.ended().success());
    assert!(terminal.text().contains("was-done"), "{}", terminal.text());
}

#[test]
fn what_became_of_the_terminal_while_it_was_stopped_is_noticed() {
    let path = Path::new(env!("CARGO_BIN_EXE_arshjul")).display();
    // Nobody tells a stopped program of it: the signal goes to the shell.
    let script = format!(
        "set -m; '{path}' plans/varmlandsstrategin-2024.toml; stty rows 24 cols 80; echo was-stopped; fg >/dev/null; stty rows 40 cols 120"
    );
    let mut shell = CommandBuilder::new("sh");
    shell.args(["-c", &script]);
    let mut terminal = Terminal::start(shell);
    terminal.until_said(TITLE);
    terminal.parser.screen_mut().set_size(cells(24), cells(80));
    terminal.press(b"\x1a");
    terminal.until("drawn for the new size", |screen| {
        let rows: Vec<String> = screen.rows(0, 80).collect();
        rows[0].contains(TITLE) && rows[23].contains("j/k entry")
    });
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

#[test]
fn without_a_shell_c_z_changes_nothing() {
    let mut terminal = Terminal::start(strategy());
    terminal.until_said(TITLE);
    terminal.settle();
    terminal.press(b"\x1a");
    terminal.settle();
    terminal.until_said(TITLE);
    terminal.press(b"2");
    terminal.until_said("Midsommarafton");
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

/// The parameters of every sequence that changes how letters look (SGR).
fn letters(raw: &str) -> impl Iterator<Item = &str> {
    raw.split("\x1b[").filter_map(|rest| {
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic())?;
        rest[end..].starts_with('m').then(|| &rest[..end])
    })
}

#[test]
fn no_color_sends_attributes_and_no_colours() {
    let mut terminal = Terminal::with(strategy(), &[("NO_COLOR", "1")]);
    terminal.until_said(TITLE);
    terminal.press(b"2");
    terminal.until_said("Midsommarafton");
    terminal.settle();
    let raw = String::from_utf8_lossy(&terminal.raw).into_owned();
    for parameters in letters(&raw) {
        let colour = parameters.split(';').any(|one| one.len() == 2);
        assert!(!colour, "a colour was sent: {parameters}");
    }
    assert!(raw.contains("\x1b[7m"), "the selection is reversed");
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

#[test]
fn a_dumb_terminal_is_told_what_works_there() {
    let mut terminal = Terminal::with(strategy(), &[("TERM", "dumb")]);
    let status = terminal.ended();
    let raw = String::from_utf8_lossy(&terminal.raw).into_owned();
    assert!(!raw.contains('\x1b'), "{raw:?}");
    assert!(status.success() || raw.contains("--plain"), "{raw}");
}

#[test]
fn a_step_of_the_selection_is_small() {
    let example = program(&["plans/example-2026.toml"]);
    let mut terminal = Terminal::with(example, &[("ARSHJUL_TODAY", "2026-03-14")]);
    terminal.until_said("Havenmark");
    terminal.press(b"\x1b[?62c\x1b[H");
    terminal.settle();
    for step in 0..30 {
        let before = terminal.raw.len();
        terminal.press(b"j");
        terminal.settle();
        let sent = terminal.raw.len() - before;
        assert!(sent <= 8192, "step {step} sent {sent} bytes");
    }
    terminal.press(b"q");
    terminal.ended();
}

#[test]
fn the_first_frame_of_a_hundred_activities_is_small_and_comes_in_parts_of_one_update() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan-2026.toml");
    std::fs::write(&path, generated::plan(100)).expect("a plan");
    let command = program(&[path.to_str().expect("a path")]);
    let variables = [("ARSHJUL_TODAY", "2026-06-14"), ("COLORTERM", "")];
    let mut terminal = Terminal::with(command, &variables);
    terminal.until("ends the update", |screen| {
        screen.contents().contains("j/k entry")
    });
    terminal.settle();
    let raw = String::from_utf8_lossy(&terminal.raw).into_owned();
    let (before, rest) = raw.split_once("\x1b[?2026h").expect("an update begins");
    let (frame, _) = rest.split_once("\x1b[?2026l").expect("and ends");
    assert_eq!(before, "", "nothing is seen of a frame that is not whole");
    assert!(frame.contains("j/k") && !frame.contains("\x1b[?2026h"));
    // Each 4 kB are felt: a terminal takes no more at a time.
    assert!(frame.len() < 24_000, "{} bytes", frame.len());
    terminal.press(b"q");
    terminal.ended();
}
