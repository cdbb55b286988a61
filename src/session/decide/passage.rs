//! Passing on what one cell knows to another, with its source's caveat.

use crate::exercise::{CellId, ExerciseTime, FactId, Passage, PassageRef};
use crate::session::{
    CELL_CONSENTS_MAX, CELL_PASS_ONS_MAX, ConsentAnswer, ConsentAsk, ConsentStanding, Event, Field,
    Holding, PASSAGE_GRAPHEMES_MAX, PassOnForm, PassageCommand, PassageEvent, Refused, State,
    Thing,
};

use super::{Table, ordinal, prose};

pub(super) fn decide(table: &Table<'_>, command: &PassageCommand) -> Result<Vec<Event>, Refused> {
    let event = match command {
        PassageCommand::AskConsent { passage, to } => ask_consent(table, passage, to)?,
        PassageCommand::AnswerConsent { ask, answer } => answer_consent(table, *ask, *answer)?,
        PassageCommand::PassOn { passage, to, form, facts } => {
            pass_on(table, &Way { passage, to }, form, facts.as_deref())?
        }
    };
    Ok(vec![event.into()])
}

/// A passage and the cell it is to go to.
struct Way<'a> {
    passage: &'a PassageRef,
    to: &'a CellId,
}

fn pass_on(
    table: &Table<'_>,
    way: &Way<'_>,
    form: &PassOnForm,
    ticked: Option<&[FactId]>,
) -> Result<PassageEvent, Refused> {
    let cell = table.needs_player()?;
    if ticked.is_some() && !table.who.by.runs_exercise() {
        return Err(Refused::OnlyControlTicksFacts);
    }
    let (passage, holding) = held_passage(table, cell, way)?;
    let form = checked_form(form)?;
    if form == PassOnForm::Full && !holding.word_for_word {
        return Err(Refused::NotHeldInFull);
    }
    if already_passed_on(table.state, cell, way, &form) {
        return Err(Refused::AlreadyPassedOn);
    }
    let pass_ons = &table.state.pass_ons;
    within(pass_ons.iter().filter(|on| on.from == *cell).count(), CELL_PASS_ONS_MAX)?;
    Ok(PassageEvent::PassedOn {
        pass_on: ordinal(pass_ons.len()),
        passage: way.passage.clone(),
        from: cell.clone(),
        to: way.to.clone(),
        form,
        facts: came_across(holding, ticked)?,
        consent: standing(passage, asks(table.state, cell, way), table.context.happened_at()),
    })
}

/// What the receiver now knows: nobody can tell more than came to themselves.
fn came_across(holding: Holding, ticked: Option<&[FactId]>) -> Result<Vec<FactId>, Refused> {
    let Some(ticked) = ticked else { return Ok(holding.facts) };
    if ticked.iter().any(|fact| !holding.facts.contains(fact)) {
        return Err(Refused::NoSuch { thing: Thing::Fact });
    }
    Ok(holding.facts.into_iter().filter(|fact| ticked.contains(fact)).collect())
}

/// A passage that `cell` holds, on its way to another cell; any other is no passage to it.
fn held_passage<'a>(
    table: &Table<'a>,
    cell: &CellId,
    way: &Way<'_>,
) -> Result<(&'a Passage, Holding), Refused> {
    table.needs_play()?;
    let inject = table.state.inject(table.exercise, &way.passage.inject);
    let found = inject.and_then(|inject| inject.passages.get(way.passage.index()));
    let holding = table.state.holding(table.exercise, cell, way.passage);
    let Some((found, holding)) = found.zip(holding) else {
        return Err(Refused::NoSuch { thing: Thing::Passage });
    };
    if *way.to == *cell {
        return Err(Refused::ToYourself);
    }
    table.needs_cell(way.to)?;
    table.said_after(holding.since)?;
    Ok((found, holding))
}

fn ask_consent(
    table: &Table<'_>,
    passage: &PassageRef,
    to: &CellId,
) -> Result<PassageEvent, Refused> {
    let cell = table.needs_player()?;
    let way = Way { passage, to };
    let (held, _) = held_passage(table, cell, &way)?;
    let consents = &table.state.consents;
    within(consents.iter().filter(|ask| ask.cell == *cell).count(), CELL_CONSENTS_MAX)?;
    match standing(held, asks(table.state, cell, &way), table.context.t) {
        ConsentStanding::NotNeeded => Err(Refused::NoConsentNeeded),
        ConsentStanding::Waiting | ConsentStanding::Granted => Err(Refused::AlreadyAsked),
        ConsentStanding::NotAsked | ConsentStanding::Refused => Ok(PassageEvent::ConsentAsked {
            ask: ordinal(consents.len()),
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

/// What `cell` has asked the passage's originator for, the last first.
fn asks<'a>(
    state: &'a State,
    cell: &'a CellId,
    way: &'a Way<'_>,
) -> impl Iterator<Item = &'a ConsentAsk> {
    let asks = state.consents.iter().rev();
    asks.filter(move |ask| ask.passage == *way.passage && ask.cell == *cell && ask.to == *way.to)
}

/// What the originator had said at `when`. Passing on without consent is possible, and on the
/// record.
fn standing<'a>(
    held: &Passage,
    mut asks: impl Iterator<Item = &'a ConsentAsk>,
    when: ExerciseTime,
) -> ConsentStanding {
    let needed = held.caveat.as_ref().is_some_and(|caveat| caveat.consent_of.is_some());
    if !needed {
        return ConsentStanding::NotNeeded;
    }
    let Some(asked) = asks.find(|ask| ask.at <= when) else { return ConsentStanding::NotAsked };
    match asked.answer.filter(|(_, at)| *at <= when) {
        None => ConsentStanding::Waiting,
        Some((ConsentAnswer::Granted, _)) => ConsentStanding::Granted,
        Some((ConsentAnswer::Refused, _)) => ConsentStanding::Refused,
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

fn already_passed_on(state: &State, cell: &CellId, way: &Way<'_>, form: &PassOnForm) -> bool {
    let same = |other: &PassOnForm| *other == PassOnForm::Full || other == form;
    let mut told = state.pass_ons_to(way.to);
    told.any(|on| on.from == *cell && on.passage == *way.passage && same(&on.form))
}

fn within(count: usize, limit: usize) -> Result<(), Refused> {
    if count < limit { Ok(()) } else { Err(Refused::TooMany { thing: Thing::Passage, limit }) }
}
