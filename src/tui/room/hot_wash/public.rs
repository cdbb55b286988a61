//! What the ministries said in public, side by side with the line they had agreed.

use crate::exercise::{CellId, Text};
use crate::session::view::{AgreedLine, PublicRecord, Said};
use crate::tui::room::statements;
use crate::tui::sheet::Sheet;

use super::Paper;

pub(super) fn pages(paper: Paper<'_>) -> Vec<Sheet> {
    let record = record(paper);
    if record.said.is_empty() {
        return vec![];
    }
    let sheet = statements::sheet(&record, paper.area.width, paper.paint);
    paper.paged(&paper.titled("hot-wash-public"), vec![sheet])
}

/// What the room's page of statements is drawn from, out of the review.
fn record(paper: Paper<'_>) -> PublicRecord {
    let exercise = &paper.wash.exercise;
    let public = &paper.wash.aar.public;
    let name = |id: &CellId| exercise.cells.get(id).map(|cell| cell.name.clone());
    let said = public.said.iter().filter_map(|id| {
        let statements = &paper.wash.aar.statements;
        let statement = statements.iter().find(|statement| statement.id == *id)?;
        let audience = exercise.statements.audiences.get(&statement.audience);
        Some(Said {
            cell: name(&statement.cell).unwrap_or_default(),
            audience: audience.cloned().unwrap_or_else(|| Text::same(statement.audience.as_str())),
            text: statement.wording().text.clone(),
            slots: statement.wording().slots.clone(),
            at: statement.released.as_ref()?.at.t,
        })
    });
    let lines = public.lines.iter().filter_map(|line| {
        let meant = exercise.decisions.get(&line.decision)?;
        Some(AgreedLine {
            decision: line.decision.clone(),
            title: meant.title.clone(),
            text: line.text.clone(),
            slots: line.slots.clone(),
            points: meant.line.clone(),
            at: line.at.t,
        })
    });
    PublicRecord {
        slots: exercise.statements.slots.values().cloned().collect(),
        said: said.collect(),
        lines: lines.collect(),
    }
}
