//! What there is to know about the line under the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::sheet::{Sheet, columns_of};
use crate::tui::{Paint, frame};

use super::{Home, HomeExercise, HomeSession, Picked, SessionStanding, list};

/// Draws it, with the program's notice above.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, home: &Home, paint: &Paint) {
    let mut sheet = Sheet::new(area.width);
    if let Some(notice) = &home.notice {
        sheet.text(notice, paint.theme.refused());
        sheet.gap(1);
    }
    match home.picked() {
        Picked::Exercise(_, exercise) => of_exercise(&mut sheet, exercise, paint),
        Picked::Session(_, session) => of_session(&mut sheet, session, paint),
        Picked::Nothing => sheet.text(&paint.text("home-no-exercises"), paint.theme.text()),
    }
    sheet.draw(buffer, area, 0, paint);
}

fn of_exercise(sheet: &mut Sheet, exercise: &HomeExercise, paint: &Paint) {
    let theme = paint.theme;
    sheet.text(frame::words(&exercise.title, paint), theme.strong());
    sheet.gap(1);
    sheet.text(frame::words(&exercise.summary, paint), theme.text());
    sheet.gap(1);
    let cells = exercise.cells.iter().map(|cell| frame::words(cell, paint).to_owned());
    let cells = paint.words.list(&cells.collect::<Vec<_>>());
    facts(sheet, "home-length", &paint.words.duration(exercise.length), paint);
    facts(sheet, "home-cells", &cells, paint);
    if let Some(path) = &exercise.path {
        facts(sheet, "home-file", &path.display().to_string(), paint);
    }
    if exercise.problems > 0 {
        sheet.gap(1);
        let args = [("count", exercise.problems.into())];
        sheet.text(&paint.words.say("home-problems", &args), theme.overdue());
    }
}

fn of_session(sheet: &mut Sheet, session: &HomeSession, paint: &Paint) {
    let theme = paint.theme;
    sheet.text(frame::words(&session.title, paint), theme.strong());
    sheet.gap(1);
    facts(sheet, "home-started", &session.started.format("%Y-%m-%d %H:%M").to_string(), paint);
    facts(sheet, "home-came-to", &session.t.to_string(), paint);
    facts(sheet, "home-standing", &list::standing(session.standing, paint), paint);
    facts(sheet, "home-file", &session.path.display().to_string(), paint);
    sheet.gap(1);
    let (key, style) = match session.standing {
        SessionStanding::OpenElsewhere => ("home-about-open", theme.overdue()),
        SessionStanding::Paused => ("home-about-paused", theme.text()),
        SessionStanding::Ended => ("home-about-ended", theme.text()),
        SessionStanding::CutShort => ("home-about-cut-short", theme.text()),
        SessionStanding::Broken => ("home-about-broken", theme.overdue()),
    };
    sheet.text(&paint.text(key), style);
}

/// A label and its words, in two columns.
fn facts(sheet: &mut Sheet, label: &str, words: &str, paint: &Paint) {
    let label = paint.text(label);
    let indent = (columns_of(&label) + 2).max(10);
    sheet.labelled((&label, paint.theme.past()), indent, words, paint.theme.text());
}
