//! What the ministries said in public: each statement, and how they compare.

use std::slice;

use indexmap::IndexMap;

use crate::exercise::{DecisionId, Slot, SlotId};
use crate::review::compare::{self, Verdict};
use crate::review::{
    ClearanceAnswer, ClearanceReview, Comparison, Moment, Standing, StatementReview, With,
};
use crate::session::{Clearance, Slots};

use super::{Page, Paper, at, picture};

pub(super) fn write(paper: &Paper<'_>, page: &mut Page) {
    page.chapter(&paper.text("report-public"));
    if paper.aar.statements.is_empty() {
        page.point(&paper.text("report-public-none"));
        return;
    }
    for review in &paper.aar.statements {
        one(paper, page, review);
    }
    points(paper, page);
    comparisons(paper, page);
    for comparison in &paper.aar.public.comparisons {
        contradiction(paper, page, comparison);
    }
}

fn one(paper: &Paper<'_>, page: &mut Page, review: &StatementReview) {
    let args = [
        ("statement", paper.words.statement_number(review.id).into()),
        ("cell", paper.cell(&review.cell).into()),
        ("audience", paper.words.audience(&review.audience, paper.exercise).into()),
    ];
    page.heading(3, &paper.say("report-statement", &args));
    if let Some((first, later)) = review.wordings.split_first() {
        page.labeled(&paper.text("report-statement-drafted"), &first.at.t.to_string());
        for wording in later {
            let at = ("at", at(wording.at));
            page.sub(&match &wording.adopts {
                None => paper.say("report-statement-revised", &[at]),
                Some(cell) => {
                    let cell = ("cell", paper.cell(cell).into());
                    paper.say("report-statement-adopted", &[at, cell])
                }
            });
        }
    }
    let label = paper.text("report-clearance");
    if review.rounds.is_empty() {
        page.labeled(&label, &paper.text("report-clearance-not-asked"));
    } else {
        page.label(&label);
    }
    for round in &review.rounds {
        clearance(paper, page, round);
    }
    page.labeled(&paper.text("report-statement-released"), &released(paper, review));
    said_on(paper, page, &review.wording().slots);
    page.quote(&review.wording().text);
}

fn released(paper: &Paper<'_>, review: &StatementReview) -> String {
    if let Some(released) = &review.released {
        let at = ("at", at(released.at));
        if released.uncleared.is_empty() {
            return paper.say("report-released-cleared", &[at]);
        }
        let cells = ("cells", paper.cells(&released.uncleared).into());
        return paper.say("report-released-uncleared", &[at, cells]);
    }
    match review.withdrawn {
        Some(withdrawn) => paper.say("report-statement-withdrawn", &[("at", at(withdrawn))]),
        None => paper.text("report-statement-kept"),
    }
}

fn clearance(paper: &Paper<'_>, page: &mut Page, round: &ClearanceReview) {
    let args = [("at", at(round.at)), ("cells", paper.cells(&round.cells).into())];
    page.sub(&paper.say("report-clearance-asked", &args));
    for answer in &round.answers {
        answered(paper, page, answer);
    }
    for cell in &round.unanswered {
        page.sub_sub(&paper.say("report-answer-none", &[("cell", paper.cell(cell).into())]));
    }
    if let Some(overtaken) = round.overtaken {
        page.sub_sub(&paper.say("report-clearance-overtaken", &[("at", at(overtaken))]));
    }
}

fn answered(paper: &Paper<'_>, page: &mut Page, answer: &ClearanceAnswer) {
    let args = [
        ("at", at(answer.at)),
        ("cell", paper.cell(&answer.cell).into()),
        ("answer", paper.words.clearance(&answer.answer).into()),
        ("took", paper.words.length(answer.took).into()),
    ];
    let key = match answer.standing {
        Standing::Stands => "report-clearance-answer",
        Standing::Replaced | Standing::Withdrawn(_) => "report-clearance-replaced",
    };
    page.sub_sub(&paper.say(key, &args));
    match &answer.answer {
        Clearance::Clear => {}
        Clearance::ClearWithChanges { wording } => {
            let words = ("words", (&wording.text).into());
            page.sub_sub(&paper.say("report-clearance-wanted", &[words]));
        }
        Clearance::Object { reason } => {
            page.sub_sub(&paper.say("report-answer-reason", &[("words", reason.into())]));
        }
    }
}

/// What is said on each point of comparison, in the author's order.
fn said_on(paper: &Paper<'_>, page: &mut Page, said: &Slots) {
    let slots = paper.exercise.statements.slots.values().filter(|slot| said.contains_key(&slot.id));
    listed(paper, page, "report-points", slots, said);
}

/// 발언요지: what a decision's text fixes for what is said in public.
pub(super) fn line(paper: &Paper<'_>, page: &mut Page, decision: &DecisionId, said: &Slots) {
    let Some(meant) = paper.exercise.decisions.get(decision) else { return };
    if said.is_empty() {
        if !meant.line.is_empty() {
            page.labeled(&paper.text("report-line"), &paper.text("report-line-nothing"));
        }
        return;
    }
    let slots = paper.exercise.statements.slots.values();
    listed(paper, page, "report-line", slots.filter(|slot| meant.line.contains(&slot.id)), said);
}

fn listed<'a>(
    paper: &Paper<'_>,
    page: &mut Page,
    label: &str,
    slots: impl Iterator<Item = &'a Slot>,
    said: &Slots,
) {
    let mut slots = slots.peekable();
    if slots.peek().is_none() {
        return;
    }
    page.label(&paper.text(label));
    for slot in slots {
        let args = [
            ("slot", paper.words.slot(&slot.id, paper.exercise).into()),
            ("value", value(paper, slot, said).into()),
        ];
        page.sub(&paper.say("report-point", &args));
    }
}

fn value(paper: &Paper<'_>, slot: &Slot, said: &Slots) -> String {
    said.get(&slot.id).map_or_else(
        || paper.text("report-point-unsaid"),
        |value| paper.words.slot_value(&slot.id, value, paper.exercise),
    )
}

/// What a ministry last said to an audience, or an agreed line and the slots that it was to fix.
struct Column<'a> {
    name: String,
    said: &'a Slots,
    fixes: Option<&'a [SlotId]>,
}

impl Column<'_> {
    fn speaks_on(&self, slot: &SlotId) -> bool {
        self.fixes.is_none_or(|fixes| fixes.contains(slot))
    }
}

fn columns<'a>(paper: &'a Paper<'_>) -> Vec<Column<'a>> {
    let public = &paper.aar.public;
    let mut standing = IndexMap::new();
    for review in public.said.iter().filter_map(|id| statement(paper, *id)) {
        standing.insert((&review.cell, &review.audience), review);
    }
    let said = standing.into_values().map(|review| Column {
        name: told(paper, review),
        said: &review.wording().slots,
        fixes: None,
    });
    let mut columns: Vec<Column<'_>> = said.collect();
    if columns.is_empty() {
        return columns;
    }
    columns.extend(public.lines.iter().map(|line| {
        let meant = paper.exercise.decisions.get(&line.decision);
        Column {
            name: line_name(paper, &line.decision),
            said: &line.slots,
            fixes: meant.map(|meant| meant.line.as_slice()),
        }
    }));
    columns
}

/// Point by point. A line counts only where it was to say something.
fn points(paper: &Paper<'_>, page: &mut Page) {
    let columns = columns(paper);
    let slots = &paper.exercise.statements.slots;
    if columns.is_empty() || slots.is_empty() {
        return;
    }
    page.heading(3, &paper.text("report-points-compared"));
    let mut head = vec![paper.text("report-points")];
    head.extend(columns.iter().map(|column| column.name.clone()));
    head.push(paper.text("report-verdict"));
    let rows = slots.values().filter_map(|slot| {
        let speaking = columns.iter().filter(|column| column.speaks_on(&slot.id));
        let speaking: Vec<&Slots> = speaking.map(|column| column.said).collect();
        let row = compare::table(slice::from_ref(slot), &speaking).pop()?;
        let mut cells = vec![paper.words.slot(&slot.id, paper.exercise)];
        cells.extend(columns.iter().map(|column| {
            let speaks = column.speaks_on(&slot.id);
            if speaks { value(paper, slot, column.said) } else { String::new() }
        }));
        cells.push(verdict(paper, row.verdict));
        (row.verdict != Verdict::Unsaid).then_some(cells)
    });
    page.table(&head, &rows.collect::<Vec<_>>());
}

pub(super) fn verdict(paper: &Paper<'_>, verdict: Verdict) -> String {
    match verdict {
        Verdict::Agree => paper.text("verdict-agree"),
        Verdict::Contradict => paper.text("verdict-contradict"),
        Verdict::Gap => paper.text("verdict-gap"),
        Verdict::Unsaid => String::new(),
    }
}

fn comparisons(paper: &Paper<'_>, page: &mut Page) {
    let comparisons = &paper.aar.public.comparisons;
    if comparisons.is_empty() {
        return;
    }
    page.heading(3, &paper.text("report-compared"));
    page.chart(picture::slots(paper));
    let keys = ["report-compared-said", "report-compared-with", "report-compared-shared"];
    let mut head: Vec<String> = keys.map(|key| paper.text(key)).into();
    head.extend(["verdict-agree", "verdict-contradict", "verdict-gap"].map(|key| paper.text(key)));
    head.push(paper.text("report-consistency"));
    let rows = comparisons.iter().map(|comparison| {
        let tally = comparison.tally;
        let counts = [tally.shared, tally.agreeing, tally.contradicting, tally.gaps];
        let (said, with) = names(paper, comparison);
        let mut row = vec![said, with];
        row.extend(counts.map(|count| count.to_string()));
        let untold = || paper.text("report-consistency-none");
        row.push(comparison.consistency.map_or_else(untold, |ratio| format!("{ratio:.2}")));
        row
    });
    page.table(&head, &rows.collect::<Vec<_>>());
}

/// The texts of two that contradict each other, side by side.
fn contradiction(paper: &Paper<'_>, page: &mut Page, comparison: &Comparison) {
    let mut contradicting = comparison.contradicting().peekable();
    if contradicting.peek().is_none() {
        return;
    }
    let (said, with) = names(paper, comparison);
    let pair = [("said", said.as_str().into()), ("with", with.as_str().into())];
    page.heading(4, &paper.say("report-contradiction", &pair));
    for row in contradicting {
        let named = |value: Option<&_>| {
            value.map_or_else(String::new, |value| {
                paper.words.slot_value(&row.slot, value, paper.exercise)
            })
        };
        let args = [
            ("slot", paper.words.slot(&row.slot, paper.exercise).into()),
            ("first", named(row.values[0].as_ref()).into()),
            ("second", named(row.values[1].as_ref()).into()),
        ];
        page.point(&paper.say("report-contradiction-on", &args));
    }
    let (Some(own), Some(other)) = (
        statement(paper, comparison.statement).map(|review| review.wording().text.as_str()),
        other_text(paper, &comparison.with),
    ) else {
        return;
    };
    page.side_by_side([&said, &with], &compare::words(own, other));
}

pub(super) fn names(paper: &Paper<'_>, comparison: &Comparison) -> (String, String) {
    let own = statement(paper, comparison.statement);
    let with = match &comparison.with {
        With::Statement(id) => numbered(paper, *id),
        With::Line(decision) => {
            let line = paper.aar.public.line(decision).map(|line| line.at);
            let released = own.and_then(|review| review.released.as_ref());
            let released: Option<Moment> = released.map(|released| released.at);
            if line > released {
                let decision = ("decision", paper.words.decision(decision).into());
                paper.say("report-line-later", &[decision])
            } else {
                line_name(paper, decision)
            }
        }
    };
    (numbered(paper, comparison.statement), with)
}

fn other_text<'a>(paper: &'a Paper<'_>, with: &With) -> Option<&'a str> {
    match with {
        With::Statement(id) => statement(paper, *id).map(|review| review.wording().text.as_str()),
        With::Line(decision) => paper.aar.public.line(decision).map(|line| line.text.as_str()),
    }
}

fn statement<'a>(paper: &'a Paper<'_>, id: u32) -> Option<&'a StatementReview> {
    paper.aar.statements.iter().find(|review| review.id == id)
}

/// A statement by its number and whose it is.
fn numbered(paper: &Paper<'_>, id: u32) -> String {
    let cell = statement(paper, id).map(|review| paper.cell(&review.cell)).unwrap_or_default();
    let number = ("statement", paper.words.statement_number(id).into());
    paper.say("report-statement-of", &[number, ("cell", cell.into())])
}

fn told(paper: &Paper<'_>, review: &StatementReview) -> String {
    let audience = paper.words.audience(&review.audience, paper.exercise);
    let args = [("cell", paper.cell(&review.cell).into()), ("audience", audience.into())];
    paper.say("report-said-to", &args)
}

fn line_name(paper: &Paper<'_>, decision: &DecisionId) -> String {
    let decision = paper.words.decision(decision);
    paper.say("report-line-of", &[("decision", decision.into())])
}
