//! Looking for something in the run of show.

use crate::exercise::{Language, Text};
use crate::session::view::{ControlView, RunItem, RunLine};

/// What is looked for. Sealed positions are not in the view, so nothing finds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    pub words: String,
}

impl Find {
    /// The lines of the run of show that it finds; all of them where nothing is looked for.
    pub(super) fn among<'v>(find: Option<&Self>, view: &'v ControlView) -> Vec<&'v RunLine> {
        let found = |line: &&RunLine| find.is_none_or(|find| find.finds(view, &line.item));
        view.run.iter().filter(found).collect()
    }

    fn finds(&self, view: &ControlView, item: &RunItem) -> bool {
        let wanted = self.words.trim().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&wanted);
        let says = |text: &Text| {
            Language::ALL.iter().any(|language| text.written_in(*language).is_some_and(has))
        };
        match item {
            RunItem::Move(id) => {
                let meant = view.exercise.moves.get(id);
                has(id.as_str()) || meant.is_some_and(|meant| says(&meant.title))
            }
            RunItem::Decision(id) => {
                let meant = view.exercise.decisions.get(id);
                has(id.as_str())
                    || meant.is_some_and(|meant| says(&meant.title) || says(&meant.question))
            }
            RunItem::Inject(id) => {
                let written = view.inject(id).is_some_and(|inject| {
                    inject.passages.iter().any(|passage| says(&passage.text))
                });
                has(id.as_str()) || says(&view.title(id)) || written
            }
        }
    }
}
