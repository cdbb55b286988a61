//! A cell's own screen.

use std::sync::LazyLock;

use insta::assert_snapshot;
use proptest::prelude::{ProptestConfig, any, proptest};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::tui::cell::{self, CellScreen};
use whitecell::tui::{Key, KeyCode, Paint, Shade, Theme};

use crate::room::story;
use crate::support::grid::{grid, row};
use crate::support::play::{Play, shipped};

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

/// What a cell's lead sees after `keys`.
fn after(play: &Play, cell: &str, keys: &[KeyCode], (columns, rows): (u16, u16)) -> CellScreen {
    let views = play.views();
    let view = &views.cells[&crate::support::play::cell(cell)];
    let mut screen = CellScreen::default();
    for key in keys {
        let area = Rect::new(0, 0, columns, rows);
        screen.on_key(Key::plain(*key), view, area, &paint(play, Language::Ko));
    }
    screen
}

#[test]
fn every_kind_of_text_looks_as_it_did() {
    use KeyCode::{Down, End, PageDown, Tab};
    let cases: [(&str, Play, &str, &[KeyCode]); 9] = [
        ("opened", Play::opened(shipped("shadow-commander.yaml")), "mofa", &[]),
        ("received", story::shared(), "mofa", &[]),
        ("caveat", story::shared(), "mofa", &[Tab, End]),
        ("passed_on", story::shared(), "mnd", &[Down, Down, Down, Down, Down, Down]),
        ("own_position", story::sealed(), "mnd", &[Down, Down]),
        ("sealed", story::sealed(), "mofa", &[Down]),
        ("revealed", story::drafted(), "mofa", &[Down, PageDown]),
        ("settled", story::settled(), "mofa", &[Down, Down, End]),
        ("stopped", story::stopped(), "mofa", &[]),
    ];
    for (name, play, cell, keys) in cases {
        for (language, columns, rows) in
            [(Language::Ko, 80, 24), (Language::En, 80, 24), (Language::Ko, 120, 40)]
        {
            let screen = after(&play, cell, keys, (columns, rows));
            let seen = Seen { play: &play, cell, screen };
            let name = format!("cell_{name}_{language}_{columns}x{rows}");
            assert_snapshot!(name, grid(&seen.drawn(language, columns, rows)));
        }
    }
}

#[test]
fn what_is_being_read_stays_when_something_new_comes_in() {
    let play = story::briefed();
    let screen = after(&play, "mofa", &[KeyCode::Down, KeyCode::Up], (80, 24));
    let play = play.at(10, 0).release("01-3");
    let seen = Seen { play: &play, cell: "mofa", screen }.drawn(Language::Ko, 80, 24);
    let chosen = (0..24).map(|y| row(&seen, y)).find(|line| line.starts_with('>'));
    assert!(chosen.is_some_and(|line| line.contains("외교부-1")), "{}", grid(&seen));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn any_size_is_drawn(
        columns in 1_u16..=200,
        rows in 1_u16..=60,
        downs in 0_usize..8,
        paged in any::<bool>(),
    ) {
        static PLAYS: LazyLock<[Play; 3]> =
            LazyLock::new(|| [story::shared(), story::drafted(), story::long()]);
        let play = &PLAYS[downs % PLAYS.len()];
        let mut keys = vec![KeyCode::Down; downs];
        keys.push(if paged { KeyCode::PageDown } else { KeyCode::End });
        let screen = after(play, "mofa", &keys, (columns, rows));
        Seen { play, cell: "mofa", screen }.drawn(Language::En, columns, rows);
    }
}
