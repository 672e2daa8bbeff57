//! What the terminal was asked, and what it answered, for people.

use crate::terminal::{Ability, Question, Reply, asking, inquire};
use crate::words::{Sentence, Words, visible};

/// Asks the terminal what it can be asked; returns what it can do by its answers, and question by question what it said.
pub(super) fn hear(mut ability: Ability, words: &Words) -> (Ability, Option<String>) {
    if ability.questions.is_empty() {
        return (ability, Some(words.text("cli-info-answers-not-asked")));
    }
    let Ok(replies) = inquire(&asking(&ability.questions)) else {
        return (ability, None);
    };
    let told = told(&ability.questions, &replies, words);
    for reply in &replies {
        ability.learn(reply);
    }
    (ability, Some(told))
}

fn told(asked: &[Question], replies: &[Reply], words: &Words) -> String {
    let one = |question: &Question| {
        let answers = replies.iter().filter_map(|reply| answer(*question, reply));
        let said = answers.max_by_key(|(weight, _)| *weight);
        let said = said.map_or_else(|| Sentence::new("cli-info-answers-none"), |(_, said)| said);
        let question = words.text(match question {
            Question::Name => "cli-info-asked-name",
            Question::Background => "cli-info-asked-background",
            Question::Frames => "cli-info-asked-frames",
            Question::Pastes => "cli-info-asked-pastes",
            Question::Colours => "cli-info-asked-colours",
        });
        format!("{question}: {}", words.say(&said))
    };
    asked.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// What a reply says to a question, and how much that weighs: a yes is worth more than a no, for colours are asked for twice.
fn answer(question: Question, reply: &Reply) -> Option<(u8, Sentence)> {
    let yes_or_no = |yes: bool| {
        let key = if yes {
            "cli-info-answers-yes"
        } else {
            "cli-info-answers-no"
        };
        (u8::from(yes), Sentence::new(key))
    };
    let as_it_is = |text: &str| {
        let text = visible(text).into_owned();
        (0, Sentence::new("cli-info-answers-text").with("text", text))
    };
    Some(match (question, reply) {
        (Question::Name, Reply::Name(name)) => as_it_is(name),
        (Question::Background, Reply::Background(red, green, blue)) => {
            as_it_is(&format!("#{red:02x}{green:02x}{blue:02x}"))
        }
        (Question::Frames, Reply::Synchronized(yes))
        | (Question::Pastes, Reply::MarkedPastes(yes))
        | (Question::Colours, Reply::TrueColour(yes)) => yes_or_no(*yes),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Tongue;

    #[test]
    fn each_question_has_its_answer_and_silence_is_told() {
        let replies = [
            Reply::TrueColour(false),
            Reply::Name("kitty\u{9b}(0.26.5)".to_owned()),
            Reply::TrueColour(true),
            Reply::Attributes,
        ];
        let all = [
            Question::Name,
            Question::Background,
            Question::Frames,
            Question::Colours,
        ];
        assert_eq!(
            told(&all, &replies, &Words::of(Tongue::English)),
            "name: kitty<U+009B>(0.26.5); background: no answer; whole frames: no answer; 24-bit colours: yes"
        );
        assert_eq!(
            told(&all[1..2], &[], &Words::of(Tongue::Swedish)),
            "bakgrund: inget svar"
        );
    }
}
