//! The colours on a dark terminal: a cool night, hues of one lightness, today in warm light.

use super::{Hues, Inks, Screen, Theme};
use crate::draw::colour::Rgb;

/// For dark terminals.
pub const DARK: Theme = Theme {
    light: false,
    backdrop: Rgb::hex(0x0016_1a22),
    tracks: [Rgb::hex(0x0029_303b), Rgb::hex(0x002d_3440)],
    months: [Rgb::hex(0x0032_3a4a), Rgb::hex(0x0045_5066)],
    current_month: Rgb::hex(0x0060_7090),
    weeks: [Rgb::hex(0x0029_303c), Rgb::hex(0x0017_1b23)],
    hues: Hues {
        red: Rgb::hex(0x00e0_6c75),
        orange: Rgb::hex(0x00e6_965a),
        yellow: Rgb::hex(0x00e5_c07b),
        green: Rgb::hex(0x0098_c379),
        cyan: Rgb::hex(0x0056_b6c2),
        blue: Rgb::hex(0x0061_afef),
        purple: Rgb::hex(0x00b4_84e8),
        pink: Rgb::hex(0x00e8_8fc4),
        brown: Rgb::hex(0x00b5_906a),
        grey: Rgb::hex(0x0093_9eb0),
    },
    muted: (0.53, 0.7),
    settled: 3.0,
    cancelled: Rgb::hex(0x0048_4f5d),
    more: Rgb::hex(0x006f_7b91),
    needle: Rgb::hex(0x00ff_d88a),
    selection: Rgb::hex(0x00ff_ffff),
    alarm: Rgb::hex(0x00ff_5c6a),
    progress: Rgb::hex(0x009a_875c),
    inks: Inks {
        plain: Rgb::hex(0x00d8_dee9),
        strong: Rgb::hex(0x00ff_ffff),
        quiet: Rgb::hex(0x00bc_c5d4),
        heading: Rgb::hex(0x00ff_ffff),
        accent: Rgb::hex(0x00ff_d88a),
        dark: Rgb::hex(0x0011_151c),
        bright: Rgb::hex(0x00f2_f5fa),
    },
    screen: Screen {
        bar: Rgb::hex(0x0027_2d3a),
        selected: Rgb::hex(0x0033_3c4e),
        text: Rgb::hex(0x00d8_dee9),
        faint: Rgb::hex(0x00a3_adbd),
        heading: Rgb::hex(0x00ff_ffff),
        accent: Rgb::hex(0x00ff_d88a),
        rule: Rgb::hex(0x003c_4556),
        key: Rgb::hex(0x0078_bcf5),
        error: Rgb::hex(0x00ff_8b92),
        warning: Rgb::hex(0x00f0_b060),
        advice: Rgb::hex(0x006f_cbd8),
        good: Rgb::hex(0x00a2_d080),
        bad: Rgb::hex(0x00ff_8b92),
    },
};
