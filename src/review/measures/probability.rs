//! How near probabilities came to what was so.

use super::Undefined;
use super::latency::count;

/// A probability, `0..=1`, and whether the thing was so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecasted {
    pub probability: f64,
    pub happened: bool,
}

impl Forecasted {
    fn outcome(self) -> f64 {
        f64::from(u8::from(self.happened))
    }

    fn squared_error(self) -> f64 {
        (self.probability - self.outcome()).powi(2)
    }
}

/// `mean (f - o)^2`: 0 is best, 0.25 is saying one half every time.
///
/// Source: Brier, Monthly Weather Review 78 (1), 1950, in the form for two outcomes.
pub fn brier(forecasts: &[Forecasted]) -> Result<f64, Undefined> {
    if forecasts.is_empty() {
        return Err(Undefined::NoCase);
    }
    let sum: f64 = forecasts.iter().map(|forecast| forecast.squared_error()).sum();
    Ok(sum / count(forecasts.len()))
}

/// `sum over classes (f - o)^2` of one forecast over several classes, from 0 to 2.
///
/// Source: Brier 1950, the original form.
pub fn brier_of_classes(probabilities: &[f64], truth: usize) -> Result<f64, Undefined> {
    if truth >= probabilities.len() {
        return Err(Undefined::NoCase);
    }
    let outcome = |class: usize| f64::from(u8::from(class == truth));
    let classes = probabilities.iter().enumerate();
    Ok(classes.map(|(class, probability)| (probability - outcome(class)).powi(2)).sum())
}

/// The parts of a Brier score: `BS = reliability - resolution + uncertainty`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Murphy {
    /// How far each probability lies from how often it came true; 0 is best.
    pub reliability: f64,
    /// How far the forecasts tell cases apart; more is better.
    pub resolution: f64,
    /// How open the matter was: of the cases, not of the forecaster.
    pub uncertainty: f64,
}

impl Murphy {
    /// `(resolution - reliability) / uncertainty`: the skill over always naming the base rate.
    pub fn skill(self) -> Result<f64, Undefined> {
        if self.uncertainty == 0.0 {
            return Err(Undefined::NoVariation);
        }
        Ok((self.resolution - self.reliability) / self.uncertainty)
    }
}

/// One bin for each probability that was named, so that the parts add up exactly:
/// `REL = 1/N sum n_k (f_k - o_k)^2`, `RES = 1/N sum n_k (o_k - o)^2`, `UNC = o (1 - o)`.
///
/// Source: Murphy, Journal of Applied Meteorology 12 (4), 1973.
pub fn murphy(forecasts: &[Forecasted]) -> Result<Murphy, Undefined> {
    if forecasts.is_empty() {
        return Err(Undefined::NoCase);
    }
    let all = count(forecasts.len());
    let base = mean_outcome(forecasts);
    let mut sorted = forecasts.to_vec();
    sorted.sort_by(|a, b| a.probability.total_cmp(&b.probability));
    let (mut reliability, mut resolution) = (0.0, 0.0);
    for bin in sorted.chunk_by(|a, b| a.probability.total_cmp(&b.probability).is_eq()) {
        let (weight, came_true) = (count(bin.len()) / all, mean_outcome(bin));
        reliability += weight * (bin[0].probability - came_true).powi(2);
        resolution += weight * (came_true - base).powi(2);
    }
    Ok(Murphy { reliability, resolution, uncertainty: base * (1.0 - base) })
}

fn mean_outcome(forecasts: &[Forecasted]) -> f64 {
    forecasts.iter().map(|forecast| forecast.outcome()).sum::<f64>() / count(forecasts.len())
}
