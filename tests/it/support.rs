//! What several areas share.

pub(crate) mod expectation;
pub(crate) mod grid;
pub(crate) mod play;
