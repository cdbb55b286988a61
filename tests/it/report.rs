//! Reports: what is written from a review, for people who were not there.

mod edition;
mod html;
mod json;
mod markdown;
mod office;
mod print;
pub(crate) mod session;
mod tables;
