//! What a report tells of a damaged journal: what still holds of it, and what is missing.

use serde_json::{Value, json};

use crate::cli::fault;
use crate::journal::Salvaged;
use crate::lang::{Arg, Words};

/// For the report's JSON.
pub(super) fn as_json(salvaged: &Salvaged) -> Value {
    let broken = salvaged.broken.as_ref().map(|broken| {
        json!({
            "line": broken.line,
            "fault": broken.fault.to_string(),
            "behind": broken.behind,
            "unhurt": broken.unhurt,
        })
    });
    json!({
        "records": salvaged.records.len(),
        "last": salvaged.records.last().map(|last| json!({ "record": last.seq, "t": last.t })),
        "broken": broken,
        "torn_bytes": salvaged.torn_bytes,
    })
}

/// What is missing of a damaged journal, line by line.
pub(super) fn missing(salvaged: &Salvaged, words: &Words) -> Vec<String> {
    let count = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
    let Salvaged { records, broken, torn_bytes, .. } = salvaged;
    if broken.is_none() && *torn_bytes == 0 {
        return vec![words.text("salvage-whole")];
    }
    let mut told = vec![words.say("salvage-held", &[("records", count(records.len()))])];
    told.extend(records.last().map(|last| {
        let t = last.t.to_string();
        words.say("salvage-last", &[("record", Arg::Number(last.seq.0)), ("t", t.into())])
    }));
    if let Some(broken) = broken {
        let fault = fault::text(&broken.fault, words);
        let args = [("line", Arg::Number(broken.line)), ("fault", fault.as_str().into())];
        told.push(words.say("salvage-break", &args));
        let args = [("behind", Arg::Number(broken.behind)), ("unhurt", count(broken.unhurt.len()))];
        told.extend((broken.behind > 0).then(|| words.say("salvage-behind", &args)));
    }
    told.extend(
        (*torn_bytes > 0).then(|| words.say("salvage-torn", &[("bytes", count(*torn_bytes))])),
    );
    told
}
