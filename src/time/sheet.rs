//! The data files of dates, read line by line: `[table]`, `name = "text"`, and comments. They are TOML, and a test holds that
//! they say the same to a TOML parser; but they are read before the first frame, and this takes a tenth of the time.

/// One line of a data file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// The table it stands in; empty before the first.
    pub(super) table: &'t str,
    pub(super) name: &'t str,
    /// What stands between the quotes; nothing in a line that is not of this form.
    pub(super) text: Option<&'t str>,
}

/// The lines of a data file, without tables' headers, comments and blank lines.
pub(super) fn lines(file: &str) -> impl Iterator<Item = Line<'_>> {
    let mut table = "";
    file.lines().filter_map(move |line| {
        let line = line.trim_ascii_end();
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        if let Some(header) = line.strip_prefix('[') {
            table = header.strip_suffix(']').unwrap_or(header);
            return None;
        }
        let equals = line.bytes().position(|byte| byte == b'=');
        let (name, value) = equals.map_or((line, ""), |at| (&line[..at], &line[at + 1..]));
        let value = value.trim_ascii();
        let quoted = value
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'));
        Some(Line {
            table,
            name: name.trim_ascii_end(),
            text: quoted.filter(|text| is_plain(text)),
        })
    })
}

/// Whether no quotation mark and no escape stands in it. Every byte is looked at, for many at once are looked at faster
/// than the first of them is found.
fn is_plain(text: &str) -> bool {
    let special = |byte: u8| byte == b'"' || byte == b'\\';
    !text.bytes().fold(false, |any, byte| any | special(byte))
}

#[cfg(test)]
mod tests {
    use toml::de::{DeTable, DeValue};

    use super::*;

    /// Table, name and text of every line, as a TOML parser has them.
    fn told_by_toml(file: &str) -> Vec<(String, String, String)> {
        let parsed = DeTable::parse(file).expect("TOML");
        let mut told = Vec::new();
        for (key, value) in parsed.get_ref() {
            match value.get_ref() {
                DeValue::String(text) => {
                    told.push((String::new(), key.get_ref().to_string(), text.to_string()));
                }
                DeValue::Table(table) => told.extend(table.iter().map(|(name, value)| {
                    let text = value.get_ref().as_str().expect("a text").to_owned();
                    (key.get_ref().to_string(), name.get_ref().to_string(), text)
                })),
                other => told.push((format!("{other:?}"), String::new(), String::new())),
            }
        }
        told.sort();
        told
    }

    #[test]
    fn the_files_say_the_same_to_a_toml_parser() {
        for file in [
            include_str!("phrase/sv.toml"),
            include_str!("phrase/nb.toml"),
            include_str!("phrase/da.toml"),
            include_str!("phrase/en.toml"),
            include_str!("phrase/feasts.toml"),
        ] {
            let mut own: Vec<(String, String, String)> = lines(file)
                .map(|line| {
                    let text = line.text.expect("a quoted text").to_owned();
                    (line.table.to_owned(), line.name.to_owned(), text)
                })
                .collect();
            own.sort();
            assert!(own.len() > 20);
            assert_eq!(own, told_by_toml(file));
        }
    }

    #[test]
    fn what_is_no_quoted_text_is_told_apart() {
        let line = |text| lines(text).next().expect("a line").text.map(str::to_owned);
        assert_eq!(line("a = \"b, c\""), Some("b, c".to_owned()));
        assert_eq!(line("a = b"), None);
        assert_eq!(line("a"), None);
        assert_eq!(line("a = \"b\\n\""), None);
        assert_eq!(lines("# a\n\n[b]\n").count(), 0);
    }
}
