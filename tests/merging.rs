//! Outside changes and undo: three texts made one, as (base, ours, theirs, merged) with the expected texts written by
//! hand; and the laws that hold for any edits of any plan.

use std::fs;
use std::path::Path;

use arshjul::store::Source;
use arshjul::store::edit::{Edit, Row, Value};
use arshjul::store::history::History;
use arshjul::store::merge::{About, Merged, Side, merge};
use arshjul::time::Day;
use arshjul::words::{Sentence, Tongue, Words};

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
