//! What is typed and pasted, and what becomes of it: a date that is not read, a list of lines, a plan written in one line.

use arshjul::tui::form::Verdict;
use arshjul::tui::model::Mode;
use arshjul::words::Tongue;

#[path = "common/program.rs"]
mod program;
#[path = "common/typist.rs"]
mod typist;

use typist::{laid, press, said, text, write};

const LINES: &str = "- Styrelsemöte 9 april kl 13 @Anna\n- Årsmöte 14 maj\n\n• Kick-off\n- Revision v. 38 #ekonomi\nBokslut senast 31 mars\n";

const TODAY: &str = "2026-02-10";
const PLAN: &str = "[plan]\ntitle = \"Plan\"\nyear = 2026\nlanguage = \"sv\"\n\n[[activity]]\ntitle = \"Budget\"\nwhen = \"3 mars\"\n";

fn verdict(model: &arshjul::tui::Model) -> String {
    let Mode::Form(form) = &model.mode else {
        return String::new();
    };
    match form.typing.as_ref().map(|typing| &typing.verdict) {
        Some(Verdict::Doubtful(said) | Verdict::Refused(said)) => model.words.say(said),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_date_that_is_not_read_stays_in_the_form_until_one_insists() {
    for (tongue, again) in [
        (Tongue::Swedish, "Enter igen behåller orden som de står."),
        (
            Tongue::English,
            "Enter once more keeps the words as they are.",
        ),
    ] {
        for (typed, suggestion) in [
            ("nån fin dag i marz", ""),
            ("torsdgen v. 12", "torsdagen"),
            ("två veckor före stämman", ""),
        ] {
            let mut model = laid("plan.toml", PLAN, tongue, TODAY);
            press(&mut model, "Home e j Enter C-u");
            write(&mut model, typed);
            press(&mut model, "Enter");
            assert_eq!(text(&model), PLAN, "nothing is written yet");
            let told = verdict(&model);
            assert!(
                told.contains(again) && told.contains(suggestion),
                "{typed}: {told}"
            );
            press(&mut model, "Enter");
            assert_eq!(text(&model), PLAN.replace("3 mars", typed), "{typed}");
            assert_eq!(
                model.desk().expect("a plan").schedule().undated().len(),
                1,
                "it waits on the shelf"
            );
            press(&mut model, "u");
            assert_eq!(text(&model), PLAN);
        }
    }
}

#[test]
fn a_date_that_is_changed_after_the_question_is_asked_about_anew() {
    let mut model = laid("plan.toml", PLAN, Tongue::English, TODAY);
    press(&mut model, "Home e j Enter C-u");
    write(&mut model, "nån dag");
    press(&mut model, "Enter");
    write(&mut model, " i marz");
    press(&mut model, "Enter");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "C-u");
    write(&mut model, "5 mars");
    press(&mut model, "Enter");
    assert_eq!(
        text(&model),
        PLAN.replace("3 mars", "5 mars"),
        "{}",
        said(&model)
    );
}

fn paste(model: &mut arshjul::tui::Model, text: &str) {
    arshjul::tui::update(model, arshjul::tui::Message::Paste(text.to_owned()));
}

fn titles(model: &arshjul::tui::Model) -> Vec<String> {
    let entries = &model.desk().expect("a plan").source().plan().entries;
    entries
        .iter()
        .map(|entry| entry.title.to_string())
        .collect()
}

#[test]
fn five_pasted_lines_are_five_entries_in_one_step() {
    for (tongue, asked) in [
        (Tongue::Swedish, "5 rader blir 5 poster. Lägg till dem?"),
        (Tongue::English, "5 lines make 5 entries. Add them?"),
    ] {
        let mut model = laid("plan.toml", PLAN, tongue, TODAY);
        paste(&mut model, LINES);
        assert_eq!(text(&model), PLAN, "they are shown first");
        let Mode::Ask(question) = &model.mode else {
            unreachable!("{:?}", model.mode)
        };
        assert_eq!(model.words.say(&question.about), asked);
        assert_eq!(question.details.len(), 5);
        assert!(
            question.details[0].starts_with("+ Styrelsemöte · "),
            "{:?}",
            question.details
        );
        assert!(
            question.details[0].ends_with(" · 13:00 · @Anna"),
            "{:?}",
            question.details
        );
        press(&mut model, "Enter");
        assert_eq!(
            titles(&model),
            [
                "Budget",
                "Bokslut",
                "Styrelsemöte",
                "Årsmöte",
                "Revision",
                "Kick-off"
            ]
        );
        let shelf = model.desk().expect("a plan").schedule().undated().len();
        assert_eq!(shelf, 1, "the kick-off has no date");
        press(&mut model, "u");
        assert_eq!(text(&model), PLAN, "one step");
    }
}

#[test]
fn a_pasted_line_is_typed_and_lines_into_a_line_are_lines() {
    let mut model = laid("plan.toml", PLAN, Tongue::Swedish, TODAY);
    paste(&mut model, "Årsmöte 14 maj\n");
    assert!(matches!(model.mode, Mode::Add(_)));
    press(&mut model, "Enter");
    assert_eq!(titles(&model), ["Budget", "Årsmöte"]);
    press(&mut model, "a");
    write(&mut model, "Nytt: ");
    paste(&mut model, "Ett 3 juni\nTvå 4 juni");
    press(&mut model, "Esc");
    assert_eq!(titles(&model), ["Budget", "Årsmöte"]);
    press(&mut model, "a");
    paste(&mut model, "Ett 3 juni\r\nTvå 4 juni\r\n");
    press(&mut model, "2");
    assert_eq!(titles(&model), ["Budget", "Årsmöte"], "left");
}

#[test]
fn a_line_that_makes_no_entry_is_told_and_left_out() {
    let mut model = laid("plan.toml", PLAN, Tongue::Swedish, TODAY);
    paste(&mut model, "Årsmöte 14 maj\n3 juni\nStämma 4 juni\n");
    let Mode::Ask(question) = &model.mode else {
        unreachable!("{:?}", model.mode)
    };
    let asked = model.words.say(&question.about);
    assert_eq!(
        asked,
        "2 rader blir 2 poster. Lägg till dem? 1 rad blir ingen."
    );
    assert!(
        question.details[1].starts_with("– 3 juni: "),
        "{:?}",
        question.details
    );
    press(&mut model, "1");
    assert_eq!(titles(&model), ["Budget", "Årsmöte", "Stämma"]);
}

/// A plan whose activities stand in one line, or one a line.
const INLINE: [&str; 3] = [
    "activity = [{ title = \"A\", when = \"1 maj\" }, { title = \"B\", when = \"1 juni\" }]\n\n[plan]\ntitle = \"P\"\nyear = 2026\nlanguage = \"sv\"\n",
    "activity = [\n  { title = \"A\", when = \"1 maj\" },\n  { title = \"B\", when = \"1 juni\" }, # b\n]\n[plan]\ntitle = \"P\"\nyear = 2026\nlanguage = \"sv\"\n",
    "activity = [{ title = \"A\", when = \"1 maj\" }]\n[plan]\ntitle = \"P\"\nyear = 2026\nlanguage = \"sv\"\n",
];

#[test]
fn in_a_plan_of_one_line_entries_are_added_and_removed() {
    for plan in INLINE {
        let mut model = laid("plan.toml", plan, Tongue::Swedish, TODAY);
        press(&mut model, "a");
        write(&mut model, "Nytt möte 15 maj");
        press(&mut model, "Enter");
        assert!(
            titles(&model).contains(&"Nytt möte".to_owned()),
            "{}",
            said(&model)
        );
        assert!(model.problems().is_empty());
        let after = text(&model);
        let new = "{ title = \"Nytt möte\", when = \"15 maj\" }";
        assert!(after.contains(new), "{after}");
        // But for it and a comma every byte is where it was.
        let less = |text: &str| text.replace(new, "").replace([',', ' ', '\n'], "");
        assert_eq!(less(&after), less(plan));
        press(&mut model, "d");
        assert!(
            !titles(&model).contains(&"Nytt möte".to_owned()),
            "{}",
            said(&model)
        );
        press(&mut model, "u u");
        assert_eq!(text(&model), plan);
        press(&mut model, "Home d");
        assert!(
            !titles(&model).contains(&"A".to_owned()),
            "{}",
            said(&model)
        );
        press(&mut model, "u");
        assert_eq!(text(&model), plan);
    }
}

#[test]
fn an_emptied_list_is_filled_again() {
    let mut model = laid("plan.toml", INLINE[2], Tongue::Swedish, TODAY);
    press(&mut model, "Home d a");
    write(&mut model, "B 1 juni");
    press(&mut model, "Enter");
    assert_eq!(
        text(&model),
        INLINE[2].replace("\"A\", when = \"1 maj\"", "\"B\", when = \"1 juni\"")
    );
    press(&mut model, "u u");
    assert_eq!(text(&model), INLINE[2]);
}

#[test]
fn an_entry_with_an_inline_list_is_rolled_and_repeats_part_there_too() {
    let plan = "activity = [{ id = \"b\", title = \"B\", when = \"första tisdagen varje månad\" }]\n[plan]\ntitle = \"P\"\nyear = 2026\nlanguage = \"sv\"\n";
    let mut model = laid("plan.toml", plan, Tongue::Swedish, TODAY);
    press(&mut model, "Home j j > 2 Enter");
    assert_eq!(titles(&model), ["B", "B"], "{}", said(&model));
    press(&mut model, "u");
    assert_eq!(text(&model), plan);
}

/// Runs `edit` on a plan with rings and says how it ended: the code, and the plan.
fn edited(tongue: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.toml");
    let plan = PLAN.replace(
        "[[activity]]",
        "[[ring]]\nid = \"ekonomi\"\ntitle = \"Ekonomi\"\n\n[[activity]]",
    );
    std::fs::write(&path, plan).expect("a plan");
    let mut run = program::program(folder.path(), TODAY);
    let output = run
        .args(["edit", "Budget"])
        .args(arguments)
        .env("LANG", tongue)
        .output()
        .expect("a run");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    let text = std::fs::read_to_string(path).expect("a plan");
    (output.status.code(), text, said)
}

#[test]
fn keys_are_taken_by_the_names_under_which_they_are_shown() {
    for tongue in ["sv", "en"] {
        for (given, line) in [
            ("när=v. 12", "when = \"v. 12\""),
            ("Datum=v. 12", "when = \"v. 12\""),
            ("ansvarig=Anna", "owner = \"Anna\""),
            ("plats=Arvika", "place = \"Arvika\""),
            ("rubrik=Bokslut", "title = \"Bokslut\""),
            ("status=klar", "status = \"done\""),
            ("ring=Ekonomi", "ring = \"ekonomi\""),
            ("deltagare=alla", "participants = \"alla\""),
            ("antal=12", "headcount = 12"),
            ("att bekräfta=ja", "review = true"),
        ] {
            let (code, text, said) = edited(tongue, &[given]);
            assert_eq!(code, Some(0), "{given}: {said}");
            let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(plain.contains(line), "{given}: {text}");
        }
    }
}

#[test]
fn a_wrong_value_lists_the_right_ones() {
    for (given, right) in [
        ("status=nästan", "planned"),
        ("ring=finans", "ekonomi"),
        ("närr=maj", "when"),
        ("att bekräfta=kanske", "ja eller nej"),
    ] {
        let (code, text, said) = edited("sv", &[given]);
        assert_ne!(code, Some(0), "{given}");
        assert!(said.contains(right), "{given}: {said}");
        assert!(!said.contains("mer än"), "{said}");
        assert!(text.contains("when = \"3 mars\""), "{text}");
    }
}

#[test]
fn for_whom_an_entry_is_is_said_with_a_sign_of_its_own() {
    for (typed, participants, title) in [
        (
            "Dialog 9 april &kommuner &skolor @Anna",
            "[\"kommuner\", \"skolor\"]",
            "Dialog",
        ),
        (
            "Dialog &\"idéburen sektor\" 9 april",
            "[\"idéburen sektor\"]",
            "Dialog",
        ),
        ("Möte 3 juni &alla, lunch", "[\"alla\"]", "Möte lunch"),
    ] {
        let mut model = laid("plan.toml", PLAN, Tongue::Swedish, TODAY);
        press(&mut model, "a");
        write(&mut model, typed);
        press(&mut model, "Enter");
        assert!(
            titles(&model).contains(&title.to_owned()),
            "{typed}: {:?}",
            titles(&model)
        );
        let text = text(&model);
        assert!(
            text.contains(&format!("participants = {participants}")),
            "{typed}: {text}"
        );
        assert!(model.problems().is_empty());
    }
    // What only stands between words is a word.
    let mut model = laid("plan.toml", PLAN, Tongue::Swedish, TODAY);
    press(&mut model, "a");
    write(&mut model, "Mat & dryck R&D 9 april");
    press(&mut model, "Enter");
    assert!(titles(&model).contains(&"Mat & dryck R&D".to_owned()));
}
