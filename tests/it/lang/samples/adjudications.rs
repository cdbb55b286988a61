//! Free moves and rulings.

use whitecell::exercise::{CellId, DecisionId, EscalationClass, FactId};
use whitecell::session::{Event, FreeMoveEvent, Learned, Ruled, Ruling, Side};

use super::{each, one_of_each};

fn mofa() -> CellId {
    CellId::literal("mofa")
}

pub(super) fn free_moves() -> Vec<Event> {
    let argued = |side| FreeMoveEvent::Argued {
        cell: mofa(),
        side,
        text: "상대가 공개하지 않을 것임".to_owned(),
    };
    let events = one_of_each!(FreeMoveEvent {
        FreeMoveEvent::Made { .. } => [FreeMoveEvent::Made {
            cell: mofa(),
            action: "특사를 보냄".to_owned(),
            effect: "직통 대화를 엶".to_owned(),
            reasons: "작년에도 열렸음".to_owned(),
        }],
        FreeMoveEvent::Withdrawn => [FreeMoveEvent::Withdrawn],
        FreeMoveEvent::Opened { .. } => [FreeMoveEvent::Opened { cells: vec![mofa()] }],
        FreeMoveEvent::Argued { .. } => [Side::For, Side::Against].map(argued),
    });
    each(events, |event| event.of(0))
}

pub(super) fn rulings() -> Vec<Event> {
    let decision = DecisionId::literal("d1");
    let all = one_of_each!(Ruled {
        Ruled::FreeMove(_) => [Ruled::FreeMove(0)],
        Ruled::Settled(_) => [Ruled::Settled(decision.clone())],
        Ruled::Alone { .. } => [Ruled::Alone { decision: decision.clone(), act: 0 }],
        Ruled::World => [Ruled::World],
    });
    each(all, |on| {
        let outcome = if on == Ruled::World { "" } else { "특사를 받음" };
        Event::Ruled(Box::new(Ruling {
            on,
            outcome: outcome.to_owned(),
            class: Some(EscalationClass::DeEscalation),
            learned: vec![Learned { fact: FactId::literal("f1"), cell: mofa() }],
            reason: "근거가 셋 중 둘".to_owned(),
            told: vec![mofa()],
        }))
    })
}
