//! In words: what is counted from something else.

use crate::time::Weekday;
use crate::time::phrase::rule::{Counted, Distance, Side, Term, Unit};
use crate::words::Sentence;

use super::about;
use super::term::{of_counted, of_nth, of_term};

/// "6 veckor före X"
pub(super) fn offset(distance: Distance, anchor: &Term) -> Sentence {
    beside(distance.side, of_distance(distance), anchor)
}

/// "inom 3 veckor efter X"
pub(super) fn within(distance: Distance, anchor: &Term) -> Sentence {
    let key = match distance.side {
        Side::Before => "time-rule-within-before",
        Side::After => "time-rule-within-after",
    };
    about(key, of_distance(distance)).with("anchor", of_term(anchor))
}

/// "fredagen efter X", "andra veckan före X", "samma vecka som X"
pub(super) fn next(nth: u8, counted: Counted, side: Side, anchor: &Term) -> Sentence {
    let what = match nth {
        0 => return about("time-rule-same-week", of_term(anchor)),
        1 => of_counted(counted),
        nth => of_nth(i8::try_from(nth).unwrap_or(i8::MAX), counted),
    };
    beside(side, what, anchor)
}

/// "måndagen 2 veckor före X"
pub(super) fn weekday_away(weekday: Weekday, weeks: i32, anchor: &Term) -> Sentence {
    let side = match weeks {
        ..0 => Side::Before,
        _ => Side::After,
    };
    let distance = Distance {
        count: weeks.unsigned_abs(),
        unit: Unit::Week,
        side,
    };
    let weekday = of_counted(Counted::Weekday(weekday));
    let what = about("time-rule-weekday-away", weekday).with("distance", of_distance(distance));
    beside(side, what, anchor)
}

/// "15 mars eller närmast följande vardag"
pub(super) fn or_working(side: Side, of: &Term) -> Sentence {
    let key = match side {
        Side::Before => "time-rule-or-last-working",
        Side::After => "time-rule-or-next-working",
    };
    about(key, of_term(of))
}

fn beside(side: Side, what: Sentence, anchor: &Term) -> Sentence {
    let key = match side {
        Side::Before => "time-rule-before-anchor",
        Side::After => "time-rule-after-anchor",
    };
    about(key, what).with("anchor", of_term(anchor))
}

/// "6 veckor"
fn of_distance(distance: Distance) -> Sentence {
    let key = match distance.unit {
        Unit::Day => "time-count-days",
        Unit::WorkingDay => "time-count-working-days",
        Unit::BankDay => "time-count-bank-days",
        Unit::Week => "time-count-weeks",
        Unit::Month => "time-count-months",
        Unit::Quarter => "time-count-quarters",
        Unit::Tertial => "time-count-tertials",
        Unit::Half => "time-count-halves",
        Unit::Year => "time-count-years",
    };
    Sentence::new(key).with("count", distance.count)
}
