//! Figures that are a time of day only where a date stands beside them: "at 14", "14–15", "14.00". Whether one does is not
//! known here.

use super::{Moment, moments, most, written};

/// Figures at the beginning of some words that may be a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store::spoken) struct Bare {
    /// How many words they take.
    pub(in crate::store::spoken) words: usize,
    /// The time, as a plan writes it; none where it would end before it begins, or be in the night: "9–5", "at 3".
    pub(in crate::store::spoken) time: Option<String>,
    pub(in crate::store::spoken) kind: Kind,
}

/// What speaks for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store::spoken) enum Kind {
    /// "at 14", "at 14–15".
    At,
    /// Minutes that no month has, or that neither day nor number goes with: "14.00", "14.10–15.00".
    Minutes,
    /// "12.10" may be a day, or the number of an edition.
    FewMinutes,
    /// "14–15" may be days, or parts.
    Hours,
    /// "14".
    Figure,
}

/// The figures that some words begin with.
pub(in crate::store::spoken) fn bare(words: &[&str]) -> Option<Bare> {
    if words.first()?.eq_ignore_ascii_case("at") {
        let bare = figures(&words[1..])?;
        return Some(Bare {
            words: bare.words + 1,
            kind: Kind::At,
            ..bare
        });
    }
    figures(words)
}

fn figures(words: &[&str]) -> Option<Bare> {
    let (words, (from, to)) = most(words, None, moments)?;
    let minutes = from.minute.or(to.and_then(|to| to.minute));
    let kind = match (minutes, to) {
        (Some(1..=12), None) => Kind::FewMinutes,
        (Some(_), _) => Kind::Minutes,
        (None, Some(_)) => Kind::Hours,
        (None, None) => Kind::Figure,
    };
    Some(Bare {
        words,
        time: is_likely(from, to).then(|| written(from, to)),
        kind,
    })
}

/// Nobody meets at three in the night.
fn is_likely(from: Moment, to: Option<Moment>) -> bool {
    const MORNING: u32 = 6;
    let minutes = |moment: Moment| moment.hour * 60 + moment.minute.unwrap_or(0);
    from.hour >= MORNING && to.is_none_or(|to| minutes(to) > minutes(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_say_what_speaks_for_a_time() {
        for (said, words, kind, time) in [
            ("at 14", 2, Kind::At, Some("14:00")),
            ("at 14–15", 2, Kind::At, Some("14:00-15:00")),
            ("at 3", 2, Kind::At, None),
            ("14.00 sal A", 1, Kind::Minutes, Some("14:00")),
            ("14.10–15", 1, Kind::Minutes, Some("14:10-15:00")),
            ("12.10", 1, Kind::FewMinutes, Some("12:10")),
            ("13 - 15", 3, Kind::Hours, Some("13:00-15:00")),
            ("9-5", 1, Kind::Hours, None),
            ("14", 1, Kind::Figure, Some("14:00")),
        ] {
            let cut: Vec<&str> = said.split(' ').collect();
            let found = bare(&cut).map(|bare| (bare.words, bare.kind, bare.time));
            let time = time.map(str::to_owned);
            assert_eq!(found, Some((words, kind, time)), "{said}");
        }
        for said in [
            "",
            "at",
            "at Easter",
            "26-30",
            "12.4.",
            "2026",
            "14.5",
            "maj",
        ] {
            assert_eq!(bare(&said.split(' ').collect::<Vec<_>>()), None, "{said}");
        }
    }
}
