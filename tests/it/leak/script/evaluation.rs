//! What is written of it: by those who watch, and after ENDEX by the ministries.

use whitecell::exercise::{CriticalTaskId, ObjectiveId};
use whitecell::session::{
    Bearing, EvaluationCommand, Feedback, NewObservation, NewRating, RatingAnswers, TableCommand,
    WashCommand,
};

use crate::support::dice::Dice;
use crate::support::exercise::cell;

use super::{Act, by};

/// An observation of MND, or a rating of what it did.
pub(super) fn watched(hidden: &mut Dice) -> EvaluationCommand {
    let text = hidden.words();
    if hidden.one_in(2) {
        return EvaluationCommand::Observe(NewObservation {
            cell: cell("mnd"),
            objective: ObjectiveId::literal("o1"),
            bearing: *hidden.pick(&Bearing::ALL),
            text,
            record: None,
        });
    }
    EvaluationCommand::Rate(NewRating {
        task: CriticalTaskId::literal("o1-a"),
        evaluator: hidden.words(),
        answers: RatingAnswers {
            achieved: hidden.one_in(2),
            harmed_others: hidden.one_in(2),
            unsafe_for_people: hidden.one_in(2),
            followed_plans: hidden.one_in(2),
            gap_noted: hidden.one_in(2),
        },
        evidence: vec![],
        text,
    })
}

/// ENDEX, and what MND says to it.
pub(in super::super) fn after_endex(common: u64) -> Vec<Act> {
    let dice = &mut Dice::new(common ^ 0x0e0d);
    let mut acts = vec![by("facilitator", TableCommand::EndExercise)];
    for _ in 0..2 {
        let seat = *dice.pick(&["mnd-lead", "mnd-lead", "mnd-player"]);
        acts.push(by(seat, EvaluationCommand::Comment { text: dice.words() }));
    }
    acts
}

/// What the others say to it, and what control notes: nothing of it is MND's.
pub(in super::super) fn said_by_others(hidden: &mut Dice) -> Act {
    let lead = *hidden.pick(&["mofa-lead", "mou-lead"]);
    match hidden.below(3) {
        0 => by(lead, EvaluationCommand::Comment { text: hidden.words() }),
        1 => {
            let feedback = Feedback { remarks: hidden.words(), ..Feedback::default() };
            by(lead, WashCommand::Feedback(feedback))
        }
        _ => by("evaluator", watched(hidden)),
    }
}
