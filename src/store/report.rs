//! A problem as people read it: where, the line with the place marked, why, and the way out. Knows no terminal: it is
//! told whether colours and Unicode may be used.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Tone, Origin, Renderer, Snippet, Title};

use super::Source;
use super::lines::floor;
use crate::plan::{Level, Problem};
use crate::words::{Sentence, Words, visible};

/// How a report may look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether ANSI colours are put in.
    pub colour: bool,
    /// Whether lines are drawn with more than ASCII.
    pub unicode: bool,
    /// Cells in a line.
    pub width: usize,
}

/// Most characters of a line that are shown on either side of the marked place.
const AROUND: usize = 60;
/// Most characters of the marked place itself, and what else a line needs room for.
const WITHIN: std::ops::RangeInclusive<usize> = 16..=120;
const MARGIN: usize = 24;
/// Most characters of a sentence; a title of ten thousand letters may stand in it.
const SENTENCE: usize = 400;

/// The problem with its line, without a line break at the end. Control characters of the plan are made visible.
#[must_use]
pub fn report(source: &Source, problem: &Problem, words: &Words, style: Style) -> String {
    let title = tone(problem.level)
        .with_name(words.text(level_key(problem.level)))
        .primary_title(said(words, &problem.message))
        .id(problem.code.0);
    let group = helped(placed(title, source, problem, style), problem, words);
    renderer(style).render(&[group])
}

/// The title with its place and line below it.
fn placed<'a>(title: Title<'a>, source: &Source, problem: &Problem, style: Style) -> Group<'a> {
    let (line, column) = source.position(problem.place.start);
    let path = super::open::shown(source.path());
    let excerpt = Excerpt::of(source.text(), problem, style.width);
    let mark = AnnotationKind::Primary.span(excerpt.marked);
    let snippet = Snippet::source(excerpt.text)
        .line_start(line)
        .annotation(mark);
    if excerpt.column == column {
        return title.element(snippet.path(path));
    }
    // The column in what is left of a long line is not the column in the file.
    let origin = Origin::path(path).line(line).char_column(column);
    title.element(origin).element(snippet)
}

fn helped<'a>(group: Group<'a>, problem: &Problem, words: &Words) -> Group<'a> {
    let Some(help) = &problem.help else {
        return group;
    };
    let name = words.text("report-help");
    group.element(Tone::HELP.with_name(name).message(said(words, help)))
}

fn renderer(style: Style) -> Renderer {
    let renderer = if style.colour {
        Renderer::styled().hyperlink(false)
    } else {
        Renderer::plain()
    };
    let decor = if style.unicode {
        DecorStyle::Unicode
    } else {
        DecorStyle::Ascii
    };
    renderer.decor_style(decor).term_width(style.width.max(20))
}

fn tone(level: Level) -> Tone<'static> {
    match level {
        Level::Error => Tone::ERROR,
        Level::Warning => Tone::WARNING,
        Level::Advice => Tone::NOTE,
    }
}

fn level_key(level: Level) -> &'static str {
    match level {
        Level::Error => "report-error",
        Level::Warning => "report-warning",
        Level::Advice => "report-advice",
    }
}

fn said(words: &Words, sentence: &Sentence) -> String {
    shortened(&words.say(sentence), SENTENCE)
}

/// The text, its middle left out where it is too long, made visible.
fn shortened(text: &str, most: usize) -> String {
    let length = text.chars().count();
    if length <= most {
        return visible(text).into_owned();
    }
    let half = most / 2;
    let head: String = text.chars().take(half).collect();
    let tail: String = text.chars().skip(length - half).collect();
    format!("{}…{}", visible(&head), visible(&tail))
}

/// The line of a problem as far as it can be shown, and what is marked in it.
struct Excerpt {
    text: String,
    marked: Range<usize>,
    /// Where the mark begins in it, in characters from 1.
    column: usize,
}

impl Excerpt {
    fn of(text: &str, problem: &Problem, width: usize) -> Self {
        let start = floor(text, problem.place.start as usize);
        let end = floor(text, problem.place.end as usize).max(start);
        let (before, rest) = text.split_at(start);
        let before = before.rsplit('\n').next().unwrap_or_default();
        let line = first_line(rest);
        let marked = line.get(..end - start).unwrap_or(line);
        let after = line.get(marked.len()..).unwrap_or_default();
        let within = width.saturating_sub(MARGIN);
        let marked = shortened(marked, within.clamp(*WITHIN.start(), *WITHIN.end()));
        Self::laid_out(before.trim_start_matches('\u{feff}'), &marked, after)
    }

    fn laid_out(before: &str, marked: &str, after: &str) -> Self {
        let hidden = before.chars().count().saturating_sub(AROUND);
        let kept: String = before.chars().skip(hidden).collect();
        let mut text = if hidden > 0 {
            "…".to_owned()
        } else {
            String::new()
        };
        text.push_str(&visible(&kept));
        let start = text.len();
        let column = text.chars().count() + 1;
        text.push_str(marked);
        let end = text.len();
        let kept: String = after.chars().take(AROUND).collect();
        text.push_str(&visible(&kept));
        if kept.len() < after.len() {
            text.push('…');
        }
        Self {
            text,
            marked: start..end,
            column,
        }
    }
}

fn first_line(text: &str) -> &str {
    let line = text.split('\n').next().unwrap_or_default();
    line.strip_suffix('\r').unwrap_or(line)
}
