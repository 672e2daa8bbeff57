//! Problems as people read them, whole: the place, the line, the reason and the way out.

use arshjul::store::Source;
use arshjul::store::report::{Style, report};
use arshjul::time::Day;
use arshjul::words::{Tongue, Words};

const PLAIN: Style = Style {
    colour: false,
    unicode: false,
    width: 80,
};

const HEAD: &str = "[plan]\ntitle = \"Plan\"\nyear = 2024\n";

fn source(text: &str) -> Source {
    let today = Day::new(2024, 6, 14).expect("a day");
    Source::read("plans/år-2024.toml", text.to_owned(), today)
}

fn shown(text: &str, tongue: Tongue, style: Style) -> String {
    let source = source(text);
    let words = Words::of(tongue);
    let problems = source.problems().iter();
    let reports: Vec<String> = problems
        .map(|problem| report(&source, problem, &words, style))
        .collect();
    reports.join("\n\n")
}

#[test]
fn in_english_and_ascii() {
    let text = format!(
        "{HEAD}[[activity]]\ntitle = \"Möte\"\nwhen = \"fredag 27 januari\"\nonwer = \"x\"\nstatus = 3 # klar\n"
    );
    assert_eq!(
        shown(&text, Tongue::English, PLAIN),
        r#"warning[wrong-weekday]: 27 January 2024 is a Saturday, not a Friday
 --> plans/år-2024.toml:6:8
  |
6 | when = "fredag 27 januari"
  |        ^^^^^^^^^^^^^^^^^^^
  |
  = help: Correct the day or the weekday; the date may be left over from another year.

warning[unknown-key]: No key of activity is called “onwer”
 --> plans/år-2024.toml:7:1
  |
7 | onwer = "x"
  | ^^^^^
  |
  = help: Did you mean “owner”?

error[wrong-type]: status should be a text, not a number
 --> plans/år-2024.toml:8:10
  |
8 | status = 3 # klar
  |          ^
  |
  = help: The words are idea, planned, confirmed, started, done and cancelled."#
    );
}

#[test]
fn in_swedish_and_unicode() {
    let text = format!("{HEAD}[[activity]]\r\ntitle = \"A\"\r\nwhen = 2024-11-31\r\n");
    let style = Style {
        unicode: true,
        ..PLAIN
    };
    assert_eq!(
        shown(&text, Tongue::Swedish, style),
        "varning[no-such-day]: 2024-11-31 finns inte
  ╭▸ plans/år-2024.toml:6:8
  │
6 │ when = 2024-11-31
  │        ━━━━━━━━━━
  │
  ╰ hjälp: Månadens sista dag är 2024-11-30."
    );
}

#[test]
fn colours_only_where_they_are_wanted() {
    let style = Style {
        colour: true,
        ..PLAIN
    };
    assert!(shown("", Tongue::English, style).contains("\u{1b}["));
    assert!(!shown("", Tongue::English, PLAIN).contains('\u{1b}'));
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let many = "\"ett ord\", ".repeat(300);
    let text = format!(
        "{HEAD}[[activity]]\ntitle = \"A\"\ntags = [{many}3, \"{}\"]\n",
        "x".repeat(999)
    );
    let report = shown(&text, Tongue::English, PLAIN);
    assert!(
        report.contains("--> plans/år-2024.toml:6:3309\n"),
        "{report}"
    );
    let lines: Vec<&str> = report.lines().collect();
    let line = lines
        .iter()
        .position(|line| line.starts_with("6 |"))
        .expect("the line");
    let at = lines[line + 1].find('^').expect("a mark");
    assert_eq!(lines[line].replace('…', ".").as_bytes()[at], b'3');
    assert!(
        lines.iter().all(|line| line.chars().count() <= 100),
        "{report}"
    );
}

#[test]
fn a_mark_stands_below_what_it_marks_where_characters_were_made_visible() {
    let text = format!("{HEAD}[[activity]]\ntitle = \"A\"\ntags = [\"\u{202e}\u{1f600} å\", 3]\n");
    let report = shown(&text, Tongue::English, PLAIN);
    assert!(report.contains("<U+202E>"));
    let lines: Vec<&str> = report.lines().collect();
    let line = lines
        .iter()
        .position(|line| line.starts_with("6 |"))
        .expect("the line");
    let mark = lines[line + 1].find('^').expect("a mark");
    let before = lines[line].split(", 3]").next().expect("text");
    assert_eq!(unicode_width::UnicodeWidthStr::width(before) + 2, mark);
}
