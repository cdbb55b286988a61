//! Find: what control may see, by a few letters. A sealed position is not in what it searches.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::exercise::Language;
use crate::session::view::{ControlView, RunItem};
use crate::tui::widgets::{Editor, Lines};
use crate::tui::{Key, KeyCode, Paint};

/// The most results shown.
const FOUND_MAX: usize = 12;

/// A search under way.
#[derive(Clone, Debug)]
pub(super) struct Find {
    query: Editor,
    at: usize,
}

/// What a key did.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Stay,
    Leave,
    Go(RunItem),
}

impl Default for Find {
    fn default() -> Self {
        Self { query: Editor::new(Lines::One), at: 0 }
    }
}

impl Find {
    pub(super) fn insert(&mut self, text: &str) {
        self.query.insert(text);
        self.at = 0;
    }

    pub(super) fn on_key(&mut self, key: Key, view: &ControlView, language: Language) -> Step {
        let found = found(&self.query.text(), view, language);
        match key.code {
            KeyCode::Esc => return Step::Leave,
            KeyCode::Enter => {
                let item = found.into_iter().nth(self.at);
                return item.map_or(Step::Leave, |(item, _)| Step::Go(item));
            }
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            KeyCode::Down => self.at = (self.at + 1).min(found.len().saturating_sub(1)),
            KeyCode::Char(_)
            | KeyCode::Tab
            | KeyCode::BackTab
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::Home
            | KeyCode::End
            | KeyCode::PageUp
            | KeyCode::PageDown
            | KeyCode::F(_) => {
                self.query.on_key(key, u16::MAX);
                self.at = 0;
            }
        }
        Step::Stay
    }

    pub(super) fn draw(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        view: &ControlView,
        paint: &Paint,
    ) -> Position {
        let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        let title = paint.text("find-title");
        paint.line(buffer, (inner.x, area.y), inner.width, &title, paint.theme.strong());
        paint.rule(buffer, area, area.y + 1);
        let box_ = Rect { y: area.y + 2, height: 1, ..inner };
        let cursor = self.query.draw(buffer, box_, paint.theme.text());
        let found = found(&self.query.text(), view, paint.language());
        let rows = area.y + 4..area.bottom().saturating_sub(1);
        if found.is_empty() && !self.query.is_empty() {
            let nothing = paint.text("find-nothing");
            paint.line(buffer, (inner.x, area.y + 4), inner.width, &nothing, paint.theme.past());
        }
        for ((index, (_, label)), y) in found.iter().enumerate().zip(rows) {
            let here = index == self.at;
            let style = if here { paint.theme.next() } else { paint.theme.text() };
            let line = format!("{} {label}", if here { '>' } else { ' ' });
            paint.line(buffer, (inner.x, y), inner.width, &line, style);
        }
        let foot = area.bottom().saturating_sub(1);
        let keys = paint.text("find-keys");
        paint.line(buffer, (inner.x, foot), inner.width, &keys, paint.theme.past());
        cursor
    }
}

/// The items whose words match, best first.
fn found(query: &str, view: &ControlView, language: Language) -> Vec<(RunItem, String)> {
    if query.trim().is_empty() {
        return vec![];
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
    let mut scored: Vec<(u32, RunItem, String)> = items(view, language)
        .into_iter()
        .filter_map(|(item, label, text)| {
            let mut chars = vec![];
            let haystack = nucleo_matcher::Utf32Str::new(&text, &mut chars);
            Some((pattern.score(haystack, &mut matcher)?, item, label))
        })
        .collect();
    scored.sort_by_key(|(score, _, _)| std::cmp::Reverse(*score));
    scored.into_iter().take(FOUND_MAX).map(|(_, item, label)| (item, label)).collect()
}

/// Every line of the run of show, with all the words behind it.
fn items(view: &ControlView, language: Language) -> Vec<(RunItem, String, String)> {
    let lines = view.run.iter().filter_map(|line| {
        let (label, text) = match &line.item {
            RunItem::Move(id) => {
                let title = view.exercise.moves.get(id)?.title.get(language).to_owned();
                (title.clone(), title)
            }
            RunItem::Inject(id) => {
                let meant = view.inject(id)?;
                let title = view.title(id).get(language).to_owned();
                let passages = meant.passages.iter().map(|passage| passage.text.get(language));
                let text = passages.fold(format!("{id} {title}"), |all, part| all + " " + part);
                (format!("{id}  {title}"), text)
            }
            RunItem::Decision(id) => {
                let meant = view.exercise.decisions.get(id)?;
                let title = meant.title.get(language);
                let text = format!("{id} {title} {}", meant.question.get(language));
                (format!("{id}  {title}"), text)
            }
        };
        Some((line.item.clone(), label, text))
    });
    lines.collect()
}
