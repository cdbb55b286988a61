//! The room's screen: what a projector shows at each moment of a session.

mod story;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::tui::{Paint, Shade, Theme, room};

use crate::support::grid::grid;
use crate::support::play::Play;

fn screen(play: &Play, language: Language, columns: u16, rows: u16) -> Buffer {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let paint = Paint::new(language, Theme::new(Shade::Dark), play.now());
    room::draw(&mut buffer, area, &play.views().room, &paint);
    buffer
}

#[test]
#[ignore = "prints every screen for the eye"]
fn print() {
    for (name, play) in story::all() {
        for language in Language::ALL {
            for (columns, rows) in [(120, 40), (80, 24), (160, 45)] {
                println!("== {name} {language} {columns}x{rows}");
                println!("{}", grid(&screen(&play, language, columns, rows)));
            }
        }
    }
}
