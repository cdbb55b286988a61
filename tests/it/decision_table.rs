//! The tables of docs/decisions.md against `decide`: every state, command, role, depth, authority,
//! deadline and higher body has the answer that the page gives.

mod case;
mod walk;
mod wish;

use std::collections::{BTreeMap, BTreeSet};

use whitecell::exercise::{Authority, Role};
use whitecell::session::{Event, PauseCause, Refused, Stage, TableEvent};

use crate::support::exercise::decision_id;
use crate::support::page::{PageTable, tables};
use crate::support::table::{Table, given};

use case::{Case, DEPTHS, Limit, Required, STATES, Traits, Way};
use wish::{COMMANDS, command, shown};

/// A table for every state that a decision can stand in, at every depth, with its name: once joint
/// with a higher body and once of the lead's own. Where its deadline lies makes no difference to
/// what a cell may do.
pub(crate) fn every_state() -> Vec<(String, Table)> {
    let page = Page::read();
    let mut all = vec![];
    for state in STATES {
        for (_, depth) in DEPTHS.iter().filter(|(_, depth)| page.can_be(state, depth)) {
            let cases = Case::all(state, depth).into_iter().filter(|case| {
                let plain = case.limit == Limit::None;
                let joint = case.authority == Authority::Joint;
                let few = case.required == Required::Two || case.state == "drafted-some";
                plain && few && joint == case.refers
            });
            for case in cases {
                let named = |table| (format!("{case:?}"), table);
                all.extend(case.tables().into_iter().map(named));
            }
        }
    }
    all
}

const PAGE: &str = "docs/decisions.md";

/// The columns of "Who may", and the seats that stand for them.
const SEATS: [(&str, &str, Role); 10] = [
    ("director", "director", Role::Director),
    ("facilitator", "facilitator", Role::Facilitator),
    ("simcell", "simcell", Role::Simcell),
    ("evaluator", "evaluator", Role::Evaluator),
    ("observer", "mofa-observer", Role::Observer),
    ("player", "mnd-player", Role::Player),
    ("lead cell", "mnd-lead", Role::Lead),
    ("supporting cell", "mofa-lead", Role::Lead),
    ("other cell", "outsider-lead", Role::Lead),
    ("engine", "engine", Role::Engine),
];

/// The page, read once.
struct Page {
    tables: BTreeMap<String, PageTable>,
    acts: BTreeMap<String, String>,
    may: BTreeMap<(String, String), String>,
    answers: BTreeMap<String, Answers>,
}

/// The answers to one command: what the columns speak of, and the page's cells by state.
struct Answers {
    columns: Vec<Traits>,
    rows: BTreeMap<&'static str, Vec<String>>,
}

impl Page {
    fn read() -> Self {
        let tables = tables(PAGE);
        let numbers = &tables["Who may/number"];
        let acts = numbers.rows.iter().map(|(number, cells)| (number.clone(), cells[0].clone()));
        let mut may = BTreeMap::new();
        let gate = &tables["Who may/command"];
        for (command, cells) in &gate.rows {
            for (seat, cell) in gate.columns.iter().zip(cells) {
                may.insert((command.clone(), seat.clone()), cell.clone());
            }
        }
        let answers = COMMANDS.map(|name| {
            let table = &tables[&format!("{name}/state")];
            let columns = table.columns.iter().map(|header| Traits::of_header(header)).collect();
            let rows = STATES.map(|state| (state, table.row(state).to_vec()));
            (name.to_owned(), Answers { columns, rows: rows.into() })
        });
        Self { acts: acts.collect(), may, answers: answers.into(), tables }
    }

    fn may(&self, command: &str, seat: &str) -> &str {
        &self.may[&(command.to_owned(), seat.to_owned())]
    }

    fn can_be(&self, state: &str, depth: &str) -> bool {
        let table = &self.tables["Where a decision can stand/state"];
        table.cell(state, depth) == "●"
    }

    fn answer(&self, command: &str, case: &Case, seat: &str) -> &str {
        let (answers, traits) = (&self.answers[command], case.traits(seat));
        let columns = answers.columns.iter().zip(&answers.rows[case.state]);
        let mut fitting = columns.filter(|(header, _)| header.speak_of(traits));
        let (_, answer) = fitting.next().expect("a column for every case");
        assert!(fitting.next().is_none(), "{command}: two columns for {case:?}");
        answer
    }

    /// What the page promises this seat, in the page's own order of asking.
    fn expected(&self, command: &str, case: &Case, seat: &str) -> &str {
        let of_cell = ["observer", "player", "lead cell", "supporting cell", "other cell"];
        if case.state == "planned" && of_cell.contains(&seat) && !command.starts_with("engine") {
            return "∅";
        }
        match self.may(command, seat) {
            "○" => self.answer(command, case, seat),
            may => self.acts.get(may).map_or(may, String::as_str),
        }
    }
}

/// Every case that can come about, each with the tables it can stand for.
fn cases(page: &Page) -> Vec<(Case, Vec<Table>)> {
    let mut all = vec![];
    for state in STATES {
        for depth in DEPTHS.map(|(_, name)| name) {
            if page.can_be(state, depth) {
                let fitting = Case::all(state, depth).into_iter();
                all.extend(fitting.map(|case| (case, case.tables())));
            }
        }
    }
    all
}

#[test]
fn every_state_command_and_role_is_answered_as_the_page_says() {
    let page = Page::read();
    let mut tried = 0;
    let mut wrong = BTreeSet::new();
    for (case, tables) in cases(&page) {
        for table in &tables {
            for name in COMMANDS {
                for (seat, id, _) in SEATS {
                    let expected = page.expected(name, &case, seat);
                    let shown = shown(&table.when(id, command(name, &case, seat)));
                    tried += 1;
                    if shown != expected {
                        wrong.insert(format!("{name}, {seat}, {case:?}: {shown}, not {expected}"));
                    }
                }
            }
        }
    }
    let some: Vec<_> = wrong.iter().take(20).collect();
    assert!(wrong.is_empty(), "{} wrong, as {some:#?}", wrong.len());

    assert!(tried > 200_000, "{tried} tried");
}

#[test]
fn every_answer_on_the_page_can_come_about() {
    let page = Page::read();
    for (name, answers) in &page.answers {
        for (state, cells) in &answers.rows {
            for (column, cell) in answers.columns.iter().zip(cells) {
                let depths = DEPTHS.map(|(_, depth)| depth);
                let can_be = depths.into_iter().any(|depth| {
                    let at_depth = Traits::of_header(depth).or_any();
                    column.speak_of(at_depth) && page.can_be(state, depth)
                });
                assert_eq!(can_be, cell != "·", "{name}, {state}, {column:?}: {cell}");
            }
        }
    }
}

#[test]
fn the_page_has_every_role_and_stage() {
    let page = Page::read();
    for role in Role::ALL {
        assert!(SEATS.iter().any(|(_, _, at)| *at == role), "{role:?}");
    }
    let columns: Vec<_> = SEATS.iter().map(|(column, _, _)| (*column).to_owned()).collect();
    assert_eq!(page.tables["Who may/command"].columns, columns);
    let commands: Vec<_> =
        page.tables["Who may/command"].rows.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(commands, COMMANDS);
    let rows = page.tables["Where a decision can stand/state"].rows.iter();
    assert_eq!(rows.map(|(state, _)| state.as_str()).collect::<Vec<_>>(), STATES);
    let stages: BTreeSet<_> = cases(&page)
        .iter()
        .flat_map(|(_, tables)| tables)
        .map(|table| table.state.decisions[&decision_id("d1")].stage)
        .collect();
    assert_eq!(stages, Stage::ALL.into_iter().collect());
}

#[test]
fn the_page_says_when_play_is_under_way() {
    let page = Page::read();
    let table = &page.tables["When play is under way/command"];
    for (phase, events) in phases() {
        for name in COMMANDS {
            let case = Case::where_accepted(name);
            let fitting = |(seat, _, _): &&(&str, _, _)| page.may(name, seat) == "○";
            let (seat, id, _) = SEATS.iter().rfind(fitting).expect("somebody may");
            let events = events.iter().cloned().chain(case.events(Way::Straight));
            let table_in_phase = given(case.exercise(), events).at(case::NOW);
            let who = if name.starts_with("engine") { "engine's" } else { "people's" };
            let expected = match table.cell(who, phase) {
                "○" => page.answer(name, &case, seat),
                refused => refused,
            };
            let outcome = table_in_phase.when(id, command(name, &case, seat));
            assert_eq!(shown(&outcome), expected, "{name} in {phase}");
        }
    }
}

/// The phases of the page, and how a session comes to be in each.
fn phases() -> [(&'static str, Vec<Event>); 6] {
    let started = || TableEvent::ExerciseStarted.into();
    let paused = PauseCause::ByHand;
    let resumed = TableEvent::SessionResumed { gap_ms: 1, torn_bytes: 0 };
    let stopped = TableEvent::RealWorldStopped { reason: String::new() };
    [
        ("preparing", vec![]),
        ("running", vec![started()]),
        ("paused", vec![started(), TableEvent::Paused { cause: paused }.into()]),
        ("resumed", vec![started(), resumed.into()]),
        ("stopped", vec![started(), stopped.into()]),
        ("ended", vec![started(), TableEvent::ExerciseEnded.into()]),
    ]
}

#[test]
fn a_decision_is_opened_by_the_engine_only_when_its_time_has_come() {
    let case = Case { authority: Authority::Joint, ..Case::all("planned", "full")[0] };
    let open = || command("engine: OpenDecision", &case, "engine");
    let table = given(case.exercise(), [TableEvent::ExerciseStarted.into()]);
    table.clone().at(11).when("engine", open()).refused(&Refused::NotDue);
    table.at(12).when("engine", open()).accepted();
}
