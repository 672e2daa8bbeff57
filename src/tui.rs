//! The full-screen program: a model, messages that change it, commands, views, and what carries out their effects.
//!
//! `update` knows neither clock nor disk nor terminal; `run` knows all three and decides nothing.

pub mod adding;
pub mod ask;
pub mod clash;
pub mod command;
pub mod cursor;
pub(crate) mod dates;
pub mod desk;
pub mod digest;
pub mod filter;
pub mod form;
mod holidays;
pub mod hub;
pub mod keys;
mod learning;
pub mod line;
pub mod message;
pub mod model;
pub mod moving;
pub(crate) mod names;
pub mod offer;
mod opening;
mod palette;
pub mod prompt;
pub mod review;
mod run;
pub(crate) mod trends;
pub mod update;
pub mod view;

pub use message::{Effect, Message, Target};
pub use model::{Model, Style, View};
pub use opening::{lay, open, shelf};
pub use run::{Start, run};
pub use update::update;
