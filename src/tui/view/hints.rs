//! The line at the bottom: what can be done now, or what there is to say, or the line that is typed.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::draw::{Ground, Role};
use crate::tui::command::{Id, command};
use crate::tui::dates::Dates;
use crate::tui::desk::Desk;
use crate::tui::keys::shown;
use crate::tui::line::Line;
use crate::tui::message::Target;
use crate::tui::model::{Mode, Model, Opened, View};
use crate::tui::moving::{Hold, Moving};
use crate::words::{Sentence, columns_of};

use super::sheet::{Piece, Sheet};
use super::text::fit;

/// Keys that belong together, and the message that says what for.
struct Hint {
    ids: &'static [Id],
    says: &'static str,
}

const fn hint(ids: &'static [Id], says: &'static str) -> Hint {
    Hint { ids, says }
}

/// On the wheel, the most useful first.
const ON_WHEEL: &[Hint] = &[
    hint(&[Id::Next, Id::Previous], "screen-hint-entry"),
    hint(&[Id::PreviousDay, Id::NextDay], "screen-hint-day"),
    hint(&[Id::Commands], "screen-hint-commands"),
    hint(&[Id::Quit], "screen-hint-quit"),
    hint(&[Id::Back], "screen-hint-back"),
    hint(&[Id::Undo], "screen-hint-undo"),
    hint(&[Id::Save], "screen-hint-save"),
    hint(&[Id::Add], "screen-hint-add"),
    hint(&[Id::Form], "screen-hint-form"),
    hint(&[Id::Earlier, Id::Later], "screen-hint-move"),
    hint(&[Id::Done], "screen-hint-done"),
    hint(&[Id::Checklist], "screen-hint-tick"),
    hint(&[Id::Open], "screen-hint-open"),
    hint(&[Id::Filter], "screen-hint-filter"),
    hint(&[Id::NextView], "screen-hint-view"),
    hint(&[Id::Today], "screen-hint-today"),
    hint(&[Id::PreviousMonth, Id::NextMonth], "screen-hint-month"),
    hint(&[Id::RingInwards, Id::RingOutwards], "screen-hint-ring"),
    hint(&[Id::NextInRing, Id::PreviousInRing], "screen-hint-in-ring"),
    hint(&[Id::PreviousYear], "screen-hint-previous-year"),
    hint(&[Id::NextYear], "screen-hint-next-year"),
    hint(&[Id::Plans], "screen-hint-plans"),
    hint(&[Id::Problems], "screen-hint-problems"),
    hint(&[Id::Glyphs], "screen-hint-glyphs"),
];

/// In the learning view.
const IN_LEARNING: &[Hint] = &[
    hint(&[Id::Next, Id::Previous], "screen-hint-recommendation"),
    hint(&[Id::PreviousDay, Id::NextDay], "screen-hint-phase"),
    hint(&[Id::Commands], "screen-hint-commands"),
    hint(&[Id::Quit], "screen-hint-quit"),
    hint(&[Id::Undo], "screen-hint-undo"),
    hint(&[Id::Save], "screen-hint-save"),
    hint(&[Id::Open], "screen-hint-record"),
    hint(&[Id::Add], "screen-hint-raise"),
    hint(&[Id::Status], "screen-hint-status"),
    hint(&[Id::Ideas], "screen-hint-ideas"),
    hint(&[Id::Documents], "screen-hint-documents"),
    hint(&[Id::ToPhase], "screen-hint-to-phase"),
    hint(&[Id::Back], "screen-hint-back"),
    hint(&[Id::NextView], "screen-hint-view"),
];

/// Among the indicators.
const IN_INDICATORS: &[Hint] = &[
    hint(&[Id::Next, Id::Previous], "screen-hint-indicator"),
    hint(&[Id::Commands], "screen-hint-commands"),
    hint(&[Id::Quit], "screen-hint-quit"),
    hint(&[Id::Back], "screen-hint-back"),
    hint(&[Id::NextView], "screen-hint-view"),
    hint(&[Id::Editor], "screen-hint-editor"),
    hint(&[Id::PreviousYear], "screen-hint-previous-year"),
    hint(&[Id::NextYear], "screen-hint-next-year"),
];

/// Without a plan.
const WITHOUT: &[Hint] = &[
    hint(&[Id::Example], "screen-hint-example"),
    hint(&[Id::Plans], "screen-hint-plans"),
    hint(&[Id::Problems], "screen-hint-problems"),
    hint(&[Id::Reload], "screen-hint-reload"),
    hint(&[Id::Commands], "screen-hint-commands"),
    hint(&[Id::Quit], "screen-hint-quit"),
];

/// Draws the line.
pub(super) fn draw(sheet: &mut Sheet<'_>, area: Rect, model: &Model) {
    sheet.clear(area, Ground::Bar);
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    match (&model.mode, &model.notice) {
        (Mode::Filter(line), _) => filter(sheet, inner, model, line),
        (Mode::Moving(moving), _) => in_hand(sheet, inner, model, moving),
        (_, Some(notice)) => {
            let said = Piece::new(model.words.say(notice), Role::Accent);
            sheet.pieces_cut(inner, &[said], Ground::Bar);
        }
        _ if !model.pending.is_empty() => {
            let keys: Vec<String> = model.pending.iter().map(ToString::to_string).collect();
            let said = Piece::new(format!("{} …", keys.join(" ")), Role::Key);
            sheet.pieces_cut(inner, &[said], Ground::Bar);
        }
        _ => hints_and_status(sheet, inner, model),
    }
}

/// The hints, and at the right what holds while keys are pressed.
fn hints_and_status(sheet: &mut Sheet<'_>, area: Rect, model: &Model) {
    // What lies over the screen has keys of its own, and they come first.
    if !matches!(model.mode, Mode::Browse) {
        return keys_of_overlay(sheet, area, model);
    }
    let status = status(model);
    let wide = columns_of(&status.text) as u16;
    let right = if wide == 0 { 0 } else { wide + 2 };
    let left = Rect {
        width: area.width.saturating_sub(right),
        ..area
    };
    hints(sheet, left, model);
    if wide > 0 && right <= area.width {
        let place = Rect {
            x: area.right() - wide,
            width: wide,
            ..area
        };
        sheet.pieces(place, &[status], Ground::Bar);
    }
}

/// The date in the hand: where it is, how the file will say it, and the keys. What puts it down stands there in any case.
fn in_hand(sheet: &mut Sheet<'_>, area: Rect, model: &Model, moving: &Moving) {
    let [keys, ends] = ["screen-in-hand-keys", "screen-in-hand-ends"].map(|key| model.text(key));
    let wide_of =
        |pieces: &[Piece]| -> usize { pieces.iter().map(|piece| columns_of(&piece.text)).sum() };
    let mut pieces = date_in_hand(model, moving, 0);
    let over = (wide_of(&pieces) + columns_of(&ends) + 2).saturating_sub(usize::from(area.width));
    if over > 0 {
        // The title is known; where the date is now is what one looks for.
        pieces = date_in_hand(model, moving, over);
    }
    let wide = wide_of(&pieces);
    let all = format!("{keys}  {ends}");
    let keys = if wide + columns_of(&all) + 2 <= usize::from(area.width) {
        all
    } else {
        ends
    };
    let wide = columns_of(&keys).min(usize::from(area.width)) as u16;
    let left = Rect {
        width: area.width.saturating_sub(wide + 2),
        ..area
    };
    sheet.pieces_cut(left, &pieces, Ground::Bar);
    let right = Rect {
        x: area.right() - wide,
        width: wide,
        ..area
    };
    sheet.pieces(right, &[Piece::new(keys, Role::Faint)], Ground::Bar);
}

/// The date in the hand, with a title that is so many columns shorter than it might be, if need be.
fn date_in_hand(model: &Model, moving: &Moving, over: usize) -> Vec<Piece> {
    let entries = &moving.base.plan().entries;
    let entry = entries.get(moving.occurrence.entry as usize);
    let title = entry.map_or("", |entry| entry.title_on(&moving.occurrence));
    let title = fit(title, columns_of(title).saturating_sub(over).max(6));
    let key = match moving.hold {
        Hold::Whole => "screen-in-hand",
        Hold::Ends => "screen-in-hand-either",
        Hold::First => "screen-in-hand-first",
        Hold::Last => "screen-in-hand-last",
    };
    let date = Dates::of(&model.words).in_full(&moving.date);
    let said = Sentence::new(key).with("title", &*title).with("date", date);
    let mut pieces = vec![Piece::new(model.words.say(&said), Role::Accent)];
    match (&model.notice, moving.made()) {
        (Some(notice), _) => {
            pieces.push(Piece::new(
                format!("  {}", model.words.say(notice)),
                Role::Error,
            ));
        }
        (None, Ok(made)) if moving.is_moved() => {
            let words = Sentence::new("screen-in-hand-words").with("words", &*made.after);
            let role = if made.alike {
                Role::Good
            } else {
                Role::Warning
            };
            pieces.push(Piece::new(format!(" · {}", model.words.say(&words)), role));
        }
        _ => {}
    }
    pieces
}

/// What holds while keys are pressed: the filter.
fn status(model: &Model) -> Piece {
    let text = model
        .desk()
        .filter(|desk| !desk.filter.is_empty())
        .map(|desk| format!("/{} · {}", desk.filter.text(), found(model, desk)));
    Piece::new(text.unwrap_or_default(), Role::Warning)
}

/// How much the filter finds.
fn found(model: &Model, desk: &Desk) -> String {
    let all = desk.schedule().all().len();
    let found = desk.filter.told(desk.digest.order.len(), all);
    model.words.say(&found)
}

/// The keys of what lies over the screen, and what each does there.
fn keys_of_overlay(sheet: &mut Sheet<'_>, area: Rect, model: &Model) {
    let mut keys = match &model.mode {
        // Where a line is typed there is nothing to choose.
        Mode::Prompt(_) => vec![],
        Mode::Add(_) => vec![("Tab", "screen-hint-complete")],
        Mode::Form(form) if form.typing.is_some() => vec![("Tab", "screen-hint-complete")],
        _ => vec![("↑/↓", "screen-hint-choose")],
    };
    keys.push(("Enter", enter(&model.mode)));
    keys.push(("Esc", "screen-hint-close"));
    let pieces: Vec<Piece> = keys
        .into_iter()
        .flat_map(|(key, says)| {
            let says = format!(" {}", model.text(says));
            let gap = Piece::new("  ", Role::Faint);
            [
                gap,
                Piece::new(key, Role::Key),
                Piece::new(says, Role::Faint),
            ]
        })
        .skip(1)
        .collect();
    sheet.pieces_cut(area, &pieces, Ground::Bar);
}

/// What Enter does to what is chosen or typed.
fn enter(mode: &Mode) -> &'static str {
    match mode {
        Mode::Palette(_) => "screen-hint-run",
        Mode::Plans(_) | Mode::Documents(_) => "screen-hint-open-it",
        Mode::Problems(_) => "screen-hint-go",
        Mode::Add(_) => "screen-hint-add",
        Mode::Form(form) if form.typing.is_none() => "screen-hint-form",
        Mode::Ask(_) => "screen-hint-answer",
        Mode::Ideas(_) => "screen-hint-take-up",
        Mode::Review(_) => "screen-hint-keep",
        _ => "screen-hint-done-typing",
    }
}

/// As many hints as there is room for.
fn hints(sheet: &mut Sheet<'_>, area: Rect, model: &Model) {
    let hints = match model.opened {
        Opened::Plan(_) if model.view == View::Learning => IN_LEARNING,
        Opened::Plan(_) if model.view == View::Indicators => IN_INDICATORS,
        Opened::Plan(_) => ON_WHEEL,
        _ => WITHOUT,
    };
    let mut used = 0;
    for hint in hints.iter().filter(|hint| can(model, hint)) {
        let keys: Vec<String> = hint.ids.iter().map(|id| key(*id)).collect();
        let keys = keys.join("/");
        let says = model.text(hint.says);
        let wide = (columns_of(&keys) + 1 + columns_of(&says)) as u16;
        if used + wide > area.width {
            continue;
        }
        let place = Rect {
            x: area.x + used,
            width: wide,
            ..area
        };
        let pieces = [
            Piece::new(keys, Role::Key),
            Piece::new(format!(" {says}"), Role::Faint),
        ];
        sheet.pieces(place, &pieces, Ground::Bar);
        if let [id] = hint.ids {
            sheet.hits.push((place, Target::Command(*id)));
        }
        used += wide + 2;
    }
}

fn key(id: Id) -> String {
    let keys = command(id).keys;
    // The one that people look for: `:` for the commands is shown as `?`, as everywhere.
    keys.first().map(|keys| shown(keys)).unwrap_or_default()
}

/// Whether what the hint speaks of can be done, and does anything now.
fn can(model: &Model, hint: &Hint) -> bool {
    let possible = hint
        .ids
        .iter()
        .all(|id| (command(*id).hindrance)(model).is_none());
    let filtered = model
        .desk()
        .is_some_and(|desk| !desk.filter.text().is_empty());
    let back = model.full.is_some() || filtered || model.view != View::Wheel;
    match hint.ids {
        [Id::Back] => possible && back,
        [Id::Undo] => possible && model.desk().is_some_and(Desk::has_history),
        [Id::Save] => possible && model.desk().is_some_and(Desk::is_unsaved),
        [Id::Problems] => model.has_findings() == Some(true),
        _ => possible,
    }
}

/// The filter line, with what it finds and what it knows.
fn filter(sheet: &mut Sheet<'_>, area: Rect, model: &Model, line: &Line) {
    let Some(desk) = model.desk() else { return };
    let found = found(model, desk);
    let room = area.width.saturating_sub(columns_of(&found) as u16 + 2);
    let used = typed(
        sheet,
        Rect {
            width: room,
            ..area
        },
        "/",
        line,
        Ground::Bar,
    );
    let place = Rect {
        x: area.x + used + 2,
        width: area.width.saturating_sub(used + 2),
        ..area
    };
    let how = model.text("screen-filter-how");
    let pieces = [
        Piece::new(format!("{found}  "), Role::Accent),
        Piece::new(how, Role::Faint),
    ];
    sheet.pieces_cut(place, &pieces, Ground::Bar);
}

/// A line that is typed, with its caret; returns the columns it fills.
pub(super) fn typed(
    sheet: &mut Sheet<'_>,
    area: Rect,
    sign: &str,
    line: &Line,
    ground: Ground,
) -> u16 {
    let key = sheet.pen(Role::Key, ground);
    let pen = sheet.pen(Role::Text, ground);
    let mut used = sheet.text((area.x, area.y), area.width, sign, key);
    let room = usize::from(area.width.saturating_sub(used + 1));
    let before = tail(line.before(), room);
    used += sheet.text((area.x + used, area.y), room as u16, before, pen);
    let mut after = line.after().chars();
    let under = after.next().map_or_else(|| " ".to_owned(), String::from);
    let caret = pen.add_modifier(Modifier::REVERSED);
    used += sheet.text(
        (area.x + used, area.y),
        area.width - used.min(area.width),
        &under,
        caret,
    );
    let left = area.width.saturating_sub(used);
    used + sheet.text((area.x + used, area.y), left, after.as_str(), pen)
}

/// The end of a text that fits into so many columns.
fn tail(text: &str, columns: usize) -> &str {
    let mut start = 0;
    while columns_of(text.get(start..).unwrap_or_default()) > columns {
        let next = text.get(start..).and_then(|rest| rest.chars().next());
        start += next.map_or(1, char::len_utf8);
    }
    text.get(start..).unwrap_or_default()
}
