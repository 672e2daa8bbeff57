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
    /// The wheel, and what stands beside or under it.
    Wheel {
        /// For the wheel.
        wheel: Rect,
        /// For the pane; a single line where there is no room for more.
        pane: Rect,
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
const WHEEL: (u16, u16) = (56, 20);
/// The least screen that the band is drawn on.
const BAND: (u16, u16) = (28, 9);
/// The least columns of a pane that says anything.
const PANE: u16 = 30;
/// The least lines of a pane under the wheel.
const UNDER: u16 = 7;

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
    if screen.width >= WHEEL.0 && screen.height >= WHEEL.1 {
        return wheel(between);
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

fn wheel(between: Rect) -> Body {
    let round = between.height.saturating_mul(2);
    let beside = between.width.saturating_sub(PANE + 1).min(round);
    if beside >= round.min(40) {
        return Body::Wheel {
            wheel: Rect {
                width: beside,
                ..between
            },
            pane: Rect {
                x: between.x + beside + 1,
                width: between.width - beside - 1,
                ..between
            },
        };
    }
    let lines = between
        .height
        .saturating_sub(UNDER)
        .min(between.width.div_ceil(2));
    if between.width.div_ceil(2) + UNDER <= between.height {
        return Body::Wheel {
            wheel: top(between, lines),
            pane: below(between, lines),
        };
    }
    // One line says what is selected: numbers on a wheel say nothing by themselves.
    let wheel = top(between, between.height.saturating_sub(1));
    Body::Wheel {
        wheel,
        pane: below(between, wheel.height),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(body: Body) -> Vec<Rect> {
        match body {
            Body::Wheel { wheel, pane } => vec![wheel, pane],
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
            let Body::Wheel { wheel, pane } = body(width, height) else {
                assert_eq!(
                    body(width, height),
                    Body::Line(Rect::default()),
                    "{width}x{height}"
                );
                continue;
            };
            assert!(pane.width >= 30, "{width}x{height}");
            assert_eq!(
                wheel.width,
                2 * wheel.height,
                "a round wheel at {width}x{height}"
            );
        }
        assert!(matches!(body(40, 12), Body::Band { .. }));
        assert!(matches!(body(20, 6), Body::Agenda { pane: None, .. }));
        assert!(matches!(body(20, 1), Body::Line(_)));
    }
}
