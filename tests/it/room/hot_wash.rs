//! The hot wash on the projector.

use std::sync::{Arc, LazyLock};

use insta::assert_snapshot;
use proptest::prelude::{ProptestConfig, proptest};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::review;
use whitecell::session::view::RoomContent;
use whitecell::session::{WashCommand, WashQuestion};
use whitecell::tui::room::{self, HotWash};
use whitecell::tui::{Key, KeyCode, Paint, Shade, Theme};

use super::{paint, story, text};
use crate::support::grid::grid;
use crate::support::play::Play;

fn hot_wash(play: &Play) -> HotWash {
    let aar = Arc::new(review::read(&play.exercise, &play.records));
    HotWash::new(play.exercise.clone(), aar)
}

fn draw(play: &Play, wash: &HotWash, paint: &Paint, area: Rect) -> Buffer {
    let mut buffer = Buffer::empty(area);
    room::draw(&mut buffer, area, &play.views().room, Some(wash), paint);
    buffer
}

/// Every page in its order, turned as somebody would.
fn pages(language: Language, columns: u16, rows: u16) -> Vec<Buffer> {
    let play = story::ended();
    let (mut wash, paint) = (hot_wash(&play), paint(&play, language));
    let area = Rect::new(0, 0, columns, rows);
    let mut pages = vec![draw(&play, &wash, &paint, area)];
    loop {
        let before = wash.page;
        assert!(wash.on_key(Key::plain(KeyCode::PageDown), area, &[], &paint));
        if wash.page == before {
            return pages;
        }
        pages.push(draw(&play, &wash, &paint, area));
    }
}

#[test]
fn every_page_looks_as_it_did() {
    for (language, columns, rows) in
        [(Language::Ko, 120, 40), (Language::Ko, 80, 24), (Language::En, 80, 24)]
    {
        for (number, page) in (1..).zip(pages(language, columns, rows)) {
            let name = format!("hot_wash_{number}_{language}_{columns}x{rows}");
            assert_snapshot!(name, grid(&page));
        }
    }
}

#[test]
fn what_was_answered_stands_under_its_question() {
    let answer = |question, text: &str| WashCommand::Answer { question, text: text.to_owned() };
    let own = || WashQuestion::Other("누가 먼저 물어야 했습니까?".to_owned());
    let play = story::ended()
        .command("mofa-lead", answer(own(), "외교부가 먼저 물었어야 했음."))
        .command("mnd-lead", answer(own(), "물었으나 답이 늦었음."))
        .command("facilitator", answer(own(), "두 부처가 같은 시각에 물은 것으로 정리함."));
    let (mut wash, area) = (hot_wash(&play), Rect::new(0, 0, 80, 24));
    wash.page = usize::MAX;
    for language in [Language::Ko, Language::En] {
        let page = draw(&play, &wash, &paint(&play, language), area);
        assert_snapshot!(format!("hot_wash_answers_{language}_80x24"), grid(&page));
    }
}

#[test]
fn what_never_crossed_is_said_in_words() {
    let pages = pages(Language::Ko, 80, 24);
    let shown: String = pages.iter().map(text).collect();
    assert!(shown.contains("외교부만 끝까지 알고 있던 것"), "{shown}");
    assert!(shown.contains("받은 지 10분 뒤 국방부에 전달"), "{shown}");
}

#[test]
fn pages_do_not_turn_past_the_first_and_the_last() {
    let play = story::ended();
    let (mut wash, paint) = (hot_wash(&play), paint(&play, Language::En));
    let area = Rect::new(0, 0, 80, 24);
    wash.page = 99;
    assert!(wash.on_key(Key::plain(KeyCode::PageUp), area, &[], &paint));
    assert!(wash.page < 9, "page {}", wash.page);
    assert!(wash.on_key(Key::plain(KeyCode::Home), area, &[], &paint));
    assert!(wash.on_key(Key::plain(KeyCode::PageUp), area, &[], &paint));
    assert_eq!(wash.page, 0);
}

#[test]
fn nothing_of_it_is_shown_before_endex() {
    let play = story::agreed();
    let mut view = (*play.views().room).clone();
    view.content = RoomContent::HotWash(vec![]);
    let area = Rect::new(0, 0, 120, 40);
    let mut buffer = Buffer::empty(area);
    let paint = paint(&play, Language::Ko);
    room::draw(&mut buffer, area, &view, Some(&hot_wash(&play)), &paint);
    let shown = text(&buffer);
    assert_eq!(shown.split('\n').filter(|line| !line.trim().is_empty()).count(), 2, "{shown}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn any_size_is_drawn(columns in 1_u16..=200, rows in 1_u16..=60, page in 0_usize..12) {
        static ENDED: LazyLock<(Play, HotWash)> = LazyLock::new(|| {
            let play = story::ended();
            let wash = hot_wash(&play);
            (play, wash)
        });
        let (play, wash) = &*ENDED;
        let paint = Paint::new(Language::En, Theme::new(Shade::Colorless), play.now());
        let area = Rect::new(0, 0, columns, rows);
        let mut wash = HotWash { page, ..wash.clone() };
        draw(play, &wash, &paint, area);
        wash.on_key(Key::plain(KeyCode::PageDown), area, &[], &paint);
    }
}
