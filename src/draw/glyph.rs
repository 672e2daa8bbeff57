//! From a pattern of pixels to the character that draws it.
//!
//! A pattern has a bit a pixel, row by row from the top left: bit `row * columns + column`. Letters of ASCII are
//! taken for 2 × 4 pixels.

use super::level::Glyphs;

/// The octants that older blocks of Unicode already held, in order of their pattern.
const OLDER: [(u8, char); 26] = [
    (0x00, ' '),
    (0x01, '\u{1CEA8}'),
    (0x02, '\u{1CEAB}'),
    (0x03, '\u{1FB82}'),
    (0x05, '▘'),
    (0x0A, '▝'),
    (0x0F, '▀'),
    (0x14, '\u{1FBE6}'),
    (0x28, '\u{1FBE7}'),
    (0x3F, '\u{1FB85}'),
    (0x40, '\u{1CEA3}'),
    (0x50, '▖'),
    (0x55, '▌'),
    (0x5A, '▞'),
    (0x5F, '▛'),
    (0x80, '\u{1CEA0}'),
    (0xA0, '▗'),
    (0xA5, '▚'),
    (0xAA, '▐'),
    (0xAF, '▜'),
    (0xC0, '▂'),
    (0xF0, '▄'),
    (0xF5, '▙'),
    (0xFA, '▟'),
    (0xFC, '▆'),
    (0xFF, '█'),
];

/// The first of the block "Symbols for Legacy Computing Supplement" that is an octant.
const FIRST_OCTANT: u32 = 0x1CD00;

static OCTANTS: [char; 256] = octants();

/// Unicode 16 orders its octants by their pattern and leaves out those it already had.
const fn octants() -> [char; 256] {
    let mut table = [' '; 256];
    let (mut pattern, mut older, mut next) = (0, 0, FIRST_OCTANT);
    while pattern < 256 {
        if older < OLDER.len() && OLDER[older].0 as usize == pattern {
            table[pattern] = OLDER[older].1;
            older += 1;
        } else if let Some(octant) = char::from_u32(next) {
            table[pattern] = octant;
            next += 1;
        }
        pattern += 1;
    }
    table
}

const QUADRANTS: [char; 16] = [
    ' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█',
];
const HALVES: [char; 4] = [' ', '▀', '▄', '█'];

/// The character of a pattern; bits beyond the level's pixels are ignored.
#[must_use]
pub fn of(glyphs: Glyphs, pattern: u8) -> char {
    match glyphs {
        Glyphs::Octant => OCTANTS[usize::from(pattern)],
        Glyphs::Quadrant => QUADRANTS[usize::from(pattern & 15)],
        Glyphs::HalfBlock => HALVES[usize::from(pattern & 3)],
        Glyphs::Braille => braille(pattern),
        Glyphs::Ascii => ASCII[usize::from(pattern)],
    }
}

/// The pattern of each octant that no older block holds, in their order.
static PATTERNS: [u8; 256 - OLDER.len()] = patterns();

const fn patterns() -> [u8; 256 - OLDER.len()] {
    let mut table = [0; 256 - OLDER.len()];
    let mut pattern = 0;
    while pattern < 256 {
        if let Some(place) = (OCTANTS[pattern] as u32).checked_sub(FIRST_OCTANT)
            && (place as usize) < table.len()
        {
            table[place as usize] = pattern as u8;
        }
        pattern += 1;
    }
    table
}

/// The character that shows what another leaves blank: with ink and paper exchanged the picture is the same. Only between
/// quadrants and for octants, so that a terminal that draws one draws the other.
#[must_use]
pub fn complement(glyph: char) -> Option<char> {
    Some(match glyph {
        '▀' => '▄',
        '▄' => '▀',
        '▌' => '▐',
        '▐' => '▌',
        '▘' => '▟',
        '▟' => '▘',
        '▝' => '▙',
        '▙' => '▝',
        '▖' => '▜',
        '▜' => '▖',
        '▗' => '▛',
        '▛' => '▗',
        '▞' => '▚',
        '▚' => '▞',
        octant => {
            let place = u32::from(octant).checked_sub(FIRST_OCTANT)?;
            let pattern = PATTERNS.get(place as usize)?;
            if is_scattered(!pattern) {
                return None;
            }
            OCTANTS[usize::from(!pattern)]
        }
    })
}

/// Octants that Unicode has outside of their block: kitty before 0.47, Ghostty before 1.2 and foot draw the block and not these.
const SCATTERED: [u8; 6] = [0x01, 0x02, 0x14, 0x28, 0x40, 0x80];

/// Whether a terminal may lack the octant of a pattern though it draws the others.
#[must_use]
pub fn is_scattered(pattern: u8) -> bool {
    SCATTERED.contains(&pattern)
}

/// The pattern most like one of those: the pixel above or below is filled too.
#[must_use]
pub fn near(pattern: u8) -> u8 {
    match pattern {
        0x01 | 0x02 => pattern | pattern << 2,
        0x14 | 0x28 | 0x40 | 0x80 => pattern | pattern >> 2,
        _ => pattern,
    }
}

/// What letters of ASCII look like on 2 × 4 pixels, roughly.
const STROKES: [(char, u8); 17] = [
    (' ', 0x00),
    ('.', 0x40),
    ('.', 0x80),
    ('.', 0x10),
    ('.', 0x20),
    ('\'', 0x01),
    ('\'', 0x02),
    ('\'', 0x04),
    ('\'', 0x08),
    ('"', 0x03),
    ('-', 0x0C),
    ('-', 0x30),
    ('_', 0xC0),
    ('|', 0x55),
    ('|', 0xAA),
    ('/', 0x5A),
    ('\\', 0xA5),
];

static ASCII: [char; 256] = ascii();

/// More than half is full; else the stroke that differs least, the first of equals.
const fn ascii() -> [char; 256] {
    let mut table = ['#'; 256];
    let mut pattern = 0;
    while pattern < 256 {
        if (pattern as u8).count_ones() < 5 {
            table[pattern] = stroke(pattern as u8);
        }
        pattern += 1;
    }
    table
}

const fn stroke(pattern: u8) -> char {
    let (mut best, mut index) = (0, 1);
    while index < STROKES.len() {
        let differs = (STROKES[index].1 ^ pattern).count_ones();
        if differs < (STROKES[best].1 ^ pattern).count_ones() {
            best = index;
        }
        index += 1;
    }
    STROKES[best].0
}

/// Braille counts its dots down the left column and the right one, the fourth row last.
fn braille(pattern: u8) -> char {
    const DOTS: [u32; 8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];
    let dots = DOTS
        .iter()
        .enumerate()
        .filter(|(bit, _)| pattern >> bit & 1 == 1)
        .map(|(_, dot)| dot)
        .sum::<u32>();
    if dots == 0 {
        return ' ';
    }
    char::from_u32(0x2800 + dots).unwrap_or(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_complement_has_the_pixels_that_the_other_has_not() {
        let quadrants = QUADRANTS.iter().enumerate();
        for (pattern, glyph) in quadrants.filter(|(pattern, _)| ![0, 15].contains(pattern)) {
            assert_eq!(complement(*glyph), Some(QUADRANTS[15 - pattern]));
        }
        for (pattern, glyph) in OCTANTS.iter().enumerate() {
            let found = complement(*glyph);
            assert!(found.is_none_or(|found| found == OCTANTS[255 - pattern]));
        }
        let known = |glyph: &&char| complement(**glyph).is_some();
        assert_eq!(
            OCTANTS.iter().filter(known).count(),
            230 + 14 - SCATTERED.len()
        );
    }

    #[test]
    fn an_octant_that_may_be_missing_has_a_likeness_and_a_complement_that_are_not() {
        let block = |pattern: u8| {
            let octant = OCTANTS[usize::from(pattern)];
            octant < '\u{2600}' || ('\u{1cd00}'..='\u{1cde5}').contains(&octant)
        };
        for pattern in 0..=u8::MAX {
            let older = matches!(pattern, 0x03 | 0x3f); // since Unicode 13, drawn by all
            assert_eq!(
                block(pattern) || older,
                !is_scattered(pattern),
                "{pattern:x}"
            );
            if is_scattered(pattern) {
                assert!(block(!pattern) && block(near(pattern)), "{pattern:x}");
                assert_eq!(near(pattern) & pattern, pattern);
            }
        }
    }

    #[test]
    fn what_is_written_as_text_has_no_complement() {
        for letter in "a \u{e5}─█▁▂▃▅▆▇░⠿".chars() {
            assert_eq!(complement(letter), None, "{letter}");
        }
    }
}
