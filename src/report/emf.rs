//! A chart as an Enhanced Metafile, the picture that office programs draw themselves, with the
//! fonts of the machine it is read on: nothing is rasterized here and no font is shipped.
//!
//! Records and their layout are those of [MS-EMF], Microsoft's open specification.

use super::chart::{Anchor, Chart, Ink, Shape, WIDTH};

/// Colors as 0x00BBGGRR; the same as in templates/report/report.css.
const INK: u32 = 0x0024_1f1b;
const LINE: u32 = 0x00de_d7d0;
const PALE: u32 = 0x00f2_ebdf;
const SOFT: u32 = 0x00cf_b69f;
const ACCENT: u32 = 0x0079_4e1f;
const WHITE: u32 = 0x00ff_ffff;

/// Handles of what is drawn with, in the order of their making.
const PEN_GRID: u32 = 1;
const PEN_STRONG: u32 = 2;
const PEN_NONE: u32 = 3;
const BRUSH_SOFT: u32 = 4;
const BRUSH_STRONG: u32 = 5;
const BRUSH_WHITE: u32 = 6;
const BRUSH_PALE: u32 = 7;
const FONT_LABEL: u32 = 8;
const FONT_MARK: u32 = 9;
const HANDLES: u16 = 10;

const LABEL_UNITS: i32 = 13;
const MARK_UNITS: i32 = 15;
const DOT_RADIUS: i32 = 5;
/// A hundredth of a millimeter in a unit of a chart: 96 units an inch.
const HUNDREDTHS_AN_INCH: i64 = 2_540;
const UNITS_AN_INCH: i64 = 96;

/// The chart as a file of its own.
pub(super) fn emf(chart: &Chart) -> Vec<u8> {
    let mut file = Metafile::default();
    file.prepare(chart);
    for shape in &chart.shapes {
        file.shape(shape);
    }
    file.finish(chart)
}

#[derive(Default)]
struct Metafile {
    bytes: Vec<u8>,
    records: u32,
}

impl Metafile {
    fn record(&mut self, kind: u32, body: &[u32]) {
        let size = u32::try_from(8 + body.len() * 4).expect("a record is small");
        for number in [kind, size].iter().chain(body) {
            self.bytes.extend(number.to_le_bytes());
        }
        self.records += 1;
    }

    /// Units of the chart as units of the page, and what is drawn with.
    fn prepare(&mut self, chart: &Chart) {
        let size = [number(WIDTH), number(chart.height)];
        self.record(17, &[8]); // SETMAPMODE: anisotropic
        self.record(10, &[0, 0]); // SETWINDOWORGEX
        self.record(9, &size); // SETWINDOWEXTEX
        self.record(12, &[0, 0]); // SETVIEWPORTORGEX
        self.record(11, &size); // SETVIEWPORTEXTEX
        self.record(18, &[1]); // SETBKMODE: transparent
        self.pen(PEN_GRID, 0, 1, LINE);
        self.pen(PEN_STRONG, 0, 2, ACCENT);
        self.pen(PEN_NONE, 5, 0, 0);
        for (handle, color) in
            [(BRUSH_SOFT, SOFT), (BRUSH_STRONG, ACCENT), (BRUSH_WHITE, WHITE), (BRUSH_PALE, PALE)]
        {
            self.record(39, &[handle, 0, color, 0]); // CREATEBRUSHINDIRECT: solid
        }
        self.font(FONT_LABEL, LABEL_UNITS, 400);
        self.font(FONT_MARK, MARK_UNITS, 700);
    }

    fn pen(&mut self, handle: u32, style: u32, width: u32, color: u32) {
        self.record(38, &[handle, style, width, 0, color]); // CREATEPEN
    }

    /// EXTCREATEFONTINDIRECTW with a LOGFONTW and nothing behind its name that counts.
    fn font(&mut self, handle: u32, units: i32, weight: u32) {
        const HANGUL_CHARSET: u32 = 0x81;
        let mut body = vec![handle, signed(-units), 0, 0, 0, weight, HANGUL_CHARSET << 24, 0];
        let mut name: Vec<u16> = "Malgun Gothic".encode_utf16().collect();
        name.resize(32, 0);
        body.extend(name.chunks(2).map(|pair| u32::from(pair[0]) | u32::from(pair[1]) << 16));
        // The full name and the style (64 and 32 letters), six numbers, a classification: left out.
        body.resize(body.len() + 32 + 16 + 6 + 3, 0);
        self.record(82, &body);
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Line { from, to, ink } => {
                let grid = match ink {
                    Ink::Grid | Ink::Pale | Ink::Soft => PEN_GRID,
                    Ink::Strong | Ink::Outline => PEN_STRONG,
                };
                self.record(37, &[grid]); // SELECTOBJECT
                self.record(27, &point(*from)); // MOVETOEX
                self.record(54, &point(*to)); // LINETO
            }
            Shape::Box { at, size, ink, .. } => {
                self.fill(*ink);
                let end = (at.0 + size.0, at.1 + size.1);
                self.record(43, &[point(*at), point(end)].concat()); // RECTANGLE
            }
            Shape::Dot { at, ink, .. } => {
                self.fill(*ink);
                let radius = i64::from(DOT_RADIUS);
                let corners = [(at.0 - radius, at.1 - radius), (at.0 + radius, at.1 + radius)];
                self.record(42, &corners.map(point).concat()); // ELLIPSE
            }
            Shape::Mark { at, letter, .. } => {
                self.text(&Text {
                    at: *at,
                    anchor: Anchor::Middle,
                    letters: letter,
                    is_mark: true,
                });
            }
            Shape::Label { at, anchor, text } => {
                self.text(&Text { at: *at, anchor: *anchor, letters: text, is_mark: false });
            }
        }
    }

    fn fill(&mut self, ink: Ink) {
        let (pen, brush) = match ink {
            Ink::Strong => (PEN_NONE, BRUSH_STRONG),
            Ink::Soft => (PEN_NONE, BRUSH_SOFT),
            Ink::Pale => (PEN_NONE, BRUSH_PALE),
            Ink::Grid => (PEN_GRID, BRUSH_WHITE),
            Ink::Outline => (PEN_STRONG, BRUSH_WHITE),
        };
        self.record(37, &[pen]);
        self.record(37, &[brush]);
    }

    fn text(&mut self, text: &Text<'_>) {
        const ON_BASELINE: u32 = 24;
        let (font, color, units) = if text.is_mark {
            (FONT_MARK, ACCENT, MARK_UNITS)
        } else {
            (FONT_LABEL, INK, LABEL_UNITS)
        };
        self.record(37, &[font]);
        self.record(24, &[color]); // SETTEXTCOLOR
        let letters: Vec<char> = text.letters.chars().collect();
        let advances: Vec<i64> = letters.iter().map(|letter| advance(*letter, units)).collect();
        // The place of the first letter is worked out here: whoever reads it has other fonts.
        let long: i64 = advances.iter().sum();
        let start = match text.anchor {
            Anchor::Start => text.at.0,
            Anchor::Middle => text.at.0 - long / 2,
            Anchor::End => text.at.0 - long,
        };
        self.record(22, &[ON_BASELINE]); // SETTEXTALIGN
        self.letters((start, text.at.1), &letters, &advances);
    }

    /// EXTTEXTOUTW with an advance for each code unit.
    fn letters(&mut self, at: (i64, i64), letters: &[char], advances: &[i64]) {
        const TEXT_OFFSET: usize = 76;
        let mut units = vec![];
        let mut steps = vec![];
        for (letter, advance) in letters.iter().zip(advances) {
            let mut room = [0; 2];
            for (place, unit) in letter.encode_utf16(&mut room).iter().enumerate() {
                units.push(*unit);
                steps.push(if place == 0 { number(*advance) } else { 0 });
            }
        }
        let count = u32::try_from(units.len()).expect("a label is short");
        units.resize(units.len().next_multiple_of(2), 0);
        let steps_offset = u32::try_from(TEXT_OFFSET + units.len() * 2).expect("a label is short");
        let scale = 1.0_f32.to_bits();
        let mut body = vec![0, 0, signed(-1), signed(-1), 1, scale, scale];
        body.extend(point(at));
        body.extend([count, 76, 0, 0, 0, signed(-1), signed(-1), steps_offset]);
        body.extend(units.chunks(2).map(|pair| u32::from(pair[0]) | u32::from(pair[1]) << 16));
        body.extend(steps);
        self.record(84, &body);
    }

    /// The header, which counts what follows, before all that was drawn.
    fn finish(mut self, chart: &Chart) -> Vec<u8> {
        const HEADER_BYTES: usize = 108;
        self.record(14, &[0, 16, 20]); // EOF
        let units = [WIDTH, chart.height];
        let hundredths = units.map(|units| number(units * HUNDREDTHS_AN_INCH / UNITS_AN_INCH));
        let bytes = u32::try_from(HEADER_BYTES + self.bytes.len()).expect("a chart is small");
        let mut header = vec![1, 108, 0, 0, number(WIDTH - 1), number(chart.height - 1), 0, 0];
        header.extend(hundredths);
        header.extend([0x464d_4520, 0x0001_0000, bytes, self.records + 1, u32::from(HANDLES)]);
        // No description, no palette; a device of 96 dots an inch; no pixel format.
        header.extend([0, 0, 0, 1_920, 1_080, 508, 286, 0, 0, 0, 508_000, 285_750]);
        let mut file: Vec<u8> = header.iter().flat_map(|number| number.to_le_bytes()).collect();
        file.extend(self.bytes);
        file
    }
}

struct Text<'a> {
    at: (i64, i64),
    anchor: Anchor,
    letters: &'a str,
    is_mark: bool,
}

/// How far the next letter stands from this one, in units: about what sans serif fonts have.
fn advance(letter: char, units: i32) -> i64 {
    let hundredths = match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' => 28,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '-' | '·' => 36,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 86,
        '0'..='9' | 'a'..='z' => 56,
        'A'..='Z' | '+' | '=' | '<' | '>' => 66,
        _ if crate::lang::width(letter.encode_utf8(&mut [0; 4])) > 1 => 94,
        _ => 60,
    };
    (i64::from(units) * hundredths + 50) / 100
}

fn point((x, y): (i64, i64)) -> [u32; 2] {
    [number(x), number(y)]
}

/// A coordinate as it is written: in two's complement.
fn number(value: i64) -> u32 {
    signed(i32::try_from(value).unwrap_or(i32::MAX))
}

fn signed(value: i32) -> u32 {
    u32::from_le_bytes(value.to_le_bytes())
}
