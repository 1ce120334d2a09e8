//! The program as a server, and a client that sends what it is told and nothing else.

use crate::site::Site;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// A running process, stopped when the test ends.
pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) address: String,
}

/// What was answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Server {
    pub(crate) fn start(site: &Site, arguments: &[&str]) -> Server {
        let mut command = site.command(arguments);
        Server::of(command.args(["--listen", "127.0.0.1:0"]))
    }

    pub(crate) fn of(command: &mut Command) -> Server {
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut line = String::new();
        let out = child.stdout.as_mut().expect("it is piped");
        BufReader::new(out).read_line(&mut line).expect("it is UTF-8");
        let address = line.trim().strip_prefix("http://").unwrap_or_default().to_owned();
        let mut server = Server { child, address };
        let why = if server.address.is_empty() { server.errors() } else { String::new() };
        assert_ne!(server.address, "", "{why}");
        server
    }

    pub(crate) fn ask(&self, request: &str) -> Answer {
        self.try_ask(request).expect("it answers")
    }

    /// `None` if nobody answers, or not to the end.
    pub(crate) fn try_ask(&self, request: &str) -> Option<Answer> {
        let host = self.address.split('/').next().expect("a first part");
        let mut stream = TcpStream::connect(host).ok()?;
        let (line, rest) = request.split_once("\r\n").unwrap_or((request, ""));
        let sent =
            write!(stream, "{line} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n{rest}\r\n");
        let mut text = Vec::new();
        // Who refuses a request need not read all of it.
        let read = stream.read_to_end(&mut text);
        let text = String::from_utf8_lossy(&text);
        let (head, body) = text.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        let (head, body) = (head.to_lowercase(), body.to_owned());
        let length =
            head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        // The answer to HEAD says how long the body would be.
        let is_whole =
            request.starts_with("HEAD ") || length.is_none_or(|length: usize| body.len() >= length);
        (is_whole && (sent.is_ok() || read.is_ok())).then_some(())?;
        Some(Answer { status: status?, head, body })
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path}"))
    }

    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", name, &id]).status();
        assert!(sent.expect("there is `kill`").success());
    }

    /// Waits for its end and gives what it logged.
    pub(crate) fn errors(&mut self) -> String {
        let mut errors = String::new();
        let piped = self.child.stderr.as_mut().expect("it is piped");
        piped.read_to_string(&mut errors).expect("it is UTF-8");
        errors
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
