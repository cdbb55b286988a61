//! The tabs of the review, and the rows of each.

mod book;
mod decision;
mod finding;
mod forecast;
mod knowledge;
mod measure;
mod public;
mod rating;

use super::Review;
use super::row::Row;

/// A tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tab {
    #[default]
    Time,
    Decisions,
    Knowledge,
    Statements,
    Forecasts,
    Measures,
    Findings,
    Ratings,
    Plan,
    Notes,
}

impl Tab {
    pub const ALL: [Self; 10] = [
        Self::Time,
        Self::Decisions,
        Self::Knowledge,
        Self::Statements,
        Self::Forecasts,
        Self::Measures,
        Self::Findings,
        Self::Ratings,
        Self::Plan,
        Self::Notes,
    ];

    fn place(self) -> usize {
        Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0)
    }

    pub(super) fn next(self) -> Self {
        Self::ALL[(self.place() + 1) % Self::ALL.len()]
    }

    pub(super) fn before(self) -> Self {
        Self::ALL[(self.place() + Self::ALL.len() - 1) % Self::ALL.len()]
    }

    /// `1` is the first, `0` the tenth.
    pub(super) fn of_digit(digit: char) -> Option<Self> {
        let digit = usize::try_from(digit.to_digit(10)?).ok()?;
        Self::ALL.get((digit + 9) % 10).copied()
    }

    /// The name of its words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Time => "review-tab-time",
            Self::Decisions => "review-tab-decisions",
            Self::Knowledge => "review-tab-knowledge",
            Self::Statements => "review-tab-statements",
            Self::Forecasts => "review-tab-forecasts",
            Self::Measures => "review-tab-measures",
            Self::Findings => "review-tab-findings",
            Self::Ratings => "review-tab-ratings",
            Self::Plan => "review-tab-plan",
            Self::Notes => "review-tab-notes",
        }
    }

    /// What is said where it has no row.
    pub(super) fn empty(self) -> &'static str {
        match self {
            Self::Time => "review-none-time",
            Self::Decisions => "review-none-decisions",
            Self::Knowledge => "review-none-knowledge",
            Self::Statements => "review-none-statements",
            Self::Forecasts => "review-none-forecasts",
            Self::Measures => "review-none-measures",
            Self::Findings => "review-none-findings",
            Self::Ratings => "review-none-ratings",
            Self::Plan => "review-none-plan",
            Self::Notes => "review-none-notes",
        }
    }

    /// Whether its rows come from the review of the whole, which takes its time in a long session.
    pub(super) fn is_from_review(self) -> bool {
        match self {
            Self::Time | Self::Plan | Self::Notes => false,
            Self::Decisions
            | Self::Knowledge
            | Self::Statements
            | Self::Forecasts
            | Self::Measures
            | Self::Findings
            | Self::Ratings => true,
        }
    }
}

/// The rows of the tab in hand.
pub(super) fn rows(review: &Review) -> Vec<Row> {
    let teller = Teller { review };
    let told = |tell: fn(&Teller<'_>, &crate::review::Aar) -> Vec<Row>| {
        review.aar.as_deref().map(|aar| tell(&teller, aar)).unwrap_or_default()
    };
    match review.tab {
        Tab::Time => vec![],
        Tab::Decisions => told(decision::rows),
        Tab::Knowledge => told(knowledge::rows),
        Tab::Statements => told(public::rows),
        Tab::Forecasts => told(forecast::rows),
        Tab::Measures => told(measure::rows),
        Tab::Findings => told(finding::rows),
        Tab::Ratings => told(rating::rows),
        Tab::Plan => book::plan(&teller),
        Tab::Notes => book::notes(&teller),
    }
}

/// What rows are told with.
struct Teller<'a> {
    review: &'a Review,
}

impl Teller<'_> {
    fn words(&self) -> &'static crate::lang::Words {
        self.review.words()
    }

    fn exercise(&self) -> &crate::exercise::Exercise {
        self.review.playback.exercise()
    }

    fn text(&self, key: &str) -> String {
        self.words().text(key)
    }

    fn say(&self, key: &str, args: &[(&str, crate::lang::Arg<'_>)]) -> String {
        self.words().say(key, args)
    }

    fn cell(&self, id: &crate::exercise::CellId) -> String {
        self.words().cell(id, self.exercise())
    }

    fn cells<'c>(&self, ids: impl IntoIterator<Item = &'c crate::exercise::CellId>) -> String {
        self.words().cells(ids, self.exercise())
    }
}
