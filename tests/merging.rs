//! Outside changes and undo: three texts made one, as (base, ours, theirs, merged) with the expected texts written by
//! hand; and the laws that hold for any edits of any plan.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use arshjul::store::Source;
use arshjul::store::edit::{Edit, Row, Value};
use arshjul::store::history::History;
use arshjul::store::merge::{About, Merged, Side, merge};
use arshjul::time::Day;
use arshjul::words::{Sentence, Tongue, Words};
use proptest::prelude::*;

#[path = "common/generated.rs"]
mod generated;
#[path = "common/random_edits.rs"]
mod random_edits;

use generated::Numbers;
use random_edits::{Reach, edited, edited_often};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn read(text: &str) -> Source {
    Source::read("plan.toml", text.to_owned(), day("2024-06-14"))
}

const HEAD: &str = "[plan]\ntitle = \"P\"\nyear = 2024\nlanguage = \"sv\"\n\n";

fn plan(rest: &str) -> Source {
    read(&format!("{HEAD}{rest}"))
}

fn three(base: &str, ours: &str, theirs: &str) -> Merged {
    merge(&plan(base), &plan(ours), &plan(theirs))
}

/// What stands below the head when both have changed it; with LF and CRLF.
#[track_caller]
fn merges(base: &str, ours: &str, theirs: &str, expected: &str) {
    for newline in ["\n", "\r\n"] {
        let text = |rest: &str| format!("{HEAD}{rest}").replace('\n', newline);
        let [base, ours, theirs] = [base, ours, theirs].map(|rest| read(&text(rest)));
        let merged = merge(&base, &ours, &theirs);
        assert_eq!(merged.apart(), None);
        assert_eq!(merged.conflicts(), []);
        let source = merged.source().expect("a clean merge");
        assert_eq!(source.text(), text(expected));
        assert_eq!(source.plan(), read(source.text()).plan());
    }
}

/// What is asked about, as it is said; and the texts when it is all ours and when it is all theirs.
#[track_caller]
fn asks(base: &str, ours: &str, theirs: &str, said: &[&str], here: &str, there: &str) {
    let merged = three(base, ours, theirs);
    let words = Words::of(Tongue::English);
    let sentences: Vec<String> = merged
        .conflicts()
        .iter()
        .map(|it| words.say(&it.sentence()))
        .collect();
    assert_eq!(sentences, said);
    assert!(merged.source().is_none());
    for (side, expected) in [(Side::Ours, here), (Side::Theirs, there)] {
        let sides = vec![side; said.len()];
        let resolved = merged.resolved(&sides).expect("resolved");
        assert_eq!(resolved.text(), format!("{HEAD}{expected}"), "{side:?}");
    }
    assert!(merged.resolved(&[]).is_err());
    assert_eq!(merged.ours().text(), format!("{HEAD}{ours}"));
}

const A: &str = "[[activity]]\nid = \"a\"\ntitle = \"A\"\n";
const B: &str = "[[activity]]\nid = \"b\"\ntitle = \"B\"\nwhen = \"22 april\"\n";

#[test]
fn what_one_side_changed_is_taken() {
    merges(
        &format!("{A}\n{B}"),
        &format!("{A}owner = \"o\"\n\n{B}"),
        &format!("# mine\n{A}\n{}", B.replace("22 april", "24 april # late")),
        &format!(
            "# mine\n{A}owner = \"o\"\n\n{}",
            B.replace("22 april", "24 april # late")
        ),
    );
    // On the same line: the value is ours, the comment theirs.
    merges(
        B,
        &B.replace("22 april", "24 april"),
        &B.replace("22 april\"", "22 april\" # fixed"),
        &B.replace("22 april\"", "24 april\" # fixed"),
    );
    // The same change on both sides.
    merges(
        B,
        &B.replace("22 april", "24 april"),
        &format!("{}note = \"n\"\n", B.replace("22 april", "24 april")),
        &format!("{}note = \"n\"\n", B.replace("22 april", "24 april")),
    );
    // A key that nobody knows.
    merges(
        &format!("{A}x-colour = 1\n"),
        &format!("{A}x-colour = 2 # two\n"),
        &format!("{A}x-colour = 1\nnote = \"n\"\n"),
        &format!("{A}x-colour = 2 # two\nnote = \"n\"\n"),
    );
}

#[test]
fn what_both_changed_differently_is_asked() {
    asks(
        B,
        &B.replace("22 april", "23 april"),
        &B.replace("22 april", "24 april"),
        &["“when” of “B”: yours “23 april”, theirs “24 april”"],
        &B.replace("22 april", "23 april"),
        &B.replace("22 april", "24 april"),
    );
    // One side has taken it away; the other question is another row's.
    asks(
        &format!("{A}owner = \"o\"\n\n{B}"),
        &format!("{A}\n{}", B.replace("22", "23")),
        &format!("{A}owner = \"x\"\n\n{}", B.replace("22", "24")),
        &[
            "“owner” of “A”: yours nothing, theirs “x”",
            "“when” of “B”: yours “23 april”, theirs “24 april”",
        ],
        &format!("{A}\n{}", B.replace("22", "23")),
        &format!("{A}owner = \"x\"\n\n{}", B.replace("22", "24")),
    );
    // Both have filled in what was empty.
    asks(
        A,
        &format!("{A}owner = \"x\"\n"),
        &format!("{A}owner = \"y\"\n"),
        &["“owner” of “A”: yours “x”, theirs “y”"],
        &format!("{A}owner = \"x\"\n"),
        &format!("{A}owner = \"y\"\n"),
    );
}

#[test]
fn rows_that_go() {
    merges(
        &format!("{A}\n# of b\n{B}"),
        A,
        &format!("{A}note = \"n\"\n\n# of b\n{B}"),
        &format!("{A}note = \"n\"\n"),
    );
    merges(
        &format!("{A}\n{B}"),
        &format!("{A}owner = \"o\"\n\n{B}"),
        A,
        &format!("{A}owner = \"o\"\n"),
    );
    asks(
        &format!("{A}\n{B}"),
        A,
        &format!("{A}\n{}", B.replace("22", "24")),
        &["You removed “B”; it has been changed from outside"],
        A,
        &format!("{A}\n{}", B.replace("22", "24")),
    );
    asks(
        &format!("{A}\n{B}"),
        &format!("{A}\n# why\n{}", B.replace("22", "24")),
        &format!("{A}note = \"n\"\n"),
        &["You changed “B”; it has been removed from outside"],
        &format!("{A}note = \"n\"\n\n# why\n{}", B.replace("22", "24")),
        &format!("{A}note = \"n\"\n"),
    );
}

#[test]
fn rows_that_come_at_the_same_place_both_stay_theirs_first() {
    let new = |title: &str| format!("# of {title}\n[[activity]]\ntitle = '{title}'\n");
    merges(
        &format!("{A}\n{B}"),
        &format!("{A}\n{}\n{B}", new("N")),
        &format!("{A}\n{}\n{B}", new("M")),
        &format!("{A}\n{}\n{}\n{B}", new("M"), new("N")),
    );
    merges(
        A,
        &format!("{A}\n{}", new("N")),
        &format!("{A}owner = \"o\"\n\n{}", new("M")),
        &format!("{A}owner = \"o\"\n\n{}\n{}", new("M"), new("N")),
    );
    // The same on both sides is there once; one id for two things is asked about.
    merges(
        A,
        &format!("{A}\n{}", new("N")),
        &format!("{A}owner = \"o\"\n\n{}", new("N")),
        &format!("{A}owner = \"o\"\n\n{}", new("N")),
    );
    asks(
        A,
        &format!("{A}\n{B}"),
        &format!("{A}\n{}", B.replace("\"B\"", "\"C\"")),
        &["You and somebody else have added different things with the same id: “C”"],
        &format!("{A}\n{B}"),
        &format!("{A}\n{}", B.replace("\"B\"", "\"C\"")),
    );
}

#[test]
fn another_title_is_the_same_row() {
    let of = |title: &str, rest: &str| {
        format!("[[activity]]\ntitle = \"{title}\"\nwhen = \"v. 38\"\n{rest}\n")
    };
    merges(
        &format!("{}{}", of("Möte", ""), of("Fest", "")),
        &format!("{}{}", of("Workshop om klimat", ""), of("Fest", "")),
        &format!("{}{}", of("Möte", "owner = \"o\"\n"), of("Fest", "")),
        &format!(
            "{}{}",
            of("Workshop om klimat", "owner = \"o\"\n"),
            of("Fest", "")
        ),
    );
}

#[test]
fn rows_that_move() {
    let ring = |id: &str, title: &str| {
        format!("# of {id}\n[[ring]]\nid = \"{id}\"\ntitle = \"{title}\"\n")
    };
    let (x, y, z) = (ring("x", "X"), ring("y", "Y"), ring("z", "Z"));
    merges(
        &format!("{x}\n{y}\n{z}"),
        &format!("{y}\n{z}\n{x}"),
        &format!("{x}\n{}\n{z}", ring("y", "Ny")),
        &format!("{}\n{z}\n{x}", ring("y", "Ny")),
    );
    let w = ring("w", "W");
    asks(
        &format!("{x}\n{y}\n{z}\n{w}"),
        &format!("{y}\n{z}\n{x}\n{w}"),
        &format!("{y}\n{z}\n{w}\n{x}"),
        &["You and somebody else have moved “X” to different places"],
        &format!("{y}\n{z}\n{x}\n{w}"),
        &format!("{y}\n{z}\n{w}\n{x}"),
    );
}

#[test]
fn lists_merge_by_their_items() {
    let tags = |list: &str| format!("{A}tags = {list}\n");
    for (base, ours, theirs, expected) in [
        (
            "[\"a\"]",
            "[\"a\", \"b\"]",
            "[\"a\", \"c\"]",
            "[\"a\", \"c\", \"b\"]",
        ),
        (
            "[\"a\", \"b\"]",
            "[\"b\"]",
            "[\"a\", \"b\", \"c\"]",
            "[\"b\", \"c\"]",
        ),
        (
            "[\"a\", \"b\"]",
            "[\"x\", \"b\"]",
            "['a', 'b', 'c']",
            "['x', 'b', 'c']",
        ),
        (
            "\"a\"",
            "[\"a\", \"b\"]",
            "[\"c\", \"a\"]",
            "[\"c\", \"a\", \"b\"]",
        ),
        ("[]", "[\"b\"]", "[\"c\"]", "[\"c\", \"b\"]"),
        (
            "[\"a\", \"b\", \"c\"]",
            "[\"c\", \"a\", \"b\"]",
            "[\"a\", \"b\", \"c\", \"d\"]",
            "[\"c\", \"a\", \"b\", \"d\"]",
        ),
    ] {
        merges(&tags(base), &tags(ours), &tags(theirs), &tags(expected));
    }
    let list = |list: &str| format!("{A}checklist = [{list}]\n");
    merges(
        &list("\"x\", \"y\", \"z\""),
        &list("{ item = \"x\", done = true }, \"y\""),
        &list("\"x\", { item = \"y\", done = 2024-05-01 }, \"z\", \"w\""),
        &list("{ item = \"x\", done = true }, { item = \"y\", done = 2024-05-01 }, \"w\""),
    );
    asks(
        &list("\"x\""),
        &list("{ item = \"x\", done = 2024-05-01 }"),
        &list("{ item = \"x\", done = 2024-05-02 }"),
        &["“checklist · x · done” of “A”: yours “2024-05-01”, theirs “2024-05-02”"],
        &list("{ item = \"x\", done = 2024-05-01 }"),
        &list("{ item = \"x\", done = 2024-05-02 }"),
    );
}

#[test]
fn facts_steps_and_figures_merge_one_by_one() {
    let when = "[[activity]]\ntitle = \"A\"\nwhen = [2024-03-05, 2024-04-02, 2024-05-07]\n";
    let fact =
        |on: &str, rest: &str| format!("\n  [[activity.occurrence]]\n  on = {on}\n  {rest}\n");
    let (one, two, three) = (
        fact("2024-03-05", "done = 2024-03-05"),
        fact("2024-04-02", "cancelled = true"),
        fact("2024-05-07", "moved = 2024-05-08"),
    );
    merges(
        &format!("{when}{one}"),
        &format!("{when}{one}{two}"),
        &format!("{when}{one}{three}"),
        &format!("{when}{one}{three}{two}"),
    );
    merges(
        &format!("{when}{one}{two}"),
        &format!("{when}{two}"),
        &format!("{when}{one}{}", two.replace("true", "true\n  note = \"n\"")),
        &format!("{when}{}", two.replace("true", "true\n  note = \"n\"")),
    );
    let values =
        |values: &str| format!("[[indicator]]\ntitle = \"I\"\nvalues = {{ {values} }} # SCB\n");
    merges(
        &values("2020 = 1, 2021 = 2.0"),
        &values("2020 = 1, 2021 = 2.5, 2022 = 3"),
        &values("2019 = 0.5, 2020 = 1.50, 2021 = 2.0"),
        &values("2019 = 0.5, 2020 = 1.50, 2021 = 2.5, 2022 = 3"),
    );
}

#[test]
fn comments_and_layout_of_both_sides_stay() {
    merges(
        &format!("{A}\n{B}"),
        &format!("# ours\n{A}\n\n# == section\n\n{B}"),
        &format!("{A}note = \"n\"\n\n{B}# theirs\n"),
        &format!("# ours\n{A}note = \"n\"\n\n\n# == section\n\n{B}# theirs\n"),
    );
    // Where the same line has both, the fields of both stay, and their layout.
    let list = |list: &str| format!("{A}tags = {list}\n");
    merges(
        &list("[\"a\"]"),
        &format!("# ours\n{}", list("[\n  \"a\", # one\n  \"b\",\n]")),
        &list("[\"a\", \"c\"]"),
        &format!("# ours\n{}", list("[\"a\", \"c\", \"b\"]")),
    );
}

#[test]
fn newlines_are_those_of_whoever_has_changed_them() {
    let base = plan(&format!("{A}\n{B}"));
    let here = plan(&format!("{A}note = \"x\"\n\n{B}"));
    let there = plan(&format!("{A}\n{B}owner = \"o\"\n"));
    let both = plan(&format!("{A}note = \"x\"\n\n{B}owner = \"o\"\n"));
    let crlf = |source: &Source| read(&source.text().replace('\n', "\r\n"));
    let text = |merged: &Merged| merged.source().expect("clean").text().to_owned();
    assert_eq!(
        text(&merge(&base, &crlf(&here), &there)),
        crlf(&both).text()
    );
    assert_eq!(
        text(&merge(&base, &here, &crlf(&there))),
        crlf(&both).text()
    );
    assert_eq!(text(&merge(&crlf(&base), &here, &there)), both.text());
}

#[test]
fn what_cannot_be_read_is_kept_apart() {
    let theirs = format!("{A}owner = \"o\n\n{B}");
    let merged = three(&format!("{A}\n{B}"), A, &theirs);
    assert!(merged.source().is_none());
    assert_eq!(
        merged.apart().expect("apart").message().key(),
        "merge-unread-theirs"
    );
    assert!(merged.resolved(&[]).is_err());
    assert_eq!(merged.ours().text(), plan(A).text());
    assert_eq!(merged.theirs().text(), plan(&theirs).text());
    // What was broken before stays so; the rest goes by lines.
    let broken = format!("{A}owner = \"o\n\n{B}");
    merges(
        &broken,
        &format!("{broken}note = \"n\"\n"),
        &format!("# c\n{broken}"),
        &format!("# c\n{broken}note = \"n\"\n"),
    );
}

/// Others may empty the file, or be in the middle of writing it: whatever is there, nothing panics, and a row that came here is
/// put into what has no rows.
#[test]
fn a_row_is_put_into_a_text_without_rows() {
    let ours = "[[activity]]\ntitle = \"Ny\"\n\n[[activity]]\ntitle = \"En till\"\n";
    for theirs in ["", "\n\n", "# x\n", "# x", "\u{feff}"] {
        let merged = merge(&plan(""), &plan(ours), &read(theirs));
        let text = merged.source().expect("a text").text();
        assert!(text.starts_with(theirs) && text.ends_with(ours), "{text:?}");
    }
}

#[test]
fn a_text_that_ends_anywhere_is_merged_or_kept_apart() {
    let base = fs::read_to_string("plans/example-2026.toml").expect("a plan");
    let (base, mut texts) = (read(&base), Vec::new());
    let added = vec![
        ("title".into(), Value::text("Ny")),
        ("when".into(), Value::text("12 May")),
    ];
    texts.push(
        base.edited(&Edit::Add("activity".into(), added))
            .expect("a row"),
    );
    texts.push(base.edited(&Edit::Remove(Row::Entry(2))).expect("removed"));
    texts.push(base.edited(&set(1, "title", "Annat")).expect("a title"));
    let ends = (0..base.text().len()).step_by(397);
    for end in ends.filter(|end| base.text().is_char_boundary(*end)) {
        let half = read(&base.text()[..end]);
        for ours in &texts {
            let merged = merge(&base, ours, &half);
            let asked = merged.conflicts().len();
            let _ = merged.resolved(&vec![Side::Ours; asked]);
        }
    }
}

#[test]
fn what_neither_had_wrong_is_told() {
    let merged = three(
        &format!("{A}\n{B}"),
        A,
        &format!("[[activity]]\nid = \"a\"\ntitle = \"A\"\nneeds = [\"b\"]\n\n{B}"),
    );
    let source = merged.source().expect("clean");
    let codes: Vec<&str> = merged
        .new_problems(source)
        .iter()
        .map(|it| it.code.0)
        .collect();
    assert_eq!(codes, ["unknown-reference"]);
}

#[test]
fn a_question_can_be_shown_in_parts() {
    let merged = three(B, &B.replace("22", "23"), &B.replace("22", "24"));
    let conflict = &merged.conflicts()[0];
    assert_eq!(conflict.about, About::Key(vec!["when".into()]));
    assert_eq!((&*conflict.table, &*conflict.title), ("activity", "B"));
    assert_eq!(conflict.base, Some(Value::text("22 april")));
    assert_eq!(conflict.shown(Side::Ours).as_deref(), Some("23 april"));
    assert_eq!(conflict.shown(Side::Theirs).as_deref(), Some("24 april"));
}

fn set(index: usize, key: &str, value: &str) -> Edit {
    Edit::Set(Row::Entry(index), key.into(), Some(value.into()))
}

fn done(history: &mut History, source: &Source, edit: &Edit, what: &'static str) -> Source {
    let after = source.edited(edit).expect("an edit that can be made");
    history.record(source, &after, Sentence::new(what));
    after
}

#[test]
fn undo_and_redo_give_the_same_bytes() {
    let mut history = History::default();
    let first = plan(&format!("{A}\n# of b\n{B}# end"));
    assert!(history.undo(&first).is_none() && history.redo(&first).is_none());
    let second = done(&mut history, &first, &set(0, "owner", "o"), "one");
    let third = done(&mut history, &second, &Edit::Remove(Row::Entry(1)), "two");
    assert_eq!(history.undoes().map(Sentence::key), Some("two"));
    let (back, what) = history.undo(&third).expect("a step").expect("undone");
    assert_eq!((back.text(), what.key()), (second.text(), "two"));
    assert_eq!(history.redoes().map(Sentence::key), Some("two"));
    let (back, what) = history.undo(&back).expect("a step").expect("undone");
    assert_eq!((back.text(), what.key()), (first.text(), "one"));
    assert!(history.undo(&back).is_none());
    let (forth, _) = history.redo(&back).expect("a step").expect("redone");
    let (forth, _) = history.redo(&forth).expect("a step").expect("redone");
    assert_eq!(forth.text(), third.text());
    assert!(history.redo(&forth).is_none());
    // Something new ends what could be redone.
    let (back, _) = history.undo(&forth).expect("a step").expect("undone");
    done(&mut history, &back, &set(0, "note", "n"), "three");
    assert!(history.redoes().is_none());
}

#[test]
fn undo_goes_around_what_came_from_outside() {
    let mut history = History::default();
    let first = plan(&format!("{A}\n# of b\n{B}"));
    let second = done(&mut history, &first, &set(0, "owner", "o"), "one");
    let third = done(&mut history, &second, &Edit::Remove(Row::Entry(1)), "two");
    let outside =
        |text: &str| read(&text.replace("title = \"A\"\n", "title = \"A\"\nnote = \"theirs\"\n"));
    let now = outside(third.text());
    let (back, _) = history.undo(&now).expect("a step").expect("undone");
    assert_eq!(back.text(), outside(second.text()).text());
    let (back, _) = history.undo(&back).expect("a step").expect("undone");
    assert_eq!(back.text(), outside(first.text()).text());
    assert!(history.undo(&back).is_none());
    let (forth, _) = history.redo(&back).expect("a step").expect("redone");
    let (forth, _) = history.redo(&forth).expect("a step").expect("redone");
    assert_eq!(forth.text(), now.text());
}

#[test]
fn undo_is_refused_where_the_same_came_otherwise_from_outside() {
    let mut history = History::default();
    let first = plan(&format!("{A}\n{B}"));
    let second = done(
        &mut history,
        &first,
        &set(1, "when", "24 april"),
        "screen-undo",
    );
    let theirs = read(&second.text().replace("24 april", "25 april"));
    let error = history.undo(&theirs).expect("a step").expect_err("refused");
    assert_eq!(error.message().key(), "history-refused");
    assert_eq!(error.chain().len(), 1);
    assert_eq!(history.undoes().map(Sentence::key), Some("screen-undo"));
    // They take it back: it can be undone again.
    let (back, _) = history.undo(&second).expect("a step").expect("undone");
    assert_eq!(back.text(), first.text());
}

#[test]
fn many_steps_are_undone_one_by_one() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let text = fs::read_to_string(folder.join("example-2026.toml")).expect("text");
    let first = Source::read("example-2026.toml", text, day("2026-06-14"));
    let mut history = History::default();
    let mut now = first.clone();
    for number in 0..20 {
        let title = format!("Titel {number}");
        now = done(&mut history, &now, &set(number, "title", &title), "one");
    }
    for _ in 0..20 {
        now = history.undo(&now).expect("a step").expect("undone").0;
    }
    assert_eq!(now.text(), first.text());
}

/// A plan to be edited: a made-up one or a shipped one; those of few lines are met more often.
fn any_plan(numbers: &mut Numbers) -> Source {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let shipped = |name: &str| fs::read_to_string(folder.join(name)).expect("text");
    let text = match numbers.below(16) {
        0..=5 => generated::plan(4 + numbers.below(10) as usize),
        6..=8 => shipped("karlstad-budget-2026.toml"),
        9..=11 => shipped("varmlandsstrategin-2023.toml"),
        12..=13 => shipped("bostadsrattsforening-2026.toml"),
        14 => shipped("varmlandsstrategin-2024.toml"),
        _ => generated::dense(numbers.below(1_000)),
    };
    let text = if numbers.chance(20) {
        text.replace('\n', "\r\n")
    } else {
        text
    };
    Source::read("plan-2026.toml", text, day("2026-06-14"))
}

type Rows = BTreeMap<(String, String), BTreeMap<String, toml::Value>>;

/// The rows of a text by table and id, else title, read by the `toml` crate.
fn rows(source: &Source) -> Rows {
    let tables: toml::Table = source.text().parse().expect("TOML");
    let mut rows = Rows::new();
    for (name, value) in tables {
        let list = match value {
            toml::Value::Array(list) => list,
            single => vec![single],
        };
        for row in list {
            let row: BTreeMap<String, toml::Value> = row.try_into().expect("a table");
            let called = ["id", "title", "text"].iter().find_map(|key| row.get(*key));
            let called = if name == "plan" {
                String::new()
            } else {
                called.expect("something to call it by").to_string()
            };
            rows.insert((name.clone(), called), row);
        }
    }
    rows
}

/// The same however lists are ordered.
fn unordered(rows: Rows) -> BTreeMap<(String, String), BTreeMap<String, Vec<String>>> {
    let sorted = |value: toml::Value| {
        let mut items: Vec<String> = match value {
            toml::Value::Array(items) => items.iter().map(ToString::to_string).collect(),
            single => vec![single.to_string()],
        };
        items.sort();
        items
    };
    let rows = rows.into_iter();
    rows.map(|(name, row)| {
        let row = row.into_iter().map(|(key, value)| (key, sorted(value)));
        (name, row.collect())
    })
    .collect()
}

/// Every row and every key that only one side has changed is as that side has it.
fn nothing_is_lost(
    base: &Rows,
    ours: &Rows,
    theirs: &Rows,
    merged: &Rows,
) -> Result<(), TestCaseError> {
    let names: BTreeSet<_> = [base, ours, theirs, merged]
        .into_iter()
        .flat_map(BTreeMap::keys)
        .collect();
    let none = BTreeMap::new();
    for name in names {
        let [b, o, t, m] = [base, ours, theirs, merged].map(|rows| rows.get(name));
        if let Some(expected) = one_sided(b, o, t) {
            prop_assert_eq!(m, expected, "{:?}", name);
        }
        let (Some(o), Some(t), Some(m)) = (o, t, m) else {
            continue;
        };
        let b = b.unwrap_or(&none);
        let keys: BTreeSet<_> = [b, o, t, m].into_iter().flat_map(BTreeMap::keys).collect();
        for key in keys {
            if let Some(expected) = one_sided(b.get(key), o.get(key), t.get(key)) {
                prop_assert_eq!(m.get(key), expected, "{:?} {}", name, key);
            }
        }
    }
    Ok(())
}

/// What only one side has changed, or both in the same way.
#[expect(clippy::option_option, reason = "known or not, and there or not")]
fn one_sided<'r, T: PartialEq>(
    base: Option<&'r T>,
    ours: Option<&'r T>,
    theirs: Option<&'r T>,
) -> Option<Option<&'r T>> {
    if base == ours || ours == theirs {
        Some(theirs)
    } else if base == theirs {
        Some(ours)
    } else {
        None
    }
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn who_alone_has_changed_something_is_right(seed in any::<u64>(), times in 1_usize..4) {
        let mut numbers = Numbers::new(seed);
        let base = any_plan(&mut numbers);
        let changed = edited_often(&base, &mut numbers, Reach::Anything, times);
        for (ours, theirs) in [(&changed, &base), (&base, &changed), (&changed, &changed)] {
            let merged = merge(&base, ours, theirs);
            let source = merged.source().expect("clean");
            prop_assert_eq!(source.text(), changed.text());
            prop_assert_eq!(source.plan(), changed.plan());
        }
    }

    #[test]
    fn nothing_that_one_side_has_changed_is_lost(seed in any::<u64>(), here in 1_usize..4, there in 1_usize..4) {
        let mut numbers = Numbers::new(seed);
        let base = any_plan(&mut numbers);
        let ours = edited_often(&base, &mut numbers, Reach::Known, here);
        let theirs = edited_often(&base, &mut numbers, Reach::Known, there);
        let merged = merge(&base, &ours, &theirs);
        prop_assert!(merged.apart().is_none());
        let asked = merged.conflicts().len();
        for side in [Side::Ours, Side::Theirs] {
            let source = merged.resolved(&vec![side; asked]).expect("resolved");
            nothing_is_lost(&rows(&base), &rows(&ours), &rows(&theirs), &rows(&source))?;
            let again = source.with_text(source.text().to_owned());
            prop_assert_eq!(source.plan(), again.plan());
        }
    }

    #[test]
    fn it_does_not_matter_who_is_who(seed in any::<u64>(), here in 1_usize..4, there in 1_usize..4) {
        let mut numbers = Numbers::new(seed);
        let base = any_plan(&mut numbers);
        let one = edited_often(&base, &mut numbers, Reach::Known, here);
        let other = edited_often(&base, &mut numbers, Reach::Known, there);
        let (merged, turned) = (merge(&base, &one, &other), merge(&base, &other, &one));
        prop_assert_eq!(merged.conflicts().len(), turned.conflicts().len());
        let asked = merged.conflicts().len();
        let merged = merged.resolved(&vec![Side::Ours; asked]).expect("resolved");
        let turned = turned.resolved(&vec![Side::Theirs; asked]).expect("resolved");
        prop_assert_eq!(unordered(rows(&merged)), unordered(rows(&turned)));
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn edits_of_different_rows_are_no_conflict(seed in any::<u64>()) {
        let mut numbers = Numbers::new(seed);
        let base = any_plan(&mut numbers);
        let many = base.plan().entries.len() as u64;
        let first = numbers.below(many) as usize;
        let second = (first + 1 + numbers.below(many - 1) as usize) % many as usize;
        let ours = base.edited(&an_edit_of(first, &mut numbers)).expect("an edit");
        let theirs = base.edited(&an_edit_of(second, &mut numbers)).expect("an edit");
        let merged = merge(&base, &ours, &theirs);
        prop_assert_eq!(merged.conflicts(), []);
        let turned = merge(&base, &theirs, &ours);
        let (merged, turned) = (merged.source().expect("clean"), turned.source().expect("clean"));
        prop_assert_eq!(merged.text(), turned.text());
        nothing_is_lost(&rows(&base), &rows(&ours), &rows(&theirs), &rows(merged))?;
    }

    #[test]
    fn as_many_undos_as_edits_give_the_same_bytes(seed in any::<u64>(), times in 1_usize..6) {
        let mut numbers = Numbers::new(seed);
        let first = any_plan(&mut numbers);
        let (mut history, mut now) = (History::default(), first.clone());
        for _ in 0..times {
            let (_, after) = edited(&now, &mut numbers, Reach::Anything);
            history.record(&now, &after, Sentence::new("edit"));
            let again = after.with_text(after.text().to_owned());
            prop_assert_eq!(after.plan(), again.plan());
            now = after;
        }
        let last = now.clone();
        for _ in 0..2 {
            while let Some(undone) = history.undo(&now) {
                now = undone.expect("undone").0;
            }
            prop_assert_eq!(now.text(), first.text());
            while let Some(redone) = history.redo(&now) {
                now = redone.expect("redone").0;
            }
            prop_assert_eq!(now.text(), last.text());
        }
    }

    /// Between undos and redos somebody else goes on writing in rows that were not touched here: all of that stays.
    #[test]
    fn undo_and_redo_leave_what_came_from_outside(seed in any::<u64>(), times in 1_usize..4) {
        let mut numbers = Numbers::new(seed);
        let first = any_plan(&mut numbers);
        let theirs = numbers.below(first.plan().entries.len() as u64) as usize;
        let theirs = first.plan().entries[theirs].title.clone();
        let (mut history, mut now) = (History::default(), first.clone());
        for number in 0..times {
            let at = (0..now.plan().entries.len()).filter(|at| now.plan().entries[*at].title != theirs);
            let at: Vec<usize> = at.collect();
            let edit = an_edit_of(at[numbers.below(at.len() as u64) as usize], &mut numbers);
            let after = now.edited(&edit).expect("an edit");
            history.record(&now, &after, Sentence::new("edit"));
            now = from_outside(&after, &theirs, number);
        }
        let last = now.clone();
        let mut written = times;
        while let Some(undone) = history.undo(&now) {
            now = from_outside(&undone.expect("undone").0, &theirs, written);
            written += 1;
        }
        prop_assert_eq!(rows(&now), rows(&from_outside(&first, &theirs, written - 1)));
        while let Some(redone) = history.redo(&now) {
            now = redone.expect("redone").0;
        }
        prop_assert_eq!(rows(&now), rows(&from_outside(&last, &theirs, written - 1)));
    }
}

/// Somebody else writes a remark at the entry of that title.
fn from_outside(source: &Source, title: &str, number: usize) -> Source {
    let at = source
        .plan()
        .entries
        .iter()
        .position(|it| *it.title == *title);
    let edit = set(
        at.expect("their entry"),
        "note",
        &format!("utifrån {number}"),
    );
    source.edited(&edit).expect("an edit from outside")
}

/// An edit of that entry and no other, that can be made of any.
fn an_edit_of(entry: usize, numbers: &mut Numbers) -> Edit {
    let row = Row::Entry(entry);
    match numbers.below(7) {
        0 => set(entry, "when", "v. 7"),
        1 => set(entry, "owner", "någon annan"),
        2 => Edit::Insert(row, "tags".into(), None, "ny".into()),
        3 => Edit::Insert(row, "checklist".into(), Some(0), "ny".into()),
        4 => Edit::Set(row, "time".into(), Some("07:07".into())),
        5 => Edit::Remove(row),
        _ => Edit::All(vec![
            set(entry, "note", "en\nannan"),
            set(entry, "owner", "x"),
        ]),
    }
}

/// Where, for whom, how many, of what kind and what it waits for: each is a field of its own, taken from the side that changed it.
#[test]
fn what_is_said_of_an_entry_is_merged_field_by_field() {
    let base = "[[activity]]\nid = \"a\"\ntitle = \"A\"\nkind = \"meeting\"\ncondition = \"frost\"\nplace = \"Arvika\"\nparticipants = [\"x\", \"y\"]\nheadcount = 10\n";
    merges(
        base,
        &base.replace("Arvika", "Torsby").replace("10", "12"),
        &base
            .replace("[\"x\", \"y\"]", "[\"x\", \"y\", \"z\"]")
            .replace("\"frost\"", "\"snow\""),
        &base
            .replace("Arvika", "Torsby")
            .replace("10", "12")
            .replace("[\"x\", \"y\"]", "[\"x\", \"y\", \"z\"]")
            .replace("\"frost\"", "\"snow\""),
    );
    merges(
        base,
        &base.replace("kind = \"meeting\"\n", ""),
        &base.replace("headcount = 10\n", ""),
        &base
            .replace("kind = \"meeting\"\n", "")
            .replace("headcount = 10\n", ""),
    );
}

/// What one occurrence has of its own is merged like what is known of it.
#[test]
fn what_one_occurrence_has_of_its_own_is_merged_field_by_field() {
    let series =
        "[[activity]]\nid = \"a\"\ntitle = \"A\"\nwhen = \"första tisdagen varje månad\"\n";
    let fact =
        |lines: &str| format!("{series}\n  [[activity.occurrence]]\n  on = 2024-03-05\n{lines}");
    merges(
        &fact("  time = \"13:00\"\n"),
        &fact("  time = \"15:00\"\n"),
        &fact("  time = \"13:00\"\n  place = \"Arvika\"\n"),
        &fact("  time = \"15:00\"\n  place = \"Arvika\"\n"),
    );
    merges(
        &fact("  title = \"B\"\n  owner = \"Anna\"\n"),
        &fact("  title = \"B\"\n"),
        &fact("  title = \"C\"\n  owner = \"Anna\"\n"),
        &fact("  title = \"C\"\n"),
    );
    merges(
        &fact("  note = \"n\"\n"),
        &fact("  status = \"started\"\n  note = \"n\"\n"),
        &fact("  note = \"m\"\n"),
        &fact("  status = \"started\"\n  note = \"m\"\n"),
    );
}
