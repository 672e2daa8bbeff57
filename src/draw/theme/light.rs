//! The colours on a light terminal: warm paper, hues light enough for dark letters.

use super::{Hues, Inks, Screen, Theme};
use crate::draw::colour::Rgb;

/// For light terminals.
pub const LIGHT: Theme = Theme {
    light: true,
    backdrop: Rgb::hex(0x00fa_faf7),
    tracks: [Rgb::hex(0x00f0_f0ec), Rgb::hex(0x00ea_ebe7)],
    months: [Rgb::hex(0x00df_e2e6), Rgb::hex(0x00d0_d5dc)],
    current_month: Rgb::hex(0x00a9_b8cf),
    weeks: [Rgb::hex(0x00e9_ebea), Rgb::hex(0x00f9_f9f6)],
    hues: Hues {
        red: Rgb::hex(0x00e3_6a72),
        orange: Rgb::hex(0x00ec_9650),
        yellow: Rgb::hex(0x00e6_bb4e),
        green: Rgb::hex(0x0083_bb62),
        cyan: Rgb::hex(0x0047_b0bd),
        blue: Rgb::hex(0x0055_a2e8),
        purple: Rgb::hex(0x00ad_80e2),
        pink: Rgb::hex(0x00e3_84b9),
        brown: Rgb::hex(0x00b5_8c68),
        grey: Rgb::hex(0x0094_9eac),
    },
    muted: (0.85, 0.6),
    settled: 0.55,
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
