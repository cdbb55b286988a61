//! How a decision ends, deadlines, and acting alone.

use whitecell::exercise::{Authority, Deadline, Depth, Exercise, Span};
use whitecell::session::{
    ALONE_ACTS_MAX, Command, DecisionCommand, DecisionEvent, DraftAnswer, DueCause, EngineCommand,
    Event, Refused, SettleAs, Settlement, TableCommand, Thing,
};

use crate::support::exercise::{cell, d1_of, decision_id, exercise, minutes};
use crate::support::table::{Table, given};
use crate::support::wish::{
    act_alone, answer, draft, drafted, mnd_takes, objection, on_d1, opened, opened_in, option,
    record_outcome, revealed, revealed_in, settle, started,
};

fn with(change: impl FnOnce(&mut Exercise)) -> Table {
    let mut exercise = exercise();
    change(&mut exercise);
    given(exercise, []).does("facilitator", TableCommand::StartExercise)
}

fn hard(within: u64) -> Table {
    let deadline = Deadline { within: Span::minutes(within), hard: true };
    with(|exercise| d1_of(exercise).deadline = Some(deadline))
}

fn refer() -> Command {
    on_d1(DecisionCommand::Refer { question: "Which?".to_owned() })
}

fn come_back() -> Command {
    on_d1(DecisionCommand::ReturnReferral {
        line: [].into(),
        chosen: option("hotline"),
        text: "Ask.".to_owned(),
        reason: "It is quicker.".to_owned(),
        conditions: "Report by noon.".to_owned(),
    })
}

fn extend(minutes: u64) -> Command {
    on_d1(DecisionCommand::ExtendDeadline { by: Span::minutes(minutes) })
}

fn lapse() -> Command {
    on_d1(DecisionCommand::Lapse)
}

fn settlement_of(table: &Table) -> Option<Settlement> {
    let settled = table.state.decisions[&decision_id("d1")].settled.as_ref();
    settled.map(|settled| settled.settlement.clone())
}

#[test]
fn a_sole_lead_decides_and_the_dissent_is_recorded() {
    let table = with(|exercise| d1_of(exercise).authority = Authority::Sole);
    let objected = revealed_in(opened_in(table))
        .does("mnd-lead", draft("hotline"))
        .does("mofa-lead", answer(1, objection()))
        .does("mnd-lead", settle(SettleAs::ByLead));
    let dissent = [cell("mofa")].into();
    assert_eq!(settlement_of(&objected), Some(Settlement::ByLead { dissent }));
}

#[test]
fn a_joint_decision_is_not_settled_over_dissent() {
    let objected = drafted().does("mofa-lead", answer(1, objection()));
    objected.when("mnd-lead", settle(SettleAs::ByLead)).refused(&Refused::AuthorityIsJoint);
}

#[test]
fn a_supporting_cell_settles_nothing() {
    let agreed = drafted().does("mofa-lead", answer(1, DraftAnswer::Concur));
    assert!(agreed.when("mofa-lead", settle(SettleAs::Unified)).0.is_err());
}

#[test]
fn a_referral_comes_back_with_reason_and_conditions() {
    let back = revealed().does("mofa-lead", refer()).at(30).does("simcell", come_back());
    let Some(Settlement::Referred { reason, conditions }) = settlement_of(&back) else {
        panic!("not from above");
    };
    assert_eq!((reason.as_str(), conditions.as_str()), ("It is quicker.", "Report by noon."));
}

#[test]
fn what_is_with_the_higher_body_is_out_of_the_ministries_hands() {
    let referred = drafted().does("facilitator", refer());
    for (seat, wish) in [
        ("mnd-lead", draft("hotline")),
        ("mofa-lead", answer(1, DraftAnswer::Concur)),
        ("mnd-lead", settle(SettleAs::Unified)),
        ("facilitator", record_outcome("hotline")),
    ] {
        referred.when(seat, wish).refused(&Refused::WithTheHigherBody);
    }
    referred.when("mofa-lead", act_alone()).accepted();
}

#[test]
fn a_decision_that_is_only_recorded_can_be_referred_too() {
    let table = opened_in(with(|exercise| d1_of(exercise).depth = Depth::Record));
    table.does("mofa-lead", refer()).does("simcell", come_back());
}

#[test]
fn a_referral_is_not_said_before_the_draft_it_is_about() {
    let earliest = minutes(18);
    drafted().at(20).said(17).when("mnd-lead", refer()).refused(&Refused::SaidBefore { earliest });
}

#[test]
fn an_answer_from_above_is_not_said_before_the_question() {
    let earliest = minutes(20);
    let referred = drafted().at(20).does("mnd-lead", refer()).at(25).said(19);
    referred.when("simcell", come_back()).refused(&Refused::SaidBefore { earliest });
}

#[test]
fn an_outcome_is_not_said_before_the_reveal() {
    let earliest = minutes(16);
    let outcome = revealed().at(20).said(15).when("facilitator", record_outcome("hotline"));
    outcome.refused(&Refused::SaidBefore { earliest });
}

#[test]
fn a_soft_deadline_is_offered_and_a_hard_one_lapses() {
    let (soft, done) = opened().at(32).engine_acts();
    let lapse_by_itself = EngineCommand::Lapse { decision: decision_id("d1") };
    assert!(!done.contains(&lapse_by_itself) && settlement_of(&soft).is_none());
    soft.when("engine", lapse_by_itself.clone()).refused(&Refused::NeedsAKey);
    soft.when("facilitator", lapse()).accepted();
    let (hard, done) = opened_in(hard(20)).at(32).engine_acts();
    assert!(done.contains(&lapse_by_itself));
    assert_eq!(settlement_of(&hard), Some(Settlement::Lapsed));
}

#[test]
fn a_lapse_has_the_authors_consequence() {
    let lapsed = opened().at(32).does("facilitator", lapse());
    assert_eq!(lapsed.state.variables.values().copied().collect::<Vec<_>>(), [40]);
}

#[test]
fn nothing_lapses_before_its_deadline() {
    opened().at(31).when("facilitator", lapse()).refused(&Refused::DeadlineNotReached);
    let said_early = opened().at(33).said(31).when("facilitator", lapse());
    said_early.refused(&Refused::DeadlineNotReached);
}

#[test]
fn a_deadline_counts_from_when_its_opening_was_keyed() {
    let open = on_d1(DecisionCommand::Open);
    let keyed_late = started().at(30).said(12).does("facilitator", open);
    let decision = &keyed_late.state.decisions[&decision_id("d1")];
    assert_eq!((decision.opened_at, decision.deadline), (Some(minutes(12)), Some(minutes(50))));
}

#[test]
fn a_deadline_is_extended_from_where_it_is_or_from_now() {
    let extended = |to| DecisionEvent::DeadlineExtended { to: minutes(to) }.of(&decision_id("d1"));
    opened().at(20).when("facilitator", extend(5)).then([extended(37)]);
    opened().at(40).when("facilitator", extend(5)).then([extended(45)]);
}

#[test]
fn an_extended_hard_deadline_lapses_later() {
    let (table, done) =
        opened_in(hard(20)).at(30).does("facilitator", extend(10)).at(35).engine_acts();
    let lapse = EngineCommand::Lapse { decision: decision_id("d1") };
    assert!(!done.contains(&lapse));
    assert!(table.at(42).engine_acts().1.contains(&lapse));
}

#[test]
fn what_a_hard_lapse_ended_is_neither_extended_nor_answered() {
    let lapsed = opened_in(hard(20)).at(32).engine_acts().0.at(34);
    lapsed.when("facilitator", extend(10)).refused(&Refused::AlreadySettled);
    let said_in_time = lapsed.clone().said(31).when("mnd-lead", mnd_takes("hotline"));
    said_in_time.refused(&Refused::AlreadySettled);
    lapsed.when("facilitator", record_outcome("hotline")).refused(&Refused::AlreadySettled);
}

#[test]
fn acting_alone_is_not_prevented_and_is_on_the_record() {
    for table in
        [opened(), revealed(), drafted(), opened().does("facilitator", record_outcome("hotline"))]
    {
        let alone = DecisionEvent::ActedAlone {
            cell: cell("mofa"),
            chosen: option("raise"),
            explanation: "We had to.".to_owned(),
        };
        table.when("mofa-lead", act_alone()).then([alone.of(&decision_id("d1"))]);
    }
}

#[test]
fn an_act_alone_needs_an_explanation_and_settles_nothing() {
    let (chosen, explanation) = (option("raise"), " ".to_owned());
    let without = on_d1(DecisionCommand::ActAlone { chosen, explanation });
    assert!(matches!(opened().when("mofa-lead", without).0, Err(Refused::Empty { .. })));
    let alone = opened().does("mofa-lead", act_alone());
    assert_eq!(settlement_of(&alone), None);
}

#[test]
fn a_sole_lead_deciding_is_not_acting_alone() {
    let table = opened_in(with(|exercise| d1_of(exercise).authority = Authority::Sole));
    table.when("mnd-lead", act_alone()).refused(&Refused::NotAlone);
    table.when("mofa-lead", act_alone()).accepted();
}

#[test]
fn acts_alone_have_a_limit() {
    let many = (0..ALONE_ACTS_MAX).fold(opened(), |table, _| table.does("mofa-lead", act_alone()));
    let limit = ALONE_ACTS_MAX;
    let refused = Refused::TooMany { thing: Thing::Decision, limit };
    many.when("mofa-lead", act_alone()).refused(&refused);
    many.when("mnd-lead", act_alone()).accepted();
}

#[test]
fn a_settlement_and_its_effects_are_one_record() {
    let settled = opened().when("facilitator", record_outcome("raise"));
    let events = settled.0.expect("accepted");
    let cause = DueCause::Decision(decision_id("d1"));
    let is_caused = |event: &Event| format!("{event:?}").contains(&format!("{cause:?}"));
    assert_eq!(events.len(), 5);
    assert!(events[1..].iter().all(is_caused), "{events:?}");
}
