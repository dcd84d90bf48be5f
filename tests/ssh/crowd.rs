//! A crowd of connections that are none, while a member logs in.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio_util::sync::CancellationToken;

use super::keys::TestKey;
use super::resident::Resident;
use super::wire::Wire;

/// From where the member comes; nobody else does.
const MEMBER: Ipv4Addr = Ipv4Addr::LOCALHOST;

/// How large a crowd is.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    pub connections: usize,
    /// From how many addresses they come.
    pub sources: usize,
    /// In which time they come.
    pub within: Duration,
    /// How many times a member logs in meanwhile.
    pub logins: usize,
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// How long each login took, with a command and its answer.
    pub logins: Vec<Duration>,
    /// How many of the crowd were connected.
    pub connected: usize,
}

/// Lets a crowd come, half of it silent and half of it shouting, and a member log in all the while.
///
/// # Panics
/// When a login does not succeed.
pub fn flood(host: &Resident, key: &TestKey, extent: Extent) -> Outcome {
    log_in(host, key);
    let (connected, over) = (Arc::new(AtomicUsize::new(0)), CancellationToken::new());
    let all_here = Arc::new(AtomicBool::new(false));
    let crowd = {
        let (address, connected, over) = (host.address(), Arc::clone(&connected), over.clone());
        let all_here = Arc::clone(&all_here);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(gather(address, extent, &connected, &over));
            all_here.store(true, Ordering::Relaxed);
            runtime.block_on(over.cancelled());
        })
    };
    let beat = extent.within / u32::try_from(extent.logins).unwrap();
    let begun = Instant::now();
    let mut logins = Vec::new();
    for number in 0..u32::try_from(extent.logins).unwrap() {
        std::thread::park_timeout((beat * number).saturating_sub(begun.elapsed()));
        let login = Instant::now();
        log_in(host, key);
        logins.push(login.elapsed());
    }
    super::waiting::eventually(|| all_here.load(Ordering::Relaxed), || "the crowd never came".to_owned());
    log_in(host, key);
    over.cancel();
    crowd.join().unwrap();
    Outcome { logins, connected: connected.load(Ordering::Relaxed) }
}

/// Logs in as the member and runs a command.
fn log_in(host: &Resident, key: &TestKey) {
    let answer = Wire::logged_in(MEMBER, host.address(), key).run("plan list");
    assert!(answer.contains("Felles utviklingsplan"), "{answer}");
}

/// Lets everybody of the crowd come in its time.
async fn gather(to: SocketAddr, extent: Extent, connected: &Arc<AtomicUsize>, over: &CancellationToken) {
    let each = extent.within / u32::try_from(extent.connections).unwrap();
    let begun = tokio::time::Instant::now();
    for number in 0..extent.connections {
        tokio::time::sleep_until(begun + each * u32::try_from(number).unwrap()).await;
        let from = Ipv4Addr::from(MEMBER.to_bits() + 256 + u32::try_from(number % extent.sources).unwrap());
        let (connected, over) = (Arc::clone(connected), over.clone());
        let visit = async move {
            // Whoever is turned away goes.
            if let Ok(stream) = connect(from, to).await {
                connected.fetch_add(1, Ordering::Relaxed);
                stay(stream, number).await;
            }
        };
        tokio::spawn(async move {
            tokio::select! {
                () = visit => {}
                () = over.cancelled() => {}
            }
        });
    }
}

async fn connect(from: Ipv4Addr, to: SocketAddr) -> std::io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.bind(SocketAddr::from((from, 0)))?;
    socket.connect(to).await
}

/// Says nothing, or something that is none, until the server hangs up.
async fn stay(mut stream: TcpStream, number: usize) {
    let said: &[u8] = match number % 8 {
        1 => b"SSH-2.0-crowd\r\n\xff\xff\xff\xff",
        3 => &[0xa5; 40_000],
        5 => b"SSH-2.0-crowd\r\n\0\0\0\x0c\x0a\x14\0\0\0\0\0\0\0\0\0\0",
        7 => b"GET / HTTP/1.1\r\n\r\n",
        _ => b"",
    };
    // A server that hangs up in the midst of it has heard enough.
    let _heard = stream.write_all(said).await;
    let mut buffer = [0; 1024];
    while let Ok(1..) = stream.read(&mut buffer).await {}
}
