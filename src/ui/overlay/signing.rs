//! Signing: what you see is what you sign. To confirm, type the party's short name.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::command::PlanCommand;
use crate::domain::digest::Digest;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Lack, Prepared};
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// A statement that somebody is about to sign.
#[derive(Debug)]
pub struct Signing {
    prepared: Prepared,
    party: String,
    short: String,
    /// The facts above the ways, one a line.
    head: String,
    typed: String,
    /// The signature is made at home: commands, and the paste.
    at_home: bool,
    /// What was pasted of a signature.
    pasted: String,
    complaint: Option<Message>,
    /// The first line of the statement that is shown.
    top: usize,
}

impl Signing {
    /// Shows a statement to its signatory; nothing when its line is gone.
    #[must_use]
    pub fn new(session: &Session, prepared: Prepared) -> Option<Self> {
        let plan = session.plan.as_deref()?;
        let line = plan.lines.get(&prepared.line)?;
        let version = plan.versions.get(&line.version)?;
        let party = line.head.party_name.clone();
        let short = session.short_of(&Considerer::Party(line.head.party.clone()));
        let who = Message::new("sign-for").with("party", &party).with("office", &line.head.office_name);
        let statement =
            Message::new("sign-statement").with("digest", grouped(&Digest::of(prepared.statement.as_bytes())));
        let text = Message::new("sign-plan").with("digest", grouped(&version.text));
        let person = session.workspace.person(&prepared.person)?;
        let counting = person.keys.iter().filter(|key| key.counts_at(session.now.instant));
        let keys: Vec<String> = counting.map(|key| key.fingerprint.clone()).collect();
        let keys = Message::new("sign-keys").with("person", person.name()).with("keys", session.locale.choice(&keys));
        let head = [who, statement, text, keys].map(|message| session.say(&message)).join("\n");
        let (typed, pasted) = (String::new(), String::new());
        Some(Self { prepared, party, short, head, typed, at_home: false, pasted, complaint: None, top: 0 })
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

    fn confirm(&mut self, session: &Session) -> Vec<Move> {
        if self.at_home {
            if self.pasted.trim().is_empty() {
                self.complaint = Some(Message::new("sign-nothing-pasted"));
                return Vec::new();
            }
            let armour = std::mem::take(&mut self.pasted).into_bytes();
            return self.submit(session, Lack::Armour(armour));
        }
        if self.typed.trim().to_lowercase() != self.short.to_lowercase() {
            self.complaint = Some(Message::new("sign-other-name").with("party", &self.short));
            return Vec::new();
        }
        self.submit(session, Lack::Key(Box::new(self.prepared.request.clone())))
    }

    /// Returns the commands for every shell, one a line.
    fn commands(&self) -> String {
        let lines = self.prepared.commands.iter().map(|(_, command)| command.as_str());
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Writes a digest in groups of eight, so that people can compare it.
fn grouped(digest: &Digest) -> String {
    let digits: Vec<char> = digest.to_string().chars().collect();
    digits.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

impl Cover for Signing {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        self.complaint = None;
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Enter => return self.confirm(session),
            Code::Tab => self.at_home = !self.at_home,
            Code::Up => self.top = self.top.saturating_sub(1),
            Code::Down => self.top = (self.top + 1).min(self.prepared.statement.lines().count().saturating_sub(1)),
            Code::Char('k') if key.ctrl => return vec![Move::Do(Effect::Copy(self.commands()))],
            Code::Char('s') if key.ctrl => {
                let bytes = self.prepared.statement.clone().into_bytes();
                return vec![Move::Do(Effect::Save(self.prepared.file.clone(), bytes))];
            }
            Code::Backspace if self.at_home => self.pasted.clear(),
            Code::Backspace => _ = self.typed.pop(),
            _ if !self.at_home => self.typed.extend(key.typed()),
            _ => {}
        }
        Vec::new()
    }

    fn pasted(&mut self, text: &str, _session: &Session) -> Vec<Move> {
        self.complaint = None;
        if text.contains("SIGNATURE-----") {
            self.at_home = true;
            text.clone_into(&mut self.pasted);
        } else if self.at_home {
            self.pasted.push_str(text);
        } else {
            self.typed.push_str(&text::one_line(text));
        }
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let term = |id| session.locale.term(id);
        let rows = canvas.put_wrapped(area, 0, 0, &self.head, Role::Text);
        canvas.paint(area, 0, Role::Heading);
        let (_, rest) = layout::above(area, rows);
        let foot = if self.at_home { 9 } else { 4 };
        let (statement, foot) = layout::below(rest, foot.min(rest.height.saturating_sub(2)));
        let inner = Rect { x: statement.x + 2, width: statement.width.saturating_sub(2), ..statement };
        canvas.rule(statement, 0);
        canvas.rule(statement, statement.height.saturating_sub(1));
        let lines = self.prepared.statement.lines().flat_map(|line| text::wrap(line, usize::from(inner.width)));
        for (y, line) in (1..statement.height.saturating_sub(1)).zip(lines.skip(self.top)) {
            canvas.put(inner, 0, y, &line, Role::Accent);
        }
        let mut y = 0;
        if self.at_home {
            canvas.put(foot, 0, y, &term("sign-home"), Role::Text);
            for (shell, command) in &self.prepared.commands {
                y += 1;
                canvas.put_parts(
                    foot,
                    0,
                    y,
                    [(*shell, Role::Muted), ("  ", Role::Muted), (command.as_str(), Role::Key)],
                );
            }
            let lines = self.pasted.trim().lines().count();
            y += 1;
            canvas.put(foot, 0, y, &session.say(&Message::new("sign-pasted").with("count", lines)), Role::Text);
        } else {
            let prompt = session.say(&Message::new("sign-type").with("party", &self.short));
            let taken = canvas.put(foot, 0, y, &prompt, Role::Text);
            let wide = canvas.put(foot, taken + 1, y, &self.typed, Role::Focus);
            canvas.set_cursor(foot, taken + 1 + wide, y);
        }
        if let Some(complaint) = &self.complaint {
            let flag = canvas.glyph(Glyph::Flag);
            canvas.put_parts(
                foot,
                0,
                y + 1,
                [(flag, Role::Problem), (" ", Role::Problem), (&session.say(complaint), Role::Problem)],
            );
        }
        let last = foot.height.saturating_sub(1);
        canvas.put(foot, 0, last, &term(if self.at_home { "sign-home-keys" } else { "sign-keys-line" }), Role::Key);
    }
}
