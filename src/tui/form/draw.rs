//! A form on the screen: the label over its field, the one in hand strong, the cursor where the
//! input method looks for it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang;
use crate::tui::Paint;

use super::{Field, FieldInput, Form};

/// The most rows a text field shows at once.
const TEXT_ROWS_MAX: u16 = 8;

/// Draws the form into `area` and tells where the cursor is, if a text is in hand.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    form: &Form,
    said: Option<&str>,
    paint: &Paint,
) -> Option<Position> {
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    let mut y = area.y;
    paint.line(buffer, (inner.x, y), inner.width, &form.title, paint.theme.strong());
    if let Some(said) = said {
        paint.line_right(buffer, Rect { y, ..inner }, y, said, paint.theme.next());
    }
    y += 1;
    paint.rule(buffer, area, y);
    y += 1;
    y = context(buffer, Rect { y, ..inner }, area.bottom(), form, paint);
    let foot = area.bottom().saturating_sub(2);
    let mut cursor = None;
    for (index, field) in visible(form, y, foot, inner.width) {
        let rows = rows_of(field, inner.width);
        let part = Rect { y, height: rows.min(foot.saturating_sub(y)), ..inner };
        if part.height == 0 {
            break;
        }
        let at = draw_field(buffer, part, field, index == form.focus, paint);
        cursor = cursor.or(at);
        y += rows;
    }
    footer(buffer, Rect { y: foot, height: 2, ..area }, inner, form, paint);
    cursor
}

fn context(buffer: &mut Buffer, area: Rect, bottom: u16, form: &Form, paint: &Paint) -> u16 {
    let mut y = area.y;
    let room = bottom.saturating_sub(y) / 4;
    for text in &form.context {
        let part = Rect { y, height: room.max(1).min(bottom.saturating_sub(y)), ..area };
        let rows = paint.block(buffer, part, text, 0, paint.theme.past());
        y += u16::try_from(rows).unwrap_or(part.height).min(part.height);
    }
    if form.context.is_empty() { y } else { y + 1 }
}

/// The fields that fit, the one in hand among them.
fn visible(form: &Form, top: u16, bottom: u16, width: u16) -> Vec<(usize, &Field)> {
    let shown: Vec<_> = form.shown().collect();
    let room = bottom.saturating_sub(top);
    let here = shown.iter().position(|(index, _)| *index == form.focus).unwrap_or(0);
    let mut first = here;
    let mut taken = rows_of(shown[here].1, width);
    while first > 0 && taken + rows_of(shown[first - 1].1, width) <= room {
        first -= 1;
        taken += rows_of(shown[first].1, width);
    }
    shown[first..].to_vec()
}

/// Label, content, and an empty row.
fn rows_of(field: &Field, width: u16) -> u16 {
    let content = match &field.input {
        FieldInput::Text(editor) => {
            u16::try_from(editor.height(width.saturating_sub(2))).unwrap_or(TEXT_ROWS_MAX)
        }
        FieldInput::Choice { options, .. } | FieldInput::Ticks { options, .. } => {
            u16::try_from(options.len()).unwrap_or(TEXT_ROWS_MAX)
        }
    };
    content.clamp(1, TEXT_ROWS_MAX) + 1
}

fn draw_field(
    buffer: &mut Buffer,
    area: Rect,
    field: &Field,
    in_hand: bool,
    paint: &Paint,
) -> Option<Position> {
    let style = if in_hand { paint.theme.next() } else { paint.theme.past() };
    let mark = if in_hand { "> " } else { "  " };
    let label = format!("{mark}{}", field.label);
    paint.line(buffer, (area.x.saturating_sub(2), area.y), area.width + 2, &label, style);
    let content =
        Rect { x: area.x + 2, y: area.y + 1, width: area.width - 2, height: area.height - 1 };
    if content.height == 0 {
        return None;
    }
    match &field.input {
        FieldInput::Text(editor) => {
            let at = editor.draw(buffer, content, paint.theme.text());
            in_hand.then_some(at)
        }
        FieldInput::Choice { options, chosen } => {
            for ((index, option), y) in options.iter().enumerate().zip(content.y..content.bottom())
            {
                let on = *chosen == Some(index);
                let style = if on { paint.theme.strong() } else { paint.theme.text() };
                let mark = if on { "(*)" } else { "( )" };
                let line = format!("{mark} {}  {}", index + 1, option.label);
                paint.line(buffer, (content.x, y), content.width, &line, style);
            }
            None
        }
        FieldInput::Ticks { options, ticked, at } => {
            for ((index, option), y) in options.iter().enumerate().zip(content.y..content.bottom())
            {
                let on = ticked.get(index).copied().unwrap_or(false);
                let style =
                    if in_hand && index == *at { paint.theme.strong() } else { paint.theme.text() };
                let mark = if on { "[x]" } else { "[ ]" };
                let line = format!("{mark} {}  {}", index + 1, option.label);
                paint.line(buffer, (content.x, y), content.width, &line, style);
            }
            None
        }
    }
}

/// The refusal where the person is looking, and the keys.
fn footer(buffer: &mut Buffer, area: Rect, inner: Rect, form: &Form, paint: &Paint) {
    match &form.problem {
        Some(problem) => {
            let rows = lang::wrap(&lang::visible(problem), usize::from(inner.width));
            let first = area.y.saturating_sub(u16::try_from(rows.len()).unwrap_or(1) - 1);
            for (row, y) in rows.iter().zip(first..) {
                paint.line(buffer, (inner.x, y), inner.width, row, paint.theme.refused());
            }
        }
        None => paint.rule(buffer, area, area.y),
    }
    let keys = paint.text("ask-keys");
    paint.line(buffer, (inner.x, area.y + 1), inner.width, &keys, paint.theme.past());
}
