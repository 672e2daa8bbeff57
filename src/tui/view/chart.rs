//! The chart of the chosen indicator on the screen: drawn anew only when the plan, the indicator, the size or the style does.

use ratatui::layout::Rect;

use crate::draw::{Depth, Glyphs, Picture};
use crate::plan::trend::{Trend, Verdict};
use crate::plan::{Colour, Indicator};
use crate::scene::{ChartLook, Lattice, chart};
use crate::tui::model::Model;
use crate::words::figure;

use super::sheet::Sheet;

/// The chart as last drawn.
#[derive(Debug, Default)]
pub(super) struct Chart {
    made: Option<(Key, Picture)>,
}

/// All that the picture depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Key {
    generation: u64,
    indicator: usize,
    size: (u16, u16),
    style: (bool, Depth, Glyphs),
}

impl Chart {
    /// Draws the chart of an indicator.
    pub(super) fn draw(
        &mut self,
        sheet: &mut Sheet<'_>,
        area: Rect,
        model: &Model,
        (indicator, trend): (&Indicator, &Trend),
    ) {
        let style = sheet.style;
        let key = Key {
            generation: model.desk().map_or(0, |desk| desk.generation),
            indicator: model.indicator,
            size: (area.width, area.height),
            style: (style.theme.light, style.depth, style.glyphs),
        };
        if self.made.as_ref().is_none_or(|(made, _)| *made != key) {
            let tongue = model.words.tongue();
            let figure = |value| figure(value, tongue);
            let look = ChartLook {
                lattice: lattice(area),
                hue: hue(trend.verdict),
                fitted: fitted(indicator, trend),
                target: indicator.target.map(|target| target.value),
                figure: &figure,
            };
            let scene = chart(&indicator.values, &look);
            self.made = Some((key, Picture::of(&scene, &style)));
        }
        if let Some((_, picture)) = &self.made {
            picture.render_into(area, sheet.buffer);
        }
    }
}

/// Cells are about twice as high as wide.
fn lattice(area: Rect) -> Lattice {
    Lattice {
        columns: area.width,
        rows: area.height,
        width: 1.0,
        height: 2.0,
    }
}

/// Where the fitted line begins and ends.
fn fitted(indicator: &Indicator, trend: &Trend) -> Option<(f64, f64)> {
    let slope = trend.slope.as_ref()?;
    let (first, last) = (indicator.values.first()?, indicator.values.last()?);
    Some((slope.at(first.0), slope.at(last.0)))
}

fn hue(verdict: Verdict) -> Colour {
    match verdict {
        Verdict::Right => Colour::Green,
        Verdict::Wrong => Colour::Red,
        Verdict::Rising | Verdict::Falling => Colour::Yellow,
        Verdict::Chance | Verdict::TooFew => Colour::Blue,
    }
}
