//! Markdown as a terminal shows it: paragraphs, lists, strong and soft words; wrapped by words.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::lang::{self, visible};

use super::super::Theme;

/// Lines of at most `columns`. Items of a list keep to the column after their mark.
pub(super) fn lines(text: &str, columns: usize, theme: Theme) -> Vec<Line<'static>> {
    let text = visible(text);
    let mut lines = vec![];
    for row in tui_markdown::from_str(&text).lines {
        let runs = runs(&row, theme);
        let hanging = hanging(&runs);
        lines.extend(wrap(&runs, columns, hanging));
    }
    while lines.last().is_some_and(|line: &Line<'_>| line.width() == 0) {
        lines.pop();
    }
    lines
}

/// A piece of text in one style.
type Run = (String, Style);

/// The pieces of a line, in the theme's styles. A heading is strong instead of marked by `#`.
fn runs(line: &Line<'_>, theme: Theme) -> Vec<Run> {
    let mut runs: Vec<Run> = line
        .spans
        .iter()
        .map(|span| (span.content.to_string(), style(line.style.patch(span.style), theme)))
        .collect();
    let heading = runs.first().is_some_and(|(text, _)| text.trim_end().bytes().all(|b| b == b'#'))
        && runs.first().is_some_and(|(text, _)| text.starts_with('#'));
    if heading {
        runs.remove(0);
        for run in &mut runs {
            run.1 = theme.strong();
        }
    }
    runs
}

/// Weight is kept, color is the theme's.
fn style(style: Style, theme: Theme) -> Style {
    let kept = Modifier::BOLD | Modifier::ITALIC | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
    theme.text().add_modifier(style.add_modifier & kept)
}

/// The columns before the text of a list's item, or of a paragraph that is numbered by hand.
fn hanging(runs: &[Run]) -> usize {
    let text: String = runs.iter().map(|(text, _)| text.as_str()).collect();
    let spaces = text.len() - text.trim_start_matches(' ').len();
    let rest = &text[spaces..];
    let mark = rest.split_once(' ').map_or("", |(mark, _)| mark);
    let numbered = mark.len() > 1 && mark.ends_with('.') && mark.len() <= 4;
    let digits = mark.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit());
    if mark == "-" || mark == "*" || (numbered && digits) { spaces + mark.len() + 1 } else { 0 }
}

/// Wraps pieces as if they were one text, then gives each line its pieces back.
fn wrap(runs: &[Run], columns: usize, hanging: usize) -> Vec<Line<'static>> {
    let hanging = if hanging * 2 < columns { hanging } else { 0 };
    let text: String = runs.iter().map(|(text, _)| text.as_str()).collect();
    let (mark, rest) = text.split_at(hanging.min(text.len()));
    let styles: Vec<(char, Style)> =
        runs.iter().flat_map(|(text, style)| text.chars().map(|c| (c, *style))).collect();
    let mut left = styles.as_slice();
    let mut lines = vec![];
    for (number, row) in lang::wrap(rest, columns - hanging).into_iter().enumerate() {
        let lead = if number == 0 { mark.to_owned() } else { " ".repeat(hanging) };
        let mut line = Line::default();
        if number == 0 {
            left = &left[mark.chars().count()..];
        }
        if hanging > 0 {
            line.push_span(lead);
        }
        left = take(&mut line, &row, left);
        lines.push(line);
    }
    lines
}

/// Adds the characters of `row` with their styles; the spaces that a wrap dropped are passed over.
fn take<'s>(
    line: &mut Line<'static>,
    row: &str,
    mut left: &'s [(char, Style)],
) -> &'s [(char, Style)] {
    let mut piece = String::new();
    let mut current = Style::new();
    for c in row.chars() {
        while left.first().is_some_and(|(next, _)| *next != c) {
            left = &left[1..];
        }
        let style = left.first().map_or(current, |(_, style)| *style);
        left = left.get(1..).unwrap_or_default();
        if style != current && !piece.is_empty() {
            line.push_span(Span::styled(std::mem::take(&mut piece), current));
        }
        current = style;
        piece.push(c);
    }
    line.push_span(Span::styled(piece, current));
    left
}
