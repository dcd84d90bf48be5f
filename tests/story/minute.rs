//! A signatory's minute: what is to be signed, its whole text, the statement, the name of the party; or the reason why not.

use vedtak::domain::version::{LineState, Way};

use super::signature::{ready, signatory};

#[test]
fn a_signatory_reads_signs_and_sees_who_is_left() {
    let world = ready(&[Way::Ssh]);
    let (person, party, short, key) = signatory(&world);
    let story = world.as_(&person).at(80, 24).expect(&format!("Du skal signere versjon 1.0 for {party}"));
    let story = story.expect("▸  Les").expect("Signer").expect("Du har ikkje lese det enno.");
    let story = story.with_signer(Box::new(move |request| {
        key.sign(request).map(|signature| signature.armour().to_owned()).map_err(|error| error.message())
    }));
    // The whole text is there, from its first word to its last.
    let story = story.press("enter").expect("1 Kvifor starte prosjektet?").expect("versjon 1.0 låst").press("end");
    let story = story.expect("Analysar").expect("Esc tilbake").press("esc").expect("Du skal signere");
    let story = story.press("down enter").expect("Du signerer denne fråsegna").press("esc").expect("› Signaturar");
    let story = story.expect("0 av 24 partar har signert").expect("s signer");
    let story = story.expect_cursor(&party).press("s").expect("Du signerer denne fråsegna");
    let story = story.type_("Feil").press("enter").expect("Ingenting er signert");
    let story = story.press("backspace backspace backspace backspace");
    let story = story.type_(&short).press("enter").expect_said("har signert");
    let story = story.expect("1 av 24 partar har signert").expect(&format!("✓ {party}")).press("0");
    drop(story.expect("Ingenting ventar på deg"));
    let plan = world.engine.plan(&world.newest()).unwrap();
    assert_eq!(plan.lines.values().filter(|line| line.is_signed()).count(), 1);
}

#[test]
fn a_signatory_declines_with_a_reason_and_nothing_else() {
    let world = ready(&[Way::Ssh]);
    let (person, party, ..) = signatory(&world);
    let story = world.as_(&person).at(80, 24).press("down enter esc").expect_cursor(&party).press("d");
    let story = story.expect(&party).press("ctrl-s").expect("Dette må vere med.").type_("Kommunestyret sa nei");
    let story = story.press("ctrl-s").expect_said("avslår").expect("avslått").expect("Grunn: Kommunestyret sa nei");
    // It is not for good: the line waits, and the card says both.
    let story = story
        .press("0")
        .expect("avslått: Kommunestyret sa nei. Linja er open")
        .press("home down enter esc")
        .expect_cursor(&party);
    let story = story.press("d").type_("Kommunestyret sa nei").down_to("▸ For godt").press("space ctrl-s");
    let story = story.expect_said("avslår");
    drop(story.press("0").expect("Ingenting ventar på deg"));
    let plan = world.engine.plan(&world.newest()).unwrap();
    let declined = plan.lines.values().filter(|line| matches!(line.state, LineState::Declined { .. })).count();
    assert_eq!(declined, 1);
}
