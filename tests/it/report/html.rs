//! The report as one HTML file, as its text and as a browser has it.

use std::path::Path;
use std::process::{Command, Stdio};

use whitecell::exercise::Language;
use whitecell::lang::Words;
use whitecell::report;

use super::markdown::hostile;
use super::session::small;
use crate::review::table::Table;

fn html(table: &Table, language: Language) -> String {
    let page = report::account(&table.aar(), &table.exercise, language);
    report::html(&page, Words::of(language))
}

/// The texts between tags that begin with `open` and their ends.
fn within<'h>(html: &'h str, open: &str, close: &str) -> Vec<&'h str> {
    let after = html.split(open).skip(1).filter_map(|rest| rest.split_once('>'));
    after.filter_map(|(_, rest)| rest.split_once(close).map(|(text, _)| text)).collect()
}

#[test]
fn every_chapter_of_the_report_is_a_heading_with_a_link_to_it() {
    for language in Language::ALL {
        let table = small();
        let page = report::account(&table.aar(), &table.exercise, language);
        let markdown = report::markdown(&page);
        let chapters = markdown.lines().filter(|line| line.starts_with("## ")).count();
        let html = html(&table, language);
        let headings = within(&html, "<h2 id=", "</h2>");
        assert_eq!(headings.len(), chapters);
        let links = within(&html, "<a href=\"#chapter-", "</a>");
        assert_eq!(links, headings);
    }
}

#[test]
fn it_loads_nothing_and_says_on_every_page_what_it_is() {
    for language in Language::ALL {
        let html = html(&small(), language);
        for outside in
            ["href=\"http", " src=", "url(", "srcset", "@import", "<script", "<link", "<iframe"]
        {
            assert!(!html.contains(outside), "{outside}");
        }
        assert!(html.contains("default-src 'none'"));
        // At the top and the end of the screen, and of each printed page.
        assert_eq!(html.matches("연습 EXERCISE").count(), 5);
    }
}

#[test]
fn every_picture_is_told_in_words() {
    let html = html(&small(), Language::Ko);
    let figures = within(&html, "<figure", "</figure>");
    assert!(figures.len() >= 3, "{}", figures.len());
    for figure in figures {
        let told = |open, close| within(figure, open, close).first().is_some_and(|t| !t.is_empty());
        assert!(told("<title id=", "</title>") && told("<desc", "</desc>"), "{figure}");
        assert!(told("<figcaption", "</figcaption>") && told("<p class=\"legend\"", "</p>"));
    }
}

#[test]
fn what_people_wrote_stays_text() {
    let html = html(&hostile(), Language::Ko);
    let tags = html.split('<').skip(1).filter_map(|rest| {
        let name: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        (!name.is_empty()).then_some(name)
    });
    let ours = [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "a",
        "div",
        "nav",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "ol",
        "ul",
        "li",
        "main",
        "table",
        "thead",
        "tfoot",
        "tbody",
        "tr",
        "td",
        "th",
        "p",
        "strong",
        "blockquote",
        "br",
        "mark",
        "figure",
        "figcaption",
        "svg",
        "desc",
        "line",
        "rect",
        "circle",
        "text",
    ];
    for tag in tags {
        assert!(ours.contains(&tag.trim_start_matches('/')), "<{tag}");
    }
    assert!(!html.contains('\u{202e}') && html.contains("‹U+202E›"));
}

#[test]
fn a_browser_shows_it_without_a_complaint() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("report.html");
    std::fs::write(&page, html(&small(), Language::Ko)).expect("there is room");
    let (shown, told) = browse(folder.path(), &format!("file://{}", page.display()));
    assert!(shown.contains("<h2 id=\"chapter-1\""), "{shown}{told}");
    let complaints: Vec<&str> = told.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    assert_eq!(shown.matches("<svg").count(), shown.matches("</svg>").count());
}

/// What Chromium makes of a page, and what it says on its console.
fn browse(folder: &Path, page: &str) -> (String, String) {
    let mut browser = Command::new("chromium");
    browser.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"]);
    browser.args(["--no-first-run", "--disable-background-networking", "--disable-sync"]);
    browser.args(["--disable-component-update", "--enable-logging=stderr", "--dump-dom"]);
    browser.arg(format!("--user-data-dir={}", folder.join("profile").display()));
    browser.arg(page).stdin(Stdio::null());
    let output = browser.output().expect("chromium is there");
    let [shown, told] =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    (shown, told)
}
