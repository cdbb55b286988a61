//! The seats of a table, as other people's terminals reach them: who may sit where, the screen that
//! a person gets there, and the lines that a program gets.

mod chair;
mod program;
mod roster;
mod screen;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::control::{Gallery, Inbox};
use crate::exercise::{CellId, Exercise, Language, Role, SeatId};
use crate::lang::Words;
use crate::session::{MoveKey, PERSON_GRAPHEMES_MAX};
use crate::tui::{Shade, Theme};

use super::code::SessionSecret;
use super::reception::{
    BoxFuture, Color, Dialogue, Face, Guest, NotAdmitted, Questions, Reception, Say, Wants,
};

use chair::Chair;
use program::Program;
use roster::Roster;
use screen::Screen;

/// What the seats ask of the program around them.
pub struct Outside {
    /// Wall time.
    pub now: Box<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    /// A fresh name for a try.
    pub key: Box<dyn Fn() -> MoveKey + Send + Sync>,
}

/// The table that is served.
pub struct Table {
    pub exercise: Arc<Exercise>,
    pub inbox: Inbox,
    pub gallery: Arc<Gallery>,
    /// What a guest is spoken to in who asks for no other language.
    pub language: Language,
    pub outside: Outside,
    /// Set once control leaves.
    pub closed: AtomicBool,
}

/// The seats that can be reached.
pub struct Seats {
    table: Arc<Table>,
    secret: SessionSecret,
    roster: Arc<Roster>,
}

/// A seat that somebody may take with their code.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    seat: SeatId,
    cell: CellId,
}

impl Seats {
    pub fn new(table: Table, secret: SessionSecret) -> Self {
        Self { table: Arc::new(table), secret, roster: Arc::default() }
    }

    /// Control leaves: from here on goodbyes say so.
    pub fn close(&self) {
        self.table.closed.store(true, Ordering::SeqCst);
    }

    /// The join code of a cell.
    pub fn code(&self, cell: &CellId) -> String {
        self.secret.code(cell.as_str()).to_string()
    }

    /// Where `user` sits: by the name of a cell, whose lead it is then, or of a seat in one.
    fn place(&self, user: &str) -> Option<Place> {
        let mut cells = self.table.exercise.cells.values();
        cells.find_map(|cell| {
            let by_cell = cell.id.as_str() == user;
            let mut seats = cell.seats.iter();
            let seat = seats.find(|seat| match seat.role {
                Role::Lead => by_cell || seat.id.as_str() == user,
                Role::Player | Role::Observer => seat.id.as_str() == user,
                Role::Director
                | Role::Facilitator
                | Role::Simcell
                | Role::Evaluator
                | Role::Engine => false,
            })?;
            Some(Place { seat: seat.id.clone(), cell: cell.id.clone() })
        })
    }

    fn language(&self, wants: &Wants) -> Language {
        let asked = wants.language.as_deref().and_then(Language::from_code);
        let locale =
            wants.locale.as_deref().and_then(|locale| locale.split(['_', '.', '-']).next());
        asked.or_else(|| locale.and_then(Language::from_code)).unwrap_or(self.table.language)
    }

    /// Words at the door: in the table's language, and in the other one.
    fn both(&self, key: &str) -> (String, String) {
        let own = self.table.language;
        (Words::of(own).text(key), Words::of(own.other()).text(key))
    }

    async fn sit(self: Arc<Self>, guest: Guest, language: Language) -> Result<Chair, String> {
        let words = Words::of(language);
        let Some(place) = self.place(&guest.user) else { return Err(words.text("seat-no-such")) };
        // As the record will have it, so that a person is known again.
        let person = guest.person.trim().nfc().collect();
        chair::take(&self.table, &self.roster, place, person, words).await
    }
}

impl Reception for Seats {
    fn questions(&self) -> Questions {
        let title = self.table.exercise.title.get(self.table.language);
        let marking = Words::of(self.table.language).text("report-banner");
        let side_by_side = |key| {
            let (own, other) = self.both(key);
            format!("{own} ({other}): ")
        };
        Questions {
            banner: Some(format!("{marking}  {}\n", crate::lang::one_line(title))),
            code: side_by_side("door-code"),
            name: side_by_side("door-name"),
            name_again: side_by_side("door-name-again"),
            name_shorter: side_by_side("door-name-shorter"),
        }
    }

    fn admit(&self, user: &str, code: &str, person: &str) -> Result<(), NotAdmitted> {
        let place = self.place(user);
        // For a place that is not there a code is tried all the same: it takes as long.
        let cell = place.as_ref().map_or("", |place| place.cell.as_str());
        if !self.secret.code(cell).is(code) || place.is_none() {
            return Err(NotAdmitted::Wrong);
        }
        if person.trim().graphemes(true).count() > PERSON_GRAPHEMES_MAX {
            return Err(NotAdmitted::Name(self.questions().name_shorter));
        }
        Ok(())
    }

    fn screen(
        self: Arc<Self>,
        guest: Guest,
        wants: Wants,
    ) -> BoxFuture<'static, Result<Box<dyn Face>, String>> {
        let language = self.language(&wants);
        let theme = Theme::new(match wants.color {
            Color::Shown => Shade::Dark,
            Color::Unwanted => Shade::Colorless,
        });
        Box::pin(async move {
            let chair = self.sit(guest, language).await?;
            let drafts = chair.drafts().await;
            Ok(Box::new(Screen::new(chair, language, theme, drafts)) as Box<dyn Face>)
        })
    }

    fn lines(
        self: Arc<Self>,
        guest: Guest,
        wants: Wants,
    ) -> BoxFuture<'static, Result<Box<dyn Dialogue>, String>> {
        let language = self.language(&wants);
        Box::pin(async move {
            let chair = self.sit(guest, language).await?;
            Ok(Box::new(Program::new(chair, language)) as Box<dyn Dialogue>)
        })
    }

    fn words(&self, wants: &Wants, say: Say) -> String {
        Words::of(self.language(wants)).text(match say {
            Say::NoTerminal => "seat-no-terminal",
            Say::NotOffered => "seat-not-offered",
            Say::Broken => "seat-broken",
        })
    }
}
