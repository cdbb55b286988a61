//! What several areas share.

pub(crate) mod expectation;
