#[test]
fn scratch() {
    let norms = whitecell::yaml::NormCatalogue::shipped();
    for f in ["tests/fixtures/exercises/complete.yaml", "exercises/shadow-commander.yaml", "exercises/twelve-minutes.yaml"] {
    let r = whitecell::yaml::load(std::path::Path::new(f), &norms);
    match r { Ok(r) => println!("OK {f} {:?}", r.warnings), Err(r) => for p in r.problems { println!("{f} {:?}", p) } }
    }
}
