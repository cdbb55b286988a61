//! Injects: release, hold, skip, amend, send again, recall, close, acknowledge, and new ones.

use indexmap::IndexSet;

use crate::exercise::{
    CellId, Inject, InjectId, InjectKind, Passage, Release, Sender, Text, Timing,
};
use crate::session::{
    AD_HOC_INJECTS_MAX, AD_HOC_PASSAGES_MAX, AdHoc, Delivery, DueCause, Event, Field,
    InjectCommand, InjectEvent, InjectState, Life, PASSAGE_GRAPHEMES_MAX, REASON_GRAPHEMES_MAX,
    Refused, ReleaseManner, SENT_AGAIN_TIMES_MAX, TITLE_GRAPHEMES_MAX, Thing,
};

use super::{Table, prose};

pub(super) fn decide(
    table: &Table<'_>,
    id: &InjectId,
    command: &InjectCommand,
) -> Result<Vec<Event>, Refused> {
    if *command == InjectCommand::Acknowledge {
        return Ok(vec![acknowledge(table, id)?.of(id)]);
    }
    if let InjectCommand::Reply { text } = command {
        return Ok(vec![reply(table, id, text)?.of(id)]);
    }
    table.needs_control()?;
    let (inject, state) = find(table, id)?;
    let event = match command {
        InjectCommand::Release => release(table, inject, state, ReleaseManner::ByHand)?,
        InjectCommand::Hold => {
            table.needs_not_over()?;
            needs_planned(state)?;
            if state.is_held(inject.hold) {
                return Err(Refused::AlreadyHeld);
            }
            InjectEvent::Held
        }
        InjectCommand::LetGo => {
            table.needs_not_over()?;
            needs_planned(state)?;
            if !state.is_held(inject.hold) {
                return Err(Refused::NotHeld);
            }
            InjectEvent::LetGo
        }
        InjectCommand::Skip { reason } => {
            table.needs_not_over()?;
            needs_planned(state)?;
            let reason = prose::needed(reason, Field::Reason, REASON_GRAPHEMES_MAX)?;
            InjectEvent::Skipped { reason, cause: DueCause::Control }
        }
        InjectCommand::Amend { title, passages, reason } => {
            table.needs_not_over()?;
            needs_planned(state)?;
            amend(inject, state, title.as_deref(), passages, reason)?
        }
        InjectCommand::SendAgain { cells } => send_again(table, state, cells)?,
        InjectCommand::Recall { reason } => recall(table, state, reason)?,
        InjectCommand::Close => {
            table.needs_play()?;
            needs_out(table, state)?;
            if state.life == Life::Closed {
                return Err(Refused::AlreadyClosed);
            }
            InjectEvent::Closed
        }
        InjectCommand::Acknowledge => acknowledge(table, id)?,
        InjectCommand::Reply { text } => reply(table, id, text)?,
    };
    Ok(vec![event.of(id)])
}

pub(super) fn find<'a>(
    table: &Table<'a>,
    id: &InjectId,
) -> Result<(&'a Inject, &'a InjectState), Refused> {
    let found = table.state.inject(table.exercise, id).zip(table.state.injects.get(id));
    found.ok_or(Refused::NoSuch { thing: Thing::Inject })
}

pub(super) fn needs_planned(state: &InjectState) -> Result<(), Refused> {
    match state.life {
        Life::Planned => Ok(()),
        Life::Released | Life::Closed => Err(Refused::AlreadyReleased),
        Life::Skipped => Err(Refused::AlreadySkipped),
        Life::Recalled => Err(Refused::AlreadyRecalled),
    }
}

/// It has gone out, also at the time the act was said.
fn needs_out(table: &Table<'_>, state: &InjectState) -> Result<(), Refused> {
    match state.life {
        Life::Released | Life::Closed => {
            state.released_at.map_or(Ok(()), |released| table.said_after(released))
        }
        Life::Planned | Life::Skipped => Err(Refused::NotReleased),
        Life::Recalled => Err(Refused::AlreadyRecalled),
    }
}

/// An inject that was skipped may still go out: the facilitator changed their mind.
pub(super) fn release(
    table: &Table<'_>,
    inject: &Inject,
    state: &InjectState,
    manner: ReleaseManner,
) -> Result<InjectEvent, Refused> {
    table.needs_play()?;
    if inject.kind == InjectKind::Expected {
        return Err(Refused::NeverSent);
    }
    if state.life != Life::Skipped {
        needs_planned(state)?;
    }
    Ok(InjectEvent::Released { cells: inject.to.clone(), manner })
}

/// What was amended before stands, unless it is amended again.
fn amend(
    inject: &Inject,
    state: &InjectState,
    title: Option<&str>,
    passages: &[Option<String>],
    reason: &str,
) -> Result<InjectEvent, Refused> {
    let (expected, given) = (inject.passages.len(), passages.len());
    if expected != given {
        return Err(Refused::WrongPassageCount { expected, given });
    }
    let title =
        title.map(|title| prose::needed(title, Field::Title, TITLE_GRAPHEMES_MAX)).transpose()?;
    let amended = passages.iter().map(|passage| {
        passage
            .as_deref()
            .map(|text| prose::needed(text, Field::Passage, PASSAGE_GRAPHEMES_MAX))
            .transpose()
    });
    let passages = amended.collect::<Result<Vec<_>, _>>()?;
    if title.is_none() && passages.iter().all(Option::is_none) {
        return Err(Refused::NothingAmended);
    }
    let reason = prose::needed(reason, Field::Reason, REASON_GRAPHEMES_MAX)?;
    let Some(before) = &state.amendment else {
        return Ok(InjectEvent::Amended { title, passages, reason });
    };
    let stands = before.passages.iter().cloned().chain(std::iter::repeat(None));
    Ok(InjectEvent::Amended {
        title: title.or_else(|| before.title.clone()),
        passages: passages.into_iter().zip(stands).map(|(new, old)| new.or(old)).collect(),
        reason,
    })
}

fn send_again(
    table: &Table<'_>,
    state: &InjectState,
    cells: &[CellId],
) -> Result<InjectEvent, Refused> {
    table.needs_play()?;
    needs_out(table, state)?;
    if cells.is_empty() {
        return Err(Refused::NoAddressee);
    }
    if !cells.iter().all(|cell| state.deliveries.contains_key(cell)) {
        return Err(Refused::NotAddressed);
    }
    if state.sent_again >= SENT_AGAIN_TIMES_MAX {
        let limit = SENT_AGAIN_TIMES_MAX as usize;
        return Err(Refused::TooMany { thing: Thing::Inject, limit });
    }
    Ok(InjectEvent::SentAgain { cells: each_once(cells) })
}

fn each_once(cells: &[CellId]) -> Vec<CellId> {
    cells.iter().collect::<IndexSet<_>>().into_iter().cloned().collect()
}

/// 메시지 취소. Who had read it stays on record.
fn recall(table: &Table<'_>, state: &InjectState, reason: &str) -> Result<InjectEvent, Refused> {
    table.needs_play()?;
    needs_out(table, state)?;
    let reason = prose::needed(reason, Field::Reason, REASON_GRAPHEMES_MAX)?;
    let read = state.deliveries.iter().filter(|(_, delivery)| delivery.acknowledged.is_some());
    let read_by = read.map(|(cell, _)| cell.clone()).collect();
    Ok(InjectEvent::Recalled { reason, read_by })
}

/// A cell sees only what reached it: any other inject is no inject to it.
fn reached<'a>(table: &Table<'a>, id: &InjectId) -> Result<(&'a CellId, &'a Delivery), Refused> {
    let cell = table.needs_player()?;
    table.needs_play()?;
    let state = table.state.injects.get(id);
    let delivery = state.and_then(|state| state.deliveries.get(cell));
    let (Some(state), Some(delivery)) = (state, delivery) else {
        return Err(Refused::NoSuch { thing: Thing::Inject });
    };
    if state.life == Life::Recalled {
        return Err(Refused::AlreadyRecalled);
    }
    Ok((cell, delivery))
}

/// 조치결과: a later report goes before an earlier one.
fn reply(table: &Table<'_>, id: &InjectId, text: &str) -> Result<InjectEvent, Refused> {
    let (cell, delivery) = reached(table, id)?;
    let asks = table.state.inject(table.exercise, id).is_some_and(|meant| meant.request.is_some());
    if !asks {
        return Err(Refused::NothingAsked);
    }
    table.said_after(delivery.reply.as_ref().map_or(delivery.at, |(_, at)| *at))?;
    let text = prose::needed(text, Field::Report, PASSAGE_GRAPHEMES_MAX)?;
    Ok(InjectEvent::Replied { cell: cell.clone(), text })
}

fn acknowledge(table: &Table<'_>, id: &InjectId) -> Result<InjectEvent, Refused> {
    let (cell, delivery) = reached(table, id)?;
    if delivery.acknowledged.is_some() {
        return Err(Refused::AlreadyAcknowledged);
    }
    table.said_after(delivery.at)?;
    Ok(InjectEvent::Acknowledged { cell: cell.clone() })
}

/// An inject written at the table; it is offered at once.
pub(super) fn compose(table: &Table<'_>, ad_hoc: &AdHoc) -> Result<Vec<Event>, Refused> {
    table.needs_simcell()?;
    table.needs_not_over()?;
    let number = table.state.composed.len();
    if number >= AD_HOC_INJECTS_MAX {
        return Err(Refused::TooMany { thing: Thing::Inject, limit: AD_HOC_INJECTS_MAX });
    }
    if ad_hoc.kind == InjectKind::Expected {
        return Err(Refused::NeverSent);
    }
    if ad_hoc.to.is_empty() {
        return Err(Refused::NoAddressee);
    }
    for cell in &ad_hoc.to {
        table.needs_cell(cell)?;
    }
    if ad_hoc.passages.len() > AD_HOC_PASSAGES_MAX {
        return Err(Refused::TooMany { thing: Thing::Passage, limit: AD_HOC_PASSAGES_MAX });
    }
    if ad_hoc.passages.is_empty() {
        return Err(Refused::Empty { field: Field::Passage });
    }
    let id = free_id(table, number);
    let inject = Box::new(written(ad_hoc, id.clone())?);
    let reason = prose::needed(&ad_hoc.reason, Field::Reason, REASON_GRAPHEMES_MAX)?;
    Ok(vec![
        InjectEvent::Composed { inject, reason }.of(&id),
        InjectEvent::FellDue { cause: DueCause::Control }.of(&id),
    ])
}

/// The next id of the form `x-1` that the author did not use.
pub(super) fn free_id(table: &Table<'_>, number: usize) -> InjectId {
    (number + 1..=number + 1 + table.state.injects.len())
        .filter_map(|number| InjectId::new(&format!("x-{number}")).ok())
        .find(|id| !table.state.injects.contains_key(id))
        .expect("an exercise has fewer injects than there are numbers")
}

fn written(ad_hoc: &AdHoc, id: InjectId) -> Result<Inject, Refused> {
    let short = |text: &str, field| prose::needed(text, field, TITLE_GRAPHEMES_MAX).map(Text::same);
    let passages = ad_hoc.passages.iter().map(|text| {
        let text = prose::needed(text, Field::Passage, PASSAGE_GRAPHEMES_MAX)?;
        Ok(Passage { text: Text::same(text), facts: vec![], caveat: None })
    });
    Ok(Inject {
        id,
        kind: ad_hoc.kind,
        timing: Timing::Control,
        hold: false,
        release: Release::Offered,
        to: each_once(&ad_hoc.to),
        from: Sender::Named(short(&ad_hoc.from, Field::Sender)?),
        channel: short(&ad_hoc.channel, Field::Channel)?,
        title: short(&ad_hoc.title, Field::Title)?,
        request: None,
        reply_within: None,
        passages: passages.collect::<Result<_, Refused>>()?,
        expected_action: None,
        notes: None,
        objectives: vec![],
        norms: vec![],
    })
}
