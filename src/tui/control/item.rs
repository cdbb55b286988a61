//! The inject, decision or move in hand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::lang;
use crate::session::view::RunItem;

use super::super::frame::inside;
use super::super::sheet::Sheet;
use super::page::Page;
use super::{Console, Moment, Pane, decision, inject, line, movement, run};

/// The space at either side of the text.
const MARGIN_COLUMNS: u16 = 2;
/// Longer lines are hard to read.
const TEXT_COLUMNS_MAX: u16 = 100;
/// The space in the title's row that is neither name nor kind.
const TITLE_MARGIN_COLUMNS: usize = 3;

pub(super) fn draw(buffer: &mut Buffer, area: Rect, moment: Moment<'_>, console: &Console) {
    if area.height < 2 {
        return;
    }
    line::draw(buffer, area, &[title(moment, console, area.width)]);
    let under = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let page = page(moment, console, area.width);
    draw_page(buffer, inside(under, MARGIN_COLUMNS), moment, (&page, console.item_scroll));
}

/// All of the item, for a pane of `columns`.
pub(super) fn page(moment: Moment<'_>, console: &Console, columns: u16) -> Sheet {
    let text = columns.saturating_sub(2 * MARGIN_COLUMNS);
    let mut page = Page::new(moment.paint, text.min(TEXT_COLUMNS_MAX));
    let (name, _) = named(moment, console);
    if lang::width(&name) + TITLE_MARGIN_COLUMNS > usize::from(columns) {
        page.text(&name, moment.theme().strong());
        page.gap();
    }
    match &console.selected {
        Some(RunItem::Inject(id)) => inject::write(&mut page, moment, id),
        Some(RunItem::Decision(id)) => decision::write(&mut page, moment, id),
        Some(RunItem::Move(id)) => movement::write(&mut page, moment, id),
        None => {}
    }
    page.sheet
}

/// Draws a page from a row on; where some are hidden the last row of `area` says how many.
pub(super) fn draw_page(
    buffer: &mut Buffer,
    area: Rect,
    moment: Moment<'_>,
    (page, scroll): (&Sheet, usize),
) {
    let rows = usize::from(area.height);
    let scroll = scroll.min(page.height().saturating_sub(1));
    if rows == 0 || (scroll == 0 && page.height() <= rows) {
        page.draw(buffer, area, 0, moment.paint);
        return;
    }
    page.draw(buffer, Rect { height: area.height - 1, ..area }, scroll, moment.paint);
    let below = page.height().saturating_sub(scroll + rows - 1);
    let hint = line::sides(vec![], vec![run::scroll_hint(moment, scroll, below)], area.width);
    let last = Rect { y: area.bottom() - 1, height: 1, ..area };
    line::draw(buffer, last, &[hint]);
}

/// What it is called, and at the right what it is.
fn title(moment: Moment<'_>, console: &Console, columns: u16) -> Line<'static> {
    let (name, kind) = named(moment, console);
    let mut left = vec![Span::raw(" ")];
    match console.pane {
        Pane::Item => left.extend(run::pane_title(moment, &name, true)),
        Pane::Run | Pane::Cells | Pane::Log => {
            left.push(Span::styled(format!(" {name} "), moment.theme().strong()));
        }
    }
    let back = run::way_back(moment, console);
    let mut right = vec![Span::styled(format!(" {kind}  "), moment.theme().past())];
    right.extend(back.clone());
    let wide = Line::from(left.clone()).width() + Line::from(right.clone()).width();
    // The name is worth more than the kind, which stands in the page as well.
    line::sides(left, if wide <= usize::from(columns) { right } else { back }, columns)
}

fn named(moment: Moment<'_>, console: &Console) -> (String, String) {
    match &console.selected {
        Some(RunItem::Inject(id)) => (inject::title(moment, id), inject::addressees(moment, id)),
        Some(RunItem::Decision(id)) => {
            let title = moment.words().decision_titled(id, &moment.view.exercise);
            (title, decision::kind(moment, id))
        }
        Some(RunItem::Move(id)) => (movement::title(moment, id), String::new()),
        None => (String::new(), String::new()),
    }
}
