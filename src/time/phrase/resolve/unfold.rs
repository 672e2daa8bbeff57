//! A rule unfolded: from how its terms are put together to the dates that they make. Which year a term means is not decided here.

use crate::time::phrase::rule::{Condition, Edge, Node, Term};
use crate::time::{Date, Day, Mood, Precision, Span};

use super::nth::is_working_day;
use super::term::Frame;
use super::years::{Calendar, Found};

impl Frame<'_> {
    /// Adds the dates of a node.
    pub(super) fn unfold(&mut self, node: &Node, dates: &mut Vec<Date>) {
        match node {
            Node::Term(term) => dates.extend(self.date(term)),
            Node::Range(from, to) => dates.extend(self.range(from, to)),
            Node::Since(from) => dates.extend(self.open(from, Span::last, |found, edge| {
                Span::new(found.first(), edge.max(found.last()))
            })),
            Node::Until(to) => dates.extend(self.open(to, Span::first, |found, edge| {
                Span::new(edge.min(found.first()), found.last())
            })),
            Node::Each(nodes) => self.each(nodes, dates),
            Node::Whole(terms) => self.whole(terms, dates),
            Node::Either(terms) => self.either(terms, dates),
            Node::Deadline(edge, what) => {
                let hangs = what.anchored() && !matches!(**what, Node::Term(_));
                let before = dates.len();
                match &**what {
                    Node::Term(term) if self.hangs_on_days(term) => {
                        dates.extend(self.limit_within_days(*edge, term));
                        return;
                    }
                    Node::Term(term) => {
                        let deciding = |found: Found| Span::day(edge.day(found.span));
                        dates.extend(self.date_by(term, deciding));
                    }
                    what => self.unfold(what, dates),
                }
                change(dates, before, |date| deadline(*edge, date, hangs));
            }
            Node::Limited(what, limit) => {
                self.unfold(what, dates);
                self.unfold(limit, dates);
            }
            Node::Conditional(cases) => dates.extend(self.conditional(cases)),
            Node::Repeat(repeat) => self.repeat(repeat, dates),
            Node::Years(years, what) => self.in_years(*years, what.as_deref(), dates),
            Node::Glossed(what, gloss) => self.glossed(what, gloss, dates),
            Node::DayOrYear {
                month,
                day,
                figure,
                weekday,
            } => dates.extend(self.day_or_year((*month, *day), *figure, *weekday)),
            Node::Free(free) => self.free(*free, dates),
            Node::Lawful(what, window) => self.lawful(what, window, dates),
            Node::SomeOfEach(every, what) => self.some_of_each(*every, what, dates),
            Node::Mood(mood, None) => dates.push(self.dateless(*mood)),
            Node::Mood(mood, Some(what)) => {
                self.changed(what, dates, |date| Date {
                    mood: *mood,
                    ..date
                });
            }
        }
    }

    /// A term's date; what hangs on an entry without days has none either, but is still there.
    fn date(&mut self, term: &Term) -> Option<Date> {
        self.date_by(term, |found| found.span)
    }

    fn date_by(&mut self, term: &Term, deciding: impl Fn(Found) -> Span) -> Option<Date> {
        match self.in_cycle_by(term, deciding) {
            Some(found) => Some(found.date()),
            None => matches!(term.base(), Term::Entry(_)).then(Date::unknown),
        }
    }

    /// Whether a term is counted from an entry of which only some days are known: "april".
    fn hangs_on_days(&self, term: &Term) -> bool {
        let Term::Entry(name) = term.base() else {
            return false;
        };
        let date = (self.calendar.entries)(name);
        date.is_some_and(|date| date.precision > Precision::Day && date.span.is_some())
    }

    /// A deadline counted from such an entry: from the day that its first day gives to the day that its last one gives.
    fn limit_within_days(&self, edge: Edge, term: &Term) -> Option<Date> {
        let calendar = self.calendar;
        let counted = |held: fn(Span) -> Day| {
            let on_one_day = |name: &str| {
                let date = (calendar.entries)(name)?;
                Some(Date {
                    span: date.span.map(|span| Span::day(held(span))),
                    precision: Precision::Day,
                    ..date
                })
            };
            let calendar = Calendar {
                entries: &on_one_day,
                ..calendar
            };
            let found = calendar.in_year(term, calendar.cycle.first().year())?;
            Some((edge.day(found.span), found))
        };
        let ((first, found), (last, _)) = (counted(Span::first)?, counted(Span::last)?);
        let whole = calendar.in_year(term, calendar.cycle.first().year())?;
        Some(Date {
            span: Some(Span::new(first, last)),
            precision: whole.precision,
            deadline: true,
            ..found.date()
        })
    }

    fn changed(&mut self, node: &Node, dates: &mut Vec<Date>, change: impl Fn(Date) -> Date) {
        let before = dates.len();
        self.unfold(node, dates);
        self::change(dates, before, change);
    }

    /// From a term to the cycle's edge.
    fn open(
        &mut self,
        term: &Term,
        edge: impl Fn(Span) -> Day,
        stretched: impl Fn(Span, Day) -> Span,
    ) -> Option<Date> {
        let edge = edge(self.cycle().span());
        let date = self.date(term)?;
        Some(Date {
            span: date.span.map(|span| stretched(span, edge)),
            ..date
        })
    }

    /// The end of a range is the first such day on or after its start; if only the end has a year, the other way round.
    fn range(&mut self, from: &Term, to: &Term) -> Option<Date> {
        let hangs = |term: &Term| matches!(term.base(), Term::Entry(_));
        match self.found_range(from, to) {
            Some(date) => Some(date),
            None => (hangs(from) || hangs(to)).then(Date::unknown),
        }
    }

    fn found_range(&mut self, from: &Term, to: &Term) -> Option<Date> {
        let (start, end) = if from.year().is_none() && to.year().is_some() {
            let end = self.in_cycle(to)?;
            (self.until(from, end.span.first())?, end)
        } else {
            let start = self.in_cycle(from)?;
            (start, self.from(to, start.span.first())?)
        };
        let whole = Found {
            span: Span::new(start.span.first(), end.span.last()),
            precision: start.precision.max(end.precision),
            mood: if start.mood == Mood::Fixed {
                end.mood
            } else {
                start.mood
            },
        };
        Some(whole.date())
    }

    /// Every one; repeats are put in the order of time.
    fn each(&mut self, nodes: &[Node], dates: &mut Vec<Date>) {
        let start = dates.len();
        let repeats = nodes.iter().any(|node| matches!(node, Node::Repeat(_)));
        for node in nodes {
            let before = dates.len();
            self.unfold(node, dates);
            if repeats && matches!(node, Node::Mood(Mood::Tentative, Some(_))) {
                take_place(dates, before);
            }
        }
        // "v. 26, veckan efter midsommar" is one week.
        if let [one, other] = dates.get(start..).unwrap_or_default()
            && one == other
        {
            dates.pop();
        }
        if repeats && let Some(dates) = dates.get_mut(start..) {
            dates.sort_by_key(|date| date.span);
        }
    }

    /// Terms that follow each other without a gap are one span.
    fn whole(&mut self, terms: &[Term], dates: &mut Vec<Date>) {
        let mut last: Option<Span> = None;
        for term in terms {
            let found = match last {
                None => self.in_cycle(term),
                Some(last) => self.from(term, last.first()),
            };
            let Some(found) = found else { continue };
            match (last, dates.last_mut()) {
                (Some(before), Some(date)) if found.span.first() <= before.last().tomorrow() => {
                    let end = found.span.last().max(before.last());
                    let joined = Span::new(before.first(), end);
                    date.span = Some(joined);
                    date.precision = date.precision.max(found.precision);
                    last = Some(joined);
                }
                _ => {
                    dates.push(found.date());
                    last = Some(found.span);
                }
            }
        }
    }

    /// Alternatives with a gap between them are tentative: only one will be.
    fn either(&mut self, terms: &[Term], dates: &mut Vec<Date>) {
        let before = dates.len();
        self.whole(terms, dates);
        if dates.len() > before + 1 {
            for date in dates.iter_mut().skip(before) {
                date.mood = Mood::Tentative;
            }
        }
    }

    /// The first whose condition is met; none of them gives no occurrence.
    fn conditional(&mut self, cases: &[(Term, Condition)]) -> Option<Date> {
        cases.iter().find_map(|(term, condition)| {
            let found = self.in_cycle(term)?;
            let day = found.span.first();
            let met = match condition {
                Condition::Weekday(weekday) => day.weekday() == *weekday,
                Condition::WorkingDay => is_working_day(day, self.calendar.country),
                Condition::Otherwise => true,
            };
            met.then(|| found.date())
        })
    }

    /// Nothing is known but the mood; what is ongoing lasts the whole cycle.
    fn dateless(&self, mood: Mood) -> Date {
        let span = (mood == Mood::Ongoing).then(|| self.cycle().span());
        Date {
            span,
            precision: span.map_or(Precision::None, |_| Precision::Year),
            mood,
            deadline: false,
        }
    }
}

impl Edge {
    /// The day of a span that a deadline means.
    fn day(self, span: Span) -> Day {
        match self {
            Self::By => span.last(),
            Self::Before => span.first().yesterday(),
        }
    }
}

/// Changes the dates from one on.
fn change(dates: &mut [Date], from: usize, change: impl Fn(Date) -> Date) {
    for date in dates.iter_mut().skip(from) {
        *date = change(*date);
    }
}

/// A deadline is one day, however long the stretch that names it; a range between vague entries ends as vaguely.
fn deadline(edge: Edge, date: Date, hangs: bool) -> Date {
    if hangs && date.precision > Precision::Day {
        return Date {
            deadline: true,
            ..date
        };
    }
    Date {
        span: date.span.map(|span| Span::day(edge.day(span))),
        precision: date.span.map_or(date.precision, |_| Precision::Day),
        deadline: true,
        ..date
    }
}

/// What is only perhaps, from `start` on, takes the place of what is sure there: "varje månad, juli vid behov".
fn take_place(dates: &mut Vec<Date>, start: usize) {
    let tentative = dates.split_off(start.min(dates.len()));
    let meets = |date: &Date, other: &Date| match (date.span, other.span) {
        (Some(one), Some(other)) => one.meets(other),
        _ => false,
    };
    dates.retain(|date| !tentative.iter().any(|other| meets(date, other)));
    dates.extend(tentative);
}
