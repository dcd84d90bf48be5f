//! The screens as lines: stories as they are heard, and what must hold of every screen.

use vedtak::domain::lang::Lang;

use super::member::asked;
use super::paper::Hearing;

#[test]
fn a_member_hears_the_card_reads_remarks_and_answers() {
    for lang in Lang::ALL {
        let world = asked();
        let hearing = Hearing::new(world.as_("leiar-sr-voss").hearing().in_(lang).at(80, 24));
        let hearing = hearing.press("down").press("up").press("enter").press("down").press("m").type_("Når?");
        let hearing = hearing.press("left left").press("backspace").press("ctrl-s").press("f6").press("esc esc");
        let hearing = hearing.press("i").press(if lang == Lang::En { "y" } else { "j" }).command("actions");
        insta::assert_snapshot!(format!("plain_member_{}", lang.code()), hearing.transcript);
    }
}
