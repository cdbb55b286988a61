//! Fields with their labels.

use crate::lang::Words;
use crate::tui::widgets::{Editor, Lines};

use super::{Choice, Field, FieldInput};

/// Makes fields, labelled in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ask {
    pub(super) words: &'static Words,
}

impl Ask {
    pub(super) fn line(self, name: &str, label: &str) -> Field {
        self.line_with(name, label, "")
    }

    pub(super) fn line_with(self, name: &str, label: &str, text: &str) -> Field {
        self.field(name, label, FieldInput::Text(Editor::with(Lines::One, text)))
    }

    pub(super) fn area(self, name: &str, label: &str, text: &str) -> Field {
        self.field(name, label, FieldInput::Text(Editor::with(Lines::Many, text)))
    }

    /// A choice; the first option of a single one stands chosen.
    pub(super) fn choice(self, name: &str, label: &str, options: Vec<Choice>) -> Field {
        let chosen = (options.len() == 1).then_some(0);
        self.field(name, label, FieldInput::Choice { options, chosen })
    }

    pub(super) fn ticks(self, name: &str, label: &str, options: Vec<Choice>) -> Field {
        let ticked = vec![options.len() == 1; options.len()];
        self.field(name, label, FieldInput::Ticks { options, ticked, at: 0 })
    }

    pub(super) fn field(self, name: &str, label: &str, input: FieldInput) -> Field {
        let label = self.words.text(label);
        Field { name: name.to_owned(), label, input, only_when: None }
    }

    /// One option for each value, worded under `prefix` and the value.
    pub(super) fn options<const N: usize>(self, prefix: &str, values: [&str; N]) -> Vec<Choice> {
        let option = |value: &str| Choice {
            value: value.to_owned(),
            label: self.words.text(&format!("{prefix}-{value}")),
        };
        values.map(option).to_vec()
    }
}

impl Field {
    /// Something was typed into it, and it could not be read: only numbers are read at once.
    pub(super) fn is_written(&self) -> bool {
        self.is_text() && !self.input.value().is_empty()
    }

    pub(super) fn is_text(&self) -> bool {
        matches!(self.input, FieldInput::Text(_))
    }

    /// The same field with a value put in.
    #[must_use]
    pub(super) fn holding(mut self, value: &str) -> Self {
        self.input.set(value);
        self
    }
}
