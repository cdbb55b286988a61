//! A form of the review on the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang;
use crate::review::notebook::Element;
use crate::tui::{Paint, frame};

use super::{Form, Purpose};

/// Objectives are sentences.
const CAPABILITY_ROWS: u16 = 2;

/// The part of the screen that a form takes.
fn part(area: Rect) -> Rect {
    let width = (area.width * 2 / 3).max(60).min(area.width);
    Rect { x: area.right() - width, y: area.y + 2, width, height: area.height.saturating_sub(3) }
}

/// How wide a text in a form is.
pub(in crate::tui::review) fn text_columns(area: Rect) -> u16 {
    part(area).width.saturating_sub(7)
}

/// Draws the form; tells where the cursor stands.
pub(in crate::tui::review) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    form: &Form,
    paint: &Paint,
) -> Option<Position> {
    let whole = part(area);
    frame::clear(buffer, whole, paint);
    let inner = Rect { x: whole.x + 3, width: whole.width.saturating_sub(5), ..whole };
    let title = match &form.purpose {
        Purpose::Note { record } => {
            paint.words.say("review-ask-note-title", &[("record", record.0.into())])
        }
        Purpose::Plan { .. } => paint.text("review-ask-plan"),
    };
    paint.line(buffer, (inner.x, inner.y), inner.width, &title, paint.theme.strong());
    let bar = frame::beside_bar(whole);
    paint.rule(buffer, bar, whole.y + 1);
    let end = whole.bottom().saturating_sub(3);
    let mut y = inner.y + 2;
    let mut cursor = None;
    let many = if form.fields.len() == 1 { 8 } else { 3 };
    for (place, field) in form.fields.iter().enumerate() {
        let here = place == form.focus;
        let style = if here { paint.theme.next() } else { paint.theme.past() };
        let label = paint.text(&format!("review-ask-{}", field.name));
        let rows = match field.name {
            "issue" | "action" | "note" => many,
            "capability" => CAPABILITY_ROWS,
            _ => 1,
        };
        if y >= end {
            break;
        }
        paint.line(buffer, (inner.x, y), inner.width, &label, style);
        let (top, beside) = if rows == 1 { (y, 14) } else { (y + 1, 2) };
        let box_ = Rect {
            x: inner.x + beside,
            y: top,
            width: inner.width.saturating_sub(beside),
            height: rows.min(end.saturating_sub(top)),
        };
        let at = field.editor.draw(buffer, box_, paint.theme.text());
        if here && box_.height > 0 {
            cursor = Some(at);
        }
        y = top + rows;
    }
    if form.has_element() && y < end {
        draw_element(buffer, Rect { y, height: 1, ..inner }, form, paint);
    }
    let foot = Rect { y: whole.bottom().saturating_sub(3), height: 2, ..inner };
    if let Some(problem) = &form.problem {
        paint.block(buffer, foot, problem, 0, paint.theme.refused());
    }
    let keys = paint.text("review-ask-keys");
    let last = whole.bottom().saturating_sub(1);
    paint.line(buffer, (inner.x, last), inner.width, &keys, paint.theme.past());
    cursor
}

fn draw_element(buffer: &mut Buffer, area: Rect, form: &Form, paint: &Paint) {
    let here = form.focus == form.fields.len();
    let style = if here { paint.theme.next() } else { paint.theme.past() };
    paint.line(buffer, (area.x, area.y), area.width, &paint.text("review-ask-element"), style);
    let mut x = area.x + 14;
    for (element, number) in Element::ALL.into_iter().zip(1..) {
        let chosen = form.element == Some(element);
        let mark = if chosen { ">" } else { " " };
        let text = format!("{mark}{number} {} ", paint.words.element(element));
        let columns = u16::try_from(lang::width(&text)).unwrap_or(0);
        let style = if chosen { paint.theme.strong() } else { paint.theme.text() };
        let left = area.right().saturating_sub(x);
        paint.line(buffer, (x, area.y), left, &text, style);
        x = x.saturating_add(columns);
    }
}
