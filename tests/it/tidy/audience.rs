//! A cell's screens are built from the cell's view alone: they cannot name what sees more.

use super::paths::paths;
use super::{SourceFile, Violation};

/// Where a cell's screens stand.
const OF_A_CELL: [&str; 3] = ["tui::cell", "tui::player", "tui::form::material::cell"];

/// What sees more than a cell does, by the last of its path.
const SEES_MORE: [&str; 6] =
    ["ControlView", "ControlDecision", "Views", "Exercise", "Inject", "Decision"];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    if !file.path.starts_with("src/") {
        return Vec::new();
    }
    let named = paths(file).into_iter().filter(|path| {
        let inside = OF_A_CELL.iter().any(|room| path.stands_in(room));
        // A variant is no view: `Open::Decision`.
        let whole = path.is_within("crate::exercise") || path.is_within("crate::session::view");
        let last = path.segments.last().map(String::as_str);
        inside && whole && last.is_some_and(|last| SEES_MORE.contains(&last))
    });
    named
        .map(|path| file.violation(path.line, format!("a cell sees no {}", path.written)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sees_more_than_a_cell_is_caught() {
        let text =
            "use crate::session::view::{CellView, ControlView};\nuse crate::exercise::Exercise;";
        for path in ["src/tui/player.rs", "src/tui/player/draw.rs", "src/tui/cell/entry.rs"] {
            assert_eq!(check(&SourceFile::new(path, text)).len(), 2, "{path}");
        }
        assert!(check(&SourceFile::new("src/tui/app.rs", text)).is_empty());
        let own = "use crate::session::view::CellView;\nfn f() { Open::Decision; }";
        assert!(check(&SourceFile::new("src/tui/player.rs", own)).is_empty());
    }
}
