//! The four moves of implementation, with every activity.

use serde::Serialize;

use crate::{
    Locale,
    course::draft::YesNo,
    programme::{
        draft::{Competence, CoreArea, Level, Mandate},
        rules::DEPARTMENTS,
        view::View,
    },
    rule::practice::Label,
};

/// How far an activity is done
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// All of it
    InPlace,
    /// A part of it
    Partly,
    /// Nothing of it
    Missing,
    /// It is not known
    Unknown,
}

/// An activity of a move
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Activity {
    /// Its name
    pub activity: &'static str,
    /// What people call it
    pub label: &'static str,
    /// How far it is done
    pub state: Reached,
    /// The section that describes it
    pub source: &'static str,
}

/// A move of implementation
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Move {
    /// Its name
    #[serde(rename = "move")]
    pub name: &'static str,
    /// What people call it
    pub label: &'static str,
    /// Its activities
    pub activities: Vec<Activity>,
    /// How many of them are in place
    pub in_place: usize,
    /// How many there are
    pub of: usize,
}

/// A part of an activity: whether it stands; None if it is not known
type Part = Option<bool>;

impl Reached {
    fn of(parts: &[Part]) -> Self {
        let stands = |part: &Part| *part == Some(true);
        if parts.is_empty() {
            Self::Missing
        } else if parts.iter().all(stands) {
            Self::InPlace
        } else if parts.iter().any(stands) {
            Self::Partly
        } else if parts.iter().all(Option::is_none) {
            Self::Unknown
        } else {
            Self::Missing
        }
    }
}

/// The four moves, in their order
pub(super) fn moves(view: &View<'_, '_>, locale: Locale) -> Vec<Move> {
    vec![
        moved(("leadership_backing", Label::MoveBacking), "S4 6.1", leadership(view), locale),
        moved(("coordinator_team", Label::MoveTeam), "S4 6.2", team(view), locale),
        moved(("steering_frame", Label::MoveFrame), "S4 6.3", steering(view), locale),
        moved(("training", Label::MoveTraining), "S4 6.4", training(view), locale),
    ]
}

/// What programs and people call something
type Named = (&'static str, Label);

/// An activity and its parts
type Parts = (&'static str, Label, Vec<Part>);

fn moved((name, label): Named, source: &'static str, activities: Vec<Parts>, locale: Locale) -> Move {
    let activity = |(activity, label, parts): Parts| Activity {
        activity,
        label: label.words(locale),
        state: Reached::of(&parts),
        source,
    };
    let activities: Vec<Activity> = activities.into_iter().map(activity).collect();
    let in_place = activities.iter().filter(|activity| activity.state == Reached::InPlace).count();
    Move { name, label: label.words(locale), in_place, of: activities.len(), activities }
}

/// What is said of a three-valued field
fn answered(answer: Option<YesNo>) -> Part {
    match answer {
        Some(YesNo::Yes) => Some(true),
        Some(YesNo::No) => Some(false),
        Some(YesNo::Unknown) | None => None,
    }
}

fn leadership(view: &View<'_, '_>) -> Vec<Parts> {
    let draft = view.draft;
    let level = matches!(view.level(), Some(Level::Political | Level::Directorate));
    let texts = |said: [(&str, bool); 4]| said.map(|(_, said)| Some(said)).to_vec();
    let directors = CoreArea::ALL.iter().map(|(_, area)| Some(view.is_directed(*area))).collect();
    let led = view.coordinators().map(|(person, _)| Some(view.is_led(person)));
    let group = [Some(!view.leaders.is_empty())].into_iter().chain(led).collect();
    let frequent = draft.frequent_departments.entries().iter();
    let mut frequent: Vec<Part> = frequent.map(|department| Some(view.leads_in(department))).collect();
    if frequent.is_empty() {
        frequent.push(None);
    }
    vec![
        ("decision", Label::ActivityDecision, vec![Some(level), Some(view.is_decided())]),
        ("decision_basis", Label::ActivityBasis, texts(view.basis())),
        ("directors", Label::ActivityDirectors, directors),
        ("leader_group", Label::ActivityGroup, group),
        ("frequent_departments", Label::ActivityFrequent, frequent),
        ("daily_leader", Label::ActivityDailyLeader, vec![Some(draft.daily_leader.is_some())]),
        ("common_goal", Label::ActivityCommonGoal, vec![Some(draft.common_goals.len() == 1)]),
        ("statements", Label::ActivityStatements, texts(view.statements())),
    ]
}

fn team(view: &View<'_, '_>) -> Vec<Parts> {
    let mut coordinators = vec![Some(view.coordinators().next().is_some())];
    let (mut hours, mut convener, mut rooms) = (Vec::new(), Vec::new(), Vec::new());
    for (_, team) in view.teams() {
        coordinators.push(Some(view.departments_of(team) >= DEPARTMENTS));
        coordinators.extend(CoreArea::ALL.iter().map(|(_, area)| Some(team.covers(*area))));
        hours.push(answered(team.enough_hours));
        hours.push(team.caseload_limit.map(|limit| !team.exceeds(limit)));
        convener.push(Some(team.convener.is_some()));
        rooms.push(answered(team.rooms));
    }
    vec![
        ("coordinators", Label::ActivityCoordinators, coordinators),
        ("hours_and_caseload", Label::ActivityHours, hours),
        ("convener", Label::ActivityConvener, convener),
        ("rooms", Label::ActivityRooms, rooms),
    ]
}

fn steering(view: &View<'_, '_>) -> Vec<Parts> {
    let steering = view.draft.steering.clone().unwrap_or_default();
    let (decided, said) = view.precedence();
    let precedence = [answered(decided)].into_iter().chain(said.map(|(_, said)| Some(said))).collect();
    let mandate = Mandate::ALL.iter().map(|(_, mandate)| Some(view.conveys(*mandate))).collect();
    vec![
        ("wishes_steer", Label::ActivityWishes, vec![answered(steering.wishes_steer)]),
        (
            "shared_responsibility",
            Label::ActivityResponsibility,
            vec![answered(steering.shared_responsibility)],
        ),
        ("mandate", Label::ActivityMandate, mandate),
        ("precedence", Label::ActivityPrecedence, precedence),
        ("delegated_competence", Label::ActivityDelegation, vec![answered(steering.delegated_competence)]),
        ("fast_clarification", Label::ActivityClarification, vec![answered(steering.fast_clarification)]),
        ("attendance", Label::ActivityAttendance, vec![answered(steering.attendance_considered)]),
    ]
}

fn training(view: &View<'_, '_>) -> Vec<Parts> {
    let training = view.draft.training.clone().unwrap_or_default();
    let competences = view
        .coordinators()
        .flat_map(|(_, member)| Competence::ALL.iter().map(|(_, competence)| Some(member.can(*competence))));
    let texts = [&training.discussions, &training.maintenance].map(|text| Some(text.is_some()));
    vec![
        ("plan", Label::ActivityPlan, [answered(training.time_set_aside)].into_iter().chain(texts).collect()),
        ("leadership", Label::ActivityUnderstanding, vec![answered(training.leadership_understands)]),
        ("coordinators", Label::ActivityPractice, vec![answered(training.coordinators_know)]),
        ("competences", Label::ActivityCompetences, competences.collect()),
        ("participants", Label::ActivityParticipants, vec![answered(training.participants_know)]),
    ]
}
