//! Forms and wishes on their way to control, and the answers that come back.

use crate::session::Command;
use crate::tui::Key;
use crate::tui::control::{Message, MessageKind};
use crate::tui::form::{self, Form, FormStep, Purpose, Wish};

use super::{Answer, App, Effect, Layer, Scene, Sent, speech};

impl App {
    pub(super) fn on_form_key(&mut self, key: Key, scene: &Scene<'_>) -> Vec<Effect> {
        let width = self.form_width();
        let Some(Layer::Form { form, minutes_ago }) = self.layers.last_mut() else {
            return vec![];
        };
        if key == Key::ctrl('t') && form.purpose.is_spoken() {
            *minutes_ago = speech::earlier(*minutes_ago);
            return vec![];
        }
        match form.on_key(key, width) {
            FormStep::Moved => vec![],
            FormStep::Edited => self.keep_form(),
            FormStep::Leave => {
                let mut effects = self.keep_form();
                if let Some(Layer::Form { form, .. }) = self.layers.pop() {
                    if form.is_touched() {
                        self.say(MessageKind::Note, "note-draft-kept");
                    }
                    effects.extend(live(&form, ""));
                }
                effects
            }
            FormStep::Submit => self.submit_form(scene),
        }
    }

    /// What is typed is kept at once, under the form's own name.
    pub(super) fn keep_form(&mut self) -> Vec<Effect> {
        let Some(Layer::Form { form, .. }) = self.layers.last() else { return vec![] };
        let key = form.purpose.draft_key();
        let values = form.values();
        let text = serde_json::to_string(&values).unwrap_or_default();
        let mut effects = live(form, values.get("text").map_or("", String::as_str));
        self.drafts.insert(key.clone(), text.clone());
        effects.push(Effect::KeepDraft { key, text });
        effects
    }

    fn submit_form(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let words = self.words();
        let by = self.by.clone();
        let Some(Layer::Form { form, minutes_ago }) = self.layers.last_mut() else {
            return vec![];
        };
        let minutes_ago = *minutes_ago;
        match form::wish(form, &scene.views.control, &by) {
            Ok((actor, command)) => self.send(Wish { actor, command, minutes_ago }, Sent::ByForm),
            Err(missing) => {
                form.focus =
                    form.fields.iter().position(|field| field.name == missing).unwrap_or(0);
                form.problem = Some(words.text("ask-choose-first"));
                vec![]
            }
        }
    }

    /// Opens a form, with what was typed into it before.
    pub(super) fn open_form(
        &mut self,
        purpose: Purpose,
        minutes_ago: u64,
        scene: &Scene<'_>,
    ) -> Vec<Effect> {
        let Some(mut form) = form::build(purpose, &scene.views.control, self.words()) else {
            self.say(MessageKind::Refused, "note-not-here");
            return vec![];
        };
        let kept = self.drafts.get(&form.purpose.draft_key());
        if let Some(values) = kept.and_then(|kept| serde_json::from_str(kept).ok()) {
            form.restore(&values);
        }
        self.message = None;
        self.layers.push(Layer::Form { form: Box::new(form), minutes_ago });
        vec![]
    }

    pub(super) fn send(&mut self, wish: Wish, sent: Sent) -> Vec<Effect> {
        self.tickets += 1;
        self.waiting = Some((self.tickets, sent));
        vec![Effect::Submit { ticket: self.tickets, wish }]
    }

    /// A wish of the facilitator's own.
    pub(super) fn wish(&mut self, command: impl Into<Command>) -> Vec<Effect> {
        let actor = crate::session::Actor::own(self.by.clone());
        self.send(Wish { actor, command: command.into(), minutes_ago: 0 }, Sent::ByKey)
    }

    /// Takes control's answer: an accepted draft clears, a refused one stays with its reason.
    pub fn on_answer(&mut self, ticket: u64, answer: &Answer, scene: &Scene<'_>) -> Vec<Effect> {
        let sent = match self.waiting {
            Some((waiting, sent)) if waiting == ticket => sent,
            Some(_) | None => return vec![],
        };
        self.waiting = None;
        let problem = match answer {
            Answer::Accepted => None,
            Answer::Refused(refused) => {
                Some(self.words().refused(refused, &scene.views.control.exercise))
            }
            Answer::ReadOnly => Some(self.words().text("note-read-only")),
        };
        match (sent, problem, self.layers.last_mut()) {
            (Sent::ByForm, Some(problem), Some(Layer::Form { form, .. })) => {
                form.problem = Some(problem);
                vec![]
            }
            (_, Some(problem), _) => {
                self.message = Some(Message { kind: MessageKind::Refused, text: problem });
                vec![]
            }
            (Sent::ByForm, None, Some(Layer::Form { .. })) => {
                self.say(MessageKind::Note, "note-recorded");
                self.drop_form()
            }
            (_, None, _) => {
                self.message = None;
                vec![]
            }
        }
    }

    /// The form was accepted: nothing of it needs keeping.
    fn drop_form(&mut self) -> Vec<Effect> {
        let Some(Layer::Form { form, .. }) = self.layers.pop() else { return vec![] };
        let key = form.purpose.draft_key();
        self.drafts.remove(&key);
        let mut effects = live(&form, "");
        effects.push(Effect::KeepDraft { key, text: String::new() });
        effects
    }
}

/// What the room reads along, when the form is a joint draft.
fn live(form: &Form, text: &str) -> Vec<Effect> {
    let decision = form.purpose.live_draft().cloned();
    decision
        .map(|decision| Effect::LiveDraft { decision, text: text.to_owned() })
        .into_iter()
        .collect()
}
