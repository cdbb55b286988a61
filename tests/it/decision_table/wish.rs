//! The commands of the table, and what came of them in the page's words.

use whitecell::exercise::{CellId, Span};
use whitecell::session::{
    Command, DecisionCommand, DecisionEvent, DraftAnswer, DueCause, EngineCommand, Event, Refused,
    RevealWhen, SettleAs, Settlement, Thing,
};

use crate::support::exercise::{cell, decision_id};
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
        "Draft" => DecisionCommand::Draft { chosen, text, silence_within: None },
        "Answer this round" => DecisionCommand::Answer { round: 1, answer: DraftAnswer::Concur },
        "Answer another round" => DecisionCommand::Answer { round: 2, answer: DraftAnswer::Concur },
        "Settle unified" => DecisionCommand::Settle { how: SettleAs::Unified },
        "Settle by lead" => DecisionCommand::Settle { how: SettleAs::ByLead },
        "RecordOutcome" => DecisionCommand::RecordOutcome { chosen, text },
        "Refer" => DecisionCommand::Refer { question: text },
        "ReturnReferral" => {
            let (reason, conditions) = (text.clone(), String::new());
            DecisionCommand::ReturnReferral { chosen, text, reason, conditions }
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

/// An outcome in the page's words.
pub(super) fn shown(outcome: &Outcome) -> String {
    match &outcome.0 {
        Ok(events) => format!("**{}**", shown_event(&events[0])),
        Err(Refused::NotYourRole { act, .. }) => format!("`{act:?}`"),
        Err(Refused::NoSuch { thing: Thing::Decision }) => "∅".to_owned(),
        Err(refused) => {
            let words = format!("{refused:?}");
            format!("`{}`", words.split([' ', '{']).next().unwrap_or_default())
        }
    }
}

fn shown_event(event: &Event) -> String {
    let Event::Decision { event, .. } = event else { return format!("{event:?}") };
    match event {
        DecisionEvent::PositionTaken { late: true, .. } => "PositionTaken late".to_owned(),
        DecisionEvent::Revealed { missing } if !missing.is_empty() => "Revealed short".to_owned(),
        DecisionEvent::Settled { settlement, .. } => match settlement {
            Settlement::Unified => "Settled unified",
            Settlement::ByLead { .. } => "Settled by lead",
            Settlement::Referred { .. } => "Settled from above",
            Settlement::Recorded => "Settled recorded",
            Settlement::Lapsed => "Settled lapsed",
        }
        .to_owned(),
        event => {
            let words = format!("{event:?}");
            words.split([' ', '{']).next().unwrap_or_default().to_owned()
        }
    }
}
