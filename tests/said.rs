//! What is typed and pasted, and what becomes of it: a date that is not read, a list of lines, a plan written in one line.

use arshjul::tui::model::Mode;
use arshjul::words::Tongue;

#[path = "common/typist.rs"]
mod typist;

use typist::{laid, press, said, text, write};

const TODAY: &str = "2026-02-10";
const PLAN: &str = "[plan]\ntitle = \"Plan\"\nyear = 2026\nlanguage = \"sv\"\n\n[[activity]]\ntitle = \"Budget\"\nwhen = \"3 mars\"\n";

fn verdict(model: &arshjul::tui::Model) -> String {
    let Mode::Form(form) = &model.mode else {
        return String::new();
    };
    match form.typing.as_ref().map(|typing| &typing.verdict) {
        Some(arshjul::tui::form::Verdict::Doubtful(said)) => model.words.say(said),
        Some(arshjul::tui::form::Verdict::Refused(said)) => model.words.say(said),
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
