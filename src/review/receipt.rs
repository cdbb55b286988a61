//! What each cell was given, in the cell's own count.

use serde::Serialize;

use crate::exercise::{CellId, ExerciseTime, InjectId};
use crate::session::ReceivedItem;

use super::reading::Reading;

/// One cell's pile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CellReview {
    pub cell: CellId,
    pub receipts: Vec<Receipt>,
}

/// Something that came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Receipt {
    /// Counted from one, by the cell.
    pub number: u32,
    pub at: ExerciseTime,
    pub item: ReceiptItem,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptItem {
    Inject(InjectId),
    /// Counts from zero in [`super::Aar::pass_ons`].
    PassOn(u32),
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<CellReview> {
    let cells = reading.state.cells.iter();
    cells
        .map(|(cell, state)| CellReview {
            cell: cell.clone(),
            receipts: state
                .received
                .iter()
                .map(|received| Receipt {
                    number: received.number,
                    at: received.at,
                    item: match &received.item {
                        ReceivedItem::Inject(inject) => ReceiptItem::Inject(inject.clone()),
                        ReceivedItem::PassOn(pass_on) => ReceiptItem::PassOn(*pass_on),
                    },
                })
                .collect(),
        })
        .collect()
}
