//! New entries said in one line: what is heard in lines as people write them, in four languages; and what must hold of
//! any line at all. The days are counted by hand on a calendar of 2026.

use arshjul::plan::Plan;
use arshjul::store::Source;
use arshjul::store::edit::Edit;
use arshjul::store::spoken::{Heard, Vocabulary};
use arshjul::words::{Tongue, Words};
use proptest::prelude::*;

const BODY: &str = r#"
[[ring]]
id    = "moten"
title = "Möten"

[[ring]]
id    = "beslut"
title = "Beslut och ärenden"

[[ring]]
title = "Kommunikation"

[[phase]]
id    = "analysis"
kind  = "analysis"
title = "Nulägesanalys"
when  = "2026-02"

[[phase]]
id    = "stamma"
kind  = "general-meeting"
title = "Föreningsstämma"
when  = "2026-06-15"

[[phase]]
id    = "conference"
kind  = "conference"
title = "Conference"
when  = "2026-10-15"

[[activity]]
title = "Program"
ring  = "moten"
when  = "2026-05-04"
owner = ["Anna Ek", "utvecklingsstrateg"]
tags  = ["dialog"]

[[activity]]
title = "Budgetbeslut"
ring  = "beslut"
owner = "utvecklingsstrateg"
tags  = ["dialog", "ekonomi"]

[[activity]]
title = "Budgetberedning"
ring  = "beslut"
owner = "regional utvecklingsdirektör"
tags  = ["ekonomi", "dialog", "barn och unga"]

[[activity]]
title = "Nämndbeslut"
when  = "2026-05-05"
"#;

fn source(language: &str) -> Source {
    let text = format!(
        "[plan]\ntitle = \"P\"\nyear = 2026\nlanguage = \"{language}\"\ncountry = \"SE\"\n{BODY}"
    );
    let today = "2026-06-14".parse().expect("a day");
    let source = Source::read("plan.toml", text, today);
    assert_eq!(source.problems(), []);
    source
}

/// title | words of the date | days | all that is marked
fn told(heard: &Heard, plan: &Plan) -> String {
    let words = heard.when.as_deref().unwrap_or("-");
    let dates = heard.dates(plan).map(|(dates, _)| dates);
    let dates = dates.unwrap_or_default();
    let days: Vec<String> = dates
        .iter()
        .filter_map(|date| date.span)
        .map(|span| {
            let (first, last) = (span.first().to_string(), span.last().to_string());
            let (first, last) = (&first[5..], &last[5..]);
            if first == last {
                first.to_owned()
            } else {
                format!("{first}..{last}")
            }
        })
        .collect();
    let days = if days.is_empty() {
        "-".to_owned()
    } else {
        days.join(" ")
    };
    let mut marks = Vec::new();
    marks.extend(heard.time.as_deref().map(str::to_owned));
    marks.extend(heard.owners.iter().map(|name| format!("@{name}")));
    marks.extend(heard.tags.iter().map(|name| format!("#{name}")));
    marks.extend(heard.ring.iter().map(|name| format!("/{name}")));
    marks.extend(heard.phase.iter().map(|name| format!("+{name}")));
    marks.extend(heard.kind.iter().map(|name| format!("!{name}")));
    format!("{} | {words} | {days} | {}", heard.title, marks.join(" "))
}

#[track_caller]
fn all(language: &str, lines: &[(&str, &str)]) {
    let source = source(language);
    let names = Vocabulary::of(source.plan());
    let mut wrong = Vec::new();
    for (line, expected) in lines {
        let heard = names.hear(line);
        let told = told(&heard, source.plan());
        if told.trim_end_matches(" | ") != *expected {
            wrong.push(format!(
                "{line}\n  expected {expected}\n  heard    {told}\n  {:?}",
                heard.remarks
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn lines_in_swedish() {
    all(
        "sv",
        &[
            ("14 maj Styrelsemöte", "Styrelsemöte | 14 maj | 05-14"),
            (
                "Utvärdera veckan efter påsk",
                "Utvärdera | veckan efter påsk | 04-06..04-12",
            ),
            (
                "Politisk behandling mars/april",
                "Politisk behandling | mars/april | 03-01..04-30",
            ),
            (
                "Resa 26–30 oktober @analytiker",
                "Resa | 26–30 oktober | 10-26..10-30 | @analytiker",
            ),
            ("Bokslut, ev. april", "Bokslut | ev. april | 04-01..04-30"),
            (
                "Lärtillfälle sista torsdagen i september @utvecklingsstrateg #dialog /möten",
                "Lärtillfälle | sista torsdagen i september | 09-24 | @utvecklingsstrateg #dialog /moten",
            ),
            ("Styrelsemöte 12 april", "Styrelsemöte | 12 april | 04-12"),
            (
                "Styrelsemöte den 12 april",
                "Styrelsemöte | 12 april | 04-12",
            ),
            (
                "Styrelsemöte på torsdag v. 38",
                "Styrelsemöte | torsdag v. 38 | 09-17",
            ),
            (
                "Styrelsemöte torsdag, v. 38",
                "Styrelsemöte | torsdag, v. 38 | 09-17",
            ),
            ("Bokslut 2025, maj", "Bokslut 2025 | maj | 05-01..05-31"),
            ("Styrelsemöte i mars", "Styrelsemöte | mars | 03-01..03-31"),
            (
                "Planering under hösten",
                "Planering | hösten | 09-01..11-30",
            ),
            ("Utvärdering v 38", "Utvärdering | v 38 | 09-14..09-20"),
            (
                "Utvärdering vecka 38–39",
                "Utvärdering | vecka 38–39 | 09-14..09-27",
            ),
            ("Ansökan senast 31 mars", "Ansökan | senast 31 mars | 03-31"),
            ("Remissvar före 1 mars", "Remissvar | före 1 mars | 02-28"),
            ("Ekonomirapport Q2", "Ekonomirapport | Q2 | 04-01..06-30"),
            ("Möte 12 april?", "Möte | 12 april? | 04-12"),
            ("Möte ev. april", "Möte | ev. april | 04-01..04-30"),
            ("Enkät TBD", "Enkät | TBD | -"),
            ("Möte 26/1", "Möte | 26/1 | 01-26"),
            ("Möte 2026-04-12", "Möte | 2026-04-12 | 04-12"),
            (
                "Fika första tisdagen varje månad utom juli kl 9.30 @anna ek",
                "Fika | första tisdagen varje månad utom juli | \
             01-06 02-03 03-03 04-07 05-05 06-02 08-04 09-01 10-06 11-03 12-01 | 09:30 @Anna Ek",
            ),
            (
                "Kallelse två veckor före stämman",
                "Kallelse | två veckor före stämman | 06-01",
            ),
            (
                "Protokoll dagen efter Föreningsstämma /beslut",
                "Protokoll | dagen efter Föreningsstämma | 06-16 | /beslut",
            ),
            (
                "Möte kl 13–15 12 april",
                "Möte | 12 april | 04-12 | 13:00-15:00",
            ),
            (
                "Möte 12 april kl. 8.30-12 sal A",
                "Möte sal A | 12 april | 04-12 | 08:30-12:00",
            ),
            (
                "Möte 12 april 13:00-15:00",
                "Möte | 12 april | 04-12 | 13:00-15:00",
            ),
            (
                "Möte @anna om budget 12 april",
                "Möte om budget | 12 april | 04-12 | @anna",
            ),
            (
                "Möte 12 april @Anna Ek om budget",
                "Möte om budget | 12 april | 04-12 | @Anna Ek",
            ),
            (
                "Rapport @regional utvecklingsdirektör v. 8",
                "Rapport | v. 8 | 02-16..02-22 | @regional utvecklingsdirektör",
            ),
            (
                "Möte med styrelsen, 12 april",
                "Möte med styrelsen | 12 april | 04-12",
            ),
            ("Möte (12 april)", "Möte | (12 april) | 04-12"),
            ("Möte – 12 april", "Möte | 12 april | 04-12"),
        ],
    );
}

#[test]
fn figures_beside_a_day_are_a_time() {
    all(
        "sv",
        &[
            ("Möte 3 maj 14-15", "Möte | 3 maj | 05-03 | 14:00-15:00"),
            ("Möte 3 maj 14–15", "Möte | 3 maj | 05-03 | 14:00-15:00"),
            ("Möte 3 maj kl. 14", "Möte | 3 maj | 05-03 | 14:00"),
            ("Möte 3 maj 14.00", "Möte | 3 maj | 05-03 | 14:00"),
            ("Möte 3 maj 14:00", "Möte | 3 maj | 05-03 | 14:00"),
            (
                "Möte 3 maj 14.00 – 15.30",
                "Möte | 3 maj | 05-03 | 14:00-15:30",
            ),
            (
                "Möte, 3/5, 14.00–15.30, sal B",
                "Möte, sal B | 3/5 | 05-03 | 14:00-15:30",
            ),
            (
                "Möte 2026-05-03 9-12 @anna",
                "Möte | 2026-05-03 | 05-03 | 09:00-12:00 @anna",
            ),
            ("3 maj 14-15 Möte", "Möte | 3 maj | 05-03 | 14:00-15:00"),
            ("Möte (3 maj 14-15)", "Möte | 3 maj | 05-03 | 14:00-15:00"),
            (
                "Möte torsdag v. 38 14.00",
                "Möte | torsdag v. 38 | 09-17 | 14:00",
            ),
            (
                "Möte 14–15 maj 9-12",
                "Möte | 14–15 maj | 05-14..05-15 | 09:00-12:00",
            ),
            ("Möte 14.00 3 maj", "Möte | 3 maj | 05-03 | 14:00"),
        ],
    );
    all(
        "en",
        &[
            (
                "Staff meeting 3 May at 14",
                "Staff meeting | 3 May | 05-03 | 14:00",
            ),
            (
                "Staff meeting May 3 at 14-15",
                "Staff meeting | May 3 | 05-03 | 14:00-15:00",
            ),
            (
                "Staff meeting at 14 on 3 May",
                "Staff meeting | 3 May | 05-03 | 14:00",
            ),
            ("Review May at 14", "Review | May | 05-01..05-31 | 14:00"),
            (
                "Seminar last Thursday of September 14.30",
                "Seminar | last Thursday of September | 09-24 | 14:30",
            ),
        ],
    );
}

#[test]
fn figures_that_are_part_of_a_date_are_no_time() {
    all(
        "sv",
        &[
            ("Resa 14–15 maj", "Resa | 14–15 maj | 05-14..05-15"),
            (
                "Resa 3 maj, 14–15 juni",
                "Resa | 3 maj, 14–15 juni | 05-03 06-14..06-15",
            ),
            ("Möte v. 14", "Möte | v. 14 | 03-30..04-05"),
            ("Möte 3 maj 2026", "Möte | 3 maj 2026 | 05-03"),
            ("Möte 12.4.", "Möte | 12.4. | 04-12"),
            ("Möte, 14.5", "Möte | 14.5 | 05-14"),
            ("Version 2.10 3 maj", "Version 2.10 | 3 maj | 05-03"),
            // "at jul" would be English, and July; signs make it no longer.
            ("Fika , at jul", "Fika , at jul | - | -"),
            ("jul at ( Fika", "jul at ( Fika | - | -"),
            ("sista 2 / at 9-12", "sista | 2 / at 9-12 | 09-02..09-12"),
            ("Etapp 14 3 maj", "Etapp 14 | 3 maj | 05-03"),
            ("Möte maj 14", "Möte | maj 14 | 05-14"),
        ],
    );
    all("en", &[("Picnic at 14 May", "Picnic | 14 May | 05-14")]);
}

/// A date that was read only in part is none: the line is shown with its title in quotes.
#[test]
fn a_date_is_not_split() {
    for (language, line, date) in [
        (
            "sv",
            "Rapport varje vecka senast 15 april",
            "senast 15 april",
        ),
        ("sv", "Möte utom 12 april", "12 april"),
        ("sv", "Revision mars april 12 maj", "12 maj"),
        ("sv", "Bokslut var tredje 15 mars", "15 mars"),
        (
            "nb",
            "Rapport hver uke senest 15. april",
            "senest 15. april",
        ),
        ("nb", "Møte unntatt 12. april", "12. april"),
        ("nb", "Revisjon mars april 12. mai", "12. mai"),
        (
            "da",
            "Rapport hver uge senest 15. april",
            "senest 15. april",
        ),
        ("da", "Møde undtagen 12. april", "12. april"),
        ("da", "Revision marts april 12. maj", "12. maj"),
        ("en", "Report every week by 15 April", "by 15 April"),
        // A feast that the date is counted from.
        ("sv", "Städdag tredje helgen efter påsk maj", "maj"),
        ("nb", "Dugnad andre helg etter påske mai", "mai"),
        ("da", "Arbejdsdag anden weekend efter påske maj", "maj"),
        ("en", "Camp the week after Easter in May 2026 June", "June"),
        // A number that reads with what follows.
        ("en", "Room 12 May 5", "May 5"),
        ("en", "Top 10 March 3", "March 3"),
        ("en", "Meeting except 12 April", "12 April"),
        ("en", "Audit March April 12 May", "12 May"),
    ] {
        let source = source(language);
        let heard = Vocabulary::of(source.plan()).hear(line);
        let keys: Vec<_> = heard
            .remarks
            .iter()
            .map(|it| it.trouble.message.key())
            .collect();
        assert_eq!(keys, ["spoken-split-date"], "{line}");
        assert!(heard.fields().is_err(), "{line}");
        // What is shown is heard as it is meant.
        let title = line.strip_suffix(date).expect(line).trim();
        let again = Vocabulary::of(source.plan()).hear(&format!("\"{title}\" {date}"));
        assert_eq!(again.title, title);
        assert!(again.fields().is_ok(), "{line}");
    }
}

/// Words that can be nothing but a date are no title when they are not understood: nothing is written.
#[test]
fn a_date_that_is_not_understood_is_no_title() {
    for (language, line, title) in [
        ("sv", "Möte varje fredag utom lov", "Möte"),
        ("sv", "Styrelsemöte senast den 2", "Styrelsemöte"),
        ("sv", "Städning varannan lördag utom storhelger", "Städning"),
        ("sv", "Fika varje månad utom semestertid", "Fika"),
        ("sv", "Rapport senast fredag den 2", "Rapport"),
        ("sv", "Träning tisdagar utom lov", "Träning"),
        ("sv", "Möte första måndagen varje skolmånad", "Möte"),
        ("sv", "Möte varje fredag utom lov i maj", "Möte"),
        ("sv", "Möte varje fredag 10–12 utom lov", "Möte"),
        ("sv", "Möte varje fredag @anna utom lov", "Möte"),
        ("nb", "Møte hver fredag unntatt skoleferier", "Møte"),
        ("nb", "Møte hver fredag 10–12 unntatt ferier", "Møte"),
        ("nb", "Styremøte senest den 2.", "Styremøte"),
        ("nb", "Dugnad annenhver lørdag unntatt storhelger", "Dugnad"),
        ("nb", "Trening tirsdager unntatt ferier", "Trening"),
        ("da", "Møde hver fredag undtagen skoleferier", "Møde"),
        ("da", "Møde hver fredag 10–12 undtagen ferier", "Møde"),
        ("da", "Bestyrelsesmøde senest den 2.", "Bestyrelsesmøde"),
        (
            "da",
            "Oprydning hver anden lørdag undtagen ferier",
            "Oprydning",
        ),
        ("da", "Træning tirsdage undtagen ferier", "Træning"),
        ("en", "Meeting every Friday except half term", "Meeting"),
        ("en", "Meeting every Friday 10–12 except breaks", "Meeting"),
        ("en", "Board meeting by the 2nd", "Board meeting"),
        (
            "en",
            "Cleaning every other Saturday except breaks",
            "Cleaning",
        ),
        ("en", "Training Tuesdays except breaks", "Training"),
    ] {
        let source = source(language);
        let names = Vocabulary::of(source.plan());
        let heard = names.hear(line);
        let remarks = heard.remarks.iter();
        let keys: Vec<_> = remarks.map(|it| it.trouble.message.key()).collect();
        assert_eq!(keys, ["spoken-unread-date"], "{line}");
        assert!(heard.title.starts_with(title), "{line}");
        assert!(heard.fields().is_err(), "{line}");
        // Both ways out are.
        let all = names.hear(&format!("\"{line}\""));
        assert_eq!((&*all.title, all.when), (line, None));
        let dated = names.hear(&format!("\"{title}\" 2026-04-12"));
        assert!(dated.fields().is_ok(), "{line}");
    }
    for (language, line) in [
        ("sv", "Plan för varje elev"),
        ("sv", "Ett bibliotek varje barn når"),
        ("sv", "Kampanjen Varje dag räknas"),
        ("sv", "Insatser varje dag räknas"),
        ("sv", "Kör bil varje mil"),
        ("sv", "Lag 2 senast i mål"),
        ("sv", "Dörren före lunch"),
        ("sv", "Samtal varannan deltagare"),
        ("sv", "Planera första måndagen"),
        ("nb", "Plan for hver elev"),
        ("nb", "Aksjonen hver dag teller"),
        ("nb", "Sist i mål"),
        ("nb", "Plan før oppstart"),
        ("da", "Plan for hver elev"),
        ("da", "Kampagnen hver dag tæller"),
        ("da", "Planen inden opstart"),
        ("en", "Plan for every pupil"),
        ("en", "Campaign every day counts"),
        ("en", "Cut costs by 2"),
        ("en", "Lessons before launch"),
        ("en", "Stand by me"),
    ] {
        let source = source(language);
        let heard = Vocabulary::of(source.plan()).hear(line);
        assert_eq!((&*heard.title, &heard.when), (line, &None));
        assert!(heard.fields().is_ok(), "{line}: {:?}", heard.remarks);
    }
}

/// A year or a number behind a noun is title, and no word of a date is.
#[test]
fn what_is_title_and_what_is_date() {
    all(
        "sv",
        &[
            ("Budget 2027 15 mars", "Budget 2027 | 15 mars | 03-15"),
            ("Kursdag 2 den 5 maj", "Kursdag 2 | 5 maj | 05-05"),
            ("Fika med alla 3 mars", "Fika med alla | 3 mars | 03-03"),
            (
                "Bridge onsdagar, jämna veckor, i mars",
                "Bridge | onsdagar, jämna veckor, i mars | 03-04 03-18",
            ),
            (
                "Revision innan 12 februari varje år",
                "Revision | innan 12 februari varje år | 02-11",
            ),
            ("Kurs steg 2 i april", "Kurs steg 2 | april | 04-01..04-30"),
            ("Möte den 2 i april", "Möte | den 2 i april | 04-02"),
            ("Läger v 26-27", "Läger | v 26-27 | 06-22..07-05"),
            (
                "Bridge varje onsdag jämna veckor i mars",
                "Bridge | varje onsdag jämna veckor i mars | 03-04 03-18",
            ),
        ],
    );
    all(
        "en",
        &[
            (
                "Camp October, early",
                "Camp | October, early | 10-01..10-10",
            ),
            ("Budget 2027 15 March", "Budget 2027 | 15 March | 03-15"),
            (
                "Course step 2 in April",
                "Course step 2 | April | 04-01..04-30",
            ),
            ("Agenda 2030 October 3", "Agenda 2030 | October 3 | 10-03"),
            (
                "Bridge Wednesdays, even weeks, in March",
                "Bridge | Wednesdays, even weeks, in March | 03-04 03-18",
            ),
        ],
    );
    all(
        "nb",
        &[
            ("Budsjett 2027 15. mars", "Budsjett 2027 | 15. mars | 03-15"),
            (
                "Kurs trinn 2 i april",
                "Kurs trinn 2 | april | 04-01..04-30",
            ),
            (
                "Revisjon innen 12. februar hvert år",
                "Revisjon | innen 12. februar hvert år | 02-12",
            ),
            ("Kursdag 2 den 5. mai", "Kursdag 2 | 5. mai | 05-05"),
            (
                "Bridge onsdager, like uker, i mars",
                "Bridge | onsdager, like uker, i mars | 03-04 03-18",
            ),
        ],
    );
    all(
        "da",
        &[
            ("Budget 2027 15. marts", "Budget 2027 | 15. marts | 03-15"),
            (
                "Kursus trin 2 i april",
                "Kursus trin 2 | april | 04-01..04-30",
            ),
            (
                "Revision inden 12. februar hvert år",
                "Revision | inden 12. februar hvert år | 02-11",
            ),
            ("Kursusdag 2 den 5. maj", "Kursusdag 2 | 5. maj | 05-05"),
            (
                "Bridge onsdage, lige uger, i marts",
                "Bridge | onsdage, lige uger, i marts | 03-04 03-18",
            ),
        ],
    );
}

/// A day that no month has is told, however it is written, and is no title.
#[test]
fn an_impossible_day_is_no_title() {
    for line in ["Möte 2026-13-01", "Möte 2026-02-30", "Möte 31 november"] {
        let source = source("sv");
        let heard = Vocabulary::of(source.plan()).hear(line);
        assert!(heard.fields().is_err(), "{line}: {heard:?}");
        assert_eq!(heard.title, "Möte");
    }
}

#[test]
fn dates_that_do_not_come_last() {
    all(
        "sv",
        &[
            (
                "12 april: möte med styrelsen",
                "möte med styrelsen | 12 april | 04-12",
            ),
            ("v. 38 Utvärdering", "Utvärdering | v. 38 | 09-14..09-20"),
            (
                "Möte 12 april med styrelsen",
                "Möte med styrelsen | 12 april | 04-12",
            ),
            (
                "sista torsdagen i september Lärtillfälle",
                "Lärtillfälle | sista torsdagen i september | 09-24",
            ),
        ],
    );
}

#[test]
fn what_belongs_to_the_title_stays_there() {
    all(
        "sv",
        &[
            (
                "Program vår och höst för unga",
                "Program vår och höst för unga | - | -",
            ),
            ("maj", "maj | - | -"),
            ("", " | - | -"),
            ("Rapport 2025", "Rapport 2025 | - | -"),
            ("Etapp 2", "Etapp 2 | - | -"),
            ("Etapp 2 12 april", "Etapp 2 | 12 april | 04-12"),
            ("Budget 2027 v. 40", "Budget 2027 | v. 40 | 09-28..10-04"),
            ("Budget 2027 maj", "Budget 2027 | maj | 05-01..05-31"),
            ("Budget för maj", "Budget för maj | - | -"),
            ("Uppföljning av mars", "Uppföljning av mars | - | -"),
            ("Rapport från mars", "Rapport från mars | - | -"),
            (
                "Ny rutin från 12 april",
                "Ny rutin | från 12 april | 04-12..12-31",
            ),
            (
                "Uppföljning av mars månads siffror",
                "Uppföljning av mars månads siffror | - | -",
            ),
            (
                "Budget för maj, 12 april",
                "Budget för maj | 12 april | 04-12",
            ),
            ("Första maj", "Första maj | - | -"),
            ("\"Första maj\" 1 maj", "Första maj | 1 maj | 05-01"),
            ("\"Möte i mars\" 12 april", "Möte i mars | 12 april | 04-12"),
            (
                "Läs \"Boken om mars\" i april",
                "Läs \"Boken om mars\" | april | 04-01..04-30",
            ),
            ("Version 2.1", "Version 2.1 | - | -"),
            ("Genomgång efter beslut", "Genomgång efter beslut | - | -"),
            ("Vecka 38", " | Vecka 38 | 09-14..09-20"),
            ("12 april", " | 12 april | 04-12"),
            ("Samråd med kommunerna", "Samråd med kommunerna | - | -"),
            (
                "Köp 12\" skärm i mars",
                "Köp 12\" skärm | mars | 03-01..03-31",
            ),
            (
                "Skärm 24\" sista veckan i maj @anna",
                "Skärm 24\" | sista veckan i maj | 05-25..05-31 | @anna",
            ),
            (
                "Möte @\"Anna Ek\" första \" juldagen",
                "Möte första \" | juldagen | 12-25 | @Anna Ek",
            ),
            ("Punkt #3 och 50 / 50", "Punkt #3 och 50 / 50 | - | -"),
            ("april \" \u{a0} \" 2", "\" \" 2 | april | 04-01..04-30"),
            ("Fråga anna@exempel.se", "Fråga anna@exempel.se | - | -"),
            ("Ring +46 70 123", "Ring +46 70 123 | - | -"),
        ],
    );
}

#[test]
fn signs_mark_names() {
    all(
        "sv",
        &[
            ("Möte #dialog, #ekonomi", "Möte | - | - | #dialog #ekonomi"),
            (
                "Möte #\"barn och unga\" @\"Eva Maria Ek\"",
                "Möte | - | - | @Eva Maria Ek #barn och unga",
            ),
            (
                "Möte #barn och unga /kom",
                "Möte | - | - | #barn och unga /kommunikation",
            ),
            (
                "Möte /bes #Dialog @Utvecklingsstrateg",
                "Möte | - | - | @utvecklingsstrateg #dialog /beslut",
            ),
            (
                "Möte /beslut och ärenden 3 maj",
                "Möte | 3 maj | 05-03 | /beslut",
            ),
            (
                "Underlag v. 5 +nuläges",
                "Underlag | v. 5 | 01-26..02-01 | +analysis",
            ),
            (
                "Underlag v. 5 +conference",
                "Underlag | v. 5 | 01-26..02-01 | +conference",
            ),
            (
                "!work-meeting Arbetsmöte 26 januari",
                "Arbetsmöte | 26 januari | 01-26 | !work-meeting",
            ),
            ("! Rådslag 26 januari", "Rådslag | 26 januari | 01-26 | !"),
            ("  Möte \t 12\u{a0}april  ", "Möte | 12 april | 04-12"),
        ],
    );
}

#[test]
fn lines_in_norwegian() {
    all(
        "nb",
        &[
            (
                "Styremøte siste torsdag i september",
                "Styremøte | siste torsdag i september | 09-24",
            ),
            (
                "Frist for innspill innen 1. mars",
                "Frist for innspill | innen 1. mars | 03-01",
            ),
            ("Møte uke 46 @Kari", "Møte | uke 46 | 11-09..11-15 | @Kari"),
            (
                "Seminar 12.-13. mai kl 9–16",
                "Seminar | 12.-13. mai | 05-12..05-13 | 09:00-16:00",
            ),
            (
                "Høring i midten av juni",
                "Høring | midten av juni | 06-11..06-20",
            ),
            ("Rapport for mars", "Rapport for mars | - | -"),
        ],
    );
}

#[test]
fn lines_in_danish() {
    all(
        "da",
        &[
            (
                "Bestyrelsesmøde den første tirsdag i april",
                "Bestyrelsesmøde | første tirsdag i april | 04-07",
            ),
            (
                "Indkaldelse senest 1. marts #økonomi",
                "Indkaldelse | senest 1. marts | 03-01 | #økonomi",
            ),
            (
                "Møde uge 46 klokken 10",
                "Møde | uge 46 | 11-09..11-15 | 10:00",
            ),
            ("Møde til efteråret", "Møde til efteråret | - | -"),
        ],
    );
}

#[test]
fn lines_in_english() {
    all(
        "en",
        &[
            (
                "Board meeting last Thursday of September",
                "Board meeting | last Thursday of September | 09-24",
            ),
            (
                "Board meeting on 12 April at 1 pm",
                "Board meeting | 12 April | 04-12 | 13:00",
            ),
            ("Review of March", "Review of March | - | -"),
            (
                "Genomgång av budget för maj",
                "Genomgång av budget för maj | - | -",
            ),
            ("Survey in March", "Survey | March | 03-01..03-31"),
            (
                "Invitations two weeks before the conference",
                "Invitations | two weeks before the conference | 10-01",
            ),
            (
                "Report by 31 March @\"Anna Ek\"",
                "Report | by 31 March | 03-31 | @Anna Ek",
            ),
            (
                "Lunch 10:00–14:00 week 24",
                "Lunch | week 24 | 06-08..06-14 | 10:00-14:00",
            ),
            ("Budget 2027", "Budget 2027 | - | -"),
        ],
    );
}

/// Places of what is remarked, the key of the message, and whether it stops.
fn remarks<'l>(line: &'l str, heard: &Heard) -> Vec<(&'l str, &'static str, bool)> {
    let told = heard.remarks.iter();
    told.map(|it| {
        (
            &line[it.place.clone()],
            it.trouble.message.key(),
            it.trouble.stops,
        )
    })
    .collect()
}

#[test]
fn what_does_not_add_up_is_said_in_its_place() {
    let source = source("sv");
    let names = Vocabulary::of(source.plan());
    for (line, place, key, stops) in [
        ("Möte /motn 3 maj", "/motn", "spoken-unknown-ring", true),
        ("Möte /x 3 maj", "/x", "spoken-unknown-ring", true),
        ("Möte +x 3 maj", "+x", "spoken-unknown-phase", true),
        ("Möte /beslut /moten", "/moten", "spoken-twice", true),
        (
            "Möte sista torsdagen i septembr",
            "septembr",
            "time-not-understood",
            true,
        ),
        ("Möte 31 november", "31 november", "time-no-such-day", true),
        ("Möte kl 25.70", "kl 25.70", "spoken-no-time", true),
        (
            "Underlag två veckor före mässan",
            "mässan",
            "read-unknown-anchor",
            true,
        ),
        (
            "Underlag två veckor före beslut",
            "beslut",
            "read-ambiguous-anchor",
            true,
        ),
        (
            "Möte sista torsdgen i september",
            "torsdgen",
            "time-not-understood",
            false,
        ),
        ("Budget för maj", "maj", "spoken-maybe-date", false),
        ("Första maj", "Första maj", "spoken-maybe-date", false),
        ("31 november", "31 november", "time-no-such-day", true),
        (
            "Möte 29 februari",
            "29 februari",
            "time-no-such-day-here",
            true,
        ),
        (
            "Möte måndag 23 januari",
            "måndag 23 januari",
            "time-wrong-weekday",
            false,
        ),
        ("Möte 3 maj 14", "14", "spoken-maybe-time", false),
        ("Möte 3 maj 25", "25", "spoken-maybe-year", false),
        ("Möte 3 maj 2-3", "2-3", "spoken-maybe-time", false),
        ("Möte 14-15 3 maj", "14-15", "spoken-maybe-time", false),
        ("Version 2.10 3 maj", "2.10", "spoken-maybe-time", false),
        ("Möte 3 maj, 14-15", "14-15", "spoken-maybe-days", false),
        ("Meeting at 14", "at 14", "spoken-maybe-time", false),
    ] {
        let heard = names.hear(line);
        assert_eq!(remarks(line, &heard), [(place, key, stops)], "{line}");
        assert_eq!(heard.fields().is_err(), stops, "{line}");
    }
    for quiet in [
        "Möte",
        "Möte 12 april",
        "Kurs i Mora",
        "Rapport 2025",
        "Läsår 26/27",
        "Åk till Åre",
    ] {
        assert_eq!(remarks(quiet, &names.hear(quiet)), [], "{quiet}");
    }
    assert!(
        names
            .hear("@anna #x")
            .fields()
            .is_err_and(|it| it.key() == "spoken-no-title")
    );
    assert!(names.hear("").fields().is_err());
}

#[test]
fn the_last_day_of_february_is_that_of_the_year_that_is_meant() {
    let words = Words::of(Tongue::Swedish);
    for (cycle, line, last) in [
        ("year = 2026", "Möte 31 februari", "28 februari"),
        ("year = 2024", "Möte 31 februari", "29 februari"),
        ("starts = 2023-07-01", "Möte 31 februari", "29 februari"),
        ("year = 2026", "Möte 31 februari 2024", "29 februari"),
        ("year = 2024", "Möte 31 februari 2026", "28 februari"),
    ] {
        let text = format!("[plan]\ntitle = \"P\"\n{cycle}\n");
        let source = Source::read("plan.toml", text, "2026-06-14".parse().expect("a day"));
        let heard = Heard::of(line, source.plan());
        let help = heard.remarks[0].trouble.help.as_ref().expect("a way out");
        assert_eq!(
            words.say(help),
            format!("Den sista dagen är {last}."),
            "{cycle}: {line}"
        );
    }
}

fn edit(heard: &Heard) -> Edit {
    let (table, fields) = heard.fields().expect("fields");
    Edit::Add(table, fields)
}

#[test]
fn the_row_is_what_was_heard() {
    let source = source("sv");
    let heard = Heard::of(
        "Samråd 2026-04-12 kl 13 @Anna Ek @kommunerna #dialog /möten +stämma",
        source.plan(),
    );
    assert_eq!(remarks("", &Heard::default()), []);
    let after = source.edited(&edit(&heard)).expect("edited");
    let row = "[[activity]]\ntitle = \"Samråd\"\nring  = \"moten\"\nphase = \"stamma\"\nwhen  = 2026-04-12\n\
               time  = \"13:00\"\nowner = [\"Anna Ek\", \"kommunerna\"]\ntags  = [\"dialog\"]\n";
    assert!(after.text().contains(row), "{}", after.text());
    let phase = Heard::of("!conference Konferens 15 oktober", source.plan());
    let after = source.edited(&edit(&phase)).expect("edited");
    assert!(
        after.text().contains(
            "[[phase]]\nkind  = \"conference\"\ntitle = \"Konferens\"\nwhen  = \"15 oktober\"\n"
        ),
        "{}",
        after.text()
    );
}

#[test]
fn names_are_completed_the_likeliest_first() {
    let source = source("sv");
    let names = Vocabulary::of(source.plan());
    let texts = |line: &str| {
        let found = names.complete(line, line.len()).into_iter();
        found
            .map(|it| format!("{}{}", &line[..it.range.start], it.text))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        texts("Möte /"),
        ["Möte /beslut", "Möte /moten", "Möte /kommunikation"]
    );
    assert_eq!(texts("Möte /mö"), ["Möte /moten"]);
    assert_eq!(texts("Möte /ären"), ["Möte /beslut"]);
    assert_eq!(
        texts("Möte #"),
        ["Möte #dialog", "Möte #ekonomi", "Möte #barn och unga"]
    );
    assert_eq!(texts("Möte @an"), ["Möte @Anna Ek",]);
    assert_eq!(texts("Möte @Anna E"), ["Möte @Anna Ek"]);
    assert_eq!(texts("Möte @\"Anna E"), ["Möte @Anna Ek"]);
    assert_eq!(
        texts("Möte @ut"),
        [
            "Möte @utvecklingsstrateg",
            "Möte @regional utvecklingsdirektör"
        ]
    );
    assert_eq!(texts("Möte +s"), ["Möte +stamma", "Möte +analysis"]);
    assert_eq!(texts("!con"), ["!conference"]);
    assert_eq!(
        texts("Kallelse två veckor före fö"),
        ["Kallelse två veckor före Föreningsstämma"]
    );
    assert_eq!(
        texts("Kallelse två veckor före bud"),
        [
            "Kallelse två veckor före Budgetberedning",
            "Kallelse två veckor före Budgetbeslut",
        ]
    );
    assert_eq!(texts("Kallelse två veckor före ").len(), 7);
    assert_eq!(texts("Kallelse i mars"), [""; 0]);
    assert_eq!(texts("Möte @anna om "), [""; 0]);
    // In the middle of a word, all of the word is taken.
    let line = "Möte /mxx 3 maj";
    let found = &names.complete(line, "Möte /m".len())[0];
    assert_eq!(
        (&line[found.range.clone()], &*found.text),
        ("/mxx", "/moten")
    );
}

#[track_caller]
fn sound(names: &Vocabulary, line: &str) -> Result<(), TestCaseError> {
    let heard = names.hear(line);
    let mut end = 0;
    for (place, part) in &heard.parts {
        prop_assert!(
            line.get(place.clone()).is_some(),
            "{part:?} {place:?} of {line:?}"
        );
        prop_assert!(
            place.start >= end && place.start < place.end,
            "{:?} of {line:?}",
            heard.parts
        );
        end = place.end;
    }
    for remark in &heard.remarks {
        prop_assert!(
            line.get(remark.place.clone()).is_some(),
            "{remark:?} of {line:?}"
        );
    }
    for cursor in 0..=line.len() {
        for found in names.complete(line, cursor) {
            prop_assert!(line.get(found.range.clone()).is_some());
        }
    }
    Ok(())
}

/// Lines of the words that lines are made of, and of anything.
fn lines() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Möte",
        "Budget",
        "2",
        "12",
        "april",
        "mars",
        "sista",
        "torsdagen",
        "i",
        "september",
        "v.",
        "38",
        "för",
        "av",
        "kl",
        "13–15",
        "13:00",
        "14.00",
        "9-12",
        "14",
        "at",
        "@anna",
        "@Anna Ek",
        "#dialog",
        "#3",
        "/möten",
        "/",
        "+analysis",
        "!",
        "!x",
        "?",
        "\"",
        "\"Möte i mars\"",
        "“x”",
        ",",
        "–",
        "två",
        "veckor",
        "före",
        "stämman",
        "senast",
        "jul",
        "Första",
        "maj",
        "31",
        "november",
        "ev.",
        "Q2",
        "1/2",
        "(",
        ")",
        "\u{301}",
        "e\u{301}",
        "🎉",
        "\u{a0}",
    ]);
    let said = prop::collection::vec(words, 0..9).prop_map(|words| words.join(" "));
    prop_oneof![said, any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_line_is_heard_in_order(line in lines()) {
        for language in ["sv", "en"] {
            sound(&Vocabulary::of(source(language).plan()), &line)?;
        }
    }

    #[test]
    fn what_is_heard_can_be_said_again(line in lines()) {
        let source = source("sv");
        let names = Vocabulary::of(source.plan());
        let heard = names.hear(&line);
        let marks = ["\"", "”", "»"];
        if heard.fields().is_ok() && !marks.iter().all(|mark| heard.title.contains(mark)) {
            let again = names.line(&heard);
            prop_assert!(names.hear(&again).says(&heard), "{line:?} as {again:?}: {heard:#?} {:#?}", names.hear(&again));
        }
    }
}
