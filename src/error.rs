//! What a command or the program says when it cannot go on: what failed, why, and the way out.

use crate::words::{Sentence, Words};

/// Something that could not be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    kind: Kind,
    message: Sentence,
    chain: Vec<Sentence>,
    hints: Vec<Sentence>,
}

/// Whose turn it is to mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The command failed, or the plan has errors.
    Failed,
    /// The command was called in a way that it does not know.
    Usage,
}

impl Kind {
    /// What the process returns: 1 or 2.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
        }
    }
}

impl Error {
    /// It failed.
    #[must_use]
    pub fn failed(message: Sentence) -> Self {
        Self::of(Kind::Failed, message)
    }

    /// It was asked for in a way that the program does not know.
    #[must_use]
    pub fn usage(message: Sentence) -> Self {
        Self::of(Kind::Usage, message)
    }

    fn of(kind: Kind, message: Sentence) -> Self {
        Self {
            kind,
            message,
            chain: Vec::new(),
            hints: Vec::new(),
        }
    }

    /// The same with what lies behind it, nearest first.
    #[must_use]
    pub fn because(mut self, reason: Sentence) -> Self {
        self.chain.push(reason);
        self
    }

    /// The same with a way out.
    #[must_use]
    pub fn hinted(mut self, hint: Sentence) -> Self {
        self.hints.push(hint);
        self
    }

    /// Whose turn it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What the process returns.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        self.kind.exit_code()
    }

    /// What failed.
    #[must_use]
    pub fn message(&self) -> &Sentence {
        &self.message
    }

    /// Why, nearest first.
    #[must_use]
    pub fn chain(&self) -> &[Sentence] {
        &self.chain
    }

    /// Ways out.
    #[must_use]
    pub fn hints(&self) -> &[Sentence] {
        &self.hints
    }

    /// Everything it has to say, a line each: what, why, and the ways out.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        std::iter::once(&self.message)
            .chain(&self.chain)
            .chain(&self.hints)
            .map(|sentence| words.say(sentence))
            .collect()
    }
}
