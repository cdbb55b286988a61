//! A page of labels and texts that a pane shows a part of.

use ratatui::style::Style;

use crate::exercise::Text;
use crate::lang;

use super::super::sheet::{Ink, Sheet, columns_of};
use super::super::{Paint, Theme};

/// The columns that labels stand in, unless one is wider.
const LABEL_COLUMNS: u16 = 10;
const ASIDE_LABEL_COLUMNS: u16 = 8;
/// A name that is longer stands on a line of its own.
const LABEL_COLUMNS_MAX: u16 = 18;
/// What control knows about a text stands in from the text itself.
const ASIDE_COLUMNS: u16 = 4;
const BLOCK_COLUMNS: u16 = 2;

/// Rows written from the top down.
pub(super) struct Page<'a> {
    pub(super) sheet: Sheet,
    paint: &'a Paint,
    label_columns: u16,
    /// The last row is empty, or there is none.
    ended: bool,
}

impl<'a> Page<'a> {
    pub(super) fn new(paint: &'a Paint, columns: u16) -> Self {
        let sheet = Sheet::new(columns);
        Self { sheet, paint, label_columns: LABEL_COLUMNS, ended: true }
    }

    pub(super) fn theme(&self) -> Theme {
        self.paint.theme
    }

    /// An empty row, unless one stands there already or nothing does.
    pub(super) fn gap(&mut self) {
        if !self.ended {
            self.sheet.gap(1);
        }
        self.ended = true;
    }

    /// Text in one style.
    pub(super) fn text(&mut self, text: &str, style: Style) {
        self.sheet.text(text.trim_end(), style);
        self.ended = false;
    }

    /// An author's text, in Markdown.
    pub(super) fn markdown(&mut self, text: &str) {
        let ink = Ink { plain: self.theme().text(), stressed: self.theme().strong() };
        self.sheet.markdown(text, ink);
        self.ended = false;
    }

    /// Pieces side by side on one row.
    pub(super) fn pieces<T: AsRef<str>>(&mut self, pieces: &[(T, Style)]) {
        let mut x: u16 = 0;
        let placed = pieces.iter().map(|(text, style)| {
            let at = x;
            x = x.saturating_add(columns_of(text.as_ref()));
            (at, text.as_ref(), *style)
        });
        self.sheet.row(placed.collect::<Vec<_>>());
        self.ended = false;
    }

    /// A label of the program's, and text beside it that keeps to its own column.
    pub(super) fn field(&mut self, key: &str, text: &str, style: Style) {
        self.labelled(&self.paint.text(key), text, style);
    }

    /// As [`Page::field`], under words that are not the program's own.
    pub(super) fn labelled(&mut self, label: &str, text: &str, style: Style) {
        let past = self.theme().past();
        let label = lang::one_line(label);
        let wide = columns_of(&label).saturating_add(2);
        let (label, wide) = if wide > LABEL_COLUMNS_MAX {
            self.sheet.text(&label, past);
            (String::new(), 0)
        } else {
            (label, wide)
        };
        self.sheet.labelled((&label, past), self.label_columns.max(wide), text.trim_end(), style);
        self.ended = false;
    }

    /// An author's text under its label.
    pub(super) fn block(&mut self, key: &str, text: &Text) {
        let label = self.paint.text(key);
        self.text(&label, self.theme().past());
        let columns = self.sheet.columns().saturating_sub(BLOCK_COLUMNS);
        let mut inner = Self::new(self.paint, columns);
        inner.markdown(text.get(self.paint.language()));
        self.sheet.append(BLOCK_COLUMNS, inner.sheet);
        self.gap();
    }

    /// Writes what `fill` writes further in.
    pub(super) fn aside(&mut self, fill: impl FnOnce(&mut Self)) {
        let columns = self.sheet.columns().saturating_sub(ASIDE_COLUMNS);
        let mut inner = Self::new(self.paint, columns);
        inner.label_columns = ASIDE_LABEL_COLUMNS;
        fill(&mut inner);
        if !inner.sheet.is_empty() {
            self.sheet.append(ASIDE_COLUMNS, inner.sheet);
            self.ended = inner.ended;
        }
    }
}
