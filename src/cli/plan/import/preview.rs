//! Shows what would become of a file before anything happens.

use serde_json::{Value as Json, json};

use crate::document::import::plan::told::{Told, short};
use crate::document::import::plan::{Column, Fate, FieldChange, Meaning, Placing, Record, Register, Sureness, Target};
use crate::document::import::{Change, Material, Suggestion};
use crate::document::shown::Shown;
use crate::domain::message::Message;

use crate::cli::desk::Desk;
use crate::cli::error::CliError;
use crate::cli::intake;

/// Shows everything: what is placed where, what changes, what is left, what was cleaned. With `--json` it is only given
/// back, as a part of the answer.
pub(super) fn show(
    desk: &mut Desk<'_>,
    head: &Message,
    target: Target<'_>,
    placing: &Placing,
    material: &Material,
) -> Result<Json, CliError> {
    if desk.console.json {
        return Ok(facts(desk, target, placing, material));
    }
    desk.console.say(head)?;
    if !placing.chapters.is_empty() {
        desk.console.say(&Message::new("import-chapters").with("count", placing.chapters.len()))?;
    }
    for chapter in &placing.chapters {
        let fate = desk.console.locale.term(fate(&chapter.fate));
        desk.console.line(&format!("  {fate}  {}", chapter.heading))?;
        changes(desk, target, None, &chapter.fate)?;
    }
    for table in &placing.tables {
        register(desk, target, table)?;
    }
    intake::list(desk, "import-left", &placing.left)?;
    suggestions(desk, target, placing)?;
    if let Some(cleaned) = material.cleaned.gone.notice() {
        desk.console.say(&cleaned)?;
    }
    intake::list(desk, "import-notices", &placing.notices)?;
    Ok(Json::Null)
}

fn fate(fate: &Fate) -> &'static str {
    match fate {
        Fate::Added => "import-fate-added",
        Fate::Changed(_) => "import-fate-changed",
        Fate::Same => "import-fate-same",
    }
}

fn register(desk: &mut Desk<'_>, target: Target<'_>, table: &Register) -> Result<(), CliError> {
    let lang = target.plan.head.lang;
    let shape = target.template.register(&table.id);
    let title = shape.map_or(table.id.as_str(), |shape| shape.title.get(lang));
    let head = Message::new("import-register")
        .with("register", title)
        .with("place", table.place.message())
        .with("count", table.rows.len());
    desk.console.say(&head)?;
    let columns: Vec<String> =
        table.columns.iter().filter_map(|column| column_words(desk, target, table, column)).collect();
    if !columns.is_empty() {
        desk.console.line(&format!("  {}", columns.join("; ")))?;
    }
    for row in &table.rows {
        record(desk, target, table, row)?;
    }
    Ok(())
}

/// Says what a column means; nothing of one that means what it is called.
fn column_words(desk: &Desk<'_>, target: Target<'_>, table: &Register, column: &Column) -> Option<String> {
    let locale = &desk.console.locale;
    let field = |id: &str| {
        let field = target.template.register(&table.id)?.field(id)?;
        Some(field.label.get(target.plan.head.lang).to_owned())
    };
    let meaning = match column.meaning.as_ref()? {
        Meaning::Key => locale.term("import-meaning-key"),
        Meaning::Parent => locale.term("import-meaning-parent"),
        Meaning::Field(id) => field(id)?,
        Meaning::Dates(id) => locale.say(&Message::new("import-meaning-dates").with("field", field(id)?)),
        Meaning::Nothing => locale.term("import-meaning-nothing"),
    };
    let said = Message::new(if column.fit == Sureness::Guess { "import-column-guess" } else { "import-column" });
    Some(locale.say(&said.with("heading", &column.heading).with("meaning", meaning)))
}

fn record(desk: &mut Desk<'_>, target: Target<'_>, table: &Register, row: &Record) -> Result<(), CliError> {
    let said = desk.console.locale.term(fate(&row.fate));
    let indent = "  ".repeat(row.depth);
    let key = row.key.as_deref().map(|key| format!("{key} ")).unwrap_or_default();
    desk.console.line(&format!("  {said}  {indent}{key}{}", short(&row.title)))?;
    changes(desk, target, Some(&table.id), &row.fate)
}

fn changes(desk: &mut Desk<'_>, target: Target<'_>, register: Option<&str>, fate: &Fate) -> Result<(), CliError> {
    let Fate::Changed(changes) = fate else { return Ok(()) };
    for change in changes {
        let said = Told::of(change, register, target, &desk.console.locale).message();
        let said = desk.console.locale.say(&said);
        desk.console.line(&format!("      {said}"))?;
    }
    Ok(())
}

/// Lists tracked changes and comments.
fn suggestions(desk: &mut Desk<'_>, target: Target<'_>, placing: &Placing) -> Result<(), CliError> {
    if placing.suggestions.is_empty() {
        return Ok(());
    }
    desk.console.say(&Message::new("import-suggestions").with("count", placing.suggestions.len()))?;
    let shown = Shown::new(target.plan, target.workspace, target.plan.head.lang, target.day);
    for (node, suggestion) in &placing.suggestions {
        let chapter = node.as_ref().and_then(|node| target.plan.nodes.get(node)).map(|node| shown.title(node));
        let said = desk.console.locale.say(&suggested(suggestion));
        desk.console.line(&format!("  {}  {said}", chapter.unwrap_or_default()))?;
    }
    Ok(())
}

/// Says who proposed what.
pub(super) fn suggested(suggestion: &Suggestion) -> Message {
    let id = match suggestion.change {
        Change::Inserted => "import-inserted",
        Change::Deleted => "import-deleted",
        Change::Comment => "import-commented",
    };
    let Suggestion { author, date, words, .. } = suggestion;
    Message::new(id).with("author", author).with("date", date).with("words", words)
}

fn facts(desk: &Desk<'_>, target: Target<'_>, placing: &Placing, material: &Material) -> Json {
    let change = |register: Option<&str>, fate: &Fate| {
        let Fate::Changed(changes) = fate else { return Vec::new() };
        let one = |change: &FieldChange| {
            let told = Told::of(change, register, target, &desk.console.locale);
            json!({ "field": change.field, "before": told.before, "after": told.after })
        };
        changes.iter().map(one).collect()
    };
    let name = |of: &Fate| match of {
        Fate::Added => "added",
        Fate::Changed(_) => "changed",
        Fate::Same => "same",
    };
    let chapters = placing.chapters.iter().map(|chapter| {
        json!({
            "line": chapter.place.line, "node": chapter.node, "heading": chapter.heading, "fate": name(&chapter.fate),
            "changes": change(None, &chapter.fate),
        })
    });
    let tables = placing.tables.iter().map(|table| {
        let columns = table.columns.iter().map(|column| {
            let said = column_words(desk, target, table, column);
            json!({ "heading": column.heading, "said": said, "guess": column.fit == Sureness::Guess })
        });
        let rows = table.rows.iter().map(|row| {
            json!({
                "line": row.place.line, "node": row.node, "key": row.key, "title": row.title, "fate": name(&row.fate),
                "changes": change(Some(&table.id), &row.fate), "problems": intake::facts(desk, &row.problems),
            })
        });
        let (columns, rows): (Vec<Json>, Vec<Json>) = (columns.collect(), rows.collect());
        json!({ "register": table.id, "line": table.place.line, "columns": columns, "rows": rows })
    });
    let suggestions = placing.suggestions.iter().map(|(node, suggestion)| {
        json!({
            "node": node, "author": suggestion.author, "date": suggestion.date,
            "said": desk.console.locale.say(&suggested(suggestion)),
        })
    });
    let suggestions: Vec<Json> = suggestions.collect();
    json!({
        "title": placing.title, "chapters": chapters.collect::<Vec<_>>(), "tables": tables.collect::<Vec<_>>(),
        "left": intake::facts(desk, &placing.left), "faults": intake::facts(desk, &placing.faults),
        "notices": intake::facts(desk, &placing.notices), "suggestions": suggestions,
        "cleaned": material.cleaned.gone.list(),
    })
}
