//! Who wakes when something is hung before the cells.

use std::collections::BTreeMap;

use whitecell::control::{Footing, Gallery, SharedDrafts, Standing};
use whitecell::exercise::SeatId;

use crate::support::control_table::started;
use crate::support::exercise::cell;

#[test]
fn shared_drafts_wake_those_who_read_along_in_the_cell_and_nobody_else() {
    let table = started();
    let footing = Footing { standing: Standing::Writing, unkept: Some([].into()) };
    let views = table.control.views(&BTreeMap::new());
    let gallery = Gallery::new(&views, &footing);
    let (mofa, mnd) = (cell("mofa"), cell("mnd"));
    let drafts = |id| gallery.drafts(id).expect("a cell");
    let (mut own, other) = (drafts(&mofa), drafts(&mnd));
    let sights = [&mofa, &mnd].map(|id| gallery.cell(id).expect("a cell"));
    let written = |text: &str| -> SharedDrafts {
        let named = [("position:d1".to_owned(), text.to_owned())].into();
        [(SeatId::literal("mofa-player"), named)].into()
    };
    for text in ["먼저", "먼저 묻는다"] {
        gallery.lay(&written(text));
        assert!(own.has_changed().expect("it is open"), "who reads along wakes");
        assert_eq!(**own.borrow_and_update(), written(text));
        // The same once more, and what control publishes meanwhile, is no news.
        gallery.lay(&written(text));
        gallery.hang(&views, &footing);
        assert!(!own.has_changed().expect("it is open"));
        assert!(!other.has_changed().expect("it is open"), "the other ministry sleeps");
        for sight in &sights {
            assert!(!sight.has_changed().expect("it is open"), "no program reads along");
        }
    }
    assert!(other.borrow().is_empty());
}
