//! How a line of a language's data file is cut into forms, and a form into words. Knows no meanings.

use std::iter::from_fn;

/// A form of the data file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub(super) whole: &'static str,
    /// What stands before the first space, dot or hyphen in it.
    pub(super) first_word: &'static str,
}

impl Form {
    /// Whether nothing but dots and hyphens follows the first word.
    pub(super) fn is_one_word(self) -> bool {
        words(&self.whole[self.first_word.len()..]).next().is_none()
    }
}

/// The forms of a line, parted by commas.
pub(super) fn forms(line: &'static str) -> impl Iterator<Item = Form> {
    let mut rest = Some(line);
    from_fn(move || {
        let text = rest?;
        let (first_word, more) = text.split_at(end_of_word(text));
        let comma = more.bytes().position(|byte| byte == b',');
        let (whole, more) = text.split_at(comma.map_or(text.len(), |at| first_word.len() + at));
        rest = more.strip_prefix(',').map(str::trim_ascii_start);
        Some(Form { whole, first_word })
    })
}

/// The words of a form; what stands between them may be left out by the writer.
pub(super) fn words(form: &str) -> impl Iterator<Item = &str> {
    let mut rest = form;
    from_fn(move || {
        rest =
            rest.trim_start_matches(|letter: char| letter.is_ascii() && !is_letter(letter as u8));
        let (word, more) = rest.split_at(end_of_word(rest));
        rest = more;
        (!word.is_empty()).then_some(word)
    })
}

fn end_of_word(text: &str) -> usize {
    let end = text.bytes().position(|byte| !is_letter(byte));
    end.unwrap_or(text.len())
}

/// Whether the byte is of a word. The files have only lower case, and from "a" on nothing but letters; tests hold them to it.
fn is_letter(byte: u8) -> bool {
    byte >= b'a'
}
