//! What the terminal can do, from the environment alone, and each time the reason. Answers refine it later.

use crate::draw::{Depth, Glyphs};
use crate::words::Sentence;

use super::ask::{FEW_QUESTIONS, QUESTIONS};
use super::background::{Background, background};
use super::decode::Reply;
use super::environment::Environment;
use super::program::{glyphs_of, known, multiplexed};

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
    pub questions: &'static [u8],
}

impl Ability {
    /// What the environment tells.
    #[must_use]
    pub fn of(environment: &Environment) -> Self {
        let term = environment.text("TERM");
        Self {
            depth: depth(environment),
            glyphs: glyphs(environment),
            background: background(environment),
            synchronized: None,
            screen: term != "dumb",
            questions: questions(environment),
        }
    }

    /// Takes in what the terminal answered; whether anything that is seen changed.
    pub fn learn(&mut self, reply: &Reply) -> bool {
        match reply {
            Reply::Background(red, green, blue) => self.learn_background(*red, *green, *blue),
            Reply::Name(name) => self.learn_name(name),
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

/// Apple's terminal shows the last letter of a question with an intermediate sign, so it is asked few.
fn questions(environment: &Environment) -> &'static [u8] {
    match (environment.text("TERM"), environment.text("TERM_PROGRAM")) {
        ("" | "dumb" | "linux", _) => b"",
        (_, "Apple_Terminal") => FEW_QUESTIONS,
        _ => QUESTIONS,
    }
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
            named("terminal-depth-program", "program", program.name),
        );
    }
    if term.ends_with("-direct") {
        return by_term(Depth::True);
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
    if let Some((variable, value)) = not_unicode(environment) {
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
    match known(environment) {
        Some(program) if program.octants => found(
            Glyphs::Octant,
            named("terminal-glyphs-program", "program", program.name),
        ),
        _ => found(Glyphs::Quadrant, Sentence::new("terminal-glyphs-font")),
    }
}

/// The variable that asks for another character set than UTF-8. Nothing set at all is taken for UTF-8:
/// every terminal of today speaks it, and containers and services forget to say so.
fn not_unicode(environment: &Environment) -> Option<(&'static str, &str)> {
    let (variable, value) = environment.first(["LC_ALL", "LC_CTYPE", "LANG"])?;
    let lower = value.to_ascii_lowercase();
    let unicode = lower.contains("utf-8") || lower.contains("utf8");
    (!unicode).then_some((variable, value))
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
        use Glyphs::{Ascii, HalfBlock, Octant, Quadrant};
        let utf8 = ("LANG", "sv_SE.UTF-8");
        let rows: [Row<'_>; 12] = [
            (
                &[("TERM", "xterm-kitty"), ("KITTY_WINDOW_ID", "1"), utf8],
                True,
                Octant,
            ),
            (
                &[("TERM", "xterm-ghostty"), ("COLORTERM", "truecolor"), utf8],
                True,
                Octant,
            ),
            (
                &[
                    ("TERM", "xterm-256color"),
                    ("TERM_PROGRAM", "WezTerm"),
                    utf8,
                ],
                True,
                Octant,
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
        let asked = |variables: &[(&str, &str)]| ability(variables).questions;
        assert_eq!(asked(&[("TERM", "xterm-256color")]), QUESTIONS);
        let apple = [
            ("TERM", "xterm-256color"),
            ("TERM_PROGRAM", "Apple_Terminal"),
        ];
        assert_eq!(asked(&apple), FEW_QUESTIONS);
        assert_eq!(asked(&[("TERM", "linux")]), b"");
        assert_eq!(asked(&[("TERM", "dumb")]), b"");
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
            ("WezTerm 20240203-110809-5046fc22", Glyphs::Octant),
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
}
