//! What the numbers of a picture stand for, beside it or below it.

use unicode_width::UnicodeWidthStr as _;

use crate::cli::dates::DateWords;
use crate::cli::table::head;
use crate::plan::{Plan, Schedule};
use crate::scene::Scene;
use crate::words::visible;

use super::Circumstances;

/// Fewer columns are no room for a legend.
pub(super) const LEAST: usize = 28;
/// Between the picture and the legend, and between the columns of a legend.
const GAP: usize = 2;
/// As wide as a row of the legend gets where there is room for several.
const WIDE: usize = 38;

/// The rows of the legend: number, date, title.
pub(super) fn rows(
    scene: &Scene,
    plan: &Plan,
    schedule: &Schedule,
    around: &Circumstances,
) -> Vec<String> {
    let words = DateWords::of(&around.words);
    let digits = scene
        .legend
        .last()
        .map_or(1, |row| row.number.to_string().len());
    let row = |number: u32, index: u32| {
        let occurrence = schedule.all().get(index as usize)?;
        let entry = plan.entries.get(occurrence.entry as usize)?;
        let mut date = String::new();
        words.say(&occurrence.date, plan.cycle.span(), &mut date);
        let title = visible(&entry.title);
        Some(format!("{number:>digits$}  {title}, {date}"))
    };
    let legend = scene.legend.iter();
    legend
        .filter_map(|line| row(line.number, line.occurrence))
        .collect()
}

/// Picture and legend side by side.
pub(super) fn beside(
    picture: &[String],
    width: usize,
    legend: &[String],
    room: usize,
    out: &mut String,
) {
    let height = picture.len();
    let top = height.saturating_sub(legend.len()) / 2;
    for line in 0..height.max(legend.len()) {
        let drawn = picture.get(line).map_or("", String::as_str);
        let row = line.checked_sub(top).and_then(|row| legend.get(row));
        out.push_str(drawn);
        if let Some(row) = row {
            // A coloured line is as wide as the picture; a plain one ends with its last sign.
            let drawn = if drawn.contains('\x1b') {
                width
            } else {
                drawn.width()
            };
            pad(width.saturating_sub(drawn) + GAP, out);
            cut(row, room.saturating_sub(GAP), out);
        }
        out.push('\n');
    }
}

/// The picture, and the legend below it in as many columns as there is room for.
pub(super) fn below(picture: &[String], legend: &[String], room: usize, out: &mut String) {
    for line in picture {
        out.push_str(line);
        out.push('\n');
    }
    if legend.is_empty() {
        return;
    }
    let widest = legend.iter().map(|row| row.width()).max().unwrap_or(0);
    let across = ((room + GAP) / (widest.min(WIDE) + GAP)).clamp(1, legend.len());
    let width = (room + GAP) / across - GAP;
    let down = legend.len().div_ceil(across);
    out.push('\n');
    for line in 0..down {
        let rows: Vec<&String> = legend.iter().skip(line).step_by(down).collect();
        for (index, row) in rows.iter().enumerate() {
            let used = cut(row, width, out);
            if index + 1 < rows.len() {
                pad(width - used + GAP, out);
            }
        }
        out.push('\n');
    }
}

/// Writes as much of a text as has room, dots for the rest; how many columns that took.
fn cut(text: &str, width: usize, out: &mut String) -> usize {
    if text.width() <= width {
        out.push_str(text);
        return text.width();
    }
    let shown = head(text, width.saturating_sub(1));
    out.push_str(shown);
    out.push('…');
    shown.width() + 1
}

fn pad(count: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', count));
}
