//! What several areas need: an exercise, a disk that fails when told, a table to play at.

pub(crate) mod exercise;
pub(crate) mod storage;
pub(crate) mod table;
