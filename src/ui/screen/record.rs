//! One record in a form: the one form of every register, made from its fields.

use ratatui::layout::Rect;

use super::Part;
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan};
use crate::domain::template::{Field, Register};
use crate::domain::value::FieldValue;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::field;
use crate::ui::form::{Entry, Form};
use crate::ui::key::{Code, Key};
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::sheet::Sheet;

/// The name of the entry of the key; no field of a template is called so.
const KEY: &str = "/key";

/// A record that is being written.
#[derive(Debug)]
pub struct Record {
    target: Target,
    register: String,
    /// What stood in the fields when the form was opened.
    before: Vec<(String, FieldValue)>,
    key: String,
    sheet: Sheet,
}

/// Which record is written.
#[derive(Debug, Clone)]
enum Target {
    /// One that is there.
    Node(NodeId),
    /// A new one.
    New { id: NodeId, parent: Option<NodeId>, after: Option<NodeId> },
}

impl Record {
    /// Opens a form on a record.
    #[must_use]
    pub fn of(session: &Session, plan: &Plan, register: &Register, node: &Node) -> Self {
        let value = |field: &Field| node.field(&field.id).clone();
        Self::opened(session, plan, register, Target::Node(node.id.clone()), &node.key, value)
    }

    /// Opens an empty form for a new record below one record and behind another.
    #[must_use]
    pub fn new(
        session: &Session,
        plan: &Plan,
        register: &Register,
        id: NodeId,
        [parent, after]: [Option<NodeId>; 2],
    ) -> Self {
        Self::opened(session, plan, register, Target::New { id, parent, after }, "", |_| FieldValue::EMPTY)
    }

    fn opened(
        session: &Session,
        plan: &Plan,
        register: &Register,
        target: Target,
        key: &str,
        value: impl Fn(&Field) -> FieldValue,
    ) -> Self {
        let before: Vec<_> = register.fields.iter().map(|field| (field.id.clone(), value(field))).collect();
        let fields = register.fields.iter().zip(&before);
        let mut entries: Vec<Entry> =
            fields.flat_map(|(field, (_, value))| field::entries(session, plan, field, value)).collect();
        if register.keyed {
            let term = |id| session.locale.term(id);
            entries.push(Entry::line(KEY, term("record-key"), key).hint(term("record-key-hint")));
        }
        let (register, key) = (register.id.clone(), key.to_owned());
        let name = match &target {
            Target::Node(node) => format!("record/{node}"),
            Target::New { .. } => format!("record/new/{register}"),
        };
        let sheet = Sheet::new(Form::new(entries), plan.head.revision).kept_as(&plan.id, &name);
        Self { target, register, before, key, sheet }
    }

    fn register<'a>(&self, session: &'a Session) -> Option<&'a Register> {
        session.template()?.register(&self.register)
    }

    /// Returns the record that was given as it stands: this one, or one above it.
    fn given<'a>(&self, session: &'a Session) -> Option<&'a Node> {
        let (Target::Node(id) | Target::New { parent: Some(id), .. }) = &self.target else { return None };
        session.plan.as_ref()?.frozen(id)
    }

    /// Says why nothing can be written here by this person: it is read alone.
    fn closed(&self, session: &Session) -> Option<Message> {
        let given = || Some(Message::new("record-frozen").with("node", &self.given(session)?.key));
        session.refuse(&PlanCommand::Edit(Vec::new())).or_else(given)
    }

    /// Reads the fields that differ from what stood there.
    fn changes(&self, session: &Session) -> Result<Vec<(String, FieldValue)>, field::Wrong> {
        let Some(register) = self.register(session) else { return Ok(Vec::new()) };
        let mut changes = Vec::new();
        for (field, (id, before)) in register.fields.iter().zip(&self.before) {
            let now = field::read(session, &self.sheet.form, field)?;
            if now != *before {
                changes.push((id.clone(), now));
            }
        }
        Ok(changes)
    }

    /// Says what is wrong with an entry that the cursor has left.
    fn check(&mut self, session: &Session, entry: &str) {
        let field = self.register(session).and_then(|register| register.field(entry));
        let wrong = field.and_then(|field| field::read(session, &self.sheet.form, field).err());
        if let Some(wrong) = wrong {
            self.sheet.form.note(&wrong.field, session.say(&wrong.why));
        }
    }

    fn save(&mut self, session: &Session) -> Vec<Move> {
        let changes = match self.changes(session) {
            Ok(changes) => changes,
            Err(wrong) => {
                self.sheet.form.complain(&wrong.field, session.say(&wrong.why));
                return Vec::new();
            }
        };
        let key = self.sheet.form.text(KEY).filter(|key| *key != self.key);
        let edits = match &self.target {
            Target::Node(node) => {
                let set = |(field, value)| Edit::Set { node: node.clone(), field, value };
                let key = key.map(|key| Edit::Key { node: node.clone(), key });
                changes.into_iter().map(set).chain(key).collect::<Vec<_>>()
            }
            Target::New { id, parent, after } => {
                let register = Some(self.register.clone());
                let (id, parent, after) = (id.clone(), parent.clone(), after.clone());
                vec![Edit::Add { id, register, key, parent, after, fields: changes }]
            }
        };
        if edits.is_empty() {
            return self.sheet.forget().into_iter().chain([Move::Back]).collect();
        }
        let Some((command, _)) = session.command(PlanCommand::Edit(edits)) else { return Vec::new() };
        let submission = Effect::submit_seen(session, command, self.sheet.seen(), Message::new("said-record-saved"));
        let after = self.sheet.forget().into_iter().chain([Move::Back]);
        submission.map(|submission| submission.then(after).into()).into_iter().collect()
    }
}

impl Part for Record {
    fn place(&self) -> Place {
        Place::Record
    }

    fn title(&self, session: &Session) -> String {
        if self.key.is_empty() { session.locale.term("record-new") } else { self.key.clone() }
    }

    fn aside(&self, session: &Session) -> String {
        let given = self.given(session).and_then(|given| session.given(session.plan.as_ref()?, &given.id));
        given.unwrap_or_else(|| session.capacity(&session.actor.capacity))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        match action {
            Action::Save | Action::Nothing | Action::OpenMonth => self.closed(session),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        match action {
            Action::Save => self.save(session),
            Action::Nothing => {
                self.sheet.form.next_nothing();
                self.sheet.touched();
                Vec::new()
            }
            Action::OpenMonth if self.sheet.form.open_month(session) => Vec::new(),
            Action::OpenMonth => vec![Move::Warn(Message::new("refuse-no-date"))],
            Action::Back => self.sheet.leave(session, Some(Move::Act(Action::Save)), || Move::Back),
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, key: Key, session: &Session) -> Option<Vec<Move>> {
        let moves = matches!(key.code, Code::Up | Code::Down | Code::Tab | Code::Esc | Code::F(_));
        if let Some(why) = self.closed(session).filter(|_| !moves) {
            // With Ctrl it is a command, which says why not by itself.
            return (!key.ctrl).then(|| vec![Move::Warn(why)]);
        }
        self.sheet.touched();
        let before = self.sheet.form.focused().map(|entry| entry.id.clone());
        let meant = self.sheet.form.key(key, session);
        if let Some(left) = before.filter(|id| self.sheet.form.focused().is_some_and(|entry| entry.id != *id)) {
            self.check(session, &left);
        }
        meant.then(Vec::new)
    }

    fn pasted(&mut self, text: &str, session: &Session) -> Option<Vec<Move>> {
        if let Some(why) = self.closed(session) {
            return Some(vec![Move::Warn(why)]);
        }
        self.sheet.touched();
        Some(self.sheet.form.pasted(text).map(Move::Say).into_iter().collect())
    }

    fn sheet(&self) -> Option<&Sheet> {
        Some(&self.sheet)
    }

    fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        Some(&mut self.sheet)
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        self.sheet.form.view(session, area, canvas);
    }
}
