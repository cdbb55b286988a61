//! Texts that a spreadsheet would compute if they were typed in, and the apostrophe that keeps
//! them from it.

/// Whether a spreadsheet would take the text for a formula.
pub fn begins(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@'])
}

/// The text as it stands in delimited text: behind an apostrophe where Excel would compute it, even
/// between quotation marks. One that begins as if it were kept already gets another.
pub fn kept(text: &str) -> String {
    if needs_keeping(text) { format!("'{text}") } else { text.to_owned() }
}

/// What [`kept`] was given.
pub fn freed(text: &str) -> &str {
    text.strip_prefix('\'').filter(|bare| needs_keeping(bare)).unwrap_or(text)
}

fn needs_keeping(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    begins(bare) || bare.starts_with(['\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_itself_again() {
        for text in ["=1+1", "+82", " -3", "@x", "\tx", "\nx", "'=1", "''=1", "'tis", "가", "'", ""]
        {
            assert_eq!(freed(&kept(text)), text);
        }
        for text in ["=1+1", "'=1", " +2", "\tx"] {
            assert_eq!(kept(text), format!("'{text}"));
        }
        assert_eq!(kept("'tis"), "'tis");
    }
}
