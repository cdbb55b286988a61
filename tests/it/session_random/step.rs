//! What anybody may try, likely or not.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use whitecell::exercise::{
    CellId, ChoiceId, CriticalTaskId, DecisionId, ExerciseTime, FactId, InjectId, InjectKind,
    MoveId, ObjectiveId, PassageRef, SeatId, Span, TimeScale,
};
use whitecell::session::{
    Actor, AdHoc, Bearing, Chosen, Command, Confidence, ConsentAnswer, Correction, DecisionCommand,
    DraftAnswer, EngineCommand, EvaluationCommand, Expectation, Feedback, FeedbackItem,
    ForecastCommand, FreeMoveCommand, InjectCommand, ItemCommand, Mark, NewObservation, NewRating,
    PassOnForm, PassageCommand, Position, Presence, ProbeAnswer, ProbeCommand, RatingAnswers,
    RequestCommand, RevealWhen, RoomPage, Seq, SettleAs, TableCommand, WashCommand, WashQuestion,
};

use super::exchange::{exchange_command, item_command};
use super::seat::seat_command;
use crate::support::probe::probe_id;

#[derive(Clone, Debug)]
pub(super) enum Step {
    Act(Box<Act>),
    Wait(Span),
}

#[derive(Clone, Debug)]
pub(super) struct Act {
    /// Whose act it is; where it is none, somebody's who may.
    seat: Option<SeatId>,
    by: Option<SeatId>,
    command: Command,
    pub(super) said: Option<Span>,
    /// Which of the two ministries acts, where either may.
    first: bool,
}

impl Act {
    pub(super) fn actor(&self) -> Actor {
        let seat = self.seat.clone().unwrap_or_else(|| self.somebody_who_may());
        Actor { by: self.by.clone().unwrap_or_else(|| seat.clone()), seat }
    }

    fn somebody_who_may(&self) -> SeatId {
        let lead = if self.first { "mofa-lead" } else { "mnd-lead" };
        SeatId::literal(match &self.command {
            Command::Table(
                TableCommand::TakeSeat { .. } | TableCommand::LeaveSeat | TableCommand::AnswerCheck,
            )
            | Command::Inject {
                command: InjectCommand::Acknowledge | InjectCommand::Reply { .. },
                ..
            } => lead,
            Command::Table(_)
            | Command::Seat { .. }
            | Command::Inject { .. }
            | Command::Note(_)
            | Command::Probe(ProbeCommand::Begin { .. } | ProbeCommand::Close)
            | Command::Evaluation(EvaluationCommand::Observe(_) | EvaluationCommand::Rate(_))
            | Command::Rule(_)
            | Command::FreeMove { command: FreeMoveCommand::Open, .. }
            | Command::Forecast { command: ForecastCommand::Open, .. }
            | Command::Correct { .. } => "facilitator",
            Command::ComposeInject(_)
            | Command::Passage(PassageCommand::AnswerConsent { .. })
            | Command::Request {
                command: RequestCommand::Release { .. } | RequestCommand::Write { .. },
                ..
            } => "simcell",
            Command::Passage(_)
            | Command::Item { .. }
            | Command::DraftStatement(_)
            | Command::Statement { .. }
            | Command::Send(_)
            | Command::AcknowledgeMessage { .. }
            | Command::Ask(_)
            | Command::Request { .. }
            | Command::OpenTask(_)
            | Command::Task { .. }
            | Command::Probe(ProbeCommand::Answer { .. })
            | Command::Evaluation(EvaluationCommand::Comment { .. })
            | Command::MakeFreeMove(_)
            | Command::FreeMove { .. }
            | Command::Wash(_) => lead,
            Command::Forecast { id, .. } if id.as_str() == "second" => "mofa-player",
            Command::Forecast { .. } => "mnd-lead",
            Command::Decision { id, command } => match command {
                DecisionCommand::TakePosition(_)
                | DecisionCommand::Answer { .. }
                | DecisionCommand::Refer { .. }
                | DecisionCommand::ActAlone { .. } => lead,
                DecisionCommand::Draft { .. } | DecisionCommand::Settle { .. } => {
                    if id.as_str() == "d1" { "mofa-lead" } else { "mnd-lead" }
                }
                DecisionCommand::ReturnReferral { .. } => "simcell",
                DecisionCommand::Open
                | DecisionCommand::Reveal { .. }
                | DecisionCommand::RecordOutcome { .. }
                | DecisionCommand::ExtendDeadline { .. }
                | DecisionCommand::Lapse => "facilitator",
            },
            Command::Engine(_) => "engine",
        })
    }

    /// The command; a ministry expects nothing of itself.
    pub(super) fn command(&self) -> Command {
        let mut command = self.command.clone();
        let own = CellId::literal(if self.first { "mofa" } else { "mnd" });
        if let Command::Decision { command: DecisionCommand::TakePosition(position), .. } =
            &mut command
            && self.seat.is_none()
        {
            position.expects.remove(&own);
        }
        command
    }
}

fn id<T: Clone + std::fmt::Debug + 'static, E: std::fmt::Debug + 'static>(
    make: fn(&str) -> Result<T, E>,
    names: &[&'static str],
) -> impl Strategy<Value = T> + use<T, E> {
    select(names.to_vec()).prop_map(move |name| make(name).expect("an id"))
}

pub(super) fn cell() -> impl Strategy<Value = CellId> {
    id(CellId::new, &["mofa", "mofa", "mnd", "mnd", "nobody"])
}

pub(super) fn seat() -> impl Strategy<Value = SeatId> {
    let leads = ["mofa-lead", "mnd-lead", "facilitator"];
    let others = ["mofa-player", "mnd-player", "director", "simcell", "evaluator", "nobody"];
    prop_oneof![6 => id(SeatId::new, &leads), 2 => id(SeatId::new, &others)]
}

fn inject() -> impl Strategy<Value = InjectId> {
    id(InjectId::new, &["i1", "i2", "i2", "i3", "x-1", "none"])
}

pub(super) fn words() -> impl Strategy<Value = String> {
    let long = "가".repeat(5_000);
    let texts = ["글", "글", "글", "", "  ", "e\u{301}\u{202e}\u{0}\n", "두 부처가 함께 정한다."];
    prop_oneof![
        20 => select(texts.to_vec()).prop_map(str::to_owned),
        1 => Just(long),
    ]
}

fn evaluation_command() -> impl Strategy<Value = Command> {
    let objective = id(ObjectiveId::new, &["o1", "none"]);
    let task = id(CriticalTaskId::new, &["o1-a", "none"]);
    let record = || (0..40_u64).prop_map(Seq);
    let answers = any::<[bool; 5]>().prop_map(|yes| RatingAnswers {
        achieved: yes[0],
        harmed_others: yes[1],
        unsafe_for_people: yes[2],
        followed_plans: yes[3],
        gap_noted: yes[4],
    });
    let observed = (cell(), objective, select(Bearing::ALL.to_vec()), words(), record()).prop_map(
        |(cell, objective, bearing, text, record)| {
            let record = Some(record);
            EvaluationCommand::Observe(NewObservation { cell, objective, bearing, text, record })
        },
    );
    let rated = (task, words(), answers, vec(record(), 0..3), words()).prop_map(
        |(task, evaluator, answers, evidence, text)| {
            EvaluationCommand::Rate(NewRating { task, evaluator, answers, evidence, text })
        },
    );
    let commented = words().prop_map(|text| EvaluationCommand::Comment { text });
    prop_oneof![observed, rated, commented].prop_map(Command::from)
}

fn span() -> impl Strategy<Value = Span> {
    select(vec![Span(0), Span(1), Span::seconds(30), Span::minutes(5), Span::minutes(300)])
}

fn chosen() -> impl Strategy<Value = Chosen> {
    prop_oneof![
        4 => id(ChoiceId::new, &["hotline", "raise", "silence", "none"]).prop_map(Chosen::Option),
        1 => words().prop_map(Chosen::Other),
    ]
}

fn table_command() -> impl Strategy<Value = Command> {
    let moves = id(MoveId::new, &["briefing", "joint", "none"]);
    let presence = select(vec![Presence::Present, Presence::Absent]);
    let decision = RoomPage::Decision(DecisionId::literal("d1"));
    let pages = vec![RoomPage::Situation, RoomPage::Blank, RoomPage::HotWash, decision];
    prop_oneof![
        words().prop_map(|person| TableCommand::TakeSeat { person }),
        Just(TableCommand::LeaveSeat),
        Just(TableCommand::AnswerCheck),
        (cell(), presence)
            .prop_map(|(cell, presence)| TableCommand::SetPresence { cell, presence }),
        Just(TableCommand::StartExercise),
        Just(TableCommand::Pause),
        Just(TableCommand::ResumeClock),
        moves.prop_map(|to| TableCommand::BeginMove { to }),
        words().prop_map(|reason| TableCommand::StopForRealWorld { reason }),
        words().prop_map(|note| TableCommand::LiftRealWorldStop { note }),
        select(pages).prop_map(|page| TableCommand::ShowRoom { page }),
        (words(), words()).prop_map(|(to, note)| TableCommand::HandOver { to, note }),
        Just(TableCommand::TakeOver),
        select(vec![1, 50, 100, 300])
            .prop_map(|scale| TableCommand::SetScale { scale: TimeScale(scale) }),
        (0..6_u64).prop_map(|minute| TableCommand::Jump {
            to: ExerciseTime::START + Span::minutes(minute),
        }),
    ]
    .prop_map(Command::Table)
}

fn inject_command() -> impl Strategy<Value = Command> {
    let amended = (words(), vec(proptest::option::of(words()), 0..3), words());
    let command = prop_oneof![
        4 => Just(InjectCommand::Release),
        4 => Just(InjectCommand::Acknowledge),
        2 => words().prop_map(|text| InjectCommand::Reply { text }),
        1 => Just(InjectCommand::Hold),
        1 => Just(InjectCommand::LetGo),
        1 => Just(InjectCommand::Close),
        1 => words().prop_map(|reason| InjectCommand::Skip { reason }),
        1 => words().prop_map(|reason| InjectCommand::Recall { reason }),
        1 => vec(cell(), 0..3).prop_map(|cells| InjectCommand::SendAgain { cells }),
        1 => amended.prop_map(|(title, passages, reason)| {
            InjectCommand::Amend { title: Some(title), passages, reason }
        }),
    ];
    (inject(), command).prop_map(|(id, command)| Command::Inject { id, command })
}

fn passage_command() -> impl Strategy<Value = Command> {
    let passage = (inject(), 0..4_u16).prop_map(|(inject, number)| PassageRef { inject, number });
    let passage = passage.boxed();
    let form = prop_oneof![
        Just(PassOnForm::Full),
        words().prop_map(PassOnForm::Summary),
        words().prop_map(PassOnForm::Spoken),
    ];
    let answer = select(vec![ConsentAnswer::Granted, ConsentAnswer::Refused]);
    let facts = proptest::option::of(vec(id(FactId::new, &["script", "none"]), 0..2));
    prop_oneof![
        (passage.clone(), cell())
            .prop_map(|(passage, to)| PassageCommand::AskConsent { passage, to }),
        (0..3_u32, answer).prop_map(|(ask, answer)| PassageCommand::AnswerConsent { ask, answer }),
        (passage, cell(), form, facts).prop_map(|(passage, to, form, facts)| {
            PassageCommand::PassOn { passage, to, form, facts }
        }),
    ]
    .prop_map(Command::Passage)
}

fn received_command() -> impl Strategy<Value = Command> {
    let form = prop_oneof![Just(PassOnForm::Full), words().prop_map(PassOnForm::Summary)];
    let command = prop_oneof![
        2 => Just(ItemCommand::Acknowledge),
        6 => item_command(),
        1 => (0..3_u16, cell()).prop_map(|(passage, to)| ItemCommand::AskConsent { passage, to }),
        1 => (0..3_u16, cell(), form).prop_map(|(passage, to, form)| ItemCommand::PassOn {
            passage,
            to,
            form
        }),
    ];
    (0..9_u32, command).prop_map(|(number, command)| command.of(number))
}

fn position() -> impl Strategy<Value = Position> {
    let expected = prop_oneof![
        id(ChoiceId::new, &["hotline", "raise", "none"]).prop_map(Expectation::Option),
        Just(Expectation::Other),
    ];
    let expects = proptest::collection::btree_map(cell(), expected, 1..4);
    (chosen(), words(), expects).prop_map(
        |(chosen, reason, expects): (_, _, BTreeMap<CellId, Expectation>)| Position {
            chosen,
            reason,
            confidence: Confidence::Medium,
            expects,
        },
    )
}

fn decision_command() -> impl Strategy<Value = Command> {
    let answer = prop_oneof![
        Just(DraftAnswer::Concur),
        words().prop_map(|replacement| DraftAnswer::ConcurWithChanges { replacement }),
        (words(), words())
            .prop_map(|(reason, alternative)| DraftAnswer::NonConcur { reason, alternative }),
    ];
    let answer =
        (1..3_u32, answer).prop_map(|(round, answer)| DecisionCommand::Answer { round, answer });
    let from_above = (chosen(), words(), words(), words());
    let command = prop_oneof![
        1 => Just(DecisionCommand::Open),
        8 => position().prop_map(DecisionCommand::TakePosition),
        4 => select(vec![RevealWhen::AllAreIn, RevealWhen::Now])
            .prop_map(|when| DecisionCommand::Reveal { when }),
        6 => (chosen(), words(), proptest::option::of(span())).prop_map(
            |(chosen, text, silence_within)| DecisionCommand::Draft { line: [].into(),
                chosen,
                text,
                silence_within
            }
        ),
        6 => answer,
        2 => select(vec![SettleAs::Unified, SettleAs::ByLead])
            .prop_map(|how| DecisionCommand::Settle { how }),
        1 => (chosen(), words())
            .prop_map(|(chosen, text)| {
                DecisionCommand::RecordOutcome { chosen, text, line: [].into() }
            }),
        2 => words().prop_map(|question| DecisionCommand::Refer { question }),
        2 => from_above.prop_map(|(chosen, text, reason, conditions)| {
            DecisionCommand::ReturnReferral { line: [].into(), chosen, text, reason, conditions }
        }),
        1 => (chosen(), words())
            .prop_map(|(chosen, explanation)| DecisionCommand::ActAlone { chosen, explanation }),
        1 => span().prop_map(|by| DecisionCommand::ExtendDeadline { by }),
        1 => Just(DecisionCommand::Lapse),
    ];
    let decision = id(DecisionId::new, &["d1", "d1", "d1", "d2", "none"]);
    (decision, command).prop_map(|(id, command)| Command::Decision { id, command })
}

fn other_command() -> impl Strategy<Value = Command> {
    let composed =
        (vec(cell(), 0..3), words(), vec(words(), 0..3)).prop_map(|(to, title, passages)| {
            Command::ComposeInject(AdHoc {
                kind: InjectKind::Action,
                to,
                from: "대사관".to_owned(),
                channel: "전화".to_owned(),
                title,
                passages,
                reason: "까닭".to_owned(),
            })
        });
    let correction =
        prop_oneof![words().prop_map(Correction::Note), words().prop_map(Correction::TakeBack),];
    prop_oneof![
        composed,
        (0..40_u64, correction).prop_map(|(record, correction)| {
            Command::Correct { record: Seq(record), correction }
        }),
        Just(Command::Engine(EngineCommand::MarkClock)),
        Just(TableCommand::EndExercise.into()),
        Just(ProbeCommand::Begin { probe: probe_id() }.into()),
        vec(select(vec!["people", "machine", "none", "unsure"]), 1..4).prop_map(|ids| {
            let answer = |id| match id {
                "unsure" => ProbeAnswer::Unsure,
                id => ProbeAnswer::Option(ChoiceId::literal(id)),
            };
            ProbeCommand::Answer { answers: ids.into_iter().map(answer).collect() }.into()
        }),
        Just(ProbeCommand::Close.into()),
        (0..3_u32, words()).prop_map(|(question, text)| {
            WashCommand::Answer { question: WashQuestion::Author(question), text }.into()
        }),
        (0..7_u8, words()).prop_map(|(mark, remarks)| {
            let mark = Mark::new(mark).map(|mark| (FeedbackItem::Plausible, mark));
            let marks = mark.into_iter().collect();
            WashCommand::Feedback(Feedback { marks, remarks, ..Feedback::default() }).into()
        }),
    ]
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    let command = prop_oneof![
        2 => table_command().boxed(),
        1 => seat_command().boxed(),
        3 => inject_command().boxed(),
        2 => passage_command().boxed(),
        4 => received_command().boxed(),
        8 => decision_command().boxed(),
        8 => exchange_command().boxed(),
        1 => evaluation_command().boxed(),
        1 => other_command().boxed(),
    ];
    let seat = || proptest::option::weighted(0.1, seat());
    let said = proptest::option::weighted(0.1, span());
    let act = (seat(), seat(), command, said, any::<bool>()).prop_map(
        |(seat, by, command, said, first)| {
            Step::Act(Box::new(Act { seat, by, command, said, first }))
        },
    );
    let waits = vec![Span(1), Span::seconds(7), Span::minutes(1), Span::minutes(4)];
    prop_oneof![9 => act, 1 => select(waits).prop_map(Step::Wait)]
}
