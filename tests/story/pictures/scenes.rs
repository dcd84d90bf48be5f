//! The story that the pictures are taken in: a directive that is considered in spring, and an agreement that is signed.

use vedtak::domain::command::PlanCommand;
use vedtak::domain::consideration::Outcome;
use vedtak::domain::remark::Handling;
use vedtak::domain::version::VersionKind;

use super::agreement;
use super::stage::{SECRETARY, Stage, id};

/// Plays everything, and gives the pictures.
pub fn play(mut stage: Stage) -> Vec<(&'static str, String)> {
    begun(&stage);
    considered(&stage);
    of_a_member(&mut stage);
    of_the_secretary(&mut stage);
    of_registers(&mut stage);
    agreement::play(&mut stage);
    stage.pictures
}

/// Four plans are taken in, and the directive has been before the steering group.
fn begun(stage: &Stage) {
    let cast = stage.cast;
    stage.import(cast.agreement, "");
    cast.others.iter().for_each(|plan| stage.import(plan, ""));
    sent_back(stage, cast.others[1]);
    stage.import(cast.directive, cast.records);
    stage.world.lock("1.0", VersionKind::Draft);
    stage.opens(cast.directive, "M1", "1.0", "2020-05-04");
    stage.records(cast.directive, "M1", "1.0", cast.contact, Outcome::Remarks, "2020-04-29");
    stage.does(cast.directive, PlanCommand::CloseStep { step: id("m1"), overridden: None });
    stage.on("2020-05-05");
    for (chapter, words) in cast.changes {
        stage.replaces(cast.directive, chapter, words);
    }
    stage.world.lock("1.1", VersionKind::Draft);
    stage.opens(cast.directive, "M2", "1.1", "2020-05-20");
}

/// A committee sent the plan that was touched last back to draft.
fn sent_back(stage: &Stage, plan: &str) {
    let [.., hill] = stage.cast.committees;
    stage.world.lock("1.0", VersionKind::Draft);
    stage.opens(plan, "M1", "1.0", "2020-05-04");
    stage.records(plan, "M1", "1.0", hill, Outcome::Returned, "2020-04-30");
    let (version, step, reason) = ("1.0".to_owned(), Some(id("m1")), stage.cast.reason.to_owned());
    stage.does(plan, PlanCommand::Return { version, step, reason });
}

/// Two of four committees have answered, and remarks have come.
fn considered(stage: &Stage) {
    let cast = stage.cast;
    let [_, north, west, _] = cast.committees;
    stage.on("2020-05-12");
    for (name, body, remark) in [("r1", north, 0), ("r2", west, 1), ("r3", west, 2)] {
        stage.remarks(cast.directive, (name, body), &cast.remarks[remark]);
    }
    stage.records(cast.directive, "M2", "1.1", north, Outcome::NoRemarks, "2020-05-11");
    stage.records(cast.directive, "M2", "1.1", west, Outcome::Remarks, "2020-05-12");
    let (answer, text) = (Handling::TakenIn, cast.answer.to_owned());
    stage.does(cast.directive, PlanCommand::Answer { id: id("r2"), answer, text, version: None });
}

fn of_a_member(stage: &mut Stage) {
    let story = stage.at_home(stage.cast.reader).at(80, 24);
    stage.take("card", &story);
    let story = story.resize(120, 32).press("enter n");
    stage.take("reading", &story);
}

fn of_the_secretary(stage: &mut Stage) {
    let directive = stage.cast.directive;
    let story = stage.at_home(SECRETARY).at(80, 24);
    stage.take("first", &story);
    let story = stage.before(SECRETARY, directive).at(80, 24).press(":").type_("sign");
    stage.take("palette", &story);
    let story = stage.before(SECRETARY, directive).at(80, 24).press("5 down");
    stage.take("remarks", &story);
    let story = stage.before(SECRETARY, directive).at(100, 26).press("4 down");
    stage.take("process", &story);
}

fn of_registers(stage: &mut Stage) {
    let directive = stage.cast.directive;
    for (name, register, page, (width, height)) in
        [("timeline", 12, 1, (100, 26)), ("stakeholders", 14, 1, (100, 26)), ("risks", 15, 2, (100, 30))]
    {
        let story = stage.before(SECRETARY, directive).at(width, height).press("3");
        let story = story.press(&"right ".repeat(register)).press(&"v ".repeat(page));
        stage.take(name, &story);
    }
}
