//! Reports of a session and papers for the table, for people who were not there or have no screen.
//!
//! [`markdown()`] is read by people, [`json()`] by other programs; [`print`](mod@print) is put on
//! paper. All of them name seats, never persons, and carry the exercise's marking.

mod escape;
mod json;
mod markdown;
pub mod print;

pub use json::{REPORT_VERSION, json};
pub use markdown::markdown;
