use super::*;

fn decoded(pieces: &[&[u8]]) -> (Vec<Decoded>, Decoder) {
    let mut decoder = Decoder::default();
    let mut found = Vec::new();
    for piece in pieces {
        decoder.feed(piece, &mut |decoded| found.push(decoded));
    }
    (found, decoder)
}

/// Writes what bytes turn out to be, then what is left when nothing more comes.
fn said(bytes: &[u8]) -> String {
    let (mut found, mut decoder) = decoded(&[bytes]);
    decoder.settle(&mut |decoded| found.push(decoded));
    let name = |decoded: &Decoded| match decoded {
        Decoded::Key(key, _) => key.to_string(),
        Decoded::Mouse(mouse, _) => format!("{:?} {}", mouse.kind, mouse.at),
        Decoded::Ground(ground) => format!("{ground:?}"),
        Decoded::Paste(text) => format!("«{text}»"),
        Decoded::LongPaste => "overlong".to_owned(),
    };
    found.iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn keys_are_what_terminals_send_for_them() {
    for (bytes, expected) in [
        ("a", "a"),
        ("A", "A"),
        ("å", "å"),
        ("漢", "漢"),
        ("👩", "👩"),
        (" ", "Space"),
        ("\r", "Enter"),
        ("\t", "Tab"),
        ("\x7f", "Backspace"),
        ("\0", "Ctrl+Space"),
        ("\x01", "Ctrl+A"),
        ("\x13", "Ctrl+S"),
        ("\x1b[A", "↑"),
        ("\x1b[B", "↓"),
        ("\x1b[C", "→"),
        ("\x1b[D", "←"),
        ("\x1bOA", "↑"),
        ("\x1bOD", "←"),
        ("\x1b[H", "Home"),
        ("\x1b[F", "End"),
        ("\x1b[1~", "Home"),
        ("\x1b[4~", "End"),
        ("\x1b[3~", "Del"),
        ("\x1b[5~", "PgUp"),
        ("\x1b[6~", "PgDn"),
        ("\x1b[Z", "Shift+Tab"),
        ("\x1b[1;2A", "Shift+↑"),
        ("\x1b[1;5C", "Ctrl+→"),
        ("\x1b[1;6D", "Ctrl+Shift+←"),
        ("\x1b[1;3B", "Alt+↓"),
        ("\x1b[5;5~", "Ctrl+PgUp"),
        ("\x1b\x1b[A", "Alt+↑"),
        ("\x1bOP", "F1"),
        ("\x1bOS", "F4"),
        ("\x1b[[A", "F1"),
        ("\x1b[[E", "F5"),
        ("\x1b[11~", "F1"),
        ("\x1b[15~", "F5"),
        ("\x1b[24~", "F12"),
        ("\x1b[15;2~", "Shift+F5"),
        ("\x1b[115;5u", "Ctrl+S"),
        ("\x1b[97;1:3u", ""),
        ("\x1bx", "Alt+x"),
        ("\x1bå", "Alt+å"),
        ("\x1b\r", "Alt+Enter"),
        ("\x1b", "Esc"),
        ("\x1b\x1b", "Esc Esc"),
        ("\x1b\x1bx", "Esc Alt+x"),
        ("\x1b[", "Alt+["),
        ("\x1bO", "Alt+O"),
        ("\x1b]", "Alt+]"),
        ("j\x1b[Ak", "j ↑ k"),
        ("\x1b\x01", "a"),
        ("\x1b[1;5\x18", "Ctrl+X"),
        ("\x1b[<0;1;1Mj", "Press (0, 0) j"),
        ("\x1b[<0;500;200M", "Press (499, 199)"),
        ("\x1b[<64;3;4M\x1b[<65;3;4M", "Up (2, 3) Down (2, 3)"),
        ("\x1b[<0;1;1mj", "j"),
        ("\x1b[<2;1;1M\x1b[<32;1;1M\x1b[<0;0;0M", "Press (0, 0)"),
        ("\x1b[1;5\x1b[A", "↑"),
    ] {
        assert_eq!(said(bytes.as_bytes()), expected, "{bytes:?}");
    }
}

#[test]
fn what_is_no_key_types_nothing() {
    for bytes in [
        "\x1b[12;40R",
        "\x1b[?1;2c",
        "\x1b[?2026;2$y",
        "\x1b[>0;276;0c",
        "\x1b]10;rgb:1e1e/1e1e/1e1e\x07",
        "\x1b]11;rgb:1e1e/1e1e\x1b\\",
        "\x1bP1$r0m\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b[I",
        "\x1b[O",
        "\x1b[<35;10;20M",
        "\x1b[<0;10;20m",
        "\x1b[M !!",
        "\x1b[;A",
        "\x1b[;5A",
        "\x1b[!p",
        "\x1b[!u",
        "\x1b[1;2x",
        "\x1b[999999999999999999;5~",
        "\x1b[27;5;106~",
        "\x1b[201~",
        "\x1bOz",
        "\x1b[2~",
    ] {
        assert_eq!(said(format!("{bytes}q").as_bytes()), said(bytes.as_bytes()) + "q", "{bytes:?}");
        assert_eq!(said(bytes.as_bytes()), "", "{bytes:?}");
    }
}

#[test]
fn an_answer_is_never_typed_however_slowly_it_comes() {
    let answer = "\x1b]11;rgb:ffff/ffff/ffff";
    for end in ["\x07", "\x1b\\"] {
        assert_eq!(said(format!("{answer}{end}q").as_bytes()), "Light q");
        for cut in 3..answer.len() {
            let mut decoder = Decoder::default();
            let mut found = Vec::new();
            decoder.feed(answer.as_bytes().get(..cut).unwrap(), &mut |decoded| found.push(decoded));
            decoder.settle(&mut |decoded| found.push(decoded));
            let rest = format!("{}{end}", answer.get(cut..).unwrap());
            decoder.feed(rest.as_bytes(), &mut |decoded| found.push(decoded));
            assert_eq!(found, [Decoded::Ground(Ground::Light)], "{cut}");
        }
    }
    assert_eq!(said(b"\x1b]"), "Alt+]");
    assert_eq!(said(b"\x1b]11;rgb:ff\x03"), "");
}

#[test]
fn garbage_is_dropped_and_the_next_key_arrives() {
    let long = format!("\x1b[{}A", "1;".repeat(5000));
    assert_eq!(said(format!("{long}q").as_bytes()), "q");
    let answer = format!("\x1b]52;c;{}\x07", "QUFB".repeat(5000));
    assert_eq!(said(format!("{answer}q").as_bytes()), "q");
    assert_eq!(said(b"\xff\xfe\xc3q\xe6\xbcq\x80q"), "q q q");
    assert_eq!(said(b"\x1b]unended\x1b[Aq"), "↑ q");
}

#[test]
fn pasted_text_is_text_and_nothing_else() {
    for (pasted, expected) in [
        ("Sak 1\rSak 2\r\nSak 3\n", "«Sak 1\nSak 2\nSak 3\n»"),
        ("a\tb\x1b[Ac\x07\u{9b}d\x7f\0", "«a\tb[Acd»"),
        ("æøå 漢字", "«æøå 漢字»"),
        ("\x1b[201\x1b[20", "«[201[20»"),
        ("", ""),
        ("\x1b[200~", "«[200~»"),
    ] {
        assert_eq!(said(format!("\x1b[200~{pasted}\x1b[201~").as_bytes()), expected, "{pasted:?}");
    }
    assert_eq!(said(b"\x1b[200~\xff\x1b[201~q"), "«\u{fffd}» q");
}

#[test]
fn a_paste_that_is_too_long_is_left_out_as_a_whole_and_takes_no_room() {
    let mut decoder = Decoder::default();
    let mut found = Vec::new();
    let mut feed = |bytes: &[u8]| {
        decoder.feed(bytes, &mut |decoded| found.push(decoded));
        assert!(decoder.held.capacity() <= 2 * LARGEST_PASTE);
    };
    let piece = vec![b'x'; LARGEST_PASTE / 8];
    feed(PASTE_BEGINS);
    (0..80).for_each(|_| feed(&piece));
    feed(PASTE_ENDS);
    feed(PASTE_BEGINS);
    (0..8).for_each(|_| feed(&piece));
    feed(PASTE_ENDS);
    feed(b"q");
    let q = Decoded::Key(Key::named("q").unwrap(), 1);
    assert_eq!(found, [Decoded::LongPaste, Decoded::Paste("x".repeat(LARGEST_PASTE)), q]);
}

/// Bytes as hostile as they come: pieces of real sequences among any others.
fn bytes() -> impl proptest::strategy::Strategy<Value = Vec<u8>> {
    use proptest::prelude::*;
    let piece = prop_oneof![
        any::<u8>().prop_map(|byte| vec![byte]),
        prop_oneof![Just(ESC), Just(b'['), Just(b'O'), Just(b';'), Just(b'~'), Just(b'u'), Just(b'<'), Just(b'M')]
            .prop_map(|byte| vec![byte]),
        "[0-9;:?>!]{0,20}".prop_map(String::into_bytes),
        Just(PASTE_BEGINS.to_vec()),
        Just(PASTE_ENDS.to_vec()),
        ".{0,4}".prop_map(String::into_bytes),
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest::proptest! {
    #[test]
    fn any_bytes_in_any_pieces_mean_the_same_and_grow_nothing(bytes in bytes(), size in 1_usize..20) {
        let (whole, _) = decoded(&[&bytes]);
        let pieces: Vec<&[u8]> = bytes.chunks(size).collect();
        let (parts, mut decoder) = decoded(&pieces);
        assert_eq!(whole, parts);
        if !matches!(decoder.begun, Begun::Paste(_)) {
            assert!(decoder.held.len() <= LONGEST);
        }
        decoder.settle(&mut |_| {});
        for decoded in &whole {
            let Decoded::Paste(text) = decoded else { continue };
            assert!(!text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
        }
    }

    #[test]
    fn what_is_typed_arrives(text in "[^\\x00-\\x1f\\x7f]{0,40}") {
        let (found, _) = decoded(&[text.as_bytes()]);
        let typed: String = found.iter().filter_map(|decoded| match decoded {
            Decoded::Key(key, _) => key.typed(),
            _ => None,
        }).collect();
        assert_eq!(typed, text);
    }
}
