//! A chart drawn on its plot: floor, target, fitted line, points, years and figures. Decides no scale.

use crate::plan::Colour;
use crate::scene::{
    Emphasis, Form, Label, Line, Paint, Point, Rect, Scene, Shape, Subject, Texture, Tint, Voice,
};
use crate::words::columns_of;

use super::ChartLook;
use super::plot::Plot;

/// A chart being drawn.
pub(super) struct Sheet<'a> {
    look: &'a ChartLook<'a>,
    plot: Plot,
    scene: &'a mut Scene,
}

const FLOOR: Paint = Paint {
    tint: Tint::Track { odd: false },
    texture: Texture::Solid,
    emphasis: Emphasis::Plain,
};

impl<'a> Sheet<'a> {
    pub(super) fn of(look: &'a ChartLook<'a>, plot: Plot, scene: &'a mut Scene) -> Self {
        Self { look, plot, scene }
    }

    /// Draws all of it; what is written first keeps its place.
    pub(super) fn draw(mut self, values: &[(i32, f64)]) {
        self.floor();
        self.target();
        self.fitted();
        self.values(values);
        self.years(values);
        self.figures(values);
    }

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

    /// A dotted line from the first year to the last, where it is within the scale.
    fn fitted(&mut self) {
        if let Some((from, to)) = self.look.fitted {
            let (years, low) = (self.plot.years, self.plot.low);
            let (left, right) = (self.plot.column(years.0), self.plot.column(years.1));
            let at = |value: f64| left + (low - from) / (value - from) * (right - left);
            let crossing = at(to);
            let (left, from) = if from < low {
                (crossing, low)
            } else {
                (left, from)
            };
            let (right, to) = if to < low {
                (crossing, low)
            } else {
                (right, to)
            };
            let from = (left, self.plot.row(from));
            let to = (right, self.plot.row(to));
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

pub(super) fn entry(hue: Colour, muted: bool) -> Paint {
    Paint::plain(Tint::Entry { hue, muted })
}
