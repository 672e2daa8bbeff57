//! Plans made up by number: large ones for benches, crowded ones like a county's real wheel. The same
//! number and seed always give the same text.
#![allow(dead_code, reason = "each test and bench uses its part")]

use std::fmt::Write;

/// The year that generated plans are of.
pub(crate) const YEAR: i32 = 2026;

const RINGS: [(&str, &str, &str); 4] = [
    ("forberedelser", "Förberedelser", "blue"),
    ("beslut", "Beslut och ärenden", "purple"),
    ("dialog", "Dialog och möten", "#98c379"),
    ("uppfoljning", "Uppföljning", "#d19a66"),
];

const PHASES: [(&str, &str, &str); 5] = [
    ("analysis", "Nulägesanalys", "januari–februari"),
    ("work-meeting", "Arbetsmöte", "26 januari"),
    ("direction-meeting", "Inriktningsmöte", "12 mars"),
    ("learning-session", "Lärtillfälle", "v. 38"),
    ("conference", "Konferens", "15 oktober"),
];

const DOINGS: [&str; 16] = [
    "Sammanställ underlag",
    "Frist för inspel",
    "Utkast till beredning",
    "Samla idéer",
    "Bjud in deltagare",
    "Politisk behandling",
    "Avstämning med kommunerna",
    "Språklig genomgång",
    "Delårsrapport, ekonomisk uppföljning",
    "Beredningsmöte",
    "Samråd med idéburen sektor",
    "Slutlig version till nämnden",
    "Utskick av handlingar",
    "Boka lokal och program",
    "Uppföljning av indikatorer",
    "Workshop om digital omställning",
];

const OBJECTS: [&str; 12] = [
    "till lärtillfället",
    "inför budget och verksamhetsplan",
    "om barns och ungas hälsa",
    "för grön omställning",
    "(mål, måluppfyllelse och disposition för aktiviteter och resultat)",
    "till regionstyrelsen",
    "från nätverket",
    "2026",
    "för kompetensförsörjning",
    "om kollektivtrafiken",
    "i samverkan med universitetet",
    "",
];

const OWNERS: [&str; 6] = [
    "utvecklingsstrateg",
    "analytiker",
    "Ekonomiavdelningen",
    "kommunikatör",
    "regional utvecklingsdirektör",
    "Avdelningarna",
];

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// Numbers that look random and are the same every time (Knuth's MMIX multiplier).
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed ^ 0x9e37_79b9_7f4a_7c15)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    pub(crate) fn chance(&mut self, of_hundred: u64) -> bool {
        self.below(100) < of_hundred
    }

    pub(crate) fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len() as u64) as usize]
    }
}

/// A plan of so many activities over the year, with five phases and four rings.
pub(crate) fn plan(activities: usize) -> String {
    let mut numbers = Numbers::new(activities as u64);
    let mut text = head("Genererad plan");
    for (kind, title, when) in PHASES {
        let _ = write!(
            text,
            "\n[[phase]]\nid = \"{kind}\"\nkind = \"{kind}\"\ntitle = \"{title}\"\nwhen = \"{when}\"\n"
        );
    }
    for number in 0..activities {
        activity(&mut text, number, &mut numbers);
    }
    text
}

/// A crowded plan: 80 to 100 entries in four rings, most of them single days in a few clusters, some weeks
/// long, long titles, overlaps, and a few that repeat.
pub(crate) fn dense(seed: u64) -> String {
    let mut numbers = Numbers::new(seed);
    let mut text = head("Fylkets årshjul");
    let clusters: Vec<u64> = (0..6).map(|_| numbers.below(365)).collect();
    let entries = 80 + numbers.below(21);
    for number in 0..entries {
        let cluster = clusters[numbers.below(6) as usize];
        let day = if numbers.chance(70) {
            (cluster + numbers.below(18)) % 365
        } else {
            numbers.below(365)
        };
        let when = match numbers.below(10) {
            0..=5 => toml_day(day),
            6..=7 => span(day, 1 + numbers.below(24)),
            8 => format!("\"{}\"", MONTHS[numbers.below(12) as usize]),
            _ => repeats(day, &mut numbers),
        };
        begin(&mut text, number as usize, &mut numbers);
        let _ = writeln!(text, "when = {when}\nowner = \"{}\"", numbers.pick(&OWNERS));
    }
    text
}

fn head(title: &str) -> String {
    let mut text = format!(
        "[plan]\ntitle = \"{title}\"\nyear = {YEAR}\nlanguage = \"sv\"\ncountry = \"SE\"\n"
    );
    for (id, title, colour) in RINGS {
        let _ = write!(
            text,
            "\n[[ring]]\nid = \"{id}\"\ntitle = \"{title}\"\ncolour = \"{colour}\"\n"
        );
    }
    text
}

fn begin(text: &mut String, number: usize, numbers: &mut Numbers) {
    let (ring, ..) = RINGS[numbers.below(4) as usize];
    let title = format!("{} {}", numbers.pick(&DOINGS), numbers.pick(&OBJECTS));
    let title = title.trim_end();
    let _ = write!(
        text,
        "\n[[activity]]\nid = \"a{number}\"\ntitle = \"{title}\"\nring = \"{ring}\"\n"
    );
}

fn activity(text: &mut String, number: usize, numbers: &mut Numbers) {
    begin(text, number, numbers);
    let when = when(numbers);
    let _ = writeln!(text, "when = {when}\nowner = \"{}\"", numbers.pick(&OWNERS));
    if numbers.chance(25) {
        let (phase, ..) = PHASES[numbers.below(5) as usize];
        let _ = writeln!(text, "phase = \"{phase}\"");
    }
    if numbers.chance(60) {
        let words = [
            "planned",
            "planned",
            "confirmed",
            "done",
            "idea",
            "cancelled",
        ];
        let _ = writeln!(text, "status = \"{}\"", numbers.pick(&words));
    }
    if numbers.chance(30) {
        text.push_str("tags = [\"dialog\", \"nuläge\"]\n");
    }
    if numbers.chance(40) {
        text.push_str(
            "note = \"Görs tillsammans med kommunerna; underlaget finns i mappen för året.\"\n",
        );
    }
    if numbers.chance(10) && number > 0 {
        let before = numbers.below(number as u64);
        let _ = writeln!(text, "needs = [\"a{before}\"]");
    }
}

fn when(numbers: &mut Numbers) -> String {
    let day = numbers.below(365);
    let month = MONTHS[numbers.below(12) as usize];
    match numbers.below(10) {
        0..=3 => toml_day(day),
        4 => format!("\"{}\"", words_of(day)),
        5..=6 => span(day, 3 + numbers.below(38)),
        7 => format!("\"v. {}\"", 1 + numbers.below(52)),
        8 => format!("\"{month}\""),
        _ => {
            let part = numbers.pick(&["i början av", "i mitten av", "i slutet av", "senast 3"]);
            format!("\"{part} {month}\"")
        }
    }
}

fn repeats(day: u64, numbers: &mut Numbers) -> String {
    let step = 28 + numbers.below(40);
    let days: Vec<String> = (0..4).map(|at| toml_day((day + at * step) % 365)).collect();
    format!("[{}]", days.join(", "))
}

fn span(first: u64, days: u64) -> String {
    let last = (first + days).min(364);
    let first = first.min(last);
    format!("\"{}/{}\"", iso(first), iso(last))
}

fn toml_day(day: u64) -> String {
    iso(day)
}

fn iso(day: u64) -> String {
    let (month, day) = date(day);
    format!("{YEAR}-{:02}-{day:02}", month + 1)
}

fn words_of(day: u64) -> String {
    let (month, day) = date(day);
    format!("{day} {}", MONTHS[month])
}

/// Month from 0 and day from 1 of a day of a common year, from 0.
fn date(day: u64) -> (usize, u64) {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut left = day;
    for (month, length) in lengths.into_iter().enumerate() {
        if left < length {
            return (month, left + 1);
        }
        left -= length;
    }
    (11, 31)
}
