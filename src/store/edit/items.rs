//! Items between brackets or braces, with the commas, comments and newlines between them: put in, changed, taken out.

use std::ops::Range;

use super::draft::Draft;
use super::keys::{Hold, Order};
use super::lines;
use super::value::Value;
use super::written::Quotes;
use crate::error::Error;
use crate::plan::Place;
use crate::store::tree::{self, Node};

/// The bytes of an item, its comma left out.
pub(super) type Element = Range<usize>;

impl Draft<'_> {
    /// Makes an array hold these values. What is equal at its front and back stays as it is.
    pub(super) fn alter_items(
        &mut self,
        place: Place,
        nodes: &[Node<'_>],
        values: &[Value],
        order: Order,
    ) -> Result<(), Error> {
        let elements: Vec<Element> = nodes
            .iter()
            .map(|node| node.place.start as usize..node.place.end as usize)
            .collect();
        if let Some(out) = left_out(nodes, values) {
            for run in Self::runs(&out) {
                self.take_items(place, &elements, run, true);
            }
            return Ok(());
        }
        let (front, back) = unchanged(nodes, values);
        let old = front..nodes.len() - back;
        let new = front..values.len() - back;
        let paired = old.len().min(new.len());
        for (node, value) in nodes[old.clone()]
            .iter()
            .zip(&values[new.clone()])
            .take(paired)
        {
            match (&node.value, value) {
                (tree::Value::Table(table), Value::Table(fields)) => {
                    self.alter_table(table, Hold::Braces, fields, order)?;
                }
                (tree::Value::Table(table), Value::Text(_)) => {
                    self.unwrap_table(node, table, value)?;
                }
                _ => self.replace(node, value, false)?,
            }
        }
        if old.len() > paired {
            self.take_items(place, &elements, old.start + paired..old.end, true);
        }
        if new.len() > paired {
            let quotes = nodes
                .iter()
                .find(|node| matches!(node.value, tree::Value::Text(_)))
                .map(|node| Quotes::of(&self.text[node.place.start as usize..]));
            let written: Vec<String> = values[new.start + paired..new.end]
                .iter()
                .map(|value| self.written_within(value, quotes.unwrap_or_default()))
                .collect();
            self.put_items(place, &elements, old.start + paired, &written);
        }
        Ok(())
    }

    /// Puts the text that a table holds in its place, as it was written in the table.
    pub(super) fn unwrap_table(
        &mut self,
        node: &Node<'_>,
        table: &tree::Table<'_>,
        value: &Value,
    ) -> Result<(), Error> {
        let Some(kept) = table.items.iter().find(|item| value.is(&item.node)) else {
            return self.replace(node, value, false);
        };
        let kept = kept.node.place.start as usize..kept.node.place.end as usize;
        let text = self.text[kept].to_owned();
        self.splice(node.place.start as usize..node.place.end as usize, text);
        Ok(())
    }

    /// Puts items before the one of that index, or behind the last.
    pub(super) fn put_items(
        &mut self,
        place: Place,
        elements: &[Element],
        at: usize,
        new: &[String],
    ) {
        let text = self.text;
        let Some(last) = elements.last() else {
            let inside = place.start as usize + 1;
            return self.splice(inside..inside, new.join(", "));
        };
        if let Some(next) = elements.get(at) {
            if alone(text, next) {
                let line = lines::start(text, next.start);
                let indent = lines::indent(text, next.start);
                let mut added = String::new();
                for item in new {
                    added.extend([indent, item, ",", self.newline]);
                }
                return self.splice(line..line, added);
            }
            return self.splice(next.start..next.start, format!("{}, ", new.join(", ")));
        }
        let comma = comma_after(text, last.end, place.end as usize);
        if alone(text, last) {
            let indent = lines::indent(text, last.start);
            let line = lines::next(text, comma.unwrap_or(last.end));
            let mut added = new
                .iter()
                .map(|item| format!("{indent}{item}"))
                .collect::<Vec<_>>()
                .join(&format!(",{}", self.newline));
            if comma.is_some() {
                added.push(',');
            } else {
                self.splice(last.end..last.end, ",");
            }
            added.push_str(self.newline);
            return self.splice(line..line, added);
        }
        match comma {
            Some(comma) => self.splice(comma..comma, format!(" {},", new.join(", "))),
            None => self.splice(last.end..last.end, format!(", {}", new.join(", "))),
        }
    }

    /// Takes items out. In an array a comma behind the last is as good as none.
    pub(super) fn take_items(
        &mut self,
        place: Place,
        elements: &[Element],
        out: Range<usize>,
        loose: bool,
    ) {
        let text = self.text;
        let (Some(first), Some(last)) = (elements.get(out.start), elements.get(out.end - 1)) else {
            return;
        };
        let end = place.end as usize;
        let by_itself = |element: &Element| {
            let comma = comma_after(text, element.end, end);
            let far = comma.is_some_and(|comma| comma > lines::end(text, element.end));
            alone(text, element) && !far
        };
        if loose && elements[out.clone()].iter().all(by_itself) {
            for element in &elements[out] {
                let comma = comma_after(text, element.end, end).unwrap_or(element.end);
                let from = lines::start(text, element.start);
                self.splice(from..lines::next(text, comma), "");
            }
            return;
        }
        let plain = |range: Range<usize>| !text[range].contains('#');
        let before = out.start.checked_sub(1).map(|index| &elements[index]);
        match (before, elements.get(out.end)) {
            (_, Some(next)) if plain(last.end..next.start) => {
                self.splice(first.start..next.start, "");
            }
            (Some(before), None) if plain(before.end..first.start) => {
                self.splice(before.end..last.end, "");
            }
            (None, None) if plain(place.start as usize + 1..end - 1) => {
                self.splice(place.start as usize + 1..end - 1, "");
            }
            _ => {
                for element in &elements[out] {
                    self.splice(element.clone(), "");
                    // Comments may stand between an item and its comma: they stay.
                    if let Some(comma) = comma_after(text, element.end, end) {
                        self.splice(comma - 1..comma, "");
                    }
                }
            }
        }
    }
}

/// Which nodes go, where the values are those that stay; none where anything else has changed.
pub(super) fn left_out(nodes: &[Node<'_>], values: &[Value]) -> Option<Vec<usize>> {
    let mut stay = values.iter().peekable();
    let goes = |at: &usize| stay.next_if(|value| value.is(&nodes[*at])).is_none();
    let out = (0..nodes.len()).filter(goes).collect();
    stay.peek().is_none().then_some(out)
}

/// How many values are the same at the front and at the back.
pub(super) fn unchanged(nodes: &[Node<'_>], values: &[Value]) -> (usize, usize) {
    let pairs = nodes.iter().zip(values);
    let front = pairs.take_while(|(node, value)| value.is(node)).count();
    let rest = nodes[front..]
        .iter()
        .rev()
        .zip(values[front..].iter().rev());
    let back = rest.take_while(|(node, value)| value.is(node)).count();
    (front, back)
}

/// Where the comma behind an item ends, if there is one before `end`. Comments may stand before it.
fn comma_after(text: &str, from: usize, end: usize) -> Option<usize> {
    let mut at = from;
    while at < end {
        match text.as_bytes()[at] {
            b',' => return Some(at + 1),
            b' ' | b'\t' | b'\r' | b'\n' => at += 1,
            b'#' => at = lines::end(text, at),
            _ => return None,
        }
    }
    None
}

/// Whether an item has its lines for itself: white space before it, and behind it a comma and a comment at most.
fn alone(text: &str, element: &Element) -> bool {
    let behind = &text[element.end..lines::end(text, element.end)];
    let behind = behind.trim_start();
    let behind = behind.strip_prefix(',').unwrap_or(behind).trim_start();
    lines::opens_line(text, element.start) && (behind.is_empty() || behind.starts_with('#'))
}
