//! What each party files in its own record system: the fields of Noark 5 in mailings and packages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::Event;
use vedtak::domain::digest::Digest;

use super::support::Caller;

const PLAN: &str = "felles-utviklingsplan";

/// The order of the elements of *arkivmelding* (`no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett`), written by hand
/// from the schema: those that are used.
const ORDER: &[(&str, &[&str])] = &[
    ("arkivmelding", &["system", "regel", "antallFiler", "mappe", "registrering"]),
    (
        "mappe",
        &[
            "systemID",
            "mappeID",
            "tittel",
            "offentligTittel",
            "beskrivelse",
            "dokumentmedium",
            "opprettetDato",
            "opprettetAv",
            "part",
            "merknad",
            "skjerming",
            "klassifikasjon",
            "referanseEksternNoekkel",
            "mappetype",
            "saksaar",
            "sakssekvensnummer",
            "saksdato",
            "administrativEnhet",
            "saksansvarlig",
            "journalenhet",
            "saksstatus",
        ],
    ),
    (
        "registrering",
        &[
            "systemID",
            "opprettetDato",
            "opprettetAv",
            "arkivertDato",
            "referanseForelderMappe",
            "part",
            "skjerming",
            "dokumentbeskrivelse",
            "registreringsID",
            "tittel",
            "offentligTittel",
            "beskrivelse",
            "dokumentmedium",
            "merknad",
            "korrespondansepart",
            "klassifikasjon",
            "referanseEksternNoekkel",
            "journalposttype",
            "journalstatus",
            "journaldato",
            "dokumentetsDato",
            "mottattDato",
            "sendtDato",
            "forfallsdato",
            "offentlighetsvurdertDato",
            "antallVedlegg",
        ],
    ),
    (
        "dokumentbeskrivelse",
        &[
            "systemID",
            "dokumenttype",
            "dokumentstatus",
            "tittel",
            "beskrivelse",
            "opprettetDato",
            "opprettetAv",
            "dokumentmedium",
            "tilknyttetRegistreringSom",
            "dokumentnummer",
            "skjerming",
            "dokumentobjekt",
        ],
    ),
    (
        "dokumentobjekt",
        &[
            "versjonsnummer",
            "variantformat",
            "format",
            "formatDetaljer",
            "mimeType",
            "opprettetDato",
            "opprettetAv",
            "filnavn",
            "referanseDokumentfil",
            "sjekksum",
            "sjekksumAlgoritme",
            "filstoerrelse",
        ],
    ),
    (
        "korrespondansepart",
        &[
            "korrespondansepartID",
            "korrespondanseparttype",
            "korrespondansepartNavn",
            "organisasjonid",
            "epostadresse",
            "deresReferanse",
        ],
    ),
    ("skjerming", &["tilgangsrestriksjon", "skjermingshjemmel", "skjermingOpphoererDato"]),
    ("merknad", &["merknadstekst", "merknadsdato"]),
    ("referanseForelderMappe", &["systemID", "mappeID", "referanseEksternNoekkel"]),
    ("referanseEksternNoekkel", &["fagsystem", "noekkel"]),
];

/// An element with what stands in it.
#[derive(Debug, Default, Clone)]
struct Element {
    name: String,
    text: String,
    inner: Vec<Element>,
}

impl Element {
    fn all(&self, name: &str) -> Vec<&Element> {
        let mut found: Vec<&Element> = self.inner.iter().filter(|one| one.name == name).collect();
        found.extend(self.inner.iter().flat_map(|one| one.all(name)));
        found
    }

    #[track_caller]
    fn text_of(&self, name: &str) -> &str {
        self.all(name).first().map_or_else(|| panic!("no {name} in {}", self.name), |one| one.text.as_str())
    }
}

fn read(path: &Path) -> Element {
    let text = fs::read_to_string(path).unwrap();
    let mut reader = Reader::from_str(&text);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                open.push(Element { name: start.local_name().as_ref().to_owned(), ..Element::default() })
            }
            Event::Text(words) => open.last_mut().unwrap().text.push_str(words.xml10_content().trim()),
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().inner.push(done);
            }
            Event::Eof => return open.pop().unwrap().inner.into_iter().next().unwrap(),
            _ => {}
        }
    }
}

/// Expects known elements in the order of the schema, none of them empty.
#[track_caller]
fn in_order(element: &Element) {
    let order: BTreeMap<&str, &[&str]> = ORDER.iter().copied().collect();
    if let Some(known) = order.get(element.name.as_str()) {
        let place = |one: &Element| {
            let place = known.iter().position(|name| *name == one.name);
            place.unwrap_or_else(|| panic!("{} stands in {}", one.name, element.name))
        };
        let places: Vec<usize> = element.inner.iter().map(place).collect();
        assert!(
            places.is_sorted(),
            "{}: {:?}",
            element.name,
            element.inner.iter().map(|one| &one.name).collect::<Vec<_>>()
        );
    }
    assert!(!element.inner.is_empty() || !element.text.is_empty(), "{} is empty", element.name);
    element.inner.iter().for_each(in_order);
}

/// Expects that each file that is described lies there, with its length and digest, and that none is left out.
#[track_caller]
fn describes(message: &Element, folder: &Path, but: &[&str]) {
    let objects = message.all("dokumentobjekt");
    assert_eq!(message.text_of("antallFiler"), objects.len().to_string());
    let mut named: Vec<String> = Vec::new();
    for object in objects {
        let name = object.text_of("referanseDokumentfil");
        let bytes = fs::read(folder.join(name)).unwrap();
        assert_eq!(object.text_of("sjekksum"), Digest::of(&bytes).to_string(), "{name}");
        assert_eq!(object.text_of("sjekksumAlgoritme"), "SHA-256");
        assert_eq!(object.text_of("filstoerrelse"), bytes.len().to_string(), "{name}");
        named.push(name.to_owned());
    }
    let mut there = files(folder, folder);
    there.retain(|name| !but.iter().any(|but| name.ends_with(but)));
    named.sort();
    there.sort();
    assert_eq!(named, there);
}

fn files(root: &Path, folder: &Path) -> Vec<String> {
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    all.flat_map(|path| match path.is_dir() {
        true => files(root, &path),
        false => vec![path.strip_prefix(root).unwrap().to_string_lossy().into_owned()],
    })
    .collect()
}

#[test]
fn pitfall_42_a_mailing_carries_what_the_recipient_files() {
    let caller = Caller::with_directive();
    caller.run(&["party", "set", "nesvik", "organisation-number=912 345 678", "mail=post@nesvik.example"]).done();
    caller.run(&["plan", "edit", PLAN, "2.4", "--text", "Løynd"]).done();
    let basis = ["--basis", "offl. § 14", "--by", "sekretariatet", "--review", "2021-05-01"];
    caller.run(&[&["plan", "restrict", PLAN, "2.4"], &basis[..]].concat()).done();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M11", "--due", "2020-06-19"]).done();
    let send = ["step", "send", PLAN, "M11", "--to", "nesvik", "--out", "ut", "--from", "sekretariat@example.no"];
    caller.run(&send).done();
    let folder = caller.path("ut/nesvik");
    let message = read(&folder.join("arkivmelding.xml"));
    in_order(&message);
    describes(&message, &folder, &["arkivmelding.xml", "SHA256SUMS", ".eml"]);
    let entry = &message.all("registrering")[0];
    let parts = entry.all("korrespondansepart");
    assert_eq!(parts.iter().map(|one| one.text_of("kode")).collect::<Vec<_>>(), ["EA", "EM"]);
    assert_eq!(parts[1].text_of("organisasjonid"), "912 345 678");
    assert_eq!(parts[0].text_of("deresReferanse"), format!("{PLAN}-M11-nesvik"));
    assert_eq!(entry.all("journalposttype")[0].text_of("kode"), "I");
    assert_eq!(entry.text_of("dokumentetsDato"), "2020-05-26");
    assert_eq!(entry.text_of("forfallsdato"), "2020-06-19");
    assert!(entry.text_of("merknadstekst").contains("offl. § 14"));
    assert_eq!(entry.all("tilknyttetRegistreringSom")[0].text_of("kode"), "H", "the letter");
    assert!(message.all("skjerming").is_empty(), "what was sent is public");
    let sums = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    assert!(sums.contains("  arkivmelding.xml\n"), "{sums}");
    let sent = caller.run(&["step", "sent", PLAN, "M11", "--json"]).done();
    let sent: serde_json::Value = serde_json::from_str(&sent).unwrap();
    let one = sent.as_array().unwrap().iter().find(|one| !one["dispatch"].is_null()).unwrap();
    let recorded = one["dispatch"]["papers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paper| format!("{}  {}\n", paper["sha256"].as_str().unwrap(), paper["name"].as_str().unwrap()));
    assert_eq!(recorded.collect::<String>(), sums, "every paper is recorded with its digest");
}

#[test]
fn pitfall_42_each_party_gets_a_package_for_its_own_record_system() {
    let caller = Caller::with_directive();
    caller.run(&["party", "set", "nesvik", "organisation-number=912 345 678"]).done();
    caller.run(&["version", "lock", PLAN, "--final"]).done();
    let adopt = ["adopt", PLAN, "--party", "nesvik", "--authority", "Kommunestyret", "--case", "12/21"];
    caller.run(&[&adopt[..], &["--date", "2020-05-20"]].concat()).done();
    let export = ["plan", "export", PLAN, "--archive", "pakkar", "--for-party", "nesvik"];
    let told = caller.run(&export).done();
    assert!(told.contains("éin part"), "{told}");
    let folder = caller.path("pakkar/nesvik");
    let message = read(&folder.join("arkivmelding.xml"));
    in_order(&message);
    describes(&message, &folder, &["arkivmelding.xml"]);
    assert_eq!(message.all("mappe")[0].text_of("mappeID"), "12/21", "the party's own case");
    assert!(message.text_of("merknadstekst").contains("Kommunestyret, 12/21"), "its own decision");
    let main = message.all("dokumentbeskrivelse")[0];
    assert_eq!(main.text_of("referanseDokumentfil"), "pakke/plan.md");
    caller.run(&["verify", folder.join("pakke").to_str().unwrap()]).done();
    caller.run(&["plan", "export", PLAN, "--archive", "alle", "--for-parties"]).done();
    let all = fs::read_dir(caller.path("alle")).unwrap().count();
    assert_eq!(all, 24, "a folder for each party");
    let told = caller.run(&["plan", "export", PLAN, "--archive", "-", "--for-parties"]).refused(2);
    assert!(told.contains("mappe"), "{told}");
    assert!(!caller.run(&[&export[..6], &["nokon-annan"]].concat()).refused(3).is_empty());

    let basis = ["--basis", "offl. § 15", "--by", "sekretariatet", "--review", "2021-05-01"];
    caller.run(&[&["plan", "restrict", PLAN], &basis[..]].concat()).done();
    let export = ["plan", "export", PLAN, "--archive", "stengd", "--for-party", "nesvik"];
    caller.run(&export).done();
    let message = read(&caller.path("stengd/nesvik/arkivmelding.xml"));
    in_order(&message);
    assert_eq!(message.text_of("skjermingshjemmel"), "offl. § 15");
    assert_eq!(message.text_of("skjermingOpphoererDato"), "2021-05-01");
    assert!(message.all("offentligTittel").iter().all(|title| title.text == "*****"));
}
