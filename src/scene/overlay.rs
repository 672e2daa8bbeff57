//! The selection, as what is drawn over a finished scene: nothing of the scene is made anew for it.

use super::picture::{Label, Overlay, Shape, Subject, Voice};
use super::{Form, Paint, Point, Scene, Tint};

impl Scene {
    /// What marks an occurrence as selected: a bright border and a bright label, on its own shape or on the "+n"
    /// that it is gathered in. Empty when it is not on the scene.
    #[must_use]
    pub fn overlay(&self, occurrence: u32) -> Overlay {
        let subject = self.home(occurrence);
        let own = |shape: &&Shape| shape.subject == subject;
        let width = 0.28 * self.lattice.height;
        let mut shapes: Vec<Shape> = Vec::new();
        for shape in self.shapes.iter().filter(own) {
            let form = match shape.form {
                Form::Segment(segment) => Form::SegmentBorder(segment, width),
                Form::Rect(rect) => Form::RectBorder(rect, width),
                _ => continue,
            };
            shapes.push(Shape {
                form,
                paint: Paint::plain(Tint::Selection),
                subject,
            });
        }
        let on = Some(Paint::plain(Tint::Selection));
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
