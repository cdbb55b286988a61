//! The console's lists as the facilitator sees them, on a laptop and on a small terminal.

use std::collections::BTreeMap;

use whitecell::exercise::{Organization, OrganizationId, Span, Text, Timing};
use whitecell::session::{Addressee, NewMessage, NewRequest, NewTask, Part, TaskCommand};
use whitecell::tui::Shade;

use crate::support::control_table::started_with;
use crate::support::exchange::{statement, with_exchange};
use crate::support::exercise::cell;
use crate::support::forecast::with_forecasts;
use crate::support::ministries::{minutes, two_ministries};
use crate::support::probe::with_probe;

use super::Laptop;

/// Twenty minutes in: tasks without a lead and with two, questions without an answer.
fn busy() -> Laptop {
    let mut exercise = with_forecasts(with_exchange(two_ministries()), &Timing::At(minutes(2)));
    let olia = Organization { name: Text::same("올리아 대사관") };
    exercise.organizations.insert(OrganizationId::literal("olia"), olia);
    exercise.forecasts.retain(|_, forecast| forecast.seat.as_str() == "mnd-lead");
    let mut laptop = Laptop::at(started_with(exercise), Shade::Dark, BTreeMap::new()).wait(4);
    let ask = |to| NewRequest {
        to,
        subject: "82%의 근거".to_owned(),
        question: "어떤 자료에서 나온 수입니까?".to_owned(),
        reply_within: Some(Span::minutes(5)),
    };
    let task = |title: &str| NewTask {
        title: title.to_owned(),
        lead: Some(cell("mofa")),
        supporting: [].into(),
        due_within: None,
    };
    let text = "지금 협의할 수 있습니까?".to_owned();
    let table = &mut laptop.table;
    table.accepted("mofa-lead", ask(Addressee::Cell(cell("mnd"))));
    table.accepted("mofa-lead", ask(Addressee::Organization(OrganizationId::literal("olia"))));
    table.accepted("mofa-lead", statement("확인하고 있습니다."));
    table.accepted("mofa-lead", NewMessage { to: cell("mnd"), text });
    table.accepted("facilitator", task("올리아 대사관에 회신"));
    let id = table.state().tasks.keys().last().cloned().expect("it was put");
    let take = TaskCommand::Take { part: Part::Lead };
    table.accepted("facilitator", NewTask { lead: None, ..task("기자에게 답하기") });
    let open = table.state().tasks.keys().last().cloned().expect("it was put");
    table.accepted("mofa-lead", take.clone().of(&open));
    table.accepted("mnd-lead", take.of(&open));
    assert_ne!(id, open);
    laptop.caught_up().wait(16)
}

#[test]
fn every_list_looks_as_it_did() {
    let lists = [
        ("queue", "'"),
        ("time", "T"),
        ("jump", "T1<tab>21:00<c-s>"),
        ("desk", "i"),
        ("papers", "1w"),
        ("keys", ","),
        ("note", "N"),
        ("hand_over", "H"),
    ];
    for (name, keys) in lists {
        for (columns, rows) in [(120, 40), (80, 24)] {
            let laptop = busy().resize(columns, rows).keys(keys);
            insta::assert_snapshot!(format!("list_{name}_ko_{columns}x{rows}"), laptop.wire.grid());
            let laptop = busy().resize(columns, rows).keys("L").keys(keys);
            insta::assert_snapshot!(format!("list_{name}_en_{columns}x{rows}"), laptop.wire.grid());
        }
    }
}

#[test]
fn hours_that_were_typed_for_minutes_are_noticed_and_the_form_is_still_there() {
    let laptop = busy().keys("LT1<tab>21:00<c-s>");
    let asked = laptop.wire.grid();
    assert!(asked.contains("This passes over 20 h 40 min."), "{asked}");
    let laptop = laptop.keys("1");
    let form = laptop.wire.grid();
    assert!(form.contains("21:00") && form.contains("Written as"), "{form}");
    let laptop = laptop.keys("<bs><bs><bs><bs><bs>21<c-s>");
    let jumped = laptop.wire.grid();
    assert!(jumped.contains("T+00:21:00") && !jumped.contains("Written as"), "{jumped}");
}

#[test]
fn what_a_capital_does_is_chosen_while_an_input_method_writes_korean() {
    // ENDEX is the first key with Shift, the time the second.
    let time = busy().keys(",2").wire.grid();
    assert!(time.contains("시간 조정"), "{time}");
}

#[test]
fn a_key_for_which_nothing_waits_says_so() {
    for (keys, said) in [("Ly", "No request for consent waits"), ("LB", "No probe is ready")] {
        let grid = busy().keys(keys).wire.grid();
        assert!(grid.contains(said), "{grid}");
    }
}

/// A probe before the ministries, with `keys` pressed since.
fn probed(keys: &str) -> Laptop {
    let laptop =
        Laptop::at(started_with(with_probe(two_ministries())), Shade::Dark, BTreeMap::new());
    laptop.wait(4).keys("B1").keys(keys)
}

#[test]
fn a_probe_stands_on_the_console_until_it_is_closed() {
    for (name, keys) in [("probe", ""), ("probe_menu", "B"), ("probe_form", "B1")] {
        for (columns, rows) in [(120, 40), (80, 24)] {
            let laptop = probed("").resize(columns, rows).keys(keys);
            insta::assert_snapshot!(format!("{name}_ko_{columns}x{rows}"), laptop.wire.grid());
            let laptop = probed("L").resize(columns, rows).keys(keys);
            insta::assert_snapshot!(format!("{name}_en_{columns}x{rows}"), laptop.wire.grid());
        }
    }
}
