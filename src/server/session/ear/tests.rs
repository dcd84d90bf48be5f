use futures_util::FutureExt as _;

use super::*;

fn bytes(bytes: &[u8]) -> Heard {
    Heard::Bytes(bytes.to_vec())
}

#[test]
fn sizes_are_bounded_before_anything_is_made_of_them() {
    for (given, expected) in [
        ((0, 0), (80, 24)),
        ((1, 1), (20, 5)),
        ((80, 0), (80, 24)),
        ((120, 40), (120, 40)),
        ((65_535, 65_535), (500, 200)),
        ((u32::MAX, 65_536), (500, 200)),
    ] {
        assert_eq!(clamped(given.0, given.1), Size { width: expected.0, height: expected.1 });
    }
}

#[tokio::test]
async fn a_pipe_waits_for_room_and_not_for_nobody() {
    let (mut voice, ear) = Ear::pipe();
    let Hearing::Pipe(mut pipe) = ear.0 else { panic!() };
    let sent = vec![7; 20 * 1024];
    let all = &sent;
    let (heard, ()) = tokio::join!(
        async {
            let mut heard = Vec::new();
            while let Some(piece) = pipe.recv().await {
                heard.extend(piece);
            }
            heard
        },
        async move {
            for piece in all.chunks(1024) {
                voice.room().await;
                voice.say(bytes(piece)).now_or_never().unwrap();
            }
            drop(voice);
        }
    );
    assert_eq!(&heard, all);
    let (mut voice, ear) = Ear::pipe();
    drop(ear);
    for _ in 0..2 * PIECES {
        voice.room().await;
        voice.say(bytes(all)).await;
    }
}
