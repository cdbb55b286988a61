//! A move: how long it was planned to take and took, and what each cell discusses in it.

use crate::exercise::{MoveId, Span};

use super::Moment;
use super::page::Page;

/// Its number and its title.
pub(super) fn title(moment: Moment<'_>, id: &MoveId) -> String {
    let moves = &moment.view.exercise.moves;
    let Some((index, _, meant)) = moves.get_full(id) else { return String::new() };
    format!("{}/{} {}", index + 1, moves.len(), moment.of_author(&meant.title))
}

pub(super) fn write(page: &mut Page<'_>, moment: Moment<'_>, id: &MoveId) {
    let Some(meant) = moment.view.exercise.moves.get(id) else { return };
    let theme = moment.theme();
    page.field("item-length", &moment.words().duration(meant.length), theme.text());
    if let Some(began) = moment.view.moves.get(id) {
        page.field("item-began", &format!("{}   {began}", moment.hour(*began)), theme.text());
        let took = took(moment, id);
        let late = took > meant.length;
        let style = if late { theme.overdue() } else { theme.text() };
        let mut text = moment.words().duration(took);
        if late {
            let over = Span(took.0 - meant.length.0).to_string();
            text = format!("{text}   {}", moment.say("banner-move-over", &[("over", over.into())]));
        }
        page.field("item-took", &text, style);
    }
    page.gap();
    for (cell, questions) in &meant.questions {
        page.text(&moment.cell(cell), theme.strong());
        for (number, question) in questions.iter().enumerate() {
            let question = format!("{}. {}", number + 1, moment.of_author(question));
            page.markdown(&question);
        }
        page.gap();
    }
}

/// Until the next move began, or until now.
fn took(moment: Moment<'_>, id: &MoveId) -> Span {
    let began = moment.view.moves.get(id).copied().unwrap_or_default();
    let place = moment.view.moves.get_index_of(id).unwrap_or(0);
    let next = moment.view.moves.get_index(place + 1).map(|(_, at)| *at);
    next.unwrap_or(moment.t).since(began)
}
