//! What is said of a phrase that was not understood: the phrase with the place marked, why, and the way out.

use crate::error::Error;
use crate::time::Language;
use crate::time::phrase::{Misreading, Reading};
use crate::words::{Sentence, Words, columns_of, visible};

use crate::cli::answer::{Answer, FAILED};
use crate::cli::circumstances::Circumstances;

/// More of a phrase than this on either side of the place only pushes the place out of sight.
const AROUND: usize = 50;

/// The answer to a phrase that was not understood.
pub(super) fn answer(phrase: &str, misreading: &Misreading, words: &Words) -> Answer {
    let mut talk = format!("arshjul: {}\n", visible(&words.say(&misreading.reason)));
    for line in marked(phrase, misreading) {
        talk.push_str("  ");
        talk.push_str(&line);
        talk.push('\n');
    }
    let help = misreading.help.clone();
    let help = help.unwrap_or_else(|| Sentence::new("cli-when-unread-help"));
    talk.push_str("  ");
    talk.push_str(&visible(&words.say(&help)));
    talk.push('\n');
    Answer::talk(talk, FAILED)
}

/// The phrase, and below it what marks the place.
fn marked(phrase: &str, misreading: &Misreading) -> [String; 2] {
    let start = phrase.floor_char_boundary(misreading.place.start);
    let end = phrase.floor_char_boundary(misreading.place.end).max(start);
    let before: Vec<char> = phrase[..start].chars().rev().take(AROUND).collect();
    let before: String = before.into_iter().rev().collect();
    let cut = |text: &str| text.chars().take(AROUND).collect::<String>();
    let (place, after) = (cut(&phrase[start..end]), cut(&phrase[end..]));
    let [before, place, after] = [before, place, after].map(|part| visible(&part).into_owned());
    let blank = " ".repeat(columns_of(&before));
    let mark = "^".repeat(columns_of(&place).max(1));
    [format!("{before}{place}{after}"), format!("{blank}{mark}")]
}

/// A phrase that only another language reads than the one that was asked for.
pub(super) fn other_language(
    reading: &Reading,
    asked: Language,
    around: &Circumstances,
) -> Result<(), Error> {
    match reading.language {
        Some(language) if language != asked => {
            let message = Sentence::new("cli-when-other-language")
                .with("asked", asked.tag())
                .with("read", language.tag());
            let said = around.words.say(&reading.rule.sentence());
            let said = visible(&said).into_owned();
            let help = Sentence::new("cli-when-other-language-help")
                .with("read", language.tag())
                .with("rule", said);
            Err(Error::failed(message).hinted(help))
        }
        _ => Ok(()),
    }
}
