//! The review screen: a session played again, whole or still growing.
//!
//! Lanes over time with a cursor in them; any seat's screen as it was; what was found, and tabs
//! with what there is to learn, every row of which leads to its records. It draws from views and
//! from the review, and what reviewers write leaves as an [`Effect`]: nothing here touches a file.

mod ask;
mod cursor;
mod draft;
mod draw;
mod find;
mod keys;
mod lane;
mod layer;
mod log;
mod moment;
mod row;
mod screen;
mod tab;

pub use cursor::Speed;
pub use tab::Tab;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Rect;

use crate::exercise::{ExerciseTime, Language};
use crate::lang::{Names, Words};
use crate::review::notebook::{Change, ItemId, Notebook, Written};
use crate::review::{Aar, Corpus, LINES_AT_ONCE_MAX, Playback};

use super::message::{Message, MessageKind};
use super::too_small::Needed;
use super::{Input, Paint, Theme};

use cursor::Cursor;
use find::Found;
use layer::Layer;
use row::{List, Row};
use screen::SeatScreen;

/// The least that the review can be read on.
pub const REVIEW_NEEDS: Needed = Needed { columns: 70, rows: 20 };

/// Whether the journal holds together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chain {
    Whole,
    /// Somebody has it open and writes to it.
    Growing,
    /// Its last line was never finished, and nobody is writing it.
    Torn,
    /// What still holds of a damaged one, up to that line.
    Salvaged {
        line: u64,
    },
    /// It could be read no further: something is wrong with what came.
    Stopped,
}

/// Whether somebody signed the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    No,
    Fits,
    DoesNotFit,
}

/// What is known of the file itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub chain: Chain,
    pub signed: Signed,
}

/// What the screen asks of whoever runs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// To be written beside the journal; what came of it goes to [`Review::on_written`].
    Write(Change),
    /// What is being typed, by name, to be kept beside the journal.
    KeepDrafts(BTreeMap<String, String>),
    Leave,
}

/// What came of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Written,
    /// Somebody else has changed the item since; this is how it stands.
    Overtaken(Box<Written>),
    /// Why it was not written, in words.
    Refused(String),
}

/// The screen.
#[derive(Debug)]
pub struct Review {
    playback: Playback,
    cursor: Cursor,
    aar: Option<Arc<Aar>>,
    book: Notebook,
    standing: Standing,
    language: Language,
    theme: Theme,
    tab: Tab,
    lists: BTreeMap<Tab, List>,
    /// The rows of the tab in hand, until something changes them.
    rows: Option<Vec<Row>>,
    found: Option<Found>,
    corpus: Corpus,
    corpus_is_whole: bool,
    layer: Option<Layer>,
    screen: Option<SeatScreen>,
    message: Option<Message>,
    drafts: BTreeMap<String, String>,
    /// The drafts as they are in the file.
    kept: BTreeMap<String, String>,
    size: (u16, u16),
}

impl Review {
    /// The cursor stands on the first record that tells something. `drafts` are what was being
    /// typed when somebody left.
    pub fn new(
        playback: Playback,
        standing: Standing,
        (language, theme): (Language, Theme),
        drafts: BTreeMap<String, String>,
    ) -> Self {
        let kept = drafts.clone();
        let mut review = Self {
            playback,
            cursor: Cursor::default(),
            aar: None,
            book: Notebook::default(),
            standing,
            language,
            theme,
            tab: Tab::default(),
            lists: BTreeMap::new(),
            rows: None,
            found: None,
            corpus: Corpus::default(),
            corpus_is_whole: false,
            layer: None,
            screen: None,
            message: None,
            drafts,
            kept,
            size: (80, 24),
        };
        review.offer_drafts();
        review
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn playback(&self) -> &Playback {
        &self.playback
    }

    pub fn drafts(&self) -> &BTreeMap<String, String> {
        &self.drafts
    }

    /// Takes in what came since. A cursor at the end goes along.
    pub fn grow(&mut self, take_in: impl FnOnce(&mut Playback)) {
        let at_end = self.playback.at() + 1 == self.playback.count();
        take_in(&mut self.playback);
        self.corpus_is_whole = false;
        if at_end {
            self.go_to_end();
        }
    }

    /// What is known of the file by now.
    pub fn stand(&mut self, standing: Standing) {
        self.standing = standing;
    }

    /// What the journal teaches, as far as it was read.
    pub fn teach(&mut self, aar: Arc<Aar>) {
        self.aar = Some(aar);
        self.rows = None;
    }

    /// What was written beside the journal.
    pub fn read_book(&mut self, book: Notebook) {
        self.book = book;
        self.rows = None;
    }

    /// Says something in words.
    pub fn tell(&mut self, text: String) {
        self.message = Some(Message { kind: MessageKind::Note, text });
    }

    /// Lets time pass; tells whether anything has to be drawn anew.
    pub fn on_time(&mut self, passed: Duration) -> bool {
        self.gather(LINES_AT_ONCE_MAX);
        self.play(passed)
    }

    /// Takes what came from the terminal.
    pub fn on_input(&mut self, input: Input) -> Vec<Effect> {
        match input {
            Input::Resize { columns, rows } => {
                self.size = (columns, rows);
                vec![]
            }
            Input::Paste(text) => self.on_paste(&text),
            Input::PasteTooLong { limit_bytes } => {
                let text =
                    self.words().say("seat-paste-too-long", &[("limit", limit_bytes.into())]);
                self.message = Some(Message { kind: MessageKind::Refused, text });
                vec![]
            }
            Input::Key(key) => self.on_key(key),
        }
    }

    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    fn area(&self) -> Rect {
        Rect::new(0, 0, self.size.0, self.size.1)
    }

    /// The moment that is shown is what its screens take for now.
    fn paint(&self) -> Paint {
        Paint::new(self.language, self.theme, self.playback.wall_at(self.cursor.t))
    }

    fn names(&self) -> Names<'_> {
        Names {
            exercise: self.playback.exercise(),
            seats: Some(self.playback.seats()),
            composed: Some(self.playback.composed()),
            tasks: Some(self.playback.tasks()),
            requests: self.playback.requests(),
        }
    }

    fn t(&self) -> ExerciseTime {
        self.cursor.t
    }

    fn refuse(&mut self, key: &str) {
        let text = self.words().text(key);
        self.message = Some(Message { kind: MessageKind::Refused, text });
    }

    fn note(&mut self, key: &str) {
        let text = self.words().text(key);
        self.message = Some(Message { kind: MessageKind::Note, text });
    }

    /// The rows of the tab in hand.
    fn fill_rows(&mut self) {
        if self.rows.is_none() {
            self.rows = Some(tab::rows(self));
        }
    }

    fn item_in_hand(&mut self) -> Option<ItemId> {
        self.fill_rows();
        let at = self.lists.get(&self.tab).copied().unwrap_or_default();
        at.row(self.rows.as_deref()?).and_then(|row| row.item)
    }
}
