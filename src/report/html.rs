//! A report as one HTML file: it loads nothing, runs nothing, reads without its pictures, and
//! prints on A4 with its marking on every page.

use askama::Template;

use crate::lang::{Words, visible};
use crate::review::compare::Change;

use super::chart::Chart;
use super::column::longest_line;
use super::page::{Block, Depth, Page, Point};

/// A column of a table whose longest text is no longer stays on one line, in columns of a terminal.
const TIGHT_COLUMNS_MAX: usize = 16;
/// Of a longer one the words stay whole; past this they wrap wherever there is need.
const MIDDLE_COLUMNS_MAX: usize = 22;

/// Of a column that always has room for some words a line.
const WIDE: &str = "wide";

/// The report as HTML, in the language it was written in.
pub fn html(page: &Page, words: &Words) -> String {
    let mut parts = Parts::default();
    for block in &page.blocks {
        parts.put(block);
    }
    let document = Document {
        language: words.language().code(),
        contents: words.text("report-contents"),
        skip: words.text("report-skip"),
        parts: &parts.list,
        title: parts.title.as_deref().unwrap_or_default(),
        marking: parts.marking.as_deref().unwrap_or_default(),
    };
    document.render().expect("a template writes plain fields into a string")
}

#[derive(Template)]
#[template(path = "report/report.html")]
struct Document<'a> {
    language: &'a str,
    contents: String,
    skip: String,
    title: &'a str,
    marking: &'a str,
    parts: &'a [Part],
}

/// The blocks as a page of HTML has them: points gathered in lists, chapters with anchors.
#[derive(Default)]
struct Parts {
    list: Vec<Part>,
    title: Option<String>,
    marking: Option<String>,
    charts: usize,
}

enum Part {
    /// The report's title.
    Title(String),
    Chapter {
        id: usize,
        text: String,
    },
    /// Of a chapter that gathers some.
    Section {
        id: usize,
        text: String,
    },
    Heading {
        level: usize,
        text: String,
    },
    Paragraph(String),
    List(Vec<Item>),
    Quote(Vec<String>),
    Table {
        /// Of each column: how it keeps its width.
        widths: Vec<&'static str>,
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    Pair {
        heads: [String; 2],
        sides: [Vec<Run>; 2],
    },
    Room {
        title: String,
        lines: Vec<String>,
    },
    Figure {
        title: String,
        legend: String,
        alternative: String,
        svg: String,
    },
}

/// A point and those below it.
struct Item {
    label: Option<String>,
    text: String,
    below: Vec<Item>,
}

/// Words of one of two texts.
struct Run {
    text: String,
    /// Whether only this text has them.
    own: bool,
}

impl Parts {
    fn put(&mut self, block: &Block) {
        match block {
            Block::Banner { name, marking } => {
                self.marking.get_or_insert_with(|| format!("{name} · {marking}"));
            }
            Block::Heading { level: 1, text } => {
                self.title = Some(visible(text));
                self.list.push(Part::Title(visible(text)));
            }
            Block::Heading { level: 2, text } => {
                let chapters = self.list.iter().filter(|part| matches!(part, Part::Chapter { .. }));
                let id = chapters.count() + 1;
                self.list.push(Part::Chapter { id, text: visible(text) });
            }
            Block::Heading { level: 3, text } if starts_numbered(text) => {
                let sections = self.list.iter().filter(|part| matches!(part, Part::Section { .. }));
                let id = sections.count() + 1;
                self.list.push(Part::Section { id, text: visible(text) });
            }
            Block::Heading { level, text } => {
                self.list.push(Part::Heading { level: *level, text: visible(text) });
            }
            Block::Paragraph(text) => self.list.push(Part::Paragraph(visible(text))),
            Block::Point(point) => self.point(point),
            Block::Quote(text) => self.list.push(Part::Quote(lines(text))),
            Block::Room { title, text } => {
                let lines = text.as_deref().map(lines).unwrap_or_default();
                self.list.push(Part::Room { title: visible(title), lines });
            }
            Block::Table { head, rows } => self.list.push(table(head, rows)),
            Block::SideBySide { heads, changes } => self.list.push(pair(heads, changes)),
            Block::Chart(chart) => self.figure(chart),
        }
    }

    fn point(&mut self, point: &Point) {
        if !matches!(self.list.last(), Some(Part::List(_))) {
            self.list.push(Part::List(vec![]));
        }
        let Some(Part::List(items)) = self.list.last_mut() else { return };
        let item = Item {
            label: point.label.as_deref().map(visible),
            text: visible(&point.text),
            below: vec![],
        };
        let depth = match point.depth {
            Depth::Point => 0,
            Depth::Sub => 1,
            Depth::SubSub => 2,
        };
        place(items, item, depth);
    }

    fn figure(&mut self, chart: &Chart) {
        self.charts += 1;
        self.list.push(Part::Figure {
            title: chart.title.clone(),
            legend: chart.legend.clone(),
            alternative: chart.alternative.clone(),
            svg: chart.svg(self.charts),
        });
    }
}

/// `3.1 결정`: a section's heading, as [`Page::chapter`] writes it, and nobody's words.
fn starts_numbered(text: &str) -> bool {
    let number = text.split(' ').next().unwrap_or_default();
    number.contains('.') && number.chars().all(|c| c.is_ascii_digit() || c == '.')
}

fn lines(text: &str) -> Vec<String> {
    visible(text).trim().lines().map(str::to_owned).collect()
}

/// Puts an item below the last one of each list on the way, as deep as there is one.
fn place(items: &mut Vec<Item>, item: Item, depth: usize) {
    match items.last_mut() {
        Some(last) if depth > 0 => place(&mut last.below, item, depth - 1),
        Some(_) | None => items.push(item),
    }
}

fn table(head: &[String], rows: &[Vec<String>]) -> Part {
    let filled = |row: &Vec<String>| {
        let cells = (0..head.len()).map(|column| row.get(column).map_or("", String::as_str));
        cells.map(visible).collect()
    };
    let head: Vec<String> = head.iter().map(|text| visible(text)).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(filled).collect();
    let is_blank = |column: &usize| rows.iter().all(|row| row[*column].is_empty());
    let blank: Vec<usize> = (0..head.len()).filter(is_blank).collect();
    let width = |column: usize| {
        // One column that is filled in by hand has room for a hand.
        if blank == [column] {
            return WIDE;
        }
        let below = rows.iter().filter_map(|row| row.get(column));
        let longest = std::iter::once(&head[column]).chain(below).map(|text| longest_line(text));
        class(longest.max().unwrap_or(0))
    };
    let widths = (0..head.len()).map(width).collect();
    Part::Table { widths, head, rows }
}

/// What is short never wraps, so that a moment is not broken in two; what is long always has room
/// for some words a line, and the table is moved to the side where the screen is too small for it.
fn class(longest: usize) -> &'static str {
    if longest <= TIGHT_COLUMNS_MAX {
        "tight"
    } else if longest > MIDDLE_COLUMNS_MAX {
        WIDE
    } else {
        "middle"
    }
}

fn pair(heads: &[String; 2], changes: &[Change]) -> Part {
    let alike = changes.iter().any(|change| matches!(change, Change::Same(_)));
    let mut sides = [vec![], vec![]];
    for change in changes {
        let (text, own, on) = match change {
            Change::Same(text) => (text, false, [true, true]),
            Change::First(text) => (text, alike, [true, false]),
            Change::Second(text) => (text, alike, [false, true]),
        };
        for (side, there) in sides.iter_mut().zip(on) {
            side.extend(there.then(|| Run { text: visible(text), own }));
        }
    }
    Part::Pair { heads: heads.clone(), sides }
}
