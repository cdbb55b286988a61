//! Forecasts: own judgement, advice, last word, in this order and by the named seat alone.

use whitecell::exercise::ProbabilityGrade::{self, Likely, Unlikely, VeryLikely};
use whitecell::exercise::{Exercise, Timing};
use whitecell::session::view::{ForecastView, LiveDrafts, Views};
use whitecell::session::{
    Command, Field, ForecastCommand, ForecastEvent, ForecastStage, InjectCommand, ItemCommand,
    Judgement, REASON_GRAPHEMES_MAX, Refused, TableEvent, Thing,
};

use crate::support::exercise::{cell, exercise, inject_id, minutes};
use crate::support::forecast::{forecast_id, grade, judgement, percent, with_forecasts};
use crate::support::table::{Table, given};

fn planned() -> Exercise {
    with_forecasts(exercise(), &Timing::At(minutes(15)))
}

/// Both lie before their seats since 15m.
fn started() -> Table {
    given(planned(), [TableEvent::ExerciseStarted.into()]).plays_until(16)
}

fn judge(judgement: Judgement) -> Command {
    ForecastCommand::Judge { judgement }.of(&forecast_id("sober"))
}

fn conclude(judgement: Judgement) -> Command {
    ForecastCommand::Conclude { judgement }.of(&forecast_id("sober"))
}

fn seen(table: &Table, id: &'static str) -> Vec<ForecastView> {
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    views.cells[&cell(id)].exchange.forecasts.clone()
}

#[test]
fn the_advice_comes_with_the_own_judgement_and_not_before() {
    let table = started();
    let before = seen(&table, "mnd");
    assert_eq!((before.len(), before[0].stage()), (1, ForecastStage::Open));
    assert_eq!(before[0].advice, None);
    let own = judgement(Unlikely, 30);
    let events = [ForecastEvent::Judged { judgement: own.clone() }, ForecastEvent::AdviceShown];
    table
        .when("mnd-lead", judge(own.clone()))
        .then(events.map(|event| event.of(&forecast_id("sober"))));
    let after = seen(&table.does("mnd-lead", judge(own)), "mnd");
    let advice = after[0].advice.as_ref().expect("it was shown");
    assert_eq!((advice.probability, after[0].stage()), (percent(82), ForecastStage::Advised));
}

#[test]
fn the_last_word_comes_after_the_advice_and_stands() {
    let table = started();
    table.when("mnd-lead", conclude(judgement(Likely, 70))).refused(&Refused::OwnJudgementFirst);
    let table = table.does("mnd-lead", judge(judgement(Unlikely, 30)));
    table.when("mnd-lead", judge(judgement(Likely, 70))).refused(&Refused::AlreadyJudged);
    let table = table.does("mnd-lead", conclude(judgement(Likely, 70)));
    table.when("mnd-lead", conclude(judgement(Likely, 60))).refused(&Refused::ForecastConcluded);
    assert_eq!(seen(&table, "mnd")[0].stage(), ForecastStage::Concluded);
}

#[test]
fn only_the_named_seat_gives_it() {
    let table = started();
    let own = || judge(judgement(Likely, 70));
    table.when("mnd-player", own()).refused(&Refused::NotYourForecast);
    table.when("mofa-lead", own()).refused(&Refused::NoSuch { thing: Thing::Forecast });
    table.when("mnd-lead by facilitator", own()).accepted();
    table.when("mnd-lead by mnd-player", own()).accepted();
    assert!(seen(&table, "mou").is_empty());
}

#[test]
fn a_number_stands_where_one_is_wanted_and_means_what_the_words_mean() {
    let table = started();
    table.when("mnd-lead", judge(grade(Likely))).refused(&Refused::NumberMissing);
    let outside = Refused::NumberOutsideGrade { grade: Likely, low: 55, high: 80 };
    for number in [54, 81] {
        table.when("mnd-lead", judge(judgement(Likely, number))).refused(&outside);
    }
    for number in [55, 80] {
        table.when("mnd-lead", judge(judgement(Likely, number))).accepted();
    }
    let second = |judgement| ForecastCommand::Judge { judgement }.of(&forecast_id("second"));
    let unwanted = table.when("mofa-player", second(judgement(VeryLikely, 90)));
    unwanted.refused(&Refused::NoNumberWanted);
    table.when("mofa-player", second(grade(VeryLikely))).accepted();
}

#[test]
fn neighboring_grades_share_their_border_and_leave_no_gap() {
    let ranges = ProbabilityGrade::ALL.map(|grade| {
        let (low, high) = grade.range();
        (low.get(), high.get())
    });
    assert_eq!((ranges[0].0, ranges[6].1), (1, 99));
    assert!(ranges.windows(2).all(|pair| pair[0].1 == pair[1].0));
}

#[test]
fn a_reason_that_is_too_long_is_refused_with_its_length() {
    let reason = "글".repeat(REASON_GRAPHEMES_MAX + 3);
    let long = Judgement { reason, ..judgement(Likely, 70) };
    let (limit, length) = (REASON_GRAPHEMES_MAX, REASON_GRAPHEMES_MAX + 3);
    let refused = Refused::TooLong { field: Field::Reason, limit, length };
    started().when("mnd-lead", judge(long)).refused(&refused);
}

#[test]
fn nothing_was_judged_before_it_was_there_to_judge() {
    let table = started().at(20);
    let early = table.clone().said(14).when("mnd-lead", judge(judgement(Likely, 70)));
    early.refused(&Refused::SaidBefore { earliest: minutes(15) });
    let judged = table.said(18).does("mnd-lead", judge(judgement(Likely, 70)));
    let early = judged.said(17).when("mnd-lead", conclude(judgement(Likely, 70)));
    early.refused(&Refused::SaidBefore { earliest: minutes(18) });
}

#[test]
fn it_is_late_when_the_own_judgement_is() {
    let table = started();
    let state = &table.state.forecasts[&forecast_id("sober")];
    assert_eq!(state.due, Some(minutes(20)));
    assert!(!state.is_overdue(minutes(20)) && state.is_overdue(minutes(21)));
    let table = table.does("mnd-lead", judge(judgement(Likely, 70)));
    assert!(!table.state.forecasts[&forecast_id("sober")].is_overdue(minutes(21)));
}

#[test]
fn a_cell_names_it_by_its_own_number() {
    let other = InjectCommand::Release.of(&inject_id("i2"));
    let table = started().does("facilitator", other);
    let number = seen(&table, "mnd")[0].number;
    let judgement = judgement(Likely, 70);
    let command = ForecastCommand::Judge { judgement };
    table.when("mnd-lead", ItemCommand::Forecast(command.clone()).of(number)).accepted();
    let elsewhere = ItemCommand::Forecast(command).of(number + 1);
    table.when("mnd-lead", elsewhere).refused(&Refused::NoSuch { thing: Thing::Forecast });
}

#[test]
fn control_puts_one_before_its_time_and_never_twice() {
    let table = given(planned(), [TableEvent::ExerciseStarted.into()]).at(5);
    let open = || ForecastCommand::Open.of(&forecast_id("sober"));
    table.when("mnd-lead", open()).refused(&Refused::NotYourRole {
        role: whitecell::exercise::Role::Lead,
        act: whitecell::session::Act::RunExercise,
    });
    let table = table.does("facilitator", open());
    table.when("facilitator", open()).refused(&Refused::ForecastOpen);
    let later = table.plays_until(16);
    let count = later.state.cells[&cell("mnd")].items.iter();
    let count = count.filter(|item| matches!(item.kind, whitecell::session::ItemKind::Forecast(_)));
    assert_eq!(count.count(), 1, "its time comes and it is there already");
}
