//! Where a year that is over goes on: said by the commands that would show nothing to come.

use crate::words::{Sentence, visible};

use super::circumstances::Circumstances;
use super::given::Opened;

/// How the year after is come by, for each plan that is over and has none.
pub(super) fn onward(plans: &[Opened], around: &Circumstances, out: &mut String) {
    for opened in plans {
        let plan = opened.plan();
        let Some(next) = plan.cycle.years_later(1) else {
            continue;
        };
        let is_next = |other: &Opened| {
            let other = other.plan();
            other.cycle_name == plan.cycle_name && other.cycle.first() > plan.cycle.first()
        };
        let is_over = around.today > plan.cycle.last();
        if !is_over || plans.iter().any(is_next) || opened.source().rolled_path(next).exists() {
            continue;
        }
        let said = Sentence::new("cli-next-over")
            .with("title", visible(&plan.title).into_owned())
            .with("year", plan.cycle.label())
            .with("next", next.label())
            .with("file", visible(&opened.file).into_owned());
        out.push_str(&around.words.say(&said));
        out.push('\n');
    }
}
