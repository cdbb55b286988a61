//! Facts that a passage tells, as a line among the notes: `사실: drill (문단 2) 훈련이다`.

use crate::exercise::{FactId, Language};

/// A fact, and the passage of its row that tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    pub fact: FactId,
    /// Counted from one.
    pub passage: usize,
    /// None where the line only names it.
    pub statement: Option<String>,
}

impl Carried {
    /// What stands after the label.
    pub fn written(&self, language: Language) -> String {
        let Self { fact, passage, statement } = self;
        let place = match language {
            Language::Ko => format!("{fact} (문단 {passage})"),
            Language::En => format!("{fact} (passage {passage})"),
        };
        match statement {
            Some(statement) => format!("{place} {statement}"),
            None => place,
        }
    }

    /// What [`Self::written`] writes; none of anything else.
    pub fn read(text: &str) -> Option<Self> {
        let (fact, rest) = text.trim().split_once(' ')?;
        let (place, statement) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
        let passage = place.split_whitespace().last()?.parse().ok()?;
        let statement = Some(statement.trim()).filter(|statement| !statement.is_empty());
        let fact = FactId::new(fact).ok()?;
        (passage > 0).then(|| Self { fact, passage, statement: statement.map(str::to_owned) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let fact = FactId::new("script-drill").expect("an id");
        for statement in [None, Some("훈련이다 (사람이 지휘한다)".to_owned())] {
            let carried = Carried { fact: fact.clone(), passage: 2, statement };
            for language in Language::ALL {
                assert_eq!(Carried::read(&carried.written(language)).as_ref(), Some(&carried));
            }
        }
        for text in ["", "drill", "drill (문단)", "drill (문단 0)", "훈련 (문단 1)", "drill 2"]
        {
            assert_eq!(Carried::read(text), None, "{text}");
        }
    }
}
