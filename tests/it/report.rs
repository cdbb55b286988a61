//! Reports: what is written from a review, for people who were not there.

mod json;
mod markdown;
mod print;
pub(crate) mod session;
