//! The line at the top: the plan, its year and its neighbours, the views, and how many problems there are.

use ratatui::layout::Rect;

use crate::draw::{Ground, Role};
use crate::plan::Level;
use crate::time::Cycle;
use crate::tui::command::{Id, command};
use crate::tui::desk::Desk;
use crate::tui::message::Target;
use crate::tui::model::{Model, Opened, View};
use crate::words::{Sentence, columns_of};

use super::sheet::{Piece, Sheet};
use super::text::fit;

/// Draws the header.
pub(super) fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model) {
    sheet.clear(area, Ground::Bar);
    let problems = problems(model);
    let problems_width = problems
        .as_ref()
        .map_or(0, |piece| columns_of(&piece.text) + 2);
    let views = views(model);
    let views_width: usize = views.iter().map(|(text, _)| columns_of(text) + 1).sum();
    let years = years(model);
    let years_width: usize = years.iter().map(|(text, ..)| columns_of(text)).sum();
    let whole = usize::from(area.width);
    let title = title(model);

    // What has no room is left out: first the problems, then the views, then the neighbours.
    let least = columns_of(&title).min(24) + 4;
    let shows_years = least + years_width <= whole;
    let mut used = least + if shows_years { years_width } else { 0 };
    let shows_views = used + views_width < whole;
    used += if shows_views { views_width + 1 } else { 0 };
    let shows_problems = used + problems_width <= whole;

    let mut x = area.x;
    let rest = years_width * usize::from(shows_years)
        + (views_width + 1) * usize::from(shows_views)
        + problems_width * usize::from(shows_problems);
    let room = whole.saturating_sub(rest + 3);
    let unsaved = model.desk().is_some_and(Desk::is_unsaved);
    let mark = if unsaved {
        Piece::new(" ● ", Role::Warning)
    } else {
        Piece::new(" ◔ ", Role::Accent)
    };
    x += sheet.pieces(area, &[mark], Ground::Bar);
    let title = fit(&title, room).into_owned();
    let pen = sheet.pen(Role::Heading, Ground::Bar);
    x += sheet.text((x, area.y), room as u16, &title, pen);
    if shows_years {
        x = draw_years(sheet, (x, area.y), &years);
    }
    if shows_views {
        draw_views(sheet, (x + 2, area.y), &views, model.view);
    }
    if let Some(problems) = problems.filter(|_| shows_problems) {
        let wide = columns_of(&problems.text) as u16;
        let place = Rect::new(area.right().saturating_sub(wide + 1), area.y, wide, 1);
        sheet.pieces(place, &[problems], Ground::Bar);
        sheet.hits.push((place, Target::Command(Id::Problems)));
    }
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

fn views(model: &Model) -> Vec<(String, View)> {
    if model.desk().is_none() {
        return Vec::new();
    }
    let narrow = model.size.0 < 100;
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
