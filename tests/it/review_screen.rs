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
use whitecell::review::notebook::{Body, Change, Element, Notebook, PlanItem, ReviewNote};
use whitecell::review::{self, Playback};
use whitecell::session::{Record, Seq};
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

/// What reviewers wrote: a row of the plan and a note.
fn written() -> Notebook {
    let mut book = Notebook::default();
    let at = chrono::DateTime::parse_from_rfc3339("2027-03-03T00:00:00Z").unwrap().to_utc();
    let row = PlanItem {
        capability: "정보공유".to_owned(),
        issue: "전문이 늦게 전해짐".to_owned(),
        action: "공관 전문은 그날 안에 넘긴다".to_owned(),
        element: Some(Element::Training),
        owner: "외교부".to_owned(),
        contact: "군축신기술과".to_owned(),
        start: "2027-04-01".to_owned(),
        end: "2027-06-30".to_owned(),
        records: vec![Seq(137)],
    };
    let note = ReviewNote { record: Seq(137), text: "왜 늦었는가".to_owned() };
    for body in [Body::Plan(row), Body::Note(note)] {
        book.take(&Change { item: None, after: 0, body }, "김 검토", at).unwrap();
    }
    book
}

#[test]
fn every_tab_leads_to_its_records() {
    for tab in Tab::ALL.into_iter().filter(|tab| *tab != Tab::Time) {
        for (language, size) in [
            (Language::Ko, SMALL),
            (Language::En, SMALL),
            (Language::Ko, WIDE),
            (Language::En, WIDE),
        ] {
            let mut review = opened(language);
            review.read_book(written());
            review.turn_to(tab);
            keys(&mut review, size, &[plain(KeyCode::Down)]);
            let shown = screen(&mut review, size);
            insta::assert_snapshot!(format!("tab_{tab:?}_{language}_{}", size.0), shown);
            keys(&mut review, size, &[plain(KeyCode::Enter)]);
            let found = if language == Language::Ko { "찾았습니다" } else { "records" };
            assert!(screen(&mut review, size).contains(found), "{tab:?}");
        }
    }
}

#[test]
fn a_form_of_the_plan_has_the_columns_of_the_report() {
    for (language, size) in [(Language::Ko, SMALL), (Language::En, WIDE)] {
        let mut review = opened(language);
        review.turn_to(Tab::Findings);
        keys(&mut review, size, &[Key::char('i')]);
        let name = format!("plan_form_{language}_{}", size.0);
        insta::assert_snapshot!(name, screen(&mut review, size));
    }
}

/// What is typed leaves at the next second, and is there again for whoever comes back.
#[test]
fn what_is_typed_and_not_sent_is_kept_and_offered_again() {
    let mut review = opened(Language::Ko);
    assert_eq!(review.unkept(), None);
    keys(&mut review, SMALL, &[Key::char('a')]);
    // A form that nobody typed into is none.
    assert_eq!(review.unkept(), None);
    keys(&mut review, SMALL, &typed("왜"));
    let kept = review.unkept().unwrap();
    assert_eq!(review.unkept(), None);
    let playback = Playback::open(poor().clone()).unwrap();
    let standing = Standing { chain: Chain::Whole, signed: Signed::No };
    let look = (Language::Ko, Theme::new(Shade::Dark));
    let mut again = Review::new(playback, standing, look, kept);
    let shown = screen(&mut again, WIDE);
    assert!(shown.contains("저장하지 않은 초안이 남아 있습니다"), "{shown}");
    keys(&mut again, SMALL, &[Key::char('a')]);
    assert!(screen(&mut again, SMALL).contains("왜"));
    // Taken out again, nothing is left of it.
    keys(&mut again, SMALL, &[plain(KeyCode::Backspace)]);
    assert_eq!(again.unkept(), Some(BTreeMap::new()));
}

#[test]
fn every_seat_of_control_has_its_screen() {
    let mut review = opened(Language::Ko);
    keys(&mut review, WIDE, &[plain(KeyCode::End), Key::char('v')]);
    let menu = screen(&mut review, WIDE);
    for seat in ["연습통제관", "모의반", "평가관"] {
        assert!(menu.contains(seat), "{seat}: {menu}");
    }
    // The last one of the list is the evaluator's, with the seat's name at its head.
    keys(&mut review, WIDE, &[plain(KeyCode::Down); 20]);
    keys(&mut review, WIDE, &[plain(KeyCode::Enter)]);
    let shown = screen(&mut review, WIDE);
    assert!(shown.lines().next().unwrap().contains("평가관"), "{shown}");
    insta::assert_snapshot!("evaluator_screen", shown);
    assert!(menu.contains("평가관 (문하린)"), "{menu}");
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
