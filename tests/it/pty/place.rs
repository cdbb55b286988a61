//! A home of its own for the program: no environment but what a test says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use super::Window;

const PROGRAM: &str = env!("CARGO_BIN_EXE_whitecell");

/// A folder with nothing in it yet.
pub(super) struct Place {
    folder: TempDir,
}

impl Place {
    pub(super) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("there is room") }
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    fn environment(&self) -> [(&'static str, String); 4] {
        let home = self.path().display().to_string();
        [
            ("TERM", "xterm-256color".to_owned()),
            ("XDG_STATE_HOME", format!("{home}/state")),
            ("HOME", home),
            ("LANG", "ko_KR.UTF-8".to_owned()),
        ]
    }

    /// The program on a terminal.
    pub(super) fn window(&self, arguments: &[&str]) -> Window {
        self.window_with(arguments, &[])
    }

    pub(super) fn window_with(&self, arguments: &[&str], more: &[(&str, &str)]) -> Window {
        Window::open(self.command(PROGRAM, arguments, more))
    }

    /// Any program on a terminal, with no environment but this place's.
    pub(super) fn command(
        &self,
        program: &str,
        arguments: &[&str],
        more: &[(&str, &str)],
    ) -> CommandBuilder {
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        command.args(arguments);
        command.cwd(self.path());
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        for (name, value) in more {
            command.env(name, value);
        }
        command
    }

    /// The program without a terminal, to be started.
    pub(super) fn without_terminal(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.env_clear().envs(self.environment()).args(arguments).current_dir(self.path());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// The program without a terminal: its exit code, standard output and standard error.
    pub(super) fn says(&self, arguments: &[&str]) -> (i32, String, String) {
        let Output { status, stdout, stderr } =
            self.without_terminal(arguments).output().expect("it starts");
        let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
        (status.code().expect("it ends by itself"), text(stdout), text(stderr))
    }

    /// The files of this machine's sessions whose names end so.
    pub(super) fn files(&self, end: &str) -> Vec<PathBuf> {
        let folder = self.path().join("state/whitecell/sessions");
        let Ok(entries) = fs::read_dir(folder) else { return vec![] };
        let paths = entries.map(|entry| entry.expect("the folder can be read").path());
        paths.filter(|path| path.display().to_string().ends_with(end)).collect()
    }

    /// The one journal, by its path.
    pub(super) fn journal(&self) -> String {
        let journals = self.files(".journal");
        assert_eq!(journals.len(), 1, "{journals:?}");
        journals[0].display().to_string()
    }

    /// What lies on the desk beside the journal.
    pub(super) fn desk(&self) -> String {
        let texts = self
            .files(".desk")
            .into_iter()
            .map(|path| fs::read_to_string(path).expect("it is text"));
        texts.collect()
    }

    /// The shipped exercise with a minute a second, and its first decision after one.
    pub(super) fn fast_exercise(&self) -> String {
        let shipped = include_str!("../../../exercises/shadow-commander.yaml");
        let decision = "    depth: positions\n    at: ";
        let (slow, early) = (format!("{decision}12m\n"), format!("{decision}1m\n"));
        assert!(shipped.contains("  scale: 1\n") && shipped.contains(&slow));
        let fast = shipped.replace("  scale: 1\n", "  scale: 60\n").replace(&slow, &early);
        let path = self.path().join("fast.yaml");
        fs::write(&path, fast).expect("there is room");
        path.display().to_string()
    }
}
