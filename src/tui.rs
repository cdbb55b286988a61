//! Screens: what is drawn from a view, and what a key asks for.
//!
//! Nothing here touches a terminal: `terminal` and, later, `serve` feed [`Input`] in and carry
//! [`Effect`]s out.

pub mod app;
mod big;
pub mod cell;
pub mod control;
pub mod curtain;
mod drawn;
pub mod form;
mod frame;
mod help;
mod hint;
pub mod home;
mod key;
pub mod keymap;
mod line;
mod menu;
mod message;
pub mod notice;
mod paint;
mod papers;
pub mod player;
pub mod review;
pub mod room;
mod sending;
mod sheet;
mod theme;
pub mod too_small;
pub mod widgets;

pub use app::{
    Answer, App, CodeUse, DoorWish, Effect, Hosting, JoinEntry, JoinPlace, LockedAddress, Notice,
    Scene, Shown,
};
pub use drawn::Drawn;
pub use key::{Input, Key, KeyCode};
pub use paint::Paint;
pub use player::{Player, PlayerScene};
pub use theme::{Shade, Strokes, Theme};
