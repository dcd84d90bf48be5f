//! Random damage to a plan.toml or a template is a fault with its line.

use proptest::prelude::*;
use proptest::test_runner::Config;
use vedtak::document::toml::read;
use vedtak::domain::template::Template;

use super::fixture::{self, SAMPLE, TEMPLATE};

/// Damages a text in a few places: bytes changed, lines taken away, doubled or swapped.
fn damaged(text: &str, strokes: &[(u16, u8, u8)]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for (at, what, byte) in strokes {
        let at = usize::from(*at) % bytes.len().max(1);
        match what % 5 {
            0 => bytes[at] = *byte,
            1 => bytes.insert(at, *byte),
            2 => drop(bytes.remove(at)),
            _ => {
                let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
                let (one, other) = (at % lines.len(), usize::from(*byte) % lines.len());
                if what % 5 == 3 {
                    lines.swap(one, other)
                } else {
                    lines.insert(one, lines[other].clone())
                }
                bytes = lines.join(&b'\n');
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(Config { cases: 600, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_damaged_file_is_a_fault_with_its_line(strokes in proptest::collection::vec(any::<(u16, u8, u8)>(), 1..6)) {
        let bytes = damaged(SAMPLE, &strokes);
        if let Err(faults) = read(&bytes, &fixture::workspace()) {
            prop_assert!(!faults.is_empty() && faults.iter().all(|fault| fault.line.is_some()), "{:#?}", faults);
        }
        let bytes = damaged(TEMPLATE, &strokes);
        let text = String::from_utf8_lossy(&bytes);
        if let Err(error) = Template::read(&text) {
            let lined = error.faults.iter().all(|fault| fault.line.is_some());
            prop_assert!(!error.faults.is_empty() && lined, "{:#?}", error.faults);
        }
    }
}
