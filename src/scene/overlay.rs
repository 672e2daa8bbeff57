//! The selection, as what is drawn over a finished scene: nothing of the scene is made anew for it.

use super::picture::{Label, Overlay, Shape, Subject, Voice};
use super::{Emphasis, Form, Line, Paint, Point, Scene, Segment, Texture, Tint};

/// The width of the rim of what is selected, in line heights.
const RIM: f64 = 0.22;

impl Scene {
    /// What marks an occurrence as selected: a bright border and a bright label, on its own shape or on the "+n"
    /// that it is gathered in. Empty when it is not on the scene.
    #[must_use]
    pub fn overlay(&self, occurrence: u32) -> Overlay {
        let subject = self.home(occurrence);
        let line = self.lattice.height;
        let own = |shape: &&Shape| {
            let is_end = matches!(shape.paint.texture, Texture::Fading(1..));
            shape.subject == subject && !is_end
        };
        let selection = Paint::plain(Tint::Selection);
        let mut shapes: Vec<Shape> = Vec::new();
        for shape in self.shapes.iter().filter(own) {
            let brighter = Paint {
                texture: Texture::Solid,
                emphasis: Emphasis::Selected,
                ..shape.paint
            };
            let (width, is_thin) = match shape.form {
                Form::Segment(segment) => (RIM * line, segment.outer - segment.inner < line),
                Form::Rect(_) => (RIM * line, false),
                _ => continue,
            };
            let rim = match shape.form {
                Form::Segment(segment) => Form::SegmentBorder(segment, width),
                Form::Rect(rect) => Form::RectBorder(rect, width),
                form => form,
            };
            // A rim would leave nothing of a thin one.
            let strokes = if is_thin {
                vec![(shape.form, selection)]
            } else {
                vec![(shape.form, brighter), (rim, selection)]
            };
            shapes.extend(strokes.into_iter().map(|(form, paint)| Shape {
                form,
                paint,
                subject,
            }));
        }
        let on = Some(selection);
        let labels = self
            .labels
            .iter()
            .filter(|label| label.subject == subject)
            .map(|label| Label {
                on,
                voice: Voice::Strong,
                ..label.clone()
            });
        Overlay {
            shapes,
            labels: labels.collect(),
        }
    }

    /// An occurrence that is carried to another stretch of the wheel: its shape there, brighter and with its number, over a scene in
    /// which nothing has moved.
    #[must_use]
    pub fn carried(&self, occurrence: u32, from: f64, to: f64) -> Overlay {
        let subject = self.home(occurrence);
        let own = self.shapes.iter().find_map(|shape| match shape.form {
            Form::Segment(segment) if shape.subject == subject => Some((segment, shape.paint)),
            _ => None,
        });
        let label = self.labels.iter().find(|label| label.subject == subject);
        let middle = label.map(|label| label.area.middle().radius());
        let line = self.lattice.height;
        let Some((segment, paint)) = own.or_else(|| {
            let radius = middle?;
            let around = Segment {
                inner: radius - 0.5 * line,
                outer: radius + 0.5 * line,
                from,
                to,
            };
            Some((around, Paint::plain(Tint::More)))
        }) else {
            return Overlay::default();
        };
        let narrowest = 1.4 * line / (std::f64::consts::TAU * segment.outer);
        let there = Segment {
            from,
            to: to.max(from + narrowest),
            ..segment
        };
        let selection = Paint::plain(Tint::Selection);
        let brighter = Paint {
            texture: Texture::Solid,
            emphasis: Emphasis::Selected,
            ..paint
        };
        let strokes = [
            (Form::Segment(there), brighter),
            (Form::SegmentBorder(there, RIM * line), selection),
        ];
        let (column, row) = self.lattice.locate(there.middle());
        let labels = label.into_iter().map(|label| {
            let width = crate::words::columns_of(&label.text);
            let column = (column - width as f64 / 2.0).round() as i32;
            Label {
                area: self.lattice.boxes(column, row.floor() as i32, width),
                on: Some(selection),
                voice: Voice::Strong,
                ..label.clone()
            }
        });
        Overlay {
            shapes: strokes
                .into_iter()
                .map(|(form, paint)| Shape {
                    form,
                    paint,
                    subject,
                })
                .collect(),
            labels: labels.collect(),
        }
    }

    /// A thin line from the mark of an occurrence to where its row stands beside the picture; none when it has no mark.
    #[must_use]
    pub fn leader(&self, occurrence: u32, to: Point) -> Option<Shape> {
        let subject = self.home(occurrence);
        let label = self.labels.iter().find(|label| label.subject == subject)?;
        let from = Point {
            x: to.x.clamp(label.area.left, label.area.right),
            y: label.area.middle().y,
        };
        Some(Shape {
            form: Form::Line(Line {
                from,
                to,
                width: 0.12 * self.lattice.height,
            }),
            paint: Paint::plain(Tint::Selection),
            subject: Subject::Ground,
        })
    }

    /// The subject that an occurrence is drawn as: itself, or the "+n" that holds it.
    #[must_use]
    pub fn home(&self, occurrence: u32) -> Subject {
        let gathered = self
            .mores
            .iter()
            .position(|more| more.occurrences.contains(occurrence));
        gathered.map_or(Subject::Occurrence(occurrence), |index| {
            Subject::More(index as u32)
        })
    }

    /// A small arrow at the rim of a wheel that points at a direction, in turns from the top, so that the eye finds the cursor
    /// on a crowded one.
    #[must_use]
    pub fn pointer(&self, turn: f64) -> Option<Shape> {
        let rim = self
            .shapes
            .iter()
            .find_map(|shape| match (shape.subject, shape.form) {
                (Subject::Month(_), Form::Segment(month)) => Some(month.inner),
                _ => None,
            })?;
        let line = self.lattice.height;
        let aside = 0.6 * line / (std::f64::consts::TAU * rim);
        let tip = Point::polar(rim - 0.35 * line, turn);
        let form = Form::Triangle([
            tip,
            Point::polar(rim + 0.9 * line, turn - aside),
            Point::polar(rim + 0.9 * line, turn + aside),
        ]);
        Some(Shape {
            form,
            paint: Paint::plain(Tint::Selection),
            subject: Subject::Ground,
        })
    }
}
