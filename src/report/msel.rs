//! An exercise's run of show as an MSEL, in the columns that other tools and offices use.

mod condition;

use crate::exercise::{
    BranchId, CellId, Condition, ConditionEvent, Exercise, ExerciseTime, Inject, InjectKind,
    Language, Passage, Release, Sender, Span, Text, Timing, Trigger,
};
use crate::intake::fact::Carried;
use crate::intake::label::Label;
use crate::intake::message::BETWEEN_PASSAGES;
use crate::intake::{Column, ColumnSet, Field, time};
use crate::lang::{Words, one_line};

use super::book::{Book, Cell, Sheet};

/// In digits of the sheet's font.
const NOTES_WIDTH: usize = 22;

/// The workbook of an exercise's MSEL: one sheet, a row an inject, STARTEX first and ENDEX last.
pub fn msel(exercise: &Exercise, set: ColumnSet, language: Language) -> Book {
    let words = Words::of(language);
    let page = Page { exercise, set, language, words };
    let columns = set.columns();
    let mut rows = vec![page.mark("STARTEX", Span(0))];
    rows.extend(exercise.injects.values().map(|inject| page.row(inject)));
    rows.push(page.mark("ENDEX", exercise.clock.length));
    let sheet = Sheet {
        name: words.text("msel-sheet"),
        head: columns.iter().map(|column| column.head(language).to_owned()).collect(),
        rows,
        prose: columns
            .iter()
            .position(|column| page.is_prose(column.field))
            .and_then(|column| u16::try_from(column).ok()),
        above: vec![],
        least: columns.iter().map(|column| page.least(column.field)).collect(),
        choices: None,
    };
    let marking = exercise.marking.get(language);
    Book {
        title: exercise.title.get(language).to_owned(),
        marking: format!("{} · {marking}", words.text("report-banner")),
        sheets: vec![sheet],
    }
}

struct Page<'a> {
    exercise: &'a Exercise,
    set: ColumnSet,
    language: Language,
    words: &'static Words,
}

impl Page<'_> {
    fn has(&self, wanted: Field) -> bool {
        self.set.columns().iter().any(|column| column.field == wanted)
    }

    /// Whether players read this column.
    fn is_prose(&self, field: Field) -> bool {
        field == Field::Message || (field == Field::Description && !self.has(Field::Message))
    }

    /// How wide a column is at least: what control reads is long, too.
    fn least(&self, field: Field) -> usize {
        let is_control =
            field == Field::Notes || (field == Field::Description && self.has(Field::Message));
        if is_control { NOTES_WIDTH } else { 0 }
    }

    /// The cells of a row, of which a second column of the kind stays empty.
    fn cells(&self, cell: impl Fn(Field) -> Cell) -> Vec<Cell> {
        let mut before: Vec<Column> = vec![];
        let cells = self.set.columns().iter().map(|column| {
            let again = before.contains(column);
            before.push(*column);
            if again { Cell::Empty } else { cell(column.field) }
        });
        cells.collect()
    }

    /// A row that only says when the exercise begins or ends.
    fn mark(&self, name: &str, at: Span) -> Vec<Cell> {
        let titled = self.has(Field::Title);
        self.cells(|field| match field {
            Field::Number | Field::Title => Cell::text(name),
            Field::Message if !titled => Cell::text(name),
            Field::Delivery => Cell::Length(at),
            Field::Scenario => self.date(at),
            Field::Kind
            | Field::Channel
            | Field::From
            | Field::To
            | Field::Message
            | Field::Description
            | Field::Request
            | Field::ReplyWithin
            | Field::Expected
            | Field::Objective
            | Field::Notes
            | Field::Move
            | Field::Other => Cell::Empty,
        })
    }

    fn date(&self, at: Span) -> Cell {
        Cell::Date(self.exercise.clock.at(ExerciseTime::START + at))
    }

    fn say<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    fn row(&self, inject: &Inject) -> Vec<Cell> {
        let text = |text: Option<&Text>| Cell::text(text.map_or("", |text| self.say(text)));
        self.cells(|field| match field {
            Field::Number => Cell::text(inject.id.as_str()),
            Field::Delivery | Field::Scenario => self.time(inject, field),
            Field::Kind => Cell::text(self.kind(inject)),
            Field::Channel => text(Some(&inject.channel)),
            Field::From => Cell::text(self.sender(&inject.from)),
            Field::To => Cell::text(self.addressees(&inject.to)),
            Field::Title => text(Some(&inject.title)),
            Field::Message => Cell::text(self.message(inject)),
            Field::Description if !self.has(Field::Message) => Cell::text(self.message(inject)),
            Field::Request => text(inject.request.as_ref()),
            Field::Expected => text(inject.expected_action.as_ref()),
            Field::Objective => Cell::text(self.objectives(inject).join("\n")),
            Field::Description | Field::Notes => Cell::text(self.notes(inject)),
            Field::Move => Cell::text(self.movement(inject).unwrap_or_default()),
            Field::ReplyWithin => inject.reply_within.map_or(Cell::Empty, Cell::Length),
            Field::Other => Cell::Empty,
        })
    }

    fn time(&self, inject: &Inject, field: Field) -> Cell {
        let written = |when: Option<&str>| {
            time::written(&inject.timing, when, self.language).map_or(Cell::Empty, Cell::text)
        };
        match &inject.timing {
            Timing::At(at) => {
                let since = at.since(ExerciseTime::START);
                if field == Field::Delivery { Cell::Length(since) } else { self.date(since) }
            }
            // Said once, where both columns are there.
            Timing::After { .. } | Timing::When(_) | Timing::Control
                if field == Field::Scenario && self.has(Field::Delivery) =>
            {
                Cell::Empty
            }
            Timing::When(when) => written(Some(&condition::text(when))),
            Timing::After { .. } | Timing::Control => written(None),
        }
    }

    fn kind(&self, inject: &Inject) -> String {
        let key = match inject.kind {
            InjectKind::Contextual | InjectKind::Action if Self::goes_without_saying(inject) => {
                "msel-inject"
            }
            InjectKind::Contextual => "msel-contextual",
            InjectKind::Action => "msel-action",
            InjectKind::Contingency => "msel-contingency",
            InjectKind::Expected => "msel-expected",
        };
        self.words.text(key)
    }

    /// Whether the other columns tell the kind, as `intake` understands them.
    fn goes_without_saying(inject: &Inject) -> bool {
        let is_conditional = matches!(inject.timing, Timing::When(_));
        match inject.kind {
            InjectKind::Contextual => inject.request.is_none() && !is_conditional,
            InjectKind::Action => inject.request.is_some() && !is_conditional,
            InjectKind::Contingency => is_conditional,
            InjectKind::Expected => false,
        }
    }

    fn sender(&self, sender: &Sender) -> String {
        let name = match sender {
            Sender::Cell(id) => self.exercise.cells.get(id).map(|cell| &cell.name),
            Sender::Organization(id) => self.exercise.organizations.get(id).map(|it| &it.name),
            Sender::Named(name) => Some(name),
        };
        name.map_or("", |name| self.say(name)).to_owned()
    }

    fn addressees(&self, to: &[CellId]) -> String {
        let cells = to.iter().filter_map(|id| self.exercise.cells.get(id));
        let names: Vec<&str> = cells.map(|cell| self.say(&cell.name)).collect();
        names.join(", ")
    }

    /// What players read: the title where no column has it, passages, and what is asked.
    fn message(&self, inject: &Inject) -> String {
        let mut parts = vec![];
        if !self.has(Field::Title) {
            parts.push(self.say(&inject.title).to_owned());
        }
        let passages: Vec<String> = inject.passages.iter().map(|it| self.passage(it)).collect();
        if !passages.is_empty() {
            parts.push(passages.join(&format!("\n{BETWEEN_PASSAGES}\n")));
        }
        if let Some(request) = inject.request.as_ref().filter(|_| !self.has(Field::Request)) {
            let mut asked = Label::Request.line(self.say(request).trim(), self.language);
            if let Some(length) = inject.reply_within {
                let line = Label::ReplyWithin.line(&time::span(length), self.language);
                asked = format!("{asked}\n{line}");
            }
            parts.push(asked);
        }
        parts.join("\n\n")
    }

    fn passage(&self, passage: &Passage) -> String {
        let text = self.say(&passage.text).trim();
        match &passage.caveat {
            None => text.to_owned(),
            Some(caveat) => format!("{text}\n\n[{}]", self.say(&caveat.text)),
        }
    }

    fn objectives(&self, inject: &Inject) -> Vec<String> {
        let objectives = inject.objectives.iter();
        let objectives = objectives.filter_map(|id| self.exercise.objectives.get(id));
        objectives.map(|objective| self.say(&objective.title).to_owned()).collect()
    }

    /// The branches that an inject waits for, those included that they wait for, with what takes
    /// each.
    fn branches(&self, inject: &Inject) -> Vec<(BranchId, String)> {
        let named = |condition: &Condition| {
            let events = condition.reads().events.into_iter();
            let ids = events.filter_map(|event| {
                if let ConditionEvent::BranchTaken(id) = event { Some(id) } else { None }
            });
            ids.collect::<Vec<_>>()
        };
        let mut wanted = match &inject.timing {
            Timing::After { event: Trigger::BranchTaken(id), .. } => vec![id.clone()],
            Timing::When(condition) => named(condition),
            Timing::At(_) | Timing::After { .. } | Timing::Control => vec![],
        };
        let mut branches: Vec<(BranchId, String)> = vec![];
        while let Some(id) = wanted.pop() {
            let known = branches.iter().any(|(known, _)| *known == id);
            let Some(branch) = self.exercise.branches.get(&id).filter(|_| !known) else { continue };
            wanted.extend(named(&branch.when));
            branches.push((id, condition::text(&branch.when)));
        }
        branches
    }

    fn facts(&self, inject: &Inject) -> Vec<Carried> {
        let of_passage = |(passage, told): (usize, &Passage)| {
            let facts = told.facts.iter().map(move |fact| {
                let statement = self.exercise.facts.get(fact).map(|it| self.say(&it.statement));
                let statement = statement.map(|text| one_line(text).trim().to_owned());
                Carried { fact: fact.clone(), passage, statement }
            });
            facts.collect::<Vec<_>>()
        };
        (1..).zip(&inject.passages).flat_map(of_passage).collect()
    }

    /// What the facilitator reads, and what this set has no column for.
    fn notes(&self, inject: &Inject) -> String {
        let mut lines = vec![];
        let mut line = |label: Label, value: &str| {
            if !value.is_empty() {
                lines.push(label.line(value, self.language));
            }
        };
        if !self.has(Field::From) {
            line(Label::From, &self.sender(&inject.from));
        }
        if !self.has(Field::Channel) {
            line(Label::Channel, self.say(&inject.channel));
        }
        if !self.has(Field::Kind) && !Self::goes_without_saying(inject) {
            line(Label::Kind, &self.kind(inject));
        }
        if inject.hold {
            line(Label::Hold, &self.words.text("msel-hold"));
        }
        if inject.release == Release::Auto {
            line(Label::Release, &self.words.text("msel-release"));
        }
        for (id, condition) in self.branches(inject) {
            line(Label::Branch, &format!("{id} {condition}"));
        }
        for carried in self.facts(inject) {
            line(Label::Fact, &carried.written(self.language));
        }
        if !self.has(Field::Objective) {
            for objective in self.objectives(inject) {
                line(Label::Objective, &objective);
            }
        }
        let notes = inject.notes.as_ref().map_or("", |notes| self.say(notes).trim());
        if !notes.is_empty() {
            lines.push(notes.to_owned());
        }
        lines.join("\n")
    }

    /// The move in whose planned time a fixed inject falls.
    fn movement(&self, inject: &Inject) -> Option<String> {
        let at = inject.timing.at()?.since(ExerciseTime::START).0;
        let mut ends = 0;
        let moves = self.exercise.moves.values();
        let mut until = moves.map(|planned| {
            ends += planned.length.0;
            (ends, &planned.title)
        });
        until.find(|(ends, _)| at < *ends).map(|(_, title)| self.say(title).to_owned())
    }
}
