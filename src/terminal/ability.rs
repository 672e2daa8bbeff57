//! What the terminal can do, from the environment alone, and each time the reason. Answers refine it later: octants are
//! drawn only by a program that answers its version, for the environment knows none.

use crate::draw::{Depth, Glyphs};
use crate::words::Sentence;

use super::ask::{Question, surely_marks_pastes};
use super::background::{Background, background};
use super::decode::Reply;
use super::environment::Environment;
use super::program::{depth_of, glyphs_of, known, multiplexed};

/// What was found, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<T> {
    /// What it is.
    pub value: T,
    /// What told so.
    pub why: Sentence,
}

/// What a terminal can do.
#[derive(Clone, Debug, PartialEq)]
pub struct Ability {
    /// How many colours.
    pub depth: Found<Depth>,
    /// Which glyphs it draws without gaps.
    pub glyphs: Found<Glyphs>,
    /// Dark or light.
    pub background: Found<Background>,
    /// Whether it takes a frame as a whole (mode 2026): `None` as long as it has not said.
    pub synchronized: Option<bool>,
    /// Whether it can place its cursor, and so show a full screen.
    pub screen: bool,
    /// What it can be asked without being disturbed; empty where that is nothing.
    pub questions: Vec<Question>,
}

impl Ability {
    /// What the environment tells.
    #[must_use]
    pub fn of(environment: &Environment) -> Self {
        let term = environment.text("TERM");
        let depth = depth(environment);
        Self {
            questions: questions(environment, depth.value),
            depth,
            glyphs: glyphs(environment),
            background: background(environment),
            synchronized: None,
            screen: term != "dumb",
        }
    }

    /// Takes in what the terminal answered; whether anything that is seen changed.
    pub fn learn(&mut self, reply: &Reply) -> bool {
        match reply {
            Reply::Background(red, green, blue) => self.learn_background(*red, *green, *blue),
            Reply::Name(name) => {
                let more_colours =
                    self.learn_depth(reply, named("terminal-depth-program", "program", name));
                self.learn_name(name) || more_colours
            }
            Reply::TrueColour(_) => {
                self.learn_depth(reply, Sentence::new("terminal-depth-answered"))
            }
            Reply::Synchronized(can) => {
                self.synchronized = Some(*can);
                false
            }
            Reply::MarkedPastes(_) => false,
            Reply::Attributes => {
                self.synchronized.get_or_insert(false);
                false
            }
        }
    }

    fn learn_background(&mut self, red: u8, green: u8, blue: u8) -> bool {
        let value = Background::of(red, green, blue);
        let changed = value != self.background.value;
        let colour = format!("#{red:02x}{green:02x}{blue:02x}");
        let why = Sentence::new("terminal-background-answered").with("colour", colour);
        self.background = Found { value, why };
        changed
    }

    fn learn_depth(&mut self, reply: &Reply, why: Sentence) -> bool {
        let value = depth_of(reply, self.depth.value);
        let changed = value != self.depth.value;
        if changed {
            self.depth = Found { value, why };
        }
        changed
    }

    fn learn_name(&mut self, name: &str) -> bool {
        let value = glyphs_of(name, self.glyphs.value);
        let changed = value != self.glyphs.value;
        if changed {
            let why = Sentence::new("terminal-glyphs-program").with("program", name);
            self.glyphs = Found { value, why };
        }
        changed
    }
}

/// Apple's terminal shows the end of a sequence that it does not know, so it is asked for its background only. About colours
/// is asked where more are to be had, and not through GNU screen, which hands such a question on to its terminal as text.
fn questions(environment: &Environment, depth: Depth) -> Vec<Question> {
    match (environment.text("TERM"), environment.text("TERM_PROGRAM")) {
        ("" | "dumb" | "linux", _) => return Vec::new(),
        (_, "Apple_Terminal") => return vec![Question::Background],
        _ => {}
    }
    let mut questions = vec![Question::Name, Question::Background, Question::Frames];
    if !surely_marks_pastes(environment) {
        questions.push(Question::Pastes);
    }
    if matches!(depth, Depth::Ansi16 | Depth::Indexed256) && !multiplexed(environment) {
        questions.push(Question::Colours);
    }
    questions
}

fn depth(environment: &Environment) -> Found<Depth> {
    let term = environment.text("TERM");
    let found = |value, why| Found { value, why };
    let by_term = |value| found(value, named("terminal-depth-term", "term", term));
    if environment.get("NO_COLOR").is_some() {
        return found(Depth::Monochrome, Sentence::new("terminal-depth-no-color"));
    }
    if matches!(term, "" | "dumb") || term.starts_with("vt") || term.ends_with("-m") {
        return by_term(Depth::Monochrome);
    }
    if let Some(value @ ("truecolor" | "24bit")) = environment.get("COLORTERM") {
        return found(
            Depth::True,
            named("terminal-depth-colorterm", "value", value),
        );
    }
    if let Some(program) = known(environment).filter(|_| !multiplexed(environment)) {
        return found(
            Depth::True,
            named("terminal-depth-program", "program", program),
        );
    }
    if term.ends_with("-direct") {
        return by_term(Depth::True);
    }
    if environment.get("MLTERM").is_some() && !multiplexed(environment) {
        // It takes 24-bit colours into a small palette of its own, and when that is full it paints cells in others' colours.
        return found(
            Depth::Indexed256,
            named("terminal-depth-palette", "program", "mlterm"),
        );
    }
    if term.contains("256") || environment.get("COLORTERM").is_some() {
        return by_term(Depth::Indexed256);
    }
    by_term(Depth::Ansi16)
}

fn named(key: &'static str, name: &'static str, value: &str) -> Sentence {
    Sentence::new(key).with(name, value)
}

fn glyphs(environment: &Environment) -> Found<Glyphs> {
    let found = |value, why| Found { value, why };
    let term = environment.text("TERM");
    if let Some((variable, value)) = environment.not_unicode() {
        let why = named("terminal-glyphs-charset", "variable", variable).with("value", value);
        return found(Glyphs::Ascii, why);
    }
    match term {
        "" | "dumb" => return found(Glyphs::Ascii, named("terminal-glyphs-term", "term", term)),
        "linux" => {
            return found(
                Glyphs::HalfBlock,
                named("terminal-glyphs-term", "term", term),
            );
        }
        _ => {}
    }
    if multiplexed(environment) {
        return found(
            Glyphs::Quadrant,
            Sentence::new("terminal-glyphs-multiplexed"),
        );
    }
    found(Glyphs::Quadrant, Sentence::new("terminal-glyphs-font"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ability(variables: &[(&str, &str)]) -> Ability {
        Ability::of(&Environment::of(|name| {
            let found = variables.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| (*value).to_owned())
        }))
    }

    type Row<'a> = (&'a [(&'a str, &'a str)], Depth, Glyphs);

    /// Each row is the environment of a real terminal, and what it can do by its own documentation.
    #[test]
    fn known_terminals_are_known() {
        use Depth::{Ansi16, Indexed256, Monochrome, True};
        use Glyphs::{Ascii, HalfBlock, Quadrant};
        let utf8 = ("LANG", "sv_SE.UTF-8");
        let rows: [Row<'_>; 14] = [
            (
                &[("TERM", "xterm-kitty"), ("KITTY_WINDOW_ID", "1"), utf8],
                True,
                Quadrant,
            ),
            (
                &[("TERM", "xterm-ghostty"), ("COLORTERM", "truecolor"), utf8],
                True,
                Quadrant,
            ),
            (
                &[
                    ("TERM", "xterm-256color"),
                    ("TERM_PROGRAM", "WezTerm"),
                    utf8,
                ],
                True,
                Quadrant,
            ),
            (
                &[("TERM", "foot"), ("COLORTERM", "truecolor"), utf8],
                True,
                Quadrant,
            ),
            (
                &[("TERM", "xterm-256color"), ("VTE_VERSION", "7600"), utf8],
                True,
                Quadrant,
            ),
            (
                &[
                    ("TERM", "xterm-256color"),
                    ("TERM_PROGRAM", "Apple_Terminal"),
                    utf8,
                ],
                Indexed256,
                Quadrant,
            ),
            (
                &[("TERM", "xterm-256color"), ("WT_SESSION", "a-b"), utf8],
                True,
                Quadrant,
            ),
            (
                &[
                    ("TERM", "tmux-256color"),
                    ("TMUX", "/tmp/x"),
                    ("KITTY_WINDOW_ID", "1"),
                    utf8,
                ],
                Indexed256,
                Quadrant,
            ),
            (
                &[("TERM", "xterm"), ("MLTERM", "3.9.2"), utf8],
                Indexed256,
                Quadrant,
            ),
            (&[("TERM", "st-256color"), utf8], True, Quadrant),
            (&[("TERM", "linux"), utf8], Ansi16, HalfBlock),
            (&[("TERM", "dumb"), utf8], Monochrome, Ascii),
            (&[("TERM", "xterm"), ("LC_ALL", "C"), utf8], Ansi16, Ascii),
            (
                &[("TERM", "vt100"), ("LANG", "sv_SE.ISO-8859-1")],
                Monochrome,
                Ascii,
            ),
        ];
        for (variables, depth, glyphs) in rows {
            let found = ability(variables);
            assert_eq!(
                (found.depth.value, found.glyphs.value),
                (depth, glyphs),
                "{variables:?}"
            );
        }
    }

    #[test]
    fn only_those_are_asked_that_take_it() {
        use Question::{Background, Colours, Frames, Name, Pastes};
        let asked = |variables: &[(&str, &str)]| ability(variables).questions;
        let few = [Name, Background, Frames];
        let coloured = [Name, Background, Frames, Colours];
        assert_eq!(asked(&[("TERM", "xterm-256color")]), coloured);
        assert_eq!(asked(&[("TERM", "xterm")]), coloured);
        let known = [("TERM", "xterm-256color"), ("COLORTERM", "truecolor")];
        assert_eq!(asked(&known), few);
        assert_eq!(asked(&[("TERM", "xterm"), ("NO_COLOR", "1")]), few);
        assert_eq!(asked(&[("TERM", "screen"), ("STY", "1.x")]), few);
        assert_eq!(asked(&[("TERM", "tmux-256color"), ("TMUX", "/x")]), few);
        let unknown = [("TERM", "sun-color"), ("COLORTERM", "truecolor")];
        assert_eq!(asked(&unknown), [Name, Background, Frames, Pastes]);
        let apple = [
            ("TERM", "xterm-256color"),
            ("TERM_PROGRAM", "Apple_Terminal"),
        ];
        assert_eq!(asked(&apple), [Background]);
        assert_eq!(asked(&[("TERM", "linux")]), []);
        assert_eq!(asked(&[("TERM", "dumb")]), []);
    }

    #[test]
    fn no_color_is_stronger_than_all_colours_and_empty_is_unset() {
        let colours = [("TERM", "xterm-256color"), ("COLORTERM", "truecolor")];
        let set = ability(&[colours[0], colours[1], ("NO_COLOR", "1")]);
        assert_eq!(set.depth.value, Depth::Monochrome);
        let empty = ability(&[colours[0], colours[1], ("NO_COLOR", "")]);
        assert_eq!(empty.depth.value, Depth::True);
    }

    #[test]
    fn the_background_is_told_by_variable_and_by_answer() {
        assert_eq!(ability(&[]).background.value, Background::Dark);
        let mut light = ability(&[("COLORFGBG", "0;15")]);
        assert_eq!(light.background.value, Background::Light);
        assert_eq!(
            ability(&[("COLORFGBG", "15;default;0")]).background.value,
            Background::Dark
        );
        assert!(light.learn(&Reply::Background(0, 0, 0)));
        assert_eq!(light.background.value, Background::Dark);
        assert!(!light.learn(&Reply::Background(9, 9, 9)));
    }

    #[test]
    fn a_name_that_answers_can_raise_the_glyphs() {
        let foot = [("TERM", "foot"), ("LANG", "sv_SE.UTF-8")];
        for (name, glyphs) in [
            ("foot(1.19.9)", Glyphs::Quadrant),
            ("foot(1.20.0)", Glyphs::Octant),
            ("foot(2.0)", Glyphs::Octant),
            ("kitty(0.26.5)", Glyphs::Quadrant),
            ("kitty(0.40.0)", Glyphs::Octant),
            ("kitty(1.0)", Glyphs::Octant),
            ("kitty", Glyphs::Quadrant),
            ("ghostty 1.0.2-main+5cb2fa6f", Glyphs::Quadrant),
            ("ghostty 1.2.0", Glyphs::Octant),
            ("WezTerm 20240203-110809-5046fc22", Glyphs::Quadrant),
            ("WezTerm 20250209-182623-44866cc1", Glyphs::Octant),
            ("VTE(7600)", Glyphs::Quadrant),
            ("VTE(7802)", Glyphs::Octant),
            ("Rio 0.2.12", Glyphs::Quadrant),
            ("Konsole 22.12.3", Glyphs::Quadrant),
            ("tmux 3.3a", Glyphs::Quadrant),
            ("XTerm(390)", Glyphs::Quadrant),
        ] {
            let mut ability = ability(&foot);
            ability.learn(&Reply::Name(name.to_owned()));
            assert_eq!(ability.glyphs.value, glyphs, "{name}");
        }
        let mut ascii = ability(&[("TERM", "foot"), ("LANG", "C")]);
        ascii.learn(&Reply::Name("foot(1.20.0)".to_owned()));
        assert_eq!(ascii.glyphs.value, Glyphs::Ascii);
    }

    #[test]
    fn an_answer_gives_colours_and_takes_none() {
        let learned = |variables: &[(&str, &str)], reply: Reply| {
            let mut ability = ability(variables);
            let changed = ability.learn(&reply);
            (ability.depth.value, changed)
        };
        let xterm = [("TERM", "xterm")];
        let kitty = || Reply::Name("kitty(0.26.5)".to_owned());
        assert_eq!(
            learned(&xterm, Reply::TrueColour(true)),
            (Depth::True, true)
        );
        assert_eq!(
            learned(&xterm, Reply::TrueColour(false)),
            (Depth::Ansi16, false)
        );
        assert_eq!(
            learned(&[("TERM", "xterm-256color")], kitty()),
            (Depth::True, true)
        );
        let tmux = Reply::Name("tmux 3.3a".to_owned());
        assert_eq!(learned(&xterm, tmux), (Depth::Ansi16, false));
        let full = [("TERM", "xterm"), ("COLORTERM", "truecolor")];
        assert_eq!(
            learned(&full, Reply::TrueColour(false)),
            (Depth::True, false)
        );
        let none = [("TERM", "xterm"), ("NO_COLOR", "1")];
        for reply in [Reply::TrueColour(true), kitty()] {
            assert_eq!(learned(&none, reply), (Depth::Monochrome, false));
        }
    }
}
