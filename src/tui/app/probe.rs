//! The console's menu of probes.

use crate::exercise::ProbeId;
use crate::lang::{Words, one_line};
use crate::session::ProbeCommand;
use crate::session::view::{ControlProbe, ControlView};
use crate::tui::form::{CellAct, ExchangeAct, Purpose};

use super::menus::{Menu, MenuChoice, MenuItem, item, own};

/// The one that is under way, or those that can be put; none where the author wants none.
pub(super) fn menu(view: &ControlView, words: &Words) -> Option<Menu> {
    let open = view.probes.iter().find(|(_, probe)| !probe.closed);
    let items = match open {
        Some((id, probe)) => under_way(view, id, probe, words),
        None => to_put(view, words),
    };
    (!items.is_empty()).then(|| Menu::new(words.text("menu-probe"), items))
}

fn title(view: &ControlView, id: &ProbeId, words: &Words) -> String {
    let meant = view.exercise.probes.get(id);
    meant.map(|meant| one_line(meant.title.get(words.language()))).unwrap_or_default()
}

fn under_way(
    view: &ControlView,
    id: &ProbeId,
    probe: &ControlProbe,
    words: &Words,
) -> Vec<MenuItem> {
    let mut items: Vec<MenuItem> = vec![];
    for (cell, is_in) in &probe.answered {
        let key = if *is_in { "menu-probe-answer-again" } else { "menu-probe-answer" };
        let args = [("cell", words.cell(cell, &view.exercise).into())];
        let act = CellAct::Exchange { cell: cell.clone(), act: ExchangeAct::Probe };
        items.push(item(words.say(key, &args), MenuChoice::Form(Purpose::Act(act))));
    }
    let missing = probe.answered.iter().filter(|(_, is_in)| !**is_in).map(|(cell, _)| cell);
    let missing = words.cells(missing, &view.exercise);
    let title = ("title", title(view, id, words).into());
    let close = if missing.is_empty() {
        words.say("menu-probe-close", &[title])
    } else {
        words.say("menu-probe-close-missing", &[title, ("cells", missing.into())])
    };
    items.push(item(close, own(ProbeCommand::Close)));
    items
}

fn to_put(view: &ControlView, words: &Words) -> Vec<MenuItem> {
    let ready = view.exercise.probes.values().filter(|meant| {
        view.moves.contains_key(&meant.after) && !view.probes.contains_key(&meant.id)
    });
    let begin = |id: &ProbeId| {
        let args = [("title", title(view, id, words).into())];
        item(words.say("menu-probe-begin", &args), own(ProbeCommand::Begin { probe: id.clone() }))
    };
    ready.map(|meant| begin(&meant.id)).collect()
}
