//! What the themes promise, as numbers: text can be read, neighbours can be told apart, at every depth.

use arshjul::draw::colour::Rgb;
use arshjul::draw::palette::{nearest_16, nearest_256, nearest_shade_256, xterm};
use arshjul::draw::{Code, Depth, Glyphs, Ground, Role, Style, Theme};
use arshjul::plan::Colour;
use arshjul::scene::{Emphasis, Paint, Texture, Tint, Voice};

const READABLE: f32 = 4.5;
const HUES: [Colour; 10] = [
    Colour::Red,
    Colour::Orange,
    Colour::Yellow,
    Colour::Green,
    Colour::Cyan,
    Colour::Blue,
    Colour::Purple,
    Colour::Pink,
    Colour::Brown,
    Colour::Grey,
];
const TEXTURES: [Texture; 5] = [
    Texture::Solid,
    Texture::Fading(0),
    Texture::Fading(Texture::FAINTEST),
    Texture::Dashed,
    Texture::Faint,
];
const EMPHASES: [Emphasis; 6] = [
    Emphasis::Plain,
    Emphasis::Dimmed,
    Emphasis::Settled,
    Emphasis::Late,
    Emphasis::Cancelled,
    Emphasis::Selected,
];
const VOICES: [Voice; 7] = [
    Voice::Alarm,
    Voice::Plain,
    Voice::Strong,
    Voice::Faded,
    Voice::Quiet,
    Voice::Heading,
    Voice::Accent,
];

fn styles(depths: &[Depth]) -> Vec<Style> {
    let style = |theme, depth| Style {
        theme,
        depth,
        glyphs: Glyphs::Octant,
    };
    [Theme::dark(), Theme::light()]
        .into_iter()
        .flat_map(|theme| depths.iter().map(move |depth| style(theme, *depth)))
        .collect()
}

/// What is seen, where the terminal does not leave it to its user.
fn seen(code: Code) -> Rgb {
    match code {
        Code::True(colour) => colour,
        Code::Indexed(index) => xterm(index),
        Code::Default => unreachable!("the terminal's own colour is not known"),
    }
}

/// The named hues, and a net of colours that a plan may give exactly.
fn colours() -> Vec<Colour> {
    let steps = (0..=255_u8).step_by(85);
    let net = steps.clone().flat_map(move |red| {
        let steps = steps.clone();
        steps.clone().flat_map(move |green| {
            steps
                .clone()
                .map(move |blue| Colour::Exact(red, green, blue))
        })
    });
    HUES.into_iter().chain(net).collect()
}

fn entries() -> Vec<Paint> {
    let mut paints = Vec::new();
    for hue in colours() {
        for muted in [false, true] {
            for texture in TEXTURES {
                for emphasis in EMPHASES {
                    let tint = Tint::Entry { hue, muted };
                    paints.push(Paint {
                        tint,
                        texture,
                        emphasis,
                    });
                }
            }
        }
    }
    paints
}

fn grounds() -> Vec<Tint> {
    let months = [(false, false), (true, false), (false, true), (true, true)]
        .map(|(odd, current)| Tint::Month { odd, current });
    let others = [false, true].map(|odd| [Tint::Week { odd }, Tint::Track { odd }]);
    months
        .into_iter()
        .chain(others.into_iter().flatten())
        .collect()
}

#[test]
fn every_label_on_an_entry_can_be_read() {
    for style in styles(&[Depth::True, Depth::Indexed256]) {
        for paint in entries() {
            let fill = style.fill(paint);
            for voice in VOICES {
                let ink = seen(style.ink(voice, fill));
                let contrast = ink.contrast(fill);
                assert!(
                    contrast >= READABLE,
                    "{voice:?} on {paint:?} at {:?}: {contrast}",
                    style.depth
                );
            }
        }
    }
}

#[test]
fn what_is_sent_for_a_fill_is_the_fill_that_the_ink_was_chosen_for() {
    for style in styles(&[Depth::True, Depth::Indexed256, Depth::Ansi16]) {
        for paint in entries() {
            let fill = style.fill(paint);
            assert_eq!(seen(style.code(fill)), fill, "{paint:?}");
        }
    }
}

#[test]
fn months_weeks_and_floors_bear_readable_letters() {
    for style in styles(&[Depth::True, Depth::Indexed256]) {
        for tint in grounds() {
            let fill = style.fill(Paint::plain(tint));
            for voice in VOICES {
                let contrast = seen(style.ink(voice, fill)).contrast(fill);
                assert!(contrast >= READABLE, "{voice:?} on {tint:?}: {contrast}");
            }
        }
    }
}

#[test]
fn the_hub_can_be_read() {
    for style in styles(&[Depth::True, Depth::Indexed256]) {
        let backdrop = style.backdrop();
        for voice in VOICES {
            let contrast = seen(style.ink(voice, backdrop)).contrast(backdrop);
            assert!(contrast >= READABLE, "{voice:?}: {contrast}");
        }
    }
}

#[test]
fn the_rest_of_the_screen_can_be_read() {
    for style in styles(&[Depth::True, Depth::Indexed256]) {
        for ground in Ground::ALL {
            for role in Role::ALL.into_iter().filter(|role| *role != Role::Rule) {
                let contrast = seen(style.role(role, ground)).contrast(seen(style.ground(ground)));
                assert!(contrast >= READABLE, "{role:?} on {ground:?}: {contrast}");
            }
        }
    }
}

#[test]
fn in_true_colour_no_role_needs_black_or_white_to_be_read() {
    for style in styles(&[Depth::True]) {
        for ground in Ground::ALL {
            for role in Role::ALL.into_iter().filter(|role| *role != Role::Rule) {
                let (own, ground_colour) = (style.theme.role(role), style.theme.ground(ground));
                let contrast = own.contrast(ground_colour);
                assert!(contrast >= READABLE, "{role:?} on {ground:?}: {contrast}");
            }
        }
    }
}

#[test]
fn named_hues_are_told_apart() {
    for theme in [Theme::dark(), Theme::light()] {
        for (index, one) in HUES.iter().enumerate() {
            for other in &HUES[..index] {
                let full = theme.hue(*one, false).distance(theme.hue(*other, false));
                assert!(full > 0.07, "{one:?} and {other:?}: {full}");
                let muted = theme.hue(*one, true).distance(theme.hue(*other, true));
                assert!(muted > 0.025, "muted {one:?} and {other:?}: {muted}");
            }
            let calmer = theme.hue(*one, false).distance(theme.hue(*one, true));
            assert!(calmer > 0.06, "{one:?} and its muted: {calmer}");
        }
    }
}

#[test]
fn every_entry_is_seen_on_its_floor() {
    for style in styles(&[Depth::True, Depth::Indexed256]) {
        let floor = style.fill(Paint::plain(Tint::Track { odd: false }));
        for hue in colours() {
            for muted in [false, true] {
                for emphasis in [Emphasis::Plain, Emphasis::Settled, Emphasis::Cancelled] {
                    let paint = Paint {
                        emphasis,
                        ..Paint::plain(Tint::Entry { hue, muted })
                    };
                    let distance = style.fill(paint).distance(floor);
                    assert!(distance > 0.035, "{paint:?}: {distance}");
                }
            }
        }
    }
}

#[test]
fn what_is_filtered_away_is_nearly_the_floor() {
    for theme in [Theme::dark(), Theme::light()] {
        for hue in HUES {
            let paint = Paint {
                emphasis: Emphasis::Dimmed,
                ..Paint::plain(Tint::Entry { hue, muted: false })
            };
            let distance = theme.fill(paint).distance(theme.tracks[0]);
            assert!((0.02..0.14).contains(&distance), "{hue:?}: {distance}");
        }
    }
}

/// What lies side by side on a wheel: the screen, the floors, the months, the weeks.
fn neighbours(style: &Style) -> Vec<(&'static str, Code, Code)> {
    let code = |tint| style.code(style.fill(Paint::plain(tint)));
    let backdrop = style.code(style.backdrop());
    let (even, odd) = (
        Tint::Month {
            odd: false,
            current: false,
        },
        Tint::Month {
            odd: true,
            current: false,
        },
    );
    let floor = Tint::Track { odd: false };
    vec![
        ("screen and floor", backdrop, code(floor)),
        ("screen and month", backdrop, code(even)),
        ("screen and odd month", backdrop, code(odd)),
        ("floor and month", code(floor), code(even)),
        ("floor and odd month", code(floor), code(odd)),
        (
            "weeks",
            code(Tint::Week { odd: false }),
            code(Tint::Week { odd: true }),
        ),
    ]
}

#[test]
fn neighbours_stay_apart_with_few_colours() {
    for style in styles(&[Depth::True, Depth::Indexed256, Depth::Ansi16]) {
        for (what, one, other) in neighbours(&style) {
            assert_ne!(one, other, "{what} at {:?}", style.depth);
        }
    }
}

#[test]
fn months_and_floors_alternate_in_256_colours() {
    for style in styles(&[Depth::True, Depth::Indexed256]) {
        let code = |tint| style.code(style.fill(Paint::plain(tint)));
        let month = |odd, current| code(Tint::Month { odd, current });
        assert_ne!(month(false, false), month(true, false));
        assert_ne!(month(false, true), month(false, false));
        assert_ne!(month(true, true), month(true, false));
        assert_ne!(
            code(Tint::Track { odd: false }),
            code(Tint::Track { odd: true })
        );
    }
}

/// The numbers beside the wheel are in the hues of their entries, and read all the same.
#[test]
fn letters_in_a_hue_can_be_read() {
    for style in styles(&[Depth::True, Depth::Indexed256]) {
        for ground in Ground::ALL {
            for hue in colours() {
                for muted in [false, true] {
                    let paint = Paint::plain(Tint::Entry { hue, muted });
                    let ink = seen(style.hued(paint, ground));
                    let contrast = ink.contrast(seen(style.ground(ground)));
                    assert!(contrast >= READABLE, "{paint:?} on {ground:?}: {contrast}");
                }
            }
        }
    }
    // The 16 are the user's: on a dark screen none of the dark ones, on what is selected black or white.
    for style in styles(&[Depth::Ansi16])
        .into_iter()
        .filter(|style| !style.theme.light)
    {
        for hue in HUES {
            let paint = Paint::plain(Tint::Entry { hue, muted: true });
            let code = style.hued(paint, Ground::Backdrop);
            assert!(
                !matches!(code, Code::Indexed(0 | 1 | 4 | 8)),
                "{hue:?}: {code:?}"
            );
            assert_eq!(style.hued(paint, Ground::Selected), Code::Indexed(15));
        }
    }
}

#[test]
fn edges_are_told_from_what_they_enclose() {
    for style in styles(&[Depth::True, Depth::Indexed256, Depth::Ansi16]) {
        for hue in HUES {
            for muted in [false, true] {
                let paint = Paint {
                    texture: Texture::Dashed,
                    ..Paint::plain(Tint::Entry { hue, muted })
                };
                assert_ne!(style.fill(paint), style.trace(paint), "{paint:?}");
            }
        }
    }
}

/// The contrast of a paint of each hue against the floors of the rings, the least of all.
fn least_contrast(style: &Style, emphasis: Emphasis) -> (f32, Paint) {
    let paints = colours().into_iter().flat_map(|hue| {
        [false, true].map(|muted| Paint {
            emphasis,
            ..Paint::plain(Tint::Entry { hue, muted })
        })
    });
    let contrast = |paint: Paint| {
        let floors = [false, true].map(|odd| style.fill(Paint::plain(Tint::Track { odd })));
        let fill = style.fill(paint);
        floors
            .map(|floor| fill.contrast(floor))
            .into_iter()
            .fold(f32::MAX, f32::min)
    };
    let contrasts = paints.map(|paint| (contrast(paint), paint));
    contrasts
        .min_by(|one, other| one.0.total_cmp(&other.0))
        .expect("a hue")
}

/// WCAG 2.2, 1.4.11: what is to come stands out by 3 : 1. What is past does so on dark floors; on light ones it is paler,
/// within a rim of full strength.
#[test]
fn entries_stand_out_from_their_floors() {
    for style in styles(&[Depth::True, Depth::Indexed256]) {
        let (full, paint) = least_contrast(&style, Emphasis::Plain);
        assert!(full >= 3.0, "{paint:?} at {:?}: {full}", style.depth);
        let (past, paint) = least_contrast(&style, Emphasis::Settled);
        let least = if style.theme.light { 1.6 } else { 3.0 };
        assert!(past >= least, "{paint:?} at {:?}: {past}", style.depth);
    }
}

#[test]
fn floors_gaps_and_months_are_seen_against_each_other() {
    for style in styles(&[Depth::True, Depth::Indexed256]) {
        let fill = |tint| style.fill(Paint::plain(tint));
        let month = |odd| {
            fill(Tint::Month {
                odd,
                current: false,
            })
        };
        let pairs = [
            (
                "gap and floor",
                style.backdrop(),
                fill(Tint::Track { odd: false }),
            ),
            (
                "gap and odd floor",
                style.backdrop(),
                fill(Tint::Track { odd: true }),
            ),
            ("gap and month", style.backdrop(), month(false)),
            ("month and month", month(false), month(true)),
        ];
        for (what, one, other) in pairs {
            let contrast = one.contrast(other);
            assert!(contrast >= 1.25, "{what} at {:?}: {contrast}", style.depth);
        }
    }
}

/// The 16 are the user's: no number holds, but black never stands on a dark one, nor a colour on itself.
#[test]
fn inks_in_16_colours_go_by_the_names() {
    for style in styles(&[Depth::Ansi16]) {
        for paint in entries() {
            let fill = style.fill(paint);
            let (ink, paper) = (style.ink(Voice::Plain, fill), style.code(fill));
            let dark = matches!(paper, Code::Indexed(0 | 1 | 4 | 8))
                || (style.theme.light && paper == Code::Indexed(5));
            assert_eq!(ink, Code::Indexed(if dark { 15 } else { 0 }), "{paint:?}");
        }
    }
}

#[test]
fn the_named_hues_are_distinct_codes_in_256_colours() {
    for style in styles(&[Depth::Indexed256]) {
        for (index, one) in HUES.iter().enumerate() {
            for other in &HUES[..index] {
                let code = |hue: Colour| {
                    style.code(style.fill(Paint::plain(Tint::Entry { hue, muted: false })))
                };
                assert_ne!(code(*one), code(*other), "{one:?} and {other:?}");
            }
        }
    }
}

#[test]
fn neighbouring_hues_are_distinct_codes_in_16_colours() {
    for style in styles(&[Depth::Ansi16]) {
        for pair in HUES.windows(2) {
            let code = |hue: Colour| {
                style.code(style.fill(Paint::plain(Tint::Entry { hue, muted: false })))
            };
            assert_ne!(code(pair[0]), code(pair[1]), "{pair:?}");
        }
    }
}

/// The contrasts that `WebAIM`'s checker and the WCAG's own examples give.
#[test]
fn contrast_is_the_published_one() {
    let cases = [
        (0x0000_0000, 21.0),
        (0x0076_7676, 4.54),
        (0x0077_7777, 4.48),
        (0x00ff_0000, 4.00),
        (0x0000_00ff, 8.59),
        (0x00ff_ffff, 1.0),
    ];
    for (code, expected) in cases {
        let contrast = Rgb::hex(code).contrast(Rgb::WHITE);
        assert!((contrast - expected).abs() < 0.01, "{code:06x}: {contrast}");
    }
}

/// The primaries as Ottosson's definition of `OKLab` has them.
#[test]
fn oklab_is_the_published_one() {
    let cases = [
        (0x00ff_ffff, [1.0, 0.0, 0.0]),
        (0x00ff_0000, [0.62796, 0.22486, 0.12585]),
        (0x0000_ff00, [0.86644, -0.23389, 0.17950]),
        (0x0000_00ff, [0.45201, -0.03246, -0.31153]),
    ];
    for (code, [light, a, b]) in cases {
        let lab = Rgb::hex(code).lab();
        for (found, expected) in [(lab.light, light), (lab.a, a), (lab.b, b)] {
            assert!((found - expected).abs() < 0.001, "{code:06x}: {lab:?}");
        }
    }
}

#[test]
fn colours_come_back_from_light_and_from_oklab() {
    for step in 0..=255_u8 {
        for colour in [
            Rgb::new(step, step, step),
            Rgb::new(step, 255 - step, 40),
            Rgb::new(200, step, 255 - step),
        ] {
            assert_eq!(Rgb::from_linear(colour.linear()), colour);
            let back = colour.lab().rgb();
            for (one, other) in [
                (back.red, colour.red),
                (back.green, colour.green),
                (back.blue, colour.blue),
            ] {
                assert!(one.abs_diff(other) <= 1, "{colour:?} became {back:?}");
            }
        }
    }
}

#[test]
fn half_the_light_is_not_half_the_number() {
    let half = Rgb::BLACK.mixed(Rgb::WHITE, 0.5);
    assert_eq!(half, Rgb::new(188, 188, 188));
    assert_eq!(Rgb::BLACK.mixed(Rgb::WHITE, 0.0), Rgb::BLACK);
    assert_eq!(Rgb::BLACK.mixed(Rgb::WHITE, 1.0), Rgb::WHITE);
}

/// From the table that xterm's own 256colres.h and every chart of it give.
#[test]
fn the_palette_is_xterms() {
    let cases = [
        (16, 0x0000_0000),
        (21, 0x0000_00ff),
        (46, 0x0000_ff00),
        (60, 0x005f_5f87),
        (75, 0x005f_afff),
        (110, 0x0087_afd7),
        (196, 0x00ff_0000),
        (214, 0x00ff_af00),
        (231, 0x00ff_ffff),
        (232, 0x0008_0808),
        (244, 0x0080_8080),
        (255, 0x00ee_eeee),
    ];
    for (index, code) in cases {
        assert_eq!(xterm(index), Rgb::hex(code), "{index}");
    }
}

#[test]
fn a_palette_colour_is_its_own_nearest() {
    for index in 16..=255_u8 {
        assert_eq!(xterm(nearest_256(xterm(index))), xterm(index));
        assert_eq!(xterm(nearest_shade_256(xterm(index))), xterm(index));
    }
    for index in 0..16 {
        assert_eq!(nearest_16(xterm(index)), index);
    }
}

/// The palette has no pale violet of that lightness; the nearest by distance is a blue.
#[test]
fn a_shade_keeps_its_hue() {
    assert_eq!(
        xterm(nearest_256(Rgb::hex(0x00c4_a3e9))),
        Rgb::hex(0x00af_afff)
    );
    assert_eq!(
        xterm(nearest_shade_256(Rgb::hex(0x00c4_a3e9))),
        Rgb::hex(0x00d7_afff)
    );
}
