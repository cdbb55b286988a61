//! The inject, decision or move in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::session::view::RunItem;

use super::sheet::Sheet;
use super::{Console, Moment, Pane, decision, inject, movement, run, sheet};

/// The space at either side of the text.
const MARGIN_COLUMNS: u16 = 2;

pub(super) fn draw(buffer: &mut Buffer, area: Rect, moment: Moment<'_>, console: &Console) {
    if area.height < 2 {
        return;
    }
    let lines = lines(moment, console, area.width);
    let title = title(moment, console, area.width);
    sheet::draw(buffer, area, &[title]);
    let area = Rect { y: area.y + 1, height: area.height - 1, ..area };
    draw_scrolled(buffer, area, moment, &lines, console.item_scroll);
}

/// Draws lines from `scroll` on; where some are hidden the last row says how many.
pub(super) fn draw_scrolled(
    buffer: &mut Buffer,
    area: Rect,
    moment: Moment<'_>,
    lines: &[Line<'_>],
    scroll: usize,
) {
    let rows = usize::from(area.height);
    let scroll = scroll.min(lines.len().saturating_sub(1));
    if scroll == 0 && lines.len() <= rows {
        sheet::draw(buffer, area, lines);
        return;
    }
    let shown = rows.saturating_sub(1);
    let below = lines.len().saturating_sub(scroll + shown);
    sheet::draw(buffer, Rect { height: area.height - 1, ..area }, &lines[scroll..]);
    let hint = run::scroll_hint(moment, scroll, below);
    let hint = sheet::sides(vec![], vec![hint, Span::raw(" ")], area.width);
    let last = Rect { y: area.bottom() - 1, height: 1, ..area };
    sheet::draw(buffer, last, &[hint]);
}

/// All of the item in a pane of `columns`.
pub(super) fn lines(moment: Moment<'_>, console: &Console, columns: u16) -> Vec<Line<'static>> {
    let mut page = Sheet::new(moment.paint, columns.saturating_sub(2 * MARGIN_COLUMNS));
    match &console.selected {
        Some(RunItem::Inject(id)) => inject::write(&mut page, moment, id),
        Some(RunItem::Decision(id)) => decision::write(&mut page, moment, id),
        Some(RunItem::Move(id)) => movement::write(&mut page, moment, id),
        None => {}
    }
    let margin = || Span::raw(" ".repeat(usize::from(MARGIN_COLUMNS)));
    for line in &mut page.lines {
        line.spans.insert(0, margin());
    }
    page.lines
}

/// What it is called, and at the right what it is.
fn title(moment: Moment<'_>, console: &Console, columns: u16) -> Line<'static> {
    let (name, kind) = match &console.selected {
        Some(RunItem::Inject(id)) => {
            let title = moment.of_author(&moment.view.title(id));
            (format!("{id}  {title}"), inject::kind(moment, id))
        }
        Some(RunItem::Decision(id)) => {
            let exercise = &moment.view.exercise;
            (moment.words().decision_titled(id, exercise), decision::kind(moment, id))
        }
        Some(RunItem::Move(id)) => (movement::title(moment, id), String::new()),
        None => (String::new(), String::new()),
    };
    let style = match console.pane {
        Pane::Item => moment.theme().banner(),
        Pane::Run | Pane::Cells | Pane::Log => moment.theme().strong(),
    };
    let name = vec![Span::raw(" "), Span::styled(format!(" {name} "), style)];
    let kind = vec![Span::styled(format!(" {kind}  "), moment.theme().past())];
    sheet::sides(name, kind, columns)
}
