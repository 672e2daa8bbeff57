//! What stands in the hub of a wheel on stdout: the cycle, the plan, today.

use crate::plan::Plan;
use crate::scene::{HubLine, Voice};
use crate::time::names::{month_name, month_short};
use crate::words::{Sentence, visible};

use super::Circumstances;

/// The lines of the hub.
pub(super) fn lines(plan: &Plan, around: &Circumstances) -> Vec<HubLine> {
    let line = |texts, voice, weight| HubLine {
        texts,
        voice,
        weight,
    };
    vec![
        line(vec![plan.cycle.label()], Voice::Heading, 9),
        line(vec![visible(&plan.title).into_owned()], Voice::Quiet, 3),
        line(today(plan, around), Voice::Accent, 8),
    ]
}

/// Today, ever shorter; with its year where the cycle does not hold it.
fn today(plan: &Plan, around: &Circumstances) -> Vec<String> {
    let day = around.today;
    let language = around.language();
    let short = format!("{} {}", day.day(), month_short(language, day.month()));
    if !plan.cycle.contains(day) {
        return vec![format!("{short} {}", day.year()), day.year().to_string()];
    }
    let week = |key: &'static str| {
        let number = day.iso_week().number;
        around.words.say(&Sentence::new(key).with("week", number))
    };
    let long = format!("{} {}", day.day(), month_name(language, day.month()));
    vec![
        format!("{} · {long}", week("cli-week")),
        format!("{} · {short}", week("cli-week-short")),
        short,
    ]
}
