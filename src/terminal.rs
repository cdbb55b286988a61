//! This terminal: what comes in from it, and what is drawn on it.
//!
//! A [`Surface`] is a screen with a life of its own; [`run`] takes the terminal over, feeds the
//! surface, draws it, and gives the terminal back as it was, after a panic too.

mod guard;
mod table;

pub use table::{Door, Outside, PrintPage, Table};
// What a surface draws on, for those who make one.
pub use ratatui::buffer::Buffer;
pub use ratatui::layout::{Position, Rect};

use std::io;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::tui::Input;

use guard::Guard;

/// How long the loop waits for a key before it looks for news.
const POLL: Duration = Duration::from_millis(40);

/// Whether a surface stays on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    Stay,
    Leave,
}

/// A screen that this terminal shows.
pub trait Surface {
    /// Looks for news; tells whether anything has to be drawn anew.
    fn poll(&mut self) -> bool;
    fn on_input(&mut self, input: Input) -> Flow;
    /// Draws and tells where the cursor stands.
    fn draw(&mut self, buffer: &mut Buffer, area: Rect) -> Option<Position>;
}

/// How large a terminal is, in letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    pub columns: u16,
    pub rows: u16,
}

/// How many columns this terminal has; none where it does not say.
pub fn columns() -> Option<u16> {
    extent().map(|extent| extent.columns)
}

/// How large this terminal is; none where it does not say.
pub fn extent() -> Option<Extent> {
    let (columns, rows) = crossterm::terminal::size().ok()?;
    (columns > 0 && rows > 0).then_some(Extent { columns, rows })
}

/// Shows `surface` until it leaves. The terminal is taken over only here, after all work that can
/// fail is done.
pub fn run(surface: &mut dyn Surface) -> io::Result<()> {
    let _guard = Guard::take()?;
    let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    let size = terminal.size()?;
    surface.on_input(Input::Resize { columns: size.width, rows: size.height });
    let mut stale = true;
    loop {
        stale |= surface.poll();
        if stale {
            draw(&mut terminal, surface)?;
            stale = false;
        }
        if !crossterm::event::poll(POLL)? {
            continue;
        }
        // All that waits is taken before the next frame: a burst of keys costs one drawing.
        loop {
            stale = true;
            if let Some(input) = Input::of(crossterm::event::read()?)
                && surface.on_input(input) == Flow::Leave
            {
                return Ok(());
            }
            if !crossterm::event::poll(Duration::ZERO)? {
                break;
            }
        }
    }
}

fn draw(
    terminal: &mut Terminal<CrosstermBackend<io::Stdout>>,
    surface: &mut dyn Surface,
) -> io::Result<()> {
    terminal.draw(|frame| {
        let area = frame.area();
        if let Some(cursor) = surface.draw(frame.buffer_mut(), area) {
            frame.set_cursor_position(cursor);
        }
    })?;
    Ok(())
}
