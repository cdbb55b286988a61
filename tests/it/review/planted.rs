//! Patterns that need more than the harbour has: marked options, forecasts, a probe, messages. Each
//! with a near miss that stays quiet.

use std::sync::Arc;

use whitecell::exercise::ProbabilityGrade::{self, Likely, RoughlyEven, Unlikely, VeryLikely};
use whitecell::exercise::{Advice, ChoiceId, Exercise, FactId, Forecast, Timing};
use whitecell::review::Pattern;
use whitecell::session::{
    Chosen, Command, DecisionCommand, DraftAnswer, ForecastCommand, ProbeAnswer, ProbeCommand,
    SettleAs, TableCommand,
};

use super::question::found;
use super::table::{Table, decision, harbour, option};
use super::talk;
use crate::support::forecast::{forecast, forecast_id, grade, percent};
use crate::support::probe::{probe_id, with_probe};

fn begin(exercise: Exercise) -> Table {
    let mut table = Table::new(&Arc::new(exercise));
    table.say("facilitator", TableCommand::StartExercise).at(0);
    table
}

/// In d1 raising readiness removes a human step; asking does not.
fn marked() -> Table {
    let mut exercise = (*harbour()).clone();
    let d1 = exercise.decisions.get_mut(&decision("d1")).unwrap();
    d1.choices[0].removes_human_step = true;
    begin(exercise)
}

fn record(table: &mut Table, chosen: Chosen) {
    let text = "정함".to_owned();
    table.decide(
        "facilitator",
        "d1",
        DecisionCommand::RecordOutcome { line: [].into(), chosen, text },
    );
}

fn left(table: &Table) -> usize {
    found(table).into_iter().filter(|name| *name == "human step left").count()
}

#[test]
fn an_option_that_removes_a_human_step() {
    let mut table = marked();
    record(table.at(7), option("kanari-raise"));
    assert_eq!(left(&table), 1);
    let aar = table.aar();
    let own = aar.findings.iter().find(|it| matches!(it.pattern, Pattern::HumanStepLeft { .. }));
    let Pattern::HumanStepLeft { left: others, alone, .. } = &own.unwrap().pattern else {
        panic!("it was asked for")
    };
    assert_eq!((others.len(), alone), (1, &None));
    assert_eq!(own.unwrap().records, [table.last()]);

    let mut kept = marked();
    record(kept.at(7), option("kanari-ask"));
    assert_eq!(left(&kept), 0, "the option taken carries no mark");
    let mut own_words = marked();
    record(own_words.at(7), Chosen::Other("사람 없이 한다".to_owned()));
    assert_eq!(left(&own_words), 0, "an answer of the table's own carries none");
    let mut unmarked = Table::started();
    record(unmarked.at(7), option("kanari-raise"));
    assert_eq!(left(&unmarked), 0, "its class alone is no mark");
}

#[test]
fn a_human_step_that_one_cell_removed_alone() {
    let mut table = marked();
    let alone = DecisionCommand::ActAlone {
        chosen: option("kanari-raise"),
        explanation: "급함".to_owned(),
    };
    table.at(8).decide("mnd-lead", "d1", alone);
    assert_eq!(left(&table), 1);
    record(table.at(9), option("kanari-raise"));
    assert_eq!(left(&table), 1, "once an option");
    let aar = table.aar();
    let own = aar.findings.iter().find(|it| matches!(it.pattern, Pattern::HumanStepLeft { .. }));
    assert_eq!(own.unwrap().records.len(), 2);

    let mut proposed = marked();
    proposed.at(8).position("mnd-lead", "d1", "kanari-raise", "kanari-ask");
    proposed.position("mofa-lead", "d1", "kanari-ask", "kanari-raise").reveal("d1");
    proposed.draft("mnd-lead", "d1", "kanari-raise", "올린다");
    proposed.draft("mnd-lead", "d1", "kanari-ask", "묻는다");
    proposed.answer("mofa-lead", "d1", 2, DraftAnswer::Concur);
    proposed.settle("mnd-lead", "d1", SettleAs::Unified);
    assert_eq!(left(&proposed), 0, "a draft only proposed it");
}

/// MND's lead judges whether the lights are for a festival, which they are where `holds`.
fn forecasting(advice: u8, holds: Option<bool>) -> Table {
    let mut exercise = (*harbour()).clone();
    let base = forecast("lights", "mnd-lead", false);
    let fact = FactId::new("kanari-script").unwrap();
    exercise.facts.get_mut(&fact).unwrap().holds = holds;
    let advice = Advice { probability: percent(advice), ..base.advice.clone() };
    let own = Forecast { opens: Timing::Control, advice, fact, ..base };
    exercise.forecasts = [(own.id.clone(), own)].into();
    begin(exercise)
}

fn judge(table: &mut Table, own: ProbabilityGrade, last: ProbabilityGrade) {
    let say = |command: ForecastCommand| -> Command { command.of(&forecast_id("lights")) };
    table.at(1).say("facilitator", say(ForecastCommand::Open));
    table.say("mnd-lead", say(ForecastCommand::Judge { judgement: grade(own) }));
    table.say("mnd-lead", say(ForecastCommand::Conclude { judgement: grade(last) }));
}

#[test]
fn advice_and_what_was_made_of_it() {
    let quiet: &[&str] = &[];
    for (own, advice, last, expected) in [
        (VeryLikely, 20, Unlikely, &["advice followed"][..]),
        (VeryLikely, 20, RoughlyEven, quiet),
        (Unlikely, 82, Unlikely, &["advice refused"]),
        (Unlikely, 82, RoughlyEven, quiet),
        (Likely, 20, VeryLikely, &["advice resisted"]),
        (RoughlyEven, 20, Likely, quiet),
        (Unlikely, 82, Likely, &["advice used"]),
        (Unlikely, 50, Likely, quiet),
        (Likely, 82, Likely, quiet),
    ] {
        let mut table = forecasting(advice, Some(true));
        judge(&mut table, own, last);
        assert_eq!(found(&table), quiet, "before ENDEX nothing is told of the truth");
        table.end();
        assert_eq!(found(&table), expected, "{own:?}, advised {advice}, {last:?}");
        let mut open = forecasting(advice, None);
        judge(&mut open, own, last);
        assert_eq!(found(open.end()), quiet, "the author leaves it open");
    }
}

fn answers(choices: [&str; 2]) -> ProbeCommand {
    let answer = |id: &str| match id {
        "unsure" => ProbeAnswer::Unsure,
        id => ProbeAnswer::Option(ChoiceId::new(id).unwrap()),
    };
    ProbeCommand::Answer { answers: choices.map(answer).to_vec() }
}

fn probed(mofa: [&str; 2], mnd: [&str; 2]) -> Table {
    let mut table = begin(with_probe((*harbour()).clone()));
    table.at(5).say("facilitator", ProbeCommand::Begin { probe: probe_id() });
    table.say("mofa-lead", answers(mofa)).say("mnd-lead", answers(mnd));
    table.say("facilitator", ProbeCommand::Close);
    table
}

#[test]
fn a_question_on_which_the_cells_held_different_things() {
    let mut apart = probed(["people", "people"], ["people", "machine"]);
    assert!(found(&apart).is_empty(), "what was so is not told before ENDEX");
    assert_eq!(found(apart.end()), ["held apart"], "of two questions on one");
    let aar = apart.aar();
    let Pattern::HeldApart { question, right, otherwise, .. } = &aar.findings[0].pattern else {
        panic!("held apart")
    };
    assert_eq!((*question, right[0].as_str(), otherwise[0].as_str()), (1, "mofa", "mnd"));
    for (mofa, mnd) in [
        (["people", "people"], ["people", "unsure"]),
        (["people", "machine"], ["people", "machine"]),
    ] {
        assert!(found(probed(mofa, mnd).end()).is_empty(), "{mofa:?} {mnd:?}");
    }
}

#[test]
fn a_message_that_was_acknowledged_quickly() {
    let sent = |minute| {
        let mut table = Table::started();
        talk::send(table.at(1), "mofa-dg", "mnd", "보고 있는지");
        table.at(minute).say("mnd-lead", Command::AcknowledgeMessage { id: 0 });
        found(&table).len()
    };
    assert_eq!((sent(3), sent(4)), (1, 0), "two minutes are quick, three are not");
    let mut waiting = Table::started();
    talk::send(waiting.at(1), "mofa-dg", "mnd", "보고 있는지");
    assert!(found(waiting.at(3)).is_empty(), "it is not acknowledged");
}
