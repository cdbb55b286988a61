//! The norm catalogue: items in our own words that decisions and injects are tagged with.

use std::sync::LazyLock;

use indexmap::IndexMap;

use super::fields::{Fields, wrong_shape};
use super::findings::{Findings, listed};
use super::format::{Count, Field, Kind, Lines, Mapping, TextForm};
use super::limit;
use super::node::Node;
use crate::diagnostic::{Problem, Shape, Source, Thing};
use crate::exercise::{Basis, Language, NormId, NormItem, Text};

/// The catalogue that comes with the program.
const SHIPPED: &str = include_str!("../../exercises/norms.yaml");

/// Norm items by id, in the order of their file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NormCatalogue(IndexMap<NormId, NormItem>);

impl NormCatalogue {
    /// The catalogue that comes with the program.
    pub fn shipped() -> Self {
        static SHIPPED_ITEMS: LazyLock<NormCatalogue> = LazyLock::new(|| {
            let source = Source::new("exercises/norms.yaml", SHIPPED);
            super::norms(&source).expect("a test reads the catalogue that comes with the program")
        });
        SHIPPED_ITEMS.clone()
    }

    pub fn get(&self, id: &NormId) -> Option<&NormItem> {
        self.0.get(id)
    }

    pub fn items(&self) -> impl ExactSizeIterator<Item = &NormItem> {
        self.0.values()
    }

    pub(super) fn ids(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        self.0.keys().map(|id| id.0.as_str())
    }
}

impl FromIterator<NormItem> for NormCatalogue {
    fn from_iter<I: IntoIterator<Item = NormItem>>(items: I) -> Self {
        Self(items.into_iter().map(|item| (item.id.clone(), item)).collect())
    }
}

static CATALOGUE: Mapping = Mapping::plain(
    "catalogue",
    &[
        Field::free("schema_version", Kind::Unread),
        Field::free("checked_on", Kind::Unread),
        Field::free("sources", Kind::Unread),
        Field::needed("themes", SECTION),
        Field::needed("instruments", SECTION),
        Field::needed("items", SECTION),
    ],
);
static THEME: Mapping = Mapping::plain(
    "theme",
    &[Field::needed("id", WORDS), Field::needed("ko", WORDS), Field::needed("en", WORDS)],
);
static INSTRUMENT: Mapping = Mapping::plain(
    "instrument",
    &[
        Field::needed("id", WORDS),
        Field::needed("title_ko", WORDS),
        Field::needed("title_en", WORDS),
        Field::free("date", Kind::Unread),
        Field::free("place", Kind::Unread),
        Field::free("binding", Kind::Unread),
        Field::free("facts", Kind::Unread),
        Field::free("basis", Kind::Unread),
        Field::free("sources", Kind::Unread),
    ],
);
static ITEM: Mapping = Mapping::plain(
    "item",
    &[
        Field::needed("id", WORDS),
        Field::needed("instrument", WORDS),
        Field::free("section", Kind::Unread),
        Field::needed("theme", SECTION),
        Field::free("numbering", Kind::Unread),
        Field::needed("basis", WORDS),
        Field::free("sources", Kind::Unread),
        Field::needed("ko", WORDS),
        Field::needed("en", WORDS),
    ],
);
const SECTION: Kind = Kind::List(&Kind::Unread, Count::up_to(limit::NORM_ITEMS_MAX));
const WORDS: Kind =
    Kind::Plain(TextForm { graphemes_max: limit::PARAPHRASE_GRAPHEMES_MAX, lines: Lines::Many });

const BASES: [(&str, Basis); 4] = [
    ("founding", Basis::Founding),
    ("source", Basis::Source),
    ("partial", Basis::Partial),
    ("knowledge", Basis::Knowledge),
];

/// Titles by the id of what they name.
type Titles<'n> = IndexMap<&'n str, Text>;

/// Lowers a catalogue.
pub(super) fn lower(root: &Node<'_>, findings: &mut Findings) -> NormCatalogue {
    let Some(fields) = Fields::open_root(root, &CATALOGUE, findings) else {
        return NormCatalogue::default();
    };
    let themes = titles(fields, "themes", &THEME, ["ko", "en"], findings);
    let titles_of = ["title_ko", "title_en"];
    let instruments = titles(fields, "instruments", &INSTRUMENT, titles_of, findings);
    let mut items = IndexMap::new();
    for node in list(fields, "items", findings) {
        let Some(item) = item(node, &themes, &instruments, findings) else { continue };
        if items.contains_key(&item.id) {
            let problem = Problem::DuplicateId { thing: Thing::Norm, id: item.id.to_string() };
            findings.add(problem, node.mark());
        }
        items.insert(item.id.clone(), item);
    }
    NormCatalogue(items)
}

fn list<'n>(fields: Fields<'n>, name: &str, findings: &mut Findings) -> &'n [Node<'n>] {
    let Some(node) = fields.get(name) else { return &[] };
    if node.shape() != Shape::List {
        findings.add(wrong_shape(name, Shape::List, node), node.mark());
    }
    let items = node.items();
    if items.len() > limit::NORM_ITEMS_MAX {
        let (count, count_max) = (items.len(), limit::NORM_ITEMS_MAX);
        findings.add(Problem::TooMany { field: name.to_owned(), count, count_max }, node.mark());
        return &[];
    }
    items
}

fn titles<'n>(
    fields: Fields<'n>,
    section: &str,
    mapping: &'static Mapping,
    languages: [&str; 2],
    findings: &mut Findings,
) -> Titles<'n> {
    let mut titles = IndexMap::new();
    for node in list(fields, section, findings) {
        let Some(fields) = Fields::open(node, section, mapping, findings) else { continue };
        let id = string(fields, "id", findings);
        let title = bilingual(fields, languages, findings);
        titles.extend(id.zip(title));
    }
    titles
}

fn item(
    node: &Node<'_>,
    themes: &Titles<'_>,
    instruments: &Titles<'_>,
    findings: &mut Findings,
) -> Option<NormItem> {
    let fields = Fields::open(node, "items", &ITEM, findings)?;
    let id = string(fields, "id", findings);
    let instrument = fields
        .get("instrument")
        .and_then(|node| title(node, Thing::Instrument, instruments, findings));
    // An item may belong to several themes; the first is the one it is filed under.
    let theme = fields.get("theme").and_then(|node| {
        let Some(first) = node.items().first() else {
            findings.add(wrong_shape("theme", Shape::List, node), node.mark());
            return None;
        };
        title(first, Thing::Theme, themes, findings)
    });
    let paraphrase = bilingual(fields, ["ko", "en"], findings);
    let basis = basis(fields, findings);
    Some(NormItem {
        id: NormId(id?.to_owned()),
        instrument: instrument?,
        theme: theme?,
        paraphrase: paraphrase?,
        basis: basis?,
    })
}

fn title(
    node: &Node<'_>,
    thing: Thing,
    titles: &Titles<'_>,
    findings: &mut Findings,
) -> Option<Text> {
    let name = node.text().unwrap_or_default();
    if let Some(title) = titles.get(name) {
        return Some(title.clone());
    }
    let near = findings.near(name, titles.keys().copied());
    let known = listed(titles.keys().copied());
    findings.add(Problem::UnknownName { thing, name: name.to_owned(), near, known }, node.mark());
    None
}

fn basis(fields: Fields<'_>, findings: &mut Findings) -> Option<Basis> {
    let word = string(fields, "basis", findings)?;
    let basis = BASES.iter().find(|(known, _)| *known == word).map(|(_, basis)| *basis);
    if basis.is_none() {
        let problem = Problem::UnknownWord {
            field: "basis".to_owned(),
            word: word.to_owned(),
            near: findings.near(word, BASES.iter().map(|(known, _)| *known)),
            known: BASES.iter().map(|(known, _)| (*known).to_owned()).collect(),
        };
        findings.add(problem, fields.value_mark("basis"));
    }
    basis
}

fn bilingual(fields: Fields<'_>, [ko, en]: [&str; 2], findings: &mut Findings) -> Option<Text> {
    let (ko, en) = (words(fields, ko, findings), words(fields, en, findings));
    Some(Text::of([(Language::Ko, ko?), (Language::En, en?)]))
}

fn words(fields: Fields<'_>, name: &str, findings: &mut Findings) -> Option<String> {
    let written = string(fields, name, findings)?;
    let normal = super::lower::normalized(written.trim()).into_owned();
    let (graphemes, graphemes_max) = (normal.chars().count(), limit::PARAPHRASE_GRAPHEMES_MAX);
    let field = || name.to_owned();
    let problem = if normal.is_empty() {
        Problem::EmptyText { field: field() }
    } else if graphemes > graphemes_max {
        Problem::TooLong { field: field(), graphemes, graphemes_max }
    } else {
        return Some(normal);
    };
    findings.add(problem, fields.value_mark(name));
    None
}

fn string<'n>(fields: Fields<'n>, name: &str, findings: &mut Findings) -> Option<&'n str> {
    let node = fields.get(name)?;
    if node.text().is_none() {
        findings.add(wrong_shape(name, Shape::Text, node), node.mark());
    }
    node.text()
}
