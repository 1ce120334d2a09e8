//! Webhooks: events as signed JSON, by the [Standard Webhooks](https://www.standardwebhooks.com) specification.
//!
//! The body is stored with the event and never changes over retries. It names the ticket and says what happened; no text
//! that a person wrote and no address is in it. Whoever needs more asks the API.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use reqwest::{Client, StatusCode, Url};
use sha2::Sha256;

use super::public::{PublicOnly, is_public};
use super::{Failure, OutboxError};
use crate::Desk;
use crate::config::WebhookConfig;
use crate::store::Claimed;
use crate::tls;

/// The kinds of a timeline's entries with the types of their events.
pub const EVENTS: [(&str, &str); 10] = [
    ("created", "ticket.created"),
    ("comment", "ticket.commented"),
    ("note", "ticket.noted"),
    ("escalate", "ticket.escalated"),
    ("solve", "ticket.solved"),
    ("close", "ticket.closed"),
    ("reopen", "ticket.reopened"),
    ("wait", "ticket.pending"),
    ("rate", "ticket.rated"),
    ("assign", "ticket.assigned"),
];

/// A service that is told.
#[derive(Clone)]
pub struct Webhook {
    /// Where events are posted to.
    pub url: String,
    /// Which types; all if empty.
    pub events: Vec<String>,
    key: Vec<u8>,
    client: Client,
}

impl std::fmt::Debug for Webhook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Webhook").field("url", &self.url).finish_non_exhaustive()
    }
}

/// Checks the configuration and fetches the secrets.
pub(super) fn open(
    configs: &[WebhookConfig],
    variable: impl Fn(&str) -> Option<String>,
) -> Result<Vec<Webhook>, OutboxError> {
    tls::prepare();
    let mut webhooks: Vec<Webhook> = Vec::new();
    for config in configs {
        let wrong = |reason: String| OutboxError::Webhook(config.url.clone(), reason);
        if webhooks.iter().any(|other| other.url == config.url) {
            return Err(wrong("it is named twice".to_owned()));
        }
        check_url(config).map_err(wrong)?;
        if let Some(event) = config.events.iter().find(|event| !is_event(event)) {
            let known = EVENTS.map(|(_, name)| name).join(", ");
            return Err(wrong(format!("there is no event `{event}`; there are {known}")));
        }
        let secret = variable(&config.secret)
            .ok_or_else(|| wrong(format!("the variable {} is not set", config.secret)))?;
        let key = key(&secret).ok_or_else(|| {
            let form = "`whsec_` and 24 to 64 bytes in base64";
            wrong(format!("the variable {} does not hold {form}", config.secret))
        })?;
        webhooks.push(Webhook {
            url: config.url.clone(),
            events: config.events.clone(),
            key,
            client: client(config.private).map_err(|error| wrong(super::chain(&error)))?,
        });
    }
    Ok(webhooks)
}

fn is_event(word: &str) -> bool {
    EVENTS.iter().any(|(_, name)| *name == word)
}

fn check_url(config: &WebhookConfig) -> Result<(), String> {
    let url: Url = config.url.parse().map_err(|error| format!("{error}"))?;
    let secure = url.scheme() == "https" || (url.scheme() == "http" && config.private);
    if !secure {
        return Err("it must begin with `https://` (or say `private = true`)".to_owned());
    }
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    match address {
        Ok(address) if !config.private && !is_public(address) => {
            Err("its address is not public (say `private = true` if that is meant)".to_owned())
        }
        _ => Ok(()),
    }
}

/// No redirect, because the target is what the operator named; no proxy, because a proxy would resolve the name itself.
fn client(private: bool) -> Result<Client, reqwest::Error> {
    let builder = Client::builder()
        .user_agent("docent")
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .connect_timeout(Duration::from_secs(10))
        .timeout(Duration::from_secs(20));
    let anywhere = if private { builder } else { builder.dns_resolver(Arc::new(PublicOnly)) };
    anywhere.build()
}

fn key(secret: &str) -> Option<Vec<u8>> {
    let key = STANDARD.decode(secret.trim().strip_prefix("whsec_")?).ok()?;
    (24..=64).contains(&key.len()).then_some(key)
}

/// Posts an event.
pub(super) async fn post(desk: &Desk, message: &Claimed) -> Result<(), Failure> {
    let webhook = desk.outbox.webhooks.iter().find(|webhook| webhook.url == message.target);
    let webhook =
        webhook.ok_or_else(|| Failure::lasting("the webhook is no longer in the configuration"))?;
    let seconds = desk.clock.now() / 1000;
    let request = webhook
        .client
        .post(&webhook.url)
        .header("content-type", "application/json")
        .header("webhook-id", &message.id)
        .header("webhook-timestamp", seconds)
        .header(
            "webhook-signature",
            signature(&webhook.key, &message.id, seconds, &message.payload),
        )
        .body(message.payload.clone());
    // The address may hold a secret of its own.
    let answer = request
        .send()
        .await
        .map_err(|error| Failure::passing(super::chain(&error.without_url())))?;
    match answer.status() {
        status if status.is_success() => Ok(()),
        StatusCode::GONE => Err(Failure::lasting("the receiver answered 410: it is gone")),
        status => Err(Failure::passing(format!("the receiver answered {}", status.as_u16()))),
    }
}

fn signature(key: &[u8], id: &str, seconds: i64, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(format!("{id}.{seconds}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_specification_s_example_is_signed_as_it_says() {
        let key = key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let signed = signature(
            &key,
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            r#"{"test": 2432232314}"#,
        );
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn wrong_configurations_are_refused_with_a_reason() {
        let good = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        for (url, event, secret, private, reason) in [
            ("ftp://example.com", "", good, false, "`https://`"),
            ("http://example.com", "", good, false, "`https://`"),
            ("https://127.0.0.1/", "", good, false, "not public"),
            ("https://[::1]/", "", good, false, "not public"),
            ("https://10.1.2.3/", "", good, false, "not public"),
            ("https://example.com", "ticket.eaten", good, false, "no event `ticket.eaten`"),
            ("https://example.com", "", "whsec_c2hvcnQ=", false, "24 to 64 bytes"),
            ("https://example.com", "", "", false, "is not set"),
            ("https://example.com", "ticket.created", good, false, ""),
            ("http://127.0.0.1:8080/", "", good, true, ""),
        ] {
            let config = WebhookConfig {
                url: url.to_owned(),
                secret: "HOOK".to_owned(),
                events: Vec::from_iter((!event.is_empty()).then(|| event.to_owned())),
                private,
            };
            let variable = |_: &str| (!secret.is_empty()).then(|| secret.to_owned());
            match open(&[config], variable) {
                Ok(_) => assert_eq!(reason, "", "{url} {event} {secret}"),
                Err(error) => {
                    let error = error.to_string();
                    assert!(!reason.is_empty() && error.contains(reason), "{error}");
                }
            }
        }
    }
}
