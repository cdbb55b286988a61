//! What a cell does with something on its register, named by the cell's own number. The number
//! is looked up here; the rules stand with what it names.

use crate::exercise::{CellId, PassageRef};
use crate::session::{
    Event, InjectCommand, ItemCommand, ItemKind, PassageCommand, Refused, RequestCommand, Thing,
};

use super::{Table, adjudication, forecast, inject, message, passage, request, statement, task};

pub(super) fn decide(
    table: &Table<'_>,
    number: u32,
    command: &ItemCommand,
) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_player()?;
    let item = find(table, cell, number)?;
    match command {
        ItemCommand::Acknowledge => match item {
            ItemKind::Inject(id) => inject::decide(table, id, &InjectCommand::Acknowledge),
            ItemKind::Message(id) => message::acknowledge(table, *id),
            ItemKind::PassOn(_)
            | ItemKind::Statement(_)
            | ItemKind::Request(_)
            | ItemKind::Task(_)
            | ItemKind::Forecast(_)
            | ItemKind::FreeMove(_)
            | ItemKind::Ruling(_) => Err(Refused::NotYoursToAnswer),
        },
        ItemCommand::AskConsent { passage: number, to } => {
            let (passage, to) = (place(table, item, *number)?, to.clone());
            passage::decide(table, &PassageCommand::AskConsent { passage, to })
        }
        ItemCommand::PassOn { passage: number, to, form } => {
            let (passage, to) = (place(table, item, *number)?, to.clone());
            let (form, facts) = (form.clone(), None);
            passage::decide(table, &PassageCommand::PassOn { passage, to, form, facts })
        }
        ItemCommand::Reply { text } => {
            let text = text.clone();
            match item {
                ItemKind::Inject(id) => inject::decide(table, id, &InjectCommand::Reply { text }),
                ItemKind::Request(id) => {
                    request::decide(table, *id, &RequestCommand::Answer { text })
                }
                ItemKind::PassOn(_)
                | ItemKind::Statement(_)
                | ItemKind::Message(_)
                | ItemKind::Task(_)
                | ItemKind::Forecast(_)
                | ItemKind::FreeMove(_)
                | ItemKind::Ruling(_) => Err(Refused::NothingAsked),
            }
        }
        ItemCommand::Statement(command) => {
            let ItemKind::Statement(id) = item else { return Err(none(Thing::Statement)) };
            statement::decide(table, *id, command)
        }
        ItemCommand::Assign { seat } => {
            let ItemKind::Request(id) = item else { return Err(none(Thing::Request)) };
            request::decide(table, *id, &RequestCommand::Assign { seat: seat.clone() })
        }
        ItemCommand::WithdrawRequest => {
            let ItemKind::Request(id) = item else { return Err(none(Thing::Request)) };
            request::decide(table, *id, &RequestCommand::Withdraw)
        }
        ItemCommand::Task(command) => {
            let ItemKind::Task(id) = item else { return Err(none(Thing::Task)) };
            task::decide(table, id, command)
        }
        ItemCommand::Forecast(command) => {
            let ItemKind::Forecast(id) = item else { return Err(none(Thing::Forecast)) };
            forecast::decide(table, id, command)
        }
        ItemCommand::FreeMove(command) => {
            let ItemKind::FreeMove(id) = item else { return Err(none(Thing::FreeMove)) };
            adjudication::decide(table, *id, command)
        }
    }
}

/// The number stands for something else.
fn none(thing: Thing) -> Refused {
    Refused::NoSuch { thing }
}

fn find<'a>(table: &Table<'a>, cell: &CellId, number: u32) -> Result<&'a ItemKind, Refused> {
    let items = table.state.cells.get(cell).map(|own| own.items.as_slice());
    let found = items.unwrap_or_default().iter().find(|item| item.number == number);
    found.map(|item| &item.kind).ok_or(Refused::NoSuch { thing: Thing::Item })
}

/// Where the passage stands that the cell counts as `number`. What another cell passed on is one
/// passage.
fn place(table: &Table<'_>, item: &ItemKind, number: u16) -> Result<PassageRef, Refused> {
    let found = match item {
        ItemKind::Inject(inject) => Some(PassageRef { inject: inject.clone(), number }),
        ItemKind::PassOn(index) if number == 1 => {
            let pass_on = table.state.pass_ons.get(*index as usize);
            pass_on.filter(|pass_on| !pass_on.retracted).map(|pass_on| pass_on.passage.clone())
        }
        ItemKind::PassOn(_)
        | ItemKind::Statement(_)
        | ItemKind::Message(_)
        | ItemKind::Request(_)
        | ItemKind::Task(_)
        | ItemKind::Forecast(_)
        | ItemKind::FreeMove(_)
        | ItemKind::Ruling(_) => None,
    };
    found.ok_or(Refused::NoSuch { thing: Thing::Passage })
}
