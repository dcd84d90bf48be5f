//! A plan from the preliminary draft to the archive, with letters alone: nobody but the secretary ever logs in.

use super::plan::begun;

#[test]
fn a_plan_is_agreed_by_letters_while_nobody_logs_in() {
    let (house, _parties) = begun("2020-12-01");
    house.play("letters-1-preliminary");
    house.play("letters-3-meetings");
    house.play("letters-4-final");
    house.play("letters-6-parties");
    house.play("letters-7-reminder");
    house.play("letters-8-signing");
}
