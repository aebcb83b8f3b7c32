//! A course as a half-filled form has it: every field may be missing.
//!
//! Drafts have public fields and no rules. Texts are borrowed from the document
//! they were read from where that is possible. The meaning of every field
//! stands in the project's documentation, page "A citizen's course on the wire".

mod agreement;
pub(crate) mod declare;
mod direction;
mod entry;
pub(crate) mod field;
mod frame;
mod information;
mod list;
mod meeting;
pub(crate) mod need;
mod pairs;
mod people;
pub(crate) mod place;
#[cfg_attr(not(feature = "json"), expect(dead_code, reason = "only reading fills all of it"))]
mod record;
#[cfg_attr(not(feature = "json"), expect(dead_code, reason = "only reading asks what may stand in a field"))]
pub(crate) mod table;
mod words;

use std::borrow::Cow;

pub use agreement::{Agreement, Disposed, Disposition, FollowUp, FollowUpResult};
pub(crate) use declare::{draft, words};
pub use direction::{Goal, Plan, Wish};
pub(crate) use entry::{Entry, Ids, Keyed, Several, Struct};
pub use frame::{Closure, OtherCoordination, OtherCourse, PhaseSpan, Programme, Reopening, Waiver};
pub use information::{Consent, Contact, Sharing};
pub use list::List;
pub use meeting::{Discussed, Meeting, Participant, Preparation, Theme};
pub(super) use need::{Link, Need, To};
pub use pairs::Pairs;
pub use people::{Citizen, CoordinatorTeam, Criterion, Person, Role, TargetGroup, TeamMember};
pub(crate) use place::{Item, Place};
pub(crate) use record::{Record, index};
pub(crate) use table::{Kind, Row, Table};
pub use words::{
    Acceptance, AgreementKind, AgreementStatus, Area, Attendance, CoreElement, Decider, DialogueProcess,
    DispositionKind, Ended, GoalSource, Kept, LegalBasis, Mandate, MeetingStatus, MeetingTrigger, Method,
    NotHeld, Outcome, PersonKind, PhaseName, Resumed, RoleKind, Value, YesNo,
};

use crate::{Date, rule::Profile};

/// The fields of a course, in the order of the documentation
pub(crate) const FIELDS: &Table = <CourseDraft<'_> as Item<'_>>::INSIDE;

/// A text, borrowed from the document if that is possible
pub type Text<'a> = Cow<'a, str>;

draft! {
    /// A citizen's course as a half-filled form has it
    CourseDraft<'a> and "schema" {
        /// What the course is called
        id: Option<Text<'a>> = Name(Label::CourseId),
        /// The variant of the model
        profile: Option<Profile> = Value(Some(Label::Profile)),
        /// The citizen
        citizen: Option<Citizen<'a>>,
        /// Its first day
        opened_on: Option<Date> = Value(Some(Label::OpenedOn)),
        /// When it is planned to end
        planned_end: Option<Date>,
        /// What the municipality has taken over
        programme: Option<Programme>,
        /// The phases, in their order
        phases: List<PhaseSpan>,
        /// Whether the citizen belongs to the target group
        target_group: Option<TargetGroup<'a>>,
        /// Everybody else
        people: List<Person<'a>>,
        /// What they are to the citizen
        roles: List<Role<'a>>,
        /// The coordinators' team
        coordinator_team: Option<CoordinatorTeam<'a>>,
        /// Wishes, hopes and dreams
        wishes: List<Wish<'a>>,
        /// The shared plan, one at a time
        plans: List<Plan<'a>>,
        /// Goals
        goals: List<Goal<'a>>,
        /// Network meetings
        meetings: List<Meeting<'a>>,
        /// Agreements
        agreements: List<Agreement<'a>>,
        /// Consents
        consents: List<Consent<'a>>,
        /// What was shared
        sharing: List<Sharing<'a>>,
        /// Contacts between meetings
        contacts: List<Contact<'a>>,
        /// Other efforts that coordinate
        other_coordination: List<OtherCoordination<'a>>,
        /// Other courses of the same citizen
        other_courses: List<OtherCourse<'a>>,
        /// The end
        closure: Option<Closure<'a>>,
        /// Courses taken up again
        reopenings: List<Reopening<'a>>,
        /// Rules that are set aside
        waivers: List<Waiver<'a>>,
    }
}
