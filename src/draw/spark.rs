//! A yearly series in one line: a bar a year, years without a value left open. Knows heights, no meaning.

/// Bars from the lowest to the highest.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// The same where only plain letters can be shown.
const PLAIN: [char; 8] = ['_', '.', ',', '-', '=', '+', '*', '#'];

/// The series of values by year, the years ascending; the last `columns` years of it.
#[must_use]
pub fn spark(values: &[(i32, f64)], columns: usize, plain: bool) -> String {
    let (Some((first, _)), Some((last, _))) = (values.first(), values.last()) else {
        return String::new();
    };
    let first = (*first).max(last.saturating_sub(columns as i32 - 1));
    let shown = values
        .iter()
        .filter(|(year, value)| *year >= first && value.is_finite());
    let heights = || shown.clone().map(|(_, value)| *value);
    let low = heights().fold(f64::INFINITY, f64::min);
    let high = heights().fold(f64::NEG_INFINITY, f64::max);
    let bars = if plain { PLAIN } else { BARS };
    let bar = |value: f64| {
        let share = if high > low {
            (value - low) / (high - low)
        } else {
            0.5
        };
        bars[((share * 7.0).round() as usize).min(7)]
    };
    let mut line = String::new();
    for year in first..=*last {
        let found = shown.clone().find(|(other, _)| *other == year);
        line.push(found.map_or(' ', |(_, value)| bar(*value)));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::spark;

    #[test]
    fn a_bar_a_year_and_gaps_stay_open() {
        let solar = [
            (2016, 10.0),
            (2018, 25.0),
            (2019, 44.0),
            (2020, 66.0),
            (2021, 92.0),
        ];
        assert_eq!(spark(&solar, 20, false), "▁ ▂▄▆█");
        assert_eq!(spark(&solar, 3, false), "▁▄█");
        assert_eq!(spark(&solar, 20, true), "_ .-+#");
        assert_eq!(spark(&[(2020, 5.0), (2021, 5.0)], 9, false), "▅▅");
        assert_eq!(spark(&[], 9, false), "");
        assert_eq!(spark(&[(2020, f64::NAN)], 9, false), " ");
    }
}
