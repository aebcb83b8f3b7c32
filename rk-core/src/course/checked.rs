//! Parts of a course that cannot be wrong.
//!
//! Each is lent by a [`Course`](super::Course), or made of a draft alone: then
//! every rule is asked that looks at this part and not at the course around
//! it, and every error refuses. A part holds its draft unchanged and says what
//! stands in it; what it needs is there.

mod agreement;
mod consent;
mod coordinator;
mod course;
mod declare;
mod follow_up;
mod goal;
mod meeting;
mod participant;
mod phase;
mod team;
mod theme;

pub use agreement::Agreement;
pub use consent::Consent;
pub use coordinator::Coordinator;
pub use course::Course;
use declare::checked;
pub use follow_up::FollowUp;
pub use goal::Goal;
pub use meeting::NetworkMeeting;
pub use participant::Participant;
pub use phase::Phase;
pub use team::{CoordinatorTeam, Member};
pub use theme::Theme;

use super::{
    Settings, check,
    draft::{CourseDraft, Record},
    findings::{Step, path},
};
use crate::{
    Date,
    rule::{CourseRule, Profile, Report},
};

/// The part at a place of a course that holds nothing else, if no rule finds an error there or below
fn approved<T>(
    mut form: CourseDraft<'_>,
    profile: Profile,
    on: Date,
    place: &[Step<'_>],
    part: Option<T>,
) -> Result<T, Report<CourseRule>> {
    form.profile = Some(profile);
    let mut record = Record::of(&form);
    let report = check::part(&mut record, Vec::new(), &Settings::default(), Some(on), false, &path(place));
    part.filter(|_| report.valid()).ok_or(report)
}
