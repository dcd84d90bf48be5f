//! Reaching those who never open a terminal: a secretary sends out, reminds, and enters what comes back.

use chrono::TimeDelta;
use vedtak::domain::lang::Lang;
use vedtak::domain::version::VersionKind;

use super::driver::{Story, World};
use super::plans::fjordane;

/// Where the papers of the stories lie.
const FOLDER: &str = "felles-utviklingsplan-m11-2020-05-01";

/// Makes a cooperation in which M11 asks the 24 parties.
fn asked() -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Draft);
    let story = world.as_("kari").at(80, 24).press("enter 4 end up o").expect("Opne M11").press("tab");
    drop(story.type_("20.05.20").press("ctrl-s").expect_said("M11 er opna"));
    world
}

fn recipients(world: &World) -> Story {
    world.as_("kari").at(80, 24).press("enter 4 end up m").expect("Mottakarar")
}

/// Sends the papers out to everybody who has not answered.
fn sent(world: &World) -> Story {
    let story = recipients(world).press("esc s").expect("Send ut: M11").press("tab tab tab tab tab tab");
    let story = story.type_("post@samarbeid.example").press("ctrl-s").expect("24 utsendingar, som blir skrivne til");
    story.press("enter").expect_said("24 utsendingar ligg i felles-utviklingsplan-m11-2020-05-01.")
}

#[test]
fn a_secretary_sends_to_24_parties_and_sees_what_is_made_before_it_is_written() {
    let world = asked();
    let story = recipients(&world).expect("M11: 0 av 24 har svara. Svar innan 20.05.20.").expect("ikkje sendt");
    drop(story);
    let story = recipients(&world).press("esc s").expect("Send ut: M11").press("tab tab tab tab tab tab");
    let story = story.type_("post@samarbeid.example").press("ctrl-s").expect("24 utan e-postadresse");
    insta::assert_snapshot!("sending_preview", story.frame());
    assert!(story.session.host.files.is_empty(), "nothing is written before somebody has looked");
    let story = story.press("enter").expect_said("24 utsendingar ligg i");
    let files = &story.session.host.files;
    let sums = files.keys().filter(|name| name.ends_with("SHA256SUMS")).count();
    assert_eq!(sums, 24);
    assert!(files.keys().all(|name| name.starts_with(FOLDER)));
    let story = story.press("m").expect("01.05.20 brev").expect("Referanse felles-utviklingsplan-M11-");
    insta::assert_snapshot!("recipients", story.frame());
    let plan = world.engine.plan(&world.newest()).unwrap();
    assert_eq!(plan.dispatches.len(), 24);
}

#[test]
fn what_is_not_confirmed_is_neither_written_nor_recorded() {
    let world = asked();
    let story = recipients(&world).press("esc s ctrl-s").expect("Ingen e-postar: det er ikkje sagt kvar svara skal");
    let story = story.press("esc").expect("Send ut: M11").press("esc").expect("Prosess");
    assert!(story.session.host.files.is_empty());
    assert!(world.engine.plan(&world.newest()).unwrap().dispatches.is_empty());
}

#[test]
fn answers_come_by_e_mail_by_letter_and_by_telephone_and_one_late() {
    let world = asked();
    drop(sent(&world));
    *world.clock.lock().unwrap() += TimeDelta::days(12);
    // The first by e-mail: the outcome is chosen, the letter is dropped on the window.
    let story = recipients(&world).expect("venta på i 12 dagar").press("r").expect("▸ Utfall").press("right");
    let story = story.down_to("▸ Korleis det kom").press("left").expect("‹ e-post ›");
    let story = story.down_to("▸ Original").paste("'/home/kari/svar 1.eml'").expect("/home/kari/svar 1.eml");
    let story = story.with_file("/home/kari/svar 1.eml", b"Subject: svar").press("tab").type_("Kva kostar det?");
    let story = story.press("ctrl-s").expect_said("Ført inn: ").expect("M11: 1 av 24 har svara");
    // The second by letter, the third on the telephone.
    let story =
        story.press("n r right").expect("Merknader").down_to("▸ Korleis det kom").expect("‹ brev ›").press("ctrl-s");
    let story = story.expect_said("Ført inn: ").expect("M11: 2 av 24 har svara");
    *world.clock.lock().unwrap() += TimeDelta::days(12);
    let story = story.press("n r").expect("Svaret kom").press("right").down_to("▸ Korleis det kom");
    let story = story.press("right ctrl-s").expect_said("Ført inn: ").expect("M11: 3 av 24 har svara");
    let story = story.expect("dagar for seint").expect("ventar · for 5 dg").press("home s").expect("Send ut: M11");
    insta::assert_snapshot!("send_form", story.frame());
    let plan = world.engine.plan(&world.newest()).unwrap();
    let behalf = plan.considerations.values().filter_map(|recorded| recorded.consideration.behalf.clone());
    let mut channels: Vec<&str> = behalf.map(|behalf| behalf.channel.name()).collect();
    channels.sort_unstable();
    assert_eq!(channels, ["email", "letter", "telephone"]);
    assert_eq!((plan.attachments.len(), plan.remarks.len()), (1, 1));
}

#[test]
fn what_waits_leads_to_the_answer_with_one_key() {
    let world = asked();
    let story = world.as_("kari").at(80, 24).press("home").expect("M11").press("s").expect("Send ut: M11");
    let story = story.press("ctrl-s enter").expect_said("24 utsendingar ligg i").press("0 home r");
    story.expect("M11: 0 av 24 har svara").press("r").expect("Det som vart gjort");
}

#[test]
fn the_parties_stand_with_what_each_has_come_to_and_lead_to_sending_and_answers() {
    let world = asked();
    let story =
        world.as_("kari").at(80, 24).press("enter P").expect("0 av 24 har signert").expect("ingenting er sendt");
    drop(story);
    drop(sent(&world));
    let story =
        world.as_("kari").at(80, 24).press("enter P").expect("papira er sende").press("r").expect("Det som vart gjort");
    let story = story.press("right ctrl-s").expect_said("Ført inn: ").press("v").expect("venta på, først");
    insta::assert_snapshot!("tracker", story.frame());
    let story = story.press("/").type_("nesvik").press("enter").expect("Nesvik").expect_not("Storberg");
    story.press("s").expect("Send ut: M11").press("esc enter").expect("Mottakarar").expect_cursor("Nesvik");
}

#[test]
fn the_new_screens_are_drawn_in_every_size_and_language() {
    let world = asked();
    drop(sent(&world));
    for lang in Lang::ALL {
        for keys in ["4 end up m", "P", "8", "8 n", "4 end up s"] {
            let mut story = world.as_("kari").in_(lang).at(80, 24).press("enter").press(keys);
            for (width, height) in [(40, 12), (80, 24), (120, 40), (200, 60)] {
                story = story.resize(width, height);
                assert!(story.screen().lines().count() > 5, "{keys} at {width}x{height}");
            }
        }
    }
    for (lang, name) in [(Lang::Nn, "nn"), (Lang::En, "en")] {
        for (keys, screen) in [("4 end up m", "recipients"), ("P", "tracker")] {
            let story = world.as_("kari").in_(lang).at(120, 40).press("enter").press(keys);
            insta::assert_snapshot!(format!("{screen}_120_{name}"), story.frame());
        }
        let story = world.as_("kari").in_(lang).at(80, 24).press("enter P");
        insta::assert_snapshot!(format!("tracker_80_{name}"), story.frame());
    }
}

/// An e-mail that answers under a reference.
fn mail(subject: &str, words: &str) -> String {
    format!(
        "From: Kommunen <post@kommunen.example>\r\nTo: post@samarbeid.example\r\nSubject: {subject}\r\n\
         Date: Tue, 12 May 2020 09:00:00 +0200\r\nMessage-ID: <1@kommunen.example>\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n"
    )
}

#[test]
fn answers_in_a_folder_are_taken_one_by_one_with_what_is_known_of_each() {
    let world = asked();
    drop(sent(&world));
    *world.clock.lock().unwrap() += TimeDelta::days(12);
    let known = mail("SV: Planen [felles-utviklingsplan-M11-nesvik]", "Vi har ingen merknader.");
    let stranger = mail("Svar frå oss", "Kommunestyret har handsama saka.");
    let story = recipients(&world).with_file("inn/1.eml", known.as_bytes()).with_file("inn/2.eml", stranger.as_bytes());
    let story = story.with_file("inn/3.pdf", b"%PDF-1.7").press("i").expect("Ta inn svar som ligg i ei mappe");
    let story = story.paste("file://inn\n").press("ctrl-s").expect("3 av 3 filer er ikkje førte inn");
    let story = story.expect("Nesvik kommune (M11)").expect("ukjend").expect("Kjent fordi emnet har referansen");
    insta::assert_snapshot!("answers", story.frame());
    // The one that is known: everything is filled in but what it says.
    let story = story.press("enter").expect("Nesvik kommune").expect("12.05.20").expect("inn/1.eml").press("right");
    let story = story.press("ctrl-s").expect_said("Ført inn: Nesvik").expect("2 av 3 filer").expect("ført inn");
    // The one that nobody knows is not taken before somebody says whose it is; the scan is put aside.
    let story =
        story.press("enter").expect_said("ikkje kjent kven svaret er frå").press("o").expect("Kven er svaret frå?");
    let story = story.press("enter").expect("Det som vart gjort").press("right ctrl-s").expect_said("Ført inn: ");
    let story = story.expect("1 av 3 filer").press("d").expect("0 av 3 filer").expect("ikkje svar");
    story.press("esc").expect("M11: 2 av 24 har svara");
    let plan = world.engine.plan(&world.newest()).unwrap();
    assert_eq!(plan.attachments.len(), 2);
}

#[test]
fn over_ssh_it_is_said_why_a_file_cannot_be_read() {
    let world = asked();
    let story = world.as_("kari").afar(vedtak::ui::host::AgentWay::None).at(80, 24).press("enter 4 end up m");
    let story = story.press("i").expect_said("Over SSH kan ikkje filene dine lesast");
    story.press("r").down_to("▸ Original").expect("Over SSH kan ikkje filene dine lesast");
}
