//! An inject as its addressees see it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::session::view::Source;
use whitecell::tui::cell::{self, CellScreen, ListLine, Open, Pane, Section};
use whitecell::tui::{Paint, Shade, Theme};

use super::{every_shipped, printed};
use crate::room::story;
use crate::support::grid::row;

/// What the cell's own screen has in its right pane, 80 columns wide, however long it is.
#[test]
fn what_is_printed_is_what_stands_on_the_screen() {
    let play = story::shared();
    let views = play.views();
    for language in Language::ALL {
        let paint = Paint::new(language, Theme::new(Shade::Dark), play.now());
        for view in views.cells.values() {
            for item in &view.received {
                let area = Rect::new(0, 0, 124, 120);
                let mut buffer = Buffer::empty(area);
                let open = Open::Received(item.number);
                let section = match item.source {
                    Source::Inject { .. } => Section::Received,
                    Source::Cell { .. } => Section::PassedOn,
                };
                let line = ListLine { section, open, wanted: None };
                let screen =
                    CellScreen { line: Some(line), pane: Pane::Text, ..CellScreen::default() };
                cell::draw(&mut buffer, area, view, &screen, &paint);
                let rows: Vec<String> = (0..area.height).map(|y| row(&buffer, y)).collect();
                let lines =
                    cell::received_lines(view, item.number, 80, &paint).expect("it is there");
                for line in lines {
                    let shown = rows.iter().any(|row| row.trim_end().ends_with(line.trim_end()));
                    assert!(shown, "{language}: {line}\n{}", rows.join("\n"));
                }
            }
        }
    }
}

#[test]
fn each_addressee_reads_it_and_nobody_else_does() {
    for language in ["ko", "en"] {
        let shown = printed(&["--lang", language, "show", "shadow-commander", "--inject", "01-3"]);
        let (mofa, mnd) = match language {
            "ko" => ("외교부-4  당지 동향 보고", "이 상황메시지를 받지 않습니다."),
            _ => ("MOFA-4  Report on local developments", "It is not given this inject"),
        };
        assert!(shown.contains(mofa) && shown.contains(mnd), "{shown}");
        let own = ["--lang", language, "show", "shadow-commander", "--inject", "01-3"];
        let own = printed(&[&own[..], &["--cell", "mnd"]].concat());
        assert!(own.contains(mnd) && !own.contains(mofa), "{own}");
    }
}

/// Facts, notes and expected actions are control's.
#[test]
fn no_annotation_of_controls_is_printed() {
    for (id, exercise) in every_shipped().take(1) {
        for inject in exercise.injects.values() {
            let shown = printed(&["--lang", "ko", "show", id, "--inject", inject.id.as_str()]);
            let notes = inject.notes.iter().chain(&inject.expected_action);
            let lines = notes.flat_map(|text| text.get(Language::Ko).lines());
            for line in lines.filter(|line| line.chars().count() > 8) {
                assert!(!shown.contains(line.trim()), "{id} {}: {line}", inject.id);
            }
            let facts = inject.passages.iter().flat_map(|passage| &passage.facts);
            for fact in facts {
                assert!(!shown.contains(fact.as_str()), "{id} {}: {fact}", inject.id);
            }
        }
    }
}

#[test]
fn what_is_never_sent_says_so() {
    let shown = printed(&["--lang", "en", "show", "shadow-commander", "--inject", "01-8"]);
    assert!(shown.contains("stands on no cell's screen"), "{shown}");
}
