//! A title flowed into the shape that is free for it: words onto rows, long words broken where their language breaks them.

mod breaks;

use hypher::Lang;

use crate::words::columns_of;

use super::seats::{Run, Seat};
use breaks::{broken, language_of};

/// Wider titles never stand on a wheel; trying would only cost time.
const WIDEST: usize = 72;
/// More rows than this are no label any more.
const MOST_ROWS: usize = 6;

/// One row of a flowed title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flowed {
    pub(super) seat: Seat,
    pub(super) text: String,
}

/// A title and the language that its words are broken by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Title<'t> {
    text: &'t str,
    language: Option<Lang>,
}

impl<'t> Title<'t> {
    /// None for a title that could never stand on a wheel: empty, too wide, or with control characters in it.
    pub(super) fn new(text: &'t str, language: Option<&str>) -> Option<Self> {
        let text = text.trim();
        let fit =
            !text.is_empty() && columns_of(text) <= WIDEST && !text.chars().any(char::is_control);
        fit.then(|| Self {
            text,
            language: language.and_then(language_of),
        })
    }

    /// The title on the runs, which come row by row: in as few rows as it can be, unbroken before broken,
    /// and nearest the point (column and row) that is the middle of the shape.
    pub(super) fn flow(&self, runs: &[Run], middle: (f64, f64)) -> Option<Vec<Flowed>> {
        let boxes: usize = runs.iter().map(|run| run.width).sum();
        if boxes < columns_of(self.text) {
            return None;
        }
        let best = |way: Way| {
            let ways = (0..runs.len()).filter_map(|start| self.from(runs, start, way));
            ways.map(|rows| (cost(&rows, middle), rows))
                .min_by(|one, other| one.0.total_cmp(&other.0))
        };
        best(Way::Whole)
            .or_else(|| best(Way::Broken))
            .map(|(_, rows)| rows)
    }

    /// The title from one run on, over the runs of the following rows that lie nearest below.
    fn from(&self, runs: &[Run], start: usize, way: Way) -> Option<Vec<Flowed>> {
        let language = if way == Way::Whole {
            None
        } else {
            self.language
        };
        let mut rows: Vec<Flowed> = Vec::new();
        let mut rest = Rest {
            words: self.text.split_whitespace().collect(),
            part: None,
        };
        let mut here = Some(start);
        while let Some(index) = here.filter(|_| rows.len() < MOST_ROWS) {
            let run = runs[index];
            let Some(text) = rest.take(run.width, language) else {
                break;
            };
            rows.push(seated(run, text));
            if rest.is_empty() {
                return Some(rows);
            }
            here = below(runs, index);
        }
        None
    }
}

/// How a title may be treated to make it fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Words stay whole.
    Whole,
    /// Words may be broken.
    Broken,
}

/// Letters in the middle of their run.
fn seated(run: Run, text: String) -> Flowed {
    let column = run.column + (run.width.saturating_sub(columns_of(&text)) / 2) as i32;
    Flowed {
        seat: Seat {
            column,
            row: run.row,
        },
        text,
    }
}

/// The run of the next row whose middle is nearest.
fn below(runs: &[Run], index: usize) -> Option<usize> {
    let here = runs[index];
    let away =
        |run: &Run| (2 * run.column + run.width as i32 - 2 * here.column - here.width as i32).abs();
    runs.iter()
        .enumerate()
        .skip(index + 1)
        .take_while(|(_, run)| run.row <= here.row + 1)
        .filter(|(_, run)| run.row == here.row + 1)
        .min_by_key(|(_, run)| away(run))
        .map(|(index, _)| index)
}

/// The words that are not yet on a row.
struct Rest<'t> {
    words: std::collections::VecDeque<&'t str>,
    /// What is left of a broken word.
    part: Option<&'t str>,
}

impl<'t> Rest<'t> {
    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.part.is_none()
    }

    fn next(&self) -> Option<&'t str> {
        self.part.or_else(|| self.words.front().copied())
    }

    fn drop_next(&mut self) {
        if self.part.take().is_none() {
            self.words.pop_front();
        }
    }

    /// As many words as the width has room for; with a language, a last one broken. None when not even one fits.
    fn take(&mut self, width: usize, language: Option<Lang>) -> Option<String> {
        let mut row = String::new();
        while let Some(word) = self.next() {
            let space = usize::from(!row.is_empty());
            let room = width.saturating_sub(columns_of(&row) + space);
            if columns_of(word) <= room {
                row.extend(std::iter::repeat_n(' ', space));
                row.push_str(word);
                self.drop_next();
                continue;
            }
            if let Some((head, tail)) = language.and_then(|language| broken(word, room, language)) {
                row.extend(std::iter::repeat_n(' ', space));
                row.push_str(head);
                row.push('-');
                self.drop_next();
                self.part = Some(tail);
            }
            break;
        }
        (!row.is_empty()).then_some(row)
    }
}

/// Few rows, no hyphens, near the middle.
fn cost(rows: &[Flowed], middle: (f64, f64)) -> f64 {
    let hyphens = rows.iter().filter(|row| row.text.ends_with('-')).count();
    let (mut across, mut down) = (0.0, 0.0);
    for row in rows {
        across += f64::from(row.seat.column) + columns_of(&row.text) as f64 / 2.0;
        down += f64::from(row.seat.row) + 0.5;
    }
    let count = rows.len() as f64;
    let (across, down) = ((across / count - middle.0) / 2.0, down / count - middle.1);
    let away = (across * across + down * down).sqrt();
    count + 0.7 * hyphens as f64 + 0.35 * away
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(widths: &[usize]) -> Vec<Run> {
        let row = |(row, width): (usize, &usize)| Run {
            row: row as i32,
            column: 10 - (*width / 2) as i32,
            width: *width,
        };
        widths.iter().enumerate().map(row).collect()
    }

    fn flowed(title: &str, language: &str, widths: &[usize]) -> Option<Vec<String>> {
        let middle = (10.0, widths.len() as f64 / 2.0);
        let rows = Title::new(title, Some(language))?.flow(&runs(widths), middle)?;
        Some(rows.into_iter().map(|row| row.text).collect())
    }

    #[test]
    fn one_row_where_it_fits() {
        assert_eq!(
            flowed("Konferens", "sv", &[4, 9, 4]),
            Some(vec!["Konferens".into()])
        );
    }

    #[test]
    fn words_go_to_the_rows_below() {
        let rows = flowed("Samla idéer till lärtillfället", "sv", &[2, 12, 14, 14]);
        assert_eq!(
            rows,
            Some(vec![
                "Samla idéer".into(),
                "till".into(),
                "lärtillfället".into()
            ])
        );
    }

    #[test]
    fn long_words_break_as_their_language_does() {
        assert_eq!(
            flowed("Återkoppling", "sv", &[6, 8]),
            Some(vec!["Åter-".into(), "koppling".into()])
        );
        assert_eq!(
            flowed("Nulägesanalys", "sv", &[10, 8]),
            Some(vec!["Nuläges-".into(), "analys".into()])
        );
        let narrow = flowed("Nulägesanalys", "sv", &[5, 7, 7]);
        assert_eq!(
            narrow,
            Some(vec!["Nulä-".into(), "ges-".into(), "analys".into()])
        );
        assert_eq!(flowed("Återkoppling", "xx", &[6, 8]), None);
    }

    #[test]
    fn what_cannot_stand_is_refused() {
        assert_eq!(flowed("Nulägesanalys", "sv", &[3, 3]), None);
        assert_eq!(flowed("Nulägesanalys", "sv", &[7, 5]), None);
        assert!(Title::new("two\u{1b}[2J lines", None).is_none());
        assert!(Title::new(&"long ".repeat(2_000), None).is_none());
        assert!(Title::new("   ", None).is_none());
    }
}
