//! Forecasts.

use whitecell::exercise::{Advice, ExerciseTime, ProbabilityGrade, Text};
use whitecell::session::view::{CellView, ForecastView};
use whitecell::session::{Judged, Judgement};

use crate::support::forecast::percent;

use super::{Leak, Plant, Plants, either, id};

pub(super) fn in_forecasts(all: &mut Plants) {
    in_fields!(
        all,
        forecasts,
        ForecastView { number, at, claim, seat, seat_title, wants_number, due, own, advice, last }
    );
}

fn forecasts(view: &mut CellView) -> impl Iterator<Item = &mut ForecastView> {
    view.exchange.forecasts.iter_mut()
}

impl Leak for Option<Judged> {
    fn give_away(&mut self, secret: u64) {
        let grade = *either(secret, &ProbabilityGrade::Likely, &ProbabilityGrade::Unlikely);
        let judgement = Judgement { grade, number: None, reason: String::new() };
        *self = Some(Judged { judgement, at: ExerciseTime::START });
    }
}

impl Leak for Option<Advice> {
    fn give_away(&mut self, secret: u64) {
        let from = Text::same(id(secret));
        *self = Some(Advice { from, probability: percent(82), text: None });
    }
}
