//! The review of a session on the screen, and what it plays again.

mod book;
mod playback;
mod query;
mod wash;

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::{Arc, OnceLock};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::Language;
use whitecell::journal;
use whitecell::review::{self, Playback};
use whitecell::session::Record;
use whitecell::tui::review::{Chain, Review, Signed, Standing, Tab};
use whitecell::tui::{Input, Key, KeyCode, Shade, Theme};

use crate::support::grid::grid;
use crate::support::ministries::fixture;

/// A session that went poorly: refusals, an act alone, a lapse, words that contradict.
pub(crate) fn poor() -> &'static Vec<Record> {
    static POOR: OnceLock<Vec<Record>> = OnceLock::new();
    POOR.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.journal");
        let moves = fixture("moves/shadow-commander.poor.jsonl");
        let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
        command.env_clear().args(["rehearse", "shadow-commander"]).arg(moves);
        let done = command.arg("--session").arg(&path).output().unwrap();
        assert!(done.status.success(), "{done:?}");
        journal::read(&path).unwrap().records
    })
}

fn opened(language: Language) -> Review {
    let playback = Playback::open(poor().clone()).unwrap();
    let standing = Standing { chain: Chain::Whole, signed: Signed::No };
    let theme = Theme::new(Shade::Dark);
    let aar = review::read(playback.exercise(), poor());
    let mut review = Review::new(playback, standing, (language, theme), BTreeMap::new());
    review.teach(Arc::new(aar));
    review
}

fn keys(review: &mut Review, (columns, rows): (u16, u16), keys: &[Key]) {
    review.on_input(Input::Resize { columns, rows });
    for key in keys {
        review.on_input(Input::Key(*key));
    }
}

fn screen(review: &mut Review, (columns, rows): (u16, u16)) -> String {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    review.draw(&mut buffer, area);
    grid(&buffer)
}

fn plain(code: KeyCode) -> Key {
    Key::plain(code)
}

fn typed(text: &str) -> Vec<Key> {
    text.chars().map(Key::char).collect()
}

const SMALL: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

#[test]
fn lanes_the_cursor_and_what_stands_under_it() {
    for (language, size) in [(Language::Ko, SMALL), (Language::En, SMALL), (Language::Ko, WIDE)] {
        let mut review = opened(language);
        keys(&mut review, size, &[Key::char('g')]);
        keys(&mut review, size, &typed("T+30"));
        keys(&mut review, size, &[plain(KeyCode::Enter)]);
        let name = format!("lanes_{language}_{}", size.0);
        insta::assert_snapshot!(name, screen(&mut review, size));
    }
}

#[test]
fn every_tab_leads_to_its_records() {
    for tab in [
        Tab::Decisions,
        Tab::Knowledge,
        Tab::Statements,
        Tab::Forecasts,
        Tab::Measures,
        Tab::Findings,
    ] {
        let mut review = opened(Language::Ko);
        review.turn_to(tab);
        keys(&mut review, SMALL, &[plain(KeyCode::Down)]);
        let shown = screen(&mut review, SMALL);
        insta::assert_snapshot!(format!("tab_{tab:?}"), shown);
        keys(&mut review, SMALL, &[plain(KeyCode::Enter)]);
        assert!(screen(&mut review, SMALL).contains("찾았습니다"), "{tab:?}");
    }
}

#[test]
fn a_query_narrows_and_what_is_not_there_is_said() {
    let mut review = opened(Language::Ko);
    assert!(review.search("부처:mofa 종류:입장").is_ok());
    insta::assert_snapshot!("found", screen(&mut review, SMALL));
    let nothing = review.search("글:이런말은없다").unwrap_err();
    assert!(nothing.contains("없습니다"), "{nothing}");
    let field = review.search("cel:mofa").unwrap_err();
    assert!(field.contains("cel") && field.contains("부처"), "{field}");
    let cell = review.search("cell:mfa").unwrap_err();
    assert!(cell.contains("mofa"), "{cell}");
    keys(&mut review, SMALL, &[plain(KeyCode::Esc)]);
    assert!(!screen(&mut review, SMALL).contains("부처:mofa"));
}

#[test]
fn a_seats_screen_is_what_it_was() {
    let mut review = opened(Language::Ko);
    keys(&mut review, SMALL, &typed("gT+24"));
    keys(&mut review, SMALL, &[plain(KeyCode::Enter), Key::char('v'), Key::char('4')]);
    insta::assert_snapshot!("seat_screen", screen(&mut review, SMALL));
    // It goes along with the cursor, and nothing typed on it is done.
    keys(&mut review, SMALL, &[plain(KeyCode::Home), plain(KeyCode::Enter), plain(KeyCode::Tab)]);
    assert!(screen(&mut review, SMALL).contains("T+00:00:00 당시"));
    keys(&mut review, SMALL, &[plain(KeyCode::Esc), Key::char('v'), Key::char('1')]);
    insta::assert_snapshot!("control_screen", screen(&mut review, SMALL));
}

#[test]
fn nothing_sealed_is_on_any_screen_before_its_reveal() {
    let words = "판단할 만한 자료가 없다";
    let mut review = opened(Language::Ko);
    review.go_to_time(whitecell::exercise::ExerciseTime((24 * 60 + 55) * 1_000));
    for screen_key in ["1", "2"] {
        keys(&mut review, WIDE, &typed(&format!("v{screen_key}")));
        let shown = screen(&mut review, WIDE);
        assert!(!shown.contains(words), "{shown}");
        keys(&mut review, WIDE, &[plain(KeyCode::Esc)]);
    }
}

#[test]
fn a_terminal_that_is_too_small_says_so() {
    let mut review = opened(Language::En);
    insta::assert_snapshot!("too_small", screen(&mut review, (60, 12)));
}

#[test]
fn it_plays_by_itself_and_stops_at_the_end() {
    let mut review = opened(Language::En);
    keys(&mut review, SMALL, &[Key::char(']'), Key::char(']'), Key::char(' ')]);
    let second = std::time::Duration::from_secs(1);
    for _ in 0..60 {
        review.on_time(second);
    }
    // Five times as fast: a minute on the wall is five of exercise.
    assert!(screen(&mut review, SMALL).contains("T+00:05:00"));
    for _ in 0..3_000 {
        review.on_time(second);
    }
    let shown = screen(&mut review, SMALL);
    assert!(shown.contains("stopped 5x") && shown.contains("T+01:30:00"), "{shown}");
}

#[test]
fn the_help_tells_every_key() {
    let mut review = opened(Language::Ko);
    keys(&mut review, WIDE, &[Key::char('?')]);
    insta::assert_snapshot!("help", screen(&mut review, WIDE));
}
