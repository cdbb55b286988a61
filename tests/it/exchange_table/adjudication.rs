//! Free moves and rulings on them.

use whitecell::session::{
    Command, FreeMoveCommand, NewFreeMove, NewRuling, Ruled, Side, TableEvent, Thing,
};

use crate::support::exercise::exercise;
use crate::support::table::given;

use super::matter::Matter;

pub(super) fn free_moves() -> Matter {
    let started = given(exercise(), [TableEvent::ExerciseStarted.into()]).at(5);
    let wish = || {
        Command::MakeFreeMove(NewFreeMove {
            action: "Send an envoy".to_owned(),
            effect: "The line opens again".to_owned(),
            reasons: "It did so last year".to_owned(),
        })
    };
    let rule = || {
        Command::Rule(Box::new(NewRuling {
            on: Ruled::FreeMove(0),
            outcome: "The envoy is received".to_owned(),
            class: None,
            effects: vec![],
            learned: vec![],
            reason: "two good reasons".to_owned(),
        }))
    };
    let argue = || FreeMoveCommand::Argue { side: Side::Against, text: "no".to_owned() }.of(0);
    let made = started.clone().does("mofa-lead", wish());
    let opened = made.clone().does("facilitator", FreeMoveCommand::Open.of(0));
    let withdrawn = made.clone().does("mofa-lead", FreeMoveCommand::Withdraw.of(0));
    let ruled = made.clone().does("facilitator", rule());
    let opened_ruled = opened.clone().does("facilitator", rule());
    Matter {
        page: "docs/adjudication.md",
        name: "Free move",
        seats: vec![
            ("the author's lead", "mofa-lead"),
            ("the author's player", "mofa-player"),
            ("another cell's lead", "mnd-lead"),
            ("another cell's player", "mnd-player"),
            ("the facilitator", "facilitator"),
        ],
        others: vec!["simcell", "evaluator", "mnd-observer", "engine"],
        states: vec![
            ("none", started),
            ("made", made),
            ("open", opened),
            ("withdrawn", withdrawn),
            ("ruled on", ruled),
            ("open, ruled on", opened_ruled),
        ],
        commands: vec![
            ("MakeFreeMove", wish(), Thing::FreeMove),
            ("Withdraw", FreeMoveCommand::Withdraw.of(0), Thing::FreeMove),
            ("Open", FreeMoveCommand::Open.of(0), Thing::FreeMove),
            ("Argue", argue(), Thing::FreeMove),
            ("Rule", rule(), Thing::FreeMove),
        ],
    }
}
