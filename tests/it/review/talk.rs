//! The harbour with something to say: points of comparison, lines that fail, tasks, and a session
//! with one of everything that goes between the ministries.

use std::sync::Arc;

use indexmap::IndexMap;
use whitecell::exercise::{
    AudienceId, Comparison, Condition, Exercise, FaultyLine, MessageFault, OrganizationId,
    PlannedTask, Slot, SlotId, SlotMarks, SlotValueId, Span, TaskId, Text, Timing,
};
use whitecell::session::{
    Addressee, Clearance, DecisionCommand, InjectCommand, NewMessage, NewRequest, NewStatement,
    NewTask, Part, RequestCommand, SettleAs, Slots, StatementCommand, TableCommand, TaskCommand,
    Wording,
};

use super::table::{Table, cell, decision, harbour, inject, minutes, option};

/// The harbour, with slots, a line to take in the first decision, a slow line to MOFA, a dead one
/// to MND, and a task at nine minutes.
pub(crate) fn talkative() -> Arc<Exercise> {
    let mut exercise = (*harbour()).clone();
    exercise.statements.slots =
        [slot("cause", "불빛의 까닭"), slot("posture", "태세"), slot("talks", "대화")].into();
    let line = ["cause", "posture"].map(slot_id).into();
    exercise.decisions.get_mut(&decision("d1")).unwrap().line = line;
    let faulty = |from, to, fault| FaultyLine {
        from: cell(from),
        to: cell(to),
        when: Condition::Time { comparison: Comparison::GreaterOrEqual, time: minutes(10) },
        fault,
        notes: None,
    };
    exercise.faulty_lines = vec![
        faulty("mnd", "mofa", MessageFault::Delay(Span::minutes(4))),
        faulty("mofa", "mnd", MessageFault::NoAnswer { shown_after: Span::minutes(3) }),
    ];
    let task = PlannedTask {
        id: task_id("reply"),
        title: Text::same("올리아에 회신"),
        opens: Timing::At(minutes(9)),
        cells: vec![cell("mofa"), cell("mnd")],
        due_within: Some(Span::minutes(10)),
        notes: None,
    };
    exercise.tasks = IndexMap::from([(task.id.clone(), task)]);
    Arc::new(exercise)
}

fn slot(id: &str, title: &str) -> (SlotId, Slot) {
    let values = ["known", "unknown"].map(|value| {
        let said = if value == "known" { "밝힘" } else { "확인 중" };
        (SlotValueId::new(value).unwrap(), Text::same(said))
    });
    let id = slot_id(id);
    (
        id.clone(),
        Slot { id, title: Text::same(title), values: values.into(), marks: SlotMarks::default() },
    )
}

fn slot_id(id: &str) -> SlotId {
    SlotId::new(id).unwrap()
}

pub(crate) fn task_id(id: &str) -> TaskId {
    TaskId::new(id).unwrap()
}

pub(crate) fn slots(said: &[(&str, &str)]) -> Slots {
    said.iter().map(|(slot, value)| (slot_id(slot), SlotValueId::new(value).unwrap())).collect()
}

pub(crate) fn wording(text: &str, said: &[(&str, &str)]) -> Wording {
    Wording { text: text.to_owned(), slots: slots(said) }
}

/// A table at which the talkative exercise was started.
pub(crate) fn started() -> Table {
    let mut table = Table::new(&talkative());
    table.say("facilitator", TableCommand::StartExercise).at(0);
    table
}

pub(crate) fn draft(table: &mut Table, who: &str, wording: Wording) {
    let audience = AudienceId::new("domestic").unwrap();
    table.say(who, NewStatement { audience, wording });
}

pub(crate) fn clear(table: &mut Table, who: &str, id: u32, round: u32, answer: Clearance) {
    table.say(who, StatementCommand::Answer { round, answer }.of(id));
}

pub(crate) fn settle_line(table: &mut Table, text: &str, line: Slots) {
    let chosen = option("kanari-ask");
    let draft =
        DecisionCommand::Draft { chosen, text: text.to_owned(), silence_within: None, line };
    table.position("mnd-lead", "d1", "kanari-ask", "kanari-ask");
    table.position("mofa-lead", "d1", "kanari-ask", "kanari-ask").reveal("d1");
    table.decide("mnd-lead", "d1", draft);
    table.answer("mofa-lead", "d1", 1, whitecell::session::DraftAnswer::Concur);
    table.settle("mnd-lead", "d1", SettleAs::Unified);
}

pub(crate) fn ask(table: &mut Table, who: &str, to: Addressee, within: Option<u64>) {
    table.say(
        who,
        NewRequest {
            to,
            subject: "축제 일정".to_owned(),
            question: "축제는 언제 열리는가".to_owned(),
            reply_within: within.map(Span::minutes),
        },
    );
}

pub(crate) fn send(table: &mut Table, who: &str, to: &str, text: &str) {
    table.say(who, NewMessage { to: cell(to), text: text.to_owned() });
}

/// One of everything. `words` stand wherever somebody may write something longer.
pub(crate) fn talk(words: &str) -> Table {
    let mut table = started();
    send(table.at(1), "mofa-dg", "mnd", "보고 있는지");
    table.at(2).say("mnd-lead", whitecell::session::Command::AcknowledgeMessage { id: 0 });
    table.release("kanari-2").at(4);
    let reply = InjectCommand::Reply { text: words.to_owned() };
    table.say("mnd-lead", reply.of(&inject("kanari-2")));
    statements(&mut table, words);
    exchange(&mut table, words);
    work(&mut table, words);
    table.end();
    table
}

/// MOFA's is changed as MND wants and cleared; MND's goes out alone and says otherwise; a third is
/// objected to and withdrawn.
fn statements(table: &mut Table, words: &str) {
    draft(table, "mofa-lead", wording("불빛의 까닭을 안다.", &[("cause", "known")]));
    table.at(5).say("mofa-lead", StatementCommand::AskClearance.of(0));
    let wanted = wording(
        &format!("불빛의 까닭을 확인하고 있다. {words}"),
        &[("cause", "unknown"), ("posture", "known")],
    );
    let changes = Clearance::ClearWithChanges { wording: wanted.clone() };
    clear(table.at(7), "mnd-lead", 0, 1, changes);
    table.at(8).say("mofa-lead", StatementCommand::Revise { wording: wanted }.of(0));
    table.say("mofa-lead", StatementCommand::Release.of(0));
    table.at(12);
    let line = slots(&[("cause", "unknown"), ("posture", "unknown")]);
    settle_line(table, "직통선으로 먼저 묻는다.", line);
    let alone = wording(
        &format!("불빛의 까닭을 알고 있다. {words} 대화한다."),
        &[("cause", "known"), ("talks", "known")],
    );
    draft(table, "mnd-lead", alone);
    table.at(14).say("mnd-lead", StatementCommand::Release.of(1));
    draft(table, "mofa-lead", wording("내지 않을 말", &[]));
    table.say("mofa-lead", StatementCommand::AskClearance.of(2));
    clear(table, "mnd-lead", 2, 1, Clearance::Clear);
    table.at(15);
    clear(table, "mnd-lead", 2, 1, Clearance::Object { reason: words.to_owned() });
    table.at(16).say("mofa-lead", StatementCommand::Withdraw.of(2));
}

/// A message that is late and one that never comes; a request answered late, one by the absent, one
/// taken back, one left open.
fn exchange(table: &mut Table, words: &str) {
    send(table, "mnd-lead", "mofa", words);
    send(table.at(17), "mofa-lead", "mnd", words);
    ask(table, "mofa-lead", Addressee::Cell(cell("mnd")), Some(5));
    ask(table, "mnd-lead", Addressee::Organization(OrganizationId::new("olia").unwrap()), None);
    ask(table, "mnd-plans", Addressee::Control, None);
    ask(table, "mofa-dg", Addressee::Control, Some(5));
    let plans = whitecell::exercise::SeatId::new("mnd-plans").unwrap();
    table.say("mnd-lead", RequestCommand::Assign { seat: plans }.of(0)).at(20);
    table.say("simcell", RequestCommand::Write { text: words.to_owned() }.of(1));
    table.say("mnd-plans", RequestCommand::Withdraw.of(2)).at(25);
    table.say("mnd-plans", RequestCommand::Answer { text: words.to_owned() }.of(0));
}

/// The author's task is led by two and handed over; one of MOFA's own is left with nobody.
fn work(table: &mut Table, words: &str) {
    let reply = task_id("reply");
    let take = |part| TaskCommand::Take { part };
    table.say("mofa-lead", take(Part::Lead).of(&reply)).at(27);
    table.say("mnd-lead", take(Part::Lead).of(&reply)).at(30);
    let over = TaskCommand::HandOver { to: cell("mnd"), note: words.to_owned() };
    table.say("mofa-lead", over.of(&reply)).at(31);
    table.say("mofa-lead", take(Part::Support).of(&reply)).at(33);
    table.say("mnd-lead", TaskCommand::Finish { note: words.to_owned() }.of(&reply));
    let title = words.trim().lines().next().unwrap_or_default().to_owned();
    let open = NewTask { title, lead: None, supporting: [].into(), due_within: None };
    table.say("mofa-lead", open).at(40);
}
