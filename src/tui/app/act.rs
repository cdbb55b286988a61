//! What a key on the console does.

use crate::exercise::{DecisionId, InjectId, Span};
use crate::session::view::{ClockState, ControlView, PositionStatus};
use crate::session::{
    About, DecisionCommand, InjectCommand, RevealWhen, RoomPage, Stage, TableCommand,
};
use crate::tui::control::MessageKind;
use crate::tui::form::{CellAct, Purpose};
use crate::tui::keymap::Action;

use super::find::Find;
use super::menus::Menu;
use super::{App, Display, Effect, Layer, Scene, adjudication, menus, probe, time};

impl App {
    pub(super) fn act(&mut self, action: Action, scene: &Scene<'_>) -> Vec<Effect> {
        self.message = None;
        self.then = None;
        match self.may_use(action, &scene.views.control) {
            Ok(()) => self.act_on_hand(action, scene),
            Err(why) => {
                self.say(MessageKind::Refused, why);
                vec![]
            }
        }
    }

    fn act_on_hand(&mut self, action: Action, scene: &Scene<'_>) -> Vec<Effect> {
        let view = &scene.views.control;
        let inject = self.console.selected_inject(view);
        let decision = self.console.selected_decision(view);
        match action {
            Action::DoNext => self.do_next(scene),
            Action::Release => self.release(inject, decision),
            Action::Hold => self.hold(inject, view),
            Action::Skip => self.form_for(inject.map(|inject| Purpose::Skip { inject }), scene),
            Action::Amend => self.form_for(inject.map(|inject| Purpose::Amend { inject }), scene),
            Action::SendAgain => {
                self.form_for(inject.map(|inject| Purpose::SendAgain { inject }), scene)
            }
            Action::Recall => self.form_for(inject.map(|inject| Purpose::Recall { inject }), scene),
            Action::Close => self.on_inject(inject, InjectCommand::Close),
            Action::Compose => self.form_for(Some(Purpose::Compose), scene),
            Action::Record => {
                self.form_for(decision.map(|decision| Purpose::Record { decision }), scene)
            }
            Action::Extend => {
                self.form_for(decision.map(|decision| Purpose::Extend { decision }), scene)
            }
            Action::Lapse => self.lapse(decision, view),
            Action::Refer => self.refer(decision, scene),
            Action::ReturnReferral => {
                self.form_for(decision.map(|decision| Purpose::Return { decision }), scene)
            }
            Action::Reveal => self.reveal(decision, view),
            Action::PauseOrResume => self.pause_or_resume(view),
            Action::NextMove => self.next_move(view),
            Action::Start => self.start(view),
            Action::End => self.menu(Some(menus::end(view, self.words()))),
            Action::Consent => self.menu_or(menus::consents(view, self.words()), "note-no-consent"),
            Action::Join => self.join(scene),
            Action::Seats => self.open_seats(None, scene),
            Action::Correct => {
                let record = self.console.selected_log_entry(view).map(|entry| entry.seq);
                self.form_for(record.map(|record| Purpose::Correct { record }), scene)
            }
            Action::Room => self.menu(Some(menus::room(view, self.words()))),
            Action::Blank => self.blank(view),
            Action::Displays => self.displays(view),
            Action::Print => self.menu(Some(menus::print(view, self.words()))),
            Action::Find => self.over(Layer::Find(Find::default())),
            Action::Keys => self.open_keys(scene),
            Action::Help => self.over(Layer::Help { scroll: 0 }),
            Action::Language => self.turn_language(),
            Action::RealWorld => self.real_world(view, scene),
            Action::Quit => self.quit(view),
            Action::Back => {
                self.show(Display::Control);
                vec![]
            }
            Action::Time => self.menu(Some(time::menu(view, scene.t(), self.words()))),
            Action::Queue => self.open_queue(scene),
            Action::Probe => self.menu_or(probe::menu(view, self.words()), "note-no-probe"),
            Action::Wash => self.wash(view),
            Action::Note => self.note(inject, decision, scene),
            Action::HandOver => self.hand_over(scene),
            Action::Observe => self.watch(scene),
            Action::Evaluate => self.evaluation(view),
            Action::Desk => self.desk(view),
            Action::Check => self.wish(TableCommand::AnswerCheck),
            Action::Rule => self.menu(Some(adjudication::menu(view, self.words()))),
            // These are a player's, or the review's.
            Action::Say(_)
            | Action::SaidEarlier
            | Action::Papers
            | Action::Drafts
            | Action::Review(_) => vec![],
        }
    }

    fn lapse(&mut self, decision: Option<DecisionId>, view: &ControlView) -> Vec<Effect> {
        let menu = decision.map(|id| menus::lapse(view, &id, self.words()));
        self.menu(menu)
    }

    fn open_keys(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let menu = self.all_keys(scene);
        self.menu(Some(menu))
    }

    fn turn_language(&mut self) -> Vec<Effect> {
        self.language = self.language.other();
        vec![]
    }

    fn refer(&mut self, decision: Option<DecisionId>, scene: &Scene<'_>) -> Vec<Effect> {
        let purpose = decision.map(|decision| CellAct::Refer { decision, cell: None }.into());
        self.form_for(purpose, scene)
    }

    /// A note about what is in hand.
    fn note(
        &mut self,
        inject: Option<InjectId>,
        decision: Option<DecisionId>,
        scene: &Scene<'_>,
    ) -> Vec<Effect> {
        let about = match (inject, decision) {
            (Some(inject), _) => About::Inject(inject),
            (None, Some(decision)) => About::Decision(decision),
            (None, None) => About::Session,
        };
        self.open_form(Purpose::Note { about }, 0, scene)
    }

    fn hand_over(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        match menus::take_over(&scene.views.control, self.words()) {
            Some(menu) => self.menu(Some(menu)),
            None => self.open_form(Purpose::HandOver, 0, scene),
        }
    }

    fn over(&mut self, layer: Layer) -> Vec<Effect> {
        self.layers.push(layer);
        vec![]
    }

    pub(super) fn menu(&mut self, menu: Option<Menu>) -> Vec<Effect> {
        match menu {
            Some(menu) => self.over(Layer::Menu(menu)),
            None => self.nothing_here(),
        }
    }

    /// A menu of what waits; where nothing does, that is said.
    fn menu_or(&mut self, menu: Option<Menu>, nothing: &str) -> Vec<Effect> {
        if menu.is_none() {
            self.say(MessageKind::Note, nothing);
            return vec![];
        }
        self.menu(menu)
    }

    fn nothing_here(&mut self) -> Vec<Effect> {
        self.say(MessageKind::Refused, "note-not-here");
        vec![]
    }

    fn form_for(&mut self, purpose: Option<Purpose>, scene: &Scene<'_>) -> Vec<Effect> {
        match purpose {
            Some(purpose) => self.open_form(purpose, 0, scene),
            None => self.nothing_here(),
        }
    }

    fn on_inject(&mut self, inject: Option<InjectId>, command: InjectCommand) -> Vec<Effect> {
        match inject {
            Some(inject) => self.wish(command.of(&inject)),
            None => self.nothing_here(),
        }
    }

    /// Releases the inject in hand, or opens the decision in hand.
    fn release(&mut self, inject: Option<InjectId>, decision: Option<DecisionId>) -> Vec<Effect> {
        match (inject, decision) {
            (Some(inject), _) => self.wish(InjectCommand::Release.of(&inject)),
            (None, Some(decision)) => self.wish(DecisionCommand::Open.of(&decision)),
            (None, None) => self.nothing_here(),
        }
    }

    fn hold(&mut self, inject: Option<InjectId>, view: &ControlView) -> Vec<Effect> {
        let held = inject.as_ref().is_some_and(|id| {
            let author = view.inject(id).is_some_and(|inject| inject.hold);
            view.injects.get(id).is_some_and(|state| state.is_held(author))
        });
        self.on_inject(inject, if held { InjectCommand::LetGo } else { InjectCommand::Hold })
    }

    /// It cannot be taken back: with positions missing, or where the decision is not the one in
    /// hand, that is asked once more. The room's screen turns to it.
    pub(super) fn reveal(
        &mut self,
        decision: Option<DecisionId>,
        view: &ControlView,
    ) -> Vec<Effect> {
        let open = || {
            let waiting = view.decisions.iter().find(|(_, d)| d.stage == Stage::Open);
            waiting.map(|(id, _)| id.clone())
        };
        let in_hand = decision.is_some();
        let Some(id) = decision.or_else(open) else { return self.nothing_here() };
        let positions = view.decisions.get(&id).filter(|decision| decision.stage == Stage::Open);
        let is_missing = |p: &PositionStatus| *p == PositionStatus::Missing;
        let missing = positions.is_some_and(|decision| {
            decision.positions.values().any(is_missing)
                && !decision.positions.values().all(is_missing)
        });
        let page = RoomPage::Decision(id.clone());
        self.then = (view.room != page).then(|| TableCommand::ShowRoom { page }.into());
        if missing || !in_hand {
            return self.menu(Some(menus::reveal(view, &id, missing, self.words())));
        }
        self.wish(DecisionCommand::Reveal { when: RevealWhen::AllAreIn }.of(&id))
    }

    /// With seats that have not answered the communications check that is asked once more.
    fn start(&mut self, view: &ControlView) -> Vec<Effect> {
        let unchecked = view.unchecked();
        if view.clock.state == ClockState::NotStarted && !unchecked.is_empty() {
            return self.menu(Some(menus::start(view, &unchecked, self.words())));
        }
        self.wish(TableCommand::StartExercise)
    }

    fn pause_or_resume(&mut self, view: &ControlView) -> Vec<Effect> {
        match view.clock.state {
            ClockState::Running => self.wish(TableCommand::Pause),
            ClockState::NotStarted
            | ClockState::Paused(_)
            | ClockState::Resumed { .. }
            | ClockState::Ended
            | ClockState::RealWorldStop(_) => self.wish(TableCommand::ResumeClock),
        }
    }

    pub(super) fn next_move(&mut self, view: &ControlView) -> Vec<Effect> {
        let number = view.current_move.as_ref().map_or(0, |current| current.number);
        if let Some((next, _)) = view.exercise.moves.get_index(number) {
            return self.wish(TableCommand::BeginMove { to: next.clone() });
        }
        self.say(MessageKind::Note, "note-last-move");
        vec![]
    }

    fn blank(&mut self, view: &ControlView) -> Vec<Effect> {
        let page = match view.room {
            RoomPage::Blank => self.behind_blank.clone(),
            RoomPage::Situation
            | RoomPage::Decision(_)
            | RoomPage::Statements
            | RoomPage::HotWash => {
                self.behind_blank = view.room.clone();
                RoomPage::Blank
            }
        };
        self.wish(TableCommand::ShowRoom { page })
    }

    fn real_world(&mut self, view: &ControlView, scene: &Scene<'_>) -> Vec<Effect> {
        let purpose = match view.clock.state {
            ClockState::RealWorldStop(_) if self.runs_exercise() => Purpose::LiftStop,
            ClockState::RealWorldStop(_) => {
                self.say(MessageKind::Refused, "note-not-your-key");
                return vec![];
            }
            ClockState::NotStarted
            | ClockState::Running
            | ClockState::Paused(_)
            | ClockState::Resumed { .. }
            | ClockState::Ended => Purpose::RealWorldStop,
        };
        self.open_form(purpose, 0, scene)
    }

    /// The lead of the decision settles what all agreed to.
    pub(super) fn settle(&mut self, decision: &DecisionId, view: &ControlView) -> Vec<Effect> {
        let lead = view.exercise.decisions.get(decision).map(|meant| meant.lead.clone());
        let seat = lead.and_then(|cell| view.exercise.lead_seat(&cell)).map(|seat| seat.id.clone());
        let actor = crate::session::Actor {
            seat: seat.unwrap_or_else(|| self.seat.id.clone()),
            by: self.seat.id.clone(),
        };
        let how = crate::session::SettleAs::Unified;
        let command = DecisionCommand::Settle { how }.of(decision);
        let wish = crate::tui::form::Wish { actor, command, ago: Span(0) };
        self.send(wish, super::Sent::ByKey)
    }

    /// A draft where the decision has one; what the table decided where control only notes it.
    pub(super) fn draft(&mut self, decision: DecisionId, scene: &Scene<'_>) -> Vec<Effect> {
        let meant = scene.views.control.exercise.decisions.get(&decision);
        let Some(meant) = meant else { return self.nothing_here() };
        let purpose = match meant.depth {
            crate::exercise::Depth::Full => {
                CellAct::Draft { cell: meant.lead.clone(), decision }.into()
            }
            crate::exercise::Depth::Record | crate::exercise::Depth::Positions => {
                Purpose::Record { decision }
            }
        };
        self.open_form(purpose, 0, scene)
    }
}
