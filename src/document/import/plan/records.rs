//! Rows become records: found by key, else by their required line; nested by key or by indentation.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::copied::{indented, is_withheld};
use super::{Column, Fate, FieldChange, Meaning, Placer, Record, Target};
use crate::document::import::columns::plain;
use crate::document::import::value::Reading;
use crate::document::import::{Finding, Place, Row};
use crate::document::separated;
use crate::document::shown::Shown;
use crate::document::years::{self, whens};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan};
use crate::domain::template::{Field, Register};
use crate::domain::value::{FieldKind, FieldValue, Value};

/// A row that has its record, and waits for its values until every record is known.
pub(super) struct Draft<'a> {
    /// The place of its table among those that found a register.
    table: usize,
    place: Place,
    node: NodeId,
    is_new: bool,
    key: Option<String>,
    title: String,
    depth: usize,
    cells: Vec<Written<'a>>,
}

/// A value as it is written.
struct Written<'a> {
    field: &'a Field,
    column: usize,
    text: String,
    dates: Option<String>,
}

impl Written<'_> {
    /// Tells whether it is word for word what a record says already: that changes nothing, even what no cell can say.
    fn says(&self, shown: &Shown<'_>, record: &Node) -> bool {
        let mut said = separated::cells(shown, self.field, record.field(&self.field.id)).into_iter();
        let mut is_said = |text: &str| said.next().is_none_or(|said| said.trim() == text);
        is_said(&self.text) && self.dates.as_deref().is_none_or(is_said)
    }
}

/// What was read of the rows of one table.
struct Rows<'a> {
    shape: &'a Register,
    table: usize,
    keys: BTreeSet<String>,
    nodes: BTreeSet<NodeId>,
    /// Records above by how far they are indented.
    above: Vec<(usize, NodeId)>,
}

impl<'a> Placer<'a, '_> {
    /// Gives each row its record.
    pub(super) fn rows(&mut self, register: &str, columns: &[Column], rows: &[Row], width: usize) {
        let Some(shape) = self.target.template.register(register) else { return };
        let table = self.placing.tables.len().saturating_sub(1);
        let (keys, nodes, above) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        let mut taken = Rows { shape, table, keys, nodes, above };
        for row in rows {
            if self.wishes.without.contains(&row.place) {
                self.leave(&row.place, Message::new("import-row-without"));
                continue;
            }
            if row.cells.len() != width {
                let what = Message::new("import-ragged").with("count", row.cells.len()).with("width", width);
                self.fault(&row.place, what);
                continue;
            }
            if let Some(draft) = self.row(&mut taken, columns, &indented(row)) {
                self.drafts.push(draft);
            }
        }
    }

    fn row(&mut self, taken: &mut Rows<'a>, columns: &[Column], row: &Row) -> Option<Draft<'a>> {
        let cell = |wanted: &Meaning| {
            let at = columns.iter().position(|column| column.meaning.as_ref() == Some(wanted))?;
            Some(row.cell(at).trim()).filter(|text| !text.is_empty())
        };
        let key = cell(&Meaning::Key);
        if let Some(key) = key
            && !taken.keys.insert(key.to_owned())
        {
            self.fault(&row.place, Message::new("import-key-twice").with("key", key));
            return None;
        }
        let cells = written(taken.shape, columns, row);
        if let [only] = cells.as_slice()
            && is_withheld(&only.text)
        {
            self.leave(&row.place, Message::new("import-row-withheld"));
            return None;
        }
        self.lone_dates(taken.shape, columns, row);
        let title = cells.first().map(|written| written.text.replace('\n', " ")).unwrap_or_default();
        let found = match key {
            Some(key) => self.by_key(&taken.shape.id, key, &row.place)?,
            None => self.by_line(taken.shape, &cells),
        };
        if cells.is_empty() && found.is_none() {
            self.leave(&row.place, Message::new("import-row-empty"));
            return None;
        }
        let is_new = found.is_none();
        let parent = self.parent(taken, row, key, cell(&Meaning::Parent));
        let node = match found {
            Some(node) if !taken.nodes.insert(node.clone()) => {
                self.fault(&row.place, Message::new("import-record-twice").with("title", title));
                return None;
            }
            Some(node) => node,
            None => {
                let Some(node) = self.add(Some(&taken.shape.id), key, parent.as_ref()) else {
                    self.fault(&row.place, Message::new("import-no-identity"));
                    return None;
                };
                node
            }
        };
        taken.above.retain(|(indent, _)| *indent < row.indent);
        taken.above.push((row.indent, node.clone()));
        let own = self.sketch.nodes.get(&node).map(|node| node.key.clone()).filter(|key| !key.is_empty());
        let depth =
            std::iter::successors(self.sketch.nodes.get(&node), |node| self.sketch.nodes.get(node.parent.as_ref()?));
        let depth = depth.count().saturating_sub(1);
        Some(Draft { table: taken.table, place: row.place.clone(), node, is_new, key: own, title, depth, cells })
    }

    /// Lists the dates of recipients where the row names no recipient that could have them.
    fn lone_dates(&mut self, shape: &Register, columns: &[Column], row: &Row) {
        let field = |column: &Column| match column.meaning.as_ref() {
            Some(Meaning::Dates(id)) => shape.field(id),
            _ => None,
        };
        for (at, field) in columns.iter().enumerate().filter_map(|(at, column)| Some((at, field(column)?))) {
            let meant = Meaning::Field(field.id.clone());
            let named = columns.iter().position(|column| column.meaning.as_ref() == Some(&meant));
            let has_name = named.is_some_and(|at| !row.cell(at).trim().is_empty());
            let words = row.cell(at).trim();
            if !words.is_empty() && !has_name {
                let label = field.label.get(self.target.plan.head.lang);
                let what = Message::new("import-lone-date").with("words", words).with("field", label);
                self.leave(&row.place.at(at), what);
            }
        }
    }

    /// Finds a record by its key; `None` when the key belongs to one that was removed.
    fn by_key(&mut self, register: &str, key: &str, place: &Place) -> Option<Option<NodeId>> {
        if let Some(node) = self.target.plan.keyed(register, key) {
            return Some(Some(node.id.clone()));
        }
        let mut all = self.target.plan.nodes.values();
        if all.any(|node| node.register.as_deref() == Some(register) && node.key == key) {
            self.fault(place, Message::new("import-key-removed").with("key", key));
            return None;
        }
        Some(None)
    }

    /// Finds the one record whose required line, or first line, says the same.
    fn by_line(&self, shape: &Register, cells: &[Written<'_>]) -> Option<NodeId> {
        let is_line = |field: &&Field| matches!(field.kind, FieldKind::Line | FieldKind::Prose);
        let required = shape.fields.iter().filter(|field| field.required).find(is_line);
        let line = required.or_else(|| shape.fields.iter().find(is_line))?;
        let wanted = plain(&cells.iter().find(|written| written.field.id == line.id)?.text);
        let says = |node: &&Node| node.field(&line.id).text().is_some_and(|text| plain(text) == wanted);
        let records = self.target.plan.walk(&shape.id).into_iter().map(|(_, node)| node);
        let mut found = records.filter(says);
        let first = found.next().filter(|_| !wanted.is_empty())?;
        found.next().is_none().then(|| first.id.clone())
    }

    /// Finds the record above: the one that is named, the one whose key this key begins with, or the one less indented.
    fn parent(&mut self, taken: &Rows<'_>, row: &Row, key: Option<&str>, named: Option<&str>) -> Option<NodeId> {
        if !taken.shape.nested {
            return None;
        }
        let register = &taken.shape.id;
        if let Some(named) = named {
            let found = self.sketch.keyed(register, named).map(|node| node.id.clone());
            if found.is_none() {
                self.fault(&row.place, Message::new("import-no-parent").with("key", named));
            }
            return found;
        }
        let above = key.into_iter().flat_map(|key| key.rmatch_indices('.').filter_map(|(at, _)| key.get(..at)));
        let by_key = above.filter_map(|above| self.sketch.keyed(register, above)).map(|node| node.id.clone()).next();
        let by_indent = || {
            let above = taken.above.iter().rev().find(|(indent, _)| *indent < row.indent);
            above.map(|(_, node)| node.clone())
        };
        by_key.or_else(by_indent)
    }

    /// Begins to read values for a plan as it is sketched.
    pub(super) fn reading<'p>(&self, plan: &'p Plan) -> Reading<'p>
    where
        'a: 'p,
    {
        let Target { workspace, template, day, .. } = self.target;
        Reading { plan, template, workspace, day, joined: Cell::new(0) }
    }

    /// Reads the values of every row, now that every record is known, and proposes what changes.
    pub(super) fn records(&mut self) {
        let drafts = std::mem::take(&mut self.drafts);
        let sketch = self.sketch.clone();
        let reading = self.reading(&sketch);
        let Target { workspace, plan, day, .. } = self.target;
        let shown = Shown::new(plan, workspace, plan.head.lang, day);
        let mut values: Vec<Vec<(&Field, FieldValue)>> = Vec::with_capacity(drafts.len());
        let mut problems: Vec<Vec<Finding>> = Vec::with_capacity(drafts.len());
        for draft in &drafts {
            let (mut read, mut wrong) = (Vec::new(), Vec::new());
            let existing = self.existing(&draft.node).filter(|_| !draft.is_new);
            let changed = draft.cells.iter().filter(|written| !existing.is_some_and(|node| written.says(&shown, node)));
            for written in changed {
                match reading.read(written.field, &written.text, written.dates.as_deref()) {
                    Ok(FieldValue::Nothing(nothing))
                        if nothing.words.is_none() && FieldValue::Nothing(nothing.clone()).is_missing() => {}
                    Ok(value) => read.push((written.field, value)),
                    Err(what) => wrong.push(self.problem(draft, written, what)),
                }
            }
            values.push(read);
            problems.push(wrong);
        }
        let set = drafts.iter().zip(&mut values).flat_map(|(draft, values)| {
            values.iter_mut().map(|(field, value)| (&draft.node, field.id.as_str(), value))
        });
        years::infer(&sketch, set);
        for ((draft, values), wrong) in drafts.into_iter().zip(values).zip(problems) {
            let stops = if self.wishes.leave_out { &mut self.placing.left } else { &mut self.placing.faults };
            stops.extend(wrong.iter().cloned());
            self.propose(draft, values, wrong);
        }
        if let Some(place) = Some(reading.joined.get()).filter(|count| *count > 0).and(self.placing.tables.first()) {
            let place = place.place.clone();
            self.notice(&place, Message::new("import-lines-joined").with("count", reading.joined.get()));
        }
    }

    fn problem(&self, draft: &Draft<'_>, written: &Written<'_>, what: Message) -> Finding {
        let label = written.field.label.get(self.target.plan.head.lang);
        let key = draft.key.clone().unwrap_or_else(|| draft.title.clone());
        let what = Message::new("import-value").with("key", key).with("field", label).with("what", what);
        Finding::new(draft.place.at(written.column), what)
    }

    fn propose(&mut self, draft: Draft<'_>, values: Vec<(&Field, FieldValue)>, problems: Vec<Finding>) {
        let mut changes = Vec::new();
        let existing = self.existing(&draft.node).filter(|_| !draft.is_new);
        for (field, after) in values {
            let before = existing.map_or(FieldValue::EMPTY, |node| node.field(&field.id).clone());
            if !is_same(&before, &after) {
                changes.push(FieldChange { field: field.id.clone(), before, after });
            }
        }
        if existing.is_some_and(|node| node.frozen) && !changes.is_empty() {
            self.fault(&draft.place, Message::new("record-frozen").with("node", draft.key.clone().unwrap_or_default()));
            return;
        }
        for change in &changes {
            self.set(&draft.node, &change.field, change.after.clone());
        }
        let fate = match (draft.is_new, changes.is_empty()) {
            (true, _) => Fate::Added,
            (false, true) => Fate::Same,
            (false, false) => Fate::Changed(changes),
        };
        let Draft { table, place, node, key, title, depth, .. } = draft;
        if let Some(table) = self.placing.tables.get_mut(table) {
            table.rows.push(Record { place, node, key, title, depth, fate, problems });
        }
    }
}

/// Lists the values of a row, in the order of the fields.
fn written<'a>(shape: &'a Register, columns: &[Column], row: &Row) -> Vec<Written<'a>> {
    let cell = |meaning: &Meaning| {
        let at = columns.iter().position(|column| column.meaning.as_ref() == Some(meaning))?;
        Some((at, row.cell(at).trim().to_owned())).filter(|(_, text)| !text.is_empty())
    };
    let one = |field: &'a Field| {
        let dates = cell(&Meaning::Dates(field.id.clone())).map(|(_, text)| text);
        let (column, text) = cell(&Meaning::Field(field.id.clone()))?;
        Some(Written { field, column, text, dates })
    };
    shape.fields.iter().filter_map(one).collect()
}

/// Compares what is written: a year that was inferred from the dates around it makes no difference.
fn is_same(before: &FieldValue, after: &FieldValue) -> bool {
    let bare = |value: &FieldValue| {
        let mut value = value.clone();
        let words: Vec<String> = whens(&mut value).into_iter().map(|when| when.words.clone()).collect();
        if let FieldValue::Some(Value::Recipients(recipients)) = &mut value {
            recipients.lines.iter_mut().for_each(|line| line.when = None);
        }
        (words, value)
    };
    match (before, after) {
        (FieldValue::Some(Value::When(before)), FieldValue::Some(Value::When(after))) => before.words == after.words,
        _ => bare(before) == bare(after),
    }
}
