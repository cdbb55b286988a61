//! An author's Markdown as plain pieces, for papers whose writers escape what they are given: raw
//! HTML is dropped, and a link or a picture leaves its words behind.

use comrak::nodes::{AstNode, ListType, NodeValue};
use comrak::{Arena, Options, parse_document};

use crate::lang::visible;

use super::page::Page;

/// A piece of prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Heading(String),
    /// Its lines are the author's.
    Paragraph(String),
    /// What is cited, as in a text that is to be agreed on.
    Quote(String),
    Item {
        /// How many lists it stands in, counted from zero.
        depth: usize,
        /// `1.` in a list that counts.
        number: Option<String>,
        text: String,
    },
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

/// The pieces of a text in Markdown.
pub(super) fn pieces(markdown: &str) -> Vec<Piece> {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    let root = parse_document(&arena, &visible(markdown), &options);
    let mut found = vec![];
    for block in root.children() {
        read(block, 0, &mut found);
    }
    found
}

/// Puts a text in Markdown on the page; its headings stand at `level`.
pub(super) fn put(page: &mut Page, level: usize, markdown: &str) {
    for piece in pieces(markdown) {
        match piece {
            Piece::Heading(text) => page.heading(level, &text),
            Piece::Paragraph(text) => page.paragraph(&text),
            Piece::Quote(text) => page.quote(&text),
            // The number is part of what is said of it: "paragraph 2 of the cable".
            Piece::Item { depth: 0, number: Some(number), text } => {
                page.paragraph(&format!("{number} {text}"));
            }
            Piece::Item { depth, number, text } => {
                let text = number.map_or_else(|| text.clone(), |number| format!("{number} {text}"));
                match depth {
                    0 => page.point(&text),
                    1 => page.sub(&text),
                    _ => page.sub_sub(&text),
                }
            }
            Piece::Table { head, rows } => page.table(&head, &rows),
        }
    }
}

/// Puts a text in Markdown on the page as somebody's words; only its tables stand apart.
pub(super) fn quote(page: &mut Page, markdown: &str) {
    let mut lines: Vec<String> = vec![];
    let mut in_list = false;
    for piece in pieces(markdown) {
        let is_item = matches!(piece, Piece::Item { .. });
        let goes_on = is_item && in_list;
        if !lines.is_empty() && !goes_on {
            lines.push(String::new());
        }
        in_list = is_item;
        match piece {
            Piece::Heading(text) | Piece::Paragraph(text) | Piece::Quote(text) => {
                lines.extend(text.lines().map(str::to_owned));
            }
            Piece::Item { depth, number, text } => {
                let indent = "  ".repeat(depth);
                let mark = number.unwrap_or_else(|| "-".to_owned());
                lines.push(format!("{indent}{mark} {text}"));
            }
            Piece::Table { head, rows } => {
                said(page, &mut lines);
                page.table(&head, &rows);
            }
        }
    }
    said(page, &mut lines);
}

fn said(page: &mut Page, lines: &mut Vec<String>) {
    let text = lines.join("\n");
    lines.clear();
    if !text.trim().is_empty() {
        page.quote(&text);
    }
}

fn read<'a>(node: &'a AstNode<'a>, depth: usize, found: &mut Vec<Piece>) {
    let value = node.data.borrow().value.clone();
    if let NodeValue::Heading(_) = value {
        found.push(Piece::Heading(words(node)));
    } else if let NodeValue::Paragraph = value {
        found.push(Piece::Paragraph(words(node)));
    } else if let NodeValue::BlockQuote = value {
        found.push(Piece::Quote(node.children().map(words).collect::<Vec<_>>().join("\n")));
    } else if let NodeValue::CodeBlock(code) = value {
        found.push(Piece::Paragraph(code.literal));
    } else if let NodeValue::List(list) = value {
        let counts = list.list_type == ListType::Ordered;
        for (number, item) in (list.start..).zip(node.children()) {
            let number = counts.then(|| format!("{number}."));
            read_item(item, depth, number, found);
        }
    } else if let NodeValue::Table(_) = value {
        found.push(table(node));
    } else if !matches!(value, NodeValue::HtmlBlock(_) | NodeValue::ThematicBreak) {
        for child in node.children() {
            read(child, depth, found);
        }
    }
}

fn read_item<'a>(
    item: &'a AstNode<'a>,
    depth: usize,
    number: Option<String>,
    found: &mut Vec<Piece>,
) {
    let mut children = item.children().peekable();
    let is_text = |node: &&'a AstNode<'a>| node.data.borrow().value == NodeValue::Paragraph;
    let text = children.next_if(is_text).map(words).unwrap_or_default();
    found.push(Piece::Item { depth, number, text: text.replace('\n', " ") });
    for child in children {
        read(child, depth + 1, found);
    }
}

fn table<'a>(node: &'a AstNode<'a>) -> Piece {
    let row = |row: &'a AstNode<'a>| row.children().map(words).collect::<Vec<_>>();
    let mut rows = node.children().map(row);
    let head = rows.next().unwrap_or_default();
    Piece::Table { head, rows: rows.collect() }
}

/// What is said in it, without its marks.
fn words<'a>(node: &'a AstNode<'a>) -> String {
    let mut said = String::new();
    for inner in node.descendants() {
        let value = &inner.data.borrow().value;
        if let NodeValue::Text(text) = value {
            said.push_str(text);
        } else if let NodeValue::Code(code) = value {
            said.push_str(&code.literal);
        } else if matches!(value, NodeValue::SoftBreak | NodeValue::LineBreak) {
            said.push('\n');
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_and_marks_go() {
        let text = "## 머리\n\n1. **가** 나\n2. 다\n   - 라\n\n줄\n바꿈 <b>x</b> [글](http://x)\n\n\
                    <script>x</script>\n";
        let item = |depth, number: Option<&str>, text: &str| Piece::Item {
            depth,
            number: number.map(str::to_owned),
            text: text.to_owned(),
        };
        let expected = [
            Piece::Heading("머리".to_owned()),
            item(0, Some("1."), "가 나"),
            item(0, Some("2."), "다"),
            item(1, None, "라"),
            Piece::Paragraph("줄\n바꿈 x 글".to_owned()),
        ];
        assert_eq!(pieces(text), expected);
    }

    #[test]
    fn what_is_cited_is_told_from_what_cites_it() {
        let expected =
            [Piece::Paragraph("앞".to_owned()), Piece::Quote("첫 줄\n둘째 줄\n다음".to_owned())];
        assert_eq!(pieces("앞\n\n> 첫 줄\n> 둘째 **줄**\n>\n> 다음\n"), expected);
    }

    #[test]
    fn a_table_stands_apart_from_the_words_around_it() {
        let expected = Piece::Table {
            head: vec!["가".to_owned(), "나".to_owned()],
            rows: vec![vec!["1".to_owned(), "2".to_owned()]],
        };
        assert_eq!(pieces("앞\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |\n")[1], expected);
    }
}
