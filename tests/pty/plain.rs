//! The screens as lines in a real terminal, of any kind and size.

use super::terminal::Terminal;
use super::whole::founded;

/// What is said on the command line, and in the environment.
type Way = (&'static [&'static str], &'static [(&'static str, &'static str)]);

#[test]
fn lines_are_said_on_the_terminal_as_it_is_and_commands_answer() {
    let home = founded();
    let ways: [Way; 3] = [(&["--plain"], &[]), (&[], &[("VEDTAK_PLAIN", "1")]), (&[], &[("TERM", "dumb")])];
    for (arguments, variables) in ways {
        let mut terminal = Terminal::start(home.path(), arguments, variables);
        terminal.expect("vedtak i enkle linjer");
        terminal.expect("PLANAR (0)");
        assert!(!terminal.screen_is_other(), "{arguments:?} {variables:?}");
        assert_eq!(terminal.title(), "", "no window is named");
        // All at once, as somebody types who does not wait.
        terminal.resize(40, 10);
        terminal.type_(":wher\r");
        terminal.type_(":quit\r");
        assert_eq!(terminal.end(), 0);
        assert!(!terminal.text().contains("vedtak i enkle linjer"), "the answer moved it up:\n{}", terminal.text());
        assert!(terminal.is_restored());
    }
}
