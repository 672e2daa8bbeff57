//! From pieces to what was heard: signs first, then the time of day, then the date, and what is left is the title.

use std::ops::Range;

use super::cut::{self, Kind, Piece, Sign};
use super::date::{self, Beside, Found, Is, Maybe, Run};
use super::vocabulary::tidy;
use super::{Heard, Part, Remark, SaidDate, Trouble, Vocabulary, clock};
use crate::time::phrase::Rule;
use crate::words::Sentence;

impl Vocabulary {
    /// Hears a line.
    #[must_use]
    pub fn hear(&self, line: &str) -> Heard {
        let mut hearing = Hearing {
            line,
            names: self,
            heard: Heard::default(),
            runs: vec![Run::new()],
            quoted: Vec::new(),
        };
        let pieces = cut::cut(line, self);
        hearing.pieces(&pieces);
        let doubt = hearing.figures();
        hearing.date();
        hearing.doubt(doubt);
        hearing.title();
        let mut heard = hearing.heard;
        heard.parts.sort_by_key(|(place, _)| place.start);
        heard.remarks.sort_by_key(|remark| remark.place.start);
        let doubts = heard.remarks.iter();
        let doubts = doubts.map(|it| (it.place.clone(), it.trouble.message.clone()));
        heard.doubts = doubts.collect();
        heard
    }
}

/// A line while it is being heard.
struct Hearing<'l> {
    line: &'l str,
    names: &'l Vocabulary,
    heard: Heard,
    /// Words that stand by each other, without those that a sign or a time has taken.
    runs: Vec<Run>,
    /// Words in quotes: all of it, and what stands between the quotes.
    quoted: Vec<(Range<usize>, Range<usize>)>,
}

impl Hearing<'_> {
    fn pieces(&mut self, pieces: &[Piece]) {
        let mut rest = pieces;
        while let Some((piece, after)) = rest.split_first() {
            rest = after;
            match &piece.kind {
                Kind::Quoted(inside) => {
                    self.quoted.push((piece.place.clone(), inside.clone()));
                    self.runs.push(Run::new());
                }
                Kind::Marked(sign, name) => {
                    self.mark(*sign, &piece.place, name);
                    self.runs.push(Run::new());
                }
                Kind::Word => rest = self.word(piece, after),
            }
        }
        self.runs.retain(|run| !run.is_empty());
    }

    /// A word, or the time of day that begins with it. Returns what follows.
    fn word<'p>(&mut self, piece: &Piece, after: &'p [Piece]) -> &'p [Piece] {
        let begins_time = self.line[piece.place.clone()]
            .starts_with(|first: char| first.is_ascii_digit() || "(kKaA".contains(first));
        if begins_time && self.heard.time.is_none() {
            let words = after.iter().take_while(|piece| piece.kind == Kind::Word);
            let places: Vec<&Range<usize>> = std::iter::once(&piece.place)
                .chain(words.map(|piece| &piece.place))
                .take(6)
                .collect();
            let texts: Vec<&str> = places
                .iter()
                .map(|place| &self.line[(*place).clone()])
                .collect();
            if let Some(clock) = clock::clock(&texts) {
                let place = places[0].start..places[clock.words - 1].end;
                self.time(place, clock.time);
                self.runs.push(Run::new());
                return &after[clock.words - 1..];
            }
        }
        if let Some(run) = self.runs.last_mut() {
            run.push(piece.place.clone());
        }
        after
    }

    fn time(&mut self, place: Range<usize>, time: Option<String>) {
        if time.is_none() {
            let words = &self.line[place.clone()];
            let message = Sentence::new("spoken-no-time").with("words", words);
            self.remark(
                place.clone(),
                stop(message, Sentence::new("spoken-no-time-help")),
            );
        }
        self.heard.time = time;
        self.heard.parts.push((place, Part::Time));
    }

    /// The time of day that figures are beside a date; or what they may be, and where.
    fn figures(&mut self) -> Option<(Range<usize>, Maybe)> {
        let mut parts = self.heard.parts.iter();
        if parts.any(|(_, part)| *part == Part::Time) {
            return None;
        }
        let Beside { run, words, is } = date::beside(self.line, &self.runs, self.names)?;
        let (before, rest) = self.runs[run].split_at(words.start);
        let (figures, behind) = rest.split_at(words.len());
        let place = figures[0].start..figures[figures.len() - 1].end;
        let [before, figures, behind] = [before, figures, behind].map(<[_]>::to_vec);
        let maybe = match is {
            Is::Time(time) => {
                self.runs.splice(run..=run, [before, behind]);
                self.time(place.clone(), Some(time));
                None
            }
            Is::Apart(maybe) => {
                self.runs.splice(run..=run, [before, figures, behind]);
                Some(maybe)
            }
            Is::Unsettled(maybe) => Some(maybe),
        };
        self.runs.retain(|run| !run.is_empty());
        Some((place, maybe?))
    }

    /// What is to say of figures, now that the date is known.
    fn doubt(&mut self, doubt: Option<(Range<usize>, Maybe)>) {
        let Some((place, maybe)) = doubt else { return };
        let mut words = self.runs.iter().flatten();
        let in_title = words.any(|word| word.start == place.start);
        let key = match maybe {
            Maybe::Time if in_title => "spoken-maybe-time",
            Maybe::Year if in_title => "spoken-maybe-year",
            Maybe::Days if !in_title => "spoken-maybe-days",
            _ => return,
        };
        let message = Sentence::new(key).with("words", &self.line[place.clone()]);
        let help = Some(Sentence::new("spoken-maybe-time-help"));
        let stops = false;
        let trouble = Trouble {
            message,
            help,
            stops,
        };
        self.remark(place, trouble);
    }

    fn remark(&mut self, place: Range<usize>, trouble: Trouble) {
        self.heard.remarks.push(Remark { place, trouble });
    }

    fn mark(&mut self, sign: Sign, place: &Range<usize>, name: &Range<usize>) {
        let part = match sign {
            Sign::Owner => Part::Owner,
            Sign::Tag => Part::Tag,
            Sign::Participant => Part::Participant,
            Sign::Ring => Part::Ring,
            Sign::Phase => Part::Phase,
            Sign::Kind => Part::Kind,
        };
        self.heard.parts.push((place.clone(), part));
        let heard = &mut self.heard;
        let taken = match sign {
            Sign::Ring => heard.ring.is_some(),
            Sign::Phase => heard.phase.is_some(),
            Sign::Kind => heard.kind.is_some(),
            Sign::Owner | Sign::Tag | Sign::Participant => false,
        };
        let name = &self.line[name.clone()];
        if taken {
            let message = Sentence::new("spoken-twice").with("sign", sign.letter().to_string());
            let help = Sentence::new("spoken-twice-help");
            return self.remark(place.clone(), stop(message, help));
        }
        match self.names.named(sign, name) {
            Ok(name) => match (sign, name.into_string()) {
                (Sign::Owner, name) => add(&mut heard.owners, name),
                (Sign::Tag, name) => add(&mut heard.tags, name),
                (Sign::Participant, name) => add(&mut heard.participants, name),
                (Sign::Ring, name) => heard.ring = Some(name),
                (Sign::Phase, name) => heard.phase = Some(name),
                (Sign::Kind, name) => heard.kind = Some(name),
            },
            Err(trouble) => self.remark(place.clone(), trouble),
        }
    }

    fn date(&mut self) {
        let search = date::search(self.line, &self.runs, !self.quoted.is_empty(), self.names);
        if let Some((place, trouble)) = search.doubt {
            self.remark(place, trouble);
        }
        let Some(Found {
            place,
            words,
            rule,
            anchors,
            trouble,
        }) = search.found
        else {
            return;
        };
        if let Some((place, trouble)) = trouble {
            self.remark(place, trouble);
        }
        if let Some(rule) = rule.as_ref().filter(|rule| !rule.is_anchored()) {
            self.calendar(&words, rule);
        }
        self.heard.when = Some(tidy(&self.line[words]));
        self.heard.date = Some(SaidDate { rule, anchors });
        for run in &mut self.runs {
            run.retain(|word| word.end <= place.start || word.start >= place.end);
        }
        self.heard.parts.push((place, Part::When));
    }

    /// What the calendar of the plan says against a date.
    fn calendar(&mut self, words: &Range<usize>, rule: &Rule) {
        let resolution = rule.resolve(self.names.cycle, self.names.country);
        let stops = resolution.impossible().is_some();
        for remark in resolution.remarks {
            let (message, help) = (remark.message, remark.help);
            let trouble = Trouble {
                message,
                help,
                stops,
            };
            self.remark(words.clone(), trouble);
        }
    }

    /// What is left is the title. Quotes around all of it only protect it; around a part of it they are written.
    fn title(&mut self) {
        let mut words: Vec<Range<usize>> = self.runs.iter().flatten().cloned().collect();
        let said = self.quoted.iter();
        if words.is_empty() && said.len() == 1 {
            let (_, inside) = self.quoted[0].clone();
            self.heard.title = tidy(&self.line[inside]);
            return;
        }
        words.extend(said.map(|(place, _)| place.clone()));
        words.sort_by_key(|place| place.start);
        let texts: Vec<&str> = words
            .iter()
            .map(|place| &self.line[place.clone()])
            .collect();
        let parted = |letter| matches!(letter, ',' | ';' | ':' | '-' | '–' | '—');
        let title = tidy(&texts.join(" "));
        let dated = self.heard.when.is_some() || self.heard.time.is_some();
        let title = title.trim_matches(|letter: char| letter == ' ' || (dated && parted(letter)));
        self.heard.title = title.into();
    }
}

fn add(names: &mut Vec<String>, name: String) {
    if !names.contains(&name) {
        names.push(name);
    }
}

fn stop(message: Sentence, help: Sentence) -> Trouble {
    Trouble {
        message,
        help: Some(help),
        stops: true,
    }
}
