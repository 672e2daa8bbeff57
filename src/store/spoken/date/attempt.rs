//! Some words as a date: whether they can be nothing else, may be part of the title, or are none. Which words of the line
//! are tried is not known here.

use std::ops::Range;

use super::{Found, Looking};
use crate::plan::Named;
use crate::store::spoken::{Trouble, cut};
use crate::time::phrase::{self, Misreading, Reading, Rule};
use crate::words::Sentence;

/// Words that bind what follows to what went before: "Budget för maj", "Review of March".
const BINDING: &str =
    "om för av med till mot och eller inför hos enligt til af og for of about with to and or &";

/// Words that bind as well, unless a day follows: "Rapport från mars", but "Ny rutin från 12 april".
const BINDING_PERIODS: &str = "från fra from";

/// What an attempt to read words came to.
pub(super) enum Attempt {
    /// A date that can be nothing else.
    Date(Found),
    /// A date that may be part of the title.
    Doubtful(Range<usize>),
    /// None.
    No(Option<(Range<usize>, Misreading)>),
}

/// Whether the time of day may as well be days: "3 maj, 14-15".
fn may_be_days(text: &str) -> bool {
    let is_figure = |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '–' | ' ');
    let behind = text.rsplit_once(',').map(|(_, behind)| behind);
    behind.is_some_and(|behind| behind.chars().all(is_figure))
}

impl Looking<'_> {
    pub(super) fn attempt(&self, words: &[Range<usize>], before: Option<&Range<usize>>) -> Attempt {
        let Some(place) = self.bare(words) else {
            return Attempt::No(None);
        };
        let text = &self.line[place.clone()];
        if is_number(text)
            || begins_with_year(text)
            || begins_with_number_of_a_noun(text)
            || text.contains(cut::is_quote)
        {
            return Attempt::No(None);
        }
        match phrase::read(text, self.names.language) {
            // A time of day beside the date is a field of its own, found apart.
            Ok(reading) if !reading.hours.is_empty() && !may_be_days(text) => Attempt::No(None),
            Ok(reading) => self.weighed(words, place, &reading, before),
            Err(misreading) if misreading.reason.key() == "time-ambiguous" => {
                Attempt::Doubtful(place)
            }
            Err(misreading) => {
                let part = &misreading.place;
                let wrong = place.start + part.start..place.start + part.end;
                Attempt::No(Some((wrong, misreading.within(self.names.cycle))))
            }
        }
    }

    /// A date that was read, against all that it might be instead.
    fn weighed(
        &self,
        words: &[Range<usize>],
        place: Range<usize>,
        reading: &Reading,
        before: Option<&Range<usize>>,
    ) -> Attempt {
        let text = &self.line[place.clone()];
        let said = text.split_whitespace();
        let few = said.filter(|it| it.contains(char::is_alphanumeric)).count() < 3;
        let foreign = reading
            .language
            .is_some_and(|language| few && self.names.language.is_some_and(|own| own != language));
        if foreign && !text.contains(|letter: char| letter.is_ascii_digit()) {
            return Attempt::No(None);
        }
        let Some(found) = self.anchored(&place, &reading.rule, words.len()) else {
            return Attempt::No(None);
        };
        let word = |place: &Range<usize>| self.line[place.clone()].to_lowercase();
        let parted = before.is_some_and(|before| self.parts(before));
        let figures = text.contains(|letter: char| letter.is_ascii_digit());
        let bound = before.into_iter().chain(words.first());
        let bound = bound.map(word).any(|word| is_binding(&word, figures));
        if (bound || is_edition(text)) && !parted && reading.rule.anchors().is_empty() {
            return Attempt::Doubtful(place);
        }
        let mut words = self.shortest(words, &place, reading);
        // What closes the bracket is the time of day behind it.
        if self.line[words.clone()].starts_with('(') && !self.line[words.clone()].contains(')') {
            words.start += 1;
        }
        let place = place.start..words.end;
        if !self.line[words.clone()].contains(char::is_alphanumeric) {
            return Attempt::No(None);
        }
        Attempt::Date(Found {
            place,
            words,
            ..found
        })
    }

    /// The date with whom it is counted from; none when it may be counted from nobody: "Genomgång efter beslut".
    fn anchored(&self, place: &Range<usize>, rule: &Rule, words: usize) -> Option<Found> {
        let mut found = Found {
            place: place.clone(),
            words: place.clone(),
            rule: Some(rule.clone()),
            anchors: Vec::new(),
            trouble: None,
        };
        for name in rule.anchors() {
            let said = name.split_whitespace().count();
            let whom = match self.names.meant(name) {
                Named::One(index) => {
                    found.anchors.push((name.into(), index));
                    continue;
                }
                Named::Several(several) => several,
                Named::Nobody => Vec::new(),
            };
            if words < said + 2 {
                return None;
            }
            let at = self.line[place.clone()].find(name);
            let at = at.map_or(place.clone(), |at| {
                place.start + at..place.start + at + name.len()
            });
            found.trouble = Some((at, self.unknown(name, &whom)));
        }
        Some(found)
    }

    fn unknown(&self, name: &str, several: &[usize]) -> Trouble {
        let entries = &self.names.entries;
        let named = |at: &usize| entries.get(*at);
        if several.is_empty() {
            return Trouble {
                message: Sentence::new("read-unknown-anchor").with("name", name),
                help: Some(Sentence::new("read-unknown-anchor-help")),
                stops: true,
            };
        }
        let shown = several.iter().take(8).filter_map(named);
        let titles: Vec<String> = shown.clone().map(|it| it.title.to_string()).collect();
        let ids: Vec<String> = shown.map(|it| it.id.to_string()).collect();
        Trouble {
            message: Sentence::new("read-ambiguous-anchor")
                .with("name", name)
                .with("entries", titles),
            help: Some(Sentence::new("read-ambiguous-anchor-help").with("ids", ids)),
            stops: true,
        }
    }

    /// The same date without the words around it that say nothing: "i mars" is "mars".
    fn shortest(
        &self,
        words: &[Range<usize>],
        place: &Range<usize>,
        reading: &Reading,
    ) -> Range<usize> {
        let same = |place: &Range<usize>| {
            let shorter = phrase::read(&self.line[place.clone()], self.names.language);
            shorter.is_ok_and(|shorter| shorter.rule == reading.rule)
        };
        let starts = std::iter::zip(words, &words[1..]);
        let starts = starts.take_while(|(gone, left)| {
            let rest = &self.line[left.start..place.end];
            says_nothing(&self.line[(*gone).clone()]) && !begins_with_number_of_a_noun(rest)
        });
        let starts = starts.map(|(_, word)| word.start..place.end);
        let shortest = starts.take_while(same).last().unwrap_or(place.clone());
        let left = words.iter().filter(|word| word.start >= shortest.start);
        let ends: Vec<usize> = left.map(|word| word.end).collect();
        let inner = ends.split_last().map_or(&[][..], |(_, inner)| inner);
        // No word of the date stays in the title, even one without which the days are the same; one that binds what follows
        // is no word of it.
        let bare = |word: &str| {
            let word = word.to_lowercase();
            !word.contains(char::is_alphanumeric) || is_binding(&word, true)
        };
        let left = |end: &&usize| self.line[**end..shortest.end].split_whitespace().all(bare);
        let ends = inner.iter().rev().take_while(left);
        let ends = ends.map(|end| shortest.start..*end);
        ends.take_while(same).last().unwrap_or(shortest)
    }

    /// The words without the punctuation that parts them from others.
    pub(super) fn bare(&self, words: &[Range<usize>]) -> Option<Range<usize>> {
        let (first, last) = (words.first()?, words.last()?);
        let text = &self.line[first.start..last.end];
        let kept = text.trim_end_matches([',', ';', ':', '!']);
        let start = first.start + kept.len() - kept.trim_start_matches([',', ';', ':']).len();
        let end = first.start + kept.len();
        (start < end).then_some(start..end)
    }

    /// Whether a word ends what it belongs to.
    pub(super) fn parts(&self, word: &Range<usize>) -> bool {
        let word = &self.line[word.clone()];
        word.ends_with([',', ':', ';']) || is_dash(word)
    }
}

/// Figures alone: the number of a thing, or a year in its name.
fn is_number(text: &str) -> bool {
    text.chars().all(|letter| !letter.is_alphabetic()) && {
        let figures = text.split(|letter: char| !letter.is_ascii_digit());
        figures.filter(|figures| !figures.is_empty()).count() < 2
    }
}

/// The year before a date is rather part of the title: "Budget 2027 v. 40".
fn begins_with_year(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let rest = text.get(first.len()..).unwrap_or_default();
    first.len() == 4
        && first.bytes().all(|byte| byte.is_ascii_digit())
        && rest.contains(char::is_alphanumeric)
}

/// "2 i april" is the second of something, in April; the second of April is "2 april" or "den 2 i april".
fn begins_with_number_of_a_noun(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let number = words.next().unwrap_or_default();
    let is_number = number.len() < 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    let within = words.next().unwrap_or_default().to_lowercase();
    let rest = words.next().unwrap_or_default().to_lowercase();
    let rhythms = [
        "varje", "hver", "kvar", "every", "each", "månaden", "måneden",
    ];
    is_number && matches!(&*within, "i" | "in") && !rhythms.contains(&&*rest)
}

/// The words before a date that are no words of it: "in", "on the".
fn says_nothing(word: &str) -> bool {
    const SAYING_NOTHING: &str = "i på den det de dei in on at the of um om under ved vid d. d";
    let word = word.to_lowercase();
    let is_said = !word.contains(char::is_alphanumeric) || is_binding(&word, true);
    is_said || SAYING_NOTHING.split(' ').any(|it| it == word)
}

/// "2.1" and "2–3" may as well be the number of an edition or of parts.
fn is_edition(text: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '–');
    text.chars().all(plain) && !text.ends_with('.') && text.len() < 8
}

pub(super) fn is_binding(word: &str, figures: bool) -> bool {
    let known = |words: &str| words.split(' ').any(|known| known == word);
    known(BINDING) || (!figures && known(BINDING_PERIODS))
}

pub(super) fn is_dash(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| matches!(letter, '-' | '–' | '—'))
}
