//! Signing with an agent that somebody forwards: every case has its own sentence.

use std::future::{pending, ready};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::net::UnixStream;
use tokio::time::Instant;
use vedtak::domain::signature::SigningRequest;
use vedtak::engine::Engine;
use vedtak::server::session::afar::Afar;
use vedtak::server::{OpenAgent, Stream};
use vedtak::ui::host::{Existing, Machine, Signer};

use crate::engine::workspace::{kari, memory};
use crate::signing::keys::RealAgent;
use crate::signing::openssh::{Workbench, period, time};

const ED25519: &[&str] = &["ed25519", "-a", "1"];

/// Forwards the agent behind a socket; counts how often its channel is opened.
fn forward(socket: PathBuf) -> (OpenAgent, Arc<AtomicUsize>) {
    let opened = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&opened);
    let open: OpenAgent = Box::new(move || {
        let socket = socket.clone();
        count.fetch_add(1, Ordering::Relaxed);
        async move { UnixStream::connect(socket).await.map(|stream| Box::new(stream) as Box<dyn Stream>) }.boxed()
    });
    (open, opened)
}

fn lending() -> Engine {
    let engine = memory();
    engine.lend_agent(&kari(), true).unwrap();
    engine
}

async fn refused(agent: Option<OpenAgent>, engine: Engine, request: &SigningRequest) -> String {
    let mut afar = Afar::new(engine, Some(kari()), agent);
    afar.sign(request, Signer::Agent).await.unwrap_err().id.into_owned()
}

fn some_request() -> (Workbench, SigningRequest) {
    let bench = Workbench::new();
    bench.make_key("key", ED25519, "");
    let request = bench.request("key", b"Eg signerer.\n");
    (bench, request)
}

#[tokio::test]
async fn a_forwarded_agent_signs_once_for_each_time_it_is_asked() {
    let (bench, request) = some_request();
    let _agent = RealAgent::start(&bench);
    bench.add(&["-q", "key"]);
    let (open, opened) = forward(bench.path("socket"));
    let mut afar = Afar::new(lending(), Some(kari()), Some(open));
    for times in 1..=2 {
        let armour = afar.sign(&request, Signer::Agent).await.unwrap();
        assert!(bench.verifies(&request, &[period(&request)], &armour, time("20260601120000Z")));
        assert_eq!(opened.load(Ordering::Relaxed), times);
    }
}

#[tokio::test]
async fn nothing_is_asked_of_an_agent_that_is_not_lent() {
    let (bench, request) = some_request();
    let _agent = RealAgent::start(&bench);
    let engine = memory();
    let (open, opened) = forward(bench.path("socket"));
    assert_eq!(refused(Some(open), engine.clone(), &request).await, "hosting-agent-not-lent");
    engine.lend_agent(&kari(), true).unwrap();
    engine.lend_agent(&kari(), false).unwrap();
    let (open, again) = forward(bench.path("socket"));
    assert_eq!(refused(Some(open), engine.clone(), &request).await, "hosting-agent-not-lent");
    assert_eq!(opened.load(Ordering::Relaxed) + again.load(Ordering::Relaxed), 0);
    assert_eq!(refused(None, engine, &request).await, "hosting-agent-none");
}

#[tokio::test]
async fn each_agent_that_does_not_sign_has_its_sentence() {
    let (bench, request) = some_request();
    let forwarded = || Some(forward(bench.path("socket")).0);
    assert_eq!(refused(forwarded(), lending(), &request).await, "hosting-agent-dead");
    let agent = RealAgent::start(&bench);
    assert_eq!(refused(forwarded(), lending(), &request).await, "hosting-agent-empty");
    bench.make_key("other", ED25519, "");
    bench.add(&["-q", "other"]);
    assert_eq!(refused(forwarded(), lending(), &request).await, "hosting-agent-no-key");
    // Nobody is there to confirm: the agent's question fails, as if it had been declined.
    bench.add(&["-q", "-c", "key"]);
    assert_eq!(refused(forwarded(), lending(), &request).await, "hosting-agent-refused");
    drop(agent);
    assert_eq!(refused(forwarded(), lending(), &request).await, "hosting-agent-dead");
}

#[tokio::test(start_paused = true)]
async fn an_agent_that_does_not_come_or_does_not_answer_is_not_waited_for() {
    let (_bench, request) = some_request();
    let begun = Instant::now();
    let never: OpenAgent = Box::new(|| pending::<io::Result<Box<dyn Stream>>>().boxed());
    assert_eq!(refused(Some(never), lending(), &request).await, "hosting-agent-closed");
    assert_eq!(begun.elapsed(), Duration::from_secs(10));
    let (ours, _theirs) = tokio::io::duplex(1024);
    let mut silent = Some(ours);
    let silent: OpenAgent = Box::new(move || ready(Ok(Box::new(silent.take().unwrap()) as Box<dyn Stream>)).boxed());
    assert_eq!(refused(Some(silent), lending(), &request).await, "hosting-agent-late");
    assert_eq!(begun.elapsed(), Duration::from_secs(70));
}

#[tokio::test]
async fn no_path_of_the_server_can_be_named() {
    let (_bench, request) = some_request();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "x").unwrap();
    let mut afar = Afar::new(lending(), Some(kari()), None);
    let said = |message: vedtak::domain::message::Message| message.id.into_owned();
    assert_eq!(said(afar.read(&file, 10).await.unwrap_err()), "hosting-no-reading");
    let written = afar.write(&file, b"y", Existing::Replaced).await;
    assert_eq!(said(written.unwrap_err()), "hosting-no-writing");
    let made = afar.write_folder(&folder.path().join("new"), Vec::new()).await;
    assert_eq!(said(made.unwrap_err()), "hosting-no-folder");
    assert_eq!(said(afar.sign(&request, Signer::File(file.clone())).await.unwrap_err()), "hosting-no-key-file");
    assert_eq!(said(afar.edit("x").await.unwrap_err()), "hosting-no-editor");
    assert_eq!(std::fs::read(&file).unwrap(), b"x");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
