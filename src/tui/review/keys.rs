//! What a key does on the review screen.

use crate::tui::keymap::{self, Action, ReviewKey, Scope};
use crate::tui::{Key, KeyCode};

use super::layer::Layer;
use super::tab::Tab;
use super::{Effect, Review};

impl Review {
    pub(super) fn on_key(&mut self, key: Key) -> Vec<Effect> {
        if key == Key::ctrl('c') {
            return self.leave();
        }
        if self.layer.is_some() {
            return self.on_layer_key(key);
        }
        self.message = None;
        if self.moves(key) {
            return vec![];
        }
        if self.screen.is_some() {
            return self.on_screen_key(key);
        }
        match keymap::action(Scope::Review, key) {
            Some(Action::Quit) => self.leave(),
            Some(action) => self.act(action),
            None => self.on_list_key(key),
        }
    }

    /// Moves the cursor in time, on every part of the review alike.
    fn moves(&mut self, key: Key) -> bool {
        if key.ctrl || key.alt {
            return false;
        }
        match (key.code, key.shift) {
            (KeyCode::Left, false) => self.step(-1),
            (KeyCode::Right, false) => self.step(1),
            (KeyCode::Left, true) => self.minutes(-1),
            (KeyCode::Right, true) => self.minutes(1),
            (KeyCode::Home, _) => self.go_to_start(),
            (KeyCode::End, _) => self.go_to_end(),
            (
                KeyCode::Char(_)
                | KeyCode::Enter
                | KeyCode::Esc
                | KeyCode::Tab
                | KeyCode::BackTab
                | KeyCode::Backspace
                | KeyCode::Delete
                | KeyCode::Up
                | KeyCode::Down
                | KeyCode::PageUp
                | KeyCode::PageDown
                | KeyCode::F(_),
                _,
            ) => return false,
        }
        true
    }

    /// What a letter asks for, wherever somebody is.
    pub(super) fn act(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Displays => self.open_screens(),
            Action::Find => self.open_find(),
            Action::Help => self.layer = Some(Layer::Help { scroll: 0 }),
            Action::Language => {
                self.language = self.language.other();
                self.rows = None;
                // What is told is told in the language of the screen, and searched in it.
                self.corpus = crate::review::Corpus::default();
                self.corpus_is_whole = false;
            }
            Action::Review(key) => return self.act_on(key),
            Action::DoNext
            | Action::Release
            | Action::Hold
            | Action::Skip
            | Action::Amend
            | Action::SendAgain
            | Action::Recall
            | Action::Close
            | Action::Compose
            | Action::PauseOrResume
            | Action::NextMove
            | Action::Start
            | Action::End
            | Action::Reveal
            | Action::Record
            | Action::Extend
            | Action::Lapse
            | Action::Refer
            | Action::ReturnReferral
            | Action::Consent
            | Action::Seats
            | Action::Join
            | Action::Correct
            | Action::Room
            | Action::Blank
            | Action::Print
            | Action::RealWorld
            | Action::Quit
            | Action::Say(_)
            | Action::SaidEarlier
            | Action::Papers
            | Action::Drafts
            | Action::Desk
            | Action::Time
            | Action::Queue
            | Action::Probe
            | Action::Wash
            | Action::Note
            | Action::HandOver
            | Action::Observe
            | Action::Evaluate
            | Action::Check
            | Action::Rule
            | Action::Back
            | Action::Keys => {}
        }
        vec![]
    }

    fn act_on(&mut self, key: ReviewKey) -> Vec<Effect> {
        match key {
            ReviewKey::Play => self.play_or_stop(),
            ReviewKey::Faster => self.speed_up(1),
            ReviewKey::Slower => self.speed_up(-1),
            ReviewKey::Closer => self.zoom(1),
            ReviewKey::Wider => self.zoom(-1),
            ReviewKey::FoundNext => self.step(1),
            ReviewKey::FoundBefore => self.step(-1),
            ReviewKey::GoToTime => self.open_time(),
            ReviewKey::WriteNote => self.ask_note(),
            ReviewKey::PlanItem => self.ask_plan(),
            ReviewKey::Edit => self.ask_edit(),
            ReviewKey::Remove => self.ask_remove(),
        }
        vec![]
    }

    /// Tabs, the rows of one, and what was found.
    fn on_list_key(&mut self, key: Key) -> Vec<Effect> {
        match key.code {
            KeyCode::Tab => self.turn_to(self.tab.next()),
            KeyCode::BackTab => self.turn_to(self.tab.before()),
            KeyCode::Char(digit) => {
                if let Some(tab) = Tab::of_digit(digit) {
                    self.turn_to(tab);
                }
            }
            KeyCode::Esc => {
                if self.found.take().is_none() {
                    self.turn_to(Tab::Time);
                }
            }
            KeyCode::PageUp if self.tab == Tab::Time => self.minutes(-1),
            KeyCode::PageDown if self.tab == Tab::Time => self.minutes(1),
            KeyCode::Up if self.tab == Tab::Time => self.step(-1),
            KeyCode::Down if self.tab == Tab::Time => self.step(1),
            KeyCode::Up => self.move_row(-1),
            KeyCode::Down => self.move_row(1),
            KeyCode::PageUp => self.move_row(-8),
            KeyCode::PageDown => self.move_row(8),
            KeyCode::Enter => self.open_row(),
            KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::Home
            | KeyCode::End
            | KeyCode::F(_) => {}
        }
        vec![]
    }

    /// Turns to a tab.
    pub fn turn_to(&mut self, tab: Tab) {
        self.tab = tab;
        self.rows = None;
    }

    fn move_row(&mut self, by: isize) {
        self.fill_rows();
        if let Some(rows) = &self.rows {
            self.lists.entry(self.tab).or_default().step(by, rows);
        }
    }

    /// Goes to the records of the row in hand, and keeps to them.
    fn open_row(&mut self) {
        if self.tab == Tab::Time {
            self.open_screens();
            return;
        }
        self.fill_rows();
        let at = self.lists.get(&self.tab).copied().unwrap_or_default();
        let row = self.rows.as_deref().and_then(|rows| at.row(rows));
        if let Some((title, records)) = row.map(|row| (row.title.clone(), row.records.clone())) {
            self.search_records(&title, &records);
            if !records.is_empty() {
                self.turn_to(Tab::Time);
            }
        }
    }

    /// What was typed and not sent stays for the next time.
    fn leave(&mut self) -> Vec<Effect> {
        self.keep_form();
        vec![Effect::KeepDrafts(self.drafts.clone()), Effect::Leave]
    }
}
