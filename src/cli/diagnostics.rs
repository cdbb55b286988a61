//! Problems of a file, drawn for the terminal: what is wrong, the line, a mark, a hint.

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{
    Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};
use indexmap::IndexMap;
use indexmap::map::Entry;
use unicode_width::UnicodeWidthChar;

use crate::diagnostic::{Diagnostic, Place, Problem, Severity, Source, is_unseen};
use crate::exercise::Language;
use crate::lang::diagnostic::{label, sentence};

// What is shown of a line, in columns: a line may be as long as its file.
const BEFORE_COLUMNS_MAX: usize = 50;
const MARKED_COLUMNS_MAX: usize = 50;
const AFTER_COLUMNS_MAX: usize = 30;
/// How many further lines with the same mistake are listed.
const LINES_LISTED_MAX: usize = 20;

/// Draws problems one below the other, with an empty line between them.
pub fn render(
    diagnostics: &[Diagnostic],
    source: &Source,
    language: Language,
    color: bool,
) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    // The lines are cut to measure already; the renderer's own cut would lose the mark.
    let renderer = renderer.term_width(2 * DEFAULT_TERM_WIDTH);
    let drawing = Drawing { source, language, renderer };
    told_once(diagnostics)
        .iter()
        .map(|(diagnostic, also)| drawing.draw(diagnostic, also) + "\n")
        .collect::<Vec<_>>()
        .join("\n")
}

/// Each problem with the further lines on which one mistake shows again: a name that is not there
/// however often it is used, or texts that all lack one language.
fn told_once(diagnostics: &[Diagnostic]) -> Vec<(&Diagnostic, Vec<usize>)> {
    let mut once = IndexMap::<_, (&Diagnostic, Vec<usize>)>::new();
    for (index, diagnostic) in diagnostics.iter().enumerate() {
        let kin = kin(&diagnostic.problem).ok_or(index);
        match once.entry(kin) {
            Entry::Vacant(first) => {
                first.insert((diagnostic, vec![]));
            }
            Entry::Occupied(mut known) => {
                let (first, also) = known.get_mut();
                let line = diagnostic.place.map(|place| place.line);
                let told = first.place.map(|place| place.line);
                also.extend(line.filter(|line| Some(*line) != told && !also.contains(line)));
            }
        }
    }
    once.into_values().collect()
}

/// What problems with one cause have in common.
fn kin(problem: &Problem) -> Option<String> {
    let arguments = problem.arguments();
    let apart = match problem.code() {
        "unknown-name" => "",
        "missing-translation" | "unlisted-language" => "field",
        _ => return None,
    };
    let same = arguments.iter().filter(|(name, _)| *name != apart);
    Some(same.fold(problem.code().to_owned(), |kin, (_, value)| format!("{kin}\n{value}")))
}

/// Line numbers, as many as help.
fn listed(lines: &[usize]) -> String {
    let mut told: Vec<String> =
        lines.iter().take(LINES_LISTED_MAX).map(ToString::to_string).collect();
    if lines.len() > LINES_LISTED_MAX {
        told.push("…".to_owned());
    }
    told.join(", ")
}

/// What problems are drawn with.
struct Drawing<'a> {
    source: &'a Source,
    language: Language,
    renderer: Renderer,
}

impl Drawing<'_> {
    fn draw(&self, diagnostic: &Diagnostic, also: &[usize]) -> String {
        let Self { source, language, renderer } = self;
        let language = *language;
        let (level, name) = match diagnostic.severity {
            Severity::Error => (Level::ERROR, "error"),
            Severity::Warning => (Level::WARNING, "warning"),
            Severity::Advice => (Level::INFO, "advice"),
        };
        let words = sentence(&diagnostic.problem, language);
        let title = level
            .with_name(Some(label(name, language)))
            .primary_title(words.message)
            .id(diagnostic.problem.code());
        let path = source.path.display().to_string();
        let place = diagnostic.place.map(|place| Shown::new(place, &source.text));
        let related = diagnostic.related.map(|place| Shown::new(place, &source.text));
        let mut elements: Vec<Element<'_>> = Vec::new();
        match &place {
            None => elements.push(Origin::path(&path).into()),
            Some(shown) => {
                elements.push(shown.snippet(&path, AnnotationKind::Primary, None).into());
            }
        }
        if let Some(shown) = &related {
            let words = Some(label("earlier", language));
            elements.push(shown.snippet(&path, AnnotationKind::Context, words).into());
        }
        if !also.is_empty() {
            let name = Some(label("also", language));
            elements.push(Level::NOTE.with_name(name).message(listed(also)).into());
        }
        if let Some(hint) = words.hint {
            let hint = normalize_untrusted_str(&hint);
            elements
                .push(Level::HELP.with_name(Some(label("help", language))).message(hint).into());
        }
        let drawn = renderer.render(&[title.elements(elements)]);
        [place, related].iter().flatten().fold(drawn, |drawn, shown| shown.with_true_column(&drawn))
    }
}

/// A line as it is drawn, and where in it the mark lies.
struct Shown {
    line: String,
    start: usize,
    end: usize,
    place: Place,
}

impl Shown {
    fn snippet<'s>(
        &'s self,
        path: &'s str,
        kind: AnnotationKind,
        words: Option<String>,
    ) -> Snippet<'s, Annotation<'s>> {
        let annotation = kind.span(self.start..self.end).label(words);
        Snippet::source(&self.line).line_start(self.place.line).path(path).annotation(annotation)
    }

    /// The renderer counts the column in the line that it is given. Where the beginning of that
    /// line was cut, the true column takes the place of the counted one.
    fn with_true_column(&self, drawn: &str) -> String {
        let counted = self.line[..self.start].chars().count() + 1;
        let line = self.place.line;
        drawn.replacen(&format!(":{line}:{counted}"), &format!(":{line}:{}", self.place.column), 1)
    }

    /// Cuts the line around a place. Only what is shown is read, however long the line.
    fn new(place: Place, text: &str) -> Self {
        let start = place.start.min(text.len());
        let end = place.end.clamp(start, text.len());
        let (before, marked, after) = (
            text.get(..start).unwrap_or_default(),
            text.get(start..end).unwrap_or_default(),
            text.get(end..).unwrap_or_default(),
        );
        let (reversed, cut) = within(before.chars().rev(), BEFORE_COLUMNS_MAX);
        let mut line: String = reversed.chars().rev().collect();
        if cut {
            line.insert(0, '…');
        }
        let start = line.len();
        let (marked, cut) = within(marked.chars(), MARKED_COLUMNS_MAX);
        line.push_str(&marked);
        if cut {
            line.push('…');
        }
        let end = line.len();
        if !cut {
            let (after, cut) = within(after.chars(), AFTER_COLUMNS_MAX);
            line.push_str(&after);
            if cut {
                line.push('…');
            }
        }
        Self { line, start, end, place }
    }
}

/// The characters of one line that fit in `columns`, and whether some did not.
pub(super) fn within(characters: impl Iterator<Item = char>, columns: usize) -> (String, bool) {
    let mut fitting = String::new();
    let mut width = 0;
    for character in characters {
        if matches!(character, '\n' | '\r') {
            break;
        }
        width += character.width().unwrap_or(1);
        if width > columns {
            return (fitting, true);
        }
        // A sign stands for what would drive the terminal, as wide as the mark takes it to be.
        let seen = character == '\t' || !is_unseen(character);
        fitting.push(if seen { character } else { '\u{fffd}' });
    }
    (fitting, false)
}
