//! Colors and emphasis, told to a terminal when they change.

use std::fmt::Write as _;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

const MODIFIERS: [(Modifier, &str); 9] = [
    (Modifier::BOLD, ";1"),
    (Modifier::DIM, ";2"),
    (Modifier::ITALIC, ";3"),
    (Modifier::UNDERLINED, ";4"),
    (Modifier::SLOW_BLINK, ";5"),
    (Modifier::RAPID_BLINK, ";6"),
    (Modifier::REVERSED, ";7"),
    (Modifier::HIDDEN, ";8"),
    (Modifier::CROSSED_OUT, ";9"),
];

/// What the next character would be written with.
pub(super) struct Pen {
    style: (Color, Color, Modifier),
}

#[derive(Clone, Copy)]
enum Ground {
    Fore,
    Back,
}

impl Pen {
    /// A plain one, as a terminal has after a reset.
    pub(super) fn new() -> Self {
        Self { style: (Color::Reset, Color::Reset, Modifier::empty()) }
    }

    /// Changes to the cell's style, when it is another.
    pub(super) fn dip(&mut self, cell: &Cell, painted: &mut String) {
        let style = (cell.fg, cell.bg, cell.modifier);
        if self.style == style {
            return;
        }
        self.style = style;
        painted.push_str("\x1b[0");
        for (modifier, code) in MODIFIERS {
            if cell.modifier.contains(modifier) {
                painted.push_str(code);
            }
        }
        color(cell.fg, Ground::Fore, painted);
        color(cell.bg, Ground::Back, painted);
        painted.push('m');
    }
}

fn color(color: Color, ground: Ground, painted: &mut String) {
    let code = match color {
        Color::Reset => return,
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        Color::Indexed(index) => {
            write!(painted, ";{};5;{index}", 38 + offset(ground)).ok();
            return;
        }
        Color::Rgb(red, green, blue) => {
            write!(painted, ";{};2;{red};{green};{blue}", 38 + offset(ground)).ok();
            return;
        }
    };
    write!(painted, ";{}", code + offset(ground)).ok();
}

fn offset(ground: Ground) -> u8 {
    match ground {
        Ground::Fore => 0,
        Ground::Back => 10,
    }
}
