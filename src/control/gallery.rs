//! What hangs where for whom: the latest view of each cell, each in a frame of its own. Whoever
//! looks at one wakes when that one changed, and never for another's.

use std::collections::BTreeSet;
use std::sync::Arc;

use indexmap::IndexMap;
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
    cells: IndexMap<CellId, Frames>,
}

/// What hangs before one cell.
#[derive(Debug)]
struct Frames {
    sight: watch::Sender<Arc<Sight>>,
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
            (cell.clone(), Frames { sight, drafts })
        });
        Self { cells: hung.collect() }
    }

    /// Hangs the newest views; only those that differ from what hangs there.
    pub fn hang(&self, views: &Views, footing: &Footing) {
        for (cell, view) in &views.cells {
            let Some(frame) = self.cells.get(cell) else { continue };
            frame.sight.send_if_modified(|hung| {
                let sight = footing.sight(view);
                let differs = **hung != sight;
                if differs {
                    *hung = Arc::new(sight);
                }
                differs
            });
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

impl Footing {
    fn sight(&self, view: &Arc<CellView>) -> Sight {
        let seats = view.seats.iter().map(|seat| &seat.seat);
        let unkept = seats.filter(|seat| self.unkept.as_ref().is_none_or(|on| on.contains(*seat)));
        Sight { view: view.clone(), standing: self.standing, unkept: unkept.cloned().collect() }
    }
}
