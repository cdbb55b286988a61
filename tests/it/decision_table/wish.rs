//! The commands of the table, and what came of them in the page's words.

use whitecell::exercise::{CellId, Span};
use whitecell::session::{
    Command, DecisionCommand, DecisionEvent, DraftAnswer, DueCause, EngineCommand, Event,
    RevealWhen, SettleAs, Settlement, Thing,
};

use crate::support::exercise::{cell, decision_id};
use crate::support::page;
use crate::support::table::Outcome;

use super::case::{Case, hotline};

pub(super) const COMMANDS: [&str; 18] = [
    "Open",
    "TakePosition",
    "Reveal when all are in",
    "Reveal now",
    "Draft",
    "Answer this round",
    "Answer another round",
    "Settle unified",
    "Settle by lead",
    "RecordOutcome",
    "Refer",
    "ReturnReferral",
    "ActAlone",
    "ExtendDeadline",
    "Lapse",
    "engine: OpenDecision",
    "engine: Lapse",
    "engine: CountSilence",
];

/// The command of that name, as the given seat would wish it.
pub(super) fn command(name: &str, case: &Case, seat: &str) -> Command {
    let (chosen, text) = (hotline(), "So be it.".to_owned());
    let own = own_cell(seat);
    let decision = decision_id("d1");
    let command = match name {
        "Open" => DecisionCommand::Open,
        "TakePosition" => DecisionCommand::TakePosition(case.position(&own)),
        "Reveal when all are in" => DecisionCommand::Reveal { when: RevealWhen::AllAreIn },
        "Reveal now" => DecisionCommand::Reveal { when: RevealWhen::Now },
        "Draft" => DecisionCommand::Draft { line: [].into(), chosen, text, silence_within: None },
        "Answer this round" => DecisionCommand::Answer { round: 1, answer: DraftAnswer::Concur },
        "Answer another round" => DecisionCommand::Answer { round: 2, answer: DraftAnswer::Concur },
        "Settle unified" => DecisionCommand::Settle { how: SettleAs::Unified },
        "Settle by lead" => DecisionCommand::Settle { how: SettleAs::ByLead },
        "RecordOutcome" => DecisionCommand::RecordOutcome { line: [].into(), chosen, text },
        "Refer" => DecisionCommand::Refer { question: text },
        "ReturnReferral" => {
            let (reason, conditions) = (text.clone(), String::new());
            DecisionCommand::ReturnReferral { line: [].into(), chosen, text, reason, conditions }
        }
        "ActAlone" => DecisionCommand::ActAlone { chosen, explanation: text },
        "ExtendDeadline" => DecisionCommand::ExtendDeadline { by: Span::minutes(5) },
        "Lapse" => DecisionCommand::Lapse,
        "engine: OpenDecision" => {
            return EngineCommand::OpenDecision { decision, cause: DueCause::Time }.into();
        }
        "engine: Lapse" => return EngineCommand::Lapse { decision }.into(),
        "engine: CountSilence" => return EngineCommand::CountSilence { decision }.into(),
        _ => panic!("no command {name}"),
    };
    command.of(&decision)
}

fn own_cell(seat: &str) -> CellId {
    if seat == "supporting cell" { cell("mofa") } else { cell("mnd") }
}

/// An outcome in the page's words: beside the event's name, what makes a difference at the table.
pub(super) fn shown(outcome: &Outcome) -> String {
    let Some(Event::Decision { event, .. }) = outcome.0.iter().flatten().next() else {
        return page::shown(outcome, Thing::Decision);
    };
    if let DecisionEvent::PositionTaken { late: true, .. } = event {
        return "**PositionTaken late**".to_owned();
    }
    if let DecisionEvent::Revealed { missing } = event
        && !missing.is_empty()
    {
        return "**Revealed short**".to_owned();
    }
    if let DecisionEvent::Settled { settlement, .. } = event {
        return format!("**Settled {}**", how(settlement));
    }
    page::shown(outcome, Thing::Decision)
}

fn how(settlement: &Settlement) -> &'static str {
    match settlement {
        Settlement::Unified => "unified",
        Settlement::ByLead { .. } => "by lead",
        Settlement::Referred { .. } => "from above",
        Settlement::Recorded => "recorded",
        Settlement::Lapsed => "lapsed",
    }
}
