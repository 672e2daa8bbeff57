//! Crowded wheels: whatever the plan and the size, everything is there, nothing overlaps, and every number is explained.

#[path = "common/generated.rs"]
mod generated;

use std::collections::HashMap;

use arshjul::scene::{
    Emphasis, Form, HubLine, Label, Lattice, Look, Point, Scene, Subject, Voice, band, wheel,
};
use arshjul::store::Source;
use arshjul::time::Day;

/// Letter boxes of the wheel on screens of 200×60, 120×40, 100×30 and 80×24.
const WHEELS: [(u16, u16); 4] = [(116, 58), (76, 38), (56, 28), (44, 22)];

fn months() -> [String; 12] {
    let names =
        "januari februari mars april maj juni juli augusti september oktober november december";
    let mut names = names.split(' ').map(str::to_owned);
    std::array::from_fn(|_| names.next().expect("twelve names"))
}

fn hub() -> Vec<HubLine> {
    let line = |texts: &[&str], voice, weight| HubLine {
        texts: texts.iter().map(ToString::to_string).collect(),
        voice,
        weight,
    };
    vec![
        line(&["2026"], Voice::Heading, 9),
        line(&["vecka 24 · 14 juni", "14 jun"], Voice::Accent, 8),
        line(&["46 %"], Voice::Quiet, 1),
    ]
}

fn with_look<T>(lattice: Lattice, today: Day, draw: impl FnOnce(&Look<'_>) -> T) -> T {
    let (months, hub) = (months(), hub());
    draw(&Look {
        lattice,
        today,
        months: &months,
        hub: &hub,
        other: "Övrigt",
        passes: &[],
    })
}

fn read(text: String) -> Source {
    Source::read(
        "dense-2026.toml",
        text,
        Day::new(2026, 6, 14).expect("a day"),
    )
}

/// Points all along the edge of a label, a hair inside.
fn edge(label: &Label) -> Vec<Point> {
    let area = label.area;
    let hair = 1e-6;
    (0..=40)
        .flat_map(|step| {
            let along = f64::from(step) / 40.0;
            let x = area.left + hair + (area.right - area.left - 2.0 * hair) * along;
            let y = area.top + hair + (area.bottom - area.top - 2.0 * hair) * along;
            [
                Point {
                    x,
                    y: area.top + hair,
                },
                Point {
                    x,
                    y: area.bottom - hair,
                },
                Point {
                    x: area.left + hair,
                    y,
                },
                Point {
                    x: area.right - hair,
                    y,
                },
            ]
        })
        .collect()
}

fn check(scene: &Scene, source: &Source, what: &str) {
    let labels = nothing_overlaps(scene, what);
    everything_is_there(scene, source, what);
    labels_lie_in_their_shapes(scene, what);
    numbers_are_explained(scene, source, what);
    assert!(labels > 0, "{what}: nothing is written");
}

fn nothing_overlaps(scene: &Scene, what: &str) -> usize {
    for (index, one) in scene.labels.iter().enumerate() {
        for other in &scene.labels[index + 1..] {
            assert!(
                !one.area.overlaps(&other.area),
                "{what}: {:?} overlaps {:?}",
                one.text,
                other.text
            );
        }
    }
    scene.labels.len()
}

/// Every occurrence with days in the cycle has letters of its own, alone or in a "+n" of the right count,
/// and whoever points at them gets it.
fn everything_is_there(scene: &Scene, source: &Source, what: &str) {
    let cycle = source.plan().cycle.span();
    let mut gathered: HashMap<u32, usize> = HashMap::new();
    for more in &scene.mores {
        assert!(more.occurrences.len() > 1, "{what}: a +n of one");
        for occurrence in more.occurrences.iter() {
            *gathered.entry(occurrence).or_default() += 1;
        }
    }
    for (index, occurrence) in source.schedule().dated().iter().enumerate() {
        if !occurrence.span().is_some_and(|span| span.meets(cycle)) {
            continue;
        }
        let home = scene.home(index as u32);
        let label = scene.labels.iter().find(|label| label.subject == home);
        assert!(label.is_some(), "{what}: {index} has no letters");
        let Some(label) = label else { continue };
        assert_eq!(
            scene.subject_at(label.area.middle()),
            home,
            "{what}: {index} cannot be pointed at"
        );
        assert!(
            gathered.get(&(index as u32)).copied().unwrap_or(0) <= 1,
            "{what}: {index} is gathered twice"
        );
    }
    for label in &scene.labels {
        if let (Subject::More(more), Some(count)) =
            (label.subject, label.text.trim().strip_prefix('+'))
        {
            let held = scene.mores[more as usize].occurrences.len();
            assert!(
                count.is_empty() || count.parse() == Ok(held),
                "{what}: {} for {held}",
                label.text
            );
        }
    }
}

fn labels_lie_in_their_shapes(scene: &Scene, what: &str) {
    for label in &scene.labels {
        if !matches!(label.subject, Subject::Occurrence(_) | Subject::More(_)) {
            continue;
        }
        let own: Vec<_> = scene
            .shapes
            .iter()
            .filter(|shape| shape.subject == label.subject)
            .collect();
        for point in edge(label) {
            assert!(
                own.iter().any(|shape| shape.holds(point)),
                "{what}: {:?} runs out of its shape",
                label.text
            );
        }
    }
}

/// Each entry with a day in the cycle has its title on the picture or one caption, and each number is one entry's.
fn numbers_are_explained(scene: &Scene, source: &Source, what: &str) {
    let mut numbers: HashMap<u32, u32> = HashMap::new();
    let mut captions: HashMap<u32, Option<u32>> = HashMap::new();
    for caption in &scene.captions {
        let before = captions.insert(caption.entry, caption.number);
        assert_eq!(before, None, "{what}: {} has two captions", caption.entry);
        if let Some(number) = caption.number {
            let before = numbers.insert(number, caption.entry);
            assert_eq!(before, None, "{what}: {number} stands for two");
        }
    }
    let entry = |occurrence: u32| {
        let occurrence = source.schedule().dated().get(occurrence as usize);
        occurrence.expect("an occurrence").entry
    };
    for label in &scene.labels {
        let digits = label.text.trim().trim_start_matches('⚑').trim();
        let of = match label.subject {
            Subject::Occurrence(occurrence) => entry(occurrence),
            Subject::More(more) if !label.text.trim().starts_with('+') => {
                let more = &scene.mores[more as usize].occurrences;
                let first = entry(more.iter().next().expect("several"));
                assert!(
                    more.iter().all(|it| entry(it) == first),
                    "{what}: {digits} for several"
                );
                first
            }
            _ => continue,
        };
        match digits.parse::<u32>() {
            Ok(number) => assert_eq!(numbers.get(&number), Some(&of), "{what}: {number}"),
            Err(_) => assert!(
                !captions.contains_key(&of),
                "{what}: {digits} is told twice"
            ),
        }
    }
    let cycle = source.plan().cycle.span();
    for occurrence in source.schedule().dated().iter() {
        let is_titled = |label: &&Label| matches!(label.subject, Subject::Occurrence(at) if entry(at) == occurrence.entry);
        if occurrence.span().is_some_and(|span| span.meets(cycle)) {
            let is_named = captions.contains_key(&occurrence.entry)
                || scene.labels.iter().any(|label| is_titled(&label));
            assert!(is_named, "{what}: {} is not named", occurrence.entry);
        }
    }
}

/// The captions of a wheel go round as the clock does, and so do their numbers.
fn captions_go_round(scene: &Scene, what: &str) {
    let turns = scene.captions.iter().map(|caption| caption.turn);
    assert!(turns.is_sorted(), "{what}: captions against the clock");
    let numbers = scene.captions.iter().filter_map(|caption| caption.number);
    assert!(numbers.is_sorted(), "{what}: numbers against the clock");
}

#[test]
fn crowded_wheels_hide_nothing() {
    for seed in 0..24 {
        let source = read(generated::dense(seed));
        assert!(source.plan().entries.len() >= 80, "the plan is crowded");
        for (columns, rows) in WHEELS {
            let lattice = Lattice::around_disc(columns, rows, 2.0);
            let scene = with_look(lattice, Day::new(2026, 6, 14).expect("a day"), |look| {
                wheel(source.plan(), source.schedule(), look)
            });
            let what = format!("seed {seed} at {columns}×{rows}");
            check(&scene, &source, &what);
            captions_go_round(&scene, &what);
        }
    }
}

#[test]
fn crowded_bands_hide_nothing() {
    for seed in 0..40 {
        let source = read(generated::dense(seed));
        for (columns, rows) in [(40, 6), (60, 10), (120, 14)] {
            let lattice = Lattice::around_disc(columns, rows, 2.0);
            let scene = with_look(lattice, Day::new(2026, 6, 14).expect("a day"), |look| {
                band(source.plan(), source.schedule(), look)
            });
            check(
                &scene,
                &source,
                &format!("seed {seed} as a band of {columns}×{rows}"),
            );
        }
    }
}

#[test]
fn a_roomy_wheel_at_full_size_gathers_little() {
    let source = read(generated::dense(1));
    let lattice = Lattice::around_disc(116, 58, 2.0);
    let scene = with_look(lattice, Day::new(2026, 6, 14).expect("a day"), |look| {
        wheel(source.plan(), source.schedule(), look)
    });
    let gathered: usize = scene.mores.iter().map(|more| more.occurrences.len()).sum();
    assert!(
        gathered * 4 <= source.schedule().dated().len(),
        "{gathered} of {} have no place of their own",
        source.schedule().dated().len()
    );
}

#[test]
fn no_size_is_too_small_or_odd() {
    let source = read(generated::dense(3));
    for columns in [0, 1, 2, 3, 7, 20, 45, 61, 77] {
        for rows in [0, 1, 2, 5, 11, 23, 31] {
            let lattice = Lattice::around_disc(columns, rows, 2.0);
            let today = Day::new(2026, 6, 14).expect("a day");
            let scenes = with_look(lattice, today, |look| {
                [
                    wheel(source.plan(), source.schedule(), look),
                    band(source.plan(), source.schedule(), look),
                ]
            });
            for scene in scenes {
                nothing_overlaps(&scene, &format!("{columns}×{rows}"));
                assert!(
                    scene.shapes.iter().all(|shape| finite(&shape.form)),
                    "{columns}×{rows}: a form without measure"
                );
            }
        }
    }
}

fn finite(form: &Form) -> bool {
    match form {
        Form::Segment(segment) => {
            segment.inner.is_finite() && segment.outer.is_finite() && segment.from.is_finite()
        }
        Form::Rect(rect) => rect.left.is_finite() && rect.right.is_finite(),
        _ => true,
    }
}

#[test]
fn an_empty_plan_has_a_wheel() {
    let text = "[plan]\ntitle = \"Tomt\"\nyear = 2026\n[[ring]]\nid = \"a\"\ntitle = \"En ring\"\n";
    let source = read(text.to_owned());
    let lattice = Lattice::around_disc(76, 38, 2.0);
    let scene = with_look(lattice, Day::new(2026, 6, 14).expect("a day"), |look| {
        wheel(source.plan(), source.schedule(), look)
    });
    assert!(
        scene.labels.iter().any(|label| label.text == "En ring"),
        "an empty ring is named"
    );
}

/// Where an entry goes on beyond the year, its end points there: at the top of the wheel, backwards or forwards. Others end
/// bluntly.
#[test]
fn what_reaches_over_the_edge_of_the_year_points_there() {
    let text = "[plan]\ntitle = \"P\"\nyear = 2026\n\
        [[phase]]\ntitle = \"Before\"\nwhen = \"2025-12-01/2026-02-15\"\n\
        [[phase]]\ntitle = \"Within\"\nwhen = \"2026-05-01/2026-06-30\"\n\
        [[phase]]\ntitle = \"After\"\nwhen = \"2026-11-01/2027-01-15\"\n";
    let source = read(text.to_owned());
    let lattice = Lattice::around_disc(76, 38, 2.0);
    let today = Day::new(2026, 6, 14).expect("a day");
    let scene = with_look(lattice, today, |look| {
        wheel(source.plan(), source.schedule(), look)
    });
    let tips = |occurrence| -> Vec<f64> {
        let own = scene
            .shapes
            .iter()
            .filter(|shape| shape.subject == Subject::Occurrence(occurrence));
        own.filter_map(|shape| match shape.form {
            Form::Triangle([tip, ..]) => Some(tip.x.abs()),
            _ => None,
        })
        .collect()
    };
    for (occurrence, expected) in [(0, 1), (1, 0), (2, 1)] {
        let tips = tips(occurrence);
        assert_eq!(tips.len(), expected, "{occurrence}");
        assert!(
            tips.iter().all(|aside| *aside < 0.02),
            "at the top: {tips:?}"
        );
    }
}

/// A year that is over or to come is seen as it is; within it, what is past stands back.
#[test]
fn only_within_the_year_what_is_past_stands_back() {
    let text = "[plan]\ntitle = \"P\"\nyear = 2026\n\
        [[activity]]\ntitle = \"Past\"\nwhen = 2026-02-01\n\
        [[activity]]\ntitle = \"Done\"\nwhen = 2026-03-01\nstatus = \"done\"\n\
        [[activity]]\ntitle = \"Later\"\nwhen = 2026-11-01\n";
    let lattice = Lattice::around_disc(76, 38, 2.0);
    for (today, settled) in [("2025-12-31", 0), ("2026-06-14", 2), ("2027-01-01", 0)] {
        let today: Day = today.parse().expect("a day");
        let source = Source::read("p-2026.toml", text.to_owned(), today);
        let scene = with_look(lattice, today, |look| {
            wheel(source.plan(), source.schedule(), look)
        });
        let found = scene
            .captions
            .iter()
            .filter(|caption| caption.paint.emphasis == Emphasis::Settled);
        assert_eq!(found.count(), settled, "{today}");
    }
}
