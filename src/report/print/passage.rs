//! A passage's Markdown as HTML for paper: raw HTML is dropped, and nothing is loaded or linked to.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, format_html, parse_document};

use crate::lang::visible;

/// The passage, safe to stand in a document as it is.
pub(super) fn html(markdown: &str) -> String {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    let shown = visible(markdown);
    let root = parse_document(&arena, &shown, &options);
    let nodes: Vec<_> = root.descendants().collect();
    for node in nodes {
        paper(node);
    }
    let mut html = String::new();
    match format_html(root, &options, &mut html) {
        Ok(()) => html,
        // Writing into a string cannot fail; the words must not be lost if it ever does.
        Err(_) => askama::filters::escape(shown, askama::filters::Html)
            .map_or_else(|_| String::new(), |escaped| escaped.to_string()),
    }
}

/// Takes off the page what paper cannot do: a link or a picture leaves its words behind.
fn paper<'a>(node: &'a AstNode<'a>) {
    let value = node.data.borrow().value.clone();
    if matches!(value, NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_)) {
        node.detach();
    }
    if matches!(value, NodeValue::Link(_) | NodeValue::Image(_)) {
        while let Some(child) = node.first_child() {
            node.insert_before(child);
        }
        node.detach();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_links_and_pictures_leave_only_words() {
        let cases = [
            ("<script>alert(1)</script>", ""),
            ("a <b>b</b> c", "<p>a b c</p>\n"),
            ("[글](http://x.example)", "<p>글</p>\n"),
            ("![그림](http://x.example/a.png)", "<p>그림</p>\n"),
            ("**굵게** 1 < 2", "<p><strong>굵게</strong> 1 &lt; 2</p>\n"),
            ("a\u{202e}b", "<p>a‹U+202E›b</p>\n"),
        ];
        for (markdown, expected) in cases {
            assert_eq!(html(markdown), expected, "{markdown:?}");
        }
    }
}
