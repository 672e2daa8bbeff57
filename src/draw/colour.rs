//! Colours as numbers: sRGB, linear light, `OKLab`, and the contrast that the web's guidelines measure.
//! Knows no terminal and no meaning.

/// A colour in sRGB, 8 bits a channel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Rgb {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

/// Fine enough that the darkest 8-bit steps are told apart: sRGB rises 12.92 times as fast as light there.
const FINE: usize = 8192;

/// The linear light of every 8-bit value.
static LINEAR: [f32; 256] = linear();

/// The nearest 8-bit value of every fine step.
static ENCODED: [u8; FINE + 1] = nearest_encoded();

const fn linear() -> [f32; 256] {
    let mut table = [0.0; 256];
    let mut value = 0;
    while value < table.len() {
        table[value] = decode(value as f64 / 255.0) as f32;
        value += 1;
    }
    table
}

/// Each value begins where the one half a value lower is decoded to. So only the values are decoded, not every step encoded.
const fn nearest_encoded() -> [u8; FINE + 1] {
    let mut table = [u8::MAX; FINE + 1];
    let (mut step, mut value) = (0, 0);
    while value < u8::MAX {
        let end = decode((value as f64 + 0.5) / 255.0) * FINE as f64;
        while (step as f64) < end {
            table[step] = value;
            step += 1;
        }
        value += 1;
    }
    table
}

/// IEC 61966-2-1, from encoded to linear, both 0 to 1.
const fn decode(value: f64) -> f64 {
    if value <= 0.04045 {
        return value / 12.92;
    }
    // To the power of 2.4: the square times the fifth root of the square, which Newton's steps from above come down to.
    let base = (value + 0.055) / 1.055;
    let square = base * base;
    let (mut root, mut step) = (1.0, 0);
    while step < 24 {
        root = (4.0 * root + square / (root * root * root * root)) / 5.0;
        step += 1;
    }
    square * root
}

fn encoded(linear: f32) -> u8 {
    let step = (linear.clamp(0.0, 1.0) * FINE as f32).round() as usize;
    ENCODED.get(step).copied().unwrap_or(u8::MAX)
}

impl Rgb {
    /// White.
    pub const WHITE: Self = Self::hex(0x00ff_ffff);
    /// Black.
    pub const BLACK: Self = Self::hex(0);

    /// From its channels.
    #[must_use]
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// From `0xrrggbb`.
    #[must_use]
    pub const fn hex(code: u32) -> Self {
        let [_, red, green, blue] = code.to_be_bytes();
        Self { red, green, blue }
    }

    /// Its channels in linear light, 0 to 1.
    #[must_use]
    pub const fn linear(self) -> [f32; 3] {
        [
            LINEAR[self.red as usize],
            LINEAR[self.green as usize],
            LINEAR[self.blue as usize],
        ]
    }

    /// The nearest colour to channels in linear light; what lies outside 0 to 1 is cut off.
    #[must_use]
    pub fn from_linear(light: [f32; 3]) -> Self {
        let [red, green, blue] = light.map(encoded);
        Self { red, green, blue }
    }

    /// `part` (0 to 1) of the other colour's light let in: what a half-covered pixel shows.
    #[must_use]
    pub fn mixed(self, other: Self, part: f32) -> Self {
        let (own, others) = (self.linear(), other.linear());
        Self::from_linear(std::array::from_fn(|i| {
            own[i] + (others[i] - own[i]) * part
        }))
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    #[must_use]
    pub fn luminance(self) -> f32 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast ratio, 1 to 21 (WCAG 2.2).
    #[must_use]
    pub fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The colour in `OKLab`.
    #[must_use]
    pub const fn lab(self) -> Lab {
        Lab::of_linear(self.linear())
    }

    /// How far apart two colours look: the distance in `OKLab`, where black and white are 1 apart.
    #[must_use]
    pub fn distance(self, other: Self) -> f32 {
        self.lab().distance(other.lab())
    }

    /// Part of the way (0 to 1) to another colour, in even steps for the eye.
    #[must_use]
    pub fn toward(self, other: Self, part: f32) -> Self {
        let (own, others) = (self.lab(), other.lab());
        Lab {
            light: own.light + (others.light - own.light) * part,
            a: own.a + (others.a - own.a) * part,
            b: own.b + (others.b - own.b) * part,
        }
        .rgb()
    }

    /// The same hue, with lightness and chroma times so much.
    #[must_use]
    pub fn toned(self, light: f32, chroma: f32) -> Self {
        let own = self.lab();
        Lab {
            light: own.light * light,
            a: own.a * chroma,
            b: own.b * chroma,
        }
        .rgb()
    }
}

/// A colour in `OKLab` (Ottosson 2020): lightness, green to red, blue to yellow.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "the names say it all")]
pub struct Lab {
    pub light: f32,
    pub a: f32,
    pub b: f32,
}

/// Of 0 to 1, some times as fast as the library's, for it runs for every pixel of an edge: a third of the exponent
/// as a first guess (its bias from Kahan's cbrt), then two of Halley's steps, each of which triples the digits.
const fn cube_root(value: f32) -> f32 {
    if value <= 0.0 {
        return 0.0;
    }
    let root = f32::from_bits(value.to_bits() / 3 + 709_958_130);
    halley(halley(root, value), value)
}

/// A step of Halley's towards a cube root.
const fn halley(root: f32, value: f32) -> f32 {
    let cube = root * root * root;
    root * (cube + 2.0 * value) / (2.0 * cube + value)
}

impl Lab {
    const fn of_linear([red, green, blue]: [f32; 3]) -> Self {
        let l = cube_root(0.412_221_46 * red + 0.536_332_55 * green + 0.051_445_995 * blue);
        let m = cube_root(0.211_903_5 * red + 0.680_699_5 * green + 0.107_396_96 * blue);
        let s = cube_root(0.088_302_46 * red + 0.281_718_85 * green + 0.629_978_7 * blue);
        Self {
            light: 0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            a: 1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            b: 0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        }
    }

    /// The nearest colour in sRGB; channels outside it are cut off.
    #[must_use]
    pub fn rgb(self) -> Rgb {
        let l = (self.light + 0.396_337_78 * self.a + 0.215_803_76 * self.b).powi(3);
        let m = (self.light - 0.105_561_346 * self.a - 0.063_854_17 * self.b).powi(3);
        let s = (self.light - 0.089_484_18 * self.a - 1.291_485_5 * self.b).powi(3);
        Rgb::from_linear([
            4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s,
            -1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s,
            -0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s,
        ])
    }

    /// Distance to another colour.
    #[must_use]
    pub fn distance(self, other: Self) -> f32 {
        self.squared_distance(other).sqrt()
    }

    /// Its square, which orders the same and costs less.
    #[must_use]
    pub fn squared_distance(self, other: Self) -> f32 {
        self.plus(other, -1.0).squared()
    }

    /// Its squared length.
    #[must_use]
    pub fn squared(self) -> f32 {
        self.light * self.light + self.a * self.a + self.b * self.b
    }

    /// The sum with so many times another colour.
    #[must_use]
    pub fn plus(self, other: Self, times: f32) -> Self {
        Self {
            light: self.light + other.light * times,
            a: self.a + other.a * times,
            b: self.b + other.b * times,
        }
    }

    /// How colourful it is; 0 for greys.
    #[must_use]
    pub fn chroma(self) -> f32 {
        (self.a * self.a + self.b * self.b).sqrt()
    }
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "the tables are held to another library's powers"
)]
mod tests {
    use super::{ENCODED, FINE, LINEAR, cube_root};

    /// IEC 61966-2-1, from linear to encoded, both 0 to 1.
    fn encode(value: f64) -> f64 {
        if value <= 0.003_130_8 {
            value * 12.92
        } else {
            1.055 * value.powf(1.0 / 2.4) - 0.055
        }
    }

    #[test]
    fn every_value_is_decoded_to_the_light_that_the_standard_gives() {
        for (value, linear) in LINEAR.into_iter().enumerate() {
            let value = value as f64 / 255.0;
            let exact = if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            };
            let off = (exact - f64::from(linear)).abs();
            assert!(off <= exact * 1e-7, "{value}: {linear} for {exact}");
        }
    }

    #[test]
    fn every_step_has_the_value_that_the_standard_gives() {
        for (step, value) in ENCODED.into_iter().enumerate() {
            let exact = encode(step as f64 / FINE as f64) * 255.0;
            assert!(
                (exact - f64::from(value)).abs() < 0.501,
                "{step}: {value} for {exact}"
            );
        }
    }

    #[test]
    fn the_cube_root_is_the_librarys() {
        for step in 0..=4000_u16 {
            let value = f32::from(step) / 4000.0;
            let (own, known) = (cube_root(value), value.cbrt());
            assert!((own - known).abs() < 1e-6, "{value}: {own} for {known}");
        }
    }
}
