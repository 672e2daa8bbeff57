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
        red: Rgb::hex(0x00b3_2436),
        orange: Rgb::hex(0x00a8_4e00),
        yellow: Rgb::hex(0x006b_5e00),
        green: Rgb::hex(0x002c_741b),
        cyan: Rgb::hex(0x0000_6a80),
        blue: Rgb::hex(0x0016_5ea8),
        purple: Rgb::hex(0x006f_3bb0),
        pink: Rgb::hex(0x00a8_337a),
        brown: Rgb::hex(0x0063_463a),
        grey: Rgb::hex(0x005b_5d66),
    },
    muted: (0.85, 0.6),
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
