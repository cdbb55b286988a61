//! 참가자용 상황 설명서 (situation manual): what everybody in the room, or one ministry, may
//! read before STARTEX, in the order of HSEEP's.
//!
//! Nothing of the exercise is on it that a cell's screen does not show before STARTEX. HSEEP's
//! lists the objectives. This one does not, nor the moves' questions: an objective says what good
//! work looks like, and in most of the shipped exercises that is where the trap lies. Purpose and
//! scope stand in their place, in words that fit any exercise. Every field of an exercise is judged
//! by the test `nothing_secret_stands_in_the_manual`.

use crate::exercise::{Cell, CellId, Exercise, ExerciseTime, Language, Seat, Span};
use crate::lang::Words;
use crate::report::page::Page;
use crate::report::prose;

use super::Desk;

/// The manual for everybody, or one ministry's own.
pub fn manual(exercise: &Exercise, cell: Option<&CellId>, language: Language) -> Page {
    let desk = Desk { exercise, words: Words::of(language), links: vec![] };
    let own = cell.and_then(|id| exercise.cells.get(id));
    let manual = Manual { desk, own };
    let mut page = Page::default();
    manual.desk.mark(&mut page);
    manual.title(&mut page);
    manual.overview(&mut page);
    manual.general(&mut page);
    manual.situation(&mut page);
    manual.order(&mut page);
    manual.appendices(&mut page);
    manual.desk.mark(&mut page);
    page
}

struct Manual<'e> {
    desk: Desk<'e>,
    /// The ministry it is for; none where it is for everybody.
    own: Option<&'e Cell>,
}

impl Manual<'_> {
    fn text(&self, key: &str) -> String {
        self.desk.text(key)
    }

    fn name(&self, cell: &Cell) -> String {
        self.desk.shown(&cell.name)
    }

    fn title(&self, page: &mut Page) {
        let title = ("title", self.desk.shown(&self.desk.exercise.title).into());
        let title = match self.own {
            None => self.desk.say("manual-title", &[title]),
            Some(own) => {
                self.desk.say("manual-title-of", &[title, ("cell", self.name(own).into())])
            }
        };
        page.heading(1, &title);
        page.paragraph(&self.text("manual-note"));
    }

    fn overview(&self, page: &mut Page) {
        let (desk, exercise) = (&self.desk, self.desk.exercise);
        page.chapter(&self.text("manual-overview"));
        let cells = desk.words.cells(exercise.cells.keys(), exercise);
        let date = exercise.clock.start.format("%Y-%m-%d").to_string();
        let start = [
            ("date", date.into()),
            ("time", desk.words.clock(ExerciseTime::START, &exercise.clock).into()),
        ];
        let rows = [
            ("manual-exercise", desk.shown(&exercise.title)),
            ("manual-kind", self.text("manual-kind-is")),
            ("manual-purpose", self.text("manual-purpose-is")),
            ("manual-scope", self.text("manual-scope-is")),
            ("manual-length", desk.words.duration(exercise.clock.length)),
            ("manual-start", desk.say("manual-start-at", &start)),
            ("manual-cells", cells),
            ("manual-absent", desk.absent()),
            ("manual-marking", desk.shown(&exercise.marking)),
        ];
        let rows = rows.map(|(key, value)| vec![self.text(key), value]);
        page.table(&[self.text("manual-item"), self.text("manual-content")], &rows);
    }

    /// Roles, how it goes, rules, and what is artificial.
    fn general(&self, page: &mut Page) {
        page.gather(&self.text("manual-general"));
        page.chapter(&self.text("manual-roles"));
        for role in ["player", "lead", "facilitator", "simcell", "evaluator", "observer"] {
            let label = self.text(&format!("role-{role}"));
            let rates = role == "evaluator" && self.desk.exercise.evaluation.ratings;
            let own = if rates { "evaluator-rates" } else { role };
            page.labeled(&label, &self.text(&format!("manual-role-{own}")));
        }
        for (chapter, points) in [("how", 6), ("rules", 8), ("artificial", 5)] {
            page.chapter(&self.text(&format!("manual-{chapter}")));
            for point in 1..=points {
                page.point(&self.text(&format!("manual-{chapter}-{point}")));
            }
        }
        page.close();
    }

    fn situation(&self, page: &mut Page) {
        page.chapter(&self.text("manual-situation"));
        let premise = self.desk.exercise.premise.get(self.desk.words.language());
        prose::put(page, 3, premise);
    }

    /// The moves, with room for what one writes down.
    fn order(&self, page: &mut Page) {
        page.chapter(&self.text("manual-order"));
        page.paragraph(&self.text("manual-order-note"));
        for planned in self.desk.exercise.moves.values() {
            let length = self.desk.words.duration(planned.length);
            let title = self.desk.shown(&planned.title);
            let args = [("title", title.into()), ("length", length.into())];
            page.room(&self.desk.say("manual-notes", &args), None);
        }
    }

    fn appendices(&self, page: &mut Page) {
        let (desk, exercise) = (&self.desk, self.desk.exercise);
        let appendix = self.text("report-appendix");
        page.appendix(&appendix, &self.text("manual-schedule"));
        let mut began = ExerciseTime::START;
        let rows = exercise.moves.values().map(|planned| {
            let from = desk.hour(began);
            began = began + Span(planned.length.0);
            let length = desk.words.duration(planned.length);
            let span = format!("{from}-{}", desk.hour(began));
            vec![span, desk.shown(&planned.title), length, String::new()]
        });
        let keys = ["manual-hours", "report-move", "report-planned", "manual-wall"];
        page.table(&keys.map(|key| self.text(key)), &rows.collect::<Vec<_>>());
        page.appendix(&appendix, &self.text("manual-participants"));
        let cells =
            exercise.cells.values().filter(|cell| self.own.is_none_or(|own| own.id == cell.id));
        let rows = cells.flat_map(|cell| cell.seats.iter().map(|seat| self.seat(cell, seat)));
        let keys = ["manual-cell", "print-card-seat", "manual-role", "print-briefing-person"];
        page.table(&keys.map(|key| self.text(key)), &rows.collect::<Vec<_>>());
        page.appendix(&appendix, &self.text("manual-terms"));
        for term in ["inject", "request", "position", "draft", "caveat", "stop"] {
            let label = self.text(&format!("manual-term-{term}"));
            page.labeled(&label, &self.text(&format!("manual-term-{term}-is")));
        }
    }

    fn seat(&self, cell: &Cell, seat: &Seat) -> Vec<String> {
        let role = self.desk.words.role(seat.role);
        vec![self.name(cell), self.desk.shown(&seat.title), role, String::new()]
    }
}
