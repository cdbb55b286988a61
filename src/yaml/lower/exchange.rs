//! Faulty lines between cells, prepared answers, and work that needs one lead.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::{CELL, ORGANIZATION};
use crate::diagnostic::{Problem, Thing};
use crate::exercise::{
    AnswerId, Cell, CellId, FaultyLine, MessageFault, PlannedTask, PreparedAnswer, TaskId,
};
use crate::yaml::fields::Fields;
use crate::yaml::format::exchange::{ANSWER, FAULTS, FAULTY_LINE, TASK};
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    pub(super) fn faulty_lines(&mut self, fields: Fields<'n>) -> Vec<FaultyLine> {
        let items = self.items(fields, "faulty_lines").unwrap_or_default();
        items.iter().filter_map(|item| self.faulty_line(item)).collect()
    }

    fn faulty_line(&mut self, node: &'n Node<'n>) -> Option<FaultyLine> {
        let fields = self.open(node, "faulty_lines", &FAULTY_LINE)?;
        let from = self.needed_name(fields, "from", CELL);
        let to = self.needed_name(fields, "to", CELL);
        if let Some(cell) = to.as_ref().filter(|to| from.as_ref() == Some(to)) {
            self.add(Problem::LineToItself { cell: cell.to_string() }, fields.value_mark("to"));
        }
        let when = fields.get("when").and_then(|node| self.condition(node));
        let fault = self.fault(fields);
        let notes = self.optional_text(fields, "notes");
        Some(FaultyLine { from: from?, to: to?, when: when?, fault: fault?, notes: notes.ok()? })
    }

    fn fault(&mut self, fields: Fields<'n>) -> Option<MessageFault> {
        let (kind, node) = fields.first_of(FAULTS)?;
        let span = self.lasting(node, kind)?;
        Some(match kind {
            "delay" => MessageFault::Delay(span),
            _ => MessageFault::NoAnswer { shown_after: span },
        })
    }

    pub(super) fn answers(&mut self, fields: Fields<'n>) -> IndexMap<AnswerId, PreparedAnswer> {
        let mut answers = IndexMap::new();
        for item in self.items(fields, "answers").unwrap_or_default() {
            if let Some(answer) = self.answer(item) {
                answers.entry(answer.id.clone()).or_insert(answer);
            }
        }
        answers
    }

    fn answer(&mut self, node: &'n Node<'n>) -> Option<PreparedAnswer> {
        let fields = self.open(node, "answers", &ANSWER)?;
        let id = self.needed_id(fields, AnswerId::new);
        let of =
            self.optional(fields, "of", |lowering, node| lowering.name(node, "of", ORGANIZATION));
        let about = self.needed_text(fields, "about");
        let channel = self.needed_text(fields, "channel");
        let passages = self.needed_passages(fields, Thing::Answer);
        Some(PreparedAnswer {
            id: id?,
            of: of.ok()?,
            about: about?,
            channel: channel?,
            passages: passages?,
        })
    }

    pub(super) fn tasks(
        &mut self,
        fields: Fields<'n>,
        cells: &IndexMap<CellId, Cell>,
    ) -> IndexMap<TaskId, PlannedTask> {
        let mut tasks = IndexMap::new();
        for item in self.items(fields, "tasks").unwrap_or_default() {
            if let Some(task) = self.task(item, cells) {
                tasks.entry(task.id.clone()).or_insert(task);
            }
        }
        tasks
    }

    fn task(&mut self, node: &'n Node<'n>, cells: &IndexMap<CellId, Cell>) -> Option<PlannedTask> {
        let fields = self.open(node, "tasks", &TASK)?;
        let id = self.needed_id(fields, TaskId::new);
        let title = self.needed_text(fields, "title");
        let opens = self.opening(fields);
        let named = fields.get("cells").map(|_| self.optional_names(fields, "cells", CELL));
        let due_within = self
            .optional(fields, "due_within", |lowering, node| lowering.lasting(node, "due_within"));
        if let (Some(opens), Ok(Some(within))) = (&opens, due_within) {
            self.check_deadline(opens, within, fields.value_mark("due_within"));
        }
        let notes = self.optional_text(fields, "notes");
        Some(PlannedTask {
            id: id?,
            title: title?,
            opens: opens?,
            cells: named.unwrap_or_else(|| cells.keys().cloned().collect()),
            due_within: due_within.ok()?,
            notes: notes.ok()?,
        })
    }
}
