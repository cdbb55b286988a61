//! A page a decision: the positions and expectations as they were revealed, and what came of them.

use crate::exercise::{CellId, Decision, Text};
use crate::review::{DecisionReview, RoundReview};
use crate::session::view::{AnswerView, Column, Expected, Reveal};
use crate::session::{Chosen, Expectation, Position, Stage};
use crate::tui::room::reveal;
use crate::tui::sheet::Sheet;

use super::Paper;

/// Pages of the decisions that were opened, in the author's order.
pub(super) fn pages(paper: Paper<'_>) -> Vec<Sheet> {
    let opened = paper.wash.aar.decisions.iter().filter(|it| it.opened.is_some());
    let pages = opened.filter_map(|review| {
        let meant = paper.wash.exercise.decisions.get(&review.id)?;
        let alone = alone(paper, review, meant);
        let mut area = paper.area;
        let taken = u16::try_from(alone.height()).unwrap_or(u16::MAX);
        area.height = area.height.saturating_sub(taken);
        let mut sheet = reveal::fitted(&told(paper, review, meant), area, paper.paint);
        sheet.append(0, alone);
        Some(sheet)
    });
    pages.collect()
}

/// The decision as the room saw it last. After ENDEX nothing of it is sealed.
fn told(paper: Paper<'_>, review: &DecisionReview, meant: &Decision) -> Reveal {
    let exercise = &paper.wash.exercise;
    let name =
        |id: &CellId| exercise.cells.get(id).map(|cell| cell.name.clone()).unwrap_or_default();
    let held = |id: &CellId| review.position_of(id).and_then(|it| it.content.open());
    let sides: Vec<&CellId> =
        exercise.cells.keys().filter(|cell| review.required.contains(cell)).collect();
    let columns = sides.iter().filter_map(|cell| {
        let position = held(cell)?;
        let expected = position.expects.iter().map(|(of, expectation)| Expected {
            of: name(of),
            choice: choice(meant, expectation),
            right: held(of).map(|other: &Position| expectation.met_by(&other.chosen)),
        });
        Some(Column {
            cell: name(cell),
            chosen: words_of(meant, &position.chosen),
            reason: position.reason.clone(),
            confidence: position.confidence,
            late: review.position_of(cell).is_some_and(|it| it.late),
            expected: expected.collect(),
        })
    });
    let round = review.rounds.last();
    let answers = round.map(|round| answers(review, round, name)).unwrap_or_default();
    Reveal {
        decision: meant.id.clone(),
        title: meant.title.clone(),
        question: meant.question.clone(),
        options: meant.choices.iter().map(|choice| choice.title.clone()).collect(),
        columns: columns.collect(),
        sides: sides.into_iter().map(name).collect(),
        lead: name(&meant.lead),
        round: round.map(|round| round.number),
        draft: round.map(|round| round.text.clone()),
        being_written: false,
        answers,
        referred: review.stage == Stage::Referred,
        settled: review.settled.as_ref().map(|settled| {
            let chosen = settled.chosen.as_ref().map(|chosen| words_of(meant, chosen));
            (settled.settlement.clone(), chosen, settled.text.clone())
        }),
    }
}

fn answers(
    review: &DecisionReview,
    round: &RoundReview,
    name: impl Fn(&CellId) -> Text,
) -> Vec<AnswerView> {
    let others = review.required.iter().filter(|cell| **cell != round.cell);
    let views = others.map(|cell| {
        let answer = round.answer_of(cell).map(|given| &given.answer);
        AnswerView::of(name(cell), answer, round.silent.contains(cell))
    });
    views.collect()
}

fn choice(meant: &Decision, expected: &Expectation) -> Option<Text> {
    match expected {
        Expectation::Option(id) => meant.choice(id).map(|choice| choice.title.clone()),
        Expectation::Other => None,
    }
}

fn words_of(meant: &Decision, chosen: &Chosen) -> Text {
    match chosen {
        Chosen::Option(id) => {
            meant.choice(id).map_or_else(|| Text::same(id.as_str()), |choice| choice.title.clone())
        }
        Chosen::Other(words) => Text::same(words.clone()),
    }
}

/// 단독 조치
fn alone(paper: Paper<'_>, review: &DecisionReview, meant: &Decision) -> Sheet {
    let theme = paper.paint.theme;
    let mut sheet = paper.sheet();
    for act in &review.alone {
        if sheet.is_empty() {
            sheet.gap(1);
            sheet.text(&paper.paint.text("hot-wash-alone"), theme.next());
        }
        let cell = paper.paint.words.cell(&act.cell, &paper.wash.exercise);
        let chosen = words_of(meant, &act.chosen);
        let chosen = chosen.get(paper.paint.language());
        let line = format!("{}  {cell}  {chosen}: {}", act.at.t, act.explanation);
        sheet.indented(3, &line, theme.text());
    }
    sheet
}
