//! Plan files into plans: what the text says is what the plan holds.

use std::fs;
use std::path::Path;

use arshjul::store::Source;
use arshjul::time::Day;

fn today() -> Day {
    Day::new(2024, 6, 14).expect("a day")
}

#[test]
fn the_shipped_plans_read_without_an_error() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    for file in fs::read_dir(folder).expect("plans") {
        let path = file.expect("a file").path();
        let text = fs::read_to_string(&path).expect("text");
        let source = Source::read(&path, text, today());
        assert!(!source.has_errors(), "{:?}", source.problems());
        assert!(!source.plan().entries.is_empty());
    }
}
