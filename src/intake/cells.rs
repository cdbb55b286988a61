//! Who plays: the names that a file writes, and the cells that they mean.

use crate::diagnostic::Problem;
use crate::exercise::{CellId, Language};
use crate::yaml::limit;

use super::draft::DraftCell;
use super::found::{At, Found};
use super::raw::{Given, Source};
use super::text::slug;

/// The two ministries under the names that they go by.
const MINISTRIES: [(&str, &str, &str, &[&str]); 2] = [
    (
        "mofa",
        "외교부",
        "MOFA",
        &["외교부", "mofa", "ministry of foreign affairs", "foreign ministry", "mfa"],
    ),
    (
        "mnd",
        "국방부",
        "MND",
        &[
            "국방부",
            "mnd",
            "mod",
            "ministry of national defense",
            "ministry of national defence",
            "ministry of defense",
            "ministry of defence",
        ],
    ),
];
const EVERYBODY: [&str; 18] = [
    "all",
    "all players",
    "all cells",
    "all teams",
    "all participants",
    "everyone",
    "everybody",
    "both",
    "both ministries",
    "전체",
    "모두",
    "전 부처",
    "전부처",
    "양 부처",
    "양부처",
    "전 기관",
    "전기관",
    "전 참가자",
];
const CONTROL: [&str; 18] = [
    "control",
    "white cell",
    "whitecell",
    "simcell",
    "sim cell",
    "simulation cell",
    "excon",
    "exercise control",
    "facilitator",
    "facilitators",
    "controller",
    "controllers",
    "evaluators",
    "통제반",
    "통제단",
    "모의반",
    "진행자",
    "평가관",
];

/// Whom a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Cell(CellId),
    Everybody,
    Control,
    Unknown,
}

/// The cells so far, in the order in which they were named.
pub(super) struct Cells<'s> {
    source: &'s Source,
    found: Vec<DraftCell>,
    /// Every name that a cell goes by.
    names: Vec<(String, CellId)>,
}

/// The names in a cell that may hold several.
pub(super) fn names(text: &str) -> Vec<&str> {
    let parts = text.split([',', ';', '/', '\n', '·', '、', '&']);
    parts.flat_map(|part| part.split(" and ")).map(str::trim).filter(|it| !it.is_empty()).collect()
}

fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl<'s> Cells<'s> {
    pub(super) fn new(source: &'s Source) -> Self {
        let mut cells = Self { source, found: vec![], names: vec![] };
        for (name, id) in &source.cells {
            if let Ok(id) = CellId::new(id) {
                cells.names.push((folded(name), id));
            }
        }
        cells
    }

    /// Whom a name means, as far as is known by now.
    pub(super) fn find(&self, name: &str) -> Named {
        let name = folded(name);
        if let Some((_, id)) = self.names.iter().find(|(known, _)| *known == name) {
            return Named::Cell(id.clone());
        }
        if let Some((id, ..)) = MINISTRIES.iter().find(|(.., names)| names.contains(&&*name)) {
            return Named::Cell(CellId::new(id).expect("the ids of the ministries are sound"));
        }
        if let Some(cell) = self.found.iter().find(|cell| cell.id.as_str() == name) {
            return Named::Cell(cell.id.clone());
        }
        if EVERYBODY.contains(&name.as_str()) {
            return Named::Everybody;
        }
        if CONTROL.contains(&name.as_str()) { Named::Control } else { Named::Unknown }
    }

    /// Makes the cells that `given` names where there are none yet.
    pub(super) fn gather(&mut self, given: &Given, found: &mut Vec<Found>) {
        for name in names(&given.value) {
            match self.find(name) {
                Named::Cell(id) => self.add(id, name),
                Named::Everybody | Named::Control => {}
                Named::Unknown => self.add_unknown(name, &given.at, found),
            }
        }
    }

    /// A cell that the file names by itself, apart from any inject.
    pub(super) fn declare(&mut self, name: &str) {
        match self.find(name) {
            Named::Cell(id) => self.add(id, name),
            Named::Everybody | Named::Control => {}
            Named::Unknown => self.add_unknown(name, &At::File, &mut vec![]),
        }
    }

    fn add(&mut self, id: CellId, name: &str) {
        if self.found.iter().any(|cell| cell.id == id) {
            return;
        }
        // A name that only stands for another cell is not that cell's own.
        let mapped = self.names.iter().any(|(known, _)| *known == folded(name));
        let ministry = MINISTRIES.iter().find(|(known, ..)| *known == id.as_str());
        let name = match (ministry, self.source.language) {
            (Some((_, ko, ..)), Language::Ko) if mapped => (*ko).to_owned(),
            (Some((_, _, en, _)), Language::En) if mapped => (*en).to_owned(),
            _ => name.to_owned(),
        };
        self.found.push(DraftCell { id, name });
    }

    fn add_unknown(&mut self, name: &str, at: &At, found: &mut Vec<Found>) {
        let taken = |id: &str| self.found.iter().any(|cell| cell.id.as_str() == id);
        let number = self.found.len() + 1;
        let wished = slug(name).filter(|id| !taken(id));
        let id = wished.unwrap_or_else(|| format!("cell-{number}"));
        let Ok(id) = CellId::new(&id).or_else(|_| CellId::new(&format!("cell-{number}"))) else {
            return;
        };
        let near = self.near(name);
        let (name, cell) = (name.to_owned(), id.to_string());
        let problem = Problem::ImportUnknownOrganization { name: name.clone(), cell, near };
        found.push(Found::new(problem, at));
        self.names.push((folded(&name), id.clone()));
        self.found.push(DraftCell { id, name });
    }

    /// The name of a cell that differs by a letter.
    fn near(&self, name: &str) -> Option<String> {
        let folded = folded(name);
        let most = if folded.chars().count() > 5 { 2 } else { 1 };
        let ministries = MINISTRIES.iter().flat_map(|(.., names)| names.iter().copied());
        let known = self.found.iter().map(|cell| cell.name.as_str()).chain(ministries);
        // Team 1 is no misspelling of team 2.
        let letters = |name: &str| name.replace(|c: char| c.is_ascii_digit(), "");
        let mut near = known
            .filter(|known| known.chars().count() > 2 && letters(known) != letters(name))
            .map(|known| (strsim::levenshtein(&folded, &known.to_lowercase()), known))
            .filter(|(distance, _)| *distance <= most);
        near.next().map(|(_, known)| known.to_owned())
    }

    /// The cells, the ministries where nobody is named.
    ///
    /// # Errors
    ///
    /// When there are more than an exercise has.
    pub(super) fn done(mut self, told: &mut Vec<Found>) -> Result<Self, Problem> {
        if self.found.is_empty() {
            told.push(Found::new(Problem::ImportNobodyNamed, &At::File));
            for (id, ko, en, _) in MINISTRIES {
                let id = CellId::new(id).expect("the ids of the ministries are sound");
                let name = match self.source.language {
                    Language::Ko => ko,
                    Language::En => en,
                };
                self.found.push(DraftCell { id, name: name.to_owned() });
            }
        }
        if self.found.len() > limit::CELLS_MAX {
            let names = self.found.iter().map(|cell| cell.name.clone()).collect();
            let (count, count_max) = (self.found.len(), limit::CELLS_MAX);
            return Err(Problem::ImportTooManyCells { count, count_max, names });
        }
        Ok(self)
    }

    pub(super) fn all(&self) -> Vec<CellId> {
        self.found.iter().map(|cell| cell.id.clone()).collect()
    }

    pub(super) fn into_cells(self) -> Vec<DraftCell> {
        self.found
    }
}
