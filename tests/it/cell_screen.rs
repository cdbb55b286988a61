//! A cell's own screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::tui::cell::{self, CellScreen};
use whitecell::tui::{Paint, Shade, Theme};

use crate::room::story;
use crate::support::grid::grid;
use crate::support::play::Play;

fn paint(play: &Play, language: Language) -> Paint {
    Paint::new(language, Theme::new(Shade::Dark), play.now())
}

struct Seen<'a> {
    play: &'a Play,
    cell: &'a str,
    screen: CellScreen,
}

impl Seen<'_> {
    fn drawn(&self, language: Language, columns: u16, rows: u16) -> Buffer {
        let area = Rect::new(0, 0, columns, rows);
        let mut buffer = Buffer::empty(area);
        let views = self.play.views();
        let view = &views.cells[&crate::support::play::cell(self.cell)];
        cell::draw(&mut buffer, area, view, &self.screen, &paint(self.play, language));
        buffer
    }
}

#[test]
#[ignore = "prints every screen for the eye"]
fn print() {
    for (name, play) in story::all() {
        for cell in ["mofa", "mnd"] {
            let seen = Seen { play: &play, cell, screen: CellScreen::default() };
            for language in Language::ALL {
                for (columns, rows) in [(80, 24), (120, 40)] {
                    println!("== {name} {cell} {language} {columns}x{rows}");
                    println!("{}", grid(&seen.drawn(language, columns, rows)));
                }
            }
        }
    }
}
