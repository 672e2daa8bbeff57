//! Triangles: the heads of arrows and pointers.

/// A triangle, made ready to be asked pixel by pixel.
#[derive(Clone, Copy, Debug)]
pub(in crate::draw) struct Triangle {
    corners: [(f32, f32); 3],
    edges: [Edge; 3],
    pixel: (f32, f32),
}

/// From one corner to the next.
#[derive(Clone, Copy, Debug)]
struct Edge {
    from: (f32, f32),
    across: f32,
    down: f32,
    /// Below zero where the inside lies counterclockwise.
    length: f32,
}

impl Edge {
    fn between(from: (f32, f32), to: (f32, f32)) -> Self {
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        Self {
            from,
            across,
            down,
            length: (across * across + down * down)
                .sqrt()
                .max(f32::MIN_POSITIVE),
        }
    }

    /// How far inside the edge's line a place lies.
    fn depth(&self, (x, y): (f32, f32)) -> f32 {
        (self.across * (y - self.from.1) - self.down * (x - self.from.0)) / self.length
    }
}

impl Triangle {
    pub(super) fn of(corners: [(f32, f32); 3], pixel: (f32, f32)) -> Self {
        let [first, second, third] = corners;
        let edges = [(first, second), (second, third), (third, first)];
        let mut edges = edges.map(|(from, to)| Edge::between(from, to));
        let turned = edges[0].depth(third).signum();
        for edge in &mut edges {
            edge.length *= turned;
        }
        Self {
            corners,
            edges,
            pixel,
        }
    }

    /// Flags and arrows are a few pixels large: these are counted at 4 × 4 places each.
    pub(super) fn part(&self, x: f32, y: f32, inset: f32) -> f32 {
        let places = (0..16_u8).filter(|place| {
            let (column, row) = (f32::from(place % 4), f32::from(place / 4));
            let x = x + ((column + 0.5) / 4.0 - 0.5) * self.pixel.0;
            let y = y + ((row + 0.5) / 4.0 - 0.5) * self.pixel.1;
            self.edges.iter().all(|edge| edge.depth((x, y)) >= inset)
        });
        places.count() as f32 / 16.0
    }

    /// From the lowest to the highest of what each corner has.
    pub(super) fn range(&self, of: impl Fn((f32, f32)) -> f32) -> (f32, f32) {
        let places = self.corners.into_iter().map(of);
        places.fold((f32::MAX, f32::MIN), |(low, high), place| {
            (low.min(place), high.max(place))
        })
    }
}
