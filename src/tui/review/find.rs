//! What was found, and narrowing the session down to it.

use crate::exercise::Language;
use crate::lang::Words;
use crate::review::Kind;
use crate::review::query::{Known, Query, QueryFault, QueryField};
use crate::session::{Entry, Seq};
use crate::tui::message::{Message, MessageKind};

use super::Review;

/// The records that the cursor stops at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// What they have in common, in words.
    pub(super) label: String,
    /// In their order.
    pub(super) places: Vec<usize>,
}

impl Review {
    /// Narrows the session down to what a line asks for, or tells why it cannot.
    pub fn search(&mut self, line: &str) -> Result<(), String> {
        let line = line.trim();
        let words = self.words();
        let kind = |word: &str| kind_named(word);
        let known = Known { exercise: self.playback.exercise(), kind: &kind };
        let query = Query::parse(line, known).map_err(|fault| self.fault(&fault))?;
        if query.is_empty() {
            self.found = None;
            return Ok(());
        }
        if !query.texts.is_empty() {
            self.gather(usize::MAX);
        }
        let places = self.playback.find(&query, &self.corpus);
        if places.is_empty() {
            return Err(words.say("review-find-nothing", &[("query", line.into())]));
        }
        self.keep_found(line.to_owned(), places);
        Ok(())
    }

    /// Narrows the session down to the records of a row.
    pub(super) fn search_records(&mut self, label: &str, records: &[Seq]) {
        let places = records.iter().filter_map(|seq| self.playback.place_of(*seq));
        let mut places: Vec<usize> = places.collect();
        places.sort_unstable();
        places.dedup();
        if places.is_empty() {
            self.refuse("review-no-records");
            return;
        }
        self.keep_found(label.to_owned(), places);
    }

    /// Goes to the nearest of what was found from the cursor on, or to the first.
    fn keep_found(&mut self, label: String, places: Vec<usize>) {
        let at = self.playback.at();
        let next = places.iter().copied().find(|place| *place >= at);
        let place = next.or_else(|| places.first().copied()).unwrap_or(at);
        let args = [("count", places.len().into())];
        let text = self.words().say("review-found", &args);
        self.found = Some(Found { label, places });
        self.go_to(place);
        self.message = Some(Message { kind: MessageKind::Note, text });
    }

    /// Gathers words of records to search in, up to so many.
    pub(super) fn gather(&mut self, most: usize) {
        if self.corpus_is_whole {
            return;
        }
        let words = self.words();
        let mut corpus = std::mem::take(&mut self.corpus);
        let names = self.names();
        let word = |entry: &Entry| {
            let lines = words.happening(entry, names);
            lines
                .iter()
                .map(|line| format!("{} {}", line.who, line.what))
                .collect::<Vec<_>>()
                .join("\n")
        };
        let whole = corpus.grow(&self.playback, most, &word);
        self.corpus = corpus;
        self.corpus_is_whole = whole;
    }

    fn fault(&self, fault: &QueryFault) -> String {
        let words = self.words();
        let own = usize::from(self.language == Language::Ko);
        match fault {
            QueryFault::NoSuchField { field } => {
                let fields: Vec<String> =
                    QueryField::ALL.iter().map(|it| it.names()[own].to_owned()).collect();
                let args = [("field", field.into()), ("fields", fields.join(", ").into())];
                words.say("review-find-no-field", &args)
            }
            QueryFault::NoValue { field } => {
                words.say("review-find-no-value", &[("field", field.names()[own].into())])
            }
            QueryFault::NoSuch { field, value } => {
                let known = self.known(*field).join(", ");
                let args = [
                    ("field", field.names()[own].into()),
                    ("value", value.into()),
                    ("known", known.into()),
                ];
                words.say("review-find-no-such", &args)
            }
        }
    }

    /// What can stand behind a field.
    fn known(&self, field: QueryField) -> Vec<String> {
        let exercise = self.playback.exercise();
        match field {
            QueryField::Cell => exercise.cells.keys().map(ToString::to_string).collect(),
            QueryField::Decision => exercise.decisions.keys().map(ToString::to_string).collect(),
            QueryField::Objective => exercise.objectives.keys().map(ToString::to_string).collect(),
            QueryField::Kind => Kind::ALL.iter().map(|kind| self.words().act_kind(*kind)).collect(),
            QueryField::Person | QueryField::Text => vec![],
        }
    }
}

/// A kind by its word in either language.
fn kind_named(word: &str) -> Option<Kind> {
    let named = |kind: &Kind| {
        Language::ALL.iter().any(|language| Words::of(*language).act_kind(*kind) == word)
    };
    Kind::ALL.into_iter().find(named)
}
