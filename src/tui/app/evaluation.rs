//! The evaluation on the console: an observation in two keys, and the list of critical tasks with
//! their ratings and of the ministries' own comments.

use crate::exercise::{CellId, CriticalTask, ExerciseTime, Objective, ObjectiveId};
use crate::lang::{Words, one_line};
use crate::session::view::{ClockState, ControlView};
use crate::session::{RatingState, Seq};
use crate::tui::control::MessageKind;
use crate::tui::form::{CellAct, EvaluationAct, ExchangeAct, Purpose, concerns};
use crate::tui::{Key, KeyCode};

use super::menus::{Menu, MenuChoice, MenuItem, item};
use super::{App, Effect, Layer, Scene, speech};

impl App {
    /// An observation: the next key says of whom. Its moment is now.
    pub(super) fn watch(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let view = &scene.views.control;
        if view.clock.state == ClockState::NotStarted {
            self.say(MessageKind::Refused, "note-before-start");
        } else if view.exercise.objectives.is_empty() {
            self.say(MessageKind::Refused, "note-no-objectives");
        } else {
            self.layers.push(Layer::Watch { at: scene.t() });
        }
        vec![]
    }

    pub(super) fn on_watch_key(
        &mut self,
        key: Key,
        at: ExerciseTime,
        scene: &Scene<'_>,
    ) -> Vec<Effect> {
        let cell = speech::cell_of(key, &scene.views.control);
        if cell.is_some() || key.code == KeyCode::Esc {
            self.layers.pop();
        }
        let Some(cell) = cell else { return vec![] };
        let purpose = self.observation(cell, at, &scene.views.control);
        self.open_form(purpose, 0, scene)
    }

    /// What is in hand says which objective it is about.
    fn observation(&self, cell: CellId, at: ExerciseTime, view: &ControlView) -> Purpose {
        let entry = self.console.selected_log_entry(view);
        let of_record = entry.and_then(|entry| concerns(view, entry).next().cloned());
        let objective = of_record.or_else(|| self.objective_in_hand(view));
        let record = entry.map(|entry| entry.seq);
        Purpose::Evaluation(EvaluationAct::Observe { cell, at, objective, record })
    }

    fn objective_in_hand(&self, view: &ControlView) -> Option<ObjectiveId> {
        let inject = self.console.selected_inject(view);
        let inject = inject.and_then(|id| view.inject(&id).map(|meant| &meant.objectives));
        let decision = self.console.selected_decision(view);
        let decision =
            decision.and_then(|id| view.exercise.decisions.get(&id)).map(|meant| &meant.objectives);
        inject.or(decision).and_then(|own| own.first()).cloned()
    }

    /// Objectives with what was observed, critical tasks with their ratings, comments.
    pub(super) fn evaluation(&mut self, view: &ControlView) -> Vec<Effect> {
        if view.clock.state == ClockState::NotStarted {
            self.say(MessageKind::Refused, "note-before-start");
            return vec![];
        }
        let record = self.console.selected_log_entry(view).map(|entry| entry.seq);
        let comments = self.runs_exercise() && view.clock.state == ClockState::Ended;
        self.menu(Some(list(&Evaluated { view, record, comments, words: self.words() })))
    }
}

/// What the lists are made of.
#[derive(Clone, Copy)]
struct Evaluated<'a> {
    view: &'a ControlView,
    /// The record in hand.
    record: Option<Seq>,
    /// Whether the ministries' comments can be keyed here.
    comments: bool,
    words: &'a Words,
}

/// By objective: its observations, then its critical tasks; at the end the ministries.
fn list(of: &Evaluated<'_>) -> Menu {
    let Evaluated { view, words, .. } = *of;
    let mut items = vec![];
    for objective in view.exercise.objectives.values() {
        items.push(of.objective(objective));
        if view.exercise.evaluation.ratings {
            items.extend(objective.tasks.iter().map(|task| of.task(objective, task)));
        }
    }
    if of.comments {
        items.extend(view.cells.iter().map(|line| of.comment(&line.id)));
    }
    if items.is_empty() {
        items.push(item(words.text("menu-evaluation-none"), MenuChoice::Nothing));
    }
    let menu = Menu::new(words.text("menu-evaluation"), items);
    if view.exercise.evaluation.ratings {
        return menu;
    }
    menu.about(vec![words.text("menu-evaluation-off")])
}

impl Evaluated<'_> {
    fn objective(&self, objective: &Objective) -> MenuItem {
        let Self { view, words, .. } = *self;
        let title = one_line(objective.title.get(words.language()));
        let own = || view.observations.iter().filter(|seen| seen.objective == objective.id);
        let args = [
            ("objective", objective.id.as_str().into()),
            ("count", own().count().into()),
            ("title", title.as_str().into()),
        ];
        let mut text = vec![title.clone()];
        text.extend(own().map(|seen| {
            let args = [
                ("at", words.clock(seen.at, &view.exercise.clock).into()),
                ("cell", words.cell(&seen.cell, &view.exercise).into()),
                ("bearing", words.bearing(seen.bearing).into()),
                ("text", one_line(&seen.text).into()),
                ("record", seen.record.map_or_else(String::new, |seq| seq.to_string()).into()),
            ];
            let key =
                if seen.record.is_some() { "report-observation-on" } else { "report-observation" };
            words.say(key, &args)
        }));
        if text.len() == 1 {
            text.push(words.text("menu-evaluation-unobserved"));
        }
        let heading = words.say("menu-evaluation-observed", &args);
        let back = item(words.text("menu-evaluation-back"), MenuChoice::Evaluation);
        let menu = Menu::new(objective.id.to_string(), vec![back]).about(text);
        item(heading, MenuChoice::Menu(Box::new(menu)))
    }

    /// Its line has a letter an evaluator; behind it stand their words.
    fn task(&self, objective: &Objective, task: &CriticalTask) -> MenuItem {
        let Self { view, words, record, .. } = *self;
        let title = one_line(task.title.get(words.language()));
        let latest = latest(view, task);
        let letters: Vec<String> =
            latest.iter().map(|own| words.rating_letter(own.answers.rating())).collect();
        let letters = if letters.is_empty() { "-".to_owned() } else { letters.join(" ") };
        let label = format!("  {}  {letters}  {title}", task.id);
        let mut text = vec![words.objective(&objective.id, &view.exercise), title];
        text.extend(view.ratings.iter().filter(|own| own.task == task.id).map(|own| {
            let counts = latest.iter().any(|last| std::ptr::eq(*last, own));
            self.rating(own, counts)
        }));
        let form = |evaluator| {
            let act = EvaluationAct::Rate { task: task.id.clone(), evaluator, record };
            MenuChoice::Form(Purpose::Evaluation(act))
        };
        let mut items = vec![item(words.text("menu-evaluation-rate"), form(None))];
        items.extend(latest.iter().map(|own| {
            let args = [("evaluator", own.evaluator.as_str().into())];
            let label = words.say("menu-evaluation-rate-again", &args);
            item(label, form(Some(own.evaluator.clone())))
        }));
        items.push(item(words.text("menu-evaluation-back"), MenuChoice::Evaluation));
        let menu = Menu::new(task.id.to_string(), items).about(text);
        item(label, MenuChoice::Menu(Box::new(menu)))
    }

    /// `평가관 1: M (주요 문제가 있었으나 달성). … [기록 12, 15번]`
    fn rating(&self, own: &RatingState, counts: bool) -> String {
        let words = self.words;
        let evidence: Vec<String> = own.evidence.iter().map(Seq::to_string).collect();
        let evidence = if evidence.is_empty() {
            words.text("menu-evaluation-no-evidence")
        } else {
            words.say("menu-evaluation-evidence", &[("records", evidence.join(", ").into())])
        };
        let args = [
            ("evaluator", own.evaluator.as_str().into()),
            ("rating", words.rating(own.answers.rating()).into()),
            ("text", one_line(&own.text).into()),
            ("evidence", evidence.into()),
        ];
        let key = if counts { "menu-evaluation-rating" } else { "menu-evaluation-rating-before" };
        words.say(key, &args)
    }

    /// Keyed for a ministry that has no terminal, or has left it.
    fn comment(&self, cell: &CellId) -> MenuItem {
        let given = self.view.comments.iter().any(|own| own.cell == *cell);
        let key = if given { "menu-evaluation-comment-again" } else { "menu-evaluation-comment" };
        let args = [("cell", self.words.cell(cell, &self.view.exercise).into())];
        let act = CellAct::Exchange { cell: cell.clone(), act: ExchangeAct::Comment };
        item(self.words.say(key, &args), MenuChoice::Form(Purpose::Act(act)))
    }
}

/// Each evaluator's last rating of the task, in the order in which they first rated it.
fn latest<'a>(view: &'a ControlView, task: &CriticalTask) -> Vec<&'a RatingState> {
    let mut latest: Vec<&RatingState> = vec![];
    for own in view.ratings.iter().filter(|own| own.task == task.id) {
        match latest.iter_mut().find(|before| before.evaluator == own.evaluator) {
            Some(before) => *before = own,
            None => latest.push(own),
        }
    }
    latest
}
