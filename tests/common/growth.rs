//! Whether what takes time takes it in proportion: on a machine that is shared, seconds say more of the others on it.

use std::time::Duration;

/// Ten times as much takes no more than forty times as long: somewhat more than in proportion, far less than by the
/// square. Of each the shortest of three runs counts, for what others take only adds; and one fair comparison of three is
/// enough, for no luck makes a square look like a line.
pub(crate) fn grows_in_proportion(few: usize, run: impl Fn(usize) -> Duration) {
    let shortest = |many| (0..3).map(|_| run(many)).min().unwrap_or_default();
    let mut measured = Vec::new();
    while measured.len() < 3 {
        let (little, much) = (shortest(few), shortest(few * 10));
        if much < little * 40 {
            return;
        }
        measured.push((little, much));
    }
    panic!("{few}, and ten times as many: {measured:?}");
}
