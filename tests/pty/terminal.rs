//! The real binary in a pseudo-terminal, seen through a terminal emulator.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long nothing may come before a story is given up; no story waits for it when all is well.
const GIVE_UP: Duration = Duration::from_secs(60);

/// What the window is called.
#[derive(Default)]
struct Title(String);

impl vt100::Callbacks for Title {
    fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
        self.0 = String::from_utf8(title.to_vec()).unwrap();
    }
}

/// A terminal with the program in it.
pub struct Terminal {
    screen: vt100::Parser<Title>,
    bytes: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
}

/// Finds the name of the selected entry; what stands in it may still change.
fn marked(screen: &str) -> Option<&str> {
    let (_, entry) = screen.lines().find_map(|row| row.split_once('▸'))?;
    entry.trim_start().split("  ").next()
}

impl Terminal {
    /// Starts the program with its home in a folder.
    pub fn start(home: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_vedtak"));
        command.args(arguments);
        command.env_clear();
        let fixed = [("TERM", "xterm-256color"), ("USER", "kari"), ("LANG", "nn_NO.UTF-8")];
        for (name, value) in fixed.iter().chain(variables) {
            command.env(name, value);
        }
        command.env("HOME", home);
        command.cwd(home);
        Self::of(command)
    }

    /// Starts a shell that keeps jobs: the program in the foreground; when it is stopped the shell says so, waits for a
    /// line and takes it back.
    pub fn start_as_job(home: &Path) -> Self {
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", "set -m; \"$VEDTAK\"; echo put aside; read line; fg; echo over", "sh"]);
        command.env_clear();
        for (name, value) in [("TERM", "xterm-256color"), ("USER", "kari"), ("LANG", "nn_NO.UTF-8")] {
            command.env(name, value);
        }
        command.env("HOME", home);
        command.env("VEDTAK", env!("CARGO_BIN_EXE_vedtak"));
        command.cwd(home);
        Self::of(command)
    }

    /// Starts a program in a terminal of 80 by 24.
    pub fn of(command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = [0; 8192];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..length].to_vec()).is_err() {
                    return;
                }
            }
        });
        let screen = vt100::Parser::new_with_callbacks(24, 80, 0, Title::default());
        let keys = pair.master.take_writer().unwrap();
        Self { screen, bytes, keys, child, master: pair.master }
    }

    /// Sends keys, separated by spaces, by their names.
    pub fn press(&mut self, keys: &str) {
        for name in keys.split_whitespace() {
            let bytes: &[u8] = match name {
                "enter" => b"\r",
                "esc" => b"\x1b",
                "tab" => b"\t",
                "up" => b"\x1b[A",
                "down" => b"\x1b[B",
                "right" => b"\x1b[C",
                "left" => b"\x1b[D",
                "home" => b"\x1b[H",
                "end" => b"\x1b[F",
                "f4" => b"\x1bOS",
                "ctrl-a" => b"\x01",
                "ctrl-g" => b"\x07",
                "ctrl-s" => b"\x13",
                "ctrl-z" => b"\x1a",
                one if one.chars().count() == 1 => one.as_bytes(),
                other => panic!("no key is named {other}"),
            };
            self.keys.write_all(bytes).unwrap();
        }
        self.keys.flush().unwrap();
    }

    /// Types words as they are.
    pub fn type_(&mut self, words: &str) {
        self.send(words.as_bytes());
    }

    /// Sends bytes as they are.
    pub fn send(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).unwrap();
        self.keys.flush().unwrap();
    }

    /// Pastes text as a terminal marks it.
    pub fn paste(&mut self, text: &str) {
        self.type_(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Waits until words stand on the screen.
    pub fn expect(&mut self, words: &str) {
        self.until(words, |screen| screen.contains(words));
    }

    /// Waits until words stand in the lowest row of the screen.
    pub fn expect_at_foot(&mut self, words: &str) {
        self.expect_foot(words, |foot| foot.contains(words));
    }

    fn expect_foot(&mut self, words: &str, is_it: impl Fn(&str) -> bool) {
        let (rows, columns) = self.screen.screen().size();
        let foot = |terminal: &Self| terminal.screen.screen().rows(0, columns).nth(usize::from(rows) - 1);
        while !foot(self).is_some_and(|row| is_it(&row)) {
            match self.bytes.recv_timeout(GIVE_UP) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("waited for {words:?} at the foot in vain:\n{}", self.text()),
            }
        }
    }

    /// Waits until the lowest row of the screen ends with words.
    pub fn expect_foot_to_end(&mut self, words: &str) {
        self.expect_foot(words, |foot| foot.trim_end().ends_with(words));
    }

    /// Presses keys and waits until words stand on the screen.
    pub fn step(&mut self, keys: &str, words: &str) {
        self.press(keys);
        self.expect(words);
    }

    /// Goes down, a row at a time, until words stand on the screen.
    pub fn down_to(&mut self, words: &str) {
        for _ in 0..100 {
            let before = self.text();
            if before.contains(words) {
                return;
            }
            self.press("down");
            // Frames of keys before this one may come meanwhile: the mark itself has to stand at another entry.
            self.until(words, |screen| marked(screen).is_some_and(|entry| Some(entry) != marked(&before)));
        }
        panic!("{words:?} is nowhere below:\n{}", self.text());
    }

    /// Waits until the cursor stands in a row with words.
    pub fn expect_cursor(&mut self, words: &str) {
        let row = |terminal: &Self| {
            let screen = terminal.screen.screen();
            screen.rows(0, screen.size().1).nth(usize::from(screen.cursor_position().0)).unwrap_or_default()
        };
        while !row(self).contains(words) {
            match self.bytes.recv_timeout(GIVE_UP) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("the cursor is in {:?}, not at {words:?}:\n{}", row(self), self.text()),
            }
        }
    }

    /// Waits until words no longer stand on the screen.
    pub fn expect_gone(&mut self, words: &str) {
        self.until(words, |screen| !screen.contains(words));
    }

    /// Tells whether something stands on the screen in a colour.
    pub fn shows(&self, (red, green, blue): (u8, u8, u8)) -> bool {
        let screen = self.screen.screen();
        let (rows, columns) = screen.size();
        let cells = (0..rows).flat_map(|row| (0..columns).filter_map(move |column| screen.cell(row, column)));
        cells.into_iter().any(|cell| cell.fgcolor() == vt100::Color::Rgb(red, green, blue))
    }

    /// Waits until something stands on the screen in a colour.
    pub fn until_shown(&mut self, colour: (u8, u8, u8)) {
        while !self.shows(colour) {
            match self.bytes.recv_timeout(GIVE_UP) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(_) => panic!("waited for {colour:?} in vain:\n{}", self.text()),
            }
        }
    }

    /// Waits until something holds of what stands on the screen.
    pub fn until(&mut self, words: &str, holds: impl Fn(&str) -> bool) {
        while !holds(&self.text()) {
            match self.bytes.recv_timeout(GIVE_UP) {
                Ok(bytes) => self.screen.process(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("waited for {words:?} in vain:\n{}", self.text())
                }
            }
        }
    }

    /// Presses a key until words stand on the screen: a question ignores keys for a moment after it appears.
    pub fn insist(&mut self, key: &str, words: &str) {
        for _ in 0..1000 {
            self.press(key);
            while let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(20)) {
                self.screen.process(&bytes);
            }
            if self.text().contains(words) {
                return;
            }
        }
        panic!("{words:?} never came:\n{}", self.text());
    }

    /// Returns the screen as text, with what was wrapped in one line each.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Waits for the program to end. Returns its exit code.
    pub fn end(&mut self) -> u32 {
        while let Ok(bytes) = self.bytes.recv_timeout(GIVE_UP) {
            self.screen.process(&bytes);
        }
        self.child.wait().unwrap().exit_code()
    }

    /// Returns the row and the column of the cursor.
    pub fn cursor(&self) -> (u16, u16) {
        self.screen.screen().cursor_position()
    }

    /// Tells whether the terminal shows its other screen.
    pub fn screen_is_other(&self) -> bool {
        self.screen.screen().alternate_screen()
    }

    /// Tells whether the terminal is as it was: the first screen, a cursor, no marked pastes.
    pub fn is_restored(&self) -> bool {
        let screen = self.screen.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste()
    }

    /// Tells whether the terminal edits lines again, as it does for a shell.
    pub fn edits_lines(&self) -> bool {
        let modes = self.master.get_termios().unwrap().local_flags;
        format!("{modes:?}").contains("ICANON")
    }

    /// Writes on the screen as another program would.
    pub fn scribble(&mut self, bytes: &str) {
        self.screen.process(bytes.as_bytes());
    }

    /// Tells whether the terminal reports the mouse, in the form without limits.
    pub fn has_mouse(&self) -> bool {
        use vt100::{MouseProtocolEncoding, MouseProtocolMode};
        let screen = self.screen.screen();
        screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease
            && screen.mouse_protocol_encoding() == MouseProtocolEncoding::Sgr
    }

    /// Presses and lets go the main button where words begin.
    pub fn click(&mut self, words: &str) {
        let text = self.text();
        let found = text.lines().enumerate().find_map(|(y, row)| Some((y, row.split_once(words)?.0.chars().count())));
        let (y, x) = found.unwrap_or_else(|| panic!("{words:?} is not on the screen:\n{text}"));
        let (x, y) = (x + 1, y + 1);
        self.type_(&format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"));
    }

    /// Returns what the window is called.
    pub fn title(&self) -> &str {
        &self.screen.callbacks().0
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.master.resize(size(columns, rows)).unwrap();
        self.screen.screen_mut().set_size(rows, columns);
    }

    /// Returns the number of the process.
    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends the program a signal by name.
    pub fn signal(&self, name: &str) {
        let pid = self.pid().to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &pid]).status().unwrap();
        assert!(sent.success());
    }
}

const fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}
