//! The shipped plans: that they say what their sources say, and that the example leaves no part of the
//! format out. What is expected is copied by hand from those sources and from the format, not from the plans.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use arshjul::plan::{Entry, Level, Plan, State, Status};
use arshjul::store::{self, Source};
use arshjul::time::{Day, Mood, Weekday};
use toml::{Table, Value};

const SHIPPED: [&str; 5] = [
    "bostadsrattsforening-2026.toml",
    "example-2026.toml",
    "karlstad-budget-2026.toml",
    "varmlandsstrategin-2023.toml",
    "varmlandsstrategin-2024.toml",
];

/// Every key of the format, but `plan.starts`, which excludes `plan.year`. A phase takes all keys of an
/// activity but these: a ring and a phase (it is one), and what only a repeat has.
const FORMAT: [(&str, &str); 12] = [
    ("plan", "title cycle year language country"),
    ("ring", "id title colour track"),
    (
        "phase",
        "id kind title when place participants headcount review time owner status needs tags \
         checklist links note",
    ),
    (
        "activity",
        "id title ring phase kind when except condition review time place participants headcount owner \
         status needs tags checklist links note occurrence",
    ),
    ("activity.checklist", "item done"),
    ("activity.occurrence", "on moved done cancelled note"),
    ("priority", "id title"),
    (
        "recommendation",
        "id title from priorities owner status carried-from step",
    ),
    ("recommendation.step", "phase outcome"),
    ("idea", "phase text by status"),
    ("indicator", "id title unit better target source values"),
    ("document", "title phase link"),
];

fn table(name: &str) -> Table {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let text = fs::read_to_string(folder.join(name)).expect("a shipped plan");
    text.parse().expect("a plan that is TOML")
}

/// The tables at a dotted path: `activity.occurrence` is every occurrence of every activity.
fn tables<'a>(plan: &'a Table, path: &str) -> Vec<&'a Table> {
    path.split('.').fold(vec![plan], |above, key| {
        above
            .into_iter()
            .filter_map(|table| table.get(key))
            .flat_map(|value| match value {
                Value::Array(items) => items.iter().filter_map(Value::as_table).collect(),
                Value::Table(table) => vec![table],
                _ => vec![],
            })
            .collect()
    })
}

fn words<'a>(plan: &'a Table, path: &str, key: &str) -> BTreeSet<&'a str> {
    tables(plan, path)
        .into_iter()
        .filter_map(|table| table.get(key)?.as_str())
        .collect()
}

fn with_id<'a>(plan: &'a Table, path: &str, id: &str) -> &'a Table {
    tables(plan, path)
        .into_iter()
        .find(|table| table.get("id").and_then(Value::as_str) == Some(id))
        .expect("an entry of this id")
}

#[test]
fn these_are_the_shipped_plans() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let found: BTreeSet<_> = fs::read_dir(folder)
        .expect("a folder of plans")
        .map(|entry| entry.expect("a readable entry").file_name())
        .collect();
    assert_eq!(found, SHIPPED.map(Into::into).into());
}

#[test]
fn every_plan_names_its_year_once() {
    for name in SHIPPED {
        let plan = table(name);
        let head = tables(&plan, "plan");
        let has = |key| head.iter().any(|table| table.contains_key(key));
        assert!(has("title") && has("cycle"), "{name}");
        assert_ne!(has("year"), has("starts"), "{name}");
    }
}

#[test]
fn the_example_uses_every_key_of_the_format() {
    let plan = table("example-2026.toml");
    for (path, keys) in FORMAT {
        let found = tables(&plan, path);
        for key in keys.split_whitespace() {
            let used = found.iter().any(|table| table.contains_key(key));
            assert!(used, "no [{path}] of the example has `{key}`");
        }
    }
}

#[test]
fn no_plan_has_a_key_that_the_format_lacks() {
    let paths: BTreeSet<_> = FORMAT.iter().map(|(path, _)| *path).collect();
    for name in SHIPPED {
        let plan = table(name);
        for top in plan.keys() {
            assert!(paths.contains(top.as_str()), "{name}: [{top}]");
        }
        for (path, keys) in FORMAT {
            for key in tables(&plan, path).iter().flat_map(|table| table.keys()) {
                let known = keys.split_whitespace().any(|known| known == key)
                    || (path, key.as_str()) == ("plan", "starts");
                assert!(known, "{name}: [{path}] {key}");
            }
        }
    }
}

#[test]
fn the_example_uses_every_word_that_has_a_meaning() {
    let plan = table("example-2026.toml");
    let entries = &words(&plan, "activity", "status") | &words(&plan, "phase", "status");
    assert_eq!(entries, ["cancelled", "confirmed", "done", "idea"].into());
    let planned = tables(&plan, "activity")
        .iter()
        .any(|entry| !entry.contains_key("status"));
    assert!(planned, "planned is what goes without saying");
    assert_eq!(
        words(&plan, "recommendation", "status"),
        ["adopted", "declined", "done", "open"].into()
    );
    assert_eq!(words(&plan, "idea", "status"), ["parked", "taken"].into());
    assert_eq!(words(&plan, "indicator", "better"), ["down", "up"].into());
    let kinds = [
        "work-meeting",
        "analysis",
        "direction-meeting",
        "learning-session",
        "conference",
    ];
    assert!(words(&plan, "phase", "kind").is_superset(&kinds.into()));
}

#[test]
fn what_an_id_refers_to_is_there() {
    for name in SHIPPED {
        let plan = table(name);
        let phases = words(&plan, "phase", "id");
        let rings = words(&plan, "ring", "id");
        for path in ["activity", "recommendation.step", "idea", "document"] {
            assert!(
                words(&plan, path, "phase").is_subset(&phases),
                "{name}: {path}"
            );
        }
        assert!(
            words(&plan, "recommendation", "from").is_subset(&phases),
            "{name}"
        );
        assert!(words(&plan, "activity", "ring").is_subset(&rings), "{name}");
    }
}

#[test]
fn the_analysis_of_2024_has_two_priorities_and_three_recommendations() {
    let plan = table("varmlandsstrategin-2024.toml");
    assert_eq!(tables(&plan, "priority").len(), 2);
    assert_eq!(tables(&plan, "recommendation").len(), 3);
    assert_eq!(words(&plan, "recommendation", "from"), ["analysis"].into());
    // The sources tell neither what later phases did with them nor what is aimed at.
    assert!(tables(&plan, "recommendation.step").is_empty());
    assert!(tables(&plan, "indicator.target").is_empty());
    assert!(words(&plan, "document", "link").is_empty());
}

#[test]
fn meetings_have_the_numbers_and_places_of_their_sources() {
    let headcount = |plan: &Table| with_id(plan, "phase", "work-meeting")["headcount"].as_integer();
    let place = |plan: &Table, id| {
        with_id(plan, "phase", id)["place"]
            .as_str()
            .map(str::to_owned)
    };
    let hall = Some("Nöjesfabriken, Karlstad".to_owned());
    let earlier = table("varmlandsstrategin-2023.toml");
    assert_eq!(headcount(&earlier), Some(120));
    assert_eq!(place(&earlier, "direction-meeting"), hall);
    let later = table("varmlandsstrategin-2024.toml");
    assert_eq!(headcount(&later), Some(130));
    assert_eq!(place(&later, "work-meeting"), hall);
}

// ── As the program opens them ───────────────────────────────────────────────────────────────────

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn open(name: &str) -> Source {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("plans")
        .join(name);
    store::open(path, day("2026-06-14")).expect("a readable file")
}

fn entry<'a>(plan: &'a Plan, id: &str) -> (usize, &'a Entry) {
    let found = plan
        .entries
        .iter()
        .enumerate()
        .find(|(_, entry)| &*entry.id == id);
    found.expect("an entry of this id")
}

/// First and last days of an entry's occurrences, as `2024-02-01..2024-02-29`, or `-` where no day is known.
fn days(source: &Source, id: &str) -> Vec<String> {
    let (index, _) = entry(source.plan(), id);
    let all = source.schedule().all().iter();
    all.filter(|occurrence| occurrence.entry as usize == index)
        .map(|occurrence| match occurrence.span() {
            None => "-".to_owned(),
            Some(span) if span.first() == span.last() => span.first().to_string(),
            Some(span) => format!("{}..{}", span.first(), span.last()),
        })
        .collect()
}

fn expect_days(source: &Source, expected: &[(&str, &str)]) {
    for (id, written) in expected {
        let written: Vec<_> = written.split_whitespace().collect();
        assert_eq!(days(source, id), written, "{id}");
    }
}

#[test]
fn every_plan_opens_without_an_error_or_a_warning() {
    for name in SHIPPED {
        let source = open(name);
        let wrong: Vec<_> = source
            .problems()
            .iter()
            .filter(|problem| problem.level <= Level::Warning)
            .map(|problem| (source.position(problem.place.start), problem.code))
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:?}");
    }
}

#[test]
fn every_entry_is_read() {
    for (name, phases, activities) in [
        ("bostadsrattsforening-2026.toml", 10, 0),
        ("example-2026.toml", 7, 39),
        ("karlstad-budget-2026.toml", 7, 0),
        ("varmlandsstrategin-2023.toml", 3, 1),
        ("varmlandsstrategin-2024.toml", 6, 3),
    ] {
        let source = open(name);
        let (backbone, rest): (Vec<_>, Vec<_>) = source
            .plan()
            .entries
            .iter()
            .partition(|entry| entry.is_phase);
        assert_eq!((backbone.len(), rest.len()), (phases, activities), "{name}");
    }
}

#[test]
fn the_real_cycles_fall_on_the_days_of_their_sources() {
    expect_days(
        &open("varmlandsstrategin-2023.toml"),
        &[
            ("work-meeting", "2023-01-13"),
            ("direction-meeting", "2023-03-23"),
            ("conference", "2023-09-29"),
            ("coordinators", "-"),
        ],
    );
    expect_days(
        &open("varmlandsstrategin-2024.toml"),
        &[
            ("work-meeting", "2024-01-26"),
            ("analysis", "2024-02-01..2024-02-29"),
            ("direction-meeting", "2024-03-08"),
            ("presentation", "2024-03-01..2024-05-31"),
            ("learning-session", "2024-09-01..2024-09-30"),
            ("conference", "2024-09-26"),
            ("call-for-ideas", "-"),
        ],
    );
}

#[test]
fn the_weekdays_of_the_sources_are_those_of_the_calendar() {
    assert_eq!(day("2023-01-13").weekday(), Weekday::Friday);
    assert_eq!(day("2024-01-26").weekday(), Weekday::Friday);
    assert_eq!(day("2024-09-26").weekday(), Weekday::Thursday);
}

#[test]
fn the_budget_year_crosses_new_year() {
    let source = open("karlstad-budget-2026.toml");
    assert_eq!(source.plan().cycle.label(), "2025/26");
    expect_days(
        &source,
        &[
            ("forutsattningar", "2025-11-01..2025-11-30"),
            ("utkast", "2025-12-01..2025-12-31"),
            ("anvisningar", "2026-01-01..2026-01-31"),
            ("budgetskrivelser", "2026-04-01..2026-04-30"),
            ("politisk-behandling", "2026-05-01..2026-05-31"),
            ("beslut", "2026-06-01..2026-06-30"),
            ("internbudget", "2026-09-01..2026-11-30"),
        ],
    );
}

#[test]
fn the_year_of_a_board_hangs_on_its_meeting() {
    let source = open("bostadsrattsforening-2026.toml");
    expect_days(
        &source,
        &[
            ("arsredovisning", "2026-01-01..2026-02-28"),
            ("forvaltningsberattelse", "2026-03-01..2026-03-31"),
            ("stamma", "2026-04-01..2026-04-30"),
            // Six weeks before April, which is as vague; between six and four weeks before it, with the flag.
            ("till-revisorn", "2026-02-18..2026-03-19"),
            ("kallelse", "2026-02-18..2026-04-02 2026-03-04..2026-04-02"),
            ("besiktning", "2026-06-01..2026-06-30"),
            ("underhallsplan", "2026-09-01..2026-09-30"),
            ("budgetutkast", "2026-10-01..2026-10-31"),
            ("budget", "2026-11-01..2026-11-30"),
        ],
    );
    let moods = |source: &Source| -> Vec<Mood> {
        let meetings = &entry(source.plan(), "styrelsemote").1.when;
        meetings[0].dates.iter().map(|date| date.mood).collect()
    };
    let mut expected = vec![Mood::Fixed; 12];
    expected[6] = Mood::Tentative;
    assert_eq!(
        moods(&source),
        expected,
        "a meeting a month, July's if need be"
    );
}

#[test]
fn when_the_meeting_has_a_day_so_have_its_deadlines() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans/bostadsrattsforening-2026.toml");
    let text = fs::read_to_string(path).expect("a shipped plan");
    let text = text.replace("when      = \"april\"", "when      = \"torsdag 23 april\"");
    let source = Source::read("plan.toml", text, day("2026-06-14"));
    expect_days(
        &source,
        &[
            ("stamma", "2026-04-23"),
            ("till-revisorn", "2026-03-12"),
            ("kallelse", "2026-03-12..2026-03-26 2026-03-26"),
        ],
    );
}

/// Loose ends of the learning loop are no slips: `loose_ends` counts them by hand.
#[test]
fn nothing_in_the_shipped_plans_needs_a_look_but_what_was_left_open() {
    let left_open = ["late", "missed", "no-owner", "no-priority", "unconfirmed"];
    for name in SHIPPED {
        let source = open(name);
        let codes = source.findings().into_iter().map(|it| it.code.0);
        let slips: Vec<_> = codes.filter(|code| !left_open.contains(code)).collect();
        assert_eq!(slips, [""; 0], "{name}");
    }
}

/// Every kind of date that the format has, each in the words of one entry of the example.
const KINDS: &[(&str, &[(&str, &str)])] = &[
    ("day", &[("work-meeting", "Friday 23 January")]),
    (
        "range",
        &[
            ("analysis", "2 February – 6 March"),
            ("year-review", "7 December – 8 January"),
        ],
    ),
    ("several", &[("board", "26/2, 28/5, 24/9, 26/11")]),
    ("month", &[("test-the-trends", "2026-02")]),
    ("months", &[("call-for-ideas", "May–June")]),
    (
        "either month",
        &[("talks-with-the-eleven-municipalities", "March/April")],
    ),
    ("part of a month", &[("presentation", "mid-April")]),
    (
        "week",
        &[
            ("learning-session", "week 38"),
            ("write-analysis", "weeks 6–9"),
        ],
    ),
    ("quarter", &[("budget-talks", "Q2")]),
    ("tertial", &[("annual-report-for-2025", "T1")]),
    (
        "half",
        &[("mid-term-review-of-the-strategy", "second half of the year")],
    ),
    ("season", &[("emission-figures-arrive", "summer")]),
    ("term", &[("school-visits", "autumn term")]),
    (
        "nth weekday",
        &[
            ("health-check-of-the-cycle", "first Wednesday of April"),
            ("mid-year-check", "last week of June"),
        ],
    ),
    (
        "repeated",
        &[
            ("steering-group", "first Tuesday of every month except July"),
            ("dashboard", "last working day of every quarter"),
        ],
    ),
    (
        "deadline",
        &[
            ("invite-the-experts", "by 9 January"),
            ("programme-of-the-learning-session", "before 1 September"),
        ],
    ),
    (
        "window with a limit",
        &[(
            "conference-invitations-go-out",
            "no earlier than six and no later than four weeks before the conference",
        )],
    ),
    (
        "relative to an entry",
        &[
            (
                "survey-after-the-conference",
                "within three weeks after the conference",
            ),
            (
                "brief-the-leaders",
                "Monday two weeks before the direction meeting",
            ),
            ("rehearsal", "the day before the conference"),
        ],
    ),
    (
        "relative to a feast",
        &[("walk-with-the-island-council", "Friday after Ascension Day")],
    ),
    (
        "conditional",
        &[(
            "flag-breakfast-at-county-hall",
            "5 June if Friday, 4 June if Thursday",
        )],
    ),
    (
        "turn",
        &[("lay-out-the-report", "turn of the month March/April")],
    ),
    (
        "perhaps",
        &[("visit-from-the-ministry", "possibly December")],
    ),
    (
        "if need be",
        &[("extra-talks-with-the-ministry", "when needed")],
    ),
    ("ongoing", &[("the-strategy-on-the-web", "ongoing")]),
    ("not decided", &[("agreement-with-the-university", "TBD")]),
    (
        "ISO 8601",
        &[
            ("direction-meeting", "2026-03-19"),
            ("ask-the-clusters", "2026-W12"),
            ("newsletter", "09-21"),
            ("press-morning", "W16-3"),
            ("discussion-papers", "2025-12-08/2026-01-16"),
        ],
    ),
];

#[test]
fn the_example_uses_every_kind_of_date() {
    let source = open("example-2026.toml");
    for (kind, uses) in KINDS {
        for (id, words) in *uses {
            let (_, entry) = entry(source.plan(), id);
            let found = entry.when.iter().any(|when| &*when.words == *words);
            assert!(found, "{kind}: {id} is not on “{words}”");
        }
    }
    // A list of all sorts, what is taken out, and everything that can be known of one occurrence.
    let (_, newsletter) = entry(source.plan(), "newsletter");
    assert!(newsletter.when.len() > 3);
    let entries = &source.plan().entries;
    assert!(entries.iter().any(|entry| !entry.except.is_empty()));
    let facts: Vec<_> = entries.iter().flat_map(|entry| &entry.facts).collect();
    assert!(
        facts
            .iter()
            .any(|fact| fact.moved.is_some() && fact.done.is_some())
    );
    assert!(
        facts
            .iter()
            .any(|fact| fact.cancelled && fact.note.is_some())
    );
}

/// Against a paper calendar of 2026; Ascension Day was 14 May.
#[test]
fn each_kind_of_date_of_the_example_falls_where_it_should() {
    expect_days(
        &open("example-2026.toml"),
        &[
            ("work-meeting", "2026-01-23"),
            ("analysis", "2026-02-02..2026-03-06"),
            ("direction-meeting", "2026-03-19"),
            ("presentation", "2026-04-11..2026-04-20"),
            ("learning-session", "2026-09-14..2026-09-20"),
            ("conference", "2026-10-15"),
            ("year-review", "2026-12-07..2027-01-08"),
            ("discussion-papers", "2025-12-08..2026-01-16"),
            ("invite-the-experts", "2026-01-09"),
            ("write-analysis", "2026-02-02..2026-03-01"),
            ("brief-the-leaders", "2026-03-02"),
            ("lay-out-the-report", "2026-03-29..2026-04-03"),
            ("call-for-ideas", "2026-05-01..2026-06-30"),
            ("programme-of-the-learning-session", "2026-08-31"),
            (
                "conference-invitations-go-out",
                "2026-09-03..2026-09-17 2026-09-17",
            ),
            ("rehearsal", "2026-10-14"),
            ("board", "2026-02-26 2026-05-28 2026-09-24 2026-11-26"),
            ("annual-report-for-2025", "2026-01-01..2026-04-30"),
            ("budget-talks", "2026-04-01..2026-06-30"),
            ("mid-term-review-of-the-strategy", "2026-07-01..2026-12-31"),
            ("agreement-with-the-university", "-"),
            ("extra-talks-with-the-ministry", "-"),
            (
                "newsletter",
                "2026-03-23 2026-06-22 2026-09-21 2026-12-11..2026-12-20",
            ),
            ("ask-the-clusters", "2026-03-16..2026-03-22"),
            ("press-morning", "2026-04-15"),
            ("walk-with-the-island-council", "2026-05-15"),
            ("flag-breakfast-at-county-hall", "2026-06-05"),
            ("school-visits", "2026-08-01..2026-12-31"),
            ("the-strategy-on-the-web", "2026-01-01..2026-12-31"),
            ("test-the-trends", "2026-02-01..2026-02-28"),
            ("health-check-of-the-cycle", "2026-04-01"),
            ("mid-year-check", "2026-06-22..2026-06-28"),
            (
                "talks-with-the-eleven-municipalities",
                "2026-03-01..2026-04-30",
            ),
            ("dashboard", "2026-03-31 2026-06-30 2026-09-30"),
            ("emission-figures-arrive", "2026-06-01..2026-08-31"),
            ("survey-after-the-conference", "2026-10-16..2026-11-05"),
        ],
    );
}

#[test]
fn the_example_shows_how_firmly_a_date_is_meant() {
    let source = open("example-2026.toml");
    let mood = |id| entry(source.plan(), id).1.when[0].dates[0].mood;
    assert_eq!(mood("conference"), Mood::Fixed);
    assert_eq!(mood("visit-from-the-ministry"), Mood::Tentative);
    assert_eq!(mood("the-strategy-on-the-web"), Mood::Ongoing);
    assert_eq!(mood("agreement-with-the-university"), Mood::Unknown);
    let deadlines: Vec<_> = source
        .schedule()
        .all()
        .iter()
        .filter(|occurrence| occurrence.date.deadline)
        .filter_map(|occurrence| Some(occurrence.span()?.last().to_string()))
        .collect();
    let by = ["2026-01-09", "2026-08-31", "2026-09-17", "2026-10-30"];
    assert_eq!(deadlines, by);
}

/// First Tuesdays but July's; January's moved, April's called off.
#[test]
fn the_steering_group_keeps_its_facts() {
    let source = open("example-2026.toml");
    expect_days(
        &source,
        &[(
            "steering-group",
            "2026-01-08 2026-02-03 2026-03-03 2026-04-07 2026-05-05 2026-06-02 \
             2026-08-04 2026-09-01 2026-10-06 2026-11-03 2026-12-01",
        )],
    );
    let (index, _) = entry(source.plan(), "steering-group");
    let statuses: Vec<_> = source
        .schedule()
        .all()
        .iter()
        .filter(|occurrence| occurrence.entry as usize == index)
        .map(|occurrence| occurrence.status)
        .collect();
    let expected = [
        Status::Done,
        Status::Done,
        Status::Done,
        Status::Cancelled,
        Status::Done,
        Status::Done,
        Status::Done,
        Status::Done,
        Status::Done,
        Status::Done,
        Status::Planned,
    ];
    assert_eq!(statuses, expected);
}

#[test]
fn in_late_november_one_is_late() {
    let source = open("example-2026.toml");
    for today in ["2026-11-16", "2026-11-24", "2026-11-26"] {
        let overdue: Vec<_> = source
            .schedule()
            .all()
            .iter()
            .filter(|occurrence| occurrence.state(source.plan(), day(today)) == State::Late)
            .map(|occurrence| &*source.plan().entries[occurrence.entry as usize].id)
            .collect();
        assert_eq!(overdue, ["reply-to-the-youth-panel"]);
    }
}

/// The series as they were published, copied from the sources that stand beside them in the plan.
#[test]
fn the_indicators_have_the_published_values() {
    let source = open("varmlandsstrategin-2024.toml");
    let years = [
        2005, 2010, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023,
    ];
    let yearly = |values: [f64; 11]| years.into_iter().zip(values).collect::<Vec<_>>();
    let published = [
        (
            "solar",
            vec![
                (2016, 10_352.0),
                (2018, 25_486.0),
                (2019, 44_000.0),
                (2020, 65_819.0),
                (2021, 92_360.0),
            ],
        ),
        ("greenhouse-gases", vec![(1990, 2.2), (2021, 1.2)]),
        (
            "trading-eco-municipalities",
            yearly([
                2.47, 2.38, 1.88, 2.06, 2.05, 2.00, 1.83, 1.73, 1.80, 1.79, 1.72,
            ]),
        ),
        (
            "trading-avesta",
            yearly([
                3.63, 5.87, 6.78, 6.93, 7.44, 7.12, 7.15, 6.40, 6.72, 6.64, 6.47,
            ]),
        ),
        (
            "trading-boden",
            yearly([
                0.24, 0.27, 1.34, 1.52, 1.73, 1.89, 2.08, 2.16, 2.24, 2.26, 2.58,
            ]),
        ),
        ("farm-water", vec![]),
    ];
    let read: Vec<_> = source
        .plan()
        .indicators
        .iter()
        .map(|indicator| (&*indicator.id, indicator.values.clone()))
        .collect();
    assert_eq!(read, published);
}
