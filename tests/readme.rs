//! Holds the README to the program: the picture is what `show` draws, every `console` block is what the program
//! prints, the sample plan has no problems.
//!
//! `UPDATE_README=1 cargo test --test readme` writes what the program says now; then read what changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::Lines;

use arshjul::store::Source;
use arshjul::time::phrase::{self, Language};
use arshjul::time::{Country, Cycle, Day};
use arshjul::tui::command::COMMANDS;
use arshjul::tui::keys::shown;
use arshjul::words::{Tongue, Words};

/// The picture at the top.
const PICTURE: &str = "arshjul show plans/varmlandsstrategin-2024.toml";
const TODAY: &str = "2024-06-14";
/// The line under the heads of the key table.
const RULE: &str = "|---|---|";
/// Ends the shown part of an output.
const CUT: &str = "…";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn path() -> PathBuf {
    root().join("README.md")
}

fn readme() -> String {
    fs::read_to_string(path()).expect("a README")
}

/// What a command line of the README prints on stdout. It must end well.
fn printed(line: &str) -> String {
    let mut words = words(line).into_iter();
    assert_eq!(words.next().as_deref(), Some("arshjul"), "{line}");
    let output = Command::new(env!("CARGO_BIN_EXE_arshjul"))
        .args(words)
        .current_dir(root())
        .env_clear()
        .env("ARSHJUL_TODAY", TODAY)
        .env("LANG", "en_GB.UTF-8")
        .output()
        .expect("a run");
    let talk = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{line}: {talk}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The words of a command line as a shell parts them: what stands in double quotes is one word.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (index, part) in line.split('"').enumerate() {
        let Some(word) = words.last_mut() else { break };
        if index % 2 == 1 {
            word.push_str(part);
            continue;
        }
        let mut parts = part.split(' ');
        word.push_str(parts.next().unwrap_or_default());
        words.extend(parts.map(str::to_owned));
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The README with every generated part as the program says it now.
fn told(readme: &str) -> String {
    let mut told = String::new();
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        told.push_str(line);
        told.push('\n');
        if line == RULE {
            told.push_str(&keys());
            lines = after_table(&lines);
            continue;
        }
        let Some(kind) = line.strip_prefix("```").filter(|kind| !kind.is_empty()) else {
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        told.push_str(&match kind {
            "text" => printed(PICTURE),
            "console" => console(&block),
            _ => joined(&block),
        });
        told.push_str("```\n");
    }
    told
}

/// The rows of the key table: what the command table says, in English.
fn keys() -> String {
    let words = Words::of(Tongue::English);
    let mut rows = String::new();
    for command in COMMANDS {
        let keys: Vec<String> = command
            .keys
            .iter()
            .map(|key| format!("`{}`", shown(key)))
            .collect();
        let row = [
            "| ",
            &keys.join(" "),
            " | ",
            &words.text(command.name),
            ": ",
            &words.text(command.help),
            " |\n",
        ];
        rows.extend(row);
    }
    rows
}

/// The lines after the rows of a table.
fn after_table<'a>(lines: &Lines<'a>) -> Lines<'a> {
    let mut rest = lines.clone();
    while rest
        .clone()
        .next()
        .is_some_and(|line| line.starts_with('|'))
    {
        rest.next();
    }
    rest
}

fn joined(lines: &[&str]) -> String {
    lines.iter().flat_map(|line| [*line, "\n"]).collect()
}

/// A block of commands, each with what it prints below it. Commands of cargo set the program up and print nothing here.
fn console(block: &[&str]) -> String {
    let goes_on = |_: &&str, next: &&str| !next.starts_with("$ ");
    let mut told = String::new();
    for part in block.chunk_by(goes_on) {
        let (command, shown) = part.split_first().expect("a command");
        let line = command.strip_prefix("$ ").expect("a prompt");
        told.push_str(command);
        told.push('\n');
        if !line.starts_with("cargo ") {
            told.push_str(&beginning(&printed(line), shown));
        }
    }
    told
}

/// The output, as far as the README shows it: all of it, or so many lines before the cut.
fn beginning(output: &str, shown: &[&str]) -> String {
    let Some((&CUT, before)) = shown.split_last() else {
        return output.to_owned();
    };
    let lines: Vec<&str> = output.lines().take(before.len()).chain([CUT]).collect();
    joined(&lines)
}

fn blocks(kind: &str) -> Vec<String> {
    let readme = readme();
    let mut lines = readme.lines();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(of) = line.strip_prefix("```").filter(|of| !of.is_empty()) {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if of == kind {
                found.push(joined(&block));
            }
        }
    }
    found
}

#[test]
fn what_the_readme_shows_is_what_the_program_says() {
    let readme = readme();
    let told = told(&readme);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(path(), told).expect("a written README");
    } else {
        assert!(
            readme == told,
            "the README shows something else than the program says; see the top of this test\n{}",
            difference(&readme, &told)
        );
    }
}

fn difference(one: &str, other: &str) -> String {
    let mut pairs = one.lines().zip(other.lines()).enumerate();
    let first = pairs.find(|(_, (one, other))| one != other);
    first.map_or_else(
        || "one is longer".to_owned(),
        |(line, (one, other))| format!("line {}\n- {one}\n+ {other}", line + 1),
    )
}

#[test]
fn the_picture_comes_first() {
    let readme = readme();
    let first = readme.lines().nth(2);
    assert_eq!(first, Some("```text"));
    assert_eq!(blocks("text").len(), 1);
    assert!(blocks("text")[0].lines().count() > 30);
}

#[test]
fn the_sample_plans_have_no_problems() {
    let today: Day = TODAY.parse().expect("a day");
    let samples = blocks("toml");
    assert!(!samples.is_empty());
    for sample in samples {
        let source = Source::read("sample.toml", sample.clone(), today);
        assert_eq!(source.problems(), [], "{sample}");
        assert!(source.plan().entries.len() > 3);
    }
}

#[test]
fn commands_named_in_passing_run() {
    let readme = readme();
    let prose = readme.split("\n```").step_by(2);
    let named = prose.flat_map(|prose| prose.split('`').skip(1).step_by(2));
    let commands: Vec<&str> = named.filter(|code| code.starts_with("arshjul ")).collect();
    assert!(commands.len() > 3, "{commands:?}");
    for command in commands {
        assert!(!printed(command).is_empty(), "{command}");
    }
}

#[test]
fn every_subcommand_is_named() {
    let readme = readme();
    let help = printed("arshjul --help");
    let commands = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands"))
        .skip(1)
        .map_while(|line| line.split_whitespace().next());
    for command in commands {
        assert!(readme.contains(command), "{command}");
    }
}

/// Every example in the table of dates, with its language.
fn dates() -> Vec<(Language, String)> {
    const HEAD: &str = "| Kind of date |";
    let readme = readme();
    let table = readme.lines().skip_while(|line| !line.starts_with(HEAD));
    let rows = table.skip(2).take_while(|line| line.starts_with('|'));
    let mut all = Vec::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        assert_eq!(cells.len(), 3, "{row}");
        let (english, swedish) = (cells[1], cells[2]);
        for (language, cell) in [(Language::English, english), (Language::Swedish, swedish)] {
            let examples = cell.split(" · ").map(|example| example.trim().to_owned());
            all.extend(examples.map(|example| (language, example)));
        }
    }
    all
}

#[test]
fn every_kind_of_date_in_the_table_is_read() {
    let cycle = Cycle::of_year(2026).expect("a year");
    let dates = dates();
    assert!(dates.len() > 100, "{}", dates.len());
    for (language, example) in dates {
        let reading = phrase::read(&example, Some(language));
        let reading = reading.expect(&example);
        let own = reading.language.is_none_or(|read| read == language);
        assert!(own, "{example}");
        if reading.rule.is_anchored() {
            continue;
        }
        let resolution = reading.rule.resolve(cycle, Some(Country::Sweden));
        assert!(!resolution.dates.is_empty(), "{example}");
        let wrong = resolution.remarks.iter().find(|remark| !remark.advice);
        assert_eq!(wrong, None, "{example}");
    }
}
