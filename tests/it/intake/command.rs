//! The command as people give it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

pub(super) fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whitecell"));
    command.env_clear().env("HOME", folder).current_dir(folder).args(args);
    command.stdin(std::process::Stdio::null()).output().unwrap()
}

pub(super) fn out(output: &Output) -> String {
    let both = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(both).unwrap()
}

const PLAN: &str = "번호,시각,수신,제목,내용\n1,T+5,외교부,가,글\n2,아침,국방 부,나,글\n";

#[test]
fn an_import_shows_first_and_writes_only_when_told() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("plan.csv"), PLAN).unwrap();
    let import = ["--lang", "ko", "msel", "import", "plan.csv", "-o", "new"];
    let asked = run(folder.path(), &import);
    assert_eq!(asked.status.code(), Some(1));
    let shown = out(&asked);
    for part in ["T+00:05:00", "3행 B열", "'아침'", "'국방 부'", "혹시 '국방부'", "--yes"]
    {
        assert!(shown.contains(part), "no {part} in:\n{shown}");
    }
    assert!(!folder.path().join("new").exists());

    let written = run(folder.path(), &[&import[..], &["--yes"]].concat());
    assert_eq!(written.status.code(), Some(0), "{}", out(&written));
    let text = fs::read_to_string(folder.path().join("new/plan.yaml")).unwrap();
    assert!(text.contains("아침"), "{text}");
    let checked = run(folder.path(), &["check", "new/plan.yaml"]);
    assert_eq!(checked.status.code(), Some(0), "{}", out(&checked));

    let again = run(folder.path(), &[&import[..], &["--yes"]].concat());
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(fs::read_to_string(folder.path().join("new/plan.yaml")).unwrap(), text);
}

#[test]
fn a_preview_and_json_write_nothing() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("plan.csv"), PLAN).unwrap();
    let preview = run(folder.path(), &["msel", "import", "plan.csv", "--preview"]);
    assert_eq!(preview.status.code(), Some(0));
    let args = ["msel", "import", "plan.csv", "--preview", "--format", "json"];
    let document: serde_json::Value =
        serde_json::from_slice(&run(folder.path(), &args).stdout).unwrap();
    assert_eq!(document["injects"][0]["at_ms"], 300_000);
    assert_eq!(document["problems"][0]["row"], 3);
    assert_eq!(document["wrote"], serde_json::Value::Null);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let unasked =
        run(folder.path(), &["msel", "import", "plan.csv", "-o", "x", "--format", "json"]);
    assert_eq!(unasked.status.code(), Some(1));
}

#[test]
fn addressees_are_taken_together_and_the_start_is_given() {
    let folder = TempDir::new().unwrap();
    let plan = "No,Time,To,Title,Message\n1,09:30,Legal,One,Text\n2,10:00,MND,Two,Text\n";
    fs::write(folder.path().join("plan.csv"), plan).unwrap();
    let args = [
        "msel",
        "import",
        "plan.csv",
        "--preview",
        "--format",
        "json",
        "--cell",
        "Legal=mofa",
        "--start",
        "2027-03-02T09:00",
    ];
    let output = run(folder.path(), &args);
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["cells"][0]["id"], "mofa");
    assert_eq!(document["injects"][0]["at_ms"], 1_800_000);
    assert_eq!(document["problems"], serde_json::json!([]));
}

#[test]
fn a_file_that_cannot_be_used_ends_with_two() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("plan.xlsx"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").unwrap();
    for file in ["plan.xlsx", "absent.csv"] {
        let output = run(folder.path(), &["msel", "import", file, "-o", "x", "--yes"]);
        assert_eq!(output.status.code(), Some(2), "{}", out(&output));
    }
    let output = run(folder.path(), &["msel", "export", "shadow-commander", "-o", "out.doc"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn an_exercise_goes_out_as_a_workbook_and_as_text() {
    let folder = TempDir::new().unwrap();
    for (name, columns) in [("a.xlsx", "hseep"), ("b.csv", "mitre"), ("c.csv", "standard")] {
        let args = ["msel", "export", "shadow-commander", "-o", name, "--columns", columns];
        let output = run(folder.path(), &args);
        assert_eq!(output.status.code(), Some(0), "{}", out(&output));
        let bytes = fs::read(folder.path().join(name)).unwrap();
        let begins: &[u8] = if name == "a.xlsx" { b"PK" } else { b"\xef\xbb\xbf" };
        assert!(bytes.starts_with(begins));
        #[cfg(unix)]
        {
            let about = fs::metadata(folder.path().join(name)).unwrap();
            let mode = std::os::unix::fs::PermissionsExt::mode(&about.permissions());
            assert_eq!(mode & 0o777, 0o600, "{name} holds the secrets of the exercise");
        }
    }
}

#[test]
fn an_export_is_printed_or_written_and_nothing_is_written_over_unasked() {
    let folder = TempDir::new().unwrap();
    let printed = run(folder.path(), &["--lang", "en", "msel", "export", "shadow-commander"]);
    assert_eq!(printed.status.code(), Some(0));
    assert!(printed.stdout.starts_with("\u{feff}Event Number,".as_bytes()));
    let path = folder.path().join("msel.csv");
    fs::write(&path, "mine").unwrap();
    let export = ["--lang", "en", "msel", "export", "shadow-commander", "-o", "msel.csv"];
    let refused = run(folder.path(), &export);
    assert_eq!(refused.status.code(), Some(1));
    assert!(out(&refused).contains("--force"), "{}", out(&refused));
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    let forced = run(folder.path(), &[&export[..], &["--force"]].concat());
    assert_eq!(forced.status.code(), Some(0), "{}", out(&forced));
    assert_eq!(fs::read(&path).unwrap(), printed.stdout);
}
