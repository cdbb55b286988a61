//! What a seat hands in: acts at a key, and forms with what is kept of them until they are granted.

use crate::exercise::{Role, Span};
use crate::session::{Actor, Command};
use crate::tui::form::{self, CellAct, Form, Wish};
use crate::tui::message::{Message, MessageKind};
use crate::tui::sending::{Sent, live};
use crate::tui::{Answer, Effect};

use super::{Layer, Player, PlayerScene};

impl Player {
    /// Hands in what needs no words; one at a time, so that a key pressed twice is one act.
    pub(super) fn send(&mut self, command: Command) -> Vec<Effect> {
        self.say(MessageKind::Note, "note-sent");
        if self.sending.is_awaited() {
            return vec![];
        }
        let actor = Actor::own(self.seat.clone());
        self.sending.send(Wish { actor, command, ago: Span(0) }, Sent::ByKey)
    }

    pub(super) fn open_form(&mut self, act: CellAct, scene: &PlayerScene<'_>) -> Vec<Effect> {
        if let Some(id) = act.decision() {
            let paint = self.paint(scene.now);
            self.screen.go_to_decision(id, scene.view, &paint);
        }
        let Some(mut form) = form::build_act(act, &**scene.view, self.words()) else {
            self.say(MessageKind::Refused, "note-no-key");
            return vec![];
        };
        self.sending.restore(&mut form);
        self.layers.push(Layer::Form(Box::new(form)));
        vec![]
    }

    pub(super) fn close_form(&mut self) -> Vec<Effect> {
        let Some(Layer::Form(form)) = self.layers.pop() else { return vec![] };
        let (effects, kept) = self.sending.close(&form);
        if kept {
            self.say(MessageKind::Note, "note-draft-kept");
        }
        effects
    }

    pub(super) fn submit_form(&mut self, scene: &PlayerScene<'_>) -> Vec<Effect> {
        let words = self.words();
        let prepares = self.own(scene.view).is_some_and(|own| own.role != Role::Lead);
        let Some(Layer::Form(form)) = self.layers.last_mut() else { return vec![] };
        let Some(act) = form.purpose.act() else { return vec![] };
        if prepares && act.is_lead_only() {
            form.problem = Some(words.text("note-lead-hands-in"));
            return vec![];
        }
        match form::command(act, form.values(), &**scene.view) {
            Ok(command) => {
                let actor = Actor::own(self.seat.clone());
                let sent = Sent::ByForm { draft: form.purpose.draft_key() };
                self.sending.send(Wish { actor, command, ago: Span(0) }, sent)
            }
            Err(missing) => {
                form.asks_first(&missing, words);
                vec![]
            }
        }
    }

    /// Takes control's answer: an accepted draft clears, a refused one stays with its reason.
    pub fn on_answer(
        &mut self,
        ticket: u64,
        answer: &Answer,
        scene: &PlayerScene<'_>,
    ) -> Vec<Effect> {
        match self.sending.answered(ticket, answer, self.words(), scene.view) {
            None => vec![],
            Some((Sent::ByForm { draft }, None)) => {
                self.say(MessageKind::Note, "note-recorded");
                self.clear_form(draft)
            }
            Some((Sent::ByForm { draft }, Some(text))) => {
                match self.form(&draft) {
                    Some(form) => form.problem = Some(text),
                    None => self.message = Some(Message { kind: MessageKind::Refused, text }),
                }
                vec![]
            }
            Some((Sent::ByKey, None)) => {
                self.say(MessageKind::Note, "note-recorded");
                vec![]
            }
            Some((Sent::ByKey, Some(text))) => {
                self.message = Some(Message { kind: MessageKind::Refused, text });
                vec![]
            }
        }
    }

    /// The form of that name, wherever it lies.
    fn form(&mut self, draft: &str) -> Option<&mut Form> {
        self.layers.iter_mut().find_map(|layer| match layer {
            Layer::Form(form) if form.purpose.draft_key() == draft => Some(&mut **form),
            Layer::Form(_) | Layer::Menu(_) | Layer::Help { .. } | Layer::Drafts(_) => None,
        })
    }

    /// It was accepted: nothing of it needs keeping, and the form that asked closes.
    fn clear_form(&mut self, draft: String) -> Vec<Effect> {
        let mut effects = self.form(&draft).map_or_else(Vec::new, |form| live(form, ""));
        self.layers.retain(|layer| match layer {
            Layer::Form(form) => form.purpose.draft_key() != draft,
            Layer::Menu(_) | Layer::Help { .. } | Layer::Drafts(_) => true,
        });
        effects.push(self.sending.drop_draft(draft));
        effects
    }
}
