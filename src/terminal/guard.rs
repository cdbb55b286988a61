//! Taking the terminal over, and giving it back whatever happens.

use std::io::{self, Write};
use std::mem;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, PoisonError};
use std::thread::{self, ThreadId};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

/// Holds the terminal in raw mode on its alternate screen while it lives.
pub(super) struct Guard;

/// Whether the terminal is ours at present.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// What other threads' panics said while the screen was ours.
static UNTOLD: Mutex<Vec<String>> = Mutex::new(vec![]);

impl Guard {
    pub(super) fn take() -> io::Result<Self> {
        hook();
        enable_raw_mode()?;
        // From here on a failure gives the terminal back.
        TAKEN.store(true, Ordering::SeqCst);
        let guard = Self;
        // Not `Terminal::clear`, which asks where the cursor stands: not every terminal answers.
        let clear = Clear(ClearType::All);
        execute!(io::stdout(), EnterAlternateScreen, clear, EnableBracketedPaste)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Once only: leaving the alternate screen twice would put the cursor back over what was told.
fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    execute!(out, DisableBracketedPaste, LeaveAlternateScreen, crossterm::cursor::Show).ok();
    out.flush().ok();
    disable_raw_mode().ok();
    for told in mem::take(&mut *UNTOLD.lock().unwrap_or_else(PoisonError::into_inner)) {
        writeln!(io::stderr().lock(), "{told}").ok();
    }
}

/// A panic on the thread that draws gives the screen back before it is told; one on another thread
/// leaves the screen alone, and is told when the screen is given back.
fn hook() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let drawing: ThreadId = thread::current().id();
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if thread::current().id() == drawing {
                give_back();
            } else if TAKEN.load(Ordering::SeqCst) {
                let mut untold = UNTOLD.lock().unwrap_or_else(PoisonError::into_inner);
                untold.push(info.to_string());
                return;
            }
            before(info);
        }));
    });
}
