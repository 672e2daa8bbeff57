//! Time as a plan speaks of it: days, spans, weeks, cycles of twelve months, and how exactly a date is known.
//!
//! Nothing here knows what a plan is, and only [`Day`] and [`names`] know chrono.

mod cycle;
mod date;
mod day;
mod feast;
mod holiday;
pub mod names;
pub mod phrase;
mod sheet;
mod span;
mod step;
mod week;

pub use cycle::{Cycle, Month};
pub use date::{Date, Mood, Precision};
pub use day::{Day, Weekday, clock_and_day};
pub use holiday::{Country, Holiday, HolidayKind};
pub use phrase::Language;
pub use span::Span;
pub use step::Step;
pub use week::Week;
