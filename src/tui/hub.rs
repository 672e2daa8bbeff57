//! What the middle of the wheel says: the cycle, its plan, today and its week, and how far the year has come.

use crate::plan::Plan;
use crate::scene::{HubLine, Voice};
use crate::time::{Cycle, Day};
use crate::words::{Sentence, Words, visible};

use super::dates::Dates;

/// The lines of the hub, from the top; `onward` says how the year after is come by, where this one is over.
#[must_use]
pub fn lines(plan: &Plan, today: Day, onward: Option<&Sentence>, words: &Words) -> Vec<HubLine> {
    let line = |texts, voice, weight| HubLine {
        texts,
        voice,
        weight,
    };
    let mut lines = vec![
        line(vec![plan.cycle.label()], Voice::Heading, 9),
        line(vec![visible(&plan.title).into_owned()], Voice::Quiet, 4),
    ];
    if plan.entries.is_empty() {
        lines.push(line(empty(words), Voice::Accent, 8));
    } else if plan.cycle.contains(today) {
        lines.push(line(now(today, words), Voice::Accent, 8));
        lines.push(line(progress(plan.cycle, today, words), Voice::Quiet, 2));
    } else {
        lines.push(line(
            vec![outside(plan.cycle, today, words)],
            Voice::Quiet,
            3,
        ));
        let onward = onward.filter(|_| today > plan.cycle.last());
        lines.extend(onward.map(|onward| line(vec![words.say(onward)], Voice::Accent, 8)));
    }
    lines
}

fn now(today: Day, words: &Words) -> Vec<String> {
    let day = Dates::of(words).day(today);
    let week = today.iso_week().number;
    let said = |key| {
        let sentence = Sentence::new(key).with("week", week).with("day", &*day);
        words.say(&sentence)
    };
    vec![said("screen-hub-now"), said("screen-hub-now-short"), day]
}

/// Days gone of the cycle, in per cent.
fn progress(cycle: Cycle, today: Day, words: &Words) -> Vec<String> {
    let gone = today.days_since(cycle.first()) + 1;
    let share = gone * 100 / cycle.span().days();
    let said = |key| words.say(&Sentence::new(key).with("share", share));
    vec![
        said("screen-hub-progress"),
        said("screen-hub-progress-short"),
    ]
}

fn outside(cycle: Cycle, today: Day, words: &Words) -> String {
    words.text(if today > cycle.last() {
        "screen-hub-over"
    } else {
        "screen-hub-to-come"
    })
}

fn empty(words: &Words) -> Vec<String> {
    vec![
        words.text("screen-hub-empty"),
        words.text("screen-hub-empty-short"),
    ]
}
