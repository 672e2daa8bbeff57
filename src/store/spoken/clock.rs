//! A time of day as people say it: "kl 13–15", "8:30", "1 pm". Knows no days.

mod bare;

use std::fmt::Write as _;

pub(super) use bare::{Bare, Kind, bare};

/// A time of day at the beginning of some words: how many words it takes, and the time; none where the words say that
/// one comes and none does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) words: usize,
    pub(super) time: Option<String>,
}

/// As many words as "kl 13 . 00 – 15 . 00" could have.
const MOST: usize = 5;

/// The time of day that some words begin with.
pub(super) fn clock(words: &[&str]) -> Option<Clock> {
    let first = words.first()?.to_lowercase();
    let announced = ["klockan", "klokken", "klokka", "kl.", "kl"];
    let announced = announced
        .iter()
        .find_map(|word| first.strip_prefix(word))
        .filter(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()));
    match announced {
        Some("") => {
            let begins = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
            words.get(1).filter(|word| begins(word))?;
            let found = longest(&words[1..], None, Said::Announced);
            Some(found.map_or(
                Clock {
                    words: 2,
                    time: None,
                },
                |clock| Clock {
                    words: clock.words + 1,
                    ..clock
                },
            ))
        }
        Some(rest) => {
            let found = longest(words, Some(rest), Said::Announced);
            Some(found.unwrap_or(Clock {
                words: 1,
                time: None,
            }))
        }
        None if first == "at" => longest(&words[1..], None, Said::Alone).map(|clock| Clock {
            words: clock.words + 1,
            ..clock
        }),
        None => longest(words, None, Said::Alone),
    }
}

/// Whether a word has said that a time comes: then an hour alone is one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Announced,
    Alone,
}

fn longest(words: &[&str], first: Option<&str>, said: Said) -> Option<Clock> {
    let (words, time) = most(words, first, |text| range(text, said))?;
    Some(Clock {
        words,
        time: Some(time),
    })
}

/// The most words that something can be made of, without the punctuation around them, and what is made of them.
fn most<T>(
    words: &[&str],
    first: Option<&str>,
    made: impl Fn(&str) -> Option<T>,
) -> Option<(usize, T)> {
    let begin = first.or(words.first().copied())?;
    (1..=words.len().min(MOST)).rev().find_map(|count| {
        let mut text = begin.to_owned();
        for word in &words[1..count] {
            text.push(' ');
            text.push_str(word);
        }
        let text = text.trim_start_matches('(').to_lowercase();
        let made = made(text.trim_end_matches([',', ';', ')', '.']))?;
        Some((count, made))
    })
}

/// Reads a time, or two with what stands between them.
fn range(text: &str, said: Said) -> Option<String> {
    let (from, to) = moments(text)?;
    let sure = from.is_sure(said) || to.is_some_and(|to| to.is_sure(said));
    sure.then(|| written(from, to))
}

/// A time, or two with what stands between them, and nothing else.
fn moments(text: &str) -> Option<(Moment, Option<Moment>)> {
    let (from, rest) = moment(text)?;
    let rest = rest.trim_start();
    if rest.is_empty() {
        return Some((from, None));
    }
    let between = ["-", "–", "—", "till ", "til ", "to "];
    let rest = between.iter().find_map(|word| rest.strip_prefix(word))?;
    let (to, rest) = moment(rest.trim_start())?;
    rest.is_empty().then_some((from, Some(to)))
}

/// As a plan writes it.
fn written(from: Moment, to: Option<Moment>) -> String {
    let Some(to) = to else {
        return from.written(None);
    };
    // "1–3 pm" begins in the afternoon too.
    let mut out = from.written(from.half.or(to.half));
    let _ = write!(out, "-{}", to.written(None));
    out
}

/// An hour with its minutes, and which half of the day it is in where that was said.
#[derive(Clone, Copy)]
struct Moment {
    hour: u32,
    minute: Option<u32>,
    colon: bool,
    half: Option<Half>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

impl Moment {
    fn is_sure(self, said: Said) -> bool {
        said == Said::Announced || self.colon || self.half.is_some()
    }

    fn written(self, half: Option<Half>) -> String {
        let hour = match self.half.or(half) {
            Some(Half::Morning) => self.hour % 12,
            Some(Half::Afternoon) if self.hour <= 12 => self.hour % 12 + 12,
            _ => self.hour,
        };
        format!("{hour:02}:{:02}", self.minute.unwrap_or(0))
    }
}

/// The time that a text begins with, and what follows it.
fn moment(text: &str) -> Option<(Moment, &str)> {
    let (hour, rest) = figure(text, 1)?;
    let mut moment = Moment {
        hour,
        minute: None,
        colon: rest.starts_with(':'),
        half: None,
    };
    let mut rest = rest;
    if let Some((minute, after)) = rest
        .strip_prefix([':', '.'])
        .and_then(|rest| figure(rest, 2))
    {
        moment.minute = Some(minute);
        rest = after;
    } else if moment.colon {
        return None;
    }
    let halves = [
        ("a.m.", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("a.m", Half::Morning),
        ("p.m", Half::Afternoon),
        ("am", Half::Morning),
        ("pm", Half::Afternoon),
    ];
    let bare = rest.trim_start();
    let found = halves
        .iter()
        .find_map(|(word, half)| Some((bare.strip_prefix(word)?, *half)));
    if let Some((after, half)) = found {
        moment.half = Some(half);
        rest = after;
    }
    let twelve = moment.half.is_some() && !(1..=12).contains(&hour);
    let fits = hour < 24 && moment.minute.is_none_or(|minute| minute < 60) && !twelve;
    fits.then_some((moment, rest))
}

/// A figure of at most two digits and at least so many.
fn figure(text: &str, least: usize) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (figure, rest) = text.split_at(digits);
    ((least..=2).contains(&digits)).then_some((figure.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_from_other_figures() {
        for (said, words, time) in [
            ("kl 13–15", 2, "13:00-15:00"),
            ("kl. 8.30-12 sal A", 2, "08:30-12:00"),
            ("Kl 13 – 15.30", 4, "13:00-15:30"),
            ("kl 13 12 april", 2, "13:00"),
            ("klockan 9 till 10", 4, "09:00-10:00"),
            ("kl.13", 1, "13:00"),
            ("kl13-14", 1, "13:00-14:00"),
            ("13:00-15:00", 1, "13:00-15:00"),
            ("8:30,", 1, "08:30"),
            ("at 1 pm", 3, "13:00"),
            ("1–3 pm", 2, "13:00-15:00"),
            ("12 am", 2, "00:00"),
            ("12pm", 1, "12:00"),
            ("10 a.m. to 2 p.m.", 5, "10:00-14:00"),
        ] {
            let cut: Vec<&str> = said.split(' ').collect();
            let found = clock(&cut).map(|clock| (clock.words, clock.time));
            assert_eq!(found, Some((words, Some(time.to_owned()))), "{said}");
        }
        for said in [
            "13",
            "13.30",
            "1-3",
            "26.1.",
            "at 5",
            "12 april",
            "kl",
            "kl öppet",
            "3:1",
            "",
        ] {
            assert_eq!(clock(&said.split(' ').collect::<Vec<_>>()), None, "{said}");
        }
        let nonsense = clock(&["kl", "25.70"]).map(|clock| (clock.words, clock.time));
        assert_eq!(nonsense, Some((2, None)));
    }
}
