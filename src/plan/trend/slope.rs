//! How fast a series changes, and between which bounds that is known. Knows nothing of whether the change is more than
//! chance.

/// The quantile of the normal distribution that leaves 2.5 per cent above it.
const QUANTILE: f64 = 1.959_963_984_540_054;

/// The slope of Theil (1950) and Sen (1968).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slope {
    /// The median of the slopes between every two points, in the indicator's unit a calendar year.
    pub per_year: f64,
    /// The lower end of Sen's interval of 95 %.
    pub low: f64,
    /// The upper end of Sen's interval of 95 %.
    pub high: f64,
    /// Median year and median value, through which the line is laid (Conover 1980).
    middle: (f64, f64),
}

impl Slope {
    /// Of values by year; `variance` is that of their score by chance. None where there are no two different years.
    ///
    /// Of N slopes in ascending order, the ends are those at the ranks `(N ∓ C) / 2` (the upper one plus 1), where
    /// `C = 1.96 √variance`, rounded to the nearest whole rank (Sen 1968, section 4; Hollander & Wolfe, ch. 9.3). What
    /// would lie outside is the smallest and the largest slope.
    pub(super) fn of(values: &[(i32, f64)], variance: f64) -> Option<Self> {
        let mut slopes = pairwise(values);
        let pairs = slopes.len() as f64;
        let last = slopes.len().checked_sub(1)?;
        let spread = QUANTILE * variance.sqrt();
        let low = ((pairs - spread) / 2.0).round() - 1.0;
        let high = f64::midpoint(pairs, spread).round();
        let (low, high) = (low.max(0.0) as usize, (high as usize).min(last));
        Some(Self {
            per_year: median(&mut slopes),
            low: ranked(&mut slopes, low),
            high: ranked(&mut slopes, high),
            middle: middle(values),
        })
    }

    /// Where the fitted line stands in a year.
    #[must_use]
    pub fn at(&self, year: i32) -> f64 {
        let (middle_year, middle_value) = self.middle;
        middle_value + self.per_year * (f64::from(year) - middle_year)
    }
}

fn pairwise(values: &[(i32, f64)]) -> Vec<f64> {
    let mut slopes = Vec::with_capacity(values.len() * values.len() / 2);
    for (at, (earlier, from)) in values.iter().enumerate() {
        let later = values[at + 1..].iter().filter(|(year, _)| year > earlier);
        slopes.extend(later.map(|(year, to)| (to - from) / f64::from(year - earlier)));
    }
    slopes
}

/// The value of that rank, from 0: without sorting all of them, of which there are many.
fn ranked(values: &mut [f64], rank: usize) -> f64 {
    *values.select_nth_unstable_by(rank, f64::total_cmp).1
}

/// The middle value, or halfway between the two in the middle. Of at least one.
fn median(values: &mut [f64]) -> f64 {
    let half = values.len() / 2;
    let upper = ranked(values, half);
    if values.len() % 2 == 1 {
        return upper;
    }
    f64::midpoint(ranked(values, half - 1), upper)
}

fn middle(values: &[(i32, f64)]) -> (f64, f64) {
    let mut years: Vec<f64> = values.iter().map(|(year, _)| f64::from(*year)).collect();
    let mut values: Vec<f64> = values.iter().map(|(_, value)| *value).collect();
    (median(&mut years), median(&mut values))
}
