//! Who knew what when: a row a fact, a column a cell.

use crate::exercise::CellId;
use crate::review::{Crossing, FactReview};
use crate::tui::sheet::Sheet;

use super::Paper;

/// `T+00:16:00` and the air before it.
const TIME_COLUMNS: u16 = 14;

pub(super) fn pages(paper: Paper<'_>) -> Vec<Sheet> {
    // What nobody was given in this session has nothing to tell.
    let came = |fact: &&FactReview| fact.cells.iter().any(|cell| !cell.learned.is_empty());
    let facts = paper.wash.aar.facts.iter().filter(came);
    let units = facts.map(|fact| row(paper, fact)).collect();
    let mut title = paper.titled("hot-wash-knowledge");
    title.append(0, head(paper));
    paper.paged(&title, units)
}

fn cells(paper: Paper<'_>) -> Vec<CellId> {
    paper.wash.exercise.cells.keys().cloned().collect()
}

/// Where the column of the cell at `index` begins, and how wide the statement may be.
fn columns(paper: Paper<'_>, count: usize) -> (u16, u16) {
    let count = u16::try_from(count).unwrap_or(1).max(1);
    let times = (TIME_COLUMNS * count).min(paper.area.width / 2);
    (paper.area.width - times, times / count)
}

fn head(paper: Paper<'_>) -> Sheet {
    let cells = cells(paper);
    let (first, wide) = columns(paper, cells.len());
    let names: Vec<String> =
        cells.iter().map(|cell| paper.paint.words.cell(cell, &paper.wash.exercise)).collect();
    let mut sheet = paper.sheet();
    let style = paper.paint.theme.past();
    let places = (0..).map(|index| first + wide * index);
    sheet.row(names.iter().zip(places).map(|(name, x)| (x, name.as_str(), style)));
    sheet
}

fn row(paper: Paper<'_>, fact: &FactReview) -> Sheet {
    let theme = paper.paint.theme;
    let words = paper.paint.words;
    let cells = cells(paper);
    let (first, wide) = columns(paper, cells.len());
    let mut statement = Sheet::new(first.saturating_sub(2));
    let told = words.fact(&fact.fact, &paper.wash.exercise);
    let meant = paper.wash.exercise.facts.get(&fact.fact);
    let told = match meant.and_then(|meant| meant.holds) {
        // A claim that was not so is no knowledge: the room is told as much.
        Some(false) => words.say("report-fact-false", &[("fact", told.into())]),
        Some(true) | None => told,
    };
    statement.text(&told, theme.text());
    let mut sheet = paper.sheet();
    sheet.append(0, statement);
    for (cell, index) in cells.iter().zip(0..) {
        let x = first + wide * index;
        match fact.first(cell) {
            Some(learned) => sheet.put(0, x, &learned.at.t.to_string(), theme.text()),
            None => sheet.put(0, x, &words.text("report-knew-not"), theme.past()),
        }
    }
    crossing(&mut sheet, paper, fact);
    sheet.gap(paper.air());
    sheet
}

/// What became of a fact that only one cell was given.
fn crossing(sheet: &mut Sheet, paper: Paper<'_>, fact: &FactReview) {
    let words = paper.paint.words;
    let cell = |id| words.cell(id, &paper.wash.exercise).into();
    match &fact.crossing {
        Crossing::NotUnique => {}
        Crossing::Never { of } => {
            let said = words.say("hot-wash-only-one", &[("cell", cell(of))]);
            sheet.indented(3, &said, paper.paint.theme.next());
        }
        Crossing::Crossed { of, to, learned } => {
            let Some(held) = fact.first(of) else { return };
            let span = words.duration(learned.at.t.since(held.at.t));
            let args = [("span", span.into()), ("cell", cell(to))];
            sheet.indented(3, &words.say("hot-wash-passed-after", &args), paper.paint.theme.past());
        }
    }
}
