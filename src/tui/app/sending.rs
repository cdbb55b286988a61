//! The console's forms and wishes on their way to control, and the answers that come back.

use crate::exercise::Span;
use crate::session::{Command, TableCommand};
use crate::tui::control::{Message, MessageKind};
use crate::tui::form::{self, Form, Purpose, Wish};
use crate::tui::sending::{Sent, Typed, live};
use crate::tui::{Answer, Effect, Key};

use super::{App, Layer, Scene, speech, time};

impl App {
    pub(super) fn on_form_key(&mut self, key: Key, scene: &Scene<'_>) -> Vec<Effect> {
        let width = self.form_width();
        let Some(Layer::Form { form, minutes_ago }) = self.layers.last_mut() else {
            return vec![];
        };
        let in_hand = !self.sending.is_handed_in(form);
        if key == Key::ctrl('t') && form.purpose.is_spoken() && in_hand {
            *minutes_ago = speech::earlier(*minutes_ago);
            return vec![];
        }
        match self.sending.on_key(form, key, width) {
            Typed::Going(effects) => effects,
            Typed::Close => self.close_form(),
            Typed::Submit => self.submit_form(scene),
        }
    }

    /// A paste goes to the form whole.
    pub(super) fn on_form_paste(&mut self, text: &str) -> Vec<Effect> {
        let Some(Layer::Form { form, .. }) = self.layers.last_mut() else { return vec![] };
        self.sending.on_paste(form, text)
    }

    /// Opens a form, with what was typed into it before.
    pub(super) fn open_form(
        &mut self,
        purpose: Purpose,
        minutes_ago: u64,
        scene: &Scene<'_>,
    ) -> Vec<Effect> {
        let view = &scene.views.control;
        let Some(form) = form::build(purpose, view, self.words()) else {
            self.say(MessageKind::Refused, "note-not-here");
            return vec![];
        };
        let mut form = form.keyed_by(&self.seat, view, self.words());
        self.sending.restore(&mut form);
        self.message = None;
        self.layers.push(Layer::Form { form: Box::new(form), minutes_ago });
        vec![]
    }

    fn form(&self) -> Option<&Form> {
        match self.layers.last() {
            Some(Layer::Form { form, .. }) => Some(form),
            Some(
                Layer::Speech(_)
                | Layer::Watch { .. }
                | Layer::Menu(_)
                | Layer::Seats(_)
                | Layer::Find(_)
                | Layer::Help { .. }
                | Layer::Curtain { .. },
            )
            | None => None,
        }
    }

    fn close_form(&mut self) -> Vec<Effect> {
        let Some(Layer::Form { form, .. }) = self.layers.pop() else { return vec![] };
        let (effects, kept) = self.sending.close(&form);
        if kept {
            self.say(MessageKind::Note, "note-draft-kept");
        }
        effects
    }

    fn submit_form(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let words = self.words();
        let by = self.seat.id.clone();
        let Some(Layer::Form { form, minutes_ago }) = self.layers.last_mut() else {
            return vec![];
        };
        let ago = form.purpose.ago(scene.t(), *minutes_ago);
        let draft = form.purpose.draft_key();
        match form::wish(form, &scene.views.control, &by) {
            Ok((_, Command::Table(TableCommand::Jump { to })))
                if let Some(menu) = time::confirm(&scene.views.control, (scene.t(), to), words) =>
            {
                self.layers.push(Layer::Menu(menu));
                vec![]
            }
            Ok((actor, command)) => self.send(Wish { actor, command, ago }, Sent::ByForm { draft }),
            Err(missing) => {
                form.asks_first(&missing, words);
                vec![]
            }
        }
    }

    pub(super) fn send(&mut self, wish: Wish, sent: Sent) -> Vec<Effect> {
        self.sending.send(wish, sent)
    }

    /// What the form at the top asked once more about: it stays until control has answered.
    pub(super) fn wish_of_form(&mut self, command: Command) -> Vec<Effect> {
        let Some(draft) = self.form().map(|form| form.purpose.draft_key()) else {
            return self.wish(command);
        };
        let actor = crate::session::Actor::own(self.seat.id.clone());
        self.send(Wish { actor, command, ago: Span(0) }, Sent::ByForm { draft })
    }

    /// A wish of the facilitator's own.
    pub(super) fn wish(&mut self, command: impl Into<Command>) -> Vec<Effect> {
        let actor = crate::session::Actor::own(self.seat.id.clone());
        self.send(Wish { actor, command: command.into(), ago: Span(0) }, Sent::ByKey)
    }

    /// Takes control's answer: an accepted draft clears, a refused one stays with its reason.
    pub fn on_answer(&mut self, ticket: u64, answer: &Answer, scene: &Scene<'_>) -> Vec<Effect> {
        let (words, known) = (self.words(), &scene.views.control.exercise);
        match self.sending.answered(ticket, answer, words, known) {
            None => vec![],
            Some((Sent::ByForm { draft }, None)) => {
                self.say(MessageKind::Note, "note-recorded");
                self.drop_draft(draft)
            }
            Some((Sent::ByForm { draft }, Some(problem))) => {
                self.tell_problem(&draft, problem);
                vec![]
            }
            Some((Sent::ByKey, None)) => {
                self.message = None;
                let then = self.then.take();
                then.map_or_else(Vec::new, |command| self.wish(command))
            }
            Some((Sent::ByKey, Some(text))) => {
                self.then = None;
                self.message = Some(Message { kind: MessageKind::Refused, text });
                vec![]
            }
        }
    }

    /// Where the person is looking: on the form, or under the console when it was closed.
    fn tell_problem(&mut self, draft: &str, problem: String) {
        let asked = self.is_open(draft);
        match self.layers.last_mut() {
            Some(Layer::Form { form, .. }) if asked => form.problem = Some(problem),
            _ => self.message = Some(Message { kind: MessageKind::Refused, text: problem }),
        }
    }

    fn is_open(&self, draft: &str) -> bool {
        self.form().is_some_and(|form| form.purpose.draft_key() == draft)
    }

    /// It was accepted: nothing of it needs keeping, and the form that asked closes.
    fn drop_draft(&mut self, key: String) -> Vec<Effect> {
        let mut effects = vec![];
        if self.is_open(&key)
            && let Some(Layer::Form { form, .. }) = self.layers.pop()
        {
            effects = live(&form, "");
        }
        effects.push(self.sending.drop_draft(key));
        effects
    }
}
