//! What a cell does with something it received, named by the cell's own number. The number is
//! looked up here, and the rules are those of injects and passages.

use crate::exercise::{CellId, PassageRef};
use crate::session::{
    Event, InjectCommand, PassageCommand, ReceivedCommand, ReceivedItem, Refused, Thing,
};

use super::{Table, inject, passage};

pub(super) fn decide(
    table: &Table<'_>,
    number: u32,
    command: &ReceivedCommand,
) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_player()?;
    let item = find(table, cell, number)?;
    match command {
        ReceivedCommand::Acknowledge => match item {
            ReceivedItem::Inject(id) => inject::decide(table, id, &InjectCommand::Acknowledge),
            ReceivedItem::PassOn(_) => Err(Refused::NotAddressed),
        },
        ReceivedCommand::AskConsent { passage: number, to } => {
            let (passage, to) = (place(table, item, *number)?, to.clone());
            passage::decide(table, &PassageCommand::AskConsent { passage, to })
        }
        ReceivedCommand::PassOn { passage: number, to, form } => {
            let (passage, to) = (place(table, item, *number)?, to.clone());
            let (form, facts) = (form.clone(), None);
            passage::decide(table, &PassageCommand::PassOn { passage, to, form, facts })
        }
    }
}

fn find<'a>(table: &Table<'a>, cell: &CellId, number: u32) -> Result<&'a ReceivedItem, Refused> {
    let received = table.state.cells.get(cell).map(|own| own.received.as_slice());
    let found = received.unwrap_or_default().iter().find(|received| received.number == number);
    found.map(|received| &received.item).ok_or(Refused::NoSuch { thing: Thing::Received })
}

/// Where the passage stands that the cell counts as `number`. What another cell passed on is one
/// passage.
fn place(table: &Table<'_>, item: &ReceivedItem, number: u16) -> Result<PassageRef, Refused> {
    let found = match item {
        ReceivedItem::Inject(inject) => Some(PassageRef { inject: inject.clone(), number }),
        ReceivedItem::PassOn(index) if number == 1 => {
            let pass_on = table.state.pass_ons.get(*index as usize);
            pass_on.filter(|pass_on| !pass_on.retracted).map(|pass_on| pass_on.passage.clone())
        }
        ReceivedItem::PassOn(_) => None,
    };
    found.ok_or(Refused::NoSuch { thing: Thing::Passage })
}
