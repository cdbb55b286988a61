//! Reports: what is written from a review, for people who were not there.

mod html;
mod json;
mod markdown;
mod print;
pub(crate) mod session;
