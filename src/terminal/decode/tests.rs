//! The decoder against what terminals send, by their own documentation.

use super::*;
use crossterm::event::{MouseButton, MouseEventKind};

fn all(bytes: &[u8]) -> Vec<Input> {
    let now = Instant::now();
    let mut decoder = Decoder::default();
    let mut inputs = decoder.hear(bytes, now);
    inputs.extend(decoder.rest(now + HOLD));
    inputs
}

fn letter(letter: char) -> Input {
    key(KeyCode::Char(letter))
}

fn alt(letter: char) -> Input {
    held(KeyCode::Char(letter), KeyModifiers::ALT)
}

#[test]
fn replies_are_picked_out_of_what_is_typed() {
    let inputs = all(
        b"j\x1b]11;rgb:ffff/8080/0000\x1b\\k\x1b[?2026;2$y\x1b[?2004;0$y\x1bP>|foot(1.21.0)\x1b\\\x1b[?62;4c\r",
    );
    let reply = Input::Reply;
    assert_eq!(
        inputs,
        [
            letter('j'),
            reply(Reply::Background(255, 128, 0)),
            letter('k'),
            reply(Reply::Synchronized(true)),
            reply(Reply::MarkedPastes(false)),
            reply(Reply::Name("foot(1.21.0)".to_owned())),
            reply(Reply::Attributes),
            key(KeyCode::Enter),
        ]
    );
}

#[test]
fn colours_of_any_length_are_read_and_a_bell_ends_them() {
    assert_eq!(
        all(b"\x1b]11;rgb:f/00/fff\x07"),
        [Input::Reply(Reply::Background(255, 0, 255))]
    );
    assert_eq!(all(b"\x1b]11;rgb:/zz/\x07"), []);
    assert_eq!(all(b"\x1b]11;rgb:123456789abc/0/0\x07"), []);
    assert_eq!(all(b"\x1b]11;rgb:fffffff/0/0\x07"), []);
}

#[test]
fn keys_are_read_with_what_is_held_down() {
    let control = KeyModifiers::CONTROL;
    assert_eq!(
        all(b"\x1b[A\x1bOB\x1b[6~\x1b[1;5C\x1b[3;2~\x1bOP\x1b[[B\x1b[15~\x1b[24~\x1b[Z"),
        [
            key(KeyCode::Up),
            key(KeyCode::Down),
            key(KeyCode::PageDown),
            held(KeyCode::Right, control),
            held(KeyCode::Delete, KeyModifiers::SHIFT),
            key(KeyCode::F(1)),
            key(KeyCode::F(2)),
            key(KeyCode::F(5)),
            key(KeyCode::F(12)),
            key(KeyCode::BackTab),
        ]
    );
    assert_eq!(
        all(b"\x1a\x03\0\x1c\x1bj\x1b\xc3\xa5\x1b[27;5;13~\x1b[99;5u"),
        [
            held(KeyCode::Char('z'), control),
            held(KeyCode::Char('c'), control),
            held(KeyCode::Char(' '), control),
            held(KeyCode::Char('4'), control),
            alt('j'),
            alt('å'),
            held(KeyCode::Enter, control),
            held(KeyCode::Char('c'), control),
        ]
    );
}

#[test]
fn the_mouse_presses_drags_releases_and_turns_its_wheel() {
    let inputs = all(b"\x1b[<0;12;3M\x1b[<32;13;3M\x1b[<0;13;3m\x1b[<65;1;1M\x1b[M !!");
    let kinds: Vec<_> = inputs
        .iter()
        .map(|input| match input {
            Input::Event(Event::Mouse(mouse)) => (mouse.kind, mouse.column, mouse.row),
            other => unreachable!("{other:?} is no mouse"),
        })
        .collect();
    let left = MouseButton::Left;
    assert_eq!(
        kinds,
        [
            (MouseEventKind::Down(left), 11, 2),
            (MouseEventKind::Drag(left), 12, 2),
            (MouseEventKind::Up(left), 12, 2),
            (MouseEventKind::ScrollDown, 0, 0),
            (MouseEventKind::Down(left), 0, 0),
        ]
    );
    assert!(all(b"\x1b[<0;0;0M\x1b[<99;1;1M\x1b[<;;M").is_empty());
}

#[test]
fn what_is_torn_apart_is_put_together() {
    let now = Instant::now();
    let mut decoder = Decoder::default();
    assert_eq!(decoder.hear(b"\x1b]11;rgb:00", now), []);
    assert_eq!(
        decoder.hear(b"00/0000/0000\x07\xc3", now),
        [Input::Reply(Reply::Background(0, 0, 0))]
    );
    assert_eq!(decoder.hear(b"\xa5", now), [letter('å')]);
    assert_eq!(decoder.deadline(), None);
}

/// Each began, nothing more came: the key that it was, or nothing; and the next key is a key.
#[test]
fn what_stays_unfinished_gives_way() {
    for (bytes, told) in [
        (&b"\x1b"[..], vec![key(KeyCode::Esc)]),
        (b"\x1b[", vec![alt('[')]),
        (b"\x1bO", vec![alt('O')]),
        (b"\x1b]", vec![alt(']')]),
        (b"\x1bP", vec![alt('P')]),
        (b"\x1b[1;", vec![]),
        (b"\x1b[<0;12", vec![]),
        (b"\x1b[M!", vec![]),
        (b"\x1b[[", vec![]),
        (b"\xc3", vec![]),
        (b"\xf0\x9f", vec![]),
    ] {
        let start = Instant::now();
        let mut decoder = Decoder::default();
        assert_eq!(decoder.hear(bytes, start), [], "{bytes:?}");
        assert_eq!(decoder.deadline(), Some(start + HOLD), "{bytes:?}");
        assert_eq!(decoder.rest(start + HOLD), told, "{bytes:?}");
        assert_eq!(decoder.deadline(), None);
        let later = start + 2 * HOLD;
        assert_eq!(decoder.hear(b"j", later), [letter('j')], "{bytes:?}");
    }
}

#[test]
fn the_rest_of_an_answer_is_swallowed_for_two_seconds() {
    for begun in [&b"\x1b[?20"[..], b"\x1b]11;rgb:", b"\x1bP>|xt", b"\x1b_G"] {
        let start = Instant::now();
        let mut decoder = Decoder::default();
        decoder.hear(begun, start);
        assert_eq!(decoder.rest(start + HOLD), [], "{begun:?}");
        assert_eq!(decoder.deadline(), Some(start + SWALLOW), "{begun:?}");
        assert_eq!(decoder.rest(start + SWALLOW), [], "{begun:?}");
        assert_eq!(decoder.hear(b"j", start + SWALLOW), [letter('j')]);
    }
    let mut endless = Decoder::default();
    let now = Instant::now();
    endless.hear(b"\x1b]", now);
    let typed = endless.hear(&vec![b'x'; LONGEST + 3], now);
    assert_eq!(typed.len(), 3, "a string without an end is given up");
}

#[test]
fn escape_and_keys_that_are_no_letters_end_an_answer() {
    assert_eq!(all(b"\x1b]11;\x1b[Aj"), [key(KeyCode::Up), letter('j')]);
    assert_eq!(
        all(b"\x1bP>|x\x03"),
        [held(KeyCode::Char('c'), KeyModifiers::CONTROL)]
    );
    assert_eq!(all(b"\x1bP>|x\x1b"), [key(KeyCode::Esc)]);
    assert_eq!(all(b"\x1b[?12\r"), [key(KeyCode::Enter)]);
}

/// A reply whose pieces come so late that its first bytes were taken for a key types nothing.
#[test]
fn a_late_rest_is_no_key() {
    for reply in [
        &b"\x1b[?2026;2$y"[..],
        b"\x1b]11;rgb:1616/1a1a/2222\x1b\\",
        b"\x1bP>|XTerm(390)\x1b\\",
        b"\x1b[<0;12;30M",
        b"\x1b[1;5C",
    ] {
        for cut in 1..reply.len() - 2 {
            let start = Instant::now();
            let mut decoder = Decoder::default();
            let mut inputs = decoder.hear(&reply[..cut], start);
            inputs.extend(decoder.rest(start + HOLD));
            let mut after = decoder.hear(&reply[cut..], start + HOLD);
            after.extend(decoder.hear(b"j", start + HOLD));
            let typed: Vec<_> = after
                .into_iter()
                .filter(|input| !matches!(input, Input::Reply(_)))
                .collect();
            assert_eq!(typed, [letter('j')], "{reply:?} cut at {cut}");
            assert!(inputs.len() <= 1);
        }
    }
}

#[test]
fn a_paste_is_a_text_even_right_after_escape() {
    let paste = |text: &str| Input::Event(Event::Paste(text.to_owned()));
    assert_eq!(
        all("\x1b\x1b[200~två\nrader\x1b[201~j".as_bytes()),
        [key(KeyCode::Esc), paste("två\nrader"), letter('j')]
    );
}

#[test]
fn an_open_paste_shows_what_has_come_and_closes_in_time() {
    let paste = |text: &str| Input::Event(Event::Paste(text.to_owned()));
    let start = Instant::now();
    let mut decoder = Decoder::default();
    assert_eq!(decoder.hear(b"\x1b[200~ab\xc3", start), []);
    assert_eq!(decoder.rest(start + HOLD), [paste("ab")]);
    assert_eq!(decoder.hear(b"\xa5\x1b[20", start + 2 * HOLD), []);
    assert_eq!(decoder.rest(start + 3 * HOLD), [paste("å")]);
    assert_eq!(decoder.hear(b"1~j", start + 4 * HOLD), [letter('j')]);

    decoder.hear(b"\x1b[200~abc", start);
    assert_eq!(decoder.rest(start + HOLD), [paste("abc")]);
    assert_eq!(decoder.deadline(), Some(start + HOLD + SWALLOW));
    assert_eq!(decoder.rest(start + HOLD + SWALLOW), []);
    let later = start + HOLD + SWALLOW;
    assert_eq!(
        decoder.hear(b"j\x1b[201~k", later),
        [letter('j'), letter('k')]
    );
}

#[test]
fn a_long_paste_comes_in_parts_that_cut_no_letter() {
    let text = "å".repeat(LONGEST);
    let bytes = [b"\x1b[200~", text.as_bytes(), b"\x1b[201~"].concat();
    let parts: Vec<String> = all(&bytes)
        .into_iter()
        .map(|input| match input {
            Input::Event(Event::Paste(part)) => part,
            other => unreachable!("{other:?} is no paste"),
        })
        .collect();
    assert!(parts.len() > 1);
    assert_eq!(parts.concat(), text);
}

/// A million chunks: the same inputs however the bytes are cut, and little memory.
#[test]
fn any_bytes_in_any_chunks_mean_the_same() {
    const PIECES: [&[u8]; 24] = [
        b"j",
        b"\x1b",
        b"\x1b[",
        b"\x1b[?",
        b"\x1b]11;",
        b"\x1bP>|",
        b"\x1b_",
        b"\x1b\\",
        b"\x07",
        b"\x1b[200~",
        b"\x1b[201~",
        b"\xc3",
        b"\xa5",
        b"\xf0\x9f",
        b"\x80",
        b"0",
        b";",
        b"$y",
        b"M",
        b"<",
        b"\x1b[M",
        b"\x1bO",
        b"\x03",
        b"~",
    ];
    let mut random = 1945_u64;
    let mut below = |limit: usize| {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random % limit as u64) as usize
    };
    let now = Instant::now();
    let mut chunks = 0;
    while chunks < 1_000_000 {
        let mut bytes = Vec::new();
        for _ in 0..below(40) {
            match below(4) {
                0 => bytes.push(below(256) as u8),
                _ => bytes.extend(PIECES[below(PIECES.len())]),
            }
        }
        let mut whole = Decoder::default();
        let expected = whole.hear(&bytes, now);
        let mut cut = Decoder::default();
        let mut inputs = Vec::new();
        let mut rest = &bytes[..];
        while !rest.is_empty() {
            let (chunk, after) = rest.split_at(1 + below(rest.len().min(5)));
            inputs.extend(cut.hear(chunk, now));
            rest = after;
            chunks += 1;
        }
        assert_eq!(inputs, expected, "{bytes:?}");
        // Whatever is open gives way: at the latest then a key is a key.
        for _ in 0..4 {
            if let Some(deadline) = cut.deadline() {
                cut.rest(deadline);
            }
        }
        let much_later = now + 10 * SWALLOW;
        assert_eq!(cut.hear(b"j", much_later), [letter('j')], "{bytes:?}");
    }
}
