//! Decisions: who may do what at which stage. docs/decisions.md has the whole table.

use crate::exercise::{Authority, CellId, Decision, DecisionId, ExerciseTime, Span};
use crate::session::{
    ALONE_ACTS_MAX, Act, Chosen, DecisionCommand, DecisionEvent, DecisionState, DueCause,
    EXTENSION_MINUTES_MAX, Event, Field, REASON_GRAPHEMES_MAX, Refused, Slots, Stage, Thing,
};

use super::{Table, draft, effect, position, prose, settle, statement};

/// A decision in hand: the author's words and where it stands.
pub(super) struct Matter<'a> {
    pub(super) id: &'a DecisionId,
    pub(super) meant: &'a Decision,
    pub(super) state: &'a DecisionState,
}

pub(super) fn decide(
    table: &Table<'_>,
    id: &DecisionId,
    command: &DecisionCommand,
) -> Result<Vec<Event>, Refused> {
    let matter = find(table, id)?;
    let one = |event: DecisionEvent| vec![event.of(id)];
    match command {
        DecisionCommand::Open => {
            table.needs_control()?;
            open(table, &matter, DueCause::Control).map(one)
        }
        DecisionCommand::TakePosition(taken) => position::take(table, &matter, taken).map(one),
        DecisionCommand::Reveal { when } => position::reveal(table, &matter, *when).map(one),
        DecisionCommand::Draft { chosen, text, silence_within, line } => {
            draft::draft(table, &matter, &draft::Words { chosen, text, line }, *silence_within)
                .map(one)
        }
        DecisionCommand::Answer { round, answer } => {
            draft::answer(table, &matter, *round, answer).map(one)
        }
        DecisionCommand::Settle { how } => settle::settle(table, &matter, *how),
        DecisionCommand::RecordOutcome { chosen, text, line } => {
            settle::record(table, &matter, chosen, text, line)
        }
        DecisionCommand::Refer { question } => settle::refer(table, &matter, question).map(one),
        DecisionCommand::ReturnReferral { chosen, text, reason, conditions, line } => {
            let answer = settle::FromAbove { chosen, text, reason, conditions, line };
            settle::come_back(table, &matter, &answer)
        }
        DecisionCommand::ActAlone { chosen, explanation } => {
            act_alone(table, &matter, chosen, explanation).map(one)
        }
        DecisionCommand::ExtendDeadline { by } => {
            table.needs_control()?;
            table.needs_play()?;
            let deadline = needs_deadline(&matter)?;
            needs_extension(*by)?;
            let to = deadline.max(table.context.t) + *by;
            Ok(one(DecisionEvent::DeadlineExtended { to }))
        }
        DecisionCommand::Lapse => {
            table.needs_control()?;
            settle::lapse(table, &matter)
        }
    }
}

/// The decision, where the actor may know of it: a cell knows only of one that is open and needs
/// that cell's word. So whoever submits for a cell and finds the decision is one it requires.
pub(super) fn find<'a>(table: &Table<'a>, id: &'a DecisionId) -> Result<Matter<'a>, Refused> {
    let found = table.exercise.decisions.get(id).zip(table.state.decisions.get(id));
    let Some((meant, state)) = found else {
        return Err(Refused::NoSuch { thing: Thing::Decision });
    };
    if let Some(cell) = &table.who.seat.cell
        && (state.stage == Stage::Planned || !meant.requires(cell))
    {
        return Err(Refused::NoSuch { thing: Thing::Decision });
    }
    Ok(Matter { id, meant, state })
}

pub(super) fn open(
    table: &Table<'_>,
    matter: &Matter<'_>,
    cause: DueCause,
) -> Result<DecisionEvent, Refused> {
    table.needs_play()?;
    match matter.state.stage {
        Stage::Planned => {
            let deadline = effect::deadline(table, matter.id);
            Ok(DecisionEvent::Opened { cause, deadline })
        }
        Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred => {
            Err(Refused::AlreadyOpen)
        }
        Stage::Settled => Err(Refused::AlreadySettled),
    }
}

/// The decision is open and not settled.
pub(super) fn needs_pending(matter: &Matter<'_>) -> Result<(), Refused> {
    match matter.state.stage {
        Stage::Planned => Err(Refused::NotOpen),
        Stage::Open | Stage::Revealed | Stage::Drafted | Stage::Referred => Ok(()),
        Stage::Settled => Err(Refused::AlreadySettled),
    }
}

/// The deadline of a decision that the author gave one.
pub(super) fn needs_deadline(matter: &Matter<'_>) -> Result<ExerciseTime, Refused> {
    if matter.meant.deadline.is_none() {
        return Err(Refused::NoDeadline);
    }
    needs_pending(matter)?;
    matter.state.deadline.ok_or(Refused::NoDeadline)
}

/// The decision is open, not settled, and still with the ministries.
pub(super) fn needs_in_hand(matter: &Matter<'_>) -> Result<(), Refused> {
    if matter.state.stage == Stage::Referred {
        return Err(Refused::WithTheHigherBody);
    }
    needs_pending(matter)
}

/// The act was not said before the matter had come as far as it has.
pub(super) fn needs_said_at_this_stage(
    table: &Table<'_>,
    matter: &Matter<'_>,
) -> Result<(), Refused> {
    let drafted = matter.state.round().map(|round| round.at);
    let before = drafted.or(matter.state.revealed_at).or(matter.state.opened_at);
    before.map_or(Ok(()), |before| table.said_after(before))
}

/// A span by which a deadline may be moved, or within which silence counts.
pub(super) fn needs_extension(span: Span) -> Result<(), Refused> {
    if span.0 == 0 || span > Span::minutes(EXTENSION_MINUTES_MAX) {
        return Err(Refused::ExtensionOutOfRange { limit_minutes: EXTENSION_MINUTES_MAX });
    }
    Ok(())
}

/// A choice that the author offers, or one's own words.
pub(super) fn needs_choice(matter: &Matter<'_>, chosen: &Chosen) -> Result<Chosen, Refused> {
    if let Chosen::Option(choice) = chosen
        && matter.meant.choice(choice).is_none()
    {
        return Err(Refused::NoSuch { thing: Thing::Choice });
    }
    prose::chosen(chosen)
}

/// What the words fix for what is said in public: on the slots that the author gave the decision.
pub(super) fn needs_line(
    table: &Table<'_>,
    matter: &Matter<'_>,
    line: &Slots,
) -> Result<Slots, Refused> {
    let allowed: Vec<_> = matter.meant.line.iter().collect();
    statement::checked_slots(table, &allowed, line)
}

/// The seat that leads the decision.
pub(super) fn needs_decision_lead<'a>(
    table: &Table<'a>,
    matter: &Matter<'_>,
) -> Result<&'a CellId, Refused> {
    let cell = table.needs_lead()?;
    if matter.meant.lead != *cell {
        return Err(table.refuse_role(Act::LeadDecision));
    }
    Ok(cell)
}

/// 단독 조치: not prevented, and on the record with the ministry's explanation. It is possible as
/// long as the exercise runs, also against what was settled.
fn act_alone(
    table: &Table<'_>,
    matter: &Matter<'_>,
    chosen: &Chosen,
    explanation: &str,
) -> Result<DecisionEvent, Refused> {
    let cell = table.needs_lead()?;
    table.needs_play()?;
    if matter.meant.authority == Authority::Sole && matter.meant.lead == *cell {
        return Err(Refused::NotAlone);
    }
    let acts = matter.state.alone.iter().filter(|alone| alone.cell == *cell).count();
    if acts >= ALONE_ACTS_MAX {
        return Err(Refused::TooMany { thing: Thing::Decision, limit: ALONE_ACTS_MAX });
    }
    matter.state.opened_at.map_or(Ok(()), |opened| table.said_after(opened))?;
    let chosen = needs_choice(matter, chosen)?;
    let explanation = prose::needed(explanation, Field::Explanation, REASON_GRAPHEMES_MAX)?;
    Ok(DecisionEvent::ActedAlone { cell: cell.clone(), chosen, explanation })
}
