//! What stands in a cell of a terminal, told apart exactly in four bytes.

use indexmap::IndexSet;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// A character, or the number of a cluster, takes so many bits; a style's number the others.
const LETTER_BITS: u32 = 22;
/// Styles that the cells of one terminal are told apart by; a theme has a dozen.
const STYLES_MAX: u32 = 1 << (u32::BITS - LETTER_BITS);
/// Letters of more than one character that they are told apart by.
const CLUSTERS_MAX: u32 = 4096;
/// The first number that is no character's.
const CLUSTERS_FROM: u32 = 0x11_0000;

/// A letter and its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark(u32);

impl Mark {
    /// The wide letter before it covers the cell.
    pub(super) const COVERED: Self = Self(CLUSTERS_FROM + CLUSTERS_MAX);
    /// It is told apart from nothing, and so it is always painted.
    pub(super) const UNTOLD: Self = Self(CLUSTERS_FROM + CLUSTERS_MAX + 1);
}

type Style = (Color, Color, Modifier);

/// The styles and clusters that a terminal has shown, by number.
#[derive(Default)]
pub(super) struct Marks {
    styles: IndexSet<Style>,
    clusters: IndexSet<String>,
    /// The style of the cell before, which is nearly always that of the next.
    last: Option<(Style, u32)>,
}

impl Marks {
    /// Whether there is no room for more: what stands there has to be forgotten.
    pub(super) fn is_full(&self) -> bool {
        self.styles.len() >= STYLES_MAX as usize || self.clusters.len() >= CLUSTERS_MAX as usize
    }

    #[inline]
    pub(super) fn of(&mut self, cell: &Cell, symbol: &str) -> Mark {
        let mut letters = symbol.chars();
        let letter = match (letters.next(), letters.next()) {
            (Some(letter), None) => Some(u32::from(letter)),
            (_, _) => self.cluster(symbol),
        };
        let style = self.style((cell.fg, cell.bg, cell.modifier));
        match (letter, style) {
            (Some(letter), Some(style)) => Mark(style << LETTER_BITS | letter),
            (_, _) => Mark::UNTOLD,
        }
    }

    fn cluster(&mut self, symbol: &str) -> Option<u32> {
        let known = self.clusters.get_index_of(symbol);
        let number = known.unwrap_or_else(|| self.clusters.insert_full(symbol.to_owned()).0);
        let number = u32::try_from(number).ok().filter(|number| *number < CLUSTERS_MAX)?;
        Some(CLUSTERS_FROM + number)
    }

    #[inline]
    fn style(&mut self, style: Style) -> Option<u32> {
        if let Some((last, number)) = self.last
            && last == style
        {
            return Some(number);
        }
        let (number, _) = self.styles.insert_full(style);
        let number = u32::try_from(number).ok().filter(|number| *number < STYLES_MAX)?;
        self.last = Some((style, number));
        Some(number)
    }
}
