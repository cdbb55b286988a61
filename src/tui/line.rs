//! Single lines of styled pieces: cut where they are too long, and pushed to both sides.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::lang::{self, visible};

use super::paint;

/// Draws lines from the top of `area`, each cut at its right edge.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, lines: &[Line<'_>]) {
    for (line, y) in lines.iter().zip(area.y..area.bottom()) {
        let mut x = area.x;
        for span in &line.spans {
            let columns = area.right().saturating_sub(x);
            x = paint::put(buffer, (x, y), columns, &span.content, line.style.patch(span.style));
        }
    }
}

/// Text in one style, wrapped, each line begun by `indent` spaces.
pub(super) fn wrapped(text: &str, columns: u16, indent: usize, style: Style) -> Vec<Line<'static>> {
    let room = usize::from(columns).saturating_sub(indent + 1).max(2);
    let rows = lang::wrap(&visible(text), room).into_iter();
    rows.map(|row| Line::styled(" ".repeat(indent) + &row, style)).collect()
}

/// Puts a label before the first of lines that are wrapped to leave room for it.
pub(super) fn label(lines: &mut [Line<'static>], label: Span<'static>) {
    let Some(first) = lines.first_mut() else { return };
    let text = first.to_string();
    let text = Span::styled(text.trim_start().to_owned(), first.style);
    *first = Line::from(vec![label, text]);
}

/// A line in at most `columns`, its end cut off and marked where it is longer.
pub(super) fn fit(line: Line<'static>, columns: usize) -> Line<'static> {
    if line.width() <= columns {
        return line;
    }
    let mut left = columns;
    let mut spans = vec![];
    for span in line.spans {
        let width = lang::width(&span.content);
        if width < left {
            left -= width;
            spans.push(span);
            continue;
        }
        // The cut is marked even where the piece that goes over begins after the last column.
        let content = if width == left { span.content + ".." } else { span.content };
        spans.push(Span::styled(lang::fit(&content, left), span.style));
        break;
    }
    Line::from(spans).style(line.style)
}

/// `left` and `right` on one line of `columns`; `left` gives way.
pub(super) fn sides(
    left: Vec<Span<'static>>,
    right: Vec<Span<'static>>,
    columns: u16,
) -> Line<'static> {
    let columns = usize::from(columns);
    let right = fit(Line::from(right), columns);
    let room = columns - right.width().min(columns);
    let left = Line::from(left);
    // What is cut off does not run into the right side.
    let apart = usize::from(left.width() > room && right.width() > 0);
    let mut line = fit(left, room.saturating_sub(apart));
    let gap = room.saturating_sub(line.width());
    line.push_span(" ".repeat(gap));
    line.spans.extend(right.spans);
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(pieces: &[&str]) -> Line<'static> {
        pieces.iter().map(|piece| Span::raw((*piece).to_owned())).collect()
    }

    #[test]
    fn a_line_is_cut_and_marked_across_its_pieces() {
        let cases: [(&[&str], usize, &str); 6] = [
            (&["ab", "cd"], 4, "abcd"),
            (&["ab", "cdef"], 5, "abc.."),
            (&["abcd", "ef"], 4, "ab.."),
            (&["외교부", "국방부"], 9, "외교부.."),
            (&["외교부"], 1, "."),
            (&["외교부"], 0, ""),
        ];
        for (pieces, columns, expected) in cases {
            let cut = fit(line(pieces), columns);
            assert_eq!(cut.to_string(), expected, "{pieces:?} in {columns}");
            assert!(cut.width() <= columns, "{pieces:?} in {columns}");
        }
    }

    #[test]
    fn the_left_gives_way_to_the_right() {
        let pieces = |text: &str| vec![Span::raw(text.to_owned())];
        let cases = [(10, "abc    xyz"), (6, "abcxyz"), (5, ". xyz"), (2, "..")];
        for (columns, expected) in cases {
            let shown = sides(pieces("abc"), pieces("xyz"), columns).to_string();
            assert_eq!(shown, expected, "{columns}");
        }
    }
}
