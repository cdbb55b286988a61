//! A report in Markdown. Whatever is put into it is escaped here and nowhere else.

use crate::review::compare::Change;

use super::escape;
use super::page::{Block, Depth, Page, Point};

/// The report as Markdown, for people with an editor. Pictures are left out: tables say the same.
pub fn markdown(page: &Page) -> String {
    let mut writer = Writer::default();
    for block in &page.blocks {
        writer.block(block);
    }
    writer.finish()
}

#[derive(Default)]
struct Writer {
    text: String,
}

impl Writer {
    fn finish(self) -> String {
        let mut text = self.text.trim_end().to_owned();
        text.push('\n');
        text
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Point(point) => return self.point(point),
            Block::Chart(_) => return,
            Block::Banner { .. }
            | Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Quote(_)
            | Block::Table { .. }
            | Block::SideBySide { .. }
            | Block::Room { .. } => self.gap(),
        }
        match block {
            Block::Point(_) | Block::Chart(_) => {}
            Block::Banner { name, marking } => {
                let (name, marking) = (escape::inline(name), escape::inline(marking));
                self.line(&format!("> **{name}** · {marking}"));
            }
            Block::Heading { level, text } => {
                self.line(&format!("{} {}", "#".repeat(*level), escape::inline(text)));
            }
            Block::Paragraph(text) => self.line(&escape::start(text)),
            Block::Quote(text) => self.quote(text),
            Block::Table { head, rows } => self.table(head, rows),
            Block::SideBySide { heads, changes } => self.side_by_side(heads, changes),
            Block::Room { title, text } => {
                self.line(&format!("**{}**", escape::inline(title)));
                self.gap();
                match text {
                    Some(text) => self.quote(text),
                    None => self.line(">"),
                }
            }
        }
        self.gap();
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// An empty line, unless there is one.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn point(&mut self, point: &Point) {
        let indent = match point.depth {
            Depth::Point => "",
            Depth::Sub => "  ",
            Depth::SubSub => "    ",
        };
        let text = match &point.label {
            None => escape::start(&point.text),
            Some(label) if point.text.is_empty() => format!("**{}**", escape::inline(label)),
            Some(label) => {
                format!("**{}**: {}", escape::inline(label), escape::inline(&point.text))
            }
        };
        self.line(&format!("{indent}- {text}"));
    }

    fn quote(&mut self, text: &str) {
        let lines = escape::lines(text);
        for (index, line) in lines.iter().enumerate() {
            let goes_on = lines.get(index + 1).is_some_and(|next| !next.is_empty());
            let end = if goes_on && !line.is_empty() { "\\" } else { "" };
            self.line(&format!("> {line}{end}"));
        }
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        self.row(head, head.len());
        self.line(&format!("|{}", "---|".repeat(head.len())));
        for row in rows {
            self.row(row, head.len());
        }
    }

    /// Two texts in one table, what only one of them says in bold: but for two that share nothing,
    /// where all would be.
    fn side_by_side(&mut self, heads: &[String; 2], changes: &[Change]) {
        let (mut first, mut second) = (vec![], vec![]);
        let alike = changes.iter().any(|change| matches!(change, Change::Same(_)));
        let own = |words: &str| {
            let words = escape::inline(words);
            if alike { format!("**{words}**") } else { words }
        };
        for change in changes {
            match change {
                Change::Same(words) => {
                    first.push(escape::inline(words));
                    second.push(escape::inline(words));
                }
                Change::First(words) => first.push(own(words)),
                Change::Second(words) => second.push(own(words)),
            }
        }
        self.row(heads, heads.len());
        self.line(&format!("|{}", "---|".repeat(heads.len())));
        self.line(&format!("| {} | {} |", first.join(" "), second.join(" ")));
    }

    fn row(&mut self, row: &[String], columns: usize) {
        let empty = String::new();
        let cells = (0..columns).map(|column| row.get(column).unwrap_or(&empty));
        let cells: Vec<String> = cells.map(|cell| escape::inline(cell)).collect();
        self.line(&format!("| {} |", cells.join(" | ")));
    }
}
