//! A form on the screen: the label over its field, the one in hand strong, the cursor where the
//! input method looks for it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::lang;
use crate::tui::Paint;

use super::{Choice, FIELD_INDENT, Field, FieldInput, Form};

/// The most rows a text field shows at once.
const TEXT_ROWS_MAX: u16 = 8;

/// The most rows that options show at once.
const OPTION_ROWS_MAX: u16 = 12;

/// What stays free between the title and what stands beside it.
const TITLE_GAP_COLUMNS: usize = 2;

/// The mark and the number before an option.
const MARK_COLUMNS: u16 = 7;

/// The part of the form that its context may take.
const CONTEXT_SHARE: u16 = 3;

/// What the screen adds to a form.
#[derive(Clone, Copy, Debug)]
pub struct Foot<'a> {
    /// When it was said, beside the title.
    pub said: Option<&'a str>,
    /// The name of the words for its keys.
    pub keys: &'a str,
}

/// The columns of a text in a form that is drawn so wide.
pub fn text_columns(width: u16) -> u16 {
    width.saturating_sub(4 + FIELD_INDENT)
}

/// Draws the form into `area` and tells where the cursor is, if a text is in hand.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    form: &Form,
    foot: Foot<'_>,
    paint: &Paint,
) -> Option<Position> {
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    let mut y = area.y;
    // The title keeps a third of the row; what stands beside it never runs into it.
    let beside = foot.said.map(|said| lang::fit(said, usize::from(inner.width) * 2 / 3));
    let taken = beside.as_ref().map_or(0, |said| lang::width(said) + TITLE_GAP_COLUMNS);
    let room = inner.width.saturating_sub(u16::try_from(taken).unwrap_or(inner.width));
    paint.line(buffer, (inner.x, y), room, &form.title, paint.theme.strong());
    if let Some(said) = beside {
        paint.line_right(buffer, Rect { y, ..inner }, y, &said, paint.theme.next());
    }
    y += 1;
    paint.rule(buffer, area, y);
    y += 1;
    y = context(buffer, Rect { y, ..inner }, area.bottom(), form, paint);
    // What is typed stays in sight over a refusal, however long that is.
    let refusal = u16::try_from(refusal(form, inner.width).len()).unwrap_or(1).max(1);
    let end = area.bottom().saturating_sub(1 + refusal);
    let mut cursor = None;
    let fields = visible(form, y, end, inner.width);
    let taken: u16 = fields.iter().map(|(_, field)| rows_of(field, inner.width)).sum();
    let between = u16::try_from(fields.len()).unwrap_or(u16::MAX).saturating_sub(1);
    // Where all of them fit with room to spare, they stand apart.
    let gap = u16::from(taken.saturating_add(between) <= end.saturating_sub(y));
    for (index, field) in fields {
        let rows = rows_of(field, inner.width);
        let part = Rect { y, height: rows.min(end.saturating_sub(y)), ..inner };
        if part.height == 0 {
            break;
        }
        let at = draw_field(buffer, part, field, index == form.focus, paint);
        cursor = cursor.or(at);
        y += rows + gap;
    }
    let below = Rect { y: area.bottom().saturating_sub(2), height: 2, ..area };
    footer(buffer, below, (inner, foot.keys), form, paint);
    cursor
}

/// What stands above the fields, from the row on that it was turned to.
fn context(buffer: &mut Buffer, area: Rect, bottom: u16, form: &Form, paint: &Paint) -> u16 {
    let rows = form.context_rows(area.width);
    if rows.is_empty() {
        return area.y;
    }
    let room = usize::from(bottom.saturating_sub(area.y) / CONTEXT_SHARE).max(1);
    let most = rows.len().saturating_sub(room);
    let mut shown = rows[form.scroll.min(most)..].to_vec();
    let below = shown.len().saturating_sub(room);
    shown.truncate(room);
    if let Some(last) = shown.last_mut().filter(|_| below > 0) {
        // The last row gives way, so that nobody takes the text to end here.
        *last = paint.words.say("seat-more", &[("rows", (below + 1).into())]);
    }
    let end = area.y + u16::try_from(shown.len()).unwrap_or(area.height);
    let count = shown.len();
    for ((index, row), y) in shown.iter().enumerate().zip(area.y..bottom) {
        let more = below > 0 && index + 1 == count;
        let style = if more { paint.theme.next() } else { paint.theme.past() };
        paint.line(buffer, (area.x, y), area.width, row, style);
    }
    end + 1
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

/// Label and content.
fn rows_of(field: &Field, width: u16) -> u16 {
    let content = match &field.input {
        FieldInput::Text(editor) => {
            let rows = editor.height(width.saturating_sub(FIELD_INDENT));
            u16::try_from(rows).unwrap_or(TEXT_ROWS_MAX).min(TEXT_ROWS_MAX)
        }
        FieldInput::Choice { options, .. } | FieldInput::Ticks { options, .. } => {
            let rows: usize = options.iter().map(|option| option_rows(option, width).len()).sum();
            u16::try_from(rows).unwrap_or(OPTION_ROWS_MAX).min(OPTION_ROWS_MAX)
        }
    };
    content.max(1).saturating_add(label_height(field, width))
}

/// A label in rows: it may need more than one where the form is narrow.
fn label_rows(field: &Field, width: u16) -> Vec<String> {
    lang::wrap(&lang::one_line(&field.label), usize::from(width).max(2))
}

fn label_height(field: &Field, width: u16) -> u16 {
    u16::try_from(label_rows(field, width).len()).unwrap_or(u16::MAX).max(1)
}

/// An option's words as they stand after its mark and number.
fn option_rows(option: &Choice, width: u16) -> Vec<String> {
    let columns = usize::from(width.saturating_sub(FIELD_INDENT + MARK_COLUMNS));
    lang::wrap(&lang::one_line(&option.label), columns.max(2))
}

fn draw_field(
    buffer: &mut Buffer,
    area: Rect,
    field: &Field,
    in_hand: bool,
    paint: &Paint,
) -> Option<Position> {
    let style = if in_hand { paint.theme.next() } else { paint.theme.past() };
    for (place, (row, y)) in
        label_rows(field, area.width).iter().zip(area.y..area.bottom()).enumerate()
    {
        let mark = if in_hand && place == 0 { "> " } else { "  " };
        let label = format!("{mark}{row}");
        paint.line(buffer, (area.x.saturating_sub(2), y), area.width + 2, &label, style);
    }
    let label = label_height(field, area.width).min(area.height);
    let content = Rect {
        x: area.x + 2,
        y: area.y + label,
        width: area.width.saturating_sub(2),
        height: area.height - label,
    };
    if content.height == 0 {
        return None;
    }
    match &field.input {
        FieldInput::Text(editor) => {
            let at = editor.draw(buffer, content, paint.theme.text());
            in_hand.then_some(at)
        }
        FieldInput::Choice { options, chosen } => {
            let mark = |index| if *chosen == Some(index) { "(*)" } else { "( )" };
            let list = Options { all: options, at: chosen.unwrap_or(0), strong: *chosen };
            draw_options(buffer, content, &list, mark, paint);
            None
        }
        FieldInput::Ticks { options, ticked, at } => {
            let on = |index: usize| ticked.get(index).copied().unwrap_or(false);
            let mark = |index| if on(index) { "[x]" } else { "[ ]" };
            let list = Options { all: options, at: *at, strong: in_hand.then_some(*at) };
            draw_options(buffer, content, &list, mark, paint);
            None
        }
    }
}

/// Options, and which of them must be seen.
struct Options<'a> {
    all: &'a [Choice],
    at: usize,
    strong: Option<usize>,
}

fn draw_options(
    buffer: &mut Buffer,
    area: Rect,
    list: &Options<'_>,
    mark: impl Fn(usize) -> &'static str,
    paint: &Paint,
) {
    let mut rows = vec![];
    let mut end = 0;
    for (index, option) in list.all.iter().enumerate() {
        let strong = list.strong == Some(index);
        let style = if strong { paint.theme.strong() } else { paint.theme.text() };
        for (place, row) in option_rows(option, area.width + FIELD_INDENT).iter().enumerate() {
            let before = match place {
                0 => format!("{} {}  ", mark(index), index + 1),
                _ => " ".repeat(usize::from(MARK_COLUMNS)),
            };
            rows.push((before + row, style));
        }
        if index <= list.at {
            end = rows.len();
        }
    }
    let first = end.saturating_sub(usize::from(area.height));
    for ((row, style), y) in rows.iter().skip(first).zip(area.y..area.bottom()) {
        paint.line(buffer, (area.x, y), area.width, row, *style);
    }
}

/// Why the last try was refused, in rows.
fn refusal(form: &Form, columns: u16) -> Vec<String> {
    let problem = form.problem.as_deref().map(lang::visible);
    problem.map_or_else(Vec::new, |problem| lang::wrap(&problem, usize::from(columns)))
}

/// The refusal where the person is looking, and the keys.
fn footer(
    buffer: &mut Buffer,
    area: Rect,
    (inner, keys): (Rect, &str),
    form: &Form,
    paint: &Paint,
) {
    match &form.problem {
        Some(_) => {
            let rows = refusal(form, inner.width);
            let first = area.y.saturating_sub(u16::try_from(rows.len()).unwrap_or(1) - 1);
            for (row, y) in rows.iter().zip(first..) {
                paint.line(buffer, (inner.x, y), inner.width, row, paint.theme.refused());
            }
        }
        None => paint.rule(buffer, area, area.y),
    }
    let keys = paint.text(keys);
    paint.line(buffer, (inner.x, area.y + 1), inner.width, &keys, paint.theme.past());
}
