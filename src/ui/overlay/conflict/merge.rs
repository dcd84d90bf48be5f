//! Two texts in one: what is the same stands once, what differs stands twice and is marked.

use similar::{ChangeTag, TextDiff};

/// What stands before each of two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) theirs: String,
    pub(super) mine: String,
}

/// Stands behind what differs.
const END: &str = "<<<";

/// Joins two texts line by line.
pub(super) fn merge(theirs: &str, mine: &str, marks: &Marks) -> String {
    let diff = TextDiff::from_lines(theirs, mine);
    let mut out: Vec<String> = Vec::new();
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        let line = change.value().trim_end_matches(['\r', '\n']).to_owned();
        match change.tag() {
            ChangeTag::Delete => old.push(line),
            ChangeTag::Insert => new.push(line),
            ChangeTag::Equal => {
                close(&mut out, &mut old, &mut new, marks);
                out.push(line);
            }
        }
    }
    close(&mut out, &mut old, &mut new, marks);
    out.join("\n")
}

/// Writes both forms of what differs.
fn close(out: &mut Vec<String>, old: &mut Vec<String>, new: &mut Vec<String>, marks: &Marks) {
    if old.is_empty() && new.is_empty() {
        return;
    }
    out.push(marks.theirs.clone());
    out.append(old);
    out.push(marks.mine.clone());
    out.append(new);
    out.push(END.to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(theirs: &str, mine: &str) -> String {
        merge(theirs, mine, &Marks { theirs: ">>> Kari".to_owned(), mine: ">>> mine".to_owned() })
    }

    #[test]
    fn what_is_the_same_stands_once_and_what_differs_twice() {
        let both = merged("One.\n\nTheirs.\n\nThree.", "One.\n\nMine.\n\nThree.");
        assert_eq!(both, "One.\n\n>>> Kari\nTheirs.\n>>> mine\nMine.\n<<<\n\nThree.");
        assert_eq!(merged("Same.", "Same."), "Same.");
        assert_eq!(merged("", "Mine."), ">>> Kari\n>>> mine\nMine.\n<<<");
    }

    #[test]
    fn no_line_of_either_is_lost() {
        let theirs = "a\nb\nc\nd\nf";
        let mine = "x\nb\nd\ne\nf\ny";
        let both = merged(theirs, mine);
        assert!(theirs.lines().chain(mine.lines()).all(|line| both.lines().any(|other| other == line)), "{both}");
    }
}
