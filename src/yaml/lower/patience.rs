//! How long things may wait before control is told.

use super::Lowering;
use super::value::Gap;
use crate::exercise::{Patience, Span};
use crate::yaml::fields::Fields;
use crate::yaml::format::exercise::LIMITS;

impl<'n> Lowering<'n> {
    /// What is left out stands as it does without the section.
    pub(super) fn patience(&mut self, fields: Fields<'n>) -> Option<Patience> {
        let usual = Patience::default();
        let Some(node) = fields.get("limits") else { return Some(usual) };
        let fields = self.open(node, "limits", &LIMITS)?;
        let mut limit = |name: &str, usual: Span| {
            let read = self.optional(fields, name, |lowering, node| lowering.lasting(node, name));
            read.map(|span| span.unwrap_or(usual))
        };
        let read: Result<[Span; 4], Gap> = (|| {
            Ok([
                limit("silent", usual.silent)?,
                limit("near_deadline", usual.near_deadline)?,
                limit("not_passed_on", usual.not_passed_on)?,
                limit("unanswered", usual.unanswered)?,
            ])
        })();
        let [silent, near_deadline, not_passed_on, unanswered] = read.ok()?;
        Some(Patience { silent, near_deadline, not_passed_on, unanswered })
    }
}
