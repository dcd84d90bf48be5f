//! Between the streams of a connection, which are async, and those of a command, which block.

use std::io::{self, BufRead, Read, Write};
use std::time::Duration;

use tokio::io::{AsyncWrite, AsyncWriteExt as _};
use tokio::sync::mpsc;
use tokio::time::timeout;

/// The largest piece that is handed on, in bytes.
const PIECE: usize = 64 * 1024;
/// As many pieces as wait for the person's end: 1 MiB.
const PIECES: usize = 16;
/// How long the person's end may take nothing of a command's output. One reader that goes away while the window is
/// used up leaves both ends standing still for ever; nothing else ends that.
const STALL: Duration = Duration::from_secs(60);

/// What is piped in, to be read on a thread that may wait.
///
/// Half of a document must not be taken for the whole: input ends with a piece of nothing, and fails when its
/// connection is gone before that came.
pub(super) struct Source {
    pieces: mpsc::Receiver<Vec<u8>>,
    piece: Vec<u8>,
    read: usize,
    is_over: bool,
}

impl Source {
    /// Reads pieces in their order.
    pub const fn new(pieces: mpsc::Receiver<Vec<u8>>) -> Self {
        Self { pieces, piece: Vec::new(), read: 0, is_over: false }
    }
}

impl BufRead for Source {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.read >= self.piece.len() && !self.is_over {
            self.piece = self.pieces.blocking_recv().ok_or(io::ErrorKind::UnexpectedEof)?;
            self.is_over = self.piece.is_empty();
            self.read = 0;
        }
        Ok(self.piece.get(self.read..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.read += amount;
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let taken = self.fill_buf()?.read(buffer)?;
        self.consume(taken);
        Ok(taken)
    }
}

/// Takes what a command writes, on a thread that may wait.
#[derive(Debug, Clone)]
pub(super) struct Sink {
    pieces: mpsc::Sender<Vec<u8>>,
    /// A terminal that is in raw mode wants CR before each LF.
    is_raw: bool,
}

impl Sink {
    /// Makes the two ends.
    pub fn new(is_raw: bool) -> (Self, mpsc::Receiver<Vec<u8>>) {
        let (pieces, received) = mpsc::channel(PIECES);
        (Self { pieces, is_raw }, received)
    }

    /// Returns the way for what is said beside the command, in the same order.
    pub fn pieces(&self) -> mpsc::Sender<Vec<u8>> {
        self.pieces.clone()
    }

    /// Gathers lines, so that a piece is one at least.
    pub fn by_line(self) -> io::LineWriter<Self> {
        io::LineWriter::with_capacity(PIECE, self)
    }
}

impl Write for Sink {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let piece = buffer.get(..PIECE).unwrap_or(buffer);
        let bytes = if self.is_raw { raw(piece) } else { piece.to_vec() };
        self.pieces.blocking_send(bytes).map_err(|_gone| io::Error::from(io::ErrorKind::BrokenPipe))?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Returns bytes for a terminal in raw mode.
pub(super) fn raw(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() + 16);
    for byte in bytes {
        if *byte == b'\n' {
            out.push(b'\r');
        }
        out.push(*byte);
    }
    out
}

/// Writes pieces to a stream until nobody has any more, the other end is gone, or it takes nothing for 60 seconds.
///
/// # Errors
/// When not everything was taken.
pub(super) async fn pump(
    mut stream: Box<dyn AsyncWrite + Send + Unpin>,
    mut pieces: mpsc::Receiver<Vec<u8>>,
) -> io::Result<()> {
    while let Some(piece) = pieces.recv().await {
        let mut bytes = piece.as_slice();
        while !bytes.is_empty() {
            let taken = timeout(STALL, stream.write(bytes)).await??;
            if taken == 0 {
                return Err(io::ErrorKind::WriteZero.into());
            }
            bytes = bytes.get(taken..).unwrap_or_default();
        }
        if pieces.is_empty() {
            timeout(STALL, stream.flush()).await??;
        }
    }
    timeout(STALL, stream.flush()).await?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pieces: &[&[u8]]) -> io::Result<Vec<u8>> {
        let (sender, receiver) = mpsc::channel(pieces.len());
        pieces.iter().for_each(|piece| sender.blocking_send(piece.to_vec()).unwrap());
        drop(sender);
        let mut source = Source::new(receiver);
        let mut read = Vec::new();
        source.read_to_end(&mut read)?;
        assert!(source.fill_buf()?.is_empty());
        Ok(read)
    }

    #[test]
    fn half_of_what_is_piped_in_is_not_taken_for_the_whole() {
        assert_eq!(read(&[b"ab", b"c", b""]).unwrap(), b"abc");
        assert_eq!(read(&[b""]).unwrap(), b"");
        assert_eq!(read(&[b"ab", b"c"]).unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    }
}
