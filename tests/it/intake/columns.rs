//! Columns by their heads, in any order, of any tool.

use std::collections::BTreeMap;

use serde_json::Value;
use whitecell::exercise::{InjectKind, Language, Span};
use whitecell::intake::{ColumnSet, DraftTiming};

use super::{draft, loaded, told};

/// Blueprint's own column sets, as its users hold them.
fn templates() -> BTreeMap<String, Vec<String>> {
    let path = format!(
        "{}/tests/fixtures/import/blueprint-msel-templates.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let data: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let mut sets: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for set in data["Msels"].as_array().unwrap() {
        let name = set["Name"].as_str().unwrap().to_owned();
        let fields = data["DataFields"].as_array().unwrap().iter();
        let own = fields.filter(|field| field["MselId"] == set["Id"]);
        let heads = own.map(|field| field["Name"].as_str().unwrap().to_owned());
        sets.insert(name, heads.collect());
    }
    sets
}

#[test]
fn the_sets_have_the_columns_of_blueprint() {
    let templates = templates();
    for (set, name) in [
        (ColumnSet::Hseep, "HSEEP"),
        (ColumnSet::Mitre, "MITRE"),
        (ColumnSet::Standard, "Standard MSEL"),
    ] {
        let mut ours: Vec<&str> =
            set.columns().iter().map(|column| column.head(Language::En)).collect();
        let mut theirs: Vec<&str> = templates[name].iter().map(String::as_str).collect();
        ours.sort_unstable();
        theirs.sort_unstable();
        assert_eq!(ours, theirs, "{name}");
    }
}

#[test]
fn columns_are_found_in_any_order_and_nothing_is_lost() {
    let text = "비고,제목,수신,장소,시각,번호,내용,기상\n\
                말하지 마십시오,공관 전문,국방부,서울,09:15,A-1,읽을 글,맑음\n\
                ,둘째,외교부; 국방부,,T+75,A-2,글 둘,\n";
    let draft = draft(text).unwrap();
    assert_eq!(told(&draft.found), ["msel-unknown-column H1"]);
    let [first, second] = &draft.injects[..] else { panic!("{:?}", draft.injects) };
    assert_eq!(first.id.as_str(), "a-1");
    assert_eq!(first.timing, DraftTiming::At(Span(0)));
    let notes = first.notes.as_deref().unwrap();
    for kept in ["말하지 마십시오", "장소: 서울", "기상: 맑음"] {
        assert!(notes.contains(kept), "{notes}");
    }
    assert_eq!(second.timing, DraftTiming::At(Span::minutes(75)));
    assert_eq!(second.to.len(), 2);
    loaded(&draft);
}

#[test]
fn preparedex_is_read() {
    let text = "Seq No,Date/Time Delivered,Inject Type,Delivery Method,From,To,Description\n\
                1,3/2/2027 9:00 AM,Information,Email,News Desk,All,\"Locked out.\n\nTwo desks.\"\n\
                2,3/2/2027 9:45 AM,Action,Phone,CISO,Legal Counsel,Decide.\n";
    let draft = draft(text).unwrap();
    assert_eq!(told(&draft.found), ["import-unknown-organization F3"]);
    let exercise = loaded(&draft);
    assert_eq!(exercise.clock.start.to_rfc3339(), "2027-03-02T09:00:00+09:00");
    let kinds: Vec<InjectKind> = exercise.injects.values().map(|inject| inject.kind).collect();
    assert_eq!(kinds, [InjectKind::Contextual, InjectKind::Action]);
    assert_eq!(exercise.injects[1].timing.at().unwrap().to_string(), "T+00:45:00");
}

#[test]
fn a_next_day_is_seen_and_an_earlier_time_is_told() {
    let text = "번호,시각,수신,제목,내용\n1,22:00,외교부,가,글\n2,23:50,외교부,나,글\n\
                3,00:10,외교부,다,글\n4,00:05,외교부,라,글\n";
    let draft = draft(text).unwrap();
    let codes = told(&draft.found);
    assert_eq!(codes, ["import-next-day B4", "import-out-of-order B5"]);
    let times: Vec<&DraftTiming> = draft.injects.iter().map(|inject| &inject.timing).collect();
    let minutes = [0, 110, 130, 125].map(|minutes| DraftTiming::At(Span::minutes(minutes)));
    assert_eq!(times, minutes.iter().collect::<Vec<_>>());
}
