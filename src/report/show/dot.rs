//! What leads to what, in the language of Graphviz.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::lang::wrap;

use super::Desk;
use super::link::{Link, Node, Way};

/// How many columns a label has before it goes on in the next line.
const LABEL_COLUMNS: usize = 26;
/// Fonts that have Hangul, on the systems this runs on.
const FONTS: &str = "Noto Sans CJK KR, Noto Sans KR, Malgun Gothic, Apple SD Gothic Neo";

pub(super) fn dot(desk: &Desk<'_>) -> String {
    let links = shown(desk);
    let mut names: BTreeMap<&Node, String> = BTreeMap::new();
    for node in links.iter().flat_map(|(from, to, _)| [from, to]) {
        let next = names.len();
        names.entry(node).or_insert_with(|| format!("n{next}"));
    }
    let mut out = String::new();
    let title = format!("{}\n{}", desk.shown(&desk.exercise.title), desk.marking());
    let font = quoted(FONTS);
    let head = [
        "digraph exercise {".to_owned(),
        "  graph [rankdir=LR, nodesep=0.25, ranksep=0.5, labelloc=t];".to_owned(),
        format!("  graph [fontname={font}, label={}];", quoted(&title)),
        format!("  node [fontname={font}, fontsize=11, margin=\"0.12,0.06\"];"),
        format!("  edge [fontname={font}, fontsize=9];"),
    ];
    out.push_str(&head.join("\n"));
    out.push('\n');
    for (node, name) in &names {
        let _infallible =
            writeln!(out, "  {name} [{}, label={}];", shape(node), quoted(&label(desk, node)));
    }
    for (from, to, way) in &links {
        let style = way.as_ref().map(|way| edge(desk, way)).unwrap_or_default();
        let _infallible = writeln!(out, "  {} -> {}{style};", names[from], names[to]);
    }
    out.push_str("}\n");
    out
}

/// Every arrow: the author's links, and a decision's to its options where something hangs on one.
/// What changes a variable that nothing reads leads nowhere; the label says it.
fn shown(desk: &Desk<'_>) -> Vec<(Node, Node, Option<Way>)> {
    let mut shown = vec![];
    for (id, decision) in &desk.exercise.decisions {
        if !desk.is_followed(id) {
            continue;
        }
        let choices = decision.choices.iter().map(|it| Node::Choice(id.clone(), it.id.clone()));
        let lapse = [Node::Lapse(id.clone())];
        shown.extend(choices.chain(lapse).map(|to| (Node::Decision(id.clone()), to, None)));
    }
    let leading = desk.links.iter().filter(|link| desk.goes_on(link));
    shown.extend(
        leading.map(|Link { from, to, way }| (from.clone(), to.clone(), Some(way.clone()))),
    );
    shown
}

fn shape(node: &Node) -> &'static str {
    match node {
        Node::Inject(_) => "shape=box",
        Node::Decision(_) => "shape=octagon, style=bold",
        Node::Choice(..) | Node::Lapse(_) => "shape=box, style=rounded",
        Node::Branch(_) => "shape=hexagon",
        Node::Variable(_) => "shape=cylinder",
        Node::Move(_) | Node::Answer(_) | Node::Task(_) | Node::Forecast(_) | Node::Line(_) => {
            "shape=note"
        }
    }
}

fn label(desk: &Desk<'_>, node: &Node) -> String {
    let links = desk.links.iter().filter(|link| link.to == *node);
    let from: Vec<Node> = links.map(|link| link.from.clone()).collect();
    wrap(&desk.told_of(node, &from), LABEL_COLUMNS).join("\n")
}

fn edge(desk: &Desk<'_>, way: &Way) -> String {
    let (label, style) = match way {
        Way::After(delay) if delay.0 > 0 => (desk.way(way), "solid"),
        Way::After(_) | Way::Offers | Way::Opens => (String::new(), "solid"),
        Way::Condition => (String::new(), "dashed"),
        Way::Fact(fact) => (fact.to_string(), "dotted"),
        Way::Skips => (desk.way(way), "dashed"),
        Way::Adds(by) => (format!("{by:+}"), "solid"),
        Way::Sets(value) => (format!("= {value}"), "solid"),
    };
    format!(" [style={style}, label={}]", quoted(label.trim()))
}

/// A text as a string of the language: a quotation mark or a backslash ends nothing in it.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_label_ends_it() {
        assert_eq!(quoted("a \"b\" \\n\n가"), r#""a \"b\" \\n\n가""#);
    }
}
