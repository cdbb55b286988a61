//! A decision as a program at a required cell's seat reads it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exercise::{Authority, CellId, DecisionId, Depth, Language, SlotId, Text};
use crate::session::view::{AnswerKind, AnswerView, CellDecision, CellView, Column, DraftView};
use crate::session::{Chosen, Confidence, Expectation, Position, Settlement, Slots, Stage};

use super::view::millis;

#[derive(Serialize)]
pub(super) struct Decision<'a> {
    #[serde(rename = "decision")]
    id: &'a DecisionId,
    title: &'a str,
    question: &'a str,
    stage: &'static str,
    depth: Depth,
    authority: Authority,
    lead: &'a CellId,
    supporting: &'a [CellId],
    #[serde(skip_serializing_if = "Option::is_none")]
    refer_to: Option<&'a str>,
    choices: Vec<Choice<'a>>,
    /// The slots on which its words fix what is said in public.
    line: &'a [SlotId],
    #[serde(skip_serializing_if = "Option::is_none")]
    opened_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deadline_ms: Option<u64>,
    /// The cell's own position, sealed from all others until the reveal.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<Own<'a>>,
    /// Every position; empty until the reveal.
    positions: Vec<Revealed<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<Draft<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settled: Option<Settled<'a>>,
    /// What the settled words fix on them.
    agreed: &'a Slots,
    alone: Vec<Alone<'a>>,
}

#[derive(Serialize)]
struct Choice<'a> {
    choose: &'a str,
    title: &'a str,
}

/// `choose` with an option's id, or `other` with one's own words, as in a command.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Chose<'a> {
    Choose(&'a str),
    Other(&'a str),
}

#[derive(Serialize)]
struct Own<'a> {
    #[serde(flatten)]
    chosen: Chose<'a>,
    reason: &'a str,
    confidence: Confidence,
    expects: BTreeMap<&'a CellId, &'a str>,
}

#[derive(Serialize)]
struct Revealed<'a> {
    cell: &'a str,
    chosen: &'a str,
    reason: &'a str,
    confidence: Confidence,
    late: bool,
    expected: Vec<Expected<'a>>,
}

#[derive(Serialize)]
struct Expected<'a> {
    of: &'a str,
    /// Left out where it expected something outside the options.
    #[serde(skip_serializing_if = "Option::is_none")]
    choice: Option<&'a str>,
    /// Left out while the other has given no position.
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<bool>,
}

#[derive(Serialize)]
struct Draft<'a> {
    round: u32,
    by: &'a CellId,
    #[serde(flatten)]
    chosen: Chose<'a>,
    text: &'a str,
    slots: &'a Slots,
    /// From when on no answer counts as no objection.
    #[serde(skip_serializing_if = "Option::is_none")]
    silence_ms: Option<u64>,
    answers: Vec<Answer<'a>>,
}

#[derive(Serialize)]
struct Answer<'a> {
    cell: &'a str,
    #[serde(rename = "answer")]
    kind: &'static str,
    words: &'a [String],
}

#[derive(Serialize)]
struct Settled<'a> {
    how: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    chosen: Option<&'a str>,
    text: &'a str,
    /// The cells that did not agree.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    dissent: Vec<&'a CellId>,
    /// What the higher body said.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    conditions: Option<&'a str>,
}

#[derive(Serialize)]
struct Alone<'a> {
    chosen: &'a str,
    explanation: &'a str,
}

pub(super) fn decisions(view: &CellView, language: Language) -> Vec<Decision<'_>> {
    view.decisions.iter().map(|own| decision(own, language)).collect()
}

fn decision(view: &CellDecision, language: Language) -> Decision<'_> {
    let choices = view.choices.iter();
    let alone = view.alone.iter();
    Decision {
        id: &view.id,
        title: view.title.get(language),
        question: view.question.get(language),
        stage: stage(view.stage),
        depth: view.depth,
        authority: view.authority,
        lead: &view.lead,
        supporting: &view.supporting,
        refer_to: view.refer_to.as_ref().map(|body| body.get(language)),
        choices: choices
            .map(|(id, title)| Choice { choose: id.as_str(), title: title.get(language) })
            .collect(),
        line: &view.line,
        opened_ms: view.opened_at.map(millis),
        deadline_ms: view.deadline.map(millis),
        own: view.own.as_ref().map(own),
        positions: view.columns.iter().map(|column| revealed(column, language)).collect(),
        draft: view.draft.as_ref().map(|own| draft(own, language)),
        settled: view.settled.as_ref().map(|how| settled(how, language)),
        agreed: &view.agreed,
        alone: alone
            .map(|(chosen, explanation)| Alone { chosen: chosen.get(language), explanation })
            .collect(),
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Planned => "planned",
        Stage::Open => "open",
        Stage::Revealed => "revealed",
        Stage::Drafted => "drafted",
        Stage::Referred => "referred",
        Stage::Settled => "settled",
    }
}

fn chose(chosen: &Chosen) -> Chose<'_> {
    match chosen {
        Chosen::Option(choice) => Chose::Choose(choice.as_str()),
        Chosen::Other(words) => Chose::Other(words),
    }
}

fn own(position: &Position) -> Own<'_> {
    let expects = position.expects.iter().map(|(cell, expected)| {
        let expected = match expected {
            Expectation::Option(choice) => choice.as_str(),
            Expectation::Other => "other",
        };
        (cell, expected)
    });
    Own {
        chosen: chose(&position.chosen),
        reason: &position.reason,
        confidence: position.confidence,
        expects: expects.collect(),
    }
}

fn revealed(view: &Column, language: Language) -> Revealed<'_> {
    let expected = view.expected.iter().map(|expected| Expected {
        of: expected.of.get(language),
        choice: expected.choice.as_ref().map(|choice| choice.get(language)),
        right: expected.right,
    });
    Revealed {
        cell: view.cell.get(language),
        chosen: view.chosen.get(language),
        reason: &view.reason,
        confidence: view.confidence,
        late: view.late,
        expected: expected.collect(),
    }
}

fn draft(view: &DraftView, language: Language) -> Draft<'_> {
    Draft {
        round: view.round,
        by: &view.by,
        chosen: chose(&view.chosen),
        text: &view.text,
        slots: &view.line,
        silence_ms: view.silence_at.map(millis),
        answers: view.answers.iter().map(|own| answer(own, language)).collect(),
    }
}

fn answer(view: &AnswerView, language: Language) -> Answer<'_> {
    let kind = match view.kind {
        AnswerKind::Waiting => "waiting",
        AnswerKind::Concur => "concur",
        AnswerKind::ConcurWithChanges => "changes",
        AnswerKind::NonConcur => "nonconcur",
        AnswerKind::Silent => "silent",
    };
    Answer { cell: view.cell.get(language), kind, words: &view.words }
}

type Outcome = (Settlement, Option<Text>, String);

fn settled((how, chosen, text): &Outcome, language: Language) -> Settled<'_> {
    let mut settled = Settled {
        how: "unified",
        chosen: chosen.as_ref().map(|chosen| chosen.get(language)),
        text,
        dissent: vec![],
        reason: None,
        conditions: None,
    };
    match how {
        Settlement::Unified => {}
        Settlement::ByLead { dissent } => {
            settled.how = "by_lead";
            settled.dissent = dissent.iter().collect();
        }
        Settlement::Referred { reason, conditions } => {
            settled.how = "referred";
            settled.reason = Some(reason);
            settled.conditions = Some(conditions);
        }
        Settlement::Recorded => settled.how = "recorded",
        Settlement::Lapsed => settled.how = "lapsed",
    }
    settled
}
