//! Edits of a plan's text, as (text, edit, text); and every kind of edit on every entry of every shipped plan, in
//! every way of ending lines: only the lines that must differ do.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Instant;

use arshjul::store::Source;
use arshjul::store::edit::{Edit, Known, Row, Spot, Tick, Value};
use arshjul::time::Day;
use proptest::prelude::*;

#[path = "common/generated.rs"]
mod generated;
#[path = "common/growth.rs"]
mod growth;

use growth::grows_in_proportion;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn read(text: &str) -> Source {
    Source::read("plan.toml", text.to_owned(), day("2024-06-14"))
}

fn set(row: Row, key: &str, value: impl Into<Value>) -> Edit {
    Edit::Set(row, key.into(), Some(value.into()))
}

fn unset(row: Row, key: &str) -> Edit {
    Edit::Set(row, key.into(), None)
}

fn add(table: &str, fields: &[(&str, Value)]) -> Edit {
    let Value::Table(fields) = Value::table(fields) else {
        unreachable!()
    };
    Edit::Add(table.into(), fields)
}

const HEAD: &str = "[plan]\ntitle = \"P\"\nyear = 2024\nlanguage = \"sv\"\n\n";

/// What stands below the head before and after an edit; as LF and as CRLF, with a byte order mark and without, and
/// with and without a last newline.
#[track_caller]
fn spec(before: &str, edit: &Edit, after: &str) {
    let (before, after) = (format!("{HEAD}{before}"), format!("{HEAD}{after}"));
    for (before, after) in ways(&before).into_iter().zip(ways(&after)) {
        let source = read(&before);
        assert_eq!(applied(&source, edit).text(), after, "{edit:?}");
    }
}

fn ways(text: &str) -> Vec<String> {
    let crlf = text.replace('\n', "\r\n");
    let open = text.trim_end_matches('\n');
    [
        text.to_owned(),
        format!("\u{feff}{crlf}"),
        format!("\u{feff}{text}"),
        crlf.clone(),
        open.to_owned(),
        crlf.trim_end_matches("\r\n").to_owned(),
    ]
    .into()
}

#[track_caller]
fn refused(text: &str, edit: &Edit, why: &str) {
    let text = format!("{HEAD}{text}");
    let source = read(&text);
    let error = source.edited(edit).expect_err("refused");
    assert_eq!(error.message().key(), why, "{edit:?}");
    assert_eq!(source.text(), text);
}

const A: Row = Row::Entry(0);

#[test]
fn a_value_is_written_over_the_old_one_in_its_quotes() {
    spec(
        "[[activity]]\ntitle = \"A\" # name\n",
        &set(A, "title", "B \"x\""),
        "[[activity]]\ntitle = 'B \"x\"' # name\n",
    );
    spec(
        "[[activity]]\ntitle='A'#name\n",
        &set(A, "title", "B"),
        "[[activity]]\ntitle='B'#name\n",
    );
    spec(
        "[[activity]]\ntitle = \"A\"\nnote = \"\"\"\none\ntwo\"\"\" # n\nreview = true\n",
        &set(A, "note", "one\nthree"),
        "[[activity]]\ntitle = \"A\"\nnote = \"\"\"\none\nthree\"\"\" # n\nreview = true\n",
    );
    spec(
        "[[activity]]\ntitle = \"A\"\nwhen = \"v. 38\"\n",
        &set(A, "when", day("2024-09-26")),
        "[[activity]]\ntitle = \"A\"\nwhen = 2024-09-26\n",
    );
}

#[test]
fn newlines_in_a_text_are_those_of_the_file() {
    for text in ["one\ntwo", "one\r\ntwo"] {
        spec(
            "[[activity]]\ntitle = \"A\"\nnote = 'n'\n",
            &set(A, "note", text),
            "[[activity]]\ntitle = \"A\"\nnote = \"\"\"\none\ntwo\"\"\"\n",
        );
    }
}

#[test]
fn a_new_key_stands_where_the_format_has_it_and_below_the_others_equals() {
    spec(
        "[[activity]]\nid    = \"a\"\ntitle = \"A\"\nnote  = \"n\" # x\n",
        &set(A, "when", "v. 38"),
        "[[activity]]\nid    = \"a\"\ntitle = \"A\"\nwhen  = \"v. 38\"\nnote  = \"n\" # x\n",
    );
    spec(
        "[[activity]]\n  title='A'\n  # later\n  note='n'\n\n# free\n",
        &set(A, "owner", "o"),
        "[[activity]]\n  title='A'\n  owner='o'\n  # later\n  note='n'\n\n# free\n",
    );
    spec(
        "[[activity]] # first\ntitle = \"A\"\n",
        &set(A, "id", "a"),
        "[[activity]] # first\nid = \"a\"\ntitle = \"A\"\n",
    );
    spec(
        "[[activity]]\nid    = \"a\"\ntitle = \"A\"\n",
        &set(A, "checklist", Value::texts(&["x", "y"])),
        "[[activity]]\nid    = \"a\"\ntitle = \"A\"\nchecklist = [\"x\", \"y\"]\n",
    );
}

#[test]
fn a_key_goes_with_its_line_and_leaves_the_comments() {
    spec(
        "[[activity]]\ntitle = \"A\"\n# of the owner\nowner = \"o\" # goes\nnote = \"n\"\n",
        &unset(A, "owner"),
        "[[activity]]\ntitle = \"A\"\n# of the owner\nnote = \"n\"\n",
    );
    spec(
        "[[activity]]\ntitle = \"A\"\nnote = \"\"\"\na\nb\"\"\"\n",
        &unset(A, "note"),
        "[[activity]]\ntitle = \"A\"\n",
    );
}

#[test]
fn tables_in_braces_and_behind_dots() {
    let i = Row::Indicator(0);
    let target = |value, year: Option<i64>| {
        let mut fields = vec![("value", Value::Integer(value))];
        fields.extend(year.map(|year| ("year", Value::Integer(year))));
        Value::table(&fields)
    };
    spec(
        "[[indicator]]\ntitle = \"I\"\ntarget = { value = 1 } # t\n",
        &set(i, "target", target(1, Some(2040))),
        "[[indicator]]\ntitle = \"I\"\ntarget = { value = 1, year = 2040 } # t\n",
    );
    spec(
        "[[indicator]]\ntitle = \"I\"\ntarget = {value=1,year=2040}\n",
        &set(i, "target", target(2, None)),
        "[[indicator]]\ntitle = \"I\"\ntarget = {value=2}\n",
    );
    spec(
        "[[indicator]]\ntitle = \"I\"\ntarget.value = 1 # t\nunit = \"x\"\n",
        &set(i, "target", target(1, Some(2040))),
        "[[indicator]]\ntitle = \"I\"\ntarget.value = 1 # t\ntarget.year = 2040\nunit = \"x\"\n",
    );
    spec(
        "[[indicator]]\ntitle = \"I\"\n\n[indicator.values]\n2016 = 1\n2018 = 3\n\n[[indicator]]\ntitle = \"J\"\n",
        &set(
            i,
            "values",
            Value::table(&[("2016", 1.into()), ("2017", 2.into()), ("2018", 3.into())]),
        ),
        "[[indicator]]\ntitle = \"I\"\n\n[indicator.values]\n2016 = 1\n2017 = 2\n2018 = 3\n\n[[indicator]]\ntitle = \"J\"\n",
    );
    spec(
        "[[indicator]]\ntitle = \"I\"\n\n[indicator.values]\n2016 = 1\n\n[[indicator]]\ntitle = \"J\"\n",
        &unset(i, "values"),
        "[[indicator]]\ntitle = \"I\"\n\n[[indicator]]\ntitle = \"J\"\n",
    );
    spec(
        "[[indicator]]\ntitle = \"I\"\nvalues = { 2016 = 1, 2018 = 2.50 }\n",
        &set(
            i,
            "values",
            Value::table(&[
                ("2016", 1.into()),
                ("2017", 2.into()),
                ("2018", Value::Float(2.5)),
            ]),
        ),
        "[[indicator]]\ntitle = \"I\"\nvalues = { 2016 = 1, 2017 = 2, 2018 = 2.50 }\n",
    );
}

#[test]
fn items_of_lists() {
    let tags = |list: &str| format!("[[activity]]\ntitle = \"A\"\ntags = {list}\n");
    let insert = |at| Edit::Insert(A, "tags".into(), at, "n".into());
    let remove = |at| Edit::Item(A, "tags".into(), at, None);
    for (before, edit, after) in [
        ("[]", insert(None), "[\"n\"]"),
        ("[\"a\"]", insert(None), "[\"a\", \"n\"]"),
        ("[\"a\", ] # c", insert(None), "[\"a\", \"n\", ] # c"),
        ("['a']", insert(Some(0)), "['n', 'a']"),
        (
            "[\n  \"a\", # one\n  \"b\" # two\n]",
            insert(None),
            "[\n  \"a\", # one\n  \"b\", # two\n  \"n\"\n]",
        ),
        (
            "[\n  \"a\",\n  # of b\n  \"b\",\n]",
            insert(Some(1)),
            "[\n  \"a\",\n  # of b\n  \"n\",\n  \"b\",\n]",
        ),
        (
            "[\n  \"a\",\n  \"b\", # two\n]",
            insert(None),
            "[\n  \"a\",\n  \"b\", # two\n  \"n\",\n]",
        ),
        ("[\"a\", \"b\", \"c\"]", remove(0), "[\"b\", \"c\"]"),
        ("[\"a\", \"b\", \"c\"]", remove(1), "[\"a\", \"c\"]"),
        ("[\"a\", \"b\", \"c\"]", remove(2), "[\"a\", \"b\"]"),
        ("[\"a\"]", remove(0), "[]"),
        (
            "[\n  \"a\", # one\n  \"b\", # two\n]",
            remove(0),
            "[\n  \"b\", # two\n]",
        ),
        (
            "[\n  \"a\", # one\n  \"b\", # two\n]",
            remove(1),
            "[\n  \"a\", # one\n]",
        ),
        (
            "[\"a\", # one\n  \"b\"] # end",
            remove(0),
            "[ # one\n  \"b\"] # end",
        ),
        ("\"a\"", insert(None), "[\"a\", \"n\"]"),
    ] {
        spec(&tags(before), &edit, &tags(after));
    }
}

#[test]
fn a_checklist_is_ticked_and_unticked_where_it_stands() {
    let list = |list: &str| format!("[[activity]]\ntitle = \"A\"\nchecklist = {list}\n");
    let on = Tick::On(day("2024-08-20"));
    for (before, task, tick, after) in [
        (
            "[\"x\", 'y']",
            1,
            on,
            "[\"x\", { item = 'y', done = 2024-08-20 }]",
        ),
        (
            "[{ item = \"x\", done = 2024-08-20 }]",
            0,
            Tick::No,
            "[\"x\"]",
        ),
        (
            "[{ item = 'x' }, \"y\"]",
            0,
            Tick::Yes,
            "[{ item = 'x', done = true }, \"y\"]",
        ),
        (
            "[{item='x',done=false}]",
            0,
            on,
            "[{item='x',done=2024-08-20}]",
        ),
        (
            "[\n  \"x\", # one\n  \"y\", # two\n]",
            0,
            on,
            "[\n  { item = \"x\", done = 2024-08-20 }, # one\n  \"y\", # two\n]",
        ),
        ("\"x\"", 0, Tick::Yes, "[{ item = \"x\", done = true }]"),
        // One table alone stays alone.
        (
            "{ item = 'x' } # c",
            0,
            on,
            "{ item = 'x', done = 2024-08-20 } # c",
        ),
        ("{ item = 'x', done = true } # c", 0, Tick::No, "'x' # c"),
        // The plan's steps are those that can be read, counted without the others.
        (
            "[3, 'x', { done = true }, { item = ' ' }, { item = 'y' }, 'z']",
            1,
            Tick::Yes,
            "[3, 'x', { done = true }, { item = ' ' }, { item = 'y', done = true }, 'z']",
        ),
        (
            "[{ item = 'x', by = 'Ek' }]",
            0,
            Tick::No,
            "[{ item = 'x', by = 'Ek' }]",
        ),
    ] {
        spec(&list(before), &Edit::Tick(0, task, tick), &list(after));
    }
}

const REPEAT: &str = "[[activity]]\ntitle = \"A\"\nwhen = [2024-03-05, 2024-04-02, 2024-05-07]\n";

#[test]
fn facts_of_an_occurrence_come_change_and_go() {
    let done = Known {
        done: Some(day("2024-04-02")),
        ..Known::default()
    };
    let know = |on, known: &Known| Edit::Know(0, day(on), known.clone());
    let one = "\n  [[activity.occurrence]]\n  on   = 2024-04-02\n  done = 2024-04-02\n";
    let rest = "\n[[activity]]\ntitle = \"B\"\n";
    spec(
        &format!("{REPEAT}{rest}"),
        &know("2024-04-02", &done),
        &format!("{REPEAT}{one}{rest}"),
    );
    spec(
        &format!("{REPEAT}{one}{rest}"),
        &know("2024-04-02", &Known::default()),
        &format!("{REPEAT}{rest}"),
    );
    let moved = Known {
        moved: Some(day("2024-03-07")),
        note: Some("n".into()),
        ..Known::default()
    };
    spec(
        &format!("{REPEAT}{one}{rest}"),
        &know("2024-03-05", &moved),
        &format!(
            "{REPEAT}\n  [[activity.occurrence]]\n  on    = 2024-03-05\n  moved = 2024-03-07\n  note  = \"n\"\n{one}{rest}"
        ),
    );
    let inline = |facts: &str| format!("{REPEAT}occurrence = [{facts}]\n");
    spec(
        &inline("{ on = 2024-03-05, cancelled = true }"),
        &know("2024-04-02", &done),
        &inline("{ on = 2024-03-05, cancelled = true }, { on = 2024-04-02, done = 2024-04-02 }"),
    );
    spec(REPEAT, &know("2024-03-05", &Known::default()), REPEAT);
    // Two keys go out of braces at once, and one takes the place of another.
    let noted = Known {
        note: Some("n".into()),
        ..Known::default()
    };
    spec(
        &inline("{ on = 2024-03-05, moved = 2024-03-07, cancelled = true }, { on = 2024-05-07 }"),
        &know("2024-03-05", &noted),
        &inline("{ on = 2024-03-05, note = \"n\" }, { on = 2024-05-07 }"),
    );
}

#[test]
fn facts_are_found_however_they_are_written() {
    let done = Known {
        done: Some(day("2024-04-02")),
        ..Known::default()
    };
    for (before, on, after) in [
        // One alone stays alone, and becomes the first of two.
        (
            "{on=2024-04-02,cancelled=true} # c",
            "2024-04-02",
            "{on=2024-04-02,done=2024-04-02} # c",
        ),
        (
            "{ on = 2024-03-05, cancelled = true } # c",
            "2024-04-02",
            "[{ on = 2024-03-05, cancelled = true }, { on = 2024-04-02, done = 2024-04-02 }] # c",
        ),
        // In the plan's words.
        (
            "[{ on = '2 april' }, { on = '7 maj', note = 'n' }]",
            "2024-04-02",
            "[{ on = '2 april', done = 2024-04-02 }, { on = '7 maj', note = 'n' }]",
        ),
        // Among what cannot be read.
        (
            "[2, { note = 'x' }, { on = 2024-04-02 }]",
            "2024-04-02",
            "[2, { note = 'x' }, { on = 2024-04-02, done = 2024-04-02 }]",
        ),
        (
            "{ note = 'x' }",
            "2024-04-02",
            "[{ note = 'x' }, { on = 2024-04-02, done = 2024-04-02 }]",
        ),
    ] {
        let text = |facts: &str| format!("{REPEAT}occurrence = {facts}\n");
        let edit = Edit::Know(0, day(on), done.clone());
        spec(&text(before), &edit, &text(after));
    }
    let headed = |facts: &str| format!("{REPEAT}\n  [activity.occurrence]\n{facts}");
    spec(
        &headed("  on = 2024-04-02\n"),
        &Edit::Know(0, day("2024-04-02"), done.clone()),
        &headed("  on = 2024-04-02\n  done = 2024-04-02\n"),
    );
    // A second one would need another header for the first.
    refused(
        &headed("  on = 2024-03-05\n  note = 'n'\n"),
        &Edit::Know(0, day("2024-04-02"), done),
        "edit-form",
    );
}

#[test]
fn an_entry_goes_with_its_comments_and_one_gap() {
    let b = "# of b\n[[activity]]\ntitle = \"B\"\nnote = \"n\"\n";
    let (a, c) = (
        "[[activity]]\ntitle = \"A\"\n",
        "[[activity]]\ntitle = \"C\"\n",
    );
    spec(
        &format!("{a}\n# free\n\n{b}\n{c}"),
        &Edit::Remove(Row::Entry(1)),
        &format!("{a}\n# free\n\n{c}"),
    );
    spec(&format!("{a}\n{b}"), &Edit::Remove(Row::Entry(1)), a);
    spec(
        &format!("{a}\n{b}\n\n# == section\n\n{c}"),
        &Edit::Remove(Row::Entry(1)),
        &format!("{a}\n\n# == section\n\n{c}"),
    );
}

#[test]
fn a_new_entry_lands_after_its_siblings_in_their_layout() {
    let rings = "[[ring]]\nid = \"r\"\ntitle = \"R\"\n\n[[ring]]\nid = \"s\"\ntitle = \"S\"\n\n";
    let of = |title: &str, ring: &str, when: &str| {
        format!("[[activity]]\ntitle = '{title}'\nring  = '{ring}'\nwhen  = '{when}'\n")
    };
    let (a, b, c) = (
        of("A", "r", "v. 5"),
        of("B", "r", "v. 20"),
        of("C", "s", "v. 1"),
    );
    let fields = |when: &str| {
        add(
            "activity",
            &[
                ("when", when.into()),
                ("title", "N".into()),
                ("ring", "r".into()),
            ],
        )
    };
    spec(
        &format!("{rings}{a}\n{b}\n{c}"),
        &fields("v. 10"),
        &format!("{rings}{a}\n{}\n{b}\n{c}", of("N", "r", "v. 10")),
    );
    spec(
        &format!("{rings}{a}\n{b}\n# of c\n{c}"),
        &fields("v. 30"),
        &format!("{rings}{a}\n{b}\n{}\n# of c\n{c}", of("N", "r", "v. 30")),
    );
    spec(
        &format!("{rings}# of a\n{a}\n{b}\n{c}"),
        &fields("v. 2"),
        &format!("{rings}{}\n# of a\n{a}\n{b}\n{c}", of("N", "r", "v. 2")),
    );
    spec(
        "[[activity]]\ntitle = \"A\"\n",
        &add("priority", &[("id", "p".into()), ("title", "P".into())]),
        "[[activity]]\ntitle = \"A\"\n\n[[priority]]\nid = \"p\"\ntitle = \"P\"\n",
    );
}

#[test]
fn an_entry_moves_with_its_comments_and_parts() {
    let (a, b) = (
        "# of a\n[[activity]]\ntitle = \"A\"\n\n  [[activity.occurrence]]\n  on = 2024-03-05\n  done = 2024-03-05\n",
        "[[activity]]\ntitle = \"B\"\n",
    );
    let c = "# of c\n[[activity]]\ntitle = \"C\"\n";
    spec(
        &format!("# free\n\n{a}\n{b}\n{c}"),
        &Edit::Move(Row::Entry(0), Spot::After(Row::Entry(2))),
        &format!("# free\n\n{b}\n{c}\n{a}"),
    );
    spec(
        &format!("# free\n\n{b}\n{c}\n{a}"),
        &Edit::Move(Row::Entry(2), Spot::Before(Row::Entry(0))),
        &format!("# free\n\n{a}\n{b}\n{c}"),
    );
}

#[test]
fn an_id_is_changed_with_all_that_refers_to_it() {
    let text = |id: &str| {
        format!(
            "[[phase]]\nid = \"{id}\" # id\ntitle = \"Stämma\"\nwhen = \"22 april\"\n\n\
             [[activity]]\ntitle = \"A\"\nphase = '{id}'\nwhen = \"6 veckor före {id}\"\nneeds = [ \"{id}\" ]\n\n\
             [[recommendation]]\ntitle = \"R\"\nfrom = \"{id}\"\n\n  [[recommendation.step]]\n  phase = \"{id}\"\n\n\
             [[idea]]\ntext = \"meeting\"\nphase = \"{id}\"\n"
        )
    };
    spec(
        &text("meeting"),
        &Edit::Rename(Row::Entry(0), "stamman".into()),
        &text("stamman"),
    );
}

#[test]
fn who_is_first_referred_to_gets_the_id_written() {
    let b = "[[activity]]\ntitle = \"B\"\n";
    spec(
        &format!("[[activity]]\ntitle = \"Första steget\"\n\n{b}"),
        &set(Row::Entry(1), "needs", Value::texts(&["första-steget"])),
        &format!(
            "[[activity]]\nid = \"första-steget\"\ntitle = \"Första steget\"\n\n{b}needs = [\"första-steget\"]\n"
        ),
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let a = "[[activity]]\nid = \"a\"\ntitle = \"A\"\n\n[[activity]]\nid = \"b\"\ntitle = \"B\"\n";
    refused(a, &set(A, "status", "perhaps"), "edit-refused");
    refused(a, &set(A, "ring", "nowhere"), "edit-unknown-reference");
    refused(a, &set(A, "onwer", "o"), "edit-unknown-key");
    refused(a, &set(Row::Entry(7), "owner", "o"), "edit-no-such-row");
    refused(a, &Edit::Rename(A, "b".into()), "edit-refused");
    refused(
        a,
        &Edit::All(vec![unset(A, "title"), unset(A, "id")]),
        "edit-refused",
    );
    refused(a, &Edit::Tick(0, 0, Tick::Yes), "edit-no-such-item");
}

fn shipped() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let files = fs::read_dir(folder).expect("plans");
    files
        .map(|file| {
            let path = file.expect("a file").path();
            let text = fs::read_to_string(&path).expect("text");
            (path.to_string_lossy().into_owned(), text)
        })
        .collect()
}

/// How many lines of `before` are not in `after` and the other way, between their common front and back.
fn differing(before: &str, after: &str) -> (usize, usize) {
    let (one, other): (Vec<_>, Vec<_>) = (
        before.split_inclusive('\n').collect(),
        after.split_inclusive('\n').collect(),
    );
    let front = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = one[front..].iter().rev().zip(other[front..].iter().rev());
    let back = rest.take_while(|(a, b)| a == b).count();
    (one.len() - front - back, other.len() - front - back)
}

/// A plan of so many entries takes long in every way of ending lines: there each entry takes its turn in one of them,
/// and the last ones, where the file ends, in all.
const LARGE: usize = 40;

#[test]
fn every_edit_on_every_entry_of_every_plan_differs_in_its_own_lines_only() {
    let edits: usize = thread::scope(|scope| {
        let plans = shipped().into_iter().flat_map(|(name, text)| {
            let ways = ways(&text).into_iter().step_by(2);
            let ways = ways.chain([text.replace('\n', "\r\n")]).enumerate();
            ways.map(move |(turn, text)| (name.clone(), turn, text))
        });
        let counts: Vec<_> = plans
            .map(|(name, turn, text)| scope.spawn(move || plan_edits(&name, turn, text)))
            .collect();
        let counts = counts.into_iter();
        counts
            .map(|count| count.join().expect("only meant lines"))
            .sum()
    });
    assert!(edits > 2000, "{edits}");
}

/// Every kind of edit on the entries of a plan whose turn it is; how many there were.
fn plan_edits(name: &str, turn: usize, text: String) -> usize {
    let source = Source::read(name, text, day("2024-06-14"));
    let many = source.plan().entries.len();
    let its_turn = |index: &usize| many < LARGE || index % 4 == turn || index + 2 >= many;
    let entries = (0..many).filter(its_turn);
    entries.map(|index| entry_edits(&source, index)).sum()
}

/// Every kind of edit on one entry; how many there were.
fn entry_edits(source: &Source, index: usize) -> usize {
    let row = Row::Entry(index);
    let entry = &source.plan().entries[index];
    let mut edits = vec![
        (set(row, "title", "Nytt namn"), 1),
        (set(row, "review", !entry.review), 1),
        (set(row, "time", "08:15-09:00"), 1),
        (set(row, "status", "confirmed"), 1),
        (Edit::Insert(row, "tags".into(), None, "ny".into()), 1),
        (Edit::Insert(row, "checklist".into(), None, "ny".into()), 1),
    ];
    edits.extend((0..entry.checklist.len()).map(|at| {
        let tick = if entry.checklist[at].done {
            Tick::No
        } else {
            Tick::On(day("2026-01-01"))
        };
        (Edit::Tick(index, at, tick), 1)
    }));
    let mut count = 0;
    // The last line gets a newline behind it when it had none.
    let open = usize::from(!source.text().ends_with('\n'));
    for (edit, most) in edits {
        let after = applied(source, &edit);
        let (gone, new) = differing(source.text(), after.text());
        assert!(
            gone <= most + open && new <= most + open,
            "{edit:?}: {gone}, {new}"
        );
        count += 1;
    }
    // An occurrence is known, and forgotten: the same bytes.
    let known = Known {
        cancelled: true,
        ..Known::default()
    };
    let on = day("2026-02-03");
    if entry.facts.iter().all(|fact| fact.on != on) {
        let there = applied(source, &Edit::Know(index, on, known));
        assert_eq!(
            there.plan().entries[index].facts.len(),
            entry.facts.len() + 1
        );
        let back = applied(&there, &Edit::Know(index, on, Known::default()));
        assert_eq!(back.text(), source.text());
        count += 2;
    }
    // A key is set and taken away: the same bytes.
    if entry.time.is_none() {
        let there = applied(source, &set(row, "time", "08:15"));
        assert_eq!(applied(&there, &unset(row, "time")).text(), source.text());
        count += 2;
    }
    // Renamed and back.
    let there = applied(source, &Edit::Rename(row, "ett-nytt-id".into()));
    let back = applied(&there, &Edit::Rename(row, entry.id.clone()));
    assert_eq!(back.plan().entries.len(), source.plan().entries.len());
    if source.text().contains(&format!("\"{}\"", entry.id)) {
        assert_eq!(back.text(), source.text());
    }
    // Removed: every line of the others is still there.
    let gone = applied(source, &Edit::Remove(row));
    let (_, new) = differing(source.text(), gone.text());
    assert!(new <= open, "{new} new lines");
    assert_eq!(gone.plan().entries.len() + 1, source.plan().entries.len());
    // Moved to the front and back again among its own kind.
    let mut alike = source.plan().entries.iter();
    let first = alike.position(|other| other.is_phase == entry.is_phase);
    let first = first.expect("itself at least");
    let moved = applied(source, &Edit::Move(row, Spot::Before(Row::Entry(first))));
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text
            .lines()
            .map(|line| line.trim_start_matches('\u{feff}').to_owned())
            .collect();
        lines.retain(|line| !line.is_empty());
        lines.sort();
        lines
    };
    assert_eq!(sorted(moved.text()), sorted(source.text()));
    count + 4
}

#[track_caller]
fn applied(source: &Source, edit: &Edit) -> Source {
    source.edited(edit).expect("an edit that can be made")
}

#[test]
fn an_edit_takes_time_in_proportion_to_the_plan() {
    grows_in_proportion(1_000, |activities| {
        let source = Source::read("big.toml", generated::plan(activities), day("2026-06-14"));
        let begun = Instant::now();
        let after = applied(&source, &set(Row::Entry(activities / 2), "title", "X"));
        let took = begun.elapsed();
        assert_eq!(&*after.plan().entries[activities / 2].title, "X");
        took
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// However a list is laid out, an item put in or taken out leaves the others and the comments.
    #[test]
    fn lists_in_any_layout(
        gaps in prop::collection::vec("( |\n|  # c\n|\n\n  ){0,2}", 8),
        trailing in any::<bool>(),
        length in 0_usize..4,
        at in 0_usize..4,
        remove in any::<bool>(),
    ) {
        let mut list = String::from("[");
        for item in 0..length {
            let comma = if item + 1 < length || trailing { "," } else { "" };
            let (before, after) = (&gaps[item], &gaps[item + 4]);
            list.extend([before, "\"i", &item.to_string(), "\"", after, comma]);
        }
        list.extend([&*gaps[7], "]"]);
        let text = format!("{HEAD}[[activity]]\ntitle = \"A\"\ntags = {list} # end\nnote = \"n\"\n");
        let source = read(&text);
        prop_assume!(!source.has_errors());
        let at = at.min(length);
        let edit = if remove && at < length {
            Edit::Item(A, "tags".into(), at, None)
        } else {
            Edit::Insert(A, "tags".into(), Some(at), "new".into())
        };
        let comments = |text: &str| text.matches("# c").count();
        match source.edited(&edit) {
            Ok(after) => {
                let mut tags: Vec<String> = (0..length).map(|item| format!("i{item}")).collect();
                if remove && at < length { tags.remove(at); } else { tags.insert(at, "new".to_owned()); }
                let found: Vec<String> = after.plan().entries[0].tags.iter().map(ToString::to_string).collect();
                prop_assert_eq!(found, tags);
                prop_assert!(comments(after.text()) + 1 >= comments(&text));
                prop_assert!(after.text().contains(" # end\nnote = \"n\"\n"));
            }
            Err(error) => prop_assert_eq!(error.message().key(), "edit-refused"),
        }
    }

    /// Any text at all goes in and is read back.
    #[test]
    fn any_text_is_written_so_that_it_is_read_back(title in any::<String>(), note in "[a-z\"'\\\\\n\t#åäö]{0,40}") {
        prop_assume!(!title.trim().is_empty() && !note.trim().is_empty());
        let source = read(&format!("{HEAD}[[activity]]\ntitle = 'A'\n"));
        let edit = Edit::All(vec![set(A, "title", &*title), set(A, "note", &*note)]);
        let after = applied(&source, &edit);
        prop_assert_eq!(&*after.plan().entries[0].title, &*title);
        prop_assert_eq!(after.plan().entries[0].note.as_deref(), Some(&*note));
    }
}
