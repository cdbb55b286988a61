//! How a decision ends: unified, by its lead, from above, noted by control, or lapsed.

use std::collections::BTreeSet;

use crate::exercise::{Authority, CellId, Depth, ExerciseTime};
use crate::session::{
    Chosen, DRAFT_GRAPHEMES_MAX, DecisionEvent, DueCause, Event, Field, REASON_GRAPHEMES_MAX,
    Refused, Round, SettleAs, Settlement, Slots, Stage,
};

use super::decision::{
    Matter, needs_choice, needs_deadline, needs_decision_lead, needs_in_hand, needs_line,
    needs_pending, needs_said_at_this_stage,
};
use super::{Table, effect, prose};

/// What a higher body sends back.
pub(super) struct FromAbove<'a> {
    pub(super) chosen: &'a Chosen,
    pub(super) text: &'a str,
    pub(super) reason: &'a str,
    pub(super) conditions: &'a str,
    pub(super) line: &'a Slots,
}

/// The lead settles what its draft says. No answer is not agreement.
pub(super) fn settle(
    table: &Table<'_>,
    matter: &Matter<'_>,
    how: SettleAs,
) -> Result<Vec<Event>, Refused> {
    needs_decision_lead(table, matter)?;
    table.needs_play()?;
    if matter.meant.depth != Depth::Full {
        return Err(Refused::NoDraftAtThisDepth);
    }
    if how == SettleAs::ByLead && matter.meant.authority == Authority::Joint {
        return Err(Refused::AuthorityIsJoint);
    }
    needs_in_hand(matter)?;
    let Some(round) = matter.state.round() else { return Err(Refused::NoDraft) };
    table.said_after(last_word(round))?;
    let dissent = without_agreement(matter, round);
    let settlement = match how {
        SettleAs::Unified if dissent.is_empty() => Settlement::Unified,
        SettleAs::Unified => return Err(Refused::NotAllConcurred { cells: dissent }),
        SettleAs::ByLead if dissent.is_empty() => return Err(Refused::AllConcurred),
        SettleAs::ByLead => Settlement::ByLead { dissent },
    };
    let outcome = Outcome {
        chosen: Some(round.chosen.clone()),
        text: round.text.clone(),
        line: round.line.clone(),
    };
    Ok(end(table, matter, settlement, outcome))
}

/// When the draft, or the last answer to it, was given.
fn last_word(round: &Round) -> ExerciseTime {
    round.answers.values().map(|answered| answered.at).chain([round.at]).max().unwrap_or(round.at)
}

/// The required cells that do not stand behind the round's words.
fn without_agreement(matter: &Matter<'_>, round: &Round) -> BTreeSet<CellId> {
    matter.meant.required().filter(|cell| !round.has_agreement_of(cell)).cloned().collect()
}

/// Control notes what was decided, at any depth and stage.
pub(super) fn record(
    table: &Table<'_>,
    matter: &Matter<'_>,
    chosen: &Chosen,
    text: &str,
    line: &Slots,
) -> Result<Vec<Event>, Refused> {
    table.needs_control()?;
    table.needs_play()?;
    needs_in_hand(matter)?;
    needs_said_at_this_stage(table, matter)?;
    let chosen = needs_choice(matter, chosen)?;
    let text = prose::needed(text, Field::Outcome, DRAFT_GRAPHEMES_MAX)?;
    let line = needs_line(table, matter, line)?;
    Ok(end(table, matter, Settlement::Recorded, Outcome { chosen: Some(chosen), text, line }))
}

/// A required cell's lead, or control, sends it up.
pub(super) fn refer(
    table: &Table<'_>,
    matter: &Matter<'_>,
    question: &str,
) -> Result<DecisionEvent, Refused> {
    let cell =
        if table.who.role().runs_exercise() { None } else { Some(table.needs_lead()?.clone()) };
    table.needs_play()?;
    if matter.meant.refer_to.is_none() {
        return Err(Refused::NowhereToRefer);
    }
    match matter.state.stage {
        Stage::Planned => return Err(Refused::NotOpen),
        Stage::Referred => return Err(Refused::AlreadyReferred),
        Stage::Settled => return Err(Refused::AlreadySettled),
        // Where only the outcome is noted, there is nothing to reveal first.
        Stage::Open if matter.meant.depth != Depth::Record => return Err(Refused::NotRevealed),
        Stage::Open | Stage::Revealed | Stage::Drafted => {}
    }
    needs_said_at_this_stage(table, matter)?;
    let question = prose::needed(question, Field::Question, REASON_GRAPHEMES_MAX)?;
    Ok(DecisionEvent::Referred { cell, question })
}

/// The higher body's decision, with its reason and conditions.
pub(super) fn come_back(
    table: &Table<'_>,
    matter: &Matter<'_>,
    answer: &FromAbove<'_>,
) -> Result<Vec<Event>, Refused> {
    table.needs_simcell()?;
    table.needs_play()?;
    needs_pending(matter)?;
    if matter.state.stage != Stage::Referred {
        return Err(Refused::NotReferred);
    }
    matter.state.referral.as_ref().map_or(Ok(()), |referral| table.said_after(referral.at))?;
    let chosen = needs_choice(matter, answer.chosen)?;
    let text = prose::needed(answer.text, Field::Outcome, DRAFT_GRAPHEMES_MAX)?;
    let settlement = Settlement::Referred {
        reason: prose::needed(answer.reason, Field::Reason, REASON_GRAPHEMES_MAX)?,
        conditions: prose::optional(answer.conditions, Field::Conditions, REASON_GRAPHEMES_MAX)?,
    };
    let line = needs_line(table, matter, answer.line)?;
    Ok(end(table, matter, settlement, Outcome { chosen: Some(chosen), text, line }))
}

/// The deadline has passed and nothing was decided.
pub(super) fn lapse(table: &Table<'_>, matter: &Matter<'_>) -> Result<Vec<Event>, Refused> {
    table.needs_play()?;
    let deadline = needs_deadline(matter)?;
    if table.context.happened_at() < deadline {
        return Err(Refused::DeadlineNotReached);
    }
    Ok(end(table, matter, Settlement::Lapsed, Outcome::default()))
}

/// What was decided, and its words.
#[derive(Default)]
struct Outcome {
    chosen: Option<Chosen>,
    text: String,
    line: Slots,
}

/// The settlement and what follows from it, in one record.
fn end(
    table: &Table<'_>,
    matter: &Matter<'_>,
    settlement: Settlement,
    outcome: Outcome,
) -> Vec<Event> {
    let Outcome { chosen, text, line } = outcome;
    let effects = match &chosen {
        Some(Chosen::Option(choice)) => {
            matter.meant.choice(choice).map_or(&[][..], |choice| choice.effects.as_slice())
        }
        Some(Chosen::Other(_)) => &[],
        None => matter.meant.lapse.effects.as_slice(),
    };
    let cause = DueCause::Decision(matter.id.clone());
    let mut events = vec![DecisionEvent::Settled { settlement, chosen, text, line }.of(matter.id)];
    events.extend(effect::of(table, effects, &cause));
    events
}
