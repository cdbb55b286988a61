//! Each play that is shown leads where it says, over the whole exercise and the real rules.

use std::collections::BTreeSet;

use whitecell::analysis::{self, Act, Ending, Play, SITUATIONS_MAX};
use whitecell::exercise::{BranchId, CellId, DecisionId, Exercise, ExerciseTime, InjectKind};
use whitecell::session::{
    Addressee, Chosen, Command, DecisionCommand, InjectCommand, Life, NewRequest, PassOnForm,
    PassageCommand, RequestCommand, RevealWhen, Slots, TableCommand,
};

use super::{edited, loaded, shipped_exercise};
use crate::support::table::{Table, given};

/// How many plays of one exercise are performed; more of a kind tell nothing new.
const PLAYS_MAX: usize = 12;
/// How many situations of a shipped exercise are looked at here: plays of few acts.
const SITUATIONS: usize = 500;

fn words() -> String {
    "So.".to_owned()
}

fn lead(exercise: &Exercise, cell: &CellId) -> String {
    exercise.lead_seat(cell).expect("every cell has one").id.to_string()
}

/// Who does an act, and with which command.
fn keyed(table: &Table, act: &Act) -> Vec<(String, Command)> {
    let exercise = &table.exercise;
    let control = |command: Command| vec![("facilitator".to_owned(), command)];
    match act {
        Act::Settle { decision, choice } => {
            let chosen = choice.clone().map_or(Chosen::Other(words()), Chosen::Option);
            let (text, line) = (words(), Slots::new());
            control(DecisionCommand::RecordOutcome { chosen, text, line }.of(decision))
        }
        Act::Lapse { decision } => control(DecisionCommand::Lapse.of(decision)),
        Act::ActAlone { cell, decision } => {
            let (chosen, explanation) = (Chosen::Other(words()), words());
            let command = DecisionCommand::ActAlone { chosen, explanation }.of(decision);
            vec![(lead(exercise, cell), command)]
        }
        Act::Reveal { decision } => {
            control(DecisionCommand::Reveal { when: RevealWhen::Now }.of(decision))
        }
        Act::PassOn { from, to, passage } => {
            let (passage, to) = (passage.clone(), to.clone());
            let (form, facts) = (PassOnForm::Full, None);
            let command = PassageCommand::PassOn { passage, to, form, facts };
            vec![(lead(exercise, from), command.into())]
        }
        Act::Ask { cell, answer } => {
            let of = exercise.answers[answer].of.clone();
            let new = NewRequest {
                to: of.map_or(Addressee::Control, Addressee::Organization),
                subject: words(),
                question: words(),
                reply_within: None,
            };
            let request = u32::try_from(table.state.requests.len()).expect("few requests");
            let release = RequestCommand::Release { answer: answer.clone() }.of(request);
            vec![(lead(exercise, cell), new.into()), ("facilitator".to_owned(), release)]
        }
        Act::Acknowledge { cell, inject } => {
            vec![(lead(exercise, cell), InjectCommand::Acknowledge.of(inject))]
        }
        Act::Release { inject } => control(InjectCommand::Release.of(inject)),
        Act::Open { decision } => control(DecisionCommand::Open.of(decision)),
    }
}

/// The engine does what is due, and control sends at once what is offered and not held.
fn settled(mut table: Table) -> Table {
    loop {
        table = table.engine_acts().0;
        let offered = table.state.injects.iter().find(|(id, now)| {
            // What was written at the table, as an answer is, went out with it.
            let meant = table.exercise.injects.get(*id);
            let is_sent = meant.is_some_and(|meant| {
                !now.is_held(meant.hold) && meant.kind != InjectKind::Expected
            });
            now.is_offered() && is_sent
        });
        let Some(inject) = offered.map(|(id, _)| id.clone()) else { return table };
        table = table.does("facilitator", InjectCommand::Release.of(&inject));
    }
}

fn wait(mut table: Table, until: ExerciseTime) -> Table {
    while table.t < until {
        let moves = table.exercise.moves.values().scan(ExerciseTime::START, |at, it| {
            let began = *at;
            *at = *at + it.length;
            Some((began, it.id.clone()))
        });
        let moves: Vec<_> = moves.collect();
        let t = table.t;
        let begins = moves.iter().map(|(at, _)| *at).filter(|at| *at > t);
        let next = table.next_time().into_iter().chain(begins).chain([until]).min();
        table.t = next.unwrap_or(until);
        let t = table.t;
        for (_, to) in moves.iter().filter(|(at, _)| *at == t) {
            table = table.does("facilitator", TableCommand::BeginMove { to: to.clone() });
        }
        table = settled(table);
    }
    table
}

/// The table after a play.
fn performed(exercise: &Exercise, play: &Play) -> Table {
    let table = given(exercise.clone(), []).does("facilitator", TableCommand::StartExercise);
    let mut table = settled(table);
    for step in &play.steps {
        table = wait(table, step.t);
        for (who, command) in keyed(&table, &step.act) {
            table = table.does(&who, command);
        }
        table = settled(table);
    }
    wait(table, play.at)
}

fn taken(table: &Table) -> BTreeSet<BranchId> {
    table.state.branches.keys().cloned().collect()
}

fn leads_where_it_says(name: &str, exercise: &Exercise, situations_max: usize) {
    let explored = analysis::explore(exercise, situations_max);
    for Ending { branches, play } in explored.endings.iter().take(PLAYS_MAX) {
        assert_eq!(taken(&performed(exercise, play)), *branches, "{name}: {play:?}");
    }
    for (id, play) in explored.injects.iter().take(PLAYS_MAX) {
        let now = &performed(exercise, play).state.injects[id];
        let out = matches!(now.life, Life::Released | Life::Closed) || now.due.is_some();
        assert!(out, "{name}: {id} by {play:?}");
    }
    for (id, play) in explored.branches.iter().take(PLAYS_MAX) {
        assert!(taken(&performed(exercise, play)).contains(id), "{name}: {id} by {play:?}");
    }
    let opened = |table: Table, id: &DecisionId| table.state.decisions[id].opened_at.is_some();
    for (id, play) in explored.decisions.iter().take(PLAYS_MAX) {
        assert!(opened(performed(exercise, play), id), "{name}: {id} by {play:?}");
    }
}

#[test]
fn plays_of_the_small_exercise_lead_where_they_say() {
    leads_where_it_says("crossroads", &loaded(&edited(&[])).0, SITUATIONS_MAX);
}

#[test]
fn plays_of_a_shipped_exercise_lead_where_they_say() {
    for name in ["shadow-commander", "twelve-minutes"] {
        leads_where_it_says(name, &shipped_exercise(name), SITUATIONS);
    }
}
