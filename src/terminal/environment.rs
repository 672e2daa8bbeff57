//! The variables that tell about the terminal, read once, so that tests can set their own.

use std::collections::HashMap;

/// All that is looked at.
const NAMES: [&str; 18] = [
    "TERM",
    "COLORTERM",
    "COLORFGBG",
    "NO_COLOR",
    "TERM_PROGRAM",
    "KITTY_WINDOW_ID",
    "GHOSTTY_RESOURCES_DIR",
    "WEZTERM_PANE",
    "KONSOLE_VERSION",
    "VTE_VERSION",
    "WT_SESSION",
    "ITERM_SESSION_ID",
    "MLTERM",
    "TMUX",
    "STY",
    "LC_ALL",
    "LC_CTYPE",
    "LANG",
];

/// What the environment says of the terminal.
#[derive(Clone, Debug, Default)]
pub struct Environment(HashMap<&'static str, String>);

impl Environment {
    /// That of this process.
    #[must_use]
    pub fn here() -> Self {
        Self::of(|name| std::env::var(name).ok())
    }

    /// The one that `variable` tells; empty values count as none.
    #[must_use]
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &'static str| {
            let value = variable(name).filter(|value| !value.is_empty())?;
            Some((name, value))
        };
        Self(NAMES.into_iter().filter_map(set).collect())
    }

    /// The value of a variable, if it is set and not empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The value of a variable, or nothing.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// The first of the variables that is set, with its name.
    #[must_use]
    pub fn first(&self, names: [&'static str; 3]) -> Option<(&'static str, &str)> {
        names
            .into_iter()
            .find_map(|name| Some((name, self.get(name)?)))
    }

    /// The variable that asks for another character set than UTF-8. Nothing set at all is taken for UTF-8:
    /// every terminal of today speaks it, and containers and services forget to say so.
    #[must_use]
    pub fn not_unicode(&self) -> Option<(&'static str, &str)> {
        let (variable, value) = self.first(["LC_ALL", "LC_CTYPE", "LANG"])?;
        let lower = value.to_ascii_lowercase();
        let unicode = lower.contains("utf-8") || lower.contains("utf8");
        (!unicode).then_some((variable, value))
    }
}
