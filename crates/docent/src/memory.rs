//! The allocator: trees of thousands of articles are made of millions of small pieces, on all cores; the system's
//! takes a seventh of a whole build for them.

use libmimalloc_sys::{mi_option_set, mi_option_t};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// `mi_option_purge_delay` of mimalloc 2, which the crate does not name.
const PURGE_DELAY: mi_option_t = 15;

/// Keeps what is freed for the next that asks. A build frees a stage's memory while the next one asks for as much; given
/// back to the system in between, all of it would be cleared a second time, which took a fifteenth of a build. Not for
/// what runs on: a desk would hold for ever what its busiest minute took.
pub(crate) fn keep_freed() {
    #[expect(
        unsafe_code,
        reason = "a foreign function; this one stores a number, at any time and from any thread"
    )]
    unsafe {
        mi_option_set(PURGE_DELAY, -1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number of an option is not the crate's promise; its neighbours and its value are looked at instead.
    #[test]
    fn the_option_is_the_delay_of_purges() {
        #[expect(unsafe_code, reason = "a foreign function; this one reads a number")]
        let value = |option| unsafe { libmimalloc_sys::mi_option_get(option) };
        assert_eq!(libmimalloc_sys::mi_option_eager_commit_delay + 1, PURGE_DELAY);
        assert_eq!(libmimalloc_sys::mi_option_use_numa_nodes - 1, PURGE_DELAY);
        assert_eq!(value(PURGE_DELAY), 10, "milliseconds; what mimalloc 2 begins with");
        keep_freed();
        assert_eq!(value(PURGE_DELAY), -1);
    }
}
