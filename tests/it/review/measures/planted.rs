//! Sessions with numbers that were counted by hand, and those of the published vectors again: what
//! the formulas give on plain numbers, a session played through the rules gives too.

use std::sync::Arc;

use whitecell::exercise::{
    Advice, ChoiceId, CriticalTask, CriticalTaskId, Exercise, Fact, FactId, Forecast, ForecastId,
    InjectId, ProbabilityGrade, Slot, SlotId, SlotMarks, SlotValueId, Span, Text, Timing,
};
use whitecell::review::measures::{Figure, Measure, Outcome, Told, Undefined};
use whitecell::session::{
    Command, DecisionCommand, DraftAnswer, EvaluationCommand, ForecastCommand, InjectCommand,
    NewRating, ProbeAnswer, ProbeCommand, RatingAnswers, SettleAs, StatementCommand, TableCommand,
};

use super::super::table::{Table, cell, harbour, inject, option};
use super::super::talk;
use crate::support::evaluation::{BEST, rating, with_evaluation};
use crate::support::forecast::{forecast, grade, percent};
use crate::support::probe::{probe_id, with_probe};

pub(super) fn begin(exercise: Exercise) -> Table {
    let mut table = Table::new(&Arc::new(exercise));
    table.say("facilitator", TableCommand::StartExercise).at(0);
    table
}

fn figures(table: &Table, measure: Measure) -> Vec<Figure> {
    table.aar().measures.into_iter().filter(|figure| figure.measure == measure).collect()
}

pub(super) fn figure(table: &Table, measure: Measure) -> Figure {
    figures(table, measure).remove(0)
}

#[track_caller]
fn drawn(table: &Table, measure: Measure, n: usize, expected: f64) {
    near(&figure(table, measure), n, expected);
}

#[track_caller]
fn near(figure: &Figure, n: usize, expected: f64) {
    let Outcome::Number(found) = figure.outcome else { panic!("{figure:?}") };
    assert!((found - expected).abs() < 1e-9, "{:?}: {found}, not {expected}", figure.measure);
    assert_eq!(figure.n, n, "{:?}", figure.measure);
    assert!(!figure.records.is_empty(), "it opens its records");
}

fn minutes(minutes: u64) -> Span {
    Span::minutes(minutes)
}

/// Radar at 2 (read at 5, told at 14), the script at 4 (told at 10), the weather with it (told at
/// 20); the lights both had at once.
#[test]
fn who_was_aware_of_what_when() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(4).release("kanari-3");
    table.at(5).acknowledge("mnd-lead", "kanari-2");
    table.at(10).pass_on("mofa-lead", ("kanari-3", 1), "mnd");
    table.at(14).pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    table.at(20).pass_on("mofa-lead", ("kanari-3", 2), "mnd");
    let lengths = |median, ninetieth| Outcome::Lengths { median, ninetieth };
    let gap = figure(&table, Measure::AwarenessGap);
    assert_eq!((gap.n, gap.outcome), (4, lengths(Span::seconds(450), Span::seconds(834))));
    let shared = figure(&table, Measure::TimeToSharedAwareness);
    assert_eq!((shared.n, shared.outcome), (4, lengths(minutes(9), Span::seconds(888))));
    let delay = figure(&table, Measure::SharingDelay);
    let told: Vec<Told> = delay.cases.iter().map(|case| case.told).collect();
    assert_eq!(told, [6, 9, 16].map(|it| Told::Took(minutes(it))));
    assert_eq!(delay.outcome, lengths(minutes(9), Span::seconds(876)));
}

/// Opened at 21, drafted at 22, agreed at 26, settled at 28; with a pause of seven minutes on the
/// wall.
#[test]
fn a_pause_is_no_part_of_a_length() {
    let mut table = Table::started();
    table.at(20).release("kanari-6").at(21);
    table.position("mofa-lead", "d2", "answer", "answer");
    table.position("mnd-lead", "d2", "silent", "answer").reveal("d2");
    table.at(22).draft("mofa-lead", "d2", "answer", "확인 중이다").at(24);
    table.say("facilitator", TableCommand::Pause).wait(7);
    table.say("facilitator", TableCommand::ResumeClock).at(26);
    table.answer("mnd-lead", "d2", 1, DraftAnswer::Concur);
    table.at(28).settle("mofa-lead", "d2", SettleAs::Unified);
    let told = |measure| -> Vec<Told> {
        figure(&table, measure).cases.iter().map(|case| case.told).collect()
    };
    assert_eq!(told(Measure::CoordinationTime), [Told::Took(minutes(4))]);
    assert!(told(Measure::DecisionLatency).contains(&Told::Took(minutes(7))));
    for (measure, held) in [
        (Measure::FirstPassConcurrence, Told::Yes),
        (Measure::SettledAtWorkingLevel, Told::Yes),
        (Measure::ReferredUp, Told::No),
        (Measure::DissentRecorded, Told::No),
        (Measure::RoundsToAgreement, Told::Number(1.0)),
    ] {
        assert_eq!(told(measure), [held], "{measure:?}");
        let least = if measure == Measure::RoundsToAgreement { 3 } else { 5 };
        assert_eq!(figure(&table, measure).outcome, Outcome::TooFew { least }, "{measure:?}");
    }
    let expected: Vec<_> = figures(&table, Measure::ExpectationAccuracy)
        .into_iter()
        .map(|figure| (figure.cell.unwrap(), figure.cases[0].told))
        .collect();
    assert_eq!(expected, [(cell("mofa"), Told::No), (cell("mnd"), Told::Yes)]);
}

/// Five facts that only MND is given, of which three are passed on before the decision.
#[test]
fn what_only_one_ministry_had_and_what_came_across() {
    let mut exercise = (*harbour()).clone();
    let given = exercise.injects.get_mut(&inject("kanari-2")).unwrap();
    let passage = given.passages[0].clone();
    for id in ["f1", "f2", "f3", "f4"] {
        let fact = FactId::new(id).unwrap();
        given
            .passages
            .push(whitecell::exercise::Passage { facts: vec![fact.clone()], ..passage.clone() });
        let base = exercise.facts[&FactId::new("kanari-radar").unwrap()].clone();
        exercise.facts.insert(fact.clone(), Fact { id: fact, ..base });
    }
    let mut table = begin(exercise);
    table.at(2).release("kanari-2").at(4);
    for number in [1, 2, 3] {
        table.pass_on("mnd-lead", ("kanari-2", number), "mofa");
    }
    let undefined = figure(&table, Measure::PoolingBias).outcome;
    assert_eq!(undefined, Outcome::Undefined(Undefined::NotOnRecord));
    table.pass_on("mofa-lead", ("kanari-1", 1), "mnd").at(7);
    let text = "묻기로 함".to_owned();
    let chosen = option("kanari-ask");
    table.decide(
        "facilitator",
        "d1",
        DecisionCommand::RecordOutcome { line: [].into(), chosen, text },
    );
    table.at(9).pass_on("mnd-lead", ("kanari-2", 4), "mofa");
    drawn(&table, Measure::PoolingRate, 5, 0.6);
    drawn(&table, Measure::NeedToShareRecall, 5, 0.6);
    let bias = figure(&table, Measure::PoolingBias);
    assert_eq!((bias.n, bias.outcome), (1, Outcome::TooFew { least: 5 }), "one common fact");
}

/// Six questions, answered as in the published vector.
#[test]
fn shared_awareness_of_the_vector() {
    let mut exercise = with_probe((*harbour()).clone());
    let probe = exercise.probes.get_mut(&probe_id()).unwrap();
    probe.questions = vec![probe.questions[0].clone(); 6];
    let mut table = begin(exercise);
    table.at(5).say("facilitator", ProbeCommand::Begin { probe: probe_id() });
    for (who, right) in [("mofa-lead", 5), ("mnd-lead", 3)] {
        let answer = |place| if place < right { "people" } else { "machine" };
        let option = |place| ProbeAnswer::Option(ChoiceId::new(answer(place)).unwrap());
        table.say(who, ProbeCommand::Answer { answers: (0..6).map(option).collect() });
    }
    table.say("facilitator", ProbeCommand::Close);
    let untold = figure(&table, Measure::ProbeAllRight).outcome;
    assert_eq!(untold, Outcome::Undefined(Undefined::TruthUntold), "before ENDEX");
    table.end();
    let [mofa, mnd] = &figures(&table, Measure::ProbeAccuracy)[..] else { panic!("a cell each") };
    near(mofa, 6, 5.0 / 6.0);
    near(mnd, 6, 0.5);
    drawn(&table, Measure::ProbeAllRight, 6, 0.5);
    drawn(&table, Measure::ProbeAllAlike, 6, 2.0 / 3.0);
    drawn(&table, Measure::ProbeAllWrong, 6, 1.0 / 6.0);
}

/// Whether the own judgment, the advice and the final judgment are right: the published rows.
const ROWS: [[bool; 3]; 10] = [
    [false, true, true],
    [false, true, true],
    [false, true, false],
    [false, true, true],
    [true, false, true],
    [true, false, false],
    [true, false, true],
    [true, true, true],
    [true, true, true],
    [false, false, false],
];

/// All ten claims are so: right is likely (55 to 80) or 82, wrong is unlikely (20 to 45) or 20.
#[test]
fn reliance_of_the_vector_and_its_scores() {
    let mut exercise = (*harbour()).clone();
    let id = |place: usize| ForecastId::new(&format!("f{place}")).unwrap();
    for (place, [_, advised, _]) in ROWS.iter().enumerate() {
        let base = forecast("base", "mnd-lead", false);
        let probability = percent(if *advised { 82 } else { 20 });
        let advice = Advice { probability, ..base.advice.clone() };
        let fact = FactId::new("kanari-script").unwrap();
        let own = Forecast { id: id(place), opens: Timing::Control, advice, fact, ..base };
        exercise.forecasts.insert(own.id.clone(), own);
    }
    let mut table = begin(exercise);
    for (place, [own, _, last]) in ROWS.iter().enumerate() {
        let side = |right: bool| {
            grade(if right { ProbabilityGrade::Likely } else { ProbabilityGrade::Unlikely })
        };
        let mut say = |who: &str, command: ForecastCommand| {
            table.say(who, command.of(&id(place)));
        };
        say("facilitator", ForecastCommand::Open);
        say("mnd-lead", ForecastCommand::Judge { judgement: side(*own) });
        say("mnd-lead", ForecastCommand::Conclude { judgement: side(*last) });
    }
    let untold = figure(&table, Measure::Rair).outcome;
    assert_eq!(untold, Outcome::Undefined(Undefined::TruthUntold), "before ENDEX");
    drawn(&table, Measure::WeightOfAdvice, 10, 0.0);
    table.end();
    drawn(&table, Measure::Rair, 4, 0.75);
    drawn(&table, Measure::Rsr, 3, 2.0 / 3.0);
    drawn(&table, Measure::AccuracyOwn, 10, 0.5);
    drawn(&table, Measure::AccuracyAdvice, 10, 0.6);
    drawn(&table, Measure::AccuracyLast, 10, 0.7);
    let (right, wrong) = (0.325_f64.powi(2), 0.675_f64.powi(2));
    drawn(&table, Measure::BrierOwn, 10, f64::midpoint(right, wrong));
    drawn(&table, Measure::BrierAdvice, 10, 0.6 * 0.18_f64.powi(2) + 0.4 * 0.8_f64.powi(2));
    drawn(&table, Measure::BrierLast, 10, 0.7 * right + 0.3 * wrong);
    drawn(&table, Measure::Reliability, 10, 0.7 * right + 0.3 * wrong);
    drawn(&table, Measure::Resolution, 10, 0.0);
    drawn(&table, Measure::Uncertainty, 10, 0.0);
    let skill = figure(&table, Measure::Skill).outcome;
    assert_eq!(skill, Outcome::Undefined(Undefined::NoVariation), "all were so");
}

pub(super) fn slot(id: &str, values: [&str; 2]) -> Slot {
    let values = values.map(|value| (SlotValueId::new(value).unwrap(), Text::same(value)));
    Slot {
        id: SlotId::new(id).unwrap(),
        title: Text::same(id),
        values: values.into(),
        marks: SlotMarks::default(),
    }
}

/// The statements of the published vector: four slots shared, two of them alike, one gap.
#[test]
fn consistency_of_the_vector() {
    let mut exercise = (*talk::talkative()).clone();
    let slots = [
        slot("attribution", ["withheld", "named"]),
        slot("human-control", ["affirmed", "open"]),
        slot("casualties", ["none", "some"]),
        slot("posture", ["unchanged", "raised"]),
        slot("hotline", ["open", "shut"]),
    ];
    exercise.statements.slots = slots.map(|slot| (slot.id.clone(), slot)).into();
    let mut table = begin(exercise);
    let common = [("human-control", "affirmed"), ("casualties", "none")];
    let mofa = [("attribution", "withheld"), ("posture", "unchanged"), ("hotline", "open")];
    let mnd = [("attribution", "named"), ("posture", "raised")];
    for (id, who, own) in [(0, "mofa-lead", &mofa[..]), (1, "mnd-lead", &mnd)] {
        let said: Vec<_> = common.iter().chain(own).copied().collect();
        talk::draft(table.at(u64::from(id) + 1), who, talk::wording("말", &said));
        table.say(who, StatementCommand::Release.of(id));
    }
    drawn(&table, Measure::SlotGap, 5, 0.2);
    drawn(&table, Measure::ClaimOverlap, 7, 2.0 / 7.0);
    for measure in [Measure::SlotConsistency, Measure::SlotContradiction] {
        let few = figure(&table, measure);
        assert_eq!((few.n, few.outcome), (4, Outcome::TooFew { least: 5 }));
        assert_eq!(few.cases[0].told, Told::Number(0.5), "it is told");
    }
    let skew = figure(&table, Measure::MessageSkew);
    assert_eq!(skew.cases[0].told, Told::Took(minutes(1)));
}

/// Two acts of MOFA's lead, two of MND's lead, one of MND's planner, none of MOFA's director: three
/// go to the other ministry.
#[test]
fn who_acted_and_toward_whom() {
    let mut table = Table::started();
    table.at(1).acknowledge("mofa-lead", "kanari-1").acknowledge("mnd-plans", "kanari-1");
    talk::send(&mut table, "mofa-lead", "mnd", "보고 있는지");
    table.at(2).say("mnd-lead", Command::AcknowledgeMessage { id: 0 });
    table.release("kanari-2").pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    drawn(&table, Measure::ExternalInternal, 5, 0.2);
    // 0, 1, 2, 2: (-3*0 - 1*1 + 1*2 + 3*2) / (4 * 5)
    drawn(&table, Measure::ParticipationGini, 5, 0.35);
    let p = [0.2_f64, 0.4, 0.4].map(|p| -p * p.ln()).iter().sum::<f64>();
    drawn(&table, Measure::ParticipationEvenness, 5, p / 4.0_f64.ln());
}

/// Twenty tasks that two evaluators rated as in the published table.
#[test]
fn agreement_of_the_vector() {
    const TABLE: [[usize; 4]; 4] = [[4, 1, 0, 0], [1, 5, 1, 0], [0, 1, 4, 0], [0, 0, 1, 2]];
    let answers = |place: usize| match place {
        0 => BEST,
        1 => RatingAnswers { gap_noted: true, ..BEST },
        2 => RatingAnswers { harmed_others: true, ..BEST },
        _ => RatingAnswers { achieved: false, ..BEST },
    };
    let pairs: Vec<[usize; 2]> = (0..4)
        .flat_map(|own| (0..4).map(move |other| [own, other]))
        .flat_map(|[own, other]| vec![[own, other]; TABLE[own][other]])
        .collect();
    let mut exercise = with_evaluation((*harbour()).clone());
    let task = |place: usize| CriticalTaskId::new(&format!("t{place}")).unwrap();
    let line = exercise.objectives.values_mut().last().unwrap();
    line.tasks = (0..pairs.len())
        .map(|place| CriticalTask { id: task(place), title: Text::same("과업") })
        .collect();
    let mut table = begin(exercise);
    for (place, pair) in pairs.iter().enumerate() {
        for (evaluator, given) in ["평가관 1", "평가관 2"].into_iter().zip(pair) {
            let (evaluator, answers) = (evaluator.to_owned(), answers(*given));
            let new = NewRating { task: task(place), evaluator, answers, ..rating() };
            table.say("facilitator", EvaluationCommand::Rate(new));
        }
    }
    drawn(&table, Measure::RatingKappaLinear, 20, 0.767_441_860_465_116_3);
    drawn(&table, Measure::RatingKappaQuadratic, 20, 0.868_421_052_631_578_9);
    assert_eq!(figure(&table, Measure::RatingAlpha).n, 20);
}

/// Readiness is raised alone (4) and then it is decided to ask (-2).
#[test]
fn the_escalation_line_is_summed_and_not_divided() {
    let mut table = Table::started();
    let alone = DecisionCommand::ActAlone {
        chosen: option("kanari-raise"),
        explanation: "급함".to_owned(),
    };
    table.at(7).decide("mnd-lead", "d1", alone).at(9);
    let (chosen, text) = (option("kanari-ask"), "묻는다".to_owned());
    table.decide(
        "facilitator",
        "d1",
        DecisionCommand::RecordOutcome { line: [].into(), chosen, text },
    );
    let sum = figure(&table, Measure::EscalationSum);
    assert_eq!((sum.n, sum.outcome), (2, Outcome::Count(2)));
    assert_eq!(figure(&table, Measure::EscalationPeak).outcome, Outcome::Count(4));
    assert_eq!(sum.records.len(), 2, "it opens its records");
}

/// What was keyed later counts from when it was said.
#[test]
fn a_length_ends_when_it_was_said() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(12);
    let passing =
        super::super::table::passing(("kanari-2", 1), "mofa", whitecell::session::PassOnForm::Full);
    table.key("facilitator", "mnd-lead", 5, passing);
    let delay = figure(&table, Measure::SharingDelay);
    assert_eq!(delay.cases[0].told, Told::Took(minutes(5)));
    let recall: InjectId = inject("kanari-2");
    table.say("mnd-lead", InjectCommand::Acknowledge.of(&recall));
    let cut = figure(&table, Measure::SharingDelay);
    assert_eq!((cut.n, cut.censored), (0, 1), "it was said before it was acknowledged");
}
