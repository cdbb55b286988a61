//! Logins: which join codes and public keys open which seats, and what became of codes that work
//! once. docs/security.md says what it comes to.

mod book;
mod key_line;
mod keyring;
mod place;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use russh::keys::PublicKey;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization as _;

use crate::exercise::{Exercise, Seat, SeatId};
use crate::tui::JoinPlace;

use super::code::{JoinCode, SessionSecret};
use super::secret_file::SecretFileError;

use book::Book;
use keyring::{Holder, Keyring};
use place::{places, seats_as};

pub use key_line::KeyFault;
pub use keyring::{KeyFileError, LineFault, check_keys};

/// Whom a join code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Codes {
    /// No codes: keys only.
    None,
    /// One a cell; each of control's seats has its own all the same.
    Cell,
    /// One a seat.
    Seat,
}

/// How often a code works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Uses {
    Many,
    /// For one person, who may come back with it to the seat where they sat.
    Once,
}

/// How people log in at a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoginSettings {
    pub codes: Codes,
    pub uses: Uses,
    /// The file of public keys, where there is one.
    pub keys: Option<PathBuf>,
}

impl Default for LoginSettings {
    fn default() -> Self {
        Self { codes: Codes::Cell, uses: Uses::Many, keys: None }
    }
}

/// Where logins come from.
pub struct LoginFiles {
    pub secret: SessionSecret,
    /// What is kept of them from one opening of the session to the next.
    pub kept: PathBuf,
    /// How people log in; as it was before where nothing is said.
    pub settings: Option<LoginSettings>,
}

#[derive(Debug, Error)]
pub enum LoginError {
    #[error(transparent)]
    File(#[from] SecretFileError),
    #[error(transparent)]
    Keys(#[from] KeyFileError),
}

/// The logins of a table.
pub struct Logins {
    exercise: Arc<Exercise>,
    secret: SessionSecret,
    settings: LoginSettings,
    keyring: Keyring,
    book: Mutex<Book>,
    /// Moves on whenever a code is spent or replaced.
    revision: AtomicU64,
}

/// The seat that a code opens, and which of its place's codes it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opened {
    pub(super) seat: SeatId,
    pub(super) turn: u32,
}

/// Why a code opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotOpened {
    Wrong,
    /// It has worked already, for somebody of another name.
    OtherPerson,
}

/// Why a code could not be put down as used.
#[derive(Debug)]
pub(super) enum NotSpent {
    /// Somebody else was faster.
    UsedMeanwhile,
    NotWritten,
}

impl Logins {
    pub fn open(exercise: Arc<Exercise>, files: LoginFiles) -> Result<Self, LoginError> {
        let LoginFiles { secret, kept, settings } = files;
        let mut book = Book::open(&kept)?;
        if let Some(settings) = settings {
            book.keep_settings(settings)?;
        }
        let settings = book.settings();
        let keyring = match &settings.keys {
            Some(path) => Keyring::open(path, &exercise)?,
            None => Keyring::default(),
        };
        let (book, revision) = (Mutex::new(book), AtomicU64::new(0));
        Ok(Self { exercise, secret, settings, keyring, book, revision })
    }

    pub fn settings(&self) -> &LoginSettings {
        &self.settings
    }

    /// How many keys open something.
    pub fn key_count(&self) -> usize {
        self.keyring.len()
    }

    /// Where one can come in, with the code that opens it next.
    pub fn places(&self) -> Vec<(JoinPlace, Option<String>)> {
        let places = places(&self.exercise, self.settings.codes).into_iter();
        places
            .map(|place| {
                let code = self.code(&place);
                (place, code)
            })
            .collect()
    }

    /// The code that opens a place next, where codes do.
    pub fn code(&self, place: &JoinPlace) -> Option<String> {
        let name = place::name_of(place);
        let turn = self.book().turn(&name);
        (self.settings.codes != Codes::None)
            .then(|| self.secret.code_after(&name, turn).to_string())
    }

    /// Gives a place another code; every one before it opens nothing any more.
    pub fn renew(&self, place: &JoinPlace) -> Result<(), SecretFileError> {
        let renewed = self.book().renew(&place::name_of(place));
        self.revision.fetch_add(1, Ordering::SeqCst);
        renewed
    }

    /// Another number whenever the codes have changed.
    pub fn revision(&self) -> u64 {
        self.revision.load(Ordering::SeqCst)
    }

    /// What `user`, who sits down as `person`, opens with this code. As long is taken for a place
    /// that is not there.
    pub(super) fn opened(&self, user: &str, code: &str, person: &str) -> Result<Opened, NotOpened> {
        let seat = seats_as(&self.exercise, user).into_iter().next();
        let name = seat.as_ref().map_or_else(String::new, |seat| self.name_for(seat));
        let turns = self.book().turns(&name);
        let mut right = None;
        for turn in turns {
            if self.of(&name, turn).is(code) {
                right = Some(turn);
            }
        }
        let (Some(turn), Some(seat)) = (right, seat) else { return Err(NotOpened::Wrong) };
        if self.settings.codes == Codes::None {
            return Err(NotOpened::Wrong);
        }
        let opened = Opened { seat: seat.id, turn };
        match self.book().spent_by(&name, turn) {
            None => Ok(opened),
            Some(spent) if spent.seat != opened.seat => Err(NotOpened::Wrong),
            Some(spent) if spent.person == known_as(person) => Ok(opened),
            Some(_) => Err(NotOpened::OtherPerson),
        }
    }

    /// Who it is that has this key, and where they sit as `user`.
    pub(super) fn holder(&self, user: &str, key: &PublicKey) -> Option<Holder> {
        self.keyring.holder(&seats_as(&self.exercise, user), key)
    }

    /// Puts down that a code was used, before its user sits. Blocks while that is written.
    pub(super) fn spend(&self, opened: &Opened, person: &str) -> Result<(), NotSpent> {
        let Some(seat) = self.exercise.seat(&opened.seat) else { return Ok(()) };
        if self.settings.uses == Uses::Many {
            return Ok(());
        }
        let spent = self.book().spend(&self.name_for(&seat), opened, &known_as(person));
        self.revision.fetch_add(1, Ordering::SeqCst);
        spent
    }

    /// Takes it back when nobody has sat down after all.
    pub(super) fn unspend(&self, opened: &Opened, person: &str) {
        let Some(seat) = self.exercise.seat(&opened.seat) else { return };
        self.book().unspend(&self.name_for(&seat), opened, &known_as(person));
        self.revision.fetch_add(1, Ordering::SeqCst);
    }

    fn of(&self, name: &str, turn: u32) -> JoinCode {
        self.secret.code_after(name, turn)
    }

    fn name_for(&self, seat: &Seat) -> String {
        place::name_of(&place::of_seat(seat, self.settings.codes))
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A person's name as the record has it, so that they are known again.
pub(super) fn known_as(person: &str) -> String {
    person.trim().nfc().collect()
}
