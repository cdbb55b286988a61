//! Observations, ratings and comments: from keys to the record, and how they look.

use std::collections::BTreeMap;

use whitecell::exercise::ObjectiveId;
use whitecell::session::{
    Bearing, EvaluationCommand, EvaluationEvent, Event, NewRating, Rating, RatingAnswers, Record,
    Seq,
};
use whitecell::tui::Shade;

use crate::support::control_table::started_with;
use crate::support::evaluation::{BEST, observation, rating, with_evaluation};
use crate::support::ministries::{minutes, two_ministries};

use super::Laptop;

/// Every inject and decision is about `line`.
fn watched() -> Laptop {
    let mut exercise = with_evaluation(two_ministries());
    let line = || vec![ObjectiveId::literal("line")];
    exercise.injects.values_mut().for_each(|inject| inject.objectives = line());
    exercise.decisions.values_mut().for_each(|decision| decision.objectives = line());
    Laptop::at(started_with(exercise), Shade::Dark, BTreeMap::new())
}

/// Two evaluators have rated the task, one of them twice.
fn rated() -> Laptop {
    let mut laptop = watched().wait(4).keys("<space>").wait(3);
    let challenged = RatingAnswers { followed_plans: false, gap_noted: true, ..BEST };
    let text = "절차를 거치지 않았으나 시간 안에 낸 것은 확인됨.".to_owned();
    let second = NewRating { evaluator: "평가관 2".to_owned(), ..rating() };
    let table = &mut laptop.table;
    table.accepted("evaluator", EvaluationCommand::Observe(observation()));
    table.accepted("evaluator", EvaluationCommand::Rate(rating()));
    table.accepted("evaluator", EvaluationCommand::Rate(second));
    let again = NewRating { answers: challenged, evidence: vec![Seq(3)], text, ..rating() };
    table.accepted("evaluator", EvaluationCommand::Rate(again));
    laptop.caught_up()
}

fn last(laptop: &Laptop) -> Record {
    let own = |record: &Record| record.events.iter().any(|it| matches!(it, Event::Evaluation(_)));
    laptop.table.records().into_iter().rev().find(own).expect("something was evaluated")
}

fn event(laptop: &Laptop) -> EvaluationEvent {
    let events = last(laptop).events.into_iter();
    let mut own = events
        .filter_map(|event| if let Event::Evaluation(event) = event { Some(event) } else { None });
    own.next().expect("it was evaluated")
}

#[test]
fn an_observation_is_of_the_moment_of_its_key_however_long_the_words_take() {
    let laptop = watched().wait(5).keys("a").shows("어느 부처의 관찰입니까?").keys("2");
    let laptop = laptop.shows("국방부  관찰").shows("관찰 시각 ").wait(2);
    let laptop = laptop.keys("2<tab>출처를 밝히지 않음<c-s>").shows("기록했습니다.");
    let laptop = laptop.shows("(2분 전 관찰)");
    assert_eq!(last(&laptop).said_at, Some(minutes(5)));
    let EvaluationEvent::Observed { seat, cell, objective, bearing, text, record } = event(&laptop)
    else {
        panic!("an observation")
    };
    assert_eq!((seat.as_str(), cell.as_str(), objective.as_str()), ("facilitator", "mnd", "line"));
    assert_eq!((bearing, text.as_str()), (Bearing::Improvement, "출처를 밝히지 않음"));
    assert_eq!(record, None);
}

#[test]
fn an_observation_may_be_earlier_the_evaluators_and_about_the_record_in_hand() {
    let laptop = watched().wait(5).keys("<space>").wait(1).keys("<tab><tab><tab>a1");
    let laptop = laptop.shows("관련 기록").shows("[x]").keys("<c-t>1<tab>받자마자 물음");
    let laptop = laptop.keys("<tab><tab><tab>3<c-s>").shows("기록했습니다.");
    let EvaluationEvent::Observed { seat, record, .. } = event(&laptop) else {
        panic!("an observation")
    };
    assert_eq!(seat.as_str(), "evaluator");
    let released =
        laptop.table.records().into_iter().rfind(|record| {
            record.events.iter().any(|event| matches!(event, Event::Inject { .. }))
        });
    assert_eq!(record, released.map(|record| record.seq));
    assert_eq!(last(&laptop).said_at, Some(minutes(5)));
}

#[test]
fn a_key_that_is_no_cell_waits_and_esc_gives_up() {
    let laptop = watched().wait(1).keys("a9x").shows("어느 부처의 관찰입니까?");
    laptop.keys("<esc>").hides("어느 부처의 관찰입니까?").keys("2p").hides("관찰 시각");
}

#[test]
fn nothing_typed_is_lost_when_an_observation_is_refused() {
    let long = "글".repeat(1_001);
    let laptop = watched().wait(1).keys("a1").keys("<c-s>").shows("먼저 고르십시오");
    let laptop = laptop.keys("1<tab>").paste(&long).keys("<c-s>");
    let laptop = laptop.shows("1,001").shows("1,000").keys("<esc>").keys("a1").shows("글글글");
    laptop.keys("<tab><bs><c-s>").shows("기록했습니다.");
}

#[test]
fn a_rating_follows_from_the_answers_and_names_its_evidence() {
    let laptop = watched().wait(4).keys("<space>").wait(1).keys("R").shows("line-a  -");
    let laptop = laptop.keys("<down><enter>").shows("Speak with one voice").keys("1");
    let laptop = laptop.shows("평정(P, S, M, U)은 아래 답에서 정해집니다.").shows("근거 기록");
    let laptop = laptop.keys("평가관 1<tab>1<tab>1<tab>2<tab>1<c-s>").shows("먼저 고르십시오");
    let laptop = laptop.keys("2<tab>1<tab>둘<tab>늦었으나 냄<c-s>").shows("기록 번호를 쉼표나");
    let laptop = laptop.keys("<bs>9999<c-s>").shows("기록").hides("기록했습니다.");
    let laptop = laptop.keys("<bs><bs><bs><bs>0, 1<c-s>").shows("기록했습니다.");
    let laptop = laptop.shows("M (주요 문제가 있었으나 달성");
    let EvaluationEvent::Rated { seat, evaluator, answers, evidence, .. } = event(&laptop) else {
        panic!("a rating")
    };
    assert_eq!((seat.as_str(), evaluator.as_str()), ("evaluator", "평가관 1"));
    assert_eq!(answers.rating(), Rating::MajorChallenges);
    assert_eq!(evidence.len(), 3, "{evidence:?}");
    assert_eq!(evidence[..2], [Seq(0), Seq(1)]);
    laptop.keys("R").shows("line-a  M  One line within the hour");
}

#[test]
fn an_evaluator_rates_again_from_what_stands() {
    let laptop = rated().keys("R<down><enter>").shows("(앞선 평정) 평가관 1: P");
    let laptop = laptop.shows("평가관 2: P").keys("2").shows("절차를 거치지 않았으나");
    let laptop = laptop.keys("<c-s>").shows("기록했습니다.");
    let EvaluationEvent::Rated { evaluator, answers, evidence, .. } = event(&laptop) else {
        panic!("a rating")
    };
    assert_eq!((evaluator.as_str(), answers.rating()), ("평가관 1", Rating::MajorChallenges));
    assert_eq!(evidence, [Seq(3)]);
}

#[test]
fn where_ratings_are_off_the_list_says_so_and_has_the_observations() {
    let mut exercise = with_evaluation(two_ministries());
    exercise.evaluation.ratings = false;
    let laptop = Laptop::at(started_with(exercise), Shade::Dark, BTreeMap::new()).wait(1);
    let laptop = laptop.keys("R").shows("이 연습에서는 과업을 평정하지 않습니다.").hides("line-a");
    laptop.keys("1").shows("관찰이 없습니다.").keys("1").shows("관찰 0건");
}

#[test]
fn a_comment_is_keyed_for_a_ministry_after_endex_and_replaced() {
    let laptop = watched().wait(5).keys("R").hides("부처 의견 적기").keys("<esc>E2");
    let laptop = laptop.hides("예, 연습종료").keys("R<end><enter>").shows("부처 의견");
    let laptop = laptop.keys("같은 시각에 물었음<c-s>").shows("기록했습니다.");
    let EvaluationEvent::Commented { cell, text } = event(&laptop) else { panic!("a comment") };
    assert_eq!((cell.as_str(), text.as_str()), ("mnd", "같은 시각에 물었음"));
    let laptop = laptop.keys("R").shows("부처 의견 고치기: 국방부").keys("<end><enter>");
    laptop.shows("같은 시각에 물었음").keys(" 다만 늦었음<c-s>").shows("기록했습니다.");
}

#[test]
fn the_evaluation_looks_as_it_did() {
    let rating = "R<down><enter>1평가관 3<tab>1<tab>2";
    for (name, keys) in
        [("observe", "a1"), ("list", "R"), ("task", "R<down><enter>"), ("rate", rating)]
    {
        for (columns, rows) in [(120, 40), (80, 24)] {
            let name = |language: &str| format!("evaluation_{name}_{language}_{columns}x{rows}");
            let laptop = rated().resize(columns, rows).keys(keys);
            insta::assert_snapshot!(name("ko"), laptop.wire.grid());
            let laptop = rated().resize(columns, rows).keys("L").keys(keys);
            insta::assert_snapshot!(name("en"), laptop.wire.grid());
        }
    }
}
