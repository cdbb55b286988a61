//! Who wakes when something is hung before the cells.

use std::collections::BTreeMap;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};

use tokio::runtime::Builder;
use tokio::task::yield_now;
use whitecell::control::{Footing, Gallery, SharedDrafts, Sight, Standing, watch};
use whitecell::exercise::SeatId;
use whitecell::session::TableCommand;
use whitecell::session::view::CellView;

use crate::support::control_table::started;
use crate::support::exercise::cell;

/// Looks, when it is woken, at what hangs before both ministries.
struct Onlooker {
    sights: [watch::Receiver<Arc<Sight>>; 2],
    seen: Mutex<Vec<[Arc<CellView>; 2]>>,
}

impl Wake for Onlooker {
    fn wake(self: Arc<Self>) {
        let seen = [0, 1].map(|at| self.sights[at].borrow().view.clone());
        self.seen.lock().expect("nobody panics").push(seen);
    }
}

#[test]
fn nobody_wakes_before_all_that_changed_hangs_and_nobody_for_what_did_not() {
    let mut table = started();
    let footing = Footing { standing: Standing::Writing, unkept: Some([].into()) };
    let before = table.control.views(&BTreeMap::new());
    let gallery = Gallery::new(&before, &footing);
    let sight = |id: &'static str| gallery.cell(&cell(id)).expect("a cell");
    let watched = || [sight("mofa"), sight("mnd")];
    let [mut mofa, mut mnd] = watched();
    let onlooker = Arc::new(Onlooker { sights: watched(), seen: Mutex::default() });
    let waker = Waker::from(onlooker.clone());
    let mut context = Context::from_waker(&waker);
    let mut waits = [pin!(mofa.changed()), pin!(mnd.changed())];
    for wait in &mut waits {
        assert!(matches!(wait.as_mut().poll(&mut context), Poll::Pending));
    }
    table.accepted("facilitator", TableCommand::Pause);
    let after = table.control.views(&BTreeMap::new()).sharing(&before);
    gallery.hang(&after, &footing);
    let both = ["mofa", "mnd"].map(|id| after.cells[&cell(id)].clone());
    assert_eq!(*onlooker.seen.lock().expect("nobody panics"), [both.clone(), both]);
    for wait in &mut waits {
        assert!(matches!(wait.as_mut().poll(&mut context), Poll::Ready(Ok(()))));
    }

    // Only one ministry's view is another.
    let mut mixed = after.clone();
    mixed.cells.insert(cell("mofa"), before.cells[&cell("mofa")].clone());
    let [mut mofa, mut mnd] = watched();
    mofa.mark_unchanged();
    mnd.mark_unchanged();
    gallery.hang(&mixed, &footing);
    assert!(mofa.has_changed().expect("it is open"));
    assert!(!mnd.has_changed().expect("it is open"), "the other ministry sleeps");
}

#[test]
fn where_seats_are_served_they_are_woken_there_and_see_it_hang_before() {
    let runtime = Builder::new_current_thread().build().expect("a runtime");
    let mut table = started();
    let footing = Footing { standing: Standing::Writing, unkept: Some([].into()) };
    let before = table.control.views(&BTreeMap::new());
    let gallery = Gallery::new(&before, &footing);
    gallery.served_on(runtime.handle());
    let [mofa, mnd] = ["mofa", "mnd"].map(|id| gallery.cell(&cell(id)).expect("a cell"));
    table.accepted("facilitator", TableCommand::Pause);
    let mut after = table.control.views(&BTreeMap::new());
    after.cells.insert(cell("mnd"), before.cells[&cell("mnd")].clone());
    gallery.hang(&after, &footing);
    assert_eq!(mofa.borrow().view, after.cells[&cell("mofa")]);
    assert!(!mofa.has_changed().expect("it is open"), "nobody is woken on control's thread");
    runtime.block_on(yield_now());
    assert!(mofa.has_changed().expect("it is open"));
    assert!(!mnd.has_changed().expect("it is open"), "the other ministry sleeps");
}

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
