//! What happens while one works: others write the file, an earlier run left changes behind. Nothing of anybody is lost, and
//! no answer hits what it was not asked about. No terminal and no disk.

#[path = "common/hands.rs"]
mod hands;

use std::path::PathBuf;

use arshjul::store::Source;
use arshjul::tui::desk::OnDisk;
use arshjul::tui::form::Verdict;
use arshjul::tui::message::Outcome;
use arshjul::tui::model::Mode;
use arshjul::tui::offer::Offer;
use arshjul::tui::{Effect, Message, Model, update};
use hands::{PLAN, changed, go, on, opened, press, said, selected, text, write};

#[test]
fn what_somebody_else_wrote_is_taken_in() {
    let theirs = PLAN.replace("26 januari", "30 januari");
    // Without changes of ours it is read again, and the cursor stays.
    let mut model = on("Rapport");
    update(&mut model, Message::Outside(path(), theirs.clone()));
    assert_eq!(
        (text(&model), selected(&model)),
        (theirs.clone(), "Rapport".to_owned())
    );
    assert!(!model.desk().expect("a plan").is_unsaved());
    // With changes elsewhere both are kept, and undo leaves theirs.
    let mut model = on("Rapport");
    press(&mut model, ">");
    update(&mut model, Message::Outside(path(), theirs.clone()));
    assert_eq!(text(&model), theirs.replace("v. 38", "v. 39"));
    assert!(model.desk().expect("a plan").is_unsaved());
    press(&mut model, "u");
    assert_eq!(text(&model), theirs);
    // Something in the hand is put down first, or goes back.
    for (key, wanted) in [("Esc", "v. 38"), ("Enter", "v. 40")] {
        let mut model = on("Rapport");
        press(&mut model, "m Down Down");
        update(&mut model, Message::Outside(path(), theirs.clone()));
        assert!(matches!(model.mode, Mode::Moving(_)));
        press(&mut model, key);
        assert_eq!(text(&model), theirs.replace("v. 38", wanted), "{key}");
    }
    // The same changed differently is asked for.
    let clashing = PLAN.replace("v. 38", "v. 41");
    for (keys, wanted) in [("Left Enter", "v. 39"), ("Right Enter", "v. 41")] {
        let mut model = on("Rapport");
        press(&mut model, ">");
        update(&mut model, Message::Outside(path(), clashing.clone()));
        let Mode::Clash(clash) = &model.mode else {
            unreachable!("a question")
        };
        assert_eq!(clash.merged.conflicts().len(), 1);
        press(&mut model, keys);
        assert_eq!(text(&model), PLAN.replace("v. 38", wanted));
    }
    // Not decided yet: ours stays, unsaved, and saving asks again.
    let mut model = on("Rapport");
    press(&mut model, ">");
    update(&mut model, Message::Outside(path(), clashing.clone()));
    press(&mut model, "Esc");
    changed(&model, "v. 38", "v. 39");
    assert!(matches!(press(&mut model, "s")[..], [Effect::Save(_)]));
    update(
        &mut model,
        Message::Saved(path(), Outcome::Changed { now: clashing }),
    );
    assert!(matches!(model.mode, Mode::Clash(_)));
}

#[test]
fn a_save_that_meets_other_changes_takes_them_in_and_goes_on() {
    let mut model = on("Rapport");
    press(&mut model, "> s");
    let now = PLAN.replace("26 januari", "30 januari");
    let changed = Outcome::Changed { now: now.clone() };
    let effects = update(&mut model, Message::Saved(path(), changed));
    let [Effect::Save(draft)] = &effects[..] else {
        unreachable!("{effects:?}")
    };
    assert_eq!(
        (&draft.known, &draft.text),
        (&now, &now.replace("v. 38", "v. 39"))
    );
}

#[test]
fn theirs_that_cannot_be_read_leaves_ours_alone() {
    let mut model = on("Rapport");
    press(&mut model, ">");
    let broken = format!("{PLAN}\n<<<<<<< HEAD\n");
    update(&mut model, Message::Outside(path(), broken));
    changed(&model, "v. 38", "v. 39");
    assert!(model.desk().expect("a plan").is_unsaved());
    assert!(!said(&model).is_empty());
}

#[test]
fn what_an_earlier_run_left_is_offered() {
    let ours = PLAN.replace("v. 38", "v. 40");
    let offer = || Message::Recovered(Box::new(offer(PLAN, &ours)));
    let mut model = opened(PLAN);
    update(&mut model, offer());
    assert!(matches!(model.mode, Mode::Ask(_)));
    // It opens of itself: no key that means something behind it decides anything.
    for keys in ["1", "2", "3", "4", "q", "x", "d", "y", "p", "Enter"] {
        update(&mut model, offer());
        assert_eq!(press(&mut model, keys), [], "{keys}");
        assert_eq!(text(&model), PLAN, "{keys}");
    }
    update(&mut model, offer());
    assert_eq!(
        press(&mut model, "Down Enter"),
        [Effect::TakenOver("kept".into())]
    );
    assert_eq!(text(&model), ours);
    assert!(model.desk().expect("a plan").is_unsaved());
    press(&mut model, "u");
    assert_eq!(text(&model), PLAN);
    // Discarding asks once more, and undo offers it again.
    update(&mut model, offer());
    assert_eq!(press(&mut model, "Down Down Enter"), []);
    assert_eq!(press(&mut model, "Enter"), []);
    assert!(matches!(model.mode, Mode::Browse));
    update(&mut model, offer());
    assert_eq!(
        press(&mut model, "Down Down Enter Down Enter"),
        [Effect::Discard("kept".into())]
    );
    assert_eq!(text(&model), PLAN);
    assert_eq!(press(&mut model, "u"), [Effect::OfferAgain]);
    assert_eq!(press(&mut model, "O"), [Effect::OfferAgain]);
}

/// Whatever the file has become, the whole plan comes back, and saving knows what is there.
#[test]
fn what_an_earlier_run_left_is_put_back_where_no_plan_is_left() {
    let ours = PLAN.replace("v. 38", "v. 40");
    for (on_disk, known) in [
        (OnDisk::Text(String::new()), ""),
        (OnDisk::Text("# x\n".to_owned()), "# x\n"),
        (OnDisk::Gone, PLAN),
    ] {
        let mut model = opened(PLAN);
        let empty = Source::read(path(), String::new(), hands::day("2024-06-14"));
        update(
            &mut model,
            arshjul::tui::lay(empty, hands::day("2024-06-14")),
        );
        assert!(model.desk().is_none());
        let offer = Offer {
            on_disk,
            ..offer(PLAN, &ours)
        };
        update(&mut model, Message::Recovered(Box::new(offer)));
        assert_eq!(
            press(&mut model, "Down Enter"),
            [Effect::TakenOver("kept".into())]
        );
        assert_eq!(text(&model), ours);
        let desk = model.desk().expect("a plan");
        assert!(desk.is_unsaved());
        assert_eq!(desk.known(), known);
    }
    // Half a text is not merged: it is replaced by the whole one.
    let half = &PLAN[..PLAN.find("# of the board").expect("the board")];
    let mut model = opened(half);
    let offer = Offer {
        is_half: true,
        ..offer(PLAN, &ours)
    };
    update(&mut model, Message::Recovered(Box::new(offer)));
    press(&mut model, "Down Enter");
    assert_eq!(text(&model), ours);
    assert_eq!(model.desk().expect("a plan").known(), half);
}

/// An editor sees the file, not what is unsaved: it is asked before it opens.
#[test]
fn the_editor_is_not_opened_over_unsaved_changes_unasked() {
    let opens = |effect: &Effect| matches!(effect, Effect::OpenEditor(..));
    let mut model = on("Rapport");
    assert!(press(&mut model, "E").iter().all(opens));
    let ours = PLAN.replace("v. 38", "v. 39");
    press(&mut model, ">");
    assert!(press(&mut model, "E").is_empty());
    assert!(press(&mut model, "3").is_empty());
    assert_eq!(text(&model), ours);
    press(&mut model, "E");
    let effects = press(&mut model, "1");
    assert!(
        matches!(&effects[..], [Effect::Save(draft), Effect::OpenEditor(..)] if draft.text == ours)
    );
    press(&mut model, "E");
    assert!(matches!(
        press(&mut model, "2")[..],
        [Effect::OpenEditor(..)]
    ));
    assert_eq!(text(&model), PLAN);
    press(&mut model, "u");
    assert_eq!(text(&model), ours, "and undo brings the changes back");
}

/// A word that was meant for elsewhere: a letter that is no command of the form does nothing.
#[test]
fn a_letter_that_is_no_command_of_the_form_does_nothing() {
    for keys in ["Z e d", "x", "a", "s", "m", "v", "b", "c"] {
        let mut model = on("Rapport");
        press(&mut model, "e");
        assert_eq!(press(&mut model, keys), []);
        assert!(matches!(model.mode, Mode::Form(_)), "{keys}");
        assert_eq!(text(&model), PLAN, "{keys}");
    }
}

#[test]
fn a_form_is_not_opened_while_a_merge_is_unresolved_and_it_is_said() {
    let mut model = on("Rapport");
    let ring = "[[ring]]";
    let conflict = format!("<<<<<<< a\n{ring}\n=======\n{ring}\n>>>>>>> b");
    outside(&mut model, &PLAN.replacen(ring, &conflict, 1));
    press(&mut model, "e");
    assert!(matches!(model.mode, Mode::Browse));
    assert!(said(&model).contains("sammanslagning"), "{}", said(&model));
}

/// Changes that an earlier run left.
fn offer(base: &str, text: &str) -> Offer {
    Offer {
        path: path(),
        plan: "prov-2024.toml".to_owned(),
        file: "kept".into(),
        base: base.to_owned(),
        text: text.to_owned(),
        when: "2024-06-14 09:30".to_owned(),
        count: 1,
        diff: vec!["-a".to_owned(), "+b".to_owned()],
        on_disk: OnDisk::Plan,
        is_half: false,
    }
}

fn path() -> PathBuf {
    "prov-2024.toml".into()
}

/// Somebody else has written the file.
fn outside(model: &mut Model, text: &str) -> Vec<Effect> {
    update(model, Message::Outside(path(), text.to_owned()))
}

/// The plan with an entry of somebody else before all others, so that every row is another.
fn with_one_before() -> String {
    let (head, rest) = PLAN.split_at(PLAN.find("[[phase]]").expect("a phase"));
    format!(
        "{head}[[activity]]\nid = \"new\"\ntitle = \"Av någon annan\"\nwhen = \"3 mars\"\n\n{rest}"
    )
}

/// The entry that a question is about is the one that it was asked about, whatever row it stands in now.
#[test]
fn a_question_stays_with_its_entry() {
    let theirs = with_one_before();
    let board = theirs.find("# of the board").expect("the board");
    let call = theirs
        .find("[[activity]]\nid = \"call\"")
        .expect("the call");
    let without_board = format!("{}{}", &theirs[..board], &theirs[call..]);
    let mut model = on("Styrelse");
    press(&mut model, "d");
    outside(&mut model, &theirs);
    press(&mut model, "3");
    assert_eq!(text(&model), without_board, "all of it is removed");
    // Moved and called off: the first Tuesday of 2024 was 2 January.
    for (keys, answer, fact) in [
        (">", "1", "moved = 2024-01-03"),
        ("d", "1", "cancelled = true"),
    ] {
        let mut model = on("Styrelse");
        press(&mut model, keys);
        outside(&mut model, &theirs);
        press(&mut model, answer);
        let now = text(&model);
        let added: Vec<&str> = now.lines().filter(|line| !theirs.contains(line)).collect();
        assert!(added.iter().any(|line| line.contains(fact)), "{added:?}");
        let facts = now.find(fact).expect("a fact");
        assert!(facts > now.find("Styrelse").expect("the board"));
        assert!(facts < now.find("Kallelse").expect("the call"));
    }
    // In the hand.
    let mut model = on("Styrelse");
    press(&mut model, "m");
    outside(&mut model, &theirs);
    press(
        &mut model,
        "3 Home Left Left Left Left Left Left Left Left Right Enter",
    );
    assert!(text(&model).contains("title = \"Av någon annan\"\nwhen = \"3 mars\""));
}

#[test]
fn a_question_about_what_is_gone_does_nothing_and_says_so() {
    let board = PLAN.find("# of the board").expect("the board");
    let call = PLAN.find("[[activity]]\nid = \"call\"").expect("the call");
    let gone = format!("{}{}", &PLAN[..board], &PLAN[call..]);
    let on_other_days = PLAN.replace("första tisdagen", "andra onsdagen");
    for theirs in [&gone, &on_other_days] {
        for keys in ["d 3", "d 1", "> 1", "m 3"] {
            let (ask, answer) = keys.split_once(' ').expect("two keys");
            let mut model = on("Styrelse");
            press(&mut model, ask);
            outside(&mut model, theirs);
            press(&mut model, answer);
            assert_eq!(text(&model), **theirs, "{keys}");
            assert!(said(&model).contains("Någon annan"), "{}", said(&model));
            assert!(matches!(model.mode, Mode::Browse));
        }
    }
}

#[test]
fn what_is_typed_survives_what_others_write() {
    let theirs = with_one_before();
    // A field: the others show what is there now.
    let mut model = on("Rapport");
    press(&mut model, "e j Enter C-u");
    write(&mut model, "v. 40");
    outside(
        &mut model,
        &theirs.replace("title = \"Rapport\"", "title = \"Slutrapport\""),
    );
    press(&mut model, "Enter");
    let Mode::Form(form) = &model.mode else {
        unreachable!("a form")
    };
    assert_eq!(form.fields[0].written, "Slutrapport");
    assert!(text(&model).contains("title = \"Slutrapport\"\nwhen = \"v. 40\""));
    // A new entry.
    let mut model = on("Rapport");
    press(&mut model, "a");
    write(&mut model, "Fika 3 maj");
    outside(&mut model, &theirs);
    press(&mut model, "Enter");
    assert!(text(&model).starts_with(&theirs[..theirs.len() - 1]));
    assert!(text(&model).contains("title = \"Fika\""));
}

/// Both have changed the same while a field is open: the field stays, and saving asks.
#[test]
fn a_conflict_waits_until_nothing_is_being_typed() {
    let clashing = PLAN.replace("v. 38", "v. 41");
    let mut model = on("Rapport");
    press(&mut model, "> e Enter C-u");
    write(&mut model, "Lägesrapport");
    outside(&mut model, &clashing);
    press(&mut model, "Enter");
    assert!(matches!(model.mode, Mode::Form(_)));
    press(&mut model, "Esc");
    let ours = PLAN
        .replace("v. 38", "v. 39")
        .replace("Rapport", "Lägesrapport");
    assert_eq!(text(&model), ours);
    assert!(matches!(model.mode, Mode::Clash(_)), "it is asked at once");
    // Enter alone drops nothing of anybody.
    press(&mut model, "Enter Enter");
    assert!(matches!(model.mode, Mode::Clash(_)));
    assert_eq!(text(&model), ours);
    assert!(!said(&model).is_empty());
    press(&mut model, "Esc");
    assert!(
        matches!(model.mode, Mode::Browse),
        "and not again of itself"
    );
    assert!(matches!(press(&mut model, "s")[..], [Effect::Save(_)]));
    update(
        &mut model,
        Message::Saved(path(), Outcome::Changed { now: clashing }),
    );
    assert!(matches!(model.mode, Mode::Clash(_)));
    press(&mut model, "Right Enter");
    assert_eq!(text(&model), ours.replace("v. 39", "v. 41"));
}

/// While it is asked whose change is taken, the others change theirs back: nothing is left to ask, and an Enter that was on its
/// way brings no older text back.
#[test]
fn a_question_of_whose_change_is_taken_goes_when_nothing_clashes_any_more() {
    let mut model = on("Rapport");
    press(&mut model, ">");
    outside(&mut model, &PLAN.replace("v. 38", "v. 41"));
    assert!(matches!(model.mode, Mode::Clash(_)));
    let theirs = PLAN.replace("26 januari", "30 januari");
    outside(&mut model, &theirs);
    assert!(matches!(model.mode, Mode::Browse));
    press(&mut model, "Enter");
    assert_eq!(text(&model), theirs.replace("v. 38", "v. 39"));
}

#[test]
fn what_is_saved_of_itself_is_saved_once_when_it_meets_other_changes() {
    let mut model = on("Rapport");
    model.saves_itself = true;
    press(&mut model, ">");
    let now = PLAN.replace("26 januari", "30 januari");
    let effects = update(&mut model, Message::Saved(path(), Outcome::Changed { now }));
    assert!(matches!(effects[..], [Effect::Save(_)]), "{effects:?}");
}

/// Changes of an earlier run that clash with the file are ours when it is decided: on the desk, to be taken back, and not
/// offered again.
#[test]
fn what_an_earlier_run_left_may_clash_with_the_file() {
    let file = PLAN.replace("v. 38", "v. 41");
    for (keys, wanted) in [("Left Enter", "v. 40"), ("Right Enter", "v. 41")] {
        let mut model = opened(&file);
        let ours = PLAN
            .replace("v. 38", "v. 40")
            .replace("26 januari", "25 januari");
        update(&mut model, Message::Recovered(Box::new(offer(PLAN, &ours))));
        press(&mut model, "Down Enter");
        assert!(matches!(model.mode, Mode::Clash(_)));
        assert_eq!(press(&mut model, keys), [Effect::TakenOver("kept".into())]);
        let taken = PLAN
            .replace("v. 38", wanted)
            .replace("26 januari", "25 januari");
        assert_eq!(text(&model), taken);
        let desk = model.desk().expect("a plan");
        assert!(desk.is_unsaved());
        assert_eq!(desk.saved(), file, "the file holds what it held");
        press(&mut model, "u");
        assert_eq!(text(&model), file);
    }
}

/// An entry without an id answers to its title: another title is another id, and the cursor, the mark and the form stay.
#[test]
fn whoever_gets_another_title_stays_the_one_that_is_worked_on() {
    let plain = PLAN
        .replace("id = \"later\"\n", "")
        .replace("id = \"report\"\n", "");
    for title in ["Någon gång", "Rapport"] {
        let mut model = opened(&plain);
        go(&mut model, title);
        press(&mut model, "v");
        go(&mut model, title);
        press(&mut model, "e Enter C-u");
        write(&mut model, "Helt annat");
        press(&mut model, "Enter");
        let Mode::Form(form) = &model.mode else {
            unreachable!("a form")
        };
        assert_eq!(
            (&*form.id, &*form.fields[0].written),
            ("helt-annat", "Helt annat")
        );
        assert_eq!(selected(&model), "Helt annat");
        let desk = model.desk().expect("a plan");
        assert_eq!(
            desk.marks,
            [arshjul::tui::desk::Mark {
                id: "helt-annat".into(),
                on: None
            }]
        );
        // The next field is that entry's too.
        press(&mut model, "u");
        let Mode::Form(form) = &model.mode else {
            unreachable!("a form")
        };
        assert_eq!(form.fields[0].written, title);
        press(&mut model, "Esc");
        assert_eq!(
            (selected(&model), text(&model)),
            (title.to_owned(), plain.clone())
        );
    }
    // Also where the filter hides it under its new name.
    let mut model = opened(&plain);
    go(&mut model, "Rapport");
    press(&mut model, "/ r a p p Enter e Enter C-u");
    write(&mut model, "Helt annat");
    press(&mut model, "Enter");
    let Mode::Form(form) = &model.mode else {
        unreachable!("a form")
    };
    assert_eq!(&*form.id, "helt-annat");
}

#[test]
fn plans_that_were_set_aside_turn_with_the_day_too() {
    let mut model = on("Rapport");
    press(&mut model, "c c"); // started
    let late = |model: &Model| model.aside[0].digest.late.len();
    let other = "[plan]\ntitle = \"Annan\"\nyear = 2025\n".to_owned();
    let today = hands::day("2024-06-14");
    let other = Source::read("other-2025.toml", other, today);
    update(&mut model, arshjul::tui::lay(other, today));
    let before = late(&model);
    update(&mut model, Message::Today(hands::day("2024-12-31")));
    assert!(late(&model) > before);
}

/// What a phase did is written for the phase and the recommendation that it was asked about; and stays in the line where one
/// of them is gone.
#[test]
fn a_line_that_is_asked_for_stays_with_what_it_is_about() {
    let recommendation = |id: &str, title: &str| {
        format!("\n[[recommendation]]\nid = \"{id}\"\ntitle = \"{title}\"\nfrom = \"meeting\"\n")
    };
    let learning = format!(
        "{PLAN}\n[[phase]]\nid = \"end\"\ntitle = \"Slut\"\nwhen = \"december\"\n{}",
        recommendation("ours", "Vår")
    );
    let asked = || {
        let mut model = opened(&learning);
        press(&mut model, "3 h h h l Enter");
        write(&mut model, "Togs upp");
        assert!(matches!(model.mode, Mode::Prompt(_)));
        model
    };
    let mut model = asked();
    let before = learning.find("\n[[recommendation]]").expect("a row");
    let theirs = format!(
        "{}{}{}",
        &learning[..before],
        recommendation("theirs", "Deras"),
        &learning[before..]
    )
    .replacen(
        "[[phase]]",
        "[[phase]]\ntitle = \"Först\"\nwhen = \"8 januari\"\n\n[[phase]]",
        1,
    );
    outside(&mut model, &theirs);
    press(&mut model, "Enter");
    let plan = model.desk().expect("a plan").source().plan();
    let ours = plan.recommendations.iter().find(|it| &*it.id == "ours");
    let end = plan.entries.iter().position(|it| &*it.id == "end");
    assert_eq!(
        ours.expect("ours").outcome(end.expect("the end")),
        Some("Togs upp")
    );
    assert!(
        plan.recommendations
            .iter()
            .all(|it| &*it.id == "ours" || it.steps.is_empty())
    );
    // Gone.
    let mut model = asked();
    let without = learning[..before].to_owned();
    outside(&mut model, &without);
    press(&mut model, "Enter");
    let Mode::Prompt(prompt) = &model.mode else {
        unreachable!("the line")
    };
    assert_eq!(prompt.line.text(), "Togs upp");
    assert_eq!(text(&model), without);
}

/// What somebody else put into the field that one types into is shown before it is replaced.
#[test]
fn what_others_put_into_the_same_field_is_not_replaced_unseen() {
    let theirs = PLAN.replace("v. 38", "v. 41");
    let typing = || {
        let mut model = on("Rapport");
        press(&mut model, "e j Enter C-u");
        write(&mut model, "v. 40");
        outside(&mut model, &theirs);
        press(&mut model, "Enter");
        assert_eq!(text(&model), theirs, "the first Enter only shows it");
        let Mode::Form(form) = &model.mode else {
            unreachable!("a form")
        };
        let Verdict::Refused(reason) = &form.typing.as_ref().expect("a line").verdict else {
            unreachable!("a reason")
        };
        assert!(model.words.say(reason).contains("v. 41"));
        model
    };
    let mut model = typing();
    press(&mut model, "Enter");
    assert_eq!(text(&model), PLAN.replace("v. 38", "v. 40"));
    let mut model = typing();
    press(&mut model, "Esc Esc");
    assert_eq!(text(&model), theirs);
    // Another field, or the same value: nothing to ask.
    for theirs in [
        PLAN.replace("needs = [\"call\"]", "needs = []"),
        PLAN.replace("v. 38", "v. 40"),
    ] {
        let mut model = on("Rapport");
        press(&mut model, "e j Enter C-u");
        write(&mut model, "v. 40");
        outside(&mut model, &theirs);
        press(&mut model, "Enter");
        assert_eq!(text(&model), theirs.replace("v. 38", "v. 40"));
    }
}

/// The same of what a phase did.
#[test]
fn what_others_say_a_phase_did_is_not_replaced_unseen() {
    let recommendation =
        "\n[[recommendation]]\nid = \"ours\"\ntitle = \"Vår\"\nfrom = \"meeting\"\n";
    let step = "\n  [[recommendation.step]]\n  phase = \"end\"\n  outcome = \"Deras\"\n";
    let plan = format!(
        "{PLAN}\n[[phase]]\nid = \"end\"\ntitle = \"Slut\"\nwhen = \"december\"\n{recommendation}"
    );
    let theirs = format!("{plan}{step}");
    let mut model = opened(&plan);
    press(&mut model, "3 h h h l Enter");
    write(&mut model, "Mitt");
    outside(&mut model, &theirs);
    press(&mut model, "Enter");
    assert_eq!(text(&model), theirs);
    assert!(said(&model).contains("Deras"));
    press(&mut model, "Enter");
    assert_eq!(text(&model), theirs.replace("Deras", "Mitt"));
}

/// A file that is touched and not changed puts nothing back.
#[test]
fn the_same_text_from_outside_leaves_what_is_in_the_hand() {
    let mut model = on("Rapport");
    press(&mut model, "m Right");
    outside(&mut model, PLAN);
    assert!(matches!(model.mode, Mode::Moving(_)));
    press(&mut model, "Enter");
    assert_eq!(text(&model), PLAN.replace("v. 38", "v. 39"));
}

/// While something is typed or in the hand no question takes its keys, and the one that waits comes when the hands are free.
#[test]
fn no_question_opens_under_hands_that_type() {
    let clashing = PLAN.replace("v. 38", "v. 41");
    for keys in ["/ a b", "? m o", "m Right", "a F", "e"] {
        let mut model = on("Rapport");
        press(&mut model, "}");
        let ours = text(&model);
        press(&mut model, keys);
        outside(&mut model, &clashing);
        assert!(!matches!(model.mode, Mode::Clash(_)), "{keys}");
        press(&mut model, "Esc");
        assert!(matches!(model.mode, Mode::Clash(_)), "{keys}");
        assert_eq!(text(&model), ours, "{keys}");
        press(&mut model, "Enter");
        assert_eq!(text(&model), ours, "Enter drops nothing, {keys}");
        press(&mut model, "Right Enter");
        assert_eq!(text(&model), clashing, "{keys}");
    }
}

/// A file that holds no plan any more, is gone, or has another name, does not take the plan off the screen: it is said, and both
/// saving it back and leaving are possible.
#[test]
fn a_plan_whose_file_is_emptied_or_gone_stays_open() {
    for dirty in [false, true] {
        for theirs in ["", "\n\n", "# x\n", "garbage\n"] {
            let mut model = on("Rapport");
            press(&mut model, if dirty { ">" } else { "k" });
            let ours = text(&model);
            outside(&mut model, theirs);
            assert_eq!(text(&model), ours, "{theirs:?}");
            assert!(said(&model).contains("ingen plan"), "{}", said(&model));
            assert!(model.desk().expect("a plan").is_unsaved());
            assert!(press(&mut model, "q").is_empty(), "leaving asks");
            press(&mut model, "Esc");
            let mut effects = press(&mut model, "s");
            if !theirs.trim().is_empty() {
                // Somebody wrote that: Enter alone does not replace it.
                assert!(press(&mut model, "Enter").is_empty());
                press(&mut model, "s");
                effects = press(&mut model, "Down Enter");
            }
            let [Effect::Save(draft)] = &effects[..] else {
                unreachable!("{effects:?}")
            };
            assert_eq!((&*draft.known, &draft.text), (theirs, &ours));
            // What comes back is compared with what was there before.
            let back = PLAN.replace("26 januari", "30 januari");
            outside(&mut model, &back);
            assert_eq!(text(&model), ours.replace("26 januari", "30 januari"));
        }
        let mut model = on("Rapport");
        press(&mut model, if dirty { ">" } else { "k" });
        let ours = text(&model);
        update(&mut model, Message::Gone(path(), None));
        assert!(said(&model).contains("borta"), "{}", said(&model));
        assert!(press(&mut model, "q").is_empty(), "leaving asks");
        press(&mut model, "Esc");
        let effects = press(&mut model, "s");
        assert!(matches!(&effects[..], [Effect::Save(draft)] if draft.text == ours));
        outside(&mut model, PLAN);
        assert_eq!(model.desk().expect("a plan").is_unsaved(), dirty);
        update(&mut model, Message::Gone(path(), Some("ny.toml".into())));
        assert!(said(&model).contains("ny.toml"), "{}", said(&model));
        assert_eq!(model.desk().expect("a plan").is_unsaved(), dirty);
    }
    // Said when the line is left, not under it.
    let mut model = on("Rapport");
    press(&mut model, "/");
    update(&mut model, Message::Gone(path(), None));
    press(&mut model, "a Enter");
    assert!(said(&model).contains("borta"), "{}", said(&model));
}

/// What cannot be opened does not take the plan before it away.
#[test]
fn a_plan_with_changes_is_set_aside_when_another_cannot_be_opened() {
    let mut model = on("Rapport");
    press(&mut model, ">");
    let empty = Source::read("tom.toml", String::new(), hands::day("2024-06-14"));
    update(
        &mut model,
        arshjul::tui::lay(empty, hands::day("2024-06-14")),
    );
    assert!(model.desk().is_none());
    assert_eq!(model.aside.len(), 1);
    assert!(model.aside[0].is_unsaved());
}
