//! The process as it stands: milestones read from their records, recipients resolved, who is waited for.

use chrono::NaiveDate;

use super::body::Rule;
use super::consideration::Recorded;
use super::id::{BodyId, PartyId};
use super::milestone::{Act, Milestone, Step, StepRecipient};
use super::party::Considerer;
use super::plan::{Node, Plan};
use super::template::Template;
use super::value::{Recipient, RecipientLine, Recipients, Value};
use super::when::{When, infer_years};
use super::workspace::Workspace;

pub mod matrix;

/// Resolves recipients: sets become their bodies of the day, with a body's own date before the set's.
#[must_use]
pub fn resolve(recipients: &Recipients, workspace: &Workspace, day: NaiveDate) -> Vec<StepRecipient> {
    let mut out: Vec<StepRecipient> = Vec::new();
    let named = |line: &RecipientLine| !matches!(line.who, Recipient::Set(_) | Recipient::Parties);
    let (own, collective): (Vec<_>, Vec<_>) = recipients.lines.iter().partition(|line| named(line));
    let mut add = |who: Considerer, role: Option<&BodyId>, when: Option<&When>| {
        if out.iter().any(|other| other.who == who) {
            return;
        }
        out.push(recipient(workspace, (&who, role, when), day));
    };
    for line in own.into_iter().chain(collective) {
        let when = line.when.as_ref();
        match &line.who {
            Recipient::Body(body) => add(Considerer::Body(body.clone()), None, when),
            Recipient::Acting { body, role } => add(Considerer::Body(body.clone()), Some(role), when),
            Recipient::Party(party) => add(Considerer::Party(party.clone()), None, when),
            Recipient::Set(set) => {
                let bodies = workspace.set(set, day).into_iter().flat_map(|set| &set.bodies);
                bodies.for_each(|body| add(Considerer::Body(body.clone()), None, when));
            }
            Recipient::Parties => {
                let parties = workspace.parties_at(day);
                parties.for_each(|party| add(Considerer::Party(party.id.clone()), None, when));
            }
        }
    }
    out
}

/// Makes a recipient who is asked on a day, with the rule of that day: that of the role a body acts in.
#[must_use]
pub fn recipient(
    workspace: &Workspace,
    (who, role, when): (&Considerer, Option<&BodyId>, Option<&When>),
    day: NaiveDate,
) -> StepRecipient {
    let rule = who.body().and_then(|body| workspace.rule(role.unwrap_or(body), day)).cloned();
    StepRecipient { who: who.clone(), role: role.cloned(), when: when.cloned(), rule }
}

/// Returns the rule that a body decides a step by on a day: that of the role it acts in, else its own.
#[must_use]
pub fn rule<'w>(workspace: &'w Workspace, step: Option<&Step>, who: &Considerer, day: NaiveDate) -> Option<&'w Rule> {
    let body = who.body()?;
    let recipient = step.and_then(|step| step.recipients.iter().find(|recipient| &recipient.who == who));
    workspace.rule(recipient.and_then(|recipient| recipient.role.as_ref()).unwrap_or(body), day)
}

/// Lists the milestones of a plan in order, as its template's process reads them.
#[must_use]
pub fn milestones(plan: &Plan, template: &Template) -> Vec<Milestone> {
    let Some(process) = &template.process else { return Vec::new() };
    let read = |node: &Node| Milestone {
        node: node.id.clone(),
        key: node.key.clone(),
        title: node.field(&process.title).text().unwrap_or_default().to_owned(),
        act: match node.field(&process.act).value() {
            Some(Value::Choice(act)) => Act::named(act),
            _ => None,
        },
        recipients: node.field(&process.recipients).recipients().cloned().unwrap_or_default(),
    };
    let mut found: Vec<Milestone> = plan.walk(&process.register).into_iter().map(|(_, node)| read(node)).collect();
    // A week without a year takes the year that its neighbours suggest (DESIGN 4.1); the words stay.
    let lines = found.iter_mut().flat_map(|milestone| &mut milestone.recipients.lines);
    infer_years(lines.filter_map(|line| line.when.as_mut()));
    found
}

/// Lists the recipients of a step that are not finished with it. A party that has adopted the version has answered; where
/// a version is signed, one whose lines do not wait any more.
#[must_use]
pub fn waiting<'a>(plan: &'a Plan, step: &'a Step) -> Vec<&'a Considerer> {
    let signed = |party: &PartyId| {
        let lines = plan.versions.get(&step.version).into_iter().flat_map(|version| plan.lines_of(version));
        let mut own = lines.filter(|line| line.head.party == *party).peekable();
        own.peek().is_some() && own.all(|line| !line.is_waiting())
    };
    let acted = |who: &Considerer| match who {
        Considerer::Party(party) if step.act == Act::Sign => signed(party),
        Considerer::Party(party) => plan.adoption(party, &step.version).is_some(),
        Considerer::Body(_) => false,
    };
    let finished = |who: &Considerer| plan.latest(step, who).map_or_else(|| acted(who), Recorded::is_final);
    step.recipients.iter().map(|recipient| &recipient.who).filter(|who| !finished(who)).collect()
}
