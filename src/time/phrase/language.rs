//! The languages that dates are read in. Which words they use is data: a lexicon file each.

/// A language of date words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum Language {
    Swedish,
    Norwegian,
    Danish,
    English,
}

impl Language {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Self; 4] = [Self::Swedish, Self::Norwegian, Self::Danish, Self::English];

    /// The language of a BCP 47 tag such as `sv`, `nb-NO` or `en_GB.UTF-8`; `no` and `nn` are read as Norwegian.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "sv" => Some(Self::Swedish),
            "nb" | "no" | "nn" => Some(Self::Norwegian),
            "da" => Some(Self::Danish),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// The primary language subtag (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::Norwegian => "nb",
            Self::Danish => "da",
            Self::English => "en",
        }
    }
}
