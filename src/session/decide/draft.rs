//! The joint draft and the answers to it.

use crate::exercise::{Depth, Span};
use crate::session::{
    Chosen, DRAFT_GRAPHEMES_MAX, DecisionEvent, DraftAnswer, Field, REASON_GRAPHEMES_MAX,
    ROUNDS_MAX, Refused, Slots, Stage, Thing,
};

use super::decision::{
    Matter, needs_choice, needs_decision_lead, needs_extension, needs_in_hand, needs_line,
    needs_said_at_this_stage,
};
use super::{Table, prose};

/// What a draft says.
pub(super) struct Words<'a> {
    pub(super) chosen: &'a Chosen,
    pub(super) text: &'a str,
    pub(super) line: &'a Slots,
}

/// The lead cell drafts; every further draft is a new round.
pub(super) fn draft(
    table: &Table<'_>,
    matter: &Matter<'_>,
    words: &Words<'_>,
    silence_within: Option<Span>,
) -> Result<DecisionEvent, Refused> {
    let cell = needs_decision_lead(table, matter)?;
    table.needs_play()?;
    needs_draft_depth(matter)?;
    needs_in_hand(matter)?;
    if matter.state.stage == Stage::Open {
        return Err(Refused::NotRevealed);
    }
    if matter.state.rounds.len() >= ROUNDS_MAX {
        return Err(Refused::TooMany { thing: Thing::Decision, limit: ROUNDS_MAX });
    }
    silence_within.map_or(Ok(()), needs_extension)?;
    needs_said_at_this_stage(table, matter)?;
    let round = matter.state.round().map_or(1, |round| round.number + 1);
    Ok(DecisionEvent::Drafted {
        round,
        cell: cell.clone(),
        chosen: needs_choice(matter, words.chosen)?,
        text: prose::needed(words.text, Field::Draft, DRAFT_GRAPHEMES_MAX)?,
        // From when it is keyed: nobody is silent about words they could not yet read.
        silence_at: silence_within.map(|span| table.context.t + span),
        line: needs_line(table, matter, words.line)?,
    })
}

/// An answer names the round it read; until the decision is settled it may be replaced.
pub(super) fn answer(
    table: &Table<'_>,
    matter: &Matter<'_>,
    round: u32,
    answer: &DraftAnswer,
) -> Result<DecisionEvent, Refused> {
    let cell = table.needs_lead()?;
    table.needs_play()?;
    needs_draft_depth(matter)?;
    needs_in_hand(matter)?;
    let Some(current) = matter.state.round() else { return Err(Refused::NoDraft) };
    if current.number != round {
        return Err(Refused::StaleDraft { current: current.number });
    }
    if current.cell == *cell {
        return Err(Refused::DraftersAgreeByDrafting);
    }
    let replaced = current.answers.get(cell).map(|answered| answered.at);
    table.said_after(replaced.unwrap_or(current.at))?;
    Ok(DecisionEvent::Answered { round, cell: cell.clone(), answer: checked(answer)? })
}

fn needs_draft_depth(matter: &Matter<'_>) -> Result<(), Refused> {
    match matter.meant.depth {
        Depth::Full => Ok(()),
        Depth::Record | Depth::Positions => Err(Refused::NoDraftAtThisDepth),
    }
}

fn checked(answer: &DraftAnswer) -> Result<DraftAnswer, Refused> {
    match answer {
        DraftAnswer::Concur => Ok(DraftAnswer::Concur),
        DraftAnswer::ConcurWithChanges { replacement } => {
            let replacement = prose::needed(replacement, Field::Replacement, DRAFT_GRAPHEMES_MAX)?;
            Ok(DraftAnswer::ConcurWithChanges { replacement })
        }
        DraftAnswer::NonConcur { reason, alternative } => Ok(DraftAnswer::NonConcur {
            reason: prose::needed(reason, Field::Reason, REASON_GRAPHEMES_MAX)?,
            alternative: prose::needed(alternative, Field::Alternative, DRAFT_GRAPHEMES_MAX)?,
        }),
    }
}
