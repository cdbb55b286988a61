//! What is sealed, and what is control's alone, never stands on the room's or a cell's screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::{Exercise, Language, Text};
use whitecell::session::{Confidence, DecisionCommand, RoomPage};
use whitecell::tui::cell::{self, CellScreen};
use whitecell::tui::{Key, KeyCode, Paint, Shade, Theme};

use super::{screen, text};
use crate::support::play::{Play, cell as cell_id, decision, position, shipped};

const SEALED: &str = "CANARY-SEALED";
const CONTROL: &str = "CANARY-CONTROL";
const ONE_CELL: &str = "CANARY-ONE-CELL";

/// The exercise with a canary in everything that is control's alone, and in the papers that MND
/// alone is sent.
fn planted() -> Exercise {
    let mut exercise = shipped("shadow-commander.yaml");
    let canary = || Text::same(CONTROL);
    for fact in exercise.facts.values_mut() {
        fact.statement = canary();
    }
    for inject in exercise.injects.values_mut() {
        inject.notes = Some(canary());
        inject.expected_action = Some(canary());
        if inject.to == [cell_id("mnd")] {
            inject.title = Text::same(ONE_CELL);
            for passage in &mut inject.passages {
                passage.text = Text::same(ONE_CELL);
            }
        }
    }
    for decision in exercise.decisions.values_mut() {
        decision.notes = Some(canary());
        decision.lapse.text = canary();
    }
    for branch in exercise.branches.values_mut() {
        branch.title = canary();
    }
    exercise.truth.summary = canary();
    exercise.truth.points = vec![canary()];
    exercise.hot_wash = vec![canary()];
    exercise
}

/// Everything that can be read on a cell's screen: each line of the list, scrolled to its end.
fn whole_cell_screen(play: &Play, cell: &str) -> String {
    let views = play.views();
    let view = &views.cells[&cell_id(cell)];
    let paint = Paint::new(Language::Ko, Theme::new(Shade::Dark), play.now());
    let area = Rect::new(0, 0, 120, 40);
    let (mut state, mut seen) = (CellScreen::default(), String::new());
    loop {
        let line = state.line.clone();
        for scroll in [KeyCode::Home, KeyCode::PageDown, KeyCode::PageDown] {
            let mut buffer = Buffer::empty(area);
            state.on_key(Key::plain(scroll), view, area, &paint);
            cell::draw(&mut buffer, area, view, &state, &paint);
            seen.push_str(&text(&buffer));
        }
        state.on_key(Key::plain(KeyCode::Down), view, area, &paint);
        if state.line == line {
            return seen;
        }
    }
}

fn hold(play: &Play, cell: &str, canaries: &[&str]) {
    for canary in canaries {
        for (columns, rows) in [(120, 40), (200, 60), (80, 24)] {
            let room = text(&screen(play, Language::Ko, columns, rows));
            assert!(!room.contains(canary), "{canary} in the room:\n{room}");
        }
        let seen = whole_cell_screen(play, cell);
        assert!(!seen.contains(canary), "{canary} on the screen of {cell}");
    }
}

#[test]
fn a_sealed_position_is_nowhere_until_the_reveal() {
    let held = position("raise", SEALED, Confidence::High, ("mofa", "isr"));
    let mut play = Play::started(planted())
        .at(26, 0)
        .on("facilitator", "d2", DecisionCommand::Open)
        .show(RoomPage::Decision(decision("d2")));
    let before = text(&screen(&play, Language::Ko, 120, 40));
    play = play.take("mnd-lead", "d2", held);
    hold(&play, "mofa", &[SEALED, CONTROL]);
    assert!(whole_cell_screen(&play, "mnd").contains(SEALED), "a cell reads its own position");
    let after = text(&screen(&play, Language::Ko, 120, 40));
    assert_eq!(before, after, "the room cannot tell that a position came in");
    play = play.writing("d2", SEALED);
    hold(&play, "mofa", &[SEALED, CONTROL]);
    play = play.at(31, 0).reveal("d2");
    assert!(text(&screen(&play, Language::Ko, 120, 40)).contains(SEALED));
    hold(&play, "mofa", &[CONTROL]);
}

#[test]
fn what_one_cell_was_sent_is_on_its_screen_alone() {
    let mut play = Play::started(planted());
    for (minute, inject) in [(2, "01-1"), (5, "01-2"), (10, "01-3"), (16, "01-4")] {
        play = play.at(minute, 0).release(inject);
        hold(&play, "mofa", &[ONE_CELL, CONTROL]);
    }
    assert!(whole_cell_screen(&play, "mnd").contains(ONE_CELL));
    hold(&play, "mnd", &[CONTROL]);
}
