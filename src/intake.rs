//! Exercises that others wrote elsewhere: spreadsheets and other tools' files, read into a draft.
//!
//! A reader of one format ([`msel`] and its neighbors) gathers what stands in a file as [`Raw`]
//! rows with their places; [`settle`] makes a [`Draft`] of them, and `write` its YAML. Whatever
//! cannot be carried over is told with its place, and nothing is dropped on the way.

mod cells;
pub mod column;
pub mod document;
mod draft;
pub mod fact;
mod found;
mod iceberg;
pub mod label;
pub mod mapper;
pub mod message;
mod moment;
pub mod msel;
mod openaev;
mod raw;
mod settle;
mod text;
pub mod time;
mod write;

pub use column::{Assigned, Column, ColumnSet, Field};
pub use draft::{
    Draft, DraftBranch, DraftCell, DraftDecision, DraftFact, DraftInject, DraftMove,
    DraftObjective, DraftOption, DraftSender, DraftTiming, DraftVariable, Made,
};
pub use found::{At, Found};
pub use raw::{Given, Raw, Sheet, Source, Timed};
pub use settle::settle;
pub use write::yaml;
