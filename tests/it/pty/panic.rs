//! A panic while the program has the terminal. The program under test is this test binary: it runs
//! the same loop and the same guard as the program does, over a surface that panics when told to.

use std::thread;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use whitecell::terminal::{self, Flow, Surface};
use whitecell::tui::{Input, Key, KeyCode};

use super::{Place, Window};

struct Fragile;

impl Surface for Fragile {
    fn poll(&mut self) -> bool {
        false
    }

    fn on_input(&mut self, input: Input) -> Flow {
        match input {
            Input::Key(Key { code: KeyCode::Char('x'), .. }) => panic!("the surface is broken"),
            Input::Key(Key { code: KeyCode::Char('t'), .. }) => {
                thread::spawn(|| panic!("a thread is broken")).join().unwrap_err();
                Flow::Stay
            }
            Input::Key(Key { code: KeyCode::Char('q'), .. }) => Flow::Leave,
            Input::Key(_) | Input::Paste(_) | Input::PasteTooLong { .. } | Input::Resize { .. } => {
                Flow::Stay
            }
        }
    }

    fn draw(&mut self, buffer: &mut Buffer, _area: Rect) -> Option<Position> {
        buffer.set_string(0, 0, "it stands", Style::new());
        None
    }
}

#[test]
#[ignore = "the tests below run it on a terminal of its own"]
fn fragile() {
    terminal::run(&mut Fragile).unwrap();
}

fn window(place: &Place) -> Window {
    let program = std::env::current_exe().expect("it has a path").display().to_string();
    let arguments = ["--ignored", "--exact", "pty::panic::fragile", "--nocapture"];
    let window = Window::open(place.command(&program, &arguments, &[])).shows("it stands");
    assert!(window.is_taken());
    window
}

#[test]
fn a_panic_gives_the_terminal_back_and_is_told_on_it() {
    let left = window(&Place::new()).keys("x").ends(101);
    assert!(left.contains("the surface is broken"), "{left}");
    assert!(left.contains("tests/it/pty/panic.rs"), "{left}");
    assert!(!left.contains("it stands"), "{left}");
}

#[test]
fn a_panic_of_another_thread_leaves_the_screen_alone_and_is_told_afterwards() {
    let window = window(&Place::new()).keys("t").resize(100, 30).shows("it stands");
    assert!(window.is_taken());
    let window = window.hides("a thread is broken");
    let left = window.keys("q").ends(0);
    assert!(left.contains("a thread is broken"), "{left}");
}
