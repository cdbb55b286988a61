//! Units and thresholds of variables, and the author's words for the escalation line.

use super::Lowering;
use super::value::out_of_range;
use crate::exercise::{Escalation, Shown, Threshold};
use crate::yaml::fields::Fields;
use crate::yaml::format::decision::CLASSES;
use crate::yaml::format::world::{ESCALATION, RUNGS, SHOWN, THRESHOLD};
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    pub(super) fn escalation(&mut self, fields: Fields<'n>) -> Option<Escalation> {
        let Some(node) = fields.get("escalation") else { return Some(Escalation::default()) };
        let fields = self.open(node, "escalation", &ESCALATION)?;
        let shown = self.shown(fields);
        let mut escalation = Escalation::default();
        if let Some(node) = fields.get("rungs") {
            let rungs = self.open(node, "rungs", &RUNGS)?;
            for (name, class) in CLASSES {
                if let Some(text) = self.optional_text(rungs, name).ok()? {
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
        if fields.get("thresholds").is_none() {
            return Some(vec![]);
        }
        let (mut thresholds, mut lowest) = (vec![], min);
        for item in self.items(fields, "thresholds")? {
            let threshold = self.threshold(item, (lowest, max))?;
            lowest = threshold.at.saturating_add(1);
            thresholds.push(threshold);
        }
        Some(thresholds)
    }

    fn threshold(&mut self, node: &'n Node<'n>, (min, max): (i64, i64)) -> Option<Threshold> {
        let fields = self.open(node, "thresholds", &THRESHOLD)?;
        let at = self.whole(fields, "at");
        let text = self.needed_text(fields, "text");
        let at = at?;
        if !(min..=max).contains(&at) {
            self.add(out_of_range("at", at, min, max), fields.value_mark("at"));
            return None;
        }
        Some(Threshold { at, text: text? })
    }
}
