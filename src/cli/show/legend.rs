//! What the numbers of a picture stand for, beside it or below it.

use crate::cli::dates::DateWords;
use crate::cli::table::head;
use crate::plan::{Plan, Schedule};
use crate::scene::{Caption, Scene};
use crate::words::{columns_of, visible};

use super::{Circumstances, Looks};

/// Fewer columns are no room for a legend.
pub(super) const LEAST: usize = 28;
/// Between the picture and the legend, and between the columns of a legend.
const GAP: usize = 2;
/// The heading and the line below it.
const HEAD: usize = 2;
/// Between a number and what it stands for.
const SEAM: usize = 3;
/// A longer legend leaves its dates out, so that more of it stands side by side.
const LONG: usize = 20;
/// As wide as a title gets in such a legend, with its number.
const WIDE: usize = 38;

/// One row of the legend.
struct Row {
    number: String,
    /// A bar in the colour of the shape, where colours are written.
    bar: Option<String>,
    date: String,
    title: String,
}

/// The rows of a legend, as they may be written.
pub(super) struct Legend {
    /// The plan and its cycle.
    heading: String,
    rows: Vec<Row>,
    digits: usize,
    dates: usize,
}

impl Legend {
    /// What the numbers of a scene stand for.
    pub(super) fn of(
        scene: &Scene,
        plan: &Plan,
        schedule: &Schedule,
        around: &Circumstances,
        looks: &Looks,
    ) -> Self {
        let words = DateWords::of(&around.words);
        let rows: Vec<Row> = scene
            .captions
            .iter()
            .filter_map(|line| row(line, plan, schedule, &words, looks))
            .collect();
        let title = visible(&plan.title);
        Self {
            heading: format!("{title} {}", plan.cycle.label()),
            digits: widest(rows.iter().map(|row| row.number.as_str())),
            dates: widest(rows.iter().map(|row| row.date.as_str())),
            rows,
        }
    }

    /// The picture of a width with as much of the legend beside it as has room, the rest below.
    pub(super) fn beside(&self, picture: &[String], width: usize, room: usize, out: &mut String) {
        let room = room.saturating_sub(GAP);
        let dated = self.widest(&self.rows, true) <= room;
        let most = picture.len().saturating_sub(HEAD);
        let (beside, rest) = self.rows.split_at(self.rows.len().min(most));
        let top = (most - beside.len()) / 2;
        for (line, drawn) in picture.iter().enumerate() {
            out.push_str(drawn);
            let gap = width.saturating_sub(columns(drawn, width)) + GAP;
            if line == top {
                pad(gap, out);
                cut(&self.heading, room, out);
            } else if let Some(row) = line.checked_sub(top + HEAD).and_then(|at| beside.get(at)) {
                pad(gap, out);
                self.write(row, dated, room, out);
            }
            out.push('\n');
        }
        self.columned(rest, dated, width + GAP + room, out);
    }

    /// The picture, and the legend below it in as many columns as there is room for.
    pub(super) fn below(&self, picture: &[String], room: usize, out: &mut String) {
        for line in picture {
            out.push_str(line);
            out.push('\n');
        }
        out.push('\n');
        cut(&self.heading, room, out);
        out.push('\n');
        let across = self.across(&self.rows, true, room);
        let dated = self.rows.len().div_ceil(across) <= LONG;
        self.columned(&self.rows, dated, room, out);
    }

    /// In how many columns rows can stand: whole, but for titles of unusual length in a long legend.
    fn across(&self, rows: &[Row], dated: bool, room: usize) -> usize {
        let widest = self.widest(rows, dated);
        let width = if rows.len() > LONG {
            widest.min(WIDE)
        } else {
            widest
        };
        ((room + GAP) / (width + GAP)).clamp(1, rows.len().max(1))
    }

    fn widest(&self, rows: &[Row], dated: bool) -> usize {
        let titles = widest(rows.iter().map(|row| row.title.as_str()));
        let dates = if dated { self.dates + GAP } else { 0 };
        self.digits + SEAM + dates + titles
    }

    /// Rows in columns, from the top of each to its foot.
    fn columned(&self, rows: &[Row], dated: bool, room: usize, out: &mut String) {
        if rows.is_empty() {
            return;
        }
        let across = self.across(rows, dated, room);
        let width = ((room + GAP) / across).saturating_sub(GAP);
        let down = rows.len().div_ceil(across);
        out.push('\n');
        for line in 0..down {
            let mut owed = 0;
            for row in rows.iter().skip(line).step_by(down) {
                pad(owed, out);
                owed = width + GAP - self.write(row, dated, width, out);
            }
            out.push('\n');
        }
    }

    /// Writes one row; how many columns that took, at most `width`.
    fn write(&self, row: &Row, dated: bool, width: usize, out: &mut String) -> usize {
        let number = format!("{:>digits$}", row.number, digits = self.digits);
        let text = if dated {
            let gap = " ".repeat(self.dates - columns_of(&row.date) + GAP);
            format!("{}{gap}{}", row.date, row.title)
        } else {
            row.title.clone()
        };
        let seam = self.digits + SEAM;
        if seam >= width {
            return cut(&number, width, out);
        }
        out.push_str(&number);
        match &row.bar {
            Some(bar) => out.extend([" ", bar, " "]),
            None => out.push_str("   "),
        }
        seam + cut(&text, width - seam, out)
    }
}

fn row(
    line: &Caption,
    plan: &Plan,
    schedule: &Schedule,
    words: &DateWords,
    looks: &Looks,
) -> Option<Row> {
    let occurrence = schedule.all().get(line.occurrence as usize)?;
    let entry = plan.entries.get(occurrence.entry as usize)?;
    let mut date = String::new();
    words.say(&occurrence.date, plan.cycle.span(), &mut date);
    Some(Row {
        number: line
            .number
            .map_or_else(|| "+".to_owned(), |number| number.to_string()),
        bar: looks.bar(line.paint),
        date,
        title: visible(entry.title_on(&occurrence)).into_owned(),
    })
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(columns_of).max().unwrap_or(0)
}

/// The columns of a line of the picture: a coloured one is as wide as the picture, a plain one ends with its last sign.
fn columns(drawn: &str, width: usize) -> usize {
    if drawn.contains('\x1b') {
        width
    } else {
        columns_of(drawn)
    }
}

/// Writes as much of a text as has room, dots for the rest; how many columns that took, at most `width`.
fn cut(text: &str, width: usize, out: &mut String) -> usize {
    if columns_of(text) <= width {
        out.push_str(text);
        return columns_of(text);
    }
    if width == 0 {
        return 0;
    }
    let shown = head(text, width - 1);
    out.push_str(shown);
    out.push('…');
    columns_of(shown) + 1
}

fn pad(count: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', count));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn legend(count: usize) -> Legend {
        let row = |number: usize| Row {
            number: number.to_string(),
            bar: None,
            date: "Fri 26 Jan".to_owned(),
            title: "Title".to_owned(),
        };
        Legend {
            heading: "Plan 2024".to_owned(),
            rows: (1..=count).map(row).collect(),
            digits: 2,
            dates: 10,
        }
    }

    fn picture(lines: usize) -> Vec<String> {
        vec!["##########".to_owned(); lines]
    }

    #[test]
    fn a_short_legend_stands_beside_the_middle_with_its_dates() {
        let mut out = String::new();
        legend(1).beside(&picture(5), 10, 30, &mut out);
        assert_eq!(
            out,
            "##########\n\
             ##########  Plan 2024\n\
             ##########\n\
             ##########   1   Fri 26 Jan  Title\n\
             ##########\n"
        );
    }

    #[test]
    fn what_has_no_room_beside_stands_below() {
        let mut out = String::new();
        legend(5).beside(&picture(5), 10, 30, &mut out);
        assert_eq!(out.lines().count(), 5 + 1 + 2);
        for number in 1..=5 {
            assert!(out.contains(&format!("{number}   Fri")), "{out}");
        }
    }

    #[test]
    fn a_narrow_place_leaves_the_dates_out() {
        let mut out = String::new();
        legend(2).beside(&picture(4), 10, 14, &mut out);
        assert!(out.contains("1   Title") && !out.contains("Fri"), "{out}");
    }

    #[test]
    fn no_row_is_lost_and_no_line_too_wide_at_any_size() {
        for count in [0, 1, 7, 64] {
            for room in 0..90 {
                let mut out = String::new();
                legend(count).below(&picture(1), room, &mut out);
                let rows: Vec<&str> = out.lines().skip(1).collect();
                assert!(
                    rows.iter().all(|row| columns_of(row) <= room),
                    "{room}: {out}"
                );
                let titles = out.matches("Title").count();
                assert!(room < 22 || titles == count, "{count} in {room}: {out}");
            }
        }
    }
}
