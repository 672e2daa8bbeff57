//! Where a recommendation that was carried over came from: what it was in the plan of the year before. Knows plans, not
//! where they lie.

use super::{Plan, Recommendation};

/// A recommendation in the plan that it was carried from.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'p> {
    /// The plan of that year.
    pub plan: &'p Plan,
    /// The recommendation there.
    pub recommendation: &'p Recommendation,
}

impl Recommendation {
    /// What it was in the year that it was carried from, if the plan of that year is among those: by its id, else by its
    /// title.
    #[must_use]
    pub fn origin<'p>(&self, plans: &'p [Plan]) -> Option<Origin<'p>> {
        let year = self.carried_from.as_deref()?;
        let plan = plans.iter().find(|plan| plan.cycle.label() == year)?;
        let find = |is: &dyn Fn(&&Recommendation) -> bool| plan.recommendations.iter().find(is);
        let recommendation =
            find(&|it| it.id == self.id).or_else(|| find(&|it| it.title == self.title))?;
        Some(Origin {
            plan,
            recommendation,
        })
    }
}

impl<'p> Origin<'p> {
    /// What the phase that raised it is called.
    #[must_use]
    pub fn raised_by(&self) -> Option<&'p str> {
        let phase = self.plan.entries.get(self.recommendation.from?)?;
        Some(&phase.title)
    }

    /// What phases made of it that year: their titles and what came of it.
    pub fn outcomes(&self) -> impl Iterator<Item = (&'p str, &'p str)> {
        let plan = self.plan;
        let steps = self.recommendation.steps.iter();
        steps.filter_map(move |step| {
            let phase = plan.entries.get(step.phase?)?;
            Some((&*phase.title, step.outcome.as_deref()?))
        })
    }
}
