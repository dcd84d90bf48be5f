//! No signature is ever moved: random edits, locks and rounds after somebody has signed.

use proptest::prelude::*;
use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::value::FieldValue;
use vedtak::domain::version::{LineState, VersionKind};

use super::field::{Field, id, secretary};
use super::force::{hand_in, ink, key, locked, mandate, prepare, rule, says};

/// What somebody might try after others have signed.
#[derive(Debug, Clone)]
enum Try {
    Edit(String),
    Lock(u8),
    Return(u8),
    Open(u8),
    Close,
    Prepare(u8, u8),
    Sign(u8, u8),
    Ink(u8),
    Dispute,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let number = 0..3u8;
    let one = prop_oneof![
        "[a-z]{1,8}".prop_map(Try::Edit),
        number.clone().prop_map(Try::Lock),
        number.clone().prop_map(Try::Return),
        number.clone().prop_map(Try::Open),
        Just(Try::Close),
        (number.clone(), number.clone()).prop_map(|(line, text)| Try::Prepare(line, text)),
        (number.clone(), number.clone()).prop_map(|(line, text)| Try::Sign(line, text)),
        number.prop_map(Try::Ink),
        Just(Try::Dispute),
    ];
    proptest::collection::vec(one, 1..60)
}

fn attempt(field: &Field, one: &Try) -> Option<PlanCommand> {
    let version = |number: &u8| format!("{number}.0");
    let of = |number: &u8| {
        let lines = field.plan.lines.values();
        lines.into_iter().find(|line| line.version == version(number) && line.head.party == id("nesvik"))
    };
    let text = |number: &u8| field.plan.versions.contains_key(&version(number)).then(|| says(field, &version(number)));
    Some(match one {
        Try::Edit(text) => {
            let (field, value) = ("title".into(), FieldValue::line(text));
            PlanCommand::Edit(vec![Edit::SetPlan { field, value }])
        }
        Try::Lock(number) => field.lock(&version(number), VersionKind::Final),
        Try::Return(number) => PlanCommand::Return { version: version(number), step: None, reason: "Feil".into() },
        Try::Open(number) => {
            let overridden = Some("Avtalt".into());
            PlanCommand::OpenSigning { version: version(number), rule: rule(), due: None, overridden }
        }
        Try::Close => {
            let version = field.plan.signing()?.number.clone();
            PlanCommand::CloseSigning { version, reason: Some("Fristen".into()) }
        }
        Try::Prepare(line, about) => prepare(&of(line)?.head.line, "bo", &text(about)?),
        Try::Sign(line, about) => hand_in(&of(line)?.head.line, "bo", &text(about)?),
        Try::Ink(number) => {
            let mut command = ink(field, "nesvik");
            if let PlanCommand::Evidence { line, .. } = &mut command {
                *line = of(number)?.head.line.clone();
            }
            command
        }
        Try::Dispute => {
            let line = field.plan.lines.values().find(|line| line.is_signed())?.head.line.clone();
            PlanCommand::Dispute { line, reason: "Feil person".into() }
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Changed text never carries a signature along: each stands on the bytes that it names, which never change.
    #[test]
    fn a_signature_stays_on_its_text(tries in tries()) {
        let mut field = locked(0);
        mandate(&mut field, "bo", None, None, None);
        key(&mut field, "bo", "SHA256:bo");
        let first = field.plan.versions["1.0"].clone();
        for one in &tries {
            let before = field.plan.clone();
            let Some(command) = attempt(&field, one) else { continue };
            let done = field.try_as(&secretary(), &command).is_ok();
            for line in field.plan.lines.values() {
                let version = &field.plan.versions[&line.version];
                if let LineState::Signed(signed) = &line.state {
                    let named = format!("plan-sha256: {}", version.text);
                    prop_assert!(signed.statement.lines().any(|said| said == named), "{one:?}");
                }
                let was = before.lines.get(&line.head.line).is_some_and(|line| line.is_signed());
                let signs = matches!(one, Try::Sign(..) | Try::Ink(_));
                prop_assert!(was || !line.is_signed() || (done && signs), "{one:?} put a signature on a line");
                let closed = version.signing.as_ref().is_some_and(|signing| signing.closed.is_some());
                prop_assert!(was || !line.is_signed() || !closed, "a closed round took a signature");
                prop_assert!(was || !line.is_signed() || version.returned.is_none());
            }
            prop_assert_eq!(field.plan.versions["1.0"].text, first.text);
            prop_assert_eq!(&field.plan.versions["1.0"].lines, &first.lines);
        }
        prop_assert_eq!(&field.plan, &field.replayed());
    }
}
