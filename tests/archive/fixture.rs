//! A plan that two of three parties signed, and its package.

use chrono::{DateTime, Duration, Utc};
use serde_json::value::{RawValue, to_raw_value};
use vedtak::archive::{Contents, Extract, Package, SignedLine, Wanted, prepare};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::PlanEvent;
use vedtak::domain::front::{self, Front};
use vedtak::domain::lang::Lang;
use vedtak::domain::origin::Origin;
use vedtak::domain::signature::{self, KeyPeriod, Purpose, SigningRequest, Statement};
use vedtak::domain::version::{Annex, Change, Prefix, SignatureLine, VersionKind};
use vedtak::entry::{Body, Entry, Head, Salt, VERSION};
use vedtak::merkle::{Frontier, Hash};
use vedtak::signing::key::SigningKey;
use vedtak::signing::statement;

pub const ANNEX: &[u8] = b"salt 5b1c\nVedlegg\n";

/// A log that entries are appended to.
struct Log {
    leaves: Vec<Hash>,
    plan: Vec<Entry>,
    frontier: Frontier,
}

impl Log {
    fn append(&mut self, stream: &str, events: Vec<Box<RawValue>>) -> DateTime<Utc> {
        let n = self.leaves.len() as u64;
        let time = time() + Duration::minutes(n as i64);
        let previous = self.plan.last().filter(|_| stream != "w");
        let head = Head {
            v: VERSION,
            log: origin().to_string(),
            n,
            stream: stream.to_owned(),
            rev: previous.map_or(1, |entry| entry.head.rev + 1),
            prev: previous.map_or(Hash::ZERO, |entry| entry.leaf),
            ws: 1,
            time,
            id: format!("command-{n}"),
            actor: "ada".to_owned(),
            cap: None,
            via: "local".to_owned(),
            body: Hash::ZERO,
        };
        let body = Body { cmd: "test".to_owned(), digest: Hash::ZERO, events };
        let entry = Entry::new(head, Salt::from_bytes([9; 32]), body).unwrap();
        self.leaves.push(entry.leaf);
        self.frontier.push(entry.leaf);
        if stream != "w" {
            self.plan.push(entry);
        }
        time
    }

    fn plan(&mut self, event: &PlanEvent) -> DateTime<Utc> {
        self.append("plan-1", vec![to_raw_value(event).unwrap()])
    }

    fn head(&self) -> Prefix {
        let root = Digest::from_bytes(*self.frontier.root().as_bytes());
        Prefix { size: self.leaves.len() as u64, root }
    }
}

pub fn origin() -> Origin {
    "example.no/vedtak/7f3a/1".parse().unwrap()
}

fn time() -> DateTime<Utc> {
    "2021-03-04T12:00:00.500Z".parse().unwrap()
}

/// Returns the private key of a name; the same name has the same key.
pub fn key_of(name: &str) -> SigningKey {
    SigningKey::from_seed(Digest::of(name.as_bytes()).as_bytes())
}

fn period(principal: String, purpose: Purpose, key: &SigningKey) -> KeyPeriod {
    KeyPeriod {
        principal,
        key: key.public().unwrap(),
        namespaces: vec![purpose.namespace(&origin().domain)],
        from: time() - Duration::days(30),
        to: Some(time() + Duration::days(1)),
    }
}

fn line(party: &str, name: &str) -> SignatureLine {
    SignatureLine {
        line: format!("line-{party}").parse().unwrap(),
        party: party.parse().unwrap(),
        party_key: party.to_owned(),
        party_name: name.to_owned(),
        organisation: None,
        office: "ordforar".parse().unwrap(),
        office_key: "ordforar".to_owned(),
        office_name: "Ordførar".to_owned(),
    }
}

fn locked(log: &Log, lines: &[SignatureLine]) -> String {
    let prefix = log.head();
    let front = Front {
        origin: origin(),
        plan: "felles-utviklingsplan".to_owned(),
        version: "1.0".to_owned(),
        round: 1,
        language: Lang::Nn,
        locked_at: time(),
        body_sha256: Digest::ZERO,
        log_size: prefix.size,
        log_root: prefix.root,
        lines: lines.iter().map(Into::into).collect(),
    };
    front::write(&front, "# Felles utviklingsplan\n\n¶1 Partane skal lage ein felles plan.\n")
}

fn statement_of(log: &Log, plan: &str, line: &SignatureLine, person: &str) -> Statement {
    let prefix = log.head();
    Statement {
        origin: origin(),
        plan: "felles-utviklingsplan".to_owned(),
        version: "1.0".to_owned(),
        plan_sha256: Digest::of(plan.as_bytes()),
        party: line.party_name.clone(),
        organisation_number: None,
        office: line.office_name.clone(),
        person: person.parse().unwrap(),
        name: format!("{person} Nes"),
        authority: "Kommunestyret, sak 12/21, 2021-03-04".to_owned(),
        date: "2021-03-10".parse().unwrap(),
        log_size: prefix.size,
        log_root: prefix.root,
        language: Lang::Nn,
        title: "Felles utviklingsplan".to_owned(),
    }
}

/// Has a person sign a line; the log gets it.
fn sign(log: &mut Log, plan: &str, line: &SignatureLine, person: &str) -> SignedLine {
    let signed = statement_of(log, plan, line, person);
    let statement = statement::render(&signed).unwrap();
    let domain = origin().domain;
    let request = SigningRequest {
        namespace: Purpose::Plan.namespace(&domain),
        principal: signature::principal(&signed.person, &domain),
        keys: Vec::new(),
        message: statement.clone().into_bytes(),
    };
    let signature = key_of(person).sign(&request).unwrap();
    log.append("w", Vec::new());
    let at = log.plan(&PlanEvent::LineSigned {
        line: line.line.clone(),
        person: signed.person,
        statement: statement.clone(),
        armour: signature.armour().to_owned(),
        key: "SHA256:x".to_owned(),
    });
    let name = front::Line::from(line).name;
    SignedLine { name, statement, armour: signature.armour().to_owned(), at }
}

/// Returns what goes into the package.
pub fn contents() -> Contents {
    let mut log = Log { leaves: Vec::new(), plan: Vec::new(), frontier: Frontier::default() };
    log.append("w", Vec::new());
    log.plan(&PlanEvent::Note { kind: "note".to_owned(), text: "Før".to_owned() });
    let lines = [line("nesvik", "Nesvik kommune"), line("berg", "Berg kommune"), line("as", "Ås kommune")];
    let plan = locked(&log, &lines);
    let annexes = vec![Annex { id: "Vedlegg 1.txt".to_owned(), sha256: Digest::of(ANNEX), basis: None, text: None }];
    let mut earlier = vec![log.head()];
    log.plan(&PlanEvent::VersionLocked {
        version: "1.0".to_owned(),
        kind: VersionKind::Final,
        change: Change::First,
        again: Vec::new(),
        revision: 1,
        prefix: log.head(),
        text: plan.clone(),
        lines: lines.to_vec(),
        annexes,
    });
    let mut signatures = Vec::new();
    for (line, person) in lines.iter().zip(["ada", "bo"]) {
        earlier.push(log.head());
        signatures.push(sign(&mut log, &plan, line, person));
    }
    log.append("w", Vec::new());
    let wanted = Wanted { log: origin(), written: time(), head: log.head(), earlier, entries: log.plan.clone() };
    let journal = Extract::prove(wanted, log.leaves.iter().map(|leaf| Ok::<_, ()>(*leaf))).unwrap().unwrap();
    let domain = origin().domain;
    let person = |name: &str| period(format!("{name}@{domain}"), Purpose::Plan, &key_of(name));
    Contents {
        language: Lang::Nn,
        title: "Felles utviklingsplan".to_owned(),
        version: "1.0".to_owned(),
        plan,
        record: "# Saksgang\n".to_owned(),
        content: "key = \"felles-utviklingsplan\"\n".to_owned(),
        signatures,
        keys: vec![
            person("ada"),
            person("bo"),
            period(signature::log_principal(&domain), Purpose::Log, &key_of("log")),
        ],
        annexes: vec![("Vedlegg 1.txt".to_owned(), ANNEX.to_vec())],
        journal,
    }
}

/// Puts contents together and has the log key sign.
pub fn package_of(contents: &Contents) -> Package {
    let unsigned = prepare(contents).unwrap();
    let signature = key_of("log").sign(unsigned.request()).unwrap();
    unsigned.signed(&signature).unwrap()
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
