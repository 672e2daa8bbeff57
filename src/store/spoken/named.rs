//! Whom the name behind a sign means: by id, by title, or by the beginning or the part of it
//! that only one has. Knows no dates.

use super::cut::Sign;
use super::vocabulary::{Known, tidy};
use super::{Trouble, Vocabulary};
use crate::words::Sentence;

/// As many names as a sentence can hold.
const SHOWN: usize = 8;

impl Vocabulary {
    /// What a reference says to mean the name: an id for rings and phases, the usual spelling for all others.
    pub(super) fn named(&self, sign: Sign, name: &str) -> Result<Box<str>, Trouble> {
        let name = tidy(name);
        let folded = name.to_lowercase();
        let known = self.known(sign);
        let exact = known
            .iter()
            .find(|known| *known.folded_id == *folded)
            .or_else(|| known.iter().find(|known| *known.folded == *folded));
        if let Some(exact) = exact {
            return Ok(exact.id.clone());
        }
        match sign {
            Sign::Owner | Sign::Tag | Sign::Participant => Ok(name.into()),
            Sign::Kind => Ok(folded.into()),
            Sign::Ring => begun(known, &folded, &UNKNOWN_RING, &name),
            Sign::Phase => match begun(known, &folded, &UNKNOWN_PHASE, &name) {
                Err(trouble) => self.phase_of_kind(&folded).ok_or(trouble),
                found => found,
            },
        }
    }

    /// The one phase of a kind.
    fn phase_of_kind(&self, kind: &str) -> Option<Box<str>> {
        let kind = self.kinds.iter().find(|known| *known.folded == *kind)?;
        (kind.used == 1).then(|| kind.id.clone())
    }
}

/// The messages about a name that nobody or several have.
struct Unknown {
    nobody: &'static str,
    several: &'static str,
    none: &'static str,
}

const UNKNOWN_RING: Unknown = Unknown {
    nobody: "spoken-unknown-ring",
    several: "spoken-several-rings",
    none: "spoken-no-rings",
};

const UNKNOWN_PHASE: Unknown = Unknown {
    nobody: "spoken-unknown-phase",
    several: "spoken-several-phases",
    none: "spoken-no-phases",
};

fn begun(
    known: &[Known],
    folded: &str,
    unknown: &Unknown,
    name: &str,
) -> Result<Box<str>, Trouble> {
    let begins =
        |known: &&Known| known.folded_id.starts_with(folded) || known.folded.starts_with(folded);
    let holds = |known: &&Known| known.folded_id.contains(folded) || known.folded.contains(folded);
    let mut found: Vec<&Known> = known.iter().filter(begins).collect();
    if found.is_empty() {
        found = known.iter().filter(holds).collect();
    }
    let titles = |known: &[&Known]| {
        let titles = known.iter().take(SHOWN);
        titles
            .map(|known| known.title.to_string())
            .collect::<Vec<_>>()
    };
    let trouble = |key: &'static str, help: Sentence| Trouble {
        message: Sentence::new(key).with("name", name),
        help: Some(help),
        stops: true,
    };
    match found[..] {
        [only] => Ok(only.id.clone()),
        [] => {
            let help = match near(known, folded) {
                Some(near) => Sentence::new("read-did-you-mean").with("word", &*near.title),
                None if known.is_empty() => Sentence::new(unknown.none),
                None => Sentence::new("read-known-ids")
                    .with("words", titles(&known.iter().collect::<Vec<_>>())),
            };
            Err(trouble(unknown.nobody, help))
        }
        _ => {
            let help = Sentence::new("spoken-several-help").with("names", titles(&found));
            Err(trouble(unknown.several, help))
        }
    }
}

/// The name that was probably meant.
fn near<'k>(known: &'k [Known], folded: &str) -> Option<&'k Known> {
    let likeness = |known: &Known| {
        let by_title = strsim::jaro_winkler(folded, &known.folded);
        by_title.max(strsim::jaro_winkler(folded, &known.folded_id))
    };
    // Comparing is quadratic: nothing longer than this is a slip of a known name.
    let known = known.iter().filter(|_| folded.len() <= 80).take(1000);
    known
        .map(|known| (likeness(known), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, known)| known)
}
