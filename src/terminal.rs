//! What this terminal can do and why we think so, and how to enter and leave it whole.
//!
//! Nothing here knows a plan or a screen: bytes and abilities only.

mod ability;
mod ask;
mod background;
mod changes;
mod colours;
mod decode;
mod editor;
mod environment;
mod guard;
mod hand;
mod inquiry;
mod page;
mod pen;
mod program;
mod session;
mod signals;
mod size;

pub use ability::{Ability, Found};
pub use ask::{Question, asking, marks_pastes, unmarked_paste};
pub use background::Background;
pub use changes::changes;
pub use decode::{Decoder, Input, Reply};
pub use editor::Call;
pub use environment::Environment;
pub use guard::{Guard, on_panic, restore};
pub use inquiry::inquire;
pub use page::Page;
pub use pen::Pen;
pub use program::{depth_of, glyphs_of};
pub use signals::{Signals, die_of};
pub use size::size;
