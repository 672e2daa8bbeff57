//! Who else is in the program's session: whether it is in front, and whether a shell is there that can wake it.

use rustix::process::Pid;

/// Whether the program belongs to the process group that has the terminal.
pub(super) fn is_in_front(foreground: Pid) -> bool {
    place(0).is_some_and(|own| own.group == foreground.as_raw_nonzero().get())
}

/// Whether somebody in the session can wake the program when it is stopped: a process outside its group that started it or
/// what it belongs to. The kernel stops nobody else at C-z (an orphaned process group, POSIX 3.264).
pub(super) fn has_shell() -> bool {
    finds_shell(place)
}

/// Where a process stands among the others. 0 is one that this system does not see, as from within a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    parent: i32,
    group: i32,
    session: i32,
}

/// Climbs from the program, process 0 here, to the first that is outside its group.
fn finds_shell(place: impl Fn(i32) -> Option<Place>) -> bool {
    let Some(own) = place(0) else {
        return false;
    };
    let mut parent = own.parent;
    while parent > 0 {
        match place(parent) {
            Some(other) if other.session != own.session => return false,
            Some(other) if other.group != own.group => return true,
            Some(other) => parent = other.parent,
            None => return false,
        }
    }
    false
}

/// The place of a process, or with 0 of the program itself. The system calls for it cannot be asked: through them, a process
/// that is not seen is one that does not exist.
#[cfg(target_os = "linux")]
fn place(process: i32) -> Option<Place> {
    let path = match process {
        0 => "/proc/self/stat".to_owned(),
        other => format!("/proc/{other}/stat"),
    };
    placed(&std::fs::read_to_string(path).ok()?)
}

/// What the kernel says of a process (`proc_pid_stat(5)`): number, name in brackets, state, parent, group, session.
#[cfg(target_os = "linux")]
fn placed(stat: &str) -> Option<Place> {
    // A name may hold brackets and spaces too.
    let (_, fields) = stat.rsplit_once(')')?;
    let mut numbers = fields.split_ascii_whitespace().skip(1);
    let mut number = || numbers.next()?.parse().ok();
    Some(Place {
        parent: number()?,
        group: number()?,
        session: number()?,
    })
}

/// The place of a process, or with 0 of the program itself. Of others nothing but the parent's is asked for: who that one was
/// started by is not told here.
#[cfg(not(target_os = "linux"))]
fn place(process: i32) -> Option<Place> {
    use rustix::process::{getpgid, getppid, getsid};

    let of = Pid::from_raw(process);
    Some(Place {
        parent: if process == 0 {
            Pid::as_raw(getppid())
        } else {
            0
        },
        group: getpgid(of).ok()?.as_raw_nonzero().get(),
        session: getsid(of).ok()?.as_raw_nonzero().get(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of processes in a row, each started by the next: group and session.
    fn row(places: &[(i32, i32)]) -> bool {
        finds_shell(|process| {
            let (group, session) = *places.get(process as usize)?;
            let parent = process + 1;
            let has_parent = (parent as usize) < places.len();
            Some(Place {
                parent: if has_parent { parent } else { 0 },
                group,
                session,
            })
        })
    }

    #[test]
    fn a_shell_is_another_group_of_the_same_session() {
        assert!(row(&[(9, 5), (5, 5)]));
        assert!(row(&[(9, 5), (9, 5), (5, 5)]), "through a script");
        assert!(!row(&[(9, 5), (9, 5)]));
        assert!(!row(&[(9, 9), (5, 5)]), "a session of its own");
        assert!(!row(&[(9, 9)]));
    }

    #[test]
    fn processes_that_are_not_seen_are_no_shell() {
        assert!(!row(&[(9, 9), (0, 0)]), "started from outside a container");
        assert!(!row(&[(0, 0), (0, 0)]), "in a session from outside");
        assert!(!finds_shell(|_| None));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_kernel_is_understood() {
        let place = placed("71 (a) b (c)) S 7 70 6 34816 71 4194304 102 0");
        let expected = Place {
            parent: 7,
            group: 70,
            session: 6,
        };
        assert_eq!(place, Some(expected));
        assert_eq!(placed(""), None);
        assert_eq!(placed("71 (a) S x"), None);
    }
}
