//! The colours on a light terminal: warm paper, hues dark enough to stand out from it.

use super::{Hues, Inks, Screen, Theme};
use crate::draw::colour::Rgb;

/// For light terminals.
pub const LIGHT: Theme = Theme {
    light: true,
    backdrop: Rgb::hex(0x00fa_faf7),
    tracks: [Rgb::hex(0x00df_e0dc), Rgb::hex(0x00da_dcd8)],
    months: [Rgb::hex(0x00d2_d6dc), Rgb::hex(0x00b7_bec9)],
    current_month: Rgb::hex(0x0093_a6c4),
    weeks: [Rgb::hex(0x00de_e0de), Rgb::hex(0x00f9_f9f6)],
    hues: Hues {
        red: Rgb::hex(0x00c4_3d4a),
        orange: Rgb::hex(0x00c2_5c00),
        yellow: Rgb::hex(0x0085_7000),
        green: Rgb::hex(0x003f_8a2a),
        cyan: Rgb::hex(0x0000_7f8c),
        blue: Rgb::hex(0x0024_71c4),
        purple: Rgb::hex(0x0083_50c4),
        pink: Rgb::hex(0x00c0_4a8c),
        brown: Rgb::hex(0x007c_5c52),
        grey: Rgb::hex(0x0069_7380),
    },
    muted: (0.85, 0.45),
    settled: 1.6,
    cancelled: Rgb::hex(0x00c6_c9ce),
    more: Rgb::hex(0x009a_a5b6),
    needle: Rgb::hex(0x00b0_2a37),
    selection: Rgb::hex(0x0012_1620),
    alarm: Rgb::hex(0x00c8_1e2f),
    progress: Rgb::hex(0x00c9_7a80),
    inks: Inks {
        plain: Rgb::hex(0x002e_3440),
        strong: Rgb::hex(0x0012_1620),
        quiet: Rgb::hex(0x0040_4858),
        heading: Rgb::hex(0x0012_1620),
        accent: Rgb::hex(0x00a3_2030),
        dark: Rgb::hex(0x0014_1820),
        bright: Rgb::hex(0x00fc_fcfa),
    },
    screen: Screen {
        bar: Rgb::hex(0x00e4_e7eb),
        selected: Rgb::hex(0x00d3_dcea),
        text: Rgb::hex(0x002e_3440),
        faint: Rgb::hex(0x0052_5a68),
        heading: Rgb::hex(0x0012_1620),
        accent: Rgb::hex(0x009a_2330),
        rule: Rgb::hex(0x00c2_c7cf),
        key: Rgb::hex(0x001b_52a4),
        error: Rgb::hex(0x00ac_1f2d),
        warning: Rgb::hex(0x007d_4a00),
        advice: Rgb::hex(0x0011_5c67),
        good: Rgb::hex(0x0029_5f17),
        bad: Rgb::hex(0x00ac_1f2d),
    },
};
