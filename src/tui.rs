//! Screens: what is drawn from a view, and what a key asks for.
//!
//! Nothing here touches a terminal: `terminal` and, later, `serve` feed [`Input`] in and carry
//! [`Effect`]s out.

pub mod app;
mod big;
pub mod cell;
pub mod control;
pub mod curtain;
pub mod form;
mod frame;
pub mod home;
mod key;
pub mod keymap;
pub mod notice;
mod paint;
pub mod room;
mod sheet;
mod theme;
pub mod too_small;
pub mod widgets;

pub use app::{Answer, App, Effect, Notice, Scene, Shown};
pub use key::{Input, Key, KeyCode};
pub use paint::Paint;
pub use theme::{Shade, Strokes, Theme};
