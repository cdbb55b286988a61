//! `whitecell show`: an exercise told before it is played.

mod command;
mod graph;
mod papers;
mod run;
mod screen;
mod secret;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use whitecell::exercise::Exercise;
use whitecell::yaml::{self, NormCatalogue};

use crate::shipped::SHIPPED;
use crate::support::ministries::fixture;

fn loaded(path: &Path) -> Exercise {
    yaml::load(path, &NormCatalogue::shipped()).expect("it is an exercise").exercise
}

fn shipped_path(id: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises").join(id).with_extension("yaml")
}

/// The one with every field of the format.
fn complete() -> Exercise {
    loaded(&fixture("exercises/complete.yaml"))
}

fn crossroads() -> Exercise {
    loaded(&fixture("exercises/crossroads.yaml"))
}

fn every_shipped() -> impl Iterator<Item = (&'static str, Exercise)> {
    SHIPPED.into_iter().map(|id| (id, loaded(&shipped_path(id))))
}

fn whitecell(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    command.env_clear().args(arguments).output().expect("it runs")
}

fn printed(arguments: &[&str]) -> String {
    let output = whitecell(arguments);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {told}");
    String::from_utf8(output.stdout).expect("it is text")
}
