//! A plan that two of three parties signed, from the first event to its package.

#![allow(dead_code, reason = "the tests and the benchmark each use their part")]

use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use futures_util::FutureExt as _;
use serde::Serialize;
use serde_json::value::to_raw_value;
use vedtak::archive::{Contents, Package, Sources, prepare};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{PlanEvent, Stamp, WorkspaceEvent};
use vedtak::domain::front::{self, Front};
use vedtak::domain::id::{PersonId, PlanId};
use vedtak::domain::lang::Lang;
use vedtak::domain::origin::Origin;
use vedtak::domain::party::Authority;
use vedtak::domain::plan::Plan;
use vedtak::domain::signature::{self, Purpose, SigningRequest, Statement};
use vedtak::domain::value::FieldValue;
use vedtak::domain::version::{Annex, Change, Prefix, SignatureLine, VersionKind};
use vedtak::domain::workspace::Workspace;
use vedtak::entry::{Body, Entry, Head, Salt, VERSION, WORKSPACE};
use vedtak::locale::Locale;
use vedtak::merkle::{Frontier, Hash};
use vedtak::signing::key::{self, SigningKey};
use vedtak::signing::preparation::Preparation;
use vedtak::signing::statement;
use vedtak::terminal::Here;
use vedtak::ui::host::Machine as _;

pub const ANNEX: &[u8] = b"salt 5b1c\nVedlegg\n";
const PLAN: &str = "plan-1";

/// A log that entries are appended to, and what they make.
pub struct Log {
    entries: Vec<Entry>,
    frontier: Frontier,
    workspace: Workspace,
    plan: Plan,
}

impl Log {
    fn new() -> Self {
        Self {
            entries: Vec::new(),
            frontier: Frontier::default(),
            workspace: Workspace::new(),
            plan: Plan::unborn(PLAN.parse::<PlanId>().unwrap()),
        }
    }

    fn append(&mut self, stream: &str, event: &impl Serialize) -> Stamp {
        let n = self.entries.len() as u64;
        let previous = self.entries.iter().rfind(|entry| entry.head.stream == stream);
        let head = Head {
            v: VERSION,
            log: origin().to_string(),
            n,
            stream: stream.to_owned(),
            rev: previous.map_or(1, |entry| entry.head.rev + 1),
            prev: previous.map_or(Hash::ZERO, |entry| entry.leaf),
            ws: 1,
            time: start() + Duration::minutes(n as i64),
            id: format!("command-{n}"),
            actor: "ada".to_owned(),
            cap: None,
            via: "local".to_owned(),
            body: Hash::ZERO,
        };
        let stamp = Stamp { n, revision: head.rev, time: head.time, by: PersonId::new("ada").unwrap() };
        let body = Body { cmd: "test".to_owned(), digest: Hash::ZERO, events: vec![to_raw_value(event).unwrap()] };
        let entry = Entry::new(head, Salt::from_bytes([9; 32]), body).unwrap();
        self.frontier.push(entry.leaf);
        self.entries.push(entry);
        stamp
    }

    fn workspace(&mut self, event: &WorkspaceEvent) {
        let stamp = self.append(WORKSPACE, event);
        self.workspace.apply(event, &stamp);
    }

    /// Appends an event of the plan.
    pub fn plan(&mut self, event: &PlanEvent) {
        let stamp = self.append(PLAN, event);
        self.plan.apply(event, &stamp);
    }

    fn head(&self) -> Prefix {
        let root = Digest::from_bytes(*self.frontier.root().as_bytes());
        Prefix { size: self.entries.len() as u64, root }
    }
}

pub fn origin() -> Origin {
    "example.no/vedtak/7f3a/1".parse().unwrap()
}

fn start() -> DateTime<Utc> {
    "2021-03-04T12:00:00.500Z".parse().unwrap()
}

/// Returns the private key of a name; the same name has the same key.
pub fn key_of(name: &str) -> SigningKey {
    SigningKey::from_seed(Digest::of(name.as_bytes()).as_bytes())
}

/// Founds a workspace with parties and people, of whom each may sign for one party.
fn found(log: &mut Log, lines: &[SignatureLine], people: &[(&str, &str)]) {
    let logkey = key_of("log").public().unwrap().to_string();
    let (origin, zone) = (origin().to_string(), "Europe/Oslo".to_owned());
    log.workspace(&WorkspaceEvent::Founded { origin, name: "Nord".to_owned(), zone, logkey });
    for line in lines {
        let (id, key) = (line.party.clone(), line.party_key.clone());
        let value = FieldValue::line(line.party_name.as_str());
        log.workspace(&WorkspaceEvent::PartySet { id, key, field: "name".to_owned(), value, from: None });
        let (party, office) = (line.party.clone(), line.office.clone());
        let (key, name) = (line.office_key.clone(), line.office_name.clone());
        log.workspace(&WorkspaceEvent::OfficeSet { party, office, key, name });
    }
    for ((id, name), line) in people.iter().zip(lines) {
        let person = PersonId::new(*id).unwrap();
        log.workspace(&WorkspaceEvent::PersonAdded { person: person.clone() });
        let naming = (person.clone(), (*name).to_owned());
        log.workspace(&WorkspaceEvent::PersonNamed { person: naming.0, name: naming.1, mail: None, title: None });
        let public = key_of(id).public().unwrap();
        log.workspace(&WorkspaceEvent::KeyApproved {
            person: person.clone(),
            public: public.to_string(),
            fingerprint: key::fingerprint(&public),
            from: start(),
            to: Some(start() + Duration::days(10)),
            how: "in-person".to_owned(),
            alone: false,
        });
        let authority = Authority {
            body: "Kommunestyret".to_owned(),
            case: Some("12/21".to_owned()),
            date: "2021-03-04".parse().ok(),
        };
        let (party, office, authority) = (line.party.clone(), line.office.clone(), Some(authority));
        log.workspace(&WorkspaceEvent::MandateSet {
            party,
            office,
            person,
            authority,
            from: None,
            to: None,
            instead: None,
        });
    }
}

fn line(party: &str, name: &str) -> SignatureLine {
    SignatureLine {
        line: format!("line-{party}").parse().unwrap(),
        party: party.parse().unwrap(),
        party_key: party.to_owned(),
        party_name: name.to_owned(),
        organisation: None,
        office: format!("office-{party}").parse().unwrap(),
        office_key: "ordforar".to_owned(),
        office_name: "Ordførar".to_owned(),
    }
}

/// Locks a text as version 1.0.
fn lock(log: &mut Log, lines: &[SignatureLine]) -> String {
    let prefix = log.head();
    let front = Front {
        origin: origin(),
        plan: "felles-utviklingsplan".to_owned(),
        title: "Felles utviklingsplan".to_owned(),
        version: "1.0".to_owned(),
        round: 1,
        language: Lang::Nn,
        locked_at: start(),
        body_sha256: Digest::ZERO,
        log_size: prefix.size,
        log_root: prefix.root,
        lines: lines.iter().map(Into::into).collect(),
    };
    let annex = format!("annex: Vedlegg 1.txt {}", Digest::of(ANNEX));
    let body = format!("# Felles utviklingsplan\n\n¶1 Partane skal lage ein felles plan.\n\n{annex}\n");
    let text = front::write(&front, &body);
    log.plan(&PlanEvent::VersionLocked {
        version: "1.0".to_owned(),
        kind: VersionKind::Final,
        change: Change::First,
        again: Vec::new(),
        revision: 1,
        prefix,
        text: text.clone(),
        lines: lines.to_vec(),
        annexes: vec![Annex { id: "Vedlegg 1.txt".to_owned(), sha256: Digest::of(ANNEX), basis: None, text: None }],
    });
    text
}

/// Has a person sign a line, after somebody changed the statement; the log gets it.
fn sign(log: &mut Log, text: &str, line: &SignatureLine, person: &str, change: impl Fn(&mut Statement)) {
    let person = PersonId::new(person).unwrap();
    let preparation = Preparation {
        origin: &origin(),
        workspace: &log.workspace,
        text,
        line: &log.plan.lines[&line.line],
        person: &person,
        day: "2021-03-10".parse().unwrap(),
        prefix: log.head(),
    };
    let mut statement = preparation.statement().unwrap();
    change(&mut statement);
    let statement = statement::render(&statement).unwrap();
    let domain = origin().domain;
    let request = SigningRequest {
        namespace: Purpose::Plan.namespace(&domain),
        principal: signature::principal(&person, &domain),
        keys: Vec::new(),
        message: statement.clone().into_bytes(),
    };
    let signature = key_of(person.as_str()).sign(&request).unwrap();
    log.plan(&PlanEvent::LineSigned {
        line: line.line.clone(),
        person,
        statement,
        armour: signature.armour().to_owned(),
        key: key::fingerprint(signature.key()),
        mandate: None,
    });
    log.workspace(&WorkspaceEvent::Set { field: "seen".to_owned(), value: FieldValue::line("yes") });
}

/// Returns what goes into the package: two of three parties signed.
pub fn contents() -> Contents {
    contents_where(|_| {})
}

/// Returns what goes into the package when somebody changes what the first person signs.
pub fn contents_where(change: impl Fn(&mut Statement)) -> Contents {
    let lines = [line("nesvik", "Nesvik kommune"), line("berg", "Berg kommune"), line("as", "Ås kommune")];
    let people = [("ada", "Ada Nes"), ("bo", "Bo Berg")];
    let change_first = |place, statement: &mut Statement| {
        if place == 0 {
            change(statement)
        }
    };
    gather(&lines, 0, &people, |_| {}, change_first)
}

/// Returns what goes into the package when something happened before the version was locked.
pub fn contents_after(happened: impl Fn(&mut Log)) -> Contents {
    let lines = [line("nesvik", "Nesvik kommune"), line("berg", "Berg kommune")];
    gather(&lines, 0, &[("ada", "Ada Nes"), ("bo", "Bo Berg")], happened, |_, _| {})
}

/// Returns what goes into the package when so many people sign, each for a party of their own.
pub fn signed_by(count: usize) -> Contents {
    let names: Vec<String> = (0..count).map(|number| format!("p{number}")).collect();
    let lines: Vec<SignatureLine> = names.iter().map(|name| line(name, name)).collect();
    let people: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), name.as_str())).collect();
    gather(&lines, 0, &people, |_| {}, |_, _| {})
}

/// Returns what goes into the package when the second of two parties acceded after the text was locked.
pub fn contents_with_accession() -> Contents {
    let lines = [line("nesvik", "Nesvik kommune"), line("berg", "Berg kommune")];
    gather(&lines, 1, &[("ada", "Ada Nes"), ("bo", "Bo Berg")], |_| {}, |_, _| {})
}

fn gather(
    lines: &[SignatureLine],
    acceding: usize,
    people: &[(&str, &str)],
    happened: impl Fn(&mut Log),
    change: impl Fn(usize, &mut Statement),
) -> Contents {
    let mut log = Log::new();
    found(&mut log, lines, people);
    log.plan(&PlanEvent::Created {
        key: "felles-utviklingsplan".to_owned(),
        title: "Felles utviklingsplan".to_owned(),
        lang: Lang::Nn,
        template: Digest::ZERO,
    });
    happened(&mut log);
    let (first, late) = lines.split_at(lines.len() - acceding);
    let text = lock(&mut log, first);
    for line in late {
        let reason = "Vart med seinare".to_owned();
        log.plan(&PlanEvent::LineAdded { version: "1.0".to_owned(), line: line.clone(), reason });
    }
    for (place, (line, (person, _))) in lines.iter().zip(people).enumerate() {
        sign(&mut log, &text, line, person, |statement| change(place, statement));
    }
    let of_plan = |entry: &&Entry| entry.head.stream == PLAN;
    let sources = Sources {
        origin: &origin(),
        workspace: &log.workspace,
        plan: &log.plan,
        version: "1.0",
        text,
        record: "# Saksgang\n".to_owned(),
        content: "key = \"felles-utviklingsplan\"\n".to_owned(),
        annexes: vec![("Vedlegg 1.txt".to_owned(), ANNEX.to_vec())],
        entries: log.entries.iter().filter(of_plan).cloned().collect(),
        head: log.head(),
        written: start() + Duration::hours(1),
    };
    sources.gather(log.entries.iter().map(|entry| Ok::<_, std::io::Error>(entry.leaf))).unwrap()
}

/// Puts contents together and has the log key sign.
pub fn package_of(contents: &Contents) -> Package {
    let unsigned = prepare(contents).unwrap();
    let signature = key_of("log").sign(unsigned.request()).unwrap();
    unsigned.signed(&signature).unwrap()
}

/// Writes a package as a folder, as a person's machine does.
pub fn write_folder(package: &Package, folder: &Path) {
    let files = package.files().map(|(path, bytes)| (path.to_owned(), bytes.to_owned())).collect();
    let mut here = Here { folder: folder.to_owned(), locale: Locale::new(Lang::En) };
    here.write_folder(folder, files).now_or_never().unwrap().unwrap();
}

/// Returns the package with one file replaced or, with none, left out.
pub fn with(package: &Package, path: &str, bytes: Option<&[u8]>) -> Package {
    let mut changed = Package::default();
    for (known, old) in package.files() {
        match bytes {
            Some(bytes) if known == path => changed.add(known, bytes).unwrap(),
            None if known == path => {}
            _ => changed.add(known, old).unwrap(),
        }
    }
    changed
}

/// Returns the package with its digests made and signed again, as somebody with the log key could.
pub fn signed_again(package: &Package) -> Package {
    let mut sums = String::new();
    for (path, bytes) in package.files().filter(|(path, _)| !path.starts_with("SHA256SUMS")) {
        sums += &format!("{}  {path}\n", Digest::of(bytes));
    }
    let domain = origin().domain;
    let request = SigningRequest {
        namespace: Purpose::Log.namespace(&domain),
        principal: signature::log_principal(&domain),
        keys: Vec::new(),
        message: sums.clone().into_bytes(),
    };
    let armour = key_of("log").sign(&request).unwrap().armour().to_owned();
    with(&with(package, "SHA256SUMS", Some(sums.as_bytes())), "SHA256SUMS.sig", Some(armour.as_bytes()))
}
