//! What routes may refuse, by the kind of route, and what they answer where a kind answers one thing. Status, code and
//! sentence of a refusal come from [`ApiError`] itself.

use std::collections::BTreeMap;

use docent_model::AttachmentProblem;
use docent_model::attachment::FileProblem;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

use crate::api::view::{EventView, TicketView};
use crate::problem::ApiError;

/// Of a route that shows something of somebody.
pub(crate) struct Showing;
/// Of a list.
pub(crate) struct Listing;
/// Of a route that opens a ticket.
pub(crate) struct Opening;
/// Of a route that does something to a ticket, once per key, and answers with the entry that it left.
pub(crate) struct Acting;
/// Of a route by which agents set something; it answers with the ticket.
pub(crate) struct Setting;
/// Of the route that asks for a sign-in code.
pub(crate) struct Asking;
/// Of the route that brings one back.
pub(crate) struct Redeeming;
/// Of the routes about whoever is signed in.
pub(crate) struct Knowing;

/// Of a route that takes files, once per key.
pub(crate) struct Uploading;
/// Of a route that gives a file out.
pub(crate) struct Downloading;

impl IntoResponses for Uploading {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let mut refusals = keyed();
        refusals.extend([ApiError::Unauthorized, ApiError::NotFound, ApiError::NotPossible]);
        refusals.extend(
            [AttachmentProblem::BadName, AttachmentProblem::TooLarge]
                .map(|code| ApiError::Attachments(vec![FileProblem { file: None, code }])),
        );
        refusals.push(ApiError::Idle);
        table(&refusals)
    }
}

impl IntoResponses for Downloading {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        table(&[
            ApiError::Unauthorized,
            ApiError::AttachmentBlocked,
            ApiError::NotFound,
            ApiError::AttachmentPending,
            ApiError::Internal,
        ])
    }
}

impl IntoResponses for Showing {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        table(&[ApiError::Unauthorized, ApiError::NotFound, ApiError::Internal])
    }
}

impl IntoResponses for Listing {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        table(&[
            malformed(),
            ApiError::Unauthorized,
            ApiError::Forbidden,
            ApiError::Invalid(Vec::new()),
            ApiError::Internal,
        ])
    }
}

impl IntoResponses for Opening {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let mut refusals = keyed();
        refusals.extend([ApiError::Unauthorized, ApiError::Forbidden]);
        table(&refusals)
    }
}

impl IntoResponses for Acting {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let mut refusals = keyed();
        refusals.extend([ApiError::Unauthorized, ApiError::Forbidden, ApiError::NotFound]);
        refusals.extend([ApiError::NotPossible, ApiError::TooLate]);
        let entry = answer::<EventView>("Its entry on the timeline.");
        [("201".to_owned(), entry)].into_iter().chain(table(&refusals)).collect()
    }
}

impl IntoResponses for Setting {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let refusals = table(&[
            malformed(),
            ApiError::Unauthorized,
            ApiError::Forbidden,
            ApiError::NotFound,
            ApiError::NotPossible,
            ApiError::TooLarge,
            ApiError::MediaType,
            ApiError::Invalid(Vec::new()),
            ApiError::Internal,
        ]);
        let ticket = answer::<TicketView>("The ticket as it is now.");
        [("200".to_owned(), ticket)].into_iter().chain(refusals).collect()
    }
}

impl IntoResponses for Asking {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        table(&[
            malformed(),
            ApiError::TooLarge,
            ApiError::MediaType,
            ApiError::Invalid(Vec::new()),
            ApiError::Internal,
        ])
    }
}

impl IntoResponses for Redeeming {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        table(&[
            malformed(),
            ApiError::TooLarge,
            ApiError::MediaType,
            ApiError::Invalid(Vec::new()),
            ApiError::WrongCode,
            ApiError::Internal,
        ])
    }
}

impl IntoResponses for Knowing {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        table(&[ApiError::Unauthorized, ApiError::Internal])
    }
}

/// A schema that other routes bring into the document.
fn answer<T: ToSchema>(description: &str) -> RefOr<Response> {
    let schema = Ref::from_schema_name(T::name());
    let content = ContentBuilder::new().schema(Some(schema)).build();
    let response = ResponseBuilder::new().description(description);
    RefOr::T(response.content("application/json", content).build())
}

fn keyed() -> Vec<ApiError> {
    vec![
        malformed(),
        ApiError::KeyMissing,
        ApiError::InFlight,
        ApiError::TooLarge,
        ApiError::MediaType,
        ApiError::Invalid(Vec::new()),
        ApiError::KeyReused,
        ApiError::Internal,
    ]
}

fn malformed() -> ApiError {
    ApiError::Malformed(String::new())
}

/// What any route may refuse.
const EVERYWHERE: [ApiError; 5] = [
    ApiError::CrossSite,
    ApiError::TooMany(0),
    ApiError::Timeout,
    ApiError::Busy,
    ApiError::Unavailable,
];

/// A response per status that names its codes.
fn table(refusals: &[ApiError]) -> BTreeMap<String, RefOr<Response>> {
    let mut codes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for refusal in refusals.iter().chain(&EVERYWHERE) {
        let (status, code, title) = refusal.parts();
        codes.entry(status.as_str().to_owned()).or_default().push(format!("`{code}`: {title}"));
    }
    let response = |codes: Vec<String>| {
        let schema = RefOr::Ref(Ref::from_schema_name("ProblemDocument"));
        let content = ContentBuilder::new().schema(Some(schema)).build();
        ResponseBuilder::new()
            .description(codes.join(" "))
            .content("application/problem+json", content)
            .build()
    };
    codes.into_iter().map(|(status, codes)| (status, RefOr::T(response(codes)))).collect()
}
