//! Queries: what a line means, and what it finds.

use whitecell::review::query::{Known, Query, QueryFault, QueryField};
use whitecell::review::{Corpus, Kind, Playback};

use super::poor;

fn parsed(line: &str) -> Result<Query, QueryFault> {
    let playback = Playback::open(poor()[..1].to_vec()).unwrap();
    let kind = |word: &str| (word == "입장").then_some(Kind::Position);
    Query::parse(line, Known { exercise: playback.exercise(), kind: &kind })
}

#[test]
fn a_line_is_fields_and_words() {
    let query =
        parsed("부처:외교부 cell:MND kind:pass-on 종류:입장 decision:D1 a \"b C\"").unwrap();
    let cells: Vec<&str> = query.cells.iter().map(whitecell::exercise::CellId::as_str).collect();
    assert_eq!(cells, ["mofa", "mnd"]);
    assert_eq!(query.kinds, [Kind::PassOn, Kind::Position]);
    assert_eq!(query.decisions[0].as_str(), "d1");
    assert_eq!(query.texts, ["a", "b c"]);
    assert!(parsed("  ").unwrap().is_empty());
    assert_eq!(parsed("09:18").unwrap().texts, ["09:18"]);
}

#[test]
fn what_it_cannot_mean_is_named() {
    let field = |field: &str| QueryFault::NoSuchField { field: field.to_owned() };
    assert_eq!(parsed("cel:mofa"), Err(field("cel")));
    assert_eq!(parsed("cell:"), Err(QueryFault::NoValue { field: QueryField::Cell }));
    let value = |field, value: &str| QueryFault::NoSuch { field, value: value.to_owned() };
    assert_eq!(parsed("cell:mfoa"), Err(value(QueryField::Cell, "mfoa")));
    assert_eq!(parsed("kind:x"), Err(value(QueryField::Kind, "x")));
    assert_eq!(parsed("objective:x"), Err(value(QueryField::Objective, "x")));
}

fn found(line: &str) -> Vec<usize> {
    let playback = Playback::open(poor().clone()).unwrap();
    let mut corpus = Corpus::default();
    assert!(corpus.grow(&playback, usize::MAX, &|_| String::new()));
    playback.find(&parsed(line).unwrap(), &corpus)
}

#[test]
fn fields_narrow_and_the_same_field_widens() {
    let (mofa, mnd) = (found("cell:mofa kind:position"), found("cell:mnd kind:position"));
    let both = found("cell:mofa cell:mnd kind:position");
    assert!(!mofa.is_empty() && !mnd.is_empty());
    assert_eq!(both.len(), mofa.len() + mnd.len());
    assert_eq!(found("kind:position"), both);
    let d1 = found("kind:position decision:d1");
    assert!(d1.len() < both.len() && d1.iter().all(|place| both.contains(place)));
}

#[test]
fn words_and_persons_are_found_and_marks_are_not() {
    let said = found("\"판단할 만한 자료가 없다\"");
    assert_eq!(said.len(), 1);
    assert!(found("\"판단할 만한 자료가 없다\" cell:mnd").is_empty());
    let person = found("person:김서연");
    assert!(!person.is_empty());
    assert_eq!(found("person:mofa-lead person:김서연"), found("person:김서연"));
    let everything = found("");
    let marks = poor().len() - everything.len();
    assert!(marks > 400, "{marks}");
}
