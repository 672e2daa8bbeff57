//! Which part of the screen is for what, by its size: wheel and pane, band and list, agenda, one line.
//! Pure arithmetic; nothing is drawn here.

use ratatui::layout::Rect;

use crate::tui::model::View;

/// The parts of a screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Places {
    /// The line at the top.
    pub header: Option<Rect>,
    /// The line at the bottom.
    pub hints: Option<Rect>,
    /// What lies between.
    pub body: Body,
    between: Rect,
}

/// What the body shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Body {
    /// The wheel, the titles beside it, and all about the selected entry.
    Wheel {
        /// For the wheel, and what stands on either side of it.
        wheel: Wheel,
        /// Under it, for the selected entry in a few lines.
        card: Option<Rect>,
        /// Beside all of that.
        pane: Option<Rect>,
    },
    /// A band above a list.
    Band {
        /// For the band.
        band: Rect,
        /// For the list.
        list: Rect,
    },
    /// The agenda, and what stands beside it.
    Agenda {
        /// For the list.
        list: Rect,
        /// For the pane.
        pane: Option<Rect>,
    },
    /// All of it for one view.
    Whole(Rect),
    /// One line.
    Line(Rect),
}

/// The least screen that the wheel is drawn on.
const WHEEL: (u16, u16) = (61, 20);
/// The least screen that the band is drawn on.
const BAND: (u16, u16) = (28, 9);
/// From so many columns on a pane stands beside the wheel and its titles.
const PANE: u16 = 170;
/// From so many columns on titles stand on both sides of the wheel.
const BOTH: u16 = 96;
/// The columns of titles on one side: what they should have, and the least.
const TITLES: (u16, u16) = (30, 24);
/// The least columns of a disc that is worth more than the band.
const DISC: u16 = 40;
/// The lines of the card under the wheel with the rule above it, and from how many lines on there is room for all of them.
const CARD: (u16, u16) = (4, 25);

/// The place of a wheel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wheel {
    /// All that is drawn as one picture, the disc in its middle.
    pub picture: Rect,
    /// Columns of the disc, with a cell of air around it.
    pub disc: u16,
    /// For the titles where they have a list of their own; else they stand in the picture, on either side of the disc.
    pub list: Option<Rect>,
}

impl Places {
    /// The parts of a screen for a view.
    #[must_use]
    pub(super) fn of(screen: Rect, view: View) -> Self {
        let header = (screen.height >= 5 && screen.width >= 12).then(|| top(screen, 1));
        let hints = (screen.height >= 8 && screen.width >= 12).then(|| Rect {
            y: screen.bottom() - 1,
            height: 1,
            ..screen
        });
        let taken = u16::from(header.is_some()) + u16::from(hints.is_some());
        let between = Rect {
            y: screen.y + u16::from(header.is_some()),
            height: screen.height - taken,
            ..screen
        };
        Self {
            header,
            hints,
            body: body(screen, between, view),
            between,
        }
    }

    /// Everything between header and hints.
    #[must_use]
    pub(super) fn body_area(&self) -> Rect {
        self.between
    }
}

fn top(area: Rect, height: u16) -> Rect {
    Rect {
        height: height.min(area.height),
        ..area
    }
}

fn below(area: Rect, height: u16) -> Rect {
    let height = height.min(area.height);
    Rect {
        y: area.y + height,
        height: area.height - height,
        ..area
    }
}

fn body(screen: Rect, between: Rect, view: View) -> Body {
    if screen.height < 3 || screen.width < 12 {
        return Body::Line(top(screen, 1));
    }
    if matches!(view, View::Learning | View::Indicators) {
        return Body::Whole(between);
    }
    if view == View::Agenda {
        return agenda(between);
    }
    let has_room = screen.width >= WHEEL.0 && screen.height >= WHEEL.1;
    if let Some(body) = has_room.then(|| wheel(between)).flatten() {
        return body;
    }
    if screen.width >= BAND.0 && screen.height >= BAND.1 {
        let height = (between.height / 2).clamp(4, 12);
        return Body::Band {
            band: top(between, height),
            list: below(between, height),
        };
    }
    agenda(between)
}

fn agenda(between: Rect) -> Body {
    let pane = (between.width * 2 / 5).min(64);
    if between.width < 96 {
        return Body::Agenda {
            list: between,
            pane: None,
        };
    }
    let list = Rect {
        width: between.width - pane - 1,
        ..between
    };
    Body::Agenda {
        list,
        pane: Some(Rect {
            x: list.right() + 1,
            width: pane,
            ..between
        }),
    }
}

/// None where the disc would be too small.
fn wheel(between: Rect) -> Option<Body> {
    let (body, pane) = if between.width >= PANE {
        let width = (between.width / 5).min(44);
        let (body, pane) = beside(between, between.width - width - 1);
        (body, Some(pane))
    } else {
        (between, None)
    };
    let card = match body.height {
        _ if pane.is_some() => 0,
        lines if lines >= CARD.1 => CARD.0,
        _ => 1,
    };
    let picture = top(body, body.height - card);
    let card = (card > 0).then(|| below(body, picture.height));
    let round = picture.height.saturating_mul(2);
    if body.width >= BOTH {
        let titles = if body.width >= DISC * 2 + TITLES.0 {
            TITLES.0
        } else {
            TITLES.1
        };
        let disc = round.min(body.width - 2 * titles);
        let wheel = Wheel {
            picture,
            disc,
            list: None,
        };
        return Some(Body::Wheel { wheel, card, pane });
    }
    let disc = round.min(picture.width.saturating_sub(TITLES.0 + 1));
    let (picture, list) = if disc >= DISC {
        beside(picture, disc)
    } else {
        // High and narrow.
        let high = picture.width.div_ceil(2);
        if high + 8 > picture.height {
            return None;
        }
        (top(picture, high), below(picture, high))
    };
    let wheel = Wheel {
        picture,
        disc: picture.width.min(picture.height * 2),
        list: Some(list),
    };
    Some(Body::Wheel { wheel, card, pane })
}

/// The first columns of an area, and the others without the one between.
fn beside(area: Rect, columns: u16) -> (Rect, Rect) {
    let first = Rect {
        width: columns,
        ..area
    };
    let x = area.x + columns + 1;
    let width = area.width.saturating_sub(columns + 1);
    (first, Rect { x, width, ..area })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(body: Body) -> Vec<Rect> {
        match body {
            Body::Wheel { wheel, card, pane } => {
                let others = [wheel.list, card, pane].into_iter().flatten();
                std::iter::once(wheel.picture).chain(others).collect()
            }
            Body::Band { band, list } => vec![band, list],
            Body::Agenda { list, pane } => std::iter::once(list).chain(pane).collect(),
            Body::Line(area) | Body::Whole(area) => vec![area],
        }
    }

    #[test]
    fn no_parts_overlap_or_leave_the_screen_at_any_size() {
        for width in 0..140 {
            for height in 0..70 {
                for view in View::ALL {
                    let screen = Rect::new(0, 0, width, height);
                    let places = Places::of(screen, view);
                    let mut all = parts(places.body);
                    all.extend(places.header);
                    all.extend(places.hints);
                    for (index, one) in all.iter().enumerate() {
                        assert_eq!(screen.union(*one), screen, "{width}x{height}");
                        for other in &all[index + 1..] {
                            assert!(
                                one.intersection(*other).is_empty(),
                                "{width}x{height} {one} {other}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_sizes_that_people_have_show_what_they_should() {
        let body = |width, height| Places::of(Rect::new(0, 0, width, height), View::Wheel).body;
        for (width, height) in [(200, 60), (132, 42), (120, 40), (100, 30), (80, 24)] {
            let Body::Wheel { wheel, card, pane } = body(width, height) else {
                unreachable!("no wheel at {width}x{height}");
            };
            assert_eq!(pane.is_some(), width == 200, "{width}x{height}");
            assert_eq!(card.is_some(), width < 200, "{width}x{height}");
            assert_eq!(wheel.list.is_some(), width == 80, "{width}x{height}");
            let titles = match wheel.list {
                Some(list) => list.width,
                None => (wheel.picture.width - wheel.disc) / 2,
            };
            assert!(titles >= 24, "{width}x{height}: {titles}");
            assert!(wheel.disc >= 42, "{width}x{height}: {}", wheel.disc);
        }
        assert!(matches!(body(60, 20), Body::Band { .. }));
        assert!(matches!(body(64, 60), Body::Wheel { .. }));
        assert!(matches!(body(40, 12), Body::Band { .. }));
        assert!(matches!(body(20, 6), Body::Agenda { pane: None, .. }));
        assert!(matches!(body(20, 1), Body::Line(_)));
    }
}
