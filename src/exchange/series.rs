//! A yearly series as spreadsheets save it: a year and a value a line, parted by a semicolon, a tab or a comma.

use crate::error::Error;
use crate::words::{Sentence, visible};

/// What stands for a value that nobody has.
const MISSING: [&str; 5] = ["", ".", "..", "-", "–"];

/// The points of a text, as they stand there. A byte order mark, quotes, empty lines and one line of heads are passed over,
/// and so are years without a value. The value is what follows the year; what follows it is not looked at.
///
/// # Errors
/// At the first line that is no year and value.
pub fn read(text: &str) -> Result<Vec<(i32, f64)>, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.lines().enumerate();
    let lines = lines.filter(|(_, line)| !line.trim().is_empty());
    let mut points = Vec::new();
    for (order, (at, line)) in lines.enumerate() {
        match point(line) {
            Some((year, Some(value))) => points.push((year, value)),
            Some((_, None)) => {}
            None if order == 0 && is_head(line) => {}
            None => return Err(no_point(at + 1, line)),
        }
    }
    Ok(points)
}

/// A number as people write it: `92 360`, `1,72`, `1.72`, `−3`.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let plain: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let plain = plain.replace(['−', '–'], "-").replace(',', ".");
    let figures =
        |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+' | 'e' | 'E');
    let value: f64 = plain.parse().ok()?;
    (plain.chars().all(figures) && value.is_finite()).then_some(value)
}

/// A year, and its value if it has one; none when the line is something else.
fn point(line: &str) -> Option<(i32, Option<f64>)> {
    let mut cells = cells(line);
    let year = cells.next()?.parse().ok()?;
    let cell = cells.next()?;
    // With a comma between the cells, a third one is the rest of a decimal comma, and nobody can tell.
    if separator(line) == ',' && cells.next().is_some() {
        return None;
    }
    if MISSING.contains(&cell) {
        return Some((year, None));
    }
    Some((year, Some(number(cell)?)))
}

fn is_head(line: &str) -> bool {
    cells(line)
        .next()
        .is_some_and(|cell| cell.parse::<i32>().is_err())
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    let cells = line.split(separator(line));
    cells.map(|cell| cell.trim().trim_matches('"').trim())
}

fn separator(line: &str) -> char {
    let separators = [';', '\t'].into_iter();
    let mut found = separators.filter(|separator| line.contains(*separator));
    found.next().unwrap_or(',')
}

fn no_point(line: usize, text: &str) -> Error {
    let text: String = text.chars().take(60).collect();
    let message = Sentence::new("exchange-no-point")
        .with("line", line.to_string())
        .with("text", visible(&text).into_owned());
    Error::failed(message).hinted(Sentence::new("exchange-no-point-help"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn series_are_read_as_spreadsheets_save_them() {
        let expected = vec![(2019, 44_000.0), (2020, 1.72)];
        let texts = [
            "2019;44000\n2020;1,72\n",
            "\u{feff}år;värde\r\n2019;44 000\r\n2020;1,72\r\n",
            "\"år\";\"värde\"\n\"2019\";\"44\u{a0}000\"\n\n\"2020\";\"1,72\"",
            "year,value\n2019,44000\n2020,1.72",
            "2019\t44000\n2020\t1.72\n",
            "2018;..\n2019;44\u{202f}000;preliminär\n2020;1,72\n2021;\n",
        ];
        for text in texts {
            assert_eq!(read(text).expect("a series"), expected, "{text:?}");
        }
        assert_eq!(read("").expect("nothing"), []);
        assert_eq!(number("−3,5"), Some(-3.5));
    }

    #[test]
    fn what_is_no_point_is_refused() {
        for text in [
            "2019;1\nhej;2",
            "2019,44,5",
            "2019;1.234,5",
            "2019;inf",
            "2019",
            "2019;1\n2020;NaN",
        ] {
            assert!(read(text).is_err(), "{text:?}");
        }
    }
}
