//! Other people's terminals, over SSH.
//!
//! This room is the way between a terminal somewhere and a seat: it lets people in by what the
//! [`Reception`] says, shows them the [`Face`] they are given, or carries the lines of a
//! [`Dialogue`]. What a seat shows and may do, and every word, comes from outside. Only this room
//! knows SSH; whoever is at the other end may be slow, gone, or hostile.

mod closing;
mod code;
mod connection;
mod door;
mod entry;
mod host;
mod intake;
mod json;
mod key;
mod keyboard;
pub mod limit;
mod lines;
mod lockout;
mod login;
mod outlet;
mod painter;
mod reception;
mod request;
mod screen;
mod seats;
mod secret_file;
mod visit;

pub use code::{JoinCode, SessionSecret};
pub use host::{Host, HostError, HostOptions};
pub use json::{SEAT_JSON_VERSION, view_line};
pub use key::{HostKey, HostKeyError};
pub use limit::Limits;
pub use lockout::{Locked, Lockout};
pub use login::{
    Codes, KeyFault, KeyFileError, LineFault, LoginError, LoginFiles, LoginSettings, Logins, Uses,
    check_keys,
};
pub use painter::Painter;
pub use reception::{
    BoxFuture, Color, Dialogue, Face, Flow, Guest, Known, Line, NotAdmitted, Pass, Proof,
    Questions, Reception, Say, Wants, Ways,
};
pub use seats::{Outside, Seats, Table};
pub use secret_file::SecretFileError;
