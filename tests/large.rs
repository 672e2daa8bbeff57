//! Plans made to exhaust: whatever there is ten times as much of takes ten times as long, not a hundred times; nothing
//! recurses as deep as a text goes; and what is too large is refused before it is read.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::process::Command;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use arshjul::plan::{Level, Named, Names};
use arshjul::store::edit::{Edit, Row};
use arshjul::store::{Folder, Source, open};
use arshjul::time::Day;
use arshjul::words::{Tongue, Words};

#[path = "common/growth.rs"]
mod growth;

use growth::grows_in_proportion;

const HEAD: &str = "[plan]\ntitle = \"P\"\nyear = 2026\nlanguage = \"sv\"\n";
const MEETING: &str = "[[activity]]\ntitle = \"Möte\"\nwhen = \"12 maj\"\n";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn read(text: String) -> Source {
    Source::read("plan-2026.toml", text, day("2026-06-14"))
}

/// That many lines below the head, each made from its number.
fn many(head: &str, count: usize, line: impl Fn(usize) -> String) -> String {
    let lines = (0..count).map(line);
    lines.fold(format!("{HEAD}{head}"), |text, line| text + &line)
}

/// How long it takes to read a text.
fn reading(text: String) -> Duration {
    let begun = Instant::now();
    let source = read(text);
    let took = begun.elapsed();
    assert_eq!(&*source.plan().title, "P");
    took
}

/// How long it takes to give the first entry a title.
fn renaming(text: String) -> Duration {
    let source = read(text);
    let edit = Edit::Set(Row::Entry(0), "title".into(), Some("Stämma".into()));
    let begun = Instant::now();
    let after = source.edited(&edit).expect("edited");
    let took = begun.elapsed();
    assert_eq!(&*after.plan().entries[0].title, "Stämma");
    took
}

fn activities(
    count: usize,
    title: impl Fn(usize) -> String,
    when: impl Fn(usize) -> String,
) -> String {
    many("", count, |at| {
        let (title, when) = (title(at), when(at));
        format!("[[activity]]\ntitle = \"{title}\"\nwhen = \"{when}\"\n")
    })
}

// Names

#[test]
fn names_that_mean_nobody() {
    grows_in_proportion(300, |count| {
        let title = |at| format!("Aktivitet {at} i styrelsen");
        let source = read(activities(count, title, |_| "12 maj".to_owned()));
        let begun = Instant::now();
        let names = Names::of(&source.plan().entries);
        for at in 0..count {
            let name = format!("Aktvitet {at} i styrelse");
            assert_eq!(names.find(&name, None), Named::Nobody);
        }
        begun.elapsed()
    });
}

#[test]
fn anchors_that_mean_one_by_a_part_of_its_title() {
    let title = |at| format!("Kallelse {at}a till stämma");
    let when = |at: usize| match at {
        0 => "12 maj".to_owned(),
        _ => format!("dagen efter kallelse {}a", at - 1),
    };
    let source = read(activities(20, title, when));
    let dates = source
        .plan()
        .entries
        .iter()
        .map(|entry| entry.when[0].dates.len());
    assert!(dates.eq([1; 20]), "{:?}", source.problems());
    grows_in_proportion(300, |count| reading(activities(count, title, when)));
}

#[test]
fn a_long_name_against_a_long_title() {
    grows_in_proportion(2_000, |count| {
        let long = [format!("Möte {}", "Möte ".repeat(count)), "B".to_owned()];
        let after = format!("dagen efter {}", "Mötet ".repeat(count));
        let when = ["12 maj", &after];
        reading(activities(
            2,
            |at| long[at].clone(),
            |at| when[at].to_owned(),
        ))
    });
}

// Keys, tables and errors

#[test]
fn keys_of_one_table() {
    let key = |at| format!("k{at} = 1\n");
    grows_in_proportion(2_000, |count| reading(many("", count, key)));
    grows_in_proportion(2_000, |count| reading(many(MEETING, count, key)));
    grows_in_proportion(1_000, |count| renaming(many(MEETING, count, key)));
}

#[test]
fn keys_below_a_key() {
    let dotted = |at| format!("x.k{at} = 1\n");
    grows_in_proportion(2_000, |count| reading(many(MEETING, count, dotted)));
    let headed = |at| format!("[activity.x.k{at}]\n");
    grows_in_proportion(1_000, |count| reading(many(MEETING, count, headed)));
    grows_in_proportion(1_000, |count| renaming(many(MEETING, count, headed)));
}

#[test]
fn tables_that_are_no_tables_of_a_plan() {
    grows_in_proportion(2_000, |count| {
        reading(many("", count, |at| format!("[k{at}]\n")))
    });
}

#[test]
fn errors_at_every_byte_of_a_line() {
    grows_in_proportion(20_000, |count| reading(many("", count, |_| "\r".into())));
    let source = read(many("", 20_000, |_| "\r".into()));
    assert_eq!(source.problems().len(), 1);
}

#[test]
fn errors_in_a_plan_that_is_changed() {
    // Each says something else: its id is taken.
    let taken = |at| {
        format!(
            "[[activity]]\nid = \"a{}\"\ntitle = \"A\"\nwhen = \"12 maj\"\n",
            at / 2
        )
    };
    grows_in_proportion(1_000, |count| renaming(many(MEETING, count, taken)));
}

// Occurrences

/// What is held every day of 2026 has 365 occurrences, which are not read again for every entry.
#[test]
fn dates_of_one_entry_that_are_asked_for_their_time() {
    grows_in_proportion(2_000, |count| {
        let phrases = (0..count).map(|at| format!("\"{} maj\"", at % 28 + 1));
        let phrases = phrases.collect::<Vec<_>>().join(", ");
        let entry = format!("[[activity]]\ntitle = \"Möte\"\nwhen = [{phrases}]\n");
        let source = read(format!("{HEAD}{entry}"));
        let entry = &source.plan().entries[0];
        let begun = Instant::now();
        for occurrence in source.schedule().all().iter() {
            assert!(!entry.is_meeting() && entry.time_on(&occurrence).is_none());
        }
        begun.elapsed()
    });
}

#[test]
fn what_is_held_every_day_reads_nearly_as_fast_as_what_is_held_once() {
    let title = |at| format!("A{at}");
    let plan = |when: &str| activities(5_000, title, |_| when.to_owned());
    let shortest = |when| (0..3).map(|_| reading(plan(when))).min();
    let (once, daily) = (shortest("12 maj"), shortest("varje dag"));
    assert!(
        daily < once.map(|once| once * 4),
        "{once:?}, daily: {daily:?}"
    );
    let source = read(plan("varje dag"));
    let entries = &source.plan().entries;
    let dates = |at: usize| &entries[at].when[0].dates;
    assert_eq!(dates(0).len(), 365);
    assert!(Arc::ptr_eq(dates(0), dates(4_999)));
}

/// Seven million occurrences, on a wheel and on a band, in 256 MB: each takes about ten bytes.
#[test]
#[cfg(target_os = "linux")]
fn occurrences_beyond_number_are_drawn_in_little_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan-2026.toml");
    let text = activities(20_000, |at| format!("A{at}"), |_| "varje dag".to_owned());
    fs::write(path, text).expect("a plan");
    for size in ["--height 40", "--height 16"] {
        let limited = format!(
            "ulimit -v {} && exec {} show --width 90 {size}",
            256 << 10,
            env!("CARGO_BIN_EXE_arshjul")
        );
        let run = Command::new("sh")
            .args(["-c", &limited])
            .current_dir(folder.path())
            .env("ARSHJUL_TODAY", "2026-06-14")
            .output()
            .expect("run");
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "{size}: {said}");
        let drawn = String::from_utf8_lossy(&run.stdout);
        assert!(drawn.contains('+'), "{drawn}");
    }
}

// Problems

/// As many problems of a level as are kept are told, and the rest is counted.
#[test]
fn problems_beyond_number_are_counted() {
    let key = |at| format!("k{at} = 1\n");
    let few = read(many(MEETING, 1_000, key));
    assert_eq!(few.problems().len(), 1_000);
    assert_eq!(few.untold(Level::Warning), 0);
    let source = read(many(MEETING, 5_000, key));
    assert_eq!(source.problems().len(), 1_001);
    assert_eq!(source.untold(Level::Warning), 3_999);
    assert_eq!(source.untold(Level::Error), 0);
    let last = source.problems().last().expect("one");
    assert_eq!((last.code.0, last.level), ("more-problems", Level::Warning));
    let said = |tongue| Words::of(tongue).say(&last.message);
    assert_eq!(
        said(Tongue::English),
        "There are more warnings than are listed"
    );
    assert_eq!(
        said(Tongue::Swedish),
        "Det finns fler varningar än de som visas"
    );
}

/// The error that takes the place of one that was corrected is no new one.
#[test]
fn one_of_many_errors_can_be_corrected() {
    let source = read(many("", 3_000, |at| {
        format!("[[activity]]\nid = \"a{at}\"\ntitle = \"A\"\nstatus = \"s{at}\"\n")
    }));
    assert_eq!(source.untold(Level::Error), 1_999);
    let edit = Edit::Set(Row::Entry(0), "status".into(), Some("done".into()));
    let after = source.edited(&edit).expect("edited");
    assert_eq!(after.untold(Level::Error), 1_998);
}

// Depth

/// What the plan's own problems say, and that an edit of it comes to an end, on a stack of half a megabyte: a key of a
/// hundred thousand parts would overflow any.
fn deep(text: String) -> Vec<String> {
    let small = thread::Builder::new().stack_size(1 << 19);
    let run = small.spawn(move || {
        let source = read(text);
        let edit = Edit::Set(Row::Entry(0), "title".into(), Some("Stämma".into()));
        let _ = source.edited(&edit);
        let _ = source.fields(Row::Entry(0));
        let words = Words::of(Tongue::English);
        let errors = source
            .problems()
            .iter()
            .filter(|it| it.code.0 == "not-toml");
        errors.map(|it| words.say(&it.message)).collect()
    });
    run.expect("a thread").join().expect("no overflow")
}

#[test]
fn deep_keys_are_refused_at_their_place() {
    let key = vec!["a"; 100_000].join(".");
    let many = "The key has too many parts";
    // Texts of more than 100 kB are read on a thread of their own.
    for text in [
        format!("{HEAD}{MEETING}{key} = 1\n"),
        format!("{HEAD}{MEETING}[activity.{key}]\nb = 1\n"),
        format!("{HEAD}{MEETING}x = {{ {key} = 1 }}\n"),
        format!("{key} = 1\n{HEAD}{MEETING}"),
        format!("{HEAD}{MEETING}{key} = [1, {{ {key} = 1 }}]\n"),
    ] {
        assert_eq!(deep(text), [many]);
    }
    // Neither a table within tables nor a dotted key alone is too deep, but both together are.
    let key = vec!["a"; 60].join(".");
    let within = format!("{{ {key} = ").repeat(1_000) + "1" + &"}".repeat(1_000);
    assert_eq!(deep(format!("{HEAD}{MEETING}x = {within}\n")), [many]);
    let text = format!("{HEAD}{MEETING}\n\n\nx.{key}.{key} = 1\n");
    let source = read(text.clone());
    let mut problems = source.problems().iter();
    let problem = problems.find(|it| it.code.0 == "not-toml").expect("told");
    assert_eq!(source.position(problem.place.start).0, 11);
    assert!(text[problem.place.start as usize..].starts_with('a'));
    assert!(problem.help.is_some());
    let swedish = Words::of(Tongue::Swedish).say(&problem.message);
    assert_eq!(swedish, "Nyckeln har för många delar");
}

#[test]
fn keys_of_usual_depth_are_none_too_deep() {
    let key = vec!["a"; 81].join(".");
    assert!(deep(format!("{HEAD}{MEETING}{key} = 1\n")).is_empty());
    let lists = "[".repeat(80) + &"]".repeat(80);
    assert!(deep(format!("{HEAD}{MEETING}x = {lists}\n")).is_empty());
}

// Size

#[test]
fn a_plan_of_more_than_64_megabytes_is_refused_unread() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan-2026.toml");
    fs::write(&path, format!("{HEAD}{MEETING}")).expect("a plan");
    let file = File::options().write(true).open(&path).expect("a file");
    // A file of holes: nobody could read it all.
    file.set_len(1 << 40).expect("a length");
    let error = open(&path, day("2026-06-14")).expect_err("refused");
    assert_eq!(error.message().key(), "open-too-large");
    let said = |tongue| Words::of(tongue).say(error.message());
    let shown = path.display();
    assert_eq!(
        said(Tongue::English),
        format!("{shown} is larger than 64 MB, which is more than any plan needs")
    );
    assert_eq!(
        said(Tongue::Swedish),
        format!("{shown} är större än 64 MB, vilket är mer än någon plan behöver")
    );
    assert_eq!(error.hints().len(), 1);
    // Beside other plans it is not read either.
    let mut head = String::from(HEAD);
    let _ = writeln!(head, "# {}", "x".repeat(20_000));
    fs::write(&path, head).expect("a plan");
    file.set_len(1 << 40).expect("a length");
    let beside = Folder::open(folder.path(), day("2026-06-14"));
    assert!(beside.expect("a folder").plans().is_empty());
}
