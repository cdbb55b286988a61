//! Any size of terminal, the real-world stop included.

use proptest::prelude::*;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::tui::control::{Console, Message, MessageKind, Pane};
use whitecell::tui::{Key, KeyCode};

use super::{Around, drawn, story, untouched};

fn pane() -> impl Strategy<Value = Pane> {
    prop_oneof![Just(Pane::Run), Just(Pane::Item), Just(Pane::Cells), Just(Pane::Log)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_size_breaks_the_console(
        columns in 1_u16..200,
        rows in 1_u16..60,
        pane in pane(),
        zoom: bool,
        moment in 0_usize..7,
        scroll in 0_usize..200,
        message in proptest::option::of("\\PC{0,300}"),
    ) {
        let (_, play) = story::all().swap_remove(moment);
        let mut console = untouched(&play.views().control);
        console.pane = pane;
        console.zoom = zoom;
        console.item_scroll = scroll;
        console.cells_scroll = scroll;
        console.log_scroll = scroll;
        let message = message.map(|text| Message { kind: MessageKind::Refused, text });
        let around = Around { message, notice: Some("기록할 수 없습니다.") };
        drawn(&play, &console, (Language::Ko, columns, rows), &around);
    }
}
