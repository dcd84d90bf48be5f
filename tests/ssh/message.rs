//! The bytes of messages, field by field (RFC 4251, section 5).

/// A message that is put together.
#[derive(Debug, Clone, Default)]
pub struct Message(Vec<u8>);

impl Message {
    pub const fn empty() -> Self {
        Self(Vec::new())
    }

    /// Begins a message with its number.
    pub fn new(number: u8) -> Self {
        Self(vec![number])
    }

    pub fn byte(mut self, byte: u8) -> Self {
        self.0.push(byte);
        self
    }

    pub fn flag(self, flag: bool) -> Self {
        self.byte(u8::from(flag))
    }

    pub fn number(mut self, number: u32) -> Self {
        self.0.extend(number.to_be_bytes());
        self
    }

    pub fn string(self, bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        self.number(u32::try_from(bytes.len()).unwrap()).raw(bytes)
    }

    /// Adds a positive whole number, given with its most significant byte first.
    pub fn integer(self, bytes: &[u8]) -> Self {
        let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
        let digits = &bytes[zeros..];
        let sign = digits.first().is_some_and(|first| *first >= 0x80);
        self.string([if sign { &[0][..] } else { &[] }, digits].concat())
    }

    pub fn raw(mut self, bytes: &[u8]) -> Self {
        self.0.extend(bytes);
        self
    }

    pub fn bytes(self) -> Vec<u8> {
        self.0
    }
}

/// A message that is taken apart.
pub struct Fields<'a>(pub &'a [u8]);

impl<'a> Fields<'a> {
    pub fn byte(&mut self) -> u8 {
        self.raw(1)[0]
    }

    pub fn number(&mut self) -> u32 {
        u32::from_be_bytes(self.raw(4).try_into().unwrap())
    }

    pub fn string(&mut self) -> &'a [u8] {
        let length = self.number();
        self.raw(usize::try_from(length).unwrap())
    }

    pub fn text(&mut self) -> String {
        String::from_utf8(self.string().to_vec()).unwrap()
    }

    pub fn raw(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(length);
        self.0 = rest;
        taken
    }
}
