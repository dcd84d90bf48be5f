//! A process that serves, and what the system says about it.

use std::io::{BufRead as _, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};

/// The size of a page of memory, in bytes.
const PAGE: u64 = 4096;
/// A process that ends with whoever holds it.
pub struct Process {
    child: Child,
    /// What it wrote to its standard output and its standard error.
    said: Arc<Mutex<String>>,
}

impl Process {
    /// Starts a server and waits until it says where it listens.
    pub fn start(command: &mut Command) -> (Self, SocketAddr) {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (sender, lines) = channel();
        listen(child.stdout.take().unwrap(), Arc::clone(&said), sender.clone());
        listen(child.stderr.take().unwrap(), Arc::clone(&said), sender);
        let process = Self { child, said };
        let address = lines.iter().find_map(|line| bound(&line));
        let address = address.unwrap_or_else(|| panic!("nobody listens: {}", process.said()));
        (process, address)
    }

    /// Returns what the process said so far.
    pub fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Ends the process at once, as a power cut would.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks the process to stop, and waits until it has. Tells whether it ended well.
    pub fn stop(&mut self) -> bool {
        let asked = Command::new("kill").args(["-s", "TERM", &self.child.id().to_string()]).status().unwrap();
        asked.success() && self.child.wait().unwrap().success()
    }

    /// Returns how many descriptors the process has open.
    pub fn descriptors(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap().count()
    }

    /// Returns how many bytes of memory the process has.
    pub fn memory(&self) -> u64 {
        self.account("statm", 1) * PAGE
    }

    /// Returns one number of the system's accounts: the file below `/proc`, and which of its fields (`proc(5)`).
    pub fn account(&self, file: &str, field: usize) -> u64 {
        let text = std::fs::read_to_string(format!("/proc/{}/{file}", self.child.id())).unwrap();
        text.split(' ').nth(field).unwrap().parse().unwrap()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already.
        let _ended = self.child.kill();
        let _code = self.child.wait();
    }
}

/// Hands on the lines of a stream, and keeps them.
fn listen(stream: impl Read + Send + 'static, said: Arc<Mutex<String>>, lines: Sender<String>) {
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            said.lock().unwrap().push_str(&format!("{line}\n"));
            // Nobody waits for lines any more once the address is known.
            let _heard = lines.send(line);
        }
    });
}

/// Finds the address at which a line says that it listens.
fn bound(line: &str) -> Option<SocketAddr> {
    line.split_whitespace().find_map(|word| word.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok())
}
