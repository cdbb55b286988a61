//! What a report is made of, before it is Markdown, HTML or a document of an office program: blocks
//! in order, with plain texts in them. Whoever renders them escapes them.

use crate::review::compare::Change;

use super::chart::Chart;

/// A report, block by block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub(super) blocks: Vec<Block>,
    chapters: usize,
    /// How many sections the chapter has that gathers some; none in one that does not.
    sections: Option<usize>,
    appendices: u8,
}

/// One block of a report.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    /// What stands on every page: that it is an exercise, and its marking.
    Banner {
        name: String,
        marking: String,
    },
    /// 1 is the report's title, 2 a chapter's or an appendix's, 3 a section's.
    Heading {
        level: usize,
        text: String,
    },
    Paragraph(String),
    Point(Point),
    /// Somebody's words, with their lines.
    Quote(String),
    /// A row shorter than the head is filled up with nothing.
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// Two texts, and what only one of them says.
    SideBySide {
        heads: [String; 2],
        changes: Vec<Change>,
    },
    /// Room for what somebody has to say, filled in where they have.
    Room {
        title: String,
        text: Option<String>,
    },
    /// A picture of what a table beside it says as well.
    Chart(Chart),
}

/// A point of a list, or of a list within one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) depth: Depth,
    /// What it is about.
    pub(super) label: Option<String>,
    /// Empty where the points below it tell.
    pub(super) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    Point,
    Sub,
    SubSub,
}

impl Page {
    /// Says something of the report itself, right below its title.
    pub fn warn(&mut self, title: &str, lines: &[String]) {
        let is_title = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
        let below = self.blocks.iter().position(is_title).map_or(0, |title| title + 1);
        let label = (Depth::Point, Some(title), "");
        let lines = lines.iter().map(|line| (Depth::Sub, None, line.as_str()));
        let points = std::iter::once(label).chain(lines).map(|(depth, label, text)| {
            let (label, text) = (label.map(str::to_owned), text.to_owned());
            Block::Point(Point { depth, label, text })
        });
        self.blocks.splice(below..below, points.collect::<Vec<_>>());
    }

    pub(super) fn banner(&mut self, name: &str, marking: &str) {
        let (name, marking) = (name.to_owned(), marking.to_owned());
        self.blocks.push(Block::Banner { name, marking });
    }

    /// A heading; within a section it stands a level deeper.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        let level = level + usize::from(self.sections.is_some());
        self.blocks.push(Block::Heading { level, text: text.to_owned() });
    }

    /// A numbered chapter, or a numbered section of the one that gathers them.
    pub(super) fn chapter(&mut self, title: &str) {
        let title = match &mut self.sections {
            None => {
                self.chapters += 1;
                format!("{}. {title}", self.chapters)
            }
            Some(sections) => {
                *sections += 1;
                format!("{}.{sections} {title}", self.chapters)
            }
        };
        self.heading(2, &title);
    }

    /// A chapter whose sections are the next chapters, until [`Page::close`].
    pub(super) fn gather(&mut self, title: &str) {
        self.chapter(title);
        self.sections = Some(0);
    }

    pub(super) fn close(&mut self) {
        self.sections = None;
    }

    /// Appendix A, B, and so on; `name` is what an appendix is called.
    pub(super) fn appendix(&mut self, name: &str, title: &str) {
        let letter = char::from(b'A' + self.appendices.min(25));
        self.appendices += 1;
        self.heading(2, &format!("{name} {letter}. {title}"));
    }

    pub(super) fn room(&mut self, title: &str, text: Option<&str>) {
        let (title, text) = (title.to_owned(), text.map(str::to_owned));
        self.blocks.push(Block::Room { title, text });
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.blocks.push(Block::Paragraph(text.to_owned()));
    }

    pub(super) fn point(&mut self, text: &str) {
        self.put(Depth::Point, None, text);
    }

    /// A point with its label before it.
    pub(super) fn labeled(&mut self, label: &str, text: &str) {
        self.put(Depth::Point, Some(label), text);
    }

    /// A label whose points follow.
    pub(super) fn label(&mut self, label: &str) {
        self.put(Depth::Point, Some(label), "");
    }

    pub(super) fn sub(&mut self, text: &str) {
        self.put(Depth::Sub, None, text);
    }

    pub(super) fn sub_sub(&mut self, text: &str) {
        self.put(Depth::SubSub, None, text);
    }

    fn put(&mut self, depth: Depth, label: Option<&str>, text: &str) {
        let (label, text) = (label.map(str::to_owned), text.to_owned());
        self.blocks.push(Block::Point(Point { depth, label, text }));
    }

    /// Somebody's words, line by line.
    pub(super) fn quote(&mut self, text: &str) {
        self.blocks.push(Block::Quote(text.to_owned()));
    }

    pub(super) fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        self.blocks.push(Block::Table { head: head.to_vec(), rows: rows.to_vec() });
    }

    pub(super) fn side_by_side(&mut self, heads: [&str; 2], changes: &[Change]) {
        let heads = heads.map(str::to_owned);
        self.blocks.push(Block::SideBySide { heads, changes: changes.to_vec() });
    }

    pub(super) fn chart(&mut self, chart: Option<Chart>) {
        self.blocks.extend(chart.map(Block::Chart));
    }
}
