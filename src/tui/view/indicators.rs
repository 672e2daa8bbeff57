//! The indicators: each as a line of bars with its latest value and verdict, and the chosen one in words above its chart.

use ratatui::layout::Rect;

use crate::draw::{Glyphs, Ground, Role, spark};
use crate::plan::trend::{Trend, Verdict};
use crate::plan::{Better, Indicator};
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::tui::trends;
use crate::words::columns_of;

use super::chart::Chart;
use super::learning::empty;
use super::sheet::{Piece, Row, Sheet, window};
use super::text::{fit, wrap};

/// What a line has room for.
struct Columns {
    title: usize,
    /// Bars, one a year.
    years: usize,
    /// Whether the verdict stands in the line too.
    verdict: bool,
}

impl Columns {
    fn of(width: u16) -> Self {
        let width = usize::from(width);
        let (title, years, verdict) = match width {
            0..50 => (width * 2 / 5, 6, false),
            50..112 => (width * 3 / 10, 10, true),
            _ => (width * 2 / 5, 16, true),
        };
        Self {
            title,
            years,
            verdict,
        }
    }
}

/// The least lines of a chart.
const CHART: u16 = 6;

/// Draws the view.
pub(super) fn draw(
    sheet: &mut Sheet<'_>,
    drawn: &mut Chart,
    area: Rect,
    model: &Model,
    desk: &Desk,
) {
    let all = &desk.source().plan().indicators;
    let Some(chosen) = all.get(model.indicator.min(all.len().saturating_sub(1))) else {
        return example(sheet, area, model);
    };
    let wanted = (all.len() as u16).clamp(2, area.height / 3 + 1);
    let list = Rect {
        height: wanted.min(area.height),
        ..area
    };
    rows(sheet, list, model, all);
    let below = Rect {
        y: list.bottom(),
        height: area.height.saturating_sub(list.height),
        ..area
    };
    if below.height > 1 {
        told(sheet, drawn, below, model, chosen);
    }
}

/// The figures of the example.
const EXAMPLE: [(i32, f64); 7] = [
    (2019, 9_800.0),
    (2020, 11_200.0),
    (2021, 13_900.0),
    (2022, 17_400.0),
    (2023, 19_100.0),
    (2024, 20_600.0),
    (2025, 22_300.0),
];

/// The view without indicators: what it is good for, the key that begins, and a faint example of one.
fn example(sheet: &mut Sheet<'_>, area: Rect, model: &Model) {
    let below = empty(sheet, area, &model.text("screen-indicators-empty"));
    let tongue = model.words.tongue();
    let trend = Trend::of(&EXAMPLE, Some(Better::Up));
    let plain = sheet.style.glyphs == Glyphs::Ascii;
    let bars = spark(&EXAMPLE, EXAMPLE.len(), plain);
    let latest = EXAMPLE.last().map(|(_, value)| *value).unwrap_or_default();
    let latest = trends::quantity(latest, "", tongue);
    let verdict = trends::verdict_with_method(&trend, tongue);
    let pace = trends::pace(&trend, "", tongue);
    let said = [
        (Some(model.text("screen-indicators-key")), Role::Accent),
        (Some(String::new()), Role::Faint),
        (Some(model.text("screen-indicators-example")), Role::Faint),
        (Some(format!("{bars}  {latest}")), Role::Faint),
        (Some(model.words.say(&verdict)), Role::Faint),
        (pace.map(|pace| model.words.say(&pace)), Role::Faint),
    ];
    let columns = area.width.saturating_sub(4);
    let told = said
        .into_iter()
        .filter_map(|(text, role)| Some((text?, role)));
    for ((text, role), y) in told.zip(below..area.bottom()) {
        sheet.row(Rect::new(area.x + 2, y, columns, 1), &Row::of(text, role));
    }
}

fn rows(sheet: &mut Sheet<'_>, area: Rect, model: &Model, all: &[Indicator]) {
    let shown = window(all.len(), model.indicator, usize::from(area.height));
    let start = shown.start;
    let columns = Columns::of(area.width);
    let plain = sheet.style.glyphs == Glyphs::Ascii;
    for ((index, indicator), y) in all[shown].iter().enumerate().zip(area.top()..area.bottom()) {
        let trend = indicator.trend();
        let bars = spark(&indicator.values, columns.years, plain);
        let unit = indicator.unit.as_deref().unwrap_or_default();
        let latest = indicator
            .latest()
            .map(|(_, value)| trends::quantity(value, unit, model.words.tongue()));
        let verdict = model.words.say(&trends::verdict(trend.verdict));
        let title = fit(&indicator.title, columns.title.saturating_sub(1)).into_owned();
        let gap = |text: &str, columns: usize| " ".repeat(columns.saturating_sub(columns_of(text)));
        let row = Row {
            left: vec![
                Piece::new(format!("{title}{}", gap(&title, columns.title)), Role::Text),
                Piece::new(
                    format!("{bars}{}  ", gap(&bars, columns.years)),
                    role(trend.verdict),
                ),
                Piece::new(latest.unwrap_or_default(), Role::Text),
            ],
            right: columns
                .verdict
                .then(|| Piece::new(verdict, role(trend.verdict))),
            selected: start + index == model.indicator,
            target: Some(Target::Row(start + index)),
            ..Row::default()
        };
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        if row.selected {
            sheet.clear(line, Ground::Selected);
        }
        sheet.row(inset(line), &row);
    }
}

/// A blank column on either side.
fn inset(area: Rect) -> Rect {
    Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    }
}

fn role(verdict: Verdict) -> Role {
    match verdict {
        Verdict::Right => Role::Good,
        Verdict::Wrong => Role::Bad,
        Verdict::Rising | Verdict::Falling => Role::Accent,
        Verdict::Chance | Verdict::TooFew => Role::Faint,
    }
}

/// The chosen one: what it says in words, and its chart.
fn told(
    sheet: &mut Sheet<'_>,
    drawn: &mut Chart,
    area: Rect,
    model: &Model,
    indicator: &Indicator,
) {
    let trend = indicator.trend();
    let tongue = model.words.tongue();
    let unit = indicator.unit.as_deref().unwrap_or_default();
    sheet.heading(Rect { height: 1, ..area }, &indicator.title, unit);
    let said = [
        Some((
            trends::verdict_with_method(&trend, tongue),
            role(trend.verdict),
        )),
        trends::pace(&trend, unit, tongue).map(|said| (said, Role::Text)),
        trends::aim(indicator, &trend, tongue).map(|said| (said, Role::Text)),
    ];
    let columns = usize::from(area.width.saturating_sub(2));
    let mut rows: Vec<Row> = Vec::new();
    for (sentence, role) in said.into_iter().flatten() {
        let lines = wrap(&model.words.say(&sentence), columns);
        rows.extend(lines.into_iter().map(|line| Row::of(line, role)));
    }
    if let Some(source) = indicator.source.as_deref() {
        rows.extend(
            wrap(source, columns)
                .into_iter()
                .map(|line| Row::of(line, Role::Faint)),
        );
    }
    let room = area.height.saturating_sub(1);
    let text = (rows.len() as u16).min(room);
    for (row, y) in rows.iter().zip(area.y + 1..area.y + 1 + text) {
        sheet.row(
            Rect {
                x: area.x + 1,
                y,
                width: area.width.saturating_sub(1),
                height: 1,
            },
            row,
        );
    }
    let chart = Rect {
        y: area.y + 1 + text,
        height: room - text,
        ..inset(area)
    };
    if chart.height >= CHART && chart.width >= 20 {
        drawn.draw(sheet, chart, model, (indicator, &trend));
    }
}
