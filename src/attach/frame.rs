//! Frames: four bytes of length, one of kind, and as many bytes of payload.

/// The longest payload, in bytes; files pass in parts (256 KiB: large enough that a file costs no time, small enough
/// that nobody's memory notices a connection).
pub const LONGEST: usize = 256 * 1024;

/// The bytes before a payload.
const HEAD: usize = 5;

/// One frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// What the payload is.
    pub kind: u8,
    /// At most [`LONGEST`] bytes.
    pub payload: Vec<u8>,
}

/// Says that bytes are not what the other end may send.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Garbage {
    /// A frame claims to be longer than frames are.
    #[error("a frame of {0} bytes")]
    Long(usize),
    /// The stream ended within a frame.
    #[error("the end within a frame")]
    Torn,
    /// Nobody says this kind of thing, or not in this direction.
    #[error("a frame of kind {0}")]
    Kind(u8),
    /// The payload is not what its kind promises.
    #[error("a frame of kind {kind}: {cause}")]
    Payload {
        /// The kind.
        kind: u8,
        /// What was not understood.
        cause: String,
    },
    /// It is more than was agreed or granted.
    #[error("more than was agreed")]
    Excess,
    /// It comes at the wrong time: a second Hello, an answer within an answer.
    #[error("something at the wrong time")]
    Untimely,
}

impl Frame {
    /// Returns the frame as it is sent.
    ///
    /// # Errors
    /// The payload is longer than [`LONGEST`].
    pub fn bytes(&self) -> Result<Vec<u8>, Garbage> {
        let length = self.payload.len();
        let told = u32::try_from(length).ok().filter(|_| length <= LONGEST).ok_or(Garbage::Long(length))?;
        let mut bytes = Vec::with_capacity(HEAD + length);
        bytes.extend(told.to_be_bytes());
        bytes.push(self.kind);
        bytes.extend(&self.payload);
        Ok(bytes)
    }
}

/// Makes frames of bytes, however these are torn.
#[derive(Debug, Default)]
pub struct Frames {
    /// What has been received and not been read yet.
    pub received: Vec<u8>,
}

impl Frames {
    /// Takes the next whole frame; `None` when more has to be received first.
    ///
    /// # Errors
    /// The frame is longer than [`LONGEST`]: nothing behind it can be understood.
    pub fn take(&mut self) -> Result<Option<Frame>, Garbage> {
        let Some((&[a, b, c, d, kind], rest)) = self.received.split_first_chunk::<HEAD>() else { return Ok(None) };
        let length = usize::try_from(u32::from_be_bytes([a, b, c, d])).unwrap_or(usize::MAX);
        if length > LONGEST {
            return Err(Garbage::Long(length));
        }
        let Some(payload) = rest.get(..length).map(<[u8]>::to_vec) else { return Ok(None) };
        self.received.drain(..HEAD + length);
        Ok(Some(Frame { kind, payload }))
    }

    /// Says that nothing more is received.
    ///
    /// # Errors
    /// A frame was begun and is not whole.
    pub const fn end(&self) -> Result<(), Garbage> {
        if self.received.is_empty() { Ok(()) } else { Err(Garbage::Torn) }
    }
}
