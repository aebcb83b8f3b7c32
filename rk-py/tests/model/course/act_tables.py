"""What each act says: its fields in their order, and which entries of the document it holds."""

from . import fields as f
from .fields import AGREEMENT, ANYBODY, DATE, MEETING, NUMBER, PERSON, TEXT, Field, Kind, list_of, need, one_of

PLAN, CONSENT = f.reference("plans"), f.reference("consents")
DISPOSED = f.table("disposition", agreement=need(AGREEMENT), kind=need(one_of(*f.DISPOSITION_KINDS)), to=PERSON)
WAIVER = f.COURSE.fields["waivers"].kind.holds
# The list of the document that an entry of an act goes to, by its field of the act.
PLACES = {"wish": "wishes", "goal": "goals", "plan": "plans", "meeting": "meetings", "agreement": "agreements",
          "by": "agreements", "consent": "consents", "contact": "contacts", "sharing": "sharing", "waiver": "waivers"}
ENTRIES = {name: f.COURSE.fields[place].kind.holds for name, place in PLACES.items()}
ENTRIES |= {"result": f.RESULT, "follow_up": f.FOLLOW_UP}
TABLES = {
    "appoint": {"person": need(ANYBODY), "from": need(DATE)},
    "hand_over": {"to": need(ANYBODY), "on": need(DATE), "reason": need(TEXT)},
    "start_phase": {"phase": need(one_of(*f.PHASES)), "from": need(DATE)},
    "record_wish": {"wish": need(ENTRIES["wish"])},
    "set_goal": {"goal": need(ENTRIES["goal"])},
    "make_plan": {"plan": need(ENTRIES["plan"])},
    "revise_plan": {"plan": need(PLAN), "revised_on": need(DATE)},
    "plan_meeting": {"meeting": need(ENTRIES["meeting"])},
    "hold_meeting": {"meeting": need(ENTRIES["meeting"]), "agreements": Field(list_of(ENTRIES["agreement"]))},
    "cancel_meeting": {"meeting": need(MEETING), "status": need(one_of("cancelled", "no_show"))},
    "agree": {"agreement": need(ENTRIES["agreement"])},
    "accept": {"agreement": need(AGREEMENT), "accepted_on": need(DATE)},
    "decline": {"agreement": need(AGREEMENT), "on": need(DATE)},
    "plan_follow_up": {"agreement": need(AGREEMENT), "follow_up": need(ENTRIES["follow_up"])},
    "follow_up": {"agreement": need(AGREEMENT), "result": need(ENTRIES["result"]), "position": Field(NUMBER),
                  "status": Field(one_of("kept", "partly_kept", "not_kept"))},
    "replace_agreement": {"agreement": need(AGREEMENT), "by": need(ENTRIES["by"])},
    "cancel_agreement": {"agreement": need(AGREEMENT), "on": need(DATE)},
    "give_consent": {"consent": need(ENTRIES["consent"])},
    "withdraw_consent": {"consent": need(CONSENT), "withdrawn_on": need(DATE)},
    "contact": {"contact": need(ENTRIES["contact"])},
    "share": {"sharing": need(ENTRIES["sharing"])},
    "close": {"closed_on": need(DATE), "reason": need(TEXT), "dispositions": need(list_of(DISPOSED))},
    "reopen": {"reopened_on": need(DATE), "reason": need(TEXT), "coordinator": need(ANYBODY),
               "phase": Field(one_of("start_up", "network_meetings"))},
    "waive": {"waiver": need(WAIVER)},
}


def table_of(name: str | None) -> Kind:
    """The table of an act, whose name stands first."""
    return Kind("object", fields={"act": need(TEXT)} | TABLES.get(name, {}), entry="act")


def entries_of(name: str) -> list[str]:
    """The fields of an act that hold an entry of the document."""
    return [key for key, field in TABLES[name].items() if field.kind.name == "object"]
