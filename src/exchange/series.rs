//! A yearly series as spreadsheets save it: a year and a value a line, parted by a semicolon, a tab or a comma.

use csv::{ReaderBuilder, StringRecord, Trim};

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
    let separator = separator(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    // The text is UTF-8 and its lines may be of any length: nothing else can be wrong with a record.
    let records = reader.records().flatten();
    let records = records.filter(|record| record.iter().any(|cell| !cell.is_empty()));
    let mut points = Vec::new();
    for (order, record) in records.enumerate() {
        match point(&record, separator) {
            Some((year, Some(value))) => points.push((year, value)),
            Some((_, None)) => {}
            None if order == 0 && is_head(&record) => {}
            None => return Err(no_point(&record, text)),
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

/// A year, and its value if it has one; none when the record is something else.
fn point(record: &StringRecord, separator: u8) -> Option<(i32, Option<f64>)> {
    let year = record.get(0)?.parse().ok()?;
    let cell = record.get(1)?;
    // With a comma between the cells, a third one is the rest of a decimal comma, and nobody can tell; and "44,000" is
    // either of two numbers.
    if separator == b',' && (record.len() > 2 || has_thousands(cell)) {
        return None;
    }
    if MISSING.contains(&cell) {
        return Some((year, None));
    }
    Some((year, Some(number(cell)?)))
}

/// Whether the comma in a cell may part thousands.
fn has_thousands(cell: &str) -> bool {
    let after = cell.rsplit_once(',').map(|(_, after)| after);
    after.is_some_and(|after| after.len() == 3)
}

fn is_head(record: &StringRecord) -> bool {
    record
        .get(0)
        .is_some_and(|cell| cell.parse::<i32>().is_err())
}

/// What parts the cells of the first line that begins with a figure; a line of heads may hold anything.
fn separator(text: &str) -> u8 {
    let mut lines = text.lines().map(|line| line.trim_start_matches([' ', '"']));
    let line = lines.find(|line| line.starts_with(|letter: char| letter.is_ascii_digit()));
    let mut found = b";\t".iter().copied();
    found
        .find(|separator| line.is_some_and(|line| line.as_bytes().contains(separator)))
        .unwrap_or(b',')
}

fn no_point(record: &StringRecord, text: &str) -> Error {
    let from = record.position().map_or(0, csv::Position::byte);
    // The end of the line before and empty lines stand before the record.
    let rest = text[from as usize..].trim_start();
    let line = text[..text.len() - rest.len()].matches('\n').count() + 1;
    let written: String = rest
        .lines()
        .next()
        .unwrap_or_default()
        .chars()
        .take(60)
        .collect();
    let message = Sentence::new("exchange-no-point")
        .with("line", line.to_string())
        .with("text", visible(&written).into_owned());
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
            "\"year\",\"value; t\"\n2019,\"44 000\"\n2020,\"1,72\"\n",
            "år;\"värde\n(ton)\"\r\n2019;44000\r\n2020;\"1,72\"\r\n",
            "Solceller\n\n2019;44000\n  \n2020;1,72\n",
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
            "2019,\"44,000\"",
            "2019;\"44000\n2020;1",
            "2019;1.234,5",
            "2019;inf",
            "2019",
            "2019;1\n2020;NaN",
        ] {
            assert!(read(text).is_err(), "{text:?}");
        }
    }
}
