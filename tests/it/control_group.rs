//! Acts that share a sync, acts that are tried again, and acts that nobody may hand in.

use std::collections::BTreeMap;

use uuid::Uuid;
use whitecell::control::{Reply, Submission};
use whitecell::exercise::{CellId, ChoiceId, DecisionId, InjectId, SeatId, Span};
use whitecell::journal::LINE_BYTES_MAX;
use whitecell::session::{
    Actor, AdHoc, Chosen, Command, Confidence, DecisionCommand, EngineCommand, Expectation, Field,
    InjectCommand, MoveKey, Position, Refused, RevealWhen, Seq, SettleAs, Settlement, Stage,
    TableCommand, Thing,
};

use crate::support::control_table::{Table, opened_with, started};
use crate::support::ministries::minutes;

fn d1(command: DecisionCommand) -> Command {
    command.of(&DecisionId::literal("d1"))
}

fn hotline() -> Chosen {
    Chosen::Option(ChoiceId::literal("hotline"))
}

fn position(other: &'static str) -> Command {
    let expected = Expectation::Option(ChoiceId::literal("raise"));
    d1(DecisionCommand::TakePosition(Position {
        chosen: hotline(),
        reason: "먼저 묻는다.".to_owned(),
        confidence: Confidence::Medium,
        expects: BTreeMap::from([(CellId::literal(other), expected)]),
    }))
}

fn drafted(silence: Option<Span>) -> Table {
    let mut table = started();
    table.wait(Span::minutes(3));
    table.accepted("mofa-lead", position("mnd"));
    table.accepted("mnd-lead", position("mofa"));
    table.accepted("facilitator", d1(DecisionCommand::Reveal { when: RevealWhen::AllAreIn }));
    let text = "직통선으로 묻는다.".to_owned();
    let draft = DecisionCommand::Draft {
        line: [].into(),
        chosen: hotline(),
        text,
        silence_within: silence,
    };
    table.accepted("mofa-lead", d1(draft));
    table
}

#[test]
fn a_retry_gets_the_same_answer_and_is_recorded_once() {
    let mut table = started();
    let hold = table.submission("facilitator", InjectCommand::Hold.of(&InjectId::literal("i2")));
    let first = table.control.submit(&hold);
    let records = table.records().len();
    assert_eq!(table.control.submit(&hold), first);
    assert_eq!(table.records().len(), records);

    // Also after a power cut, and twice in one group.
    let mut table = table.power_cut(std::time::Duration::from_mins(1));
    assert_eq!(table.control.submit(&hold), first);
    let twice = table.submission("facilitator", TableCommand::ResumeClock);
    let replies = table.control.submit_all(&[twice.clone(), twice]);
    assert_eq!(replies[0], replies[1]);
    assert!(matches!(replies[0], Reply::Accepted { .. }));
}

#[test]
fn a_refused_act_may_be_tried_again_under_its_key() {
    let mut table = started();
    let acknowledge =
        table.submission("mofa-player", InjectCommand::Acknowledge.of(&InjectId::literal("i1")));
    let refused = Reply::Refused(Refused::NoSuch { thing: Thing::Inject });
    assert_eq!(table.control.submit(&acknowledge), refused);
    table.wait(Span::minutes(1));
    assert!(matches!(table.control.submit(&acknowledge), Reply::Accepted { .. }));
}

#[test]
fn a_group_is_decided_in_order_under_one_sync() {
    let mut table = started();
    table.wait(Span::minutes(2));
    let i2 = InjectId::literal("i2");
    let acts = [
        table.submission("mofa-lead", InjectCommand::Acknowledge.of(&i2)),
        table.submission("facilitator", InjectCommand::Release.of(&i2)),
        table.submission("mofa-lead", InjectCommand::Acknowledge.of(&i2)),
        table.submission("mofa-player", InjectCommand::Acknowledge.of(&i2)),
    ];
    let syncs = table.disk.syncs();
    let next = table.control.head().next;
    let replies = table.control.submit_all(&acts);
    assert_eq!(table.disk.syncs(), syncs + 1);
    let expected = [
        Reply::Refused(Refused::NoSuch { thing: Thing::Inject }),
        Reply::Accepted { seq: next },
        Reply::Accepted { seq: next.next() },
        Reply::Refused(Refused::AlreadyAcknowledged),
    ];
    assert_eq!(replies, expected);
    let times: Vec<_> = table.records().iter().rev().take(2).map(|record| record.t).collect();
    assert_eq!(times, [minutes(2); 2]);
}

#[test]
fn groups_and_single_acts_give_the_same_record() {
    let play = |grouped: bool| {
        let mut table = opened_with(crate::support::ministries::two_ministries());
        let mut acts = vec![table.submission("facilitator", TableCommand::StartExercise)];
        for seat in ["mofa-lead", "mnd-lead", "mofa-player"] {
            acts.push(table.submission(seat, TableCommand::AnswerCheck));
        }
        if grouped {
            table.control.submit_all(&acts);
        } else {
            for act in &acts {
                table.control.submit(act);
            }
        }
        table.disk.bytes()
    };
    assert_eq!(play(true), play(false));
}

#[test]
fn no_answer_is_counted_as_no_objection_only_where_the_draft_said_so() {
    let mut table = drafted(Some(Span::minutes(2)));
    table.wait(Span::seconds(119));
    let unified = d1(DecisionCommand::Settle { how: SettleAs::Unified });
    let open = Refused::NotAllConcurred { cells: [CellId::literal("mnd")].into() };
    assert_eq!(table.refused("mofa-lead", unified.clone()), open);
    table.wait(Span::seconds(1));
    table.accepted("mofa-lead", unified);
    let state = table.state();
    let settled = state.decisions[0].settled.as_ref().expect("it is settled");
    assert_eq!((&settled.settlement, settled.at), (&Settlement::Unified, minutes(5)));

    let mut table = drafted(None);
    table.wait(Span::minutes(30));
    assert_eq!(table.state().decisions[0].stage, Stage::Drafted);
}

#[test]
fn what_was_said_earlier_stands_at_its_own_time() {
    let mut table = started();
    table.wait(Span::minutes(5));
    table.accepted("facilitator", InjectCommand::Release.of(&InjectId::literal("i2")));
    let position = position("mnd");
    let submission = table.submission("mofa-lead", position);
    let said = Submission { said: Some(Span::minutes(2)), ..submission };
    assert!(matches!(table.control.submit(&said), Reply::Accepted { .. }));
    let last = table.records().pop().expect("it is on record");
    assert_eq!((last.t, last.said_at), (minutes(5), Some(minutes(3))));
}

#[test]
fn nobody_acts_as_the_engine() {
    let mut table = started();
    let engine = || SeatId::literal("engine");
    let facilitator = || SeatId::literal("facilitator");
    let actors = [
        Actor::own(engine()),
        Actor { seat: engine(), by: facilitator() },
        Actor { seat: facilitator(), by: engine() },
    ];
    for (number, actor) in (0..).zip(actors) {
        let command = EngineCommand::MarkClock.into();
        let key = MoveKey(Uuid::from_u128(900 + number));
        let reply = table.control.submit(&Submission { actor, key, command, said: None });
        assert_eq!(reply, Reply::Refused(Refused::NoSuch { thing: Thing::Seat }));
    }
    let mark = table.act("facilitator", EngineCommand::MarkClock);
    assert!(matches!(mark, Reply::Refused(Refused::NotYourRole { .. })));
}

#[test]
fn a_flood_of_joiners_is_refused_and_not_written() {
    let mut table = started();
    // Few graphemes, many bytes: a letter with a train of joiners behind it.
    let train = format!("a{}", "\u{200d}".repeat(LINE_BYTES_MAX / 3));
    let ad_hoc = AdHoc {
        kind: whitecell::exercise::InjectKind::Action,
        to: vec![CellId::literal("mofa")],
        from: "대사관".to_owned(),
        channel: "전문".to_owned(),
        title: "제목".to_owned(),
        passages: vec![train],
        reason: "까닭".to_owned(),
    };
    let records = table.records().len();
    let reply = table.act("facilitator", Command::ComposeInject(ad_hoc));
    let Reply::Refused(Refused::TooLong { field: Field::Passage, .. }) = reply else {
        panic!("{reply:?}");
    };
    assert_eq!(table.records().len(), records);
    table.accepted("facilitator", TableCommand::Pause);
}

#[test]
fn records_are_numbered_from_zero_without_a_gap() {
    let mut table = drafted(None);
    table.wait(Span::minutes(1));
    for (number, record) in (0..).zip(table.records()) {
        assert_eq!(record.seq, Seq(number));
    }
}
