//! The one table of commands: name, help, section, keys, and when each can be used. The overlay, the hint
//! line, the keys, the README and the tests read it; what a command does is in `update`.

mod hindrance;

use crate::words::Sentence;

use super::keys::{Chord, sequence};
use super::model::Model;
use hindrance::{
    never, no_checklist, no_colours, no_entries, no_example, no_file, no_next_year, no_phase,
    no_plan, no_plans, no_previous_year, no_problems, no_year_to_write, not_learning,
    nothing_copied, nothing_late, nothing_past, nothing_selected, nothing_to_change, outside_cycle,
};

/// What can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the table below says what each does")]
pub enum Id {
    Next,
    Previous,
    NextInRing,
    PreviousInRing,
    RingInwards,
    RingOutwards,
    First,
    Last,
    PageDown,
    PageUp,
    Open,
    NextDay,
    PreviousDay,
    NextMonth,
    PreviousMonth,
    Today,
    Add,
    Form,
    Editor,
    Done,
    CallOff,
    TakeBack,
    Status,
    Remove,
    Copy,
    Paste,
    Mark,
    DoneBefore,
    Earlier,
    Later,
    WeekEarlier,
    WeekLater,
    TakeUp,
    Checklist,
    Review,
    Undo,
    Redo,
    Save,
    Wheel,
    Agenda,
    Learning,
    Indicators,
    NextView,
    PreviousView,
    ToPhase,
    Ideas,
    Documents,
    Filter,
    Late,
    Problems,
    PreviousYear,
    NextYear,
    Roll,
    Plans,
    Recover,
    Reload,
    Example,
    Commands,
    Glyphs,
    Theme,
    Back,
    Suspend,
    Quit,
}

/// What commands are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Section {
    Move,
    Change,
    Look,
    Plans,
    Program,
}

impl Section {
    /// The message that names the section.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Move => "screen-section-move",
            Self::Change => "screen-section-change",
            Self::Look => "screen-section-look",
            Self::Plans => "screen-section-plans",
            Self::Program => "screen-section-program",
        }
    }
}

/// A row of the table.
#[derive(Debug)]
pub struct Command {
    /// What it is.
    pub id: Id,
    /// The message that names it.
    pub name: &'static str,
    /// The message that says what it is good for.
    pub help: &'static str,
    /// What it is about.
    pub section: Section,
    /// Its keys, the most usual first; several chords in a row are parted by a space.
    pub keys: &'static [&'static str],
    /// Why it cannot be used now, if it cannot.
    pub hindrance: fn(&Model) -> Option<Sentence>,
}

macro_rules! commands {
    ($($section:ident $id:ident $name:literal [$($key:literal),*] $hindrance:path;)*) => {
        /// All commands, in the order they are shown.
        pub const COMMANDS: &[Command] = &[$(Command {
            id: Id::$id,
            name: concat!("screen-", $name),
            help: concat!("screen-", $name, "-help"),
            section: Section::$section,
            keys: &[$($key),*],
            hindrance: $hindrance,
        }),*];
    };
}

commands! {
    Move Next "next" ["j", "Down"] no_entries;
    Move Previous "previous" ["k", "Up"] no_entries;
    Move NextInRing "next-in-ring" ["J"] nothing_selected;
    Move PreviousInRing "previous-in-ring" ["K"] nothing_selected;
    Move RingInwards "inwards" ["i"] nothing_selected;
    Move RingOutwards "outwards" ["o"] nothing_selected;
    Move NextDay "next-day" ["l", "Right"] no_plan;
    Move PreviousDay "previous-day" ["h", "Left"] no_plan;
    Move NextMonth "next-month" ["L"] no_plan;
    Move PreviousMonth "previous-month" ["H"] no_plan;
    Move Today "today" ["t"] outside_cycle;
    Move First "first" ["Home"] no_entries;
    Move Last "last" ["End", "G"] no_entries;
    Move PageDown "page-down" ["PageDown", "C-f"] no_plan;
    Move PageUp "page-up" ["PageUp", "C-b"] no_plan;
    Change Add "add" ["a"] no_plan;
    Change Form "form" ["e"] nothing_to_change;
    Change Done "done" ["x"] nothing_to_change;
    Change DoneBefore "past-done" ["B"] nothing_past;
    Change CallOff "call-off" ["X"] nothing_to_change;
    Change TakeBack "take-back" ["b"] nothing_to_change;
    Change Checklist "checklist" ["Space"] no_checklist;
    Change Earlier "earlier" ["<"] nothing_to_change;
    Change Later "later" [">"] nothing_to_change;
    Change WeekEarlier "week-earlier" ["{"] nothing_to_change;
    Change WeekLater "week-later" ["}"] nothing_to_change;
    Change TakeUp "take-up" ["m"] nothing_to_change;
    Change Remove "remove" ["d", "Delete"] nothing_to_change;
    Change Status "status" ["c"] nothing_to_change;
    Change Mark "mark" ["v"] nothing_selected;
    Change Copy "copy" ["y"] nothing_to_change;
    Change Paste "paste" ["p"] nothing_copied;
    Change Review "review-all" ["R"] no_plan;
    Change Undo "undo" ["u"] no_plan;
    Change Redo "redo" ["U", "C-r"] no_plan;
    Change Save "save" ["s", "C-s"] no_plan;
    Change Editor "editor" ["E"] no_file;
    Look Open "open" ["Enter"] nothing_selected;
    Look Filter "filter" ["/"] no_plan;
    Look Late "late-ones" ["A"] nothing_late;
    Look Wheel "wheel" ["1"] no_plan;
    Look Agenda "agenda" ["2"] no_plan;
    Look Learning "learning" ["3"] no_plan;
    Look Indicators "indicators" ["4"] no_plan;
    Look ToPhase "to-phase" ["w"] not_learning;
    Look Ideas "ideas" ["I"] no_phase;
    Look Documents "documents" ["D"] no_phase;
    Look NextView "next-view" ["Tab"] no_plan;
    Look PreviousView "previous-view" ["S-Tab"] no_plan;
    Look Problems "problems" ["!"] no_problems;
    Look Glyphs "glyphs" ["g"] never;
    Look Theme "theme" ["T"] no_colours;
    Plans PreviousYear "previous-year" ["["] no_previous_year;
    Plans NextYear "next-year" ["]"] no_next_year;
    Plans Roll "roll" ["N"] no_year_to_write;
    Plans Plans "plans" ["P"] no_plans;
    Plans Recover "recover" ["O"] no_file;
    Plans Reload "reload" ["r"] never;
    Plans Example "example" ["n"] no_example;
    Program Commands "commands" ["?", ":", "F1"] never;
    Program Back "back" ["Esc"] never;
    Program Suspend "suspend" ["C-z"] never;
    Program Quit "quit" ["q", "Z Z", "C-c"] never;
}

/// The row of a command.
#[must_use]
pub fn command(id: Id) -> &'static Command {
    COMMANDS
        .iter()
        .find(|command| command.id == id)
        .unwrap_or(&COMMANDS[0]) // a test holds that every id has its row
}

/// The first keys of a command, as they are shown.
#[must_use]
pub fn key_of(id: Id) -> String {
    let keys = command(id).keys.first();
    keys.map(|keys| super::keys::shown(keys))
        .unwrap_or_default()
}

/// What the chords pressed so far come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// This command.
    Command(Id),
    /// The beginning of a sequence.
    Beginning,
    /// Nothing.
    Nothing,
}

/// What `pressed` means.
#[must_use]
pub fn meaning(pressed: &[Chord]) -> Meaning {
    let mut beginning = false;
    for command in COMMANDS {
        for keys in command.keys {
            let chords = sequence(keys);
            if chords == pressed {
                return Meaning::Command(command.id);
            }
            beginning |= chords.len() > pressed.len() && chords.starts_with(pressed);
        }
    }
    if beginning {
        Meaning::Beginning
    } else {
        Meaning::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_can_be_read_and_belongs_to_one_command() {
        let mut seen = std::collections::HashMap::new();
        for command in COMMANDS {
            for keys in command.keys {
                let chords = sequence(keys);
                assert!(!chords.is_empty(), "{keys} cannot be read");
                let other = seen.insert(chords, command.id);
                assert_eq!(other, None, "{keys} belongs to two");
            }
        }
    }

    #[test]
    fn no_key_is_the_beginning_of_a_longer_sequence() {
        let all: Vec<_> = COMMANDS.iter().flat_map(|command| command.keys).collect();
        for one in &all {
            for other in &all {
                assert!(one == other || !sequence(other).starts_with(&sequence(one)));
            }
        }
    }

    #[test]
    fn every_command_is_named_and_explained_in_every_language() {
        for tongue in crate::words::Tongue::ALL {
            let words = crate::words::Words::of(tongue);
            for command in COMMANDS {
                for key in [command.name, command.help, command.section.name()] {
                    assert!(words.has(key), "{key} is missing in {tongue:?}");
                }
            }
        }
    }
}
