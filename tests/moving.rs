//! Dates moved where they stand in a plan: every dated occurrence of every shipped plan by every step and reach, what
//! is known of occurrences, what hangs on a moved entry, and what becomes of an occurrence. Days are counted here by
//! day numbers and months alone, exact texts by hand.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use arshjul::plan::{Entry, Occurrence, Plan, Status};

use arshjul::store::moving::{self, Move, Reach};
use arshjul::store::{Source, marking};
use arshjul::time::{Date, Day, Precision, Span, Step};

const HEAD: &str = "[plan]\ntitle = \"P\"\nyear = 2024\nlanguage = \"sv\"\ncountry = \"SE\"\n\n";

const REACHES: [Reach; 3] = [Reach::ThisOne, Reach::FromHereOn, Reach::All];

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn read(text: &str) -> Source {
    Source::read("plan.toml", text.to_owned(), day("2024-06-14"))
}

fn shipped() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("plans")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 5, "plans are shipped");
    let read = |path: &Path| {
        let text = fs::read_to_string(path).expect("a plan");
        Source::read(path, text, day("2026-03-01"))
    };
    paths.iter().map(|path| read(path)).collect()
}

/// The steps that are tried on an occurrence: `<` and `>`, `{` and `}`, a day, and its edges.
const STEPS: [Step; 7] = [
    Step::Own(1),
    Step::Own(-1),
    Step::Days(1),
    Step::Days(-1),
    Step::Days(7),
    Step::Ends(-7, 0),
    Step::Ends(0, 7),
];

/// Months since year nought.
fn months(day: Day) -> i32 {
    day.year() * 12 + day.month() as i32 - 1
}

/// Whether one date is the other moved by a step, counted by day numbers and months only.
fn is_moved(old: &Date, new: &Date, step: Step) -> bool {
    let (Some(was), Some(is)) = (old.span, new.span) else {
        return old == new;
    };
    let by = (
        is.first().days_since(was.first()),
        is.last().days_since(was.last()),
    );
    let each = |months_each: i32, count: i32| {
        let first = months(is.first()) - months(was.first());
        let last = months(is.last()) - months(was.last());
        let ends = is.first().day() == 1 && is.last().tomorrow().day() == 1;
        ends && first == months_each * count && last == months_each * count
    };
    let fits = match step {
        Step::Days(days) => by == (days, days),
        Step::Ends(first, last) => by == (first, last),
        Step::Own(count) => match old.precision {
            Precision::Day | Precision::None => by == (i64::from(count), i64::from(count)),
            Precision::Week => by == (7 * i64::from(count), 7 * i64::from(count)),
            // Six weeks before May is no whole month.
            Precision::Month if was.first().day() != 1 => {
                by == (7 * i64::from(count), 7 * i64::from(count))
            }
            Precision::Month => each(1, count),
            Precision::Quarter | Precision::Season => each(3, count),
            Precision::Tertial => each(4, count),
            Precision::Half => each(6, count),
            Precision::Year => each(12, count),
            Precision::Term | Precision::PartOfMonth => (by.0 > 0) == (count > 0) && by.0 != 0,
        },
    };
    fits && new.mood == old.mood && new.deadline == old.deadline
}

/// Where an occurrence comes from: which value of `when`, which of its dates.
fn slot(entry: &Entry, occurrence: &Occurrence) -> (usize, usize) {
    let ruled = occurrence.moved_from.or(occurrence.span().map(Span::first));
    for (at, when) in entry.when.iter().enumerate() {
        let found = when.dates.iter().position(|date| {
            date.span.map(Span::first) == ruled && date.deadline == occurrence.date.deadline
        });
        if let Some(date) = found {
            return (at, date);
        }
    }
    unreachable!("{} comes from nowhere", entry.id)
}

/// The entries whose dates hang on that one, however far.
fn hanging(plan: &Plan, on: usize) -> HashSet<usize> {
    let mut found = HashSet::from([on]);
    loop {
        let known = found.len();
        for (index, entry) in plan.entries.iter().enumerate() {
            let anchors = entry.when.iter().flat_map(|when| when.anchors.iter());
            if anchors
                .into_iter()
                .any(|anchor| found.contains(&(*anchor as usize)))
            {
                found.insert(index);
            }
        }
        if found.len() == known {
            found.remove(&on);
            return found;
        }
    }
}

fn dates(entry: &Entry) -> Vec<Vec<Date>> {
    entry.when.iter().map(|when| when.dates.to_vec()).collect()
}

fn entry_named<'p>(plan: &'p Plan, id: &str) -> &'p Entry {
    let found = plan.entries.iter().find(|entry| *entry.id == *id);
    found.expect(id)
}

/// The text of an entry, and of everything else: before it and after it.
fn apart<'t>(source: &'t Source, entry: &Entry) -> (&'t str, &'t str) {
    let text = source.text();
    (
        &text[..entry.place.start as usize],
        &text[entry.place.end as usize..],
    )
}

#[track_caller]
fn whether_it_holds(
    before: &Source,
    occurrence: &Occurrence,
    step: Step,
    reach: Reach,
    made: &Move,
) {
    let index = occurrence.entry as usize;
    let entry = &before.plan().entries[index];
    let what = format!(
        "{} {:?} {step:?} {reach:?}: {} → {}",
        entry.id,
        occurrence.span(),
        made.before,
        made.after
    );
    let after = before.edited(&made.edit).expect(&what);
    assert!(
        after.problems().len() <= before.problems().len(),
        "{what}: {:?}",
        after.problems()
    );
    let (at, date) = slot(entry, occurrence);
    let dates_now = dates(entry_named(after.plan(), &entry.id));
    let asked = moving::asks(before.plan(), occurrence);

    // Only what hangs on the moved one moves along.
    let hang = hanging(before.plan(), index);
    let ids: HashSet<&str> = hang
        .iter()
        .map(|index| &*before.plan().entries[*index].id)
        .collect();
    let along = moving::dependents(before.plan(), after.plan(), &[&*made.id]);
    for other in along {
        let id = &*after.plan().entries[other].id;
        assert!(ids.contains(id) || id == &*entry.id, "{what}: {id} moved");
    }
    for (other, old) in before.plan().entries.iter().enumerate() {
        if other != index && !hang.contains(&other) {
            assert_eq!(
                dates(old),
                dates(entry_named(after.plan(), &old.id)),
                "{what}: {}",
                old.id
            );
        }
    }

    if reach == Reach::FromHereOn && asked {
        let new = entry_named(after.plan(), &made.id);
        assert_eq!(new.title, entry.title, "{what}");
        return;
    }
    // Everything but the entry is as it was, to the byte.
    let (head, tail) = apart(before, entry);
    assert!(
        after.text().starts_with(head) && after.text().ends_with(tail),
        "{what}:\n{}",
        after.text()
    );
    if reach == Reach::ThisOne && asked {
        assert_eq!(dates_now, dates(entry), "{what}: the rule stays");
        let ruled = marking::ruled(occurrence);
        let mut all = after.schedule().all().iter();
        let moved = all.find(|one| one.entry == occurrence.entry && marking::ruled(one) == ruled);
        let moved = moved.expect(&what);
        assert!(
            is_moved(&occurrence.date, &moved.date, step),
            "{what}: {moved:?}"
        );
        return;
    }
    for (place, (old, new)) in dates(entry).into_iter().zip(dates_now).enumerate() {
        if place != at {
            assert_eq!(old, new, "{what}");
            continue;
        }
        assert_eq!(old.len(), new.len(), "{what}");
        assert!(
            is_moved(&old[date], &new[date], step),
            "{what}: {:?}",
            new[date]
        );
    }
}

/// Of an entry that repeats the first three occurrences and the last: the others are like them.
fn some_of(source: &Source) -> Vec<Occurrence> {
    let all = source.schedule().dated();
    let of = |entry: u32| all.iter().filter(move |one| one.entry == entry);
    let is_near = |one: &Occurrence| {
        let own: Vec<Occurrence> = of(one.entry).collect();
        let at = own.iter().position(|other| other == one);
        at.is_some_and(|at| at < 3 || at + 1 == own.len())
    };
    all.iter().filter(is_near).collect()
}

#[test]
fn every_occurrence_of_every_plan_by_every_step() {
    let (mut made, mut refused) = (0, Vec::new());
    for source in shipped() {
        for occurrence in some_of(&source) {
            for step in STEPS {
                let asks = moving::asks(source.plan(), &occurrence);
                for reach in REACHES
                    .into_iter()
                    .filter(|reach| asks || *reach == Reach::All)
                {
                    let it = moving::moved(&source, &occurrence, step, reach);
                    if let Ok(it) = &it {
                        whether_it_holds(&source, &occurrence, step, reach, it);
                        made += 1;
                    } else {
                        let entry = &source.plan().entries[occurrence.entry as usize];
                        refused.push((entry.when[0].words.to_string(), step));
                    }
                }
            }
        }
    }
    assert!(made > 600, "{made}");
    // What cannot be moved: what has no other days, and a span once a month by days.
    let stretched = |step: &Step| matches!(step, Step::Ends(..));
    let mut whole: Vec<&str> = refused
        .iter()
        .filter(|(_, step)| !stretched(step))
        .map(|(words, _)| words.as_str())
        .collect();
    whole.dedup();
    whole.sort_unstable();
    whole.dedup();
    assert_eq!(whole, ["en gång i månaden, juli vid behov", "ongoing"]);
}

/// The occurrence of an entry that is held on a day.
#[track_caller]
fn held(source: &Source, id: &str, on: &str) -> Occurrence {
    let plan = source.plan();
    let mut all = source.schedule().all().iter();
    let found = all.find(|one| {
        let entry = &plan.entries[one.entry as usize];
        *entry.id == *id && one.span().map(Span::first) == Some(day(on))
    });
    found.expect(on)
}

/// What stands below the head after the move of an entry's occurrence.
#[track_caller]
fn spec(text: &str, id: &str, on: &str, step: Step, reach: Reach, after: &str) {
    let source = read(&format!("{HEAD}{text}"));
    let made = moving::moved(&source, &held(&source, id, on), step, reach).expect("a move");
    let moved = source.edited(&made.edit).expect("an edit");
    assert_eq!(moved.text(), format!("{HEAD}{after}"));
}

const BOARD: &str = "[[activity]]
id    = \"board\"
title = \"Styrelse 15 mars\" # keep
when  = \"första tisdagen varje månad utom juli\"
owner = \"ordförande\"

  [[activity.occurrence]]
  on   = 2024-03-05
  done = 2024-03-05

  [[activity.occurrence]]
  on    = 2024-05-07
  moved = 2024-05-14

# the other
[[activity]]
title = \"Annat 15 mars\"
when  = \"15 mars\"
";

#[test]
fn this_one_is_a_fact_about_it() {
    spec(
        BOARD,
        "board",
        "2024-04-02",
        Step::Days(1),
        Reach::ThisOne,
        &BOARD.replace(
            "  [[activity.occurrence]]\n  on    = 2024-05-07",
            "  [[activity.occurrence]]\n  on    = 2024-04-02\n  moved = 2024-04-03\n\n  [[activity.occurrence]]\n  on    = 2024-05-07",
        ),
    );
    // Moved once more; and back to its day, which is no fact any more.
    spec(
        BOARD,
        "board",
        "2024-05-14",
        Step::Own(1),
        Reach::ThisOne,
        &BOARD.replace("2024-05-14", "2024-05-15"),
    );
    spec(
        BOARD,
        "board",
        "2024-05-14",
        Step::Days(-7),
        Reach::ThisOne,
        &BOARD.replace(
            "\n  [[activity.occurrence]]\n  on    = 2024-05-07\n  moved = 2024-05-14\n",
            "",
        ),
    );
}

#[test]
fn all_of_them_take_their_facts_along_by_position() {
    // The second Tuesdays of March and May 2024 are the 12th and the 14th.
    spec(
        BOARD,
        "board",
        "2024-04-02",
        Step::Days(7),
        Reach::All,
        &BOARD
            .replace("första", "andra")
            .replace("on   = 2024-03-05", "on   = 2024-03-12")
            .replace("on    = 2024-05-07", "on    = 2024-05-14"),
    );
    // One that is moved away goes along when it is the one in the hand.
    spec(
        BOARD,
        "board",
        "2024-05-14",
        Step::Days(7),
        Reach::All,
        &BOARD
            .replace("första", "andra")
            .replace("on   = 2024-03-05", "on   = 2024-03-12")
            .replace("2024-05-14", "2024-05-21")
            .replace("on    = 2024-05-07", "on    = 2024-05-14"),
    );
}

#[test]
fn from_here_on_is_a_second_entry_after_the_first() {
    spec(
        BOARD,
        "board",
        "2024-05-14",
        Step::Days(7),
        Reach::FromHereOn,
        "[[activity]]
id    = \"board\"
title = \"Styrelse 15 mars\" # keep
when  = \"första tisdagen varje månad till och med 2 april utom juli\"
owner = \"ordförande\"

  [[activity.occurrence]]
  on   = 2024-03-05
  done = 2024-03-05

[[activity]]
id    = \"board-2\"
title = \"Styrelse 15 mars\"
when  = \"andra tisdagen varje månad utom juli från 7 maj\"
owner = \"ordförande\"

  [[activity.occurrence]]
  on    = 2024-05-14
  moved = 2024-05-21

# the other
[[activity]]
title = \"Annat 15 mars\"
when  = \"15 mars\"
",
    );
}

fn tuesdays(id: &str, when: &str, known: &str) -> String {
    format!("[[activity]]\nid = \"{id}\"\ntitle = \"A\"\nwhen = \"{when}\"\n{known}")
}

/// What is known of first Tuesdays of 2024 (6 February, 7 May, 3 September), of no Tuesday, and of what cannot be read, however
/// it is written; then, with second Tuesdays (14 May, 10 September) from May on, what the entry keeps, and what the second has.
const KNOWN: [(&str, &str, &str); 6] = [
    (
        "occurrence = { on = 2024-09-03, done = 2024-09-03, note = 'n' }\n",
        "",
        "\n  [[activity.occurrence]]\n  on   = 2024-09-10\n  done = 2024-09-03\n  note = \"n\"\n",
    ),
    (
        "occurrence = {on=2024-02-06,note='n'} # one\n",
        "occurrence = {on=2024-02-06,note='n'} # one\n",
        "",
    ),
    (
        "occurrence = [{ note = 'x' }, { on = 2024-02-06, note = 'f' }, { on = 2024-09-03, note = 's' }] # all\n",
        "occurrence = [{ note = 'x' }, { on = 2024-02-06, note = 'f' }] # all\n",
        "\n  [[activity.occurrence]]\n  on   = 2024-09-10\n  note = \"s\"\n",
    ),
    (
        "occurrence = [\n  3,\n  { on = 2024-05-07, note = 'm' },\n  { on = \"i går\", note = 'x' }, # what?\n  { on = 2024-09-03, note = 's' },\n]\n",
        "occurrence = [\n  3,\n  { on = \"i går\", note = 'x' }, # what?\n]\n",
        "\n  [[activity.occurrence]]\n  on   = 2024-05-14\n  note = \"m\"\n\n  [[activity.occurrence]]\n  on   = 2024-09-10\n  note = \"s\"\n",
    ),
    (
        "\n[[activity.occurrence]]\nnote = \"x\" # day?\n\n# of February\n[[activity.occurrence]]\non = 2024-02-06\nnote = \"f\"\n\n# of September\n[[activity.occurrence]]\non = \"3 september\"\nnote = \"s\"\n\n# of June\n[[activity.occurrence]]\non = 2024-06-05\nnote = \"j\"\n",
        "\n[[activity.occurrence]]\nnote = \"x\" # day?\n\n# of February\n[[activity.occurrence]]\non = 2024-02-06\nnote = \"f\"\n\n# of June\n[[activity.occurrence]]\non = 2024-06-05\nnote = \"j\"\n",
        "\n  [[activity.occurrence]]\n  on   = 2024-09-10\n  note = \"s\"\n",
    ),
    (
        "\n[activity.occurrence]\non = 2024-09-03\nnote = \"s\"\n",
        "",
        "\n  [[activity.occurrence]]\n  on   = 2024-09-10\n  note = \"s\"\n",
    ),
];

#[test]
fn what_is_known_of_a_day_goes_with_its_day_however_it_is_written() {
    let first = "första tisdagen varje månad";
    for (known, early, late) in KNOWN {
        let until = tuesdays("a", &format!("{first} till och med 2 april"), early);
        let second = tuesdays("a-2", "andra tisdagen varje månad från 7 maj", late);
        spec(
            &tuesdays("a", first, known),
            "a",
            "2024-05-07",
            Step::Days(7),
            Reach::FromHereOn,
            &format!("{until}\n{second}"),
        );
        // Called off from there on: what was known of those days goes with them, and nothing else.
        let source = read(&format!("{HEAD}{}", tuesdays("a", first, known)));
        let ended = moving::ended(&source, &held(&source, "a", "2024-05-07")).expect("an end");
        let ended = source.edited(&ended.edit).expect("an edit");
        assert_eq!(ended.text(), format!("{HEAD}{until}"));
    }
}

#[test]
fn what_is_known_of_a_day_is_keyed_anew_where_it_stands() {
    for (known, _, _) in KNOWN {
        let anew = known
            .replace("on = 2024-09-03", "on = 2024-09-10")
            .replace("\"3 september\"", "2024-09-10")
            .replace("2024-05-07", "2024-05-14")
            .replace("on = 2024-02-06", "on = 2024-02-13")
            .replace("on=2024-02-06", "on=2024-02-13");
        spec(
            &tuesdays("a", "första tisdagen varje månad", known),
            "a",
            "2024-05-07",
            Step::Days(7),
            Reach::All,
            &tuesdays("a", "andra tisdagen varje månad", &anew),
        );
    }
}

#[test]
fn from_the_first_on_is_all_of_it() {
    spec(
        BOARD,
        "board",
        "2024-01-02",
        Step::Days(7),
        Reach::FromHereOn,
        &BOARD
            .replace("första", "andra")
            .replace("on   = 2024-03-05", "on   = 2024-03-12")
            .replace("on    = 2024-05-07", "on    = 2024-05-14"),
    );
}

#[test]
fn one_of_several_values_is_set_and_a_date_stays_a_date() {
    let text = "[[activity]]\ntitle = \"A\"\nwhen = [\n  \"v. 38\", # autumn\n  2024-03-15,\n]\n";
    spec(
        text,
        "a",
        "2024-09-16",
        Step::Own(1),
        Reach::All,
        &text.replace("38", "39"),
    );
    spec(
        text,
        "a",
        "2024-03-15",
        Step::Own(1),
        Reach::All,
        &text.replace("-15", "-16"),
    );
}

#[test]
fn repeats_are_stretched_by_as_much_not_to_the_same_day() {
    let text = "[[activity]]\ntitle = \"A\"\nwhen = \"v. 10, v. 20\"\n";
    let source = read(&format!("{HEAD}{text}"));
    let occurrence = held(&source, "a", "2024-03-04");
    // Week 10 begins a week earlier, on 26 February; so does week 20, on 6 May.
    let step = Step::Ends(-7, 0);
    let made = moving::moved(&source, &occurrence, step, Reach::All).expect("a move");
    let after = source.edited(&made.edit).expect("an edit");
    let spans: Vec<_> = after
        .schedule()
        .dated()
        .iter()
        .map(|one| one.span().expect("days"))
        .collect();
    assert_eq!(
        spans,
        [
            Span::new(day("2024-02-26"), day("2024-03-10")),
            Span::new(day("2024-05-06"), day("2024-05-19")),
        ],
        "{}",
        made.after
    );
}

#[test]
fn what_hangs_on_a_moved_entry_moves_along_and_is_told() {
    let text = "[[activity]]\ntitle = \"Stämma\"\nwhen = \"23 april\"\n\n\
        [[activity]]\ntitle = \"Kallelse\"\nwhen = \"två veckor före stämma\"\n\n\
        [[activity]]\ntitle = \"Tryck\"\nwhen = \"dagen före kallelse\"\n\n\
        [[activity]]\ntitle = \"Annat\"\nwhen = \"23 april\"\n";
    let source = read(&format!("{HEAD}{text}"));
    let made = moving::moved(
        &source,
        &held(&source, "stämma", "2024-04-23"),
        Step::Days(7),
        Reach::All,
    )
    .expect("a move");
    let after = source.edited(&made.edit).expect("an edit");
    let along = moving::dependents(source.plan(), after.plan(), &[&*made.id]);
    assert_eq!(along, [1, 2]);
    held(&after, "kallelse", "2024-04-16");
    held(&after, "tryck", "2024-04-15");
    held(&after, "annat", "2024-04-23");
    // An entry that hangs on another is moved in its own words, and the other stays.
    let own = moving::moved(
        &source,
        &held(&source, "kallelse", "2024-04-09"),
        Step::Days(7),
        Reach::All,
    )
    .expect("a move");
    assert_eq!((&*own.after, own.alike), ("en vecka före stämma", true));
}

#[test]
fn nobody_is_hung_on_another_that_is_held_on_a_fitting_day() {
    let text = "[[activity]]\ntitle = \"Möte 1\"\nwhen = \"9 april\"\n\n\
        [[activity]]\ntitle = \"Möte 2\"\nwhen = \"16 april\"\n\n\
        [[activity]]\ntitle = \"Efter\"\nwhen = \"dagen efter möte 1\"\n";
    let source = read(&format!("{HEAD}{text}"));
    let made = moving::moved(
        &source,
        &held(&source, "efter", "2024-04-10"),
        Step::Days(7),
        Reach::All,
    )
    .expect("a move");
    assert!(!made.after.contains("möte 2"), "{}", made.after);
    let after = source.edited(&made.edit).expect("an edit");
    held(&after, "efter", "2024-04-17");
}

#[test]
fn done_called_off_and_taken_back() {
    let source = read(&format!("{HEAD}{BOARD}"));
    let april = held(&source, "board", "2024-04-02");
    let today = day("2024-04-03");
    let done = source
        .edited(&marking::done(source.plan(), &april, today))
        .expect("an edit");
    let fact = "  [[activity.occurrence]]\n  on   = 2024-04-02\n  done = 2024-04-03\n\n";
    assert!(done.text().contains(fact), "{}", done.text());
    // Done once more is not done: the same bytes again.
    let april = held(&done, "board", "2024-04-02");
    let undone = done
        .edited(&marking::done(done.plan(), &april, today))
        .expect("an edit");
    assert_eq!(undone.text(), source.text());
    // Called off and back.
    let april = held(&source, "board", "2024-04-02");
    let off = source
        .edited(&marking::called_off(source.plan(), &april))
        .expect("an edit");
    let april = held(&off, "board", "2024-04-02");
    assert_eq!(april.status, Status::Cancelled);
    let edit = marking::taken_back(off.plan(), &april).expect("something to take back");
    assert_eq!(off.edited(&edit).expect("an edit").text(), source.text());
    // What was moved stands on its rule's day again.
    let may = held(&source, "board", "2024-05-14");
    let edit = marking::taken_back(source.plan(), &may).expect("something to take back");
    let back = source.edited(&edit).expect("an edit");
    assert_eq!(held(&back, "board", "2024-05-07").moved_from, None);
    // Of what is held once it is the entry itself that is done.
    let other = held(&source, "annat-15-mars", "2024-03-15");
    let done = source
        .edited(&marking::done(source.plan(), &other, today))
        .expect("an edit");
    assert_eq!(done.text(), format!("{}status = \"done\"\n", source.text()));
    assert!(marking::taken_back(source.plan(), &other).is_none());
}

#[test]
fn what_is_done_is_not_called_off_and_the_other_way() {
    let april = |facts: &str| {
        let fact = format!("  [[activity.occurrence]]\n  on   = 2024-04-02\n{facts}\n");
        let at = "  [[activity.occurrence]]\n  on    = 2024-05-07";
        let fact = if facts.is_empty() { "" } else { &fact };
        format!("{HEAD}{}", BOARD.replace(at, &format!("{fact}{at}")))
    };
    let (done, off, note) = (
        "  done = 2024-04-03\n",
        "  cancelled = true\n",
        "  note = \"n\"\n",
    );
    // What is told of April; after `done`; after `called_off`.
    for (told, when_done, when_off) in [
        (String::new(), done.to_owned(), off.to_owned()),
        (off.to_owned(), done.to_owned(), String::new()),
        (done.to_owned(), String::new(), off.to_owned()),
        (
            format!("{off}{note}"),
            format!("{done}{note}"),
            note.to_owned(),
        ),
        (
            format!("{done}{note}"),
            note.to_owned(),
            format!("{off}{note}"),
        ),
        // Both, as somebody may have written: called off counts.
        (
            format!("  done = 2024-04-02\n{off}"),
            done.to_owned(),
            "  done = 2024-04-02\n".to_owned(),
        ),
    ] {
        let source = read(&april(&told));
        let held = held(&source, "board", "2024-04-02");
        let plan = source.plan();
        for (edit, after) in [
            (marking::done(plan, &held, day("2024-04-03")), when_done),
            (marking::called_off(plan, &held), when_off),
        ] {
            let now = source.edited(&edit).expect("an edit");
            let words = |text: &str| {
                text.split(' ')
                    .filter(|word| !word.is_empty())
                    .collect::<Vec<_>>()
                    .join(" ")
            };
            assert_eq!(words(now.text()), words(&april(&after)), "{told}");
            assert!(now.problems().is_empty(), "{:?}", now.problems());
        }
    }
}

#[test]
fn no_move_and_no_mark_loses_a_remark_whatever_stands_beside_it() {
    let shapes = [
        "{ on = 2024-05-07, note = 'n1' }",
        "{ note = 'n1' }",
        "{ on = 'i går', note = 'n1' }",
        "{ on = '7 maj', note = 'n1', cancelled = true, done = 2024-05-07 }",
        "[3, { on = 2024-02-06, note = 'n1' }, 'x', { on = 2024-05-07, note = 'n2' }]",
        "[{ on = 2024-05-07, note = 'n1' }, { on = 2024-05-07, note = 'n2' }, {}]",
        "[[{ on = 2024-05-07, note = 'n1' }], { on = 2024-09-03, moved = 2024-05-07, note = 'n2' }]",
        "'n1'",
        "[]",
    ];
    let whens = [
        "'första tisdagen varje månad'",
        "['', 'första tisdagen varje månad', 7]",
        "[['2024-05-07'], 2024-05-07, 'första tisdagen varje månad']",
        "2024-05-07",
    ];
    let mut made = 0;
    for (known, when) in shapes
        .iter()
        .flat_map(|known| whens.map(|when| (known, when)))
    {
        let text =
            format!("{HEAD}[[activity]]\ntitle = 'A'\nwhen = {when}\noccurrence = {known}\n");
        let source = read(&text);
        let plan = source.plan();
        for occurrence in source.schedule().dated().iter().step_by(4) {
            let marks = [
                Some(marking::done(plan, &occurrence, day("2024-06-14"))),
                Some(marking::called_off(plan, &occurrence)),
                marking::taken_back(plan, &occurrence),
            ];
            let steps = STEPS
                .into_iter()
                .flat_map(|step| REACHES.map(|reach| (step, reach)));
            let moves = steps.filter_map(|(step, reach)| {
                let made = moving::moved(&source, &occurrence, step, reach);
                made.ok().map(|made| made.edit)
            });
            for edit in marks.into_iter().flatten().chain(moves) {
                let Ok(after) = source.edited(&edit) else {
                    continue;
                };
                made += 1;
                for remark in ["n1", "n2"].into_iter().filter(|it| text.contains(it)) {
                    assert!(
                        after.text().contains(remark),
                        "{text}\n{edit:?}\n{}",
                        after.text()
                    );
                }
            }
        }
    }
    assert!(made > 300, "{made}");
}

/// An entry without an id that others name by its title: both halves get ids, and what counts from it counts from both.
#[test]
fn what_names_a_title_counts_from_both_halves() {
    let text = "[[activity]]
title = \"Styrelse\"
when = \"första tisdagen varje månad\"

[[activity]]
title = \"Underlag\"
when = \"1 vecka före Styrelse\"
";
    let source = read(&format!("{HEAD}{text}"));
    let place = held(&source, "styrelse", "2024-09-03");
    let made = moving::moved(&source, &place, Step::Days(7), Reach::FromHereOn).expect("a move");
    let moved = source.edited(&made.edit).expect("an edit");
    assert_eq!(moved.problems(), []);
    let mut entries = moved.plan().entries.iter();
    let follower = entries
        .find(|entry| &*entry.title == "Underlag")
        .expect("it stays");
    let words: Vec<_> = follower.when.iter().map(|when| &*when.words).collect();
    assert_eq!(
        words,
        ["1 vecka före styrelse-1", "1 vecka före styrelse-2"]
    );
}
