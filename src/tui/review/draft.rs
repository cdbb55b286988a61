//! What is typed in a form and not sent yet: kept within a second, and offered again.

use std::collections::BTreeMap;

use super::Review;
use super::layer::Layer;

impl Review {
    /// Keeps what is typed in the form that is open.
    pub(super) fn keep_form(&mut self) {
        let Some(Layer::Form(form)) = &self.layer else { return };
        match form.unsent() {
            Some(kept) => self.drafts.insert(form.draft_name(), kept),
            None => self.drafts.remove(&form.draft_name()),
        };
    }

    /// What is being typed and was not handed over by this before.
    pub fn unkept(&mut self) -> Option<BTreeMap<String, String>> {
        self.keep_form();
        if self.kept == self.drafts {
            return None;
        }
        self.kept.clone_from(&self.drafts);
        Some(self.drafts.clone())
    }

    /// Says what was typed and never sent when somebody comes back.
    pub(super) fn offer_drafts(&mut self) {
        let words = self.words();
        let number = |name: &str, before: &str| name.strip_prefix(before)?.parse::<u64>().ok();
        let named = |name: &String| match (number(name, "note-"), number(name, "plan-")) {
            (Some(record), _) => Some(words.say("review-draft-note", &[("record", record.into())])),
            (_, Some(record)) => Some(words.say("review-draft-plan", &[("record", record.into())])),
            (None, None) if name == "plan" => Some(words.text("review-ask-plan")),
            (None, None) => {
                let item = ("item", number(name, "item-")?.into());
                Some(words.say("review-draft-item", &[item]))
            }
        };
        let named: Vec<String> = self.drafts.keys().filter_map(named).collect();
        if !named.is_empty() {
            let text = words.say("review-drafts", &[("drafts", words.list(&named).into())]);
            self.tell(text);
        }
    }
}
