//! The tree against the `toml` crate: what that reads, this reads the same; what that refuses, this refuses.

use proptest::prelude::*;

use super::{Blocks, Node, Table, Value};

/// The whole text as the `toml` crate would have it, or how many errors there are.
fn whole(text: &str) -> Result<toml::Table, usize> {
    let mut root = Table::default();
    let mut errors = 0;
    for block in Blocks::of(text) {
        errors += block.errors.len();
        match block.header {
            None => root.items.extend(block.table.items),
            Some(header) => {
                let attached = root.attach(&header.path, header.many, block.table);
                errors += usize::from(attached.is_err());
            }
        }
    }
    if errors > 0 {
        return Err(errors);
    }
    table(root).ok_or(1)
}

fn table(table: Table<'_>) -> Option<toml::Table> {
    let items = table.items.into_iter();
    items
        .map(|item| Some((item.key.name.into_owned(), value(item.node)?)))
        .collect()
}

fn value(node: Node<'_>) -> Option<toml::Value> {
    Some(match node.value {
        Value::Text(text) => toml::Value::String(text.into_owned()),
        Value::Integer(number) => toml::Value::Integer(number),
        Value::Float(number) => toml::Value::Float(number),
        Value::Flag(flag) => toml::Value::Boolean(flag),
        Value::Moment(text) => toml::Value::Datetime(text.parse().ok()?),
        Value::Array(nodes) => {
            toml::Value::Array(nodes.into_iter().map(value).collect::<Option<_>>()?)
        }
        Value::Table(below) => toml::Value::Table(table(below)?),
        Value::Broken => return None,
    })
}

fn same(text: &str) {
    let expected: toml::Table = text.parse().expect("TOML");
    assert_eq!(whole(text), Ok(expected), "{text}");
}

#[test]
fn what_toml_allows() {
    for text in [
        "",
        "\u{feff}a = 1",
        "a = 1\r\nb = 2\r\n",
        "a.b.c = 1\na.b.d = 2\na.\"x y\".é = 3"
            .replace('é', "e")
            .as_str(),
        "[a]\nb = 1\n[a.c]\nd = 2\n[[a.e]]\nf = 3\n[[a.e]]\nf = 4\n[a.e.g]\nh = 5",
        "[[x]]\na = 1\n[[y]]\nb = 1\n[[x.z]]\nc = 1\n[[x]]\na = 2\n[[x.z]]\nc = 2\n[[x.z]]\nc = 3",
        "a = [\n  [1, 2], # one\n  [3],\n\n]\nb = { c = [1, { d = 2 }], e.f = 3 }",
        "a = \"\"\"\n[not.a.header]\n[[nor.this]]\n\"\"\"\nb = '''\n[c]\n'''\n[d]",
        "a = \"tab\\tquote\\\" \\u00e5 \\U0001F3A1\"\nb = 'C:\\x'\n\"quoted key\" = 1\n'lit' = 2",
        "a = 0xff\nb = 0o17\nc = 0b11\nd = 1_000\ne = -3\nf = 1e3\ng = -0.5\nh = inf",
        "a = 2024-09-26\nb = 2024-09-26T08:30:00Z\nc = 08:30:00\nd = 2024-09-26 08:30:00.5",
        "a = \"\"\"x\\\n   y\"\"\"\nb = \"\"\"\"quoted\"\"\"\"",
        "[a] # comment\n  b = 1 # comment\n\t[c]\n",
        "[\"a b\".c]\nd = 1\n[ e . f ]\ng = 2",
        "a = [\n[1],\n[2]\n]\n[b]\nc = 1",
    ] {
        same(text);
    }
}

#[test]
fn what_toml_refuses() {
    for text in [
        "a",
        "a =",
        "a = b",
        "= 1",
        "a = 1 b = 2",
        "a = \"x",
        "a = [1",
        "a = {b = 1",
        "[a",
        "[[a]",
        "[]",
        "a = 1\na = 2",
        "a.b = 1\na = 2",
        "a = \"\\q\"",
        "a = 01",
        "a = 1__0",
        "é = 1",
        "a = \"\u{1}\"",
        "a = '''x",
        "a = [1 2]",
        "a = 1\r b = 2",
        "# \u{1}",
        "a = .5",
        "a = +-1",
        "a = tru",
        "[[a]]\n[a]\nb = 1",
        "a = 1\n[[a]]",
        "a = [1]\n[[a]]",
        "a = {}\n[a.b]",
    ] {
        assert!(text.parse::<toml::Table>().is_err(), "toml takes {text}");
        assert!(whole(text).is_err(), "taken: {text}");
    }
}

#[test]
fn places_are_those_of_the_text() {
    let text = "\u{feff}# c\n[a]\nb = \"å\"\n\n[[c]]\nd.e = [1, 2] # f\n";
    let mut seen = Vec::new();
    for block in Blocks::of(text) {
        let of = |place: crate::plan::Place| &text[place.start as usize..place.end as usize];
        seen.extend(block.header.map(|header| of(header.place)));
        seen.push(of(block.table.place));
        for item in &block.table.items {
            seen.extend([of(item.key.place), of(item.node.place)]);
        }
    }
    assert_eq!(
        seen,
        [
            "",
            "[a]",
            "[a]\nb = \"å\"",
            "b",
            "\"å\"",
            "[[c]]",
            "[[c]]\nd.e = [1, 2]",
            "d",
            "d"
        ]
    );
}

fn any_value() -> impl Strategy<Value = toml::Value> {
    let leaf = prop_oneof![
        any::<i64>().prop_map(toml::Value::Integer),
        any::<bool>().prop_map(toml::Value::Boolean),
        (-1e9..1e9).prop_map(toml::Value::Float),
        any::<String>().prop_map(toml::Value::String),
        "[a-z\\[\\]\"'#=\n]{0,40}".prop_map(toml::Value::String),
        (0..=9999, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| {
            let text = format!("{year:04}-{month:02}-{day:02}");
            text.parse()
                .map_or(toml::Value::Boolean(false), toml::Value::Datetime)
        }),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(toml::Value::Array),
            prop::collection::btree_map("[a-zå \\.]{1,5}", inner, 0..5)
                .prop_map(|items| toml::Value::Table(items.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_toml_writes_is_read_back(items in prop::collection::btree_map("[a-z]{1,6}", any_value(), 0..8)) {
        let table: toml::Table = items.into_iter().collect();
        for text in [toml::to_string(&table), toml::to_string_pretty(&table)] {
            let read = whole(&text.expect("TOML"));
            prop_assert_eq!(read.as_ref(), Ok(&table));
        }
    }

    #[test]
    fn what_is_taken_is_toml(text in "[\\[\\]{}=,.\"'#ab1\n -]{0,60}") {
        if whole(&text).is_ok() {
            prop_assert!(text.parse::<toml::Table>().is_ok(), "{}", text);
        }
    }

    #[test]
    fn nothing_panics(text in any::<String>()) {
        let _ = whole(&text);
    }
}
