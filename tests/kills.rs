//! Programs that are killed while they save, and programs that save the same plan at the same time.
//!
//! `ARSHJUL_KILLS` sets how many saves are interrupted; 100 unless told.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use arshjul::store::edit::{Edit, Value};
use arshjul::store::save::Refusal;
use arshjul::store::{Recovery, Source, save};

/// What makes this test program one of the writers.
const ROLE: &str = "ARSHJUL_TEST_ROLE";
const FILE: &str = "ARSHJUL_TEST_FILE";

fn start(role: &str, file: &Path) -> Child {
    Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "a_writer_in_a_program_of_its_own", "--nocapture"])
        .env(ROLE, role)
        .env(FILE, file)
        .env("XDG_STATE_HOME", state())
        .stdout(Stdio::null())
        .spawn()
        .expect("a program")
}

/// The text number so much: long enough to be written in several pieces, its number at both ends.
fn numbered(number: usize) -> String {
    format!("{number}\n{}\n{number}\n", "x".repeat(200_000))
}

fn is_whole(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    text == numbered(first.parse().unwrap_or(usize::MAX))
}

/// Does nothing as a test; as a program of its own it writes until it is killed, or until it has added its part.
#[test]
fn a_writer_in_a_program_of_its_own() {
    let (Ok(role), Ok(file)) = (std::env::var(ROLE), std::env::var(FILE)) else {
        return;
    };
    let file = PathBuf::from(file);
    match role.as_str() {
        "forever" => write_forever(&file),
        "keeping" => keep_forever(&file),
        _ => add_entries(&file, &role),
    }
}

fn write_forever(file: &Path) -> ! {
    loop {
        let now = fs::read_to_string(file).expect("text");
        let number: usize = now.lines().next().unwrap_or("0").parse().expect("a number");
        let _ = save(file, &now, &numbered(number + 1));
    }
}

/// What a writer keeps of a plan, in the state folder of this run alone.
fn kept_of(file: &Path) -> Recovery {
    Recovery::of(file, Some(&state()))
}

fn state() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("kills-state")
}

/// Keeps ever new changes until it is killed.
fn keep_forever(file: &Path) -> ! {
    let mut recovery = kept_of(file);
    for number in 0.. {
        let _ = recovery.keep(&numbered(0), &numbered(number));
    }
    unreachable!()
}

fn add_entries(file: &Path, role: &str) {
    let day = "2024-06-14".parse().expect("a day");
    for number in 0..ENTRIES {
        loop {
            let now = fs::read_to_string(file).expect("text");
            let source = Source::read(file, now, day);
            let title = format!("{role} {number}");
            let fields = vec![("title".into(), Value::text(&title))];
            let after = source
                .edited(&Edit::Add("activity".into(), fields))
                .expect("an edit");
            match save(file, source.text(), after.text()) {
                Ok(_) => break,
                Err(refusal) => assert!(matches!(refusal, Refusal::Changed { .. }), "{refusal:?}"),
            }
        }
    }
}

const ENTRIES: usize = 25;

/// How many are killed.
fn kills() -> u64 {
    let told = std::env::var("ARSHJUL_KILLS").ok();
    told.and_then(|count| count.parse().ok()).unwrap_or(100)
}

/// Starts a writer and kills it: when it has had long enough to begin, and never after the same time.
fn kill(role: &str, file: &Path, round: u64) {
    let mut writer = start(role, file);
    sleep(Duration::from_micros(4_000 + round * 7_919 % 9_000));
    writer.kill().expect("killed"); // SIGKILL
    writer.wait().expect("its end");
}

#[test]
fn a_kill_leaves_the_old_text_or_the_new() {
    let kills = kills();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plan.toml");
    fs::write(&file, numbered(0)).expect("written");
    let mut saves = 0;
    for round in 0..kills {
        kill("forever", &file, round);
        let text = fs::read_to_string(&file).expect("text");
        assert!(is_whole(&text), "after {round} kills");
        saves = text
            .lines()
            .next()
            .and_then(|line| line.parse().ok())
            .unwrap_or(0);
    }
    // What they had begun goes with the next save.
    let now = fs::read_to_string(&file).expect("text");
    save(&file, &now, &numbered(0)).expect("saved");
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    assert!(
        saves > kills as usize / 4,
        "{saves} saves in {kills} runs: nothing was interrupted"
    );
}

#[test]
fn a_kill_in_place_leaves_a_whole_text_in_the_file_or_both_to_be_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plan.toml");
    fs::write(&file, numbered(0)).expect("written");
    fs::hard_link(&file, folder.path().join("second.toml")).expect("a name");
    let (mut halves, mut saves) = (0, 0);
    for round in 0..kills() {
        kill("forever", &file, round);
        let text = fs::read_to_string(&file).expect("text");
        let recovery = kept_of(&file);
        if is_whole(&text) {
            saves += u32::from(text != numbered(0));
        } else {
            halves += 1;
            let kept = recovery.find().expect("both texts");
            assert!(is_whole(&kept.base) && is_whole(&kept.text));
        }
        while recovery.find().is_some() {
            recovery.clear();
        }
        fs::write(&file, numbered(0)).expect("written");
    }
    eprintln!("{halves} of {} files were half, and found whole", kills());
    assert!(saves > 0, "nothing was saved");
}

#[test]
fn what_a_killed_program_kept_last_is_found_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plan.toml");
    fs::write(&file, numbered(0)).expect("written");
    let mut found = 0;
    for round in 0..kills() {
        kill("keeping", &file, round);
        let recovery = kept_of(&file);
        if let Some(kept) = recovery.find() {
            assert!(is_whole(&kept.base) && is_whole(&kept.text));
            found += 1;
        }
        while recovery.find().is_some() {
            recovery.clear();
        }
    }
    assert!(found > kills() / 4, "{found}");
}

#[test]
fn two_programs_lose_no_edit_of_each_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plan-2024.toml");
    fs::write(&file, "[plan]\ntitle = \"T\"\nyear = 2024\n").expect("written");
    let writers = ["ett", "två", "tre"].map(|role| start(role, &file));
    for mut writer in writers {
        assert!(writer.wait().expect("its end").success());
    }
    let day = "2024-06-14".parse().expect("a day");
    let text = fs::read_to_string(&file).expect("text");
    let source = Source::read(&file, text, day);
    assert!(!source.has_errors());
    let mut titles: Vec<String> = source
        .plan()
        .entries
        .iter()
        .map(|it| it.title.to_string())
        .collect();
    titles.sort();
    let mut wanted: Vec<String> = ["ett", "två", "tre"]
        .iter()
        .flat_map(|role| (0..ENTRIES).map(move |number| format!("{role} {number}")))
        .collect();
    wanted.sort();
    assert_eq!(titles, wanted);
    let left = fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(left, 1);
}
