//! One sentence or two on how the positions lie beside each other.

use std::collections::BTreeSet;

use crate::session::view::{Column, Expected, Reveal};
use crate::tui::Paint;

/// Whether the positions are one, and who had foreseen the other. Nothing where there is nothing
/// to compare.
pub(super) fn of(reveal: &Reveal, paint: &Paint) -> Option<String> {
    if reveal.columns.len() < 2 {
        return None;
    }
    let mut said = paths(&reveal.columns, paint);
    if let Some(foreseen) = foreseen(&reveal.columns, paint) {
        said.push(' ');
        said.push_str(&foreseen);
    }
    Some(said)
}

fn paths(columns: &[Column], paint: &Paint) -> String {
    let different: BTreeSet<&str> =
        columns.iter().map(|column| column.chosen.get(paint.language())).collect();
    match different.len() {
        1 => paint.text("room-same"),
        count if count == columns.len() => paint.text("room-different"),
        count => paint.words.say("reveal-several-positions", &[("count", count.into())]),
    }
}

fn foreseen(columns: &[Column], paint: &Paint) -> Option<String> {
    let compared = |column: &&Column| column.expected.iter().any(|it| it.right.is_some());
    let is_wrong = |it: &&Expected| it.right == Some(false);
    let wrong: Vec<&Column> =
        columns.iter().filter(|column| column.expected.iter().any(|it| is_wrong(&it))).collect();
    match wrong.as_slice() {
        [] if columns.iter().all(|column| compared(&column)) => {
            Some(paint.text("room-all-read-rightly"))
        }
        [] => None,
        all if all.len() == columns.len() && columns.len() == 2 => {
            Some(paint.text("room-all-misread"))
        }
        some => {
            let sentences = some.iter().map(|column| {
                let others = column.expected.iter().filter(is_wrong);
                let others = others.map(|it| it.of.get(paint.language()));
                let args = [
                    ("cell", column.cell.get(paint.language()).into()),
                    ("of", others.collect::<Vec<_>>().join(", ").into()),
                ];
                paint.words.say("room-misread", &args)
            });
            Some(sentences.collect::<Vec<_>>().join(" "))
        }
    }
}
