//! What comes from other programs and goes to them: series of figures. Knows no files; who reads them hands over the text.

pub mod series;
