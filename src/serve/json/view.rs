//! A cell's view as a program at its seat reads it. docs/seat-json.md describes every field.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::control::{Sight, Standing};
use crate::exercise::{CellId, ExerciseTime, Language, Role, Span, Text};
use crate::session::view::{
    CellView, ClockState, ClockView, Consent, MoveView, OwnSeat, PassageView, PassedTo,
    ReceivedView, Source,
};
use crate::session::{PassOnForm, PauseCause};

use super::decision::{Decision, decisions};
use super::evaluation::{Comment, comment};
use super::exchange::{Exchange, exchange};
use super::probe::{Probe, probe};
use super::wash::{Wash, wash};

/// Texts in the seat's language; times in milliseconds since STARTEX.
#[derive(Serialize)]
pub(super) struct View<'a> {
    title: &'a str,
    marking: &'a str,
    premise: &'a str,
    cell: &'a CellId,
    name: &'a str,
    /// Whether what is done is recorded at present.
    recorded: bool,
    clock: Clock<'a>,
    #[serde(rename = "move", skip_serializing_if = "Option::is_none")]
    current_move: Option<Move<'a>>,
    seats: Vec<SeatOf<'a>>,
    others: Vec<Named<'a>>,
    received: Vec<Item<'a>>,
    decisions: Vec<Decision<'a>>,
    exchange: Exchange<'a>,
    /// Left out while none lies before the cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    probe: Option<Probe<'a>>,
    wash: Wash<'a>,
    /// Left out until the cell has commented.
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<Comment<'a>>,
}

#[derive(Serialize)]
struct Clock<'a> {
    state: &'static str,
    /// Why it stands, where somebody said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    /// It was `t_ms` at `at` on the wall; while it runs it goes on from there.
    t_ms: u64,
    at: DateTime<Utc>,
    /// Exercise time for wall time, in hundredths.
    scale_percent: u32,
    length_ms: u64,
}

#[derive(Serialize)]
struct Move<'a> {
    number: usize,
    count: usize,
    title: &'a str,
    began_ms: u64,
    length_ms: u64,
    questions: Vec<&'a str>,
}

#[derive(Serialize)]
struct SeatOf<'a> {
    seat: &'a str,
    title: &'a str,
    role: Role,
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<&'a str>,
    answered_check: bool,
    /// Left out where control has not muted the seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    muted: Option<Muted<'a>>,
}

#[derive(Serialize)]
struct Muted<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    reason: &'a str,
}

#[derive(Serialize)]
struct Named<'a> {
    cell: &'a CellId,
    name: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    #[serde(rename = "item")]
    number: u32,
    at_ms: u64,
    source: From<'a>,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_by_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    acknowledged_ms: Option<u64>,
    /// What was last reported on the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    reply: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    replied_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    again_ms: Option<u64>,
    recalled: bool,
    passages: Vec<Passage<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum From<'a> {
    /// It can be acknowledged.
    Inject { from: &'a str, to: Vec<&'a str> },
    /// Another cell passed it on; one passage.
    Cell { from: &'a str, form: &'static str },
}

#[derive(Serialize)]
struct Passage<'a> {
    #[serde(rename = "passage")]
    number: u16,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    caveat: Option<&'a str>,
    /// Whose consent the caveat asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    consent_of: Option<&'a str>,
    passed_to: Vec<Passed<'a>>,
    consents: Vec<Asked<'a>>,
}

#[derive(Serialize)]
struct Passed<'a> {
    cell: &'a CellId,
    form: &'static str,
    at_ms: u64,
}

#[derive(Serialize)]
struct Asked<'a> {
    cell: &'a CellId,
    standing: &'static str,
}

impl<'a> View<'a> {
    pub(super) fn of(sight: &'a Sight, language: Language) -> Self {
        let view: &CellView = &sight.view;
        let said = |text: &'a Text| text.get(language);
        let named = |(cell, name): &'a (CellId, Text)| Named { cell, name: said(name) };
        Self {
            title: said(&view.title),
            marking: said(&view.marking),
            premise: said(&view.premise),
            cell: &view.cell,
            name: said(&view.name),
            recorded: sight.standing == Standing::Writing,
            clock: clock(&view.clock),
            current_move: view.current_move.as_ref().map(|own| movement(own, language)),
            seats: view.seats.iter().map(|own| seat(own, language)).collect(),
            others: view.others.iter().map(named).collect(),
            received: view.received.iter().map(|received| item(received, language)).collect(),
            decisions: decisions(view, language),
            exchange: exchange(&view.exchange, language),
            probe: view.probe.as_ref().map(|own| probe(own, language)),
            wash: wash(&view.wash, language),
            comment: view.comment.as_ref().map(comment),
        }
    }
}

fn clock(view: &ClockView) -> Clock<'_> {
    let (state, reason) = match &view.state {
        ClockState::NotStarted => ("not_started", None),
        ClockState::Running => ("running", None),
        ClockState::Paused(PauseCause::ByHand | PauseCause::Cascade) => ("paused", None),
        ClockState::Paused(PauseCause::Suspended { .. }) => ("suspended", None),
        ClockState::Resumed { .. } => ("resumed", None),
        ClockState::Ended => ("ended", None),
        ClockState::RealWorldStop(reason) => ("real_world_stop", Some(reason.as_str())),
    };
    Clock {
        state,
        reason,
        t_ms: view.anchor.t.0,
        at: view.anchor.at,
        scale_percent: view.scale.0,
        length_ms: view.length.0,
    }
}

fn movement(view: &MoveView, language: Language) -> Move<'_> {
    let Span(length_ms) = view.length;
    Move {
        number: view.number,
        count: view.count,
        title: view.title.get(language),
        began_ms: view.began.0,
        length_ms,
        questions: view.questions.iter().map(|question| question.get(language)).collect(),
    }
}

fn seat(view: &OwnSeat, language: Language) -> SeatOf<'_> {
    SeatOf {
        seat: view.seat.as_str(),
        title: view.title.get(language),
        role: view.role,
        person: view.person.as_deref(),
        answered_check: view.answered_check,
        muted: view.muted.as_deref().map(|reason| Muted { reason }),
    }
}

fn item(view: &ReceivedView, language: Language) -> Item<'_> {
    let source = match &view.source {
        Source::Inject { from, to } => From::Inject {
            from: from.get(language),
            to: to.iter().map(|cell| cell.get(language)).collect(),
        },
        Source::Cell { from, form } => {
            From::Cell { from: from.get(language), form: form_code(form) }
        }
    };
    Item {
        number: view.number,
        at_ms: view.at.0,
        source,
        title: view.title.get(language),
        channel: view.channel.as_ref().map(|channel| channel.get(language)),
        request: view.request.as_ref().map(|request| request.get(language)),
        reply_by_ms: view.reply_by.map(millis),
        acknowledged_ms: view.acknowledged.map(millis),
        reply: view.reply.as_ref().map(|(text, _)| text.as_str()),
        replied_ms: view.reply.as_ref().map(|(_, at)| millis(*at)),
        again_ms: view.again.map(millis),
        recalled: view.recalled,
        passages: view.passages.iter().map(|own| passage(own, language)).collect(),
    }
}

fn passage(view: &PassageView, language: Language) -> Passage<'_> {
    let caveat = view.caveat.as_ref();
    let consents = view.consents.iter().map(|(cell, standing)| Asked {
        cell,
        standing: match standing {
            Consent::Waiting => "waiting",
            Consent::Granted => "granted",
            Consent::Refused => "refused",
        },
    });
    let passed = view.passed_to.iter();
    Passage {
        number: view.number,
        text: view.text.get(language),
        caveat: caveat.map(|(text, _)| text.get(language)),
        consent_of: caveat.and_then(|(_, of)| of.as_ref()).map(|of| of.get(language)),
        passed_to: passed
            .map(|PassedTo { cell, form, at }| Passed {
                cell,
                form: form_code(form),
                at_ms: millis(*at),
            })
            .collect(),
        consents: consents.collect(),
    }
}

fn form_code(form: &PassOnForm) -> &'static str {
    match form {
        PassOnForm::Full => "full",
        PassOnForm::Summary(_) => "summary",
        PassOnForm::Spoken(_) => "spoken",
    }
}

pub(super) fn millis(at: ExerciseTime) -> u64 {
    at.0
}
