//! How the user's editor is called: which it is, and how each is told the line to open at. Starts nothing.

use std::ffi::OsString;
use std::path::Path;

/// A program and what it is called with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The program.
    pub program: OsString,
    /// Its arguments.
    pub arguments: Vec<OsString>,
}

/// Those that take `--` for the end of their options, so that no name of a file is one (POSIX, vi).
const ENDING: &[&str] = &["vi", "vim", "nvim", "gvim", "mvim", "view"];

/// How an editor is told where to open a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// `+12 file`
    Plus,
    /// `+12:8 file`
    PlusColumn,
    /// `+12,8 file`
    PlusComma,
    /// `file:12:8`
    Behind,
    /// `--goto file:12:8`
    Goto,
    /// `--line 12 --column 8 file`
    Options,
    /// Not at all.
    None,
}

/// Editors by the name of their program, without an ending.
const EDITORS: &[(&str, Way)] = &[
    ("vi", Way::Plus),
    ("vim", Way::Plus),
    ("nvim", Way::Plus),
    ("gvim", Way::Plus),
    ("mvim", Way::Plus),
    ("view", Way::Plus),
    ("joe", Way::Plus),
    ("ne", Way::Plus),
    ("mg", Way::Plus),
    ("jed", Way::Plus),
    ("gedit", Way::Plus),
    ("mcedit", Way::Plus),
    ("emacs", Way::PlusColumn),
    ("emacsclient", Way::PlusColumn),
    ("kak", Way::PlusColumn),
    ("micro", Way::PlusColumn),
    ("nano", Way::PlusComma),
    ("pico", Way::PlusComma),
    ("hx", Way::Behind),
    ("helix", Way::Behind),
    ("subl", Way::Behind),
    ("zed", Way::Behind),
    ("code", Way::Goto),
    ("codium", Way::Goto),
    ("code-insiders", Way::Goto),
    ("cursor", Way::Goto),
    ("kate", Way::Options),
];

/// Those that come back at once unless they are told to wait, and the word for it.
const WAITING: &[(&str, &str)] = &[
    ("code", "--wait"),
    ("codium", "--wait"),
    ("code-insiders", "--wait"),
    ("cursor", "--wait"),
    ("subl", "--wait"),
    ("zed", "--wait"),
    ("gvim", "--nofork"),
    ("mvim", "--nofork"),
    ("kate", "--block"),
    ("gedit", "--wait"),
];

impl Call {
    /// The call that opens a file with `command` (as in `$EDITOR`: a program and perhaps some options, parted by blanks,
    /// quoted where they hold any) at a line and column, both from 1. None when the command names no program.
    ///
    /// The file is named by a path that begins with `/` or `./`, for editors take `+command` and `-option` for orders.
    #[must_use]
    pub fn of(command: &str, file: &Path, (line, column): (usize, usize)) -> Option<Self> {
        let mut words = words(command).into_iter();
        let program = words.next()?;
        let mut arguments: Vec<OsString> = words.map(OsString::from).collect();
        let name = Path::new(&program).file_stem().unwrap_or_default();
        let name = name.to_string_lossy().to_lowercase();
        let waits = WAITING.iter().find(|(editor, _)| *editor == name);
        if let Some((_, wait)) = waits
            && !arguments.iter().any(|argument| argument == wait)
        {
            arguments.push(wait.into());
        }
        let file = &if file.is_absolute() {
            file.to_owned()
        } else {
            Path::new(".").join(file)
        };
        let way = EDITORS.iter().find(|(editor, _)| *editor == name);
        let at = |sign: &str, between: &str| format!("{sign}{line}{between}{column}").into();
        let behind = || {
            let mut behind = file.as_os_str().to_owned();
            behind.push(format!(":{line}:{column}"));
            behind
        };
        match way.map_or(Way::None, |(_, way)| *way) {
            Way::Plus if ENDING.contains(&&*name) => {
                arguments.extend([format!("+{line}").into(), "--".into(), file.into()]);
            }
            Way::Plus => arguments.extend([format!("+{line}").into(), file.into()]),
            Way::PlusColumn => arguments.extend([at("+", ":"), file.into()]),
            Way::PlusComma => arguments.extend([at("+", ","), file.into()]),
            Way::Behind => arguments.push(behind()),
            Way::Goto => arguments.extend(["--goto".into(), behind()]),
            Way::Options => arguments.extend([
                "--line".into(),
                line.to_string().into(),
                "--column".into(),
                column.to_string().into(),
                file.into(),
            ]),
            Way::None => arguments.push(file.into()),
        }
        Some(Self {
            program: program.into(),
            arguments,
        })
    }
}

/// The words of a command: parted by blanks; quotes and backslashes keep a blank in a word.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut letters = command.chars().peekable();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            // Elsewhere a backslash parts folders on Windows.
            (None, '\\')
                if letters
                    .peek()
                    .is_some_and(|next| matches!(next, ' ' | '"' | '\'' | '\\')) =>
            {
                word.get_or_insert_default().extend(letters.next());
            }
            (None, blank) if blank.is_whitespace() => words.extend(word.take()),
            (_, _) => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(command: &str) -> Vec<String> {
        let call = Call::of(command, Path::new("a plan.toml"), (12, 8)).expect("a program");
        let all = std::iter::once(call.program).chain(call.arguments);
        all.map(|word| word.to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        assert_eq!(call("vim"), ["vim", "+12", "--", "./a plan.toml"]);
        assert_eq!(
            call("/usr/bin/nvim -u NONE"),
            ["/usr/bin/nvim", "-u", "NONE", "+12", "--", "./a plan.toml"]
        );
        assert_eq!(call("nano"), ["nano", "+12,8", "./a plan.toml"]);
        assert_eq!(
            call("emacsclient -t"),
            ["emacsclient", "-t", "+12:8", "./a plan.toml"]
        );
        assert_eq!(call("hx"), ["hx", "./a plan.toml:12:8"]);
        assert_eq!(
            call("code"),
            ["code", "--wait", "--goto", "./a plan.toml:12:8"]
        );
        assert_eq!(
            call("code --wait"),
            ["code", "--wait", "--goto", "./a plan.toml:12:8"]
        );
        assert_eq!(
            call("kate"),
            [
                "kate",
                "--block",
                "--line",
                "12",
                "--column",
                "8",
                "./a plan.toml"
            ]
        );
        assert_eq!(call("ed"), ["ed", "./a plan.toml"]);
    }

    #[test]
    fn a_command_is_parted_as_a_shell_would() {
        assert_eq!(words("  a  b "), ["a", "b"]);
        assert_eq!(
            words("\"/Program Files/ed\" -x 'y z'"),
            ["/Program Files/ed", "-x", "y z"]
        );
        assert_eq!(words("a\\ b"), ["a b"]);
        assert_eq!(words("C:\\bin\\ed.exe"), ["C:\\bin\\ed.exe"]);
        assert_eq!(words("''"), [""]);
        assert!(words(" ").is_empty());
        assert_eq!(Call::of("", Path::new("x"), (1, 1)), None);
    }

    #[test]
    fn no_name_of_a_file_is_an_order() {
        for name in ["+!touch PWNED;.toml", "-c.toml"] {
            for (editor, _) in EDITORS {
                let call = Call::of(editor, Path::new(name), (3, 1)).expect("a program");
                let file = call.arguments.iter().map(|word| word.to_string_lossy());
                let named: Vec<_> = file.filter(|word| word.contains(name)).collect();
                assert!(named.iter().any(|word| word.starts_with("./")), "{editor}");
                assert!(!named.iter().any(|word| word.starts_with(name)));
            }
        }
        let call = Call::of("vim", Path::new("/srv/+x.toml"), (1, 1)).expect("a program");
        assert_eq!(call.arguments, ["+1", "--", "/srv/+x.toml"]);
    }
}
