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
    /// Who signs, the sentence, the key, the digest: one a line.
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
        let (typed, pasted) = (String::new(), String::new());
        Some(Self { prepared, party, short, head, typed, at_home, pasted, complaint: None, top: 0 })
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

impl Cover for Signing {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        self.complaint = None;
        match key.code {
            Code::Esc => return vec![Move::Close],
            Code::Enter => return self.confirm(session),
            Code::Tab => self.at_home = !self.at_home,
            Code::Up => self.top = self.top.saturating_sub(1),
            Code::Down => {
                let lines = self.lines(session.body().width.saturating_sub(2)).len();
                self.top = (self.top + 1).min(lines.saturating_sub(1));
            }
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
        let wanted = if self.at_home { 8 } else { 4 };
        let (above, foot) = layout::below(area, wanted.min(area.height / 2));
        let lines = self.lines(above.width);
        for (y, (line, role)) in (0..above.height.saturating_sub(1)).zip(lines.iter().skip(self.top)) {
            canvas.put(above, 0, y, line, *role);
        }
        let last = above.height.saturating_sub(1);
        canvas.rule(above, last);
        let left = lines.len().saturating_sub(self.top + usize::from(last));
        if left > 0 {
            canvas.put_right(above, last, &format!(" {} {left} ", canvas.glyph(Glyph::Below)), Role::Muted);
        }
        let (foot, keys) = layout::below(foot, 1);
        let y =
            if self.at_home { self.view_at_home(session, foot, canvas) } else { self.view_name(session, foot, canvas) };
        if let Some(complaint) = &self.complaint {
            let flag = canvas.glyph(Glyph::Flag);
            let words = session.say(complaint);
            let y = y.min(foot.height.saturating_sub(1));
            canvas.put_parts(foot, 0, y, [(flag, Role::Problem), (" ", Role::Problem), (&words, Role::Problem)]);
        }
        let id = if self.at_home { "sign-home-keys" } else { "sign-keys-line" };
        canvas.put(keys, 0, 0, &session.locale.term(id), Role::Key);
    }
}

impl Signing {
    /// Lays out what is signed: the facts, then the exact statement.
    fn lines(&self, columns: u16) -> Vec<(String, Role)> {
        let wrapped = |words: &str, role| {
            let lines = text::wrap(words, usize::from(columns));
            lines.into_iter().map(move |line| (line, role))
        };
        let mut head = self.head.lines();
        let who = wrapped(head.next().unwrap_or_default(), Role::Text);
        let sentence = wrapped(head.next().unwrap_or_default(), Role::Heading);
        let facts =
            head.flat_map(
                |line| if line.is_empty() { vec![String::new()] } else { text::wrap(line, usize::from(columns)) },
            );
        let facts = facts.map(|line| (line, Role::Muted));
        who.chain(sentence).chain(facts).chain(wrapped(&self.prepared.statement, Role::Accent)).collect()
    }

    /// Draws where the party's name is typed. Returns the row below it.
    fn view_name(&self, session: &Session, foot: Rect, canvas: &mut Canvas<'_>) -> u16 {
        let prompt = session.say(&Message::new("sign-type").with("party", &self.short));
        let rows = canvas.put_wrapped(foot, 0, 0, &prompt, Role::Text);
        let wide = canvas.put(foot, 0, rows, &format!("{} {}", canvas.glyph(Glyph::Step), self.typed), Role::Focus);
        canvas.set_cursor(foot, wide, rows);
        rows + 1
    }

    /// Draws the commands that sign at home, and how much was pasted. Returns the row below it.
    fn view_at_home(&self, session: &Session, foot: Rect, canvas: &mut Canvas<'_>) -> u16 {
        let mut y = canvas.put_wrapped(foot, 0, 0, &session.locale.term("sign-home"), Role::Text);
        for (shell, command) in &self.prepared.commands {
            canvas.put_parts(foot, 0, y, [(*shell, Role::Muted), ("  ", Role::Muted), (command.as_str(), Role::Key)]);
            y += 1;
        }
        let count = self.pasted.trim().lines().count();
        canvas.put(foot, 0, y, &session.say(&Message::new("sign-pasted").with("count", count)), Role::Text);
        y + 1
    }
}
