//! What happened, as a line of control's log.

mod adjudication;
mod decision;
mod evaluation;
mod exchange;
mod forecast;
mod inject;
mod probe;
mod seat;
mod table;

use crate::exercise::{CellId, SeatId, Span};
use crate::session::{DueCause, Entry, EvaluationEvent, Event, Happening, SeatEvent};

use super::names::Names;
use super::{Arg, Words, one_line};

/// One line of control's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// Whose act it was: 국방부 박 준장.
    pub who: String,
    /// What happened: 01-2 확인.
    pub what: String,
    /// Who keyed it and when it was said, where that is not the same: (배석 이 중령 입력).
    pub aside: Option<String>,
}

impl Words {
    /// Words a record for control's log: a line for each thing that happened. Sealed positions stay
    /// sealed.
    pub fn happening<'n>(&self, entry: &Entry, names: impl Into<Names<'n>>) -> Vec<LogLine> {
        let names = names.into();
        let log = Log { words: self, names };
        let who = self.seat(&entry.seat, names);
        let mut aside = self.aside(entry, &names);
        let lines = entry.happenings.iter().map(|happening| LogLine {
            who: who.clone(),
            what: log.happening(happening),
            aside: aside.take(),
        });
        lines.collect()
    }

    /// Words what control did with a seat.
    pub fn seat_event<'n>(
        &self,
        id: &SeatId,
        event: &SeatEvent,
        names: impl Into<Names<'n>>,
    ) -> String {
        Log { words: self, names: names.into() }.seat(id, event)
    }

    /// Who keyed it, and how long after it was said.
    fn aside(&self, entry: &Entry, names: &Names<'_>) -> Option<String> {
        let keyed = (entry.by != entry.seat).then(|| self.keyed_by(&entry.by, names));
        let after = entry.said_at.map(|said| entry.t.since(said));
        let observed = is_observed(entry);
        // Writing it down takes its time: that is told of nobody.
        let after = after.filter(|after| !observed || *after >= Span::minutes(1));
        let key = if observed { "aside-seen" } else { "aside-said" };
        let said = after.map(|after| self.say(key, &[("after", self.duration(after).into())]));
        let parts: Vec<String> = keyed.into_iter().chain(said).collect();
        (!parts.is_empty()).then(|| self.say("aside", &[("parts", parts.join(", ").into())]))
    }

    fn keyed_by(&self, by: &SeatId, names: &Names<'_>) -> String {
        let beside = names.exercise.seat(by).is_some_and(|seat| seat.cell.is_some());
        let key = if beside { "aside-keyed-beside" } else { "aside-keyed-by" };
        self.say(key, &[("person", self.person_alone(by, names).into())])
    }
}

/// What was seen, and not what was said.
fn is_observed(entry: &Entry) -> bool {
    entry.happenings.iter().any(|happening| match happening {
        Happening::Event(event) => {
            matches!(**event, Event::Evaluation(EvaluationEvent::Observed { .. }))
        }
        Happening::SealedPosition { .. } | Happening::SealedAnswers { .. } => false,
    })
}

/// The words, and where names are looked up.
struct Log<'a> {
    words: &'a Words,
    names: Names<'a>,
}

impl Log<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    /// Words `key`, or `key-with` where there is a remark to add.
    fn remarked(&self, key: &str, subject: Option<(&str, &str)>, remark: &str) -> String {
        let remark = one_line(remark);
        let mut args: Vec<_> =
            subject.map(|(name, value)| (name, value.into())).into_iter().collect();
        if remark.is_empty() {
            return self.say(key, &args);
        }
        args.push(("remark", remark.into()));
        self.say(&format!("{key}-with"), &args)
    }

    fn cells<'c>(&self, cells: impl IntoIterator<Item = &'c CellId>) -> String {
        self.words.cells(cells, self.names.exercise)
    }

    fn happening(&self, happening: &Happening) -> String {
        match happening {
            Happening::SealedPosition { decision, late, .. } => {
                self.position(&self.words.decision(decision), *late)
            }
            Happening::SealedAnswers { probe, .. } => self.probe_answered(probe),
            Happening::Event(event) => match &**event {
                Event::Table(event) => self.table(event),
                Event::Seat { id, event } => self.seat(id, event),
                Event::Inject { id, event } => {
                    self.inject(&self.words.inject(id, self.names), event)
                }
                Event::Passage(event) => self.passage(event),
                Event::World(event) => self.world(event),
                Event::Decision { id, event } => self.decision(id, event),
                Event::Statement { id, event } => self.statement(*id, event),
                Event::Message { id, event } => self.message(*id, event),
                Event::Request { id, event } => self.request(*id, event),
                Event::Task { id, event } => self.task(id, event),
                Event::Forecast { id, event } => self.forecast(id, event),
                Event::WashAnswered { text, .. } => {
                    self.say("event-wash-answered", &[("text", one_line(text).into())])
                }
                // What is on it is nobody's to read but control's, without the name.
                Event::FeedbackGiven { .. } => self.words.text("event-feedback-given"),
                Event::Probe { id, event } => self.probe(id, event),
                Event::Evaluation(event) => self.evaluation(event),
                Event::Noted { about, text, .. } => self.noted(about, text),
                Event::FreeMove { id, event } => self.free_move(*id, event),
                Event::Ruled(ruling) => self.ruling(ruling),
                Event::Corrected { earlier, note, .. } => {
                    let note = one_line(note);
                    self.say(
                        "event-corrected",
                        &[("record", earlier.0.into()), ("note", note.into())],
                    )
                }
            },
        }
    }

    /// What is in the envelope is never said.
    fn position(&self, decision: &str, late: bool) -> String {
        let key = if late { "event-position-late" } else { "event-position-sealed" };
        self.say(key, &[("decision", decision.into())])
    }

    fn cause(&self, cause: &DueCause) -> String {
        self.words.due_cause(cause, self.names.exercise)
    }
}
