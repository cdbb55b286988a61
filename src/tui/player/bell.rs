//! What has come to a seat and what is asked of it, so that the bell rings for what is new of it.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::exercise::{Role, SeatId};
use crate::session::view::CellView;
use crate::tui::cell::{self, Open, Wanted};

use super::Player;
use super::once::Once;

/// Lists of what waits that are kept: a handful of roles in each of a few cells.
const LISTS_MAX: usize = 32;

static LISTS: Once<Hearer, Waiting> = Once::at_most(LISTS_MAX);

/// What has come to a seat and waits there; the same list for all whom the same waits for.
#[derive(Clone, Debug, Default)]
pub struct Waiting(Arc<List>);

#[derive(Debug, Default)]
struct List {
    /// How many items the cell has received.
    received: usize,
    asked: Vec<(Wanted, Open)>,
    /// The list it was last compared with, and whether anything here was not in that one.
    compared: Mutex<Option<(Weak<List>, bool)>>,
}

/// All that decides what waits for a seat, apart from the view.
#[derive(PartialEq)]
struct Hearer {
    role: Role,
    /// The seat, where some forecast is its alone.
    alone: Option<SeatId>,
}

impl Waiting {
    /// Whether anything in it was not in `before`.
    pub fn is_new_after(&self, before: &Self) -> bool {
        if Arc::ptr_eq(&self.0, &before.0) {
            return false;
        }
        let mut compared = self.0.compared.lock().unwrap_or_else(PoisonError::into_inner);
        let with = Arc::downgrade(&before.0);
        if let Some((other, is_new)) = &*compared
            && other.ptr_eq(&with)
        {
            return *is_new;
        }
        let is_new = self.0.is_new_after(&before.0);
        *compared = Some((with, is_new));
        is_new
    }
}

impl List {
    fn is_new_after(&self, before: &Self) -> bool {
        let is_new = |asked: &(Wanted, Open)| !before.asked.contains(asked);
        self.received > before.received || self.asked.iter().any(is_new)
    }
}

impl Player {
    /// What there is to ring for at this seat, compared with what there was before.
    pub fn waits(&self, view: &Arc<CellView>) -> Waiting {
        let Some(own) = self.own(view) else { return Waiting::default() };
        let is_alone = view.exchange.forecasts.iter().any(|forecast| forecast.seat == self.seat);
        let hearer = Hearer { role: own.role, alone: is_alone.then(|| self.seat.clone()) };
        let is_past = |_: &Hearer, _: &Hearer| false;
        LISTS.of(view, hearer, is_past, |hearer| {
            // The check alone differs by seat besides, and does not ring.
            let tasks = cell::tasks(view, Some(&self.seat)).into_iter();
            let asked = tasks.filter(|task| task.wanted.is_for(hearer.role) && rings(task.wanted));
            Waiting(Arc::new(List {
                received: view.received.len(),
                asked: asked.map(|task| (task.wanted, task.open)).collect(),
                compared: Mutex::default(),
            }))
        })
    }
}

/// Whether it comes from elsewhere: nobody is rung for what they did themselves.
fn rings(wanted: Wanted) -> bool {
    match wanted {
        Wanted::Probe
        | Wanted::Position
        | Wanted::Draft
        | Wanted::Revise
        | Wanted::Settle
        | Wanted::Answer
        | Wanted::PassOn
        | Wanted::Clear
        | Wanted::Read
        | Wanted::Inform
        | Wanted::Take
        | Wanted::Untangle
        | Wanted::Judge
        | Wanted::Argue
        | Wanted::Comment => true,
        // An item rings as it is received; what the seat itself set going does not.
        Wanted::Check
        | Wanted::Reply
        | Wanted::Acknowledge
        | Wanted::Finish
        | Wanted::Conclude
        | Wanted::AwaitConsent => false,
    }
}
