//! Forms: what is asked before a wish that needs words. What is typed is kept until it is accepted.

mod act;
mod ask;
mod build;
mod draw;
mod evaluation;
mod filled;
mod material;
mod purpose;
mod ruling;
mod time;
mod wish;

pub use act::{Board, CellAct, ExchangeAct, Item, command, is_shared, shared_act};
pub use build::{build, build_act};
pub use draw::{Foot, draw, text_columns};
pub(super) use evaluation::concerns;
pub(super) use material::receivers;
pub use material::{Handling, Held, Material};
pub use purpose::{Deal, EvaluationAct, Purpose};
pub(super) use ruling::matter;
pub use wish::{Wish, wish};

use std::collections::BTreeMap;

use crate::exercise::Seat;
use crate::lang::{self, Words};
use crate::session::view::ControlView;
use crate::tui::widgets::Editor;
use crate::tui::{Key, KeyCode};

/// What a form's fields hold, by name. It is also the form of a kept draft.
pub type Values = BTreeMap<String, String>;

/// The value of a choice that asks for one's own words.
pub const OTHER: &str = "other";

/// How far a field stands in under its label.
const FIELD_INDENT: u16 = 2;

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub label: String,
    pub input: FieldInput,
    /// Only asked when that field holds that value.
    pub only_when: Option<(&'static str, &'static str)>,
}

/// How a field is filled.
#[derive(Clone, Debug)]
pub enum FieldInput {
    /// One of several; arrows or its number choose.
    Choice {
        options: Vec<Choice>,
        chosen: Option<usize>,
    },
    /// Several of several; Space ticks.
    Ticks {
        options: Vec<Choice>,
        ticked: Vec<bool>,
        at: usize,
    },
    Text(Editor),
}

/// A value and the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// A form on the screen.
#[derive(Clone, Debug)]
pub struct Form {
    pub purpose: Purpose,
    pub title: String,
    /// What stands above the fields: the draft that is answered, the passage that is passed on.
    pub context: Vec<String>,
    pub fields: Vec<Field>,
    pub focus: usize,
    /// Rows of the context that have gone up.
    pub scroll: usize,
    /// Why the last try was refused.
    pub problem: Option<String>,
}

/// What a key did to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormStep {
    /// The person goes on; what they typed should be kept.
    Edited,
    Moved,
    Submit,
    Leave,
}

impl Form {
    fn new(purpose: Purpose, title: String, context: Vec<String>, fields: Vec<Field>) -> Self {
        Self { purpose, title, context, fields, focus: 0, scroll: 0, problem: None }
    }

    /// Goes to the field that has to be filled first, and says so.
    pub fn asks_first(&mut self, field: &str, words: &Words) {
        self.focus = self.fields.iter().position(|own| own.name == field).unwrap_or(0);
        let own = self.fields.get(self.focus);
        let written = own.is_some_and(Field::is_written);
        let key = match (written, field) {
            (false, _) if own.is_some_and(Field::is_text) => "ask-write-first",
            (false, _) => "ask-choose-first",
            (true, name) if name.starts_with(ruling::VARIABLE) => "ask-change-bad",
            (true, evaluation::EVIDENCE) => "ask-evidence-bad",
            (true, time::TIME) => "ask-time-bad",
            (true, time::SCALE) => "ask-scale-bad",
            (true, _) => "ask-number-bad",
        };
        self.problem = Some(words.text(key));
    }

    /// The same for whoever keys it at `seat`.
    #[must_use]
    pub fn keyed_by(mut self, seat: &Seat, view: &ControlView, words: &Words) -> Self {
        if matches!(self.purpose, Purpose::Evaluation(_)) {
            evaluation::keyed_by(&mut self, seat, view, words);
        }
        self
    }

    /// What the fields hold.
    pub fn values(&self) -> Values {
        self.fields.iter().map(|field| (field.name.clone(), field.input.value())).collect()
    }

    /// Puts a kept draft back.
    pub fn restore(&mut self, values: &Values) {
        for field in &mut self.fields {
            if let Some(value) = values.get(&field.name) {
                field.input.set(value);
            }
        }
    }

    /// Takes over what somebody else wrote. What stood in a text comes back with undo.
    pub fn take(&mut self, values: &Values) {
        for field in &mut self.fields {
            match (values.get(&field.name), &mut field.input) {
                (Some(value), FieldInput::Text(editor)) => editor.replace(value),
                (Some(value), input) => input.set(value),
                (None, _) => {}
            }
        }
    }

    /// What the fields that are asked now say, each with its label.
    pub fn said(&self) -> Vec<(String, String)> {
        let shown = self.shown();
        shown.map(|(_, field)| (field.label.clone(), field.input.words())).collect()
    }

    /// The longest of its texts.
    pub fn written(&self) -> String {
        let texts = self.shown().filter_map(|(_, field)| match &field.input {
            FieldInput::Text(editor) => Some(editor),
            FieldInput::Choice { .. } | FieldInput::Ticks { .. } => None,
        });
        texts.max_by_key(|editor| editor.length()).map_or_else(String::new, Editor::text)
    }

    /// The fields that are asked now.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Field)> {
        let values = self.values();
        self.fields.iter().enumerate().filter(move |(_, field)| is_asked(field, &values))
    }

    pub fn on_key(&mut self, key: Key, width: u16) -> FormStep {
        match (key.ctrl, key.code) {
            (false, KeyCode::Esc) => return FormStep::Leave,
            (true, KeyCode::Char('s')) => return FormStep::Submit,
            (false, KeyCode::Tab) => return self.step(1),
            (false, KeyCode::BackTab) => return self.step(-1),
            (false, KeyCode::PageUp) => return self.turn(-1, width),
            (false, KeyCode::PageDown) => return self.turn(1, width),
            (_, _) => {}
        }
        let taken = match &mut self.fields[self.focus].input {
            FieldInput::Text(editor) => editor.on_key(key, width),
            FieldInput::Choice { options, chosen } => choose(options.len(), chosen, key),
            FieldInput::Ticks { options, ticked, at } => tick(options.len(), ticked, at, key),
        };
        if taken {
            self.problem = None;
            return FormStep::Edited;
        }
        if key.code == KeyCode::Enter && self.is_last() {
            return FormStep::Submit;
        }
        if matches!(key.code, KeyCode::Enter | KeyCode::Down) {
            return self.step(1);
        }
        if key.code == KeyCode::Up { self.step(-1) } else { FormStep::Moved }
    }

    /// Takes a paste whole, where the cursor is.
    pub fn on_paste(&mut self, text: &str) -> FormStep {
        if let FieldInput::Text(editor) = &mut self.fields[self.focus].input {
            editor.insert(text);
            self.problem = None;
            return FormStep::Edited;
        }
        FormStep::Moved
    }

    /// The context in rows. It stands a little further out than the fields.
    fn context_rows(&self, columns: u16) -> Vec<String> {
        let wrap = |text: &String| lang::wrap(&lang::visible(text), usize::from(columns));
        self.context.iter().flat_map(wrap).collect()
    }

    /// Moves the context, where there is more than is shown.
    fn turn(&mut self, by: isize, width: u16) -> FormStep {
        let rows = self.context_rows(width.saturating_add(FIELD_INDENT)).len();
        self.scroll = self.scroll.saturating_add_signed(by).min(rows.saturating_sub(1));
        FormStep::Moved
    }

    fn is_last(&self) -> bool {
        self.shown().last().is_none_or(|(index, _)| index == self.focus)
    }

    fn step(&mut self, by: isize) -> FormStep {
        let shown: Vec<usize> = self.shown().map(|(index, _)| index).collect();
        let here = shown.iter().position(|index| *index == self.focus).unwrap_or(0);
        let next = here.checked_add_signed(by).and_then(|next| shown.get(next));
        if let Some(next) = next {
            self.focus = *next;
        }
        FormStep::Moved
    }
}

fn is_asked(field: &Field, values: &Values) -> bool {
    field
        .only_when
        .is_none_or(|(name, wanted)| values.get(name).is_some_and(|value| value == wanted))
}

impl FieldInput {
    fn value(&self) -> String {
        match self {
            Self::Text(editor) => editor.text(),
            Self::Choice { options, chosen } => {
                chosen.and_then(|chosen| options.get(chosen)).map_or(String::new(), value_of)
            }
            Self::Ticks { options, ticked, .. } => {
                let on = options.iter().zip(ticked).filter(|(_, ticked)| **ticked);
                on.map(|(option, _)| value_of(option)).collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// The same as it is read.
    fn words(&self) -> String {
        match self {
            Self::Text(editor) => editor.text(),
            Self::Choice { options, chosen } => {
                let chosen = chosen.and_then(|chosen| options.get(chosen));
                chosen.map_or(String::new(), |option| option.label.clone())
            }
            Self::Ticks { options, ticked, .. } => {
                let on = options.iter().zip(ticked).filter(|(_, ticked)| **ticked);
                on.map(|(option, _)| option.label.clone()).collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn set(&mut self, value: &str) {
        match self {
            Self::Text(editor) => *editor = editor.replaced(value),
            Self::Choice { options, chosen } => {
                *chosen = options.iter().position(|option| option.value == value).or(*chosen);
            }
            Self::Ticks { options, ticked, .. } => {
                let on: Vec<&str> = value.split(' ').collect();
                *ticked = options.iter().map(|o| on.contains(&o.value.as_str())).collect();
            }
        }
    }
}

fn value_of(choice: &Choice) -> String {
    choice.value.clone()
}

/// Arrows go round; a number chooses.
fn choose(count: usize, chosen: &mut Option<usize>, key: Key) -> bool {
    let last = count.saturating_sub(1);
    let next = match (key.code, number_of(key, count)) {
        (_, Some(index)) => index,
        (KeyCode::Right | KeyCode::Char(' '), None) => {
            chosen.map_or(0, |chosen| if chosen == last { 0 } else { chosen + 1 })
        }
        (KeyCode::Left, None) => {
            chosen.map_or(last, |chosen| chosen.checked_sub(1).unwrap_or(last))
        }
        (_, None) => return false,
    };
    *chosen = (count > 0).then_some(next);
    true
}

/// The option that a digit stands for, counted from zero.
fn number_of(key: Key, count: usize) -> Option<usize> {
    let KeyCode::Char(digit) = key.code else { return None };
    let index = (digit.to_digit(10)? as usize).checked_sub(1)?;
    (index < count).then_some(index)
}

fn tick(count: usize, ticked: &mut [bool], at: &mut usize, key: Key) -> bool {
    if let Some(index) = number_of(key, count) {
        *at = index;
    }
    match (key.code, number_of(key, count)) {
        (KeyCode::Right, _) => *at = (*at + 1).min(count.saturating_sub(1)),
        (KeyCode::Left, _) => *at = at.saturating_sub(1),
        (KeyCode::Char(' '), _) | (_, Some(_)) => {
            if let Some(tick) = ticked.get_mut(*at) {
                *tick = !*tick;
            }
        }
        (_, None) => return false,
    }
    true
}
