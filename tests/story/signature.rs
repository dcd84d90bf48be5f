//! From a locked version to the last signature.

use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::version::{LineState, VersionKind, Way};

use vedtak::ui::host::{AgentWay, Signer};

use super::driver::{Story, World};
use super::plans::fjordane;
use super::safety::type_word;

const SCAN: &[u8] = b"%PDF-1.4 a signature in ink";

fn signatures(world: &World) -> Story {
    world.as_("kari").at(80, 24).with_file("nesvik.pdf", SCAN).press("enter 6")
}

pub fn ready(ways: &[Way]) -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Final);
    world.open_signing("1.0", ways);
    world
}

#[test]
fn a_version_is_locked_returned_and_locked_again() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let story = world.as_("kari").at(80, 24).press("end enter l").expect("Lås ein versjon").press("ctrl-s");
    let story = story.expect_said("Versjon 1.0 er låst").expect("versjon 1.0 låst");
    let story =
        story.press("b").expect("tilbake til utkast").press("tab").type_("Kapittel 2 må rettast").press("ctrl-s");
    let story = story.expect_said("Versjon 1.0 er send tilbake").expect("Rett teksten og lås versjon 1.1");
    let story = story.press("l").expect("1.1").press("tab right ctrl-s").expect_said("Versjon 1.1 er låst");
    let story = story.press("l").expect_said("Versjon 1.1 er allereie låst");
    let story = story.press("g").expect("Opne for signering").expect("grunn");
    let story = story
        .press("tab tab tab tab tab tab tab")
        .type_("Avtalt i møte")
        .press("ctrl-s")
        .expect_said("open for signering");
    story.press("6").expect("0 av 24 partar har signert");
}

#[test]
fn paper_is_entered_for_a_party_with_its_scan() {
    let world = ready(&[Way::Ssh, Way::Ink]);
    let story = signatures(&world).expect("0 av 24 partar har signert");
    let story = story.press("r").expect("Signert på papir").press("ctrl-s").expect("Dette må vere med.");
    let story = story.type_("nesvik.pdf").press("ctrl-s").expect_said("Ført inn: signaturen");
    let story = story.expect("1 av 24 partar har signert").expect("signert 01.05.20 (signatur");
    insta::assert_snapshot!("signatures", story.frame());
    let plan = world.engine.plan(&world.newest()).unwrap();
    let evidence = plan.lines.values().find_map(|line| match &line.state {
        LineState::Evidenced(evidence) => Some(evidence.clone()),
        _ => None,
    });
    let evidence = evidence.unwrap();
    assert_eq!(world.engine.attachment(&evidence.sha256).unwrap(), SCAN);
    assert_eq!(evidence.behalf.original, Some(evidence.sha256));
    assert!(!plan.is_draft(), "a scan beside the text is no change of the text");
    story.press("r").expect_said("allereie signert");
}

#[test]
fn a_signatory_sees_what_is_signed_and_types_the_name_of_the_party() {
    let world = ready(&[Way::Ssh]);
    let line = world.engine.plan(&world.newest()).unwrap().lines.values().next().unwrap().clone();
    let office = world.engine.workspace().office(&line.head.party, &line.head.office).unwrap().clone();
    let person = office.mandates[0].person.clone();
    let workspace = world.engine.workspace();
    let short = workspace.party(&line.head.party).unwrap().short("2020-05-01".parse().unwrap()).to_owned();
    let key = world.key_of(person.as_str());
    let story = world.as_(person.as_str()).at(80, 24);
    let story = story.with_signer(Box::new(move |request| {
        key.sign(request)
            .map(|signature| signature.armour().to_owned())
            .map_err(|_unsigned| Message::new("agent-no-key"))
    }));
    let mut story = story.press("enter 6");
    for _ in 0..24 {
        if story.screen().contains(&format!("▸○ {}", line.head.party_name)) {
            break;
        }
        story = story.press("down");
    }
    let story = story.press("s").expect("Du signerer denne fråsegna").expect(&line.head.party_name);
    let story = story
        .resize(40, 12)
        .expect("for å signere:")
        .press("down down down down down down down")
        .expect("sha256")
        .resize(80, 24);
    let story =
        story.press("tab tab").expect("ssh-keygen -Y sign").press("ctrl-k").expect_said("utklippstavl").press("tab");
    let story = story.type_("Feil").press("enter").expect("Ingenting er signert");
    let story = story.press("backspace backspace backspace backspace").type_(&short).press("enter");
    let story = story.expect_said("har signert").expect("1 av 24 partar har signert");
    story.press("enter").expect("vedtak-statement: 1").press("esc");
}

#[test]
fn a_signature_made_at_home_is_pasted() {
    let world = ready(&[Way::Ssh]);
    let line = world.engine.plan(&world.newest()).unwrap().lines.values().next().unwrap().clone();
    let office = world.engine.workspace().office(&line.head.party, &line.head.office).unwrap().clone();
    let key = world.key_of(office.mandates[0].person.as_str());
    let mut story = signatures(&world);
    for _ in 0..24 {
        if story.screen().contains(&format!("▸○ {}", line.head.party_name)) {
            break;
        }
        story = story.press("down");
    }
    let story = story.press("i enter").expect("Lim inn signaturen først").press("ctrl-s").expect_said("/home/kari/");
    let name = format!("{}-{}.md", line.head.party_key, line.head.office_key);
    let statement = story.session.host.files[&name].clone();
    let person = &office.mandates[0].person;
    let now = *world.clock.lock().unwrap();
    let request = world.engine.signing_request(person, std::str::from_utf8(&statement).unwrap(), now).unwrap();
    let armour = key.sign(&request).unwrap().armour().replace('\n', "\r\n");
    let story = story.paste("-----BEGIN SSH SIGNATURE-----\nnot this").press("enter").expect("Signaturen er kutta");
    let story = story.paste(&armour).press("enter").expect_said("linjeslutt frå Windows").look();
    story.expect("1 av 24 partar har signert");
}

/// Makes a cooperation in which one signatory has a key; gives the person, the party's name and its short name.
pub fn signatory(world: &World) -> (String, String, String, vedtak::signing::key::SigningKey) {
    let line = world.engine.plan(&world.newest()).unwrap().lines.values().next().unwrap().clone();
    let workspace = world.engine.workspace();
    let office = workspace.office(&line.head.party, &line.head.office).unwrap();
    let person = office.mandates[0].person.to_string();
    let short = workspace.party(&line.head.party).unwrap().short("2020-05-01".parse().unwrap()).to_owned();
    let key = world.key_of(&person);
    (person, line.head.party_name.clone(), short, key)
}

pub fn to_statement(story: Story, party: &str) -> Story {
    let selected = |story: &Story| ["▸○", "▸◇"].iter().any(|sign| story.screen().contains(&format!("{sign} {party}")));
    let story = story.press("enter 6");
    let story = (0..24).fold(story, |story, _| if selected(&story) { story } else { story.press("down") });
    story.press("s").expect("Du signerer denne fråsegna")
}

/// Returns what stands below the statement, whose digests are others in every run.
fn foot(story: &Story) -> String {
    let screen = story.screen();
    let rows: Vec<&str> = screen.lines().skip(2).skip_while(|row| !row.starts_with(" ──")).collect();
    rows.join("\n")
}

#[test]
fn an_agent_that_comes_along_signs_only_when_it_is_lent() {
    let world = ready(&[Way::Ssh]);
    let (person, party, short, key) = signatory(&world);
    let story = to_statement(world.as_(&person).afar(AgentWay::Forwarded).at(80, 24), &party);
    let story = story.expect("Agenten din er med").expect("Tab ein annan måte").type_(&short).press("enter");
    let story = story.expect("Agenten er ikkje lånt ut").press("ctrl-l").expect("Lånt ut");
    insta::assert_snapshot!("sign_lent", foot(&story));
    assert!(story.session.host.asked.is_empty());
    drop(story.press("esc"));
    // It stays so, also in another session.
    let story = to_statement(world.as_(&person).afar(AgentWay::Forwarded).at(80, 24), &party);
    let story = story.with_signer(Box::new(|_| Err(Message::new("hosting-agent-refused")))).type_(&short);
    let story = story.press("enter").expect("⚑").expect("for å signere:");
    assert_eq!(story.session.host.asked, [Signer::Agent]);
    let story = story.with_signer(Box::new(move |request| Ok(key.sign(request).unwrap().armour().to_owned())));
    let story = story.press("enter").expect_said("har signert");
    story.expect("1 av 24 partar har signert");
}

#[test]
fn a_key_file_signs_after_its_path_and_the_name_of_the_party() {
    let world = ready(&[Way::Ssh]);
    let (person, party, short, key) = signatory(&world);
    let story = to_statement(world.as_(&person).at(80, 24), &party);
    let story = story.with_signer(Box::new(move |request| Ok(key.sign(request).unwrap().armour().to_owned())));
    let story = story.press("tab").expect("Med ei nøkkelfil").press("enter").expect("Sei kvar nøkkelfila er");
    let story = story.type_("~/.ssh/id_ed25519").press("enter enter").expect("Ingenting er signert");
    assert!(story.session.host.asked.is_empty());
    // What is erased in one field stops at its beginning; Shift+Tab goes back to the other.
    let story = story.type_("ab").press("backspace backspace backspace").expect("~/.ssh/id_ed25519");
    let story = story.press("shift-tab backspace").type_("9").expect("~/.ssh/id_ed25519").press("enter");
    let story = story.type_(&short).press("enter").expect_said("har signert");
    assert_eq!(story.session.host.asked, [Signer::File("~/.ssh/id_ed25519".into())]);
}

#[test]
fn somebody_far_away_gets_the_commands_of_every_shell() {
    let world = ready(&[Way::Ssh]);
    let (person, party, ..) = signatory(&world);
    let story = to_statement(world.as_(&person).afar(AgentWay::Forwardable).at(80, 24), &party);
    let story = story.expect("ssh -A").expect("ssh -p 2222 HOST sign felles-utviklingsplan --party");
    insta::assert_snapshot!("sign_afar", foot(&story));
    let story = story.press("right right").expect("‹ PowerShell ›").expect("cmd /c 'ssh -p 2222 HOST sign");
    let story = story.press("ctrl-t").expect_said("utklippstavl");
    assert!(story.session.host.copied.as_ref().unwrap().starts_with("---\nvedtak-statement: 1\n"));
    for (width, height) in [(40, 12), (120, 40)] {
        let world = ready(&[Way::Ssh]);
        let (person, party, ..) = signatory(&world);
        let story = to_statement(world.as_(&person).afar(AgentWay::Forwardable).at(80, 24), &party);
        let story = story.resize(width, height).expect("Du signerer denne").expect("Eg signerer");
        story.press("enter").expect("Lim inn signaturen først").expect("Eg signerer").press("esc");
    }
}

#[test]
fn a_party_declines_and_adopts() {
    let world = ready(&[Way::Ssh, Way::Ink]);
    let story = signatures(&world).press("a").expect("har vedteke versjon 1.0").press("ctrl-s");
    let story = type_word(story).expect_said("har vedteke");
    let story = story.expect("Vedteke: ").press("d").type_("For dyrt").press("ctrl-s").expect_said("avslår");
    story.expect("avslått").expect("Grunn: For dyrt");
}

#[test]
fn signatures_are_drawn_at_every_size() {
    let world = ready(&[Way::Ssh, Way::Ink]);
    for lang in Lang::ALL {
        let mut story = world.as_("kari").in_(lang).at(80, 24).press("enter 6");
        for (width, height) in [(40, 12), (80, 24), (200, 60)] {
            story = story.resize(width, height).expect("24").expect("?");
        }
    }
}

/// Everything is entered by the one person who keeps the papers (the first year of every real cooperation).
#[test]
fn one_login_takes_the_directive_to_signature_with_everything_on_behalf() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let mut story = signatures(&world).press("1 l ctrl-s").expect_said("Versjon 1.0 er låst").press("4");
    // M1 to M10: opened, answered for every body, closed.
    for (milestone, answers) in (1..).zip([1, 4, 1, 4, 1, 4, 1, 1, 4, 1]) {
        let key = format!("M{milestone}");
        story = story.press("o ctrl-s").expect_said(&format!("{key} er opna"));
        for answer in 0..answers {
            if answer > 0 {
                story = story.press("n");
            }
            story = story.press("r tab tab right ctrl-s").expect_said("Ført inn: ");
        }
        story = story.press("c").expect("Alle har svara").wait(1).press("j").expect_said("er avslutta").press("down");
    }
    // M11: sent to the parties, who do not answer it; M12 is the signing itself.
    story = story.press("o ctrl-s").expect_said("M11 er opna").press("c").type_("Sendt i brev").press("ctrl-s");
    story = story.expect_said("M11 er avslutta").press("l tab right ctrl-s").expect_said("Versjon 1.1 er låst");
    story = story.press("6 g ctrl-s").expect_said("Versjon 1.1 er open for signering");
    for signed in 1..=24 {
        story = story.press("r ctrl-s").type_("nesvik.pdf").press("ctrl-s").expect_said("Ført inn: signaturen");
        if signed < 24 {
            story = story.press("down");
        }
    }
    story.expect("Versjon 1.1 bind alle som skulle signere. 24 av 24 partar har signert.");
}
