//! A row of the run of show in words.

use crate::exercise::{Inject, InjectKind, ObjectiveId, Release, Timing};
use crate::report::print::handout;
use crate::session::Chosen;

use super::Desk;
use super::link::{Node, Way};
use super::run::{Item, Row};

/// What stands in a row's columns; empty where there is nothing to say.
#[derive(Default)]
pub(super) struct Line {
    pub(super) time: String,
    pub(super) hour: String,
    pub(super) id: String,
    pub(super) kind: String,
    /// By itself, by hand, or held.
    pub(super) mode: String,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) title: String,
    /// What it waits for, where no time brings it; of a deadline, what comes of it.
    pub(super) note: String,
    /// What hangs on it.
    pub(super) follows: String,
    pub(super) objectives: String,
}

/// Before addressees that stand below their sender.
pub(super) const TO_MARK: &str = "> ";

impl Desk<'_> {
    /// `조치, 수동`.
    pub(super) fn kind_and_mode(&self, line: &Line) -> String {
        let there = [line.kind.as_str(), &line.mode].into_iter().filter(|part| !part.is_empty());
        there.collect::<Vec<_>>().join(&self.text("guide-comma"))
    }

    /// Of what no time brings, what it waits for; else what there is to note.
    pub(super) fn noted(&self, line: &Line) -> String {
        match line.note.as_str() {
            "" => String::new(),
            note if line.time.is_empty() => self.say("show-when", &[("when", note.into())]),
            note => note.to_owned(),
        }
    }

    pub(super) fn next(&self, line: &Line) -> String {
        if line.follows.is_empty() {
            return String::new();
        }
        self.say("show-next", &[("next", line.follows.as_str().into())])
    }

    pub(super) fn row(&self, row: &Row<'_>) -> Line {
        let line = match row.item {
            Item::Probe(probe) => Line {
                id: probe.id.to_string(),
                kind: self.text("show-kind-probe"),
                mode: self.text("show-by-hand"),
                to: self.words.cells(self.exercise.cells.keys(), self.exercise),
                title: self.shown(&probe.title),
                ..Line::default()
            },
            Item::Move(planned) => {
                let length = self.words.duration(planned.length);
                let args =
                    [("title", self.shown(&planned.title).into()), ("length", length.into())];
                let follows = self.led_to(&[Node::Move(planned.id.clone())]);
                Line {
                    title: self.say("show-move", &args),
                    follows: self.follows(&follows),
                    ..Line::default()
                }
            }
            Item::Inject(inject) => self.inject(inject, row),
            Item::Opens(_) | Item::Ends(..) => self.decision(row),
            Item::Task(task) => Line {
                id: task.id.to_string(),
                kind: self.text("show-kind-task"),
                mode: self.text("show-auto"),
                to: self.words.cells(&task.cells, self.exercise),
                title: self.shown(&task.title),
                note: self.note(row, &task.opens),
                ..Line::default()
            },
            Item::Forecast(forecast) => Line {
                id: forecast.id.to_string(),
                kind: self.text("show-kind-forecast"),
                mode: self.text("show-auto"),
                from: self.shown(&forecast.advice.from),
                to: self.words.seat(&forecast.seat, self.exercise),
                title: self.shown(&forecast.claim),
                note: self.note(row, &forecast.opens),
                objectives: objectives(&forecast.objectives),
                ..Line::default()
            },
            Item::Branch(branch) => {
                let follows = self.led_on(&[Node::Branch(branch.id.clone())]);
                let changes = self.changes(&branch.effects);
                let follows = [changes, self.follows(&follows)].into_iter();
                let follows: Vec<String> = follows.filter(|part| !part.is_empty()).collect();
                Line {
                    id: branch.id.to_string(),
                    kind: self.text("show-kind-branch"),
                    mode: self.text("show-auto"),
                    title: self.shown(&branch.title),
                    note: self.words.condition(&branch.when, self.exercise),
                    follows: follows.join(", "),
                    ..Line::default()
                }
            }
            Item::End => Line { title: self.text("show-end"), ..Line::default() },
        };
        let time = row.at.map(|at| at.to_string()).unwrap_or_default();
        let hour = row.at.map(|at| self.hour(at)).unwrap_or_default();
        Line { time, hour, ..line }
    }

    fn note(&self, row: &Row<'_>, timing: &Timing) -> String {
        if row.at.is_some() { String::new() } else { self.waits_for(timing) }
    }

    fn inject(&self, inject: &Inject, row: &Row<'_>) -> Line {
        let follows = self.led_on(&[Node::Inject(inject.id.clone())]);
        let sent = inject.kind != InjectKind::Expected;
        Line {
            id: inject.id.to_string(),
            kind: self.words.kind(inject.kind),
            mode: self.mode(inject),
            from: if sent {
                handout::sender(self.exercise, &inject.from, self.words)
            } else {
                String::new()
            },
            to: if sent { self.words.cells(&inject.to, self.exercise) } else { String::new() },
            title: self.shown(&inject.title),
            note: self.wait(inject, row),
            follows: self.follows(&follows),
            objectives: objectives(&inject.objectives),
            ..Line::default()
        }
    }

    /// What an inject waits for: also whatever offers it.
    fn wait(&self, inject: &Inject, row: &Row<'_>) -> String {
        let note = self.note(row, &inject.timing);
        if inject.timing != Timing::Control {
            return note;
        }
        let itself = Node::Inject(inject.id.clone());
        let offers = self.links.iter().filter(|link| link.to == itself && link.way == Way::Offers);
        let offers: Vec<String> = offers.map(|link| self.called_fully(&link.from)).collect();
        if offers.is_empty() { note } else { offers.join(", ") }
    }

    /// An option goes by its title too: `D2 '대비태세를 올린다'`.
    pub(super) fn called_fully(&self, node: &Node) -> String {
        let (decision, what) = match node {
            Node::Choice(decision, choice) => {
                let chosen = Chosen::Option(choice.clone());
                (decision, self.words.chosen(&chosen, decision, self.exercise))
            }
            Node::Lapse(decision) => (decision, self.text("show-lapse")),
            Node::Move(_)
            | Node::Inject(_)
            | Node::Decision(_)
            | Node::Branch(_)
            | Node::Variable(_)
            | Node::Answer(_)
            | Node::Task(_)
            | Node::Forecast(_)
            | Node::Line(_) => return self.called(node),
        };
        let args = [("decision", self.words.decision(decision).into()), ("what", what.into())];
        self.say("show-called-option", &args)
    }

    pub(super) fn mode(&self, inject: &Inject) -> String {
        self.text(match (inject.kind, inject.hold, inject.release) {
            (InjectKind::Expected, _, _) => "show-never-sent",
            (_, true, _) => "show-held",
            (_, false, Release::Auto) => "show-auto",
            (_, false, Release::Offered) => "show-by-hand",
        })
    }

    fn decision(&self, row: &Row<'_>) -> Line {
        let (decision, deadline) = match row.item {
            Item::Opens(decision) => (decision, None),
            Item::Ends(decision, deadline) => (decision, Some(deadline)),
            Item::Probe(_)
            | Item::Move(_)
            | Item::Inject(_)
            | Item::Task(_)
            | Item::Forecast(_)
            | Item::Branch(_)
            | Item::End => return Line::default(),
        };
        let lead = self.words.cell(&decision.lead, self.exercise);
        let line = Line {
            id: self.words.decision(&decision.id),
            title: self.shown(&decision.title),
            objectives: objectives(&decision.objectives),
            ..Line::default()
        };
        let Some(deadline) = deadline else {
            let supporting = self.words.cells(&decision.supporting, self.exercise);
            let to = if decision.supporting.is_empty() {
                self.say("show-lead", &[("lead", lead.into())])
            } else {
                let args = [("lead", lead.into()), ("supporting", supporting.into())];
                self.say("show-lead-supporting", &args)
            };
            let mut note = self.note(row, &decision.opens);
            if let Some(deadline) = decision.deadline.filter(|_| row.at.is_none()) {
                let within = ("within", self.words.duration(deadline.within).into());
                let within = self.say("show-deadline-within", &[within]);
                note = format!("{note}; {within}");
            }
            let after = self.led_to_by_decision(&decision.id);
            let by_control = decision.opens == Timing::Control;
            return Line {
                kind: self.text("show-kind-decision"),
                mode: self.text(if by_control { "show-by-hand" } else { "show-auto" }),
                to,
                note,
                follows: self.follows(&after),
                ..line
            };
        };
        let key = if deadline.hard { "show-deadline-hard" } else { "show-deadline-soft" };
        Line {
            kind: self.text("show-kind-deadline"),
            mode: self.text(if deadline.hard { "show-auto" } else { "show-by-hand" }),
            note: self.text(key),
            objectives: String::new(),
            ..line
        }
    }
}

pub(super) fn objectives(ids: &[ObjectiveId]) -> String {
    ids.iter().map(|id| id.as_str().to_uppercase()).collect::<Vec<_>>().join(", ")
}
