//! The shapes of letters, lines and paragraphs that a document of Hangul is written in. Others name
//! them by their places in the lists here.

use crate::report::flow::Style;
use crate::report::page::Depth;

/// A shape of letters. Sizes are hundredths of a point.
pub(super) struct Letter {
    pub(super) size: u32,
    pub(super) is_bold: bool,
    pub(super) is_underlined: bool,
    pub(super) color: &'static str,
    /// 0 without serifs, 1 with.
    pub(super) font: u8,
}

/// A shape of lines. Lengths are 1/7200 of an inch.
pub(super) struct Line {
    pub(super) align: &'static str,
    /// Which level of an outline it is, counted from zero.
    pub(super) outline: Option<u8>,
    pub(super) left: i32,
    /// Of the first line; below zero it hangs out.
    pub(super) indent: i32,
    pub(super) before: i32,
    pub(super) after: i32,
    pub(super) percent: u32,
    pub(super) keeps_next: bool,
    /// Which frame and ground of header.xml.
    pub(super) ground: u8,
}

/// A style by its name.
pub(super) struct Named {
    pub(super) name: &'static str,
    pub(super) english: &'static str,
    pub(super) line: usize,
    pub(super) letter: usize,
    /// Stands before the words.
    pub(super) sign: Option<&'static str>,
}

const fn letter(size: u32, font: u8) -> Letter {
    Letter { size, is_bold: false, is_underlined: false, color: "#000000", font }
}

const fn thick(size: u32, font: u8) -> Letter {
    Letter { size, is_bold: true, is_underlined: false, color: "#000000", font }
}

const fn both(size: u32, font: u8) -> Letter {
    Letter { size, is_bold: true, is_underlined: true, color: "#000000", font }
}

/// Plain, bold, and bold with a line below, one after the other for each text.
pub(super) const LETTERS: [Letter; 18] = [
    letter(1_000, 1),
    thick(1_000, 1),
    both(1_000, 1),
    letter(900, 0),
    thick(900, 0),
    both(900, 0),
    letter(1_300, 1),
    thick(1_300, 1),
    both(1_300, 1),
    letter(1_150, 1),
    thick(1_150, 1),
    both(1_150, 1),
    Letter { size: 850, is_bold: false, is_underlined: false, color: "#57606A", font: 0 },
    thick(2_000, 0),
    thick(1_500, 0),
    thick(1_250, 0),
    thick(1_100, 0),
    thick(900, 0),
];
const TEXT: usize = 0;
pub(super) const TABLE_TEXT: usize = 3;
pub(super) const TABLE_HEAD: usize = 4;
const FIRST_POINT: usize = 6;
const FIRST_SUB: usize = 9;
const LEGEND: usize = 12;

/// The bold one of a text's three shapes; what is bold already stays.
pub(super) fn bold(letter: usize) -> usize {
    if letter < LEGEND { letter / 3 * 3 + 1 } else { letter }
}

/// The one that is told apart without color too.
pub(super) fn own(letter: usize) -> usize {
    if letter < LEGEND { letter / 3 * 3 + 2 } else { letter }
}

const PLAIN: Line = Line {
    align: "JUSTIFY",
    outline: None,
    left: 0,
    indent: 0,
    before: 0,
    after: 300,
    percent: 150,
    keeps_next: false,
    ground: 2,
};
const TIGHT: Line = Line { after: 0, percent: 130, align: "LEFT", ..PLAIN };
const HEADING: Line = Line { align: "LEFT", keeps_next: true, ..PLAIN };

const fn hanging(left: i32, indent: i32) -> Line {
    Line { left, indent: -indent, after: 150, ..PLAIN }
}

pub(super) const LINES: [Line; 19] = [
    PLAIN,
    TIGHT,
    Line { align: "CENTER", after: 1_400, keeps_next: true, ..PLAIN },
    Line { outline: Some(0), before: 1_800, after: 500, ..HEADING },
    Line { outline: Some(1), before: 1_200, after: 400, ..HEADING },
    Line { outline: Some(2), before: 800, after: 300, ..HEADING },
    hanging(1_200, 1_200),
    hanging(2_200, 1_000),
    hanging(3_000, 800),
    Line { left: 1_000, ground: 4, ..PLAIN },
    Line { before: 900, after: 150, ..HEADING },
    Line { after: 150, percent: 130, ..PLAIN },
    Line { align: "CENTER", after: 0, percent: 130, ..PLAIN },
    Line { before: 900, after: 200, ..HEADING },
    Line { after: 120, ..hanging(1_900, 1_400) },
    Line { after: 100, ..hanging(2_900, 1_000) },
    Line { after: 100, ..hanging(3_700, 800) },
    Line { before: 900, after: 0, ..hanging(4_200, 4_200) },
    Line { outline: Some(3), before: 600, after: 200, ..HEADING },
];
pub(super) const TABLE_LINE: usize = 1;
pub(super) const TABLE_PLACE: usize = 0;

const fn named(
    name: &'static str,
    english: &'static str,
    (line, letter): (usize, usize),
    sign: Option<&'static str>,
) -> Named {
    Named { name, english, line, letter, sign }
}

pub(super) const STYLES: [Named; 19] = [
    named("바탕글", "Normal", (0, TEXT), None),
    named("본문", "Body", (0, TEXT), None),
    named("개요 1", "Outline 1", (3, 14), None),
    named("개요 2", "Outline 2", (4, 15), None),
    named("개요 3", "Outline 3", (5, 16), None),
    named("제목", "Title", (2, 13), None),
    named("항목 1", "Point 1", (6, TEXT), Some("○ ")),
    named("항목 2", "Point 2", (7, TEXT), Some("- ")),
    named("항목 3", "Point 3", (8, TEXT), Some("· ")),
    named("인용", "Quote", (9, TEXT), None),
    named("그림 제목", "Caption", (10, 1), None),
    named("범례", "Legend", (11, LEGEND), None),
    named("머리말", "Header", (12, 17), None),
    named("보고 항목", "Brief 1", (13, 14), Some("□ ")),
    named("보고 내용 1", "Brief 2", (14, FIRST_POINT), Some(" ○ ")),
    named("보고 내용 2", "Brief 3", (15, FIRST_SUB), Some("   - ")),
    named("보고 내용 3", "Brief 4", (16, FIRST_SUB), Some("     · ")),
    named("붙임", "Attachments", (17, FIRST_POINT), None),
    named("개요 4", "Outline 4", (18, 1), None),
];
pub(super) const BODY: usize = 1;

/// Which style a paragraph of page one has.
pub(super) fn on_first(style: Style) -> usize {
    match style {
        Style::Title => 5,
        Style::Chapter | Style::Section | Style::Part | Style::Detail => 13,
        Style::Point(Depth::Point) => 14,
        Style::Point(Depth::Sub) => 15,
        Style::Point(Depth::SubSub) => 16,
        Style::Body | Style::Quote | Style::Caption | Style::Legend => 17,
    }
}

/// Which style a paragraph of the report after it has.
pub(super) fn after(style: Style) -> usize {
    match style {
        Style::Title => 5,
        Style::Chapter => 2,
        Style::Section => 3,
        Style::Part => 4,
        Style::Detail => 18,
        Style::Body => BODY,
        Style::Point(Depth::Point) => 6,
        Style::Point(Depth::Sub) => 7,
        Style::Point(Depth::SubSub) => 8,
        Style::Quote => 9,
        Style::Caption => 10,
        Style::Legend => 11,
    }
}
