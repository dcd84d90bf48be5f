//! The fields of Noark 5 for whoever files something in a record system of its own: a case, an entry of the register,
//! its documents and files (pitfall 42).
//!
//! The names, their order and the codes are those of *arkivmelding*, version 1 of Fiks Arkiv, which takes them from
//! the structure of Noark 5.5; every record system that takes it in can leave out what it knows better.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

use crate::domain::digest::Digest;

/// The name of the file.
pub const FILE: &str = "arkivmelding.xml";

/// The fact of a party with its organisation number.
pub const ORGANISATION: &str = "organisation-number";

/// The ending of plain text.
const PLAIN: &str = "txt";

/// The system that says it.
const SYSTEM: &str = "vedtak";
/// The schema of the message.
const MESSAGE: &str = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1";
/// The schema of the codes.
const CATALOGUE: &str = "https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1";
/// The schema of the types.
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// A code of Noark 5 with its words, which are Norwegian bokmål in the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code(pub &'static str, pub &'static str);

/// *Inngående dokument*.
const INCOMING: Code = Code("I", "Inngående dokument");
/// *Midlertidig registrering av innkommet dokument*: the record system's keeper decides.
const FOR_NOW: Code = Code("M", "Midlertidig registrering av innkommet dokument");
/// *Under behandling*.
const OPEN: Code = Code("B", "Under behandling");
/// *Dokumentet er ferdigstilt*.
const DONE: Code = Code("F", "Dokumentet er ferdigstilt");
/// *Elektronisk arkiv*.
const ELECTRONIC: Code = Code("E", "Elektronisk arkiv");
/// *Unntatt offentlighet*.
const CLOSED: Code = Code("UO", "Unntatt offentlighet");

/// Something that a party files.
#[derive(Debug, Clone)]
pub struct Filing<'a> {
    /// The identity of the plan in its cooperation: origin and plan.
    pub key: String,
    /// The title of the case: of the plan.
    pub case: &'a str,
    /// When the plan began.
    pub created: DateTime<Utc>,
    /// Who leads the case.
    pub leader: &'a str,
    /// What is filed.
    pub title: String,
    /// The reference of what is filed.
    pub reference: &'a str,
    /// Who sends it.
    pub sender: Party<'a>,
    /// Who files it.
    pub recipient: Party<'a>,
    /// The day that the documents have.
    pub dated: NaiveDate,
    /// When it was sent.
    pub sent: DateTime<Utc>,
    /// When an answer is due.
    pub due: Option<NaiveDate>,
    /// Why the whole of it is kept from the public: the legal basis, and the day it is looked at again.
    pub closed: Option<(&'a str, Option<NaiveDate>)>,
    /// What the keeper of the archive ought to know: withheld parts, the party's own decision.
    pub notes: Vec<String>,
    /// The documents, the main one first.
    pub documents: Vec<Document<'a>>,
}

/// Who sends or receives.
#[derive(Debug, Clone, Default)]
pub struct Party<'a> {
    /// The name.
    pub name: &'a str,
    /// The organisation number, as written.
    pub organisation: Option<&'a str>,
    /// The address for e-mail.
    pub mail: Option<&'a str>,
    /// Its own reference: the number that its case has, as written.
    pub reference: Option<&'a str>,
}

/// A document with the files that hold it.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// Its title.
    pub title: String,
    /// Which kind it is.
    pub kind: Code,
    /// Its files, the one to keep first.
    pub files: Vec<File<'a>>,
}

/// A file.
#[derive(Debug, Clone)]
pub struct File<'a> {
    /// Its name beside the message.
    pub name: &'a str,
    /// Its length in bytes.
    pub length: usize,
    /// The digest of its bytes.
    pub sha256: Digest,
}

impl<'a> File<'a> {
    /// Describes a file by its name and bytes.
    #[must_use]
    pub fn of(name: &'a str, bytes: &[u8]) -> Self {
        Self { name, length: bytes.len(), sha256: Digest::of(bytes) }
    }

    /// Returns the ending of the name; a file without one is plain text.
    fn ending(&self) -> &'a str {
        self.name.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or(PLAIN, |(_, ending)| ending)
    }
}

/// Puts files together into documents: those that are called alike but for their ending are one.
#[must_use]
pub fn documents<'a>(
    files: impl Iterator<Item = File<'a>>,
    mut called: impl FnMut(&str) -> (String, Code),
) -> Vec<Document<'a>> {
    let mut all: Vec<(&str, Document<'a>)> = Vec::new();
    for file in files {
        let stem = file.name.rsplit_once('.').map_or(file.name, |(stem, _)| stem);
        match all.iter_mut().find(|(known, _)| *known == stem) {
            Some((_, document)) => document.files.push(file),
            None => {
                let (title, kind) = called(file.name);
                all.push((stem, Document { title, kind, files: vec![file] }));
            }
        }
    }
    all.into_iter().map(|(_, document)| document).collect()
}

/// Writes the message. The same filing gives the same bytes.
///
/// # Errors
/// The XML can not be written.
pub fn write(filing: &Filing<'_>) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let files: usize = filing.documents.iter().map(|document| document.files.len()).sum();
    let root = writer.create_element("arkivmelding");
    let root = root.with_attributes([("xmlns", MESSAGE), ("xmlns:n5mdk", CATALOGUE), ("xmlns:xsi", INSTANCE)]);
    root.write_inner_content(|xml| {
        let mut xml = Xml(xml);
        xml.text("system", SYSTEM)?;
        xml.text("antallFiler", &files.to_string())?;
        xml.typed("mappe", "saksmappe", |xml| folder(xml, filing))?;
        xml.typed("registrering", "journalpost", |xml| entry(xml, filing))
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes the case.
fn folder(xml: &mut Xml<'_>, filing: &Filing<'_>) -> io::Result<()> {
    xml.some("mappeID", filing.recipient.reference)?;
    xml.title(filing, filing.case)?;
    xml.code("dokumentmedium", ELECTRONIC)?;
    xml.text("opprettetDato", &instant(filing.created))?;
    xml.text("opprettetAv", filing.sender.name)?;
    xml.closed(filing)?;
    xml.key("referanseEksternNoekkel", &filing.key)?;
    xml.text("saksdato", &filing.created.date_naive().to_string())?;
    xml.text("administrativEnhet", filing.sender.name)?;
    xml.text("saksansvarlig", filing.leader)?;
    xml.code("saksstatus", OPEN)
}

/// Writes the entry of the register.
fn entry(xml: &mut Xml<'_>, filing: &Filing<'_>) -> io::Result<()> {
    xml.text("opprettetDato", &instant(filing.sent))?;
    xml.text("opprettetAv", filing.sender.name)?;
    xml.inside("referanseForelderMappe", |xml| xml.key("n5mdk:referanseEksternNoekkel", &filing.key))?;
    xml.closed(filing)?;
    for (at, document) in filing.documents.iter().enumerate() {
        xml.inside("dokumentbeskrivelse", |xml| described(xml, (at, document), filing))?;
    }
    xml.title(filing, &filing.title)?;
    xml.code("dokumentmedium", ELECTRONIC)?;
    for note in &filing.notes {
        xml.inside("merknad", |xml| xml.text("merknadstekst", note))?;
    }
    xml.inside("korrespondansepart", |xml| {
        correspondent(xml, Code("EA", "Avsender"), &filing.sender, Some(filing.reference))
    })?;
    xml.inside("korrespondansepart", |xml| {
        correspondent(xml, Code("EM", "Mottaker"), &filing.recipient, filing.recipient.reference)
    })?;
    xml.key("referanseEksternNoekkel", filing.reference)?;
    xml.code("journalposttype", INCOMING)?;
    xml.code("journalstatus", FOR_NOW)?;
    xml.text("dokumentetsDato", &filing.dated.to_string())?;
    xml.text("sendtDato", &instant(filing.sent))?;
    xml.some("forfallsdato", filing.due.map(|due| due.to_string()).as_deref())?;
    xml.text("antallVedlegg", &filing.documents.len().saturating_sub(1).to_string())
}

fn correspondent(xml: &mut Xml<'_>, role: Code, party: &Party<'_>, reference: Option<&str>) -> io::Result<()> {
    xml.code("korrespondanseparttype", role)?;
    xml.text("korrespondansepartNavn", party.name)?;
    xml.some("organisasjonid", party.organisation)?;
    xml.some("epostadresse", party.mail)?;
    xml.some("deresReferanse", reference)
}

fn described(xml: &mut Xml<'_>, (at, document): (usize, &Document<'_>), filing: &Filing<'_>) -> io::Result<()> {
    xml.code("dokumenttype", document.kind)?;
    xml.code("dokumentstatus", DONE)?;
    xml.text("tittel", &document.title)?;
    xml.text("opprettetDato", &instant(filing.sent))?;
    xml.text("opprettetAv", filing.sender.name)?;
    let role = if at == 0 { Code("H", "Hoveddokument") } else { Code("V", "Vedlegg") };
    xml.code("tilknyttetRegistreringSom", role)?;
    xml.text("dokumentnummer", &(at + 1).to_string())?;
    for (at, file) in document.files.iter().enumerate() {
        xml.inside("dokumentobjekt", |xml| object(xml, (at, file), filing))?;
    }
    Ok(())
}

fn object(xml: &mut Xml<'_>, (at, file): (usize, &File<'_>), filing: &Filing<'_>) -> io::Result<()> {
    let variant = if at == 0 { Code("A", "Arkivformat") } else { Code("P", "Produksjonsformat") };
    xml.text("versjonsnummer", "1")?;
    xml.code("variantformat", variant)?;
    xml.inside("format", |xml| xml.text("n5mdk:kode", file.ending()))?;
    xml.text("mimeType", media(file.ending()))?;
    xml.text("opprettetDato", &instant(filing.sent))?;
    xml.text("opprettetAv", filing.sender.name)?;
    xml.text("filnavn", file.name.rsplit('/').next().unwrap_or(file.name))?;
    xml.text("referanseDokumentfil", file.name)?;
    xml.text("sjekksum", &file.sha256.to_string())?;
    xml.text("sjekksumAlgoritme", "SHA-256")?;
    xml.text("filstoerrelse", &file.length.to_string())
}

/// Returns the media type of an ending (RFC 6838; Markdown: RFC 7763).
fn media(ending: &str) -> &'static str {
    match ending {
        "md" => "text/markdown",
        "html" => "text/html",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pdf" => "application/pdf",
        "eml" => "message/rfc822",
        "toml" => "application/toml",
        "jsonl" => "application/x-ndjson",
        PLAIN | "sh" | "sig" => "text/plain",
        _ => "application/octet-stream",
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Elements of the message: whatever people wrote is text, never markup.
struct Xml<'w>(&'w mut Writer<Vec<u8>>);

impl Xml<'_> {
    fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.0.create_element(name).write_text_content(BytesText::new(text)).map(|_written| ())
    }

    /// Writes what is known; the standard has no empty elements.
    fn some(&mut self, name: &str, text: Option<&str>) -> io::Result<()> {
        text.filter(|text| !text.trim().is_empty()).map_or(Ok(()), |text| self.text(name, text))
    }

    fn inside(&mut self, name: &str, inner: impl FnOnce(&mut Xml<'_>) -> io::Result<()>) -> io::Result<()> {
        self.0.create_element(name).write_inner_content(|xml| inner(&mut Xml(xml))).map(|_written| ())
    }

    fn typed(&mut self, name: &str, kind: &str, inner: impl FnOnce(&mut Xml<'_>) -> io::Result<()>) -> io::Result<()> {
        let element = self.0.create_element(name).with_attribute(("xsi:type", kind));
        element.write_inner_content(|xml| inner(&mut Xml(xml))).map(|_written| ())
    }

    fn code(&mut self, name: &str, Code(code, words): Code) -> io::Result<()> {
        self.inside(name, |xml| {
            xml.text("n5mdk:kode", code)?;
            xml.text("n5mdk:beskrivelse", words)
        })
    }

    fn key(&mut self, name: &str, key: &str) -> io::Result<()> {
        self.inside(name, |xml| {
            xml.text("n5mdk:fagsystem", SYSTEM)?;
            xml.text("n5mdk:noekkel", key)
        })
    }

    /// Writes a title, and what the public sees of it: stars where the whole is closed.
    fn title(&mut self, filing: &Filing<'_>, title: &str) -> io::Result<()> {
        self.text("tittel", title)?;
        self.text("offentligTittel", if filing.closed.is_some() { "*****" } else { title })
    }

    fn closed(&mut self, filing: &Filing<'_>) -> io::Result<()> {
        let Some((basis, until)) = filing.closed else { return Ok(()) };
        self.inside("skjerming", |xml| {
            xml.code("tilgangsrestriksjon", CLOSED)?;
            xml.text("skjermingshjemmel", basis)?;
            xml.some("skjermingOpphoererDato", until.map(|until| until.to_string()).as_deref())
        })
    }
}
