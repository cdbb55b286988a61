//! What is looked for in a record: `cell:mofa kind:position text:"a phrase"`.
//!
//! Different fields narrow what is found; the same field twice widens it, but for texts, which all
//! have to be there. A word without a field is a text.

use crate::exercise::{CellId, DecisionId, Exercise, Language, ObjectiveId};

use super::Kind;

/// What is looked for. Nothing matches everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub cells: Vec<CellId>,
    pub kinds: Vec<Kind>,
    pub decisions: Vec<DecisionId>,
    pub objectives: Vec<ObjectiveId>,
    /// Parts of a person's name, or a seat's id; in lower case.
    pub persons: Vec<String>,
    /// In lower case.
    pub texts: Vec<String>,
}

/// A field of a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QueryField {
    Cell,
    Kind,
    Decision,
    Objective,
    Person,
    Text,
}

impl QueryField {
    pub const ALL: [Self; 6] =
        [Self::Cell, Self::Kind, Self::Decision, Self::Objective, Self::Person, Self::Text];

    /// Its names, in English and in Korean.
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::Cell => ["cell", "부처"],
            Self::Kind => ["kind", "종류"],
            Self::Decision => ["decision", "결정"],
            Self::Objective => ["objective", "목표"],
            Self::Person => ["person", "사람"],
            Self::Text => ["text", "글"],
        }
    }
}

/// Why a line cannot be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryFault {
    NoSuchField {
        field: String,
    },
    /// The exercise has nothing of that name.
    NoSuch {
        field: QueryField,
        value: String,
    },
    NoValue {
        field: QueryField,
    },
}

/// What names stand for.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub exercise: &'a Exercise,
    /// A kind by its word on the screen.
    pub kind: &'a dyn Fn(&str) -> Option<Kind>,
}

impl Query {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Reads a line.
    pub fn parse(line: &str, known: Known<'_>) -> Result<Self, QueryFault> {
        let mut query = Self::default();
        for word in words(line) {
            let (field, value) = field_of(&word)?;
            if value.is_empty() {
                return Err(QueryFault::NoValue { field });
            }
            let no_such = || QueryFault::NoSuch { field, value: value.clone() };
            match field {
                QueryField::Cell => query.cells.push(known.cell(&value).ok_or_else(no_such)?),
                QueryField::Kind => query.kinds.push(known.kind(&value).ok_or_else(no_such)?),
                QueryField::Decision => {
                    query.decisions.push(known.decision(&value).ok_or_else(no_such)?);
                }
                QueryField::Objective => {
                    query.objectives.push(known.objective(&value).ok_or_else(no_such)?);
                }
                QueryField::Person => query.persons.push(value.to_lowercase()),
                QueryField::Text => query.texts.push(value.to_lowercase()),
            }
        }
        Ok(query)
    }
}

impl Known<'_> {
    fn cell(&self, value: &str) -> Option<CellId> {
        let named = |name: &str| name.eq_ignore_ascii_case(value);
        let cells = self.exercise.cells.values();
        let mut cells = cells.filter(|cell| {
            named(cell.id.as_str()) || Language::ALL.iter().any(|it| named(cell.name.get(*it)))
        });
        cells.next().map(|cell| cell.id.clone())
    }

    fn kind(&self, value: &str) -> Option<Kind> {
        Kind::of_id(&value.to_lowercase()).or_else(|| (self.kind)(value))
    }

    fn decision(&self, value: &str) -> Option<DecisionId> {
        let mut ids = self.exercise.decisions.keys();
        ids.find(|id| id.as_str().eq_ignore_ascii_case(value)).cloned()
    }

    fn objective(&self, value: &str) -> Option<ObjectiveId> {
        let mut ids = self.exercise.objectives.keys();
        ids.find(|id| id.as_str().eq_ignore_ascii_case(value)).cloned()
    }
}

/// The field that a word begins with, and what stands behind it.
fn field_of(word: &str) -> Result<(QueryField, String), QueryFault> {
    let text = || (QueryField::Text, word.replace('"', ""));
    let Some((name, value)) = word.split_once(':') else { return Ok(text()) };
    // An hour, a quotation: no field begins like that.
    if !name.chars().all(char::is_alphabetic) || name.is_empty() {
        return Ok(text());
    }
    let lower = name.to_lowercase();
    let field = QueryField::ALL.into_iter().find(|field| field.names().contains(&lower.as_str()));
    let field = field.ok_or_else(|| QueryFault::NoSuchField { field: name.to_owned() })?;
    Ok((field, value.replace('"', "")))
}

/// The words of a line; a quotation is one word, with its marks.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        quoted ^= c == '"';
        if c.is_whitespace() && !quoted {
            words.push(String::new());
        } else if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
