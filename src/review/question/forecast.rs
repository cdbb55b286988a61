//! The patterns of judging under advice.

use super::super::ForecastReview;
use super::super::forecast::Side;
use super::pattern::{Found, records};
use super::{Pattern, Question};

impl Found<'_> {
    pub(super) fn advised(&self) -> impl Iterator<Item = Question> {
        self.forecasts.iter().filter_map(advised)
    }
}

/// Advice that was wrong and was followed against one's own right judgement, or was right and was
/// refused. Quiet before ENDEX, about what is left open, and where anything stands at even.
fn advised(review: &ForecastReview) -> Option<Question> {
    let truth = Side::of_truth(review.truth.as_ref()?.holds?);
    let (own, last) = (review.own.as_ref()?, review.last.as_ref()?);
    let advice = review.advice.as_ref()?;
    let side = Side::of_percent(advice.probability);
    let (before, after) =
        (Side::of_grade(own.judgement.grade), Side::of_grade(last.judgement.grade));
    let (forecast, seat) = (review.id.clone(), review.seat.clone());
    let pattern = if before == truth && side.is_against(truth) && after == side {
        Pattern::AdviceFollowed { forecast, seat }
    } else if side == truth && before.is_against(truth) && after == before {
        Pattern::AdviceRefused { forecast, seat }
    } else {
        return None;
    };
    Some(Question { pattern, records: records([own.at, last.at]) })
}
