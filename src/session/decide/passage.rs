//! Passing on what one cell knows to another, with its source's caveat.

use crate::exercise::{CellId, Passage, PassageRef};
use crate::session::{
    ConsentAnswer, ConsentStanding, Event, Field, PASS_ONS_MAX, PASSAGE_GRAPHEMES_MAX, PassOnForm,
    PassageCommand, PassageEvent, Refused, State, Thing,
};

use super::{Table, prose};

pub(super) fn decide(table: &Table<'_>, command: &PassageCommand) -> Result<Vec<Event>, Refused> {
    let event = match command {
        PassageCommand::AskConsent { passage, to } => ask_consent(table, passage, to)?,
        PassageCommand::AnswerConsent { ask, answer } => answer_consent(table, *ask, *answer)?,
        PassageCommand::PassOn { passage, to, form, facts } => {
            let cell = table.needs_player()?;
            let held = held_passage(table, cell, passage)?;
            if *to == *cell {
                return Err(Refused::ToYourself);
            }
            table.needs_cell(to)?;
            let form = checked_form(form)?;
            if already_passed_on(table.state, cell, to, passage, &form) {
                return Err(Refused::AlreadyPassedOn);
            }
            let pass_on = ordinal(table.state.pass_ons.len(), PASS_ONS_MAX)?;
            if facts.as_ref().is_some_and(|facts| facts.iter().any(|f| !held.facts.contains(f))) {
                return Err(Refused::NoSuch { thing: Thing::Fact });
            }
            PassageEvent::PassedOn {
                pass_on,
                passage: passage.clone(),
                from: cell.clone(),
                to: to.clone(),
                form,
                facts: facts.clone().unwrap_or_else(|| held.facts.clone()),
                consent: standing(table.state, cell, to, passage, held),
            }
        }
    };
    Ok(vec![event.into()])
}

/// A passage that `cell` holds; any other is no passage to it.
fn held_passage<'a>(
    table: &Table<'a>,
    cell: &CellId,
    passage: &PassageRef,
) -> Result<&'a Passage, Refused> {
    table.needs_play()?;
    let inject = table.state.inject(table.exercise, &passage.inject);
    let found = inject.and_then(|inject| inject.passages.get(passage.index()));
    match found {
        Some(found) if table.state.holds(cell, passage) => {
            let since = since(table.state, cell, passage);
            since.map_or(Ok(()), |since| table.said_after(since))?;
            Ok(found)
        }
        Some(_) | None => Err(Refused::NoSuch { thing: Thing::Passage }),
    }
}

/// When the passage reached the cell.
fn since(
    state: &State,
    cell: &CellId,
    passage: &PassageRef,
) -> Option<crate::exercise::ExerciseTime> {
    let delivery = state.injects.get(&passage.inject)?.deliveries.get(cell);
    let told = state.pass_ons_to(cell).filter(|on| on.passage == *passage).map(|on| on.at);
    delivery.map(|delivery| delivery.at).into_iter().chain(told).min()
}

fn ask_consent(
    table: &Table<'_>,
    passage: &PassageRef,
    to: &CellId,
) -> Result<PassageEvent, Refused> {
    let cell = table.needs_player()?;
    let held = held_passage(table, cell, passage)?;
    if *to == *cell {
        return Err(Refused::ToYourself);
    }
    table.needs_cell(to)?;
    match standing(table.state, cell, to, passage, held) {
        ConsentStanding::NotNeeded => Err(Refused::NoConsentNeeded),
        ConsentStanding::Waiting | ConsentStanding::Granted => Err(Refused::AlreadyAsked),
        ConsentStanding::NotAsked | ConsentStanding::Refused => Ok(PassageEvent::ConsentAsked {
            ask: ordinal(table.state.consents.len(), PASS_ONS_MAX)?,
            passage: passage.clone(),
            cell: cell.clone(),
            to: to.clone(),
        }),
    }
}

fn answer_consent(
    table: &Table<'_>,
    ask: u32,
    answer: ConsentAnswer,
) -> Result<PassageEvent, Refused> {
    table.needs_simcell()?;
    table.needs_play()?;
    let Some(asked) = table.state.consents.get(ask as usize) else {
        return Err(Refused::NoSuch { thing: Thing::ConsentRequest });
    };
    if asked.answer.is_some() {
        return Err(Refused::ConsentAnswered);
    }
    table.said_after(asked.at)?;
    Ok(PassageEvent::ConsentAnswered { ask, answer })
}

/// What the originator has said so far. Passing on without consent is possible, and on the record.
fn standing(
    state: &State,
    cell: &CellId,
    to: &CellId,
    passage: &PassageRef,
    held: &Passage,
) -> ConsentStanding {
    let needed = held.caveat.as_ref().is_some_and(|caveat| caveat.consent_of.is_some());
    if !needed {
        return ConsentStanding::NotNeeded;
    }
    let asked = state
        .consents
        .iter()
        .rev()
        .find(|ask| ask.passage == *passage && ask.cell == *cell && ask.to == *to);
    match asked.map(|ask| &ask.answer) {
        None => ConsentStanding::NotAsked,
        Some(None) => ConsentStanding::Waiting,
        Some(Some((ConsentAnswer::Granted, _))) => ConsentStanding::Granted,
        Some(Some((ConsentAnswer::Refused, _))) => ConsentStanding::Refused,
    }
}

fn checked_form(form: &PassOnForm) -> Result<PassOnForm, Refused> {
    match form {
        PassOnForm::Full => Ok(PassOnForm::Full),
        PassOnForm::Summary(text) => {
            prose::needed(text, Field::Summary, PASSAGE_GRAPHEMES_MAX).map(PassOnForm::Summary)
        }
        PassOnForm::Spoken(text) => {
            prose::optional(text, Field::Summary, PASSAGE_GRAPHEMES_MAX).map(PassOnForm::Spoken)
        }
    }
}

fn already_passed_on(
    state: &State,
    cell: &CellId,
    to: &CellId,
    passage: &PassageRef,
    form: &PassOnForm,
) -> bool {
    let same = |other: &PassOnForm| *other == PassOnForm::Full || other == form;
    state.pass_ons_to(to).any(|on| on.from == *cell && on.passage == *passage && same(&on.form))
}

fn ordinal(length: usize, limit: usize) -> Result<u32, Refused> {
    if length >= limit {
        return Err(Refused::TooMany { thing: Thing::Passage, limit });
    }
    Ok(u32::try_from(length).expect("the limit fits 32 bits"))
}
