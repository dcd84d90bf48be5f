//! Frames: whole, torn, huge, garbage.

use std::collections::BTreeMap;
use std::path::PathBuf;

use proptest::prelude::*;

use vedtak::attach::frame::{Frame, Frames, Garbage, LONGEST};
use vedtak::attach::message::{
    Answer, Ask, Columns, Done, FromGuest, FromHost, Hello, Question, Refused, Spoken, Version,
};
use vedtak::attach::stream::{Hearing, StreamError, say};
use vedtak::domain::message::Message;
use vedtak::domain::signature::SigningRequest;
use vedtak::ui::host::{Existing, Signer};

fn hello() -> Hello {
    Hello {
        version: 1,
        arguments: vec!["plan".to_owned(), "list".to_owned(), "æøå \" \n".to_owned()],
        screens: false,
        variables: BTreeMap::from([("LANG".to_owned(), "nn_NO".to_owned())]),
        configuration: Default::default(),
        user: "kari".to_owned(),
        is_terminal: true,
        size: Columns { columns: 80, rows: 24 },
    }
}

fn questions() -> Vec<Question> {
    let request = SigningRequest {
        namespace: "vedtak-plan-v1@example.no".to_owned(),
        principal: "kari@example.no".to_owned(),
        keys: Vec::new(),
        message: (0..=255).collect(),
    };
    vec![
        Question::Sign { request: request.clone(), with: Signer::Agent },
        Question::Sign { request, with: Signer::File(PathBuf::from("key")) },
        Question::Edit,
        Question::Read { path: PathBuf::from("a"), limit: u64::MAX },
        Question::Write { path: PathBuf::from("b"), existing: Existing::Kept },
        Question::WriteFolder { path: PathBuf::from("c"), names: vec!["d/e".to_owned()] },
        Question::Copy,
        Question::Suspend,
    ]
}

fn from_guest() -> Vec<FromGuest> {
    let failed = Done::Failed(Message::new("host-no-agent").with("cause", "none"));
    let dones = [Done::Nothing, Done::Path(PathBuf::from("/tmp/x")), Done::File, failed];
    let answers = dones.map(|done| FromGuest::Answer(Answer { number: 7, done, files: vec![0, 1] }));
    let rest = [
        FromGuest::Hello(hello()),
        FromGuest::Input(vec![0, 255]),
        FromGuest::InputEnd,
        FromGuest::Resize(Columns { columns: 0, rows: 65_535 }),
        FromGuest::Part(vec![1; LONGEST]),
    ];
    rest.into_iter().chain(answers).collect()
}

fn from_host() -> Vec<FromHost> {
    let asks = questions().into_iter().map(|question| FromHost::Ask(Ask { number: 1, question, files: vec![3] }));
    let cause = Message::new("attach-other-version");
    let rest = [
        FromHost::Welcome(Version { version: 1 }),
        FromHost::Grant(u64::MAX),
        FromHost::Output(b"\x1b[0m".to_vec()),
        FromHost::Errors(Vec::new()),
        FromHost::Part(vec![9]),
        FromHost::Refused(Box::new(Refused { version: 2, cause, hint: None })),
        FromHost::Exit(6),
    ];
    rest.into_iter().chain(asks).collect()
}

#[test]
fn everything_that_is_said_is_understood() {
    for said in from_guest() {
        assert_eq!(FromGuest::read(said.frame().unwrap()), Ok(said));
    }
    for said in from_host() {
        assert_eq!(FromHost::read(said.frame().unwrap()), Ok(said));
    }
}

#[test]
fn nobody_says_what_the_other_end_says() {
    for said in from_guest().into_iter().filter(|said| !matches!(said, FromGuest::Part(_))) {
        assert!(FromHost::read(said.frame().unwrap()).is_err());
    }
    for said in from_host().into_iter().filter(|said| !matches!(said, FromHost::Part(_))) {
        assert!(FromGuest::read(said.frame().unwrap()).is_err());
    }
}

#[test]
fn the_version_is_understood_whatever_else_a_hello_says() {
    let payload = br#"{"version": 9, "novel": [1, 2]}"#.to_vec();
    assert_eq!(FromGuest::version(&Frame { kind: 1, payload: payload.clone() }), Some(9));
    assert_eq!(FromHost::version(&Frame { kind: 70, payload: payload.clone() }), Some(9));
    assert_eq!(FromGuest::version(&Frame { kind: 2, payload: payload.clone() }), None);
    assert!(FromGuest::read(Frame { kind: 1, payload }).is_err());
}

#[test]
fn a_huge_frame_is_refused_before_it_is_received() {
    for length in [u32::try_from(LONGEST).unwrap() + 1, u32::MAX] {
        let mut frames = Frames { received: length.to_be_bytes().to_vec() };
        frames.received.push(2);
        assert_eq!(frames.take(), Err(Garbage::Long(usize::try_from(length).unwrap())));
    }
    let long = Frame { kind: 2, payload: vec![0; LONGEST + 1] };
    assert_eq!(long.bytes(), Err(Garbage::Long(LONGEST + 1)));
}

#[tokio::test]
async fn a_connection_that_ends_within_a_frame_is_torn() {
    let whole = FromGuest::Input(vec![1, 2, 3]).frame().unwrap().bytes().unwrap();
    for end in 0..=whole.len() {
        let mut hearing = Hearing::new(&whole[..end]);
        match hearing.next::<FromGuest>().await {
            Ok(None) => assert_eq!(end, 0),
            Ok(Some(said)) => assert_eq!((said, end), (FromGuest::Input(vec![1, 2, 3]), whole.len())),
            Err(StreamError::Garbage(garbage)) => assert!(garbage == Garbage::Torn && end > 0 && end < whole.len()),
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test]
async fn what_one_end_says_the_other_hears() {
    let (mut near, far) = tokio::io::duplex(7);
    let speaking = tokio::spawn(async move {
        for said in from_host() {
            say(&mut near, &said).await.unwrap();
        }
    });
    let mut hearing = Hearing::new(far);
    for said in from_host() {
        assert_eq!(hearing.next::<FromHost>().await.unwrap(), Some(said));
    }
    assert!(hearing.next::<FromHost>().await.unwrap().is_none());
    speaking.await.unwrap();
}

fn frame() -> impl Strategy<Value = Frame> {
    (any::<u8>(), proptest::collection::vec(any::<u8>(), 0..200)).prop_map(|(kind, payload)| Frame { kind, payload })
}

proptest! {
    #[test]
    fn frames_are_the_same_however_they_are_torn(
        sent in proptest::collection::vec(frame(), 0..12),
        cuts in proptest::collection::vec(1_usize..64, 1..50),
    ) {
        let bytes: Vec<u8> = sent.iter().flat_map(|frame| frame.bytes().unwrap()).collect();
        let (mut frames, mut heard, mut rest) = (Frames::default(), Vec::new(), bytes.as_slice());
        for cut in cuts.iter().cycle() {
            let (now, later) = rest.split_at((*cut).min(rest.len()));
            frames.received.extend(now);
            rest = later;
            while let Some(frame) = frames.take().unwrap() {
                heard.push(frame);
            }
            if rest.is_empty() {
                break;
            }
        }
        prop_assert_eq!(heard, sent);
        prop_assert_eq!(frames.end(), Ok(()));
    }

    #[test]
    fn garbage_is_garbage_and_nothing_worse(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut frames = Frames { received: bytes };
        while let Ok(Some(frame)) = frames.take() {
            let _understood = (FromGuest::read(frame.clone()), FromHost::read(frame.clone()));
            let _versions = (FromGuest::version(&frame), FromHost::version(&frame));
        }
        prop_assert!(frames.received.len() <= 400);
    }
}
