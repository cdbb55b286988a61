//! From a filled form to a command. What is missing goes to the rules, which refuse it by name;
//! only what a command cannot be built without is asked for here.

use std::collections::BTreeMap;

use crate::exercise::{
    CellId, ChoiceId, Decision, DecisionId, FactId, InjectId, InjectKind, PassageRef, Seat, SeatId,
    Span,
};
use crate::session::{
    Actor, AdHoc, Chosen, Command, Confidence, Correction, DecisionCommand, DraftAnswer,
    Expectation, InjectCommand, PassOnForm, PassageCommand, Position, TableCommand,
    view::ControlView,
};

use super::{Form, OTHER, Purpose, Values};

/// A command on its way to control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub actor: Actor,
    pub command: Command,
    /// How long ago it was said.
    pub minutes_ago: u64,
}

/// The command that the form amounts to, or the name of the field that has to be filled first.
pub fn wish(form: &Form, view: &ControlView, by: &SeatId) -> Result<(Actor, Command), String> {
    let filled = Filled { values: form.values(), view };
    let own = Actor::own(by.clone());
    let spoken = |cell: &CellId| Actor { seat: lead(view, cell, by), by: by.clone() };
    let wished = match &form.purpose {
        Purpose::TakeSeat { seat } => {
            let actor = Actor { seat: seat.clone(), by: by.clone() };
            (actor, TableCommand::TakeSeat { person: filled.text("person") }.into())
        }
        Purpose::Skip { inject } => {
            (own, InjectCommand::Skip { reason: filled.text("reason") }.of(inject))
        }
        Purpose::Recall { inject } => {
            (own, InjectCommand::Recall { reason: filled.text("reason") }.of(inject))
        }
        Purpose::Amend { inject } => (own, filled.amend(inject).of(inject)),
        Purpose::SendAgain { inject } => {
            (own, InjectCommand::SendAgain { cells: filled.cells() }.of(inject))
        }
        Purpose::Compose => (own, Command::ComposeInject(filled.ad_hoc()?)),
        Purpose::PassOn { cell, inject } => (spoken(cell), filled.pass_on(inject)?.into()),
        Purpose::AskConsent { cell, inject } => {
            let (passage, to) = (filled.passage(inject)?, filled.cell("to")?);
            (spoken(cell), PassageCommand::AskConsent { passage, to }.into())
        }
        Purpose::Correct { record } => {
            let note = filled.text("note");
            let correction = match filled.needed("how")?.as_str() {
                "take-back" => Correction::TakeBack(note),
                _ => Correction::Note(note),
            };
            (own, Command::Correct { record: *record, correction })
        }
        Purpose::RealWorldStop => {
            (own, TableCommand::StopForRealWorld { reason: filled.text("reason") }.into())
        }
        Purpose::LiftStop => {
            (own, TableCommand::LiftRealWorldStop { note: filled.text("note") }.into())
        }
        Purpose::Position { decision, cell }
        | Purpose::Draft { decision, cell }
        | Purpose::Changes { decision, cell, .. }
        | Purpose::NonConcur { decision, cell, .. }
        | Purpose::Alone { decision, cell } => {
            (spoken(cell), filled.decision(&form.purpose)?.of(decision))
        }
        Purpose::Refer { decision, cell } => {
            let actor = cell.as_ref().map_or(own, spoken);
            (actor, filled.decision(&form.purpose)?.of(decision))
        }
        Purpose::Return { decision }
        | Purpose::Record { decision }
        | Purpose::Extend { decision } => (own, filled.decision(&form.purpose)?.of(decision)),
    };
    Ok(wished)
}

/// The seat that speaks for a cell.
fn lead(view: &ControlView, cell: &CellId, by: &SeatId) -> SeatId {
    view.exercise.lead_seat(cell).map_or_else(|| by.clone(), |seat: &Seat| seat.id.clone())
}

struct Filled<'a> {
    values: Values,
    view: &'a ControlView,
}

impl Filled<'_> {
    fn text(&self, name: &str) -> String {
        self.values.get(name).cloned().unwrap_or_default()
    }

    /// A choice that has to be made before there is a command at all.
    fn needed(&self, name: &str) -> Result<String, String> {
        self.values.get(name).filter(|value| !value.is_empty()).cloned().ok_or(name.to_owned())
    }

    fn cell(&self, name: &str) -> Result<CellId, String> {
        CellId::new(&self.needed(name)?).map_err(|_| name.to_owned())
    }

    fn cells(&self) -> Vec<CellId> {
        self.text("cells").split(' ').filter_map(|cell| CellId::new(cell).ok()).collect()
    }

    fn chosen(&self) -> Result<Chosen, String> {
        let choice = self.needed("choice")?;
        if choice == OTHER {
            return Ok(Chosen::Other(self.text(OTHER)));
        }
        ChoiceId::new(&choice).map(Chosen::Option).map_err(|_| "choice".to_owned())
    }

    fn passage(&self, inject: &InjectId) -> Result<PassageRef, String> {
        let number = self.needed("passage")?.parse().map_err(|_| "passage".to_owned())?;
        Ok(PassageRef { inject: inject.clone(), number })
    }

    fn pass_on(&self, inject: &InjectId) -> Result<PassageCommand, String> {
        let passage = self.passage(inject)?;
        let form = match self.needed("form")?.as_str() {
            "summary" => PassOnForm::Summary(self.text("words:summary")),
            "spoken" => PassOnForm::Spoken(self.text("words:spoken")),
            _ => PassOnForm::Full,
        };
        let ticked = self.text("facts");
        let ticked: Vec<&str> = ticked.split(' ').collect();
        let meant = self.view.inject(inject).and_then(|meant| meant.passages.get(passage.index()));
        let facts: Vec<FactId> = meant.map_or_else(Vec::new, |meant| {
            meant.facts.iter().filter(|f| ticked.contains(&f.as_str())).cloned().collect()
        });
        Ok(PassageCommand::PassOn { passage, to: self.cell("to")?, form, facts: Some(facts) })
    }

    /// What stands in the fields, where it differs from what was written.
    fn amend(&self, inject: &InjectId) -> InjectCommand {
        let language = self.view.exercise.languages.first().copied().unwrap_or_default();
        let changed = |now: String, before: &crate::exercise::Text| {
            let same = crate::exercise::Language::ALL.iter().any(|l| before.get(*l) == now);
            (!same && before.get(language) != now).then_some(now)
        };
        let count = self.view.inject(inject).map_or(0, |meant| meant.passages.len());
        let passages = (1..=count).map(|number| {
            let text = self.text(&format!("passage:{number}"));
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            let passage = PassageRef { inject: inject.clone(), number };
            changed(text, &self.view.passage_text(&passage))
        });
        InjectCommand::Amend {
            title: changed(self.text("title"), &self.view.title(inject)),
            passages: passages.collect(),
            reason: self.text("reason"),
        }
    }

    fn ad_hoc(&self) -> Result<AdHoc, String> {
        let kind = match self.needed("kind")?.as_str() {
            "action" => InjectKind::Action,
            _ => InjectKind::Contextual,
        };
        Ok(AdHoc {
            kind,
            to: self.cells(),
            from: self.text("from"),
            channel: self.text("channel"),
            title: self.text("title"),
            passages: vec![self.text("passage")],
            reason: self.text("reason"),
        })
    }

    fn decision(&self, purpose: &Purpose) -> Result<DecisionCommand, String> {
        let command = match purpose {
            Purpose::Position { decision, cell } => {
                DecisionCommand::TakePosition(self.position(decision, cell)?)
            }
            Purpose::Draft { .. } => DecisionCommand::Draft {
                chosen: self.chosen()?,
                text: self.text("text"),
                silence_within: self.text("silence").parse().ok().map(Span::minutes),
            },
            Purpose::Changes { round, .. } => DecisionCommand::Answer {
                round: *round,
                answer: DraftAnswer::ConcurWithChanges { replacement: self.text("replacement") },
            },
            Purpose::NonConcur { round, .. } => DecisionCommand::Answer {
                round: *round,
                answer: DraftAnswer::NonConcur {
                    reason: self.text("reason"),
                    alternative: self.text("alternative"),
                },
            },
            Purpose::Alone { .. } => DecisionCommand::ActAlone {
                chosen: self.chosen()?,
                explanation: self.text("explanation"),
            },
            Purpose::Return { .. } => DecisionCommand::ReturnReferral {
                chosen: self.chosen()?,
                text: self.text("text"),
                reason: self.text("reason"),
                conditions: self.text("conditions"),
            },
            Purpose::Record { .. } => {
                DecisionCommand::RecordOutcome { chosen: self.chosen()?, text: self.text("text") }
            }
            Purpose::Extend { .. } => {
                let minutes = self.needed("minutes")?.parse().map_err(|_| "minutes".to_owned())?;
                DecisionCommand::ExtendDeadline { by: Span::minutes(minutes) }
            }
            Purpose::Refer { .. }
            | Purpose::TakeSeat { .. }
            | Purpose::Skip { .. }
            | Purpose::Recall { .. }
            | Purpose::Amend { .. }
            | Purpose::SendAgain { .. }
            | Purpose::Compose
            | Purpose::PassOn { .. }
            | Purpose::AskConsent { .. }
            | Purpose::Correct { .. }
            | Purpose::RealWorldStop
            | Purpose::LiftStop => DecisionCommand::Refer { question: self.text("question") },
        };
        Ok(command)
    }

    fn position(&self, decision: &DecisionId, cell: &CellId) -> Result<Position, String> {
        let confidence = match self.needed("confidence")?.as_str() {
            "low" => Confidence::Low,
            "high" => Confidence::High,
            _ => Confidence::Medium,
        };
        let meant = self.view.exercise.decisions.get(decision);
        let others = meant.into_iter().flat_map(Decision::required);
        let mut expects = BTreeMap::new();
        for other in others.filter(|other| *other != cell) {
            let name = format!("expects:{other}");
            let value = self.needed(&name)?;
            let expectation = match ChoiceId::new(&value) {
                Ok(choice) if value != OTHER => Expectation::Option(choice),
                Ok(_) | Err(_) => Expectation::Other,
            };
            expects.insert(other.clone(), expectation);
        }
        let reason = self.text("reason");
        Ok(Position { chosen: self.chosen()?, reason, confidence, expects })
    }
}
