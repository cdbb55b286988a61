//! The first screen: which exercise to play, which session to take up again.

mod detail;
mod list;

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{ExerciseTime, Span, Text};

use super::sheet::columns_of;
use super::too_small::{self, Needed};
use super::{Key, KeyCode, Paint, frame};

/// The least that the first screen can be used on.
pub const HOME_NEEDS: Needed = Needed { columns: 60, rows: 16 };

/// An exercise that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeExercise {
    /// Its file; none for one that comes with the program.
    pub path: Option<PathBuf>,
    pub title: Text,
    pub summary: Text,
    pub length: Span,
    pub cells: Vec<Text>,
    /// What its author should look at.
    pub problems: usize,
}

/// Where a saved session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStanding {
    /// Somebody has it open.
    OpenElsewhere,
    /// It stands still and can be taken up again.
    Paused,
    Ended,
    /// Its end is torn; it can be taken up again.
    CutShort,
    /// Its record does not hold together.
    Broken,
}

impl SessionStanding {
    /// The name of its words.
    pub fn words(self) -> &'static str {
        match self {
            Self::OpenElsewhere => "home-standing-open",
            Self::Paused => "home-standing-paused",
            Self::Ended => "home-standing-ended",
            Self::CutShort => "home-standing-cut-short",
            Self::Broken => "home-standing-broken",
        }
    }
}

/// A session that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeSession {
    pub path: PathBuf,
    /// Of its exercise.
    pub title: Text,
    /// On the wall, where it was opened.
    pub started: DateTime<FixedOffset>,
    pub standing: SessionStanding,
    /// How far it came.
    pub t: ExerciseTime,
}

/// What the person chose; the numbers count from zero in the list they belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeChoice {
    Play(usize),
    /// Looks the exercise over and lists its problems.
    Check(usize),
    Resume(usize),
    Report(usize),
    Review(usize),
    Language,
    Help,
    Quit,
}

/// What can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    pub exercises: Vec<HomeExercise>,
    /// The latest first.
    pub sessions: Vec<HomeSession>,
    /// Counted through the exercises and then the sessions.
    pub selected: usize,
    /// What the program has to say: why something could not be opened.
    pub notice: Option<String>,
}

/// The line under the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Picked<'a> {
    Exercise(usize, &'a HomeExercise),
    Session(usize, &'a HomeSession),
    Nothing,
}

impl Home {
    fn count(&self) -> usize {
        self.exercises.len() + self.sessions.len()
    }

    fn picked(&self) -> Picked<'_> {
        let selected = self.selected.min(self.count().saturating_sub(1));
        if let Some(exercise) = self.exercises.get(selected) {
            return Picked::Exercise(selected, exercise);
        }
        let index = selected.saturating_sub(self.exercises.len());
        match self.sessions.get(index) {
            Some(session) => Picked::Session(index, session),
            None => Picked::Nothing,
        }
    }

    /// Moves the cursor, or tells what was chosen.
    pub fn on_key(&mut self, key: Key) -> Option<HomeChoice> {
        if key.ctrl || key.alt {
            return (key == Key::ctrl('c')).then_some(HomeChoice::Quit);
        }
        let last = self.count().saturating_sub(1);
        match key.code {
            KeyCode::Up => self.selected = self.selected.min(last).saturating_sub(1),
            KeyCode::Down => self.selected = (self.selected + 1).min(last),
            KeyCode::Home => self.selected = 0,
            KeyCode::End => self.selected = last,
            KeyCode::Tab | KeyCode::BackTab => self.switch_list(),
            KeyCode::Enter => return self.entered(),
            KeyCode::F(1) => return Some(HomeChoice::Help),
            KeyCode::Esc => return Some(HomeChoice::Quit),
            KeyCode::Char(c) => return self.letter(c),
            KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::PageUp
            | KeyCode::PageDown
            | KeyCode::F(_) => {}
        }
        None
    }

    fn switch_list(&mut self) {
        let first_session = self.exercises.len();
        let to = if self.selected < first_session { first_session } else { 0 };
        self.selected = to.min(self.count().saturating_sub(1));
    }

    fn entered(&self) -> Option<HomeChoice> {
        match self.picked() {
            Picked::Exercise(index, _) => Some(HomeChoice::Play(index)),
            Picked::Session(index, session) => Some(match session.standing {
                SessionStanding::OpenElsewhere
                | SessionStanding::Paused
                | SessionStanding::CutShort => HomeChoice::Resume(index),
                SessionStanding::Ended | SessionStanding::Broken => HomeChoice::Review(index),
            }),
            Picked::Nothing => None,
        }
    }

    /// A letter means the same on a keyboard that is set to Korean.
    fn letter(&self, c: char) -> Option<HomeChoice> {
        match (c, self.picked()) {
            ('q' | 'ㅂ', _) => Some(HomeChoice::Quit),
            ('l' | 'ㅣ', _) => Some(HomeChoice::Language),
            ('?', _) => Some(HomeChoice::Help),
            ('c' | 'ㅊ', Picked::Exercise(index, _)) => Some(HomeChoice::Check(index)),
            ('r' | 'ㄱ', Picked::Session(index, _)) => Some(HomeChoice::Report(index)),
            ('v' | 'ㅍ', Picked::Session(index, _)) => Some(HomeChoice::Review(index)),
            _ => None,
        }
    }
}

/// Draws the first screen.
pub fn draw(buffer: &mut Buffer, area: Rect, home: &Home, paint: &Paint) {
    if !HOME_NEEDS.fits(area) {
        too_small::draw(buffer, area, HOME_NEEDS, paint);
        return;
    }
    let tagline = paint.text("home-tagline");
    frame::titled(buffer, area, &paint.text("home-title"), &tagline, paint);
    let (top, foot) = (area.y + 2, area.bottom() - 2);
    paint.rule(buffer, area, foot);
    footer(buffer, Rect { y: foot + 1, height: 1, ..area }, home, paint);
    let left = Rect { x: area.x, y: top, width: list_columns(area.width), height: foot - top };
    list::draw(buffer, left, home, paint);
    for y in left.y..left.bottom() {
        paint.line(
            buffer,
            (left.right() + 1, y),
            1,
            paint.theme.strokes().bar(),
            paint.theme.rule(),
        );
    }
    let x = left.right() + 4;
    let right = Rect { x, y: top, width: area.right().saturating_sub(x + 2), height: left.height };
    detail::draw(buffer, right, home, paint);
}

fn list_columns(columns: u16) -> u16 {
    (columns * 11 / 20).clamp(28, 56)
}

/// The keys that mean something on the line under the cursor.
fn footer(buffer: &mut Buffer, area: Rect, home: &Home, paint: &Paint) {
    let own: &[(&str, &str)] = match home.picked() {
        Picked::Exercise(..) => &[("Enter", "home-key-play"), ("c", "home-key-check")],
        Picked::Session(_, session) => match session.standing {
            SessionStanding::Ended | SessionStanding::Broken => {
                &[("Enter", "home-key-review"), ("r", "home-key-report")]
            }
            SessionStanding::OpenElsewhere
            | SessionStanding::Paused
            | SessionStanding::CutShort => {
                &[("Enter", "key-resume"), ("v", "home-key-review"), ("r", "home-key-report")]
            }
        },
        Picked::Nothing => &[],
    };
    let always = [("Tab", "key-next-pane"), ("l", "key-language"), ("?", "key-help")];
    let mut x = area.x + 1;
    for (key, word) in own.iter().chain(&always).chain(&[("q", "key-quit")]) {
        let word = paint.text(word);
        let wide = columns_of(key) + 1 + columns_of(&word);
        if x + wide > area.right() {
            return;
        }
        paint.line(buffer, (x, area.y), columns_of(key), key, paint.theme.key());
        let after = x + columns_of(key) + 1;
        paint.line(buffer, (after, area.y), columns_of(&word), &word, paint.theme.text());
        x += wide + 2;
    }
}
