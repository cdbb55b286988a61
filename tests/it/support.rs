//! What several areas share.

pub(crate) mod grid;
pub(crate) mod play;
