//! A player's own screen: what stands on it at each moment, and what its keys come to.

mod hall;
mod moment;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;

use crate::support::grid::grid;

use moment::{Moment, all};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

fn drawn(moment: &Moment, language: Language, columns: u16, rows: u16) -> Buffer {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let mut player = moment.player(language, (columns, rows));
    let views = moment.play.views();
    player.draw(&mut buffer, area, &moment.scene(&views));
    buffer
}

#[test]
fn every_moment_looks_as_it_did() {
    for moment in all() {
        for language in Language::ALL {
            for (columns, rows) in SIZES {
                let name = format!("player_{}_{language}_{columns}x{rows}", moment.name);
                insta::assert_snapshot!(name, grid(&drawn(&moment, language, columns, rows)));
            }
        }
    }
}

#[test]
#[ignore = "prints every screen for the eye"]
fn print() {
    for moment in all() {
        for language in Language::ALL {
            for (columns, rows) in SIZES {
                println!("== {} {language} {columns}x{rows}", moment.name);
                let shown = grid(&drawn(&moment, language, columns, rows));
                for line in shown.lines().filter(|line| line.starts_with('|')) {
                    println!("{line}");
                }
            }
        }
    }
}
