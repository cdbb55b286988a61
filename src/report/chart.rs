//! Pictures in a report: shapes on a plane, written as SVG that stands in the page itself. Each has
//! a text alternative, and nothing in it is told by color alone.

use askama::Template;

/// How wide every chart is, in its own units; the page scales it.
pub(super) const WIDTH: i64 = 900;
/// Where the labels of rows end and the plane begins.
pub(super) const LEFT: i64 = 250;
/// Where the plane ends.
pub(super) const RIGHT: i64 = WIDTH - 16;
/// How high a row of a chart is.
pub(super) const ROW: i64 = 26;
/// Room for the title above the rows.
pub(super) const TOP: i64 = 8;
/// Room for the axis below the rows.
pub(super) const BOTTOM: i64 = 28;

/// A picture of what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chart {
    pub(super) title: String,
    /// What it shows, for whoever does not see it.
    pub(super) alternative: String,
    /// What its marks mean.
    pub(super) legend: String,
    pub(super) height: i64,
    pub(super) shapes: Vec<Shape>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Line {
        from: (i64, i64),
        to: (i64, i64),
        ink: Ink,
    },
    Box {
        at: (i64, i64),
        size: (i64, i64),
        ink: Ink,
        tip: String,
    },
    Dot {
        at: (i64, i64),
        ink: Ink,
        tip: String,
    },
    /// A mark at a moment: a letter, and what it stands for.
    Mark {
        at: (i64, i64),
        letter: &'static str,
        tip: String,
    },
    Label {
        at: (i64, i64),
        anchor: Anchor,
        text: String,
    },
}

/// What a line or an area means; the page's style says how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Grid,
    /// A ground that letters stand on.
    Pale,
    Soft,
    Strong,
    Outline,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Ink {
    fn class(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Pale => "pale",
            Self::Soft => "soft",
            Self::Strong => "strong",
            Self::Outline => "outline",
        }
    }
}

impl Anchor {
    fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

#[derive(Template)]
#[template(path = "report/chart.svg", escape = "html")]
struct Svg<'a> {
    chart: &'a Chart,
    id: usize,
    width: i64,
}

impl Chart {
    /// The chart as SVG; `id` tells its parts from those of the page's other charts.
    pub(super) fn svg(&self, id: usize) -> String {
        let svg = Svg { chart: self, id, width: WIDTH };
        svg.render().expect("a template writes plain fields into a string")
    }

    /// The middle of a row.
    pub(super) fn row(index: usize) -> i64 {
        TOP + ROW * i64::try_from(index).unwrap_or(0) + ROW / 2
    }

    /// The height that so many rows take.
    pub(super) fn height_of(rows: usize) -> i64 {
        TOP + ROW * i64::try_from(rows).unwrap_or(0) + BOTTOM
    }
}
