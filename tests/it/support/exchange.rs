//! The small exercise with slots, faulty lines, prepared answers and a planned task.

use whitecell::exercise::{
    AnswerId, AudienceId, Comparison, Condition, Exercise, FactId, FaultyLine, MessageFault,
    OrganizationId, Passage, PlannedTask, PreparedAnswer, Slot, SlotId, SlotMarks, SlotValueId,
    Span, TaskId, Text, Timing,
};
use whitecell::session::{NewStatement, Slots, Wording};

use super::exercise::{cell, decision_id, exercise, minutes};

/// - Slots `command` (`machine`, `people`) and `posture` (`raised`, `held`); `d1` fixes `command`.
/// - From 60m to 70m messages from MOFA to MND are five minutes late; from 70m on they are lost,
///   which shows after three.
/// - `olia-divided` is Olia's answer and carries `range`; `about-us` is control's own.
/// - The task `reply` is put before MOFA and MND at 15m and is due ten minutes later.
pub(crate) fn exercise_with_exchange() -> Exercise {
    with_exchange(exercise())
}

/// The same put into another exercise of the two ministries.
pub(crate) fn with_exchange(mut exercise: Exercise) -> Exercise {
    exercise.statements.slots =
        [slot("command", ["machine", "people"]), slot("posture", ["raised", "held"])].into();
    if let Some(d1) = exercise.decisions.get_mut(&decision_id("d1")) {
        d1.line = vec![SlotId::literal("command")];
    }
    exercise.faulty_lines = vec![
        line(60, 70, MessageFault::Delay(Span::minutes(5))),
        line(70, 90, MessageFault::NoAnswer { shown_after: Span::minutes(3) }),
    ];
    let olia = Some(OrganizationId::literal("olia"));
    exercise.answers = [
        answer("olia-divided", olia, vec![FactId::literal("range")]),
        answer("about-us", None, vec![]),
    ]
    .map(|answer| (answer.id.clone(), answer))
    .into();
    exercise.tasks = [(task_id("reply"), planned())].into();
    exercise
}

pub(crate) fn task_id(id: &'static str) -> TaskId {
    TaskId::literal(id)
}

pub(crate) fn answer_id(id: &'static str) -> AnswerId {
    AnswerId::literal(id)
}

/// What a statement says, on the slot `command`.
pub(crate) fn wording(text: &str, command: &'static str) -> Wording {
    Wording { text: text.to_owned(), slots: slots("command", command) }
}

/// A new statement to the ally, on the slot `command` for people.
pub(crate) fn statement(text: &str) -> NewStatement {
    NewStatement { audience: AudienceId::literal("ally"), wording: wording(text, "people") }
}

pub(crate) fn slots(slot: &'static str, value: &'static str) -> Slots {
    [(SlotId::literal(slot), SlotValueId::literal(value))].into()
}

fn slot(id: &'static str, values: [&'static str; 2]) -> (SlotId, Slot) {
    let values = values.map(|value| (SlotValueId::literal(value), Text::same(value)));
    let id = SlotId::literal(id);
    (
        id.clone(),
        Slot {
            title: Text::same(id.as_str()),
            id,
            values: values.into(),
            marks: SlotMarks::default(),
        },
    )
}

fn line(from: u64, until: u64, fault: MessageFault) -> FaultyLine {
    let time = |comparison, time| Condition::Time { comparison, time: minutes(time) };
    FaultyLine {
        from: cell("mofa"),
        to: cell("mnd"),
        when: Condition::All(vec![
            time(Comparison::GreaterOrEqual, from),
            time(Comparison::Less, until),
        ]),
        fault,
        notes: None,
    }
}

fn answer(id: &'static str, of: Option<OrganizationId>, facts: Vec<FactId>) -> PreparedAnswer {
    let text = Text::same("We cannot agree among ourselves.");
    PreparedAnswer {
        id: answer_id(id),
        of,
        about: Text::same("what they think"),
        channel: Text::same("telephone"),
        passages: vec![Passage { text, facts, caveat: None }],
    }
}

fn planned() -> PlannedTask {
    PlannedTask {
        id: task_id("reply"),
        title: Text::same("Reply to Olia"),
        opens: Timing::At(minutes(15)),
        cells: vec![cell("mofa"), cell("mnd")],
        due_within: Some(Span::minutes(10)),
        notes: None,
    }
}
