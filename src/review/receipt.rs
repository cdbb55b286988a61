//! Each cell's register, in the cell's own count.

use serde::Serialize;

use crate::exercise::{CellId, ExerciseTime, ForecastId, InjectId, TaskId};
use crate::session::ItemKind;

use super::reading::Reading;

/// One cell's register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CellReview {
    pub cell: CellId,
    pub receipts: Vec<Receipt>,
}

/// An entry of it.
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
    /// These count from zero, in the order of the session.
    Statement(u32),
    Message(u32),
    Request(u32),
    Task(TaskId),
    Forecast(ForecastId),
    FreeMove(u32),
    Ruling(u32),
}

pub(super) fn read(reading: &Reading<'_>) -> Vec<CellReview> {
    let cells = reading.state.cells.iter();
    cells
        .map(|(cell, state)| CellReview {
            cell: cell.clone(),
            receipts: state
                .items
                .iter()
                .map(|item| Receipt {
                    number: item.number,
                    at: item.at,
                    item: match &item.kind {
                        ItemKind::Inject(inject) => ReceiptItem::Inject(inject.clone()),
                        ItemKind::PassOn(pass_on) => ReceiptItem::PassOn(*pass_on),
                        ItemKind::Statement(id) => ReceiptItem::Statement(*id),
                        ItemKind::Message(id) => ReceiptItem::Message(*id),
                        ItemKind::Request(id) => ReceiptItem::Request(*id),
                        ItemKind::Task(id) => ReceiptItem::Task(id.clone()),
                        ItemKind::Forecast(id) => ReceiptItem::Forecast(id.clone()),
                        ItemKind::FreeMove(id) => ReceiptItem::FreeMove(*id),
                        ItemKind::Ruling(id) => ReceiptItem::Ruling(*id),
                    },
                })
                .collect(),
        })
        .collect()
}
