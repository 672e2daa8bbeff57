//! What stands in brackets behind a date says the same once more, or more exactly: "uke 24 (juni)". Knows brackets, no words.

use super::rule::{Node, Period, Term};
use super::{Language, Reading, read};

/// The reading of a phrase without what stands in its brackets. Nothing where that is no date of its own, for then it may
/// well take something away: "varje måndag (ej juli)".
pub(super) fn without(words: &str, language: Option<Language>) -> Option<Reading> {
    let open = words.find('(')?;
    let close = open + words.get(open..)?.find(')')?;
    let inside = words.get(open + 1..close)?;
    let outside = format!("{} {}", words.get(..open)?, words.get(close + 1..)?);
    if outside.trim().is_empty() || outside.contains(['(', ')']) {
        return None;
    }
    let reading = read(&outside, language).ok()?;
    let gloss = read(inside, language).ok()?;
    let plain = |node: &Node| matches!(node, Node::Term(_) | Node::Range(..)) && !node.anchored();
    // "Q1 (first half)" is half of that quarter, and no half of the year.
    if matches!(
        gloss.rule.node,
        Node::Term(Term::Period(Period::Half(_), None))
    ) {
        return None;
    }
    let main = match &reading.rule.node {
        Node::Deadline(_, what) => plain(what),
        node => plain(node),
    };
    (main && plain(&gloss.rule.node)).then(|| Reading {
        rule: Node::Glossed(Box::new(reading.rule.node), Box::new(gloss.rule.node)).into(),
        language: reading.language.or(gloss.language),
        hours: reading.hours,
    })
}
