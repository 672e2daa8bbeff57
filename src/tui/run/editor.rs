//! Handing the terminal to the user's editor, and what comes back from it.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitStatus;

use crate::error::Error;
use crate::terminal::{Call, Signals};
use crate::tui::message::{Composed, Message};
use crate::words::Sentence;

use super::screen::Screen;

/// What the user's editor is, as the tradition has it: the visual one first.
fn command() -> Option<String> {
    let set = ["VISUAL", "EDITOR"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok());
    set.map(|command| command.trim().to_owned())
        .find(|command| !command.is_empty())
}

/// Opens a file in the editor and waits for its end.
///
/// # Errors
/// When the terminal cannot be taken again. That there is no editor, or that it failed, is in the result.
pub(super) fn open(
    screen: &mut Screen,
    signals: &Signals,
    file: &Path,
    place: (usize, usize),
) -> io::Result<Result<(), Error>> {
    // An editor that everybody has is better than none.
    let command = command().unwrap_or_else(|| "vi".to_owned());
    // A bare name such as `+!touch x` would be an order to some editors.
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let Some(call) = Call::of(&command, &file, place) else {
        return Ok(Err(Error::failed(Sentence::new("screen-no-editor"))));
    };
    let failed = || Error::failed(Sentence::new("screen-editor-failed").with("command", &*command));
    Ok(match screen.lend(signals, &call)? {
        Ok(ended) if ended.success() => Ok(()),
        Ok(ended) => Err(failed().because(how(ended))),
        Err(error) => Err(failed()
            .because(Sentence::new("screen-editor-not-started").with("reason", error.to_string()))),
    })
}

/// How an editor ended that did not do its work.
fn how(ended: ExitStatus) -> Sentence {
    let code = ended
        .code()
        .map_or_else(|| "none".to_owned(), |code| code.to_string());
    Sentence::new("screen-editor-ended").with("status", code)
}

/// Lets the user write a text in the editor.
///
/// # Errors
/// As for [`open`].
pub(super) fn compose(
    screen: &mut Screen,
    signals: &Signals,
    composed: Composed,
) -> io::Result<Message> {
    let refused = |error: &io::Error| {
        let said = Sentence::new("screen-no-draft").with("reason", error.to_string());
        Message::Refused(Error::failed(said))
    };
    let made = tempfile::Builder::new()
        .prefix("arshjul-")
        .suffix(".md")
        .tempfile();
    let mut file = match made {
        Ok(file) => file,
        Err(error) => return Ok(refused(&error)),
    };
    if let Err(error) = file.write_all(composed.text.as_bytes()) {
        return Ok(refused(&error));
    }
    if let Err(error) = open(screen, signals, file.path(), (1, 1))? {
        return Ok(Message::Refused(error));
    }
    Ok(match fs::read_to_string(file.path()) {
        Ok(text) => Message::Composed(Composed { text, ..composed }),
        Err(error) => refused(&error),
    })
}

#[cfg(test)]
mod tests {
    use std::os::unix::process::ExitStatusExt as _;

    use super::*;
    use crate::words::{Tongue, Words};

    /// As wait(2) tells them: the exit code in the second byte, the signal in the first.
    #[test]
    fn an_end_is_told_in_the_language_of_the_screen() {
        for (tongue, raw, said) in [
            (Tongue::Swedish, 0x300, "Den avslutades med felkoden 3."),
            (Tongue::Swedish, 15, "Den avslutades utifrån."),
            (Tongue::English, 0x300, "It ended with the exit code 3."),
            (Tongue::English, 9, "It was ended from outside."),
        ] {
            let told = Words::of(tongue).say(&how(ExitStatus::from_raw(raw)));
            assert_eq!(told, said);
        }
    }
}
