//! A plan changed with keys: what is typed, and what the text of the plan is then. No terminal and no disk.

#[path = "common/hands.rs"]
mod hands;

use arshjul::store::Source;
use arshjul::tui::message::{Composed, Draft, Outcome};
use arshjul::tui::model::{Mode, Opened};
use arshjul::tui::{Effect, Message, Model, Target, lay, update};
use hands::{PLAN, changed, day, go, on, opened, press, said, selected, text, write};

#[test]
fn a_week_moves_by_a_week_in_its_own_words() {
    let mut model = on("Rapport");
    press(&mut model, "> >");
    changed(&model, "\"v. 38\"", "\"v. 40\"");
    assert_eq!(
        said(&model),
        "”Rapport” är flyttad till 30 sep – 6 okt. u ångrar."
    );
    assert_eq!(selected(&model), "Rapport");
    press(&mut model, "{");
    changed(&model, "\"v. 38\"", "\"v. 39\"");
    press(&mut model, "u u u");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "U");
    changed(&model, "\"v. 38\"", "\"v. 39\"");
    assert!(model.desk().expect("a plan").is_unsaved());
}

#[test]
fn what_counts_from_a_moved_entry_moves_along_and_it_is_said() {
    let mut model = on("Arbetsmöte");
    press(&mut model, ">");
    changed(&model, "26 januari", "27 januari");
    assert_eq!(
        said(&model),
        "”Arbetsmöte” är flyttad till lör 27 jan. Ett datum som räknas från den följde med. u ångrar."
    );
}

#[test]
fn a_repeating_entry_asks_which_occurrences_are_meant() {
    let mut model = on("Styrelse");
    press(&mut model, "j j j >"); // February: the call and the meeting lie between
    assert!(matches!(model.mode, Mode::Ask(_)));
    assert_eq!(text(&model), PLAN);
    press(&mut model, "1");
    let board = "owner = \"Anna\"\n";
    changed(
        &model,
        board,
        "owner = \"Anna\"\n\n  [[activity.occurrence]]\n  on    = 2024-02-06\n  moved = 2024-02-07\n",
    );
    assert_eq!(selected(&model), "Styrelse");
    assert_eq!(model.desk().expect("a plan").cursor.day, day("2024-02-07"));
    // What was moved can be taken back.
    press(&mut model, "b");
    assert_eq!(text(&model), PLAN);
    // From here on: the old one ends, a second one begins.
    press(&mut model, "} 2");
    let now = text(&model);
    assert!(
        now.contains("\"första tisdagen varje månad till och med 2 januari\" # as always"),
        "{now}"
    );
    assert!(now.contains("id = \"board-2\""), "{now}");
    assert!(now.contains("andra tisdagen varje månad från"), "{now}");
    press(&mut model, "u");
    go(&mut model, "Styrelse");
    press(&mut model, "} 3");
    changed(&model, "första tisdagen", "andra tisdagen");
    // Esc asks nothing further and changes nothing.
    press(&mut model, "u > Esc");
    assert_eq!(text(&model), PLAN);
}

#[test]
fn other_words_are_shown_before_they_are_taken() {
    let mut model = on("Rapport");
    press(&mut model, "m Right Tab Right");
    let Mode::Moving(moving) = &model.mode else {
        unreachable!("in the hand")
    };
    let made = moving.made().expect("a move");
    assert_eq!((&*made.after, made.alike), ("23–30 september", false));
    // The wheel shows the new place while it moves; Esc puts it back.
    assert_ne!(text(&model), PLAN);
    press(&mut model, "Esc");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "m Right Enter");
    changed(&model, "\"v. 38\"", "\"v. 39\"");
    press(&mut model, "u");
    let mut other = on("Kallelse");
    press(&mut other, "m Right Enter");
    changed(&other, "två veckor före", "13 dagar före");
}

#[test]
fn the_mouse_drags_in_the_dates_own_measure() {
    let mut model = on("Rapport");
    update(&mut model, Message::Grab(day("2024-09-17"), 1));
    update(&mut model, Message::Drag(day("2024-09-19")));
    assert_eq!(text(&model), PLAN);
    update(&mut model, Message::Drag(day("2024-09-22")));
    changed(&model, "\"v. 38\"", "\"v. 39\"");
    update(&mut model, Message::Drop);
    assert!(matches!(model.mode, Mode::Browse));
    changed(&model, "\"v. 38\"", "\"v. 39\"");
    // A click without a drag changes nothing.
    update(&mut model, Message::Grab(day("2024-09-24"), 1));
    update(&mut model, Message::Drop);
    changed(&model, "\"v. 38\"", "\"v. 39\"");
    // The end of something long is stretched.
    press(&mut model, "u");
    update(&mut model, Message::Grab(day("2024-09-22"), 1));
    update(&mut model, Message::Drag(day("2024-09-24")));
    update(&mut model, Message::Drop);
    changed(&model, "\"v. 38\"", "\"16–24 september\"");
}

#[test]
fn done_is_a_status_or_a_fact_and_says_what_it_needs() {
    let mut model = on("Rapport");
    press(&mut model, "x");
    changed(
        &model,
        "when = \"v. 38\"\n",
        "when = \"v. 38\"\nstatus = \"done\"\n",
    );
    assert_eq!(
        said(&model),
        "”Rapport” är klar. Den kräver först Kallelse. u ångrar."
    );
    press(&mut model, "x");
    assert_eq!(text(&model), PLAN);
    let mut model = on("Styrelse");
    press(&mut model, "x");
    assert!(text(&model).contains("  on   = 2024-01-02\n  done = 2024-06-14\n"));
    press(&mut model, "X");
    assert!(text(&model).contains("  on   = 2024-01-02\n  cancelled = true\n"));
    press(&mut model, "b");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "b");
    assert_eq!(said(&model), "Här är inget flyttat, klart eller inställt.");
}

#[test]
fn a_status_goes_round() {
    let mut model = on("Rapport");
    for (word, told) in [
        ("confirmed", "”Rapport” är nu bekräftad."),
        ("started", "”Rapport” är nu påbörjad."),
        ("done", "”Rapport” är nu klar."),
        ("cancelled", "”Rapport” är nu inställd."),
        ("idea", "”Rapport” är nu en idé."),
    ] {
        press(&mut model, "c");
        assert_eq!(said(&model), format!("{told} u ångrar."));
        changed(
            &model,
            "when = \"v. 38\"\n",
            &format!("when = \"v. 38\"\nstatus = \"{word}\"\n"),
        );
    }
    press(&mut model, "c");
    assert_eq!(text(&model), PLAN);
}

#[test]
fn steps_are_ticked_with_keys_and_with_the_mouse() {
    let mut model = on("Kallelse");
    press(&mut model, "Space j Space");
    changed(
        &model,
        "\"Skicka\"]",
        "{ item = \"Skicka\", done = 2024-06-14 }]",
    );
    press(&mut model, "Space");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "Esc");
    update(&mut model, Message::Pick(Target::Task(0)));
    changed(
        &model,
        "[\"Skriv\"",
        "[{ item = \"Skriv\", done = 2024-06-14 }",
    );
    let mut model = on("Rapport");
    press(&mut model, "Space");
    assert!(said(&model).starts_with("Posten har ingen checklista"));
}

#[test]
fn an_entry_goes_with_its_comment_and_comes_back() {
    let mut model = on("Styrelse");
    press(&mut model, "d 3");
    let now = text(&model);
    assert!(!now.contains("of the board") && !now.contains("Styrelse"));
    assert_eq!(said(&model), "”Styrelse” togs bort. u ångrar.");
    press(&mut model, "u");
    assert_eq!(text(&model), PLAN);
    assert_eq!(said(&model), "Ångrat: ”Styrelse” togs bort.");
    // One occurrence of a rule is called off; the rule itself ends from one on.
    go(&mut model, "Styrelse");
    press(&mut model, "d 1");
    assert!(text(&model).contains("  on        = 2024-01-02\n  cancelled = true\n"));
    press(&mut model, "u j j j d 2");
    let now = text(&model);
    assert!(now.contains("varje månad till och med 2 januari"), "{now}");
}

#[test]
fn several_marked_entries_are_one_change() {
    let mut model = on("Rapport");
    press(&mut model, "v");
    go(&mut model, "Någon gång");
    press(&mut model, "v x");
    assert_eq!(text(&model).matches("status = \"done\"").count(), 2);
    press(&mut model, "u");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "d");
    assert!(!text(&model).contains("Rapport") && !text(&model).contains("Någon gång"));
    assert_eq!(said(&model), "2 poster togs bort. u ångrar.");
}

#[test]
fn a_copy_is_pasted_on_the_cursors_day() {
    let mut model = on("Rapport");
    press(&mut model, "y l l l l l l l p");
    let now = text(&model);
    assert_eq!(now.matches("title = \"Rapport\"").count(), 2);
    assert!(now.contains("when = \"v. 39\""), "{now}");
    assert_eq!(now.matches("id = \"report\"").count(), 1);
    press(&mut model, "u");
    assert_eq!(text(&model), PLAN);
}

#[test]
fn an_entry_is_said_in_one_line() {
    let mut model = opened(PLAN);
    press(&mut model, "a");
    write(
        &mut model,
        "Lärtillfälle sista torsdagen i september @Bo #dialog /möt",
    );
    press(&mut model, "Enter");
    let added = "owner = \"Anna\"\n\n[[activity]]\ntitle = \"Lärtillfälle\"\nring = \"outer\"\nwhen = \"sista torsdagen i september\"\nowner = \"Bo\"\ntags = [\"dialog\"]\n";
    // After its siblings: those of the same ring.
    changed(&model, "owner = \"Anna\"\n", added);
    assert_eq!(selected(&model), "Lärtillfälle");
    assert_eq!(model.desk().expect("a plan").cursor.day, day("2024-09-26"));
    press(&mut model, "u a");
    write(&mut model, "Fika");
    press(&mut model, "Enter");
    assert!(
        text(&model).contains("title = \"Fika\"\nwhen = 2024-09-26\n"),
        "{}",
        text(&model)
    );
    // What is not understood stays in the line, with the reason.
    press(&mut model, "a");
    write(&mut model, "Möte /ingenstans");
    press(&mut model, "Enter");
    assert!(matches!(model.mode, Mode::Add(_)));
    assert!(said(&model).contains("ingenstans"));
    press(&mut model, "Esc");
    assert!(matches!(model.mode, Mode::Browse));
}

#[test]
fn a_field_is_filled_in_and_judged_while_it_is_typed() {
    use arshjul::tui::form::Verdict;
    let mut model = on("Rapport");
    press(&mut model, "e j Enter C-u");
    write(&mut model, "v. 39");
    let Mode::Form(form) = &model.mode else {
        unreachable!("a form")
    };
    let verdict = &form.typing.as_ref().expect("a line").verdict;
    let Verdict::Dates(dates) = verdict else {
        unreachable!("{verdict:?}")
    };
    assert_eq!(dates[0].span.expect("days").first(), day("2024-09-23"));
    press(&mut model, "Enter");
    changed(&model, "\"v. 38\"", "\"v. 39\"");
    press(&mut model, "u");
    assert_eq!(text(&model), PLAN);
    // A reference may be typed as a title, a wrong one is refused and stays.
    press(&mut model, "j Enter");
    write(&mut model, "Möten");
    press(&mut model, "Enter");
    changed(
        &model,
        "title = \"Rapport\"\n",
        "title = \"Rapport\"\nring = \"outer\"\n",
    );
    press(&mut model, "Enter C-u");
    write(&mut model, "nowhere");
    press(&mut model, "Enter");
    let Mode::Form(form) = &model.mode else {
        unreachable!("a form")
    };
    assert!(matches!(
        form.typing.as_ref().expect("a line").verdict,
        Verdict::Refused(_)
    ));
    press(&mut model, "Esc d Esc");
    assert_eq!(text(&model), PLAN);
}

#[test]
fn the_form_judges_a_date_as_a_new_entry_does() {
    use arshjul::store::spoken::Heard;
    use arshjul::tui::form::Verdict;
    // 2024 is a leap year, and its 23 January a Tuesday.
    for (words, said, refused) in [
        ("31 februari", "Det finns ingen 31 februari", true),
        ("v. 54", "Det finns ingen vecka 54", true),
        (
            "30–26 oktober",
            "”30–26 oktober” slutar innan det börjar",
            true,
        ),
        (
            "måndag 23 januari",
            "23 januari 2024 är en tisdag, ingen måndag",
            false,
        ),
    ] {
        let mut model = on("Rapport");
        let heard = Heard::of(
            &format!("Möte {words}"),
            model.desk().expect("a plan").source().plan(),
        );
        let (_, doubt) = &heard.doubts[0];
        assert_eq!(model.words.say(doubt), said);
        assert_eq!(heard.fields().is_err(), refused, "{words}");
        press(&mut model, "e j Enter C-u");
        write(&mut model, words);
        let Mode::Form(form) = &model.mode else {
            unreachable!("a form")
        };
        let verdict = match &form.typing.as_ref().expect("a line").verdict {
            Verdict::Refused(reason) if refused => reason,
            Verdict::Doubtful(doubt) if !refused => doubt,
            verdict => unreachable!("{words}: {verdict:?}"),
        };
        assert_eq!(model.words.say(verdict), said);
        press(&mut model, "Enter");
        let Mode::Form(form) = &model.mode else {
            unreachable!("a form")
        };
        assert_eq!(form.typing.is_some(), refused, "{words}");
        assert_eq!(text(&model) == PLAN, refused, "{words}");
    }
}

#[test]
fn a_field_is_named_as_a_sentence_names_it_and_a_title_stays() {
    let mut model = on("Rapport");
    press(&mut model, "e j Enter C-u");
    write(&mut model, "v. 39");
    press(&mut model, "Enter");
    assert_eq!(said(&model), "Datumet för ”Rapport” ändrades. u ångrar.");
    let before = text(&model);
    press(&mut model, "k d");
    assert_eq!(said(&model), "En post måste ha en rubrik.");
    assert_eq!(text(&model), before);
}

#[test]
fn a_note_of_several_lines_goes_to_the_editor_and_back() {
    let mut model = on("Rapport");
    press(&mut model, "e G k");
    let effects = press(&mut model, "E");
    let [Effect::Compose(composed)] = &effects[..] else {
        unreachable!("{effects:?}")
    };
    assert_eq!(
        (&*composed.id, composed.key, &*composed.text),
        ("report", "note", "")
    );
    let back = Composed {
        text: "Rad ett\nrad två\n".to_owned(),
        ..composed.clone()
    };
    update(&mut model, Message::Composed(back));
    let report = model
        .desk()
        .expect("a plan")
        .source()
        .plan()
        .entries
        .iter()
        .find(|it| &*it.id == "report");
    assert_eq!(
        report.expect("there").note.as_deref(),
        Some("Rad ett\nrad två")
    );
}

#[test]
fn saving_is_asked_for_and_leaving_asks_once() {
    let mut model = on("Rapport");
    assert!(press(&mut model, "s").is_empty());
    press(&mut model, ">");
    let [Effect::Save(draft)] = &press(&mut model, "s")[..] else {
        unreachable!("a save")
    };
    assert_eq!(
        *draft,
        Draft {
            path: "prov-2024.toml".into(),
            known: PLAN.to_owned(),
            text: text(&model)
        }
    );
    assert!(press(&mut model, "q").is_empty());
    assert!(matches!(model.mode, Mode::Ask(_)));
    let effects = press(&mut model, "1");
    assert!(matches!(effects[..], [Effect::Save(_)]));
    let saved = Outcome::Saved {
        text: text(&model),
        remark: None,
    };
    let effects = update(&mut model, Message::Saved("prov-2024.toml".into(), saved));
    assert_eq!(effects, [Effect::Quit]);
    // Undo goes on past a save.
    press(&mut model, "u");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "q");
    assert_eq!(press(&mut model, "2"), [Effect::Forget, Effect::Quit]);
}

#[test]
fn every_change_is_saved_at_once_where_that_is_settled() {
    let mut model = on("Rapport");
    model.saves_itself = true;
    assert!(matches!(press(&mut model, ">")[..], [Effect::Save(_)]));
    assert!(
        matches!(press(&mut model, "u")[..], [],),
        "what is as on disk needs no saving"
    );
}

#[test]
fn a_plan_that_is_left_with_changes_is_kept_and_asked_about() {
    let mut model = on("Rapport");
    press(&mut model, ">");
    let other = Source::read(
        "other-2025.toml",
        "[plan]\ntitle = \"Annan\"\nyear = 2025\n".to_owned(),
        day("2024-06-14"),
    );
    update(&mut model, lay(other, day("2024-06-14")));
    assert_eq!(model.aside.len(), 1);
    press(&mut model, "q");
    let Mode::Ask(question) = &model.mode else {
        unreachable!("a question")
    };
    assert!(model.words.say(&question.about).contains("Prov"));
    // Somebody has changed it too: that is settled where it is seen.
    press(&mut model, "1");
    let now = PLAN.replace("v. 38", "v. 41");
    let met = Message::Saved("prov-2024.toml".into(), Outcome::Changed { now });
    assert!(update(&mut model, met).is_empty());
    assert!(said(&model).contains("prov-2024.toml"));
    assert!(arshjul::tui::update::take_up(
        &mut model,
        std::path::Path::new("prov-2024.toml")
    ));
    changed(&model, "v. 38", "v. 39");
    press(&mut model, "u");
    assert_eq!(text(&model), PLAN);
}

#[test]
fn nothing_that_is_changed_needs_a_plan_to_crash_on() {
    let mut model = opened("[plan]\ntitle = \"Tom\"\nyear = 2024\n");
    for keys in [
        "x", "X", "b", "c", "d", "e", "v", "y", "p", "u", "U", "m", "<", "}", "Space", "E", "s",
    ] {
        press(&mut model, keys);
        press(&mut model, "Esc");
    }
    model.opened = Opened::Nothing;
    for keys in ["x", "a", "d", "e", "p", "u", "m", "<", "s", "E"] {
        press(&mut model, keys);
    }
    assert!(matches!(model.mode, Mode::Browse));
}

/// What is held several times does not go without a question, however its dates are written and however many are marked.
#[test]
fn no_series_is_removed_unasked() {
    let list = PLAN.replace("\"första tisdagen varje månad\"", "[\"3 mars\", \"5 maj\"]");
    let mut model = opened(&list);
    go(&mut model, "Styrelse");
    press(&mut model, "d");
    assert!(matches!(model.mode, Mode::Ask(_)));
    press(&mut model, "1");
    let called_off = "  on        = 2024-03-03\n  cancelled = true\n";
    assert!(text(&model).contains(called_off), "{}", text(&model));
    // Several marked ones.
    let mut model = on("Styrelse");
    press(&mut model, "v");
    go(&mut model, "Rapport");
    press(&mut model, "v d");
    assert!(matches!(model.mode, Mode::Ask(_)));
    assert_eq!(text(&model), PLAN);
    press(&mut model, "Enter");
    assert_eq!(text(&model), PLAN, "the first answer removes nothing");
    press(&mut model, "d 3");
    assert!(!text(&model).contains("Styrelse") && !text(&model).contains("Rapport"));
}

/// Another rule in the form: what is known of the first time is known of the first by the new rule.
#[test]
fn facts_follow_a_rule_that_is_written_anew() {
    let fact = "\n  [[activity.occurrence]]\n  on = 2024-03-05\n  done = 2024-03-06\n";
    let plan = PLAN.replace("owner = \"Anna\"\n", &format!("owner = \"Anna\"\n{fact}"));
    let mut model = opened(&plan);
    go(&mut model, "Styrelse");
    press(&mut model, "e j Enter C-u");
    write(&mut model, "tredje tisdagen varje månad");
    press(&mut model, "Enter 2 Esc"); // all of them
    // The third Tuesday of March 2024 was the 19th.
    let moved = plan
        .replace("första tisdagen", "tredje tisdagen")
        .replace("on = 2024-03-05", "on = 2024-03-19");
    assert_eq!(text(&model), moved);
    assert!(model.problems().is_empty());
}

#[test]
fn a_time_that_is_none_stays_in_the_line() {
    let mut model = on("Rapport");
    press(&mut model, "e");
    let time = |model: &Model| {
        let Mode::Form(form) = &model.mode else {
            unreachable!("a form")
        };
        form.field().expect("a field").key.name == "time"
    };
    for _ in 0..20 {
        if time(&model) {
            break;
        }
        press(&mut model, "j");
    }
    press(&mut model, "Enter");
    write(&mut model, "25:99");
    press(&mut model, "Enter");
    assert_eq!(text(&model), PLAN);
    press(&mut model, "C-u");
    write(&mut model, "13:00-15:00");
    press(&mut model, "Enter");
    assert!(text(&model).contains("time = \"13:00-15:00\""));
}

/// What is ended so that a second entry can go on has not moved along with it.
#[test]
fn nothing_moves_along_that_does_not_count_from_it() {
    let mut model = on("Styrelse");
    press(&mut model, "j");
    go(&mut model, "Styrelse");
    press(&mut model, "> 2");
    // The later ones would be said day by day: that is asked first.
    assert!(matches!(model.mode, Mode::Ask(_)));
    assert!(!text(&model).contains("2024-"));
    press(&mut model, "1");
    assert!(said(&model).contains("flyttad"), "{}", said(&model));
    assert!(!said(&model).contains("räknas"), "{}", said(&model));
}
