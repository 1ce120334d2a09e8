//! Which errors of a database end by themselves or by an operator's work.

/// Whether the database is gone, full, locked or may only be read.
pub(super) fn is_outage(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed => true,
        sqlx::Error::Database(error) => {
            error.code().is_some_and(|code| is_sqlite(&code) || is_postgres(&code))
        }
        _ => false,
    }
}

/// Result codes of SQLite, of which the lowest byte is the kind: busy, locked, read-only, I/O error, full, cannot open.
fn is_sqlite(code: &str) -> bool {
    let kind = code.parse::<u32>().map(|code| code & 0xff);
    code.len() < 5 && kind.is_ok_and(|kind| matches!(kind, 5 | 6 | 8 | 10 | 13 | 14))
}

/// Classes of PostgreSQL's codes: connection, resources, intervention of an operator, system; and a read-only server.
fn is_postgres(code: &str) -> bool {
    let class = code.get(..2).unwrap_or_default();
    code.len() == 5 && (matches!(class, "08" | "53" | "57" | "58") || code == "25006")
}

#[cfg(test)]
mod tests {
    use super::{is_postgres, is_sqlite};

    #[test]
    fn codes() {
        for (code, outage) in [
            ("5", true),
            ("8", true),
            ("13", true),
            ("778", true),   // SQLITE_IOERR_WRITE
            ("1555", false), // SQLITE_CONSTRAINT_PRIMARYKEY
            ("1", false),
            ("57P01", true),  // admin_shutdown
            ("53100", true),  // disk_full
            ("25006", true),  // read_only_sql_transaction
            ("23505", false), // unique_violation
            ("42601", false), // syntax_error
        ] {
            assert_eq!(is_sqlite(code) || is_postgres(code), outage, "{code}");
        }
    }
}
