//! What is shown when there is no plan to show: a file that cannot be read, with place and reason; a folder
//! without plans, with what a plan is and how to get a first one.

use ratatui::layout::Rect;

use crate::draw::Role;
use crate::plan::Problem;
use crate::tui::command::{Id, command};
use crate::tui::message::Target;
use crate::tui::model::{Broken, Model};
use crate::words::Sentence;

use super::sheet::{Piece, Row, Sheet};
use super::text::wrap;

/// A plan of six lines, to be copied. Its words are the program's language's.
fn sample(model: &Model) -> [String; 6] {
    let text = |key: &str| model.text(key);
    [
        "[plan]".to_owned(),
        format!("title = \"{}\"", text("screen-sample-plan")),
        format!("year = {}", model.today.year()),
        "[[phase]]".to_owned(),
        format!("title = \"{}\"", text("screen-sample-phase")),
        format!("when = \"{}\"", text("screen-sample-when")),
    ]
}

/// A folder without plans.
pub(super) fn nothing(sheet: &mut Sheet<'_>, area: Rect, model: &Model) {
    let folder = model.shelf.folder.as_ref();
    let folder = folder.map_or_else(|| "plans".into(), |folder| folder.display().to_string());
    let file = format!("{folder}/arshjul-{}.toml", model.today.year());
    let mut page = Page::new(area);
    page.text(&model.text("screen-empty-title"), Role::Heading);
    page.blank();
    page.text(&model.text("screen-empty-what"), Role::Text);
    page.blank();
    let how = Sentence::new("screen-empty-how")
        .with("file", file)
        .with("title", model.text("screen-sample-plan"));
    page.text(&model.words.say(&how), Role::Text);
    page.blank();
    for line in sample(model) {
        page.verbatim(&line);
    }
    page.blank();
    let reload = model.text("screen-empty-reload");
    page.action(&reload, Id::Reload);
    if model.shelf.example.is_some() {
        page.action(&model.text("screen-empty-example"), Id::Example);
    }
    page.draw(sheet);
}

/// A file that cannot be read.
pub(super) fn broken(sheet: &mut Sheet<'_>, area: Rect, model: &Model, broken: &Broken) {
    let mut page = Page::new(area);
    let path = broken.path.display().to_string();
    let title = Sentence::new("screen-broken-title").with("file", path);
    page.text(&model.words.say(&title), Role::Heading);
    for reason in &broken.reasons {
        page.text(&model.words.say(reason), Role::Error);
    }
    page.blank();
    for problem in model.problems().iter().take(20) {
        self::problem(&mut page, model, broken, problem);
    }
    page.blank();
    page.text(&model.text("screen-broken-safe"), Role::Text);
    page.action(&model.text("screen-empty-reload"), Id::Reload);
    if model.shelf.plans.len() > 1 {
        page.action(&model.text("screen-broken-others"), Id::Plans);
    }
    page.draw(sheet);
}

fn problem(page: &mut Page, model: &Model, broken: &Broken, problem: &Problem) {
    let (line, column) = model.position(problem.place.start);
    let said = model.words.say(&problem.message);
    page.text(&format!("{line}:{column}  {said}"), Role::Text);
    let text = broken.source.as_ref().map_or("", |source| source.text());
    if let Some(text) = text.lines().nth(line - 1) {
        page.verbatim(&format!("{line} │ {}", text.trim_end()));
    }
    if let Some(help) = &problem.help {
        page.text(&model.words.say(help), Role::Faint);
    }
    page.blank();
}

/// Paragraphs, one under the other.
struct Page {
    area: Rect,
    rows: Vec<Row>,
}

impl Page {
    fn new(area: Rect) -> Self {
        let side = if area.width > 40 { 3 } else { 1 };
        let top = u16::from(area.height > 20);
        Self {
            area: Rect {
                x: area.x + side,
                y: area.y + top,
                width: area.width.saturating_sub(2 * side).min(84),
                height: area.height - top,
            },
            rows: Vec::new(),
        }
    }

    fn blank(&mut self) {
        self.rows.push(Row::default());
    }

    fn text(&mut self, text: &str, role: Role) {
        for line in wrap(text, usize::from(self.area.width)) {
            self.rows.push(Row::of(line, role));
        }
    }

    fn verbatim(&mut self, line: &str) {
        self.rows.push(Row {
            margin: vec![Piece::new("    ", Role::Text)],
            left: vec![Piece::new(line, Role::Accent)],
            ..Row::default()
        });
    }

    fn action(&mut self, says: &str, id: Id) {
        let key = command(id).keys.first().copied().unwrap_or_default();
        self.rows.push(Row {
            margin: vec![Piece::new(format!("{key}  "), Role::Key)],
            left: vec![Piece::new(says, Role::Text)],
            target: Some(Target::Command(id)),
            ..Row::default()
        });
    }

    fn draw(self, sheet: &mut Sheet<'_>) {
        let area = self.area;
        for (row, y) in self.rows.iter().zip(area.top()..area.bottom()) {
            sheet.row(
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                row,
            );
        }
    }
}
