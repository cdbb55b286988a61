//! A page as office programs have it: paragraphs of a style, tables of a grid, pictures.

use crate::lang::visible;
use crate::review::compare::Change;

use super::chart::Chart;
use super::column;
use super::page::{Block, Depth, Page, Point};

/// What the columns of a table share.
pub(super) const TABLE_SHARES: usize = 1_000;

const ROOM_MILLIMETERS: usize = 40;
const FORM_ROW_MILLIMETERS: usize = 11;

/// A page piece by piece, with what stands in its head and foot.
#[derive(Default)]
pub(super) struct Flow {
    pub(super) pieces: Vec<Piece>,
    pub(super) title: String,
    pub(super) marking: String,
}

pub(super) enum Piece {
    Paragraph {
        style: Style,
        runs: Vec<Run>,
    },
    Table {
        /// What each column takes of a thousand.
        shares: Vec<usize>,
        head: Vec<Vec<Run>>,
        rows: Vec<Vec<Vec<Run>>>,
        /// How high a row is at least; room to write into.
        millimeters: usize,
        /// Its words fit in smaller letters only.
        dense: bool,
    },
    Picture(Chart),
}

/// What a paragraph is, in every office program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Chapter,
    Section,
    Part,
    Detail,
    Body,
    Point(Depth),
    Quote,
    Caption,
    Legend,
}

/// Words of one look.
pub(super) struct Run {
    pub(super) lines: Vec<String>,
    pub(super) look: Look,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Bold,
    /// Bold and underlined, so that it shows without color too.
    Own,
}

impl Piece {
    pub(super) fn picture(&self) -> Option<&Chart> {
        match self {
            Self::Picture(chart) => Some(chart),
            Self::Paragraph { .. } | Self::Table { .. } => None,
        }
    }
}

impl Run {
    pub(super) fn new(text: &str, look: Look) -> Self {
        Self { lines: visible(text).trim().lines().map(str::to_owned).collect(), look }
    }
}

fn plain(text: &str) -> Vec<Run> {
    vec![Run::new(text, Look::Plain)]
}

impl Flow {
    pub(super) fn of(page: &Page) -> Self {
        let mut flow = Self::default();
        for block in &page.blocks {
            flow.put(block);
        }
        flow
    }

    fn put(&mut self, block: &Block) {
        match block {
            Block::Banner { name, marking } => {
                self.marking = visible(&format!("{name} · {marking}"));
            }
            Block::Heading { level, text } => {
                if *level == 1 {
                    self.title = visible(text);
                }
                let style = match level {
                    1 => Style::Title,
                    2 => Style::Chapter,
                    3 => Style::Section,
                    4 => Style::Part,
                    _ => Style::Detail,
                };
                self.paragraph(style, plain(text));
            }
            Block::Paragraph(text) => self.paragraph(Style::Body, plain(text)),
            Block::Point(point) => self.point(point),
            Block::Quote(text) => self.paragraph(Style::Quote, plain(text)),
            Block::Table { head, rows } => self.table(head, rows),
            Block::SideBySide { heads, changes } => self.side_by_side(heads, changes),
            Block::Room { title, text } => self.room(title, text.as_deref().unwrap_or_default()),
            Block::Chart(chart) => self.picture(chart),
        }
    }

    fn paragraph(&mut self, style: Style, runs: Vec<Run>) {
        self.pieces.push(Piece::Paragraph { style, runs });
    }

    fn point(&mut self, point: &Point) {
        let label = point.label.as_ref().map(|label| {
            let end = if point.text.is_empty() { "" } else { ": " };
            let mut run = Run::new(label, Look::Bold);
            if let Some(line) = run.lines.last_mut() {
                line.push_str(end);
            }
            run
        });
        let text = (!point.text.is_empty()).then(|| Run::new(&point.text, Look::Plain));
        self.paragraph(Style::Point(point.depth), label.into_iter().chain(text).collect());
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        let shares = column::shares(head, rows, TABLE_SHARES);
        let dense = column::is_dense(head, rows);
        let filled = |row: &Vec<String>| {
            let cells = (0..head.len()).map(|column| row.get(column).map_or("", String::as_str));
            cells.map(plain).collect()
        };
        // A form to fill in by hand has room for it.
        let is_form = rows.iter().all(|row| row.iter().all(String::is_empty));
        let millimeters = if is_form { FORM_ROW_MILLIMETERS } else { 0 };
        let rows = rows.iter().map(filled).collect();
        let head = head.iter().map(|text| plain(text)).collect();
        self.pieces.push(Piece::Table { shares, head, rows, millimeters, dense });
    }

    fn room(&mut self, title: &str, text: &str) {
        self.pieces.push(Piece::Table {
            shares: vec![TABLE_SHARES],
            head: vec![plain(title)],
            rows: vec![vec![plain(text)]],
            millimeters: ROOM_MILLIMETERS,
            dense: false,
        });
    }

    /// Two texts in one table, with what only one of them says in another look; two that share
    /// nothing stand as they are.
    fn side_by_side(&mut self, heads: &[String; 2], changes: &[Change]) {
        let alike = changes.iter().any(|change| matches!(change, Change::Same(_)));
        let own = if alike { Look::Own } else { Look::Plain };
        let mut sides = [vec![], vec![]];
        for change in changes {
            let (text, look, on) = match change {
                Change::Same(text) => (text, Look::Plain, [true, true]),
                Change::First(text) => (text, own, [true, false]),
                Change::Second(text) => (text, own, [false, true]),
            };
            for (side, there) in sides.iter_mut().zip(on) {
                if there && !side.is_empty() {
                    side.push(Run { lines: vec![" ".to_owned()], look: Look::Plain });
                }
                side.extend(there.then(|| Run::new(text, look)));
            }
        }
        let shares = vec![TABLE_SHARES / 2; 2];
        let head = heads.iter().map(|text| plain(text)).collect();
        let rows = vec![sides.into()];
        self.pieces.push(Piece::Table { shares, head, rows, millimeters: 0, dense: false });
    }

    fn picture(&mut self, chart: &Chart) {
        self.paragraph(Style::Caption, plain(&chart.title));
        self.pieces.push(Piece::Picture(chart.clone()));
        self.paragraph(Style::Legend, plain(&chart.legend));
        self.paragraph(Style::Legend, plain(&chart.alternative));
    }
}
