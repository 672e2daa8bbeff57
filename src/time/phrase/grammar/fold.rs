//! How the terms of a list make one node: ranges bind closest, then alternatives; the rest are each.

use crate::time::phrase::rule::{Node, Period, Term};

use super::list::Joiner;

/// "första onsdagen i mars, juni och september": what stands before the first month stands before each.
pub(super) fn distribute(terms: &mut [Term]) {
    let Some((first, rest)) = terms.split_first_mut() else {
        return;
    };
    if !matches!(first, Term::Nth(..) | Term::Part(..)) {
        return;
    }
    for term in rest {
        if let Term::Period(Period::Month(_), _) = term {
            let of = Box::new(term.clone());
            *term = match &*first {
                Term::Nth(nth, counted, _) => Term::Nth(*nth, *counted, of),
                Term::Part(part, _) => Term::Part(*part, of),
                _ => continue,
            };
        }
    }
}

/// A comma joins as the word that ends its list does.
pub(super) fn settle_commas(joiners: &mut [Joiner]) {
    let mut word = Joiner::And;
    for joiner in joiners.iter_mut().rev() {
        match joiner {
            Joiner::Comma => *joiner = word,
            Joiner::Or => word = Joiner::Or,
            Joiner::And => word = Joiner::And,
            Joiner::To | Joiner::Tight => {}
        }
    }
}

/// Ranges bind closest, then alternatives; the rest are each.
pub(super) fn folded(terms: Vec<Term>, joiners: &[Joiner], whole: bool) -> Option<Node> {
    let mut groups: Vec<Vec<Node>> = Vec::new();
    let mut before: Option<Joiner> = None;
    for (index, term) in terms.into_iter().enumerate() {
        match before {
            Some(joiner @ (Joiner::To | Joiner::Tight)) => {
                let group = groups.last_mut()?;
                let Some(Node::Term(from)) = group.pop() else {
                    return None;
                };
                group.push(match (joiner, &from, &term) {
                    (
                        Joiner::Tight,
                        Term::Day {
                            month,
                            day,
                            weekday,
                            ..
                        },
                        Term::Day { day: figure, .. },
                    ) => Node::DayOrYear {
                        month: *month,
                        day: *day,
                        figure: *figure,
                        weekday: *weekday,
                    },
                    _ => Node::Range(from, term),
                });
            }
            Some(Joiner::Or) => groups.last_mut()?.push(Node::Term(term)),
            Some(Joiner::And) if whole => groups.last_mut()?.push(Node::Term(term)),
            _ => groups.push(vec![Node::Term(term)]),
        }
        before = joiners.get(index).copied();
    }
    let alternatives = |nodes| alternatives(nodes, whole);
    let mut nodes = groups.into_iter().map(alternatives).collect::<Vec<_>>();
    match nodes.len() {
        1 => nodes.pop(),
        _ => Some(Node::Each(nodes)),
    }
}

fn alternatives(mut nodes: Vec<Node>, whole: bool) -> Node {
    if nodes.len() == 1 {
        return nodes.swap_remove(0);
    }
    let terms = |nodes: &[Node]| {
        let term = |node: &Node| match node {
            Node::Term(term) => Some(term.clone()),
            _ => None,
        };
        nodes.iter().map(term).collect::<Option<Vec<_>>>()
    };
    match terms(&nodes) {
        Some(terms) if whole => Node::Whole(terms),
        Some(terms) => Node::Either(terms),
        None => Node::Each(nodes),
    }
}
