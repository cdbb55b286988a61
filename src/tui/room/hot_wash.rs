//! The hot wash, a minute after ENDEX: who knew what when, the positions and what came of them,
//! what was said in public, forecasts against the truth, what was really so, and three questions.

mod forecast;
mod knowledge;
mod outcome;
mod public;

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::exercise::{Exercise, Text};
use crate::review::Aar;
use crate::session::view::WashAnswerView;
use crate::tui::sheet::{Ink, Sheet, columns_of};
use crate::tui::{Key, KeyCode, Paint, frame};

/// What the review found, and the page that is shown.
#[derive(Clone, Debug)]
pub struct HotWash {
    pub exercise: Arc<Exercise>,
    pub aar: Arc<Aar>,
    /// Counted from zero.
    pub page: usize,
}

/// Where a page is set: its words and the room it has.
#[derive(Clone, Copy)]
struct Paper<'a> {
    wash: &'a HotWash,
    /// Without the row of the page's number.
    area: Rect,
    paint: &'a Paint,
}

impl HotWash {
    pub fn new(exercise: Arc<Exercise>, aar: Arc<Aar>) -> Self {
        Self { exercise, aar, page: 0 }
    }

    /// Turns the page; tells whether the key meant something here. `area` is the whole screen's.
    pub fn on_key(
        &mut self,
        key: Key,
        area: Rect,
        answers: &[WashAnswerView],
        paint: &Paint,
    ) -> bool {
        let last = self.pages(super::body(area), answers, paint).len().saturating_sub(1);
        let page = self.page.min(last);
        self.page = match key.code {
            KeyCode::PageDown | KeyCode::Right => (page + 1).min(last),
            KeyCode::PageUp | KeyCode::Left => page.saturating_sub(1),
            KeyCode::Home => 0,
            KeyCode::End => last,
            KeyCode::Char(_)
            | KeyCode::Enter
            | KeyCode::Esc
            | KeyCode::Tab
            | KeyCode::BackTab
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Up
            | KeyCode::Down
            | KeyCode::F(_) => return false,
        };
        true
    }

    /// Draws the page in hand, and its number in the last row.
    pub(super) fn draw(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        answers: &[WashAnswerView],
        paint: &Paint,
    ) {
        let pages = self.pages(area, answers, paint);
        let page = self.page.min(pages.len().saturating_sub(1));
        if let Some(sheet) = pages.get(page) {
            sheet.draw(buffer, area, 0, paint);
        }
        let number = [("page", (page + 1).into()), ("pages", pages.len().into())];
        let number = paint.words.say("hot-wash-page", &number);
        let row = area.bottom().saturating_sub(1);
        paint.line_right(buffer, area, row, &number, paint.theme.text());
        let keys = "PgUp PgDn";
        let x = area.right().saturating_sub(columns_of(&number) + columns_of(keys) + 3);
        paint.line(buffer, (x, row), columns_of(keys), keys, paint.theme.key());
    }

    fn pages(&self, area: Rect, answers: &[WashAnswerView], paint: &Paint) -> Vec<Sheet> {
        let area = Rect { height: area.height.saturating_sub(1), ..area };
        let paper = Paper { wash: self, area, paint };
        let mut pages = knowledge::pages(paper);
        pages.extend(outcome::pages(paper));
        pages.extend(public::pages(paper));
        pages.extend(forecast::pages(paper));
        pages.extend(paper.paged(&paper.titled("hot-wash-truth"), paper.truth()));
        pages.extend(paper.paged(&paper.titled("hot-wash-questions"), paper.questions()));
        pages.extend(paper.paged(&paper.titled("hot-wash-answers"), paper.answers(answers)));
        pages
    }
}

impl Paper<'_> {
    fn sheet(&self) -> Sheet {
        Sheet::new(self.area.width)
    }

    /// Empty rows between two things on a page.
    fn air(&self) -> usize {
        usize::from(self.area.height >= 26)
    }

    /// Units under a title, each whole on one page where it fits on one.
    fn paged(&self, title: &Sheet, units: Vec<Sheet>) -> Vec<Sheet> {
        let rows = usize::from(self.area.height);
        let mut pages: Vec<Sheet> = vec![];
        let mut page = title.clone();
        let bare = page.height();
        for unit in units {
            if page.height() > bare && page.height() + unit.height() > rows {
                pages.push(std::mem::replace(&mut page, title.clone()));
            }
            for part in unit.split(rows.saturating_sub(bare).max(1)) {
                if page.height() > bare && page.height() + part.height() > rows {
                    pages.push(std::mem::replace(&mut page, title.clone()));
                }
                page.append(0, part);
            }
        }
        if page.height() > bare {
            pages.push(page);
        }
        pages
    }

    fn titled(&self, title: &str) -> Sheet {
        let mut sheet = self.sheet();
        sheet.text(&self.paint.text(title), self.paint.theme.strong());
        sheet.gap(1);
        sheet
    }

    fn truth(&self) -> Vec<Sheet> {
        let theme = self.paint.theme;
        let ink = Ink { plain: theme.text(), stressed: theme.strong() };
        let truth = &self.wash.aar.truth;
        let mut units = vec![];
        for text in std::iter::once(&truth.summary).chain(&truth.points) {
            if text.is_empty() {
                continue;
            }
            let mut unit = self.sheet();
            unit.markdown(frame::words(text, self.paint), ink);
            unit.gap(1);
            units.push(unit);
        }
        units
    }

    /// What was answered, under its question.
    fn answers(&self, answers: &[WashAnswerView]) -> Vec<Sheet> {
        let theme = self.paint.theme;
        let mut questions: Vec<&Text> = vec![];
        for answer in answers {
            if !questions.contains(&&answer.question) {
                questions.push(&answer.question);
            }
        }
        let units = questions.into_iter().map(|question| {
            let mut unit = self.sheet();
            unit.text(frame::words(question, self.paint), theme.strong());
            for answer in answers.iter().filter(|answer| answer.question == *question) {
                let by = match &answer.by {
                    Some(by) => frame::words(by, self.paint).to_owned(),
                    None => self.paint.text("hot-wash-room"),
                };
                let indent = columns_of(&by) + 2;
                unit.labelled((&by, theme.past()), indent, &answer.text, theme.text());
            }
            unit.gap(1 + self.air());
            unit
        });
        units.collect()
    }

    fn questions(&self) -> Vec<Sheet> {
        let theme = self.paint.theme;
        let units = self.wash.aar.questions.iter().enumerate().map(|(index, question)| {
            let mark = format!("{}.", index + 1);
            let words = self.paint.words.question(question, &self.wash.exercise);
            let mut unit = self.sheet();
            unit.labelled((&mark, theme.next()), 4, &words, theme.text());
            unit.gap(1 + self.air());
            unit
        });
        units.collect()
    }
}
