//! Units and thresholds of variables, and the author's words for the escalation line.

use super::Lowering;
use super::decision::CLASSES;
use super::text::Form;
use super::value::{Count, out_of_range};
use crate::exercise::{Escalation, Shown, Threshold};
use crate::yaml::fields::Fields;
use crate::yaml::limit;
use crate::yaml::node::Node;

const SHOWN: [(&str, Shown); 2] = [("control", Shown::Control), ("room", Shown::Room)];

impl<'n> Lowering<'n> {
    pub(super) fn escalation(&mut self, fields: Fields<'n>) -> Option<Escalation> {
        let Some(node) = fields.get("escalation") else { return Some(Escalation::default()) };
        let fields = self.open(node, "escalation", &["rungs", "shown"])?;
        let shown = self.shown(fields);
        let names = CLASSES.map(|(name, _)| name);
        let mut escalation = Escalation::default();
        if let Some(node) = fields.get("rungs") {
            let rungs = self.open(node, "rungs", &names)?;
            for (name, class) in CLASSES {
                let form = Form::line(name, limit::TITLE_GRAPHEMES_MAX);
                if let Some(text) = self.optional_text(rungs, form).ok()? {
                    escalation.rungs.insert(class, text);
                }
            }
        }
        escalation.shown = shown?;
        Some(escalation)
    }

    pub(super) fn shown(&mut self, fields: Fields<'n>) -> Option<Shown> {
        let shown =
            self.optional(fields, "shown", |lowering, node| lowering.word(node, "shown", &SHOWN));
        Some(shown.ok()?.unwrap_or_default())
    }

    /// In rising order, within the variable's range.
    pub(super) fn thresholds(
        &mut self,
        fields: Fields<'n>,
        (min, max): (i64, i64),
    ) -> Option<Vec<Threshold>> {
        let Some(node) = fields.get("thresholds") else { return Some(vec![]) };
        let count = Count::up_to(limit::THRESHOLDS_MAX);
        let (mut thresholds, mut lowest) = (vec![], min);
        for item in self.list(node, "thresholds", count)? {
            let threshold = self.threshold(item, (lowest, max))?;
            lowest = threshold.at.saturating_add(1);
            thresholds.push(threshold);
        }
        Some(thresholds)
    }

    fn threshold(&mut self, node: &'n Node<'n>, (min, max): (i64, i64)) -> Option<Threshold> {
        let fields = self.open(node, "thresholds", &["at", "text"])?;
        let at = self.need(fields, "at").and_then(|node| self.whole(node, "at"));
        let text = self.needed_text(fields, Form::line("text", limit::TITLE_GRAPHEMES_MAX));
        let at = at?;
        if !(min..=max).contains(&at) {
            self.add(out_of_range("at", at, min, max), fields.value_mark("at"));
            return None;
        }
        Some(Threshold { at, text: text? })
    }
}
