//! The time of day of an entry: "08:30", or "08:30-12:00" from one to another. Knows no days, and no words for times.

/// A time as the plan file has it, for the JSON Schema: what [`minutes`] takes, no more and no less. TOML's own times may
/// have seconds, which are passed over.
pub(super) const PATTERN: &str = concat!(
    r"^(([01]?\d|2[0-3])[:.][0-5]\d|24[:.]00)(:[0-5]\d(\.\d+)?)?",
    r"( *[-–] *(([01]?\d|2[0-3])[:.][0-5]\d|24[:.]00)(:[0-5]\d(\.\d+)?)?)?$"
);

/// Beginning and end in minutes after midnight; the beginning twice where no end is told. None for what is no time.
#[must_use]
pub fn minutes(time: &str) -> Option<(u32, u32)> {
    let (first, rest) = moment(time)?;
    if rest.is_empty() {
        return Some((first, first));
    }
    let rest = rest.trim_start_matches(' ').strip_prefix(['-', '–'])?;
    let (last, rest) = moment(rest.trim_start_matches(' '))?;
    rest.is_empty().then_some((first, last))
}

/// The moment that a text begins with, and what follows it. 24:00 is the end of a day.
fn moment(text: &str) -> Option<(u32, &str)> {
    let (hour, rest) = text.split_once([':', '.'])?;
    let (minute, rest) = rest.split_at_checked(2)?;
    let hour = number(hour).filter(|_| hour.len() <= 2)?;
    let minute = number(minute).filter(|minute| *minute < 60)?;
    let minutes = hour * 60 + minute;
    (minutes <= 24 * 60).then_some((minutes, without_seconds(rest)?))
}

/// What follows the seconds, if there are any.
fn without_seconds(text: &str) -> Option<&str> {
    let Some(rest) = text.strip_prefix(':') else {
        return Some(text);
    };
    let (seconds, rest) = rest.split_at_checked(2)?;
    number(seconds).filter(|seconds| *seconds < 60)?;
    let Some(parts) = rest.strip_prefix('.') else {
        return Some(rest);
    };
    let rest = parts.trim_start_matches(|digit: char| digit.is_ascii_digit());
    (rest.len() < parts.len()).then_some(rest)
}

fn number(digits: &str) -> Option<u32> {
    let all = digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_what_is_none() {
        for (time, expected) in [
            ("08:30", Some((510, 510))),
            ("8.30", Some((510, 510))),
            ("08:30-12:00", Some((510, 720))),
            ("08:30–12:00", Some((510, 720))),
            ("08:30 – 12.00", Some((510, 720))),
            ("22:00-24:00", Some((1320, 1440))),
            ("08:30:00", Some((510, 510))),
            ("08:30:15.25", Some((510, 510))),
            ("", None),
            ("8", None),
            ("8-12", None),
            ("25:99-08:00", None),
            ("24:01", None),
            ("08:60", None),
            ("08:30-", None),
            ("08:30-12", None),
            ("08:30-12:00 i salen", None),
            ("108:30", None),
            ("+8:30", None),
            ("08:3", None),
            ("08:30:", None),
            ("08:30:99", None),
            ("08:30:00.", None),
            ("08:é0", None),
            ("förmiddag", None),
        ] {
            assert_eq!(minutes(time), expected, "{time}");
        }
    }
}
