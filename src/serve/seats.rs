//! The seats of a table, as other people's terminals reach them: who may sit where, the screen that
//! a person gets there, and the lines that a program gets.

mod chair;
mod console;
mod place;
mod program;
mod roster;
mod screen;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::control::{Gallery, Inbox, watch};
use crate::exercise::{CellId, Exercise, Language, SeatId};
use crate::lang::Words;
use crate::session::{MoveKey, PERSON_GRAPHEMES_MAX};
use crate::tui::{App, Player, Shade, Shown, Theme};

use super::code::SessionSecret;
use super::reception::{
    BoxFuture, Color, Dialogue, Face, Guest, NotAdmitted, Questions, Reception, Say, Wants,
};

use chair::Chair;
use console::Console;
use place::{Place, secret_name_of_post};
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
    secret: SessionSecret,
    roster: Arc<Roster>,
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

    /// The join codes of control's posts.
    pub fn post_codes(&self) -> Vec<(SeatId, String)> {
        let code = |post: &SeatId| self.secret.code(&secret_name_of_post(post)).to_string();
        place::posts().map(|post| (post.clone(), code(&post))).collect()
    }

    fn place(&self, user: &str) -> Option<Place> {
        Place::of(user, &self.table.exercise)
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
        let Some(place) = self.place(&guest.user) else { return Err(words.text("seat-no-such")) };
        // As the record will have it, so that a person is known again.
        let person = guest.person.trim().nfc().collect();
        let chair = chair::take(&self.table, &self.roster, &place, person, words).await?;
        let cell = match place {
            Place::Cell { cell, .. } => Some(cell),
            Place::Post { .. } => None,
        };
        Ok((chair, cell))
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
        let name = place.as_ref().map_or_else(String::new, Place::secret_name);
        if !self.secret.code(&name).is(code) || place.is_none() {
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
            if let Some(Place::Post { .. }) = self.place(&guest.user) {
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
