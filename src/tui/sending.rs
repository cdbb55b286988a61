//! Forms and wishes on their way to control, and the answers that come back: the same for the
//! console and for a player's screen.

use std::collections::BTreeMap;

use crate::lang::{CellNames, Words};

use super::form::{Form, FormStep, Wish};
use super::{Answer, Effect, Key, KeyCode};

const BYTES_IN_KIBIBYTE: usize = 1_024;

/// Where a wish came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sent {
    /// A form's, under the name of its draft.
    ByForm {
        draft: String,
    },
    ByKey,
}

/// What a key on a form came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    Going(Vec<Effect>),
    Submit,
    Close,
}

/// What is being written, and what waits for its answer.
#[derive(Debug, Default)]
pub(super) struct Sending {
    /// Unfinished forms, by their name.
    drafts: BTreeMap<String, String>,
    /// The wishes that wait for their answers, by ticket.
    waiting: BTreeMap<u64, Sent>,
    tickets: u64,
}

impl Sending {
    pub(super) fn new(drafts: BTreeMap<String, String>) -> Self {
        Self { drafts, waiting: BTreeMap::new(), tickets: 0 }
    }

    /// Takes unfinished forms that come from elsewhere; what is here already stays.
    pub(super) fn take_drafts(&mut self, drafts: BTreeMap<String, String>) {
        for (name, text) in drafts {
            self.drafts.entry(name).or_insert(text);
        }
    }

    /// Puts back what was typed into the form before.
    pub(super) fn restore(&self, form: &mut Form) {
        let kept = self.drafts.get(&form.purpose.draft_key());
        if let Some(values) = kept.and_then(|kept| serde_json::from_str(kept).ok()) {
            form.restore(&values);
        }
    }

    /// Whether the form waits for control's answer.
    pub(super) fn is_handed_in(&self, form: &Form) -> bool {
        let key = form.purpose.draft_key();
        self.waiting.values().any(|sent| match sent {
            Sent::ByForm { draft } => *draft == key,
            Sent::ByKey => false,
        })
    }

    /// Whether a wish that no form asked for waits for control's answer.
    pub(super) fn is_awaited(&self) -> bool {
        self.waiting.values().any(|sent| *sent == Sent::ByKey)
    }

    /// Takes a key on a form. What was handed in is with control: until it answers, only closing
    /// means anything.
    pub(super) fn on_key(&mut self, form: &mut Form, key: Key, width: u16) -> Typed {
        if self.is_handed_in(form) && key.code != KeyCode::Esc {
            return Typed::Going(vec![]);
        }
        match form.on_key(key, width) {
            FormStep::Moved => Typed::Going(vec![]),
            FormStep::Edited => Typed::Going(self.keep(form)),
            FormStep::Leave => Typed::Close,
            FormStep::Submit => Typed::Submit,
        }
    }

    /// A paste goes to the form whole.
    pub(super) fn on_paste(&mut self, form: &mut Form, text: &str) -> Vec<Effect> {
        if self.is_handed_in(form) {
            return vec![];
        }
        match form.on_paste(text) {
            FormStep::Edited => self.keep(form),
            FormStep::Moved | FormStep::Submit | FormStep::Leave => vec![],
        }
    }

    /// What is typed is kept at once, under the form's own name.
    pub(super) fn keep(&mut self, form: &Form) -> Vec<Effect> {
        let key = form.purpose.draft_key();
        let values = form.values();
        let text = serde_json::to_string(&values).unwrap_or_default();
        let mut effects = live(form, values.get("text").map_or("", String::as_str));
        self.drafts.insert(key.clone(), text.clone());
        effects.push(Effect::KeepDraft { key, text });
        effects
    }

    /// The form is left as it is. Tells whether something of it is kept.
    pub(super) fn close(&mut self, form: &Form) -> (Vec<Effect>, bool) {
        let kept = self.drafts.contains_key(&form.purpose.draft_key()) && !self.is_handed_in(form);
        // Once more: the desk may have had no room when it was typed.
        let mut effects = if kept { self.keep(form) } else { vec![] };
        effects.extend(live(form, ""));
        (effects, kept)
    }

    /// Hands a wish in.
    pub(super) fn send(&mut self, wish: Wish, sent: Sent) -> Vec<Effect> {
        self.tickets += 1;
        self.waiting.insert(self.tickets, sent);
        vec![Effect::Submit { ticket: self.tickets, wish }]
    }

    /// What was answered, in words where it was not granted.
    pub(super) fn answered(
        &mut self,
        ticket: u64,
        answer: &Answer,
        words: &Words,
        known: &impl CellNames,
    ) -> Option<(Sent, Option<String>)> {
        let sent = self.waiting.remove(&ticket)?;
        let problem = match answer {
            Answer::Accepted => None,
            Answer::Refused(refused) => Some(words.refused(refused, known)),
            Answer::ReadOnly => Some(words.text("note-read-only")),
            Answer::Busy => Some(words.text("note-busy")),
            Answer::TooLarge { limit_bytes } => {
                let limit = ("kibibytes", (limit_bytes / BYTES_IN_KIBIBYTE).into());
                Some(words.say("note-too-large", &[limit]))
            }
        };
        Some((sent, problem))
    }

    /// It was accepted: nothing of it needs keeping.
    pub(super) fn drop_draft(&mut self, key: String) -> Effect {
        self.drafts.remove(&key);
        Effect::KeepDraft { key, text: String::new() }
    }
}

/// What the room reads along, when the form is a joint draft.
pub(super) fn live(form: &Form, text: &str) -> Vec<Effect> {
    let decision = form.purpose.act().and_then(|act| act.live_draft()).cloned();
    decision
        .map(|decision| Effect::LiveDraft { decision, text: text.to_owned() })
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::{CellId, Language, Span, Text};
    use crate::session::{Actor, TableCommand};

    struct Nobody;

    impl CellNames for Nobody {
        fn cell_names(&self) -> impl Iterator<Item = (&CellId, &Text)> {
            std::iter::empty()
        }
    }

    fn told(answer: &Answer, language: Language) -> String {
        let mut sending = Sending::default();
        let actor = Actor::own(crate::exercise::SeatId::literal("mofa-lead"));
        let wish = Wish { actor, command: TableCommand::AnswerCheck.into(), ago: Span(0) };
        sending.send(wish, Sent::ByKey);
        let answered = sending.answered(1, answer, Words::of(language), &Nobody);
        answered.and_then(|(_, problem)| problem).expect("it was not recorded")
    }

    #[test]
    fn what_was_not_recorded_says_why_and_what_to_do() {
        let too_large = Answer::TooLarge { limit_bytes: 1_048_576 };
        for (answer, en, ko) in [
            (Answer::Busy, ["Too much waits", "in a moment"], ["밀려", "잠시 뒤"]),
            (too_large, ["1,024 KiB", "shorten it"], ["1,024KiB", "줄여서"]),
        ] {
            let (told_en, told_ko) = (told(&answer, Language::En), told(&answer, Language::Ko));
            for part in en {
                assert!(told_en.contains(part), "{told_en}");
            }
            for part in ko {
                assert!(told_ko.contains(part), "{told_ko}");
            }
        }
    }
}
