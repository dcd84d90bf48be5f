//! A whole plan, from the first draft to its revision years later, told at the prompt.

use vedtak::builtin::Library;
use vedtak::domain::lang::Lang;

use super::house::House;
use super::{parties, proof};
use crate::cli::support::Caller;

/// Founds the cooperation of 22 municipalities and two hospitals, with the directive that the plan begins with.
pub fn begun(day: &str) -> (House, Vec<parties::Party>) {
    let caller = Caller { clock: House::now, ..Caller::new(Lang::Nn) };
    let library = Library::new([]);
    let starter = library.workspaces("nn").find(|file| file.name == "fjordane").unwrap();
    let plan = library.examples("nn").find(|file| file.name == "felles-utviklingsplan").unwrap();
    let kind = library.templates().find(|file| file.name == "prosjektdirektiv").unwrap();
    let kind = kind.text.replacen("key = \"prosjektdirektiv\"", "key = \"utviklingsplan\"", 1);
    caller.write("start.toml", starter.text);
    caller.write("utviklingsplan.toml", format!("{kind}\n{}", include_str!("life.toml")));
    let plan = plan.text.replacen("key = \"felles-utviklingsplan\"", "key = \"felles\"", 1);
    caller.write("plan.toml", plan.replacen("template = \"prosjektdirektiv\"", "template = \"utviklingsplan\"", 1));
    House::day(day);
    (House::of(caller), parties::of(starter.text))
}

#[test]
fn twenty_four_parties_bring_a_plan_from_draft_to_force() {
    let (house, parties) = begun("2020-04-14");
    for scene in ["1-people", "2-directive", "3-steering", "4-draft", "5-proposal", "6-parties"] {
        house.play(scene);
    }
    let waits = |party: &&parties::Party| party.id != "asvag";
    House::day("2021-03-09");
    parties.iter().filter(waits).for_each(|party| party.adopts(&house));
    parties.iter().for_each(|party| party.gets_key(&house));
    house.play("7-adopted");
    House::day("2021-05-04");
    (1..).zip(parties.iter().filter(waits)).for_each(|(no, party)| party.signs(&house, no));
    house.play("8-signed");
    proof::same_on_screen(&house, "ordforar-asvag", "Det manglar signatur frå Åsvåg kommune.");
    let text = proof::verified(&house, "of-twenty-three", 4);
    house.caller.write("asvag.pdf", "original from asvag");
    house.play("9-force");
    assert_eq!(proof::verified(&house, "of-all", 4), text, "Åsvåg signed the same bytes");
    proof::replayed(house);
}
