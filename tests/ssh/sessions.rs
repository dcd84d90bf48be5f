//! Screens over SSH: how they begin, how they change, how they end.

use std::time::Duration;

use chrono::{TimeDelta, Utc};
use russh::{ChannelOpenFailure, Error, Pty};
use tokio::time::timeout;
use vedtak::server::access::{self, Event, Reason};

use super::client::{Heard, connect, exec, login, screens};
use super::host::Host;
use super::waiting::eventually;
use crate::engine::workspace::{at, kari};

/// When a session that has to end is given up: sooner than the server looks at all keys without being told to.
const GIVE_UP: Duration = Duration::from_secs(30);

#[test]
fn a_terminal_of_any_size_shows_the_screens() {
    let host = Host::start();
    let key = host.member("kari");
    host.runtime.block_on(async {
        let handle = login(&host, &key).await;
        for (columns, rows) in [(80, 24), (0, 0), (1, 1), (65_535, 65_535), (u32::MAX, u32::MAX)] {
            let mut channel = screens(&handle, columns, rows).await;
            for resized in 0..100 {
                channel.window_change(resized, u32::MAX - resized, 0, 0).await.unwrap();
            }
            channel.window_change(60, 16, 0, 0).await.unwrap();
            channel.data(b"q".as_slice()).await.unwrap();
            let heard = Heard::all(&mut channel).await;
            assert_eq!(heard.code, Some(0));
            assert!(heard.left_cleanly(), "{:?}", heard.text());
        }
    });
    assert_eq!(host.engine.visitors().len(), 0);
}

#[test]
fn a_connection_has_eight_channels_and_a_place_is_given_back() {
    let host = Host::start();
    let key = host.member("kari");
    host.runtime.block_on(async {
        let handle = login(&host, &key).await;
        let mut open = Vec::new();
        for _ in 0..8 {
            open.push(screens(&handle, 80, 24).await);
        }
        let refused = handle.channel_open_session().await.err();
        assert!(matches!(refused, Some(Error::ChannelOpenFailure(ChannelOpenFailure::ResourceShortage))));
        let mut last = open.pop().unwrap();
        last.data(b"q".as_slice()).await.unwrap();
        Heard::all(&mut last).await;
        assert_eq!(exec(&handle, b"plan list").await.code, Some(0));
    });
}

#[test]
fn a_person_has_eight_connections_and_the_ninth_says_so() {
    let host = Host::start();
    let (key, other) = (host.member("one"), host.member("two"));
    host.runtime.block_on(async {
        let mut open = Vec::new();
        for count in 0..8 {
            open.push(login(&host, if count % 2 == 0 { &key } else { &other }).await);
        }
        let heard = exec(&login(&host, &key).await, b"plan list").await;
        assert_eq!(heard.code, Some(1));
        assert!(heard.text().contains("as many connections"), "{}", heard.text());
        assert_eq!(exec(&open[7], b"plan list").await.code, Some(0));
        let last = open.pop().unwrap();
        last.disconnect(russh::Disconnect::ByApplication, "", "").await.unwrap();
        let _closed = last.await;
        let lines = || access::read(host.engine.directory(), at(0)).unwrap();
        eventually(|| lines().iter().any(|line| line.event == Event::Left), || format!("{:?}", lines()));
        assert_eq!(exec(&login(&host, &key).await, b"plan list").await.code, Some(0));
    });
    let lines = access::read(host.engine.directory(), at(0)).unwrap();
    let refused = lines.iter().find(|line| line.event == Event::Refused);
    assert!(refused.is_none_or(|line| (line.reason, &line.person) == (Some(Reason::Person), &Some(kari()))));
}

#[test]
fn what_is_not_served_is_refused_with_an_answer() {
    let host = Host::start();
    let key = host.member("kari");
    host.runtime.block_on(async {
        let handle = login(&host, &key).await;
        let mut channel = handle.channel_open_session().await.unwrap();
        channel.set_env(true, "PATH", "/tmp").await.unwrap();
        channel.set_env(true, "LANG", "nb_NO.UTF-8").await.unwrap();
        channel.request_x11(true, false, "MIT-MAGIC-COOKIE-1", "00", 0).await.unwrap();
        channel.request_subsystem(true, "sftp").await.unwrap();
        channel.agent_forward(true).await.unwrap();
        channel.request_shell(true).await.unwrap();
        channel.exec(true, "plan list").await.unwrap();
        let heard = Heard::all(&mut channel).await;
        assert_eq!(heard.answers, [false, true, false, false, true, true, false]);
        assert!(heard.text().contains("Skjermbildene trenger en terminal"), "{}", heard.text());
        let prohibited = |opened: Result<_, Error>| matches!(opened.map(drop), Err(Error::ChannelOpenFailure(_)));
        assert!(prohibited(handle.channel_open_direct_tcpip("127.0.0.1", 22, "127.0.0.1", 1).await));
        assert!(prohibited(handle.channel_open_direct_streamlocal("/tmp/x").await));
        assert!(handle.tcpip_forward("127.0.0.1", 0).await.is_err());
        assert!(handle.streamlocal_forward("/tmp/x").await.is_err());
    });
}

#[test]
fn more_terminal_modes_than_there_are_end_one_connection() {
    let host = Host::start();
    let key = host.member("kari");
    host.runtime.block_on(async {
        let handle = login(&host, &key).await;
        let channel = handle.channel_open_session().await.unwrap();
        let modes = vec![(Pty::VINTR, 3); 131];
        channel.request_pty(true, "xterm", 80, 24, 0, 0, &modes).await.unwrap();
        let _broken = handle.await;
        assert_eq!(exec(&login(&host, &key).await, b"plan list").await.code, Some(0));
    });
}

#[test]
fn a_revoked_key_ends_its_sessions_and_nobody_elses() {
    let host = Host::start();
    let (lost, kept) = (host.member("lost"), host.member("kept"));
    let handles = host.runtime.block_on(async {
        let (lost, kept) = (login(&host, &lost).await, login(&host, &kept).await);
        let shown = (screens(&lost, 80, 24).await, screens(&kept, 80, 24).await);
        (lost, kept, shown)
    });
    host.revoke(&lost, Utc::now());
    let (gone, kept_handle, (mut ended, _stays)) = handles;
    host.runtime.block_on(async {
        let heard = timeout(GIVE_UP, Heard::all(&mut ended)).await.unwrap();
        assert!(heard.left_cleanly(), "{}", heard.text());
        assert!(heard.text().contains("no longer counts"), "{}", heard.text());
        let _closed = timeout(GIVE_UP, gone).await.unwrap();
        assert_eq!(exec(&kept_handle, b"plan list").await.code, Some(0));
        assert_eq!(exec(&login(&host, &lost).await, b"plan list").await.code, Some(3));
    });
    let lines = access::read(host.engine.directory(), at(0)).unwrap();
    assert!(lines.iter().any(|line| line.event == Event::Left && line.reason == Some(Reason::Revoked)));
}

#[test]
fn a_key_ends_when_its_time_is_over() {
    let host = Host::start();
    let key = host.member("kari");
    let (_handle, mut channel) = host.runtime.block_on(async {
        let handle = login(&host, &key).await;
        let channel = screens(&handle, 80, 24).await;
        (handle, channel)
    });
    host.revoke(&key, Utc::now() + TimeDelta::seconds(2));
    host.runtime.block_on(async {
        let heard = timeout(GIVE_UP, Heard::all(&mut channel)).await.unwrap();
        assert!(heard.text().contains("no longer counts"), "{}", heard.text());
    });
}

#[test]
fn a_server_that_stops_leaves_clean_terminals() {
    let mut host = Host::start();
    let key = host.member("kari");
    let (handle, mut channel) = host.runtime.block_on(async {
        let handle = login(&host, &key).await;
        let channel = screens(&handle, 80, 24).await;
        (handle, channel)
    });
    let hearing = host.runtime.spawn(async move {
        let heard = Heard::all(&mut channel).await;
        let _closed = handle.await;
        heard
    });
    host.stop();
    let heard = host.runtime.block_on(hearing).unwrap();
    assert!(heard.left_cleanly(), "{}", heard.text());
    assert!(heard.text().contains("The server stops"), "{}", heard.text());
    assert_eq!(heard.code, Some(1));
    assert!(host.runtime.block_on(tokio::net::TcpStream::connect(host.address)).is_err());
}

#[test]
fn nobody_is_served_before_a_login() {
    let host = Host::start();
    let key = host.member("kari");
    host.runtime.block_on(async {
        let stranger = connect(&host).await;
        let asked = tokio::spawn(async move { stranger.channel_open_session().await.is_ok() });
        // The server may take no notice of it; that it is there is shown by another connection.
        assert_eq!(exec(&login(&host, &key).await, b"plan list").await.code, Some(0));
        assert!(!asked.is_finished() || !asked.await.unwrap());
    });
}
