//! From meanings to a rule, by recursive descent. Knows the order of words, no words.
//!
//! ```text
//! phrase  = clause { "," clause }
//! clause  = [mood] (repeat | window | conditional | deadline | list [ [","] [but] deadline ]) [mood | deadline mark] | mood
//! repeat  = pattern { from element | until element | except list | list }
//! list    = [whole] element { joiner element }
//! element = relative | date | week | part | nth | period | what a neighbour completes
//! relative = (count unit | weekday | nth | unit) (before | after) anchor
//! ```

mod between;
mod clause;
mod condition;
mod custom;
mod date;
mod element;
mod feast;
mod fold;
mod list;
mod relative;
mod repeat;
mod span;
mod twice;
mod window;
mod years;

use super::Misreading;
use super::items::Item;
use super::lexeme::{Lexeme, Link};
use super::rule::{Rule, Unit};
use super::token::Mark;

/// A place in the items, and how far any attempt came.
pub(super) struct Parser<'i> {
    words: &'i str,
    items: &'i [Item],
    /// Which kinds of clause the items can hold at all.
    signs: Signs,
    /// How many terms are open within each other.
    depth: usize,
    at: usize,
    furthest: usize,
    /// What ends the name of an entry beside the end of its clause.
    name_ends: Option<Link>,
    /// Whether it is a bound of a repeat: what moves from holidays is the repeat then, not its bound.
    in_bound: bool,
    /// A date that is well said but that no year has.
    fault: Option<Box<Misreading>>,
}

/// Words without which some kinds of clause need not be tried.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "any of them may be there or not"
)]
struct Signs {
    repeat: bool,
    relative: bool,
    condition: bool,
    feast: bool,
    /// A number of times, or no less than something.
    count: bool,
    statute: bool,
    bank_holiday: bool,
    /// A word of no lexicon: the name of an entry.
    name: bool,
}

impl Signs {
    fn of(items: &[Item]) -> Self {
        let mut signs = Self::default();
        // "1. og 3. tirsdag" comes every month, without a word that says so.
        let (mut joined, mut counted, mut weekday) = (false, false, false);
        for item in items {
            match item.lexeme {
                // The month comes anew by itself: "första tisdagen i månaden".
                Lexeme::Weekdays(_) | Lexeme::Every(_) | Lexeme::Unit(Unit::Month) => {
                    signs.repeat = true;
                }
                Lexeme::Weekday(_) => weekday = true,
                Lexeme::Unknown => signs.name = true,
                Lexeme::Feast(_) => signs.feast = true,
                Lexeme::Ordinal(_) | Lexeme::Mark(Mark::Dot) => counted = true,
                Lexeme::Mark(Mark::Comma | Mark::Plus | Mark::Slash) | Lexeme::Link(Link::And) => {
                    joined = true;
                }
                Lexeme::Link(link) => match link {
                    Link::Every | Link::EveryOther | Link::Fortnightly | Link::Even | Link::Odd => {
                        signs.repeat = true;
                    }
                    Link::Times
                    | Link::Once
                    | Link::Twice
                    | Link::AtLeast
                    | Link::Several
                    | Link::SchoolTerm
                    | Link::Termly => (signs.repeat, signs.count) = (true, true),
                    Link::Statute => signs.statute = true,
                    Link::BankHoliday => signs.bank_holiday = true,
                    Link::Before
                    | Link::After
                    | Link::With
                    | Link::SameWeek
                    | Link::ShortlyBefore
                    | Link::ShortlyAfter
                    | Link::Nearest
                    | Link::Preceding => signs.relative = true,
                    Link::If => signs.condition = true,
                    _ => {}
                },
                _ => {}
            }
        }
        signs.repeat |= joined && counted && weekday;
        signs
    }
}

/// Where reading stopped: the first item that no attempt could pass; or a better reason.
pub(super) struct Stop {
    /// Index of the item; the number of items when more was expected.
    pub(super) item: usize,
    pub(super) fault: Option<Box<Misreading>>,
}

/// Reads all the items as one rule.
pub(super) fn parse(words: &str, items: &[Item]) -> Result<Rule, Stop> {
    let mut parser = Parser {
        words,
        items,
        signs: Signs::of(items),
        depth: 0,
        at: 0,
        furthest: 0,
        name_ends: None,
        in_bound: false,
        fault: None,
    };
    let node = parser.phrase();
    match node {
        Some(node) => match node.year_beside_part() {
            None => Ok(Rule::from(node)),
            Some(year) => Err(Stop {
                item: 0,
                fault: Some(Box::new(Misreading::year_beside(words, &year.to_string()))),
            }),
        },
        _ => Err(Stop {
            item: parser.furthest,
            fault: parser.fault,
        }),
    }
}

impl Parser<'_> {
    fn peek(&self) -> Option<Lexeme> {
        self.ahead(0)
    }

    fn ahead(&self, by: usize) -> Option<Lexeme> {
        self.items.get(self.at + by).map(|item| item.lexeme)
    }

    /// Whether the item `by` ahead follows the one before it without a space.
    fn glued(&self, by: usize) -> bool {
        self.items.get(self.at + by).is_some_and(|item| item.glued)
    }

    fn done(&self) -> bool {
        self.at >= self.items.len()
    }

    fn step(&mut self, by: usize) {
        self.at += by;
        self.furthest = self.furthest.max(self.at);
    }

    /// Takes the next item if `wanted` makes something of it.
    fn take<T>(&mut self, wanted: impl FnOnce(Lexeme) -> Option<T>) -> Option<T> {
        let taken = self.peek().and_then(wanted)?;
        self.step(1);
        Some(taken)
    }

    fn eat(&mut self, lexeme: Lexeme) -> bool {
        let found = self.peek() == Some(lexeme);
        if found {
            self.step(1);
        }
        found
    }

    fn link(&mut self, link: Link) -> bool {
        self.eat(Lexeme::Link(link))
    }

    fn mark(&mut self, mark: Mark) -> bool {
        self.eat(Lexeme::Mark(mark))
    }

    fn unit(&mut self, unit: Unit) -> bool {
        self.eat(Lexeme::Unit(unit))
    }

    /// A term within a term; too many of them are no date, and would exhaust the stack.
    fn nested<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        const DEEPEST: usize = 12;
        if self.depth >= DEEPEST {
            return None;
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }

    /// What the attempt reads, or nothing read at all.
    fn attempt<T>(&mut self, attempt: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let read = attempt(self);
        if read.is_none() {
            self.at = start;
        }
        read
    }

    /// The bytes from an item to the last one read.
    fn place(&self, from: usize) -> std::ops::Range<usize> {
        let start = self.items.get(from).map_or(0, |item| item.start);
        let last = self.items.get(self.at.saturating_sub(1));
        start..last.map_or(start, |item| item.end).max(start)
    }
}
