//! Records arranged, copied, left open on purpose, referred to, looked through and reported.

use vedtak::domain::command::Command;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::lang::Lang;
use vedtak::domain::value::FieldValue;

use super::driver::{Story, World};

const TEMPLATE: &str = include_str!("editing.toml");

fn plan(world: &World) -> Story {
    let story = world.as_("kari").at(100, 30).press("n").type_("Arbeidsplan").press("ctrl-s");
    story.expect_said("er oppretta").press("3")
}

fn world() -> World {
    World::with(vec![TEMPLATE.to_owned()])
}

/// Makes the steering group and a committee.
fn bodies(world: &World) {
    for (key, name) in [("sg", "Styringsgruppa"), ("sr-voss", "SR Voss")] {
        let (field, value) = ("name".to_owned(), FieldValue::line(name));
        let fact = WorkspaceEvent::BodySet { id: key.parse().unwrap(), key: key.to_owned(), field, value, from: None };
        world.give(Command::Workspace(vec![fact]));
    }
}

fn deed(story: Story, name: &str) -> Story {
    story.press("a").type_(name).press("ctrl-s").expect_said("Lagra")
}

/// Returns the records on the screen from the top, those below others further in.
fn order(story: &Story) -> String {
    let screen = story.screen();
    let rows = screen.lines().skip(5).take_while(|row| !row.contains('─'));
    let words = rows.map(|row| row.trim_start_matches(['▸', ' ']).split_whitespace().nth(1).unwrap_or("").to_owned());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_record_is_put_below_another_taken_out_and_copied_with_all_below() {
    let world = world();
    let story = ["Ein", "To", "Tre"].into_iter().fold(plan(&world), deed);
    let story = story.press("shift-right").expect_said("T3 er flytt").expect_cursor("Tre").expect("▸   T3");
    let story = story.press(">").expect_said("Det står inga rad framfor T3").press("up shift-right");
    let story = story.expect_said("T2 er flytt").expect_cursor("To");
    assert_eq!(order(&story), "Ein To Tre");
    let story = story.press("up k").expect_said("T1 har fått ein kopi").expect("Gjerningar 6");
    assert_eq!(order(&story), "Ein To Tre Ein To Tre");
    let story = story.expect("T4").expect("T6").press("u").expect_said("Angra: La til T4").expect("Gjerningar 3");
    let story = story.press("U").expect_said("Gjort om att: La til T4").expect("Gjerningar 6");
    let story = story.press("down <").expect_said("T2 er flytt").press("<").expect_said("T2 står ikkje under noko");
    assert_eq!(order(&story.expect(" ▸ T2  ").expect("   T3")), "Ein To Tre Ein To Tre");
}

#[test]
fn undo_and_redo_go_back_and_forth_as_in_an_editor() {
    let world = world();
    let story = ["Ein", "To"].into_iter().fold(plan(&world), deed);
    let story = story.press("U").expect_said("Ingenting er angra");
    let story = story.press("u").expect_said("Angra: La til T2").press("u").expect_said("Angra: La til T1");
    let story = story.expect("Gjerningar 0").press("u").expect_said("ingenting av ditt å angre");
    let story = story.press("U").expect_said("La til T1").press("U").expect_said("La til T2").expect("Gjerningar 2");
    let story = story.press("U").expect_said("Ingenting er angra").press("u").expect_said("Angra: ");
    let story = deed(story.expect("Gjerningar 1"), "Tre");
    let story = story.press("U").expect_said("Ingenting er angra").expect("Gjerningar 2");
    story.press("u").expect_said("La til T3").press("u").expect_said("Angra: ").expect("Gjerningar 0");
}

#[test]
fn what_a_colleague_changed_since_is_not_undone_and_the_next_is() {
    let world = world();
    let story = ["Ein", "To"].into_iter().fold(plan(&world), deed);
    let story = story.press("enter").type_(" meir").press("ctrl-s").expect_said("Lagra");
    world.secretary("ola", "Ola Vik");
    let other = world.as_("ola").at(100, 30).press("enter 3 down enter").type_(" endå").press("ctrl-s");
    other.expect_said("Lagra");
    let story = story.look().press("u").expect_said("Ola Vik har endra det same").expect("To meir endå");
    story.press("u").expect_said("Angra: La til T2").expect("Gjerningar 1");
}

#[test]
fn three_kinds_of_nothing_are_told_apart_in_every_kind_of_field() {
    let world = world();
    let mut story = deed(plan(&world), "Ein").press("enter");
    for _ in 0..6 {
        story = story.press("tab ctrl-n").type_("Seinare").press("tab").type_("AK");
    }
    let story = story
        .press("ctrl-s")
        .expect_said("Lagra")
        .expect("– Seinare")
        .expect("Kostnad: Seinare (blir følgd opp av: AK)");
    let mut story = story.press("enter").expect("ikkje definert no").expect("blir følgt opp av");
    for _ in 0..6 {
        story = story.press("tab ctrl-n");
    }
    let story = story
        .press("ctrl-s")
        .expect_said("Lagra")
        .expect("× Ik")
        .expect("Kostnad: Ikkje aktuelt: Seinare")
        .expect_not("AK");
    let story = story.press("enter tab ctrl-n").type_("12 kr").press("ctrl-s").expect_said("Lagra").expect("12 kr");
    story
        .press("u")
        .expect_said("Angra: Endra T1")
        .expect_not("12 kr")
        .press("u")
        .expect_said("Angra")
        .expect("– Seinare");
}

#[test]
fn a_chapter_is_left_open_with_its_sentence_and_who_follows_up() {
    let world = world();
    let story = plan(&world).press("2 e").type_("Tekst").press("ctrl-n").type_("Kjem i 2021").press("tab").type_("AK");
    let story = story.press("ctrl-s").expect_said("er lagra").expect("Kjem i 2021 (blir følgd opp av: AK)");
    let story = story.press("e").expect("Kjem i 2021").press("ctrl-n").expect("ikkje aktuelt").press("ctrl-s");
    let story = story.expect_said("er lagra").expect("Ikkje aktuelt: Kjem i 2021").expect_not("AK");
    story.press("u").expect_said("Angra").expect("AK").press("u").expect_said("Angra").expect_not("Kjem");
}

#[test]
fn money_and_percent_are_refused_at_their_fields() {
    let world = world();
    let story = plan(&world).press("a").type_("Ein").press("tab").expect("til dømes 2 500 000 kr").type_("dyrt");
    let story = story.press("ctrl-s").expect("dyrt").expect_cursor("dyrt").expect("cost");
    let story = story.press("ctrl-n ctrl-n ctrl-n backspace backspace backspace backspace").type_("1 250 000 kr");
    let story = story.press("tab").expect("80 %").type_("mykje").press("ctrl-s").expect_cursor("mykje");
    story
        .press("backspace backspace backspace backspace backspace")
        .type_("12,5 %")
        .press("ctrl-s")
        .expect_said("Lagra");
}

#[test]
fn a_reference_is_found_by_typing_and_follows_what_it_leads_to() {
    let world = world();
    let story = ["Grunnlaget", "Ein", "To"].into_iter().fold(plan(&world), deed);
    let story = story.press("enter tab tab tab enter").type_("grl").press("enter esc").expect("T1 Grunnlaget");
    let story = story.press("ctrl-s").expect_said("Lagra").expect("T1 Grun");
    let story = story.press("home enter").type_(" nytt").press("up").type_("9").press("ctrl-s").expect_said("Lagra");
    let story = story.press("end enter").expect("T19 Grunnlaget nytt").press("esc home d").expect_said("er teken bort");
    let story =
        story.press("end enter").expect("T19 (teken bort)").type_(" igjen").press("ctrl-s").expect_said("Lagra");
    let story = story.press("enter").expect("T19 (teken bort)").press("esc").press("g enter").expect_said("er tilbake");
    story.press("end enter").expect("T19 Grunnlaget nytt");
}

#[test]
fn a_register_is_looked_through_against_the_locked_version() {
    let world = world();
    let story = deed(plan(&world), "Ein").expect_not("gjennomgått");
    let story = story.press("r").expect_said("Ingen versjon er låst").press("1 l ctrl-s").expect_said("låst");
    let story = story
        .press("3")
        .expect("ikkje gjennomgått mot nokon versjon")
        .press("r")
        .expect_said("gjennomgått mot 1.0")
        .expect("Gjerningar er gjennomgått mot 1.0.");
    let story = deed(story, "To").expect("endra sidan gjennomgangen mot 1.0");
    let story = story.press("1").expect("Gjerningar er endra sidan gjennomgangen mot 1.0").press("l ctrl-s");
    let story = story.expect_said("låst").expect("Gjerningar er gjennomgått mot 1.0; 1.1 er låst.");
    let story = story.press("3 u").expect_said("Angra: La til T2").expect("1.1 er låst");
    story.press("r").expect_said("gjennomgått mot 1.1").expect_not("er låst");
}

#[test]
fn a_status_report_is_two_keys_away_given_and_then_stands_still() {
    let world = world();
    bodies(&world);
    let story =
        deed(plan(&world), "Ein").press("right enter tab tab").type_("Styringsgruppa: 20.05.20").press("ctrl-s");
    let story = story.expect_said("Lagra").press("s").expect("Statusmelding til Styringsgruppa");
    let story = story.expect("- Gjerningar: lagt til T1 (Ein).").expect("20.05.20").expect_not("Kapittel 1");
    let story = story
        .press("enter")
        .expect_said("Meldinga til Styringsgruppa er teken vare på")
        .expect("S1")
        .expect("f levere");
    let story = story.press("e tab tab right ctrl-s").expect_said("Lagra").expect("grønt");
    let story = story.press("f").expect("Levere S1 slik ho står?").press("n").press("f j").expect_said("S1 er levert");
    let story = story.expect("S1 (levert 01.05.20, blir ikkje endra meir)");
    // What is not possible with it is not among the keys, and says why when it is tried.
    let story = story.expect_not("f levere").expect_not("e rediger").expect_not("Del ta bort");
    let story = story
        .press("d")
        .expect_said("levert og kan ikkje endrast")
        .press("f")
        .expect_said("levert og kan ikkje endrast");
    let story = story
        .press("e")
        .expect_said("levert og kan ikkje endrast")
        .press("enter")
        .expect("levert 01.05.20")
        .type_("x")
        .expect_said("kan ikkje endrast meir")
        .press("ctrl-s")
        .expect_said("kan ikkje endrast meir");
    let story = story.press("esc u").expect_said("Det som er levert, kan ikkje takast tilbake");
    let story = story.press("left enter tab tab backspace backspace backspace backspace backspace backspace backspace");
    let story = story.press("backspace").type_("27.05.20").press("ctrl-s").expect_said("Lagra");
    let story = story.press("left enter").type_(" meir").press("ctrl-s").expect_said("Lagra").press("1 s");
    let story = story.expect("- M1 Drøfte planen kjem seinare: 27.05.20, før det 20.05.20.").expect("grønt");
    let story = story.expect("- Gjerningar: endra T1 (Ein meir).").expect_not("lagt til");
    let story =
        story.press("right").expect("Statusmelding til SR Voss").expect("lagt til T1 (Ein meir)").press("left enter");
    story.expect_said("Styringsgruppa er teken vare på").expect_cursor("S2");
}

#[test]
fn the_language_and_the_colours_that_somebody_chose_are_kept() {
    let world = world();
    let kari = "kari".parse().unwrap();
    let story = world.as_("kari").with_themes().at(100, 30).expect("VENTAR PÅ DEG").press("L down up up enter");
    let story = story
        .expect("WAITING FOR YOU")
        .press("T")
        .expect("Colours")
        .expect("without colours")
        .press("down down down down down down enter");
    drop(story.press("T").expect_cursor("without colours").press("esc"));
    assert_eq!(world.engine.preferred_lang(&kari).unwrap(), Some(Lang::En));
    assert_eq!(world.engine.preferred_theme(&kari).unwrap().as_deref(), Some("mono"));
    world.as_("kari").at(100, 30).press("T").expect_said("Det er ikkje noko anna fargetema her");
}
