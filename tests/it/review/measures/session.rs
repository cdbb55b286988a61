//! What hand-built sessions give to the measures.

use whitecell::exercise::Span;
use whitecell::review::measures::{Figure, Measure, Outcome, Undefined};

use super::super::table::Table;
use super::super::talk::talk;

fn figure(table: &Table, measure: Measure) -> Figure {
    let aar = table.aar();
    aar.measures.into_iter().find(|figure| figure.measure == measure).unwrap()
}

#[test]
fn what_had_no_case_is_undefined_and_never_zero() {
    let table = Table::started();
    for (measure, why) in [
        (Measure::SharingDelay, Undefined::NoCase),
        (Measure::PoolingBias, Undefined::NotOnRecord),
        (Measure::BrierLast, Undefined::NotAsked),
        (Measure::RatingAlpha, Undefined::NotAsked),
        (Measure::ParticipationGini, Undefined::NoCase),
    ] {
        assert_eq!(figure(&table, measure).outcome, Outcome::Undefined(why), "{measure:?}");
    }
}

#[test]
fn two_lengths_are_told_and_three_are_drawn() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(4).release("kanari-3");
    table.at(7).pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    table.at(10).pass_on("mofa-lead", ("kanari-3", 2), "mnd");
    let two = figure(&table, Measure::SharingDelay);
    assert_eq!((two.n, two.outcome), (2, Outcome::TooFew { least: 3 }));
    assert_eq!((two.cases.len(), two.records.len()), (2, 4), "they are told with their records");
    table.at(14).pass_on("mofa-lead", ("kanari-3", 1), "mnd");
    let (median, ninetieth) = (Span::minutes(6), Span::seconds(552));
    let drawn = figure(&table, Measure::SharingDelay);
    assert_eq!((drawn.n, drawn.outcome), (3, Outcome::Lengths { median, ninetieth }));
}

#[test]
fn a_lapse_is_censored_and_no_latency() {
    use whitecell::session::DecisionCommand;
    let mut table = Table::started();
    table.at(7).decide("facilitator", "d3", DecisionCommand::Open).at(13);
    let latency = figure(&table, Measure::DecisionLatency);
    assert_eq!((latency.n, latency.censored), (0, 2), "one lapsed and one is open");
}

#[test]
fn tasks_and_skew_of_a_session_with_everything() {
    let table = talk("words");
    for (measure, count) in [
        (Measure::TasksUnowned, 1),
        (Measure::TasksDoublyLed, 1),
        (Measure::TasksReassigned, 1),
        (Measure::OutsideTheLine, 1),
    ] {
        assert_eq!(figure(&table, measure).outcome, Outcome::Count(count), "{measure:?}");
    }
    let skew = figure(&table, Measure::MessageSkew);
    assert_eq!((skew.n, skew.outcome), (1, Outcome::TooFew { least: 3 }));
}
