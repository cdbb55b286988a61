//! What a terminal is shown with: the views, and what stands beside them.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use indexmap::IndexMap;

use crate::exercise::{CellId, ExerciseTime, Role, Seat, SeatId};
use crate::review::Aar;
use crate::session::view::Views;

/// What the app is shown with: the views, and what stands beside them.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    pub views: &'a Views,
    pub now: DateTime<Utc>,
    pub notice: Option<Notice>,
    /// What the journal teaches, once the exercise is over.
    pub aar: Option<&'a Arc<Aar>>,
    /// The seats at which somebody is connected from another terminal.
    pub connected: &'a BTreeSet<SeatId>,
}

/// How other terminals reach the table: what the facilitator tells the players.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hosting {
    pub host: String,
    pub port: u16,
    pub fingerprint: String,
    /// Where somebody can come in.
    pub places: Vec<JoinEntry>,
    pub codes: CodeUse,
    /// How many public keys open something.
    pub keys: usize,
    /// The addresses from which no code is taken any more.
    pub locked: Vec<LockedAddress>,
}

/// A cell or a seat, as it stands before the `@`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JoinPlace {
    Cell(CellId),
    Seat(SeatId),
}

/// A place, and the code that opens it next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinEntry {
    pub place: JoinPlace,
    pub code: Option<String>,
}

/// How often a code works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeUse {
    Many,
    Once,
}

/// An address that control can let go again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedAddress {
    /// Of an IPv6 network, its first one.
    pub address: IpAddr,
    pub wrong: u32,
}

/// What the facilitator asks of the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoorWish {
    /// Takes codes from an address again.
    Lift(IpAddr),
    /// Another code for a place.
    Renew(JoinPlace),
    /// The slips to hand out.
    Print,
}

/// What is published for a terminal after every step of control.
#[derive(Clone, Debug)]
pub struct Shown {
    pub views: Views,
    /// Why nothing can be recorded at present, or drafts are not kept.
    pub notice: Option<Notice>,
    /// The seats whose own drafts are not kept.
    pub unkept: BTreeSet<SeatId>,
    pub aar: Option<Arc<Aar>>,
    pub connected: BTreeSet<SeatId>,
}

/// A standing notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The disk is full.
    DiskFull,
    /// Writing failed.
    WriteFailed,
    /// Somebody else writes to the journal.
    WrittenElsewhere,
    /// What is being typed is not kept on disk; the record is safe.
    DraftsNotKept,
}

impl Shown {
    /// The same for another terminal, at one of control's seats: what its role may see. The cells'
    /// own screens, on which a sealed position can be read, stay where the cells can look at them.
    #[must_use]
    pub fn at_seat(&self, seat: &Seat) -> Self {
        let control = match seat.role {
            Role::Simcell => Arc::new(self.views.control.for_simcell()),
            Role::Director
            | Role::Facilitator
            | Role::Evaluator
            | Role::Observer
            | Role::Lead
            | Role::Player
            | Role::Engine => self.views.control.clone(),
        };
        let views = Views { control, room: self.views.room.clone(), cells: IndexMap::new() };
        Self { views, ..self.clone() }
    }

    /// What the app of somebody at `seat` draws from at `now`.
    pub fn scene(&self, seat: &SeatId, now: DateTime<Utc>) -> Scene<'_> {
        let unkept = self.unkept.contains(seat).then_some(Notice::DraftsNotKept);
        Scene {
            views: &self.views,
            now,
            notice: self.notice.or(unkept),
            aar: self.aar.as_ref(),
            connected: &self.connected,
        }
    }
}

impl Scene<'_> {
    pub(super) fn t(&self) -> ExerciseTime {
        self.views.control.clock.time_at(self.now)
    }
}
