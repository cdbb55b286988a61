//! The real OpenSSH client, on a terminal or without one.

use std::path::Path;
use std::process::{Command, Stdio};

use portable_pty::CommandBuilder;

use crate::pty::Window;

use super::reception::House;

/// `ssh` as somebody has it who has never been here and has no keys.
const OPTIONS: [&str; 14] = [
    "-F",
    "/dev/null",
    "-o",
    "StrictHostKeyChecking=no",
    "-o",
    "UserKnownHostsFile=/dev/null",
    "-o",
    "GlobalKnownHostsFile=/dev/null",
    "-o",
    "PreferredAuthentications=keyboard-interactive",
    "-o",
    "SendEnv=LANG LC_* NO_COLOR WHATEVER",
    "-o",
    "IdentityAgent=none",
];

pub(crate) const ASKS_CODE: &str = "입장 코드:";
pub(crate) const ASKS_NAME: &str = "이름:";

/// What is answered at the door when nobody types, and where the program lies that answers it.
pub(crate) struct Answers<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) code: &'a str,
    pub(crate) person: &'a str,
}

fn arguments((port, user): (u16, &str), more: &[&str]) -> Vec<String> {
    let port = port.to_string();
    let to = format!("{user}@127.0.0.1");
    let options = more.iter().copied().filter(|word| word.starts_with('-'));
    let command = more.iter().copied().filter(|word| !word.starts_with('-'));
    // Of two options the first holds.
    let words = options.chain(OPTIONS).chain(["-p", &port, &to]).chain(command);
    words.map(str::to_owned).collect()
}

/// `ssh` on a terminal, before anything was answered.
pub(crate) fn window(to: (u16, &str), more: &[&str], environment: &[(&str, &str)]) -> Window {
    let mut command = CommandBuilder::new("ssh");
    command.env_clear();
    command.args(arguments(to, more));
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("TERM", "xterm-256color");
    // What it escapes in words of others depends on this.
    command.env("LC_CTYPE", "C.UTF-8");
    for (name, value) in environment {
        command.env(name, value);
    }
    Window::open(command)
}

/// `ssh` without a terminal of its own, its answers given by a program.
pub(crate) fn piped(to: (u16, &str), more: &[&str], answers: &Answers<'_>) -> Command {
    let says = "case \"$1\" in *코드*) echo \"$CODE\";; *) echo \"$PERSON\";; esac\n";
    let program = answers.folder.join("answers");
    std::fs::write(&program, format!("#!/bin/sh\n{says}")).expect("there is room");
    let mut permissions = std::fs::metadata(&program).expect("it is there").permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o755);
    std::fs::set_permissions(&program, permissions).expect("it is ours");
    let mut command = Command::new("ssh");
    command.env_clear().args(arguments(to, more));
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("LC_CTYPE", "C.UTF-8").env("LANG", "ko_KR.UTF-8");
    command.env("SSH_ASKPASS", program).env("SSH_ASKPASS_REQUIRE", "force");
    command.env("CODE", answers.code).env("PERSON", answers.person);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

impl House {
    pub(crate) fn ssh(&self, user: &str, more: &[&str]) -> Window {
        self.ssh_with(user, more, &[("LANG", "ko_KR.UTF-8")])
    }

    pub(crate) fn ssh_with(
        &self,
        user: &str,
        more: &[&str],
        environment: &[(&str, &str)],
    ) -> Window {
        window((self.port(), user), more, environment)
    }

    /// `ssh` on a terminal, having logged in.
    pub(crate) fn enter(&self, user: &str, person: &str) -> Window {
        let shown = format!("{user}: {person}");
        self.answer(self.ssh(user, &[]), user, person).shows(&shown)
    }

    /// Answers what is asked at the door.
    pub(crate) fn answer(&self, window: Window, user: &str, person: &str) -> Window {
        let window = window.shows(ASKS_CODE).keys(&self.code(user)).keys("<enter>");
        window.shows(ASKS_NAME).keys(person).keys("<enter>")
    }

    /// `ssh` without a terminal of its own.
    pub(crate) fn ssh_piped(&self, user: &str, person: &str, more: &[&str]) -> Command {
        let (folder, code) = (self.folder(), self.code(user));
        piped((self.port(), user), more, &Answers { folder, code: &code, person })
    }
}
