"""Network meetings and agreements: every rule broken and mended."""

from .course import GONE
from .course_tricky import NO_RESULT, agreement, coordinator, meeting
from .course_twins import twins

M = "meetings 0"
P = f"{M} participants"
A = "agreements 0"
ABSENT, LEADER = "meeting.citizen.absent", "meeting.leader.not_coordinator"
AGENDA, APPROVED = "meeting.agenda.not_by_citizen", "meeting.participant.not_approved"
DIALOGUE, ALONE = "meeting.dialogue.not_followed", "meeting.resource_person.absent"
REVIEWED, EARLY = "meeting.agreement.not_reviewed", "meeting.early.none"
PREPARED = "meeting.preparation.without_citizen"
NOT_PARTY, OUTSIDE = "agreement.citizen.not_party", "agreement.owner.not_participant"
ACTIVE, FORM = "agreement.superseded.still_active", "agreement.form.not_distributed"
SECOND = {"meetings +": meeting("m2", "2025-10-27", "per", reviewed=[])}
NOT_HELD = {"meetings": [], "agreements": [], "sharing": []}
CLOSED = {"closure": {"closed_on": "2025-10-31", "reason": "..."}}
THERE = {"attended": "in_person", "approved_by_citizen": True}
A_MONTH = {"settings": {"early_meeting_days": 30}}
DISCUSSED = f"{M} discussed"


def of_a1(code_wanted: str, broken: dict, mended: dict, branch: str, **more) -> list:
    """An agreement of m1, seen at m2."""
    wanted = ("E", "meetings 1 reviewed", {"agreement": ["agreements", 0]})
    return twins(code_wanted, broken, mended, wanted, branch=branch, given=SECOND | more.pop("given", {}), **more)


CASES = [
    *twins(ABSENT, {f"{P} 0 attended": "no"}, {f"{P} 0 attended": "remote"}, ("E", f"{P} 0 attended")),
    *twins(ABSENT, {f"{P} 0 person": "lis"}, {f"{P} 0 person": "citizen"}, ("E", P), branch="not_invited"),
    *twins(ABSENT, {f"{P} 0 attended": "no"}, {f"{P} +": {"person": "citizen", "attended": "remote"}},
           ("E", f"{P} 0 attended"), branch="twice", shows="one of two entries is enough"),
    *twins(LEADER, {f"{M} leader": "per"}, {f"{M} leader": "anna"}, ("E", f"{M} leader")),
    *twins(LEADER, {f"{M} leader": GONE}, {f"{M} leader": "anna"}, ("E", f"{M} leader"), branch="missing"),
    *twins(LEADER, {f"{P} 1 attended": "no"}, {f"{P} 1 attended": "remote"}, ("E", f"{M} leader"), branch="absent"),
    *twins(LEADER, {"roles 0 from": "2025-10-06"}, {"roles 0 from": "2025-10-07"}, ("E", f"{M} leader"),
           branch="no_coordinator", given={f"{M} leader": "per"}, shows="silent where nobody is coordinator that day"),
    *twins(AGENDA, {f"{M} themes": []}, {f"{M} themes": [{"id": "t1", "text": "...", "chosen_by": "citizen"}]},
           ("E", f"{M} themes"), branch="no_themes"),
    *twins(AGENDA, {f"{M} agenda_decided_by": "coordinator"}, {f"{M} agenda_decided_by": "citizen_and_coordinator"},
           ("E", f"{M} agenda_decided_by")),
    *twins(AGENDA, {f"{M} agenda_decided_by": GONE}, {f"{M} agenda_decided_by": "citizen"},
           ("E", f"{M} agenda_decided_by"), branch="missing"),
    *twins(AGENDA, {f"{M} themes 0 chosen_by": "other"}, {f"{M} themes 0 chosen_by": "citizen"},
           ("E", f"{M} themes 0 chosen_by"), branch="theme"),
    *twins(AGENDA, {f"{M} themes 0 chosen_by": GONE}, {f"{M} themes 0 chosen_by": "citizen_and_coordinator"},
           ("E", f"{M} themes 0 chosen_by"), branch="theme_missing"),
    *twins(APPROVED, {f"{P} 2 approved_by_citizen": False}, {f"{P} 2 approved_by_citizen": True},
           ("E", f"{P} 2 approved_by_citizen")),
    *twins(APPROVED, {f"{P} 2 approved_by_citizen": GONE}, {f"{P} 2 attended": "no"},
           ("E", f"{P} 2 approved_by_citizen"), branch="missing"),
    *twins(APPROVED, {"roles 0 to": "2025-10-06"}, {"roles 0 to": "2025-10-07"}, ("E", f"{P} 1 approved_by_citizen"),
           branch="coordinator", given={f"{P} 1 approved_by_citizen": GONE},
           shows="the coordinator of the day needs no approval"),
    *twins("meeting.private_network.absent", {f"{P} +": THERE | {"person": "bo"}},
           {f"{P} +": THERE | {"person": "lis"}},
           ("I", P)),
    *twins("meeting.private_network.absent", {f"{P} +": THERE | {"person": "lis", "attended": "no"}},
           {f"{P} +": THERE | {"person": "lis", "attended": "remote"}}, ("I", P), branch="not_there"),
    *twins(DIALOGUE, {f"{M} dialogue_process": "not_followed"}, {f"{M} dialogue_process": "unknown"},
           ("W", f"{M} dialogue_process")),
    *twins(DIALOGUE, {f"{P} 0 had_turn": False}, {f"{P} 0 had_turn": GONE}, ("W", f"{P} 0 had_turn"), branch="turn"),
    *twins(DIALOGUE, {f"{P} 2 had_turn": False}, {f"{P} 2 had_turn": False, f"{P} 2 attended": "no"},
           ("W", f"{P} 2 had_turn"), branch="turn_of_absent"),
    *twins(ALONE, {f"{P} 2 attended": "no"}, {f"{P} 2 attended": "in_person"}, ("E", P)),
    *twins(ALONE, {"roles +": coordinator("per", "2025-10-06", "2025-10-07")},
           {"roles +": coordinator("per", "2025-10-07", "2025-10-08")}, ("E", P), branch="coordinators"),
    *of_a1(REVIEWED, {}, {"meetings 1 reviewed": ["a1"]}, "binding"),
    *of_a1(REVIEWED, {"agreements 0 ended_on": "2025-10-27"}, {"agreements 0 ended_on": "2025-10-26"}, "ended",
           given={"agreements 0 status": "kept"}),
    *of_a1(REVIEWED, {"agreements 0 follow_up 0 result date": "2025-10-27"},
           {"agreements 0 follow_up 0 result date": "2025-10-26"}, "ended_by_result",
           given={"agreements 0 status": "not_kept"}),
    *of_a1(REVIEWED, {"agreements +": agreement("a2", meeting="m2", agreed_on="2025-10-27", supersedes="a1")},
           {"agreements +": agreement("a2", meeting="m2", agreed_on="2025-10-26", supersedes="a1")}, "superseded",
           given=NO_RESULT | {"agreements 0 status": "superseded"}),
    *of_a1(REVIEWED, {"agreements 0 status": "binding"}, {"agreements 0 status": "cancelled"}, "end_unknown",
           given=NO_RESULT, shows="an end that is not known is not asked for"),
    *of_a1(REVIEWED, {"agreements 0 status": "binding"}, {"agreements 0 status": "proposed"}, "proposed"),
    *of_a1(REVIEWED, {"agreements 0 accepted_on": "2025-10-26"}, {"agreements 0 accepted_on": "2025-10-27"},
           "accepted"),
    *of_a1(REVIEWED, {"meetings 1 date": "2025-10-07"}, {"meetings 1 date": "2025-10-06"}, "same_day"),
    *twins("meeting.frame.missing", {f"{M} frame": "  "}, {f"{M} frame": "at home"}, ("W", f"{M} frame")),
    *twins(EARLY, NOT_HELD, {"meetings 0 date": "2025-11-03"}, ("I", "meetings"), branch="undecided"),
    *twins(EARLY, {"meetings 0 date": "2025-09-01"}, {"meetings 0 date": "2025-08-31"}, ("I", "meetings", {"days": 30}),
           **A_MONTH),
    *twins(EARLY, {"opened_on": "2025-10-03"}, {"opened_on": "2025-10-04"}, ("I", "meetings", {"days": 30}),
           branch="not_yet", given=NOT_HELD, **A_MONTH),
    *twins(EARLY, NOT_HELD, NOT_HELD | {"closure": {"closed_on": "2025-11-03", "reason": "..."}}, ("I", "meetings"),
           branch="closed"),
    *twins("meeting.none_held", CLOSED | NOT_HELD, CLOSED, ("W", "meetings")),
    *twins(PREPARED, {f"{M} preparation": GONE}, {f"{M} preparation": {"date": "2025-10-05",
                                                                       "citizen_took_part": True}},
           ("E", f"{M} preparation"), branch="none"),
    *twins(PREPARED, {f"{M} preparation citizen_took_part": False}, {f"{M} preparation citizen_took_part": True},
           ("E", f"{M} preparation citizen_took_part")),
    *twins(PREPARED, {f"{M} preparation date": GONE}, {f"{M} preparation date": "2025-10-06"},
           ("W", f"{M} preparation date"), branch="undated"),
    *twins(PREPARED, {f"{M} preparation": {}}, {f"{M} preparation": {"date": "2025-10-05", "citizen_took_part": True}},
           ("W", f"{M} preparation date"), ("E", f"{M} preparation citizen_took_part"), branch="empty"),
    *twins("meeting.discussion.off_theme", {DISCUSSED: [{"text": "the rent"}]},
           {DISCUSSED: [{"text": "the rent", "theme": "t1"}]}, ("I", f"{DISCUSSED} 0 theme")),
    *twins("meeting.summary.missing", {f"{M} summary": False}, {f"{M} summary": True}, ("W", f"{M} summary")),
    *twins("meeting.summary.missing", {f"{M} summary": GONE}, {f"{M} summary": GONE, "agreements": []},
           ("W", f"{M} summary"), branch="missing"),
    *twins("agreement.owner.missing", {f"{A} owner": GONE}, {f"{A} owner": "per"}, ("E", f"{A} owner")),
    *twins(NOT_PARTY, {f"{A} parties": ["per"]}, {f"{A} parties": ["per", "citizen"]}, ("E", f"{A} parties")),
    *twins(NOT_PARTY, {f"{A} parties": GONE}, {f"{A} parties": GONE, f"{A} owner": "citizen"}, ("E", f"{A} parties"),
           branch="owner"),
    *twins(NOT_PARTY, {f"{P} 0 attended": "no"}, {f"{P} 0 attended": "no", f"{A} meeting": None},
           ("E", f"{A} parties"), branch="absent"),
    *twins(NOT_PARTY, {f"{P} 0 person": "lis"}, {f"{P} 0 person": "lis", f"{M} status": "planned"},
           ("E", f"{A} parties"), branch="not_invited"),
    *twins(OUTSIDE, {f"{A} owner": "eva"}, {f"{A} owner": "anna"}, ("E", f"{A} owner")),
    *twins(OUTSIDE, {f"{A} owner": "eva"}, {f"{A} owner": "citizen"}, ("W", f"{A} owner"), branch="proposed",
           given={f"{A} status": "proposed"}),
    *twins(OUTSIDE, {f"{A} accepted_on": "2025-11-04"}, {f"{A} accepted_on": "2025-11-03"}, ("E", f"{A} owner"),
           branch="accepted", given={f"{A} owner": "eva"}),
    *twins(OUTSIDE, {"people 2 represented_by": "eva"}, {"people 2 represented_by": "anna"}, ("E", f"{A} owner"),
           branch="unit", given={f"{A} owner": "homecare"}),
    *twins(OUTSIDE, {f"{A} meeting": "m1"}, {f"{A} meeting": None}, ("E", f"{A} owner"), branch="no_meeting",
           given={f"{A} owner": "eva"}),
    *twins("agreement.content.missing", {f"{A} content": "\t"}, {f"{A} content": "..."}, ("E", f"{A} content")),
    *twins("agreement.purpose.missing", {f"{A} theme": GONE}, {f"{A} theme": "t1"}, ("W", f"{A} goal"),
           given={f"{A} goal": GONE}),
    *twins("agreement.owner.unnamed", {f"{A} owner": "homecare"}, {f"{A} owner": "per"},
           ("W", f"{A} owner", {"person": ["people", 3]})),
    *twins("agreement.owner.unnamed", {f"{A} owner": "homecare", "people 2 represented_by": GONE},
           {f"{A} owner": "per"},
           ("W", f"{A} owner"), branch="nobody"),
    *twins("agreement.form.missing", {f"{A} on_form": False}, {f"{A} on_form": True}, ("E", f"{A} on_form")),
    *twins("agreement.form.missing", {f"{A} on_form": GONE}, {f"{A} on_form": GONE, f"{A} status": "proposed"},
           ("E", f"{A} on_form"), branch="missing"),
    *twins("agreement.owner.citizen", {f"{A} owner": "citizen"}, {f"{A} owner": "per"}, ("I", f"{A} owner")),
    *twins("agreement.owners.one_sided", {"agreements +": agreement("a2")}, {"agreements +": agreement("a2", "anna")},
           ("W", "meetings 0")),
    *twins("agreement.owners.one_sided", {"meetings 0 status": "held"}, {"meetings 0 status": "planned"},
           ("W", "meetings 0"), branch="not_held", given={"agreements +": agreement("a2")}),
    *twins("agreement.owner.no_mandate", {f"{P} 2 mandate": "none"}, {f"{P} 2 mandate": "limited"}, ("W", f"{A} owner"),
           given={f"{A} kind": "effort"}),
    *twins("agreement.owner.no_mandate", {f"{A} kind": "effort"}, {f"{A} kind": "support"}, ("W", f"{A} owner"),
           branch="kind", given={f"{P} 2 mandate": "none"}),
    *twins(ACTIVE, {f"{A} status": "binding"}, {f"{A} status": "superseded"}, ("E", f"{A} status"),
           given={"agreements +": agreement("a2", supersedes="a1")}),
    *twins(ACTIVE, {f"{A} status": "proposed"}, {f"{A} status": "cancelled"}, ("E", f"{A} status"), branch="proposed",
           given={"agreements +": agreement("a2", supersedes="a1")}),
    *twins(ACTIVE, {"agreements 1 status": "kept"}, {"agreements 1 status": "proposed"}, ("E", f"{A} status"),
           branch="newer_proposed", given={"agreements +": agreement("a2", supersedes="a1")}),
    *twins(FORM, {"sharing 0 what": "minutes"}, {"sharing 0 what": "goal_and_agreement_form"}, ("W", f"{P} 2")),
    *twins(FORM, {"sharing 2": {"date": "2025-10-07", "what": "goal_and_agreement_form", "recipient": "citizen"}}, {},
           ("W", f"{P} 0"), branch="other_meeting"),
    *twins(FORM, {"meetings 0 date": "2025-11-02"}, {"meetings 0 date": "2025-11-03"}, ("W", f"{P} 0"), ("W", f"{P} 1"),
           ("W", f"{P} 2"), branch="today", given={"sharing": []}),
    *twins(FORM, {f"{A} status": "binding"}, {f"{A} status": "proposed"}, ("W", f"{P} 0"), ("W", f"{P} 1"),
           ("W", f"{P} 2"), branch="proposed", given={"sharing": []}),
]
