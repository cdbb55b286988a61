//! A terminal with a program in it: bytes in, a grid of cells out.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use portable_pty::{CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};

use crate::support::keys::bytes;

/// How long something may take before the test gives it up.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Window {
    master: Box<dyn MasterPty + Send>,
    /// Kept open, so that what the program leaves behind can be looked at.
    slave: Option<Box<dyn SlavePty + Send>>,
    keyboard: Box<dyn Write + Send>,
    pid: u32,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    /// The terminal's settings before the program came.
    settings: String,
}

struct Seen {
    parser: vt100::Parser,
    /// All that came, as it came.
    bytes: Vec<u8>,
    exit: Option<u32>,
    /// Everything was read.
    closed: bool,
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a terminal has cells")
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn grid(screen: &vt100::Screen) -> String {
    let rows = screen.rows(0, screen.size().1.get());
    rows.map(|row| row.trim_end().to_owned()).collect::<Vec<String>>().join("\n")
}

impl Window {
    /// Starts `command` on a terminal of 120 by 40.
    pub(crate) fn open(command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(size(120, 40)).expect("there is a terminal to have");
        let settings = settings(&*pair.master);
        let mut child = pair.slave.spawn_command(command).expect("the program starts");
        let pid = child.process_id().expect("it runs");
        let parser = vt100::Parser::new(cells(40), cells(120), 0);
        let seen = Seen { parser, bytes: vec![], exit: None, closed: false };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let (reading, waiting) = (seen.clone(), seen.clone());
        let mut reader = pair.master.try_clone_reader().expect("the terminal can be read");
        thread::spawn(move || {
            let mut buffer = vec![0; 65_536];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                let mut seen = reading.0.lock().expect("no test panics with the grid in its hand");
                seen.parser.process(&buffer[..count]);
                seen.bytes.extend_from_slice(&buffer[..count]);
                drop(seen);
                reading.1.notify_all();
            }
            reading.0.lock().expect("no test panics with the grid in its hand").closed = true;
            reading.1.notify_all();
        });
        thread::spawn(move || {
            let status = child.wait().expect("it is our child");
            waiting.0.lock().expect("no test panics with the grid in its hand").exit =
                Some(status.exit_code());
            waiting.1.notify_all();
        });
        let keyboard = pair.master.take_writer().expect("nobody has the keyboard yet");
        Self { master: pair.master, slave: Some(pair.slave), keyboard, pid, seen, settings }
    }

    /// Waits until `holds`, which `name` names; on giving up it shows the whole grid.
    fn wait(&self, name: &str, mut holds: impl FnMut(&Seen) -> bool) {
        let (lock, changed) = &*self.seen;
        let seen = lock.lock().expect("no test panics with the grid in its hand");
        let waited = changed.wait_timeout_while(seen, PATIENCE, |seen| !holds(seen));
        let (seen, _) = waited.expect("no test panics with the grid in its hand");
        let held = holds(&seen);
        drop(seen);
        assert!(held, "waited for {name}; on the terminal:\n{}", self.grid());
    }

    pub(crate) fn shows(self, text: &str) -> Self {
        self.wait(&format!("`{text}` to show"), |seen| grid(seen.parser.screen()).contains(text));
        self
    }

    /// As [`Window::shows`], whichever of them comes.
    pub(crate) fn shows_one_of(self, texts: &[&str]) -> Self {
        self.wait(&format!("one of {texts:?} to show"), |seen| {
            let grid = grid(seen.parser.screen());
            texts.iter().any(|text| grid.contains(text))
        });
        self
    }

    /// As [`Window::shows`], so many times.
    pub(crate) fn until_count(self, text: &str, count: usize) -> Self {
        self.wait(&format!("`{text}` to show {count} times"), |seen| {
            grid(seen.parser.screen()).matches(text).count() == count
        });
        self
    }

    pub(crate) fn hides(self, text: &str) -> Self {
        self.wait(&format!("`{text}` to go"), |seen| !grid(seen.parser.screen()).contains(text));
        self
    }

    /// One row on which all of `texts` stand.
    pub(crate) fn shows_in_one_row(self, texts: &[&str]) -> Self {
        self.wait(&format!("a row with {texts:?}"), |seen| {
            let grid = grid(seen.parser.screen());
            grid.lines().any(|row| texts.iter().all(|text| row.contains(text)))
        });
        self
    }

    /// Waits for something outside of the terminal.
    pub(crate) fn until(self, name: &str, mut holds: impl FnMut() -> bool) -> Self {
        const LOOK_EVERY: Duration = Duration::from_millis(20);
        let (lock, changed) = &*self.seen;
        for _ in 0..PATIENCE.as_millis() / LOOK_EVERY.as_millis() {
            if holds() {
                return self;
            }
            let seen = lock.lock().expect("no test panics with the grid in its hand");
            drop(
                changed
                    .wait_timeout_while(seen, LOOK_EVERY, |_| true)
                    .expect("no test panics with the grid in its hand"),
            );
        }
        panic!("waited for {name}; on the terminal:\n{}", self.grid());
    }

    pub(crate) fn keys(self, keys: &str) -> Self {
        self.send(&bytes(keys))
    }

    /// One paste, as a terminal brackets it.
    pub(crate) fn paste(self, text: &str) -> Self {
        self.wait("bracketed paste", |seen| seen.parser.screen().bracketed_paste());
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes())
    }

    /// Bytes as they are.
    pub(crate) fn send(mut self, bytes: &[u8]) -> Self {
        self.keyboard.write_all(bytes).expect("somebody reads the keyboard");
        self.keyboard.flush().expect("somebody reads the keyboard");
        self
    }

    pub(crate) fn resize(self, columns: u16, rows: u16) -> Self {
        self.seen
            .0
            .lock()
            .expect("no test panics with the grid in its hand")
            .parser
            .set_size(cells(rows), cells(columns));
        self.master.resize(size(columns, rows)).expect("the terminal is there");
        self
    }

    /// Asks for all of it once more, and sees that nothing of it had been drawn wrong.
    pub(crate) fn redraws(self) -> Self {
        let drawn = self.grid();
        self.seen
            .0
            .lock()
            .expect("no test panics with the grid in its hand")
            .parser
            .process(b"\x1b[2J");
        let window = self.send(b"\x0c");
        window.wait(&format!("all of this again:\n{drawn}\n"), |seen| {
            grid(seen.parser.screen()) == drawn
        });
        window
    }

    /// All bytes that came to the terminal.
    pub(crate) fn came(&self) -> Vec<u8> {
        self.seen.0.lock().expect("no test panics with the grid in its hand").bytes.clone()
    }

    pub(crate) fn pid(&self) -> u32 {
        self.pid
    }

    pub(crate) fn grid(&self) -> String {
        grid(self.seen.0.lock().expect("no test panics with the grid in its hand").parser.screen())
    }

    /// Whether any cell has a color of its own.
    pub(crate) fn has_color(&self) -> bool {
        let seen = self.seen.0.lock().expect("no test panics with the grid in its hand");
        let screen = seen.parser.screen();
        let (rows, columns) = screen.size();
        let mut cells = (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |c| (row, c)));
        cells.any(|(row, column)| {
            let cell = screen.cell(row, column).expect("it is on the screen");
            cell.fgcolor() != vt100::Color::Default || cell.bgcolor() != vt100::Color::Default
        })
    }

    /// Whether the program has the terminal: raw, on its other screen.
    pub(crate) fn is_taken(&self) -> bool {
        let raw = settings(&*self.master) != self.settings;
        let alternate = self
            .seen
            .0
            .lock()
            .expect("no test panics with the grid in its hand")
            .parser
            .screen()
            .alternate_screen();
        assert_eq!(raw, alternate, "raw and on the alternate screen go together");
        raw
    }

    /// The machine's power fails, as far as the program can tell.
    pub(crate) fn kill(self) {
        let pid = self.pid.to_string();
        let killed = Command::new("/bin/sh").args(["-c", "kill -9 \"$0\"", &pid]).status();
        let killed = killed.expect("there is a shell");
        assert!(killed.success());
        self.wait("the process to be gone", |seen| seen.exit.is_some());
    }

    /// Waits until `ssh` finds nobody at the other end.
    pub(crate) fn finds_nobody(self) {
        const SSH_FAILED: u32 = 255;
        self.wait("the connection to be found dead", |seen| seen.exit == Some(SSH_FAILED));
    }

    /// Waits until the program ends with `code`, checks that it gave the terminal back as it was,
    /// and hands over what it left on it.
    pub(crate) fn ends(mut self, code: u32) -> String {
        self.wait("the program to end", |seen| seen.exit.is_some());
        let after = settings(&*self.master);
        assert_eq!(after, self.settings, "the terminal's settings");
        self.slave = None;
        self.wait("all output", |seen| seen.closed);
        let left = self.grid();
        let (exit, screen) = {
            let seen = self.seen.0.lock().expect("no test panics with the grid in its hand");
            (seen.exit, seen.parser.screen().clone())
        };
        assert_eq!(exit, Some(code), "{left}");
        assert!(!screen.alternate_screen(), "it is still on the alternate screen:\n{left}");
        assert!(!screen.hide_cursor() && !screen.bracketed_paste(), "a mode was left on:\n{left}");
        left
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if self.seen.0.lock().is_ok_and(|seen| seen.exit.is_none()) {
            let pid = self.pid.to_string();
            Command::new("/bin/sh").args(["-c", "kill -9 \"$0\"", &pid]).status().ok();
        }
    }
}

fn settings(master: &dyn MasterPty) -> String {
    let found = master.get_termios().expect("the terminal has settings");
    format!("{:?} {:?} {:?}", found.input_flags, found.output_flags, found.local_flags)
}
