//! Screens: what is drawn from a view, and what a key asks for.
//!
//! Nothing here touches a terminal: `terminal` and, later, `serve` feed [`Input`] in and carry
//! [`Effect`]s out.

pub mod control;
mod key;
mod paint;
mod theme;

pub use key::{Input, Key, KeyCode};
pub use paint::Paint;
pub use theme::{Lines, Shade, Theme};
