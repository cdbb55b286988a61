//! What the program around gives this room: who is let in, and what they get.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use russh::keys::PublicKey;
use tokio::runtime::Handle;

use crate::exercise::SeatId;
use crate::tui::{Drawn, Input};

pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Lets people in and gives them what they came for.
pub trait Reception: Send + Sync + 'static {
    /// Tells where those who come in are served; called before anybody does.
    fn served_on(&self, _runtime: &Handle) {}

    /// What is said and asked at the door.
    fn questions(&self) -> Questions;

    /// What opens seats here.
    fn ways(&self) -> Ways;

    /// Whether a key opens a seat for `user`, and whose it is. Nobody has proven yet to have it.
    fn knows(&self, user: &str, key: &PublicKey) -> Known;

    /// Whether `user` with this code or key may come in as `person`. It takes as long for a wrong
    /// code as for a right one, and answers an unknown user as it does a wrong code.
    fn admit(&self, user: &str, proof: &Proof, person: &str) -> Result<Guest, NotAdmitted>;

    /// Seats the guest and gives the screen, or the words why not.
    fn screen(
        self: Arc<Self>,
        guest: Guest,
        wants: Wants,
    ) -> BoxFuture<'static, Result<Box<dyn Face>, String>>;

    /// Seats the guest and gives what talks with a program, or the words why not.
    fn lines(
        self: Arc<Self>,
        guest: Guest,
        wants: Wants,
    ) -> BoxFuture<'static, Result<Box<dyn Dialogue>, String>>;

    /// What is said to somebody who does not get a seat, or loses it.
    fn words(&self, wants: &Wants, say: Say) -> String;
}

/// The words at the door, in every language of the table: nobody's own is known there yet.
#[derive(Clone, Debug)]
pub struct Questions {
    /// Said before anything is asked.
    pub banner: Option<String>,
    /// Asks for the join code, which is not shown while it is typed.
    pub code: String,
    /// Asks for the person's name.
    pub name: String,
    /// Asks for it again when there was none, or none that can be read.
    pub name_again: String,
    /// Asks for it again when it was too long.
    pub name_shorter: String,
    /// Said to whom no code is asked any more.
    pub locked: String,
}

/// What opens seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ways {
    Codes,
    Keys,
    Both,
}

/// Whether a key opens a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    No,
    /// For whoever has it, who is still asked for a name.
    Nameless,
    As(String),
}

/// What somebody brought: a code that may be right, or a key that they have.
#[derive(Clone, Debug)]
pub enum Proof {
    Code(String),
    Key(PublicKey),
}

/// Why somebody is not let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAdmitted {
    /// No such user, or not with this code.
    Wrong,
    /// The name will not do: it is asked for again, with these words.
    Name(String),
}

/// Somebody who was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// The name before the `@`, as it was admitted.
    pub user: String,
    pub person: String,
    pub seat: SeatId,
    pub pass: Pass,
}

/// What somebody was let in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// The code of the place that came after so many others.
    Code {
        turn: u32,
    },
    Key,
}

/// How somebody wants to be shown things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wants {
    /// The client's `LC_ALL`, else its `LC_MESSAGES`, else its `LANG`, as it is.
    pub locale: Option<String>,
    /// What `--lang` says: `ko` or `en`.
    pub language: Option<String>,
    pub color: Color,
}

/// Whether a client wants color.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Color {
    #[default]
    Shown,
    /// `NO_COLOR` was set.
    Unwanted,
}

/// What there is to say to somebody who does not get a seat, or loses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Say {
    /// A screen was asked for without a terminal to show it on.
    NoTerminal,
    /// Something was asked for that is not to be had here.
    NotOffered,
    /// The seat broke.
    Broken,
}

/// Whether a guest stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    Stay,
    Leave,
}

/// A seat's screen. Other seats wait for the same threads: nothing here may block.
pub trait Face: Send {
    /// Waits until there is something new to draw. It may be dropped and asked for again.
    fn changed(&mut self) -> BoxFuture<'_, ()>;
    fn on_input(&mut self, input: Input) -> Flow;
    /// Draws on a blank buffer.
    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Drawn;
    /// Whether the terminal's bell should ring with this frame; taken once.
    fn takes_bell(&mut self) -> bool;
    /// Said on the terminal after it was given back.
    fn farewell(&self) -> String;
    /// Whether the table has closed: the guest is shown out.
    fn is_over(&self) -> bool;
}

/// A talk with a program, a line at a time. Nothing here may block. It may keep what it has to say:
/// of a program that does not read, no more than `LINES_AHEAD_BYTES_MAX` of lines come.
pub trait Dialogue: Send {
    /// The next line to send, without its end; none ends the dialogue. It may be dropped and asked
    /// for again.
    fn next(&mut self) -> BoxFuture<'_, Option<String>>;
    fn on_line(&mut self, line: Line);
    /// No more lines come: what waits is still sent, and then there is no next line.
    fn on_end(&mut self);
}

/// A line from a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Text(String),
    /// Nothing of it was kept.
    TooLong {
        limit_bytes: usize,
    },
    NotUtf8,
}
