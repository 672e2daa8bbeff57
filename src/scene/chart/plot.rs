//! Where a year and a value lie on a chart, in letter boxes. Draws nothing.

use crate::words::columns_of;

use super::ChartLook;
use super::ticks::ticks;

/// Where the values lie, in letter boxes and in numbers.
pub(super) struct Plot {
    /// The first column, and the column after the last.
    pub(super) left: f64,
    pub(super) right: f64,
    /// The row after the last, counted from the top.
    pub(super) bottom: f64,
    pub(super) years: (i32, i32),
    pub(super) low: f64,
    high: f64,
    pub(super) ticks: Vec<f64>,
    pub(super) target: Option<f64>,
}

impl Plot {
    pub(super) fn of(values: &[(i32, f64)], look: &ChartLook<'_>) -> Option<Self> {
        let years = (values.first()?.0, values.last()?.0);
        let target = look.target.filter(|target| is_near(*target, values));
        let (from, to) = look.fitted.unzip();
        let given = || values.iter().map(|(_, value)| *value).chain(target);
        let all = given().chain([from, to].into_iter().flatten());
        let (low, high) = extent(all)?;
        // What is counted is never below zero, whatever line is fitted to it.
        let is_count = given().all(|value| value >= 0.0);
        let low = if is_count { low.max(0.0) } else { low };
        let rows = f64::from(look.lattice.rows) - 1.0;
        let mut ticks = ticks(low, high, (rows / 3.0) as usize);
        ticks.retain(|tick| !is_count || *tick >= 0.0);
        let (low, high) = extent(ticks.iter().copied().chain([low, high]))?;
        let said = ticks.iter().map(|tick| columns_of(&(look.figure)(*tick)));
        let margin = said.max().unwrap_or(0) as f64 + 2.0;
        Some(Self {
            left: margin,
            right: f64::from(look.lattice.columns) - 1.0,
            bottom: rows,
            years,
            low,
            high,
            ticks,
            target,
        })
    }

    /// The column of a year; the middle where there is but one.
    pub(super) fn column(&self, year: i32) -> f64 {
        let (first, last) = self.years;
        // Half a label of air on either side.
        let (left, right) = (self.left + 2.5, self.right - 2.5);
        let share = if last > first {
            f64::from(year - first) / f64::from(last - first)
        } else {
            0.5
        };
        left + share * (right - left)
    }

    /// The row of a value, as a fraction.
    pub(super) fn row(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        // A line of air above and below: figures stand there. Halves are the middles of lines.
        1.5 + (1.0 - share) * (self.bottom - 3.0)
    }
}

/// Whether a target lies within twice the height of the values.
fn is_near(target: f64, values: &[(i32, f64)]) -> bool {
    let heights = values.iter().map(|(_, value)| *value);
    extent(heights).is_some_and(|(low, high)| {
        let reach = high - low;
        (low - reach..=high + reach).contains(&target)
    })
}

/// The lowest and the highest, never the same; none of nothing.
fn extent(values: impl Iterator<Item = f64> + Clone) -> Option<(f64, f64)> {
    let low = values.clone().reduce(f64::min)?;
    let high = values.reduce(f64::max)?;
    let size = low.abs().max(high.abs());
    let is_flat = high - low <= f64::EPSILON * size;
    let air = match is_flat {
        true if size > 0.0 => size / 2.0,
        true => 0.5,
        false => 0.0,
    };
    Some((low - air, high + air))
}
