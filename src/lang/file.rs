//! The files of words. A file added to one language is added to the other.

use crate::exercise::Language;

/// One Fluent file.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its name without the language: `screen.ftl`.
    pub name: &'static str,
    pub text: &'static str,
}

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        const KO: &[File] =
            &[$(File { name: $name, text: include_str!(concat!("ko/", $name)) }),*];
        const EN: &[File] =
            &[$(File { name: $name, text: include_str!(concat!("en/", $name)) }),*];
    };
}

files![
    "term.ftl",
    "refusal.ftl",
    "event.ftl",
    "screen.ftl",
    "seat.ftl",
    "console.ftl",
    "room.ftl",
    "ask.ftl",
    "program.ftl",
    "check.ftl",
    "intake.ftl",
    "rehearse.ftl",
    "schema.ftl",
    "new.ftl",
    "show.ftl",
    "manual.ftl",
    "serve.ftl",
    "report.ftl",
    "finding.ftl",
    "figure.ftl",
    "whatif.ftl",
    "document.ftl",
    "print.ftl",
    "diagnostic.ftl",
    "forecast.ftl",
    "probe.ftl",
    "evaluation.ftl",
    "adjudication.ftl",
    "facilitation.ftl",
    "wash.ftl",
    "review.ftl",
];

/// The files of `language`, in the order of the list above.
pub fn files(language: Language) -> &'static [File] {
    match language {
        Language::Ko => KO,
        Language::En => EN,
    }
}
