//! The model on a screen: which parts stand where. Changes nothing; what was drawn where is handed back,
//! so that a click hits what is seen.

mod adding;
mod agenda;
mod brief;
mod calendar;
mod captions;
mod card;
mod card_learning;
mod chart;
mod clash;
mod entry_row;
mod form;
mod header;
mod hints;
mod indicators;
mod learning;
mod overlay;
mod pane;
mod places;
mod prompt;
mod question;
mod report;
mod review;
mod sheet;
mod strip;
mod text;
mod thread;
mod wheel;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::draw::{Ground, Role, Style, Theme};
use crate::terminal::Background;
use crate::time::Day;

use super::desk::Desk;
use super::message::Target;
use super::model::{Model, Opened, View};
use chart::Chart;
use places::{Body, Places};
use sheet::Sheet;
pub(crate) use text::wrap;
use wheel::Wheel;

/// What was drawn: where a click hits what, and the wheel, which is drawn anew only when it must be.
#[derive(Debug, Default)]
pub struct Drawn {
    hits: Vec<(Rect, Target)>,
    wheel: Wheel,
    chart: Chart,
}

impl Drawn {
    /// What stands at a place of the screen, the highest first.
    #[must_use]
    pub fn target(&self, column: u16, row: u16) -> Option<Target> {
        let place = ratatui::layout::Position::new(column, row);
        let hit = self
            .hits
            .iter()
            .rev()
            .find(|(area, _)| area.contains(place));
        hit.map(|(_, target)| *target)
            .or_else(|| self.wheel.target(column, row))
    }

    /// The day at a place of the wheel, and how many days a cell there is.
    #[must_use]
    pub fn day(&self, column: u16, row: u16) -> Option<(Day, i64)> {
        self.wheel.day(column, row)
    }

    /// The same, where the wheel itself is under the place and nothing lies over it.
    #[must_use]
    pub fn wheel_day(&self, column: u16, row: u16) -> Option<(Day, i64)> {
        let place = ratatui::layout::Position::new(column, row);
        let covered = self.hits.iter().any(|(area, _)| area.contains(place));
        let on_wheel = self.wheel.target(column, row).is_some() && !covered;
        on_wheel.then(|| self.day(column, row)).flatten()
    }

    /// What has no place of its own on the wheel, if the wheel was drawn anew since last asked.
    pub fn hidden(&mut self) -> Option<Vec<u32>> {
        self.wheel.hidden()
    }
}

/// The colours and glyphs of a model.
#[must_use]
pub fn style(model: &Model) -> Style {
    Style {
        theme: match model.style.background {
            Background::Dark => Theme::dark(),
            Background::Light => Theme::light(),
        },
        depth: model.style.depth,
        glyphs: model.style.glyphs,
    }
}

/// Draws the model over the whole buffer.
pub fn draw(model: &Model, buffer: &mut Buffer, drawn: &mut Drawn) {
    draw_downwards(model, buffer, drawn, |_, _| ());
}

/// The same. Where the wheel has to be made anew, which takes most of the time, `finished` is told now and then how many
/// rows from the top are as they will be; whoever sends them meanwhile has less to send at the end.
pub fn draw_downwards(
    model: &Model,
    buffer: &mut Buffer,
    drawn: &mut Drawn,
    mut finished: impl FnMut(&Buffer, u16),
) {
    drawn.hits.clear();
    drawn.wheel.leave();
    let screen = buffer.area;
    if screen.is_empty() {
        return;
    }
    let Drawn { hits, wheel, chart } = drawn;
    let mut sheet = Sheet {
        buffer,
        style: style(model),
        hits,
    };
    sheet.clear(screen, Ground::Backdrop);
    let places = Places::of(screen, model.view);
    if let Some(area) = places.header {
        header::draw(&mut sheet, area, model);
    }
    match &model.opened {
        Opened::Plan(desk) => plan(&mut sheet, (wheel, chart), &places, model, desk),
        Opened::Broken(broken) => report::broken(&mut sheet, places.body_area(), model, broken),
        Opened::Nothing => report::nothing(&mut sheet, places.body_area(), model),
    }
    if let Some(area) = places.hints {
        hints::draw(&mut sheet, area, model);
    }
    if let Opened::Plan(desk) = &model.opened {
        let covered = overlay::is_open(model);
        wheel.draw(&mut sheet, model, desk, |buffer, rows| {
            if !covered {
                finished(buffer, rows);
            }
        });
    }
    overlay::draw(&mut sheet, screen, model);
}

/// All of a plan but the wheel itself, which comes last.
fn plan(
    sheet: &mut Sheet<'_>,
    (wheel, chart): (&mut Wheel, &mut Chart),
    places: &Places,
    model: &Model,
    desk: &Desk,
) {
    if let (Some(first), Some(at)) = (model.full, desk.cursor.at) {
        return card::full(sheet, places.body_area(), model, desk, at, first);
    }
    match places.body {
        Body::Line(area) => line(sheet, area, model, desk),
        Body::Whole(area) if model.view == View::Indicators => {
            indicators::draw(sheet, chart, area, model, desk);
        }
        Body::Whole(area) => learning::draw(sheet, area, model, desk),
        Body::Band { band, list } => {
            wheel.place_band(band, model, desk, &sheet.style);
            agenda::list(sheet, list, model, desk);
        }
        Body::Agenda { list, pane } => {
            agenda::list(sheet, list, model, desk);
            if let Some(pane) = pane {
                pane::beside_agenda(sheet, pane, model, desk);
            }
        }
        Body::Wheel {
            wheel: place,
            card,
            pane,
        } => {
            wheel.place(place, model, desk, &sheet.style);
            if let Some(card) = card {
                brief::draw(sheet, card, model, desk, wheel.nameless());
            }
            if let Some(pane) = pane {
                pane::beside_wheel(sheet, pane, model, desk, wheel);
            }
        }
    }
}

/// All there is room for: the day and what stands there.
fn line(sheet: &mut Sheet<'_>, area: Rect, model: &Model, desk: &Desk) {
    let dates = super::dates::Dates::of(&model.words);
    let day = dates.day(desk.cursor.day);
    let title = desk
        .cursor
        .at
        .and_then(|at| desk.entry(at))
        .map_or(&*desk.plan().title, |entry| &*entry.title);
    let pen = sheet.pen(Role::Text, Ground::Backdrop);
    sheet.text(
        (area.x, area.y),
        area.width,
        &format!("{day} · {title}"),
        pen,
    );
}

/// Where the disc of the wheel stands, with a cell of air around it; nowhere where the view shows another picture.
#[must_use]
pub fn disc(size: (u16, u16), view: View) -> Option<Rect> {
    let screen = Rect::new(0, 0, size.0, size.1);
    let Body::Wheel { wheel, .. } = Places::of(screen, view).body else {
        return None;
    };
    let Rect {
        x,
        y,
        width,
        height,
    } = wheel.picture;
    let lines = (wheel.disc / 2).min(height);
    Some(Rect {
        x: x + (width - wheel.disc) / 2,
        y: y + (height - lines) / 2,
        width: wheel.disc,
        height: lines,
    })
}
