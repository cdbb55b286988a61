//! The exercises and the sessions, one line each.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::lang;
use crate::tui::sheet::Sheet;
use crate::tui::{Paint, frame};

use super::{Home, HomeExercise, HomeSession, SessionStanding};

/// Draws the lists, scrolled so that the line under the cursor is seen.
pub(super) fn draw(buffer: &mut Buffer, area: Rect, home: &Home, paint: &Paint) {
    let mut sheet = Sheet::new(area.width);
    let selected = home.selected.min(home.count().saturating_sub(1));
    let mut row_of_selected = 0;
    title(&mut sheet, "home-exercises", paint);
    if home.exercises.is_empty() {
        sheet.indented(3, &paint.text("home-no-exercises"), paint.theme.past());
    }
    for (index, exercise) in home.exercises.iter().enumerate() {
        if index == selected {
            row_of_selected = sheet.height();
        }
        let words = exercise_line(exercise, paint);
        line(&mut sheet, [&words.0, &words.1], index == selected, paint);
    }
    sheet.gap(1);
    title(&mut sheet, "home-sessions", paint);
    if home.sessions.is_empty() {
        sheet.indented(3, &paint.text("empty-sessions"), paint.theme.past());
    }
    for (index, session) in home.sessions.iter().enumerate() {
        let index = index + home.exercises.len();
        if index == selected {
            row_of_selected = sheet.height();
        }
        let words = session_line(session, paint);
        line(&mut sheet, [&words.0, &words.1], index == selected, paint);
    }
    sheet.draw(buffer, area, first_row(&sheet, area, row_of_selected), paint);
}

/// The first row to draw so that the cursor stands in the middle of a list that is too long.
fn first_row(sheet: &Sheet, area: Rect, selected: usize) -> usize {
    let rows = usize::from(area.height);
    let most = sheet.height().saturating_sub(rows);
    (selected + 2).saturating_sub(rows * 2 / 3).min(most)
}

fn title(sheet: &mut Sheet, key: &str, paint: &Paint) {
    sheet.row([(1, paint.text(key).as_str(), paint.theme.past())]);
    sheet.gap(1);
}

fn exercise_line(exercise: &HomeExercise, paint: &Paint) -> (String, String) {
    let title = frame::words(&exercise.title, paint).to_owned();
    let minutes = [("n", exercise.length.as_minutes().into())];
    (title, paint.words.say("duration-minutes", &minutes))
}

fn session_line(session: &HomeSession, paint: &Paint) -> (String, String) {
    let started = session.started.format("%m-%d %H:%M");
    let words = format!("{started}  {}", frame::words(&session.title, paint));
    (words, standing(session.standing, paint))
}

pub(super) fn standing(standing: SessionStanding, paint: &Paint) -> String {
    paint.text(standing.words())
}

/// A line with its words left and right. The one under the cursor is marked by `>` and by reverse.
fn line(sheet: &mut Sheet, words: [&str; 2], selected: bool, paint: &Paint) {
    let columns = usize::from(sheet.columns());
    let right = lang::one_line(words[1]);
    let room = columns.saturating_sub(3 + lang::width(&right) + 3);
    let left = lang::pad(&lang::one_line(words[0]), room);
    let (mark, style) =
        if selected { (" > ", paint.theme.selected()) } else { ("   ", paint.theme.text()) };
    let whole = lang::pad(&format!("{mark}{left}  {right} "), columns);
    sheet.row([(0, whole.as_str(), style)]);
}
