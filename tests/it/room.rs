//! The room's screen: what a projector shows at each moment of a session.

pub(crate) mod story;

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::review;
use whitecell::tui::room::HotWash;
use whitecell::tui::{Paint, Shade, Theme, room};

use crate::support::grid::grid;
use crate::support::play::Play;

fn screen(play: &Play, language: Language, columns: u16, rows: u16) -> Buffer {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    room::draw(&mut buffer, area, &play.views().room, None, &paint(play, language));
    buffer
}

fn paint(play: &Play, language: Language) -> Paint {
    Paint::new(language, Theme::new(Shade::Dark), play.now())
}

/// The hot wash of `play`, on page `page`.
fn hot_wash(play: &Play, page: usize) -> HotWash {
    let aar = Arc::new(review::read(&play.exercise, &play.records));
    HotWash { page, ..HotWash::new(play.exercise.clone(), aar) }
}

fn wash_screen(page: usize, language: Language, columns: u16, rows: u16) -> Buffer {
    let play = story::ended();
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let paint = paint(&play, language);
    room::draw(&mut buffer, area, &play.views().room, Some(&hot_wash(&play, page)), &paint);
    buffer
}

#[test]
#[ignore = "prints every page for the eye"]
fn print_hot_wash() {
    for language in Language::ALL {
        for (columns, rows) in [(120, 40), (80, 24)] {
            for page in 0..8 {
                println!("== {page} {language} {columns}x{rows}");
                println!("{}", grid(&wash_screen(page, language, columns, rows)));
            }
        }
    }
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
