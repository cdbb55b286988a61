//! A sheet of wrapped lines that a pane shows a part of.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::lang::{self, visible};

use super::super::{Paint, Theme};
use super::markdown;

/// The columns that labels stand in.
const LABEL_COLUMNS: usize = 10;
/// What control knows about a text stands in from the text itself.
const ASIDE_COLUMNS: usize = 4;

/// Lines of one width, written from the top down.
pub(super) struct Sheet<'a> {
    pub(super) paint: &'a Paint,
    pub(super) lines: Vec<Line<'static>>,
    columns: usize,
    indent: usize,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(paint: &'a Paint, columns: u16) -> Self {
        Self { paint, lines: vec![], columns: usize::from(columns), indent: 0 }
    }

    pub(super) fn theme(&self) -> Theme {
        self.paint.theme
    }

    /// An empty line, unless one stands there already or nothing does.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// Text in one style.
    pub(super) fn text(&mut self, text: &str, style: Style) {
        for row in lang::wrap(&visible(text), self.room(0)) {
            self.push(vec![Span::styled(row, style)]);
        }
    }

    /// Text in Markdown.
    pub(super) fn markdown(&mut self, text: &str) {
        for line in markdown::lines(text, self.room(0), self.theme()) {
            self.push(line.spans);
        }
    }

    /// A label, and text beside it that keeps to its own column.
    pub(super) fn field(&mut self, key: &str, text: &str, style: Style) {
        let label = self.paint.text(key);
        self.labelled(&label, text, style);
    }

    /// As [`Sheet::field`], under words that are not the program's own.
    pub(super) fn labelled(&mut self, label: &str, text: &str, style: Style) {
        let label = visible(label);
        let beside = lang::width(&label) < LABEL_COLUMNS;
        let past = self.theme().past();
        if !beside {
            self.text(&label, past);
        }
        for (number, row) in lang::wrap(&visible(text), self.room(LABEL_COLUMNS)).iter().enumerate()
        {
            let shown = if number == 0 && beside { label.as_str() } else { "" };
            let label = Span::styled(lang::pad(shown, LABEL_COLUMNS), past);
            self.push(vec![label, Span::styled(row.clone(), style)]);
        }
    }

    /// Writes what `fill` writes further in.
    pub(super) fn aside(&mut self, fill: impl FnOnce(&mut Self)) {
        self.indent += ASIDE_COLUMNS;
        fill(self);
        self.indent -= ASIDE_COLUMNS;
    }

    /// One line of pieces, cut where it is too long.
    pub(super) fn pieces(&mut self, pieces: Vec<Span<'static>>) {
        let line = fit(Line::from(pieces), self.room(0));
        self.push(line.spans);
    }

    /// The columns that text has, `taken` of them used by something before it.
    pub(super) fn room(&self, taken: usize) -> usize {
        self.columns.saturating_sub(self.indent + taken).max(2)
    }

    fn push(&mut self, spans: Vec<Span<'static>>) {
        let mut line = Line::default();
        if self.indent > 0 {
            line.push_span(" ".repeat(self.indent));
        }
        line.spans.extend(spans);
        self.lines.push(line);
    }
}

/// Draws lines from the top of `area`, each cut at its right edge.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, lines: &[Line<'_>]) {
    for (line, y) in lines.iter().zip(area.y..area.bottom()) {
        buffer.set_line(area.x, y, line, area.width);
    }
}

/// Text in one style, wrapped, each line begun by `indent` spaces.
pub(super) fn wrapped(text: &str, columns: u16, indent: usize, style: Style) -> Vec<Line<'static>> {
    let room = usize::from(columns).saturating_sub(indent + 1).max(2);
    let rows = lang::wrap(&visible(text), room).into_iter();
    rows.map(|row| Line::styled(" ".repeat(indent) + &row, style)).collect()
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
    let mut line = fit(Line::from(left), room);
    let gap = room.saturating_sub(line.width());
    line.push_span(" ".repeat(gap));
    line.spans.extend(right.spans);
    line
}
