//! From the name of a draft back to the act it is for, so that others of the cell can read it.

use crate::exercise::{CellId, DecisionId, InjectId};

use super::{CellAct, ExchangeAct, Item};

/// The act that a draft of this name is for, if the seats of a cell write it together. What one
/// person says for themselves is nobody else's: a forecast's judgement, the feedback form.
pub fn shared_act(name: &str, own: &CellId) -> Option<CellAct> {
    let parts: Vec<&str> = name.strip_prefix("form:")?.split(':').collect();
    let act = on_decision(&parts, own).or_else(|| on_item(&parts));
    act.or_else(|| {
        let (cell, act) = parts.split_last()?;
        Some(CellAct::Exchange { cell: CellId::new(cell).ok()?, act: exchange(act)? })
    })
}

/// Whether the seats of a cell write a draft of this name together.
pub fn is_shared(name: &str) -> bool {
    // Whose it is does not matter for that.
    shared_act(name, &CellId::literal("any")).is_some()
}

fn on_decision(parts: &[&str], own: &CellId) -> Option<CellAct> {
    let cell = |id: &str| CellId::new(id).ok();
    let decision = DecisionId::new(parts.get(1)?).ok()?;
    let act = match parts {
        ["position", _, id] => CellAct::Position { decision, cell: cell(id)? },
        ["draft", _] => CellAct::Draft { cell: own.clone(), decision },
        ["changes", _, id, round] => {
            CellAct::Changes { decision, cell: cell(id)?, round: round.parse().ok()? }
        }
        ["nonconcur", _, id, round] => {
            CellAct::NonConcur { decision, cell: cell(id)?, round: round.parse().ok()? }
        }
        ["alone", _, id] => CellAct::Alone { decision, cell: cell(id)? },
        [..] => return None,
    };
    Some(act)
}

fn on_item(parts: &[&str]) -> Option<CellAct> {
    let [kind, cell, item] = parts else { return None };
    let cell = CellId::new(cell).ok()?;
    let item = match item.strip_prefix('#') {
        Some(number) => Item::Received(number.parse().ok()?),
        None => Item::Inject(InjectId::new(item).ok()?),
    };
    match *kind {
        "pass-on" => Some(CellAct::PassOn { cell, item }),
        "consent" => Some(CellAct::AskConsent { cell, item }),
        "report" => Some(CellAct::Report { cell, item }),
        _ => None,
    }
}

fn exchange(parts: &[&str]) -> Option<ExchangeAct> {
    let number = || parts.get(1)?.parse().ok();
    let round = || parts.get(2)?.parse().ok();
    let act = match parts {
        ["statement"] => ExchangeAct::NewStatement,
        ["revise", _] => ExchangeAct::Revise { number: number()? },
        ["clear-changes", _, _] => ExchangeAct::Changes { number: number()?, round: round()? },
        ["object", _, _] => ExchangeAct::Object { number: number()?, round: round()? },
        ["message"] => ExchangeAct::NewMessage,
        ["request"] => ExchangeAct::NewRequest,
        ["answer", _] => ExchangeAct::Answer { number: number()? },
        ["assign", _] => ExchangeAct::Assign { number: number()? },
        ["task"] => ExchangeAct::NewTask,
        ["hand-over", _] => ExchangeAct::HandOver { number: number()? },
        ["finish", _] => ExchangeAct::Finish { number: number()? },
        ["wash", _] => ExchangeAct::Wash { question: Some(number()?) },
        ["wash"] => ExchangeAct::Wash { question: None },
        ["probe"] => ExchangeAct::Probe,
        ["comment"] => ExchangeAct::Comment,
        [..] => return None,
    };
    Some(act)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drafts_name_leads_back_to_its_act() {
        let cell = || CellId::literal("mofa");
        let decision = || DecisionId::literal("d1");
        let item = || Item::Received(3);
        let exchange = |act| CellAct::Exchange { cell: cell(), act };
        let number = 7;
        for act in [
            CellAct::PassOn { cell: cell(), item: item() },
            CellAct::AskConsent { cell: cell(), item: item() },
            CellAct::Report { cell: cell(), item: Item::Inject(InjectId::literal("01-3")) },
            CellAct::Position { decision: decision(), cell: cell() },
            CellAct::Draft { decision: decision(), cell: cell() },
            CellAct::Changes { decision: decision(), cell: cell(), round: 2 },
            CellAct::NonConcur { decision: decision(), cell: cell(), round: 2 },
            CellAct::Alone { decision: decision(), cell: cell() },
            exchange(ExchangeAct::NewStatement),
            exchange(ExchangeAct::Revise { number }),
            exchange(ExchangeAct::Changes { number, round: 1 }),
            exchange(ExchangeAct::Object { number, round: 1 }),
            exchange(ExchangeAct::NewMessage),
            exchange(ExchangeAct::NewRequest),
            exchange(ExchangeAct::Answer { number }),
            exchange(ExchangeAct::Assign { number }),
            exchange(ExchangeAct::NewTask),
            exchange(ExchangeAct::HandOver { number }),
            exchange(ExchangeAct::Finish { number }),
            exchange(ExchangeAct::Wash { question: Some(1) }),
            exchange(ExchangeAct::Wash { question: None }),
            exchange(ExchangeAct::Probe),
            exchange(ExchangeAct::Comment),
        ] {
            assert_eq!(shared_act(&act.draft_key(), &cell()), Some(act));
        }
    }

    #[test]
    fn what_one_says_for_oneself_is_not_shared() {
        let cell = CellId::literal("mofa");
        for act in [
            ExchangeAct::Feedback { seat: None },
            ExchangeAct::Feedback { seat: Some(1) },
            ExchangeAct::Judge { number: 3 },
            ExchangeAct::Conclude { number: 3 },
        ] {
            let act = CellAct::Exchange { cell: cell.clone(), act };
            assert!(!is_shared(&act.draft_key()), "{act:?}");
        }
        for name in ["live:d1", "form:", "form", "nothing", "form:position:d1:mofa:2"] {
            assert!(!is_shared(name), "{name}");
        }
    }
}
