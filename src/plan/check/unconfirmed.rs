//! Dates that came over from another year and that nobody has confirmed: each of them, for each is a decision.

use super::told::open;
use super::{advise, says};
use crate::plan::{Plan, Problem};
use crate::words::Sentence;

pub(super) fn advice(plan: &Plan) -> Vec<Problem> {
    let found = open(plan).filter(|(_, entry)| entry.review);
    let about = found.map(|(index, entry)| {
        let message = Sentence::new("check-unconfirmed").with("title", says::quoted(&entry.title));
        let help = Sentence::new("check-unconfirmed-help");
        advise("unconfirmed", index, entry.place, message, help)
    });
    about.collect()
}
