//! How much anybody may ask of the desk.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use docent_desk::DeskConfig;
use docent_desk::access::forms::{self, Shown};
use docent_desk::config::LimitsConfig;

use crate::desk::{Answer, TestDesk, on_both_with};
use crate::submit::draft;

/// A configuration with some lines in `[desk.limits]`.
fn with(limits: &str) -> DeskConfig {
    DeskConfig::read(&format!("[desk.limits]\n{limits}\n")).unwrap()
}

/// `GET` of the form from an address.
async fn get_from(test: &TestDesk, address: &str, forwarded: &str, cookie: &str) -> Answer {
    let request = Request::get("/api/v1/form")
        .header("x-forwarded-for", forwarded)
        .extension(ConnectInfo(SocketAddr::new(address.parse().unwrap(), 4711)));
    let request = if cookie.is_empty() {
        request
    } else {
        request.uri("/api/v1/me").header("cookie", cookie)
    };
    test.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn an_address_that_asks_too_often_is_told_when_to_come_back() {
    let config = with("read = { requests = 2, seconds = 20 }");
    on_both_with(config, async |test: TestDesk| {
        let ask = async |address| get_from(&test, address, "", "").await;
        let first = ask("192.0.2.1").await;
        assert_eq!(first.status, StatusCode::OK);
        assert_eq!(first.headers["ratelimit-policy"], "\"read\";q=2;w=20");
        assert_eq!(first.headers["ratelimit"], "\"read\";r=1;t=10");
        ask("192.0.2.1").await;
        let refused = ask("192.0.2.1").await;
        assert_eq!(refused.code(), "too-many-requests");
        assert_eq!(refused.headers["retry-after"], "10");
        assert_eq!(refused.headers["ratelimit"], "\"read\";r=0;t=20");
        // Others are not touched, and nor are other kinds of requests.
        assert_eq!(ask("192.0.2.2").await.status, StatusCode::OK);
        let opened = test.post("/tickets", "", "k", &draft("ada@example.com")).await;
        assert_eq!(opened.status, StatusCode::CREATED);
        assert_eq!(opened.headers["ratelimit"], "\"submit\";r=29;t=20");
        test.pass(10_000);
        assert_eq!(ask("192.0.2.1").await.status, StatusCode::OK);
        assert_eq!(ask("192.0.2.1").await.code(), "too-many-requests");
        // The /64 of IPv6 is one client.
        for (address, status) in [
            ("2001:db8::1", 200),
            ("2001:db8::2", 200),
            ("2001:db8::3", 429),
            ("2001:db8:0:1::1", 200),
        ] {
            assert_eq!(ask(address).await.status.as_u16(), status, "{address}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_client_behind_a_trusted_proxy_is_counted_and_the_word_of_others_is_not() {
    let text = "[desk.limits]\nread = { requests = 1, seconds = 60 }\n\
                [desk.proxies]\ntrusted = ['10.0.0.0/8']\n";
    on_both_with(DeskConfig::read(text).unwrap(), async |test: TestDesk| {
        for (peer, forwarded, status) in [
            ("10.0.0.1", "198.51.100.1", 200),
            ("10.0.0.1", "198.51.100.2", 200),
            ("10.0.0.2", "198.51.100.2", 429),
            ("10.0.0.1", "203.0.113.1, 198.51.100.2", 429),
            ("192.0.2.1", "203.0.113.1", 200),
            ("192.0.2.1", "203.0.113.2", 429),
        ] {
            let answer = get_from(&test, peer, forwarded, "").await;
            assert_eq!(answer.status.as_u16(), status, "{peer} {forwarded}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_account_has_one_budget_wherever_it_comes_from() {
    let config = with("read = { requests = 2, seconds = 20 }");
    on_both_with(config, async |test: TestDesk| {
        let ada = test.sign_in("ada@example.com").await;
        let bob = test.sign_in("bob@example.com").await;
        for (address, session, status) in [
            ("192.0.2.1", &ada, 200),
            ("192.0.2.2", &ada, 200),
            ("192.0.2.3", &ada, 429),
            ("192.0.2.3", &bob, 200),
        ] {
            let answer = get_from(&test, address, "", session).await;
            assert_eq!(answer.status.as_u16(), status, "{address}: {}", answer.text);
        }
    })
    .await;
}

#[tokio::test]
async fn a_body_that_does_not_come_ends_in_a_timeout_and_a_large_one_is_refused() {
    let config = with("request_seconds = 1\nbody_kib = 1");
    on_both_with(config, async |test: TestDesk| {
        let post = |body| {
            let request = Request::post("/api/v1/tickets")
                .header("content-type", "application/json")
                .header("idempotency-key", "k");
            test.send(request.body(body).unwrap())
        };
        let never = futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>();
        assert_eq!(post(Body::from_stream(never)).await.code(), "timeout");
        let large = post(Body::from(format!("\"{}\"", "x".repeat(1024)))).await;
        assert_eq!(large.code(), "too-large");
        let small = post(Body::from(draft("ada@example.com").to_string())).await;
        assert_eq!(small.status, StatusCode::CREATED);
    })
    .await;
}

#[tokio::test]
async fn more_requests_than_may_run_at_once_are_refused_at_once() {
    let config = with("requests_at_once = 1\nrequest_seconds = 1");
    on_both_with(config, async |test: TestDesk| {
        let never = futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>();
        let slow = Request::post("/api/v1/tickets")
            .header("content-type", "application/json")
            .header("idempotency-key", "k")
            .body(Body::from_stream(never))
            .unwrap();
        let (slow, quick) = tokio::join!(biased; test.send(slow), test.get("/form", ""));
        assert_eq!(slow.code(), "timeout");
        assert_eq!(quick.code(), "busy");
        assert_eq!(quick.headers["retry-after"], "1");
        assert_eq!(test.get("/form", "").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_form_that_only_a_program_would_send_is_refused() {
    let config = with("fill_seconds = 5");
    on_both_with(config, async |test: TestDesk| {
        let stamp = forms::stamp(&test.desk);
        let (time, signature) = stamp.split_once('.').unwrap();
        let earlier = format!("{}.{signature}", time.parse::<i64>().unwrap() - 60_000);
        let good = |website, shown| forms::check(&test.desk, website, shown).is_ok();
        let check = |after: i64, expected: bool| {
            assert_eq!(good("", Shown::ByDesk(Some(&stamp))), expected, "{after}");
            assert!(good("", Shown::Static));
            assert!(!good("https://spam.example", Shown::Static));
            assert!(!good("https://spam.example", Shown::ByDesk(Some(&stamp))));
            for wrong in [None, Some(""), Some("0.0"), Some(earlier.as_str())] {
                assert!(!good("", Shown::ByDesk(wrong)), "{wrong:?}");
            }
        };
        check(0, false);
        test.pass(4999);
        check(4999, false);
        test.pass(1);
        check(5000, true);
    })
    .await;
}

#[test]
fn limits_are_off_on_a_loopback_address_only() {
    for (listen, off) in [
        ("127.0.0.1", true),
        ("::1", true),
        ("0.0.0.0", false),
        ("::", false),
        ("192.168.1.2", false),
    ] {
        let mut limits = LimitsConfig::default();
        let switched = limits.switch_off(listen.parse().unwrap());
        assert_eq!((switched.is_ok(), limits.are_off()), (off, off), "{listen}");
        if let Err(sentence) = switched {
            assert!(sentence.contains(listen) && sentence.contains("127.0.0.1"), "{sentence}");
        }
    }
}

#[test]
fn a_rate_of_nothing_is_a_mistake() {
    for rate in ["{ requests = 0, seconds = 1 }", "{ requests = 1, seconds = 0 }"] {
        let error = DeskConfig::read(&format!("[desk.limits]\nread = {rate}\n")).unwrap_err();
        assert!(error.message.contains("must be at least 1"), "{error}");
    }
}
