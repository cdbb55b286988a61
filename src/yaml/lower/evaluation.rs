//! Whether it is rated how tasks were done.

use super::Lowering;
use crate::exercise::Evaluation;
use crate::yaml::fields::Fields;
use crate::yaml::format::exercise::EVALUATION;

impl<'n> Lowering<'n> {
    /// Ratings are off unless the author wants them.
    pub(super) fn evaluation(&mut self, fields: Fields<'n>) -> Option<Evaluation> {
        let Some(node) = fields.get("evaluation") else { return Some(Evaluation::default()) };
        let fields = self.open(node, "evaluation", &EVALUATION)?;
        let ratings = self
            .optional(fields, "ratings", |lowering, node| lowering.truth_value(node, "ratings"));
        Some(Evaluation { ratings: ratings.ok()?.unwrap_or(false) })
    }
}
