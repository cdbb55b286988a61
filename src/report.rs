//! Reports of a session and papers for the table, for people who were not there or have no screen.
//!
//! [`account()`] tells what happened, as a [`Page`] that [`markdown()`], [`html()`], [`docx()`] and
//! [`hwpx()`] write for people; [`book()`] lists it as a workbook for [`xlsx()`]; [`json()`] is
//! for other programs; [`print`](mod@print) is put on paper. All of them name seats, never
//! persons, and carry the exercise's marking.

mod account;
mod book;
mod chart;
mod column;
mod comparison;
mod docx;
mod edition;
mod emf;
mod escape;
mod flow;
mod html;
mod hwpx;
mod json;
mod markdown;
mod package;
mod page;
pub mod print;
mod prose;
pub mod show;
mod unbroken;
mod xlsx;

pub use account::{account, book, brief};
pub use book::Book;
pub use comparison::{
    COMPARED_SESSIONS_MAX, COMPARISON_VERSION, Compared, comparison, comparison_json,
};
pub use docx::docx;
pub use edition::{Edition, PERSONS_MIN, Reader};
pub use html::html;
pub use hwpx::hwpx;
pub use json::{REPORT_VERSION, json, json_for};
pub use markdown::markdown;
pub use page::Page;
pub use xlsx::xlsx;
