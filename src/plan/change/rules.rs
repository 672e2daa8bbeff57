//! Whether two entries' dates are said by the same rule, whatever words and language it is said in. Reads phrases; resolves
//! none.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::plan::{Entry, Plan, When};
use crate::time::phrase::{self, Rule};
use crate::time::{Day, Language};

/// What is known of the words of two plans. Each is read once, and only when it is asked for.
#[derive(Debug)]
pub(super) struct Rules {
    before: Reader,
    after: Reader,
}

/// How the dates of two entries are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Saying {
    /// By the same rule.
    Same,
    /// By different words for times of the calendar: what matters is which times they are.
    Times,
    /// By another rule.
    Other,
}

impl Rules {
    pub(super) fn of(before: &Plan, after: &Plan) -> Self {
        Self {
            before: Reader::of(before),
            after: Reader::of(after),
        }
    }

    /// How the two say their dates.
    pub(super) fn saying(&self, before: &Entry, after: &Entry) -> Saying {
        if self.same(&before.when, &after.when) && self.same(&before.except, &after.except) {
            return Saying::Same;
        }
        let times = self.before.all_name_times(before) && self.after.all_name_times(after);
        if times { Saying::Times } else { Saying::Other }
    }

    fn same(&self, before: &[When], after: &[When]) -> bool {
        let mut pairs = before.iter().zip(after);
        before.len() == after.len()
            && pairs.all(|(one, other)| self.same_rule(&one.words, &other.words))
    }

    fn same_rule(&self, before: &str, after: &str) -> bool {
        if before == after && self.before.language == self.after.language {
            return true;
        }
        // Two days that are written out differ without being read.
        let day = |words: &str| words.parse::<Day>().ok();
        if let (Some(one), Some(other)) = (day(before), day(after)) {
            return one == other;
        }
        match (self.before.read(before), self.after.read(after)) {
            (Some(one), Some(other)) => one == other,
            (None, None) => before == after,
            _ => false,
        }
    }
}

/// What the words of one plan say.
#[derive(Debug)]
struct Reader {
    language: Option<Language>,
    known: RefCell<HashMap<Box<str>, Option<Rc<Rule>>>>,
}

impl Reader {
    fn of(plan: &Plan) -> Self {
        Self {
            language: plan.language.as_deref().and_then(Language::from_tag),
            known: RefCell::default(),
        }
    }

    fn read(&self, words: &str) -> Option<Rc<Rule>> {
        if let Some(rule) = self.known.borrow().get(words) {
            return rule.clone();
        }
        let reading = phrase::read(words, self.language).ok();
        let rule = reading.map(|reading| Rc::new(reading.rule));
        self.known.borrow_mut().insert(words.into(), rule.clone());
        rule
    }

    fn all_name_times(&self, entry: &Entry) -> bool {
        let names_a_time = |when: &When| {
            let is_day = when.words.parse::<Day>().is_ok();
            is_day
                || self
                    .read(&when.words)
                    .is_some_and(|rule| rule.names_a_time())
        };
        entry.except.is_empty() && entry.when.iter().all(names_a_time)
    }
}
