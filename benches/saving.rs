//! Saving to the disk that the temporary folder lies on (`TMPDIR`). Budget: a plan of 100 activities in under 20 ms on a
//! normal disk, the wait until it is there included; changes that are kept, which wait for no disk, in under 2 ms.

use std::fs;
use std::path::PathBuf;

use arshjul::store::{Recovery, create, save};
use tempfile::TempDir;

#[path = "../tests/common/generated.rs"]
mod generated;

const SIZES: [usize; 3] = [100, 1_000, 10_000];

fn main() {
    divan::main();
}

/// A plan on disk, its text, and the text after a small change.
fn plan(activities: usize) -> (TempDir, PathBuf, [String; 2]) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.toml");
    let text = generated::plan(activities);
    let changed = text.replacen("Genererad", "Sparad", 1);
    assert_ne!(text, changed);
    create(&path, &text).expect("made");
    (folder, path, [text, changed])
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn whole(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let (_folder, path, mut texts) = plan(activities);
    bencher.bench_local(|| {
        save(&path, &texts[0], &texts[1]).expect("saved");
        texts.swap(0, 1);
    });
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn in_place(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let (folder, path, mut texts) = plan(activities);
    fs::hard_link(&path, folder.path().join("second.toml")).expect("a second name");
    bencher.bench_local(|| {
        save(&path, &texts[0], &texts[1]).expect("saved");
        texts.swap(0, 1);
    });
}

#[divan::bench(args = SIZES, sample_count = 50)]
fn keep(bencher: divan::Bencher<'_, '_>, activities: usize) {
    let (_folder, path, texts) = plan(activities);
    let mut recovery = Recovery::of(&path, None);
    bencher.bench_local(|| recovery.keep(&texts[0], &texts[1]).expect("kept"));
}
