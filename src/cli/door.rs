//! How other terminals come in, for the facilitator: what they are told, on the screen and on
//! slips of paper; addresses that were locked.

use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::path::PathBuf;
use std::sync::Arc;

use crate::exercise::{Exercise, Language};
use crate::journal::beside;
use crate::lang::{Arg, Words};
use crate::report::print::{JoinSheet, JoinSlip, join};
use crate::serve::{Codes, Lockout, Logins, Seats, Uses};
use crate::terminal::Door;
use crate::tui::{CodeUse, DoorWish, Hosting, JoinEntry, JoinPlace, LockedAddress};

use super::failure::shown;
use super::places;

/// The way in to one table.
pub(super) struct Entrance {
    pub(super) exercise: Arc<Exercise>,
    pub(super) seats: Arc<Seats>,
    pub(super) lockout: Arc<Lockout>,
    pub(super) address: SocketAddr,
    pub(super) fingerprint: String,
    pub(super) journal: PathBuf,
    /// What was shown last.
    pub(super) told: (u64, u64),
}

impl Entrance {
    fn logins(&self) -> &Logins {
        self.seats.logins()
    }

    fn revision(&self) -> (u64, u64) {
        (self.logins().revision(), self.lockout.revision())
    }

    /// What the facilitator tells the players.
    pub(super) fn hosting(&self) -> Hosting {
        let settings = self.logins().settings();
        let places = self.logins().places().into_iter();
        let locked = self.lockout.locked().into_iter();
        let codes = match (settings.codes, settings.uses) {
            (Codes::Cell | Codes::Seat, Uses::Once) => CodeUse::Once,
            (Codes::None, _) | (_, Uses::Many) => CodeUse::Many,
        };
        Hosting {
            host: reachable(self.address.ip()),
            port: self.address.port(),
            fingerprint: self.fingerprint.clone(),
            places: places.map(|(place, code)| JoinEntry { place, code }).collect(),
            codes,
            keys: self.logins().key_count(),
            locked: locked
                .map(|locked| LockedAddress { address: locked.address, wrong: locked.wrong })
                .collect(),
        }
    }

    /// A slip for every seat. A code that works once stands on one slip only.
    fn sheet(&self) -> JoinSheet {
        let Hosting { host, port, fingerprint, places, codes, keys: _, locked: _ } = self.hosting();
        let line = |user: &str| format!("ssh -p {port} {user}@{host}");
        let once = codes == CodeUse::Once;
        let mut slips = vec![];
        for JoinEntry { place, code } in places {
            match place {
                JoinPlace::Cell(cell) if once => {
                    let line = line(cell.as_str());
                    slips.push(JoinSlip { cell: Some(cell), seat: None, line, code });
                }
                JoinPlace::Cell(cell) => {
                    let lead = self.exercise.lead_seat(&cell).map(|seat| seat.id.clone());
                    let own = self.exercise.cells.get(&cell).map(|cell| cell.seats.as_slice());
                    slips.extend(own.unwrap_or_default().iter().map(|seat| {
                        let is_lead = lead.as_ref() == Some(&seat.id);
                        let user = if is_lead { cell.as_str() } else { seat.id.as_str() };
                        let (seat, line) = (Some(seat.id.clone()), line(user));
                        JoinSlip { cell: Some(cell.clone()), seat, line, code: code.clone() }
                    }));
                }
                JoinPlace::Seat(seat) => {
                    let cell = self.exercise.seat(&seat).and_then(|seat| seat.cell);
                    let line = line(seat.as_str());
                    slips.push(JoinSlip { cell, seat: Some(seat), line, code });
                }
            }
        }
        JoinSheet { slips, fingerprint, once }
    }

    fn print(&self, words: &Words) -> String {
        let page = join(&self.exercise, &self.sheet(), words.language());
        let path = beside(&self.journal, "join.html");
        match places::write_private(&path, page.as_bytes()) {
            Ok(()) => words.say("note-printed", &[("path", Arg::from(shown(&path).as_str()))]),
            Err(failure) => {
                let why = failure.in_words(words.language());
                words.say("note-not-printed", &[("why", Arg::from(why.as_str()))])
            }
        }
    }
}

impl Door for Entrance {
    fn news(&mut self) -> Option<Hosting> {
        let now = self.revision();
        (std::mem::replace(&mut self.told, now) != now).then(|| self.hosting())
    }

    fn does(&mut self, wish: DoorWish, language: Language) -> String {
        let words = Words::of(language);
        match wish {
            DoorWish::Lift(address) => {
                self.lockout.lift(address);
                let address = address.to_string();
                words.say("note-lifted", &[("address", Arg::from(address.as_str()))])
            }
            DoorWish::Renew(place) => match self.logins().renew(&place) {
                Ok(()) => {
                    let code = self.logins().code(&place).unwrap_or_default();
                    words.say("note-renewed", &[("code", Arg::from(code.as_str()))])
                }
                Err(error) => {
                    let why = error.to_string();
                    words.say("note-not-renewed", &[("why", Arg::from(why.as_str()))])
                }
            },
            DoorWish::Print => self.print(words),
        }
    }
}

/// The address that players type. For one that stands for all of this machine's, the one that it
/// would send from; nothing is sent to find out.
fn reachable(address: IpAddr) -> String {
    if !address.is_unspecified() {
        return address.to_string();
    }
    let elsewhere = SocketAddr::from(([192, 0, 2, 1], 9));
    let own = UdpSocket::bind((address, 0)).and_then(|socket| {
        socket.connect(elsewhere)?;
        socket.local_addr()
    });
    own.map_or_else(|_| "HOST".to_owned(), |own| own.ip().to_string())
}
