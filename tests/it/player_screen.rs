//! A player's own screen: what stands on it at each moment, and what its keys come to.

mod acts;
mod comment;
mod free_move;
mod hall;
mod moment;
mod offered;
mod papers;
mod together;
mod writing;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use chrono::TimeDelta;
use proptest::prelude::{ProptestConfig, any, proptest};
use proptest::sample::Index;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::{Language, Role, SeatId};
use whitecell::session::view::{CellView, OwnSeat, Views};
use whitecell::tui::{Input, Key, KeyCode, Notice, Player, PlayerScene, Shade, Theme};

use crate::support::grid::{grid, row};

use moment::{Moment, all};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

#[test]
fn the_bell_rings_for_what_comes_to_the_seat_and_not_for_what_it_did() {
    for (seat, before, after, rings) in moment::rings() {
        let own = Moment::new("bell", before, seat, "");
        let player = own.player(Language::Ko, SIZES[0]);
        let waits = |views: Views| player.waits(own.scene(&views).view);
        let (before, after) = (waits(own.play.views()), waits(after.views()));
        assert_eq!(after.is_new_after(&before), rings, "{seat}: {before:?} {after:?}");
        assert!(!after.is_new_after(&after), "it rings once");
    }
}

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
    for moment in all().into_iter().chain(papers::all()).chain(free_move::all()) {
        for language in Language::ALL {
            for (columns, rows) in SIZES {
                let name = format!("player_{}_{language}_{columns}x{rows}", moment.name);
                insta::assert_snapshot!(name, grid(&drawn(&moment, language, columns, rows)));
            }
        }
    }
}

/// Seats that look at the same share what was drawn of it: each is shown what it would be alone.
#[test]
fn what_a_seat_shares_with_others_is_what_it_would_be_shown_alone() {
    let (columns, rows) = (80, 24);
    let area = Rect::new(0, 0, columns, rows);
    for moment in all().into_iter().chain(papers::all()).chain(free_move::all()) {
        let views = moment.play.views();
        let together = moment.scene(&views);
        for own in &together.view.seats {
            for code in [KeyCode::Home, KeyCode::Down, KeyCode::Tab, KeyCode::Char('L')] {
                let shown = |scene: PlayerScene<'_>| {
                    let (seat, theme) = (own.seat.clone(), Theme::new(Shade::Dark));
                    let mut player = Player::new(seat, Language::Ko, theme, BTreeMap::new());
                    player.on_input(Input::Resize { columns, rows }, &scene);
                    player.on_input(Input::Key(Key::plain(code)), &scene);
                    let mut buffer = Buffer::empty(area);
                    player.draw(&mut buffer, area, &scene);
                    buffer
                };
                let view = Arc::new(CellView::clone(together.view));
                let alone = PlayerScene { view: &view, ..together };
                let later = PlayerScene { now: together.now + TimeDelta::seconds(1), ..alone };
                assert_eq!(grid(&shown(together)), grid(&shown(alone)), "{}", moment.name);
                let view = Arc::new(CellView::clone(together.view));
                let alone = PlayerScene { view: &view, ..later };
                assert_eq!(grid(&shown(later)), grid(&shown(alone)), "{}", moment.name);
            }
        }
    }
}

/// Who has nothing of their own there but their name is no work: all below it is drawn once.
#[test]
fn seats_with_the_same_before_them_are_shown_one_drawing() {
    let moments = all();
    let moment = moments.iter().find(|moment| moment.name == "received").expect("a moment");
    let views = moment.play.views();
    let mut view = CellView::clone(moment.scene(&views).view);
    let player = view.seats.iter().find(|own| own.role == Role::Player).expect("one").clone();
    let (seat, person) = (SeatId::literal("mofa-beside"), Some("최 서기관".to_owned()));
    let beside = OwnSeat { seat, person, ..player.clone() };
    view.seats.push(beside.clone());
    let view = Arc::new(view);
    let scene = PlayerScene { view: &view, ..moment.scene(&views) };
    let shown = |seat: &SeatId| {
        let (area, theme) = (Rect::new(0, 0, 120, 40), Theme::new(Shade::Dark));
        let mut player = Player::new(seat.clone(), Language::Ko, theme, BTreeMap::new());
        let drawn = player.draw_apart(&mut Buffer::empty(area), area, &scene);
        drawn.shared.expect("no layer lies there")
    };
    let first = shown(&player.seat);
    assert_eq!(first.area.y, 1, "only the row with the name is a seat's own");
    let lead = SeatId::literal("mofa-lead");
    for (seat, same) in [(&player.seat, true), (&beside.seat, true), (&lead, false)] {
        assert_eq!(Arc::ptr_eq(&first, &shown(seat)), same, "{seat}");
    }
}

/// Somebody who is told everything at once still sees what they are told last.
#[test]
fn a_notice_and_a_refusal_stand_over_the_keys() {
    let moments = all();
    let moment = moments.iter().find(|moment| moment.name == "refused").expect("a moment");
    let views = moment.play.views();
    for (columns, rows) in [(80, 24), (60, 16)] {
        let area = Rect::new(0, 0, columns, rows);
        let mut buffer = Buffer::empty(area);
        let mut player = moment.player(Language::Ko, (columns, rows));
        let scene = PlayerScene { notice: Some(Notice::DiskFull), ..moment.scene(&views) };
        player.draw(&mut buffer, area, &scene);
        let shown = grid(&buffer);
        assert!(shown.contains("읽기 전용") && shown.contains("참가자입니다."), "{shown}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_size_is_drawn(columns in 1_u16..=200, rows in 1_u16..=60, which in any::<Index>()) {
        static MOMENTS: LazyLock<Vec<Moment>> = LazyLock::new(all);
        let moment = which.get(&MOMENTS);
        for language in Language::ALL {
            let shown = drawn(moment, language, columns, rows);
            let read = row(&shown, 0);
            assert!(columns < 16 || rows < 6 || read.contains("EXERCISE"), "{}", grid(&shown));
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
