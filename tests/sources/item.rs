//! What a list of items says: the shape of `tests/sources/s*.toml`.

use serde::Deserialize;

/// One source document, item by item.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The example that holds the document, by its name in `plans/examples`.
    pub example: String,
    #[serde(rename = "item")]
    pub items: Vec<Item>,
}

/// One item of the inventory.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: String,
    #[serde(default)]
    pub plan: Vec<OfPlan>,
    #[serde(default)]
    pub chapter: Vec<Chapter>,
    #[serde(default)]
    pub record: Vec<Record>,
    #[serde(default)]
    pub column: Vec<Column>,
    #[serde(default)]
    pub body: Vec<Body>,
    /// Registers that the kind of plan has, without a record.
    #[serde(default)]
    pub empty: Vec<String>,
    /// Parts of lines of the Markdown.
    #[serde(default)]
    pub text: Vec<String>,
    /// What is not in the Markdown.
    #[serde(default)]
    pub absent: Vec<String>,
    /// What is in no export of any example.
    #[serde(default)]
    pub nowhere: Vec<String>,
}

/// `title`, `language` or a field of the plan itself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfPlan {
    pub field: String,
    pub value: String,
    #[serde(default)]
    pub means: Vec<String>,
}

/// A chapter: what is not given is not looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    pub id: String,
    pub number: Option<String>,
    pub title: Option<String>,
    /// The chapter above; empty at the top.
    pub below: Option<String>,
    /// A part of its text, or a kind of nothing.
    pub text: Option<String>,
}

/// A record, by its id or key.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub register: String,
    pub record: String,
    /// The record above.
    pub below: Option<String>,
    pub field: String,
    pub value: String,
    #[serde(default)]
    pub means: Vec<String>,
}

/// What stands in a field of all records of a register, in their order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    pub register: String,
    pub field: String,
    /// Only records with this value in that field: `["for", "patients"]`.
    pub of: Option<(String, String)>,
    /// Only records below this one.
    pub below: Option<String>,
    pub values: Option<Vec<String>>,
    pub count: Option<usize>,
}

/// A fact of a body of the cooperation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub id: String,
    pub fact: String,
    pub value: String,
}

impl Item {
    /// Tells whether anything is asserted of the model.
    pub fn asks_the_model(&self) -> bool {
        let lists = [self.plan.len(), self.chapter.len(), self.record.len(), self.column.len(), self.body.len()];
        lists.iter().any(|count| *count > 0) || !self.empty.is_empty()
    }
}
