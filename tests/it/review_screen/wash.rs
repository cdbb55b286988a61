//! The hot wash of a session that went poorly, page by page.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::review::{self, Playback};
use whitecell::tui::room::{self, HotWash};
use whitecell::tui::{Key, KeyCode, Paint, Shade, Theme};

use crate::support::grid::grid;

use super::poor;

/// Every page of the hot wash on a projector so large.
fn pages(language: Language, (columns, rows): (u16, u16)) -> Vec<String> {
    let mut playback = Playback::open(poor().clone()).unwrap();
    playback.seek(poor().len() - 1);
    let views = playback.views();
    let aar = Arc::new(review::read(playback.exercise(), poor()));
    let mut wash = HotWash::new(playback.exercise().clone(), aar);
    let paint = Paint::new(language, Theme::new(Shade::Dark), views.control.clock.anchor.at);
    let area = Rect::new(0, 0, columns, rows);
    let mut pages: Vec<String> = vec![];
    loop {
        let mut buffer = Buffer::empty(area);
        room::draw(&mut buffer, area, &views.room, Some(&wash), &paint);
        let page = grid(&buffer);
        if pages.last() == Some(&page) {
            return pages;
        }
        pages.push(page);
        wash.on_key(Key::plain(KeyCode::PageDown), area, &[], &paint);
    }
}

#[test]
fn the_projector_has_public_lines_side_by_side_and_forecasts_against_the_truth() {
    for (language, public, forecasts) in [
        (Language::Ko, "공개적으로 한 말", "예측과 실제"),
        (Language::En, "What was said in public", "Forecasts and what was so"),
    ] {
        for size in [(80, 24), (120, 40)] {
            let pages = pages(language, size);
            let of = |title: &str| pages.iter().find(|page| page.contains(title)).cloned();
            let name = |what: &str| format!("wash_{what}_{language}_{}", size.0);
            insta::assert_snapshot!(name("public"), of(public).unwrap());
            insta::assert_snapshot!(name("forecasts"), of(forecasts).unwrap());
            // Nobody who judged is named before the room.
            assert!(pages.iter().all(|page| !page.contains("강태우")), "{language}");
        }
    }
}
