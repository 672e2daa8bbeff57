//! A whole session in a pseudo-terminal on real files: add, move, undo, a colleague's change, the editor, save, quit; and a
//! program that is killed before anything is saved.

use std::fs;
use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;
use rustix::process::Signal;
use tempfile::TempDir;

#[path = "common/terminal.rs"]
mod terminal;

use terminal::Terminal;

const PLAN: &str = r#"# a plan of ours
[plan]
title = "Proving"
year = 2024
language = "en"

[[phase]]
id = "meeting"
title = "Meeting"
when = "26 January" # settled

[[activity]]
id = "report"
title = "Report"
when = "week 38"
"#;

struct Desk {
    folder: TempDir,
    state: TempDir,
    plan: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let plan = folder.path().join("proving-2024.toml");
        fs::write(&plan, PLAN).expect("written");
        Self {
            folder,
            state: tempfile::tempdir().expect("a folder"),
            plan,
        }
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.plan).expect("text")
    }

    /// An editor that does something to its file and says what it was called with.
    fn editor(&self, does: &str) -> String {
        let script = self.folder.path().join("vim");
        let calls = self.folder.path().join("calls");
        let text = format!("#!/bin/sh\necho \"$@\" >> {}\n{does}\n", calls.display());
        fs::write(&script, text).expect("written");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("set");
        }
        script.display().to_string()
    }

    fn start(&self, editor: &str) -> Terminal {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_arshjul"));
        command.arg(&self.plan);
        let state = self.state.path().display().to_string();
        let mut terminal =
            Terminal::with(command, &[("VISUAL", editor), ("XDG_STATE_HOME", &state)]);
        terminal.until_said("Proving");
        terminal.settle();
        terminal
    }
}

#[test]
fn a_whole_session() {
    let desk = Desk::new();
    let editor = desk.editor(
        "for last; do :; done; sed -i 's/title = \"Report\"/title = \"Annual report\"/' \"$last\"",
    );
    let mut terminal = desk.start(&editor);

    terminal.press(b"aRetreat last Thursday in September @Bo #youth");
    terminal.until_said("Thursday 26 September 2024");
    terminal.press(b"\r");
    terminal.until_said("was added");
    assert_eq!(desk.text(), PLAN, "nothing is saved before it is asked for");

    terminal.press(b"k>");
    terminal.until_said("is moved to");
    terminal.press(b"u");
    terminal.until_said("Taken back");
    terminal.press(b"U");
    terminal.until_said("Made again");

    // A colleague changes something else meanwhile.
    let theirs = PLAN.replace("26 January", "30 January");
    fs::write(&desk.plan, &theirs).expect("written");
    terminal.until_said("both your changes and theirs are kept");

    terminal.press(b"s");
    terminal.until_said("is saved");
    let added = "when = \"week 39\"\n\n[[activity]]\ntitle = \"Retreat\"\nwhen = \"last Thursday in September\"\nowner = \"Bo\"\ntags = [\"youth\"]\n";
    let wanted = theirs.replace("when = \"week 38\"\n", added);
    assert_eq!(desk.text(), wanted);

    // The editor opens at the entry's line, and what it wrote is read again.
    terminal.press(b"E");
    terminal.until_said("Annual report");
    terminal.settle();
    let calls = fs::read_to_string(desk.folder.path().join("calls")).expect("calls");
    let line = wanted
        .lines()
        .position(|line| line == "[[activity]]")
        .expect("a line")
        + 1;
    assert_eq!(calls, format!("+{line} -- {}\n", desk.plan.display()));
    assert_eq!(
        desk.text(),
        wanted.replace("\"Report\"", "\"Annual report\"")
    );

    // What the editor did is taken back and made again like anything else, past the save.
    terminal.press(b"uU");
    terminal.until_said("Made again: The plan was changed");
    // Reading again what is open loses nothing either.
    terminal.press(b"ur");
    terminal.settle();
    terminal.press(b"U");
    terminal.until_said("Made again: The plan was changed");

    terminal.press(b"q");
    assert!(terminal.ended().success());
    let left: Vec<_> = names(desk.folder.path());
    assert_eq!(left, ["calls", "proving-2024.toml", "vim"]);
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn leaving_with_unsaved_changes_asks_once() {
    let desk = Desk::new();
    let mut terminal = desk.start("true");
    terminal.press(b"Gx");
    terminal.until_said("is done");
    terminal.press(b"q");
    terminal.until_said("not saved");
    terminal.press(b"\x1b");
    terminal.settle();
    terminal.press(b"q1");
    assert!(terminal.ended().success());
    assert_eq!(
        desk.text(),
        PLAN.replace(
            "when = \"week 38\"\n",
            "when = \"week 38\"\nstatus = \"done\"\n"
        )
    );
}

#[test]
fn a_kill_and_a_closed_terminal_lose_nothing() {
    for signal in [Signal::KILL, Signal::HUP, Signal::TERM] {
        let desk = Desk::new();
        let mut terminal = desk.start("true");
        terminal.press(b"Gx");
        terminal.until_said("is done");
        terminal.settle();
        terminal.signal(signal);
        drop(terminal);
        assert_eq!(desk.text(), PLAN);

        let mut again = desk.start("true");
        again.until_said("An earlier run ended");
        again.press(b"1");
        again.until_said("were put back");
        again.press(b"s");
        again.until_said("is saved");
        assert!(desk.text().contains("status = \"done\""), "{signal:?}");
        again.press(b"q");
        assert!(again.ended().success());

        let mut last = desk.start("true");
        assert!(!last.text().contains("An earlier run"), "{}", last.text());
        last.press(b"q");
        last.ended();
    }
}

#[test]
fn a_file_that_may_not_be_written_keeps_the_changes_and_says_why() {
    let desk = Desk::new();
    let mut terminal = desk.start("/no/such/editor");
    terminal.press(b"Gx");
    terminal.until_said("is done");
    // Gone with its folder: whoever runs the tests may write anywhere.
    let away = desk.folder.path().with_extension("away");
    fs::rename(desk.folder.path(), &away).expect("moved");
    terminal.press(b"s");
    terminal.until_said("was not saved");
    // The editor would not see what could not be saved.
    terminal.press(b"jE");
    terminal.until_said("was not saved");
    terminal.settle();
    assert!(!terminal.text().contains("could not be started"));
    fs::rename(&away, desk.folder.path()).expect("moved back");
    terminal.press(b"s");
    terminal.until_said("is saved");
    assert!(desk.text().contains("status = \"done\""));
    terminal.press(b"q");
    assert!(terminal.ended().success());
}

#[test]
fn an_editor_that_fails_is_told_and_nothing_is_lost() {
    let desk = Desk::new();
    for (editor, words) in [
        ("/no/such/editor", "could not be started"),
        ("false", "ended with"),
    ] {
        let mut terminal = desk.start(editor);
        terminal.press(b"E");
        terminal.until_said(words);
        terminal.press(b"q");
        assert!(terminal.ended().success());
        assert_eq!(desk.text(), PLAN);
    }
}
