//! Forms and wishes on their way to control, and the answers that come back.

use crate::session::Command;
use crate::tui::control::{Message, MessageKind};
use crate::tui::form::{self, Form, FormStep, Purpose, Wish};
use crate::tui::{Key, KeyCode};

use super::{Answer, App, Effect, Layer, Scene, Sent, speech};

impl App {
    pub(super) fn on_form_key(&mut self, key: Key, scene: &Scene<'_>) -> Vec<Effect> {
        let width = self.form_width();
        // What was handed in is with control: until it answers, only closing means anything.
        let handed_in = self.is_handed_in() && key.code != KeyCode::Esc;
        let Some(Layer::Form { form, minutes_ago }) = self.layers.last_mut() else {
            return vec![];
        };
        if handed_in {
            return vec![];
        }
        if key == Key::ctrl('t') && form.purpose.is_spoken() {
            *minutes_ago = speech::earlier(*minutes_ago);
            return vec![];
        }
        match form.on_key(key, width) {
            FormStep::Moved => vec![],
            FormStep::Edited => self.keep_form(),
            FormStep::Leave => self.close_form(),
            FormStep::Submit => self.submit_form(scene),
        }
    }

    /// A paste goes to the form whole.
    pub(super) fn on_form_paste(&mut self, text: &str) -> Vec<Effect> {
        if self.is_handed_in() {
            return vec![];
        }
        let Some(Layer::Form { form, .. }) = self.layers.last_mut() else { return vec![] };
        match form.on_paste(text) {
            FormStep::Edited => self.keep_form(),
            FormStep::Moved | FormStep::Submit | FormStep::Leave => vec![],
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

    /// The name of the form on top.
    fn form_key(&self) -> Option<String> {
        match self.layers.last() {
            Some(Layer::Form { form, .. }) => Some(form.purpose.draft_key()),
            Some(
                Layer::Speech(_)
                | Layer::Menu(_)
                | Layer::Find(_)
                | Layer::Help { .. }
                | Layer::Curtain { .. },
            )
            | None => None,
        }
    }

    /// Whether the form on top waits for control's answer.
    fn is_handed_in(&self) -> bool {
        let key = self.form_key();
        self.waiting.values().any(|sent| match sent {
            Sent::ByForm { draft } => Some(draft) == key.as_ref(),
            Sent::ByKey => false,
        })
    }

    /// What is typed is kept at once, under the form's own name.
    fn keep_form(&mut self) -> Vec<Effect> {
        let Some(Layer::Form { form, .. }) = self.layers.last() else { return vec![] };
        let key = form.purpose.draft_key();
        let values = form.values();
        let text = serde_json::to_string(&values).unwrap_or_default();
        let mut effects = live(form, values.get("text").map_or("", String::as_str));
        self.drafts.insert(key.clone(), text.clone());
        effects.push(Effect::KeepDraft { key, text });
        effects
    }

    fn close_form(&mut self) -> Vec<Effect> {
        let kept = self.form_key().is_some_and(|key| self.drafts.contains_key(&key));
        let mut effects = vec![];
        if kept && !self.is_handed_in() {
            // Once more: the desk may have had no room when it was typed.
            effects = self.keep_form();
            self.say(MessageKind::Note, "note-draft-kept");
        }
        if let Some(Layer::Form { form, .. }) = self.layers.pop() {
            effects.extend(live(&form, ""));
        }
        effects
    }

    fn submit_form(&mut self, scene: &Scene<'_>) -> Vec<Effect> {
        let words = self.words();
        let by = self.by.clone();
        let Some(Layer::Form { form, minutes_ago }) = self.layers.last_mut() else {
            return vec![];
        };
        let minutes_ago = *minutes_ago;
        let draft = form.purpose.draft_key();
        match form::wish(form, &scene.views.control, &by) {
            Ok((actor, command)) => {
                self.send(Wish { actor, command, minutes_ago }, Sent::ByForm { draft })
            }
            Err(missing) => {
                form.focus =
                    form.fields.iter().position(|field| field.name == missing).unwrap_or(0);
                form.problem = Some(words.text("ask-choose-first"));
                vec![]
            }
        }
    }

    pub(super) fn send(&mut self, wish: Wish, sent: Sent) -> Vec<Effect> {
        self.tickets += 1;
        self.waiting.insert(self.tickets, sent);
        vec![Effect::Submit { ticket: self.tickets, wish }]
    }

    /// A wish of the facilitator's own.
    pub(super) fn wish(&mut self, command: impl Into<Command>) -> Vec<Effect> {
        let actor = crate::session::Actor::own(self.by.clone());
        self.send(Wish { actor, command: command.into(), minutes_ago: 0 }, Sent::ByKey)
    }

    /// Takes control's answer: an accepted draft clears, a refused one stays with its reason.
    pub fn on_answer(&mut self, ticket: u64, answer: &Answer, scene: &Scene<'_>) -> Vec<Effect> {
        let Some(sent) = self.waiting.remove(&ticket) else { return vec![] };
        let problem = match answer {
            Answer::Accepted => None,
            Answer::Refused(refused) => {
                Some(self.words().refused(refused, &scene.views.control.exercise))
            }
            Answer::ReadOnly => Some(self.words().text("note-read-only")),
        };
        match (sent, problem) {
            (Sent::ByForm { draft }, None) => {
                self.say(MessageKind::Note, "note-recorded");
                self.drop_draft(draft)
            }
            (Sent::ByForm { draft }, Some(problem)) => {
                self.tell_problem(&draft, problem);
                vec![]
            }
            (Sent::ByKey, None) => {
                self.message = None;
                let then = self.then.take();
                then.map_or_else(Vec::new, |command| self.wish(command))
            }
            (Sent::ByKey, problem) => {
                self.then = None;
                self.message = problem.map(|text| Message { kind: MessageKind::Refused, text });
                vec![]
            }
        }
    }

    /// Where the person is looking: on the form, or under the console when it was closed.
    fn tell_problem(&mut self, draft: &str, problem: String) {
        let asked = self.form_key().is_some_and(|key| key == draft);
        match self.layers.last_mut() {
            Some(Layer::Form { form, .. }) if asked => form.problem = Some(problem),
            _ => self.message = Some(Message { kind: MessageKind::Refused, text: problem }),
        }
    }

    /// It was accepted: nothing of it needs keeping, and the form that asked closes.
    fn drop_draft(&mut self, key: String) -> Vec<Effect> {
        self.drafts.remove(&key);
        let mut effects = vec![];
        if self.form_key().as_ref() == Some(&key)
            && let Some(Layer::Form { form, .. }) = self.layers.pop()
        {
            effects = live(&form, "");
        }
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
