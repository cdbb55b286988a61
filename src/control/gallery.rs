//! What hangs where for whom: the latest view of each cell, each in a frame of its own. Whoever
//! looks at one wakes when that one changed, and never for another's.

use std::collections::BTreeSet;
use std::sync::Arc;

use indexmap::IndexMap;
use tokio::sync::watch;

use crate::exercise::{CellId, SeatId};
use crate::session::view::{CellView, Views};

use super::Standing;

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
    cells: IndexMap<CellId, watch::Sender<Arc<Sight>>>,
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
            (cell.clone(), watch::Sender::new(Arc::new(sight)))
        });
        Self { cells: hung.collect() }
    }

    /// Hangs the newest views; only those that differ from what hangs there.
    pub fn hang(&self, views: &Views, footing: &Footing) {
        for (cell, view) in &views.cells {
            let Some(frame) = self.cells.get(cell) else { continue };
            frame.send_if_modified(|hung| {
                let sight = footing.sight(view);
                let differs = **hung != sight;
                if differs {
                    *hung = Arc::new(sight);
                }
                differs
            });
        }
    }

    /// A place before the cell's frame; it closes when the table does.
    pub fn cell(&self, cell: &CellId) -> Option<watch::Receiver<Arc<Sight>>> {
        self.cells.get(cell).map(watch::Sender::subscribe)
    }
}

impl Footing {
    fn sight(&self, view: &Arc<CellView>) -> Sight {
        let seats = view.seats.iter().map(|seat| &seat.seat);
        let unkept = seats.filter(|seat| self.unkept.as_ref().is_none_or(|on| on.contains(*seat)));
        Sight { view: view.clone(), standing: self.standing, unkept: unkept.cloned().collect() }
    }
}
