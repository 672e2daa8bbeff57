//! What a trend comes to in sentences, the same on the screen and on the command line. Knows figures and units, no screen.

use crate::plan::Indicator;
use crate::plan::trend::{Trend, Verdict};
use crate::words::{Sentence, Tongue, Value, beside, figure};

/// A value with its unit.
#[must_use]
pub(crate) fn quantity(value: f64, unit: &str, tongue: Tongue) -> String {
    let figure = figure(value, tongue);
    if unit.is_empty() {
        figure
    } else {
        format!("{figure}\u{a0}{unit}")
    }
}

/// A difference between two values with its unit: between percentages it is in percentage points.
fn difference(figure: String, is_one: bool, unit: &str) -> Value {
    match unit.trim() {
        "" => figure.into(),
        "%" | "procent" | "percent" | "per cent" | "prosent" => {
            let key = if is_one {
                "trend-percentage-point"
            } else {
                "trend-percentage-points"
            };
            Sentence::new(key).with("figure", figure).into()
        }
        unit => format!("{figure}\u{a0}{unit}").into(),
    }
}

/// The verdict in words.
#[must_use]
pub(crate) fn verdict(verdict: Verdict) -> Sentence {
    Sentence::new(match verdict {
        Verdict::Right => "trend-right",
        Verdict::Wrong => "trend-wrong",
        Verdict::Rising => "trend-rising",
        Verdict::Falling => "trend-falling",
        Verdict::Chance => "trend-chance",
        Verdict::TooFew => "trend-too-few",
    })
}

/// The verdict, and what it rests on: the test, how often chance does the same, and how many points there are.
#[must_use]
pub(crate) fn verdict_with_method(trend: &Trend, tongue: Tongue) -> Sentence {
    let said = verdict(trend.verdict);
    let Some(test) = &trend.test else {
        return Sentence::new("trend-with-points")
            .with("verdict", said)
            .with("points", trend.count);
    };
    let tau = test.tau.unwrap_or(0.0);
    Sentence::new("trend-with-method")
        .with("verdict", said)
        .with("p", probability(test.p, tongue))
        .with("tau", figure((tau * 100.0).round() / 100.0, tongue))
        .with("points", trend.count)
}

/// `= 0,013`; what is next to nothing as `< 0,001`.
fn probability(p: f64, tongue: Tongue) -> String {
    if p < 0.001 {
        format!("< {}", figure(0.001, tongue))
    } else {
        format!("= {}", figure((p * 1000.0).round() / 1000.0, tongue))
    }
}

/// How fast it moves, with the interval, to the same decimals; nothing where there are too few points to say.
#[must_use]
pub(crate) fn pace(trend: &Trend, unit: &str, tongue: Tongue) -> Option<Sentence> {
    let slope = trend.slope.as_ref()?;
    let largest = slope.low.abs().max(slope.high.abs());
    let said = |value| signed(beside(value, largest), tongue);
    let per_year = said(slope.per_year);
    let is_one = matches!(&*per_year, "+1" | "\u{2212}1");
    Some(
        Sentence::new("trend-pace")
            .with("slope", difference(per_year, is_one, unit))
            .with("low", said(slope.low))
            .with("high", said(slope.high)),
    )
}

fn signed(value: f64, tongue: Tongue) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    format!("{sign}{}", figure(value, tongue))
}

/// How far the target is, and when it would be met at this pace.
#[must_use]
pub(crate) fn aim(indicator: &Indicator, trend: &Trend, tongue: Tongue) -> Option<Sentence> {
    let target = indicator.target?;
    let outlook = indicator.outlook(trend)?;
    let unit = indicator.unit.as_deref().unwrap_or_default();
    let wanted = quantity(target.value, unit, tongue);
    let wanted = match target.year {
        Some(year) => Sentence::new("trend-target-by")
            .with("value", wanted)
            .with("year", year.to_string()),
        None => Sentence::new("trend-target").with("value", wanted),
    };
    let away = figure(outlook.distance.abs(), tongue);
    let is_one = away == "1";
    let away = difference(away, is_one, unit);
    Some(match (outlook.met, outlook.year) {
        (Some(true), _) => Sentence::new("trend-met").with("target", wanted),
        (_, Some(year)) => Sentence::new("trend-met-in")
            .with("target", wanted)
            .with("away", away)
            .with("year", year.to_string()),
        _ => Sentence::new("trend-open")
            .with("target", wanted)
            .with("away", away),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn between_percentages_are_percentage_points() {
        let values: Vec<(i32, f64)> = (2018..2024)
            .map(|year| (year, f64::from(year - 1968)))
            .collect();
        let trend = Trend::of(&values, None);
        let said = |unit, tongue| {
            let pace = pace(&trend, unit, tongue).expect("a pace");
            Words::of(tongue).say(&pace)
        };
        assert_eq!(
            said("%", Tongue::English),
            "+1 percentage point a year (Theil–Sen; 95 %: +1 to +1)"
        );
        assert_eq!(
            said("%", Tongue::Swedish),
            "+1 procentenhet om året (Theil–Sen; 95 %: +1 till +1)"
        );
        assert_eq!(
            said("st", Tongue::Swedish),
            "+1\u{a0}st om året (Theil–Sen; 95 %: +1 till +1)"
        );
    }
}
