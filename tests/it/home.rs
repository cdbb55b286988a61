//! The first screen.

use std::path::PathBuf;

use chrono::DateTime;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use whitecell::exercise::{ExerciseTime, Language};
use whitecell::tui::home::{self, Home, HomeExercise, HomeSession, SessionStanding};
use whitecell::tui::{Paint, Shade, Theme};

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
        started: DateTime::parse_from_rfc3339(&started).unwrap(),
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
    let now = DateTime::parse_from_rfc3339("2027-03-20T00:00:00Z").unwrap().to_utc();
    home::draw(&mut buffer, area, home, &Paint::new(language, Theme::new(Shade::Dark), now));
    buffer
}

#[test]
#[ignore = "prints every screen for the eye"]
fn print() {
    for selected in [0, 1, 3, 5, 6] {
        let home = Home { selected, ..full() };
        for language in Language::ALL {
            for (columns, rows) in [(80, 24), (120, 40)] {
                println!("== {selected} {language} {columns}x{rows}");
                println!("{}", grid(&screen(&home, language, columns, rows)));
            }
        }
    }
}
