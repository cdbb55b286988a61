//! What hangs where for whom: the latest view of each cell, each in a frame of its own. Whoever
//! looks at one wakes when that one changed, and never for another's.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use indexmap::IndexMap;
use tokio::runtime::Handle;
use tokio::sync::watch;

use crate::exercise::{CellId, SeatId};
use crate::session::view::{CellView, Views};

use super::{SharedDrafts, Standing};

/// What a cell is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    pub view: Arc<CellView>,
    /// Whether what is done is recorded at present.
    pub standing: Standing,
    /// The cell's seats whose drafts are not kept at present.
    pub unkept: BTreeSet<SeatId>,
}

/// The latest sight of each cell. A slow seat skips to the newest; no queue grows.
#[derive(Debug)]
pub struct Gallery {
    cells: IndexMap<CellId, Arc<Frames>>,
    /// Where those who look are served.
    served: Mutex<Option<Handle>>,
}

/// What hangs before one cell.
#[derive(Debug)]
struct Frames {
    sight: watch::Sender<Arc<Sight>>,
    /// Whether something else hangs there than those who look were last woken for.
    is_news: AtomicBool,
    /// What its seats are writing: apart, so that it wakes only who reads along.
    drafts: watch::Sender<Arc<SharedDrafts>>,
}

/// What is the same for every audience.
#[derive(Clone, Debug)]
pub struct Footing {
    pub standing: Standing,
    /// The seats whose drafts are not kept at present; none stands for all of them.
    pub unkept: Option<BTreeSet<SeatId>>,
}

impl Gallery {
    pub fn new(views: &Views, footing: &Footing) -> Self {
        let hung = views.cells.iter().map(|(cell, view)| {
            let sight = footing.sight(view);
            let (sight, drafts) = (watch::Sender::new(Arc::new(sight)), watch::Sender::default());
            (cell.clone(), Arc::new(Frames { sight, is_news: AtomicBool::new(false), drafts }))
        });
        Self { cells: hung.collect(), served: Mutex::default() }
    }

    /// From here on those who look are woken there.
    ///
    /// Whoever is woken first may take the processor that control's thread has: it would come to
    /// waking the others only once that screen is drawn. So control wakes one task, and that one
    /// wakes everybody else, with all processors at hand.
    pub fn served_on(&self, runtime: &Handle) {
        *self.served.lock().unwrap_or_else(PoisonError::into_inner) = Some(runtime.clone());
    }

    /// Hangs the newest views, only those that differ from what hangs there. Nobody is woken before
    /// all of them hang, and nobody where nothing changed.
    pub fn hang(&self, views: &Views, footing: &Footing) {
        let mut changed = vec![];
        for (cell, view) in &views.cells {
            let Some(frame) = self.cells.get(cell) else { continue };
            let sight = footing.sight(view);
            if **frame.sight.borrow() != sight {
                frame.hang(sight);
                changed.push(frame.clone());
            }
        }
        let served = self.served.lock().unwrap_or_else(PoisonError::into_inner).clone();
        match served.filter(|_| !changed.is_empty()) {
            Some(served) => drop(served.spawn(async move { wake(&changed) })),
            None => wake(&changed),
        }
    }

    /// Lays before each cell what its own seats are writing, and nothing of anybody else's.
    pub fn lay(&self, drafts: &SharedDrafts) {
        for frame in self.cells.values() {
            let seats = frame.sight.borrow().view.clone();
            let own = seats.seats.iter().filter_map(|seat| drafts.get_key_value(&seat.seat));
            let own: SharedDrafts = own.map(|(seat, own)| (seat.clone(), own.clone())).collect();
            frame.drafts.send_if_modified(|laid| {
                let differs = **laid != own;
                if differs {
                    *laid = Arc::new(own);
                }
                differs
            });
        }
    }

    /// A place before the cell's frame; it closes when the table does.
    pub fn cell(&self, cell: &CellId) -> Option<watch::Receiver<Arc<Sight>>> {
        self.cells.get(cell).map(|frame| frame.sight.subscribe())
    }

    /// A place where what the cell's seats are writing is laid.
    pub fn drafts(&self, cell: &CellId) -> Option<watch::Receiver<Arc<SharedDrafts>>> {
        self.cells.get(cell).map(|frame| frame.drafts.subscribe())
    }
}

impl Frames {
    fn hang(&self, sight: Sight) {
        self.sight.send_if_modified(|hung| {
            *hung = Arc::new(sight);
            self.is_news.store(true, Ordering::Relaxed);
            false
        });
    }
}

/// Wakes those who look, once for all that was hung since they were last woken.
fn wake(changed: &[Arc<Frames>]) {
    for frame in changed {
        frame.sight.send_if_modified(|_| frame.is_news.swap(false, Ordering::Relaxed));
    }
}

impl Footing {
    fn sight(&self, view: &Arc<CellView>) -> Sight {
        let seats = view.seats.iter().map(|seat| &seat.seat);
        let unkept = seats.filter(|seat| self.unkept.as_ref().is_none_or(|on| on.contains(*seat)));
        Sight { view: view.clone(), standing: self.standing, unkept: unkept.cloned().collect() }
    }
}
