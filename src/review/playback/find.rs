//! Finding records: by whose they are, what they are about, and the words in them.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::exercise::{CellId, Exercise, ObjectiveId, SeatId};
use crate::review::query::Query;
use crate::review::{Kind, Mark};
use crate::session::{
    About, Addressee, DecisionEvent, Entry, EvaluationEvent, Event, InjectEvent, PassageEvent,
    ProbeEvent, Record, Ruled, SeatEvent, TableEvent, TaskEvent,
};

use super::Playback;

/// Records whose words are gathered at once, so that a screen stays alive meanwhile.
pub const LINES_AT_ONCE_MAX: usize = 500;

/// The words of every record, in lower case: as they are told, and as they were written.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    lines: Vec<String>,
}

impl Corpus {
    /// Gathers the words of up to `most` further records; tells whether all are there. `word` tells
    /// a record as a log does.
    pub fn grow(
        &mut self,
        playback: &Playback,
        most: usize,
        word: &dyn Fn(&Entry) -> String,
    ) -> bool {
        let first = self.lines.len();
        let history = playback.history().iter().skip(first).take(most);
        for (entry, place) in history.zip(first..) {
            let line = format!("{}\n{}", word(entry), playback.written(place));
            self.lines.push(line.to_lowercase());
        }
        self.lines.len() == playback.count()
    }
}

impl Playback {
    /// The places of the records that match, marks of the clock left out. `corpus` has to be whole
    /// where a text is looked for.
    pub fn find(&self, query: &Query, corpus: &Corpus) -> Vec<usize> {
        let mut people: BTreeMap<SeatId, String> = BTreeMap::new();
        let mut marks = self.marks().iter().peekable();
        let mut found = vec![];
        for (place, record) in self.records().iter().enumerate() {
            seat(&mut people, record);
            let mut own: Vec<&Mark> = vec![];
            while let Some(mark) = marks.next_if(|mark| mark.record == record.seq) {
                own.push(mark);
            }
            let told = !own.is_empty();
            let looked = Looked { record, marks: &own, people: &people, exercise: self.exercise() };
            let said = || corpus.lines.get(place).map_or("", String::as_str);
            if told && looked.is_for(query) && query.texts.iter().all(|it| said().contains(it)) {
                found.push(place);
            }
        }
        found
    }

    /// What somebody wrote in a record, line by line. What was sealed is there once it was opened.
    fn written(&self, place: usize) -> String {
        let mut texts = vec![];
        for event in &self.records()[place].events {
            if self.is_sealed(event) || matches!(event, Event::Table(TableEvent::SessionOpened(_)))
            {
                continue;
            }
            if let Ok(value) = serde_json::to_value(event) {
                strings(&value, &mut texts);
            }
        }
        texts.join("\n")
    }

    fn is_sealed(&self, event: &Event) -> bool {
        if self.is_over() {
            return false;
        }
        match event {
            Event::Decision { id, event: DecisionEvent::PositionTaken { .. } } => {
                self.last.decisions.get(id).is_none_or(|own| own.revealed_at.is_none())
            }
            Event::Probe { event: ProbeEvent::Answered { .. }, .. }
            | Event::FeedbackGiven { .. } => true,
            Event::Probe { .. }
            | Event::Decision { .. }
            | Event::Table(_)
            | Event::Seat { .. }
            | Event::Inject { .. }
            | Event::Passage(_)
            | Event::World(_)
            | Event::Statement { .. }
            | Event::Message { .. }
            | Event::Request { .. }
            | Event::Task { .. }
            | Event::Forecast { .. }
            | Event::Noted { .. }
            | Event::WashAnswered { .. }
            | Event::Evaluation(_)
            | Event::FreeMove { .. }
            | Event::Ruled(_)
            | Event::Corrected { .. } => false,
        }
    }
}

/// Every text in a value, but not the names of its fields.
fn strings(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| strings(value, texts)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Keeps who sits where.
fn seat(people: &mut BTreeMap<SeatId, String>, record: &Record) {
    for event in &record.events {
        match event {
            Event::Table(TableEvent::SeatTaken { seat, person }) => {
                people.insert(seat.clone(), person.to_lowercase());
            }
            Event::Table(TableEvent::HandedOver { seat, to, .. }) => {
                people.insert(seat.clone(), to.to_lowercase());
            }
            Event::Seat { id, event: SeatEvent::Replaced { person } } => {
                people.insert(id.clone(), person.to_lowercase());
            }
            Event::Seat { id, event: SeatEvent::Moved { to } } => {
                if let Some(person) = people.remove(id) {
                    people.insert(to.clone(), person);
                }
            }
            Event::Table(_)
            | Event::Seat { .. }
            | Event::Inject { .. }
            | Event::Passage(_)
            | Event::World(_)
            | Event::Decision { .. }
            | Event::Statement { .. }
            | Event::Message { .. }
            | Event::Request { .. }
            | Event::Task { .. }
            | Event::Forecast { .. }
            | Event::Noted { .. }
            | Event::WashAnswered { .. }
            | Event::FeedbackGiven { .. }
            | Event::Evaluation(_)
            | Event::FreeMove { .. }
            | Event::Ruled(_)
            | Event::Probe { .. }
            | Event::Corrected { .. } => {}
        }
    }
}

/// A record that is looked at.
struct Looked<'a> {
    record: &'a Record,
    marks: &'a [&'a Mark],
    people: &'a BTreeMap<SeatId, String>,
    exercise: &'a Exercise,
}

impl Looked<'_> {
    fn is_for(&self, query: &Query) -> bool {
        let any = |wanted: bool, matches: &dyn Fn() -> bool| !wanted || matches();
        any(!query.cells.is_empty(), &|| query.cells.iter().any(|cell| self.concerns(cell)))
            && any(!query.kinds.is_empty(), &|| query.kinds.iter().any(|kind| self.is(*kind)))
            && any(!query.decisions.is_empty(), &|| {
                self.record.events.iter().any(|event| {
                    decision(event).is_some_and(|id| query.decisions.iter().any(|it| it == id))
                })
            })
            && any(!query.objectives.is_empty(), &|| {
                query.objectives.iter().any(|objective| self.serves(objective))
            })
            && any(!query.persons.is_empty(), &|| {
                query.persons.iter().any(|person| self.is_by(person))
            })
    }

    fn is(&self, kind: Kind) -> bool {
        let named = self.record.events.iter().filter_map(Kind::of).any(|own| own == kind);
        named || self.marks.iter().any(|mark| mark.kind == kind)
    }

    fn is_by(&self, person: &str) -> bool {
        [&self.record.seat, &self.record.by].into_iter().any(|seat| {
            seat.as_str() == person
                || self.people.get(seat).is_some_and(|name| name.contains(person))
        })
    }

    fn concerns(&self, cell: &CellId) -> bool {
        let lane = self.exercise.cells.get_index_of(cell).map(|place| place + 1);
        let in_lane = self.marks.iter().any(|mark| Some(mark.lane) == lane);
        in_lane || self.record.events.iter().any(|event| names(event, cell))
    }

    fn serves(&self, objective: &ObjectiveId) -> bool {
        self.record.events.iter().any(|event| {
            let Event::Evaluation(event) = event else { return false };
            match event {
                EvaluationEvent::Observed { objective: own, .. } => own == objective,
                EvaluationEvent::Rated { task, .. } => {
                    let meant = self.exercise.objectives.get(objective);
                    meant.is_some_and(|meant| meant.tasks.iter().any(|own| own.id == *task))
                }
                EvaluationEvent::Commented { .. } => false,
            }
        })
    }
}

/// Whether an event of somebody else's names the cell.
fn names(event: &Event, cell: &CellId) -> bool {
    match event {
        Event::Inject { event, .. } => match event {
            InjectEvent::Released { cells, .. } | InjectEvent::SentAgain { cells } => {
                cells.contains(cell)
            }
            InjectEvent::Acknowledged { cell: own }
            | InjectEvent::AcknowledgementRetracted { cell: own }
            | InjectEvent::Replied { cell: own, .. } => own == cell,
            InjectEvent::FellDue { .. }
            | InjectEvent::Held
            | InjectEvent::LetGo
            | InjectEvent::Skipped { .. }
            | InjectEvent::Amended { .. }
            | InjectEvent::Recalled { .. }
            | InjectEvent::Closed
            | InjectEvent::Composed { .. } => false,
        },
        Event::Passage(PassageEvent::PassedOn { from, to, .. }) => from == cell || to == cell,
        Event::Passage(PassageEvent::ConsentAsked { cell: own, to, .. }) => {
            own == cell || to == cell
        }
        Event::Request { event: crate::session::RequestEvent::Asked { to, .. }, .. } => {
            *to == Addressee::Cell(cell.clone())
        }
        Event::Task { event: TaskEvent::Opened { cells, .. }, .. } => cells.contains(cell),
        Event::Noted { about: About::Cell(own), .. }
        | Event::Evaluation(
            EvaluationEvent::Observed { cell: own, .. }
            | EvaluationEvent::Commented { cell: own, .. },
        )
        | Event::Table(TableEvent::PresenceSet { cell: own, .. }) => own == cell,
        Event::Passage(_)
        | Event::Request { .. }
        | Event::Task { .. }
        | Event::Noted { .. }
        | Event::Evaluation(_)
        | Event::Table(_)
        | Event::Seat { .. }
        | Event::World(_)
        | Event::Decision { .. }
        | Event::Statement { .. }
        | Event::Message { .. }
        | Event::Forecast { .. }
        | Event::WashAnswered { .. }
        | Event::FeedbackGiven { .. }
        | Event::FreeMove { .. }
        | Event::Ruled(_)
        | Event::Probe { .. }
        | Event::Corrected { .. } => false,
    }
}

/// The decision that an event is about.
fn decision(event: &Event) -> Option<&crate::exercise::DecisionId> {
    match event {
        Event::Decision { id, .. } | Event::Noted { about: About::Decision(id), .. } => Some(id),
        Event::Ruled(ruling) => match &ruling.on {
            Ruled::Settled(id) | Ruled::Alone { decision: id, .. } => Some(id),
            Ruled::FreeMove(_) | Ruled::World => None,
        },
        Event::Noted { .. }
        | Event::Table(_)
        | Event::Seat { .. }
        | Event::Inject { .. }
        | Event::Passage(_)
        | Event::World(_)
        | Event::Statement { .. }
        | Event::Message { .. }
        | Event::Request { .. }
        | Event::Task { .. }
        | Event::Forecast { .. }
        | Event::WashAnswered { .. }
        | Event::FeedbackGiven { .. }
        | Event::Evaluation(_)
        | Event::FreeMove { .. }
        | Event::Probe { .. }
        | Event::Corrected { .. } => None,
    }
}
