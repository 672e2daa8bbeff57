//! Many indices in little room.

/// Indices in ascending order, each as its distance from the one before, in seven bits a byte (LEB128): most take a byte. A
/// "+n" of a crowded plan stands for a hundred thousand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Indices {
    gaps: Vec<u8>,
    last: u32,
    count: usize,
}

impl Indices {
    /// Adds an index that is larger than all before it.
    pub(super) fn push(&mut self, index: u32) {
        let mut gap = index - self.last;
        while gap >= 0x80 {
            self.gaps.push(gap as u8 | 0x80);
            gap >>= 7;
        }
        self.gaps.push(gap as u8);
        self.last = index;
        self.count += 1;
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// All, ascending.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let (mut index, mut gap, mut shift) = (0, 0, 0);
        self.gaps.iter().filter_map(move |byte| {
            gap |= u32::from(byte & 0x7F) << shift;
            shift += 7;
            if byte & 0x80 != 0 {
                return None;
            }
            index += gap;
            (gap, shift) = (0, 0);
            Some(index)
        })
    }

    /// Whether an index is among them.
    #[must_use]
    pub fn contains(&self, index: u32) -> bool {
        self.iter()
            .take_while(|it| *it <= index)
            .any(|it| it == index)
    }
}

impl FromIterator<u32> for Indices {
    /// Of indices in any order, each once.
    fn from_iter<T: IntoIterator<Item = u32>>(all: T) -> Self {
        let mut all: Vec<u32> = all.into_iter().collect();
        all.sort_unstable();
        let mut indices = Self::default();
        for index in all {
            indices.push(index);
        }
        indices
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn what_is_put_in_comes_out(all in prop::collection::btree_set(any::<u32>(), 0..50), near in prop::collection::btree_set(0..300_u32, 0..50)) {
            let all: BTreeSet<u32> = all.union(&near).copied().collect();
            let indices: Indices = all.iter().rev().copied().collect();
            prop_assert_eq!(indices.len(), all.len());
            prop_assert_eq!(indices.is_empty(), all.is_empty());
            prop_assert!((0..300).all(|index| indices.contains(index) == all.contains(&index)));
            prop_assert!(indices.iter().eq(all));
        }
    }
}
