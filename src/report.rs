//! Reports of a session and papers for the table, for people who were not there or have no screen.
//!
//! [`account()`] tells what happened, as a [`Page`] that [`markdown()`] and [`html()`] write for
//! people; [`json()`] is for other programs; [`print`](mod@print) is put on paper. All of them
//! name seats, never persons, and carry the exercise's marking.

mod account;
mod chart;
mod comparison;
mod escape;
mod html;
mod json;
mod markdown;
mod page;
pub mod print;

pub use account::account;
pub use comparison::{
    COMPARED_SESSIONS_MAX, COMPARISON_VERSION, Compared, comparison, comparison_json,
};
pub use html::html;
pub use json::{REPORT_VERSION, json};
pub use markdown::markdown;
pub use page::Page;
