//! A page of Markdown. Whatever is put on it is escaped here and nowhere else.

use crate::review::compare::Change;

use super::super::escape;

#[derive(Default)]
pub(super) struct Page {
    text: String,
    chapters: usize,
}

impl Page {
    pub(super) fn finish(self) -> String {
        let mut text = self.text.trim_end().to_owned();
        text.push('\n');
        text
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

    pub(super) fn banner(&mut self, name: &str, marking: &str) {
        self.gap();
        self.line(&format!("> **{}** · {}", escape::inline(name), escape::inline(marking)));
        self.gap();
    }

    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.gap();
        self.line(&format!("{} {}", "#".repeat(level), escape::inline(text)));
        self.gap();
    }

    /// A numbered chapter.
    pub(super) fn chapter(&mut self, title: &str) {
        self.chapters += 1;
        let number = self.chapters;
        self.heading(2, &format!("{number}. {title}"));
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        self.gap();
        self.line(&escape::start(text));
        self.gap();
    }

    pub(super) fn point(&mut self, text: &str) {
        self.line(&format!("- {}", escape::start(text)));
    }

    /// A point with its label before it.
    pub(super) fn labeled(&mut self, label: &str, text: &str) {
        self.line(&format!("- **{}**: {}", escape::inline(label), escape::inline(text)));
    }

    /// A label whose points follow.
    pub(super) fn label(&mut self, label: &str) {
        self.line(&format!("- **{}**", escape::inline(label)));
    }

    pub(super) fn sub(&mut self, text: &str) {
        self.line(&format!("  - {}", escape::start(text)));
    }

    pub(super) fn sub_sub(&mut self, text: &str) {
        self.line(&format!("    - {}", escape::start(text)));
    }

    /// Somebody's words, line by line.
    pub(super) fn quote(&mut self, text: &str) {
        self.gap();
        let lines = escape::lines(text);
        for (index, line) in lines.iter().enumerate() {
            let goes_on = lines.get(index + 1).is_some_and(|next| !next.is_empty());
            let end = if goes_on && !line.is_empty() { "\\" } else { "" };
            self.line(&format!("> {line}{end}"));
        }
        self.gap();
    }

    /// A table; a row shorter than the head is filled up.
    pub(super) fn table(&mut self, head: &[String], rows: &[Vec<String>]) {
        self.gap();
        self.row(head, head.len());
        self.line(&format!("|{}", "---|".repeat(head.len())));
        for row in rows {
            self.row(row, head.len());
        }
        self.gap();
    }

    /// Two texts in one table, what only one of them says in bold: but for two that share nothing,
    /// where all would be.
    pub(super) fn side_by_side(&mut self, heads: [&str; 2], changes: &[Change]) {
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
        self.gap();
        self.row(&heads.map(str::to_owned), heads.len());
        self.line(&format!("|{}", "---|".repeat(heads.len())));
        self.line(&format!("| {} | {} |", first.join(" "), second.join(" ")));
        self.gap();
    }

    fn row(&mut self, row: &[String], columns: usize) {
        let empty = String::new();
        let cells = (0..columns).map(|column| row.get(column).unwrap_or(&empty));
        let cells: Vec<String> = cells.map(|cell| escape::inline(cell)).collect();
        self.line(&format!("| {} |", cells.join(" | ")));
    }
}
