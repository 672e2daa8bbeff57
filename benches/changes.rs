//! What changed between two large plans: nothing, everything by a week, everything said in other words, and two plans that
//! have neither ids nor titles in common. Ten thousand entries are to take well under 100 ms.

use arshjul::plan::Plan;
use arshjul::plan::change::between;
use arshjul::store::Source;
use arshjul::time::Day;

#[path = "../tests/common/generated.rs"]
mod generated;

const SIZES: [usize; 3] = [100, 1_000, 10_000];

fn main() {
    divan::main();
}

fn read(text: String) -> Plan {
    let today = Day::new(generated::YEAR, 6, 14).expect("a day");
    Source::read("plan.toml", text, today).plan().clone()
}

fn compare(bencher: divan::Bencher<'_, '_>, activities: usize, other: impl Fn(&str) -> String) {
    let text = generated::plan(activities);
    let (before, after) = (read(text.clone()), read(other(&text)));
    bencher.bench(|| between(&before, &after).len());
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn nothing_changed(bencher: divan::Bencher<'_, '_>, activities: usize) {
    compare(bencher, activities, str::to_owned);
}

/// Every month is the next one.
#[divan::bench(args = SIZES, sample_count = 20)]
fn everything_moved(bencher: divan::Bencher<'_, '_>, activities: usize) {
    compare(bencher, activities, |text| {
        let text = text.replace("-03-", "-04-").replace("maj", "juni");
        text.replace("v. 1", "v. 2").replace("oktober", "november")
    });
}

/// The same words in the year after.
#[divan::bench(args = SIZES, sample_count = 20)]
fn a_year_later(bencher: divan::Bencher<'_, '_>, activities: usize) {
    compare(bencher, activities, |text| text.replace("2026", "2027"));
}

/// Other ids; of each title there are many.
#[divan::bench(args = SIZES, sample_count = 20)]
fn other_ids(bencher: divan::Bencher<'_, '_>, activities: usize) {
    compare(bencher, activities, |text| {
        text.replace("id = \"a", "id = \"b")
    });
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn nothing_in_common(bencher: divan::Bencher<'_, '_>, activities: usize) {
    compare(bencher, activities, |text| {
        let text = text.replace("id = \"a", "id = \"b");
        text.replace("title = \"", "title = \"Å")
    });
}
