//! Each formula on the worked numbers of `tests/fixtures/measures/vectors.json`, and on values that
//! were published.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use whitecell::review::compare::Tally;
use whitecell::review::measures::Undefined;
use whitecell::review::measures::agreement::{Scale, Weights, krippendorff_alpha, weighted_kappa};
use whitecell::review::measures::awareness::{Probed, share};
use whitecell::review::measures::consistency::jaccard;
use whitecell::review::measures::latency::{
    awareness_gap, coordination_time, decision_latency, message_skew, quantile, sharing_delay,
    time_to_shared_awareness,
};
use whitecell::review::measures::network::{external_internal, gini, pielou};
use whitecell::review::measures::pooling::{bias_ratio, pooling_rate};
use whitecell::review::measures::probability::{Forecasted, brier, brier_of_classes, murphy};
use whitecell::review::measures::reliance::{Advised, Correct, rair, rsr, weight_of_advice};

fn vectors() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/measures/vectors.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(number).collect()
}

fn whole(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

fn size(value: &Value) -> usize {
    usize::try_from(whole(value)).unwrap()
}

#[track_caller]
fn near(found: Result<f64, Undefined>, expected: f64) {
    within(found, expected, 1e-9);
}

#[track_caller]
fn within(found: Result<f64, Undefined>, expected: f64, by: f64) {
    let found = found.unwrap();
    assert!((found - expected).abs() < by, "{found} is not {expected}");
}

#[test]
fn latencies() {
    let all = vectors();
    let line = &all["timeline"];
    let at = |key: &str| whole(&line[key]);
    let took = |key: &str| Some(whole(&line[key]));
    let aware = [at("ack_MND"), at("ack_MOFA")];
    assert_eq!(sharing_delay(at("ack_MND"), at("share_MND_to_MOFA")), took("sharing_delay"));
    assert_eq!(awareness_gap(&aware), took("awareness_gap"));
    assert_eq!(time_to_shared_awareness(at("inject"), &aware), took("time_to_shared_awareness"));
    let concurred = [at("mofa_concur"), at("mnd_concur")];
    assert_eq!(coordination_time(at("draft_position"), &concurred), took("coordination_time"));
    assert_eq!(decision_latency(at("inject"), at("decision")), took("decision_latency"));
    assert_eq!(message_skew(at("release_MOFA"), at("release_MND")), whole(&line["message_skew"]));
    assert_eq!(sharing_delay(9, 2), None, "it did not end before it began");
    assert_eq!(awareness_gap(&[9]), None);
}

#[test]
fn quantiles_lie_between_the_values() {
    near(quantile(&[7.0, 1.0, 3.0], 0.5), 3.0);
    near(quantile(&[1.0, 3.0], 0.5), 2.0);
    near(quantile(&[1.0, 2.0, 3.0, 4.0, 5.0], 0.9), 4.6);
    near(quantile(&[1.0, 2.0, 3.0], 1.0), 3.0);
    near(quantile(&[5.0], 0.9), 5.0);
    assert_eq!(quantile(&[], 0.5), Err(Undefined::NoCase));
}

#[test]
fn awareness_of_six_probes() {
    let answered = |mofa, mnd| Probed { answers: vec![Some(mofa), Some(mnd)], right: 'a' };
    let probes = [
        answered('a', 'a'),
        answered('a', 'a'),
        answered('a', 'a'),
        answered('a', 'b'),
        answered('a', 'c'),
        answered('b', 'b'),
    ];
    let told = |holds: &dyn Fn(&Probed<char>) -> bool| {
        share(&probes.iter().map(holds).collect::<Vec<_>>())
    };
    let all = vectors();
    let sa = &all["sa"];
    near(told(&|probe| probe.is_right(0)), number(&sa["MOFA_acc"]));
    near(told(&|probe| probe.is_right(1)), number(&sa["MND_acc"]));
    near(told(&Probed::all_right), number(&sa["shared_correct"]));
    near(told(&Probed::all_alike), number(&sa["similarity"]));
    near(told(&Probed::all_wrong), number(&sa["shared_wrong"]));
    let unsure = Probed { answers: vec![None, None], right: 'a' };
    assert!(!unsure.all_alike() && !unsure.all_wrong(), "not sure is no belief");
    assert_eq!(share(&[]), Err(Undefined::NoCase));
}

#[test]
fn pooling() {
    let all = vectors();
    let own = &all["pooling"];
    let passed = size(&own["unique_shared_before_decision"]);
    let unique = size(&own["unique_items_MOFA"]) + size(&own["unique_items_MND"]);
    near(pooling_rate(passed, unique), number(&own["pooling_rate"]));
    let common = (size(&own["common_mentioned"]), size(&own["common_items"]));
    near(bias_ratio(common, (passed, unique)), number(&own["bias_ratio"]));
    assert_eq!(pooling_rate(0, 0), Err(Undefined::NoCase));
    assert_eq!(bias_ratio((5, 5), (0, 4)), Err(Undefined::NoCase));
}

#[test]
fn consistency_of_claims_and_slots() {
    let all = vectors();
    let claims = |who: &str| -> BTreeSet<String> {
        let said = all["jaccard"][who].as_array().unwrap();
        said.iter().map(|claim| claim.as_str().unwrap().to_owned()).collect()
    };
    near(jaccard(&claims("MOFA"), &claims("MND")), number(&all["jaccard"]["J"]));
    assert_eq!(jaccard::<u8>(&[].into(), &[].into()), Err(Undefined::NoCase));
    let own = &all["slot_consistency"];
    let tally = Tally { shared: 4, agreeing: 2, contradicting: 2, gaps: 1 };
    assert_eq!(tally.consistency(), own["consistency"].as_f64());
    assert_eq!(tally.contradiction(), own["contradiction_rate"].as_f64());
    assert_eq!(tally.gap(), own["coverage_gap"].as_f64());
}

fn forecasts(own: &Value) -> Vec<Forecasted> {
    let outcomes = numbers(&own["o"]);
    let pairs = numbers(&own["p"]).into_iter().zip(outcomes);
    pairs.map(|(probability, o)| Forecasted { probability, happened: o > 0.5 }).collect()
}

#[test]
fn brier_and_its_parts() {
    let all = vectors();
    let documented = &all["brier_sklearn_doc"];
    near(brier(&forecasts(documented)), 0.0375);
    let classes = &all["brier_multiclass"];
    let found = brier_of_classes(&numbers(&classes["p"]), size(&classes["truth"]));
    near(found, number(&classes["BS"]));
    let own = &all["murphy"];
    let score = brier(&forecasts(own)).unwrap();
    let parts = murphy(&forecasts(own)).unwrap();
    near(Ok(score), number(&own["BS"]));
    near(Ok(parts.reliability), number(&own["REL"]));
    near(Ok(parts.resolution), number(&own["RES"]));
    near(Ok(parts.uncertainty), number(&own["UNC"]));
    near(parts.skill(), number(&own["BSS_climatology"]));
    near(Ok(parts.reliability - parts.resolution + parts.uncertainty), score);
    let sure = [Forecasted { probability: 0.9, happened: true }];
    assert_eq!(murphy(&sure).unwrap().skill(), Err(Undefined::NoVariation));
    assert_eq!(brier(&[]), Err(Undefined::NoCase));
}

#[test]
fn reliance_on_advice() {
    let all = vectors();
    let own = &all["rair_rsr"];
    let correct = |value: &Value| if whole(value) == 1 { Correct::Right } else { Correct::Wrong };
    let rows: Vec<Advised> = own["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| Advised {
            own: correct(&row[0]),
            advice: correct(&row[1]),
            last: correct(&row[2]),
        })
        .collect();
    near(rair(&rows), number(&own["RAIR"]));
    near(rsr(&rows), number(&own["RSR"]));
    let cases = |of: fn(Advised) -> Option<bool>| rows.iter().filter_map(|row| of(*row)).count();
    assert_eq!(cases(Advised::followed_well), size(&own["CA"]));
    assert_eq!(cases(Advised::refused_well), size(&own["IA"]));
    assert_eq!(rair(&rows[4..7]), Err(Undefined::NoCase), "undefined, not zero");
    let woa = &all["woa"];
    let [initial, advice, last] = ["initial", "advice", "final"].map(|key| number(&woa[key]));
    near(weight_of_advice(initial, advice, last), number(&woa["WOA"]));
    assert_eq!(weight_of_advice(0.5, 0.5, 0.7), Err(Undefined::NoVariation));
}

fn table(value: &Value) -> Vec<Vec<usize>> {
    let rows = value.as_array().unwrap().iter();
    rows.map(|row| row.as_array().unwrap().iter().map(size).collect()).collect()
}

#[test]
fn weighted_kappas() {
    let all = vectors();
    near(weighted_kappa(&table(&all["cohen_2x2"]["M"]), Weights::Equal), 0.4);
    let own = &all["wkappa_PSMU"];
    let rated = table(&own["M_rows_evalA_cols_evalB_order_PSMU"]);
    near(weighted_kappa(&rated, Weights::Equal), number(&own["kappa"]));
    near(weighted_kappa(&rated, Weights::Linear), number(&own["linear"]));
    near(weighted_kappa(&rated, Weights::Quadratic), number(&own["quadratic"]));
    assert_eq!(
        weighted_kappa(&[vec![3, 0], vec![0, 0]], Weights::Linear),
        Err(Undefined::NoVariation)
    );
    assert_eq!(weighted_kappa(&[vec![0]], Weights::Linear), Err(Undefined::NoCase));
}

#[test]
fn alpha_of_the_canonical_data() {
    let all = vectors();
    let own = &all["krippendorff_canonical"];
    let coders = own["units_as_columns"].as_array().unwrap();
    let units: Vec<Vec<f64>> = (0..12)
        .map(|unit| coders.iter().filter_map(|coder| coder[unit].as_f64()).collect())
        .collect();
    for (scale, name) in [
        (Scale::Nominal, "nominal"),
        (Scale::Ordinal, "ordinal"),
        (Scale::Interval, "interval"),
        (Scale::Ratio, "ratio"),
    ] {
        within(krippendorff_alpha(&units, scale), number(&own[name]), 0.0005);
    }
    let alike = [vec![1.0, 1.0], vec![1.0, 1.0]];
    assert_eq!(krippendorff_alpha(&alike, Scale::Ordinal), Err(Undefined::NoVariation));
    assert_eq!(krippendorff_alpha(&[vec![1.0]], Scale::Ordinal), Err(Undefined::NoCase));
}

#[test]
fn who_acted_toward_whom() {
    let all = vectors();
    let ei = &all["EI_index"];
    near(external_internal(size(&ei["external"]), size(&ei["internal"])), number(&ei["EI"]));
    let own = &all["participation"];
    let acts: Vec<usize> = own["utterances"].as_array().unwrap().iter().map(size).collect();
    near(gini(&acts), number(&own["gini"]));
    near(pielou(&acts), number(&own["pielou"]));
    assert_eq!(external_internal(0, 0), Err(Undefined::NoCase));
    assert_eq!(gini(&[5]), Err(Undefined::OneSide));
    assert_eq!(pielou(&[0, 0]), Err(Undefined::NoCase));
}
