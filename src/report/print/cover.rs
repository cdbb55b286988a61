//! Control's cover sheet: which inject is which cell's sheet, and when a decision's cards go out.
//! It never goes to a cell.

use askama::Template;

use crate::exercise::{CellId, Decision, Depth, Exercise, Inject, InjectId, InjectKind};
use crate::lang::{Names, Words};
use crate::review::{Aar, Fate, InjectReview, ReceiptItem};

use super::handout::numbered;
use super::{Frame, plan, rendered};

#[derive(Template)]
#[template(path = "print/cover.html")]
struct Cover {
    frame: Frame,
    heading: String,
    warning: String,
    head: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    /// A contingency or something held stands out.
    marked: bool,
    columns: Vec<String>,
}

pub(super) fn render(exercise: &Exercise, session: Option<&Aar>, words: &Words) -> String {
    let mut head = ["print-cover-inject", "print-cover-kind", "print-cover-planned"].to_vec();
    if session.is_some() {
        head.push("print-cover-became");
    }
    let mut head: Vec<String> = head.into_iter().map(|key| words.text(key)).collect();
    head.extend(exercise.cells.keys().map(|cell| words.cell(cell, exercise)));
    let composed = session.into_iter().flat_map(|aar| aar.composed.values());
    let list = List { exercise, session, words };
    let injects = exercise.injects.values().chain(composed).map(|inject| list.row(inject));
    let asked = exercise.decisions.values().filter(|decision| decision.depth != Depth::Record);
    let cover = Cover {
        frame: Frame::of_exercise(words, words.text("print-cover"), exercise),
        heading: words.text("print-cover"),
        warning: words.text("print-cover-warning"),
        head,
        rows: injects.chain(asked.map(|decision| list.cards(decision))).collect(),
    };
    rendered(&cover)
}

struct List<'a> {
    exercise: &'a Exercise,
    session: Option<&'a Aar>,
    words: &'a Words,
}

impl List<'_> {
    fn row(&self, inject: &Inject) -> Row {
        let names = Names {
            exercise: self.exercise,
            seats: None,
            composed: self.session.map(|aar| &aar.composed),
            tasks: None,
            requests: &[],
        };
        let held = if inject.hold { self.words.text("print-cover-held") } else { String::new() };
        let planned = plan::time(self.exercise, &inject.timing);
        let planned = planned.map_or(held, |time| time.to_string());
        let mut columns =
            vec![self.words.inject(&inject.id, names), self.words.kind(inject.kind), planned];
        if let Some(aar) = self.session {
            let review = aar.injects.iter().find(|review| review.id == inject.id);
            columns.push(review.map_or_else(String::new, |review| self.became(review)));
        }
        columns.extend(self.exercise.cells.keys().map(|cell| self.number(cell, inject)));
        Row { marked: inject.kind == InjectKind::Contingency || inject.hold, columns }
    }

    /// A decision's cards would give away what is still to come.
    fn cards(&self, decision: &Decision) -> Row {
        let planned = plan::time(self.exercise, &decision.opens);
        let mut columns = vec![
            self.words.decision_titled(&decision.id, self.exercise),
            self.words.text("print-cover-cards"),
            planned.map_or_else(String::new, |time| time.to_string()),
        ];
        if let Some(aar) = self.session {
            let review = aar.decisions.iter().find(|review| review.id == decision.id);
            let opened = review.and_then(|review| review.opened.as_ref());
            columns.push(opened.map_or_else(
                || self.words.text("print-cover-unopened"),
                |opened| {
                    let at = ("at", opened.at.t.to_string().into());
                    self.words.say("print-cover-opened", &[at])
                },
            ));
        }
        columns.extend(self.exercise.cells.keys().map(|cell| {
            let asked = decision.requires(cell) && self.session.is_none();
            if asked { self.words.text("print-cover-when-open") } else { String::new() }
        }));
        Row { marked: planned.is_none(), columns }
    }

    fn became(&self, review: &InjectReview) -> String {
        let released = review.released.as_ref().map(|released| released.at.t.to_string());
        let at = ("at", released.unwrap_or_default().into());
        match review.fate {
            Fate::Released | Fate::Closed => self.words.say("print-cover-released", &[at]),
            Fate::Recalled => self.words.say("print-cover-recalled", &[at]),
            Fate::Skipped => self.words.text("life-skipped"),
            Fate::Held | Fate::Offered | Fate::NotDue => self.words.text("print-cover-not-out"),
            Fate::Marker => String::new(),
        }
    }

    /// The cell's own number: as it was in the session, or as its sheet is printed.
    fn number(&self, cell: &CellId, inject: &Inject) -> String {
        match self.session {
            Some(aar) => received(aar, cell, &inject.id),
            None => self.printed(cell, inject),
        }
    }

    fn printed(&self, cell: &CellId, inject: &Inject) -> String {
        let own = numbered(self.exercise, cell);
        let sheet = own.iter().find(|sheet| sheet.inject.id == inject.id);
        match sheet.map(|sheet| sheet.number) {
            None => String::new(),
            Some(Some((number, _))) => number.to_string(),
            Some(None) => self.words.text("print-cover-unnumbered"),
        }
    }
}

fn received(aar: &Aar, cell: &CellId, inject: &InjectId) -> String {
    let item = ReceiptItem::Inject(inject.clone());
    let pile = aar.cells.iter().find(|pile| pile.cell == *cell);
    let receipt = pile.and_then(|pile| pile.receipts.iter().find(|receipt| receipt.item == item));
    receipt.map_or_else(String::new, |receipt| receipt.number.to_string())
}
