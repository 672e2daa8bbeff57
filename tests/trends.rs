//! Trends of series against what scipy and pymannkendall say of them, and what verdicts and outlooks follow from that.

use arshjul::plan::trend::{Method, Trend, Verdict};
use arshjul::plan::{Better, Indicator, Place, Target};

/// What other programs found, by `tests/data/trends.py`.
const TABLE: &str = include_str!("data/trends.tsv");

struct Row {
    name: &'static str,
    values: Vec<(i32, f64)>,
    exact: bool,
    score: i64,
    numbers: [f64; 5],
}

fn table() -> Vec<Row> {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    rows.map(row).collect()
}

fn row(line: &'static str) -> Row {
    let cells: Vec<&str> = line.split('\t').collect();
    let number = |cell: &str| cell.parse::<f64>().expect("a number");
    let years = cells[1]
        .split(' ')
        .map(|year| year.parse().expect("a year"));
    let values = years.zip(cells[2].split(' ').map(number)).collect();
    Row {
        name: cells[0],
        values,
        exact: cells[3] == "exact",
        score: cells[4].parse().expect("a whole number"),
        numbers: [5, 6, 7, 8, 9].map(|at| number(cells[at])),
    }
}

fn indicator(values: &[(i32, f64)], better: Option<Better>, target: Option<f64>) -> Indicator {
    Indicator {
        id: "it".into(),
        title: "It".into(),
        unit: None,
        better,
        target: target.map(|value| Target { value, year: None }),
        source: None,
        values: values.to_vec(),
        place: Place::default(),
    }
}

/// Points of consecutive years from 2010.
fn from_2010(values: &[f64]) -> Vec<(i32, f64)> {
    (2010..).zip(values.iter().copied()).collect()
}

fn alike(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * other.abs().max(1e-3)
}

#[test]
fn scipy_and_pymannkendall_find_the_same() {
    let table = table();
    assert!(table.len() >= 40);
    for row in table {
        let trend = Trend::of(&row.values, None);
        let (test, slope) = (trend.test.expect("a test"), trend.slope.expect("a slope"));
        assert_eq!(test.score, row.score, "{}", row.name);
        assert_eq!(test.method == Method::Exact, row.exact, "{}", row.name);
        let [tau, p, per_year, low, high] = row.numbers;
        assert_eq!(test.tau.is_none(), tau.is_nan(), "{}", row.name);
        let tau = if tau.is_nan() { 0.0 } else { tau };
        let found = [
            test.tau.unwrap_or_default(),
            test.p,
            slope.per_year,
            slope.low,
            slope.high,
        ];
        for (found, expected) in found.into_iter().zip([tau, p, per_year, low, high]) {
            assert!(
                alike(found, expected),
                "{}: {found} for {expected}",
                row.name
            );
        }
    }
}

#[test]
fn the_table_holds_both_methods_ties_and_gaps() {
    let table = table();
    let count = |has: &dyn Fn(&Row) -> bool| table.iter().filter(|row| has(row)).count();
    assert!(count(&|row| row.exact) >= 10);
    assert!(count(&|row| !row.exact) >= 10);
    let tied = |row: &Row| {
        let mut values: Vec<f64> = row.values.iter().map(|(_, value)| *value).collect();
        values.sort_by(f64::total_cmp);
        values
            .windows(2)
            .any(|two| two[0].to_bits() == two[1].to_bits())
    };
    assert!(count(&tied) >= 10);
    assert!(count(&|row| row.values.windows(2).any(|two| two[1].0 > two[0].0 + 1)) >= 10);
}

/// By hand: of the 120 orders of five values one rises throughout and one falls, so that p is 2/120; eight more have one
/// pair the wrong way round, (1 + 4) · 2 / 120 = 0.083.
#[test]
fn five_points_are_a_trend_only_when_every_one_goes_on() {
    let throughout = Trend::of(&from_2010(&[1.0, 2.0, 3.0, 4.0, 5.0]), Some(Better::Up));
    assert!(alike(throughout.test.expect("a test").p, 2.0 / 120.0));
    assert_eq!(throughout.verdict, Verdict::Right);
    let one_back = Trend::of(&from_2010(&[1.0, 2.0, 3.0, 5.0, 4.0]), Some(Better::Up));
    assert!(alike(one_back.test.expect("a test").p, 10.0 / 120.0));
    assert_eq!(one_back.verdict, Verdict::Chance);
}

#[test]
fn verdicts_follow_the_direction_that_is_better() {
    let rising = from_2010(&[1.0, 2.0, 3.0, 4.0, 5.0, 7.0]);
    let falling = from_2010(&[9.0, 8.0, 7.0, 4.0, 2.0, 1.0]);
    let verdicts = [
        (&rising, Some(Better::Up), Verdict::Right),
        (&rising, Some(Better::Down), Verdict::Wrong),
        (&rising, None, Verdict::Rising),
        (&falling, Some(Better::Down), Verdict::Right),
        (&falling, Some(Better::Up), Verdict::Wrong),
        (&falling, None, Verdict::Falling),
    ];
    for (values, better, verdict) in verdicts {
        assert_eq!(Trend::of(values, better).verdict, verdict);
    }
}

#[test]
fn fewer_than_five_points_are_too_few_for_anything() {
    for count in 0..5 {
        let values: Vec<(i32, f64)> = (0..count).map(|at| (2000 + at, f64::from(at))).collect();
        let trend = Trend::of(&values, Some(Better::Up));
        assert_eq!(trend.verdict, Verdict::TooFew);
        assert!(trend.test.is_none() && trend.slope.is_none());
    }
}

#[test]
fn values_that_never_change_are_no_trend() {
    let trend = Trend::of(&from_2010(&[4.0; 12]), Some(Better::Up));
    assert_eq!(trend.verdict, Verdict::Chance);
    assert!(trend.test.expect("a test").tau.is_none());
    assert!(alike(trend.slope.expect("a slope").per_year, 0.0));
}

/// A law of the test: turned upside down, a series has the other sign and the same p.
#[test]
fn upside_down_the_sign_changes_and_nothing_else() {
    for row in table() {
        let turned: Vec<(i32, f64)> = row
            .values
            .iter()
            .map(|(year, value)| (*year, -value))
            .collect();
        let (one, other) = (Trend::of(&row.values, None), Trend::of(&turned, None));
        let (test, back) = (one.test.expect("a test"), other.test.expect("a test"));
        assert_eq!(test.score, -back.score);
        assert!(alike(test.p, back.p));
        let (slope, back) = (one.slope.expect("a slope"), other.slope.expect("a slope"));
        assert!(alike(slope.per_year, -back.per_year));
        assert!(alike(slope.low, -back.high) && alike(slope.high, -back.low));
    }
}

/// 10, 20, … 60 in 2010 to 2015: 100 is 40 away, four years at ten a year; 101 takes a fifth.
#[test]
fn the_target_is_met_in_the_first_year_that_reaches_it() {
    let values = from_2010(&[10.0, 20.0, 30.0, 40.0, 50.0, 60.0]);
    for (target, year) in [(100.0, 2019), (101.0, 2020), (61.0, 2016)] {
        let indicator = indicator(&values, Some(Better::Up), Some(target));
        let outlook = indicator.outlook(&indicator.trend()).expect("an outlook");
        assert_eq!(outlook.year, Some(year), "{target}");
        assert!(alike(outlook.distance, target - 60.0));
    }
}

#[test]
fn tenths_do_not_cost_a_year() {
    let values = from_2010(&[1.5, 1.4, 1.3, 1.2, 1.1, 1.0]);
    let indicator = indicator(&values, Some(Better::Down), Some(0.7));
    let outlook = indicator.outlook(&indicator.trend()).expect("an outlook");
    assert_eq!(outlook.year, Some(2018));
}

#[test]
fn nothing_is_foretold_without_a_trend_in_the_right_direction() {
    let rising = from_2010(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
    let restless = from_2010(&[1.0, 6.0, 2.0, 5.0, 3.0, 4.0]);
    let cases = [
        (&rising, Some(Better::Down), -3.0, Some(false)),
        (&rising, None, 10.0, None),
        (&restless, Some(Better::Up), 10.0, Some(false)),
        (&rising, Some(Better::Up), 5.5, Some(true)),
        (&rising, Some(Better::Up), 1e9, Some(false)),
    ];
    for (values, better, target, met) in cases {
        let indicator = indicator(values, better, Some(target));
        let outlook = indicator.outlook(&indicator.trend()).expect("an outlook");
        assert_eq!((outlook.met, outlook.year), (met, None), "{target}");
    }
    let aimless = indicator(&rising, Some(Better::Up), None);
    assert!(aimless.outlook(&aimless.trend()).is_none());
}

/// The line goes through the middle year and the middle value.
#[test]
fn the_fitted_line_goes_through_the_middle() {
    let trend = Trend::of(
        &[
            (2000, 1.0),
            (2001, 2.0),
            (2002, 9.0),
            (2003, 4.0),
            (2010, 11.0),
        ],
        None,
    );
    let slope = trend.slope.expect("a slope");
    assert!(alike(slope.at(2002), 4.0));
    assert!(alike(slope.at(2003) - slope.at(2002), slope.per_year));
}
