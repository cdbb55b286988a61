//! Whether evaluators rated alike.

use super::Undefined;
use super::latency::count;

/// How far two values lie apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Alike or not.
    Equal,
    /// By steps of the scale.
    Linear,
    /// By steps squared.
    Quadratic,
}

/// Cohen's kappa with weights, of a table of counts: `1 - sum w O / sum w E`, where `w` is the
/// distance of two places on the scale.
///
/// Source: Cohen, Psychological Bulletin 70 (4), 1968.
pub fn weighted_kappa(table: &[Vec<usize>], weights: Weights) -> Result<f64, Undefined> {
    let total: usize = table.iter().flatten().sum();
    if total == 0 {
        return Err(Undefined::NoCase);
    }
    let rows: Vec<usize> = table.iter().map(|row| row.iter().sum()).collect();
    let column = |place: usize| -> usize { table.iter().filter_map(|row| row.get(place)).sum() };
    let (mut seen, mut expected) = (0.0, 0.0);
    for (i, row) in table.iter().enumerate() {
        for (j, cell) in row.iter().enumerate() {
            let apart = count(i.abs_diff(j));
            let weight = match weights {
                Weights::Equal => f64::from(u8::from(i != j)),
                Weights::Linear => apart,
                Weights::Quadratic => apart * apart,
            };
            seen += weight * count(*cell);
            expected += weight * count(rows[i]) * count(column(j)) / count(total);
        }
    }
    if expected == 0.0 { Err(Undefined::NoVariation) } else { Ok(1.0 - seen / expected) }
}

/// What kind of scale values are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    Nominal,
    Ordinal,
    Interval,
    Ratio,
}

/// `1 - D_o / D_e` over units with the values that each was given; a unit with fewer than two has
/// nothing to pair and is left out.
///
/// Source: Krippendorff, Content Analysis, 2004, ch. 11.
pub fn krippendorff_alpha(units: &[Vec<f64>], scale: Scale) -> Result<f64, Undefined> {
    let pairable: Vec<&Vec<f64>> = units.iter().filter(|unit| unit.len() > 1).collect();
    let mut values: Vec<f64> = pairable.iter().flat_map(|unit| unit.iter().copied()).collect();
    values.sort_by(f64::total_cmp);
    if values.is_empty() {
        return Err(Undefined::NoCase);
    }
    let marginals: Vec<(f64, f64)> = values
        .chunk_by(|a, b| a.total_cmp(b).is_eq())
        .map(|alike| (alike[0], count(alike.len())))
        .collect();
    let place = |value: f64| {
        let found = marginals.iter().position(|(other, _)| other.total_cmp(&value).is_eq());
        found.expect("every value of a pairable unit has a marginal")
    };
    let mut seen = 0.0;
    for unit in &pairable {
        for (i, one) in unit.iter().enumerate() {
            for other in unit.iter().skip(i + 1) {
                let apart = distance(&marginals, place(*one), place(*other), scale);
                seen += 2.0 * apart / count(unit.len() - 1);
            }
        }
    }
    let mut expected = 0.0;
    for (i, (_, one)) in marginals.iter().enumerate() {
        for (j, (_, other)) in marginals.iter().enumerate() {
            expected += one * other * distance(&marginals, i, j, scale);
        }
    }
    if expected == 0.0 {
        return Err(Undefined::NoVariation);
    }
    Ok(1.0 - seen * (count(values.len()) - 1.0) / expected)
}

/// The squared difference of two values, each named by its place among those that occur.
fn distance(marginals: &[(f64, f64)], one: usize, other: usize, scale: Scale) -> f64 {
    if one == other {
        return 0.0;
    }
    let (low, high) = (one.min(other), one.max(other));
    let ((a, of_low), (b, of_high)) = (marginals[low], marginals[high]);
    match scale {
        Scale::Nominal => 1.0,
        Scale::Ordinal => {
            let between: f64 = marginals[low..=high].iter().map(|(_, times)| times).sum();
            (between - f64::midpoint(of_low, of_high)).powi(2)
        }
        Scale::Interval => (a - b).powi(2),
        Scale::Ratio => ((a - b) / (a + b)).powi(2),
    }
}
