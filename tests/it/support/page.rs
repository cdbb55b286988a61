//! The tables of a page in docs/, as tests read them.

use std::collections::BTreeMap;
use std::path::Path;

use whitecell::session::{Event, Refused, Thing};

use super::table::Outcome;

/// A Markdown table under a heading.
#[derive(Clone, Debug)]
pub(crate) struct PageTable {
    pub(crate) columns: Vec<String>,
    /// The first cell of a row, then the cells under the other columns.
    pub(crate) rows: Vec<(String, Vec<String>)>,
}

/// The page's tables by their headings; a further table under a heading has its first column's
/// name: `Who may/number`.
pub(crate) fn tables(path: &str) -> BTreeMap<String, PageTable> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let page = std::fs::read_to_string(&path).expect("the page is there");
    let mut tables: BTreeMap<String, PageTable> = BTreeMap::new();
    let (mut heading, mut name) = (String::new(), None);
    for line in page.lines() {
        if let Some(title) = line.trim_start_matches('#').strip_prefix(' ')
            && line.starts_with('#')
        {
            title.clone_into(&mut heading);
        }
        let Some(cells) = cells(line) else {
            name = None;
            continue;
        };
        let Some(name) = &name else {
            let new = format!("{heading}/{}", cells[0]);
            tables.insert(new.clone(), PageTable { columns: cells[1..].to_vec(), rows: vec![] });
            name = Some(new);
            continue;
        };
        if !cells.iter().all(|cell| cell.chars().all(|c| c == '-')) {
            let table = tables.get_mut(name).expect("the table was begun");
            assert_eq!(cells.len(), table.columns.len() + 1, "{name}: {line}");
            table.rows.push((cells[0].clone(), cells[1..].to_vec()));
        }
    }
    tables
}

fn cells(line: &str) -> Option<Vec<String>> {
    let inner = line.strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(|cell| cell.trim().to_owned()).collect())
}

impl PageTable {
    /// The cells of the one row that names `row`.
    pub(crate) fn row(&self, row: &str) -> &[String] {
        let rows: Vec<_> = self.rows.iter().filter(|(names, _)| names_one(names, row)).collect();
        assert_eq!(rows.len(), 1, "rows for {row} in {self:?}");
        &rows[0].1
    }

    /// The cell in the one row that names `row`, under `column`.
    pub(crate) fn cell(&self, row: &str, column: &str) -> &str {
        let index = self.columns.iter().position(|name| name == column);
        &self.row(row)[index.expect("the table has the column")]
    }
}

/// Whether `row` is among `names`: `open*, settled`.
fn names_one(names: &str, row: &str) -> bool {
    names.split(',').map(str::trim).any(|name| match name.strip_suffix('*') {
        Some(start) => row.starts_with(start),
        None => row == name,
    })
}

/// What came of a command as the pages write it: **event**, `Refusal`, `act` that the role may not
/// do, or ∅ where the seat cannot see the thing.
pub(crate) fn shown(outcome: &Outcome, unseen: Thing) -> String {
    match &outcome.0 {
        Ok(events) => format!("**{}**", event_name(&events[0])),
        Err(Refused::NoSuch { thing }) if *thing == unseen => "∅".to_owned(),
        Err(Refused::NotYourRole { act, .. }) => format!("`{act:?}`"),
        Err(refused) => format!("`{}`", first_word(&format!("{refused:?}"))),
    }
}

/// The innermost variant's name.
pub(crate) fn event_name(event: &Event) -> String {
    let words = match event {
        Event::Table(event) => format!("{event:?}"),
        Event::Seat { event, .. } => format!("{event:?}"),
        Event::Inject { event, .. } => format!("{event:?}"),
        Event::Passage(event) => format!("{event:?}"),
        Event::World(event) => format!("{event:?}"),
        Event::Decision { event, .. } => format!("{event:?}"),
        Event::Statement { event, .. } => format!("{event:?}"),
        Event::Message { event, .. } => format!("{event:?}"),
        Event::Request { event, .. } => format!("{event:?}"),
        Event::Task { event, .. } => format!("{event:?}"),
        Event::Forecast { event, .. } => format!("{event:?}"),
        Event::Probe { event, .. } => format!("{event:?}"),
        Event::Evaluation(event) => format!("{event:?}"),
        Event::Noted { .. }
        | Event::WashAnswered { .. }
        | Event::FeedbackGiven { .. }
        | Event::Ruled(_)
        | Event::Corrected { .. } => format!("{event:?}"),
        Event::FreeMove { event, .. } => format!("{event:?}"),
    };
    first_word(&words)
}

fn first_word(words: &str) -> String {
    words.split([' ', '{', '(']).next().unwrap_or_default().to_owned()
}
