//! The run of show for a terminal: columns by the width of what stands in them, nothing cut.

use crate::lang::{pad, width, wrap};

use super::Desk;
use super::line::{Line, TO_MARK};
use super::run::{self, Item, Row};

/// From this width on, senders and addressees, and what follows, have columns of their own.
const WIDE_COLUMNS_MIN: usize = 110;
const GAP_COLUMNS: usize = 2;
/// `T+00:18:42`.
const TIME_COLUMNS: usize = 10;
const OBJECTIVE_COLUMNS_MAX: usize = 6;
/// The table at one width.
struct Grid {
    columns: Vec<usize>,
    has_times: bool,
    wide: bool,
    whole: usize,
}

/// What stands in a column, paragraph by paragraph.
type Cell = Vec<String>;

pub(super) fn run(desk: &Desk<'_>, columns: usize) -> String {
    let run = run::of(desk);
    let told = |rows: &[Row<'_>]| rows.iter().map(|row| desk.row(row)).collect::<Vec<_>>();
    let (timed, open) = (told(&run.timed), told(&run.open));
    let objectives = objective_columns(timed.iter().chain(&open), desk);
    let grid = Grid::timed(objectives, columns);
    let mut out = head(desk, columns);
    out.extend(grid.titles(desk));
    for (row, line) in run.timed.iter().zip(&timed) {
        match row.item {
            Item::Move(_) | Item::End => out.extend(grid.section(line, desk)),
            Item::Probe(_)
            | Item::Branch(_)
            | Item::Inject(_)
            | Item::Opens(_)
            | Item::Task(_)
            | Item::Forecast(_)
            | Item::Ends(..) => out.extend(grid.row(&grid.cells(line, desk))),
        }
    }
    if !open.is_empty() {
        let grid = grid.untimed();
        out.extend([String::new(), desk.text("show-open"), String::new()]);
        out.extend(grid.titles(desk));
        out.push(grid.rule());
        // No time marks where one begins.
        for (number, line) in open.iter().enumerate() {
            out.extend((number > 0).then(String::new));
            out.extend(grid.row(&grid.cells(line, desk)));
        }
    }
    out.push(String::new());
    out.extend(foot(desk, columns));
    let mut text = out.join("\n");
    text.push('\n');
    text
}

/// What it is, for whom, and when and how long it plays.
pub(super) fn head(desk: &Desk<'_>, columns: usize) -> Vec<String> {
    let lines = [desk.marking(), desk.text("show-for-control"), desk.named(), desk.clock()];
    let mut lines: Vec<String> = lines.iter().flat_map(|line| wrap(line, columns)).collect();
    lines.push(String::new());
    lines
}

fn foot(desk: &Desk<'_>, columns: usize) -> Vec<String> {
    let objectives = desk.exercise.objectives.values().map(|objective| {
        format!("{}  {}", objective.id.as_str().to_uppercase(), desk.shown(&objective.title))
    });
    let objectives: Vec<String> = objectives.flat_map(|line| wrap(&line, columns)).collect();
    let head = (!objectives.is_empty()).then(|| desk.text("show-objectives"));
    let meaning = wrap(&desk.text("show-modes"), columns);
    let gap = objectives.first().map(|_| String::new());
    head.into_iter()
        .chain(objectives)
        .chain(gap)
        .chain(meaning)
        .chain([String::new(), desk.marking()])
        .collect()
}

impl Grid {
    fn timed(objectives: usize, whole: usize) -> Self {
        let wide = whole >= WIDE_COLUMNS_MIN;
        let fixed: &[usize] =
            if wide { &[TIME_COLUMNS, 16, 16, 16] } else { &[TIME_COLUMNS, 12, 16] };
        let texts = if wide { 2 } else { 1 };
        let gaps = GAP_COLUMNS * (fixed.len() + texts);
        let taken = fixed.iter().sum::<usize>() + gaps + objectives;
        let rest = whole.saturating_sub(taken);
        let mut columns = fixed.to_vec();
        if wide {
            columns.extend([rest - rest * 2 / 5, rest * 2 / 5]);
        } else {
            columns.push(rest);
        }
        columns.push(objectives);
        Self { columns, has_times: true, wide, whole }
    }

    /// The same for what has no time: a subject with all that it waits for has its room.
    fn untimed(&self) -> Self {
        let mut columns = self.columns[1..].to_vec();
        let title = if self.wide { 3 } else { 2 };
        columns[title] += TIME_COLUMNS + GAP_COLUMNS;
        Self { columns, has_times: false, wide: self.wide, whole: self.whole }
    }

    fn titles(&self, desk: &Desk<'_>) -> Vec<String> {
        let title = |key: &str| vec![desk.text(key)];
        let mut cells = vec![];
        if self.has_times {
            cells.push(title("show-column-time"));
        }
        cells.push(title("show-column-id"));
        if self.wide {
            cells.extend([title("show-column-from"), title("show-column-to")]);
            cells.extend([title("show-column-title"), title("show-column-follows")]);
        } else {
            cells.extend([title("show-column-from-to"), title("show-column-title")]);
        }
        cells.push(title("show-column-objectives"));
        self.row(&cells)
    }

    fn rule(&self) -> String {
        "-".repeat(self.whole)
    }

    /// A move stands across the table.
    fn section(&self, line: &Line, desk: &Desk<'_>) -> Vec<String> {
        let mut title = format!("{}  {}  {}", line.time, line.hour, line.title);
        if !line.follows.is_empty() {
            title = format!("{title}  {}", desk.next(line));
        }
        let mut lines = vec![String::new()];
        lines.extend(wrap(&title, self.whole));
        lines.push(self.rule());
        lines
    }

    fn cells(&self, line: &Line, desk: &Desk<'_>) -> Vec<Cell> {
        let given = |texts: &[&str]| -> Cell {
            texts.iter().filter(|text| !text.is_empty()).map(|text| (*text).to_owned()).collect()
        };
        let mut cells = vec![];
        if self.has_times {
            cells.push(given(&[&line.time, &line.hour]));
        }
        let mut id = id_lines(&line.id, self.columns[cells.len()]);
        id.push(desk.kind_and_mode(line));
        cells.push(id);
        let note = desk.noted(line);
        if self.wide {
            cells.extend([given(&[&line.from]), given(&[&line.to])]);
            cells.extend([given(&[&line.title, &note]), given(&[&line.follows])]);
        } else {
            cells.push(between(line, self.columns[cells.len()]));
            cells.push(given(&[&line.title, &note, &desk.next(line)]));
        }
        cells.push(line.objectives.split(", ").map(str::to_owned).collect());
        cells
    }

    /// The lines of a row, each as long as what stands in it.
    fn row(&self, cells: &[Cell]) -> Vec<String> {
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .zip(&self.columns)
            .map(|(cell, columns)| cell.iter().flat_map(|text| wrap(text, *columns)).collect())
            .collect();
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        let line = |index: usize| {
            let parts = wrapped
                .iter()
                .zip(&self.columns)
                .map(|(cell, columns)| pad(cell.get(index).map_or("", String::as_str), *columns));
            let parts: Vec<String> = parts.collect();
            parts.join(&" ".repeat(GAP_COLUMNS)).trim_end().to_owned()
        };
        (0..height).map(line).collect()
    }
}

/// A sender, and below it the addressees, whose further lines hang beside their mark.
fn between(line: &Line, columns: usize) -> Cell {
    let mut between: Cell = vec![];
    between.extend((!line.from.is_empty()).then(|| line.from.clone()));
    let room = columns.saturating_sub(width(TO_MARK));
    let to = wrap(&line.to, room).into_iter().filter(|part| !part.is_empty());
    let marks = std::iter::once(TO_MARK).chain(std::iter::repeat("  "));
    between.extend(to.zip(marks).map(|(part, mark)| format!("{mark}{part}")));
    between
}

/// What the widest list of objectives takes, up to a bound past which it goes on in the next line.
fn objective_columns<'l>(lines: impl Iterator<Item = &'l Line>, desk: &Desk<'_>) -> usize {
    let widest = lines.flat_map(|line| line.objectives.split(", ")).map(width).max();
    let least = width(&desk.text("show-column-objectives"));
    widest.unwrap_or(0).clamp(least, OBJECTIVE_COLUMNS_MAX)
}

/// A long id goes on behind one of its hyphens.
fn id_lines(id: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for part in id.split_inclusive('-') {
        match lines.last_mut() {
            Some(line) if width(line) + width(part) <= columns => line.push_str(part),
            Some(_) | None => lines.push(part.to_owned()),
        }
    }
    lines
}
