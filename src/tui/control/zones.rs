//! Where the zones of the console stand.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::Paint;
use super::super::too_small::Needed;
use super::Pane;

/// What the console needs.
pub const NEEDED: Needed = Needed { columns: 80, rows: 24 };

/// From here on the cells have a column of their own.
const WIDE_COLUMNS_MIN: u16 = 110;
const RUN_COLUMNS_MAX: u16 = 44;
const CELLS_COLUMNS_MAX: u16 = 40;
const LOG_ROWS_MAX: u16 = 12;
/// Below this every row counts: cells and log share one zone.
const LOW_ROWS_MAX: u16 = 30;
/// Cells that have a line of their own under the body.
const CELL_LINES_MAX: u16 = 4;

/// How many rows the zones take whose text decides it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Heights {
    pub(super) notice: u16,
    pub(super) next: u16,
    pub(super) message: u16,
    pub(super) footer: u16,
}

/// How the cells are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellsForm {
    /// A block for each.
    Blocks,
    /// A line for each.
    Lines,
}

/// Every zone's place; one without rows is not shown.
#[derive(Clone, Debug)]
pub(super) struct Zones {
    pub(super) area: Rect,
    pub(super) banner: Rect,
    pub(super) time: Rect,
    pub(super) notice: Rect,
    pub(super) next: Rect,
    pub(super) run: Rect,
    pub(super) item: Rect,
    pub(super) cells: Rect,
    pub(super) cells_form: CellsForm,
    pub(super) log: Rect,
    pub(super) message: Rect,
    pub(super) footer: Rect,
    /// The rule above the log carries its name.
    pub(super) log_rule: Option<u16>,
    rules: Vec<u16>,
    bars: Vec<Rect>,
}

impl Zones {
    /// The zones in `area`; `zoomed` has the whole body.
    pub(super) fn of(area: Rect, zoomed: Option<Pane>, cells: usize, heights: Heights) -> Self {
        let mut top = Top { area, y: area.y };
        let mut rules = vec![];
        let banner = top.take(1);
        let time = top.take(1);
        let notice = top.take(heights.notice);
        rules.push(top.take(1).y);
        let next = top.take(heights.next);
        rules.push(top.take(1).y);
        let footer_y = area.bottom().saturating_sub(heights.footer).max(top.y);
        let footer = row(area, footer_y, area.bottom() - footer_y);
        let message_y = footer_y.saturating_sub(heights.message.max(1)).max(top.y);
        let message = row(area, message_y, heights.message.min(footer_y - message_y));
        if heights.message == 0 {
            rules.push(message_y);
        }
        let middle = row(area, top.y, message_y - top.y);
        let none = Rect { height: 0, ..middle };
        let mut zones = Self {
            area,
            banner,
            time,
            notice,
            next,
            run: none,
            item: none,
            cells: none,
            cells_form: CellsForm::Blocks,
            log: none,
            message,
            footer,
            log_rule: None,
            rules,
            bars: vec![],
        };
        match zoomed {
            Some(Pane::Run) => zones.run = middle,
            Some(Pane::Item) => zones.item = middle,
            Some(Pane::Cells) => zones.cells = middle,
            Some(Pane::Log) => zones.log = middle,
            None => zones.share(middle, cells),
        }
        zones
    }

    /// How many columns the item has, and how many rows it has at least.
    pub(super) fn item_room(area: Rect, zoomed: Option<Pane>, cells: usize) -> (u16, usize) {
        room(Self::least(area, zoomed, cells).item)
    }

    /// The same of the cells; none while each has but a line, which does not scroll.
    pub(super) fn cells_room(
        area: Rect,
        zoomed: Option<Pane>,
        cells: usize,
    ) -> Option<(u16, usize)> {
        let zones = Self::least(area, zoomed, cells);
        (zones.cells_form == CellsForm::Blocks).then(|| room(zones.cells))
    }

    /// The zones when all that stands above and below takes its rows.
    fn least(area: Rect, zoomed: Option<Pane>, cells: usize) -> Self {
        let heights = Heights { notice: 0, next: 2, message: 2, footer: 2 };
        Self::of(area, zoomed, cells, heights)
    }

    /// Puts run of show, item and cells side by side, the log under them.
    fn share(&mut self, middle: Rect, cells: usize) {
        let wide = middle.width >= WIDE_COLUMNS_MIN;
        let lines = u16::try_from(cells).unwrap_or(u16::MAX).min(CELL_LINES_MAX);
        let low = self.area.height < LOW_ROWS_MAX;
        let log = self.area.height.saturating_sub(28) / 4;
        let log = log.clamp(if wide && !low { 3 } else { 2 }, LOG_ROWS_MAX);
        let log_rule = u16::from(wide || !low);
        let under = log + log_rule + if wide { 0 } else { lines + 1 };
        let body = row(middle, middle.y, middle.height.saturating_sub(under));
        let mut below = Top { area: middle, y: body.bottom() };
        if wide {
            self.columns(body);
        } else {
            let run = (body.width * 2 / 5).min(RUN_COLUMNS_MAX);
            self.run = Rect { width: run, ..body };
            let x = self.bar(body, run);
            self.item = Rect { x, width: body.right() - x, ..body };
            self.rules.push(below.take(1).y);
            self.cells = below.take(lines);
            self.cells_form = CellsForm::Lines;
        }
        let rule = below.take(log_rule);
        if rule.height > 0 {
            self.rules.push(rule.y);
            self.log_rule = Some(rule.y);
        }
        self.log = below.take(log);
    }

    fn columns(&mut self, body: Rect) {
        let run = (body.width / 3).min(RUN_COLUMNS_MAX);
        let cells = (body.width / 4).min(CELLS_COLUMNS_MAX);
        self.run = Rect { width: run, ..body };
        let x = self.bar(body, run);
        let item = body.width - run - cells - 2;
        self.item = Rect { x, width: item, ..body };
        let x = self.bar(body, run + 1 + item);
        self.cells = Rect { x, width: body.right() - x, ..body };
    }

    /// Draws a bar after `columns`; gives where the next pane begins.
    fn bar(&mut self, body: Rect, columns: u16) -> u16 {
        self.bars.push(Rect { x: body.x + columns, width: 1, ..body });
        body.x + columns + 1
    }

    pub(super) fn draw_lines(&self, buffer: &mut Buffer, paint: &Paint) {
        for y in self.rules.iter().filter(|y| Some(**y) != self.log_rule) {
            paint.rule(buffer, self.area, *y);
        }
        for bar in &self.bars {
            for y in bar.y..bar.bottom() {
                buffer.set_string(bar.x, y, paint.theme.strokes().bar(), paint.theme.rule());
            }
        }
    }
}

impl Pane {
    /// The rows that a page of this pane moves by.
    pub(super) fn page_rows(self, area: Rect, zoomed: Option<Self>, cells: usize) -> usize {
        let heights = Heights { notice: 0, next: 1, message: 0, footer: 1 };
        let zones = Zones::of(area, zoomed, cells, heights);
        let pane = match self {
            Self::Run => zones.run,
            Self::Item => zones.item,
            Self::Cells => zones.cells,
            Self::Log => zones.log,
        };
        usize::from(pane.height).saturating_sub(3).max(1)
    }
}

/// Takes rows from the top of an area until it is used up.
struct Top {
    area: Rect,
    y: u16,
}

impl Top {
    fn take(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.area.bottom().saturating_sub(self.y));
        let taken = row(self.area, self.y, rows);
        self.y += rows;
        taken
    }
}

/// The columns of a pane, and its rows without its title and the row that tells what is hidden.
fn room(pane: Rect) -> (u16, usize) {
    (pane.width, usize::from(pane.height).saturating_sub(2).max(1))
}

fn row(area: Rect, y: u16, height: u16) -> Rect {
    Rect { y, height, ..area }
}
