//! Text in one or two languages.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A language of the interface and of exercises.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Ko,
    En,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Ko, Self::En];

    pub fn code(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Ko => Self::En,
            Self::En => Self::Ko,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text by language. What a person typed at the table stands under the language they typed in.
///
/// It never changes, and a copy shares its words: every view has many texts of the exercise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(Arc<BTreeMap<Language, String>>);

impl Text {
    /// The same words in every language: a name, or a person's own sentence.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self::of(Language::ALL.into_iter().map(|language| (language, text.clone())))
    }

    pub fn of(texts: impl IntoIterator<Item = (Language, String)>) -> Self {
        Self(Arc::new(texts.into_iter().collect()))
    }

    /// The text in `language`, or in the other one where it was not written.
    pub fn get(&self, language: Language) -> &str {
        self.0.get(&language).or_else(|| self.0.get(&language.other())).map_or("", String::as_str)
    }

    /// The text in `language` alone, without falling back.
    pub fn written_in(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}
