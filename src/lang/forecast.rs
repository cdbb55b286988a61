//! The words for forecasts: claims, grades, judgements.

use crate::exercise::{Exercise, ForecastId, Percent, ProbabilityGrade};
use crate::session::{ForecastStage, Judgement};

use super::{Words, one_line};

impl Words {
    /// A forecast's claim, on one line and without its full stop.
    pub fn claim(&self, id: &ForecastId, exercise: &Exercise) -> String {
        let claim = exercise.forecasts.get(id).map(|meant| meant.claim.get(self.language()));
        let claim = claim.map_or_else(|| id.to_string(), one_line);
        claim.trim_end_matches('.').to_owned()
    }

    /// `높음`
    pub fn grade(&self, grade: ProbabilityGrade) -> String {
        self.text(match grade {
            ProbabilityGrade::AlmostNoChance => "grade-almost-no-chance",
            ProbabilityGrade::VeryUnlikely => "grade-very-unlikely",
            ProbabilityGrade::Unlikely => "grade-unlikely",
            ProbabilityGrade::RoughlyEven => "grade-roughly-even",
            ProbabilityGrade::Likely => "grade-likely",
            ProbabilityGrade::VeryLikely => "grade-very-likely",
            ProbabilityGrade::AlmostCertain => "grade-almost-certain",
        })
    }

    /// `높음 (55~80%)`
    pub fn grade_with_range(&self, grade: ProbabilityGrade) -> String {
        let (low, high) = grade.range();
        let args = [
            ("grade", self.grade(grade).into()),
            ("low", u32::from(low.get()).into()),
            ("high", u32::from(high.get()).into()),
        ];
        self.say("grade-with-range", &args)
    }

    /// `82%`
    pub fn percent(&self, percent: Percent) -> String {
        self.say("percent", &[("percent", u32::from(percent.get()).into())])
    }

    /// `높음 (55~80%)`, or `높음, 70%` where there is a number.
    pub fn judgement(&self, judgement: &Judgement) -> String {
        let Some(number) = judgement.number else {
            return self.grade_with_range(judgement.grade);
        };
        let (grade, number) = (self.grade(judgement.grade), self.percent(number));
        self.say("judgement-numbered", &[("grade", grade.into()), ("number", number.into())])
    }

    pub fn forecast_stage(&self, stage: ForecastStage) -> String {
        self.text(match stage {
            ForecastStage::Open => "forecast-open",
            ForecastStage::Advised => "forecast-advised",
            ForecastStage::Concluded => "forecast-concluded",
        })
    }
}
