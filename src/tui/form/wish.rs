//! From a filled form to a command. What is missing goes to the rules, which refuse it by name;
//! only what a command cannot be built without is asked for here.

use crate::exercise::{
    AnswerId, CellId, DecisionId, InjectId, InjectKind, Language, PassageRef, SeatId,
};
use crate::exercise::{Span, Text};
use crate::session::view::ControlView;
use crate::session::{
    Actor, AdHoc, Command, Correction, DecisionCommand, InjectCommand, NewNote, RequestCommand,
    SeatCommand, TableCommand, TaskCommand, WashCommand, WashQuestion,
};

use super::act::{CellAct, ExchangeAct, command, task};
use super::filled::Filled;
use super::material::Material;
use super::purpose::Deal;
use super::{Form, OTHER, Purpose, evaluation, ruling, time};

/// A command on its way to control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub actor: Actor,
    pub command: Command,
    /// How long ago it was said, in exercise time; nothing is now.
    pub ago: Span,
}

/// The command that the form amounts to, or the name of the field that has to be filled first.
pub fn wish(form: &Form, view: &ControlView, by: &SeatId) -> Result<(Actor, Command), String> {
    let filled = Filled(form.values());
    let own = Actor::own(by.clone());
    let text = |name: &str| filled.text(name);
    let on = |decision: &DecisionId, command: DecisionCommand| command.of(decision);
    let wished = match &form.purpose {
        Purpose::Act(act) => {
            let command = command(act, form.values(), view)?;
            let actor = act.cell().map_or(own, |cell| spoken(view, act, cell, by));
            return Ok((actor, command));
        }
        Purpose::TakeSeat { seat } => {
            let actor = Actor { seat: seat.clone(), by: by.clone() };
            return Ok((actor, TableCommand::TakeSeat { person: text("person") }.into()));
        }
        Purpose::Seat { seat, deal } => dealt(*deal, &filled).of(seat),
        Purpose::Skip { inject } => InjectCommand::Skip { reason: text("reason") }.of(inject),
        Purpose::Recall { inject } => InjectCommand::Recall { reason: text("reason") }.of(inject),
        Purpose::Amend { inject } => amend(&filled, inject, view).of(inject),
        Purpose::SendAgain { inject } => {
            InjectCommand::SendAgain { cells: filled.cells() }.of(inject)
        }
        Purpose::Compose => Command::ComposeInject(ad_hoc(&filled)?),
        Purpose::Return { decision } => {
            let (chosen, text, reason) = (filled.chosen()?, text("text"), text("reason"));
            let (conditions, line) = (filled.text("conditions"), filled.slots());
            let command =
                DecisionCommand::ReturnReferral { chosen, text, reason, conditions, line };
            on(decision, command)
        }
        Purpose::Record { decision } => {
            let (chosen, text, line) = (filled.chosen()?, text("text"), filled.slots());
            on(decision, DecisionCommand::RecordOutcome { chosen, text, line })
        }
        Purpose::Extend { decision } => {
            let minutes = filled.needed("minutes")?.parse().map_err(|_| "minutes".to_owned())?;
            on(decision, DecisionCommand::ExtendDeadline { by: Span::minutes(minutes) })
        }
        Purpose::AnswerRequest { request } => answer(&filled)?.of(*request),
        Purpose::AssignRequest { request } => {
            let seat = SeatId::new(&filled.needed("seat")?).map_err(|_| "seat".to_owned())?;
            RequestCommand::Assign { seat }.of(*request)
        }
        Purpose::OpenTask => task(&filled)?.into(),
        Purpose::FinishTask { task } => TaskCommand::Finish { note: text("note") }.of(task),
        Purpose::Wash { question } => {
            let question = WashQuestion::Author(*question);
            WashCommand::Answer { question, text: text("text") }.into()
        }
        Purpose::Note { about } => NewNote { about: about.clone(), text: text("text") }.into(),
        Purpose::HandOver => {
            TableCommand::HandOver { to: text("person"), note: text("note") }.into()
        }
        Purpose::Jump => {
            TableCommand::Jump { to: time::leap(&filled, &view.exercise.clock)? }.into()
        }
        Purpose::Scale => TableCommand::SetScale { scale: time::scale(&filled)? }.into(),
        Purpose::Correct { record } => {
            let note = text("note");
            let correction = match filled.needed("how")?.as_str() {
                "take-back" => Correction::TakeBack(note),
                _ => Correction::Note(note),
            };
            Command::Correct { record: *record, correction }
        }
        Purpose::RealWorldStop => TableCommand::StopForRealWorld { reason: text("reason") }.into(),
        Purpose::LiftStop => TableCommand::LiftRealWorldStop { note: text("note") }.into(),
        Purpose::Evaluation(act) => return evaluation::wish(act, &filled, by),
        Purpose::Rule { on } => ruling::command(on, &filled)?,
    };
    Ok((own, wished))
}

fn dealt(deal: Deal, filled: &Filled) -> SeatCommand {
    match deal {
        Deal::Mute => SeatCommand::Mute { reason: filled.text("reason") },
        Deal::Replace => SeatCommand::Replace { person: filled.text("person") },
        Deal::SendOut => SeatCommand::SendOut { reason: filled.text("reason") },
    }
}

fn answer(filled: &Filled) -> Result<RequestCommand, String> {
    match filled.needed("prepared")?.as_str() {
        OTHER => Ok(RequestCommand::Write { text: filled.text("text") }),
        prepared => {
            let answer = AnswerId::new(prepared).map_err(|_| "prepared".to_owned())?;
            Ok(RequestCommand::Release { answer })
        }
    }
}

/// The seat that speaks for a cell, keyed by `by`.
fn spoken(view: &ControlView, act: &CellAct, cell: &CellId, by: &SeatId) -> Actor {
    let lead = || view.exercise.lead_seat(cell).map(|seat| seat.id.clone());
    let seat = forecaster(view, act).or_else(|| respondent(view, act)).or_else(lead);
    Actor { seat: seat.unwrap_or_else(|| by.clone()), by: by.clone() }
}

/// The seat that gives the forecast which the act is about.
fn forecaster(view: &ControlView, act: &CellAct) -> Option<SeatId> {
    let CellAct::Exchange { cell, act } = act else { return None };
    let (ExchangeAct::Judge { number } | ExchangeAct::Conclude { number }) = act else {
        return None;
    };
    let own = &view.exchanges.get(cell)?.forecasts;
    own.iter().find(|own| own.number == *number).map(|own| own.seat.clone())
}

/// The seat whose feedback is keyed.
fn respondent(view: &ControlView, act: &CellAct) -> Option<SeatId> {
    let CellAct::Exchange { cell, act: ExchangeAct::Feedback { seat: Some(place) } } = act else {
        return None;
    };
    view.board(cell)?.seats.get(*place as usize).map(|(seat, _)| seat.clone())
}

/// What stands in the fields, where it differs from what was written.
fn amend(filled: &Filled, inject: &InjectId, view: &ControlView) -> InjectCommand {
    let language = view.exercise.languages.first().copied().unwrap_or_default();
    let changed = |now: String, before: &Text| {
        let same = Language::ALL.iter().any(|l| before.get(*l) == now);
        (!same && before.get(language) != now).then_some(now)
    };
    let count = view.inject(inject).map_or(0, |meant| meant.passages.len());
    let passages = (1..=count).map(|number| {
        let text = filled.text(&format!("passage:{number}"));
        let number = u16::try_from(number).unwrap_or(u16::MAX);
        let passage = PassageRef { inject: inject.clone(), number };
        changed(text, &view.passage_text(&passage))
    });
    InjectCommand::Amend {
        title: changed(filled.text("title"), &view.title(inject)),
        passages: passages.collect(),
        reason: filled.text("reason"),
    }
}

fn ad_hoc(filled: &Filled) -> Result<AdHoc, String> {
    let kind = match filled.needed("kind")?.as_str() {
        "action" => InjectKind::Action,
        _ => InjectKind::Contextual,
    };
    Ok(AdHoc {
        kind,
        to: filled.cells(),
        from: filled.text("from"),
        channel: filled.text("channel"),
        title: filled.text("title"),
        passages: vec![filled.text("passage")],
        reason: filled.text("reason"),
    })
}
