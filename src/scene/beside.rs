//! Where rows stand beside a wheel: each as near the height of what it names as can be, in their order, one to a line, and
//! clear of the disc. Pure arithmetic; knows no words.

use super::Lattice;

/// The lines, ascending and each its own, for rows that would like to stand at some heights, counted in lines from the top: as
/// near to those as their order allows, in the sense of least squares. There must be at least as many lines as rows.
///
/// The heights less the rows before are put in order by pooling neighbours that are not (isotonic regression, Ayer et al. 1955).
#[must_use]
pub fn lines_near(heights: &[f64], count: usize) -> Vec<usize> {
    let spare = count.saturating_sub(heights.len()) as f64;
    let mut pools: Vec<Pool> = Vec::with_capacity(heights.len());
    for (index, height) in heights.iter().enumerate() {
        let mut pool = Pool {
            sum: height - index as f64,
            rows: 1,
        };
        while let Some(before) = pools.pop_if(|before| before.mean() > pool.mean()) {
            pool = Pool {
                sum: pool.sum + before.sum,
                rows: pool.rows + before.rows,
            };
        }
        pools.push(pool);
    }
    let offsets = pools
        .iter()
        .flat_map(|pool| std::iter::repeat_n(pool.mean(), pool.rows));
    let offsets = offsets.map(|offset| offset.round().clamp(0.0, spare) as usize);
    offsets
        .enumerate()
        .map(|(row, offset)| row + offset)
        .collect()
}

/// Rows that stand one below the other.
struct Pool {
    sum: f64,
    rows: usize,
}

impl Pool {
    fn mean(&self) -> f64 {
        self.sum / self.rows as f64
    }
}

impl Lattice {
    /// How many boxes on either side of the middle a line of letters must leave to the unit disc, and one more for air; 0 where
    /// the disc does not reach the line.
    #[must_use]
    pub fn half_disc(&self, row: usize) -> usize {
        let middle = f64::from(self.rows) / 2.0;
        let (top, bottom) = (row as f64 - middle, row as f64 + 1.0 - middle);
        let nearest = 0.0_f64.clamp(top, bottom) * self.height;
        let half = (1.0 - nearest * nearest).max(0.0).sqrt();
        if half <= 0.0 {
            return 0;
        }
        (half / self.width).ceil() as usize + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rows_stand_at_their_heights_where_they_can() {
        assert_eq!(lines_near(&[2.0, 5.0, 9.0], 12), [2, 5, 9]);
        assert_eq!(
            lines_near(&[4.0, 4.0, 4.0], 12),
            [3, 4, 5],
            "around their height"
        );
        assert_eq!(lines_near(&[0.0, 0.0, 11.0, 11.0], 12), [0, 1, 10, 11]);
        assert_eq!(lines_near(&[9.0, 2.0], 12), [5, 6], "in their order");
        assert_eq!(lines_near(&[5.0, 5.0, 5.0], 3), [0, 1, 2]);
        assert!(lines_near(&[], 0).is_empty());
    }

    #[test]
    fn a_disc_is_widest_in_the_middle_and_leaves_the_corners() {
        let lattice = Lattice::around_disc(80, 40, 2.0);
        assert_eq!(lattice.half_disc(20), 41);
        assert!(lattice.half_disc(0) < 20);
        let halves: Vec<usize> = (0..20).map(|row| lattice.half_disc(row)).collect();
        assert!(halves.is_sorted());
        for row in 0..20 {
            assert_eq!(lattice.half_disc(row), lattice.half_disc(39 - row));
        }
    }

    proptest! {
        /// No other way to stand in order is nearer: of few rows all are tried.
        #[test]
        fn nothing_is_nearer(heights in prop::collection::vec(0.0..6.0_f64, 0..5)) {
            let away = |lines: &[usize]| -> f64 {
                lines.iter().zip(&heights).map(|(line, height)| (*line as f64 - height).powi(2)).sum()
            };
            let found = lines_near(&heights, 7);
            prop_assert!(found.is_sorted_by(|one, other| one < other) && found.iter().all(|line| *line < 7));
            let mut best = f64::MAX;
            for mask in 0_u32..1 << 7 {
                let tried: Vec<usize> = (0..7).filter(|line| mask >> line & 1 == 1).collect();
                if tried.len() == heights.len() {
                    best = best.min(away(&tried));
                }
            }
            // Whole lines of a pool are rounded together: half a line each at the most.
            prop_assert!(away(&found) <= best + 0.25 * heights.len() as f64 + 1e-9);
        }
    }
}
