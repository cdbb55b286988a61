//! Style by meaning. Meaning never hangs on color alone: every style has words or weight beside it.

use ratatui::style::{Color, Modifier, Style};

/// What the terminal's background is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    #[default]
    Dark,
    Light,
    /// `NO_COLOR`: weight and reverse only.
    Colorless,
}

/// What lines between zones are drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strokes {
    #[default]
    Box,
    /// For terminals that draw the box characters two cells wide.
    Ascii,
}

impl Strokes {
    /// A rule of so many columns.
    pub fn rule(self, columns: usize) -> String {
        let glyph = match self {
            Self::Box => "─",
            Self::Ascii => "-",
        };
        glyph.repeat(columns)
    }

    /// The bar between two panes.
    pub fn bar(self) -> &'static str {
        match self {
            Self::Box => "│",
            Self::Ascii => "|",
        }
    }
}

/// The styles of every screen: one accent for what to do next, one for late, dim for what is past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    shade: Shade,
    strokes: Strokes,
}

impl Theme {
    pub fn new(shade: Shade) -> Self {
        Self { shade, strokes: Strokes::default() }
    }

    #[must_use]
    pub fn with_strokes(self, strokes: Strokes) -> Self {
        Self { strokes, ..self }
    }

    /// What lines are drawn with.
    pub fn strokes(self) -> Strokes {
        self.strokes
    }

    fn colored(self, dark: Color, light: Color) -> Style {
        match self.shade {
            Shade::Dark => Style::new().fg(dark),
            Shade::Light => Style::new().fg(light),
            Shade::Colorless => Style::new(),
        }
    }

    /// Body text.
    pub fn text(self) -> Style {
        Style::new()
    }

    /// `연습 EXERCISE` and the marking.
    pub fn banner(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    /// The thing in hand.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What to do next, and the keys that do it.
    pub fn next(self) -> Style {
        self.colored(Color::Cyan, Color::Blue).add_modifier(Modifier::BOLD)
    }

    /// Past its time.
    pub fn overdue(self) -> Style {
        self.colored(Color::LightRed, Color::Red).add_modifier(Modifier::BOLD)
    }

    /// What is past, and labels beside what matters more.
    pub fn past(self) -> Style {
        match self.shade {
            Shade::Dark => Style::new().fg(Color::Gray).add_modifier(Modifier::DIM),
            Shade::Light => Style::new().fg(Color::DarkGray),
            Shade::Colorless => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// The line under the cursor.
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Rules between zones.
    pub fn rule(self) -> Style {
        self.past()
    }

    /// The large figures of the clock: spaces, so that reverse is what shows them.
    pub fn figures(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A key in the footer.
    pub fn key(self) -> Style {
        self.next()
    }

    /// A refusal, shown where the person is looking.
    pub fn refused(self) -> Style {
        self.overdue()
    }

    /// Something real: the exercise stands still.
    pub fn real_world(self) -> Style {
        self.overdue().add_modifier(Modifier::REVERSED)
    }
}
