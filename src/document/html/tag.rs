//! Elements of HTML: whatever people wrote is text or the value of an attribute, never markup.

/// HTML that is being written.
#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Opens an element.
    pub fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.extend([" ", name, "=\""]);
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// Closes an element.
    pub fn close(&mut self, tag: &str) {
        self.0.extend(["</", tag, ">"]);
    }

    /// Closes an element and ends the line: what is large stays readable.
    pub fn end(&mut self, tag: &str) {
        self.close(tag);
        self.0.push('\n');
    }

    /// Writes an element with words.
    pub fn element(&mut self, tag: &str, attributes: &[(&str, &str)], words: &str) {
        self.open(tag, attributes);
        self.text(words);
        self.close(tag);
    }

    /// Writes an element that has no end.
    pub fn void(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.open(tag, attributes);
        self.0.push('\n');
    }

    /// Writes words.
    pub fn text(&mut self, words: &str) {
        for character in words.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
    }

    /// Writes our own style sheet; what people wrote stands in it as [`css`] gives it.
    pub fn style(&mut self, sheet: &str) {
        self.open("style", &[]);
        self.0.push_str(sheet);
        self.end("style");
    }

    /// Begins with the kind of document.
    pub fn page() -> Self {
        Self("<!DOCTYPE html>\n".to_owned())
    }

    /// Gives the text.
    pub fn into_text(self) -> String {
        self.0
    }
}

/// Writes words as a string of CSS: whatever is neither a letter nor a digit by its number, so that nothing ends it.
pub fn css(words: &str) -> String {
    let mut out = String::from("\"");
    for character in words.chars() {
        if character.is_alphanumeric() {
            out.push(character);
        } else {
            out.push_str(&format!("\\{:x} ", u32::from(character)));
        }
    }
    out.push('"');
    out
}
