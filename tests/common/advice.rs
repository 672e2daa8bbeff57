//! Advice as tests write it down: one line each.

use arshjul::plan::Level;
use arshjul::store::Source;
use arshjul::words::{Tongue, Words};

/// What advice there is: `line:column code message`.
pub(crate) fn advice(source: &Source, tongue: Tongue) -> Vec<String> {
    let words = Words::of(tongue);
    let said = source.advice().iter().map(|problem| {
        assert_eq!(problem.level, Level::Advice);
        let help = problem.help.as_ref().expect("a way out");
        assert_ne!(words.say(help), help.key(), "a way out in words");
        let (line, column) = source.position(problem.place.start);
        let message = words.say(&problem.message);
        format!("{line}:{column} {} {message}", problem.code.0)
    });
    said.collect()
}
