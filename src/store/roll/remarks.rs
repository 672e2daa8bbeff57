//! The old date beside each one that somebody must confirm, as a comment: it goes when the date is confirmed.

use super::dates::Moved;
use crate::error::Error;
use crate::store::edit::sheet::annotated;
use crate::words::visible;

/// The text with the old words behind `review = true`.
pub(super) fn written(moved: &Moved, year: &str) -> Result<String, Error> {
    let remarks = moved.unconfirmed.iter();
    let remarks = remarks.map(|(row, was)| (*row, format!("{year}: {}", visible(was))));
    annotated(&moved.text, "review", remarks)
}
