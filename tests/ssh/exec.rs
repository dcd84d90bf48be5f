//! Commands over SSH: streams, exit codes, and what is not a command.

use super::client::{Heard, exec, login};
use super::host::Host;

#[test]
fn a_command_has_its_streams_and_its_exit_code() {
    let host = Host::start();
    let key = host.member("kari");
    let told = host.run(&key, &["@", "vedtak", "person", "list", "--json"], b"");
    assert!(told.out().contains("Kari Nes"), "{told:?}");
    assert_eq!(told.out().lines().count(), 1);
    told.ended(0);
    let wrong = host.run(&key, &["@", "person", "lst"], b"");
    assert_eq!(wrong.out(), "");
    assert!(wrong.ended(2).contains("lst"));
    let nowhere = host.run(&key, &["@", "plan", "show", "'no such plan'"], b"");
    assert_eq!(nowhere.out(), "");
    assert!(nowhere.ended(3).contains("no such plan"));
}

#[test]
fn the_owners_word_is_not_everybodys() {
    let host = Host::start();
    let key = host.member("kari");
    host.run(&key, &["@", "vedtak", "--as", "kari", "plan", "list"], b"").ended(3);
    host.run(&key, &["@", "vedtak", "--workspace", "/tmp", "plan", "list"], b"").ended(2);
}

#[test]
fn a_line_that_is_no_command_line_is_answered_with_a_sentence() {
    let host = Host::start();
    let key = host.member("kari");
    host.runtime.block_on(async {
        let handle = login(&host, &key).await;
        let long = [b"plan show ".as_slice(), &[b'x'; 5000]].concat();
        let lines: [(&[u8], &str); 4] = [
            (&long, "longer than"),
            (b"plan\0list", "not text"),
            (b"plan \xff\xfe", "not text"),
            (b"plan 'list", "quotation mark"),
        ];
        for (line, said) in lines {
            let heard = exec(&handle, line).await;
            assert_eq!((heard.code, heard.answers.as_slice()), (Some(2), [true].as_slice()), "{heard:?}");
            assert!(heard.text().contains(said), "{}", heard.text());
        }
    });
}

#[test]
fn half_of_a_document_is_not_taken_for_the_whole() {
    let host = Host::start();
    let key = host.member("kari");
    host.runtime.block_on(async {
        let template = b"key = \"ny\"\ntitle = { en = \"New\", nb = \"Ny\", nn = \"Ny\" }\npurpose = { en = \"New\", nb = \"Ny\", nn = \"Ny\" }\n";
        let added = || host.engine.workspace().templates.len();
        let before = added();
        let mut presence = host.engine.presence();
        let handle = login(&host, &key).await;
        let channel = handle.channel_open_session().await.unwrap();
        channel.exec(true, "template add -").await.unwrap();
        presence.wait_for(|_| host.engine.visitors().len() == 1).await.unwrap();
        channel.data(template.as_slice()).await.unwrap();
        handle.disconnect(russh::Disconnect::ByApplication, "", "").await.unwrap();
        presence.wait_for(|_| host.engine.visitors().is_empty()).await.unwrap();
        assert_eq!(added(), before);
        let handle = login(&host, &key).await;
        let mut channel = handle.channel_open_session().await.unwrap();
        channel.exec(true, "template add -").await.unwrap();
        channel.data(template.as_slice()).await.unwrap();
        channel.eof().await.unwrap();
        let heard = Heard::all(&mut channel).await;
        assert_eq!(heard.code, Some(0), "{}", heard.text());
        assert_eq!(added(), before + 1);
    });
}
