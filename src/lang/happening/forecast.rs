//! Forecasts.

use crate::exercise::ForecastId;
use crate::session::ForecastEvent;

use super::super::one_line;
use super::Log;

impl Log<'_> {
    pub(super) fn forecast(&self, id: &ForecastId, event: &ForecastEvent) -> String {
        let exercise = self.names.exercise;
        let claim = ("claim", self.words.claim(id, exercise).into());
        let judged = |key: &str, judgement| {
            let words = ("judgement", self.words.judgement(judgement).into());
            let reason = one_line(&judgement.reason);
            if reason.is_empty() {
                return self.say(key, &[claim.clone(), words]);
            }
            self.say(&format!("{key}-with"), &[claim.clone(), words, ("reason", reason.into())])
        };
        match event {
            ForecastEvent::Opened { seat, .. } => {
                let seat = self.words.seat(seat, self.names);
                self.say("event-forecast-opened", &[claim.clone(), ("seat", seat.into())])
            }
            ForecastEvent::Judged { judgement } => judged("event-forecast-judged", judgement),
            ForecastEvent::AdviceShown => {
                let advice = exercise.forecasts.get(id).map(|meant| &meant.advice);
                let Some(advice) = advice else {
                    return self.say("event-forecast-advised", std::slice::from_ref(&claim));
                };
                let from = one_line(advice.from.get(self.words.language()));
                let percent = self.words.percent(advice.probability);
                let args = [("from", from.into()), ("percent", percent.into())];
                self.say("event-forecast-advice", &args)
            }
            ForecastEvent::Concluded { judgement } => judged("event-forecast-concluded", judgement),
        }
    }
}
