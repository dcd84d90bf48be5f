//! The fields of the index.

use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions};

/// Changed whenever what stands in the index changes; an index of another one is built again.
pub(super) const VERSION: u32 = 2;

/// Says in the field for it that there is a second door.
pub(super) const SHUT: &str = "shut";

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    /// The plan; what is replaced together.
    pub plan: Field,
    /// What kind of thing it is.
    pub kind: Field,
    /// Whom one has to be to see it, besides the secretariat.
    pub pass: Field,
    /// Whom one has to be besides that, and [`SHUT`]; of nothing else than what stands behind a second door.
    pub gate: Field,
    /// Bodies, parties, sets and persons that it names, by identity: their names change and can be erased.
    pub names: Field,
    /// Keys, numbers and case numbers in lower case.
    pub key: Field,
    /// Stems of the heading.
    pub title: Field,
    /// Folded words of the heading.
    pub title_words: Field,
    /// Stems of the text.
    pub body: Field,
    /// Folded words of the text.
    pub body_words: Field,
    /// Folded words of the plan's title and key.
    pub of: Field,
    /// When the plan was touched last, in milliseconds.
    pub touched: Field,
    /// What is shown of it, as JSON.
    pub shown: Field,
}

/// Makes the schema.
pub(super) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let words = |option| {
        let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_fieldnorms(false);
        TextOptions::default().set_indexing_options(indexing.set_index_option(option))
    };
    let positions = || words(IndexRecordOption::WithFreqsAndPositions);
    let fields = Fields {
        plan: builder.add_text_field("plan", STRING),
        kind: builder.add_text_field("kind", STRING),
        pass: builder.add_text_field("pass", STRING),
        gate: builder.add_text_field("gate", STRING),
        names: builder.add_text_field("names", STRING),
        key: builder.add_text_field("key", STRING),
        title: builder.add_text_field("title", positions()),
        title_words: builder.add_text_field("title-words", positions()),
        body: builder.add_text_field("body", positions()),
        body_words: builder.add_text_field("body-words", positions()),
        of: builder.add_text_field("of", words(IndexRecordOption::Basic)),
        touched: builder.add_u64_field("touched", FAST),
        shown: builder.add_bytes_field("shown", STORED),
    };
    (builder.build(), fields)
}
