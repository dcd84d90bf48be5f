//! The records of the visible register, and what is done with them.

use super::Record;
use super::rows::Rows;
use super::scope::Scope;
use crate::domain::arrange::{self, Way};
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan};
use crate::domain::template::Register;
use crate::ui::effect::Effect;
use crate::ui::moves::Move;
use crate::ui::overlay::menu::Menu;
use crate::ui::session::Session;
use crate::ui::text::one_line;

/// The visible register with its records.
pub(super) struct Shown<'a> {
    pub plan: &'a Plan,
    pub register: &'a Register,
    pub rows: Rows<'a>,
}

impl Shown<'_> {
    /// Adds an empty record below `parent`, behind `after`, in a form.
    pub fn add(&self, session: &Session, id: NodeId, parent: Option<&Node>, after: Option<&Node>) -> Vec<Move> {
        let place = [parent, after].map(|node| node.map(|node| node.id.clone()));
        vec![Move::go(Record::new(session, self.plan, self.register, id, place))]
    }

    fn edit(&self, session: &Session, edits: Vec<Edit>, said: Message) -> Vec<Move> {
        Effect::submit(session, PlanCommand::Edit(edits), said).map(Move::from).into_iter().collect()
    }

    /// Moves a record one place.
    pub fn shift(&self, session: &Session, node: &Node, way: Way) -> Vec<Move> {
        match arrange::shift(self.plan, node, way) {
            Ok(edit) => self.edit(session, vec![edit], Message::new("said-moved").with("record", &node.key)),
            Err(denial) => vec![Move::Warn(denial.cause)],
        }
    }

    /// Adds a copy of a record behind it.
    pub fn duplicate(&self, session: &Session, node: &Node) -> Vec<Move> {
        let edits = arrange::duplicate(self.plan, &session.workspace, self.register, node, || session.fresh());
        self.edit(session, edits.unwrap_or_default(), Message::new("said-duplicated").with("record", &node.key))
    }

    /// Notes that the register was looked through against the newest locked version.
    pub fn review(&self, session: &Session) -> Vec<Move> {
        let Some(version) = self.plan.head.versions.last().cloned() else { return Vec::new() };
        let title = self.register.title.get(self.plan.head.lang);
        let said = Message::new("said-reviewed").with("register", title).with("version", &version);
        self.edit(session, vec![Edit::Review { register: self.register.id.clone(), version }], said)
    }

    /// Takes records away, with what stands below them.
    pub fn remove(&self, session: &Session, nodes: &[&Node]) -> Vec<Move> {
        let is_below = |node: &Node| {
            let mut above = std::iter::successors(node.parent.as_ref(), |id| self.plan.node(id)?.parent.as_ref());
            above.any(|id| nodes.iter().any(|other| other.id == *id))
        };
        let said = match nodes {
            [node] => Message::new("said-removed").with("record", &node.key),
            nodes => Message::new("said-removed-all").with("count", nodes.len()),
        };
        let highest = nodes.iter().filter(|node| !is_below(node));
        self.edit(session, highest.map(|node| Edit::Remove { node: node.id.clone() }).collect(), said)
    }

    /// Offers the records of the register that were removed.
    pub fn restore(&self, session: &Session) -> Vec<Move> {
        let title = self.register.naming().map(|field| field.id.as_str()).unwrap_or_default();
        let option = |node: &Node| {
            let label = format!("{} {}", node.key, one_line(node.field(title).text().unwrap_or_default()));
            let said = Message::new("said-restored").with("record", &node.key);
            (label, self.edit(session, vec![Edit::Restore { node: node.id.clone() }], said))
        };
        let removed = arrange::removed(self.plan, &self.register.id);
        if removed.is_empty() {
            return vec![Move::Warn(Message::new("refuse-none-removed"))];
        }
        let all = (removed.len() > 1).then(|| {
            let edits = removed.iter().map(|node| Edit::Restore { node: node.id.clone() }).collect();
            let said = Message::new("said-restored-all").with("count", removed.len());
            let label = session.say(&Message::new("restore-all").with("count", removed.len()));
            (label, self.edit(session, edits, said))
        });
        let options = removed.into_iter().map(option).chain(all).collect();
        vec![Move::over(Menu::new(session.locale.term("menu-restore"), options))]
    }
}

/// Opens a record where one stands; of several, the person chooses.
pub(super) fn open(session: &Session, shown: &Shown<'_>, nodes: &[&Node]) -> Vec<Move> {
    let record = |node: &Node| {
        let register = session.template()?.register(node.register.as_ref()?)?;
        Some(Move::go(Record::of(session, shown.plan, register, node)))
    };
    match nodes {
        [] => vec![Move::Warn(Message::new("refuse-nothing-selected"))],
        [one] => record(one).into_iter().collect(),
        several => {
            let scope = Scope::new(session, shown.plan, shown.register);
            let option = |node: &&Node| (scope.name(node, None), record(node).into_iter().collect());
            let title = session.locale.term("view-which");
            vec![Move::over(Menu::new(title, several.iter().map(option).collect()))]
        }
    }
}
