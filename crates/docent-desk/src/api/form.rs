//! `/form`: the questions of the site, without their texts.

use axum::Json;
use axum::extract::State;
use docent_model::AttachmentRules;
use docent_model::form::{Condition, FieldKind};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::Desk;

/// The form.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct FormView {
    /// In order.
    pub(crate) fields: Vec<FieldView>,
    /// Which files may be attached.
    pub(crate) attachments: AttachmentRules,
}

/// A question.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct FieldView {
    /// Its name on the wire.
    pub(crate) name: String,
    /// What kind of answer it takes.
    pub(crate) kind: FieldKind,
    /// Whether an answer is needed where it is asked.
    pub(crate) required: bool,
    /// What can be chosen.
    pub(crate) options: Vec<OptionView>,
    /// When it is asked; always if `null`.
    pub(crate) when: Option<Condition>,
}

/// An option.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct OptionView {
    /// On the wire.
    pub(crate) value: String,
    /// When it is offered; always if `null`.
    pub(crate) when: Option<Condition>,
}

/// Its address.
pub(crate) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(show))
}

/// Shows the form.
#[utoipa::path(get, path = "/form", operation_id = "form", responses((status = 200, description = "The questions of the site.", body = FormView)))]
async fn show(State(desk): State<Desk>) -> Json<FormView> {
    let fields = desk.form.fields.iter().map(|field| FieldView {
        name: field.name.clone(),
        kind: field.kind,
        required: field.required,
        options: field
            .options
            .iter()
            .map(|option| OptionView { value: option.value.clone(), when: option.when.clone() })
            .collect(),
        when: field.when.clone(),
    });
    Json(FormView { fields: fields.collect(), attachments: desk.form.attachments.clone() })
}
