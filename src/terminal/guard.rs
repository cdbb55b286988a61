//! Taking the terminal over, and giving it back whatever happens.

use std::io::{self, Write};
use std::panic;
use std::sync::Once;
use std::thread::{self, ThreadId};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

/// Holds the terminal in raw mode on its alternate screen while it lives.
pub(super) struct Guard;

impl Guard {
    pub(super) fn take() -> io::Result<Self> {
        hook();
        enable_raw_mode()?;
        // From here on a failure gives the terminal back.
        let guard = Self;
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

fn give_back() {
    let mut out = io::stdout();
    execute!(out, DisableBracketedPaste, LeaveAlternateScreen, crossterm::cursor::Show).ok();
    out.flush().ok();
    disable_raw_mode().ok();
}

/// A panic on the thread that draws restores the screen before it is told; one on another thread
/// leaves the screen alone.
fn hook() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let drawing: ThreadId = thread::current().id();
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if thread::current().id() == drawing {
                give_back();
                before(info);
            }
        }));
    });
}
