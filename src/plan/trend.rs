//! Whether a yearly series has a trend, or whether what it does may be chance: verdict, pace and when a target would be
//! met. Knows numbers and years; what an indicator is about, and how a verdict is said, it does not know.
//!
//! The verdict rests on the Mann–Kendall test alone (Mann 1945, Kendall 1975), two-sided at five per cent. The pace is the
//! slope of Theil (1950) and Sen (1968) with Sen's interval of 95 %. Both look at the order of the values, so that one
//! strange year does not decide anything, and neither asks that the years follow on each other.
//!
//! Where programs differ: pymannkendall takes the normal distribution for few points too, spaces all points evenly, and
//! does not take ties into account in tau; scipy's approximate p lacks the correction for continuity. Here few points are
//! counted out as scipy does, more are approximated as pymannkendall does, and slopes and interval are scipy's.

mod kendall;
mod normal;
mod slope;

use super::{Better, Indicator};

pub use kendall::{Method, Test};
pub use slope::Slope;

/// With fewer points no order of them can be significant: four rising values come about by chance once in twelve times,
/// counted both ways.
pub const FEWEST: usize = 5;

/// Below this a result is taken for more than chance.
pub const SIGNIFICANT: f64 = 0.05;

/// No year after this one is foretold.
const LAST_YEAR: f64 = 9999.0;

/// What a series does, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It changes the way it should.
    Right,
    /// It changes the way it should not.
    Wrong,
    /// It rises, and nobody has told whether that is good.
    Rising,
    /// It falls, and nobody has told whether that is good.
    Falling,
    /// What it does may be chance.
    Chance,
    /// There are fewer than [`FEWEST`] points.
    TooFew,
}

impl Verdict {
    /// The word of machine-readable output.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Right => "trend-right",
            Self::Wrong => "trend-wrong",
            Self::Rising => "rising",
            Self::Falling => "falling",
            Self::Chance => "chance",
            Self::TooFew => "too-few",
        }
    }
}

/// What a series does, and what that is known from.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// How many years have a value.
    pub count: usize,
    /// In one word.
    pub verdict: Verdict,
    /// What the verdict rests on; none with too few points.
    pub test: Option<Test>,
    /// How fast it changes; none with too few points.
    pub slope: Option<Slope>,
}

impl Trend {
    /// Of values by year, in ascending order of the years. Years may be missing. Takes time by the square of the count.
    #[must_use]
    pub fn of(values: &[(i32, f64)], better: Option<Better>) -> Self {
        let count = values.len();
        if count < FEWEST {
            return Self {
                count,
                verdict: Verdict::TooFew,
                test: None,
                slope: None,
            };
        }
        let test = Test::of(values);
        Self {
            count,
            verdict: verdict(&test, better),
            slope: Slope::of(values, test.variance),
            test: Some(test),
        }
    }
}

/// The p-value decides alone; the sign of the score tells which way.
fn verdict(test: &Test, better: Option<Better>) -> Verdict {
    if test.p >= SIGNIFICANT {
        return Verdict::Chance;
    }
    match (better, test.score > 0) {
        (None, true) => Verdict::Rising,
        (None, false) => Verdict::Falling,
        (Some(Better::Up), true) | (Some(Better::Down), false) => Verdict::Right,
        (Some(_), _) => Verdict::Wrong,
    }
}

/// How far it is to a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// Target less latest value, in the indicator's unit.
    pub distance: f64,
    /// Whether the latest value is at the target or beyond; none where nobody has told which way is better.
    pub met: Option<bool>,
    /// The first calendar year in which the target would be met if the pace stayed what it is, counted from the latest
    /// value. Only where there is a trend in the right direction and the target is still ahead.
    pub year: Option<i32>,
}

impl Indicator {
    /// The latest year and its value.
    #[must_use]
    pub fn latest(&self) -> Option<(i32, f64)> {
        self.values.last().copied()
    }

    /// What the series does.
    #[must_use]
    pub fn trend(&self) -> Trend {
        Trend::of(&self.values, self.better)
    }

    /// How far it is to the target, given the [`trend`](Self::trend); none without a target or a value.
    #[must_use]
    pub fn outlook(&self, trend: &Trend) -> Option<Outlook> {
        let ((latest_year, latest), target) = (self.latest()?, self.target?.value);
        let distance = target - latest;
        let met = self.better.map(|better| match better {
            Better::Up => distance <= 0.0,
            Better::Down => distance >= 0.0,
        });
        let ahead = trend.verdict == Verdict::Right && met == Some(false);
        let pace = trend.slope.as_ref().filter(|_| ahead);
        let year = pace.and_then(|pace| met_in(latest_year, distance, pace.per_year));
        Some(Outlook {
            distance,
            met,
            year,
        })
    }
}

/// The first whole year; none where it would lie beyond all calendars, or where the pace is none.
fn met_in(from: i32, distance: f64, per_year: f64) -> Option<i32> {
    let years = distance / per_year;
    // A hair too much is what dividing by tenths leaves over.
    let year = f64::from(from) + (years - 1e-9 * years.abs()).ceil();
    (years > 0.0 && year <= LAST_YEAR).then_some(year as i32)
}
