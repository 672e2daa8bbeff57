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
        let mut terminal = self.begin(editor);
        terminal.until_said("Proving");
        terminal.settle();
        terminal
    }

    /// Starts it without waiting for the plan.
    fn begin(&self, editor: &str) -> Terminal {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_arshjul"));
        command.arg(&self.plan);
        let state = self.state.path().display().to_string();
        Terminal::with(command, &[("VISUAL", editor), ("XDG_STATE_HOME", &state)])
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
        // No key that means something in the view behind answers, nor does Enter.
        again.until_said("a change of proving-2024.toml");
        again.until_said("+status = \"done\"");
        again.press(b"123jkxq\x1b");
        again.until_said("O offers them again");
        assert_eq!(desk.text(), PLAN);
        again.press(b"O");
        again.until_said("An earlier run ended");
        again.press(b"\r");
        again.until_said("O offers them again");
        // Discarding asks once more, and is undone.
        again.press(b"O");
        again.until_said("An earlier run ended");
        again.press(b"\x1b[B\x1b[B\r");
        again.until_said("Discard the unsaved change of");
        again.press(b"\r");
        again.until_said("O offers them again");
        again.press(b"O");
        again.until_said("An earlier run ended");
        again.press(b"\x1b[B\x1b[B\r");
        again.until_said("Discard the unsaved change of");
        again.press(b"\x1b[B\r");
        again.until_said("30 days");
        again.press(b"u");
        again.until_said("An earlier run ended");
        again.press(b"\x1b[B\r");
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
    terminal.until_said("Stay here");
    terminal.press(b"1");
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

/// Somebody empties the file, writes half of it, deletes it, renames it: the plan stays open, it is said, and saving and leaving
/// both work.
#[test]
fn what_others_do_to_the_open_file_is_said_and_takes_nothing_away() {
    let desk = Desk::new();
    let mut terminal = desk.start("true");
    terminal.press(b"Gx");
    terminal.until_said("is done");
    let done = PLAN.replace(
        "when = \"week 38\"\n",
        "when = \"week 38\"\nstatus = \"done\"\n",
    );
    // An editor that empties the file before it writes is waited for.
    let theirs = PLAN.replace("26 January", "27 January");
    fs::write(&desk.plan, "").expect("emptied");
    std::thread::sleep(std::time::Duration::from_millis(200));
    fs::write(&desk.plan, &theirs).expect("written");
    terminal.until_said("both your changes and theirs");
    assert!(!terminal.text().contains("no plan any more"));
    fs::write(&desk.plan, "").expect("emptied");
    terminal.until_said("holds no plan any more");
    terminal.press(b"s");
    terminal.until_said("is saved");
    assert_eq!(desk.text(), done.replace("26 January", "27 January"));
    fs::write(&desk.plan, b"# \xe5\n").expect("no text");
    terminal.until_said("it cannot be read now");
    fs::remove_file(&desk.plan).expect("removed");
    terminal.until_said("is gone");
    terminal.press(b"s");
    terminal.until_said("there again");
    assert_eq!(desk.text(), done.replace("26 January", "27 January"));
    terminal.settle();
    let other = desk.folder.path().join("other.toml");
    fs::rename(&desk.plan, &other).expect("renamed");
    terminal.until_said("to other.toml");
    terminal.press(b"q");
    assert!(terminal.ended().success());
    assert!(!desk.plan.exists());
}

/// Whatever has become of the plan after a crash, what was not saved is offered, and comes back.
#[test]
fn what_was_left_is_offered_whatever_became_of_the_plan() {
    for bytes in [
        Some(&b""[..]),
        Some(b"# x\n"),
        Some(b"garbage\n"),
        Some(b"# \xe5\n"),
        None,
    ] {
        let desk = Desk::new();
        let mut terminal = desk.start("true");
        terminal.press(b"Gx");
        terminal.until_said("is done");
        terminal.settle();
        terminal.signal(Signal::KILL);
        drop(terminal);
        match bytes {
            Some(bytes) => fs::write(&desk.plan, bytes).expect("written"),
            None => fs::remove_file(&desk.plan).expect("removed"),
        }
        let mut again = desk.begin("true");
        again.until_said("An earlier run ended");
        again.press(b"\x1b[B\r");
        again.until_said("were put back");
        again.until_said("Meeting");
        if bytes.is_none_or(<[u8]>::is_ascii) {
            again.press(b"s");
            if bytes.is_some_and(|bytes| !bytes.is_empty()) {
                again.until_said("Replace it by your plan");
                again.press(b"\x1b[B\r");
            }
            again.settle();
            again.until("saves", |_| desk.text().contains("status = \"done\""));
            again.press(b"q");
            assert!(again.ended().success());
        }
    }
}
