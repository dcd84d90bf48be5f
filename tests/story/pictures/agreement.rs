//! The second part of the story: an agreement that is sent to the parties, adopted by them, and signed.

use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::consideration::{Behalf, Channel};
use vedtak::domain::digest::Digest;
use vedtak::domain::id::LineId;
use vedtak::domain::party::Authority;
use vedtak::domain::version::{VersionKind, Way};

use super::stage::{SECRETARY, Stage, id};

/// Who has adopted the agreement: the case, and the day.
const ADOPTED: [(&str, &str, &str); 6] = [
    ("nesvik", "PS 31/22", "2022-05-03"),
    ("storberg", "KS-018/22", "2022-04-26"),
    ("brekkefjord", "22/22", "2022-05-11"),
    ("eikevik", "PS 19/22", "2022-05-12"),
    ("furuvag", "27/22", "2022-05-12"),
    ("lyngheim", "14/2022", "2022-05-10"),
];
/// Who has signed on paper.
const SIGNED: [&str; 3] = ["eikevik", "furuvag", "storberg"];

pub fn play(stage: &mut Stage) {
    sent(stage);
    adopted(stage);
    signed(stage);
}

/// The final text goes to all parties.
fn sent(stage: &Stage) {
    let plan = stage.cast.agreement;
    stage.on("2022-04-20");
    // Whoever wrote last is who is locked.
    stage.does(plan, PlanCommand::Note { kind: "note".to_owned(), text: stage.cast.reason.to_owned() });
    stage.world.lock("1.0", VersionKind::Final);
    stage.opens(plan, "M1", "1.0", "2022-06-01");
    let story = stage.before(SECRETARY, plan).at(80, 24).careless().press("4 s tab tab tab tab tab tab");
    drop(story.type_("post@samarbeid.example").press("ctrl-s enter"));
}

fn adopted(stage: &mut Stage) {
    let plan = stage.cast.agreement;
    stage.on("2022-05-16");
    for (party, case, day) in ADOPTED {
        let authority =
            Authority { body: stage.cast.council.to_owned(), case: Some(case.to_owned()), date: Some(id(day)) };
        let (version, conditions) = ("1.0".to_owned(), Vec::new());
        let (consideration, behalf) = (None, Some(letter(stage, None)));
        stage
            .does(plan, PlanCommand::Adopt { party: id(party), version, consideration, authority, conditions, behalf });
    }
    let story = stage.before(SECRETARY, plan).at(100, 26).press("P down down");
    stage.take("tracker", &story);
}

fn letter(stage: &Stage, original: Option<Digest>) -> Behalf {
    Behalf { whom: stage.cast.council.to_owned(), channel: Channel::Letter, received: stage.today(), original }
}

fn signed(stage: &mut Stage) {
    let plan = stage.cast.agreement;
    stage.on("2022-06-07");
    stage.world.open_signing("1.0", &[Way::Ssh, Way::Ink]);
    let scan = b"%PDF-1.4 a signature in ink";
    stage.world.engine.attach(scan).unwrap();
    let (sha256, size) = (Digest::of(scan), scan.len() as u64);
    stage.does(plan, PlanCommand::Edit(vec![Edit::Attach { sha256, name: "scan.pdf".to_owned(), size, node: None }]));
    for party in SIGNED {
        let command = PlanCommand::Evidence {
            line: line(stage, party),
            kind: Way::Ink,
            sha256,
            person: stage.cast.council.to_owned(),
            authority: None,
            date: id("2022-06-03"),
            behalf: letter(stage, Some(sha256)),
        };
        stage.does(plan, command);
    }
    let [mayor, party] = stage.cast.mayor;
    let key = stage.world.key_of(mayor);
    stage.take("waiting", &stage.at_home(mayor).at(80, 24));
    let story = stage.before(mayor, plan).at(90, 24);
    let story = story.with_signer(Box::new(move |request| Ok(key.sign(request).unwrap().armour().to_owned())));
    let story = story.press("6").down_to(&format!("▸○ {party}")).press("s").type_(party);
    stage.take("sign", &story);
    let story = story.press("enter");
    stage.take("signatures", &story);
}

/// Returns the line that a party signs.
fn line(stage: &Stage, party: &str) -> LineId {
    let plan = stage.world.engine.plan(&id(stage.cast.agreement)).unwrap();
    let mut lines = plan.lines.iter().filter(|(_, line)| line.head.party == id(party));
    lines.next().unwrap().0.clone()
}
