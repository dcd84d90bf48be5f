//! From what is known of a signed plan to the files of its package.

use chrono::{DateTime, Utc};

use super::extract::Extract;
use super::package::{Package, PackageError};
use super::{names, readme, script, sums};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::signature::{self, KeyPeriod, PublicKeyText, Purpose, SigningRequest, Statement};
use crate::signing::sshsig::Signature;
use crate::signing::statement::{self, InvalidStatement};
use crate::signing::{Refusal, allowed_signers};

/// Everything that goes into a package, already written as it stands there.
#[derive(Debug, Clone)]
pub struct Contents {
    /// The plan's language.
    pub language: Lang,
    /// The plan's title, one line.
    pub title: String,
    /// The locked version.
    pub version: String,
    /// The locked text.
    pub plan: String,
    /// How the plan came about, as Markdown.
    pub record: String,
    /// The content of the plan, as `plan.toml`.
    pub content: String,
    /// The lines that are signed with a key, in the order of the plan.
    pub signatures: Vec<SignedLine>,
    /// Which key signed for whom and when, the log key among them.
    pub keys: Vec<KeyPeriod>,
    /// Files beside the text, by their name in the plan.
    pub annexes: Vec<(String, Vec<u8>)>,
    /// The plan's entries of the log.
    pub journal: Extract,
}

/// A signature line that is signed with a key.
#[derive(Debug, Clone)]
pub struct SignedLine {
    /// `<party key>-<office key>`, as the locked text lists the line.
    pub name: String,
    /// The statement, as it was signed.
    pub statement: String,
    /// The signature, in its canonical form.
    pub armour: String,
    /// When the log got it; the key counts as it was then.
    pub at: DateTime<Utc>,
}

/// Why no package can be made of some contents.
#[derive(Debug, thiserror::Error)]
pub enum InvalidContents {
    /// A file cannot stand in a package.
    #[error(transparent)]
    Package(#[from] PackageError),
    /// A signed statement does not read.
    #[error(transparent)]
    Statement(#[from] InvalidStatement),
    /// The journal cannot be written.
    #[error("journal")]
    Journal(#[from] serde_json::Error),
    /// The text is not a locked one.
    #[error("not locked")]
    NotLocked,
    /// The log is shorter than it was said to be.
    #[error("not proved")]
    NotProved,
    /// Somebody else's failure while the leaves of the log were read.
    #[error("log")]
    Log(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl InvalidContents {
    /// Says what is wrong and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Package(error) => error.message(),
            Self::Statement(error) => error.message(),
            Self::Journal(_) => Message::new("archive-log-unwritten"),
            Self::NotLocked => Message::new("archive-not-a-version"),
            Self::NotProved => Message::new("archive-log-short"),
            Self::Log(cause) => Message::new("archive-log-unread").with("cause", cause.to_string()),
        }
    }
}

/// A package that only lacks the signature of the log key.
#[derive(Debug, Clone)]
pub struct Unsigned {
    package: Package,
    request: SigningRequest,
}

/// A signed line with its statement read: what the printed commands are about.
#[derive(Debug)]
pub(super) struct Signed<'a> {
    pub path: String,
    pub principal: String,
    pub statement: Statement,
    pub line: &'a SignedLine,
}

/// Puts the files of a package together.
///
/// # Errors
/// [`InvalidContents`] when two files have one name, or a statement does not read.
pub fn prepare(contents: &Contents) -> Result<Unsigned, InvalidContents> {
    let signed = signed(contents)?;
    let mut package = Package::default();
    package.add(names::README, readme::readme(contents, &signed))?;
    package.add(names::PLAN, contents.plan.as_str())?;
    for signed in &signed {
        package.add(&signed.path, signed.line.statement.as_str())?;
        package.add(format!("{}{}", signed.path, names::SIGNATURE), signed.line.armour.as_str())?;
    }
    package.add(names::ALLOWED_SIGNERS, allowed_signers::write(&contents.keys))?;
    package.add(names::RECORD, contents.record.as_str())?;
    for (name, bytes) in &contents.annexes {
        package.add(names::annex(name), bytes.as_slice())?;
    }
    package.add(names::CONTENT, contents.content.as_str())?;
    package.add(names::JOURNAL, contents.journal.write()?)?;
    package.add(names::SCRIPT, script::script(contents, &signed))?;
    let sums = sums::write(&package);
    package.add(names::SUMS, sums.as_str())?;
    let domain = &contents.journal.log().domain;
    let request = SigningRequest {
        namespace: Purpose::Log.namespace(domain),
        principal: signature::log_principal(domain),
        keys: log_keys(contents),
        message: sums.into_bytes(),
    };
    Ok(Unsigned { package, request })
}

fn signed(contents: &Contents) -> Result<Vec<Signed<'_>>, InvalidStatement> {
    contents.signatures.iter().map(Signed::read).collect()
}

impl<'a> Signed<'a> {
    fn read(line: &'a SignedLine) -> Result<Self, InvalidStatement> {
        let statement = statement::read(line.statement.as_bytes())?;
        Ok(Self {
            path: names::statement(&line.name),
            principal: signature::principal(&statement.person, &statement.origin.domain),
            statement,
            line,
        })
    }
}

fn log_keys(contents: &Contents) -> Vec<PublicKeyText> {
    let domain = &contents.journal.log().domain;
    let (principal, namespace) = (signature::log_principal(domain), Purpose::Log.namespace(domain));
    let counts =
        |period: &&KeyPeriod| period.principal == principal && period.allows(&namespace, contents.journal.written());
    contents.keys.iter().filter(counts).map(|period| period.key.clone()).collect()
}

impl Unsigned {
    /// Returns what the log key is to sign: the digests of all files.
    #[must_use]
    pub fn request(&self) -> &SigningRequest {
        &self.request
    }

    /// Adds the signature of the log key, which ends the package.
    ///
    /// # Errors
    /// [`Refusal`] when it is not a signature by the log key over these digests.
    pub fn signed(mut self, signature: &Signature) -> Result<Package, Refusal> {
        let SigningRequest { namespace, keys, message, .. } = &self.request;
        if keys.is_empty() {
            let fingerprint = crate::signing::key::fingerprint(signature.key());
            return Err(Refusal::OtherKey { fingerprint });
        }
        signature.verify(namespace, keys, message)?;
        // The name is safe and not taken: the digests leave it out.
        let _added = self.package.add(names::SUMS_SIGNATURE, signature.armour());
        Ok(self.package)
    }
}
