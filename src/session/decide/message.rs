//! Messages between cells, on lines that their author may let fail.

use crate::exercise::{CellId, MessageFault};
use crate::session::{
    CELL_MESSAGES_MAX, Event, Fate, Field, ItemKind, MESSAGE_GRAPHEMES_MAX, MessageEvent,
    MessageStage, MessageState, NewMessage, Refused, Thing, condition,
};

use super::{Table, ordinal, prose};

pub(super) fn send(table: &Table<'_>, new: &NewMessage) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_player()?;
    table.needs_play()?;
    table.needs_cell(&new.to)?;
    if new.to == *cell {
        return Err(Refused::ToYourself);
    }
    let text = prose::needed(&new.text, Field::Message, MESSAGE_GRAPHEMES_MAX)?;
    let messages = &table.state.messages;
    if messages.iter().filter(|other| other.from == *cell).count() >= CELL_MESSAGES_MAX {
        return Err(Refused::TooMany { thing: Thing::Message, limit: CELL_MESSAGES_MAX });
    }
    let id = ordinal(messages.len());
    let fate = fate(table, cell, &new.to);
    let sent = MessageEvent::Sent { from: cell.clone(), to: new.to.clone(), text, fate };
    let mut events = vec![sent.of(id)];
    if fate == Fate::Arrives {
        events.push(MessageEvent::Delivered.of(id));
    }
    Ok(events)
}

/// What the author lets happen to a message that is keyed now.
fn fate(table: &Table<'_>, from: &CellId, to: &CellId) -> Fate {
    let present = table.present();
    let mut lines = table.exercise.faulty_lines.iter();
    let failing = lines.find(|line| {
        line.from == *from && line.to == *to && condition::holds(&line.when, &present)
    });
    match failing.map(|line| line.fault) {
        None => Fate::Arrives,
        Some(MessageFault::Delay(delay)) => Fate::ArrivesAt(present.t + delay),
        Some(MessageFault::NoAnswer { shown_after }) => {
            Fate::UnansweredFrom(present.t + shown_after)
        }
    }
}

/// A message that did not reach the cell is no message to it.
pub(super) fn acknowledge(table: &Table<'_>, id: u32) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_player()?;
    table.needs_play()?;
    if !table.has_item(cell, &ItemKind::Message(id)) {
        return Err(Refused::NoSuch { thing: Thing::Message });
    }
    let message = find(table, id)?;
    if message.to != *cell {
        return Err(Refused::NotYoursToAnswer);
    }
    if message.acknowledged_at.is_some() {
        return Err(Refused::AlreadyAcknowledged);
    }
    table.said_after(message.delivered_at.unwrap_or(message.sent_at))?;
    Ok(vec![MessageEvent::Acknowledged.of(id)])
}

/// The engine brings a delayed message.
pub(super) fn deliver(table: &Table<'_>, id: u32) -> Result<MessageEvent, Refused> {
    let message = needs_on_its_way(table, id)?;
    match message.fate {
        Fate::ArrivesAt(at) if at <= table.context.t => Ok(MessageEvent::Delivered),
        Fate::Arrives | Fate::ArrivesAt(_) | Fate::UnansweredFrom(_) => Err(Refused::NotDue),
    }
}

/// The engine tells the sender that no answer comes.
pub(super) fn leave_unanswered(table: &Table<'_>, id: u32) -> Result<MessageEvent, Refused> {
    let message = needs_on_its_way(table, id)?;
    match message.fate {
        Fate::UnansweredFrom(at) if at <= table.context.t => Ok(MessageEvent::WentUnanswered),
        Fate::Arrives | Fate::ArrivesAt(_) | Fate::UnansweredFrom(_) => Err(Refused::NotDue),
    }
}

fn needs_on_its_way<'a>(table: &Table<'a>, id: u32) -> Result<&'a MessageState, Refused> {
    let message = find(table, id)?;
    match message.stage() {
        MessageStage::Sent => Ok(message),
        MessageStage::Unanswered => Err(Refused::MessageUnanswered),
        MessageStage::Delivered | MessageStage::Acknowledged => Err(Refused::MessageArrived),
    }
}

fn find<'a>(table: &Table<'a>, id: u32) -> Result<&'a MessageState, Refused> {
    table.state.messages.get(id as usize).ok_or(Refused::NoSuch { thing: Thing::Message })
}
