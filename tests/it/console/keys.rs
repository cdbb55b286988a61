//! Moving about the console.

use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::session::view::{ControlView, RunItem};
use whitecell::tui::control::{Console, Pane, Sight};
use whitecell::tui::{Key, KeyCode};

use super::{paint, story, untouched};
use crate::support::play::{Play, decision, inject_id};

fn press(console: &mut Console, play: &Play, codes: &[KeyCode]) -> Vec<bool> {
    let view = play.views().control;
    let paint = paint(Language::Ko, play);
    let sight = Sight { view: &view, area: Rect::new(0, 0, 80, 24), paint: &paint };
    codes.iter().map(|code| console.on_key(Key::plain(*code), &sight)).collect()
}

fn inject(id: &str) -> RunItem {
    RunItem::Inject(inject_id(id))
}

fn view(play: &Play) -> std::sync::Arc<ControlView> {
    play.views().control
}

#[test]
fn the_selection_is_what_the_suggestion_is_about() {
    let cases = [
        (story::before(), None),
        (story::cable(), Some(inject("01-4"))),
        (story::kept(), Some(inject("01-2"))),
        (story::revealed(), Some(RunItem::Decision(decision("d1")))),
        (story::drafted(), Some(RunItem::Decision(decision("d2")))),
    ];
    for (play, expected) in cases {
        let first = view(&play).run.first().map(|line| line.item.clone());
        assert_eq!(untouched(&view(&play)).selected, expected.or(first));
    }
}

#[test]
fn what_somebody_chose_stays_until_it_is_let_go() {
    let (cable, later) = (story::cable(), story::drafted());
    let mut console = untouched(&view(&cable));
    press(&mut console, &cable, &[KeyCode::Down]);
    assert_eq!(console.selected, Some(inject("01-4a")));
    console.follow(&view(&later));
    assert_eq!(console.selected, Some(inject("01-4a")));
    assert_eq!(press(&mut console, &later, &[KeyCode::Esc]), [true]);
    console.follow(&view(&later));
    assert_eq!(console.selected, Some(RunItem::Decision(decision("d2"))));
}

#[test]
fn doing_what_is_suggested_keeps_following() {
    let (cable, later) = (story::cable(), story::drafted());
    let mut console = untouched(&view(&cable));
    console.go_to(&inject("01-4"), &view(&cable));
    console.follow(&view(&later));
    assert_eq!(console.selected, Some(RunItem::Decision(decision("d2"))));
    console.go_to(&inject("01-4"), &view(&later));
    console.follow(&view(&later));
    assert_eq!(console.selected, Some(inject("01-4")));
}

#[test]
fn a_selection_that_is_gone_is_replaced() {
    let mut console = Console::default();
    console.selected = Some(inject("no-such"));
    console.follow(&view(&story::cable()));
    assert_eq!(console.selected, Some(inject("01-4")));
    console.go_to(&inject("no-such"), &view(&story::cable()));
    assert_eq!(console.selected, Some(inject("01-4")));
}

#[test]
fn tab_goes_round_the_panes_and_enter_opens_the_item() {
    let play = story::cable();
    let mut console = untouched(&view(&play));
    let mut seen = vec![];
    for _ in 0..4 {
        press(&mut console, &play, &[KeyCode::Tab]);
        seen.push(console.pane);
    }
    assert_eq!(seen, [Pane::Item, Pane::Cells, Pane::Log, Pane::Run]);
    press(&mut console, &play, &[KeyCode::BackTab]);
    assert_eq!(console.pane, Pane::Log);
    press(&mut console, &play, &[KeyCode::Esc, KeyCode::Enter]);
    assert_eq!((console.pane, console.zoom), (Pane::Item, true));
    press(&mut console, &play, &[KeyCode::Right]);
    assert_eq!(console.selected, Some(inject("01-4a")));
    press(&mut console, &play, &[KeyCode::Esc]);
    assert_eq!((console.pane, console.zoom), (Pane::Run, false));
}

/// The last rows of the cells, the world among them, fill the pane; a line each does not scroll.
#[test]
fn the_cells_scroll_to_their_last_full_page() {
    let play = story::cable();
    let mut console = untouched(&view(&play));
    press(&mut console, &play, &[KeyCode::Tab, KeyCode::Tab, KeyCode::End]);
    assert_eq!((console.pane, console.cells_scroll), (Pane::Cells, 0));
    press(&mut console, &play, &[KeyCode::Enter, KeyCode::End]);
    let end = console.cells_scroll;
    press(&mut console, &play, &[KeyCode::PageDown, KeyCode::PageUp]);
    assert!(end > 0 && console.cells_scroll == 0, "{end}: less than a page is hidden");
}

#[test]
fn scrolling_stops_at_the_end_and_comes_back_at_once() {
    let play = story::cable();
    let mut console = untouched(&view(&play));
    press(&mut console, &play, &[KeyCode::Tab]);
    press(&mut console, &play, &[KeyCode::Down; 200]);
    let end = console.item_scroll;
    assert!(end > 10, "the inject is longer than its pane");
    press(&mut console, &play, &[KeyCode::Up]);
    assert_eq!(console.item_scroll, end - 1);
    press(&mut console, &play, &[KeyCode::End]);
    assert_eq!(console.item_scroll, end);
    press(&mut console, &play, &[KeyCode::Home]);
    assert_eq!(console.item_scroll, 0);
}

#[test]
fn a_record_is_in_hand_only_while_the_log_has_the_keys() {
    let play = story::sealed();
    let view = view(&play);
    let mut console = untouched(&view);
    assert_eq!(console.selected_log_entry(&view), None);
    press(&mut console, &play, &[KeyCode::BackTab]);
    let newest = console.selected_log_entry(&view).unwrap();
    assert_eq!(Some(newest), view.log.last());
    press(&mut console, &play, &[KeyCode::Up]);
    let before = console.selected_log_entry(&view).unwrap();
    assert!(before.seq < newest.seq);
    press(&mut console, &play, &[KeyCode::Home]);
    assert_eq!(console.selected_log_entry(&view), view.log.front());
}

#[test]
fn a_mark_of_the_clock_is_no_line_of_the_log() {
    let mark = whitecell::session::EngineCommand::MarkClock;
    let play = story::sealed().keyed("engine", &mark.into());
    let view = view(&play);
    let mut console = untouched(&view);
    press(&mut console, &play, &[KeyCode::BackTab]);
    let newest = console.selected_log_entry(&view).unwrap();
    assert!(Some(newest) != view.log.last());
}

#[test]
fn the_selected_item_is_given_by_its_kind() {
    let play = story::drafted();
    let view = view(&play);
    let mut console = untouched(&view);
    assert_eq!(console.selected_decision(&view), Some(decision("d2")));
    assert_eq!(console.selected_inject(&view), None);
    press(&mut console, &play, &[KeyCode::Up]);
    assert_eq!(console.selected_inject(&view), Some(inject_id("01-5")));
    assert_eq!(console.selected_decision(&view), None);
}

#[test]
fn letters_belong_to_the_keymap() {
    let play = story::cable();
    let mut console = untouched(&view(&play));
    assert_eq!(press(&mut console, &play, &[KeyCode::Char('r'), KeyCode::Char(' ')]), [false; 2]);
}
