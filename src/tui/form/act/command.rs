//! From the filled form of a cell's act to its command.

use std::collections::BTreeMap;

use crate::exercise::{CellId, ChoiceId, DecisionId, FactId, PassageRef, Span};
use crate::session::{
    Command, Confidence, DecisionCommand, DraftAnswer, Expectation, InjectCommand, ItemCommand,
    PassOnForm, PassageCommand, Position,
};
use crate::tui::form::filled::Filled;
use crate::tui::form::material::{Handling, Held, Material};
use crate::tui::form::{OTHER, Values};

use super::{CellAct, Item, exchange};

/// The command that the act amounts to, or the name of the field that has to be filled first. What
/// else is missing goes to the rules, which refuse it by name.
pub fn command(act: &CellAct, values: Values, material: &impl Material) -> Result<Command, String> {
    let filled = Filled(values);
    let text = |name: &str| filled.text(name);
    let on = |decision: &DecisionId, command: DecisionCommand| Ok(command.of(decision));
    match act {
        CellAct::PassOn { cell, item } => pass_on(&filled, cell, item, material),
        CellAct::AskConsent { item, .. } => {
            let (passage, to) = (passage(&filled)?, filled.cell("to")?);
            Ok(match item {
                Item::Inject(inject) => {
                    let passage = PassageRef { inject: inject.clone(), number: passage };
                    PassageCommand::AskConsent { passage, to }.into()
                }
                Item::Received(number) => ItemCommand::AskConsent { passage, to }.of(*number),
            })
        }
        CellAct::Position { decision, cell } => {
            let position = position(&filled, decision, cell, material)?;
            on(decision, DecisionCommand::TakePosition(position))
        }
        CellAct::Draft { decision, .. } => {
            let silence_within = text("silence").parse().ok().map(Span::minutes);
            let (chosen, text, line) = (filled.chosen()?, text("text"), filled.slots());
            on(decision, DecisionCommand::Draft { chosen, text, silence_within, line })
        }
        CellAct::Changes { decision, round, .. } => {
            let answer = DraftAnswer::ConcurWithChanges { replacement: text("replacement") };
            on(decision, DecisionCommand::Answer { round: *round, answer })
        }
        CellAct::NonConcur { decision, round, .. } => {
            let (reason, alternative) = (text("reason"), text("alternative"));
            let answer = DraftAnswer::NonConcur { reason, alternative };
            on(decision, DecisionCommand::Answer { round: *round, answer })
        }
        CellAct::Alone { decision, .. } => {
            let (chosen, explanation) = (filled.chosen()?, text("explanation"));
            on(decision, DecisionCommand::ActAlone { chosen, explanation })
        }
        CellAct::Report { item, .. } => {
            let text = text("text");
            Ok(match item {
                Item::Inject(inject) => InjectCommand::Reply { text }.of(inject),
                Item::Received(number) => ItemCommand::Reply { text }.of(*number),
            })
        }
        CellAct::Exchange { act, .. } => exchange::command(*act, &filled),
        CellAct::Refer { decision, .. } => {
            on(decision, DecisionCommand::Refer { question: text("question") })
        }
    }
}

fn passage(filled: &Filled) -> Result<u16, String> {
    filled.needed("passage")?.parse().map_err(|_| "passage".to_owned())
}

fn pass_on(
    filled: &Filled,
    cell: &CellId,
    item: &Item,
    material: &impl Material,
) -> Result<Command, String> {
    let passage = passage(filled)?;
    let form = match filled.needed("form")?.as_str() {
        "summary" => PassOnForm::Summary(filled.text("words:summary")),
        "spoken" => PassOnForm::Spoken(filled.text("words:spoken")),
        _ => PassOnForm::Full,
    };
    let to = filled.cell("to")?;
    Ok(match item {
        Item::Inject(inject) => {
            let facts = ticked(filled, &Held { cell, item, handling: Handling::PassOn }, material);
            let passage = PassageRef { inject: inject.clone(), number: passage };
            PassageCommand::PassOn { passage, to, form, facts: Some(facts) }.into()
        }
        Item::Received(number) => ItemCommand::PassOn { passage, to, form }.of(*number),
    })
}

/// What control ticked, as far as the passage carries it.
fn ticked(filled: &Filled, held: &Held<'_>, material: &impl Material) -> Vec<FactId> {
    let ticked = filled.text("facts");
    let ticked: Vec<&str> = ticked.split(' ').collect();
    let Some(paper) = material.paper(held) else { return vec![] };
    let number = passage(filled).ok();
    let passage = paper.passages.into_iter().find(|passage| Some(passage.number) == number);
    let facts = passage.map(|passage| passage.facts).unwrap_or_default();
    facts.into_iter().map(|(id, _)| id).filter(|id| ticked.contains(&id.as_str())).collect()
}

fn position(
    filled: &Filled,
    decision: &DecisionId,
    cell: &CellId,
    material: &impl Material,
) -> Result<Position, String> {
    let confidence = match filled.needed("confidence")?.as_str() {
        "low" => Confidence::Low,
        "high" => Confidence::High,
        _ => Confidence::Medium,
    };
    let matter = material.matter(decision, Some(cell));
    let mut expects = BTreeMap::new();
    for (other, _) in matter.map(|matter| matter.others).unwrap_or_default() {
        let name = format!("expects:{other}");
        let value = filled.needed(&name)?;
        let expectation = match ChoiceId::new(&value) {
            Ok(choice) if value != OTHER => Expectation::Option(choice),
            Ok(_) | Err(_) => Expectation::Other,
        };
        expects.insert(other, expectation);
    }
    Ok(Position { chosen: filled.chosen()?, reason: filled.text("reason"), confidence, expects })
}
