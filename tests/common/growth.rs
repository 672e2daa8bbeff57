//! Whether what takes time takes it in proportion: on a machine that is shared, seconds say more of the others on it.

use std::time::Duration;

/// Ten times as much takes no more than forty times as long: somewhat more than in proportion, far less than by the
/// square. Of each the shortest of three runs counts, for what others take only adds; and as they take more of what is long,
/// one round of five in which it holds is enough.
pub(crate) fn grows_in_proportion(few: usize, run: impl Fn(usize) -> Duration) {
    let shortest = |many| (0..3).map(|_| run(many)).min().unwrap_or_default();
    let mut measured = (0..5).map(|_| (shortest(few), shortest(few * 10)));
    let is_in_proportion = |(little, much): (Duration, Duration)| much < little * 40;
    assert!(
        measured.any(is_in_proportion),
        "{few}: ten times takes more than forty times as long"
    );
}
