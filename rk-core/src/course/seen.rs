//! The parts of a course as rules and facts see them: entries of a record.

use super::draft::{self, Entry};

/// Says what a struct is called here
macro_rules! seen {
    ($($name:ident),+) => {
        $(pub(crate) type $name<'v> = Entry<'v, draft::$name<'v>>;)+
    };
}

/// A phase of the course
pub(crate) type PhaseSpan<'v> = Entry<'v, draft::PhaseSpan>;

seen!(
    Agreement,
    Citizen,
    Closure,
    Consent,
    CoordinatorTeam,
    CourseDraft,
    Disposition,
    FollowUp,
    FollowUpResult,
    Goal,
    Meeting,
    Participant,
    Person,
    Reopening,
    Role,
    Sharing,
    TargetGroup,
    TeamMember
);
