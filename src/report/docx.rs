//! A report as a document of Word (OOXML, ISO/IEC 29500): headings are headings, tables repeat
//! their heads, pictures say in words what they show, and every page is marked and numbered.

use askama::Template;

use crate::exercise::Language;
use crate::lang::Words;

use super::chart::{Chart, WIDTH};
use super::emf::emf;
use super::flow::{Flow, Look, Piece, Style, TABLE_SHARES};
use super::package::{Part, package};
use super::page::{Depth, Page};
use super::unbroken;

/// What stands between the margins of an A4 page, in twentieths of a point.
const TEXT_TWIPS: usize = 9_638;
/// The same in English Metric Units, in which pictures are measured.
const TEXT_EMU: i64 = 6_120_000;
/// How high a picture may be, so that it stays on one page with its title and legend.
const PICTURE_EMU_MAX: i64 = 7_600_000;

/// The report as a file, in the language it was written in.
pub fn docx(page: &Page, words: &Words) -> Vec<u8> {
    let Flow { pieces, title, marking } = Flow::of(page);
    let pictures: Vec<&Chart> = pieces.iter().filter_map(Piece::picture).collect();
    let language = words.language();
    let locale = locale(language);
    let numbers = 1..=pictures.len();
    let mut parts = vec![
        part("[Content_Types].xml", &Types),
        part("_rels/.rels", &Roots),
        part("docProps/core.xml", &Properties { title: &title, marking: &marking, locale }),
        part("word/document.xml", &Document { pieces: numbered(&pieces) }),
        part("word/_rels/document.xml.rels", &Relations { pictures: numbers.clone().collect() }),
        part("word/styles.xml", &Styles),
        part("word/numbering.xml", &Numbering { signs: signs(language) }),
        part("word/settings.xml", &Settings { locale }),
        part("word/header1.xml", &Header { marking: &marking }),
        part("word/footer1.xml", &Footer { marking: &marking }),
    ];
    let named = numbers.zip(&pictures);
    parts
        .extend(named.map(|(number, chart)| {
            Part::new(&format!("word/media/chart{number}.emf"), emf(chart))
        }));
    package(&parts)
}

fn part(name: &str, template: &impl Template) -> Part {
    let text = template.render().expect("a template writes plain fields into a string");
    Part::new(name, text)
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::Ko => "ko-KR",
        Language::En => "en-US",
    }
}

/// Before the points of a list and of those within: as Korean ministries write them.
fn signs(language: Language) -> [&'static str; 3] {
    match language {
        Language::Ko => ["○", "-", "·"],
        Language::En => ["•", "–", "·"],
    }
}

/// A piece with the number of its picture, if it is one.
type Numbered<'a> = (usize, &'a Piece);

fn numbered(pieces: &[Piece]) -> Vec<Numbered<'_>> {
    let mut pictures = 0;
    let number = |piece| {
        pictures += usize::from(Piece::picture(piece).is_some());
        (pictures, piece)
    };
    pieces.iter().map(number).collect()
}

impl Style {
    /// The style's name in styles.xml.
    fn word(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Chapter => "Heading1",
            Self::Section => "Heading2",
            Self::Part => "Heading3",
            Self::Detail => "Heading4",
            Self::Body => "BodyText",
            Self::Point(Depth::Point) => "ListBullet",
            Self::Point(Depth::Sub) => "ListBullet2",
            Self::Point(Depth::SubSub) => "ListBullet3",
            Self::Quote => "Quote",
            Self::Caption => "Caption",
            Self::Legend => "Legend",
        }
    }
}

/// In twentieths of a point.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
fn twips(share: &usize) -> usize {
    TEXT_TWIPS * share / TABLE_SHARES
}

/// A row's least height, in twentieths of a point.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "a template passes references")]
fn high(millimeters: &usize) -> usize {
    millimeters * 1_440 * 10 / 254
}

/// Width and height in English Metric Units.
fn size(chart: &Chart) -> (i64, i64) {
    let height = TEXT_EMU * chart.height / WIDTH;
    if height > PICTURE_EMU_MAX {
        return (TEXT_EMU * PICTURE_EMU_MAX / height, PICTURE_EMU_MAX);
    }
    (TEXT_EMU, height)
}

#[derive(Template)]
#[template(path = "report/docx/types.xml")]
struct Types;

#[derive(Template)]
#[template(path = "report/docx/roots.xml")]
struct Roots;

#[derive(Template)]
#[template(path = "report/docx/core.xml")]
struct Properties<'a> {
    title: &'a str,
    marking: &'a str,
    locale: &'a str,
}

#[derive(Template)]
#[template(path = "report/docx/document.xml")]
struct Document<'a> {
    pieces: Vec<Numbered<'a>>,
}

#[derive(Template)]
#[template(path = "report/docx/relations.xml")]
struct Relations {
    pictures: Vec<usize>,
}

#[derive(Template)]
#[template(path = "report/docx/styles.xml")]
struct Styles;

#[derive(Template)]
#[template(path = "report/docx/numbering.xml")]
struct Numbering {
    signs: [&'static str; 3],
}

#[derive(Template)]
#[template(path = "report/docx/settings.xml")]
struct Settings<'a> {
    locale: &'a str,
}

#[derive(Template)]
#[template(path = "report/docx/header.xml")]
struct Header<'a> {
    marking: &'a str,
}

#[derive(Template)]
#[template(path = "report/docx/footer.xml")]
struct Footer<'a> {
    marking: &'a str,
}
