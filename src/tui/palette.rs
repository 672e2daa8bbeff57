//! The overlay of all commands: what is typed, what fits it best first, and which row is chosen.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::words::Words;

use super::command::{COMMANDS, Command};
use super::line::Line;

/// The state of the overlay.
#[derive(Clone, Debug)]
pub struct Palette {
    /// What is typed.
    pub line: Line,
    /// The commands that fit, the best first; in the table's order when nothing is typed.
    pub found: Vec<&'static Command>,
    /// The chosen row.
    pub chosen: usize,
}

impl Palette {
    /// All commands.
    #[must_use]
    pub fn all() -> Self {
        Self {
            line: Line::default(),
            found: COMMANDS.iter().collect(),
            chosen: 0,
        }
    }

    /// Looks again for what is typed.
    pub fn search(&mut self, words: &Words) {
        self.found = found(self.line.text(), words);
        self.chosen = 0;
    }

    /// Goes so many rows down (up if negative), and stays inside.
    pub fn step(&mut self, rows: i32) {
        self.chosen = stepped(self.chosen, rows, self.found.len());
    }

    /// The chosen command.
    #[must_use]
    pub fn command(&self) -> Option<&'static Command> {
        self.found.get(self.chosen).copied()
    }
}

/// The row so many rows further down a list of `length`, inside it.
#[must_use]
pub(super) fn stepped(row: usize, rows: i32, length: usize) -> usize {
    let last = length.saturating_sub(1);
    row.saturating_add_signed(rows as isize).min(last)
}

/// Names may be typed with letters left out; in the help, the keys and the English word only what stands there is found.
fn found(typed: &str, words: &Words) -> Vec<&'static Command> {
    let loose = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let strict = Pattern::new(
        typed,
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Substring,
    );
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut score = |pattern: &Pattern, text: &str| {
        pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher)
    };
    let mut scored: Vec<(u32, &Command)> = Vec::new();
    for command in COMMANDS {
        let word = command.name.trim_start_matches(|letter| letter != '-');
        let name = score(&loose, &words.text(command.name)).map(|score| 4 * score);
        let help = score(&strict, &words.text(command.help));
        let word = score(&strict, word).map(|score| 2 * score);
        let exact = command.keys.contains(&typed).then_some(10_000);
        if let Some(best) = [name, help, word, exact].into_iter().max().flatten() {
            scored.push((best, command));
        }
    }
    // Stable: what fits equally well stays in the table's order.
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, command)| command).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::command::Id;
    use crate::words::Tongue;

    fn best(typed: &str, tongue: Tongue) -> Option<Id> {
        let mut palette = Palette::all();
        palette.line = Line::of(typed);
        palette.search(&Words::of(tongue));
        palette.command().map(|command| command.id)
    }

    #[test]
    fn what_is_meant_comes_first() {
        assert_eq!(best("quit", Tongue::English), Some(Id::Quit));
        assert_eq!(best("avsl", Tongue::Swedish), Some(Id::Quit));
        assert_eq!(best("idag", Tongue::Swedish), Some(Id::Today));
        assert_eq!(best("quit", Tongue::Swedish), Some(Id::Quit));
        assert_eq!(best("!", Tongue::Swedish), Some(Id::Problems));
        assert_eq!(best("zzzqqq", Tongue::Swedish), None);
    }

    #[test]
    fn nothing_typed_shows_all_and_the_choice_stays_inside() {
        let mut palette = Palette::all();
        assert_eq!(palette.found.len(), COMMANDS.len());
        palette.step(-3);
        assert_eq!(palette.chosen, 0);
        palette.step(1000);
        assert_eq!(palette.chosen, COMMANDS.len() - 1);
        palette.found.clear();
        palette.step(1);
        assert!(palette.command().is_none());
    }
}
