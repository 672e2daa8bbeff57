//! The learning view and the indicators with keys: what is typed, and what the plan's text is then. States by hand count.

#[path = "common/typist.rs"]
mod typist;

use arshjul::plan::taken_up::Stage;
use arshjul::store::{Source, recording};
use arshjul::tui::message::{Composed, Document, Target};
use arshjul::tui::model::Mode;
use arshjul::tui::view::{Drawn, draw};
use arshjul::tui::{Effect, Message, Model, View, lay, update};
use arshjul::words::Tongue;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use typist::{day, laid, press, said, text, write};

const PLAN: &str = r#"[plan]
title = "Proving"
year = 2024
language = "en"

[[phase]]
id = "conference"
title = "Conference"
when = "26 September"

[[phase]]
id = "analysis"
kind = "analysis"
title = "Analysis"
when = "February"

[[phase]]
id = "meeting"
title = "Meeting"
when = "8 March"
note = "Bring figures."

[[priority]]
id = "young"
title = "Young people"

[[recommendation]]
id = "leadership"
title = "Lead together"
from = "analysis"

  [[recommendation.step]]
  phase = "meeting"
  outcome = "Agreed."

[[recommendation]]
id = "money"
title = "Find money"
from = "analysis"
priorities = ["young"]

[[recommendation]]
id = "gone"
title = "Old thing"
status = "declined"

[[idea]]
phase = "meeting"
text = "Sit in a ring"

[[indicator]]
id = "solar"
title = "Solar"
better = "up"
values = { 2018 = 1, 2019 = 2, 2020 = 3, 2021 = 4, 2022 = 5 }

[[document]]
title = "The analysis"
phase = "analysis"
link = "analysis.pdf"
"#;

fn opened(text: &str, today: &str) -> Model {
    laid("proving-2024.toml", text, Tongue::English, today)
}

fn screen(model: &mut Model, width: u16, height: u16) -> String {
    update(model, Message::Resized(width, height));
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    draw(model, &mut buffer, &mut Drawn::default());
    let line = |y: u16| {
        (0..width)
            .map(|x| buffer[(x, y)].symbol())
            .collect::<String>()
    };
    (0..height)
        .map(|y| line(y).trim_end().to_owned() + "\n")
        .collect()
}

#[test]
fn what_a_phase_did_is_recorded_changed_and_taken_away() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3");
    assert_eq!(model.view, View::Learning);
    // By priority: money first, then those of none.
    let plan = model.desk().expect("a plan").source().plan();
    let rows = model.taken_up().rows;
    let titles: Vec<&str> = rows
        .iter()
        .map(|row| &*plan.recommendations[row.recommendation].title)
        .collect();
    assert_eq!(titles, ["Find money", "Lead together", "Old thing"]);
    press(&mut model, "h Enter");
    write(&mut model, "Asked the region.");
    press(&mut model, "Enter");
    let added = "priorities = [\"young\"]\n\n  [[recommendation.step]]\n  phase   = \"meeting\"\n  outcome = \"Asked the region.\"\n";
    let now = text(&model);
    assert!(now.contains("outcome = \"Asked the region.\""), "{now}");
    assert_eq!(
        now.lines().count(),
        PLAN.lines().count() + added.lines().count() - 1
    );
    press(&mut model, "Enter C-u Enter");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "j Enter C-u");
    write(&mut model, "Agreed, and signed.");
    press(&mut model, "Enter");
    assert_eq!(
        text(&model),
        PLAN.replace("\"Agreed.\"", "\"Agreed, and signed.\"")
    );
    press(&mut model, "u");
    assert_eq!(text(&model), PLAN);
}

/// What the analysis and the meeting did, however it is written: before, and after the meeting's is said anew.
#[test]
fn what_a_phase_did_is_found_however_it_is_written() {
    let text = |steps: &str| {
        let (head, rest) = PLAN.split_once("\n  [[recommendation.step]]").expect("one");
        let (_, tail) = rest.split_once("\"Agreed.\"\n").expect("its end");
        format!("{head}{steps}{tail}")
    };
    for (before, after) in [
        // One alone stays alone, and becomes the first of two.
        (
            "step = { phase = 'meeting', outcome = 'Agreed.' } # c\n",
            "step = { phase = 'meeting', outcome = 'Signed.' } # c\n",
        ),
        (
            "step = { phase = 'meeting' }\n",
            "step = { phase = 'meeting', outcome = 'Signed.' }\n",
        ),
        (
            "step = {phase='analysis'} # c\n",
            "step = [{phase='analysis'}, { phase = \"meeting\", outcome = \"Signed.\" }] # c\n",
        ),
        (
            "\n  [recommendation.step]\n  phase = 'meeting'\n  outcome = 'Agreed.'\n",
            "\n  [recommendation.step]\n  phase = 'meeting'\n  outcome = 'Signed.'\n",
        ),
        // Among what cannot be read.
        (
            "step = [\n  'meeting',\n  { phase = 'analysis', outcome = 'Asked.' },\n  { phase = 'meeting', outcome = 'Agreed.' },\n]\n",
            "step = [\n  'meeting',\n  { phase = 'analysis', outcome = 'Asked.' },\n  { phase = 'meeting', outcome = 'Signed.' },\n]\n",
        ),
        (
            "step = 'meeting'\n",
            "step = ['meeting', { phase = 'meeting', outcome = 'Signed.' }]\n",
        ),
    ] {
        let source = Source::read("proving-2024.toml", text(before), day("2024-06-14"));
        let edit = recording::outcome(&source, 0, 2, "Signed.").expect("something to write");
        let now = source.edited(&edit).expect("an edit");
        assert_eq!(now.text(), text(after));
        // With nothing said of it, the meeting's step goes, and nothing else.
        let edit = recording::outcome(&now, 0, 2, "").expect("something to take away");
        let gone = now.edited(&edit).expect("an edit");
        assert_eq!(gone.plan().recommendations[0].outcome(2), None);
        for other in ["'Asked.'", "  'meeting',", "{phase='analysis'}"] {
            assert_eq!(gone.text().contains(other), before.contains(other));
        }
        assert!(recording::outcome(&gone, 0, 2, "").is_none());
    }
}

#[test]
fn what_one_step_alone_tells_is_changed_with_keys() {
    let steps = "\n  [[recommendation.step]]\n  phase = \"meeting\"\n  outcome = \"Agreed.\"\n";
    let alone = |outcome: &str| {
        let step = format!("step = {{ phase = \"meeting\", outcome = \"{outcome}\" }}\n");
        PLAN.replace(steps, &step)
    };
    let mut model = opened(&alone("Agreed."), "2024-06-14");
    press(&mut model, "3 h h h l j Enter C-u");
    write(&mut model, "Signed.");
    press(&mut model, "Enter");
    assert_eq!(text(&model), alone("Signed."));
    press(&mut model, "Enter C-u Enter");
    assert_eq!(text(&model), PLAN.replace(steps, ""));
}

#[test]
fn what_a_phase_did_is_written_at_length_in_the_editor() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3 h h h l j Enter");
    let effects = press(&mut model, "C-e");
    let [Effect::Compose(composed)] = &effects[..] else {
        unreachable!("{effects:?}")
    };
    assert_eq!(
        (&*composed.id, composed.key, &*composed.text),
        ("leadership", "outcome", "Agreed.")
    );
    let back = Composed {
        text: "Agreed.\nSigned in May.\n".to_owned(),
        ..composed.clone()
    };
    update(&mut model, Message::Composed(back));
    let plan = model.desk().expect("a plan").source().plan();
    let outcome = plan.recommendations[0].outcome(2);
    assert_eq!(outcome, Some("Agreed.\nSigned in May."));
    // What has several lines does not fit into one: it goes to the editor at once, and stays if nothing comes back.
    let effects = press(&mut model, "Enter");
    assert!(matches!(&effects[..], [Effect::Compose(_)]), "{effects:?}");
    press(&mut model, "Esc u");
    assert_eq!(text(&model), PLAN);
}

#[test]
fn a_carried_recommendation_tells_what_was_made_of_it_the_year_before() {
    let before = PLAN.replace(
        "title = \"Proving\"",
        "title = \"Proving\"\ncycle = \"proving\"",
    );
    let source = Source::read("proving-2024.toml", before, day("2024-12-14"));
    let later = source.rolled(source.plan().cycle.years_later(1).expect("a year"));
    let later = later.expect("rolled").source;
    let mut model = opened(later.text(), "2024-12-14");
    press(&mut model, "3 j");
    assert!(screen(&mut model, 132, 42).contains("carried from 2024"));
    update(&mut model, Message::Neighbours(vec![source.plan().clone()]));
    let shown = screen(&mut model, 132, 42);
    for words in ["2024: raised by Analysis", "2024, Meeting: Agreed."] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    // Back in the year before, the same one is chosen.
    update(&mut model, lay(source, day("2024-12-14")));
    assert_eq!(model.recommendation().map(|it| &*it.id), Some("leadership"));
}

#[test]
fn a_recommendation_is_raised_gets_a_status_and_goes() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3 h h a");
    write(&mut model, "Plant trees");
    press(&mut model, "Enter");
    let now = text(&model);
    assert!(
        now.contains("title = \"Plant trees\"\nfrom = \"analysis\"\n")
            || now.contains("title  = \"Plant trees\""),
        "{now}"
    );
    assert_eq!(said(&model), "“Plant trees” was raised. u takes it back.");
    press(&mut model, "c");
    assert!(text(&model).contains("status = \"adopted\""));
    press(&mut model, "c c c");
    assert_eq!(text(&model), now);
    press(&mut model, "d");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "l w");
    assert_eq!(model.view, View::Wheel);
    let desk = model.desk().expect("a plan");
    assert_eq!(
        desk.cursor
            .at
            .and_then(|at| desk.entry(at))
            .map(|it| &*it.id),
        Some("meeting")
    );
}

#[test]
fn ideas_are_added_taken_up_and_parked() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3 h h h l I a");
    write(&mut model, "Start with a walk");
    press(&mut model, "Enter");
    assert!(
        text(&model).contains("text = \"Start with a walk\"")
            || text(&model).contains("text  = \"Start with a walk\"")
    );
    assert!(matches!(model.mode, Mode::Ideas(1)));
    press(&mut model, "p");
    assert!(text(&model).contains("status = \"parked\""));
    press(&mut model, "p u u");
    press(&mut model, "u k");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "t 2");
    let now = text(&model);
    assert!(now.contains("Bring figures.\n- Sit in a ring"), "{now}");
    assert!(now.contains("status = \"taken\""), "{now}");
    press(&mut model, "u I t 1");
    let now = text(&model);
    assert!(
        now.contains("title = \"Sit in a ring\"\nphase = \"meeting\""),
        "{now}"
    );
    press(&mut model, "u");
    assert_eq!(text(&model), PLAN);
}

#[test]
fn loose_ends_are_among_the_problems_and_lead_to_their_phases() {
    let mut model = opened(PLAN, "2024-06-14");
    model.desk().expect("a plan").look_closer();
    let findings = model.findings().into_iter();
    let codes: Vec<&str> = findings.map(|problem| problem.code.0).collect();
    assert_eq!(
        codes,
        [
            "no-owner",
            "no-priority",
            "missed",
            "no-owner",
            "unanswered-idea",
            "dead-document"
        ]
    );
    for (keys, phase) in [("! j j Enter", "analysis"), ("! j j j j Enter", "meeting")] {
        press(&mut model, keys);
        let desk = model.desk().expect("a plan");
        let entry = desk.cursor.at.and_then(|at| desk.entry(at));
        assert_eq!(entry.map(|it| &*it.id), Some(phase), "{keys}");
    }
}

#[test]
fn documents_are_opened_by_the_system_only() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3 h h h D");
    assert_eq!(
        press(&mut model, "Enter"),
        [Effect::OpenDocument(Document {
            link: "analysis.pdf".to_owned(),
            agreed: None,
        })]
    );
    press(&mut model, "l D");
    assert!(said(&model).starts_with("The phase has no documents"));
}

#[test]
fn a_file_outside_the_folder_is_asked_about_once() {
    let mut model = opened(PLAN, "2024-06-14");
    let outside = || Message::OutsideFolder("/srv/x.pdf".to_owned(), "/srv/x.pdf".into());
    let open = Effect::OpenDocument(Document {
        link: "/srv/x.pdf".to_owned(),
        agreed: Some("/srv/x.pdf".into()),
    });
    assert_eq!(update(&mut model, outside()), []);
    assert!(matches!(model.mode, Mode::Ask(_)));
    assert_eq!(press(&mut model, "Enter"), [], "Enter alone opens nothing");
    assert_eq!(update(&mut model, outside()), [], "a no is not kept");
    let wanted = [open];
    assert_eq!(press(&mut model, "2"), wanted);
    assert_eq!(update(&mut model, outside()), wanted, "a yes is");
}

/// The stage of the cell that the cursor is in.
fn stage(model: &Model) -> Option<Stage> {
    let (row, column) = model.learning;
    model.taken_up().rows[row].stages[column]
}

#[test]
fn the_cursor_starts_where_something_is_to_be_done() {
    let model = opened(PLAN, "2024-06-14");
    assert_eq!(stage(&model), Some(Stage::ToCome));
    assert_eq!(model.learning, (0, 2));
    // When the year is over, it starts at the last phase that missed one.
    let model = opened(PLAN, "2024-12-14");
    assert_eq!(stage(&model), Some(Stage::Missed));
    assert_eq!(model.learning, (0, 2));
}

#[test]
fn signs_without_room_for_their_words_are_explained() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3");
    let shown = screen(&mut model, 60, 24);
    for words in ["● raised", "◆ took up", "◇ to take up", "○ missed"] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
}

#[test]
fn what_each_phase_did_is_told_below_the_table() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3 j");
    for (width, height) in [(132, 42), (80, 24)] {
        let shown = screen(&mut model, width, height);
        for words in [
            "Analysis, February 2024: raised",
            "Meeting, 8 Mar: took up",
            "Agreed.",
            "Conference, 26 Sep: to take up",
        ] {
            assert!(shown.contains(words), "{words}\n{shown}");
        }
    }
}

#[test]
fn phases_without_room_above_their_columns_are_named_in_full_beside_them() {
    let long = PLAN.replace("\"Conference\"", "\"Conference on the region in 2040\"");
    let mut model = opened(&long, "2024-06-14");
    press(&mut model, "3");
    let shown = screen(&mut model, 80, 24);
    assert!(
        shown.contains("Conference on the region") && !shown.contains("Confer…"),
        "{shown}"
    );
}

#[test]
fn cells_and_rows_are_chosen_by_clicks() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3");
    update(&mut model, Message::Pick(Target::Cell(1, 0)));
    assert_eq!(model.learning, (1, 0));
    update(&mut model, Message::Pick(Target::Row(2)));
    assert_eq!(model.learning, (2, 0));
    update(&mut model, Message::PickAgain(Target::Cell(1, 1)));
    assert_eq!(model.learning, (1, 1));
    assert!(
        matches!(model.mode, Mode::Prompt(_)),
        "a double click is Enter"
    );
    press(&mut model, "Esc 4");
    update(&mut model, Message::Pick(Target::Row(0)));
    assert_eq!(model.indicator, 0);
}

#[test]
fn every_cell_that_is_seen_can_be_clicked() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3");
    let mut buffer = Buffer::empty(Rect::new(0, 0, 132, 42));
    update(&mut model, Message::Resized(132, 42));
    let mut drawn = Drawn::default();
    draw(&model, &mut buffer, &mut drawn);
    let all = (0..42).flat_map(|y| (0..132).map(move |x| (x, y)));
    let hit: std::collections::BTreeSet<(usize, usize)> = all
        .filter_map(|(x, y)| match drawn.target(x, y) {
            Some(Target::Cell(row, column)) => Some((row, column)),
            _ => None,
        })
        .collect();
    assert_eq!(hit.len(), 9, "{hit:?}");
}

#[test]
fn the_views_say_what_they_show_at_every_size() {
    let mut model = opened(PLAN, "2024-06-14");
    press(&mut model, "3");
    let shown = screen(&mut model, 132, 42);
    for words in [
        "Young people",
        "Find money",
        "● raised",
        "○ missed",
        "◇ to take up",
        "Without priority",
        "◆ took up",
        "26 Sep",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    press(&mut model, "4");
    let shown = screen(&mut model, 132, 42);
    for words in [
        "▁▃▅▆█",
        "trend in the right direction (Mann–Kendall: p = 0.017, tau 1, 5 points)",
        "2018",
        "2022",
        "▄",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    for (width, height) in [
        (80, 24),
        (40, 12),
        (20, 6),
        (12, 3),
        (1, 1),
        (0, 0),
        (200, 60),
    ] {
        for key in ["3", "4"] {
            press(&mut model, key);
            screen(&mut model, width, height);
        }
    }
}

#[test]
fn empty_views_explain_themselves_and_no_key_falls_over() {
    let mut model = opened("[plan]\ntitle = \"Empty\"\nyear = 2024\n", "2024-06-14");
    press(&mut model, "3");
    assert!(screen(&mut model, 80, 24).contains("[[recommendation]]"));
    for keys in [
        "j", "k", "h", "l", "Enter", "c", "d", "x", "m", "I", "D", "w", "e", "Home", "End",
        "PageDown",
    ] {
        press(&mut model, keys);
        press(&mut model, "Esc 3");
    }
    press(&mut model, "a");
    write(&mut model, "First");
    press(&mut model, "Enter");
    assert!(text(&model).contains("title = \"First\""));
    press(&mut model, "4");
    assert!(screen(&mut model, 80, 24).contains("[[indicator]]"));
    for keys in ["j", "k", "x", "a", "d", "Home", "End"] {
        press(&mut model, keys);
    }
}

#[test]
fn what_is_to_be_confirmed_is_kept_moved_or_dropped() {
    let waiting = PLAN
        .replace("when = \"8 March\"", "when = \"8 March\"\nreview = true")
        .replace(
            "when = \"26 September\"",
            "when = \"26 September\"\nreview = true",
        );
    let mut model = opened(&waiting, "2024-06-14");
    press(&mut model, "R");
    assert!(screen(&mut model, 80, 24).contains("Conference"));
    press(&mut model, "y");
    assert_eq!(text(&model).matches("review = true").count(), 1);
    assert!(matches!(model.mode, Mode::Review(0)), "the next one");
    press(&mut model, "m Right Enter");
    assert!(text(&model).contains("when = \"27 September\"\n"));
    assert!(
        !text(&model).contains("review = true"),
        "who moves a date has decided"
    );
    press(&mut model, "u u");
    assert_eq!(text(&model), waiting);
}
