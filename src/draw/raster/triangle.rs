//! Triangles: the heads of arrows and pointers.

/// Flags and arrows are a few pixels large: these are counted at 4 × 4 places each.
pub(super) fn part(
    corners: &[(f32, f32); 3],
    pixel: (f32, f32),
    x: f32,
    y: f32,
    inset: f32,
) -> f32 {
    let places = (0..16_u8).filter(|place| {
        let (column, row) = (f32::from(place % 4), f32::from(place / 4));
        let x = x + ((column + 0.5) / 4.0 - 0.5) * pixel.0;
        let y = y + ((row + 0.5) / 4.0 - 0.5) * pixel.1;
        in_triangle(corners, x, y, inset)
    });
    places.count() as f32 / 16.0
}

fn in_triangle(corners: &[(f32, f32); 3], x: f32, y: f32, inset: f32) -> bool {
    let depth = |from: (f32, f32), to: (f32, f32), place: (f32, f32)| {
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let length = across.hypot(down).max(f32::MIN_POSITIVE);
        (across * (place.1 - from.1) - down * (place.0 - from.0)) / length
    };
    let [first, second, third] = *corners;
    let turned = depth(first, second, third).signum();
    [(first, second), (second, third), (third, first)]
        .into_iter()
        .all(|(from, to)| depth(from, to, (x, y)) * turned >= inset)
}
