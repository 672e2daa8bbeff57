//! Lists over the schedule that the views walk along, made once when the plan, the filter or the day changes,
//! so that no frame walks the whole plan.

use crate::plan::{Occurrences, Plan, Schedule, State};
use crate::time::{Day, Month, Mood, Span};

/// The lists. All hold indices into the schedule, in its order.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    /// By occurrence: whether the filter lets it through; empty when everything passes.
    pub passes: Vec<bool>,
    /// What passes, those with days first.
    pub order: Vec<u32>,
    /// How many of `order` have days.
    pub dated: usize,
    /// What passes, is not done and holds today, the one that ends first in front; without what always goes on.
    pub now: Vec<u32>,
    /// What passes, is not done and begins after today.
    pub coming: Vec<u32>,
    /// What passes and is late.
    pub late: Vec<u32>,
    /// What passes and was promised in a cycle that is over, and not done.
    pub unanswered: Vec<u32>,
    /// What the agenda shows, from the top.
    pub rows: Vec<AgendaRow>,
    /// For each of `order` its row in the agenda.
    rows_of: Vec<u32>,
}

/// A row of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgendaRow {
    /// A month begins.
    Month(Month),
    /// An occurrence.
    Occurrence(u32),
    /// A holiday, by its index.
    Holiday(u32),
    /// Today, where nothing begins.
    Today,
    /// From here on there are no dates.
    Shelf,
}

impl Digest {
    /// The lists of a plan for a day. `passes` may be empty, which lets everything through; `holidays` ascend.
    #[must_use]
    pub fn of(
        plan: &Plan,
        schedule: &Schedule,
        today: Day,
        passes: Vec<bool>,
        holidays: &[Day],
    ) -> Self {
        let through = |index: &u32| passes.get(*index as usize).copied().unwrap_or(true);
        let all = schedule.all();
        let order: Vec<u32> = (0..all.len() as u32).filter(through).collect();
        let dated_ones = schedule.dated().len() as u32;
        let dated = order.partition_point(|index| *index < dated_ones);
        let mut digest = Self {
            passes,
            order,
            dated,
            ..Self::default()
        };
        digest.sort_by_state(plan, all, today);
        digest.lay_rows(plan, all, today, holidays);
        digest
    }

    /// What passes and has days.
    #[must_use]
    pub fn dated(&self) -> &[u32] {
        self.order.get(..self.dated).unwrap_or_default()
    }

    /// What passes and waits on the shelf.
    #[must_use]
    pub fn undated(&self) -> &[u32] {
        self.order.get(self.dated..).unwrap_or_default()
    }

    /// The place in `order` of an occurrence, or where it would stand.
    #[must_use]
    pub fn place(&self, occurrence: u32) -> usize {
        self.order.partition_point(|index| *index < occurrence)
    }

    /// Whether an occurrence passes.
    #[must_use]
    pub fn holds(&self, occurrence: u32) -> bool {
        self.order.binary_search(&occurrence).is_ok()
    }

    /// The row of the agenda that holds an occurrence.
    #[must_use]
    pub fn row(&self, occurrence: u32) -> Option<usize> {
        let place = self.order.binary_search(&occurrence).ok()?;
        self.rows_of.get(place).map(|row| *row as usize)
    }

    fn sort_by_state(&mut self, plan: &Plan, all: Occurrences<'_>, today: Day) {
        for index in self.order.iter().take(self.dated) {
            let Some(occurrence) = all.get(*index as usize) else {
                continue;
            };
            match occurrence.state(plan, today) {
                State::Late => self.late.push(*index),
                State::Unanswered => self.unanswered.push(*index),
                State::Now if occurrence.date.mood == Mood::Ongoing => {}
                State::Now => self.now.push(*index),
                State::Coming => self.coming.push(*index),
                State::Cancelled if occurrence.span().is_some_and(|span| span.first() > today) => {
                    self.coming.push(*index);
                }
                _ => {}
            }
        }
        let last = |index: &u32| all.get(*index as usize)?.span().map(Span::last);
        self.now.sort_by_key(last);
    }

    fn lay_rows(&mut self, plan: &Plan, all: Occurrences<'_>, today: Day, holidays: &[Day]) {
        let mut rows = Rows {
            laid: Vec::with_capacity(self.order.len() + holidays.len() + 32),
            month: None,
        };
        let mut holidays = holidays.iter().copied().zip(0_u32..).peekable();
        let mut today_waits = plan.cycle.contains(today);
        for index in self.order.iter().take(self.dated) {
            let Some(span) = all.get(*index as usize).and_then(|it| it.span()) else {
                continue;
            };
            let day = span.first();
            while let Some((holiday, number)) = holidays.next_if(|(holiday, _)| *holiday <= day) {
                today_waits &= !rows.today_before(holiday, today, today_waits);
                rows.lay(holiday, AgendaRow::Holiday(number));
            }
            today_waits &= !rows.today_before(day, today, today_waits);
            rows.lay(day, AgendaRow::Occurrence(*index));
        }
        for (holiday, number) in holidays {
            today_waits &= !rows.today_before(holiday, today, today_waits);
            rows.lay(holiday, AgendaRow::Holiday(number));
        }
        if today_waits {
            rows.lay(today, AgendaRow::Today);
        }
        self.rows = rows.laid;
        if self.dated < self.order.len() {
            self.rows.push(AgendaRow::Shelf);
            let undated = self.order.iter().skip(self.dated);
            self.rows
                .extend(undated.map(|index| AgendaRow::Occurrence(*index)));
        }
        let numbered = self.rows.iter().zip(0_u32..);
        self.rows_of = numbered
            .filter(|(row, _)| matches!(row, AgendaRow::Occurrence(_)))
            .map(|(_, number)| number)
            .collect();
    }
}

struct Rows {
    laid: Vec<AgendaRow>,
    month: Option<Month>,
}

impl Rows {
    fn lay(&mut self, day: Day, row: AgendaRow) {
        let month = Month {
            year: day.year(),
            number: day.month(),
        };
        if self.month != Some(month) {
            self.month = Some(month);
            self.laid.push(AgendaRow::Month(month));
        }
        self.laid.push(row);
    }

    /// Lays today's row when `day` is the first one after it; whether it did, or need not.
    fn today_before(&mut self, day: Day, today: Day, waits: bool) -> bool {
        if !waits || day < today {
            return false;
        }
        self.lay(today, AgendaRow::Today);
        true
    }
}
