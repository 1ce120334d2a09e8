//! Multipart bodies, as clients write them.

/// The first bytes of a picture.
pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";

/// A part.
pub(crate) struct File<'a> {
    /// The field's name.
    pub(crate) field: &'a str,
    /// None for a text.
    pub(crate) name: Option<&'a str>,
    /// What the client says.
    pub(crate) kind: &'a str,
    pub(crate) content: &'a [u8],
}

pub(crate) fn text<'a>(name: &'a str, content: &'a [u8]) -> File<'a> {
    File { field: "file", name: Some(name), kind: "text/plain", content }
}

pub(crate) fn png<'a>(name: &'a str, content: &'a [u8]) -> File<'a> {
    File { field: "file", name: Some(name), kind: "image/png", content }
}

pub(crate) fn field<'a>(name: &'a str, value: &'a str) -> File<'a> {
    File { field: name, name: None, kind: "", content: value.as_bytes() }
}

/// Writes a body as curl does: quotes in names are escaped with a backslash.
pub(crate) fn body(boundary: &str, parts: &[File<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for part in parts {
        let name = part.name.map(|name| format!("; filename=\"{}\"", name.replace('"', "\\\"")));
        let kind = (!part.kind.is_empty()).then(|| format!("Content-Type: {}\r\n", part.kind));
        body.extend_from_slice(
            format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"{}\r\n{}\r\n",
                part.field,
                name.unwrap_or_default(),
                kind.unwrap_or_default(),
            )
            .as_bytes(),
        );
        body.extend_from_slice(part.content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    body
}

/// A zip archive of one entry, which says that it unpacks to `unpacked` bytes.
pub(crate) fn zip(unpacked: u32) -> Vec<u8> {
    let name = b"a.txt";
    let name_length = 5_u16.to_le_bytes();
    let mut entry = Vec::from(*b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\x01\0\0\0");
    entry.extend_from_slice(&unpacked.to_le_bytes());
    entry.extend_from_slice(&name_length);
    entry.extend_from_slice(&[0; 16]);
    entry.extend_from_slice(name);
    let mut file = Vec::from(*b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0\x01\0\0\0");
    file.extend_from_slice(&unpacked.to_le_bytes());
    file.extend_from_slice(&name_length);
    file.extend_from_slice(&[0; 2]);
    file.extend_from_slice(name);
    file.push(0);
    let offset = u32::try_from(file.len()).unwrap();
    file.extend_from_slice(&entry);
    file.extend_from_slice(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    file.extend_from_slice(&u32::try_from(entry.len()).unwrap().to_le_bytes());
    file.extend_from_slice(&offset.to_le_bytes());
    file.extend_from_slice(&[0; 2]);
    file
}
