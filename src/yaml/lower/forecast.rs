//! Forecasts under AI advice.

use indexmap::IndexMap;

use super::Lowering;
use super::reference::{FACT, OBJECTIVE, SEAT};
use super::text::Form;
use super::timing;
use super::value::{Count, out_of_range};
use crate::exercise::{Advice, Forecast, ForecastId, Percent};
use crate::yaml::fields::Fields;
use crate::yaml::limit;
use crate::yaml::node::Node;

const FORECAST_FIELDS: [&str; 9] =
    ["id", "claim", "seat", "due_within", "number", "advice", "fact", "objectives", "notes"];
const ADVICE_FIELDS: [&str; 3] = ["from", "probability", "text"];

impl<'n> Lowering<'n> {
    pub(super) fn forecasts(&mut self, fields: Fields<'n>) -> IndexMap<ForecastId, Forecast> {
        let mut forecasts = IndexMap::new();
        let Some(node) = fields.get("forecasts") else { return forecasts };
        let count = Count::up_to(limit::FORECASTS_MAX);
        for item in self.list(node, "forecasts", count).unwrap_or_default() {
            if let Some(forecast) = self.forecast(item) {
                forecasts.entry(forecast.id.clone()).or_insert(forecast);
            }
        }
        forecasts
    }

    fn forecast(&mut self, node: &'n Node<'n>) -> Option<Forecast> {
        let known = [&FORECAST_FIELDS[..], &timing::OPENING_FIELDS[..]].concat();
        let fields = self.open(node, "forecasts", &known)?;
        let id = self.needed_id(fields, ForecastId::new);
        let claim = self.needed_text(fields, Form::prose("claim", limit::STATEMENT_GRAPHEMES_MAX));
        let seat = self.needed_name(fields, "seat", SEAT);
        let opens = self.opening(fields);
        let due_within = self
            .optional(fields, "due_within", |lowering, node| lowering.lasting(node, "due_within"));
        if let (Some(opens), Ok(Some(within))) = (&opens, due_within) {
            self.check_deadline(opens, within, fields.value_mark("due_within"));
        }
        let number =
            self.optional(fields, "number", |lowering, node| lowering.truth_value(node, "number"));
        let advice = self.need(fields, "advice").and_then(|node| self.advice(node));
        let fact = self.needed_name(fields, "fact", FACT);
        let count = Count::up_to(limit::TAGS_MAX);
        let objectives = self.optional_names(fields, "objectives", OBJECTIVE, count);
        let notes = self.optional_text(fields, Form::prose("notes", limit::NOTES_GRAPHEMES_MAX));
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
        let fields = self.open(node, "advice", &ADVICE_FIELDS)?;
        let from = self.needed_text(fields, Form::line("from", limit::NAME_GRAPHEMES_MAX));
        let probability = self.need(fields, "probability").and_then(|node| self.percent(node));
        let text = self.optional_text(fields, Form::prose("text", limit::REQUEST_GRAPHEMES_MAX));
        Some(Advice { from: from?, probability: probability?, text: text.ok()? })
    }

    fn percent(&mut self, node: &'n Node<'n>) -> Option<Percent> {
        let whole = self.whole(node, "probability")?;
        let percent = u8::try_from(whole).ok().and_then(Percent::new);
        if percent.is_none() {
            self.add(out_of_range("probability", whole, 0, 100), node.mark());
        }
        percent
    }
}
