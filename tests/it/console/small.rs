//! Any size of terminal, at any moment, the real-world stop included.

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof};
use proptest::test_runner::TestRunner;
use whitecell::exercise::Language;
use whitecell::tui::control::{Message, MessageKind, Pane};

use super::{Around, drawn, screen, story, untouched};

fn pane() -> impl Strategy<Value = Pane> {
    prop_oneof![Just(Pane::Run), Just(Pane::Item), Just(Pane::Cells), Just(Pane::Log)]
}

#[test]
fn no_size_breaks_the_console() {
    let moments = story::all();
    let sizes = (1_u16..=200, 1_u16..=60);
    let place = (pane(), any::<bool>(), 0_usize..300, 0..moments.len());
    let message = proptest::option::of("\\PC{0,300}");
    let mut runner = TestRunner::new(ProptestConfig::with_cases(128));
    let held = runner.run(&(sizes, place, message), |(size, place, message)| {
        let ((columns, rows), (pane, zoom, scroll, moment)) = (size, place);
        let (_, play) = &moments[moment];
        let mut console = untouched(&play.views().control);
        console.pane = pane;
        console.zoom = zoom;
        console.item_scroll = scroll;
        console.cells_scroll = scroll;
        console.log_scroll = scroll;
        let message = message.map(|text| Message { kind: MessageKind::Refused, text });
        let around = Around { message, notice: Some("기록할 수 없습니다.") };
        drawn(play, &console, (Language::Ko, columns, rows), &around);
        Ok(())
    });
    held.unwrap();
}

#[test]
fn a_small_screen_says_how_much_it_needs_in_both_languages() {
    let play = story::cable();
    insta::assert_snapshot!(screen(&play, (Language::Ko, 60, 12)));
}

#[test]
fn the_exercise_is_named_on_the_smallest_screen_that_has_room_for_it() {
    let play = story::stopped();
    for (columns, rows) in [(80, 24), (40, 10)] {
        let shown = screen(&play, (Language::Ko, columns, rows));
        assert!(shown.contains("실제상황") && shown.contains("REAL WORLD"), "{shown}");
    }
}
