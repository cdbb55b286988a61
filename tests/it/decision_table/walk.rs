//! Whatever people do, a decision stands where the page says it can stand.

use proptest::prelude::{Strategy, any, prop};
use proptest::sample::Index;
use whitecell::exercise::CellId;
use whitecell::session::{DecisionState, DraftAnswer, Presence, Stage, TableCommand, TableEvent};

use crate::support::exercise::{cell, decision_id};
use crate::support::table::{Table, actor, given};

use super::case::{Case, DEPTHS};
use super::wish::{COMMANDS, command};
use super::{Page, SEATS};

/// The page's name for where the decision stands.
fn state_of(table: &Table) -> &'static str {
    let decision = &table.state.decisions[&decision_id("d1")];
    let required: Vec<_> =
        table.exercise.decisions[&decision_id("d1")].required().cloned().collect();
    let missing: Vec<_> =
        required.iter().filter(|cell| !decision.positions.contains_key(*cell)).collect();
    let present = |cell: &&&CellId| table.state.cells[**cell].presence == Presence::Present;
    match decision.stage {
        Stage::Planned => "planned",
        Stage::Open if decision.positions.is_empty() => "open-empty",
        Stage::Open if missing.is_empty() => "open-full",
        Stage::Open if missing.iter().any(|cell| present(&cell)) => "open-some",
        Stage::Open => "open-present",
        Stage::Revealed if missing.is_empty() => "revealed",
        Stage::Revealed => "revealed-short",
        Stage::Drafted => drafted(table, decision, &required),
        Stage::Referred => "referred",
        Stage::Settled => "settled",
    }
}

fn drafted(table: &Table, decision: &DecisionState, required: &[CellId]) -> &'static str {
    let round = decision.round().expect("a draft");
    let answers: Vec<_> = round.answers.values().map(|answered| &answered.answer).collect();
    let any = |of: fn(&DraftAnswer) -> bool| answers.iter().any(|answer| of(answer));
    if required.iter().any(|cell| round.awaits(cell)) {
        return match round.silence_at {
            Some(at) if at <= table.t => "silence-due",
            Some(_) => "silence-running",
            None if answers.is_empty() => "drafted",
            None => "drafted-some",
        };
    }
    if any(|answer| matches!(answer, DraftAnswer::NonConcur { .. })) {
        return "drafted-objected";
    }
    if any(|answer| matches!(answer, DraftAnswer::ConcurWithChanges { .. })) {
        return "drafted-conditional";
    }
    if round.silent.is_empty() { "drafted-agreed" } else { "silence-counted" }
}

fn moves() -> impl Strategy<Value = Vec<(Index, Index)>> {
    prop::collection::vec((any::<Index>(), any::<Index>()), 1..60)
}

proptest::proptest! {
    #[test]
    fn a_decision_stands_only_where_the_page_says(
        depth in 0..3_usize,
        moves in moves(),
        which in any::<Index>(),
    ) {
        let page = Page::read();
        let (_, name) = DEPTHS[depth];
        let fitting = Case::all("planned", name);
        let case = which.get(&fitting);
        let mut table = given(case.exercise(), [TableEvent::ExerciseStarted.into()]).at(12);
        for (wish, seat) in moves {
            let (seat, id, _) = seat.get(&SEATS);
            let wish = *wish.get(&COMMANDS);
            let outcome = table.when(id, command(wish, case, seat));
            if let Ok(events) = outcome.0 {
                table.record(&actor(id), events);
            } else if wish == "Open" {
                let cell = cell("mofa");
                let presence = match table.state.cells[&cell].presence {
                    Presence::Present => Presence::Absent,
                    Presence::Absent => Presence::Present,
                };
                table = table.does("facilitator", TableCommand::SetPresence { cell, presence });
            }
            let state = state_of(&table);
            assert!(page.can_be(state, name), "{state} at depth {name}");
        }
    }
}
