//! The days of a plan's cycle on which nobody works though it is no Sunday. Knows no screen.

use crate::plan::Plan;
use crate::time::{Country, Day};

/// The public holidays and eves in a plan's cycle, with their names; none for a plan without a country that is known.
#[must_use]
pub(super) fn holidays(plan: &Plan) -> Vec<(Day, String)> {
    let country = plan.country.as_deref().and_then(Country::from_code);
    let cycle = plan.cycle;
    let years = cycle.first().year()..=cycle.last().year();
    let mut holidays: Vec<(Day, String)> = country
        .into_iter()
        .flat_map(|country| years.clone().flat_map(move |year| country.holidays(year)))
        .filter(|holiday| cycle.contains(holiday.day))
        .map(|holiday| (holiday.day, holiday.name.to_owned()))
        .collect();
    holidays.dedup_by_key(|(day, _)| *day);
    holidays
}
