//! The joint draft and the answers to it.

use crate::exercise::{Depth, Span};
use crate::session::{
    Chosen, DRAFT_GRAPHEMES_MAX, DecisionEvent, DraftAnswer, EXTENSION_MINUTES_MAX, Field,
    REASON_GRAPHEMES_MAX, ROUNDS_MAX, Refused, Stage, Thing,
};

use super::decision::{
    Matter, needs_choice, needs_decision_lead, needs_in_hand, needs_required_lead,
};
use super::{Table, prose};

/// The lead cell drafts; every further draft is a new round.
pub(super) fn draft(
    table: &Table<'_>,
    matter: &Matter<'_>,
    chosen: &Chosen,
    text: &str,
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
    if silence_within.is_some_and(|span| span.0 == 0 || span.as_minutes() > EXTENSION_MINUTES_MAX) {
        return Err(Refused::ExtensionOutOfRange { limit_minutes: EXTENSION_MINUTES_MAX });
    }
    let before = matter.state.round().map(|round| round.at).or(matter.state.revealed_at);
    before.map_or(Ok(()), |before| table.said_after(before))?;
    let round = matter.state.round().map_or(1, |round| round.number + 1);
    Ok(DecisionEvent::Drafted {
        round,
        cell: cell.clone(),
        chosen: needs_choice(matter, chosen)?,
        text: prose::needed(text, Field::Draft, DRAFT_GRAPHEMES_MAX)?,
        silence_at: silence_within.map(|span| table.context.t + span),
    })
}

/// An answer names the round it read; until the decision is settled it may be replaced.
pub(super) fn answer(
    table: &Table<'_>,
    matter: &Matter<'_>,
    round: u32,
    answer: &DraftAnswer,
) -> Result<DecisionEvent, Refused> {
    let cell = needs_required_lead(table, matter)?;
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
    table.said_after(current.at)?;
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
