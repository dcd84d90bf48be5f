//! The socket's protocol: what a second process and the owner of a workspace say to each other (DESIGN 8).
//!
//! The *guest* is a second `vedtak`; the *host* is the process that owns the workspace. The guest says
//! [`Hello`](message::Hello) with its whole command line; the host says Welcome, Refused, or - when it is just leaving -
//! nothing, and then the guest looks for an owner again. From there on the host does the work, and the guest lends it
//! its machine: terminal, streams, files, editor and agent.
//!
//! | module | |
//! |---|---|
//! | [`frame`] | lengths, kinds and their bounds |
//! | [`message`] | what is said in them |
//! | [`parcel`] | files, in parts that fit into frames |
//! | [`stream`] | frames over a socket |
//! | [`place`] | where the socket of a workspace is |

pub mod frame;
pub mod message;
pub mod parcel;
pub mod place;
pub mod stream;

/// The version of this protocol; both ends have to speak the same.
pub const VERSION: u32 = 3;
