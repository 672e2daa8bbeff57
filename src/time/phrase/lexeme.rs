//! What a word can mean in a date, the same for every language, and the names that lexicon files give these meanings.

use crate::time::Weekday;

use super::feasts::Feast;
use super::rule::{Part, SchoolTerm, Season, Unit};
use super::token::Mark;

/// The meaning of a word, figure or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lexeme {
    /// A figure; number words have no digits.
    Number {
        value: u32,
        digits: u8,
    },
    /// First is 1, last −1, last but one −2.
    Ordinal(i8),
    Month(u32),
    Weekday(Weekday),
    Unit(Unit),
    Season(Season),
    /// "försommaren", "sensommaren".
    PartOfSeason(Part, Season),
    SchoolTerm(SchoolTerm),
    /// Saturday and Sunday.
    Weekend,
    Part(Part),
    /// A weekday in the plural: "tisdagar".
    Weekdays(Weekday),
    /// "kvartalsvis", "monthly".
    Every(Unit),
    Feast(Feast),
    /// The week that has the feast: "midsommarveckan".
    FeastWeek(Feast),
    /// One short form for both: "jul" is July beside a figure and Christmas after "före".
    MonthOrFeast(u32, Feast),
    Link(Link),
    Mark(Mark),
    /// What may stand anywhere and says nothing.
    Filler,
    /// What says nothing of what follows it, but may not stand last: "i", "at".
    Opening,
    /// What makes a figure before it an ordinal: "3:e", "3rd".
    Suffix,
    /// A word that the lexicon has not.
    Unknown,
}

/// Words that bind or colour the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    To,
    And,
    Or,
    From,
    Until,
    Between,
    /// At the latest.
    By,
    Before,
    But,
    /// All of it: "hela augusti och september".
    Whole,
    /// The last day: "utgången av".
    End,
    /// Later than.
    After,
    /// Not more than so long before or after.
    Inside,
    /// Norwegian "innen": within three weeks, but by 1 March.
    ByOrInside,
    /// At the earliest.
    Earliest,
    /// The same day as.
    With,
    /// The same week as.
    SameWeek,
    /// The nearest that follows.
    Nearest,
    /// The nearest that went before.
    Preceding,
    If,
    Otherwise,
    Every,
    /// Every second.
    EveryOther,
    /// Every second week, in one word.
    Fortnightly,
    Except,
    Even,
    Odd,
    /// Before the number of times a stretch: "gånger".
    Times,
    Once,
    Twice,
    /// Between the number and the stretch: "per".
    Per,
    /// "månadsskiftet"
    TurnOfMonth,
    /// "årsskiftet"
    TurnOfYear,
    /// "räkenskapskvartal"
    FiscalQuarter,
    /// Before a time of day, which is no part of a date.
    Clock,
    /// "am" behind a time of day.
    Morning,
    /// "pm"
    Evening,
    /// Not fewer times than, not less long than.
    AtLeast,
    /// "flera gånger"
    Several,
    /// "termin", whichever of the two.
    SchoolTerm,
    /// Every school term, in one word.
    Termly,
    /// Within some days before.
    ShortlyBefore,
    /// Within some days after.
    ShortlyAfter,
    /// What the statutes allow: "enligt stadgarna".
    Statute,
    /// To the end of: "ut mai", "året ut".
    Out,
    /// On that day, or from it on where something repeats.
    AsOf,
    /// A day between a holiday and a weekend.
    Squeezed,
    /// A public holiday.
    Holiday,
    /// A public holiday, or with a month before it the Monday that bears its name.
    BankHoliday,
    Tentative,
    Ongoing,
    Unknown,
}

impl Lexeme {
    /// Both meanings of one form, where the words around it can tell them apart.
    pub(super) fn or(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Month(month), Self::Feast(feast)) | (Self::Feast(feast), Self::Month(month)) => {
                Some(Self::MonthOrFeast(month, feast))
            }
            _ => None,
        }
    }

    /// The meaning that a lexicon file calls `name` in its table `table`.
    pub(super) fn named(table: &str, name: &str) -> Option<Self> {
        let number = || name.parse::<u32>().ok();
        Some(match table {
            "month" => Self::Month(number().filter(|n| (1..=12).contains(n))?),
            "weekday" => Self::Weekday(Weekday::numbered(number()?)?),
            "number" => Self::Number {
                value: number()?,
                digits: 0,
            },
            "ordinal" => Self::Ordinal(name.parse().ok()?),
            "weekdays" => Self::Weekdays(Weekday::numbered(number()?)?),
            "every" => Self::Every(unit(name)?),
            "feast" => Self::Feast(Feast::named(name)?),
            "feast-week" => Self::FeastWeek(Feast::named(name)?),
            "unit" => Self::Unit(unit(name)?),
            "season" => Self::Season(season(name)?),
            "early-season" => Self::PartOfSeason(Part::Early, season(name)?),
            "late-season" => Self::PartOfSeason(Part::Late, season(name)?),
            "term" => Self::SchoolTerm(term(name)?),
            "part" => Self::Part(part(name)?),
            "word" => match name {
                "filler" => Self::Filler,
                "opening" => Self::Opening,
                "ordinal-suffix" => Self::Suffix,
                "weekend" => Self::Weekend,
                name => Self::Link(link(name)?),
            },
            _ => return None,
        })
    }
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "day" => Unit::Day,
        "working-day" => Unit::WorkingDay,
        "bank-day" => Unit::BankDay,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "tertial" => Unit::Tertial,
        "half" => Unit::Half,
        "year" => Unit::Year,
        _ => return None,
    })
}

fn season(name: &str) -> Option<Season> {
    Some(match name {
        "spring" => Season::Spring,
        "summer" => Season::Summer,
        "autumn" => Season::Autumn,
        "winter" => Season::Winter,
        _ => return None,
    })
}

fn term(name: &str) -> Option<SchoolTerm> {
    Some(match name {
        "spring" => SchoolTerm::Spring,
        "autumn" => SchoolTerm::Autumn,
        _ => return None,
    })
}

fn part(name: &str) -> Option<Part> {
    Some(match name {
        "early" => Part::Early,
        "mid" => Part::Mid,
        "late" => Part::Late,
        "end" => Part::End,
        "second-half" => Part::SecondHalf,
        _ => return None,
    })
}

/// The names of the links in lexicon files.
const LINKS: [(&str, Link); 52] = [
    ("to", Link::To),
    ("and", Link::And),
    ("or", Link::Or),
    ("from", Link::From),
    ("until", Link::Until),
    ("between", Link::Between),
    ("by", Link::By),
    ("before", Link::Before),
    ("but", Link::But),
    ("whole", Link::Whole),
    ("end", Link::End),
    ("after", Link::After),
    ("inside", Link::Inside),
    ("by-or-inside", Link::ByOrInside),
    ("earliest", Link::Earliest),
    ("with", Link::With),
    ("same-week", Link::SameWeek),
    ("nearest", Link::Nearest),
    ("preceding", Link::Preceding),
    ("if", Link::If),
    ("otherwise", Link::Otherwise),
    ("every", Link::Every),
    ("every-other", Link::EveryOther),
    ("fortnightly", Link::Fortnightly),
    ("except", Link::Except),
    ("even", Link::Even),
    ("odd", Link::Odd),
    ("times", Link::Times),
    ("once", Link::Once),
    ("twice", Link::Twice),
    ("per", Link::Per),
    ("turn-of-month", Link::TurnOfMonth),
    ("turn-of-year", Link::TurnOfYear),
    ("fiscal-quarter", Link::FiscalQuarter),
    ("clock", Link::Clock),
    ("morning", Link::Morning),
    ("evening", Link::Evening),
    ("at-least", Link::AtLeast),
    ("several", Link::Several),
    ("school-term", Link::SchoolTerm),
    ("termly", Link::Termly),
    ("shortly-before", Link::ShortlyBefore),
    ("shortly-after", Link::ShortlyAfter),
    ("statute", Link::Statute),
    ("out", Link::Out),
    ("as-of", Link::AsOf),
    ("squeezed", Link::Squeezed),
    ("holiday", Link::Holiday),
    ("bank-holiday", Link::BankHoliday),
    ("tentative", Link::Tentative),
    ("ongoing", Link::Ongoing),
    ("unknown", Link::Unknown),
];

fn link(name: &str) -> Option<Link> {
    let found = LINKS.iter().find(|(known, _)| *known == name);
    found.map(|(_, link)| *link)
}
