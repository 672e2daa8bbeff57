//! Saving, against real files: what is in them afterwards, to the byte, and what else is in the folder.
#![cfg(unix)]

use std::env;
use std::fs::{self, File, Permissions};
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use arshjul::store::save::{Refusal, Saved};
use arshjul::store::{Folder, create, save};
use arshjul::time::Day;
use tempfile::TempDir;

const OLD: &str = "[plan]\ntitle = \"Årshjul\"\nyear = 2024\n";
const NEW: &str = "[plan]\ntitle = \"Årshjulet\"\nyear = 2024\n";

/// A folder with a plan in it, of those rights.
fn plan_of(mode: u32) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.toml");
    fs::write(&path, OLD).expect("a plan");
    fs::set_permissions(&path, Permissions::from_mode(mode)).expect("rights");
    (folder, path)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<String> = entries
        .map(|entry| name(entry).to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn is_root() -> bool {
    let file = tempfile::tempfile().expect("a file");
    file.metadata().expect("facts").uid() == 0
}

fn why(saved: Result<Saved, Refusal>) -> Refusal {
    saved.expect_err("refused")
}

#[test]
fn the_new_text_takes_the_place_of_the_old_with_its_rights() {
    for mode in [0o640, 0o600, 0o664, 0o444 | 0o200, 0o777] {
        let (folder, path) = plan_of(mode);
        let before = fs::metadata(&path).expect("facts");
        assert_eq!(save(&path, OLD, NEW), Ok(Saved::Whole));
        let after = fs::metadata(&path).expect("facts");
        assert_eq!(fs::read_to_string(&path).expect("a text"), NEW);
        assert_eq!(after.mode() & 0o7777, mode, "{mode:o}");
        assert_ne!(after.ino(), before.ino(), "a file of its own");
        assert_eq!(names(folder.path()), ["plan.toml"]);
    }
}

#[test]
fn every_byte_is_written_as_it_is() {
    for text in [
        "",
        "no last newline",
        "\u{feff}[plan]\r\nyear = 2024\r\n",
        "\u{feff}a\r\nb\nc\r",
        "\0\u{1b}[31m\u{10ffff}",
    ] {
        let (folder, path) = plan_of(0o644);
        save(&path, OLD, text).expect("saved");
        assert_eq!(fs::read(&path).expect("bytes"), text.as_bytes());
        // And what was saved is known as it was saved.
        save(&path, text, NEW).expect("saved");
        assert_eq!(fs::read(&path).expect("bytes"), NEW.as_bytes());
        assert_eq!(names(folder.path()), ["plan.toml"]);
    }
}

#[test]
fn what_somebody_else_wrote_is_not_written_over() {
    let (folder, path) = plan_of(0o644);
    fs::write(&path, "theirs").expect("written");
    let now = "theirs".to_owned();
    assert_eq!(why(save(&path, OLD, NEW)), Refusal::Changed { now });
    assert_eq!(fs::read(&path).expect("bytes"), b"theirs");
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn one_byte_of_difference_is_a_change() {
    for theirs in [OLD.replace('\n', "\r\n"), format!("{OLD}\n"), String::new()] {
        let (_folder, path) = plan_of(0o644);
        fs::write(&path, &theirs).expect("written");
        let changed = Refusal::Changed {
            now: theirs.clone(),
        };
        assert_eq!(why(save(&path, OLD, NEW)), changed);
        assert_eq!(fs::read(&path).expect("bytes"), theirs.as_bytes());
    }
}

#[test]
fn what_is_no_text_any_more_is_not_written_over() {
    let (folder, path) = plan_of(0o644);
    let theirs = b"[plan]\ntitle = \"\xc5rshjul\"\n";
    fs::write(&path, theirs).expect("written");
    assert_eq!(why(save(&path, OLD, NEW)), Refusal::NoText);
    assert_eq!(fs::read(&path).expect("bytes"), theirs);
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn a_symbolic_link_stays_and_its_target_is_written() {
    let (folder, path) = plan_of(0o640);
    let elsewhere = tempfile::tempdir().expect("a folder");
    let (one, other) = (
        elsewhere.path().join("one.toml"),
        elsewhere.path().join("other.toml"),
    );
    symlink(&path, &one).expect("a link");
    symlink("one.toml", &other).expect("a link to a link");
    for (link, known, text) in [(&one, OLD, NEW), (&other, NEW, OLD)] {
        assert_eq!(save(link, known, text), Ok(Saved::Whole));
        assert_eq!(fs::read_to_string(&path).expect("a text"), text);
    }
    assert_eq!(fs::read_link(&one).expect("a link"), path);
    assert_eq!(fs::metadata(&path).expect("facts").mode() & 0o777, 0o640);
    assert_eq!(names(folder.path()), ["plan.toml"]);
    assert_eq!(names(elsewhere.path()), ["one.toml", "other.toml"]);
}

#[test]
fn a_file_of_several_names_keeps_them_all() {
    for text in [NEW, "", &NEW.repeat(100)] {
        let (folder, path) = plan_of(0o640);
        let other = folder.path().join("other.toml");
        fs::hard_link(&path, &other).expect("a link");
        let before = fs::metadata(&path).expect("facts");
        let done = save(&path, OLD, text);
        assert_eq!(done, Ok(Saved::InPlace));
        assert_eq!(fs::read(&other).expect("bytes"), text.as_bytes());
        let after = fs::metadata(&path).expect("facts");
        assert_eq!((after.ino(), after.nlink()), (before.ino(), 2));
        assert_eq!(names(folder.path()), ["other.toml", "plan.toml"]);
    }
}

#[test]
fn the_owner_and_the_group_stay() {
    if !is_root() {
        return; // Nobody else can give files away; the file's own owner is kept in every other test.
    }
    let (_folder, path) = plan_of(0o640);
    chown(&path, Some(4321), Some(8765)).expect("given away");
    assert_eq!(save(&path, OLD, NEW), Ok(Saved::Whole));
    let after = fs::metadata(&path).expect("facts");
    assert_eq!((after.uid(), after.gid()), (4321, 8765));
    assert_eq!(after.mode() & 0o7777, 0o640);
}

/// An access control list as Linux keeps it: owner rw, that user r, group none, mask r, others none.
#[cfg(target_os = "linux")]
fn list(user: u32) -> Vec<u8> {
    let all = u32::MAX;
    let entries = [
        (0x01_u16, 6_u16, all),
        (0x02, 4, user),
        (0x04, 0, all),
        (0x10, 4, all),
        (0x20, 0, all),
    ];
    let entry = |(tag, rights, who): (u16, u16, u32)| {
        let halves = [tag.to_le_bytes(), rights.to_le_bytes()].concat();
        [halves, who.to_le_bytes().to_vec()].concat()
    };
    let head = 2_u32.to_le_bytes().to_vec();
    [head, entries.into_iter().flat_map(entry).collect()].concat()
}

#[cfg(target_os = "linux")]
#[test]
fn an_access_control_list_stays_and_none_is_inherited() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    let access = "system.posix_acl_access";
    let held = |path: &Path| {
        let mut bytes = [0; 512];
        let length = getxattr(path, access, &mut bytes).ok()?;
        Some(bytes[..length].to_vec())
    };
    let (_folder, path) = plan_of(0o640);
    if setxattr(&path, access, &list(4321), XattrFlags::empty()).is_err() {
        eprintln!("no access control lists here: skipped");
        return;
    }
    let before = held(&path);
    assert!(before.is_some());
    assert_eq!(save(&path, OLD, NEW), Ok(Saved::InPlace));
    assert_eq!(fs::read_to_string(&path).expect("a text"), NEW);
    assert_eq!(held(&path), before);

    // A folder whose new files others may read, and a plan in it that they may not.
    let (folder, path) = plan_of(0o640);
    let default = "system.posix_acl_default";
    setxattr(folder.path(), default, &list(4321), XattrFlags::empty()).expect("a list");
    assert_eq!(save(&path, OLD, NEW), Ok(Saved::InPlace));
    assert_eq!(held(&path), None);
    assert_eq!(fs::read_to_string(&path).expect("a text"), NEW);

    // And a plan with a list of its own in that folder.
    setxattr(&path, access, &list(8765), XattrFlags::empty()).expect("a list");
    let before = held(&path);
    assert_eq!(save(&path, NEW, OLD), Ok(Saved::InPlace));
    assert_eq!(held(&path), before);
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn a_write_protected_file_is_left_alone() {
    let (folder, path) = plan_of(0o444);
    assert_eq!(why(save(&path, OLD, NEW)), Refusal::ReadOnly);
    assert_eq!(fs::read_to_string(&path).expect("a text"), OLD);
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn nothing_is_put_behind_a_link_that_leads_nowhere() {
    let (folder, path) = plan_of(0o644);
    let link = folder.path().join("link.toml");
    symlink("nowhere.toml", &link).expect("a link");
    assert_eq!(why(save(&link, OLD, NEW)), Refusal::Lost);
    assert_eq!(names(folder.path()), ["link.toml", "plan.toml"]);
    fs::remove_dir_all(folder.path()).expect("removed");
    assert_eq!(why(save(&path, OLD, NEW)), Refusal::Gone);
    assert_eq!(why(create(&path, NEW)), Refusal::Gone);
}

#[test]
fn a_folder_is_no_plan_and_a_pipe_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(why(save(folder.path(), OLD, NEW)), Refusal::NoFile);
    assert_eq!(why(create(Path::new("/"), NEW)), Refusal::NoFile);
    let pipe = folder.path().join("pipe.toml");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
    assert!(made.success());
    assert_eq!(why(save(&pipe, OLD, NEW)), Refusal::NoFile);
    fs::remove_file(&pipe).expect("removed");
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_new_plan_has_the_rights_of_any_new_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ny plan åäö.toml");
    create(&path, NEW).expect("made");
    assert_eq!(fs::read_to_string(&path).expect("a text"), NEW);
    let other = folder.path().join("other");
    fs::write(&other, "").expect("a file");
    let [plan, other] = [&path, &other].map(|path| fs::metadata(path).expect("facts"));
    assert_eq!(plan.mode(), other.mode());
    assert_eq!(plan.nlink(), 1);
    assert_eq!(names(folder.path()), ["ny plan åäö.toml", "other"]);
}

#[test]
fn a_new_plan_never_takes_the_place_of_anything() {
    let (folder, path) = plan_of(0o644);
    assert_eq!(why(create(&path, NEW)), Refusal::Exists);
    assert_eq!(fs::read_to_string(&path).expect("a text"), OLD);
    let dangling = folder.path().join("link.toml");
    symlink("nowhere.toml", &dangling).expect("a link");
    assert_eq!(why(create(&dangling, NEW)), Refusal::Exists);
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).expect("a folder");
    assert_eq!(why(create(&inner, NEW)), Refusal::Exists);
    assert_eq!(names(folder.path()), ["inner", "link.toml", "plan.toml"]);
}

#[test]
fn only_one_of_many_makes_the_new_plan() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.toml");
    let made: Vec<bool> = thread::scope(|scope| {
        let makers = (0..16).map(|number| {
            let path = &path;
            scope.spawn(move || create(path, &format!("# {number}\n")).is_ok())
        });
        let makers: Vec<_> = makers.collect();
        let made = makers.into_iter().map(|maker| maker.join().expect("done"));
        made.collect()
    });
    let winner = made.iter().position(|made| *made).expect("one was made");
    assert_eq!(made.iter().filter(|made| **made).count(), 1);
    assert_eq!(
        fs::read_to_string(&path).expect("a text"),
        format!("# {winner}\n")
    );
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn a_name_as_long_as_names_may_be_is_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(format!("{}.toml", "å".repeat(125)));
    create(&path, OLD).expect("made");
    assert_eq!(save(&path, OLD, NEW), Ok(Saved::Whole));
    assert_eq!(fs::read_to_string(&path).expect("a text"), NEW);
    assert_eq!(names(folder.path()).len(), 1);
}

#[test]
fn a_path_without_a_folder_is_in_this_one() {
    let (folder, _path) = plan_of(0o644);
    let child = child("here", |command| {
        command.current_dir(folder.path());
        command.env("SAVING_PATH", "plan.toml");
    });
    assert_eq!(child, "Whole");
    assert_eq!(names(folder.path()), ["new.toml", "plan.toml"]);
}

#[test]
fn what_a_killed_save_left_is_cleared_away_and_is_never_a_plan() {
    let (folder, path) = plan_of(0o644);
    let left = folder.path().join(".plan.toml.arshjul-4711-0");
    fs::write(&left, NEW).expect("left");
    let today: Day = "2024-06-14".parse().expect("a day");
    let listed = Folder::open(folder.path(), today).expect("a folder");
    assert_eq!(listed.plans().len(), 1);
    assert!(listed.skipped().is_empty() && listed.broken().is_empty());
    save(&path, OLD, NEW).expect("saved");
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn somebody_elses_save_is_waited_for_but_not_for_ever() {
    let (folder, path) = plan_of(0o644);
    let held = File::open(folder.path()).expect("a folder");
    held.lock().expect("held");
    let begun = Instant::now();
    let refusal = why(save(&path, OLD, NEW));
    assert!(matches!(refusal, Refusal::Busy { .. }), "{refusal:?}");
    // Who holds the lock is named: here the test itself.
    if cfg!(target_os = "linux") {
        let Refusal::Busy { holder } = &refusal else {
            unreachable!("{refusal:?}")
        };
        let own = format!("({})", std::process::id());
        assert!(
            holder.as_ref().is_some_and(|it| it.ends_with(&own)),
            "{holder:?}"
        );
        assert_eq!(refusal.error(&path).hints()[0].key(), "save-busy-help");
    }
    let waited = begun.elapsed();
    assert!(waited >= Duration::from_secs(2), "{waited:?}");
    assert!(waited < Duration::from_secs(4), "{waited:?}");
    assert_eq!(fs::read_to_string(&path).expect("a text"), OLD);
    thread::scope(|scope| {
        scope.spawn(|| {
            thread::sleep(Duration::from_millis(200));
            drop(held);
        });
        save(&path, OLD, NEW).expect("saved once it is free");
    });
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

#[test]
fn many_that_save_at_once_lose_nothing() {
    let (folder, path) = plan_of(0o644);
    thread::scope(|scope| {
        for name in 0..8 {
            let path = &path;
            scope.spawn(move || {
                for number in 0..5 {
                    let mut known = fs::read_to_string(path).expect("a text");
                    loop {
                        let text = format!("{known}# {name}/{number}\n");
                        match save(path, &known, &text) {
                            Ok(_) => break,
                            Err(Refusal::Changed { now }) => known = now,
                            Err(other) => unreachable!("{other:?}"),
                        }
                    }
                }
            });
        }
    });
    let text = fs::read_to_string(&path).expect("a text");
    let mut lines: Vec<&str> = text.lines().skip(3).collect();
    lines.sort_unstable();
    let all = (0..8).flat_map(|name| (0..5).map(move |number| format!("# {name}/{number}")));
    assert_eq!(lines, all.collect::<Vec<_>>());
    assert_eq!(names(folder.path()), ["plan.toml"]);
}

/// Somebody who is not root, in numbers.
const NOBODY: u32 = 65534;

/// What a child process says that saves as another user, or in another folder.
fn child(role: &str, settings: impl FnOnce(&mut Command)) -> String {
    // A program that anybody may run: the folder that this one was built in may be closed to others.
    let open = tempfile::tempdir().expect("a folder");
    fs::set_permissions(open.path(), Permissions::from_mode(0o755)).expect("rights");
    let program = open.path().join("saving");
    fs::copy(env::current_exe().expect("this program"), &program).expect("a copy");
    fs::set_permissions(&program, Permissions::from_mode(0o755)).expect("rights");
    let mut command = Command::new(&program);
    command
        .args(["--exact", "as_a_child", "--nocapture"])
        .env("SAVING_ROLE", role);
    settings(&mut command);
    let output = loop {
        match command.output() {
            // Another test has started a program of its own while the copy was open, and has not let go of it yet.
            Err(error) if error.kind() == ErrorKind::ExecutableFileBusy => {}
            output => break output.expect("a child"),
        }
    };
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    let told = output.lines().find_map(|line| line.split_once("TOLD "));
    told.unwrap_or_else(|| unreachable!("{output}"))
        .1
        .to_owned()
}

/// Does nothing by itself: [`child`] runs it.
#[test]
fn as_a_child() {
    let (Ok(role), Ok(path)) = (env::var("SAVING_ROLE"), env::var("SAVING_PATH")) else {
        return;
    };
    let path = Path::new(&path);
    let told = match role.as_str() {
        "create" => create(path, NEW),
        _ => save(path, OLD, NEW),
    };
    if role == "here" {
        create(Path::new("new.toml"), NEW).expect("made");
    }
    match told {
        Ok(saved) => println!("TOLD {saved:?}"),
        Err(error) => println!("TOLD {error:?}"),
    }
}

/// A folder and a plan of those rights, owned by root, and what nobody gets when saving there.
fn as_nobody(role: &str, folder: u32, plan: u32, owner: Option<u32>) -> (TempDir, String) {
    let (place, path) = plan_of(plan);
    chown(&path, owner, None).expect("given");
    fs::set_permissions(place.path(), Permissions::from_mode(folder)).expect("rights");
    let said = child(role, |command| {
        command.env("SAVING_PATH", &path).uid(NOBODY).gid(NOBODY);
    });
    (place, said)
}

#[test]
fn who_is_not_root_is_told_what_may_not_be_written() {
    if !is_root() {
        eprintln!("not root, so nobody else can be played: skipped");
        return;
    }
    for (role, folder, plan, said) in [
        ("save", 0o777, 0o644, "ReadOnly"),
        ("save", 0o777, 0o600, "Unreadable"),
        ("save", 0o700, 0o666, "Unreadable"),
        ("create", 0o755, 0o666, "Closed"),
    ] {
        let role = role.to_owned();
        let (place, told) = match &*role {
            "create" => {
                let (place, _) = plan_of(plan);
                fs::set_permissions(place.path(), Permissions::from_mode(folder)).expect("rights");
                let told = child(&role, |command| {
                    let path = place.path().join("new.toml");
                    command.env("SAVING_PATH", path).uid(NOBODY).gid(NOBODY);
                });
                (place, told)
            }
            _ => as_nobody(&role, folder, plan, None),
        };
        assert_eq!(told, said, "{role} {folder:o} {plan:o}");
        let path = place.path().join("plan.toml");
        assert_eq!(fs::read_to_string(path).expect("a text"), OLD);
        assert_eq!(names(place.path()), ["plan.toml"]);
    }
}

#[test]
fn a_file_of_somebody_else_keeps_its_owner() {
    if !is_root() {
        eprintln!("not root, so nobody else can be played: skipped");
        return;
    }
    let (place, told) = as_nobody("save", 0o777, 0o666, None);
    assert_eq!(told, "InPlace");
    let path = place.path().join("plan.toml");
    assert_eq!(fs::read_to_string(&path).expect("a text"), NEW);
    let after = fs::metadata(&path).expect("facts");
    assert_eq!((after.uid(), after.mode() & 0o7777), (0, 0o666));
    assert_eq!(names(place.path()), ["plan.toml"]);
}

#[test]
fn a_file_in_a_folder_that_takes_no_new_files_is_written_all_the_same() {
    if !is_root() {
        eprintln!("not root, so nobody else can be played: skipped");
        return;
    }
    // The texts are kept in the state folder while it lasts; where there is none, in another of the user's own.
    let home = tempfile::tempdir().expect("a folder");
    fs::set_permissions(home.path(), Permissions::from_mode(0o777)).expect("rights");
    for state in [home.path(), Path::new("/proc/none")] {
        let (place, path) = plan_of(0o666);
        fs::set_permissions(place.path(), Permissions::from_mode(0o755)).expect("rights");
        let said = child("save", |command| {
            command
                .env("SAVING_PATH", &path)
                .env("XDG_STATE_HOME", state);
            command.uid(NOBODY).gid(NOBODY);
        });
        assert_eq!(said, "InPlace");
        assert_eq!(fs::read_to_string(&path).expect("a text"), NEW);
        assert_eq!(names(place.path()), ["plan.toml"]);
    }
    assert_eq!(names(&home.path().join("arshjul")), [""; 0]);
}

/// A disk of 64 kB, where this machine lets us have one.
struct SmallDisk(TempDir);

impl SmallDisk {
    fn new() -> Option<Self> {
        let place = tempfile::tempdir().expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=64k", "none"]);
        let done = mount.arg(place.path()).output().ok()?;
        done.status.success().then_some(Self(place))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_leaves_the_old_text() {
    let Some(disk) = SmallDisk::new() else {
        eprintln!("no small disk can be mounted here: skipped");
        return;
    };
    let folder = disk.0.path();
    let (one, two) = (folder.join("one.toml"), folder.join("two.toml"));
    let old = "# 1234567\n".repeat(2_000);
    let new = "# 7654321\n".repeat(5_000);
    create(&one, &old).expect("room for 20 kB");
    assert_eq!(why(save(&one, &old, &new)), Refusal::Full);
    assert_eq!(why(create(&two, &new)), Refusal::Full);
    assert_eq!(fs::read_to_string(&one).expect("a text"), old);
    assert_eq!(names(folder), ["one.toml"]);
    // In place too, where nothing but the file itself can run out of room.
    fs::hard_link(&one, &two).expect("a link");
    assert_eq!(why(save(&one, &old, &new.repeat(2))), Refusal::Full);
    assert_eq!(fs::read_to_string(&two).expect("a text"), old);
    assert_eq!(names(folder), ["one.toml", "two.toml"]);
}
