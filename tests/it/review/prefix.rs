//! Any part of a journal can be read.

use whitecell::review::{self, Completeness};

use super::super::report::session::small;
use super::table::harbour;

#[test]
fn an_empty_journal_has_an_empty_review() {
    let aar = review::read(&harbour(), &[]);
    assert_eq!(aar.completeness, Completeness::Empty);
    assert!(aar.timeline.is_empty());
    assert_eq!(aar.questions.len(), 3, "the author's own");
}

#[test]
fn every_prefix_of_a_session_can_be_read() {
    let table = small();
    for length in 0..=table.records.len() {
        let aar = review::read(&table.exercise, &table.records[..length]);
        assert_eq!(aar.overview.records, length);
    }
}

#[test]
fn a_journal_with_records_missing_can_be_read() {
    let table = small();
    for missing in 0..table.records.len() {
        let mut records = table.records.clone();
        records.remove(missing);
        review::read(&table.exercise, &records);
    }
}

#[test]
fn what_was_said_earlier_stands_where_it_was_said() {
    let aar = small().aar();
    let moments: Vec<_> = aar.timeline.iter().map(review::moment).collect();
    assert!(moments.is_sorted());
    assert!(aar.timeline.iter().any(|item| item.said_at.is_some()));
}
