//! A yearly series as shapes and labels: values as points joined where their years follow on each other, the fitted line,
//! the target. It knows numbers and years; what they mean, and how a figure is said, it is told.

mod ticks;

use crate::plan::Colour;
use crate::words::columns_of;

use super::{
    Emphasis, Form, Label, Lattice, Line, Paint, Point, Rect, Scene, Shape, Subject, Texture, Tint,
    Voice,
};
use ticks::ticks;

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
        let mut sheet = Sheet {
            look,
            plot,
            scene: &mut scene,
        };
        sheet.floor();
        sheet.target();
        sheet.fitted();
        sheet.values(&told);
        sheet.years(&told);
        sheet.figures(&told);
    }
    scene
}

/// Where the values lie, in letter boxes and in numbers.
struct Plot {
    /// The first column, and the column after the last.
    left: f64,
    right: f64,
    /// The row after the last, counted from the top.
    bottom: f64,
    years: (i32, i32),
    low: f64,
    high: f64,
    ticks: Vec<f64>,
    target: Option<f64>,
}

impl Plot {
    fn of(values: &[(i32, f64)], look: &ChartLook<'_>) -> Option<Self> {
        let years = (values.first()?.0, values.last()?.0);
        let target = look.target.filter(|target| is_near(*target, values));
        let (from, to) = look.fitted.unzip();
        let all = values.iter().map(|(_, value)| *value);
        let all = all.chain([from, to, target].into_iter().flatten());
        let (low, high) = extent(all)?;
        let rows = f64::from(look.lattice.rows) - 1.0;
        let ticks = ticks(low, high, (rows / 3.0) as usize);
        let (low, high) = extent(ticks.iter().copied().chain([low, high]))?;
        let said = ticks.iter().map(|tick| columns_of(&(look.figure)(*tick)));
        let margin = said.max().unwrap_or(0) as f64 + 2.0;
        Some(Self {
            left: margin,
            right: f64::from(look.lattice.columns) - 1.0,
            bottom: rows,
            years,
            low,
            high,
            ticks,
            target,
        })
    }

    /// The column of a year; the middle where there is but one.
    fn column(&self, year: i32) -> f64 {
        let (first, last) = self.years;
        // Half a label of air on either side.
        let (left, right) = (self.left + 2.5, self.right - 2.5);
        let share = if last > first {
            f64::from(year - first) / f64::from(last - first)
        } else {
            0.5
        };
        left + share * (right - left)
    }

    /// The row of a value, as a fraction.
    fn row(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        // A line of air above and below: figures stand there. Halves are the middles of lines.
        1.5 + (1.0 - share) * (self.bottom - 3.0)
    }
}

/// Whether a target lies within twice the height of the values.
fn is_near(target: f64, values: &[(i32, f64)]) -> bool {
    let heights = values.iter().map(|(_, value)| *value);
    extent(heights).is_some_and(|(low, high)| {
        let reach = high - low;
        (low - reach..=high + reach).contains(&target)
    })
}

/// The lowest and the highest, never the same; none of nothing.
fn extent(values: impl Iterator<Item = f64> + Clone) -> Option<(f64, f64)> {
    let low = values.clone().reduce(f64::min)?;
    let high = values.reduce(f64::max)?;
    let size = low.abs().max(high.abs());
    let is_flat = high - low <= f64::EPSILON * size;
    let air = match is_flat {
        true if size > 0.0 => size / 2.0,
        true => 0.5,
        false => 0.0,
    };
    Some((low - air, high + air))
}

struct Sheet<'a> {
    look: &'a ChartLook<'a>,
    plot: Plot,
    scene: &'a mut Scene,
}

const FLOOR: Paint = Paint {
    tint: Tint::Track { odd: false },
    texture: Texture::Solid,
    emphasis: Emphasis::Plain,
};

impl Sheet<'_> {
    fn at(&self, column: f64, row: f64) -> Point {
        self.look.lattice.corner(column, row)
    }

    /// The rectangle between two places.
    fn rect(&self, from: (f64, f64), to: (f64, f64)) -> Form {
        let (from, to) = (self.at(from.0, from.1), self.at(to.0, to.1));
        Form::Rect(Rect {
            left: from.x,
            top: from.y,
            right: to.x,
            bottom: to.y,
        })
    }

    fn push(&mut self, form: Form, paint: Paint) {
        self.scene.shapes.push(Shape {
            form,
            paint,
            subject: Subject::Ground,
        });
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), width: f64, paint: Paint) {
        let line = Line {
            from: self.at(from.0, from.1),
            to: self.at(to.0, to.1),
            width: width * self.look.lattice.width,
        };
        self.push(Form::Line(line), paint);
    }

    /// The floor of the chart, with a line for each figure of the scale.
    fn floor(&mut self) {
        let end = (self.plot.right, self.plot.bottom);
        let floor = self.rect((self.plot.left, 0.0), end);
        self.push(floor, FLOOR);
        for tick in self.plot.ticks.clone() {
            let row = self.plot.row(tick);
            let paint = Paint::plain(Tint::Week { odd: true });
            self.line((self.plot.left, row), (self.plot.right, row), 0.3, paint);
            let said = (self.look.figure)(tick);
            let column = self.plot.left as i32 - 1 - columns_of(&said) as i32;
            self.write(column, row.floor() as i32, said, None, Voice::Quiet);
        }
    }

    /// A broken line across.
    fn target(&mut self) {
        if let Some(target) = self.plot.target {
            let row = self.plot.row(target);
            let (from, to) = ((self.plot.left, row), (self.plot.right, row));
            self.broken_line(from, to, 3.0, entry(Colour::Green, false));
        }
    }

    /// A dotted line from the first year to the last.
    fn fitted(&mut self) {
        if let Some((from, to)) = self.look.fitted {
            let (first, last) = self.plot.years;
            let from = (self.plot.column(first), self.plot.row(from));
            let to = (self.plot.column(last), self.plot.row(to));
            self.broken_line(from, to, 1.5, entry(Colour::Grey, false));
        }
    }

    /// A line of strokes that are so many columns long, with gaps of two thirds of that.
    fn broken_line(&mut self, from: (f64, f64), to: (f64, f64), stroke: f64, paint: Paint) {
        let reach = (to.0 - from.0).max(f64::MIN_POSITIVE);
        let at = |column: f64| {
            let share = ((column - from.0) / reach).min(1.0);
            (from.0 + share * reach, from.1 + share * (to.1 - from.1))
        };
        let mut column = from.0;
        while column < to.0 {
            self.line(at(column), at(column + stroke), 0.6, paint);
            column += stroke * 5.0 / 3.0;
        }
    }

    /// Points, joined where no year between them is missing.
    fn values(&mut self, values: &[(i32, f64)]) {
        let (paint, joint) = (entry(self.look.hue, false), entry(self.look.hue, true));
        let place = |plot: &Plot, (year, value): (i32, f64)| (plot.column(year), plot.row(value));
        for pair in values.windows(2) {
            if pair[1].0 == pair[0].0 + 1 {
                let (from, to) = (place(&self.plot, pair[0]), place(&self.plot, pair[1]));
                self.line(from, to, 0.5, joint);
            }
        }
        for value in values {
            let (column, row) = place(&self.plot, *value);
            // As high as wide, though a box is twice as high.
            let point = self.rect((column - 0.8, row - 0.4), (column + 0.8, row + 0.4));
            self.push(point, paint);
        }
    }

    /// The years below, those that have room.
    fn years(&mut self, values: &[(i32, f64)]) {
        let row = self.plot.bottom as i32;
        // The latest is what people look for.
        for (year, _) in values.iter().rev() {
            let said = year.to_string();
            let column = self.plot.column(*year).round() as i32 - columns_of(&said) as i32 / 2;
            self.write(column, row, said, None, Voice::Quiet);
        }
    }

    /// What each point says, above or below it, where there is room.
    fn figures(&mut self, values: &[(i32, f64)]) {
        for (year, value) in values.iter().rev() {
            let said = (self.look.figure)(*value);
            let wide = columns_of(&said) as i32;
            let middle = self.plot.column(*year).round() as i32 - wide / 2;
            let column = middle
                .min(self.plot.right as i32 - wide)
                .max(self.plot.left as i32);
            let row = self.plot.row(*value).floor() as i32;
            let above = self.write(column, row - 1, said.clone(), Some(FLOOR), Voice::Plain);
            if !above {
                self.write(column, row + 1, said, Some(FLOOR), Voice::Plain);
            }
        }
    }

    /// Writes where nothing is written, a blank left on either side, and no point is hidden; tells whether it did.
    fn write(
        &mut self,
        column: i32,
        row: i32,
        text: String,
        on: Option<Paint>,
        voice: Voice,
    ) -> bool {
        let (lattice, width) = (self.look.lattice, columns_of(&text));
        let end = column + width as i32;
        let inside = column >= 0
            && row >= 0
            && end <= i32::from(lattice.columns)
            && row < i32::from(lattice.rows);
        let around = lattice.boxes(column - 1, row, width + 2);
        let area = lattice.boxes(column, row, width);
        let mut labels = self.scene.labels.iter();
        let is_free =
            !labels.any(|label| label.area.overlaps(&around)) && !self.hides_a_point(&area);
        if inside && is_free {
            self.scene.labels.push(Label {
                area,
                text,
                on,
                voice,
                subject: Subject::Ground,
            });
        }
        inside && is_free
    }

    fn hides_a_point(&self, area: &Rect) -> bool {
        let full = entry(self.look.hue, false);
        let points = self.scene.shapes.iter().filter(|shape| shape.paint == full);
        let mut points = points.filter_map(|shape| match &shape.form {
            Form::Rect(point) => Some(point.middle()),
            _ => None,
        });
        points.any(|point| area.contains(point))
    }
}

fn entry(hue: Colour, muted: bool) -> Paint {
    Paint::plain(Tint::Entry { hue, muted })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOLAR: [(i32, f64); 5] = [
        (2016, 10_352.0),
        (2018, 25_486.0),
        (2019, 44_000.0),
        (2020, 65_819.0),
        (2021, 92_360.0),
    ];

    fn drawn(values: &[(i32, f64)], columns: u16, rows: u16) -> Scene {
        let look = ChartLook {
            lattice: Lattice {
                columns,
                rows,
                width: 1.0,
                height: 2.0,
            },
            hue: Colour::Green,
            fitted: Some((
                values.first().map_or(0.0, |it| it.1),
                values.last().map_or(0.0, |it| it.1),
            )),
            target: Some(100_000.0),
            figure: &|value| format!("{value}"),
        };
        chart(values, &look)
    }

    fn texts(scene: &Scene) -> Vec<&str> {
        scene.labels.iter().map(|label| &*label.text).collect()
    }

    #[test]
    fn values_years_and_scale_are_told() {
        let scene = drawn(&SOLAR, 80, 20);
        for text in ["2016", "2021", "10352", "92360", "0", "40000", "100000"] {
            assert!(texts(&scene).contains(&text), "{text}: {:?}", texts(&scene));
        }
    }

    #[test]
    fn small_values_that_stay_the_same_have_a_scale_of_their_size() {
        let scene = drawn(&[(2020, 0.0004), (2021, 0.0004)], 80, 20);
        assert!(texts(&scene).contains(&"0.0004"), "{:?}", texts(&scene));
        assert!(!texts(&scene).contains(&"0.5"), "{:?}", texts(&scene));
    }

    #[test]
    fn a_missing_year_is_a_gap() {
        let scene = drawn(&SOLAR, 80, 20);
        let full = entry(Colour::Green, true);
        let lines = |scene: &Scene| {
            let shapes = scene.shapes.iter().filter(|shape| shape.paint == full);
            shapes
                .filter(|shape| matches!(shape.form, Form::Line(_)))
                .count()
        };
        // 2016 stands alone; 2018 to 2021 are joined by three lines.
        assert_eq!(lines(&scene), 3);
    }

    #[test]
    fn labels_never_overlap_and_lie_inside() {
        let long: Vec<(i32, f64)> = (1950..2026)
            .map(|year| (year, f64::from(year * 7919 % 1000)))
            .collect();
        for values in [&SOLAR[..], &long, &SOLAR[..1]] {
            for (columns, rows) in [(16, 5), (20, 6), (40, 12), (80, 20), (130, 28), (300, 90)] {
                let scene = drawn(values, columns, rows);
                assert!(!scene.labels.is_empty());
                for (index, label) in scene.labels.iter().enumerate() {
                    let (column, row) = scene.lattice.locate(Point {
                        x: label.area.left,
                        y: label.area.top,
                    });
                    let end = column + columns_of(&label.text) as f64;
                    assert!(column >= -1e-9 && row >= -1e-9, "{label:?}");
                    assert!(
                        end <= f64::from(columns) + 1e-9 && row <= f64::from(rows) - 1.0 + 1e-9
                    );
                    let others = &scene.labels[index + 1..];
                    assert!(
                        others.iter().all(|other| !other.area.overlaps(&label.area)),
                        "{label:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn nothing_and_no_room_are_an_empty_chart() {
        for scene in [
            drawn(&[], 80, 20),
            drawn(&SOLAR, 10, 20),
            drawn(&SOLAR, 80, 3),
        ] {
            assert!(scene.shapes.is_empty() && scene.labels.is_empty());
        }
        let odd = drawn(&[(2020, f64::NAN), (2021, f64::INFINITY)], 80, 20);
        assert!(odd.shapes.is_empty());
    }
}
