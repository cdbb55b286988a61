//! A request for information: whom it asks, and the fields.

use crate::exercise::{CellId, OrganizationId, Text};
use crate::session::Addressee;
use crate::tui::form::ask::Ask;
use crate::tui::form::filled::Filled;
use crate::tui::form::{Choice, Field};

use super::exchange::{Board, within};

const CONTROL: &str = "control";
const CELL: &str = "cell";
const ORGANIZATION: &str = "organization";

pub(super) fn fields(ask: Ask, board: &Board<'_>) -> Vec<Field> {
    let (words, language) = (ask.words, ask.words.language());
    let prefixed = |kind: &str, id: String, name: &Text| Choice {
        value: format!("{kind}:{id}"),
        label: name.get(language).to_owned(),
    };
    let cells = board.others.iter().map(|(id, name)| prefixed(CELL, id.to_string(), name));
    let absent = &board.exchange.organizations;
    let absent = absent.iter().map(|(id, name)| prefixed(ORGANIZATION, id.to_string(), name));
    let control = Choice { value: CONTROL.to_owned(), label: words.text("addressee-control") };
    let to = cells.chain(absent).chain([control]).collect();
    vec![
        ask.choice("to", "ask-whom", to),
        ask.line("subject", "ask-subject"),
        ask.area("question", "ask-what", ""),
        within(ask, "ask-reply-within"),
    ]
}

pub(super) fn addressee(filled: &Filled) -> Result<Addressee, String> {
    let to = filled.needed("to")?;
    let missing = || "to".to_owned();
    match to.split_once(':') {
        Some((CELL, id)) => CellId::new(id).map(Addressee::Cell).map_err(|_| missing()),
        Some((_, id)) => {
            OrganizationId::new(id).map(Addressee::Organization).map_err(|_| missing())
        }
        None => Ok(Addressee::Control),
    }
}
