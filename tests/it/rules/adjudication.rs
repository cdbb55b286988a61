//! Free moves, arguments and rulings: once, with a reason, and only where there is something.

use whitecell::exercise::{Effect, EscalationClass, FactId, Role, VariableId};
use whitecell::session::view::{ControlView, LiveDrafts, Views};
use whitecell::session::{
    Act, Command, DueCause, Event, Field, FreeMoveCommand, ItemCommand, Learned, NewFreeMove,
    NewRuling, REASON_GRAPHEMES_MAX, Refused, Ruled, Side, TableEvent, Thing, WorldEvent,
};

use crate::support::exercise::{cell, exercise, inject_id};
use crate::support::table::{Table, given};

fn started() -> Table {
    given(exercise(), [TableEvent::ExerciseStarted.into()]).at(5)
}

fn free_move() -> Command {
    Command::MakeFreeMove(NewFreeMove {
        action: "Send an envoy".to_owned(),
        effect: "The line opens again".to_owned(),
        reasons: "It did so last year".to_owned(),
    })
}

fn made() -> Table {
    started().does("mofa-lead", free_move())
}

fn argue(side: Side) -> FreeMoveCommand {
    FreeMoveCommand::Argue { side, text: "They said no twice".to_owned() }
}

fn ruling(on: Ruled) -> NewRuling {
    NewRuling {
        on,
        outcome: "The envoy is received".to_owned(),
        class: Some(EscalationClass::DeEscalation),
        effects: vec![],
        learned: vec![],
        reason: "two good reasons of three".to_owned(),
    }
}

fn rule(new: NewRuling) -> Command {
    Command::Rule(Box::new(new))
}

fn by_hand(effects: Vec<Effect>) -> NewRuling {
    NewRuling { outcome: String::new(), class: None, effects, ..ruling(Ruled::World) }
}

fn tension() -> VariableId {
    VariableId::literal("tension")
}

fn control(table: &Table) -> ControlView {
    Views::of(&table.state, &table.exercise, &LiveDrafts::new()).control.as_ref().clone()
}

#[test]
fn a_free_move_is_its_own_cells_until_control_opens_it() {
    let table = made();
    let seen = |table: &Table, id| {
        let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
        views.cells[&cell(id)].exchange.free_moves.clone()
    };
    assert_eq!((seen(&table, "mofa").len(), seen(&table, "mnd").len()), (1, 0));
    let unseen = Refused::NoSuch { thing: Thing::FreeMove };
    table.when("mnd-lead", argue(Side::For).of(0)).refused(&unseen);
    table.when("mofa-lead", argue(Side::For).of(0)).refused(&Refused::NotOpenForArgument);
    let table = table.does("facilitator", FreeMoveCommand::Open.of(0));
    let opened = seen(&table, "mnd");
    assert!(opened[0].open && !opened[0].own);
    table.when("mnd-lead", FreeMoveCommand::Withdraw.of(0)).refused(&Refused::NotYourFreeMove);
    let number = opened[0].number;
    let table = table.does("mnd-player", ItemCommand::FreeMove(argue(Side::Against)).of(number));
    assert_eq!(seen(&table, "mofa")[0].arguments[0].side, Side::Against);
}

#[test]
fn only_a_lead_makes_a_free_move_and_says_all_three() {
    let table = started();
    let refused = Refused::NotYourRole { role: Role::Player, act: Act::SubmitForCell };
    table.when("mofa-player", free_move()).refused(&refused);
    let new = NewFreeMove { action: "a".into(), effect: " ".into(), reasons: "b".into() };
    table
        .when("mofa-lead", Command::MakeFreeMove(new))
        .refused(&Refused::Empty { field: Field::Effect });
    let long = "가".repeat(REASON_GRAPHEMES_MAX + 1);
    let new = NewFreeMove { action: long, effect: "a".into(), reasons: "b".into() };
    let length = REASON_GRAPHEMES_MAX + 1;
    table.when("mofa-lead", Command::MakeFreeMove(new)).refused(&Refused::TooLong {
        field: Field::Action,
        limit: REASON_GRAPHEMES_MAX,
        length,
    });
}

#[test]
fn a_ruling_is_given_once_and_tells_the_author() {
    let table = made();
    assert_eq!(control(&table).waiting_rulings().len(), 1);
    let table = table.does("facilitator", rule(ruling(Ruled::FreeMove(0))));
    assert!(control(&table).waiting_rulings().is_empty());
    let views = Views::of(&table.state, &table.exercise, &LiveDrafts::new());
    let told = views.cells[&cell("mofa")].exchange.free_moves[0].outcome.clone();
    assert_eq!(told.expect("it was ruled on").0, "The envoy is received");
    assert!(views.cells[&cell("mnd")].exchange.free_moves.is_empty());
    let again = rule(ruling(Ruled::FreeMove(0)));
    table.when("facilitator", again).refused(&Refused::AlreadyRuled);
    table.when("mofa-lead", FreeMoveCommand::Withdraw.of(0)).refused(&Refused::AlreadyRuled);
    let line = control(&table).escalation_line();
    assert_eq!(line[0].class, EscalationClass::DeEscalation);
}

#[test]
fn a_free_move_that_was_withdrawn_is_not_ruled_on() {
    let table = made().does("mofa-lead", FreeMoveCommand::Withdraw.of(0));
    let late = rule(ruling(Ruled::FreeMove(0)));
    table.when("facilitator", late).refused(&Refused::FreeMoveWithdrawn);
}

#[test]
fn an_effect_of_a_ruling_stays_within_the_range_and_carries_the_reason() {
    let table = started();
    let up = |by| rule(by_hand(vec![Effect::Add { variable: tension(), by }]));
    table.when("facilitator", up(71)).refused(&Refused::ValueOutOfRange {
        value: 101,
        min: 0,
        max: 100,
    });
    table.when("facilitator", rule(by_hand(vec![]))).refused(&Refused::NoEffect);
    let classed = NewRuling { class: Some(EscalationClass::Violent), ..by_hand(vec![]) };
    table.when("facilitator", rule(classed)).refused(&Refused::NothingToClass);
    let table = table.does("facilitator", up(10));
    assert_eq!(table.state.variables[&tension()], 40);
    let set = Event::World(WorldEvent::VariableSet {
        variable: tension(),
        value: 40,
        cause: DueCause::Control,
        reason: "two good reasons of three".to_owned(),
    });
    let last = table.state.history.back().expect("a record");
    let told = last.happenings.iter().any(|happening| {
        matches!(happening, whitecell::session::Happening::Event(event) if **event == set)
    });
    assert!(told, "{last:?}");
}

#[test]
fn a_ruling_offers_an_inject_and_lets_a_cell_know_a_fact() {
    let table = made();
    let fact = FactId::literal("script");
    let learned = Learned { fact: fact.clone(), cell: cell("mofa") };
    let new = NewRuling {
        effects: vec![Effect::Offer(inject_id("i3"))],
        learned: vec![learned.clone()],
        ..ruling(Ruled::FreeMove(0))
    };
    let table = table.does("facilitator", rule(new));
    assert!(table.state.injects[&inject_id("i3")].due.is_some());
    assert!(table.state.knows_since(&table.exercise, &cell("mofa"), &fact).is_some());
    let again = NewRuling { learned: vec![learned], ..by_hand(vec![]) };
    table.when("facilitator", rule(again)).refused(&Refused::AlreadyKnown);
}

#[test]
fn there_is_nothing_to_rule_on_before_a_decision_is_settled() {
    let table = started();
    let id = whitecell::exercise::DecisionId::literal("d1");
    table
        .when("facilitator", rule(ruling(Ruled::Settled(id.clone()))))
        .refused(&Refused::NothingToRule);
    table
        .when("facilitator", rule(ruling(Ruled::Alone { decision: id, act: 0 })))
        .refused(&Refused::NothingToRule);
}
