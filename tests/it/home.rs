//! The first screen.

use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::DateTime;
use insta::assert_snapshot;
use proptest::prelude::proptest;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::{ExerciseTime, Language};
use whitecell::tui::home::{self, Home, HomeChoice, HomeExercise, HomeSession, SessionStanding};
use whitecell::tui::{Key, KeyCode, Paint, Shade, Theme};

use crate::support::grid::grid;
use crate::support::play::shipped;

fn exercise(file: &str, problems: usize) -> HomeExercise {
    let exercise = shipped(file);
    HomeExercise {
        path: (problems > 0).then(|| PathBuf::from("exercises/draft.yaml")),
        title: exercise.title,
        summary: exercise.summary,
        length: exercise.clock.length,
        cells: exercise.cells.values().map(|cell| cell.name.clone()).collect(),
        problems,
    }
}

fn session(day: u32, standing: SessionStanding) -> HomeSession {
    let started = format!("2027-03-{day:02}T09:30:00+09:00");
    HomeSession {
        path: PathBuf::from(format!("sessions/2027-03-{day:02}-shadow-commander.journal")),
        title: shipped("shadow-commander.yaml").title,
        started: DateTime::parse_from_rfc3339(&started).expect("a time"),
        standing,
        t: ExerciseTime(2_451_000),
    }
}

fn full() -> Home {
    let standings = [
        SessionStanding::OpenElsewhere,
        SessionStanding::Paused,
        SessionStanding::CutShort,
        SessionStanding::Ended,
        SessionStanding::Broken,
    ];
    Home {
        exercises: vec![exercise("shadow-commander.yaml", 0), exercise("twelve-minutes.yaml", 3)],
        sessions: (1..).zip(standings).map(|(day, it)| session(20 - day, it)).collect(),
        ..Home::default()
    }
}

fn screen(home: &Home, language: Language, columns: u16, rows: u16) -> Buffer {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let now = DateTime::parse_from_rfc3339("2027-03-20T00:00:00Z").expect("a time").to_utc();
    home::draw(&mut buffer, area, home, &Paint::new(language, Theme::new(Shade::Dark), now));
    buffer
}

#[test]
fn every_line_looks_as_it_did() {
    for selected in [0, 1, 3, 6] {
        let home = Home { selected, ..full() };
        for (language, columns, rows) in
            [(Language::Ko, 80, 24), (Language::En, 80, 24), (Language::Ko, 120, 40)]
        {
            let name = format!("home_{selected}_{language}_{columns}x{rows}");
            assert_snapshot!(name, grid(&screen(&home, language, columns, rows)));
        }
    }
}

#[test]
fn an_empty_home_says_so() {
    let notice = Some("sessions/a.journal: 다른 곳에서 열려 있습니다.".to_owned());
    let home = Home { notice, ..Home::default() };
    assert_snapshot!("home_empty", grid(&screen(&home, Language::Ko, 80, 24)));
    assert_snapshot!("home_too_small", grid(&screen(&home, Language::En, 50, 14)));
}

#[test]
fn a_key_moves_or_chooses() {
    use KeyCode::{Char, Down, End, Enter, Esc, Tab, Up};
    let cases: [(&[KeyCode], Option<HomeChoice>); 12] = [
        (&[Enter], Some(HomeChoice::Play(0))),
        (&[Down, Enter], Some(HomeChoice::Play(1))),
        (&[Down, Char('c')], Some(HomeChoice::Check(1))),
        (&[Char('v')], None),
        (&[Tab, Down, Enter], Some(HomeChoice::Resume(1))),
        (&[Tab, Down, Char('v')], Some(HomeChoice::Review(1))),
        (&[Tab, Down, Up, Char('r')], Some(HomeChoice::Report(0))),
        (&[End, Enter], Some(HomeChoice::Review(4))),
        (&[End, Down, Char('ㄱ')], Some(HomeChoice::Report(4))),
        (&[Up, Char('l')], Some(HomeChoice::Language)),
        (&[Char('?')], Some(HomeChoice::Help)),
        (&[Esc], Some(HomeChoice::Quit)),
    ];
    for (keys, expected) in cases {
        let mut home = full();
        let chosen = keys.iter().map(|key| home.on_key(Key::plain(*key))).last().flatten();
        assert_eq!(chosen, expected, "{keys:?}");
    }
    assert_eq!(Home::default().on_key(Key::plain(Enter)), None);
}

proptest! {
    #[test]
    fn any_size_is_drawn(columns in 1_u16..=200, rows in 1_u16..=60, selected in 0_usize..9) {
        static FULL: LazyLock<Home> = LazyLock::new(full);
        screen(&Home { selected, ..FULL.clone() }, Language::Ko, columns, rows);
    }
}
