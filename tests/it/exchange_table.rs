//! The tables of statements.md, exchange.md, forecasts.md and adjudication.md against `decide`:
//! every state, command and seat.

mod adjudication;
mod forecast;
mod matter;

use std::fmt::Write as _;

use crate::support::page::{shown, tables};
use matter::{Matter, messages, requests, statements, tasks};

/// What the rules answer for this seat, as the page has it.
fn answered(matter: &Matter, seat: &str, command: &str) -> Vec<String> {
    let (_, wish, unseen) = matter
        .commands
        .iter()
        .find(|(name, _, _)| *name == command)
        .expect("the matter has the command");
    let answer = |(_, table): &(&str, _)| {
        let table: &crate::support::table::Table = table;
        shown(&table.when(seat, wish.clone()), *unseen)
    };
    matter.states.iter().map(answer).collect()
}

fn holds(matter: &Matter) {
    let page = tables(matter.page);
    let mut tried = 0;
    for (heading, seat) in &matter.seats {
        let table = &page[&format!("{}: {heading}/command", matter.name)];
        let states: Vec<_> = matter.states.iter().map(|(name, _)| *name).collect();
        assert_eq!(table.columns, states, "{heading}");
        let names = matter.commands.iter().map(|(name, _, _)| *name);
        assert!(table.rows.iter().map(|(name, _)| name.as_str()).eq(names), "{heading}");
        for (command, expected) in &table.rows {
            assert_eq!(answered(matter, seat, command), *expected, "{heading}: {command}");
            tried += expected.len();
        }
    }
    assert_eq!(tried, matter.seats.len() * matter.commands.len() * matter.states.len());
    let never = &page[&format!("{}: everybody else/command", matter.name)];
    for (command, expected) in &never.rows {
        for (seat, expected) in never.columns.iter().zip(expected) {
            let answers = answered(matter, seat, command);
            let place = format!("{}: {seat} {command}", matter.name);
            assert!(answers.iter().all(|answer| answer == expected), "{place}: {answers:?}");
        }
    }
}

/// The tables as the rules have them, for whoever writes the page.
fn written(matter: &Matter) -> String {
    let mut page = String::new();
    let states: Vec<_> = matter.states.iter().map(|(name, _)| *name).collect();
    for (heading, seat) in &matter.seats {
        writeln!(page, "\n### {}: {heading}\n", matter.name).unwrap();
        writeln!(page, "| command | {} |", states.join(" | ")).unwrap();
        writeln!(page, "|---|{}", "---|".repeat(states.len())).unwrap();
        for (command, _, _) in &matter.commands {
            let answers = answered(matter, seat, command);
            writeln!(page, "| {command} | {} |", answers.join(" | ")).unwrap();
        }
    }
    writeln!(page, "\n### {}: everybody else\n", matter.name).unwrap();
    writeln!(page, "| command | {} |", matter.others.join(" | ")).unwrap();
    writeln!(page, "|---|{}", "---|".repeat(matter.others.len())).unwrap();
    for (command, _, _) in &matter.commands {
        let answers: Vec<_> =
            matter.others.iter().map(|seat| answered(matter, seat, command)[0].clone()).collect();
        writeln!(page, "| {command} | {} |", answers.join(" | ")).unwrap();
    }
    page
}

#[test]
fn every_state_command_and_seat_is_answered_as_the_pages_say() {
    for matter in [
        statements(),
        messages(),
        requests(),
        tasks(),
        forecast::forecasts(),
        adjudication::free_moves(),
    ] {
        if std::env::var_os("WHITECELL_SHOW_TABLES").is_some() {
            println!("{}", written(&matter));
            continue;
        }
        holds(&matter);
    }
}
