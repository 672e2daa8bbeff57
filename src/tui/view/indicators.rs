//! The indicators: each as a line of bars with its latest value and verdict, the chosen one as a chart with axis, values and
//! the line that was fitted.

use ratatui::layout::Rect;

use crate::draw::{Glyphs, Ground, Role, spark};
use crate::plan::Indicator;
use crate::plan::trend::{Trend, Verdict};
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::Model;
use crate::tui::trends;
use crate::words::figure;

use super::learning::empty;
use super::sheet::{Piece, Row, Sheet, window};
use super::text::{fit, width, wrap};

/// The years that a line of bars has room for.
const YEARS: usize = 16;
/// The least lines of a chart.
const CHART: u16 = 6;

/// Draws the view.
pub(super) fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
    let all = &desk.source().plan().indicators;
    let Some(chosen) = all.get(model.indicator.min(all.len().saturating_sub(1))) else {
        return empty(sheet, area, &model.text("screen-indicators-empty"));
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
        told(sheet, below, model, chosen);
    }
}

fn rows(sheet: &mut Sheet<'_>, area: Rect, model: &Model, all: &[Indicator]) {
    let shown = window(all.len(), model.indicator, usize::from(area.height));
    let start = shown.start;
    let titles = usize::from(area.width) * 2 / 5;
    let plain = sheet.style.glyphs == Glyphs::Ascii;
    for ((index, indicator), y) in all[shown].iter().enumerate().zip(area.top()..area.bottom()) {
        let trend = indicator.trend();
        let bars = spark(&indicator.values, YEARS, plain);
        let unit = indicator.unit.as_deref().unwrap_or_default();
        let latest = indicator
            .latest()
            .map(|(_, value)| trends::quantity(value, unit, model.words.tongue()));
        let verdict = model.words.say(&trends::verdict(trend.verdict));
        let title = fit(&indicator.title, titles.saturating_sub(1)).into_owned();
        let gap = |text: &str, columns: usize| " ".repeat(columns.saturating_sub(width(text)));
        let row = Row {
            left: vec![
                Piece::new(format!("{title}{}", gap(&title, titles)), Role::Text),
                Piece::new(format!("{bars}{}  ", gap(&bars, YEARS)), Role::Accent),
                Piece::new(latest.unwrap_or_default(), Role::Text),
            ],
            right: Some(Piece::new(verdict, role(trend.verdict))),
            selected: start + index == model.indicator,
            target: Some(Target::Row(start + index)),
            ..Row::default()
        };
        sheet.row(
            Rect {
                y,
                height: 1,
                ..area
            },
            &row,
        );
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
fn told(sheet: &mut Sheet<'_>, area: Rect, model: &Model, indicator: &Indicator) {
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
        ..area
    };
    if chart.height >= CHART && chart.width >= 20 {
        draw_chart(sheet, chart, model, indicator, &trend);
    }
}

/// Values as points, the fitted line as dots, the years below and the values at the left.
fn draw_chart(
    sheet: &mut Sheet<'_>,
    area: Rect,
    model: &Model,
    indicator: &Indicator,
    trend: &Trend,
) {
    let (Some((first, _)), Some((last, _))) = (indicator.values.first(), indicator.values.last())
    else {
        return;
    };
    let tongue = model.words.tongue();
    let line = |year: i32| trend.slope.as_ref().map(|slope| slope.at(year));
    let heights = indicator.values.iter().map(|(_, value)| *value);
    let fitted = [line(*first), line(*last)].into_iter().flatten();
    let aim = indicator.target.map(|target| target.value);
    let near = |value: &f64| {
        // A target far off would press the values flat.
        let low = heights.clone().fold(f64::INFINITY, f64::min);
        let high = heights.clone().fold(f64::NEG_INFINITY, f64::max);
        (low - (high - low)..=high + (high - low)).contains(value)
    };
    let aim = aim.filter(near);
    let all = heights.clone().chain(fitted).chain(aim);
    let low = all.clone().fold(f64::INFINITY, f64::min);
    let high = all.fold(f64::NEG_INFINITY, f64::max);
    let labels = [
        figure(high, tongue),
        figure(f64::midpoint(low, high), tongue),
        figure(low, tongue),
    ];
    let margin = labels.iter().map(|label| width(label)).max().unwrap_or(0) as u16 + 1;
    let plot = Rect {
        x: area.x + margin + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(margin + 3),
        height: area.height.saturating_sub(2),
    };
    if plot.width < 8 || plot.height < 3 {
        return;
    }
    let faint = sheet.pen(Role::Faint, Ground::Backdrop);
    for (label, y) in labels
        .iter()
        .zip([plot.y, plot.y + plot.height / 2, plot.bottom() - 1])
    {
        let x = area.x + margin - width(label) as u16;
        sheet.text((x, y), margin, label, faint);
    }
    let plain = sheet.style.glyphs == Glyphs::Ascii;
    for y in plot.top()..plot.bottom() {
        sheet.text((plot.x - 1, y), 1, if plain { "|" } else { "│" }, faint);
    }
    let years = f64::from((last - first).max(1));
    let column = |year: i32| {
        let share = f64::from(year - first) / years;
        plot.x + (share * f64::from(plot.width - 1)).round() as u16
    };
    let row = |value: f64| {
        let share = if high > low {
            (value - low) / (high - low)
        } else {
            0.5
        };
        let down = (1.0 - share.clamp(0.0, 1.0)) * f64::from(plot.height - 1);
        plot.y + down.round() as u16
    };
    if let Some(aim) = aim {
        let pen = sheet.pen(Role::Good, Ground::Backdrop);
        let dashes = if plain { "- " } else { "╌ " };
        let text = dashes.repeat(usize::from(plot.width) / 2);
        sheet.text((plot.x, row(aim)), plot.width, &text, pen);
    }
    if let (Some(from), Some(to)) = (line(*first), line(*last)) {
        let pen = sheet.pen(role(trend.verdict), Ground::Backdrop);
        for x in plot.left()..plot.right() {
            let share = f64::from(x - plot.x) / f64::from((plot.width - 1).max(1));
            sheet.text(
                (x, row(from + (to - from) * share)),
                1,
                if plain { "." } else { "·" },
                pen,
            );
        }
    }
    let pen = sheet.pen(Role::Heading, Ground::Backdrop);
    for (year, value) in &indicator.values {
        sheet.text(
            (column(*year), row(*value)),
            1,
            if plain { "*" } else { "●" },
            pen,
        );
    }
    let mut free = plot.x;
    for (year, _) in &indicator.values {
        let label = year.to_string();
        let wide = width(&label) as u16;
        let x = (column(*year).saturating_sub(wide / 2)).max(plot.x);
        if x >= free && x + wide <= area.right() {
            sheet.text((x, plot.bottom()), wide, &label, faint);
            free = x + wide + 1;
        }
    }
}
