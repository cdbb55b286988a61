//! Decisions: each with what led to it, moment by moment.

use crate::review::{Aar, DecisionReview, Fulfilment, Moment, PositionReview, Standing};
use crate::session::DraftAnswer;

use super::super::row::Row;
use super::Teller;

pub(super) fn rows(teller: &Teller<'_>, aar: &Aar) -> Vec<Row> {
    let mut rows = vec![];
    for review in aar.decisions.iter().filter(|review| review.opened.is_some()) {
        rows.push(Row::heading(teller.words().decision_titled(&review.id, teller.exercise())));
        let mut steps = steps(teller, review);
        steps.sort_by_key(|(at, _)| *at);
        rows.extend(steps.into_iter().map(|(_, row)| row));
    }
    rows
}

fn steps(teller: &Teller<'_>, review: &DecisionReview) -> Vec<(Moment, Row)> {
    let mut steps = vec![];
    let mut put = |at: Moment, text: String, lines: Vec<String>| {
        steps.push((at, Row::at(at, &text).with(lines)));
    };
    if let Some(opened) = &review.opened {
        let deadline =
            opened.deadline.map(|at| format!("{} {at}", teller.text("report-decision-deadline")));
        put(opened.at, teller.text("report-decision-opened"), deadline.into_iter().collect());
    }
    for given in &review.positions {
        let (text, lines) = position(teller, review, given);
        put(given.at, text, lines);
    }
    if let Some(reveal) = &review.reveal {
        let missing = teller.cells(&reveal.missing);
        let lines = if reveal.missing.is_empty() { vec![] } else { vec![missing] };
        put(reveal.at, teller.text("report-revealed"), lines);
    }
    for round in &review.rounds {
        let number = teller.say("report-round", &[("number", round.number.into())]);
        let chosen = teller.words().chosen(&round.chosen, &review.id, teller.exercise());
        let text = format!("{number}  {}  {chosen}", teller.cell(&round.cell));
        put(round.at, text, vec![round.text.clone()]);
        for answer in &round.answers {
            let said = teller.words().draft_answer(&answer.answer);
            let text = format!("{number}  {}  {said}", teller.cell(&answer.cell));
            put(answer.at, text, answered(&answer.answer));
        }
        if let Some(at) = round.silence_counted {
            let text = format!("{number}  {}", teller.text("answer-silent"));
            put(at, text, vec![teller.cells(&round.silent)]);
        }
    }
    if let Some(referral) = &review.referral {
        put(referral.at, teller.text("report-referral"), vec![referral.question.clone()]);
    }
    for alone in &review.alone {
        let chosen = teller.words().chosen(&alone.chosen, &review.id, teller.exercise());
        let text =
            format!("{}  {}  {chosen}", teller.text("report-alone"), teller.cell(&alone.cell));
        put(alone.at, text, vec![alone.explanation.clone()]);
    }
    if let Some(settled) = &review.settled {
        let settlement = teller.words().settlement(&settled.settlement);
        let chosen = settled.chosen.as_ref();
        let chosen = chosen.map(|own| teller.words().chosen(own, &review.id, teller.exercise()));
        let text = format!("{settlement}  {}", chosen.unwrap_or_default());
        put(settled.at, text, vec![settled.text.clone()]);
    }
    steps
}

/// What a position says, once it may be told.
fn position(
    teller: &Teller<'_>,
    review: &DecisionReview,
    given: &PositionReview,
) -> (String, Vec<String>) {
    let words = teller.words();
    let head = format!("{}  {}", teller.text("report-positions"), teller.cell(&given.cell));
    let Some(open) = given.content.open() else {
        return (format!("{head}  {}", teller.text("report-sealed")), vec![]);
    };
    let chosen = words.chosen(&open.chosen, &review.id, teller.exercise());
    let confidence = words.confidence(open.confidence);
    let stands = match given.standing {
        Standing::Stands => String::new(),
        Standing::Replaced => format!("  ({})", teller.text("report-changed")),
        Standing::Withdrawn(_) => format!("  ({})", teller.text("report-passed-retracted")),
    };
    let mut lines = vec![open.reason.clone()];
    let expected = review.expectations.iter().filter(|own| own.at.record == given.at.record);
    lines.extend(expected.map(|own| {
        let key = match own.fulfilment {
            Fulfilment::Right => "report-expected-right",
            Fulfilment::Wrong => "report-expected-wrong",
            Fulfilment::NothingToCompare => "report-expected-open",
        };
        let expected = words.expectation(&own.expected, &review.id, teller.exercise());
        let args = [("of", teller.cell(&own.of).into()), ("expected", expected.into())];
        format!("{}: {}", teller.text("report-expected"), teller.say(key, &args))
    }));
    (format!("{head}  {chosen}  ({confidence}){stands}"), lines)
}

fn answered(answer: &DraftAnswer) -> Vec<String> {
    match answer {
        DraftAnswer::Concur => vec![],
        DraftAnswer::ConcurWithChanges { replacement } => vec![replacement.clone()],
        DraftAnswer::NonConcur { reason, alternative } => {
            vec![reason.clone(), alternative.clone()]
        }
    }
}
