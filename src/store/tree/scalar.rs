//! Keys and single values: the quick way for what is plain, the grammar's own for the rest.

use std::borrow::Cow;

use toml_parser::decoder::ScalarKind;
use toml_parser::{ErrorSink, Raw};

use super::Value;

/// The value of a scalar; what the grammar objects to is reported.
pub(super) fn scalar_value<'t>(raw: Raw<'t>, error: &mut dyn ErrorSink) -> Value<'t> {
    if let Some(text) = plain_text(raw) {
        return Value::Text(Cow::Borrowed(text));
    }
    let mut decoded = Cow::Borrowed("");
    match raw.decode_scalar(&mut decoded, error) {
        ScalarKind::String if raw.is_empty() => Value::Broken,
        ScalarKind::String => Value::Text(decoded),
        ScalarKind::Boolean(flag) => Value::Flag(flag),
        ScalarKind::DateTime => Value::Moment(raw.as_str()),
        ScalarKind::Float => decoded.parse().map_or(Value::Broken, Value::Float),
        ScalarKind::Integer(radix) => {
            i64::from_str_radix(&decoded, radix.value()).map_or(Value::Broken, Value::Integer)
        }
    }
}

/// What stands between the quotation marks of a text without escapes, as nearly all are: taken without decoding.
fn plain_text(raw: Raw<'_>) -> Option<&str> {
    let text = raw.as_str().strip_prefix('"')?.strip_suffix('"')?;
    // Without a way out inside a piece, all of its bytes are looked at at once.
    let mut pieces = text.as_bytes().chunks(32);
    let all = pieces.all(|piece| piece.iter().fold(true, |all, byte| all & is_plain(*byte)));
    all.then_some(text)
}

#[expect(
    clippy::needless_bitwise_bool,
    reason = "without branches the compiler makes vectors of it"
)]
fn is_plain(byte: u8) -> bool {
    (byte >= b' ') & (byte != b'"') & (byte != b'\\') & (byte != 0x7f)
}

/// Whether a letter of a key needs no quotation marks around it.
pub(super) fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

/// The name of a key; what the grammar objects to is reported.
pub(super) fn key_name<'t>(raw: Raw<'t>, error: &mut dyn ErrorSink) -> Cow<'t, str> {
    let written = raw.as_str();
    if !written.is_empty() && written.bytes().all(is_bare) {
        return Cow::Borrowed(raw.as_str());
    }
    let mut name = Cow::Borrowed("");
    raw.decode_key(&mut name, error);
    name
}
