//! Phrases from real plans and calendars, with the days that they mean. `real.tsv` was judged by hand against an independent
//! calendar; `kinds.tsv` holds what each kind of phrase comes to in every language, and near misses that must not change.

use arshjul::time::{Country, Cycle, Date, Day, Language, Mood, phrase};
use arshjul::words::{Tongue, Words};

/// Lines of `real.tsv` that are still refused. None of them may be read as something else.
const REFUSED: &[&str] = &[];

fn country(language: Language) -> Country {
    match language {
        Language::Norwegian => Country::Norway,
        Language::Danish => Country::Denmark,
        Language::Swedish | Language::English => Country::Sweden,
    }
}

fn said(date: &Date) -> (String, &'static str) {
    let days = date.span.map_or("none".to_owned(), |span| {
        if span.days() == 1 || date.deadline {
            span.last().to_string()
        } else {
            format!("{}..{}", span.first(), span.last())
        }
    });
    let mood = match date.mood {
        _ if date.deadline => "deadline",
        Mood::Fixed => "fixed",
        Mood::Tentative => "tentative",
        Mood::Ongoing => "ongoing",
        Mood::Unknown => "unknown",
    };
    (days, mood)
}

/// `first..last/mood`, joined with `+`; the mood once where all have the same. Codes of remarks stand behind. `refused`
/// where the phrase is not read, `none` where it has no days.
fn outcome(language: &str, first: &str, words: &str) -> String {
    let language = Language::from_tag(language).expect("a language");
    let first: Day = first.parse().expect("a day");
    let cycle = Cycle::starting(first).expect("the first of a month");
    let Ok(reading) = phrase::read(words, Some(language)) else {
        return "refused".to_owned();
    };
    let anchors = reading.rule.anchors();
    if !anchors.is_empty() {
        return format!("counted from {}", anchors.join(" and "));
    }
    let resolution = reading.rule.resolve(cycle, Some(country(language)));
    let dates: Vec<_> = resolution.dates.iter().map(said).collect();
    let moods: Vec<&str> = dates.iter().map(|(_, mood)| *mood).collect();
    let same = moods.windows(2).all(|pair| pair[0] == pair[1]);
    let mut told = match moods.first() {
        None => "none".to_owned(),
        Some(mood) if same => {
            let days: Vec<_> = dates.iter().map(|(days, _)| days.as_str()).collect();
            format!("{}/{mood}", days.join("+"))
        }
        Some(_) => {
            let each = dates.iter().map(|(days, mood)| format!("{days}/{mood}"));
            each.collect::<Vec<_>>().join("+")
        }
    };
    for remark in &resolution.remarks {
        told += " !";
        told += remark.code;
    }
    told
}

/// The lines of a table: language, first day of the cycle, phrase, and what is expected.
fn rows(table: &str) -> impl Iterator<Item = [&str; 4]> {
    let lines = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let mut fields = line.split('\t');
        [(); 4].map(|()| fields.next().expect(line))
    })
}

#[test]
fn real_phrases_mean_their_days() {
    let mut wrong = Vec::new();
    for [language, first, words, expected] in rows(include_str!("dates/real.tsv")) {
        let found = outcome(language, first, words);
        let refused = REFUSED.contains(&words);
        let expected = if refused { "refused" } else { expected };
        if found != expected {
            wrong.push(format!(
                "{words}\n  is       {found}\n  not      {expected}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_kind_of_phrase_means_its_days() {
    let mut wrong = Vec::new();
    for [language, first, words, expected] in rows(include_str!("dates/kinds.tsv")) {
        let found = outcome(language, first, words);
        if found != expected {
            wrong.push(format!(
                "{language} {words}\n  is       {found}\n  not      {expected}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// A rule said in either language of the program is the same rule when it is read again.
#[test]
fn every_rule_is_read_back_as_itself() {
    let tables = [
        include_str!("dates/real.tsv"),
        include_str!("dates/kinds.tsv"),
    ];
    let mut wrong = Vec::new();
    for [language, _, words, _] in tables.into_iter().flat_map(rows) {
        let Ok(reading) = phrase::read(words, Language::from_tag(language)) else {
            continue;
        };
        if !reading.rule.anchors().is_empty() {
            continue;
        }
        for tongue in Tongue::ALL {
            let told = Words::of(tongue).say(&reading.rule.sentence());
            let again = phrase::read(&told, Language::from_tag(tongue.tag()));
            if again.as_ref().map(|again| &again.rule) != Ok(&reading.rule) {
                wrong.push(format!("{words} → {told}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// How else a phrase may be typed: each variant says the same.
fn variants(language: &str, words: &str) -> Vec<String> {
    let dashes = ['-', '–', '—', '\u{2212}', '\u{2011}'];
    let dashed = |dash: char| {
        let dash = |letter: char| {
            if dashes.contains(&letter) {
                dash
            } else {
                letter
            }
        };
        words.chars().map(dash).collect::<String>()
    };
    let mut all: Vec<String> = dashes.map(dashed).into();
    let mut letters = words.chars();
    let capital = letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>());
    all.push(capital.unwrap_or_default() + letters.as_str());
    all.push(words.to_uppercase());
    all.push(words.replace(' ', "\u{a0}"));
    all.push(words.replace(' ', "\u{202f}"));
    all.push(words.replace(' ', "  "));
    all.push(format!(" {words} "));
    all.push(format!("{words}."));
    all.extend(shortened(language, words));
    all.extend(numbered(language, words));
    all.extend(timed(language, words));
    all.retain(|variant| variant != words);
    all
}

/// Words and their short forms, which may have a full stop behind them; with a capital where the language has one.
const SHORT: [(&str, &[(&str, &str)]); 4] = [
    (
        "sv",
        &[
            ("januari", "jan"),
            ("februari", "feb"),
            ("april", "apr"),
            ("augusti", "aug"),
            ("september", "sept"),
            ("september", "sep"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
            ("måndag", "mån"),
            ("tisdag", "tis"),
            ("onsdag", "ons"),
            ("torsdag", "tors"),
            ("fredag", "fre"),
            ("lördag", "lör"),
            ("söndag", "sön"),
            ("vecka", "v"),
        ],
    ),
    (
        "nb",
        &[
            ("januar", "jan"),
            ("februar", "feb"),
            ("april", "apr"),
            ("august", "aug"),
            ("september", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("desember", "des"),
            ("mandag", "man"),
            ("tirsdag", "tirs"),
            ("onsdag", "ons"),
            ("torsdag", "tors"),
            ("fredag", "fre"),
        ],
    ),
    (
        "da",
        &[
            ("januar", "jan"),
            ("februar", "feb"),
            ("april", "apr"),
            ("august", "aug"),
            ("september", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
            ("mandag", "man"),
            ("tirsdag", "tirs"),
            ("onsdag", "ons"),
            ("torsdag", "tors"),
            ("fredag", "fre"),
        ],
    ),
    (
        "en",
        &[
            ("January", "Jan"),
            ("February", "Feb"),
            ("April", "Apr"),
            ("August", "Aug"),
            ("September", "Sept"),
            ("October", "Oct"),
            ("November", "Nov"),
            ("December", "Dec"),
            ("Monday", "Mon"),
            ("Tuesday", "Tue"),
            ("Wednesday", "Wed"),
            ("Thursday", "Thu"),
            ("Friday", "Fri"),
        ],
    ),
];

/// The phrase with each whole word in its short form, with a full stop and without.
fn shortened(language: &str, words: &str) -> Vec<String> {
    let short = SHORT.iter().find(|(tag, _)| *tag == language);
    let short = short.map_or(&[][..], |(_, short)| short);
    let texts: Vec<&str> = words.split(' ').collect();
    let mut all = Vec::new();
    for (long, short) in short {
        if !texts.contains(long) {
            continue;
        }
        for stop in ["", "."] {
            let form = format!("{short}{stop}");
            let said = texts
                .iter()
                .map(|word| if word == long { &form } else { *word });
            all.push(said.collect::<Vec<_>>().join(" "));
        }
    }
    all
}

/// The phrase with a day of the month in every form that the language has for it.
fn numbered(language: &str, words: &str) -> Vec<String> {
    let months = SHORT.iter().find(|(tag, _)| *tag == language);
    let months = months.map_or(&[][..], |(_, short)| short);
    let month = |word: &str| {
        let more = [
            "mars", "maj", "juni", "juli", "mai", "marts", "March", "May", "June", "July",
        ];
        let known = months.iter().take(8).any(|(long, _)| *long == word);
        known || more.contains(&word)
    };
    let texts: Vec<&str> = words.split(' ').collect();
    let mut all = Vec::new();
    for at in 0..texts.len().saturating_sub(1) {
        let figures = texts[at].trim_end_matches('.');
        let Some(day) = figures
            .parse::<u32>()
            .ok()
            .filter(|day| (1..=31).contains(day))
        else {
            continue;
        };
        if !month(texts[at + 1]) || figures.starts_with('0') {
            continue;
        }
        let ending = match (day % 10, day) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        let forms: Vec<String> = match language {
            "sv" => {
                let ending = if matches!(day, 1 | 2 | 21 | 22 | 31) {
                    "a"
                } else {
                    "e"
                };
                let bare = [
                    format!("{day}"),
                    format!("{day}:{ending}"),
                    format!("{day}{ending}"),
                ];
                let led = bare
                    .iter()
                    .map(|form| format!("den {form}"))
                    .collect::<Vec<_>>();
                bare.into_iter().chain(led).collect()
            }
            "en" => vec![
                format!("{day}"),
                format!("{day}{ending}"),
                format!("the {day}{ending} of"),
            ],
            _ => vec![
                format!("{day}."),
                format!("{day}"),
                format!("den {day}."),
                format!("den {day}"),
            ],
        };
        // "den" that stands there already is not said twice.
        let led = at > 0 && matches!(texts[at - 1], "den" | "d." | "the");
        for form in forms {
            if led && (form.starts_with("den ") || form.starts_with("the ")) {
                continue;
            }
            let mut said = texts.clone();
            said[at] = &form;
            all.push(said.join(" "));
        }
    }
    all
}

/// A single day with a time of day behind it.
fn timed(language: &str, words: &str) -> Vec<String> {
    let parts: Vec<&str> = words.split(' ').collect();
    let [day, month] = parts[..] else {
        return Vec::new();
    };
    let figures = day.trim_end_matches('.').parse::<u32>();
    let is_day = figures.is_ok_and(|day| (1..=31).contains(&day));
    let named = month.chars().all(char::is_alphabetic) && month.chars().count() > 2;
    if !is_day || !named {
        return Vec::new();
    }
    let times: &[&str] = match language {
        "en" => &["at 7pm", "at 7 pm", "19:00", "at 18:30", "18:30–20:00"],
        _ => &[
            "kl. 18.30",
            "kl 18",
            "kl. 18–20",
            "kl. 18.30–20.00",
            "kl 18:30",
        ],
    };
    times.iter().map(|time| format!("{words} {time}")).collect()
}

/// Nothing reads otherwise for how it is typed, and nearly nothing is refused for it.
#[test]
fn a_phrase_may_be_typed_in_many_ways() {
    let tables = [
        include_str!("dates/real.tsv"),
        include_str!("dates/kinds.tsv"),
    ];
    let (mut all, mut refused, mut wrong) = (0, Vec::new(), Vec::new());
    for [language, first, words, _] in tables.into_iter().flat_map(rows) {
        let meant = outcome(language, first, words);
        if meant == "refused" || meant.starts_with("counted from") {
            continue;
        }
        for variant in variants(language, words) {
            all += 1;
            match outcome(language, first, &variant) {
                found if found == meant => {}
                found if found == "refused" => refused.push(variant),
                found => wrong.push(format!("{language} {variant}\n  is {found}\n  not {meant}")),
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    let few = refused.len() * 100 <= all;
    assert!(
        few,
        "{} of {all} refused:\n{}",
        refused.len(),
        refused.join("\n")
    );
}

/// One letter left out, doubled, exchanged with the next or with one beside it on the keyboard.
fn slips(words: &str) -> Vec<String> {
    const BESIDE: [(char, char); 12] = [
        ('a', 's'),
        ('e', 'r'),
        ('i', 'o'),
        ('n', 'm'),
        ('t', 'r'),
        ('s', 'd'),
        ('l', 'k'),
        ('r', 't'),
        ('m', 'n'),
        ('o', 'p'),
        ('u', 'i'),
        ('f', 'g'),
    ];
    let letters: Vec<char> = words.chars().collect();
    let mut all = Vec::new();
    for at in (0..letters.len()).filter(|at| letters[*at].is_alphabetic()) {
        let text = |letters: &[char]| letters.iter().collect::<String>();
        let mut without = letters.clone();
        without.remove(at);
        all.push(text(&without));
        let mut twice = letters.clone();
        twice.insert(at, letters[at]);
        all.push(text(&twice));
        if letters.get(at + 1).is_some_and(|next| next.is_alphabetic()) {
            let mut exchanged = letters.clone();
            exchanged.swap(at, at + 1);
            all.push(text(&exchanged));
        }
        if let Some((_, beside)) = BESIDE.iter().find(|(letter, _)| *letter == letters[at]) {
            let mut wrong = letters.clone();
            wrong[at] = *beside;
            all.push(text(&wrong));
        }
    }
    all.retain(|slip| slip != words);
    all
}

/// Slips that make another word of dates, spelled right, so that nothing could tell: Thursday for Tuesday, even for odd.
const OTHER_WORDS: &[(&str, &str)] = &[
    ("tirsdag", "torsdag"),
    ("ulige", "lige"),
    ("ulike", "like"),
    ("W10", "10"),
    ("maj ud", "maj d"),
    ("del a", "de a"),
    // Danish for month, and for towards.
    ("mid", "md"),
    ("mid", "mod"),
];

/// A phrase with a slip in it is refused or means what it meant: never another date, unless the slip made another word.
#[test]
fn a_slip_of_the_pen_is_no_other_date() {
    const PHRASES: usize = 300;
    let tables = [
        include_str!("dates/real.tsv"),
        include_str!("dates/kinds.tsv"),
    ];
    let all: Vec<_> = tables.into_iter().flat_map(rows).collect();
    let step = all.len() / PHRASES;
    let mut wrong = Vec::new();
    for [language, first, words, _] in all.into_iter().step_by(step.max(1)) {
        let meant = outcome(language, first, words);
        if meant == "refused" || meant.starts_with("counted from") {
            continue;
        }
        for slip in slips(words) {
            let found = outcome(language, first, &slip);
            let same = found == meant || found == "refused" || found.starts_with("counted from");
            let told = found.contains('!');
            let other = |(word, other): &(&str, &str)| words.replacen(word, other, 1) == slip;
            let known = OTHER_WORDS.iter().any(other);
            if !same && !told && !known {
                wrong.push(format!(
                    "{language} {words} → {slip}\n  is {found}\n  not {meant}"
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
