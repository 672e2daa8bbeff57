//! What of a plan the learning view is about, in its order: phases, recommendations, ideas, documents. Changes nothing.

use crate::plan::Recommendation;
use crate::plan::taken_up::TakenUp;

use super::model::{Model, View};

impl Model {
    /// The phase that ideas and documents are asked about: that of the learning view, else the selected one, or the one that
    /// the selected entry prepares. An index into the plan's entries.
    #[must_use]
    pub fn phase(&self) -> Option<usize> {
        let desk = self.desk()?;
        let plan = desk.source().plan();
        if self.view == View::Learning {
            let columns = plan.taken_up(self.today).phases;
            return columns.get(self.learning.1).copied();
        }
        let selected = desk.selected()?;
        let entry = plan.entries.get(selected)?;
        if entry.is_phase {
            Some(selected)
        } else {
            entry.phase
        }
    }

    /// The recommendation that is chosen in the learning view.
    #[must_use]
    pub fn recommendation(&self) -> Option<&Recommendation> {
        let place = self.taken_up().rows.get(self.learning.0)?.recommendation;
        self.desk()?.source().plan().recommendations.get(place)
    }

    /// What has become of each recommendation in each phase: the rows and columns of the learning view.
    #[must_use]
    pub fn taken_up(&self) -> TakenUp {
        let desk = self.desk();
        desk.map(|desk| desk.source().plan().taken_up(self.today))
            .unwrap_or_default()
    }

    /// The ideas for the phase that is asked about, as indices into the plan.
    #[must_use]
    pub fn ideas(&self) -> Vec<usize> {
        let ideas = self.desk().map(|desk| &desk.source().plan().ideas);
        let (Some(ideas), Some(phase)) = (ideas, self.phase()) else {
            return Vec::new();
        };
        let own = ideas.iter().enumerate();
        own.filter(|(_, idea)| idea.phase == Some(phase))
            .map(|(index, _)| index)
            .collect()
    }

    /// The documents of the phase that is asked about, as indices into the plan.
    #[must_use]
    pub fn documents(&self) -> Vec<usize> {
        let documents = self.desk().map(|desk| &desk.source().plan().documents);
        let (Some(documents), Some(phase)) = (documents, self.phase()) else {
            return Vec::new();
        };
        let own = documents.iter().enumerate();
        own.filter(|(_, document)| document.phase == Some(phase))
            .map(|(index, _)| index)
            .collect()
    }
}
