//! What several areas share.

pub(crate) mod exercise;
pub(crate) mod expectation;
pub(crate) mod grid;
pub(crate) mod page;
pub(crate) mod play;
pub(crate) mod table;
pub(crate) mod wish;
