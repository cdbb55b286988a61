//! A leak in each field of a cell's view. The list is complete: a new field does not compile here
//! until it has its own.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use whitecell::exercise::{
    Authority, CellId, ChoiceId, DecisionId, Depth, ExerciseTime, Role, SeatId, Span, Text,
    TimeScale,
};
use whitecell::session::view::{
    AnswerKind, AnswerView, CellDecision, CellView, ClockState, ClockView, Column, Consent,
    DraftView, Expected, MoveView, OwnSeat, PassageView, PassedTo, ReceivedView, Source,
};
use whitecell::session::{
    Anchor, Chosen, Confidence, Dealt, Freed, PassOnForm, Position, Settlement, Stage,
};

use super::witness::Plant;

/// Adds the fields of a type, each with a leak; `parts` finds the values of that type in a view.
macro_rules! in_fields {
    ($all:ident, $parts:expr, $type:ident { $($field:ident),* $(,)? }) => {
        let _: fn($type) = |whole| { let $type { $($field: _),* } = whole; };
        $($all.push((
            concat!(stringify!($type), ".", stringify!($field)),
            (|view, secret| {
                for part in $parts(view) {
                    part.$field.give_away(secret);
                }
            }) as Plant,
        ));)*
    };
}

#[path = "plant/adjudication.rs"]
mod adjudication;
#[path = "plant/evaluation.rs"]
mod evaluation;
#[path = "plant/exchange.rs"]
mod exchange;
#[path = "plant/forecast.rs"]
mod forecast;
#[path = "plant/probe.rs"]
mod probe;
#[path = "plant/wash.rs"]
mod wash;

type Plants = Vec<(&'static str, Plant)>;

/// Each field by its name, and a hand that lets a secret into it.
pub(super) fn plants() -> Plants {
    let mut all = vec![];
    in_the_cell(&mut all);
    in_what_it_received(&mut all);
    in_its_decisions(&mut all);
    exchange::in_the_exchange(&mut all);
    forecast::in_forecasts(&mut all);
    wash::in_the_hot_wash(&mut all);
    adjudication::in_adjudication(&mut all);
    probe::in_the_probe(&mut all);
    evaluation::in_the_comment(&mut all);
    all
}

fn in_the_cell(all: &mut Plants) {
    in_fields!(
        all,
        whole,
        CellView {
            title,
            marking,
            premise,
            cell,
            name,
            clock,
            current_move,
            seats,
            others,
            received,
            decisions,
            exchange,
            probe,
            wash,
            comment,
        }
    );
    in_fields!(all, clock, ClockView { state, anchor, scale, start, zone, length });
    in_fields!(all, movement, MoveView { number, count, title, began, length, questions });
    in_fields!(all, seats, OwnSeat { seat, title, role, person, answered_check, muted, dealt });
    in_fields!(all, dealt, Dealt { freed, took_duties });
}

fn in_what_it_received(all: &mut Plants) {
    in_fields!(
        all,
        received,
        ReceivedView {
            number,
            at,
            source,
            title,
            channel,
            request,
            reply_by,
            acknowledged,
            reply,
            again,
            recalled,
            passages,
        }
    );
    in_fields!(all, passages, PassageView { number, text, caveat, passed_to, consents });
    in_fields!(all, passed, PassedTo { cell, form, at });
}

fn in_its_decisions(all: &mut Plants) {
    in_fields!(
        all,
        decisions,
        CellDecision {
            id,
            title,
            question,
            stage,
            depth,
            authority,
            lead,
            supporting,
            refer_to,
            choices,
            line,
            opened_at,
            deadline,
            own,
            columns,
            draft,
            settled,
            agreed,
            alone,
        }
    );
    in_fields!(all, drafts, DraftView { round, by, chosen, text, line, silence_at, answers });
    in_fields!(all, answers, AnswerView { cell, kind, words });
    in_fields!(all, columns, Column { cell, chosen, reason, confidence, late, expected });
    in_fields!(all, expected, Expected { of, choice, right });
}

fn whole(view: &mut CellView) -> [&mut CellView; 1] {
    [view]
}

fn clock(view: &mut CellView) -> [&mut ClockView; 1] {
    [&mut view.clock]
}

fn movement(view: &mut CellView) -> impl Iterator<Item = &mut MoveView> {
    view.current_move.iter_mut()
}

fn seats(view: &mut CellView) -> impl Iterator<Item = &mut OwnSeat> {
    view.seats.iter_mut()
}

fn dealt(view: &mut CellView) -> impl Iterator<Item = &mut Dealt> {
    seats(view).map(|seat| &mut seat.dealt)
}

fn received(view: &mut CellView) -> impl Iterator<Item = &mut ReceivedView> {
    view.received.iter_mut()
}

fn passages(view: &mut CellView) -> impl Iterator<Item = &mut PassageView> {
    received(view).flat_map(|received| &mut received.passages)
}

fn passed(view: &mut CellView) -> impl Iterator<Item = &mut PassedTo> {
    passages(view).flat_map(|passage| &mut passage.passed_to)
}

fn decisions(view: &mut CellView) -> impl Iterator<Item = &mut CellDecision> {
    view.decisions.iter_mut()
}

fn drafts(view: &mut CellView) -> impl Iterator<Item = &mut DraftView> {
    decisions(view).flat_map(|decision| &mut decision.draft)
}

fn answers(view: &mut CellView) -> impl Iterator<Item = &mut AnswerView> {
    drafts(view).flat_map(|draft| &mut draft.answers)
}

fn columns(view: &mut CellView) -> impl Iterator<Item = &mut Column> {
    decisions(view).flat_map(|decision| &mut decision.columns)
}

fn expected(view: &mut CellView) -> impl Iterator<Item = &mut Expected> {
    columns(view).flat_map(|column| &mut column.expected)
}

/// Lets a secret into a value: one that the view's own field could have.
trait Leak {
    fn give_away(&mut self, secret: u64);
}

fn id(secret: u64) -> String {
    format!("s{secret}")
}

macro_rules! leaks {
    ($($type:ty: $secret:ident => $value:expr;)*) => {
        $(impl Leak for $type {
            fn give_away(&mut self, $secret: u64) {
                *self = $value;
            }
        })*
    };
}

leaks! {
    Text: secret => Text::same(id(secret));
    String: secret => id(secret);
    u16: secret => u16::try_from(secret % 60_000).expect("small");
    u32: secret => u32::try_from(secret % 60_000).expect("small");
    usize: secret => usize::try_from(secret).expect("small");
    bool: secret => secret.is_multiple_of(2);
    ExerciseTime: secret => ExerciseTime(secret);
    Span: secret => Span(secret);
    TimeScale: secret => TimeScale(100 + u32::try_from(secret).expect("small"));
    DateTime<Utc>: secret => DateTime::UNIX_EPOCH + seconds(secret);
    DateTime<FixedOffset>: secret => (DateTime::UNIX_EPOCH + seconds(secret)).fixed_offset();
    Anchor: secret => Anchor { at: DateTime::UNIX_EPOCH, t: ExerciseTime(secret) };
    ClockState: secret => ClockState::Resumed { gap_ms: secret };
    CellId: secret => CellId::new(&id(secret)).expect("an id");
    SeatId: secret => SeatId::new(&id(secret)).expect("an id");
    ChoiceId: secret => ChoiceId::new(&id(secret)).expect("an id");
    DecisionId: secret => DecisionId::new(&id(secret)).expect("an id");
    Role: secret => *either(secret, &Role::Lead, &Role::Player);
    Depth: secret => *either(secret, &Depth::Full, &Depth::Positions);
    Authority: secret => *either(secret, &Authority::Sole, &Authority::Joint);
    Stage: secret => *either(secret, &Stage::Open, &Stage::Revealed);
    Confidence: secret => *either(secret, &Confidence::Low, &Confidence::High);
    AnswerKind: secret => *either(secret, &AnswerKind::Waiting, &AnswerKind::Concur);
    Consent: secret => *either(secret, &Consent::Waiting, &Consent::Granted);
    PassOnForm: secret => either(secret, &PassOnForm::Full, &summary()).clone();
    Source: secret => Source::Inject { from: Text::same(id(secret)), to: vec![] };
    Chosen: secret => Chosen::Other(id(secret));
    Settlement: secret => either(secret, &Settlement::Unified, &Settlement::Lapsed).clone();
}

fn summary() -> PassOnForm {
    PassOnForm::Summary(String::new())
}

fn seconds(secret: u64) -> TimeDelta {
    TimeDelta::seconds(i64::try_from(secret).expect("small"))
}

fn either<'a, T>(secret: u64, even: &'a T, odd: &'a T) -> &'a T {
    if secret.is_multiple_of(2) { even } else { odd }
}

impl Leak for ClockView {
    fn give_away(&mut self, secret: u64) {
        self.anchor.give_away(secret);
    }
}

impl Leak for MoveView {
    fn give_away(&mut self, secret: u64) {
        self.title.give_away(secret);
    }
}

impl Leak for DraftView {
    fn give_away(&mut self, secret: u64) {
        self.text.give_away(secret);
    }
}

impl Leak for Position {
    fn give_away(&mut self, secret: u64) {
        self.reason.give_away(secret);
    }
}

/// What may be missing is there when there is something to give away.
macro_rules! leaks_where_missing {
    ($($type:ty),*) => {
        $(impl Leak for Option<$type> {
            fn give_away(&mut self, secret: u64) {
                self.get_or_insert_default().give_away(secret);
            }
        })*
    };
}

leaks_where_missing!(Text, String, ExerciseTime, bool);

impl Leak for Dealt {
    fn give_away(&mut self, secret: u64) {
        self.took_duties.give_away(secret);
    }
}

impl Leak for Option<Freed> {
    fn give_away(&mut self, secret: u64) {
        *self = Some(Freed::SentOut { reason: id(secret) });
    }
}

macro_rules! leaks_where_there {
    ($($type:ty),* $(,)?) => {
        $(impl Leak for Option<$type> {
            fn give_away(&mut self, secret: u64) {
                if let Some(value) = self {
                    value.give_away(secret);
                }
            }
        })*
    };
}

leaks_where_there!(
    MoveView,
    DraftView,
    Position,
    (Text, Option<Text>),
    (Settlement, Option<Text>, String)
);

/// What is in a list; how many there are leaks too.
impl<T: Clone> Leak for Vec<T> {
    fn give_away(&mut self, secret: u64) {
        if let Some(first) = self.first().cloned().filter(|_| secret.is_multiple_of(2)) {
            self.push(first);
        }
    }
}

impl<A, B: Leak> Leak for (A, B) {
    fn give_away(&mut self, secret: u64) {
        self.1.give_away(secret);
    }
}

impl<A, B: Leak, C> Leak for (A, B, C) {
    fn give_away(&mut self, secret: u64) {
        self.1.give_away(secret);
    }
}
