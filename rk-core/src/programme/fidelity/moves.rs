//! The four moves of implementation, with every activity.

use serde::Serialize;

use crate::{
    course::draft::YesNo,
    programme::{
        draft::{Competence, CoreArea, Level, Mandate},
        rules::DEPARTMENTS,
        view::View,
    },
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
pub(super) fn moves(view: &View<'_, '_>) -> Vec<Move> {
    vec![
        moved("leadership_backing", "S4 6.1", leadership(view)),
        moved("coordinator_team", "S4 6.2", team(view)),
        moved("steering_frame", "S4 6.3", steering(view)),
        moved("training", "S4 6.4", training(view)),
    ]
}

/// An activity and its parts
type Parts = (&'static str, Vec<Part>);

fn moved(name: &'static str, source: &'static str, activities: Vec<Parts>) -> Move {
    let activity = |(activity, parts): Parts| Activity { activity, state: Reached::of(&parts), source };
    let activities: Vec<Activity> = activities.into_iter().map(activity).collect();
    let in_place = activities.iter().filter(|activity| activity.state == Reached::InPlace).count();
    Move { name, in_place, of: activities.len(), activities }
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
        ("decision", vec![Some(level), Some(view.is_decided())]),
        ("decision_basis", texts(view.basis())),
        ("directors", directors),
        ("leader_group", group),
        ("frequent_departments", frequent),
        ("daily_leader", vec![Some(draft.daily_leader.is_some())]),
        ("common_goal", vec![Some(draft.common_goals.len() == 1)]),
        ("statements", texts(view.statements())),
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
        ("coordinators", coordinators),
        ("hours_and_caseload", hours),
        ("convener", convener),
        ("rooms", rooms),
    ]
}

fn steering(view: &View<'_, '_>) -> Vec<Parts> {
    let steering = view.draft.steering.clone().unwrap_or_default();
    let (decided, said) = view.precedence();
    let precedence = [answered(decided)].into_iter().chain(said.map(|(_, said)| Some(said))).collect();
    let mandate = Mandate::ALL.iter().map(|(_, mandate)| Some(view.conveys(*mandate))).collect();
    vec![
        ("wishes_steer", vec![answered(steering.wishes_steer)]),
        ("shared_responsibility", vec![answered(steering.shared_responsibility)]),
        ("mandate", mandate),
        ("precedence", precedence),
        ("delegated_competence", vec![answered(steering.delegated_competence)]),
        ("fast_clarification", vec![answered(steering.fast_clarification)]),
        ("attendance", vec![answered(steering.attendance_considered)]),
    ]
}

fn training(view: &View<'_, '_>) -> Vec<Parts> {
    let training = view.draft.training.clone().unwrap_or_default();
    let competences = view
        .coordinators()
        .flat_map(|(_, member)| Competence::ALL.iter().map(|(_, competence)| Some(member.can(*competence))));
    let texts = [&training.discussions, &training.maintenance].map(|text| Some(text.is_some()));
    vec![
        ("plan", [answered(training.time_set_aside)].into_iter().chain(texts).collect()),
        ("leadership", vec![answered(training.leadership_understands)]),
        ("coordinators", vec![answered(training.coordinators_know)]),
        ("competences", competences.collect()),
        ("participants", vec![answered(training.participants_know)]),
    ]
}
