//! One of each of what those who evaluate, and the ministries, put on record.

use whitecell::exercise::{CriticalTaskId, ObjectiveId, SeatId};
use whitecell::session::{Bearing, EvaluationEvent, Event, RatingAnswers, Seq};

use super::{each, mofa, one_of_each};

pub(crate) fn evaluations() -> Vec<Event> {
    let text = || "사실 관계를 먼저 맞춤".to_owned();
    let seat = || SeatId::literal("evaluator");
    let events = one_of_each!(EvaluationEvent {
        EvaluationEvent::Observed { .. } => Bearing::ALL.map(|bearing| EvaluationEvent::Observed {
            seat: seat(),
            cell: mofa(),
            objective: ObjectiveId::literal("o1"),
            bearing,
            text: text(),
            record: Some(Seq(3)),
        }),
        EvaluationEvent::Rated { .. } => answers().map(|answers| EvaluationEvent::Rated {
            seat: seat(),
            task: CriticalTaskId::literal("o1-a"),
            evaluator: "평가관 1".to_owned(),
            answers,
            evidence: vec![Seq(3)],
            text: text(),
        }),
        EvaluationEvent::Commented { .. } => {
            [EvaluationEvent::Commented { cell: mofa(), text: text() }]
        },
    });
    each(events, Event::from)
}

/// Such that each rating follows once.
fn answers() -> [RatingAnswers; 4] {
    let best = RatingAnswers {
        achieved: true,
        harmed_others: false,
        unsafe_for_people: false,
        followed_plans: true,
        gap_noted: false,
    };
    [
        best,
        RatingAnswers { gap_noted: true, ..best },
        RatingAnswers { followed_plans: false, ..best },
        RatingAnswers { achieved: false, ..best },
    ]
}
