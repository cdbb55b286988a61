//! Statements, messages, requests for information and tasks, as the review reads them.

use std::sync::Arc;

use whitecell::exercise::Span;
use whitecell::review::{Length, Standing, Unknown, With};
use whitecell::session::{
    Addressee, Clearance, Fate, NewTask, Part, RequestAnswer, RequestCommand, StatementCommand,
    TableCommand, TaskCommand,
};

use super::question::found;
use super::table::{Table, cell, minutes};
use super::talk::{
    ask, clear, draft, settle_line, slots, started, talk, talkative, task_id, wording,
};

fn took(minutes: u64) -> Length {
    Length::Took(Span::minutes(minutes))
}

#[test]
fn a_statement_tells_its_clearance() {
    let aar = talk("말").aar();
    let [first, alone, kept] = &aar.statements[..] else { panic!("three statements") };
    assert_eq!((&first.cell, first.audience.as_str()), (&cell("mofa"), "domestic"));
    let written: Vec<_> = first.wordings.iter().map(|wording| wording.at.t).collect();
    assert_eq!(written, [minutes(4), minutes(8)]);
    assert_eq!(first.adopted(), Some(&cell("mnd")));
    let round = &first.rounds[0];
    assert_eq!((round.number, round.wording, round.at.t), (1, 0, minutes(5)));
    assert_eq!(round.answers[0].took, took(2));
    assert!(matches!(round.answers[0].answer, Clearance::ClearWithChanges { .. }));
    assert_eq!(round.overtaken.map(|at| at.t), Some(minutes(8)));
    let released = first.released.as_ref().unwrap();
    assert_eq!(
        (released.at.t, released.took, &released.uncleared[..]),
        (minutes(8), took(4), &[][..])
    );

    assert!(alone.rounds.is_empty());
    assert_eq!(alone.released.as_ref().unwrap().uncleared, [cell("mofa")]);

    let standings: Vec<_> = kept.rounds[0].answers.iter().map(|answer| answer.standing).collect();
    assert_eq!(standings, [Standing::Replaced, Standing::Stands]);
    assert_eq!((kept.withdrawn.map(|at| at.t), &kept.released), (Some(minutes(16)), &None));
}

#[test]
fn a_cell_that_did_not_answer_is_named() {
    let mut table = started();
    draft(&mut table, "mofa-lead", wording("말", &[]));
    table.say("mofa-lead", StatementCommand::AskClearance.of(0)).at(3);
    let review = &table.aar().statements[0];
    assert_eq!(
        (&review.rounds[0].unanswered[..], review.released.is_none()),
        (&[cell("mnd")][..], true)
    );
}

#[test]
fn what_was_said_is_held_against_the_others_and_the_line() {
    let aar = talk("말").aar();
    assert_eq!(aar.public.said, [0, 1]);
    assert_eq!(aar.public.lines[0].slots, slots(&[("cause", "unknown"), ("posture", "unknown")]));
    let told = |index: usize| {
        let found = &aar.public.comparisons[index];
        let tally = found.tally;
        let counts = [tally.shared, tally.agreeing, tally.contradicting, tally.gaps];
        (found.statement, found.with.clone(), counts, found.consistency)
    };
    let d1 = || With::Line(super::table::decision("d1"));
    assert_eq!(told(0), (0, d1(), [2, 1, 1, 0], Some(0.5)), "the line has two slots");
    assert_eq!(told(1), (1, With::Statement(0), [1, 0, 1, 2], Some(0.0)));
    assert_eq!(told(2), (1, d1(), [1, 0, 1, 1], Some(0.0)));
    assert_eq!(aar.public.comparisons.len(), 3);
    assert_eq!(aar.public.comparisons[1].gap, Some(2.0 / 3.0));
}

#[test]
fn only_what_was_last_said_to_an_audience_is_compared() {
    let mut table = started();
    for (minute, value) in [(1, "known"), (2, "unknown")] {
        draft(table.at(minute), "mnd-lead", wording(value, &[("cause", value)]));
        let id = u32::try_from(minute).unwrap() - 1;
        table.say("mnd-lead", StatementCommand::Release.of(id));
    }
    draft(table.at(3), "mofa-lead", wording("말", &[]));
    table.say("mofa-lead", StatementCommand::Release.of(2));
    let comparisons = table.aar().public.comparisons;
    assert_eq!(comparisons.len(), 1);
    assert_eq!((&comparisons[0].with, comparisons[0].consistency), (&With::Statement(1), None));
}

#[test]
fn a_message_tells_what_became_of_it() {
    let aar = talk("말").aar();
    let [first, late, lost] = &aar.messages[..] else { panic!("three messages") };
    assert_eq!((first.fate, first.took), (Fate::Arrives, took(1)));
    assert_eq!(late.fate, Fate::ArrivesAt(minutes(20)));
    assert_eq!(late.delivered.map(|at| at.t), Some(minutes(20)));
    assert_eq!((late.acknowledged, late.took), (None, Length::Unknown(Unknown::NeverEnded)));
    assert_eq!(lost.unanswered.map(|at| at.t), Some(minutes(20)));
    assert_eq!(lost.delivered, None);
}

#[test]
fn a_request_tells_when_it_was_answered() {
    let aar = talk("말").aar();
    let [late, absent, withdrawn, open] = &aar.requests[..] else { panic!("four requests") };
    assert_eq!((late.took, late.overdue), (took(8), Some(Span::minutes(3))));
    assert_eq!(late.assigned[0].seat.as_str(), "mnd-plans");
    let answer = |review: &whitecell::review::RequestReview| {
        review.answered.as_ref().map(|reply| reply.answer.clone())
    };
    assert_eq!(answer(late), Some(RequestAnswer::Words("말".to_owned())));
    assert!(matches!(answer(absent), Some(RequestAnswer::Inject(_))));
    assert_eq!((absent.took, absent.overdue), (took(3), None));
    assert_eq!(withdrawn.withdrawn.map(|at| at.t), Some(minutes(20)));
    assert_eq!(withdrawn.took, Length::Unknown(Unknown::NeverEnded));
    assert_eq!((open.reply_by, open.overdue), (Some(minutes(22)), Some(Span::minutes(18))));
}

#[test]
fn a_task_tells_who_led_it_when() {
    let aar = talk("말").aar();
    let [reply, own] = &aar.tasks[..] else { panic!("two tasks") };
    assert_eq!((&reply.id, &reply.by, reply.opened.t), (&task_id("reply"), &None, minutes(9)));
    assert_eq!((reply.led_after, reply.unowned), (took(16), Span::minutes(16)));
    let [double] = &reply.double[..] else { panic!("once") };
    assert_eq!((double.from.t, double.took), (minutes(27), took(3)));
    assert_eq!(double.cells, [cell("mnd"), cell("mofa")]);
    let over = &reply.hand_overs[0];
    assert_eq!((&over.from, &over.to), (&cell("mofa"), &cell("mnd")));
    let last = reply.parts.last().unwrap();
    assert_eq!((&last.cell, last.part), (&cell("mofa"), Some(Part::Support)));
    assert_eq!(reply.done.as_ref().unwrap().cell, Some(cell("mnd")));
    assert_eq!((reply.took, reply.overdue), (took(24), Some(Span::minutes(14))));

    assert_eq!((&own.by, own.unowned), (&Some(cell("mofa")), Span::minutes(7)));
    assert_eq!(own.led_after, Length::Unknown(Unknown::NeverEnded));
}

#[test]
fn an_exercise_without_points_compares_nothing() {
    let mut exercise = (*talkative()).clone();
    exercise.statements.slots.clear();
    let mut table = Table::new(&Arc::new(exercise));
    table.say("facilitator", TableCommand::StartExercise);
    for (id, who) in [(0, "mofa-lead"), (1, "mnd-lead")] {
        draft(&mut table, who, wording(who, &[]));
        table.say(who, StatementCommand::Release.of(id));
    }
    let public = table.aar().public;
    assert_eq!((public.said.len(), public.comparisons.len()), (2, 0));
}

#[test]
fn statements_that_contradict_each_other() {
    let mut table = started();
    draft(&mut table, "mofa-lead", wording("말", &[("cause", "known")]));
    draft(&mut table, "mnd-lead", wording("다른 말", &[("cause", "unknown"), ("talks", "known")]));
    table.at(1);
    for (who, id) in [("mofa-lead", 0), ("mnd-lead", 1)] {
        table.say(who, StatementCommand::AskClearance.of(id)).at(2);
        let other = if who == "mofa-lead" { "mnd-lead" } else { "mofa-lead" };
        clear(&mut table, other, id, 1, Clearance::Clear);
    }
    table.at(3).say("mofa-lead", StatementCommand::Release.of(0));
    assert!(found(&table).is_empty(), "with nobody else's");
    table.at(4).say("mnd-lead", StatementCommand::Release.of(1));
    assert_eq!(found(&table), ["contradicted"]);
    assert_eq!(table.aar().findings[0].records.len(), 2);
}

#[test]
fn a_statement_off_the_line_that_was_agreed_before() {
    let off = |first: bool| {
        let mut table = started();
        draft(table.at(7), "mofa-lead", wording("말", &[("cause", "known")]));
        if first {
            settle_line(&mut table, "줄", slots(&[("cause", "unknown")]));
        }
        table.say("mofa-lead", StatementCommand::AskClearance.of(0)).at(8);
        clear(&mut table, "mnd-lead", 0, 1, Clearance::Clear);
        table.at(9).say("mofa-lead", StatementCommand::Release.of(0));
        if !first {
            settle_line(&mut table, "줄", slots(&[("cause", "unknown")]));
        }
        let found = found(&table);
        found.into_iter().filter(|name| *name == "off the line").count()
    };
    assert_eq!((off(true), off(false)), (1, 0), "quiet where the line came later");
}

#[test]
fn a_statement_that_went_out_uncleared() {
    let mut table = started();
    draft(&mut table, "mofa-lead", wording("말", &[]));
    table.at(1).say("mofa-lead", StatementCommand::Release.of(0));
    assert_eq!(found(&table), ["released uncleared"]);
}

#[test]
fn a_request_that_was_not_answered_in_time() {
    let mut table = started();
    ask(&mut table, "mofa-lead", Addressee::Cell(cell("mnd")), Some(3));
    assert!(found(table.at(3)).is_empty(), "there is time");
    table.at(4).say("mnd-lead", RequestCommand::Answer { text: "말".to_owned() }.of(0));
    assert_eq!(found(&table), ["request unanswered"]);

    let mut withdrawn = started();
    ask(&mut withdrawn, "mofa-lead", Addressee::Control, None);
    withdrawn.at(4).say("mofa-lead", RequestCommand::Withdraw.of(0)).end();
    assert!(found(&withdrawn).is_empty());
    let mut open = started();
    ask(&mut open, "mofa-lead", Addressee::Control, None);
    assert!(found(open.at(5)).is_empty(), "it asks for no time");
    assert_eq!(found(open.end()), ["request unanswered"]);
}

#[test]
fn a_task_with_nobody_and_one_with_two() {
    let lead = || TaskCommand::Take { part: Part::Lead }.of(&task_id("reply"));
    let mut nobody = started();
    assert!(found(nobody.at(19)).is_empty(), "there is time");
    let names = |table: &Table| {
        let all = found(table).into_iter();
        all.filter(|name| name.ends_with("lead") || name.ends_with("leads")).collect::<Vec<_>>()
    };
    nobody.at(20).say("facilitator", TableCommand::Pause);
    assert!(found(&nobody).is_empty(), "no task was kept");
    nobody.say("facilitator", TableCommand::ResumeClock);
    let own = NewTask {
        title: "공동 평가".to_owned(),
        lead: Some(cell("mofa")),
        supporting: [].into(),
        due_within: None,
    };
    nobody.say("mofa-lead", own);
    assert_eq!(names(&nobody), ["no lead"]);

    let mut two = started();
    two.at(10).say("mofa-lead", lead());
    assert!(names(&two).is_empty());
    two.at(11).say("mnd-lead", lead());
    assert_eq!(names(&two), ["two leads"]);
}
