//! Requests for information: to control, to a cell, to an organization that is absent.

use crate::exercise::{
    AnswerId, CellId, Inject, InjectKind, Language, OrganizationId, Passage, Release, Role, Seat,
    SeatId, Sender, Span, Text, Timing,
};
use crate::session::{
    AD_HOC_INJECTS_MAX, Addressee, CELL_REQUESTS_MAX, Event, Field, InjectEvent, ItemKind,
    NewRequest, PASSAGE_GRAPHEMES_MAX, REASON_GRAPHEMES_MAX, REPLY_MINUTES_MAX, Refused,
    ReleaseManner, RequestAnswer, RequestCommand, RequestEvent, RequestState, TITLE_GRAPHEMES_MAX,
    Thing,
};

use super::{Table, inject, ordinal, prose};

pub(super) fn ask(table: &Table<'_>, new: &NewRequest) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_player()?;
    table.needs_play()?;
    match &new.to {
        Addressee::Control => {}
        Addressee::Cell(to) => {
            table.needs_cell(to)?;
            if to == cell {
                return Err(Refused::ToYourself);
            }
        }
        Addressee::Organization(id) => {
            if !table.exercise.organizations.contains_key(id) {
                return Err(Refused::NoSuch { thing: Thing::Organization });
            }
        }
    }
    let subject = prose::needed(&new.subject, Field::Subject, TITLE_GRAPHEMES_MAX)?;
    let question = prose::needed(&new.question, Field::Question, REASON_GRAPHEMES_MAX)?;
    new.reply_within.map_or(Ok(()), needs_reply_time)?;
    let requests = &table.state.requests;
    if requests.iter().filter(|other| other.cell == *cell).count() >= CELL_REQUESTS_MAX {
        return Err(Refused::TooMany { thing: Thing::Request, limit: CELL_REQUESTS_MAX });
    }
    let asked = RequestEvent::Asked {
        cell: cell.clone(),
        to: new.to.clone(),
        subject,
        question,
        reply_by: new.reply_within.map(|within| table.context.t + within),
    };
    Ok(vec![asked.of(ordinal(requests.len()))])
}

/// Minutes that a request or a task may be given.
pub(super) fn needs_reply_time(within: Span) -> Result<(), Refused> {
    if within > Span::default() && within <= Span::minutes(REPLY_MINUTES_MAX) {
        return Ok(());
    }
    Err(Refused::ReplyTimeOutOfRange { limit_minutes: REPLY_MINUTES_MAX })
}

pub(super) fn decide(
    table: &Table<'_>,
    id: u32,
    command: &RequestCommand,
) -> Result<Vec<Event>, Refused> {
    match command {
        RequestCommand::Assign { seat } => assign(table, id, seat),
        RequestCommand::Answer { text } => answer(table, id, text),
        RequestCommand::Release { answer } => release(table, id, answer),
        RequestCommand::Write { text } => {
            let (request, _) = for_the_absent(table, id)?;
            let text = prose::needed(text, Field::Answer, PASSAGE_GRAPHEMES_MAX)?;
            let passage = Passage { text: Text::same(text), facts: vec![], caveat: None };
            send(table, id, request, reply_channel(), vec![passage])
        }
        RequestCommand::Withdraw => withdraw(table, id),
    }
}

/// A request that stands on `cell`'s register; any other is no request to it.
fn seen_by<'a>(table: &Table<'a>, cell: &CellId, id: u32) -> Result<&'a RequestState, Refused> {
    if !table.has_item(cell, &ItemKind::Request(id)) {
        return Err(Refused::NoSuch { thing: Thing::Request });
    }
    find(table, id)
}

fn find<'a>(table: &Table<'a>, id: u32) -> Result<&'a RequestState, Refused> {
    table.state.requests.get(id as usize).ok_or(Refused::NoSuch { thing: Thing::Request })
}

fn needs_waiting(table: &Table<'_>, request: &RequestState) -> Result<(), Refused> {
    if request.answer.is_some() {
        return Err(Refused::RequestAnswered);
    }
    if request.withdrawn_at.is_some() {
        return Err(Refused::RequestWithdrawn);
    }
    table.said_after(request.asked_at)
}

/// The asked cell's lead names one of its own seats; control names one of its own.
fn assign(table: &Table<'_>, id: u32, to: &SeatId) -> Result<Vec<Event>, Refused> {
    let none = Refused::NoSuch { thing: Thing::Seat };
    let request = if table.who.role().runs_exercise() {
        table.needs_play()?;
        let request = find(table, id)?;
        if matches!(request.to, Addressee::Cell(_)) {
            return Err(Refused::NotYoursToAnswer);
        }
        needs_waiting(table, request)?;
        let answers = |seat: &Seat| seat.role.runs_exercise() || seat.role == Role::Simcell;
        Seat::of_control(to).filter(answers).ok_or(none)?;
        request
    } else {
        let cell = table.needs_lead()?;
        table.needs_play()?;
        let request = seen_by(table, cell, id)?;
        if request.to != Addressee::Cell(cell.clone()) {
            return Err(Refused::NotYoursToAnswer);
        }
        needs_waiting(table, request)?;
        let seat = table.exercise.seat(to).filter(|seat| seat.cell.as_ref() == Some(cell));
        seat.ok_or(none)?;
        request
    };
    if request.assigned.as_ref() == Some(to) {
        return Err(Refused::AlreadyThere);
    }
    Ok(vec![RequestEvent::Assigned { seat: to.clone() }.of(id)])
}

fn answer(table: &Table<'_>, id: u32, text: &str) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_player()?;
    table.needs_play()?;
    let request = seen_by(table, cell, id)?;
    if request.to != Addressee::Cell(cell.clone()) {
        return Err(Refused::NotYoursToAnswer);
    }
    needs_waiting(table, request)?;
    let text = prose::needed(text, Field::Answer, PASSAGE_GRAPHEMES_MAX)?;
    let answer = RequestAnswer::Words(text);
    Ok(vec![RequestEvent::Answered { answer }.of(id)])
}

/// A request that the simulation cell answers, and who speaks in the answer.
fn for_the_absent<'a>(
    table: &Table<'a>,
    id: u32,
) -> Result<(&'a RequestState, Option<&'a OrganizationId>), Refused> {
    table.needs_simcell()?;
    table.needs_play()?;
    let request = find(table, id)?;
    let of = match &request.to {
        Addressee::Control => None,
        Addressee::Organization(id) => Some(id),
        Addressee::Cell(_) => return Err(Refused::NotYoursToAnswer),
    };
    needs_waiting(table, request)?;
    Ok((request, of))
}

fn release(table: &Table<'_>, id: u32, answer: &AnswerId) -> Result<Vec<Event>, Refused> {
    let (request, of) = for_the_absent(table, id)?;
    let Some(prepared) = table.exercise.answers.get(answer) else {
        return Err(Refused::NoSuch { thing: Thing::PreparedAnswer });
    };
    if prepared.of.as_ref() != of {
        return Err(Refused::AnswerOfAnother);
    }
    send(table, id, request, prepared.channel.clone(), prepared.passages.clone())
}

/// The answer goes out as an inject to the asker: it can be acknowledged, passed on and recalled
/// like any other.
fn send(
    table: &Table<'_>,
    id: u32,
    request: &RequestState,
    channel: Text,
    passages: Vec<Passage>,
) -> Result<Vec<Event>, Refused> {
    let number = table.state.composed.len();
    if number >= AD_HOC_INJECTS_MAX {
        return Err(Refused::TooMany { thing: Thing::Inject, limit: AD_HOC_INJECTS_MAX });
    }
    let inject_id = inject::free_id(table, number);
    let from = match &request.to {
        Addressee::Organization(id) => Sender::Organization(id.clone()),
        Addressee::Control | Addressee::Cell(_) => Sender::Named(control_name()),
    };
    let inject = Box::new(Inject {
        id: inject_id.clone(),
        kind: InjectKind::Contextual,
        timing: Timing::Control,
        hold: false,
        release: Release::Offered,
        to: vec![request.cell.clone()],
        from,
        channel,
        title: Text::same(request.subject.clone()),
        request: None,
        reply_within: None,
        passages,
        expected_action: None,
        notes: None,
        objectives: vec![],
        norms: vec![],
    });
    let (reason, cells) = (request.question.clone(), vec![request.cell.clone()]);
    let manner = ReleaseManner::ByHand;
    let answer = RequestAnswer::Inject(inject_id.clone());
    Ok(vec![
        InjectEvent::Composed { inject, reason }.of(&inject_id),
        InjectEvent::Released { cells, manner }.of(&inject_id),
        RequestEvent::Answered { answer }.of(id),
    ])
}

/// How an answer reaches the asker where its author did not say.
fn reply_channel() -> Text {
    Text::of([(Language::Ko, "회신".to_owned()), (Language::En, "reply".to_owned())])
}

/// Control's name, as its seat has it.
fn control_name() -> Text {
    Seat::of_control(&Seat::engine()).map(|seat| seat.title).unwrap_or_default()
}

fn withdraw(table: &Table<'_>, id: u32) -> Result<Vec<Event>, Refused> {
    let cell = table.needs_player()?;
    table.needs_play()?;
    let request = seen_by(table, cell, id)?;
    if request.cell != *cell {
        return Err(Refused::NotYourRequest);
    }
    needs_waiting(table, request)?;
    Ok(vec![RequestEvent::Withdrawn.of(id)])
}
