//! Who else is here, in as many words as there is room for: names, given names, a number.

use std::collections::BTreeSet;

use super::model::Model;
use super::session::Session;
use super::text;
use crate::domain::message::Message;

/// Says who else is in the plan that the person looks at; elsewhere, how many are here. Says nothing of one alone.
#[must_use]
pub fn words(model: &Model, columns: usize) -> Option<String> {
    let session = &model.session;
    let company = &session.company;
    let ways = if model.open_plan().is_some() {
        let names: Vec<String> =
            company.beside.iter().map(|person| session.workspace.person_name(person).to_owned()).collect();
        if names.is_empty() {
            return None;
        }
        let mut ways = vec![beside(session, &names)];
        let given: Vec<String> = names.iter().map(|name| given(name).to_owned()).collect();
        // Two with the same given name would be one.
        if given.iter().collect::<BTreeSet<_>>().len() == names.len() {
            ways.push(beside(session, &given));
        }
        ways.push(count("company-beside-count", names.len(), session));
        ways
    } else if company.here > 1 {
        vec![count("company-here", company.here, session), company.here.to_string()]
    } else {
        return None;
    };
    let shortest = ways.last().cloned();
    ways.into_iter().find(|words| text::width(words) <= columns).or(shortest)
}

fn beside(session: &Session, names: &[String]) -> String {
    session.say(&Message::new("company-beside").with("names", session.locale.names(names)))
}

fn count(id: &'static str, count: usize, session: &Session) -> String {
    session.say(&Message::new(id).with("count", count))
}

/// Returns the first word of a name.
fn given(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}
