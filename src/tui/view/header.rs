//! The line at the top: the plan, its year and its neighbours, the views, and how many problems there are.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::plan::Level;
use crate::time::{Cycle, Day, Span};
use crate::tui::command::{Id, command};
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::{Model, Opened, View};
use crate::words::{Sentence, columns_of};

use super::sheet::{Piece, Sheet};
use super::text::fit;

/// Columns of the title that the rest leaves free, if it has so many.
const TITLE: usize = 24;

/// Stands before the cursor's day.
const CURSOR: &str = "▸";

/// What there is room for beside the title.
struct Parts {
    years: Vec<(String, Role, Option<Id>)>,
    views: Vec<(String, View)>,
    problems: Option<Piece>,
    /// The cursor's day, where it is another than today, and today.
    days: Vec<Piece>,
}

impl Parts {
    /// What has no room is left out: first the cursor's day, then the names of the views, then today, then the views, then the
    /// neighbours, then the year. That something is wrong is said in any case, if only by its mark.
    fn fitted(model: &Model, title: &str, columns: usize) -> Self {
        let mut parts = Self {
            years: years(model),
            views: Vec::new(),
            problems: problems(model),
            days: Vec::new(),
        };
        let whole = columns.saturating_sub(columns_of(title) + 4);
        let room = columns.saturating_sub(columns_of(title).min(TITLE) + 4);
        if let Some(problems) = &mut parts.problems
            && columns_of(&problems.text) + 2 > room
        {
            "!".clone_into(&mut problems.text);
        }
        for years in [1, 0] {
            if parts.columns() > room {
                parts.years.truncate(years);
            }
        }
        for narrow in [model.size.0 < NAMES, true] {
            parts.views = views(model, narrow);
            let today = today(model).into_iter().collect();
            for days in [days(model, true), days(model, false), today] {
                parts.days = days;
                if parts.columns() <= whole {
                    return parts;
                }
            }
        }
        if parts.columns() <= room {
            return parts;
        }
        parts.days.clear();
        if parts.columns() <= room {
            return parts;
        }
        parts.views.clear();
        parts
    }

    fn columns(&self) -> usize {
        let years: usize = self.years.iter().map(|(text, ..)| columns_of(text)).sum();
        let views: usize = self
            .views
            .iter()
            .map(|(text, _)| columns_of(text) + 1)
            .sum();
        let problems = self
            .problems
            .as_ref()
            .map_or(0, |piece| columns_of(&piece.text) + 2);
        let days = self.days.iter();
        let days: usize = days.map(|piece| columns_of(&piece.text) + 2).sum();
        years + views + usize::from(views > 0) + problems + days
    }
}

/// Draws the header.
pub(super) fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model) {
    sheet.clear(area, Ground::Bar);
    let title = title(model);
    let columns = usize::from(area.width);
    let parts = Parts::fitted(model, &title, columns);
    let room = columns.saturating_sub(parts.columns() + 3);
    let unsaved = model.desk().is_some_and(Desk::is_unsaved);
    let mark = if unsaved {
        Piece::new(" ● ", Role::Warning)
    } else {
        Piece::new(" ◔ ", Role::Accent)
    };
    let mut x = area.x + sheet.pieces(area, &[mark], Ground::Bar);
    let pen = sheet.pen(Role::Heading, Ground::Bar);
    x += sheet.text((x, area.y), room as u16, &fit(&title, room), pen);
    x = draw_years(sheet, (x, area.y), &parts.years);
    draw_views(sheet, (x + 2, area.y), &parts.views, model.view);
    let mut right = area.right();
    if let Some(problems) = parts.problems {
        let wide = columns_of(&problems.text) as u16;
        let place = Rect::new(right.saturating_sub(wide + 1), area.y, wide, 1);
        sheet.pieces(place, &[problems], Ground::Bar);
        sheet.hits.push((place, Target::Command(Id::Problems)));
        right = place.x.saturating_sub(1);
    }
    for day in parts.days.into_iter().rev() {
        let wide = columns_of(&day.text) as u16;
        let place = Rect::new(right.saturating_sub(wide + 1), area.y, wide, 1);
        sheet.pieces(place, &[day], Ground::Bar);
        right = place.x.saturating_sub(1);
    }
}

/// The day that keys turn and that a new entry begins on, where it is another than today; and today, in full or not.
fn days(model: &Model, is_full: bool) -> Vec<Piece> {
    let views_days = matches!(model.view, View::Wheel | View::Agenda);
    let desk = model.desk().filter(|_| views_days);
    let cursor = desk.map(|desk| desk.cursor.day);
    let cursor = cursor.filter(|day| *day != model.today);
    let Some(cursor) = cursor else {
        return today(model).into_iter().collect();
    };
    let said = format!("{CURSOR} {}", said(model, cursor, ""));
    let named = today(model).map(|today| {
        let day = if is_full {
            today.text
        } else {
            Dates::of(&model.words).day(model.today)
        };
        let sentence = Sentence::new("screen-header-today").with("day", day);
        Piece::new(model.words.say(&sentence), Role::Faint)
    });
    [Some(Piece::new(said, Role::Text)), named]
        .into_iter()
        .flatten()
        .collect()
}

/// The real today, whatever the cursor is on; with its year where the plan is of another.
fn today(model: &Model) -> Option<Piece> {
    let cycle = model.desk()?.plan().cycle;
    let year = (!cycle.contains(model.today)).then(|| format!(" {}", model.today.year()));
    let said = said(model, model.today, &year.unwrap_or_default());
    Some(Piece::new(said, Role::Text))
}

fn said(model: &Model, day: Day, year: &str) -> String {
    let dates = Dates::of(&model.words);
    let week = dates.weeks(Span::day(day));
    format!("{} {}{year} · {week}", dates.weekday(day), dates.day(day))
}

fn title(model: &Model) -> String {
    match &model.opened {
        Opened::Plan(desk) => desk.plan().title.to_string(),
        Opened::Broken(broken) => broken
            .path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        Opened::Nothing => "arshjul".to_owned(),
    }
}

/// The pieces of `  2024  ‹2023 2025›`, each with its role and what a click on it does.
fn years(model: &Model) -> Vec<(String, Role, Option<Id>)> {
    let Some(desk) = model.desk() else {
        return Vec::new();
    };
    let label = |years: i32| {
        let spine = model.neighbour(years)?;
        spine.cycle.map(Cycle::label)
    };
    let mut pieces = vec![(
        format!("  {}", desk.plan().cycle.label()),
        Role::Accent,
        None,
    )];
    let (before, after) = (label(-1), label(1));
    if let Some(before) = &before {
        pieces.push((format!("  ‹{before}"), Role::Faint, Some(Id::PreviousYear)));
    }
    if let Some(after) = &after {
        let gap = if before.is_some() { " " } else { "  " };
        pieces.push((format!("{gap}{after}›"), Role::Faint, Some(Id::NextYear)));
    }
    pieces
}

fn draw_years(
    sheet: &mut Sheet<'_>,
    (mut x, y): (u16, u16),
    years: &[(String, Role, Option<Id>)],
) -> u16 {
    for (text, role, id) in years {
        let pen = sheet.pen(*role, Ground::Bar);
        let used = sheet.text((x, y), u16::MAX, text, pen);
        if let Some(id) = id {
            sheet
                .hits
                .push((Rect::new(x, y, used, 1), Target::Command(*id)));
        }
        x += used;
    }
    x
}

/// The command that opens a view, and the message that names it.
fn named(view: View) -> (Id, &'static str) {
    match view {
        View::Wheel => (Id::Wheel, "screen-view-wheel"),
        View::Agenda => (Id::Agenda, "screen-view-agenda"),
        View::Learning => (Id::Learning, "screen-view-learning"),
        View::Indicators => (Id::Indicators, "screen-view-indicators"),
    }
}

/// Narrower screens name only the view that is open.
const NAMES: u16 = 100;

/// The views with their keys; all with their names, or only the one that is open.
fn views(model: &Model, narrow: bool) -> Vec<(String, View)> {
    if model.desk().is_none() {
        return Vec::new();
    }
    View::ALL
        .into_iter()
        .map(|view| {
            let (id, name) = named(view);
            let key = command(id).keys.first().copied().unwrap_or_default();
            // Where there is little room only the open one says its name.
            if narrow && view != model.view {
                (format!(" {key} "), view)
            } else {
                (format!(" {key} {} ", model.text(name)), view)
            }
        })
        .collect()
}

fn draw_views(sheet: &mut Sheet<'_>, (mut x, y): (u16, u16), views: &[(String, View)], open: View) {
    for (text, view) in views {
        let (id, _) = named(*view);
        let (role, ground) = if *view == open {
            (Role::Heading, Ground::Selected)
        } else {
            (Role::Faint, Ground::Bar)
        };
        let pen = sheet.pen(role, ground);
        let used = sheet.text((x, y), u16::MAX, text, pen);
        sheet
            .hits
            .push((Rect::new(x, y, used, 1), Target::Command(id)));
        x += used + 1;
    }
}

/// How many errors and warnings there are, as bad as the worst of them. Advice is there for who asks for it.
fn problems(model: &Model) -> Option<Piece> {
    let levels = model.problems().iter().map(|problem| problem.level);
    let wrong = levels.filter(|level| *level < Level::Advice);
    let role = match wrong.clone().min()? {
        Level::Error => Role::Error,
        _ => Role::Warning,
    };
    let count = Sentence::new("screen-problem-count").with("count", wrong.count());
    Some(Piece::new(format!("! {}", model.words.say(&count)), role))
}
