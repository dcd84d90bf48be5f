//! A host that is killed: what it acknowledged is there, and everybody finds the way back.

use super::openssh::Client;
use super::resident::{PLAN, Resident, SECRETARY};

#[test]
fn what_a_killed_host_acknowledged_is_there_when_it_is_back() {
    let mut host = Resident::founded();
    host.serve();
    let client = Client::with_key(&host, &["ed25519"], SECRETARY);
    for round in 0..3 {
        let mut terminal = client.terminal();
        terminal.expect("hjelp");
        let acknowledged: Vec<String> = (0..3)
            .map(|number| {
                let text = format!("Merknad {number} i runde {round}");
                let words = ["remark", "add", PLAN, &format!("'{text}'")];
                let output = client.run(&words);
                assert!(output.status.success(), "{output:?}");
                text
            })
            .collect();
        host.kill();
        terminal.end();
        host.serve_again();
        let listed = client.run(&["remark", "list", PLAN]);
        let listed = String::from_utf8(listed.stdout).unwrap();
        for text in &acknowledged {
            assert!(listed.contains(text), "{text} is gone:\n{listed}");
        }
    }
}
