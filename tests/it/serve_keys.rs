//! Files of public keys: what their lines may say, and what each says to whoever has the key.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use russh::keys::PublicKey;
use tempfile::TempDir;
use whitecell::serve::limit::KEYS_MAX;
use whitecell::serve::{
    Codes, KeyFault, KeyFileError, Known, LineFault, LoginSettings, NotAdmitted, Pass, Proof,
    Reception as _, Uses, Ways, check_keys,
};

use crate::support::exercise::{cell, exercise};
use crate::support::hosted::Hosted;

const ED25519: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHx7sqHrD4Tc3bsiBgvvd1RMNtMLEXFKKAWi1b+gcIvT";
const ED25519_OTHER: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDYSPw5fUtdsmEhStZuyZBXNyx97YUGTwiQ+bRiPb61U";
const RSA: &str = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC1";

struct File {
    folder: TempDir,
}

impl File {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().expect("there is room");
        let file = Self { folder };
        fs::write(file.path(), text).expect("there is room");
        file.mode(0o644);
        file
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("authorized_keys")
    }

    fn mode(&self, mode: u32) {
        fs::set_permissions(self.path(), Permissions::from_mode(mode)).expect("it is ours");
    }

    fn check(&self) -> Result<(), KeyFileError> {
        check_keys(&self.path(), &exercise())
    }

    fn hosted(&self, codes: Codes) -> Hosted {
        let settings = LoginSettings { codes, uses: Uses::Many, keys: Some(self.path()) };
        Hosted::with(exercise(), settings)
    }
}

/// What is wrong with a file of this one line.
fn fault(line: &str) -> Option<KeyFault> {
    match File::new(line).check() {
        Ok(()) => None,
        Err(KeyFileError::Lines { faults, .. }) => {
            assert_eq!((faults.len(), faults[0].line), (1, 1));
            Some(faults[0].fault.clone())
        }
        Err(other) => panic!("{line}: {other}"),
    }
}

fn key(text: &str) -> PublicKey {
    PublicKey::from_openssh(text).expect("a key of the test's own")
}

#[test]
fn a_line_says_whose_key_it_is_and_what_it_opens() {
    for line in [
        format!("cell=mofa {ED25519}"),
        format!("cell=\"mofa\",role=lead,name=\"김외교, 차관\" {ED25519} comment of theirs"),
        format!("  NAME=Kim,Role=player,cell=mnd\t{ED25519}"),
        format!("role=evaluator {ED25519}"),
        format!("# a remark\n\n   # another\ncell=mofa {ED25519}\r\n"),
    ] {
        assert!(File::new(&line).check().is_ok(), "{line}: {:?}", File::new(&line).check());
    }
}

#[test]
fn what_is_wrong_with_a_line_is_told_by_name() {
    let text = str::to_owned;
    let cells = || "mofa, mnd, mou".to_owned();
    let cases: [(String, KeyFault); 18] = [
        ("nonsense".into(), KeyFault::NoKey),
        ("cell=mofa".into(), KeyFault::NoKey),
        ("cell=mofa ssh-ed25519 AAAA".into(), KeyFault::NoKey),
        ("cell=mofa ssh-ed25519".into(), KeyFault::NoKey),
        (format!("cell=mofa,name=\"김 {ED25519}"), KeyFault::OpenQuote),
        (format!("cell=mofa {RSA}"), KeyFault::Kind { kind: text("ssh-rsa") }),
        (
            "cell=mofa sk-ssh-ed25519@openssh.com AAAA".into(),
            KeyFault::Kind { kind: text("sk-ssh-ed25519@openssh.com") },
        ),
        ("cell=mofa ssh-dss AAAA".into(), KeyFault::Kind { kind: text("ssh-dss") }),
        (format!("cell=mofa,no-pty {ED25519}"), KeyFault::UnknownOption { option: text("no-pty") }),
        (format!("cell= {ED25519}"), KeyFault::NoValue { option: text("cell") }),
        (format!("cell=mofa,name {ED25519}"), KeyFault::NoValue { option: text("name") }),
        (format!("cell=mofa,cell=mnd {ED25519}"), KeyFault::Twice { option: text("cell") }),
        (
            format!("cell=moef {ED25519}"),
            KeyFault::NoSuchCell { cell: text("moef"), cells: cells() },
        ),
        (ED25519.into(), KeyFault::NoPlace),
        (format!("name=Kim {ED25519}"), KeyFault::NoPlace),
        (format!("role=lead {ED25519}"), KeyFault::NoCell { role: "lead" }),
        (format!("cell=mofa,role=evaluator {ED25519}"), KeyFault::NotInACell { role: "evaluator" }),
        (format!("cell=mofa,name=\"{}\" {ED25519}", "가".repeat(41)), KeyFault::Name { limit: 40 }),
    ];
    for (line, expected) in cases {
        assert_eq!(fault(&line), Some(expected), "{line}");
    }
    let unknown = fault(&format!("cell=mofa,role=engine {ED25519}"));
    assert!(
        matches!(&unknown, Some(KeyFault::NoSuchRole { roles, .. }) if roles.contains("simcell"))
    );
    let mut without = exercise();
    let mofa = without.cells.get_mut(&cell("mofa")).expect("it plays");
    mofa.seats.retain(|seat| seat.id.as_str() != "mofa-observer");
    let file = File::new(&format!("cell=mofa,role=observer {ED25519}"));
    let refused = check_keys(&file.path(), &without);
    let expected = KeyFault::NoSuchSeat { cell: cell("mofa"), role: "observer" };
    let Err(KeyFileError::Lines { faults, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!(faults, [LineFault { line: 1, fault: expected }]);
}

#[test]
fn every_wrong_line_is_told_with_its_number() {
    let file = File::new(&format!("# ours\ncell=x {ED25519}\ncell=mofa {ED25519}\n\n{RSA}\n"));
    let Err(KeyFileError::Lines { faults, path }) = file.check() else { panic!("it has faults") };
    assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [2, 5]);
    assert_eq!(path, file.path());
}

#[test]
fn a_file_that_others_can_write_or_that_is_none_is_refused() {
    let file = File::new(&format!("cell=mofa {ED25519}"));
    for mode in [0o664, 0o646, 0o666] {
        file.mode(mode);
        let refused = file.check();
        assert!(
            matches!(&refused, Err(KeyFileError::Exposed { mode: told, .. }) if *told == mode),
            "{refused:?}"
        );
    }
    file.mode(0o600);
    assert!(file.check().is_ok());
    for text in ["", "\n# nothing\n"] {
        assert!(matches!(File::new(text).check(), Err(KeyFileError::Count { count: 0, .. })));
    }
    let many = format!("cell=mofa {ED25519}\n").repeat(KEYS_MAX + 1);
    assert!(matches!(File::new(&many).check(), Err(KeyFileError::Count { .. })));
    let missing = check_keys(&file.folder.path().join("none"), &exercise());
    assert!(matches!(missing, Err(KeyFileError::Read { .. })));
    let folder = check_keys(file.folder.path(), &exercise());
    assert!(matches!(folder, Err(KeyFileError::NotAText { .. })));
    fs::write(file.path(), [b'c', 0xff, b'\n']).unwrap();
    assert!(matches!(file.check(), Err(KeyFileError::NotAText { .. })));
}

#[test]
fn a_key_opens_what_its_lines_say() {
    let file = File::new(&format!(
        "cell=mofa,role=player,name=\"박외교\" {ED25519}\ncell=mnd {ED25519_OTHER}\n"
    ));
    let hosted = file.hosted(Codes::None);
    let seats = &hosted.seats;
    assert_eq!((seats.ways(), seats.logins().key_count()), (Ways::Keys, 2));
    let named = key(ED25519);
    // By the ministry's name they come to their own seat, not to the lead's.
    for user in ["mofa", "mofa-player"] {
        assert_eq!(seats.knows(user, &named), Known::As("박외교".to_owned()), "{user}");
        let guest = seats.admit(user, &Proof::Key(named.clone()), "박외교").expect("it opens");
        assert_eq!((guest.seat.as_str(), guest.pass), ("mofa-player", Pass::Key));
    }
    for user in ["mofa-lead", "mofa-observer", "mnd", "evaluator", ""] {
        assert_eq!(seats.knows(user, &named), Known::No, "{user}");
        let refused = seats.admit(user, &Proof::Key(named.clone()), "박외교");
        assert_eq!(refused, Err(NotAdmitted::Wrong), "{user}");
    }
    let nameless = key(ED25519_OTHER);
    for (user, seat) in [("mnd", "mnd-lead"), ("mnd-observer", "mnd-observer")] {
        assert_eq!(seats.knows(user, &nameless), Known::Nameless);
        let guest = seats.admit(user, &Proof::Key(nameless.clone()), "이국방").expect("it opens");
        assert_eq!(guest.seat.as_str(), seat);
    }
    assert_eq!(seats.knows("mofa", &nameless), Known::No);
    // With keys alone no code opens anything, and none is shown.
    assert!(seats.logins().places().iter().all(|(_, code)| code.is_none()));
    assert_eq!(file.hosted(Codes::Cell).seats.ways(), Ways::Both);
}
