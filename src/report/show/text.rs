//! The run of show for a terminal: columns by the width of what stands in them, nothing cut.

use crate::lang::{pad, width, wrap};

use super::Desk;
use super::line::Line;
use super::run::{self, Item, Row};

/// From this width on, senders and addressees, and what follows, have columns of their own.
const WIDE_COLUMNS_MIN: usize = 110;
const GAP_COLUMNS: usize = 2;
/// `T+00:18:42`.
const TIME_COLUMNS: usize = 10;
const OBJECTIVE_COLUMNS_MAX: usize = 6;
/// Before addressees that stand below their sender.
const TO_MARK: &str = "> ";

/// The table at one width.
struct Grid {
    columns: Vec<usize>,
    wide: bool,
    whole: usize,
}

/// What stands in a column, paragraph by paragraph.
type Cell = Vec<String>;

pub(super) fn run(desk: &Desk<'_>, columns: usize) -> String {
    let run = run::of(desk);
    let told = |rows: &[Row<'_>]| rows.iter().map(|row| desk.row(row)).collect::<Vec<_>>();
    let (timed, open) = (told(&run.timed), told(&run.open));
    let grid = Grid::of(timed.iter().chain(&open), desk, columns);
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
        out.extend([String::new(), desk.text("show-open"), grid.rule()]);
        out.extend(open.iter().flat_map(|line| grid.row(&grid.cells(line, desk))));
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
    fn of<'l>(lines: impl Iterator<Item = &'l Line>, desk: &Desk<'_>, whole: usize) -> Self {
        let widest = lines.flat_map(|line| line.objectives.split(", ")).map(width).max();
        let least = width(&desk.text("show-column-objectives"));
        let objectives = widest.unwrap_or(0).clamp(least, OBJECTIVE_COLUMNS_MAX);
        let wide = whole >= WIDE_COLUMNS_MIN;
        let fixed: &[usize] =
            if wide { &[TIME_COLUMNS, 16, 16, 16] } else { &[TIME_COLUMNS, 11, 16] };
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
        Self { columns, wide, whole }
    }

    fn titles(&self, desk: &Desk<'_>) -> Vec<String> {
        let title = |key: &str| vec![desk.text(key)];
        let mut cells = vec![title("show-column-time"), title("show-column-id")];
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
            title = format!("{title}  {}", following(line, desk));
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
        let what = [line.kind.as_str(), &line.mode].map(str::to_owned);
        let mut id = id_lines(&line.id, self.columns[1]);
        id.push(what.join(", "));
        let note = match line.note.as_str() {
            "" => String::new(),
            note if line.time.is_empty() => desk.say("show-when", &[("when", note.into())]),
            note => note.to_owned(),
        };
        let follows = following(line, desk);
        let objectives = line.objectives.split(", ").map(str::to_owned).collect();
        let time = given(&[&line.time, &line.hour]);
        if self.wide {
            let (from, to) = (given(&[&line.from]), given(&[&line.to]));
            let text = given(&[&line.title, &note]);
            return vec![time, id, from, to, text, given(&[&line.follows]), objectives];
        }
        let mut between = given(&[&line.from]);
        // An addressee's further lines hang beside the mark.
        let room = self.columns[2].saturating_sub(width(TO_MARK));
        let to = wrap(&line.to, room).into_iter().filter(|part| !part.is_empty());
        let marks = std::iter::once(TO_MARK).chain(std::iter::repeat("  "));
        between.extend(to.zip(marks).map(|(part, mark)| format!("{mark}{part}")));
        vec![time, id, between, given(&[&line.title, &note, &follows]), objectives]
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

fn following(line: &Line, desk: &Desk<'_>) -> String {
    if line.follows.is_empty() {
        return String::new();
    }
    desk.say("show-next", &[("next", line.follows.as_str().into())])
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
