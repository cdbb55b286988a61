//! Observations, ratings and the ministries' comments: who, when, and what follows.

use whitecell::exercise::{CriticalTaskId, ObjectiveId, Role};
use whitecell::session::view::{LiveDrafts, Views};
use whitecell::session::{
    Act, CELL_COMMENTS_MAX, EvaluationCommand, Field, NewObservation, NewRating,
    REASON_GRAPHEMES_MAX, Rating, RatingAnswers, Refused, Seq, TableEvent, Thing,
};

use crate::support::evaluation::{observation, rating, with_evaluation};
use crate::support::exercise::{cell, exercise};
use crate::support::table::{Table, given};

fn started() -> Table {
    given(with_evaluation(exercise()), [TableEvent::ExerciseStarted.into()]).at(5)
}

fn ended() -> Table {
    let events = [TableEvent::ExerciseStarted.into(), TableEvent::ExerciseEnded.into()];
    given(with_evaluation(exercise()), events).at(5)
}

fn comment(text: &str) -> EvaluationCommand {
    EvaluationCommand::Comment { text: text.to_owned() }
}

fn views(table: &Table) -> Views {
    Views::of(&table.state, &table.exercise, &LiveDrafts::new())
}

#[test]
fn each_rating_follows_from_the_answers_and_m_is_still_achieved() {
    for number in 0..32_u8 {
        let yes = |bit: u8| number >> bit & 1 == 1;
        let answers = RatingAnswers {
            achieved: yes(0),
            harmed_others: yes(1),
            unsafe_for_people: yes(2),
            followed_plans: yes(3),
            gap_noted: yes(4),
        };
        let failed = yes(1) || yes(2) || !yes(3);
        let expected = match (yes(0), failed, yes(4)) {
            (false, _, _) => Rating::Unable,
            (true, true, _) => Rating::MajorChallenges,
            (true, false, true) => Rating::SomeChallenges,
            (true, false, false) => Rating::Performed,
        };
        assert_eq!(answers.rating(), expected, "{answers:?}");
    }
}

#[test]
fn only_those_who_evaluate_or_run_it_observe_and_rate() {
    for seat in ["evaluator", "facilitator", "director"] {
        started().when(seat, EvaluationCommand::Observe(observation())).accepted();
        started().when(seat, EvaluationCommand::Rate(rating())).accepted();
        ended().when(seat, EvaluationCommand::Observe(observation())).accepted();
        ended().when(seat, EvaluationCommand::Rate(rating())).accepted();
    }
    for (seat, role) in
        [("mofa-lead", Role::Lead), ("mofa-player", Role::Player), ("simcell", Role::Simcell)]
    {
        let refused = Refused::NotYourRole { role, act: Act::Evaluate };
        started().when(seat, EvaluationCommand::Observe(observation())).refused(&refused);
        started().when(seat, EvaluationCommand::Rate(rating())).refused(&refused);
    }
    let before = given(with_evaluation(exercise()), []);
    before
        .when("evaluator", EvaluationCommand::Observe(observation()))
        .refused(&Refused::NotStarted);
    before.when("evaluator", EvaluationCommand::Rate(rating())).refused(&Refused::NotStarted);
}

#[test]
fn an_observation_names_what_there_is() {
    let none = |thing| Refused::NoSuch { thing };
    for (wrong, refused) in [
        (NewObservation { cell: cell("none"), ..observation() }, none(Thing::Cell)),
        (
            NewObservation { objective: ObjectiveId::literal("none"), ..observation() },
            none(Thing::Objective),
        ),
        (NewObservation { record: Some(Seq(9_999)), ..observation() }, none(Thing::Record)),
        (
            NewObservation { text: " ".to_owned(), ..observation() },
            Refused::Empty { field: Field::Observation },
        ),
        (
            NewObservation { text: "글".repeat(REASON_GRAPHEMES_MAX + 1), ..observation() },
            Refused::TooLong {
                field: Field::Observation,
                limit: REASON_GRAPHEMES_MAX,
                length: REASON_GRAPHEMES_MAX + 1,
            },
        ),
    ] {
        started().when("evaluator", EvaluationCommand::Observe(wrong)).refused(&refused);
    }
}

#[test]
fn a_rating_needs_the_authors_wish_a_task_and_evidence_that_exists() {
    let none = |thing| Refused::NoSuch { thing };
    let mut off = with_evaluation(exercise());
    off.evaluation.ratings = false;
    let table = given(off, [TableEvent::ExerciseStarted.into()]).at(5);
    table.when("evaluator", EvaluationCommand::Rate(rating())).refused(&Refused::RatingsOff);
    for (wrong, refused) in [
        (
            NewRating { task: CriticalTaskId::literal("none"), ..rating() },
            none(Thing::CriticalTask),
        ),
        (NewRating { evidence: vec![Seq(0), Seq(9_999)], ..rating() }, none(Thing::Record)),
        (
            NewRating { evaluator: String::new(), ..rating() },
            Refused::Empty { field: Field::Evaluator },
        ),
        (
            NewRating { text: String::new(), ..rating() },
            Refused::Empty { field: Field::Explanation },
        ),
    ] {
        started().when("evaluator", EvaluationCommand::Rate(wrong)).refused(&refused);
    }
}

#[test]
fn all_ratings_are_kept_and_no_cell_sees_one() {
    let before = views(&started());
    let table = started()
        .does("evaluator", EvaluationCommand::Observe(observation()))
        .does("evaluator", EvaluationCommand::Rate(rating()))
        .does("evaluator", EvaluationCommand::Rate(rating()))
        .does(
            "evaluator",
            EvaluationCommand::Rate(NewRating { evaluator: "평가관 2".to_owned(), ..rating() }),
        );
    let after = views(&table);
    assert_eq!((after.control.observations.len(), after.control.ratings.len()), (1, 3));
    assert_eq!(after.cells, before.cells);
    assert_eq!(after.room, before.room);
}

#[test]
fn a_comment_is_the_leads_after_endex_and_all_versions_stay() {
    started().when("mofa-lead", comment("We asked first.")).refused(&Refused::NotOver);
    for (seat, role) in [
        ("mofa-player", Role::Player),
        ("evaluator", Role::Evaluator),
        ("facilitator", Role::Facilitator),
    ] {
        let refused = Refused::NotYourRole { role, act: Act::SubmitForCell };
        ended().when(seat, comment("We asked first.")).refused(&refused);
    }
    ended().when("mofa-lead", comment(" ")).refused(&Refused::Empty { field: Field::Comment });
    let mut table = ended();
    for _ in 0..CELL_COMMENTS_MAX {
        table = table.does("mofa-lead", comment("We asked first."));
    }
    assert_eq!(table.state.comments.len(), CELL_COMMENTS_MAX);
    let refused = Refused::TooMany { thing: Thing::Comment, limit: CELL_COMMENTS_MAX };
    table.when("mofa-lead", comment("Again.")).refused(&refused);
    table.when("mnd-lead", comment("Ours.")).accepted();
}

#[test]
fn a_cell_reads_its_own_last_comment_and_nobody_elses() {
    let table = ended()
        .does("mofa-lead", comment("We asked first."))
        .does("mofa-lead", comment("We asked first, and late."));
    let seen = views(&table).cells;
    let own = seen[&cell("mofa")].comment.as_ref().map(|own| own.text.as_str());
    assert_eq!(own, Some("We asked first, and late."));
    assert_eq!(seen[&cell("mnd")].comment, None);
    assert_eq!(views(&table).room, views(&ended()).room);
}
