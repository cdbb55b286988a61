//! The notebook beside a journal: nobody's words are written over.

use chrono::{DateTime, Utc};
use whitecell::review::notebook::{
    Body, Change, Element, ITEMS_MAX, ItemId, NotTaken, Notebook, NotebookFault, PlanItem,
    ReviewNote,
};
use whitecell::session::Seq;

fn at() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2027-03-03T00:00:00Z").unwrap().to_utc()
}

fn note(text: &str) -> Body {
    Body::Note(ReviewNote { record: Seq(3), text: text.to_owned() })
}

fn new(body: Body) -> Change {
    Change { item: None, after: 0, body }
}

fn line(written: &whitecell::review::notebook::Written) -> String {
    serde_json::to_string(written).unwrap() + "\n"
}

#[test]
fn what_was_written_is_read_again() {
    let row = PlanItem {
        issue: "늦은 공유".to_owned(),
        element: Some(Element::Training),
        records: vec![Seq(7)],
        ..PlanItem::default()
    };
    let mut book = Notebook::default();
    let first = book.take(&new(note("왜")), "김", at()).unwrap();
    let second = book.take(&new(Body::Plan(row.clone())), "박", at()).unwrap();
    let text = line(&first) + &line(&second);
    let read = Notebook::read(&text).unwrap();
    assert_eq!(read, book);
    assert_eq!(read.plan()[0].1, &row);
    // A line that was never finished is left out.
    let torn = text.clone() + "{\"v\":1,\"it";
    assert_eq!(Notebook::read(&torn).unwrap(), read);
    assert!(text.starts_with(r#"{"v":1,"item":1,"version":1,"#), "{text}");
}

#[test]
fn who_changes_an_older_version_is_told() {
    let mut book = Notebook::default();
    book.take(&new(note("one")), "kim", at()).unwrap();
    let item = Some(ItemId(1));
    let theirs = book.take(&Change { item, after: 1, body: note("two") }, "park", at()).unwrap();
    assert_eq!(theirs.version, 2);
    let mine = Change { item, after: 1, body: note("three") };
    assert_eq!(book.take(&mine, "kim", at()), Err(NotTaken::Overtaken(Box::new(theirs))));
    assert_eq!(book.notes()[0].1.text, "two");
    let removed = Change { item, after: 2, body: Body::Removed };
    book.take(&removed, "kim", at()).unwrap();
    assert!(book.notes().is_empty());
    let gone = Change { item: Some(ItemId(9)), after: 1, body: Body::Removed };
    assert_eq!(book.take(&gone, "kim", at()), Err(NotTaken::NoSuchItem));
}

#[test]
fn limits_refuse_and_bad_lines_are_named() {
    let mut book = Notebook::default();
    for _ in 0..ITEMS_MAX {
        book.take(&new(note("x")), "kim", at()).unwrap();
    }
    assert_eq!(book.take(&new(note("x")), "kim", at()), Err(NotTaken::Full));
    let long = new(note(&"가".repeat(2_001)));
    assert_eq!(Notebook::default().take(&long, "kim", at()), Err(NotTaken::TooLong));
    let newer = "{\"v\":2,\"item\":1}\n";
    assert_eq!(Notebook::read(newer), Err(NotebookFault::Newer { line: 1, found: 2 }));
    let bad = Notebook::read("{\"v\":1}\n");
    assert!(matches!(bad, Err(NotebookFault::Line { line: 1, .. })), "{bad:?}");
}
