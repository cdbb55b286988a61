//! Forecasts under AI advice.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::{FACT, OBJECTIVE, SEAT};
use crate::exercise::{Advice, Forecast, ForecastId, Percent};
use crate::yaml::fields::Fields;
use crate::yaml::format::exchange::{ADVICE, FORECAST};
use crate::yaml::node::Node;

impl<'n> Lowering<'n> {
    pub(super) fn forecasts(&mut self, fields: Fields<'n>) -> IndexMap<ForecastId, Forecast> {
        let mut forecasts = IndexMap::new();
        for item in self.items(fields, "forecasts").unwrap_or_default() {
            if let Some(forecast) = self.forecast(item) {
                forecasts.entry(forecast.id.clone()).or_insert(forecast);
            }
        }
        forecasts
    }

    fn forecast(&mut self, node: &'n Node<'n>) -> Option<Forecast> {
        let fields = self.open(node, "forecasts", &FORECAST)?;
        let id = self.needed_id(fields, ForecastId::new);
        let claim = self.needed_text(fields, "claim");
        let seat = self.needed_name(fields, "seat", SEAT);
        let opens = self.opening(fields);
        let due_within = self
            .optional(fields, "due_within", |lowering, node| lowering.lasting(node, "due_within"));
        if let (Some(opens), Ok(Some(within))) = (&opens, due_within) {
            self.check_deadline(opens, within, fields.value_mark("due_within"));
        }
        let number =
            self.optional(fields, "number", |lowering, node| lowering.truth_value(node, "number"));
        let advice = fields.get("advice").and_then(|node| self.advice(node));
        let fact = self.needed_name(fields, "fact", FACT);
        let objectives = self.optional_names(fields, "objectives", OBJECTIVE);
        let notes = self.optional_text(fields, "notes");
        Some(Forecast {
            id: id?,
            claim: claim?,
            seat: seat?,
            opens: opens?,
            due_within: due_within.ok()?,
            number: number.ok()?.unwrap_or(false),
            advice: advice?,
            fact: fact?,
            objectives,
            notes: notes.ok()?,
        })
    }

    fn advice(&mut self, node: &'n Node<'n>) -> Option<Advice> {
        let fields = self.open(node, "advice", &ADVICE)?;
        let from = self.needed_text(fields, "from");
        let probability = self.whole(fields, "probability");
        let text = self.optional_text(fields, "text");
        let probability = u8::try_from(probability?).ok().and_then(Percent::new)?;
        Some(Advice { from: from?, probability, text: text.ok()? })
    }
}
