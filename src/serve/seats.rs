//! The seats of a table, as other people's terminals reach them: who may sit where, the screen that
//! a person gets there, and the lines that a program gets.

mod chair;
mod console;
mod entrance;
mod place;
mod program;
mod roster;
mod screen;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use russh::keys::PublicKey;
use tokio::runtime::Handle;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::control::{Gallery, Inbox, watch};
use crate::exercise::{CellId, Exercise, Language, SeatId};
use crate::lang::Words;
use crate::session::{MoveKey, PERSON_GRAPHEMES_MAX};
use crate::tui::{App, Player, Shade, Shown, Theme};

use super::login::{Codes, Logins, NotSpent, known_as};
use super::reception::{
    BoxFuture, Color, Dialogue, Face, Guest, Known, NotAdmitted, Proof, Questions, Reception, Say,
    Wants, Ways,
};

use chair::Chair;
use console::Console;
use place::Place;
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
    /// What control's own seats see; the cells' frames hang in the gallery.
    pub console: watch::Receiver<Arc<Shown>>,
    /// What a guest is spoken to in who asks for no other language.
    pub language: Language,
    pub outside: Outside,
    /// Set once control leaves.
    pub closed: AtomicBool,
}

/// The seats that can be reached.
pub struct Seats {
    table: Arc<Table>,
    logins: Logins,
    roster: Arc<Roster>,
}

impl Seats {
    pub fn new(table: Table, logins: Logins) -> Self {
        Self { table: Arc::new(table), logins, roster: Arc::default() }
    }

    /// What opens these seats.
    pub fn logins(&self) -> &Logins {
        &self.logins
    }

    /// Control leaves: from here on goodbyes say so.
    pub fn close(&self) {
        self.table.closed.store(true, Ordering::SeqCst);
    }

    /// Where whoever was let in sits.
    fn place(&self, seat: &SeatId) -> Option<Place> {
        Place::of(seat, &self.table.exercise)
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

    /// Seats the guest; tells which cell's frame they sit before, if it is a cell's.
    async fn sit(
        self: Arc<Self>,
        guest: Guest,
        language: Language,
    ) -> Result<(Chair, Option<CellId>), String> {
        let words = Words::of(language);
        let Some(place) = self.place(&guest.seat) else { return Err(words.text("seat-no-such")) };
        let person = known_as(&guest.person);
        self.clone().spend(&guest).await.map_err(|not_spent| {
            words.text(match not_spent {
                NotSpent::UsedMeanwhile => "seat-code-used",
                NotSpent::NotWritten => "seat-code-not-written",
            })
        })?;
        let seated = chair::take(&self.table, &self.roster, &place, person, words).await;
        if seated.is_err() {
            self.unspend(guest).await;
        }
        let cell = match place {
            Place::Cell { cell, .. } => Some(cell),
            Place::Post { .. } => None,
        };
        seated.map(|chair| (chair, cell))
    }

    fn side_by_side(&self, key: &str) -> String {
        let (own, other) = self.both(key);
        format!("{own} ({other}): ")
    }
}

impl Reception for Seats {
    fn served_on(&self, runtime: &Handle) {
        self.table.gallery.served_on(runtime);
    }

    fn questions(&self) -> Questions {
        let title = self.table.exercise.title.get(self.table.language);
        let marking = Words::of(self.table.language).text("report-banner");
        let (locked, locked_elsewhere) = self.both("door-locked");
        Questions {
            banner: Some(format!("{marking}  {}\n", crate::lang::one_line(title))),
            code: self.side_by_side("door-code"),
            name: self.side_by_side("door-name"),
            name_again: self.side_by_side("door-name-again"),
            name_shorter: self.side_by_side("door-name-shorter"),
            locked: format!("{locked}\n{locked_elsewhere}\n"),
        }
    }

    fn ways(&self) -> Ways {
        let settings = self.logins.settings();
        match (settings.codes, &settings.keys) {
            (Codes::None, _) => Ways::Keys,
            (Codes::Cell | Codes::Seat, None) => Ways::Codes,
            (Codes::Cell | Codes::Seat, Some(_)) => Ways::Both,
        }
    }

    fn knows(&self, user: &str, key: &PublicKey) -> Known {
        match self.logins.holder(user, key) {
            None => Known::No,
            Some(holder) => holder.person.map_or(Known::Nameless, Known::As),
        }
    }

    fn admit(&self, user: &str, proof: &Proof, person: &str) -> Result<Guest, NotAdmitted> {
        let guest = self.guest(user, proof, person)?;
        if person.trim().graphemes(true).count() > PERSON_GRAPHEMES_MAX {
            return Err(NotAdmitted::Name(self.questions().name_shorter));
        }
        Ok(guest)
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
            let (chair, cell) = self.sit(guest, language).await?;
            let drafts = chair.drafts().await;
            let Some(cell) = cell else {
                let app = App::new(language, theme, drafts);
                return Ok(Box::new(Console::new(chair, app)) as Box<dyn Face>);
            };
            let player = Player::new(chair.seat.clone(), language, theme, drafts);
            let screen = Screen::new(chair, &cell, player);
            let none = || Words::of(language).text("seat-no-such");
            Ok(Box::new(screen.ok_or_else(none)?) as Box<dyn Face>)
        })
    }

    fn lines(
        self: Arc<Self>,
        guest: Guest,
        wants: Wants,
    ) -> BoxFuture<'static, Result<Box<dyn Dialogue>, String>> {
        let language = self.language(&wants);
        Box::pin(async move {
            let words = Words::of(language);
            if let Some(Place::Post { .. }) = self.place(&guest.seat) {
                return Err(words.text("seat-no-lines"));
            }
            let (chair, cell) = self.sit(guest, language).await?;
            let program = cell.and_then(|cell| Program::new(chair, &cell, language));
            let program = program.ok_or_else(|| words.text("seat-no-such"))?;
            Ok(Box::new(program) as Box<dyn Dialogue>)
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
