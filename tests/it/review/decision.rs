//! Each decision, step by step.

use whitecell::exercise::Span;
use whitecell::review::{
    Aar, DecisionReview, Fulfilment, Length, Seal, Standing, StepKind, Unknown,
};
use whitecell::session::{
    Command, Correction, DecisionCommand, DraftAnswer, EvaluationCommand, NewObservation, SettleAs,
    Settlement, TableCommand,
};

use crate::support::evaluation::observation;

use super::table::{Table, cell, minutes, non_concur, option, position};

fn decision<'a>(aar: &'a Aar, id: &str) -> &'a DecisionReview {
    aar.decisions.iter().find(|decision| decision.id.as_str() == id).unwrap()
}

fn step(decision: &DecisionReview, kind: StepKind) -> Length {
    decision.steps.iter().find(|step| step.kind == kind).unwrap().took
}

fn positions(table: &mut Table) -> &mut Table {
    table.at(8).position("mnd-lead", "d1", "kanari-raise", "kanari-raise");
    table.at(10).position("mofa-lead", "d1", "kanari-ask", "kanari-raise")
}

#[test]
fn a_position_stays_sealed_until_the_reveal() {
    let mut table = Table::started();
    positions(&mut table);
    let before = table.aar();
    assert!(decision(&before, "d1").positions.iter().all(|p| p.content == Seal::Sealed));
    assert!(decision(&before, "d1").expectations.is_empty());
    let text = format!("{before:?}");
    assert!(!text.contains("mofa-lead 이유"), "the reason is nowhere in the review");
    table.reveal("d1");
    let after = table.aar();
    assert!(decision(&after, "d1").positions.iter().all(|p| p.content.open().is_some()));
}

#[test]
fn what_was_replaced_stays_in_its_envelope() {
    let mut table = Table::started();
    positions(&mut table);
    table.at(11).position("mofa-lead", "d1", "kanari-raise", "kanari-raise").reveal("d1");
    let aar = table.aar();
    let first = &decision(&aar, "d1").positions[1];
    assert_eq!((first.standing, &first.content), (Standing::Replaced, &Seal::Sealed));
    let stands = decision(&aar, "d1").position_of(&cell("mofa")).unwrap();
    assert_eq!(stands.content.open().unwrap().chosen, option("kanari-raise"));
}

#[test]
fn endex_opens_what_was_never_revealed() {
    let mut table = Table::started();
    positions(&mut table).end();
    let aar = table.aar();
    assert!(decision(&aar, "d1").positions.iter().all(|p| p.content.open().is_some()));
}

#[test]
fn expectations_are_right_wrong_or_without_comparison() {
    let mut table = Table::started();
    positions(&mut table).reveal("d1");
    let aar = table.aar();
    let met = |id: &str| {
        let expectations = &decision(&aar, "d1").expectations;
        expectations.iter().find(|e| e.cell == cell(id)).unwrap().fulfilment
    };
    assert_eq!(met("mnd"), Fulfilment::Wrong);
    assert_eq!(met("mofa"), Fulfilment::Right);

    let mut alone = Table::started();
    alone.at(8).position("mnd-lead", "d1", "kanari-raise", "kanari-raise").reveal("d1");
    alone.at(9).position("mofa-lead", "d1", "kanari-ask", "kanari-raise");
    let aar = alone.aar();
    let review = decision(&aar, "d1");
    assert_eq!(review.reveal.as_ref().unwrap().missing, [cell("mofa")]);
    assert!(review.position_of(&cell("mofa")).unwrap().late);
    assert_eq!(review.expectations.len(), 1, "a late position had seen the other");
    assert_eq!(review.expectations[0].fulfilment, Fulfilment::NothingToCompare);
}

#[test]
fn a_position_past_its_deadline_tells_by_how_much() {
    let mut table = Table::started();
    table.at(29).position("mnd-lead", "d1", "kanari-raise", "kanari-raise");
    let aar = table.aar();
    assert_eq!(decision(&aar, "d1").positions[0].past_deadline, Some(Span::minutes(3)));
}

#[test]
fn steps_are_told_in_exercise_time_without_pauses() {
    let mut table = Table::started();
    positions(&mut table).at(12).reveal("d1");
    table.say("facilitator", TableCommand::Pause).wait(30);
    table.say("facilitator", TableCommand::ResumeClock);
    table.at(18).draft("mnd-lead", "d1", "kanari-raise", "올린다");
    table.at(25).answer("mofa-lead", "d1", 1, non_concur("이르다", "먼저 묻는다"));
    table.at(31).draft("mnd-lead", "d1", "kanari-ask", "먼저 묻는다");
    table.at(34).answer("mofa-lead", "d1", 2, DraftAnswer::Concur);
    table.at(36).settle("mnd-lead", "d1", SettleAs::Unified);
    let aar = table.aar();
    let review = decision(&aar, "d1");
    let took = |kind| step(review, kind).span().map(Span::as_minutes);
    assert_eq!(took(StepKind::Positions), Some(4));
    assert_eq!(took(StepKind::Reveal), Some(6));
    assert_eq!(took(StepKind::Draft), Some(6));
    assert_eq!(took(StepKind::Coordination), Some(16), "the worked example of the measures");
    assert_eq!(took(StepKind::Decision), Some(30));
    assert_eq!(step(review, StepKind::Referral), Length::Unknown(Unknown::NeverBegan));
    assert_eq!(review.rounds.len(), 2);
    assert_eq!(aar.clock.pauses[0].wall_ms, Some(30 * 60_000));
}

#[test]
fn a_step_that_was_not_asked_for_or_has_not_ended_says_so() {
    let mut table = Table::started();
    table.at(7).decide("facilitator", "d3", DecisionCommand::Open);
    let aar = table.aar();
    let record = decision(&aar, "d3");
    assert_eq!(step(record, StepKind::Positions), Length::Unknown(Unknown::NotAsked));
    assert_eq!(step(record, StepKind::Decision), Length::Unknown(Unknown::StillOpen));
    assert_eq!(
        step(decision(&aar, "d2"), StepKind::Decision),
        Length::Unknown(Unknown::NeverBegan)
    );
    table.at(13);
    let aar = table.aar();
    let record = decision(&aar, "d3");
    assert_eq!(record.settled.as_ref().unwrap().settlement, Settlement::Lapsed);
    assert_eq!(step(record, StepKind::Decision), Length::Unknown(Unknown::Lapsed));
}

#[test]
fn answers_keep_their_words_and_what_became_of_them() {
    let mut table = Table::started();
    positions(&mut table).reveal("d1").draft("mnd-lead", "d1", "kanari-raise", "올린다");
    let changes = DraftAnswer::ConcurWithChanges { replacement: "정찰만 늘린다".to_owned() };
    table.at(12).answer("mofa-lead", "d1", 1, changes.clone());
    table.at(13).answer("mofa-lead", "d1", 1, non_concur("이르다", "묻는다"));
    let record = table.last();
    let correction = Correction::TakeBack("잘못 들음".to_owned());
    table.at(14).say("facilitator", Command::Correct { record, correction });
    let aar = table.aar();
    let round = &decision(&aar, "d1").rounds[0];
    assert_eq!(round.answers[0].answer, changes);
    assert_eq!(round.answers[0].standing, Standing::Replaced);
    assert!(matches!(round.answers[1].standing, Standing::Withdrawn(at) if at.t == minutes(14)));
    assert_eq!(round.unanswered, [cell("mofa")]);
}

#[test]
fn a_referral_comes_back_with_its_reason() {
    let mut table = Table::started();
    positions(&mut table).reveal("d1").at(15);
    table.decide(
        "mofa-lead",
        "d1",
        DecisionCommand::Refer { question: "누가 정합니까".to_owned() },
    );
    let back = DecisionCommand::ReturnReferral {
        line: [].into(),
        chosen: option("kanari-ask"),
        text: "묻는다".to_owned(),
        reason: "확인이 먼저".to_owned(),
        conditions: String::new(),
    };
    table.at(24).decide("simcell", "d1", back);
    let aar = table.aar();
    let review = decision(&aar, "d1");
    assert_eq!(step(review, StepKind::Referral), Length::Took(Span::minutes(9)));
    assert_eq!(review.referral.as_ref().unwrap().cell, Some(cell("mofa")));
    assert!(matches!(review.settled.as_ref().unwrap().settlement, Settlement::Referred { .. }));
}

#[test]
fn acts_alone_and_keying_for_others_are_told() {
    let mut table = Table::started();
    let chosen = option("kanari-raise");
    let alone = DecisionCommand::ActAlone { chosen, explanation: "시간이 없음".to_owned() };
    table.at(9).key("mnd-plans", "mnd-lead", 2, alone.of(&super::table::decision("d1")));
    let aar = table.aar();
    let act = &decision(&aar, "d1").alone[0];
    assert_eq!((act.at.t, act.before_settlement), (minutes(7), true));
    assert_eq!((aar.keying.for_others, aar.keying.said_earlier), (1, 1));
    assert_eq!(aar.keying.pairs[0].by.as_str(), "mnd-plans");
    let taken = DecisionCommand::TakePosition(position("mnd-lead", "kanari-raise", "kanari-ask"));
    table.decide("mnd-lead", "d1", taken);
    assert_eq!(table.aar().keying.for_others, 1);
    let objective = table.exercise.objectives.keys().next().expect("an objective").clone();
    let observed = EvaluationCommand::Observe(NewObservation { objective, ..observation() });
    table.at(10).key("facilitator", "evaluator", 2, observed);
    let keying = table.aar().keying;
    assert_eq!((keying.for_others, keying.said_earlier), (2, 1), "what was seen was not said");
}
