//! What a run of the program finds around it: the language, today, how wide the terminal is. Read once,
//! from arguments and environment; no plan is known here.

use std::ffi::OsString;
use std::io::IsTerminal as _;

use crate::error::Error;
use crate::time::{Day, Language};
use crate::words::{Sentence, Tongue, Words, visible};

use super::answer::Answer;
use super::arguments::name;
use super::dates::language;

/// The variable that fixes today.
pub(super) const TODAY: &str = "ARSHJUL_TODAY";

/// What a run finds around it.
#[derive(Debug)]
pub(super) struct Circumstances {
    /// The words of the user's language.
    pub(super) words: Words,
    /// What chose the language.
    pub(super) language_from: &'static str,
    /// Today, or the day that it is set to be.
    pub(super) today: Day,
    /// Whether today was set.
    pub(super) today_is_set: bool,
    /// Columns and rows of the terminal on stdout, if there is one.
    pub(super) screen: Option<(u16, u16)>,
}

impl Circumstances {
    /// What the arguments, the environment and the terminal tell.
    ///
    /// # Errors
    /// When today was set to something that is no day: that, said.
    pub(super) fn found(arguments: &[OsString]) -> Result<Self, Answer> {
        let (tongue, language_from) = tongue(arguments, |name| std::env::var(name).ok());
        let words = Words::of(tongue);
        let set = std::env::var_os(TODAY);
        match today(set.as_ref().map(|day| day.to_string_lossy()).as_deref()) {
            Ok((today, today_is_set)) => Ok(Self {
                words,
                language_from,
                today,
                today_is_set,
                screen: screen(),
            }),
            Err(error) => Err(Answer::failure(&error, &words)),
        }
    }

    /// The language of the names of months and weekdays.
    pub(super) fn language(&self) -> Language {
        language(self.words.tongue())
    }

    /// Columns that text for people may fill; none when it goes to a file or a pipe, where nothing is cut.
    pub(super) fn columns(&self) -> Option<usize> {
        self.screen.map(|(columns, _)| usize::from(columns.max(1)))
    }
}

/// The language that the arguments or the environment ask for, and which of them did.
///
/// The first variable that is set decides, as POSIX has it, even when it names a language the program does not speak.
fn tongue(
    arguments: &[OsString],
    variable: impl Fn(&str) -> Option<String>,
) -> (Tongue, &'static str) {
    if let Some(tongue) = asked(arguments) {
        return (tongue, "--language");
    }
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| Some((variable(name).filter(|tag| !tag.is_empty())?, name)));
    match set {
        Some((tag, name)) => (Tongue::from_tag(&tag).unwrap_or(Tongue::English), name),
        None => (Tongue::English, ""),
    }
}

/// The language after `--language`; found before the arguments are parsed, because their help is in it.
fn asked(arguments: &[OsString]) -> Option<Tongue> {
    let mut words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let mut asked = None;
    while let Some(word) = words.next() {
        let Some(rest) = word
            .strip_prefix("--")
            .and_then(|rest| rest.strip_prefix(name::LANGUAGE))
        else {
            continue;
        };
        asked = match rest.strip_prefix('=') {
            Some(tag) => Tongue::from_tag(tag),
            None if rest.is_empty() => words.next().and_then(Tongue::from_tag),
            None => asked,
        };
    }
    asked
}

/// Today, and whether it was set.
fn today(set: Option<&str>) -> Result<(Day, bool), Error> {
    let Some(text) = set.filter(|text| !text.is_empty()) else {
        return Ok((Day::today(), false));
    };
    let day = text.trim().parse().map_err(|_| no_day(text))?;
    Ok((day, true))
}

fn no_day(text: &str) -> Error {
    let about = |key: &'static str| Sentence::new(key).with("name", TODAY);
    Error::usage(about("cli-today-wrong").with("value", visible(text).into_owned()))
        .hinted(about("cli-today-help"))
}

/// The size of the terminal on stdout, if there is one.
fn screen() -> Option<(u16, u16)> {
    std::io::stdout()
        .is_terminal()
        .then(|| crate::terminal::size().unwrap_or((80, 24)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(arguments: &[&str], variables: &[(&str, &str)]) -> (Tongue, &'static str) {
        let arguments: Vec<OsString> = std::iter::once("arshjul")
            .chain(arguments.iter().copied())
            .map(OsString::from)
            .collect();
        tongue(&arguments, |name| {
            let found = variables.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_option_decides_before_the_environment() {
        let variables = [("LC_ALL", "en_GB.UTF-8"), ("LANG", "en")];
        let swedish = (Tongue::Swedish, "--language");
        assert_eq!(chosen(&["list", "--language", "sv"], &variables), swedish);
        assert_eq!(chosen(&["--language=sv", "list"], &variables), swedish);
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let lang = ("LANG", "sv_SE.UTF-8");
        assert_eq!(chosen(&[], &[lang]), (Tongue::Swedish, "LANG"));
        assert_eq!(
            chosen(&[], &[("LC_MESSAGES", "sv"), ("LANG", "en_GB")]),
            (Tongue::Swedish, "LC_MESSAGES")
        );
        assert_eq!(
            chosen(&[], &[("LC_ALL", "C"), lang]),
            (Tongue::English, "LC_ALL")
        );
        assert_eq!(
            chosen(&[], &[("LC_ALL", ""), lang]),
            (Tongue::Swedish, "LANG")
        );
        assert_eq!(
            chosen(&[], &[("LANG", "de_DE.UTF-8")]),
            (Tongue::English, "LANG")
        );
        assert_eq!(chosen(&[], &[]), (Tongue::English, ""));
    }

    #[test]
    fn today_is_set_by_an_iso_day_only() {
        let (day, set) = today(Some("2024-06-14")).expect("a day");
        assert_eq!((day.to_string().as_str(), set), ("2024-06-14", true));
        assert!(today(Some("2024-02-30")).is_err());
        assert!(today(Some("14 juni")).is_err());
        assert!(!today(Some("")).expect("today").1);
    }
}
