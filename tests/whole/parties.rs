//! The parties of the starter: each adopts the plan in its own body, and signs in its own way.

use std::process::Command;

use serde::Deserialize;

use super::house::House;

/// Who signs with a key of their own; every fourth of the others has e-ID, the rest sign on paper.
const KEYS: [&str; 4] = ["nesvik", "storberg", "helse-storfjord", "lyngheim"];

#[derive(Debug, Deserialize)]
struct Starter {
    party: Vec<Party>,
}

/// A party as the starter has it.
#[derive(Debug, Deserialize)]
pub struct Party {
    pub id: String,
    short: String,
    office: Vec<Office>,
}

#[derive(Debug, Deserialize)]
struct Office {
    mandate: Vec<Mandate>,
}

#[derive(Debug, Deserialize)]
struct Mandate {
    person: String,
    authority: Authority,
}

#[derive(Debug, Deserialize)]
struct Authority {
    body: String,
    case: String,
    date: String,
}

/// Reads the parties from the starter.
pub fn of(starter: &str) -> Vec<Party> {
    toml::from_str::<Starter>(starter).unwrap().party
}

impl Party {
    fn mandate(&self) -> &Mandate {
        &self.office[0].mandate[0]
    }

    /// The day on which it decided.
    pub fn decided(&self) -> &str {
        &self.mandate().authority.date
    }

    /// The body that decided, the number of its case, the day.
    pub fn decision(&self) -> (&str, &str, &str) {
        let Authority { body, case, date } = &self.mandate().authority;
        (body, case, date)
    }

    /// Who signs.
    pub fn signatory(&self) -> &str {
        &self.mandate().person
    }

    /// Lets the secretary enter the letter that says what the party decided.
    pub fn adopts(&self, house: &House) {
        let Authority { body, case, date } = &self.mandate().authority;
        let mut line = vec!["adopt", "felles", "--party", &self.short, "--authority", body, "--case", case];
        line.extend(["--date", date, "--for", &self.short, "--channel", "letter"]);
        if self.short == "Eikevik" {
            line.extend(["--condition", "Eikevik får dekt reiseutgiftene."]);
        }
        house.run(&line).done();
    }

    /// Makes a key for whoever signs with one, and has it approved by the other secretary.
    pub fn gets_key(&self, house: &House) {
        if !KEYS.contains(&self.id.as_str()) {
            return;
        }
        let folder = house.caller.folder.path();
        let mut making = Command::new("ssh-keygen");
        making.current_dir(folder).args(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", &self.id]);
        assert!(making.status().unwrap().success());
        let (person, file) = (&self.mandate().person, format!("{}.pub", self.id));
        house.run(&["key", "add", person, &file, "--how", "møtt på kontoret"]).done();
        let waiting = house.run(&["key", "waiting", "--json"]).done();
        let waiting: serde_json::Value = serde_json::from_str(&waiting).unwrap();
        let fingerprint = waiting[0]["request"]["fingerprint"].as_str().unwrap_or_else(|| panic!("{waiting}"));
        house.run(&["key", "approve", fingerprint, "--how", "møtt på kontoret", "--as", "sekretar-2"]).done();
    }

    /// Signs: with the key by the person, else the secretary enters paper or receipt.
    pub fn signs(&self, house: &House, no: usize) {
        let person = self.mandate().person.as_str();
        let mut line = vec!["sign", "felles", "--party", &self.short];
        let file = format!("{}.pdf", self.id);
        if KEYS.contains(&self.id.as_str()) {
            line.extend(["--key", &self.id, "--as", person]);
        } else {
            house.caller.write(&file, format!("original from {}", self.id));
            line.extend([
                if no.is_multiple_of(4) { "--eid" } else { "--ink" },
                &file,
                "--person",
                person,
                "--date",
                "2021-05-03",
            ]);
            line.extend(["--for", &self.short, "--channel", "letter"]);
        }
        house.run(&line).done();
    }
}
