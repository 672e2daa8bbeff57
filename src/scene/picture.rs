//! A finished scene: what is drawn, what is written, and what each part stands for.

use super::track::TrackKind;
use super::{Form, Indices, Lattice, Paint, Point, Rect};

/// What a part of the scene stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Nothing one could select.
    Ground,
    /// A month of the cycle, 0–11.
    Month(u8),
    /// An occurrence: its index in the schedule.
    Occurrence(u32),
    /// Several occurrences: an index into [`Scene::mores`].
    More(u32),
    /// Today's needle.
    Today,
}

/// One filled form.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Shape {
    pub form: Form,
    pub paint: Paint,
    pub subject: Subject,
}

/// How a label speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// A title or a number on an entry.
    Plain,
    /// The same, selected.
    Strong,
    /// The number of what is late.
    Alarm,
    /// The title or number of what the filter hides: to be read, and not to be seen first.
    Faded,
    /// Month names, week numbers.
    Quiet,
    /// The hub's first line.
    Heading,
    /// The hub's line about today.
    Accent,
}

/// One line of letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The boxes that the letters fill, on the lattice.
    pub area: Rect,
    /// What is written; as wide as the area, in columns.
    pub text: String,
    /// What it is written on, so that it can be told from it; none on the bare ground.
    pub on: Option<Paint>,
    /// How it is written.
    pub voice: Voice,
    /// What it stands for.
    pub subject: Subject,
}

/// An entry that is named beside the picture, for its title has no room on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Caption {
    /// As it is written on the picture, the same at every occurrence; none where all of them stand in a "+n".
    pub number: Option<u32>,
    /// Index into the plan's entries.
    pub entry: u32,
    /// The occurrence that it tells of, as an index in the schedule: the next, else the last.
    pub occurrence: u32,
    /// How many times it is held in the cycle.
    pub times: u32,
    /// The paint of its shape.
    pub paint: Paint,
    /// Where that occurrence stands on the picture.
    pub at: Point,
    /// How far round that is, from 0 to 1.
    pub turn: f64,
}

/// A place on the wheel that stands for several occurrences: "+n".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct More {
    /// Indices in the schedule, in order of time.
    pub occurrences: Indices,
}

/// Everything there is to draw, the lowest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Where letters stand.
    pub lattice: Lattice,
    /// From the lowest to the highest.
    pub shapes: Vec<Shape>,
    /// Above all shapes; they never overlap.
    pub labels: Vec<Label>,
    /// Who must be named beside it, in the order of the numbers.
    pub captions: Vec<Caption>,
    /// The places that stand for several.
    pub mores: Vec<More>,
    /// The rings of a wheel from the outside in, if one's name found no room on it: then they must be named elsewhere.
    pub nameless: Vec<TrackKind>,
}

impl Scene {
    /// Nothing yet.
    #[must_use]
    pub fn blank(lattice: Lattice) -> Self {
        Self {
            lattice,
            shapes: Vec::new(),
            labels: Vec::new(),
            captions: Vec::new(),
            mores: Vec::new(),
            nameless: Vec::new(),
        }
    }
}

/// What is drawn over a scene without making it anew: the selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlay {
    /// Over the scene's shapes and under its labels.
    pub shapes: Vec<Shape>,
    /// Instead of the scene's labels at the same boxes.
    pub labels: Vec<Label>,
}

impl Scene {
    /// What stands at a point, the highest first; [`Subject::Ground`] where nothing does.
    #[must_use]
    pub fn subject_at(&self, point: Point) -> Subject {
        let label = self
            .labels
            .iter()
            .find(|label| label.area.contains(point))
            .map(|label| label.subject);
        let shape = || {
            self.shapes
                .iter()
                .rev()
                .filter(|shape| shape.holds(point))
                .map(|shape| shape.subject)
        };
        label
            .into_iter()
            .chain(shape())
            .find(|subject| !matches!(subject, Subject::Ground | Subject::Today))
            .unwrap_or(Subject::Ground)
    }
}

impl Shape {
    /// Whether the point lies in an area that the shape fills; lines and borders have none.
    #[must_use]
    pub fn holds(&self, point: Point) -> bool {
        match &self.form {
            Form::Segment(segment) => segment.contains(point),
            Form::Rect(rect) => rect.contains(point),
            Form::Line(_) | Form::Triangle(_) | Form::SegmentBorder(..) | Form::RectBorder(..) => {
                false
            }
        }
    }
}
