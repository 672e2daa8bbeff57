//! Gathers the blocks of a text into the tables of the plan file and hands each on when it is whole: an
//! `[[activity]]` together with its `[[activity.occurrence]]`s.

use std::collections::HashSet;
use std::sync::mpsc;

use super::{Drafts, Reader, nearest, quoted};
use crate::plan::Code;
use crate::plan::format::{self, TABLES};
use crate::store::tree::{Block, Blocks, Header, Key, Node, Table, Value};
use crate::words::Sentence;

/// The table `[plan]`, as far as it can be read.
#[derive(Default)]
pub(super) struct Head<'t> {
    pub(super) table: Option<Table<'t>>,
    /// Whether more may stand there than could be read.
    pub(super) is_broken: bool,
}

/// The table `[plan]`, which stands first in most plans. What is wrong in it is not told: that is done on the way through.
pub(super) fn heading(text: &str) -> Head<'_> {
    let mut is_broken = false;
    for block in Blocks::of(text) {
        let has_errors = !block.errors.is_empty();
        let found = |table| Head {
            table: Some(table),
            is_broken: has_errors,
        };
        match &block.header {
            Some(header) if matches!(&*header.path, [key] if key.name == "plan") => {
                return found(block.table);
            }
            // What cannot be read and has no known name may be meant as [plan].
            Some(header) => is_broken |= has_errors && !is_known(header),
            None => {
                is_broken |= has_errors;
                let mut items = block.table.items.into_iter();
                let plan = items.find(|item| item.key.name == "plan");
                if let Some(Value::Table(table)) = plan.map(|item| item.node.value) {
                    return found(table);
                }
            }
        }
    }
    Head {
        table: None,
        is_broken,
    }
}

fn is_known(header: &Header<'_>) -> bool {
    let first = header.path.first();
    first.is_some_and(|key| format::table(&key.name).is_some())
}

/// Whether there is a phase or an activity.
pub(super) fn has_entries(text: &str) -> bool {
    Blocks::of(text).any(|block| {
        let header = block.header.as_ref().and_then(|header| header.path.first());
        header.is_some_and(|key| matches!(&*key.name, "phase" | "activity"))
            || ["phase", "activity"]
                .iter()
                .any(|name| block.table.get(name).is_some())
    })
}

/// Whether somebody meant as a plan what has neither `[plan]` nor an entry: it is empty, or no TOML, or has the headers or
/// the first lines of a plan. What other programs keep in TOML has none of that.
pub(in crate::store) fn meant_as_a_plan(text: &str) -> bool {
    let is_empty = text.trim_start_matches('\u{feff}').trim().is_empty();
    is_empty || Blocks::of(text).any(|block| !block.errors.is_empty() || reads_as_a_plan(&block))
}

fn reads_as_a_plan(block: &Block<'_>) -> bool {
    let of_a_plan = |name: &str| {
        let mut known = ["plan", "phase", "activity"].into_iter();
        known.any(|known| known.eq_ignore_ascii_case(name))
    };
    let named = match &block.header {
        Some(header) => header.path.first().is_some_and(|key| of_a_plan(&key.name)),
        None => block
            .table
            .items
            .iter()
            .any(|item| of_a_plan(&item.key.name)),
    };
    let many = block.header.as_ref().is_some_and(|header| header.many);
    let has = |key| block.table.get(key).is_some();
    named || !many && has("title") && (has("year") || has("starts"))
}

/// Shorter texts are parsed before a thread has begun.
const LONG: usize = 256 * 1024;
/// How many blocks cross from thread to thread at a time, and how many such loads may wait.
const LOAD: usize = 256;
const WAITING: usize = 8;

/// Takes the blocks of a text in order; those of a long one are parsed on another processor meanwhile.
fn each_block<'t>(text: &'t str, mut take: impl FnMut(Block<'t>)) {
    if text.len() < LONG {
        return Blocks::of(text).for_each(take);
    }
    std::thread::scope(|threads| {
        let (send, loads) = mpsc::sync_channel::<Vec<Block<'t>>>(WAITING);
        threads.spawn(move || {
            let mut blocks = Blocks::of(text);
            loop {
                let load: Vec<Block<'t>> = blocks.by_ref().take(LOAD).collect();
                if load.is_empty() || send.send(load).is_err() {
                    return;
                }
            }
        });
        loads.into_iter().flatten().for_each(&mut take);
    });
}

/// What is on its way through a text.
pub(super) struct Passage<'t> {
    /// The last table of each name, to which parts may still come.
    open: Vec<(&'static format::Table, Table<'t>)>,
    /// Names told once already.
    told: HashSet<Box<str>>,
    /// Whether a key above all headers was told.
    keys_of_no_table: bool,
    pub(super) drafts: Drafts<'t>,
    /// Whether there was any table or key, and any of a plan.
    pub(super) anything: bool,
    pub(super) of_a_plan: bool,
}

impl<'t> Reader<'t> {
    /// Reads every table of the text.
    pub(super) fn pass(&mut self) -> Passage<'t> {
        let mut passage = Passage {
            open: Vec::new(),
            told: HashSet::new(),
            keys_of_no_table: false,
            drafts: Drafts::of(self.text.len()),
            anything: false,
            of_a_plan: false,
        };
        each_block(self.text, |block| self.block(&mut passage, block));
        for (format, table) in std::mem::take(&mut passage.open) {
            self.draft(&mut passage.drafts, format, table);
        }
        passage
    }

    fn block(&mut self, passage: &mut Passage<'t>, block: Block<'t>) {
        self.syntax(block.errors);
        match block.header {
            Some(header) => self.headed(passage, &header, block.table),
            None => self.headless(passage, block.table),
        }
    }

    fn headed(&mut self, passage: &mut Passage<'t>, header: &Header<'t>, table: Table<'t>) {
        let Some((first, rest)) = header.path.split_first() else {
            return;
        };
        passage.anything = true;
        let Some(format) = format::table(&first.name) else {
            return self.unknown_table(passage, first);
        };
        passage.of_a_plan = true;
        if !rest.is_empty() {
            return self.part(passage, format, header, table);
        }
        if header.many != format.many {
            self.wrong_brackets(format, header);
        }
        self.begin(passage, format, table);
    }

    /// A whole table begins: the one of its name before it is complete.
    fn begin(
        &mut self,
        passage: &mut Passage<'t>,
        format: &'static format::Table,
        table: Table<'t>,
    ) {
        let open = passage.open.iter_mut();
        let mut same = open.filter(|(other, _)| other.name == format.name);
        let Some((_, slot)) = same.next() else {
            return passage.open.push((format, table));
        };
        if format.many {
            let whole = std::mem::replace(slot, table);
            return self.draft(&mut passage.drafts, format, whole);
        }
        let message = Sentence::new("read-second-table").with("table", format.name);
        let help = Sentence::new("read-second-table-help");
        self.fail(Code("not-toml"), table.place, message, Some(help));
    }

    fn part(
        &mut self,
        passage: &mut Passage<'t>,
        format: &'static format::Table,
        header: &Header<'t>,
        table: Table<'t>,
    ) {
        let mut open = passage.open.iter_mut();
        let Some((_, whole)) = open.find(|(other, _)| other.name == format.name) else {
            let message = Sentence::new("read-part-of-nothing").with("table", format.name);
            let help = Sentence::new("read-part-of-nothing-help").with("table", format.name);
            return self.fail(Code("not-toml"), header.place, message, Some(help));
        };
        let path = header.path.get(1..).unwrap_or_default();
        if let Err(key) = whole.attach(path, header.many, table) {
            self.twice(&key);
        }
    }

    fn twice(&mut self, key: &Key<'t>) {
        let message = Sentence::new("read-toml-duplicate-key").with("key", quoted(&key.name));
        let help = Sentence::new("read-toml-duplicate-key-help");
        self.fail(Code("not-toml"), key.place, message, Some(help));
    }

    /// What stands before any header: tables written inline, or keys that belong under one.
    fn headless(&mut self, passage: &mut Passage<'t>, table: Table<'t>) {
        for item in table.items {
            passage.anything = true;
            let Some(format) = format::table(&item.key.name) else {
                match item.node.value {
                    Value::Table(_) => self.unknown_table(passage, &item.key),
                    _ => self.key_of_no_table(passage, &item.key),
                }
                continue;
            };
            passage.of_a_plan = true;
            let nodes = match item.node.value {
                Value::Array(nodes) if format.many => nodes,
                _ => vec![item.node],
            };
            for node in nodes {
                self.inline(passage, format, node);
            }
        }
    }

    fn inline(
        &mut self,
        passage: &mut Passage<'t>,
        format: &'static format::Table,
        node: Node<'t>,
    ) {
        if let Value::Table(table) = node.value {
            return self.begin(passage, format, table);
        }
        let message = Sentence::new("read-no-table").with("table", format.name);
        let help = Sentence::new("read-header-help").with("header", written(format));
        self.fail(Code("wrong-type"), node.place, message, Some(help));
    }

    fn wrong_brackets(&mut self, format: &'static format::Table, header: &Header<'t>) {
        let key = if format.many {
            "read-one-of-many"
        } else {
            "read-many-of-one"
        };
        let message = Sentence::new(key).with("table", format.name);
        let help = Sentence::new("read-header-help").with("header", written(format));
        self.fail(Code("wrong-type"), header.place, message, Some(help));
    }

    /// A key above all headers. Only the first is told: what mends it mends the others.
    fn key_of_no_table(&mut self, passage: &mut Passage<'t>, key: &Key<'t>) {
        if std::mem::replace(&mut passage.keys_of_no_table, true) {
            return;
        }
        let message = Sentence::new("read-key-of-no-table").with("key", quoted(&key.name));
        let of_plan = format::table("plan").is_some_and(|plan| plan.key(&key.name).is_some());
        let help = if of_plan && heading(self.text).table.is_none() {
            "read-key-of-no-table-plan"
        } else {
            "read-key-of-no-table-help"
        };
        let help = Some(Sentence::new(help));
        self.warn(Code("unknown-key"), key.place, message, help);
    }

    fn unknown_table(&mut self, passage: &mut Passage<'t>, key: &Key<'t>) {
        if !passage.told.insert((&*key.name).into()) {
            return;
        }
        let message = Sentence::new("read-unknown-table").with("table", quoted(&key.name));
        let help = match nearest(&key.name, TABLES.iter().map(|table| table.name)) {
            Some(near) => Sentence::new("read-did-you-mean").with("word", near),
            None => Sentence::new("read-known-tables").with(
                "words",
                TABLES.iter().map(|table| table.name).collect::<Vec<_>>(),
            ),
        };
        self.warn(Code("unknown-table"), key.place, message, Some(help));
    }
}

/// The header of a table, as it is written.
fn written(format: &format::Table) -> String {
    if format.many {
        format!("[[{}]]", format.name)
    } else {
        format!("[{}]", format.name)
    }
}
