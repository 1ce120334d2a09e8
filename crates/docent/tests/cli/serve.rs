//! `docent serve` and `docent desk`: the real process, asked over the network.

use std::fs;

use crate::server::Server;
use crate::site::Site;

#[test]
fn a_site_is_served_with_its_own_addresses_and_nothing_beside_it() {
    let site = Site::new(&[]);
    let server = Server::start(&site, &["serve"]);
    let page = server.get("/en/test/one/");
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains(&format!("http://{}/en/test/one/", server.address)),
        "{}",
        page.body
    );
    for header in [
        "content-type: text/html; charset=utf-8",
        "content-security-policy: default-src 'none'",
        "x-content-type-options: nosniff",
        "cache-control: no-cache",
        "etag: ",
        "x-request-id: ",
    ] {
        assert!(page.head.contains(header), "{header}\n{}", page.head);
    }
    let sheet = page.body.split('"').find(|value| value.ends_with(".css"));
    let sheet = server.get(sheet.expect("a style sheet"));
    assert!(sheet.head.contains("content-type: text/css; charset=utf-8"), "{}", sheet.head);
    assert!(sheet.head.contains("immutable"), "{}", sheet.head);
    for (path, status) in [
        ("/", 200),
        ("/en", 307),
        ("/en/test/one/index.html", 200),
        ("/.docent-manifest.json", 404),
        ("/%2edocent-manifest.json", 404),
        ("/../secret", 404),
        ("/%2e%2e/secret", 404),
        ("/..%2fsecret", 404),
        ("/en/..%5c..%5csecret", 404),
        ("//etc/passwd", 404),
        ("/%00", 404),
        ("/%ff", 404),
    ] {
        assert_eq!(server.get(path).status, status, "{path}");
    }
    let missing = server.get("/en/nothing/");
    assert_eq!(missing.status, 404);
    assert_eq!(missing.body.as_bytes(), fs::read(site.path(".docent/site/en/404.html")).unwrap());
    assert_eq!(server.ask("POST /en/test/one/\r\ncontent-length: 0\r\n").status, 405);
    assert!(!site.path("dist").exists());
}

#[test]
fn the_header_repeats_the_policy_of_the_page_and_named_origins_may_embed_it() {
    let toml =
        format!("{}\n[desk]\norigins = [\"https://app.example.com\"]\n", crate::site::CONFIG);
    let widget = "content/themes/default/assets/widget";
    let built = ["loader.js", "widget.js", "widget.wasm"].map(|name| format!("{widget}/{name}"));
    let site = Site::new(&[
        ("content/docent.toml", &toml),
        (&built[0], "'loader'"),
        (&built[1], "'glue'"),
        (&built[2], "module"),
    ]);
    let server = Server::start(&site, &["serve"]);
    let page = server.get("/en/test/one/");
    let meta = page.body.split_once("Content-Security-Policy\" content=\"").expect("it has one").1;
    let meta = meta.split('"').next().expect("it ends").replace("&#39;", "'");
    assert!(meta.contains("script-src 'self' 'wasm-unsafe-eval';"), "{meta}");
    let header =
        format!("content-security-policy: {meta}; frame-ancestors 'self' https://app.example.com");
    assert!(page.head.contains(&header), "{}", page.head);

    let loader = page.body.split('"').find(|value| value.ends_with("/loader.js"));
    let loader = loader.expect("a page loads the widget");
    let get = |origin: &str| server.ask(&format!("GET {loader}\r\norigin: {origin}\r\n"));
    let named = get("https://app.example.com");
    assert_eq!((named.status, named.body.as_str()), (200, "'loader'"));
    let open = "access-control-allow-origin: https://app.example.com";
    assert!(named.head.contains(open) && named.head.contains("immutable"), "{}", named.head);
    let stranger = get("https://app.example.org");
    assert!(!stranger.head.contains("access-control-allow-origin"), "{}", stranger.head);
}

#[test]
fn a_site_below_a_path_is_served_there() {
    let site = Site::new(&[]);
    let server = Server::start(&site, &["serve", "--base-url", "https://example.com/help"]);
    assert!(server.address.ends_with("/help"), "{}", server.address);
    let page = server.get("/help/en/test/one/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("https://example.com/help/en/test/one/"));
    let moved = server.get("/help/en");
    assert!(moved.head.contains("location: /help/en/"), "{}", moved.head);
    for path in ["/en/test/one/", "/helper/en/test/one/", "/help.html"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
}

#[test]
fn the_desk_answers_beside_the_site_and_its_data_stay_private() {
    let site = Site::new(&[]);
    let mut server = Server::start(&site, &["serve"]);
    assert_eq!(server.get("/healthz").body, "ok\n");
    assert_eq!(server.get("/readyz").body, "ready\n");
    let draft = r#"{"locale":"en","page":"/en/test/one/","email":"ada@example.com","subject":"Help","description":"It says 7.","priority":"low","fields":{}}"#;
    let head = "content-type: application/json\r\nidempotency-key: k1\r\nx-request-id: mine.1";
    let length = draft.len();
    let made = server
        .ask(&format!("POST /api/v1/tickets\r\n{head}\r\ncontent-length: {length}\r\n\r\n{draft}"));
    assert_eq!(made.status, 201, "{}", made.body);
    assert!(made.head.contains("x-request-id: mine.1"), "{}", made.head);
    let receipt: serde_json::Value = serde_json::from_str(&made.body).expect("JSON");
    let key = receipt["key"].as_str().expect("a key").to_owned();
    let link = receipt["link"].as_str().expect("a link");
    assert!(link.starts_with(&format!("http://{}/desk/en/cases/", server.address)), "{link}");
    let metrics = server.get("/metrics");
    assert!(metrics.body.contains("docent_tickets_created_total 1"), "{}", metrics.body);
    assert!(metrics.body.contains(r#"route="/api/v1/tickets",status="201""#), "{}", metrics.body);
    assert_eq!(server.ask("GET /metrics\r\nx-forwarded-for: 192.0.2.1\r\n").status, 404);
    let id = receipt["id"].as_str().expect("an id");
    let wrong = server.get(&format!("/desk/en/cases/{id}?key={key}x"));
    assert!(wrong.status == 303 && !wrong.head.contains("set-cookie"), "{}", wrong.head);
    let stranger = server.get(&format!("/desk/en/cases/{id}"));
    assert!(stranger.head.contains("location: /desk/en/sign-in"), "{}", stranger.head);

    let open_to = |path: &str| {
        use std::os::unix::fs::PermissionsExt as _;
        fs::metadata(site.path(path)).expect("it is there").permissions().mode() & 0o777
    };
    assert_eq!((open_to(".docent"), open_to(".docent/secret")), (0o700, 0o600));
    server.signal("TERM");
    assert_eq!(server.child.wait().expect("it ends").code(), Some(0));
    let log = server.errors();
    assert!(log.contains("stopped"), "{log}");
    assert!(log.contains("id=mine.1"), "{log}");
    assert!(!log.contains(&key) && !log.contains("?key"), "{log}");

    let again = Server::start(&site, &["desk", "serve", "--url", "http://localhost:1"]);
    let read = format!("GET /api/v1/tickets/{id}\r\nauthorization: Bearer {key}\r\n");
    assert_eq!(again.ask(&read).status, 200);
    assert_eq!(again.get("/en/test/one/").status, 404);
}

#[test]
fn flags_come_before_the_environment_and_that_before_the_file() {
    let toml = format!("{}\n[desk.server]\ndata = \"from-file\"\n", crate::site::CONFIG);
    let site = Site::new(&[("content/docent.toml", &toml)]);
    let start = |environment: Option<&str>, flag: Option<&str>| {
        let mut command = site.command(&["serve", "--listen", "127.0.0.1:0"]);
        command.envs(environment.map(|value| ("DOCENT_DESK_DATA", value)));
        drop(Server::of(command.args(flag.map(|flag| format!("--data={flag}")))));
    };
    let holds = |folder: &str| site.path(folder).join("secret").exists();
    start(None, None);
    assert!(holds("from-file") && !holds(".docent"));
    start(Some("from-environment"), None);
    assert!(holds("from-environment"));
    start(Some("not-this"), Some("from-flag"));
    assert!(holds("from-flag") && !holds("not-this"));
}

#[test]
fn a_token_opens_the_metrics_to_nobody_else() {
    let site = Site::new(&[]);
    let mut command = site.command(&["serve", "--listen", "127.0.0.1:0"]);
    let server = Server::of(command.env("DOCENT_DESK_METRICS_TOKEN", "let me in"));
    assert_eq!(server.get("/metrics").status, 404);
    assert_eq!(server.ask("GET /metrics\r\nauthorization: Bearer let me\r\n").status, 404);
    let given = server.ask("GET /metrics\r\nauthorization: Bearer let me in\r\n");
    assert_eq!(given.status, 200);
    assert!(given.body.contains("# EOF"), "{}", given.body);
}

#[test]
fn what_cannot_be_started_says_what_to_change() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let taken = taken.local_addr().expect("an address").to_string();
    let unreachable = "postgres://desk:hush@127.0.0.1:1/desk";
    let long = "0123456789abcdef0123456789abcdef";
    for (arguments, environment, code, words) in [
        (&["--listen", &taken][..], ("A", "b"), 3, &["cannot be listened at", "--listen"][..]),
        (&["--listen", "nowhere"], ("A", "b"), 3, &["`nowhere` cannot be listened at"]),
        (&["--listen", "0.0.0.0:0"], ("A", "b"), 2, &["unencrypted", "--base-url"]),
        (&["--base-url", "http://help.example.com"], ("A", "b"), 2, &["unencrypted", "https://"]),
        (&["--base-url", "help"], ("A", "b"), 2, &["`--base-url` must begin with"]),
        (&["--database-url", "mysql://x"], ("A", "b"), 3, &["`mysql://x`", "sqlite:PATH"]),
        (&["--database-url", unreachable], ("A", "b"), 2, &["DOCENT_DESK_SECRET", "openssl rand"]),
        (
            &["--database-url", unreachable],
            ("DOCENT_DESK_SECRET", long),
            3,
            &["`postgres://desk@127.0.0.1:1/desk`", "--database-url"],
        ),
        (&["--attachments", "ftp://x"], ("A", "b"), 3, &["s3://bucket/prefix"]),
        (&["--attachments", "content/en/one.md"], ("A", "b"), 3, &["content/en/one.md"]),
        (&["--data", "content/en/one.md/x"], ("A", "b"), 3, &["--data DIR"]),
        (&[], ("DOCENT_DESK_SECRET", "hunter2"), 2, &["DOCENT_DESK_SECRET can be guessed"]),
        (&[], ("DOCENT_DESK_SECRET_FILE", "none"), 3, &["cannot read `none`"]),
        (&["--log", "a=b=c"], ("A", "b"), 2, &["`a=b=c`", "info"]),
    ] {
        let site = Site::new(&[]);
        let mut command = site.command(&["serve"]);
        if !arguments.contains(&"--listen") {
            command.args(["--listen", "127.0.0.1:0"]);
        }
        let output = command.args(arguments).env(environment.0, environment.1).output();
        let output = output.expect("the program starts");
        let errors = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {errors}");
        assert_eq!(output.stdout, b"", "{arguments:?}");
        for word in words {
            assert!(errors.contains(word), "{arguments:?}: `{word}` is missing in:\n{errors}");
        }
        assert!(!errors.contains("hush"), "{errors}");
    }
}

#[test]
fn a_mistake_in_desk_is_told_with_its_place() {
    let toml = format!("{}\n[desk]\nreopen = 3\n", crate::site::CONFIG);
    let site = Site::new(&[("content/docent.toml", &toml)]);
    for command in ["serve", "build", "check"] {
        let outcome = site.docent(&[command]);
        let told = format!("{}{}", outcome.stdout, outcome.stderr);
        assert_eq!(outcome.code, Some(2), "{command}: {told}");
        assert!(told.contains("content/docent.toml:10:1"), "{command}: {told}");
        assert!(told.contains("unknown field `reopen`"), "{command}: {told}");
    }
}

#[test]
fn a_secret_is_not_replaced_and_not_shown_around() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::new(&[]);
    drop(Server::start(&site, &["serve"]));
    let secret = site.path(".docent/secret");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o644)).expect("it is ours");
    site.docent(&["serve", "--listen", "127.0.0.1:0"]).fails(2, &["chmod 600"]);
    fs::remove_file(secret).expect("it is ours");
    site.docent(&["serve", "--listen", "127.0.0.1:0"]).fails(3, &["it is gone", "backup"]);
}

#[test]
fn the_doctor_finds_what_is_wrong() {
    let site = Site::new(&[]);
    let fresh = site.docent(&["desk", "doctor"]);
    assert_eq!(fresh.code, Some(0), "{fresh:?}");
    assert!(fresh.stdout.contains("the first start makes one"), "{fresh:?}");
    let shared = ["desk", "doctor", "--database-url", "postgres://127.0.0.1:1/x"];
    let outcome = site.docent(&shared);
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(outcome.stdout.contains("DOCENT_DESK_SECRET"), "{outcome:?}");
    drop(Server::start(&site, &["serve"]));
    let used = site.docent(&["desk", "doctor"]);
    assert_eq!(used.code, Some(0), "{used:?}");
    for word in [
        "tables are up to date",
        "written to `.docent/attachments`",
        "files in `.docent/mail`",
        "0 wrong",
    ] {
        assert!(used.stdout.contains(word), "{word}: {used:?}");
    }
    let mail = "[desk.mail]\nfrom = \"help@example.com\"\nsmtp = \"smtp://127.0.0.1:1\"\n";
    site.write("content/docent.toml", format!("{}\n{mail}", crate::site::CONFIG));
    let mailless = site.docent(&["desk", "doctor"]);
    assert_eq!(mailless.code, Some(1), "{mailless:?}");
    assert!(mailless.stdout.contains("WRONG  mail: it cannot leave: "), "{mailless:?}");
    site.write("content/docent.toml", crate::site::CONFIG);
    for (arguments, words) in [
        (&["--url", "http://help.example.com"][..], &["unencrypted"][..]),
        (&["--attachments", "content/en/one.md"], &["WRONG", "content/en/one.md"]),
        (&["--database-url", "postgres://127.0.0.1:1/x"], &["WRONG", "cannot be used"]),
    ] {
        let outcome = site.docent(&[&["desk", "doctor"], arguments].concat());
        let told = format!("{}{}", outcome.stdout, outcome.stderr);
        assert_eq!(outcome.code, Some(1), "{arguments:?}: {told}");
        for word in words {
            assert!(told.contains(word), "{word}: {told}");
        }
    }
}

#[test]
fn people_are_looked_after_on_the_command_line() {
    let site = Site::new(&[]);
    let says = |arguments: &[&str], words: &str| {
        let outcome = site.docent(&[&["desk"], arguments].concat());
        assert_eq!(outcome.code, Some(0), "{arguments:?}: {outcome:?}");
        assert!(outcome.stdout.contains(words), "{arguments:?}: {outcome:?}");
    };
    says(&["agent", "list"], "");
    says(&["agent", "add", "Ada@Example.com", "--name", "Ada"], "ada@example.com is an agent");
    says(&["agent", "list"], "ada@example.com\tAda\n");
    says(&["organization", "add", "Example Inc"], "\tExample Inc\n");
    let contact = ["contact", "add", "grace@example.com", "--organization", "Example Inc"];
    says(&contact, "grace@example.com is a contact of Example Inc");
    says(&[&contact[..], &["--authorized"]].concat(), "an authorized contact");
    says(&["organization", "list"], "\tExample Inc\n");
    says(&["agent", "remove", "ada@example.com"], "is no agent");
    for (arguments, words) in [
        (&["agent", "add", "nobody"][..], "`nobody` is not an e-mail address"),
        (&["agent", "remove", "ada@example.com"], "`docent desk agent list`"),
        (&["organization", "add", "Example Inc"], "there is an organization `Example Inc` already"),
        (&["contact", "add", "a@example.com", "--organization", "None"], "organization list"),
    ] {
        site.docent(&[&["desk"], arguments].concat()).fails(2, &[words]);
    }
    // A desk starts on what they made.
    drop(Server::start(&site, &["serve"]));
}
