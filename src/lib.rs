//! arshjul: the year of an organisation as a wheel in the terminal, kept as text.
//!
//! The layers, from the ground up. An arrow never runs back; `tests/house.rs` holds that.
//!
//! - [`words`]: every sentence a person reads, in Swedish and English. Knows nothing of plans.
//! - [`time`]: days, weeks, cycles, holidays, and date phrases read to rules and resolved to days.
//! - [`plan`]: what a plan file means: entries, rings, recommendations, indicators, and its occurrences.
//! - [`store`]: the text of a plan and the plan read from it; the only layer that touches plan files.
//! - [`scene`]: plan × cycle as shapes and labels in a plane; no cells, no pixels, no colours but semantic ones.
//! - [`draw`]: a scene on a medium: terminal cells, plain text.
//! - [`exchange`]: what comes from other programs and goes to them.
//! - [`config`]: what the user has settled once for all.
//! - [`terminal`]: what this terminal can do, and how to enter and leave it whole.
//! - [`tui`]: model, message, update, commands, views.
//! - [`cli`]: a file a subcommand.

pub mod cli;
pub mod config;
pub mod draw;
pub mod error;
pub mod exchange;
pub mod plan;
pub mod scene;
pub mod store;
pub mod terminal;
pub mod time;
pub mod tui;
pub mod words;
