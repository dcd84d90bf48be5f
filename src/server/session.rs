//! What a visit becomes: screens, one command, or the enrolment of a key.

pub mod afar;

use super::{House, Visit};

/// Shows the screens until the person leaves, the connection is gone or the session is ended. Gives the exit code.
pub async fn screens(_house: &House, _visit: Visit, _arguments: Vec<String>) -> u8 {
    1
}

/// Runs one command line. Gives the exit code.
pub async fn command(_house: &House, _visit: Visit, _arguments: Vec<String>) -> u8 {
    1
}

/// Lets somebody bring a key that nobody knows: the public half as one OpenSSH line. Gives the exit code.
pub async fn enrol(_house: &House, _visit: Visit, _public: String) -> u8 {
    1
}
