//! Keys that do something now, as they stand at the foot of a screen.

use ratatui::text::{Line, Span};

use crate::lang::{self, Words};

use super::Paint;
use super::keymap::{self, Action, Binding, Scope};

/// A key that does something now, and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub key: String,
    pub label: String,
}

impl Hint {
    /// The hint of a row of the keymap.
    pub(super) fn of(binding: &Binding, words: &Words) -> Self {
        Self { key: keymap::key_name(binding.key), label: words.text(binding.words) }
    }

    /// As it is drawn.
    pub(super) fn spans(&self, paint: &Paint) -> [Span<'static>; 2] {
        [
            Span::styled(lang::one_line(&self.key), paint.theme.key()),
            Span::raw(format!(" {}", lang::one_line(&self.label))),
        ]
    }
}

/// How many lines the keys may take, and how far they stand apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub(super) columns: u16,
    pub(super) rows: usize,
    pub(super) between: usize,
    /// The key that shows all of them, where there is one.
    pub(super) all: Option<Action>,
}

/// The keys on a few lines. Those for which there is no room are counted, never just gone.
pub(super) fn lines(hints: &[Hint], room: Room, paint: &Paint) -> Vec<Line<'static>> {
    let columns = usize::from(room.columns).saturating_sub(2);
    let mut rows: Vec<Line<'static>> = vec![Line::from(" ")];
    for (place, each) in hints.iter().enumerate() {
        let spans = each.spans(paint);
        let width = spans.iter().map(Span::width).sum::<usize>();
        let left = hints.len() - place - 1;
        let more = || more(left + 1, room.all, paint);
        let last_row = rows.len() == room.rows;
        // On the last line there must be room to say how many are left.
        let kept = if last_row && left > 0 { more().width() + room.between } else { 0 };
        let row = rows.last_mut().expect("there is a first line");
        let before = if row.width() > 1 { room.between } else { 0 };
        if row.width() + before + width + kept <= columns {
            row.push_span(" ".repeat(before));
            row.spans.extend(spans);
        } else if last_row {
            row.push_span(" ".repeat(before));
            row.push_span(more());
            break;
        } else {
            let mut next = Line::from(" ");
            next.spans.extend(spans);
            rows.push(next);
        }
    }
    rows
}

fn more(count: usize, all: Option<Action>, paint: &Paint) -> Span<'static> {
    let text = paint.words.say("footer-more", &[("count", count.into())]);
    let row = all.and_then(|action| keymap::binding(Scope::Console, action));
    let text = row.map_or(text.clone(), |row| format!("{} {text}", keymap::key_name(row.key)));
    Span::styled(text, paint.theme.past())
}
