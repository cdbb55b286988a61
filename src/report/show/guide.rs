//! 진행자 교범 (the facilitator's book): everything that is in the file, in running order.
//!
//! It tells what was really so and what the traps are, so it never goes to a player.

mod decision;
mod design;
mod evaluation;
mod inject;
mod talk;

use crate::exercise::{ExerciseTime, Move, NormId, ObjectiveId, Passage, Span, Text};
use crate::report::page::Page;
use crate::report::print::handout;
use crate::report::prose;

use super::line;
use super::link::{Link, Node};
use super::run::{self, Item, Row};
use super::{Desk, page as run_page};

pub(super) fn write(desk: &Desk<'_>) -> Page {
    let mut page = Page::default();
    desk.mark(&mut page);
    let title = ("title", desk.shown(&desk.exercise.title).into());
    page.heading(1, &desk.say("guide-title", &[title]));
    page.paragraph(&desk.text("guide-note"));
    design::overview(desk, &mut page);
    design::truth(desk, &mut page);
    page.chapter(&desk.text("guide-run"));
    run_page::tables(desk, &mut page, 3);
    course(desk, &mut page);
    design::branches(desk, &mut page);
    talk::write(desk, &mut page);
    evaluation::write(desk, &mut page);
    evaluation::wash(desk, &mut page);
    design::materials(desk, &mut page);
    desk.mark(&mut page);
    page
}

/// Move by move; then what only play can bring.
fn course(desk: &Desk<'_>, page: &mut Page) {
    let run = run::of(desk);
    page.gather(&desk.text("guide-course"));
    let mut began = ExerciseTime::START;
    let count = desk.exercise.moves.len();
    for (number, planned) in (1..).zip(desk.exercise.moves.values()) {
        let ended = began + Span(planned.length.0);
        begin(desk, page, planned, began);
        let within = |row: &&Row<'_>| {
            row.at.is_some_and(|at| at >= began && (at < ended || number == count))
        };
        for row in run.timed.iter().filter(within) {
            item(desk, page, row);
        }
        began = ended;
    }
    if !run.open.is_empty() {
        page.chapter(&desk.text("guide-open"));
        page.paragraph(&desk.text("guide-open-note"));
        for row in &run.open {
            item(desk, page, row);
        }
    }
    page.close();
}

fn begin(desk: &Desk<'_>, page: &mut Page, planned: &Move, began: ExerciseTime) {
    let args = [
        ("title", desk.shown(&planned.title).into()),
        ("length", desk.words.duration(planned.length).into()),
    ];
    page.chapter(&desk.say("show-move", &args));
    let args = [("t", began.to_string().into()), ("hour", desk.hour(began).into())];
    page.labeled(&desk.text("guide-begins"), &desk.say("guide-moment", &args));
    let follows = desk.led_on(&[Node::Move(planned.id.clone())]);
    desk.tell_follows(page, &follows);
    for (cell, questions) in &planned.questions {
        let cell = desk.words.cell(cell, desk.exercise);
        page.label(&desk.say("guide-questions", &[("cell", cell.into())]));
        for question in questions {
            page.sub(&desk.shown(question));
        }
    }
}

fn item(desk: &Desk<'_>, page: &mut Page, row: &Row<'_>) {
    match row.item {
        // A chapter of its own has the branches.
        Item::Move(_) | Item::Branch(_) => {}
        Item::Inject(meant) => inject::write(desk, page, row, meant),
        Item::Opens(meant) => decision::opens(desk, page, row, meant),
        Item::Ends(meant, deadline) => decision::ends(desk, page, row, (meant, deadline)),
        Item::Task(meant) => decision::task(desk, page, row, meant),
        Item::Forecast(meant) => decision::forecast(desk, page, row, meant),
        Item::Probe(meant) => evaluation::probe(desk, page, row, meant),
        Item::End => {
            let title = desk.text("show-end");
            desk.item_heading(page, row, &title);
            page.point(&desk.text("guide-end"));
        }
    }
}

impl Desk<'_> {
    /// `T+00:06:00 09:06 01-2 title`; without a time where only play can tell.
    fn item_heading(&self, page: &mut Page, row: &Row<'_>, title: &str) {
        let title = match row.at {
            None => title.to_owned(),
            Some(at) => format!("{at} ({}) {title}", self.hour(at)),
        };
        page.heading(3, &title);
    }

    fn labeled(&self, page: &mut Page, key: &str, value: &str) {
        if !value.is_empty() {
            page.labeled(&self.text(key), value);
        }
    }

    /// A text of several lines below its label.
    fn told(&self, page: &mut Page, key: &str, text: Option<&Text>) {
        let Some(text) = text else { return };
        let text = text.get(self.words.language()).trim();
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        match lines.as_slice() {
            [] => {}
            [line] => page.labeled(&self.text(key), line),
            lines => {
                page.label(&self.text(key));
                for line in lines {
                    page.sub(line.trim());
                }
            }
        }
    }

    fn tell_follows(&self, page: &mut Page, links: &[&Link]) {
        self.labeled(page, "guide-column-follows", &self.follows(links));
    }

    fn tell_objectives(&self, page: &mut Page, ids: &[ObjectiveId]) {
        let titled = ids.iter().map(|id| {
            format!(
                "{} {}",
                line::objectives(std::slice::from_ref(id)),
                self.words.objective(id, self.exercise)
            )
        });
        self.labeled(page, "guide-column-objectives", &titled.collect::<Vec<_>>().join("; "));
    }

    /// Norm items by id and theme: a paraphrase is no instrument's text.
    fn norms(&self, ids: &[NormId]) -> String {
        let told = ids.iter().map(|id| {
            let theme = self.exercise.norms.get(id).map(|norm| self.shown(&norm.theme));
            theme.map_or_else(|| id.to_string(), |theme| format!("{id} {theme}"))
        });
        told.collect::<Vec<_>>().join("; ")
    }

    /// Passages as they are given out, with what control knows of them.
    fn passages(&self, page: &mut Page, passages: &[Passage]) {
        for (number, passage) in (1_u32..).zip(passages) {
            if passages.len() > 1 {
                page.heading(4, &self.say("item-passage", &[("number", number.into())]));
            }
            prose::quote(page, passage.text.get(self.words.language()));
            if let Some(caveat) = &passage.caveat {
                let of = caveat.consent_of.as_ref();
                page.point(&handout::caveat_line(&caveat.text, of, self.words));
            }
            for fact in &passage.facts {
                let stated = self.exercise.facts.get(fact).map(|fact| self.shown(&fact.statement));
                let told = format!("{fact}: {}", stated.unwrap_or_default());
                page.labeled(&self.text("guide-brings"), &told);
            }
        }
    }
}
