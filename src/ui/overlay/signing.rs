//! Signing: what you see is what you sign. Nothing is signed before the party's name is typed.
//!
//! The ways that are offered are those of the person's own machine (DESIGN 5): its ssh-agent, a key file, an agent
//! that comes along over SSH and is lent here, or a signature that is made at home and pasted. What does not succeed
//! says what to do next, and leaves the overlay open.

mod view;
mod way;

use std::path::PathBuf;

use super::Cover;
use crate::domain::command::PlanCommand;
use crate::domain::digest::Digest;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Lack, Prepared};
use crate::ui::host::Signer;
use crate::ui::key::{Code, Key};
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::text;
use ratatui::layout::Rect;
use way::Way;

/// A statement that somebody is about to sign.
#[derive(Debug)]
pub struct Signing {
    prepared: Prepared,
    party: String,
    short: String,
    /// Who signs, the sentence, the key, the digest: one a line.
    head: String,
    ways: Vec<Way>,
    at: usize,
    /// The party's name, as far as it is typed.
    typed: String,
    /// Where the key file is, as far as that is typed.
    path: String,
    /// The cursor is in the path, not in the name.
    in_path: bool,
    /// The agent that comes along over SSH may be used.
    lent: bool,
    /// The shell whose commands are shown.
    shell: usize,
    /// What was pasted of a signature.
    pasted: String,
    complaint: Option<String>,
    /// The first line of the statement that is shown.
    top: usize,
}

impl Signing {
    /// Shows a statement to its signatory, with the ways at home or here; nothing when its line is gone.
    #[must_use]
    pub fn new(session: &Session, prepared: Prepared, at_home: bool) -> Option<Self> {
        let plan = session.plan.as_deref()?;
        let line = plan.lines.get(&prepared.line)?;
        let party = line.head.party_name.clone();
        let short = session.short_of(&Considerer::Party(line.head.party.clone()));
        let who = Message::new("sign-for").with("party", &party).with("office", &line.head.office_name);
        let digest = Digest::of(prepared.statement.as_bytes()).to_string();
        let digest = Message::new("sign-statement").with("digest", digest);
        let person = session.workspace.person(&prepared.person)?;
        let counting = person.keys.iter().filter(|key| key.counts_at(session.now.instant));
        let keys: Vec<String> = counting.map(|key| key.fingerprint.clone()).collect();
        let keys = Message::new("sign-keys").with("person", person.name()).with("keys", session.locale.choice(&keys));
        // The sentence is the last line of the statement: it stands first, whatever the size of the terminal.
        let sentence = prepared.statement.lines().last().unwrap_or_default();
        let [who, digest, keys] = [who, digest, keys].map(|message| session.say(&message));
        let head = [&who, sentence, "", &keys, &digest].join("\n");
        let ways = Way::offered(session.ways);
        let path = session.key_file.clone().unwrap_or_default();
        let known = ways.iter().position(|way| *way == Way::File && !path.is_empty()).unwrap_or(0);
        let at = if at_home { ways.len().saturating_sub(1) } else { known };
        let lent = prepared.lends_agent;
        Some(Self {
            prepared,
            party,
            short,
            head,
            ways,
            at,
            typed: String::new(),
            in_path: path.is_empty(),
            path,
            lent,
            shell: 0,
            pasted: String::new(),
            complaint: None,
            top: 0,
        })
    }

    fn way(&self) -> Way {
        self.ways.get(self.at).copied().unwrap_or(Way::Home)
    }

    /// Makes the command, which lacks a signature.
    fn submit(&self, session: &Session, lack: Lack) -> Vec<Move> {
        let command = PlanCommand::Sign {
            line: self.prepared.line.clone(),
            person: self.prepared.person.clone(),
            statement: self.prepared.statement.clone(),
            armour: String::new(),
            key: String::new(),
        };
        let said = Message::new("said-signed").with("party", &self.party);
        let submission = Effect::submit(session, command, said);
        let submission = submission.map(|submission| submission.lacking(lack).then([Move::Close]));
        submission.map(Move::from).into_iter().collect()
    }

    /// Signs or hands in, when everything is there that this takes.
    fn confirm(&mut self, session: &Session) -> Vec<Move> {
        let complain = |id| Some(session.locale.term(id));
        let signer = match self.way() {
            Way::Home if self.pasted.trim().is_empty() => {
                self.complaint = complain("sign-nothing-pasted");
                return Vec::new();
            }
            Way::Home => {
                let armour = self.pasted.clone().into_bytes();
                return self.submit(session, Lack::Armour(armour));
            }
            Way::Forwarded if !self.lent => {
                self.complaint = complain("sign-not-lent");
                return Vec::new();
            }
            Way::Agent | Way::Forwarded => Signer::Agent,
            Way::File if self.path.trim().is_empty() => {
                self.in_path = true;
                self.complaint = complain("sign-no-path");
                return Vec::new();
            }
            Way::File if self.in_path => {
                self.in_path = false;
                return Vec::new();
            }
            Way::File => Signer::File(PathBuf::from(self.path.trim())),
        };
        if ![&self.short, &self.party].iter().any(|name| name.to_lowercase() == self.typed.trim().to_lowercase()) {
            self.complaint = Some(session.say(&Message::new("sign-other-name").with("party", &self.short)));
            return Vec::new();
        }
        self.submit(session, Lack::Key(Box::new(self.prepared.request.clone()), signer))
    }

    /// Lends the agent that comes along over SSH, or takes that back; it stays so in later sessions.
    fn lend(&mut self) -> Vec<Move> {
        if self.way() != Way::Forwarded {
            return Vec::new();
        }
        self.lent = !self.lent;
        vec![Move::Do(Effect::Lend(self.lent))]
    }

    /// Returns where what is typed goes.
    fn field(&mut self) -> Option<&mut String> {
        match self.way() {
            Way::Home => None,
            Way::Forwarded if !self.lent => None,
            Way::File if self.in_path => Some(&mut self.path),
            Way::Agent | Way::Forwarded | Way::File => Some(&mut self.typed),
        }
    }

    fn erase(&mut self) {
        if self.way() == Way::Home {
            self.pasted.clear();
        } else if let Some(field) = self.field() {
            field.pop();
        }
    }

    /// Returns what is put on the clipboard: the commands of the shell that is shown.
    fn commands(&self) -> String {
        let commands = self.prepared.commands.get(self.shell);
        commands.map(|commands| [commands.fetch.as_str(), &commands.sign].join("\n")).unwrap_or_default()
    }
}

impl Cover for Signing {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        self.complaint = None;
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Enter => return self.confirm(session),
            Code::Tab if key.shift => self.in_path = true,
            Code::Tab => self.at = (self.at + 1) % self.ways.len().max(1),
            Code::Up => self.top = self.top.saturating_sub(1),
            Code::Down => {
                let lines = self.lines(session.body().width.saturating_sub(2)).len();
                self.top = (self.top + 1).min(lines.saturating_sub(1));
            }
            Code::Left | Code::Right if self.way() == Way::Home => {
                let count = self.prepared.commands.len().max(1);
                self.shell = (self.shell + if key.code == Code::Right { 1 } else { count - 1 }) % count;
            }
            Code::Char('l') if key.ctrl => return self.lend(),
            Code::Char('k') if key.ctrl => return vec![Move::Do(Effect::Copy(self.commands()))],
            Code::Char('t') if key.ctrl => return vec![Move::Do(Effect::Copy(self.prepared.statement.clone()))],
            Code::Char('s') if key.ctrl => {
                let bytes = self.prepared.statement.clone().into_bytes();
                return vec![Move::Do(Effect::Save(self.prepared.file.clone(), bytes))];
            }
            Code::Backspace => self.erase(),
            _ => {
                if let Some(field) = self.field() {
                    field.extend(key.typed());
                }
            }
        }
        Vec::new()
    }

    fn pasted(&mut self, text: &str, _session: &Session) -> Vec<Move> {
        self.complaint = None;
        if text.contains("SIGNATURE-----") {
            self.at = self.ways.len().saturating_sub(1);
            text.clone_into(&mut self.pasted);
        } else if let Some(field) = self.field() {
            field.push_str(&text::one_line(text));
        } else if self.way() == Way::Home {
            self.pasted.push_str(text);
        }
        Vec::new()
    }

    fn refused(&mut self, said: &str) -> bool {
        self.complaint = Some(said.to_owned());
        true
    }

    fn keys(&self) -> Option<&'static str> {
        None
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        self.draw(session, area, canvas);
    }
}
