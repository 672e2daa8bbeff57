//! What changed between two plans, by hand: tables of small plans and what a reader would say of them; and the laws, on the
//! shipped plans and on plans made up by number.

use std::fs;
use std::path::Path;
use std::time::Instant;

use arshjul::plan::Plan;
use arshjul::plan::change::{By, Change, How, Value, between};
use arshjul::store::Source;
use arshjul::time::Day;

#[path = "common/generated.rs"]
mod generated;

fn today() -> Day {
    Day::new(2024, 6, 14).expect("a day")
}

fn read(text: &str) -> Plan {
    let source = Source::read("plan.toml", text.to_owned(), today());
    let problems = source.problems();
    assert!(!source.has_errors(), "{text}\n{problems:?}");
    source.plan().clone()
}

/// A plan of a year with this below its head.
fn year(year: i32, rest: &str) -> Plan {
    read(&format!(
        "[plan]\ntitle = \"T\"\nyear = {year}\nlanguage = \"sv\"\ncountry = \"SE\"\n{rest}"
    ))
}

/// An activity with these dates, as TOML.
fn on(cycle: i32, when: &str) -> Plan {
    year(
        cycle,
        &format!("[[activity]]\nid = \"a\"\ntitle = \"A\"\nwhen = {when}\n"),
    )
}

/// A change in a line: what, whose, and which fields or how far.
fn told(change: &Change) -> String {
    let title = &change.seen.title;
    let how = match &change.how {
        How::Added | How::Dropped => String::new(),
        How::Moved(moves) => {
            let each = moves.each.iter().map(|it| match it.by {
                Some(By::Days(first, last)) if first == last => format!("{first} d"),
                Some(By::Days(first, last)) => format!("{first}/{last} d"),
                Some(By::Months(first, last)) if first == last => format!("{first} m"),
                Some(By::Months(first, last)) => format!("{first}/{last} m"),
                Some(By::Within) => "within".to_owned(),
                Some(By::Apart { later }) => if later { "later" } else { "earlier" }.to_owned(),
                None if it.before.is_none() => "+".to_owned(),
                None => "-".to_owned(),
            });
            each.collect::<Vec<_>>().join(", ")
        }
        How::Changed(differences) => {
            let fields = differences.iter().map(|it| it.field.word().into_owned());
            fields.collect::<Vec<_>>().join(", ")
        }
    };
    format!("{} {title}: {how}", change.how.word())
        .trim_end_matches([':', ' '])
        .to_owned()
}

fn changes(before: &Plan, after: &Plan) -> Vec<String> {
    between(before, after).iter().map(told).collect()
}

#[test]
fn within_one_year_any_other_day_is_a_move() {
    // 26 September 2024 was a Thursday in week 39.
    for (before, after, moved) in [
        ("2024-09-26", "2024-09-26", None),
        ("2024-09-26", "\"26 september\"", None),
        ("\"26/9\"", "\"torsdag 26 september\"", None),
        ("2024-09-26", "2024-09-27", Some("1 d")),
        ("\"26 september\"", "\"12 september\"", Some("-14 d")),
        ("\"v. 38\"", "\"v. 39\"", Some("7 d")),
        (
            "\"19–30 januari\"",
            "\"19 januari–6 februari\"",
            Some("0/7 d"),
        ),
        ("\"19–30 januari\"", "\"22–29 januari\"", Some("3/-1 d")),
        ("\"september\"", "\"november\"", Some("2 m")),
        ("\"Q2\"", "\"Q1\"", Some("-3 m")),
        ("\"maj–juni\"", "\"maj–juli\"", Some("0/1 m")),
        ("\"september\"", "2024-09-26", Some("within")),
        ("2024-09-26", "\"september\"", Some("within")),
        ("\"v. 39\"", "2024-09-26", Some("within")),
        ("\"september\"", "2024-10-03", Some("later")),
        ("\"mitten av maj\"", "\"april\"", Some("earlier")),
        ("\"september\"", "\"ev. september\"", Some("0 m")),
        ("\"26 september\"", "\"senast 26 september\"", Some("0 d")),
        ("[]", "2024-09-26", Some("+")),
        ("2024-09-26", "\"TBD\"", Some("-")),
        ("[]", "\"TBD\"", None),
        ("\"5/3, 9/4\"", "\"5/3, 10/4\"", Some("1 d")),
        ("\"5/3, 9/4\"", "\"5/3\"", Some("-")),
        ("\"5/3\"", "\"5/3, 9/4, 7/5\"", Some("+, +")),
        ("\"9/4, 5/3\"", "[\"5/3\", \"9/4\"]", None),
    ] {
        let expected: Vec<String> = moved
            .iter()
            .map(|moved| format!("moved A: {moved}"))
            .collect();
        let found = changes(&on(2024, before), &on(2024, after));
        assert_eq!(found, expected, "{before} → {after}");
    }
}

#[test]
fn another_rule_for_the_same_days_is_said_as_what_it_is() {
    let found = changes(
        &on(2024, "\"26 september\""),
        &on(2024, "\"sista torsdagen i september\""),
    );
    assert_eq!(found, ["changed A: when"]);
}

/// Weeks and weekdays are those of the calendars of 2023 and 2024, by hand.
#[test]
fn between_years_the_place_in_the_year_counts() {
    for (before, after, moved) in [
        // The same words.
        ("\"13 januari\"", "\"13 januari\"", None),
        (
            "\"sista torsdagen i september\"",
            "\"sista torsdagen i september\"",
            None,
        ),
        (
            "\"sista torsdagen i september\"",
            "\"last Thursday in September\"",
            None,
        ),
        // Friday of week 2 in both.
        ("\"fredag 13 januari\"", "\"fredag 12 januari\"", None),
        ("2023-01-13", "2024-01-12", None),
        // The same day of the same month.
        ("2023-03-31", "2024-03-31", None),
        ("2023-03-31", "\"31 mars\"", None),
        ("\"2023-02\"", "\"februari\"", None),
        (
            "\"slutet av februari\"",
            "\"2024-02-21/2024-02-29\"",
            Some("changed"),
        ),
        // Friday of week 2 to Friday of week 4; Friday of week 39 to Thursday of week 39.
        (
            "\"fredag 13 januari\"",
            "\"fredag 26 januari\"",
            Some("moved A: 14 d"),
        ),
        (
            "\"29 september\"",
            "\"torsdag 26 september\"",
            Some("moved A: -1 d"),
        ),
        ("\"23 mars\"", "\"8 mars\"", Some("moved A: -13 d")),
        ("\"september\"", "\"oktober\"", Some("moved A: 1 m")),
        (
            "\"september\"",
            "\"torsdag 26 september\"",
            Some("moved A: within"),
        ),
        ("\"september\"", "\"3 oktober\"", Some("moved A: later")),
        // Friday 29 September 2023 is the last Friday; 27 September 2024 lies in week 39 too.
        (
            "\"29 september\"",
            "\"sista fredagen i september\"",
            Some("changed A: when"),
        ),
    ] {
        let found = changes(&on(2023, before), &on(2024, after));
        match moved {
            Some("changed") => {} // told apart only by how exactly it is meant
            Some(moved) => assert_eq!(found, [moved], "{before} → {after}"),
            None => assert_eq!(found, [""; 0], "{before} → {after}"),
        }
    }
}

#[test]
fn what_counts_from_something_moves_along_with_it() {
    let plan = |cycle, conference: &str| {
        year(
            cycle,
            &format!(
                "[[phase]]\nid = \"konferens\"\ntitle = \"Konferens\"\nwhen = \"{conference}\"\n\
                 [[activity]]\nid = \"a\"\ntitle = \"A\"\nwhen = \"två veckor före konferensen\"\n"
            ),
        )
    };
    let found = between(&plan(2024, "26 september"), &plan(2024, "3 oktober"));
    let told: Vec<String> = found.iter().map(told).collect();
    assert_eq!(told, ["moved A: 7 d", "moved Konferens: 7 d"]);
    let How::Moved(moves) = &found[0].how else {
        unreachable!("it moved")
    };
    assert_eq!(&*moves.along[0].id, "konferens");
    // Between years, it is only said of what moved by itself.
    assert_eq!(
        changes(&plan(2023, "29 september"), &plan(2024, "26 september")),
        ["moved Konferens: -1 d"]
    );
}

/// Tables with their ids, and titles.
type Rows<'a> = &'a [(&'a str, &'a str)];

#[test]
fn who_is_who_is_known_by_id_then_by_title_and_never_guessed() {
    let plan = |cycle, rows: &[(&str, &str)]| {
        let rows = rows
            .iter()
            .map(|(table, title)| match table.split_once('#') {
                Some((table, id)) => format!("[[{table}]]\nid = \"{id}\"\ntitle = \"{title}\"\n"),
                None => format!("[[{table}]]\ntitle = \"{title}\"\n"),
            });
        year(cycle, &rows.collect::<String>())
    };
    let cases: [(Rows<'_>, Rows<'_>, &[&str]); 9] = [
        // The same id.
        (
            &[("activity#a", "Enkät")],
            &[("activity#a", "Frågor till alla")],
            &["changed Frågor till alla: title"],
        ),
        // Another id, the same title but for case, year, digits.
        (
            &[("activity#a", "Enkät")],
            &[("activity#b", "ENKÄT")],
            &["changed ENKÄT: title"],
        ),
        (
            &[("activity#a", "Delårsrapport 1")],
            &[("activity#b", "Delårsrapport 2")],
            &["changed Delårsrapport 2: title"],
        ),
        // Near titles, if there is no doubt.
        (
            &[("activity#a", "Samla idéer till lärtillfället")],
            &[("activity#b", "Samla idéer till lärtillfällena")],
            &["changed Samla idéer till lärtillfällena: title"],
        ),
        (
            &[("activity#a", "Möte med styrelsen")],
            &[
                ("activity#b", "Möte med styrelser"),
                ("activity#c", "Möte med styrelse"),
            ],
            &[
                "added Möte med styrelse",
                "added Möte med styrelser",
                "dropped Möte med styrelsen",
            ],
        ),
        // Of two that are the same in everything, one is one more.
        (
            &[("activity#a", "Enkät")],
            &[("activity#b", "Enkät"), ("activity#c", "Enkät")],
            &["added Enkät"],
        ),
        // What is not alike is not the same.
        (
            &[("activity#a", "Enkät")],
            &[("activity#b", "Konferens")],
            &["added Konferens", "dropped Enkät"],
        ),
        // An activity that became a phase.
        (
            &[("activity#a", "Enkät")],
            &[("phase#a", "Enkät")],
            &["changed Enkät: table"],
        ),
        // A recommendation is nothing like an activity.
        (
            &[("activity#a", "Enkät")],
            &[("recommendation#b", "Enkät")],
            &["added Enkät", "dropped Enkät"],
        ),
    ];
    for (before, after, expected) in cases {
        let found = changes(&plan(2024, before), &plan(2024, after));
        assert_eq!(found, expected, "{before:?} → {after:?}");
    }
}

#[test]
fn of_several_that_are_called_the_same_none_is_guessed() {
    let meeting = |id: &str, when: &str, owner: &str| {
        format!(
            "[[activity]]\nid = \"{id}\"\ntitle = \"Möte\"\nwhen = {when}\nowner = \"{owner}\"\n"
        )
    };
    let one = year(
        2024,
        &(meeting("a", "2024-01-05", "Bo") + &meeting("b", "2024-02-05", "Bo")),
    );
    // One is the same in all, so that the other is the other.
    let moved = year(
        2024,
        &(meeting("c", "2024-02-06", "Bo") + &meeting("d", "2024-01-05", "Bo")),
    );
    assert_eq!(changes(&one, &moved), ["moved Möte: 1 d"]);
    // Both have moved: it may be either way.
    let both = year(
        2024,
        &(meeting("c", "2024-01-09", "Bo") + &meeting("d", "2024-01-12", "Bo")),
    );
    let apart = ["added Möte", "added Möte", "dropped Möte", "dropped Möte"];
    assert_eq!(changes(&one, &both), apart);
    // On the day of each there is one that somebody else owns.
    let owned = year(
        2024,
        &(meeting("c", "2024-02-05", "Eva") + &meeting("d", "2024-01-05", "Eva")),
    );
    assert_eq!(
        changes(&one, &owned),
        ["changed Möte: owner", "changed Möte: owner"]
    );
}

#[test]
fn years_in_titles_are_no_renaming_from_year_to_year() {
    let plan = |cycle, title: &str| year(cycle, &format!("[[activity]]\ntitle = \"{title}\"\n"));
    assert_eq!(
        changes(&plan(2023, "Mål för 2023"), &plan(2024, "Mål för 2024")),
        [""; 0]
    );
    assert_eq!(
        changes(&plan(2023, "Mål för 2022"), &plan(2024, "Mål för 2024")),
        ["changed Mål för 2024: title"]
    );
    assert_eq!(
        changes(&plan(2024, "Mål för 2023"), &plan(2024, "Mål för 2024")),
        ["changed Mål för 2024: title"]
    );
}

#[test]
fn a_phase_is_known_by_its_kind_where_only_it_has_it() {
    let phase = |id: &str, title: &str| {
        format!(
            "[[phase]]\nid = \"{id}\"\nkind = \"conference\"\ntitle = \"{title}\"\nwhen = \"maj\"\n"
        )
    };
    let one = year(2023, &phase("a", "Höstkonferensen"));
    let other = year(2024, &phase("b", "Alla möts"));
    assert_eq!(changes(&one, &other), ["changed Alla möts: title"]);
    let two = year(2024, &(phase("b", "Alla möts") + &phase("c", "Några möts")));
    assert_eq!(changes(&one, &two).len(), 3);
}

/// Every field of the format, one after the other: what is said when it comes, and that it is said again when it goes.
#[test]
fn each_field_is_compared() {
    let entry = "[[phase]]\nid = \"k\"\ntitle = \"K\"\n[[phase]]\nid = \"p\"\ntitle = \"P\"\nkind = \"x\"\nwhen = 2024-03-05\n";
    let cases = [
        ("ring = \"r\"\n", "ring"),
        ("phase = \"k\"\n", "phase"),
        ("time = \"13:00\"\n", "time"),
        ("place = \"Karlstad\"\n", "place"),
        ("participants = [\"alla\"]\n", "participants"),
        ("headcount = 12\n", "headcount"),
        ("owner = [\"Anna\", \"Bo\"]\n", "owner"),
        ("status = \"done\"\n", "status"),
        ("review = true\n", "review"),
        ("needs = [\"k\"]\n", "needs"),
        ("tags = [\"dialog\"]\n", "tags"),
        ("checklist = [\"Ring\"]\n", "checklist"),
        (
            "checklist = [{ item = \"Ring\", done = true }]\n",
            "checklist, checklist.done",
        ),
        ("links = [\"a.pdf\"]\n", "links"),
        ("note = \"Ta med kaffe.\"\n", "note"),
        (
            "[[phase.occurrence]]\non = 2024-03-05\ndone = 2024-03-06\n",
            "occurrence.2024-03-05.done",
        ),
        (
            "[[phase.occurrence]]\non = 2024-03-05\ncancelled = true\n",
            "occurrence.2024-03-05.cancelled",
        ),
        (
            "[[phase.occurrence]]\non = 2024-03-05\nnote = \"N\"\n",
            "occurrence.2024-03-05.note",
        ),
    ];
    let rings = "[[ring]]\nid = \"r\"\ntitle = \"R\"\n";
    let without = year(2024, &format!("{rings}{entry}"));
    for (line, field) in cases {
        let with = year(2024, &format!("{rings}{entry}{line}"));
        let expected = [format!("changed P: {field}")];
        assert_eq!(changes(&without, &with), expected, "{line}");
        assert_eq!(changes(&with, &without), expected, "{line}");
    }
    let moved =
        format!("{rings}{entry}[[phase.occurrence]]\non = 2024-03-05\nmoved = 2024-03-07\n");
    assert_eq!(changes(&without, &year(2024, &moved)), ["moved P: 2 d"]);
}

#[test]
fn what_was_learned_is_compared() {
    let base = "[[phase]]\nid = \"p\"\ntitle = \"P\"\n[[priority]]\nid = \"y\"\ntitle = \"Y\"\n\
                [[recommendation]]\nid = \"r\"\ntitle = \"R\"\n[[indicator]]\nid = \"i\"\ntitle = \"I\"\nvalues = { 2021 = 1.8 }\n\
                [[idea]]\ntext = \"D\"\n[[document]]\ntitle = \"B\"\n";
    let cases = [
        (
            "title = \"R\"",
            "title = \"R\"\nstatus = \"adopted\"",
            "changed R: status",
        ),
        (
            "title = \"R\"",
            "title = \"R\"\nowner = \"Anna\"",
            "changed R: owner",
        ),
        (
            "title = \"R\"",
            "title = \"R\"\nfrom = \"p\"",
            "changed R: from",
        ),
        (
            "title = \"R\"",
            "title = \"R\"\npriorities = [\"y\"]",
            "changed R: priorities",
        ),
        (
            "title = \"R\"",
            "title = \"R\"\ncarried-from = \"2023\"",
            "changed R: carried-from",
        ),
        (
            "title = \"R\"",
            "title = \"R\"\n[[recommendation.step]]\nphase = \"p\"",
            "changed R: step.p",
        ),
        (
            "2021 = 1.8",
            "2021 = 1.8, 2022 = 1.79",
            "changed I: values.2022",
        ),
        ("2021 = 1.8", "2021 = 1.81", "changed I: values.2021"),
        (
            "title = \"I\"",
            "title = \"I\"\nbetter = \"up\"",
            "changed I: better",
        ),
        (
            "title = \"I\"",
            "title = \"I\"\nunit = \"st\"",
            "changed I: unit",
        ),
        (
            "title = \"I\"",
            "title = \"I\"\nsource = \"SCB\"",
            "changed I: source",
        ),
        (
            "title = \"I\"",
            "title = \"I\"\ntarget = { value = 2 }",
            "changed I: target",
        ),
        (
            "text = \"D\"",
            "text = \"D\"\nstatus = \"taken\"",
            "changed D: status",
        ),
        ("text = \"D\"", "text = \"D\"\nby = \"Bo\"", "changed D: by"),
        (
            "text = \"D\"",
            "text = \"D\"\nphase = \"p\"",
            "changed D: phase",
        ),
        (
            "title = \"B\"",
            "title = \"B\"\nlink = \"b.pdf\"",
            "changed B: link",
        ),
        ("title = \"Y\"", "title = \"Å\"", "changed Å: title"),
        (
            "title = \"P\"",
            "title = \"P\"\nkind = \"x\"",
            "changed P: kind",
        ),
        (
            "language = \"sv\"",
            "language = \"da\"",
            "changed T: language",
        ),
        ("country = \"SE\"", "country = \"NO\"", "changed T: country"),
        ("title = \"T\"", "title = \"U\"", "changed U: title"),
    ];
    let text =
        format!("[plan]\ntitle = \"T\"\nyear = 2024\nlanguage = \"sv\"\ncountry = \"SE\"\n{base}");
    for (before, after, expected) in cases {
        let other = text.replacen(before, after, 1);
        assert_ne!(text, other, "{before}");
        assert_eq!(changes(&read(&text), &read(&other)), [expected], "{after}");
    }
}

#[test]
fn rings_in_another_order_are_told() {
    let ring = |id: &str| format!("[[ring]]\nid = \"{id}\"\ntitle = \"{id}\"\ncolour = \"blue\"\n");
    let one = year(2024, &(ring("a") + &ring("b")));
    let other = year(2024, &(ring("b") + &ring("a")));
    assert_eq!(changes(&one, &other), ["changed T: rings"]);
    let more = year(2024, &(ring("c") + &ring("a") + &ring("b")));
    assert_eq!(changes(&one, &more), ["added c"]);
}

/// What every new year changes, and nobody wants to read.
#[test]
fn a_new_year_begins_afresh() {
    let old = year(
        2023,
        "[[phase]]\nid = \"p\"\ntitle = \"P\"\nwhen = \"fredag 13 januari\"\nstatus = \"done\"\n\
         checklist = [{ item = \"Ring\", done = 2023-01-02 }]\n\
         [[phase.occurrence]]\non = 2023-01-13\ndone = 2023-01-13\n\
         [[recommendation]]\nid = \"r\"\ntitle = \"R\"\nstatus = \"adopted\"\n[[recommendation.step]]\nphase = \"p\"\noutcome = \"Ja.\"\n\
         [[recommendation]]\nid = \"s\"\ntitle = \"S\"\nstatus = \"done\"\n\
         [[idea]]\ntext = \"Ute\"\nstatus = \"taken\"\n\
         [[document]]\ntitle = \"Nuläge 2023\"\nlink = \"2023.pdf\"\n",
    );
    let new = year(
        2024,
        "[[phase]]\nid = \"p\"\ntitle = \"P\"\nwhen = \"fredag 12 januari\"\nreview = true\nchecklist = [\"Ring\"]\n\
         [[recommendation]]\nid = \"r\"\ntitle = \"R\"\nstatus = \"adopted\"\ncarried-from = \"2023\"\n",
    );
    assert_eq!(changes(&old, &new), [""; 0]);
    assert_eq!(changes(&new, &old), [""; 0]);
    // An open recommendation that was not taken along is missed.
    assert_eq!(
        changes(
            &old,
            &year(
                2024,
                "[[phase]]\nid = \"p\"\ntitle = \"P\"\nwhen = \"fredag 12 januari\"\nchecklist = [\"Ring\"]\n"
            )
        ),
        ["dropped R"]
    );
    // Called off is said of the year.
    let off = year(
        2024,
        "[[phase]]\nid = \"p\"\ntitle = \"P\"\nwhen = \"fredag 12 januari\"\nstatus = \"cancelled\"\nchecklist = [\"Ring\"]\n[[recommendation]]\nid = \"r\"\ntitle = \"R\"\nstatus = \"adopted\"\n",
    );
    assert_eq!(changes(&old, &off), ["changed P: status"]);
}

fn shipped() -> Vec<Plan> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let text = fs::read_to_string(file).expect("a plan");
            let name = file.file_name().expect("a name").to_string_lossy();
            Source::read(&*name, text, today()).plan().clone()
        })
        .collect()
}

fn all() -> Vec<Plan> {
    let made_up = (0..4).map(|seed| read(&generated::dense(seed)));
    shipped().into_iter().chain(made_up).collect()
}

#[test]
fn a_plan_does_not_differ_from_itself() {
    for plan in all().iter().chain([&read(&generated::plan(500))]) {
        assert_eq!(between(plan, plan), [], "{}", plan.title);
    }
}

/// What is added one way is dropped the other way, and what moved or changed did so both ways.
#[test]
fn there_and_back_mirror_each_other() {
    let plans = all();
    for (one, other) in plans
        .iter()
        .flat_map(|one| plans.iter().map(move |it| (one, it)))
    {
        let (there, back) = (between(one, other), between(other, one));
        let side = |changes: &[Change], back: bool| -> Vec<String> {
            let line = |change: &Change| {
                let (was, seen) = (&change.was, &change.seen);
                let (was, seen) = if back { (seen, was) } else { (was, seen) };
                let how = match (&change.how, back) {
                    (How::Added, true) => "dropped",
                    (How::Dropped, true) => "added",
                    (how, _) => how.word(),
                };
                let differences = match &change.how {
                    How::Changed(differences) => differences.len(),
                    How::Moved(moves) => moves.each.len(),
                    _ => 0,
                };
                format!(
                    "{how} {} {} {} {differences}",
                    was.id, was.title, seen.title
                )
            };
            let mut lines: Vec<String> = changes.iter().map(line).collect();
            lines.sort();
            lines
        };
        assert_eq!(
            side(&there, false),
            side(&back, true),
            "{} {}",
            one.title,
            other.title
        );
    }
}

/// The tables of a text in the opposite order, each with what belongs to it.
fn turned_round(text: &str) -> String {
    let mut tables: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let begins = [
            "[[activity]]",
            "[[phase]]",
            "[[priority]]",
            "[[idea]]",
            "[[document]]",
        ];
        let ends = ["[[ring]]", "[[indicator]]", "[[recommendation]]"];
        if begins.iter().chain(&ends).any(|table| *table == line) || tables.is_empty() {
            tables.push(String::new());
        }
        let table = tables.last_mut().expect("a table");
        table.push_str(line);
        table.push('\n');
    }
    let rest = tables.split_off(1);
    let (rings, mut rest): (Vec<String>, Vec<String>) = rest
        .into_iter()
        .partition(|table| table.starts_with("[[ring]]"));
    rest.reverse();
    tables.into_iter().chain(rings).chain(rest).collect()
}

#[test]
fn the_order_in_the_file_does_not_matter() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let shipped = [
        "varmlandsstrategin-2023.toml",
        "varmlandsstrategin-2024.toml",
        "example-2026.toml",
    ];
    let texts = shipped.map(|name| fs::read_to_string(folder.join(name)).expect("a plan"));
    let made_up = [generated::dense(1), generated::dense(2)];
    // Three of one title and without ids answer to numbers by their order in the file.
    let namesakes = "[plan]\ntitle = \"T\"\nyear = 2024\n\
                     [[activity]]\ntitle = \"Möte\"\nwhen = 2024-01-05\n\
                     [[activity]]\ntitle = \"Möte\"\nwhen = 2024-02-05\n\
                     [[activity]]\ntitle = \"Möte\"\nwhen = 2024-03-05\n";
    let later = namesakes.replace("2024-02-05", "2024-02-06");
    let texts: Vec<String> = texts
        .into_iter()
        .chain(made_up)
        .chain([namesakes.to_owned(), later.clone()])
        .collect();
    for text in &texts {
        let (plan, turned) = (read(text), read(&turned_round(text)));
        assert_eq!(between(&plan, &turned), [], "{}", plan.title);
    }
    for (one, other) in texts.iter().zip(texts.iter().skip(1)) {
        let straight = changes(&read(one), &read(other));
        assert_eq!(changes(&read(&turned_round(one)), &read(other)), straight);
        assert_eq!(changes(&read(one), &read(&turned_round(other))), straight);
    }
    assert_eq!(
        changes(&read(&turned_round(namesakes)), &read(&later)),
        ["moved Möte: 1 d"]
    );
}

/// In a release build two plans of 10 000 entries take 10 to 15 ms, and 70 ms where they have nothing in common, by
/// benches/changes.rs. Unoptimised and on a busy machine it may take seconds, but nothing in it may be quadratic.
#[test]
fn large_plans_that_have_nothing_in_common_are_soon_compared() {
    let text = generated::plan(10_000);
    let (one, shifted) = (read(&text), read(&text.replace("id = \"a", "id = \"b")));
    let strangers = read(
        &text
            .replace("id = \"a", "id = \"c")
            .replace("title = \"", "title = \"Å"),
    );
    let begun = Instant::now();
    assert_eq!(between(&one, &one), []);
    assert!(between(&one, &shifted).len() > 100);
    let changes = between(&one, &strangers);
    let count = |wanted: &How| changes.iter().filter(|it| it.how == *wanted).count();
    assert_eq!((count(&How::Added), count(&How::Dropped)), (10_000, 10_000));
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn values_are_kept_apart_from_the_plans() {
    let one = year(
        2024,
        "[[activity]]\nid = \"a\"\ntitle = \"A\"\nowner = \"Bo\"\n",
    );
    let other = year(
        2024,
        "[[activity]]\nid = \"a\"\ntitle = \"A\"\nowner = [\"Eva\", \"Bo\"]\n",
    );
    let found = between(&one, &other);
    drop((one, other));
    let How::Changed(differences) = &found[0].how else {
        unreachable!("it changed")
    };
    assert_eq!(differences[0].before, Value::Texts(vec!["Bo".into()]));
    assert_eq!(
        differences[0].after,
        Value::Texts(vec!["Bo".into(), "Eva".into()])
    );
}
