//! Every pattern, and a near miss beside it that stays quiet.

use whitecell::exercise::Span;
use whitecell::review::Pattern;
use whitecell::session::{
    Chosen, DecisionCommand, DraftAnswer, InjectCommand, RevealWhen, SettleAs,
};

use super::table::{Table, inject, non_concur, option};

/// The names of the patterns found, without the facts of the fixture that nobody was given.
pub(super) fn found(table: &Table) -> Vec<&'static str> {
    let aar = table.aar();
    aar.findings.iter().map(|question| name(&question.pattern)).collect()
}

fn name(pattern: &Pattern) -> &'static str {
    match pattern {
        Pattern::NeverCrossed { .. } => "never crossed",
        Pattern::CrossedTooLate { .. } => "crossed too late",
        Pattern::ExpectationWrong { .. } => "expectation wrong",
        Pattern::Contradicted { .. } => "contradicted",
        Pattern::OffTheLine { .. } => "off the line",
        Pattern::ActedAlone { .. } => "acted alone",
        Pattern::PassedOver { .. } => "passed over",
        Pattern::Lapsed { .. } => "lapsed",
        Pattern::ReleasedUncleared { .. } => "released uncleared",
        Pattern::SilenceCounted { .. } => "silence counted",
        Pattern::RequestUnanswered { .. } => "request unanswered",
        Pattern::TwoLeads { .. } => "two leads",
        Pattern::AdviceFollowed { .. } => "advice followed",
        Pattern::AdviceRefused { .. } => "advice refused",
        Pattern::NoLead { .. } => "no lead",
        Pattern::SharedSlowly { .. } => "shared slowly",
        Pattern::AgreedAtOnce { .. } => "agreed at once",
        Pattern::HumanStepLeft { .. } => "human step left",
        Pattern::ObjectionWorkedOut { .. } => "objection worked out",
        Pattern::CaveatKept { .. } => "caveat kept",
        Pattern::CaveatPassedOver { .. } => "caveat passed over",
        Pattern::AdviceResisted { .. } => "advice resisted",
        Pattern::AdviceUsed { .. } => "advice used",
        Pattern::HeldApart { .. } => "held apart",
        Pattern::ReadBackQuickly { .. } => "read back quickly",
        Pattern::Author { .. } => "author",
    }
}

fn record_d1(table: &mut Table) -> &mut Table {
    let text = "묻기로 함".to_owned();
    let outcome =
        DecisionCommand::RecordOutcome { line: [].into(), chosen: option("kanari-ask"), text };
    table.decide("facilitator", "d1", outcome)
}

#[test]
fn a_needed_fact_that_never_crossed() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(7);
    assert!(found(&table).is_empty(), "it may still cross");
    record_d1(&mut table);
    assert_eq!(found(&table), ["never crossed"]);

    let mut passed_on = Table::started();
    passed_on.at(2).release("kanari-2").at(7).pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    record_d1(&mut passed_on);
    assert!(found(&passed_on).is_empty());
}

#[test]
fn a_fact_that_nothing_needs_may_stay_where_it_is() {
    let mut table = Table::started();
    table.at(4).release("kanari-3").at(7).pass_on("mofa-lead", ("kanari-3", 1), "mnd");
    record_d1(&mut table).end();
    assert_eq!(found(&table), ["caveat passed over"], "the weather never crossed");
}

#[test]
fn a_fact_that_crossed_after_the_decision() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(7);
    record_d1(&mut table).at(11).pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    assert_eq!(found(&table), ["crossed too late"]);
    let aar = table.aar();
    let Pattern::CrossedTooLate { late_by, .. } = aar.findings[0].pattern else { panic!() };
    assert_eq!(late_by, Span::minutes(4));
    assert_eq!(aar.findings[0].records.len(), 3);

    let mut said_in_time = Table::started();
    said_in_time.at(2).release("kanari-2").at(7);
    record_d1(&mut said_in_time).at(8);
    let command = super::table::passing(
        ("kanari-2", 1),
        "mofa",
        whitecell::session::PassOnForm::Spoken(String::new()),
    );
    said_in_time.key("facilitator", "mnd-lead", 2, command);
    assert!(found(&said_in_time).is_empty(), "it was said before, and keyed after");
}

#[test]
fn an_expectation_that_was_wrong() {
    let mut table = Table::started();
    table.at(8).position("mnd-lead", "d1", "kanari-raise", "kanari-raise");
    table.position("mofa-lead", "d1", "kanari-ask", "kanari-raise").reveal("d1");
    assert_eq!(found(&table), ["expectation wrong"]);

    let mut right = Table::started();
    right.at(8).position("mnd-lead", "d1", "kanari-raise", "kanari-ask");
    right.position("mofa-lead", "d1", "kanari-ask", "kanari-raise").reveal("d1");
    assert!(found(&right).is_empty());
}

fn act_alone(table: &mut Table, who: &str, id: &str, choice: Chosen) {
    let explanation = "시간이 없음".to_owned();
    table.decide(who, id, DecisionCommand::ActAlone { chosen: choice, explanation });
}

#[test]
fn an_act_alone_where_authority_was_joint() {
    let mut table = Table::started();
    act_alone(table.at(8), "mnd-lead", "d1", option("kanari-raise"));
    act_alone(table.at(9), "mnd-lead", "d1", option("kanari-raise"));
    assert_eq!(found(&table), ["acted alone"], "once a cell");

    let mut sole = Table::started();
    sole.at(20).release("kanari-6").at(21);
    act_alone(&mut sole, "mnd-lead", "d2", option("silent"));
    assert!(found(&sole).is_empty());
}

/// The press decision, which MOFA may take alone, with a draft in hand.
fn press_draft() -> Table {
    let mut table = Table::started();
    table.at(20).release("kanari-6").at(21);
    table
        .position("mofa-lead", "d2", "answer", "answer")
        .position("mnd-lead", "d2", "answer", "answer");
    table.decide("facilitator", "d2", DecisionCommand::Reveal { when: RevealWhen::AllAreIn });
    table.draft("mofa-lead", "d2", "answer", "확인 중이다");
    table
}

#[test]
fn an_objection_that_was_passed_over() {
    let mut table = press_draft();
    table.answer("mnd-lead", "d2", 1, non_concur("이르다", "답하지 않는다"));
    table.settle("mofa-lead", "d2", SettleAs::ByLead);
    assert_eq!(found(&table), ["passed over"]);

    let mut revised = press_draft();
    revised.answer("mnd-lead", "d2", 1, non_concur("이르다", "답하지 않는다"));
    revised.draft("mofa-lead", "d2", "answer", "조사 중이다");
    revised.answer("mnd-lead", "d2", 2, DraftAnswer::Concur);
    revised.settle("mofa-lead", "d2", SettleAs::Unified);
    assert_eq!(found(&revised), ["objection worked out"]);
}

#[test]
fn a_lead_that_did_not_wait_for_an_answer() {
    let mut table = press_draft();
    table.settle("mofa-lead", "d2", SettleAs::ByLead);
    let aar = table.aar();
    let Pattern::PassedOver { objected, unanswered, .. } = &aar.findings[0].pattern else {
        panic!("passed over")
    };
    assert_eq!((objected.len(), unanswered.len()), (0, 1));
}

#[test]
fn a_decision_that_lapsed() {
    let mut table = Table::started();
    table.at(7).decide("facilitator", "d3", DecisionCommand::Open).at(13);
    assert_eq!(found(&table), ["lapsed"]);

    let mut extended = Table::started();
    extended.at(7).decide("facilitator", "d3", DecisionCommand::Open);
    let longer = DecisionCommand::ExtendDeadline { by: Span::minutes(5) };
    extended.decide("facilitator", "d3", longer).at(13);
    assert!(found(&extended).is_empty());
}

fn silent_draft(table: &mut Table) -> &mut Table {
    let draft = DecisionCommand::Draft {
        line: [].into(),
        chosen: option("answer"),
        text: "조사 중이다".to_owned(),
        silence_within: Some(Span::minutes(3)),
    };
    table.decide("mofa-lead", "d2", draft).at(25)
}

#[test]
fn silence_that_was_counted_as_agreement() {
    let mut table = press_draft();
    silent_draft(&mut table).settle("mofa-lead", "d2", SettleAs::Unified);
    assert_eq!(found(&table), ["silence counted"]);

    let mut answered = press_draft();
    silent_draft(&mut answered).answer("mnd-lead", "d2", 2, DraftAnswer::Concur);
    answered.settle("mofa-lead", "d2", SettleAs::Unified);
    assert!(found(&answered).is_empty(), "it answered after all");
}

#[test]
fn a_long_sharing_delay() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(17).pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    assert_eq!(found(&table), ["shared slowly"]);

    let mut sooner = Table::started();
    sooner.at(2).release("kanari-2").at(16).pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    assert!(found(&sooner).is_empty());

    let mut read_late = Table::started();
    read_late.at(2).release("kanari-2").at(15).acknowledge("mnd-lead", "kanari-2");
    read_late.at(17).pass_on("mnd-lead", ("kanari-2", 1), "mofa");
    assert!(found(&read_late).is_empty(), "two minutes after it was read");
}

fn settle_at_once(table: &mut Table, mofa: &str) {
    let mnd = if mofa == "answer" { "answer" } else { "silent" };
    table.at(20).release("kanari-6").at(21);
    table.position("mofa-lead", "d2", "answer", mnd).position("mnd-lead", "d2", mnd, "answer");
    table.reveal("d2").draft("mofa-lead", "d2", "answer", "확인 중이다");
    table.answer("mnd-lead", "d2", 1, DraftAnswer::Concur);
    table.settle("mofa-lead", "d2", SettleAs::Unified);
}

#[test]
fn divided_positions_that_agreed_at_once() {
    let mut table = Table::started();
    settle_at_once(&mut table, "silent");
    assert_eq!(found(&table), ["agreed at once"]);

    let mut united = Table::started();
    settle_at_once(&mut united, "answer");
    assert!(found(&united).is_empty(), "they were never divided");
}

#[test]
fn three_questions_of_three_kinds_and_the_authors_fill_up() {
    let mut table = Table::started();
    table.at(2).release("kanari-2").at(4).release("kanari-3").at(7);
    record_d1(&mut table).decide("facilitator", "d3", DecisionCommand::Open).at(13);
    let aar = table.aar();
    let found: Vec<_> = aar.findings.iter().map(|q| name(&q.pattern)).collect();
    assert_eq!(found, ["never crossed", "never crossed", "lapsed"]);
    let chosen: Vec<_> = aar.questions.iter().map(|q| name(&q.pattern)).collect();
    assert_eq!(chosen, ["never crossed", "lapsed", "author"]);
    let let_go = InjectCommand::LetGo.of(&inject("kanari-4"));
    table.say("facilitator", let_go);
    assert_eq!(table.aar().questions.len(), 3);
}

#[test]
fn a_good_sign_comes_after_the_authors_own_questions() {
    let mut table = Table::started();
    settle_at_once(&mut table, "silent");
    let asked = |table: &Table| -> Vec<_> {
        table.aar().questions.iter().map(|question| name(&question.pattern)).collect()
    };
    assert_eq!(found(&table), ["agreed at once"]);
    assert_eq!(asked(&table), ["author", "author", "author"], "it is found and not asked");
    let mut without = (*table.exercise).clone();
    without.hot_wash.truncate(1);
    let mut table = Table::new(&std::sync::Arc::new(without));
    table.say("facilitator", whitecell::session::TableCommand::StartExercise).at(0);
    settle_at_once(&mut table, "silent");
    table.at(30).decide("facilitator", "d3", DecisionCommand::Open).at(36);
    assert_eq!(asked(&table), ["lapsed", "author", "agreed at once"], "the serious one first");
}

#[test]
fn a_caveat_that_was_kept_and_one_that_was_passed_over() {
    use whitecell::exercise::PassageRef;
    use whitecell::session::{ConsentAnswer, PassageCommand};
    let passage = PassageRef { inject: inject("kanari-3"), number: 1 };
    let mut kept = Table::started();
    kept.at(4).release("kanari-3");
    let to = super::table::cell("mnd");
    kept.say("mofa-lead", PassageCommand::AskConsent { passage, to }).at(5);
    let granted = PassageCommand::AnswerConsent { ask: 0, answer: ConsentAnswer::Granted };
    kept.say("facilitator", granted);
    assert!(found(&kept).is_empty(), "consent alone passes nothing on");
    kept.pass_on("mofa-lead", ("kanari-3", 1), "mnd");
    assert_eq!(found(&kept), ["caveat kept"]);

    let mut free = Table::started();
    free.at(4).release("kanari-3").at(5).pass_on("mofa-lead", ("kanari-3", 2), "mnd");
    assert!(found(&free).is_empty(), "that passage carries no caveat");
}
