//! A report as a document of Hangul (OWPML, KS X 6101), the format that Korean ministries edit:
//! page one tells it in short, and the whole report follows.
//!
//! Pictures are told in words here: the tables beside them say the same.

mod shape;

use askama::Template;

use crate::exercise::Language;
use crate::lang::Words;

use super::column::lines;
use super::flow::{Flow, Look, Piece, Run, Style, TABLE_SHARES};
use super::package::{Part, package};
use super::page::Page;
use shape::{Letter, Line, Named};

/// What stands between the margins of an A4 page, in 1/7200 of an inch.
const TEXT_UNITS: usize = 48_190;
const UNITS_AN_INCH: usize = 7_200;
/// A line of a table, and what stands above and below the lines of a cell.
const LINE_UNITS: usize = 1_170;
const CELL_MARGINS: usize = 282;
/// What stands to both sides, and what a column of a terminal is wide in the letters of a table.
const SIDE_MARGINS: usize = 680;
const COLUMN_UNITS: usize = 470;

/// `first` as page one and `page` after it, as a file.
pub fn hwpx(first: &Page, page: &Page, words: &Words) -> Vec<u8> {
    let first = Flow::of(first);
    let Flow { pieces, title, marking } = Flow::of(page);
    let is_korean = words.language() == Language::Ko;
    let mut paragraphs = Paragraphs { list: vec![], tables: 0 };
    for piece in &first.pieces {
        paragraphs.put(piece, Place::First);
    }
    for piece in &pieces {
        paragraphs.put(piece, Place::After);
    }
    let code = words.language().code();
    package(&[
        Part::plain("mimetype", "application/hwp+zip"),
        part("version.xml", &Version),
        part("META-INF/container.xml", &Container),
        part("META-INF/manifest.xml", &Manifest),
        part("Contents/content.hpf", &Contents { title: &title, marking: &marking, code }),
        part(
            "Contents/header.xml",
            &Head {
                letters: &shape::LETTERS,
                lines: &shape::LINES,
                styles: &shape::STYLES,
                is_korean,
            },
        ),
        part("Contents/section0.xml", &Section { paragraphs: &paragraphs.list, marking: &marking }),
        part("settings.xml", &Settings),
    ])
}

fn part(name: &str, template: &impl Template) -> Part {
    let text = template.render().expect("a template writes plain fields into a string");
    Part::new(name, text)
}

#[derive(Template)]
#[template(path = "report/hwpx/version.xml")]
struct Version;

#[derive(Template)]
#[template(path = "report/hwpx/container.xml")]
struct Container;

#[derive(Template)]
#[template(path = "report/hwpx/manifest.xml")]
struct Manifest;

#[derive(Template)]
#[template(path = "report/hwpx/settings.xml")]
struct Settings;

#[derive(Template)]
#[template(path = "report/hwpx/content.xml")]
struct Contents<'a> {
    title: &'a str,
    marking: &'a str,
    code: &'a str,
}

#[derive(Template)]
#[template(path = "report/hwpx/header.xml")]
struct Head<'a> {
    letters: &'a [Letter],
    lines: &'a [Line],
    styles: &'a [Named],
    is_korean: bool,
}

#[derive(Template)]
#[template(path = "report/hwpx/section.xml")]
struct Section<'a> {
    paragraphs: &'a [Paragraph],
    marking: &'a str,
}

/// On which of the two parts a piece stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    After,
}

/// A paragraph with the numbers of its shapes, as header.xml lists them.
struct Paragraph {
    line: usize,
    style: usize,
    breaks_page: bool,
    words: Vec<Spoken>,
    table: Option<Table>,
}

/// Words in one shape of letters.
struct Spoken {
    letter: usize,
    lines: Vec<String>,
}

struct Table {
    id: usize,
    columns: usize,
    width: usize,
    height: usize,
    rows: Vec<TableRow>,
}

struct TableRow {
    is_head: bool,
    height: usize,
    cells: Vec<TableCell>,
}

struct TableCell {
    width: usize,
    height: usize,
    line: usize,
    words: Vec<Spoken>,
}

struct Paragraphs {
    list: Vec<Paragraph>,
    tables: usize,
}

impl Paragraphs {
    fn put(&mut self, piece: &Piece, place: Place) {
        match piece {
            Piece::Paragraph { style, runs } => self.paragraph(*style, runs, place),
            Piece::Table { shares, head, rows, millimeters, .. } => {
                self.table(shares, head, rows);
                self.stretch(*millimeters);
            }
            Piece::Picture(_) => {}
        }
    }

    fn paragraph(&mut self, style: Style, runs: &[Run], place: Place) {
        let named = match place {
            Place::First => shape::on_first(style),
            Place::After => shape::after(style),
        };
        let meant = &shape::STYLES[named];
        let mut words = spoken(runs, meant.letter);
        if let (Some(sign), Some(first)) = (meant.sign, words.first_mut())
            && let Some(line) = first.lines.first_mut()
        {
            line.insert_str(0, sign);
        }
        self.list.push(Paragraph {
            line: meant.line,
            style: named,
            breaks_page: place == Place::After && style == Style::Title,
            words,
            table: None,
        });
    }

    fn table(&mut self, shares: &[usize], head: &[Vec<Run>], rows: &[Vec<Vec<Run>>]) {
        self.tables += 1;
        let row = |cells: &[Vec<Run>], is_head: bool| {
            let letter = if is_head { shape::TABLE_HEAD } else { shape::TABLE_TEXT };
            let width = |share: &usize| TEXT_UNITS * share / TABLE_SHARES;
            let high = cells.iter().zip(shares).map(|(runs, share)| high(runs, width(share)));
            // Not every program lays the cells of a row out anew.
            let height = high.max().unwrap_or(LINE_UNITS + CELL_MARGINS);
            let cells = cells.iter().zip(shares).map(|(runs, share)| TableCell {
                width: width(share),
                height,
                line: shape::TABLE_LINE,
                words: spoken(runs, letter),
            });
            TableRow { is_head, height, cells: cells.collect() }
        };
        let rows: Vec<TableRow> = std::iter::once(row(head, true))
            .chain(rows.iter().map(|cells| row(cells, false)))
            .collect();
        let table = Table {
            id: self.tables,
            columns: shares.len(),
            width: TEXT_UNITS,
            height: rows.iter().map(|row| row.height).sum(),
            rows,
        };
        self.list.push(Paragraph {
            line: shape::TABLE_PLACE,
            style: shape::BODY,
            breaks_page: false,
            words: vec![],
            table: Some(table),
        });
    }
}

impl Paragraphs {
    /// Gives the rows of the last table at least so much room.
    fn stretch(&mut self, millimeters: usize) {
        let height = millimeters * UNITS_AN_INCH * 10 / 254;
        let last = self.list.last_mut().and_then(|paragraph| paragraph.table.as_mut());
        let Some(table) = last else { return };
        for row in table.rows.iter_mut().filter(|row| !row.is_head && row.height < height) {
            table.height += height - row.height;
            row.height = height;
            for cell in &mut row.cells {
                cell.height = height;
            }
        }
    }
}

/// How high a cell of this width is with all its lines.
fn high(runs: &[Run], width: usize) -> usize {
    let columns = width.saturating_sub(SIDE_MARGINS) / COLUMN_UNITS;
    let text: Vec<String> = runs.iter().map(|run| run.lines.join("\n")).collect();
    lines(&text.concat(), columns.max(1)).max(1) * LINE_UNITS + CELL_MARGINS
}

fn spoken(runs: &[Run], letter: usize) -> Vec<Spoken> {
    let each = runs.iter().map(|run| Spoken {
        letter: match run.look {
            Look::Plain => letter,
            Look::Bold => shape::bold(letter),
            Look::Own => shape::own(letter),
        },
        lines: run.lines.clone(),
    });
    each.collect()
}
