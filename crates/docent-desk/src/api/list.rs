//! `GET /tickets`: lists. What an address says and the desk does not understand is refused, never ignored.

use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::header::LINK;
use axum::response::{IntoResponse, Response};
use docent_model::{FormSchema, Priority, Problem, ProblemCode, Status};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::openapi::refusals::Listing;
use super::view::TicketSummary;
use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::tickets::{self, Query, Sort};

/// A page of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct PageView {
    /// In the order that was asked for.
    pub(crate) tickets: Vec<TicketSummary>,
    /// The value of `cursor` for the next page; `null` at the end.
    pub(crate) next: Option<String>,
}

/// What can be asked for. Parameters that may be repeated take commas, too.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "it describes; `read` reads the address, because it must find what is unknown"
)]
struct Parameters {
    /// Any of these.
    status: Option<Vec<Status>>,
    /// Any of these.
    priority: Option<Vec<Priority>>,
    /// Any of these values of the form's field `product`.
    product: Option<Vec<String>>,
    /// Words in subject, description and public comments; their beginnings suffice.
    #[param(max_length = 200)]
    q: Option<String>,
    /// An agent's account, `me`, or `none`. Only agents may ask.
    #[param(pattern = "^(me|none|[0-9a-f]{32})$")]
    assignee: Option<String>,
    /// Brought before management or not.
    escalated: Option<bool>,
    /// The order; `newest` if absent.
    #[param(inline)]
    sort: Option<Sort>,
    /// `next` of the page before, with the same `sort`.
    cursor: Option<String>,
    /// Tickets on a page; 20 if absent.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u8>,
}

/// Lists tickets: a requester's own and their organization's, all for an agent. A ticket's key lists nothing.
#[utoipa::path(
    get,
    path = "/tickets",
    operation_id = "list",
    params(Parameters),
    responses(
        (
            status = 200,
            description = "A page.",
            body = PageView,
            headers(("Link" = String, description = "The next page, RFC 8288; absent at the end."))
        ),
        Listing
    ),
    security(("bearer" = []), ("session" = []))
)]
pub(crate) async fn list(
    State(desk): State<Desk>,
    principal: Principal,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    // Who may not ask at all is not told what is wrong with the question.
    principal.visible()?;
    let raw = query.unwrap_or_default();
    let parameters = pairs(&raw)?;
    let query = read(&desk.form, &principal, &parameters)?;
    let page = tickets::list(&desk, &principal, &query).await?;
    let link = page.next.as_ref().map(|next| link(&desk, &parameters, next));
    let view = PageView {
        tickets: page.tickets.iter().map(TicketSummary::from).collect(),
        next: page.next,
    };
    let mut response = Json(view).into_response();
    if let Some(link) = link {
        let link = link.parse().expect("an encoded address is a header's value");
        response.headers_mut().insert(LINK, link);
    }
    Ok(response)
}

pub(crate) type Pairs = Vec<(String, String)>;

pub(crate) fn pairs(raw: &str) -> Result<Pairs, ApiError> {
    serde_urlencoded::from_str(raw).map_err(|error| ApiError::Malformed(error.to_string()))
}

/// The next page, RFC 8288.
fn link(desk: &Desk, parameters: &Pairs, next: &str) -> String {
    let mut parameters = parameters.clone();
    parameters.retain(|(name, _)| name != "cursor");
    parameters.push(("cursor".to_owned(), next.to_owned()));
    let query = serde_urlencoded::to_string(parameters).expect("pairs of texts can be encoded");
    format!("<{}/api/v1/tickets?{query}>; rel=\"next\"", desk.url)
}

pub(crate) fn read(
    form: &FormSchema,
    principal: &Principal,
    parameters: &Pairs,
) -> Result<Query, ApiError> {
    let mut query = Query::default();
    let mut problems = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for (name, value) in parameters {
        let again = !seen.insert(name.as_str());
        let once = !matches!(name.as_str(), "status" | "priority" | "product");
        let read = if again && once {
            Err(ProblemCode::UnknownOption)
        } else {
            parameter(form, principal, &mut query, (name, value))
        };
        problems.extend(read.err().map(|code| Problem { field: name.clone(), code }));
    }
    if problems.is_empty() { Ok(query) } else { Err(ApiError::Invalid(problems)) }
}

fn parameter(
    form: &FormSchema,
    principal: &Principal,
    query: &mut Query,
    (name, value): (&str, &str),
) -> Result<(), ProblemCode> {
    match name {
        "status" => query.status.extend(each(value, Status::of)?),
        "priority" => query.priority.extend(each(value, Priority::of)?),
        "product" => query.product.extend(each(value, |value| product(form, value))?),
        "q" => query.text = Some(value.to_owned()),
        "assignee" => query.assignee = Some(assignee(principal, value)?),
        "escalated" => query.escalated = Some(known(value.parse().ok())?),
        "sort" => {
            let found = Sort::ALL.into_iter().find(|(word, _)| *word == value);
            query.sort = known(found)?.1;
        }
        "cursor" => query.cursor = Some(value.to_owned()),
        "limit" => query.limit = Some(known(value.parse().ok())?),
        _ => return Err(ProblemCode::UnknownField),
    }
    Ok(())
}

/// Values with commas between them.
fn each<T>(value: &str, of: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, ProblemCode> {
    value.split(',').map(|value| known(of(value))).collect()
}

fn known<T>(value: Option<T>) -> Result<T, ProblemCode> {
    value.ok_or(ProblemCode::UnknownOption)
}

fn product(form: &FormSchema, value: &str) -> Option<String> {
    let field = form.field("product")?;
    field.options.iter().any(|option| option.value == value).then(|| value.to_owned())
}

fn assignee(principal: &Principal, value: &str) -> Result<Option<String>, ProblemCode> {
    match (value, principal) {
        ("none", _) => Ok(None),
        ("me", Principal::Account(account)) => Ok(Some(account.id.clone())),
        (id, _) if crate::secret::is_id(id) => Ok(Some(id.to_owned())),
        _ => Err(ProblemCode::UnknownOption),
    }
}

#[cfg(test)]
mod tests {
    use docent_model::form::{Choice, Field, FieldKind, Texts};

    use super::*;

    /// A form that asks for product `a` or `b`.
    fn form() -> FormSchema {
        let mut form = FormSchema::plain();
        let choice =
            |value: &str| Choice { value: value.to_owned(), when: None, label: Texts::default() };
        form.fields.push(Field {
            name: "product".to_owned(),
            kind: FieldKind::Choice,
            required: false,
            options: ["a", "b"].map(choice).to_vec(),
            when: None,
            label: Texts::default(),
            help: Texts::default(),
        });
        form
    }

    #[test]
    fn addresses_are_understood_or_refused() {
        let form = form();
        for (address, expected) in [
            ("", "fine"),
            ("status=open,pending&status=solved&priority=high&product=a&product=b", "fine"),
            ("q=caf%C3%A9+%E6%9D%B1%E4%BA%AC&escalated=true&sort=updated&limit=100", "fine"),
            ("assignee=none", "fine"),
            ("assignee=0123456789abcdef0123456789abcdef", "fine"),
            ("status=", "status unknown-option"),
            ("status=open,", "status unknown-option"),
            ("status=Open", "status unknown-option"),
            ("priority=urgent", "priority unknown-option"),
            ("product=c", "product unknown-option"),
            ("product=a%00", "product unknown-option"),
            ("assignee=me", "assignee unknown-option"),
            ("escalated=yes", "escalated unknown-option"),
            ("sort=random", "sort unknown-option"),
            ("sort=newest&sort=newest", "sort unknown-option"),
            ("limit=-1", "limit unknown-option"),
            ("limit=99999999999999999999", "limit unknown-option"),
            ("page=2&Status=open", "page unknown-field, Status unknown-field"),
            ("cursor", "fine"),
        ] {
            let read = read(&form, &Principal::Nobody, &pairs(address).unwrap());
            let told = match read {
                Ok(_) => "fine".to_owned(),
                Err(ApiError::Invalid(problems)) => {
                    let told = problems.iter().map(|p| format!("{} {}", p.field, p.code.as_str()));
                    told.collect::<Vec<_>>().join(", ")
                }
                Err(error) => format!("{error:?}"),
            };
            assert_eq!(told, expected, "{address}");
        }
    }
}
