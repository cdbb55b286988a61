//! Moves with their questions, and objectives with their tasks.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::CELL;
use crate::diagnostic::Problem;
use crate::exercise::{
    CellId, CriticalTask, CriticalTaskId, ExerciseTime, Move, MoveId, Objective, ObjectiveId, Text,
};
use crate::yaml::fields::Fields;
use crate::yaml::format::exercise::{CRITICAL_TASK, MOVE, OBJECTIVE};
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    pub(super) fn moves(&mut self, fields: Fields<'n>) -> IndexMap<MoveId, Move> {
        let mut moves = IndexMap::new();
        let items = self.items(fields, "moves").unwrap_or_default();
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
        let time = moves.values().fold(ExerciseTime::START, |at, part| at + part.length);
        if let Some(end) = self.end().filter(|end| time > *end) {
            let (time, end) = (time.to_string(), end.to_string());
            self.add(Problem::MovesOverrun { time, end }, fields.key_mark("moves"));
        }
    }

    fn movement(&mut self, node: &'n Node<'n>) -> Option<Move> {
        let fields = self.open(node, "moves", &MOVE)?;
        let id = self.needed_id(fields, MoveId::new);
        let title = self.needed_text(fields, "title");
        let length = fields.get("length").and_then(|node| self.lasting(node, "length"));
        let questions = self.questions(fields);
        Some(Move { id: id?, title: title?, length: length?, questions })
    }

    fn questions(&mut self, fields: Fields<'n>) -> IndexMap<CellId, Vec<Text>> {
        let mut questions = IndexMap::new();
        let form = fields.form("questions");
        let entries = self.keyed(fields, "questions");
        self.tell_repeated(entries.iter().map(|(key, _)| *key), CELL.thing);
        for (key, value) in entries {
            let cell = self.name(key, "questions", CELL);
            let texts = self.texts_in(value, form, fields.count_within("questions"));
            if let Some(cell) = cell {
                questions.insert(cell, texts);
            }
        }
        questions
    }

    pub(super) fn objectives(&mut self, fields: Fields<'n>) -> IndexMap<ObjectiveId, Objective> {
        let mut objectives = IndexMap::new();
        for item in self.items(fields, "objectives").unwrap_or_default() {
            if let Some(objective) = self.objective(item) {
                objectives.entry(objective.id.clone()).or_insert(objective);
            }
        }
        objectives
    }

    fn objective(&mut self, node: &'n Node<'n>) -> Option<Objective> {
        let fields = self.open(node, "objectives", &OBJECTIVE)?;
        let id = self.needed_id(fields, ObjectiveId::new);
        let title = self.needed_text(fields, "title");
        let tasks = fields.get("tasks").map(|_| self.critical_tasks(fields));
        Some(Objective { id: id?, title: title?, tasks: tasks? })
    }

    fn critical_tasks(&mut self, fields: Fields<'n>) -> Vec<CriticalTask> {
        let items = self.items(fields, "tasks").unwrap_or_default();
        items.iter().filter_map(|item| self.critical_task(item)).collect()
    }

    fn critical_task(&mut self, node: &'n Node<'n>) -> Option<CriticalTask> {
        let fields = self.open(node, "tasks", &CRITICAL_TASK)?;
        let id = self.needed_id(fields, CriticalTaskId::new);
        let title = self.needed_text(fields, "title");
        Some(CriticalTask { id: id?, title: title? })
    }
}
