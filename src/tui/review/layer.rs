//! What lies over the review: a line to type, a choice, a form, the help.

use crate::exercise::{ExerciseTime, Span};
use crate::tui::menu::{self, Menu};
use crate::tui::widgets::{Editor, Lines};
use crate::tui::{Key, KeyCode};

use super::ask::{self, Form};
use super::draw::help;
use super::screen::Whose;
use super::{Effect, Review};

#[derive(Clone, Debug)]
pub(super) enum Layer {
    Line(Line),
    Screens(Menu<Whose>),
    Form(Box<Form>),
    /// Whether the row in hand is to be taken out.
    Remove(Menu<bool>),
    Help {
        scroll: usize,
    },
}

/// What a line is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineFor {
    Find,
    Time,
}

/// A line that is typed, and why the last one was no good.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) purpose: LineFor,
    pub(super) editor: Editor,
    pub(super) problem: Option<String>,
}

impl Review {
    pub(super) fn open_find(&mut self) {
        let before = self.drafts.get("find").cloned().unwrap_or_default();
        let editor = Editor::with(Lines::One, &before);
        self.layer = Some(Layer::Line(Line { purpose: LineFor::Find, editor, problem: None }));
    }

    pub(super) fn open_time(&mut self) {
        let editor = Editor::new(Lines::One);
        self.layer = Some(Layer::Line(Line { purpose: LineFor::Time, editor, problem: None }));
    }

    pub(super) fn on_paste(&mut self, text: &str) -> Vec<Effect> {
        match &mut self.layer {
            Some(Layer::Line(line)) => line.editor.insert(text),
            Some(Layer::Form(form)) => form.insert(text),
            Some(Layer::Screens(_) | Layer::Remove(_) | Layer::Help { .. }) | None => {}
        }
        vec![]
    }

    pub(super) fn on_layer_key(&mut self, key: Key) -> Vec<Effect> {
        match self.layer.take() {
            Some(Layer::Line(line)) => self.on_line_key(line, key),
            Some(Layer::Screens(mut menu)) => match menu.on_key(key) {
                menu::Step::Stay => self.layer = Some(Layer::Screens(menu)),
                menu::Step::Leave => {}
                menu::Step::Choose(whose) => self.show(whose),
            },
            Some(Layer::Remove(mut menu)) => match menu.on_key(key) {
                menu::Step::Stay => self.layer = Some(Layer::Remove(menu)),
                menu::Step::Choose(true) => return self.remove(),
                menu::Step::Leave | menu::Step::Choose(false) => {}
            },
            Some(Layer::Help { scroll }) => {
                let turned = help().turn(key, scroll, self.size.1);
                self.layer = turned.map(|scroll| Layer::Help { scroll });
            }
            Some(Layer::Form(form)) => return self.on_form_key(form, key),
            None => {}
        }
        vec![]
    }

    fn on_line_key(&mut self, mut line: Line, key: Key) {
        match key.code {
            KeyCode::Esc => self.keep_line(&line),
            KeyCode::Enter => {
                self.keep_line(&line);
                let text = line.editor.text();
                let done = match line.purpose {
                    LineFor::Find => self.search(&text),
                    LineFor::Time => self.go_to_typed(&text),
                };
                if let Err(problem) = done {
                    line.problem = Some(problem);
                    self.layer = Some(Layer::Line(line));
                }
            }
            KeyCode::Char(_)
            | KeyCode::Tab
            | KeyCode::BackTab
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::Up
            | KeyCode::Down
            | KeyCode::Home
            | KeyCode::End
            | KeyCode::PageUp
            | KeyCode::PageDown
            | KeyCode::F(_) => {
                line.editor.on_key(key, u16::MAX);
                line.problem = None;
                self.layer = Some(Layer::Line(line));
            }
        }
    }

    /// The last line that was looked for comes back with the next search.
    fn keep_line(&mut self, line: &Line) {
        if line.purpose == LineFor::Find {
            self.drafts.insert("find".to_owned(), line.editor.text());
        }
    }

    fn go_to_typed(&mut self, text: &str) -> Result<(), String> {
        let plan = &self.playback.exercise().clock;
        let t = typed_time(text).or_else(|| {
            let (hours, minutes) = text.trim().split_once(':')?;
            let clock = (hours.parse::<u32>().ok()?, minutes.parse::<u32>().ok()?);
            hour(clock, plan.at(ExerciseTime::START))
        });
        let Some(t) = t else {
            return Err(self.words().text("review-time-bad"));
        };
        if t > self.playback.end() {
            let end = [("end", self.playback.end().to_string().into())];
            return Err(self.words().say("review-time-past", &end));
        }
        self.go_to_time(t);
        Ok(())
    }

    pub(super) fn on_form_key(&mut self, mut form: Box<Form>, key: Key) -> Vec<Effect> {
        let columns = ask::text_columns(self.area());
        match form.on_key(key, columns) {
            ask::Step::Stay => self.layer = Some(Layer::Form(form)),
            ask::Step::Leave => {
                self.layer = Some(Layer::Form(form));
                self.keep_form();
                self.layer = None;
                return vec![Effect::KeepDrafts(self.drafts.clone())];
            }
            ask::Step::Send => {
                let change = form.change();
                self.layer = Some(Layer::Form(form));
                match change {
                    Some(change) => return vec![Effect::Write(change)],
                    None => self.form_problem("review-ask-empty"),
                }
            }
        }
        vec![]
    }

    fn form_problem(&mut self, key: &str) {
        let text = self.words().text(key);
        if let Some(Layer::Form(form)) = &mut self.layer {
            form.problem = Some(text);
        }
    }
}

/// `T+41`, `T+41:20`, `T+01:41:20`: minutes alone, minutes and seconds, hours before them.
fn typed_time(text: &str) -> Option<ExerciseTime> {
    let rest = text.trim().strip_prefix(['T', 't', 'ㅅ'])?.trim_start().strip_prefix('+')?;
    let parts = rest.trim().split(':').map(|part| part.parse::<u64>().ok());
    let parts: Vec<u64> = parts.collect::<Option<_>>()?;
    let seconds = match parts[..] {
        [minutes] => minutes.checked_mul(60)?,
        [minutes, seconds] => minutes.checked_mul(60)?.checked_add(seconds)?,
        [hours, minutes, seconds] => {
            hours.checked_mul(3_600)?.checked_add(minutes.checked_mul(60)?)?.checked_add(seconds)?
        }
        _ => return None,
    };
    Some(ExerciseTime::START + Span(seconds.checked_mul(1_000)?))
}

/// The moment at which the exercise's clock first shows an hour, from its start on.
fn hour(
    (hours, minutes): (u32, u32),
    start: chrono::DateTime<chrono::FixedOffset>,
) -> Option<ExerciseTime> {
    let wanted = chrono::NaiveTime::from_hms_opt(hours, minutes, 0)?;
    let from = start.time();
    let ahead = wanted.signed_duration_since(from).num_milliseconds();
    let day = 24 * 3_600_000;
    Some(ExerciseTime(u64::try_from(ahead.rem_euclid(day)).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_typed_as_it_is_shown() {
        let cases = [
            ("T+41", Some(41 * 60)),
            ("t+41:20", Some(41 * 60 + 20)),
            ("T+01:41:20", Some(6_080)),
            (" T+ 5 ", Some(300)),
            ("41", None),
            ("T+x", None),
            ("T+1:2:3:4", None),
        ];
        for (text, seconds) in cases {
            let t = seconds.map(|seconds| ExerciseTime(seconds * 1_000));
            assert_eq!(typed_time(text), t, "{text}");
        }
    }

    #[test]
    fn an_hour_is_the_next_one_from_the_start() {
        let start = chrono::DateTime::parse_from_rfc3339("2027-03-02T09:00:00+09:00").unwrap();
        assert_eq!(hour((9, 18), start), Some(ExerciseTime(18 * 60_000)));
        assert_eq!(hour((8, 0), start), Some(ExerciseTime(23 * 3_600_000)));
        assert_eq!(hour((25, 0), start), None);
    }
}
