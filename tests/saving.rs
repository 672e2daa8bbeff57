//! What reaches the disk, and what does not: every step of a save may fail, and the file is whole all the same.

use std::cell::Cell;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use arshjul::store::save::{Disk, Refusal, Saved, Traits, create_on, save_on};
use arshjul::store::{Folder, Kept, Recovery, create, save, state_folder};
use arshjul::words::{Tongue, Words};
use tempfile::TempDir;

const OLD: &str = "\u{feff}[plan]\r\ntitle = \"Å\"\r\nyear = 2024\r\n";
const NEW: &str = "\u{feff}[plan]\r\ntitle = \"Ö\"\r\nyear = 2024";

fn plan() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.toml");
    fs::write(&path, OLD).expect("written");
    (folder, path)
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

fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("text")
}

#[test]
fn a_text_is_saved_to_the_byte_and_nothing_else_stays() {
    let (folder, path) = plan();
    assert_eq!(save(&path, OLD, NEW), Ok(Saved::Whole));
    assert_eq!(text(&path), NEW);
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn what_somebody_else_wrote_is_never_written_over() {
    let (folder, path) = plan();
    fs::write(&path, "theirs").expect("written");
    let refused = save(&path, OLD, NEW).expect_err("changed");
    assert_eq!(
        refused,
        Refusal::Changed {
            now: "theirs".to_owned()
        }
    );
    fs::write(&path, b"\xff\xfe").expect("written");
    assert_eq!(save(&path, OLD, NEW), Err(Refusal::NoText));
    assert_eq!(fs::read(&path).expect("bytes"), b"\xff\xfe");
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn a_file_that_is_gone_is_written_anew_and_a_folder_is_not() {
    let (folder, path) = plan();
    fs::remove_file(&path).expect("removed");
    assert_eq!(save(&path, OLD, NEW), Ok(Saved::Anew));
    assert_eq!(text(&path), NEW);
    fs::remove_dir_all(folder.path()).expect("removed");
    assert_eq!(save(&path, OLD, NEW), Err(Refusal::Gone));
}

#[test]
fn nothing_is_created_over_anything() {
    let (folder, path) = plan();
    assert_eq!(create(&path, NEW), Err(Refusal::Exists));
    assert_eq!(text(&path), OLD);
    let other = folder.path().join("new.toml");
    assert_eq!(create(&other, NEW), Ok(Saved::Whole));
    assert_eq!(text(&other), NEW);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    #[test]
    fn permissions_links_and_other_names_stay() {
        let (folder, path) = plan();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("set");
        let link = folder.path().join("link.toml");
        symlink("plan.toml", &link).expect("a link");
        assert_eq!(save(&link, OLD, NEW), Ok(Saved::Whole));
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(text(&path), NEW);
        assert_eq!(fs::metadata(&path).expect("there").mode() & 0o7777, 0o640);

        let other = folder.path().join("other-name.toml");
        fs::hard_link(&path, &other).expect("a name");
        assert_eq!(save(&path, NEW, OLD), Ok(Saved::InPlace));
        assert_eq!(text(&other), OLD);
    }

    #[test]
    fn the_owner_stays_where_the_system_allows_it() {
        let (_folder, path) = plan();
        if std::os::unix::fs::chown(&path, Some(12_345), Some(12_345)).is_err() {
            return; // only root can give a file away
        }
        assert_eq!(save(&path, OLD, NEW), Ok(Saved::Whole));
        let found = fs::metadata(&path).expect("there");
        assert_eq!((found.uid(), found.gid()), (12_345, 12_345));
    }
}

/// A disk on which the step of that number fails; or all from it on.
struct Failing {
    at: usize,
    for_ever: bool,
    kind: io::ErrorKind,
    step: Cell<usize>,
    left: Cell<usize>,
}

impl Failing {
    fn at(at: usize, kind: io::ErrorKind) -> Self {
        Self {
            at,
            for_ever: false,
            kind,
            step: Cell::new(0),
            left: Cell::new(usize::MAX),
        }
    }

    fn next(&self) -> io::Result<()> {
        let step = self.step.replace(self.step.get() + 1);
        if step == self.at || (self.for_ever && step > self.at) {
            self.left.set(step);
            return Err(self.kind.into());
        }
        Ok(())
    }
}

const SYSTEM: arshjul::store::save::System = arshjul::store::save::System;

impl Disk for Failing {
    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        self.next()?;
        SYSTEM.target(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.next()?;
        SYSTEM.read(path)
    }
    fn traits(&self, path: &Path) -> io::Result<Traits> {
        self.next()?;
        SYSTEM.traits(path)
    }
    fn may_write(&self, path: &Path) -> io::Result<()> {
        self.next()?;
        SYSTEM.may_write(path)
    }
    fn create(&self, path: &Path, is_private: bool) -> io::Result<File> {
        self.next()?;
        SYSTEM.create(path, is_private)
    }
    fn write(&self, file: &mut File, from: u64, text: &[u8]) -> io::Result<()> {
        // A full disk takes a part of it.
        if let Err(error) = self.next() {
            SYSTEM.write(file, from, &text[..text.len() / 2])?;
            return Err(error);
        }
        SYSTEM.write(file, from, text)
    }
    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        self.next()?;
        SYSTEM.cut(file, length)
    }
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.next()?;
        SYSTEM.link(from, to)
    }
    fn sync(&self, file: &File) -> io::Result<()> {
        self.next()?;
        SYSTEM.sync(file)
    }
    fn adopt(&self, file: &File, like: Traits) -> io::Result<()> {
        self.next()?;
        SYSTEM.adopt(file, like)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.next()?;
        SYSTEM.rename(from, to)
    }
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.next()?;
        SYSTEM.exchange(one, other)
    }
    fn open_over(&self, path: &Path) -> io::Result<File> {
        self.next()?;
        SYSTEM.open_over(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.next()?;
        SYSTEM.sync_folder(folder)
    }
}

const KINDS: [io::ErrorKind; 5] = [
    io::ErrorKind::StorageFull,
    io::ErrorKind::PermissionDenied,
    io::ErrorKind::ReadOnlyFilesystem,
    io::ErrorKind::NotFound,
    io::ErrorKind::Interrupted,
];

#[test]
fn whichever_step_fails_the_file_holds_the_old_text_or_the_new() {
    for kind in KINDS {
        let mut steps = 0;
        for at in 0.. {
            let (folder, path) = plan();
            let disk = Failing::at(at, kind);
            let outcome = save_on(&disk, &path, OLD, NEW);
            let now = text(&path);
            match outcome {
                Ok(_) => assert_eq!(now, NEW, "{kind} at step {at}"),
                Err(_) => assert_eq!(now, OLD, "{kind} at step {at}"),
            }
            assert_eq!(names(folder.path()), ["plan.toml"], "{kind} at step {at}");
            if disk.left.get() == usize::MAX {
                steps = at;
                break;
            }
        }
        // Where names can be exchanged, what came out is read as well.
        let exchanges = usize::from(cfg!(target_os = "linux"));
        assert_eq!(steps, 11 + exchanges, "each step has failed once");
    }
}

/// A plan that has a second name, so that it must be written in place.
fn plan_of_two_names() -> (TempDir, PathBuf) {
    let (folder, path) = plan();
    fs::hard_link(&path, folder.path().join("second.toml")).expect("a name");
    (folder, path)
}

#[test]
fn whichever_step_fails_in_place_the_old_text_is_put_back() {
    for new in [NEW.to_owned(), NEW.repeat(50), String::new()] {
        for kind in KINDS {
            for at in 0.. {
                let (folder, path) = plan_of_two_names();
                let disk = Failing::at(at, kind);
                let outcome = save_on(&disk, &path, OLD, &new);
                let expected = if outcome.is_ok() { &new } else { OLD };
                assert_eq!(text(&path), expected, "{kind} at step {at}");
                let left = names(folder.path());
                assert_eq!(left, ["plan.toml", "second.toml"], "{kind} at step {at}");
                if disk.left.get() == usize::MAX {
                    assert_eq!(outcome, Ok(Saved::InPlace));
                    assert!(at >= 9, "each of the {at} steps has failed once");
                    break;
                }
            }
        }
    }
}

#[test]
fn a_disk_that_takes_neither_text_leaves_both_to_be_found() {
    let mut halves = 0;
    for at in 0..12 {
        let (_folder, path) = plan_of_two_names();
        let disk = Failing {
            for_ever: true,
            ..Failing::at(at, io::ErrorKind::Other)
        };
        let found = |path| Recovery::of(path, state_folder().as_deref()).find();
        match save_on(&disk, &path, OLD, NEW) {
            Err(refusal @ Refusal::Half(_)) => {
                halves += 1;
                // A child that another test starts holds all open files for a moment, and what is held is not told of.
                let patient = || {
                    (0..200).find_map(|_| {
                        let kept = found(&path);
                        if kept.is_none() {
                            std::thread::sleep(std::time::Duration::from_millis(10));
                        }
                        kept
                    })
                };
                let kept = patient().expect("kept");
                kept.clear(); // in the state folder of whoever runs the tests
                assert_eq!((&*kept.base, &*kept.text), (OLD, NEW), "step {at}");
                let hint = refusal.error(&path).hints()[0].key();
                assert_eq!(hint, "save-half-help");
            }
            Err(_) => assert_eq!((text(&path).as_str(), found(&path)), (OLD, None)),
            Ok(_) => assert_eq!((text(&path).as_str(), found(&path)), (NEW, None)),
        }
    }
    assert!(halves >= 2, "{halves}");
}

#[test]
fn each_failure_is_told_as_what_it_is() {
    use io::ErrorKind as Kind;
    let refusal = |at, kind: Kind| {
        let (_folder, path) = plan();
        save_on(&Failing::at(at, kind), &path, OLD, NEW)
    };
    // In their order: the target, its traits, the old text, whether it may be written, the new file, its text, its
    // owner, its sync, the old text again, its name.
    for (at, kind, expected) in [
        (0, Kind::PermissionDenied, Refusal::Unreadable),
        (1, Kind::NotFound, Refusal::Lost),
        (2, Kind::PermissionDenied, Refusal::Unreadable),
        (3, Kind::PermissionDenied, Refusal::ReadOnly),
        (3, Kind::ReadOnlyFilesystem, Refusal::ReadOnlyDisk),
        (4, Kind::StorageFull, Refusal::Full),
        (4, Kind::NotFound, Refusal::Gone),
        (5, Kind::StorageFull, Refusal::Full),
        (5, Kind::QuotaExceeded, Refusal::Full),
        (7, Kind::StorageFull, Refusal::Full),
        (8, Kind::NotFound, Refusal::Lost),
    ] {
        assert_eq!(refusal(at, kind), Err(expected), "{kind} at step {at}");
    }
    // Its name, where names cannot be exchanged either.
    for (kind, expected) in [
        (Kind::PermissionDenied, Refusal::Closed),
        (Kind::ReadOnlyFilesystem, Refusal::ReadOnlyDisk),
    ] {
        let (_folder, path) = plan();
        let disk = Failing {
            for_ever: true,
            ..Failing::at(9, kind)
        };
        assert_eq!(save_on(&disk, &path, OLD, NEW), Err(expected), "{kind}");
    }
    // A folder that takes no new file, and an owner that cannot be kept.
    for at in [4, 6] {
        assert_eq!(refusal(at, Kind::PermissionDenied), Ok(Saved::InPlace));
    }
    // The folder's own sync, when everything is done; where there is no such thing, there is nothing to say.
    assert_eq!(refusal(10, Kind::Interrupted), Ok(Saved::Unsure));
    assert_eq!(refusal(10, Kind::InvalidInput), Ok(Saved::Whole));
}

#[test]
fn every_refusal_says_the_place_the_reason_and_the_way_out() {
    let refusals = [
        Refusal::Changed { now: String::new() },
        Refusal::NoText,
        Refusal::Exists,
        Refusal::ReadOnly,
        Refusal::Closed,
        Refusal::ReadOnlyDisk,
        Refusal::Unreadable,
        Refusal::NoFile,
        Refusal::Full,
        Refusal::Gone,
        Refusal::Lost,
        Refusal::Busy { holder: None },
        Refusal::Busy {
            holder: Some("sleep (4711)".to_owned()),
        },
        Refusal::Half("x".into()),
        Refusal::Other("x".into()),
    ];
    for tongue in Tongue::ALL {
        let words = Words::of(tongue);
        let mut reasons = Vec::new();
        for refusal in &refusals {
            let error = refusal.error(Path::new("mapp/pl\u{1b}an.toml"));
            let [message, reason, hint] = &error.lines(&words)[..] else {
                unreachable!("{refusal:?}: {error:?}");
            };
            assert!(message.contains("mapp/pl␛an.toml"), "{message}");
            assert!(hint.ends_with('.'), "{hint}");
            reasons.push(reason.clone());
        }
        reasons.sort();
        reasons.dedup();
        assert_eq!(reasons.len(), refusals.len(), "each has its own");
    }
}

#[test]
fn a_plan_that_cannot_be_made_leaves_no_half_of_it() {
    for at in 0..4 {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new.toml");
        let disk = Failing::at(at, io::ErrorKind::StorageFull);
        assert_eq!(create_on(&disk, &path, NEW), Err(Refusal::Full));
        assert!(names(folder.path()).is_empty());
    }
}

#[test]
fn a_plan_is_made_also_where_files_have_one_name_only() {
    for kind in [io::ErrorKind::PermissionDenied, io::ErrorKind::Unsupported] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new.toml");
        assert_eq!(
            create_on(&Failing::at(3, kind), &path, NEW),
            Ok(Saved::Whole)
        );
        assert_eq!(
            (text(&path), names(folder.path())),
            (NEW.into(), vec!["new.toml".into()])
        );
    }
}

/// A disk where somebody else writes between the new file and its name.
struct Meddled<'p>(&'p Path);

impl Disk for Meddled<'_> {
    fn adopt(&self, file: &File, like: Traits) -> io::Result<()> {
        fs::write(self.0, "theirs")?;
        SYSTEM.adopt(file, like)
    }
}

#[test]
fn the_file_is_compared_just_before_it_is_replaced() {
    let (folder, path) = plan();
    let refused = save_on(&Meddled(&path), &path, OLD, NEW);
    assert_eq!(
        refused,
        Err(Refusal::Changed {
            now: "theirs".to_owned()
        })
    );
    assert_eq!(text(&path), "theirs");
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

/// A disk where somebody without a lock appends a line just before the new file gets its name.
#[cfg(target_os = "linux")]
struct Appended<'p>(&'p Path, bool);

#[cfg(target_os = "linux")]
impl Disk for Appended<'_> {
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        if fs::read_to_string(self.0)? == OLD {
            fs::write(self.0, format!("{OLD}# theirs\n"))?;
        }
        if self.1 {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        SYSTEM.exchange(one, other)
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_line_that_is_appended_at_the_last_moment_is_not_lost() {
    let (folder, path) = plan();
    let now = format!("{OLD}# theirs\n");
    let refused = save_on(&Appended(&path, false), &path, OLD, NEW);
    assert_eq!(refused, Err(Refusal::Changed { now: now.clone() }));
    assert_eq!(text(&path), now);
    assert_eq!(names(folder.path()), ["plan.toml"]);
    // Where names cannot be exchanged, it is saved as before.
    let (folder, path) = plan();
    let saved = save_on(&Appended(&path, true), &path, OLD, NEW);
    assert_eq!((saved, text(&path)), (Ok(Saved::Whole), NEW.to_owned()));
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

/// Only where the machine lets this test make a small disk of its own: as root on Linux.
#[test]
fn a_disk_that_runs_full_keeps_the_old_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
        .arg(folder.path())
        .stderr(std::process::Stdio::null())
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        eprintln!("no small disk can be made here; injected failures must do");
        return;
    }
    let path = folder.path().join("plan.toml");
    fs::write(&path, OLD).expect("written");
    let outcome = save(&path, OLD, &"x".repeat(100_000));
    let (now, left) = (text(&path), names(folder.path()));
    let unmounted = std::process::Command::new("umount")
        .arg(folder.path())
        .status();
    assert!(unmounted.expect("umount").success());
    assert_eq!(outcome, Err(Refusal::Full));
    assert_eq!((&*now, left), (OLD, vec!["plan.toml".to_owned()]));
}

#[test]
fn unsaved_changes_are_found_when_nobody_holds_them() {
    let (folder, path) = plan();
    let state = tempfile::tempdir().expect("a folder");
    for state in [Some(state.path()), None] {
        // None: the user's folder among those for temporary files.
        let mut running = Recovery::of(&path, state);
        running.keep(OLD, "first").expect("kept");
        running.keep(OLD, NEW).expect("kept");
        let other = Recovery::of(&path, state);
        assert_eq!(other.find(), None, "they are in use");
        drop(running); // the program ends without a word
        let found = other.find().expect("left behind");
        assert_eq!((&*found.base, &*found.text), (OLD, NEW));
        other.clear();
        assert_eq!(other.find(), None);
        let mut running = Recovery::of(&path, state);
        running.keep(OLD, NEW).expect("kept");
        running.forget();
        drop(running);
        assert_eq!(other.find(), None);
    }
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn several_that_were_left_behind_are_found_one_after_the_other() {
    let (_folder, path) = plan();
    let state = tempfile::tempdir().expect("a folder");
    for (number, state) in [None, Some(state.path()), None].into_iter().enumerate() {
        let text = format!("{number}");
        Recovery::of(&path, state).keep(OLD, &text).expect("kept");
        std::thread::sleep(std::time::Duration::from_millis(20)); // file systems count in some milliseconds
    }
    let later = Recovery::of(&path, Some(state.path()));
    for number in ["2", "1", "0"] {
        let kept = later.find().expect("left behind");
        assert_eq!(kept.text, number);
        assert!(kept.since.is_some_and(|since| since.elapsed().is_ok()));
        later.clear();
    }
    assert_eq!(later.find(), None);
}

/// What lies beside a plan may have come with its folder: nothing is kept there, and nothing of it is read.
#[test]
fn what_cannot_be_kept_in_the_state_folder_is_kept_in_another_of_the_users_own() {
    let (folder, path) = plan();
    let no_folder = folder.path().join("file");
    fs::write(&no_folder, "").expect("written");
    Recovery::of(&path, Some(&no_folder))
        .keep(OLD, NEW)
        .expect("kept");
    let kept = Recovery::of(&path, Some(&no_folder)).find().expect("kept");
    kept.clear();
    assert_eq!(kept.text, NEW);
    assert!(
        !kept
            .file
            .starts_with(fs::canonicalize(folder.path()).expect("a folder"))
    );
    assert_eq!(names(folder.path()), ["file", "plan.toml"]);
}

#[cfg(unix)]
#[test]
fn what_others_could_have_put_there_is_not_read() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let (folder, path) = plan();
    let state = tempfile::tempdir().expect("a folder");
    let find = || Recovery::of(&path, Some(state.path())).find();
    Recovery::of(&path, Some(state.path()))
        .keep(OLD, NEW)
        .expect("kept");
    let kept = find().expect("kept");
    // The same file by other ways: a link, a pipe, a device, a second name.
    let away = folder.path().join("away");
    fs::rename(&kept.file, &away).expect("moved");
    symlink(&away, &kept.file).expect("a link");
    assert_eq!(find(), None, "a link");
    for device in ["/dev/zero", "/dev/tty"] {
        fs::remove_file(&kept.file).expect("removed");
        symlink(device, &kept.file).expect("a link");
        assert_eq!(find(), None, "{device}");
    }
    fs::remove_file(&kept.file).expect("removed");
    let made = std::process::Command::new("mkfifo")
        .arg(&kept.file)
        .status();
    assert!(made.expect("mkfifo").success());
    assert_eq!(find(), None, "a pipe");
    fs::remove_file(&kept.file).expect("removed");
    fs::hard_link(&away, &kept.file).expect("a name");
    assert_eq!(find(), None, "a second name");
    fs::remove_file(&away).expect("removed");
    assert!(find().is_some());
    // A file without an end is not read to it.
    let long = fs::OpenOptions::new()
        .append(true)
        .open(&kept.file)
        .expect("open");
    long.set_len(1 << 40).expect("long");
    assert_eq!(find(), None, "too long");
    fs::remove_file(&kept.file).expect("removed");
    // A folder into which others may put what they like.
    Recovery::of(&path, Some(state.path()))
        .keep(OLD, NEW)
        .expect("kept");
    let own = state.path().join("arshjul");
    fs::set_permissions(&own, fs::Permissions::from_mode(0o777)).expect("rights");
    assert_eq!(find(), None, "a folder of all");
    // And beside the plan, as git or an archive would bring it.
    let beside = folder.path().join(".plan.toml.unsaved-1-1");
    let path_length = path.as_os_str().len();
    let (base, text) = (OLD.len(), NEW.len());
    let planted = format!(
        "arshjul unsaved 2 {base} {text} {path_length}\n{OLD}{NEW}{}",
        path.display()
    );
    fs::write(beside, planted).expect("written");
    assert_eq!(find(), None, "beside the plan");
}

#[test]
fn what_was_discarded_can_be_had_back_for_thirty_days() {
    let (_folder, path) = plan();
    let state = tempfile::tempdir().expect("a folder");
    let recovery = Recovery::of(&path, Some(state.path()));
    Recovery::of(&path, Some(state.path()))
        .keep(OLD, NEW)
        .expect("kept");
    recovery.find().expect("kept").discard().expect("discarded");
    assert_eq!(recovery.find(), None);
    let restored = recovery
        .find_discarded()
        .expect("discarded")
        .restore()
        .expect("restored");
    assert_eq!(recovery.find(), Some(restored.clone()));
    assert_eq!(recovery.find_discarded(), None);
    restored.discard().expect("discarded");
    let age = |days: u64| {
        let file = recovery.find_discarded().expect("discarded").file;
        let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(days * 86_400);
        let file = fs::OpenOptions::new()
            .append(true)
            .open(file)
            .expect("open");
        file.set_modified(long_ago).expect("older");
    };
    age(29);
    assert!(recovery.find_discarded().is_some());
    age(31);
    assert_eq!(recovery.find_discarded(), None);
    // It goes for good when the next is discarded.
    Recovery::of(&path, Some(state.path()))
        .keep(OLD, "other")
        .expect("kept");
    recovery.find().expect("kept").discard().expect("discarded");
    assert_eq!(names(&state.path().join("arshjul")).len(), 1);
}

#[test]
fn what_was_left_of_a_plan_is_found_under_its_new_name() {
    let (folder, path) = plan();
    let state = tempfile::tempdir().expect("a folder");
    Recovery::of(&path, Some(state.path()))
        .keep(OLD, NEW)
        .expect("kept");
    let other = folder.path().join("other.toml");
    let found = |text: &str| Recovery::of(&other, Some(state.path())).find_renamed(text);
    assert_eq!(found(OLD), None, "the plan is where it was");
    fs::rename(&path, &other).expect("renamed");
    assert_eq!(found(OLD).expect("found").text, NEW);
    assert_eq!(found("another plan"), None);
}

/// While a plan is written in place, a kill leaves bytes of both texts: whole texts and what somebody has mended are no half.
#[test]
fn half_a_text_is_told_from_a_whole_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plan.unsaved-1-1");
    fs::write(&file, "arshjul saving 2 5 7 1\naaaa\nbbbbbb\np").expect("written");
    let kept = Kept::read(&file).expect("kept");
    for (text, is_half) in [
        ("aaaa\n", false),
        ("bbbbbb\n", false),
        ("bbaa\n", true),
        ("aaaa\nb\n", true),
        ("# mended\n", false),
    ] {
        assert_eq!(kept.is_half(text), is_half, "{text:?}");
    }
}

#[test]
fn a_plan_is_the_same_by_a_link_and_when_it_is_gone() {
    let (folder, path) = plan();
    let state = tempfile::tempdir().expect("a folder");
    let found = |path: &Path| Recovery::of(path, Some(state.path())).find().is_some();
    Recovery::of(&path, Some(state.path()))
        .keep(OLD, NEW)
        .expect("kept");
    let around = folder
        .path()
        .join("..")
        .join(folder.path().file_name().expect("a name"));
    assert!(found(&around.join("plan.toml")));
    assert!(!found(&folder.path().join("other.toml")));
    #[cfg(unix)]
    {
        let link = state.path().join("link.toml");
        std::os::unix::fs::symlink(&path, &link).expect("a link");
        assert!(found(&link));
    }
    fs::remove_file(&path).expect("removed");
    assert!(found(&path) && found(&around.join("plan.toml")));
}

#[test]
fn what_is_kept_is_nobody_elses_and_no_plan() {
    let (folder, path) = plan();
    let state = tempfile::tempdir().expect("a folder");
    let mut running = Recovery::of(&path, Some(state.path()));
    running.keep(OLD, NEW).expect("kept");
    let day = "2024-06-14".parse().expect("a day");
    let found = Folder::open(folder.path(), day).expect("a folder");
    assert_eq!(found.plans().len() + found.broken().len(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let own = state.path().join("arshjul");
        let kept = names(&own).into_iter().next().expect("a file");
        let mode = |path: &Path| fs::metadata(path).expect("there").mode() & 0o7777;
        assert_eq!((mode(&own), mode(&own.join(kept))), (0o700, 0o600));
    }
}

#[test]
fn garbage_is_left_alone() {
    let (_folder, path) = plan();
    let state = tempfile::tempdir().expect("a folder");
    let recovery = Recovery::of(&path, Some(state.path()));
    Recovery::of(&path, Some(state.path()))
        .keep(OLD, NEW)
        .expect("kept");
    let file = recovery.find().expect("kept").file;
    let good = "arshjul unsaved 2 3 4 5\nabcdefgplan1";
    for bytes in [
        "",
        "\n",
        "arshjul unsaved 2 3 4\nabcdefg",
        "arshjul unsaved 2 3 5 5\nabcdefgplan1",
        "arshjul unsaved 2 99999999999999999999 1 1\n",
        "arshjul unsaved 1 3 4\nabcdefg",
        "arshjul unsaved 2 1 2 0\nåa",
    ] {
        fs::write(&file, bytes).expect("written");
        assert_eq!(recovery.find(), None, "{bytes:?}");
        fs::write(&file, good).expect("written");
        let found = recovery.find().expect("kept");
        assert_eq!((&*found.base, &*found.text), ("abc", "defg"));
    }
}
