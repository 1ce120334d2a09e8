//! What is asked for where lists are measured without HTTP.

use docent_desk::tickets::{Query, Sort};
use docent_model::{Priority, Role, Status};

use crate::seed;

/// Every list, newest first and last moved first.
pub(crate) fn all() -> Vec<(Role, String, Query)> {
    let q = Query::default;
    let open = |query: Query| Query { status: vec![Status::Open], ..query };
    let product = |name: &str, query: Query| Query { product: vec![name.to_owned()], ..query };
    let critical = |query: Query| Query { priority: vec![Priority::Critical], ..query };
    let mine = |query: Query| Query { assignee: Some(Some(seed::AGENT.to_owned())), ..query };
    let unassigned = |query: Query| Query { assignee: Some(None), ..query };
    let text = |text: &str, query: Query| Query { text: Some(text.to_owned()), ..query };
    let agent = [
        ("all", q()),
        ("open", open(q())),
        ("product", product("product0", q())),
        ("rare product", product("rare", q())),
        ("critical", critical(q())),
        ("product, critical", product("product0", critical(q()))),
        ("mine", mine(q())),
        ("mine, product", mine(product("product0", q()))),
        ("unassigned", unassigned(q())),
        ("unassigned, rare product", unassigned(product("rare", q()))),
        ("escalated", Query { escalated: Some(true), ..q() }),
        ("`ticket`, in all", text("ticket", q())),
        ("`common`, in a tenth", text("common", q())),
        ("`rare77`, in 1/5,000", text("rare77", q())),
        ("`rare`, 5,000 words begin so", text("rare", q())),
        ("`ticket rare77`", text("ticket rare77", q())),
        ("`ticket`, open", text("ticket", open(q()))),
        ("`ticket`, critical", text("ticket", critical(q()))),
        ("`ticket`, rare product", text("ticket", product("rare", q()))),
        ("`common`, rare product", text("common", product("rare", q()))),
    ];
    let reader = [
        ("all", q()),
        ("open", open(q())),
        ("product, open", product("product0", open(q()))),
        ("`ticket`, in all", text("ticket", q())),
        ("`common`, in a tenth", text("common", q())),
        ("`rare`, in all", text("rare", q())),
        ("`ticket`, open", text("ticket", open(q()))),
    ];
    let agent = agent.into_iter().map(|(name, query)| (Role::Agent, name, query));
    let reader = reader.into_iter().map(|(name, query)| (Role::Requester, name, query));
    let sorted = |(role, name, query): (Role, &str, Query)| {
        [Sort::Newest, Sort::Updated].map(|sort| {
            let order = Sort::ALL[sort as usize].0;
            let name = format!("{}: {name}, {order}", role.as_str());
            (role, name, Query { sort, ..query.clone() })
        })
    };
    agent.chain(reader).flat_map(sorted).collect()
}
