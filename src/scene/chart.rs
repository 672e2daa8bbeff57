//! A yearly series as shapes and labels: values as points joined where their years follow on each other, the fitted line,
//! the target. It knows numbers and years; what they mean, and how a figure is said, it is told.

mod plot;
mod sheet;
#[cfg(test)]
mod tests;
mod ticks;

use crate::plan::Colour;

use super::{Lattice, Scene};
use plot::Plot;
use sheet::Sheet;

/// How a series is looked at.
#[derive(Clone, Copy)]
pub struct ChartLook<'a> {
    /// Where letters may stand.
    pub lattice: Lattice,
    /// The hue of the values.
    pub hue: Colour,
    /// Where the fitted line begins, in the first year, and ends, in the last.
    pub fitted: Option<(f64, f64)>,
    /// What is aimed at; drawn where it does not press the values flat.
    pub target: Option<f64>,
    /// How a figure is said.
    pub figure: &'a dyn Fn(f64) -> String,
}

/// The least letter boxes that a chart is read in.
const LEAST: (u16, u16) = (16, 5);

/// The chart of values by year, the years ascending. Nothing where there is no value or no room.
#[must_use]
pub fn chart(values: &[(i32, f64)], look: &ChartLook<'_>) -> Scene {
    let mut scene = Scene::blank(look.lattice);
    let told: Vec<(i32, f64)> = values
        .iter()
        .copied()
        .filter(|(_, value)| value.is_finite())
        .collect();
    let roomy = look.lattice.columns >= LEAST.0 && look.lattice.rows >= LEAST.1;
    let plot = Plot::of(&told, look).filter(|_| roomy);
    if let Some(plot) = plot {
        Sheet::of(look, plot, &mut scene).draw(&told);
    }
    scene
}
