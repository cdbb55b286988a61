//! The wire to a terminal: what was sent, and what a terminal makes of it.

use std::cell::RefCell;
use std::io::{self, Write};
use std::num::NonZeroU16;
use std::rc::Rc;

/// A terminal at the end of the wire; a clone is the same one.
#[derive(Clone)]
pub(super) struct Wire {
    inner: Rc<RefCell<Inner>>,
}

struct Inner {
    parser: vt100::Parser,
    sent: Vec<u8>,
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a terminal has cells")
}

impl Wire {
    pub(super) fn new(columns: u16, rows: u16) -> Self {
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        Self { inner: Rc::new(RefCell::new(Inner { parser, sent: vec![] })) }
    }

    pub(super) fn resize(&self, columns: u16, rows: u16) {
        self.inner.borrow_mut().parser.set_size(cells(rows), cells(columns));
    }

    /// What stands on the terminal, a line a row.
    pub(super) fn grid(&self) -> String {
        let inner = self.inner.borrow();
        let screen = inner.parser.screen();
        let rows = screen.rows(0, screen.size().1.get());
        rows.map(|row| row.trim_end().to_owned()).collect::<Vec<String>>().join("\n")
    }

    /// Where the cursor stands, by column and row, when it is shown.
    pub(super) fn cursor(&self) -> Option<(u16, u16)> {
        let inner = self.inner.borrow();
        let screen = inner.parser.screen();
        let (row, column) = screen.cursor_position();
        (!screen.hide_cursor()).then_some((column, row))
    }

    /// Everything that was sent since it was last asked.
    pub(super) fn take_sent(&self) -> Vec<u8> {
        std::mem::take(&mut self.inner.borrow_mut().sent)
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut inner = self.inner.borrow_mut();
        inner.parser.process(bytes);
        inner.sent.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
