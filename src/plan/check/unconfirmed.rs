//! Dates that came over from another year and that nobody has confirmed.

use super::told::open;
use super::{advise, each_or_all, says};
use crate::plan::{Entry, Plan, Problem};
use crate::words::Sentence;

pub(super) fn advice(plan: &Plan) -> Vec<Problem> {
    let found: Vec<(usize, &Entry)> = open(plan).filter(|(_, entry)| entry.review).collect();
    let about = |(index, entry): &(usize, &Entry), message| {
        let help = Sentence::new("check-unconfirmed-help");
        advise("unconfirmed", *index, entry.place, message, help)
    };
    each_or_all(
        &found,
        |one| {
            let message = Sentence::new("check-unconfirmed");
            about(one, message.with("title", says::quoted(&one.1.title)))
        },
        |first| {
            let titles = found.iter().map(|(_, entry)| says::quoted(&entry.title));
            let message = Sentence::new("check-many-unconfirmed").with("count", found.len());
            about(first, message.with("titles", says::list(titles)))
        },
    )
}
