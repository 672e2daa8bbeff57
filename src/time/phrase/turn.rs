//! Words of the turn of the year: what a phrase says of every year, of even and odd weeks, and of where a rhythm begins. Knows
//! no plan.

use super::items::items;
use super::lexeme::{Lexeme, Link};
use super::lexicon::{Lexicon, lines};
use super::reword::{Outcome, Wish, cased, forms};
use super::rule::Unit;
use super::token::Tokens;
use super::{Language, Rule, read};
use crate::time::{Date, Day, Week, names};

/// The words that a language's data has under a name of its table `turn`; none where it has no such name.
pub(crate) fn words_of_turn(
    language: Language,
    name: &str,
) -> impl Iterator<Item = &'static str> + use<> {
    let mut all = lines(language).filter(|line| line.table == "turn");
    let text = all
        .find(|line| line.name == name)
        .and_then(|line| line.text);
    let forms = text.unwrap_or_default().split(',');
    forms.map(str::trim).filter(|form| !form.is_empty())
}

/// Whether the words say that their days come every year: "6 juni varje år".
pub(crate) fn comes_every_year(words: &str, language: Option<Language>) -> bool {
    let Some(language) = read(words, language).ok().and_then(|it| it.language) else {
        return false;
    };
    let (items, _) = items(&Tokens::of(words), Lexicon::of(language));
    let year = Lexeme::Unit(Unit::Year);
    let spoken = |pair: &[_]| matches!(pair, [Lexeme::Link(Link::Every), next] if *next == year);
    let lexemes: Vec<Lexeme> = items.iter().map(|item| item.lexeme).collect();
    lexemes.contains(&Lexeme::Every(Unit::Year)) || lexemes.windows(2).any(spoken)
}

/// The words with even weeks in the place of odd ones, or the other way round; none when they say neither.
pub(crate) fn other_parity(words: &str, read_in: Option<Language>) -> Option<String> {
    let reading = read(words, read_in).ok()?;
    let wished = reading.rule.with_other_parity()?;
    let language = reading.language?;
    let tokens = Tokens::of(words);
    let (even, odd) = (
        forms(language, "word", "even"),
        forms(language, "word", "odd"),
    );
    let pairs = [(&even, &odd), (&odd, &even)];
    let mut proposals = tokens.list().iter().flat_map(|token| {
        let written = &words[token.start..token.end];
        let (tokens, pairs) = (&tokens, &pairs);
        pairs.iter().flat_map(move |(own, other)| {
            let at = own.iter().position(|form| form == tokens.text(*token));
            let same = at.and_then(|at| other.get(at)).into_iter();
            let others = at.into_iter().flat_map(|_| other.iter());
            same.chain(others).map(move |form| {
                let form = cased(form, written);
                format!("{}{form}{}", &words[..token.start], &words[token.end..])
            })
        })
    });
    proposals.find(|words| read(words, read_in).is_ok_and(|it| it.rule == wished))
}

/// The words of a rhythm that is to begin on another day, so that they come to the dates `to`; `from` are those that they
/// come to now. None when there are no such words.
pub(crate) fn begun_anew(
    words: &str,
    read_in: Option<Language>,
    day: Day,
    (from, to): (&[Date], &[Date]),
    outcome: Outcome<'_>,
) -> Option<String> {
    let wish = Wish::of(words, read_in, from, to, outcome);
    let spoken = wish.spoken();
    let wished = read(words, read_in).ok()?.rule.begun_on(day)?;
    let is_met = |words: &String| {
        let rule = read(words, read_in).map(|it| it.rule);
        rule.is_ok_and(|rule| rule.is_like(&wished)) && wish.is_met_by(words)
    };
    if let Some(changed) = wish.with_few_changes().filter(is_met) {
        return Some(changed);
    }
    let (head, tail) = around_begin(words, spoken);
    let begins = begins(day, spoken).into_iter();
    let mut proposals = begins.map(|begin| {
        let tail = if tail.is_empty() { "" } else { " " }.to_owned() + tail;
        format!("{} {begin}{tail}", head.trim_end())
    });
    proposals.find(is_met)
}

/// What stands before the words from which a rhythm begins, the word that leads them included or added, and what stands
/// behind them.
fn around_begin(words: &str, language: Language) -> (String, &str) {
    let tokens = Tokens::of(words);
    let (items, _) = items(&tokens, Lexicon::of(language));
    let is_end = |lexeme: Lexeme| {
        matches!(
            lexeme,
            Lexeme::Link(Link::Until | Link::Except | Link::To) | Lexeme::Mark(_)
        )
    };
    let led = items
        .iter()
        .position(|it| it.lexeme == Lexeme::Link(Link::From));
    let next = led.map_or(0, |at| at + 1);
    let mut rest = items[next..].iter();
    let end = rest.find(|it| matches!(it.lexeme, Lexeme::Link(Link::Until | Link::Except)));
    let end = end.or_else(|| {
        items[next..]
            .iter()
            .find(|it| led.is_none() && is_end(it.lexeme))
    });
    let end = end.map_or(words.len(), |it| it.start);
    let link = forms(language, "word", "from").into_iter().next();
    let head = match led {
        Some(at) => words[..items[at].end].to_owned(),
        None => format!("{} {}", words[..end].trim_end(), link.unwrap_or_default()),
    };
    (head, &words[end..])
}

/// Ways to say the day, or the week that it begins.
fn begins(day: Day, language: Language) -> Vec<String> {
    let month = names::month_name(language, day.month());
    let Week { year, number } = day.iso_week();
    let weeks = forms(language, "unit", "week").into_iter().take(2);
    let weeks = weeks.flat_map(|week| {
        let dot = if week.chars().count() == 1 { "." } else { "" };
        [
            format!("{week}{dot} {number}"),
            format!("{week}{dot} {number} {year}"),
        ]
    });
    let days = [
        format!("{} {month}", day.day()),
        format!("{} {month} {}", day.day(), day.year()),
        day.to_string(),
    ];
    days.into_iter().chain(weeks).collect()
}

impl Rule {
    /// Whether both say the same, but for the years that they name.
    fn is_like(&self, other: &Self) -> bool {
        self.without_years() == other.without_years()
    }
}
