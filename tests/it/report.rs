//! Reports: what is written from a review, for people who were not there.

mod json;
mod markdown;
pub(crate) mod session;
