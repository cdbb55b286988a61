//! Every key with what it does, from the keymap's own table.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::keymap::{BINDINGS, Scope, key_name};
use crate::tui::{Key, KeyCode, Paint, frame};

/// The line to draw from after `key`, as far as there are lines; any key that does not turn the
/// help closes it.
pub(super) fn turn(key: Key, scroll: usize) -> Option<usize> {
    if matches!(key.code, KeyCode::Down | KeyCode::PageDown | KeyCode::Char(' ')) {
        return Some((scroll + 1).min(BINDINGS.len()));
    }
    matches!(key.code, KeyCode::Up | KeyCode::PageUp).then_some(scroll.saturating_sub(1))
}

/// What the help of a screen tells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Help {
    /// The name of its first sentence.
    pub(super) rule: &'static str,
    /// Where keys work, with the name of the heading over them.
    pub(super) places: &'static [(Scope, &'static str)],
    /// Keys that are not in the table, with the name of what they do.
    pub(super) rows: &'static [(&'static str, &'static str)],
}

/// Draws the help from its line `scroll` on.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, (help, scroll): (&Help, usize), paint: &Paint) {
    if area.height < 4 {
        return;
    }
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    frame::titled(buffer, area, &paint.text("help-keys"), "", paint);
    paint.rule(buffer, area, area.y + 1);
    let lines = lines(help, paint);
    let rows = usize::from(area.height.saturating_sub(4));
    let scroll = scroll.min(lines.len().saturating_sub(rows));
    for ((key, text), y) in lines.iter().skip(scroll).zip(area.y + 2..area.bottom() - 2) {
        if key.is_empty() {
            paint.line(buffer, (inner.x, y), inner.width, text, paint.theme.strong());
            continue;
        }
        paint.line(buffer, (inner.x, y), 10, key, paint.theme.key());
        paint.line(
            buffer,
            (inner.x + 11, y),
            inner.width.saturating_sub(11),
            text,
            paint.theme.text(),
        );
    }
    let foot = area.bottom().saturating_sub(1);
    paint.line(buffer, (inner.x, foot), inner.width, &paint.text("help-foot"), paint.theme.past());
}

/// Keys that everybody needs, then a heading for every place and its keys.
fn lines(help: &Help, paint: &Paint) -> Vec<(String, String)> {
    let mut lines = vec![(String::new(), paint.text(help.rule))];
    if !help.rows.is_empty() {
        lines.push((String::new(), String::new()));
    }
    for (key, words) in help.rows {
        lines.push(((*key).to_owned(), paint.text(words)));
    }
    for (scope, heading) in help.places {
        lines.push((String::new(), String::new()));
        lines.push((String::new(), paint.text(heading)));
        for binding in BINDINGS.iter().filter(|binding| binding.scope == *scope) {
            let help = paint.text(&format!("{}-help", binding.words));
            lines.push((key_name(binding.key), help));
        }
    }
    lines
}
