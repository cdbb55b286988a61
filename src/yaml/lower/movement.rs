//! Moves with their questions, and objectives with their tasks.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::CELL;
use super::text::Form;
use super::value::Count;
use crate::diagnostic::Problem;
use crate::exercise::{
    CellId, CriticalTask, CriticalTaskId, Move, MoveId, Objective, ObjectiveId, Span, Text,
};
use crate::yaml::fields::Fields;
use crate::yaml::limit;
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    pub(super) fn moves(&mut self, fields: Fields<'n>) -> IndexMap<MoveId, Move> {
        let mut moves = IndexMap::new();
        let Some(node) = self.need(fields, "moves") else { return moves };
        let count = Count { min: 1, max: limit::MOVES_MAX };
        let items = self.list(node, "moves", count).unwrap_or_default();
        for item in items {
            if let Some(part) = self.movement(item) {
                moves.entry(part.id.clone()).or_insert(part);
            }
        }
        if moves.len() == items.len() {
            self.check_move_lengths(&moves, fields);
        }
        moves
    }

    fn check_move_lengths(&mut self, moves: &IndexMap<MoveId, Move>, fields: Fields<'n>) {
        let planned: u64 = moves.values().map(|part| part.length.as_minutes()).sum();
        let Some(length) = self.length.map(Span::as_minutes) else { return };
        if planned > length {
            let minutes = usize::try_from(planned).unwrap_or(usize::MAX);
            let minutes_max = usize::try_from(length).unwrap_or(usize::MAX);
            self.add(Problem::MovesOverrun { minutes, minutes_max }, fields.key_mark("moves"));
        }
    }

    fn movement(&mut self, node: &'n Node<'n>) -> Option<Move> {
        let fields = self.open(node, "moves", &["id", "title", "length", "questions"])?;
        let id = self.needed_id(fields, MoveId::new);
        let title = self.needed_text(fields, Form::line("title", limit::TITLE_GRAPHEMES_MAX));
        let length = self.need(fields, "length").and_then(|node| self.lasting(node, "length"));
        let questions = self.questions(fields);
        Some(Move { id: id?, title: title?, length: length?, questions })
    }

    fn questions(&mut self, fields: Fields<'n>) -> IndexMap<CellId, Vec<Text>> {
        let mut questions = IndexMap::new();
        let Some(node) = fields.get("questions") else { return questions };
        let form = Form::prose("questions", limit::QUESTION_GRAPHEMES_MAX);
        let count = Count { min: 1, max: limit::QUESTIONS_PER_CELL_MAX };
        for (key, value) in self.keyed(node, "questions", Count::up_to(limit::CELLS_MAX)) {
            let cell = self.name(key, "questions", CELL);
            let texts = self.texts(value, form, count);
            if let Some(cell) = cell {
                questions.insert(cell, texts);
            }
        }
        questions
    }

    pub(super) fn objectives(&mut self, fields: Fields<'n>) -> IndexMap<ObjectiveId, Objective> {
        let mut objectives = IndexMap::new();
        let Some(node) = fields.get("objectives") else { return objectives };
        let count = Count::up_to(limit::OBJECTIVES_MAX);
        for item in self.list(node, "objectives", count).unwrap_or_default() {
            if let Some(objective) = self.objective(item) {
                objectives.entry(objective.id.clone()).or_insert(objective);
            }
        }
        objectives
    }

    fn objective(&mut self, node: &'n Node<'n>) -> Option<Objective> {
        let fields = self.open(node, "objectives", &["id", "title", "tasks"])?;
        let id = self.needed_id(fields, ObjectiveId::new);
        let title = self.needed_text(fields, Form::line("title", limit::TITLE_GRAPHEMES_MAX));
        let tasks = self.need(fields, "tasks").map(|node| self.critical_tasks(node));
        Some(Objective { id: id?, title: title?, tasks: tasks? })
    }

    fn critical_tasks(&mut self, node: &'n Node<'n>) -> Vec<CriticalTask> {
        let count = Count { min: 1, max: limit::TASKS_PER_OBJECTIVE_MAX };
        let items = self.list(node, "tasks", count).unwrap_or_default();
        items.iter().filter_map(|item| self.critical_task(item)).collect()
    }

    fn critical_task(&mut self, node: &'n Node<'n>) -> Option<CriticalTask> {
        let fields = self.open(node, "tasks", &["id", "title"])?;
        let id = self.needed_id(fields, CriticalTaskId::new);
        let title = self.needed_text(fields, Form::line("title", limit::TITLE_GRAPHEMES_MAX));
        Some(CriticalTask { id: id?, title: title? })
    }
}
