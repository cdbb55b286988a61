//! Where something named by its way from the root stands in a file that was read before.

use super::file;
use super::findings::{Findings, place_of};
use super::node::{Mark, Node, Value};
use crate::diagnostic::{Place, Source};

/// A file's values and their places.
pub struct Places<'s> {
    root: Option<Node<'s>>,
    text: &'s str,
}

impl<'s> Places<'s> {
    /// Reads `source` again; what is no YAML has no places.
    pub fn of(source: &'s Source) -> Self {
        let mut findings = Findings::default();
        Self { root: file::tree(&source.text, &mut findings), text: &source.text }
    }

    /// The place of the deepest step of `path` that the file has: a key of a map, the `id` of an
    /// item of a list, or an item's place counted from zero.
    pub fn find(&self, path: &[String]) -> Option<Place> {
        let mut node = self.root.as_ref()?;
        let mut mark = None;
        for step in path {
            let Some((next, at)) = child(node, step) else { break };
            (node, mark) = (next, Some(at));
        }
        Some(place_of(self.text, mark?))
    }
}

/// A map is marked by its key, an item of a list by its `id`.
fn child<'n, 's>(node: &'n Node<'s>, step: &str) -> Option<(&'n Node<'s>, Mark)> {
    match &node.value {
        Value::Map(entries) => {
            let entry = entries.iter().find(|entry| entry.key.text() == Some(step))?;
            Some((&entry.value, entry.key.mark()))
        }
        Value::List(items) => {
            let named = items.iter().find_map(|item| {
                let id = item.field("id").filter(|id| id.text() == Some(step))?;
                Some((item, id.mark()))
            });
            let counted = || items.get(step.parse::<usize>().ok()?).map(|item| (item, item.mark()));
            named.or_else(counted)
        }
        Value::Nothing | Value::Truth(_) | Value::Whole(_) | Value::Number(_) | Value::Text(_) => {
            None
        }
    }
}
