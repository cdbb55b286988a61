//! `whitecell new`: a small exercise to begin from, which can be played as it is.

mod answer;
mod folder;
mod written;

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::PathBuf;

use self::answer::{Ministry, Theme};
use self::folder::Folder;
use super::failure::shown;
use super::{Exit, Failure, Options, words};
use crate::exercise::Language;
use crate::lang::Words;

/// Writes a small exercise to begin from, with a file of moves that rehearses it
///
/// What no option says is asked for on a terminal; elsewhere it stands as the question proposes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folder to make; its name becomes the id of the exercise
    folder: PathBuf,
    /// The title
    #[arg(long)]
    title: Option<String>,
    /// The two ministries
    #[arg(long, value_name = "NAME,NAME")]
    ministries: Option<String>,
    /// How long it is, in minutes: 30 to 240
    #[arg(long, value_name = "MINUTES")]
    length: Option<String>,
    /// A theme of the norm catalogue: its number, or how its title begins
    #[arg(long, value_name = "THEME")]
    about: Option<String>,
}

/// What the exercise is made from.
#[derive(Clone, Debug)]
struct Answers {
    title: String,
    ministries: [Ministry; 2],
    minutes: u64,
    theme: Theme,
}

pub(super) fn run(args: &Args, options: &Options) -> Result<Exit, Failure> {
    let language = options.language();
    let words = Words::of(language);
    // Before any question: nobody is to lose answers to a folder that cannot be written.
    Folder::try_out(&args.folder, words)?;
    let answers = answers(args, language)?;
    let folder = Folder::make(&args.folder, words)?;
    let made = written::files(&folder.id, &answers, language).and_then(|files| folder.fill(&files));
    if let Err(failure) = made {
        folder.leave();
        return Err(failure);
    }
    let (path, file) = (shown(&args.folder), format!("{}.yaml", folder.id));
    let args = [("folder", path.as_str().into()), ("file", file.as_str().into())];
    words::print(&format!("{}\n", words.say("new-written", &args)));
    Ok(Exit::Success)
}

/// How a question is answered, and where one may be asked.
struct Asking {
    words: &'static Words,
    terminal: bool,
}

fn answers(args: &Args, language: Language) -> Result<Answers, Failure> {
    let words = Words::of(language);
    let terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
    let asking = Asking { words, terminal };
    let title = asking.answer(args.title.as_deref(), "title", answer::title)?;
    let ministries = asking.answer(args.ministries.as_deref(), "ministries", answer::ministries)?;
    let minutes = asking.answer(args.length.as_deref(), "length", answer::minutes)?;
    if terminal && args.about.is_none() {
        words::tell(&answer::themes_in_columns(language));
    }
    let theme = asking.answer(args.about.as_deref(), "theme", answer::theme)?;
    Ok(Answers { title, ministries, minutes, theme })
}

impl Asking {
    /// What an option said, or else a person, or else what is proposed.
    fn answer<T>(
        &self,
        given: Option<&str>,
        name: &str,
        read: fn(&str, &Words) -> Result<T, String>,
    ) -> Result<T, Failure> {
        let proposed = self.words.text(&format!("new-proposed-{name}"));
        if let Some(given) = given {
            return read(given, self.words).map_err(Failure::bad_file);
        }
        if !self.terminal {
            return read(&proposed, self.words).map_err(Failure::told);
        }
        loop {
            let asked = [("proposed", proposed.as_str().into())];
            let question = self.words.say(&format!("new-ask-{name}"), &asked);
            let written = self.line(&question)?;
            let written = if written.is_empty() { &proposed } else { &written };
            match read(written, self.words) {
                Ok(answer) => return Ok(answer),
                Err(why) => words::tell(&why),
            }
        }
    }

    fn line(&self, question: &str) -> Result<String, Failure> {
        let nothing = || Failure::told(self.words.text("new-nothing-written"));
        let mut out = io::stderr().lock();
        write!(out, "{question} ").and_then(|()| out.flush()).map_err(|_| nothing())?;
        let mut line = String::new();
        let read = io::stdin().lock().read_line(&mut line).map_err(|_| nothing())?;
        if read == 0 {
            writeln!(out).ok();
            return Err(nothing());
        }
        Ok(line.trim().to_owned())
    }
}
