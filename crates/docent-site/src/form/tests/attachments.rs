//! Mistakes in `[attachments]`.

use expect_test::{Expect, expect};

use super::{config, read, refused};

#[test]
fn limits_of_attachments_are_checked() {
    let refused = |line: &str, expected: &Expect| {
        refused(&format!("[attachments]\n{line}\n"), expected);
    };
    refused(
        "cuont = 1",
        &expect!["`[attachments]` has no key `cuont` | did you mean `count`? | cuont"],
    );
    refused(
        "count = -1",
        &expect!["`count` must be a whole number, 0 or more | write `count = 10` | -1"],
    );
    refused(
        "count = \"3\"",
        &expect![[r#"`count` must be a whole number, 0 or more | write `count = 10` | "3""#]],
    );
    refused(
        "size = 20",
        &expect![[r#"`size` must be a text, not a number | write `size = ".."` | 20"#]],
    );
    refused(
        "size = \"20\"",
        &expect![[
            r#"`20` is no size | write a whole number and `KB`, `MB` or `GB`, as in `size = "20 MB"` | "20""#
        ]],
    );
    for size in ["1.5 MB", "0 KB", "MB", "-1 MB", "20 TB", "99999999999999 GB"] {
        let text = format!("[attachments]\nsize = \"{size}\"\n");
        let error = read(&text, &config()).expect_err(size);
        assert_eq!(error.message, format!("`{size}` is no size"));
    }
    refused(
        "size = \"60 MB\"",
        &expect![
            "one file may be larger than all files together | make `total` at least as large as `size` | attachments"
        ],
    );
}

#[test]
fn types_of_attachments_are_checked() {
    let refused = |types: &str, expected: &Expect| {
        refused(&format!("[attachments]\ntypes = {types}\n"), expected);
    };
    refused(
        "[]",
        &expect!["`types` is empty | write `count = 0` for a form without attachments | types"],
    );
    refused(
        "[\"exe\"]",
        &expect![[
            r#"`exe` is no type that can be attached | known endings: `png`, `jpg`, `jpeg`, `gif`, `webp`, `pdf`, `txt`, `log`, `md`, `csv`, `json`, `har`, `zip`, `gz`, `tgz`, `docx`, `xlsx`, `pptx`, `odt`, `ods`, `mp4`, `m4v`, `webm` | "exe""#
        ]],
    );
    refused(
        "[\"jpge\"]",
        &expect![[r#"`jpge` is no type that can be attached | did you mean `jpg`? | "jpge""#]],
    );
    refused(
        "[\"image/png\"]",
        &expect![[
            r#"`image/png` is no type that can be attached | write the ending of such files: `png` | "image/png""#
        ]],
    );
    refused(
        "\"png\"",
        &expect![[
            r#"`types` must be a list of texts, not a text | write `types = ["..", ".."]` | "png""#
        ]],
    );
}
