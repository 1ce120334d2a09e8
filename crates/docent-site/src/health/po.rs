//! PO files: the part of gettext's format that catalogues and translators' programs use.

/// One message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Message {
    /// `msgctxt`
    pub(crate) context: String,
    /// `msgid`
    pub(crate) id: String,
    /// `msgstr`
    pub(crate) text: String,
    /// Whether it is marked `fuzzy`: a guess that nobody has confirmed.
    pub(crate) fuzzy: bool,
}

/// All messages but the head, in their order; what is wrong is told in a sentence. Obsolete messages (`#~`) are comments.
pub(crate) fn read(text: &str) -> Result<Vec<Message>, String> {
    let mut messages = Vec::new();
    let mut message = Message::default();
    let mut field = Field::None;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        let wrong = || format!("line {}: `{line}` is not PO", number + 1);
        if line.starts_with('#') || line.is_empty() {
            if field == Field::Text {
                messages.push(std::mem::take(&mut message));
                field = Field::None;
            }
            message.fuzzy |= line.starts_with("#,") && line.contains("fuzzy");
            continue;
        }
        let (keyword, quoted) = line.split_at(line.find('"').ok_or_else(wrong)?);
        field = match keyword.trim() {
            "" => field,
            word => {
                let next = Field::of(word).ok_or_else(wrong)?;
                if field == Field::Text && next != Field::Text {
                    messages.push(std::mem::take(&mut message));
                }
                next
            }
        };
        let value = unquoted(quoted).ok_or_else(wrong)?;
        match field {
            Field::Context => message.context.push_str(&value),
            Field::Id => message.id.push_str(&value),
            Field::Text => message.text.push_str(&value),
            Field::Other => {}
            Field::None => return Err(wrong()),
        }
    }
    if field == Field::Text {
        messages.push(message);
    }
    messages.retain(|message| !message.id.is_empty());
    Ok(messages)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    None,
    Context,
    Id,
    Text,
    /// Plural forms: a name of a UI control has none.
    Other,
}

impl Field {
    fn of(word: &str) -> Option<Field> {
        Some(match word {
            "msgctxt" => Field::Context,
            "msgid" => Field::Id,
            "msgstr" | "msgstr[0]" => Field::Text,
            "msgid_plural" => Field::Other,
            _ if word.starts_with("msgstr[") => Field::Other,
            _ => return None,
        })
    }
}

fn unquoted(text: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"').filter(|_| text.len() >= 2)?;
    let mut out = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            }),
            '"' => return None,
            other => out.push(other),
        }
    }
    Some(out)
}
