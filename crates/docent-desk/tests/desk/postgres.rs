//! A PostgreSQL server of the tests' own, started once per run and gone with it.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

/// The server's socket folder; `None` where PostgreSQL is not installed.
pub(crate) fn socket() -> Option<&'static PathBuf> {
    static SERVER: OnceLock<Option<PathBuf>> = OnceLock::new();
    SERVER.get_or_init(start).as_ref()
}

/// The newest installed version's programs.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut found: Vec<PathBuf> = versions
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(|bin| bin.join("postgres").is_file())
        .collect();
    found.sort();
    found.pop()
}

fn start() -> Option<PathBuf> {
    let Some(bin) = programs() else {
        // `cargo xtask test` installs it, and says so with this variable.
        assert!(std::env::var_os("DOCENT_TEST_POSTGRES").is_none(), "PostgreSQL is not installed");
        return None;
    };
    remove_old();
    // Kept for the whole run, because the server lives in it; a later run removes it.
    let folder = tempfile::Builder::new().prefix("docent-pg-").tempdir().unwrap().keep();
    let data = folder.join("data");
    std::fs::create_dir(&data).unwrap();
    if is_root() {
        let owned = Command::new("chown").args(["-R", "nobody:nogroup"]).arg(&folder).status();
        assert!(owned.unwrap().success());
    }
    let made = as_user(&bin.join("initdb"))
        .args(["--auth=trust", "--username=docent", "--encoding=UTF8", "--no-sync", "-D"])
        .arg(&data)
        .stdout(Stdio::null())
        .status();
    assert!(made.unwrap().success(), "initdb failed");
    let mut server = as_user(&bin.join("postgres"));
    server
        .arg("-D")
        .arg(&data)
        .arg("-k")
        .arg(&folder)
        .args(["-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=300"])
        .stderr(Stdio::null());
    // The kernel stops the server when the thread that started it ends, so that thread must not.
    std::thread::spawn(move || {
        let mut child = server.spawn().expect("the server starts");
        let _ = child.wait();
    });
    wait(&bin, &folder);
    Some(folder)
}

/// Removes what earlier runs left: folders whose server is gone.
fn remove_old() {
    let folders = std::fs::read_dir(std::env::temp_dir()).unwrap().filter_map(Result::ok);
    for folder in folders.filter(|at| at.file_name().to_string_lossy().starts_with("docent-pg-")) {
        let lives = match std::fs::read_to_string(folder.path().join("data/postmaster.pid")) {
            Ok(text) => {
                let pid = text.lines().next().unwrap_or_default().trim().to_owned();
                std::path::Path::new("/proc").join(pid).exists()
            }
            // A server that starts has no such file yet.
            Err(_) => folder
                .metadata()
                .and_then(|about| about.modified())
                .is_ok_and(|at| at.elapsed().is_ok_and(|age| age < Duration::from_mins(10))),
        };
        if !lives {
            // Another run may be faster, and then there is nothing to remove.
            let _ = std::fs::remove_dir_all(folder.path());
        }
    }
}

fn wait(bin: &std::path::Path, folder: &std::path::Path) {
    for _ in 0..200 {
        let ready = Command::new(bin.join("pg_isready")).arg("-q").arg("-h").arg(folder).status();
        if ready.is_ok_and(|status| status.success()) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("PostgreSQL did not come up in {}", folder.display());
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output().unwrap();
    output.stdout.trim_ascii() == b"0"
}

/// PostgreSQL refuses to run as root.
fn as_user(program: &std::path::Path) -> Command {
    let mut command = Command::new("setpriv");
    command.arg("--pdeathsig=INT");
    if is_root() {
        command.args(["--reuid=nobody", "--regid=nogroup", "--clear-groups"]);
    }
    command.arg(program).current_dir("/");
    command
}
