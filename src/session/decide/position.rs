//! Sealed positions and their reveal.

use std::collections::BTreeSet;

use crate::exercise::{CellId, Depth};
use crate::session::{
    DecisionEvent, Expectation, Field, Position, Presence, REASON_GRAPHEMES_MAX, Refused,
    RevealWhen, Stage, Thing,
};

use super::decision::{Matter, needs_choice, needs_in_hand};
use super::{Table, prose};

/// A position may be replaced until the reveal; one that comes after it is marked late, and a
/// cell has only one.
pub(super) fn take(
    table: &Table<'_>,
    matter: &Matter<'_>,
    position: &Position,
) -> Result<DecisionEvent, Refused> {
    let cell = table.needs_lead()?;
    table.needs_play()?;
    if matter.meant.depth == Depth::Record {
        return Err(Refused::NoPositionsAtThisDepth);
    }
    needs_in_hand(matter)?;
    let late = matter.state.stage != Stage::Open;
    if late && matter.state.positions.contains_key(cell) {
        return Err(Refused::AlreadyRevealed);
    }
    let replaced = matter.state.positions.get(cell).map(|held| held.at);
    replaced.or(matter.state.opened_at).map_or(Ok(()), |before| table.said_after(before))?;
    check_expectations(table, matter, cell, position)?;
    let position = Position {
        chosen: needs_choice(matter, &position.chosen)?,
        reason: prose::needed(&position.reason, Field::Reason, REASON_GRAPHEMES_MAX)?,
        ..position.clone()
    };
    Ok(DecisionEvent::PositionTaken { cell: cell.clone(), position, late })
}

/// A lead says what it expects of every other required cell that sits at the table; of an absent
/// one it may, and of no one else.
fn check_expectations(
    table: &Table<'_>,
    matter: &Matter<'_>,
    cell: &CellId,
    position: &Position,
) -> Result<(), Refused> {
    for other in matter.meant.required().filter(|other| *other != cell) {
        if is_present(table, other) && !position.expects.contains_key(other) {
            return Err(Refused::ExpectationMissing { cell: other.clone() });
        }
    }
    for (other, expectation) in &position.expects {
        if other == cell || !matter.meant.requires(other) {
            return Err(Refused::ExpectationOfOutsider { cell: other.clone() });
        }
        if let Expectation::Option(choice) = expectation
            && matter.meant.choice(choice).is_none()
        {
            return Err(Refused::NoSuch { thing: Thing::Choice });
        }
    }
    Ok(())
}

/// When all present cells' positions are in, or control says so.
pub(super) fn reveal(
    table: &Table<'_>,
    matter: &Matter<'_>,
    when: RevealWhen,
) -> Result<DecisionEvent, Refused> {
    table.needs_control()?;
    table.needs_play()?;
    if matter.meant.depth == Depth::Record {
        return Err(Refused::NoPositionsAtThisDepth);
    }
    needs_in_hand(matter)?;
    if matter.state.stage != Stage::Open {
        return Err(Refused::AlreadyRevealed);
    }
    if matter.state.positions.is_empty() {
        return Err(Refused::NothingToReveal);
    }
    let missing = missing(matter);
    let awaited: BTreeSet<CellId> =
        missing.iter().filter(|cell| is_present(table, cell)).cloned().collect();
    if when == RevealWhen::AllAreIn && !awaited.is_empty() {
        return Err(Refused::PositionsMissing { cells: awaited });
    }
    let last = matter.state.positions.values().map(|held| held.at).max();
    last.map_or(Ok(()), |last| table.said_after(last))?;
    Ok(DecisionEvent::Revealed { missing })
}

fn missing(matter: &Matter<'_>) -> Vec<CellId> {
    let positions = &matter.state.positions;
    matter.meant.required().filter(|cell| !positions.contains_key(*cell)).cloned().collect()
}

fn is_present(table: &Table<'_>, cell: &CellId) -> bool {
    table.state.cells.get(cell).is_some_and(|state| state.presence == Presence::Present)
}
