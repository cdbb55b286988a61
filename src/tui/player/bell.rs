//! What has come to a seat and what is asked of it, so that the bell rings for what is new of it.

use crate::session::view::CellView;
use crate::tui::cell::{self, Open, Wanted};

use super::Player;

/// What has come to a seat and waits there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// How many items the cell has received.
    received: usize,
    asked: Vec<(Wanted, Open)>,
}

impl Waiting {
    /// Whether anything in it was not in `before`.
    pub fn is_new_after(&self, before: &Self) -> bool {
        let is_new = |asked: &(Wanted, Open)| !before.asked.contains(asked);
        self.received > before.received || self.asked.iter().any(is_new)
    }
}

impl Player {
    /// What there is to ring for at this seat, compared with what there was before.
    pub fn waits(&self, view: &CellView) -> Waiting {
        let Some(own) = self.own(view) else { return Waiting::default() };
        let tasks = cell::tasks(view, Some(&self.seat)).into_iter();
        let asked = tasks.filter(|task| task.wanted.is_for(own.role) && rings(task.wanted));
        Waiting {
            received: view.received.len(),
            asked: asked.map(|task| (task.wanted, task.open)).collect(),
        }
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
