//! The years of weeks, months and seasons that files write without one: those of the dates around them in the register,
//! in the order that its records get, whatever order the file has (DESIGN 4.1).

use std::collections::BTreeMap;

use crate::domain::id::NodeId;
use crate::domain::plan::{Node, Plan};
use crate::domain::value::{FieldValue, Value};
use crate::domain::when::{When, infer_years};

/// Gives years to values that are to be set, each with its record and its field, in a plan that has all the records.
///
/// What stands in other records counts as it is, and is not changed.
pub fn infer<'v>(plan: &'v Plan, values: impl IntoIterator<Item = (&'v NodeId, &'v str, &'v mut FieldValue)>) {
    let mut fields: BTreeMap<(&str, &str), BTreeMap<&NodeId, &mut FieldValue>> = BTreeMap::new();
    for (node, field, value) in values {
        let register = plan.nodes.get(node).and_then(|node| node.register.as_deref());
        if let Some(register) = register.filter(|_| !whens(value).is_empty()) {
            fields.entry((register, field)).or_default().insert(node, value);
        }
    }
    for ((register, field), mut given) in fields {
        let records = plan.walk(register).into_iter();
        let value = |(_, node): (_, &'v Node)| {
            let new = given.get(&node.id).map(|value| FieldValue::clone(value));
            (&node.id, new.unwrap_or_else(|| node.field(field).clone()))
        };
        let mut all: Vec<(&NodeId, FieldValue)> = records.map(value).collect();
        infer_years(all.iter_mut().flat_map(|(_, value)| whens(value)));
        for (node, value) in all {
            if let Some(slot) = given.get_mut(node) {
                **slot = value;
            }
        }
    }
}

/// Lists the dates in a value.
pub fn whens(value: &mut FieldValue) -> Vec<&mut When> {
    match value {
        FieldValue::Some(Value::When(when)) => vec![when],
        FieldValue::Some(Value::Recipients(recipients)) => {
            recipients.lines.iter_mut().filter_map(|line| line.when.as_mut()).collect()
        }
        _ => Vec::new(),
    }
}
