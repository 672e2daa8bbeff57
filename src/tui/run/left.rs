//! What earlier runs left unsaved, found for the open plan whatever has become of its file.

use std::path::Path;

use crate::error::Error;
use crate::store::{Kept, Recovery, look, shown, state_folder, text_of, unified};
use crate::tui::desk::OnDisk;
use crate::tui::message::Message;
use crate::tui::model::Model;
use crate::tui::offer::Offer;
use crate::words::Sentence;

use super::files::Files;

impl Files {
    /// What an earlier run left unsaved of the open plan.
    pub(super) fn left_behind(model: &Model) -> Option<Message> {
        let path = model.path()?;
        let text = model.desk().map(|desk| desk.source().text());
        let kept = Kept::of(path, text)?;
        if Some(&*kept.text) == text {
            kept.clear();
            return None;
        }
        Some(offered(model, path, kept))
    }

    /// The same once more, also what was discarded; says so where there is nothing.
    pub(super) fn offer_again(model: &Model) -> Message {
        let nothing = || Message::Refused(Error::failed(Sentence::new("screen-recover-nothing")));
        if let Some(message) = Self::left_behind(model) {
            return message;
        }
        let Some(path) = model.path() else {
            return nothing();
        };
        let discarded = Recovery::of(path, state_folder().as_deref()).find_discarded();
        match discarded.map(|kept| kept.restore()) {
            Some(Ok(kept)) => offered(model, path, kept),
            _ => nothing(),
        }
    }

    /// Puts aside what a file keeps.
    ///
    /// # Errors
    /// When the system does not let it; it is offered again then.
    pub(super) fn discard(file: &Path) -> Result<(), Message> {
        let discarded = Kept::read(file).map_or(Ok(()), |kept| kept.discard());
        discarded.map_err(|error| {
            let said = Sentence::new("screen-discard-failed").with("reason", error.to_string());
            Message::Refused(Error::failed(said))
        })
    }
}

fn offered(model: &Model, path: &Path, kept: Kept) -> Message {
    let now = text_of(path);
    let is_plan = model.desk().is_some();
    let on_disk = match &now {
        _ if is_plan => OnDisk::Plan,
        Ok(text) => OnDisk::Text(text.clone()),
        Err(_) if look(path, model.today).is_ok() => OnDisk::Text(String::new()), // no UTF-8
        Err(_) => OnDisk::Gone,
    };
    let diff = unified(&shown(path), &kept.base, &kept.text);
    Message::Recovered(Box::new(Offer {
        path: path.to_owned(),
        plan: shown(kept.plan.file_name().unwrap_or_default()),
        when: kept.when().unwrap_or_else(|| "?".to_owned()),
        count: kept.changes(model.today),
        diff: diff.lines().skip(2).map(str::to_owned).collect(),
        is_half: now.is_ok_and(|now| kept.is_half(&now)),
        on_disk,
        file: kept.file,
        base: kept.base,
        text: kept.text,
    }))
}
