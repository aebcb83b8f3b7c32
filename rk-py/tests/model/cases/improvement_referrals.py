"""Referrals of concern: the source's own table, bins at their edges, and what is wrong with a call."""

from .case import Case
from .improvement import DROP, NUMBER, pairs

AUDIT = "referral_audit"
SOURCE = ("source 002 (7 referrals in 2.5 months, 3 interviews), its numbers as in domain/collaboration-model.md A-301 "
          "to A-304; the interval by hand: (5 + z*z/2 -+ z*sqrt(10/7 + z*z/4)) / (7 + z*z) with z = 1.959964")
FEW, FEW_COUNTED = ("referral.few", ["referrals"], {"least": 30}), ("referral.few", ["counted", "referrals"],
                                                                  {"least": 30})
UNDER = ["under_1_week", "under_2_weeks", "under_3_weeks", "under_4_weeks", "under_2_months", "over_2_months"]
TABLE = {"under_1_week": 2, "under_2_weeks": 1, "under_3_weeks": 1, "under_4_weeks": 1, "over_2_months": 1,
         "not_held": 1}
# 5 of 7 with z = 1.959964: z*z = 3.841459, the centre (5 + 1.920729) / 10.841459 = 0.638358, the half
# 1.959964 * sqrt(5/7 * 2/7 * 7 + 0.960365) / 10.841459 = 0.279423, so 0.358934 to 0.917781.
TIMES = {
    "referrals": "7", "months": "2.5", "per_month": "2.8",
    "need share": "3/7", "diagnosis share": "1/7", "effort share": "1/7", "need unknown": "0",
    **{f"conversations bins {at} n": n for at, n in enumerate("2111011")},
    **{f"conversations bins {at} cumulative": n for at, n in enumerate("2345567")},
    "conversations bins 0 share": "2/7", "conversations bins 6 share": "1/7", "conversations bins 4 share": "0",
    "conversations held": "6", "conversations not_held": "1", "conversations unknown": "0",
    "conversations within_4_weeks yes": "5", "conversations within_4_weeks of": "7",
    "conversations within_4_weeks share": "5/7", "conversations median_bin": "under_3_weeks",
    "knew_content share": "1/3", "knew_sent share": "2/3", "knew_content of": "3",
}
PRINTED = {"conversations within_4_weeks low": "0.359", "conversations within_4_weeks high": "0.918",
           "conversations within_4_weeks share": "0.714"}
ASKED = [("need", 3), ("diagnosis", 1), ("effort", 1)]


def seven(*conversations: dict) -> list[dict]:
    """Seven referrals of which the first describe a need, name a diagnosis, point to an effort."""
    return [{**{name: "yes" if at < count else "no" for name, count in ASKED}, "conversation": conversation}
            for at, conversation in enumerate(conversations)]


def case(name: str, shows: str, call: dict, hand: dict | None = None, *, faults=(FEW,), **more) -> Case:
    return Case(name, shows, call, hand=hand or {}, faults=list(faults), operation=AUDIT, **more)


def held(*days: int) -> list[dict]:
    return [{"conversation": {"days": day}} for day in days]


NO_CASES = {f"{name} share": "null because no_cases" for name in ("need", "diagnosis", "effort", "knew_content",
                                                                 "knew_sent", "conversations within_4_weeks")}
TWO = [{"id": "a", "received_on": "2025-03-01", "conversation": {"on": "2025-03-04"}},
       {"id": "b", "conversation": {"within": "under_2_months"}}]
COUNTED = {"counted": {"referrals": 30, "need": 3, "conversations": {"under_1_week": 20, "not_held": 10},
                       "knew_content": {"yes": 1, "of": 3}}, "months": 6}
ALONE = {"referrals": TWO, "received_from": "2025-01-01", "received_to": "2025-07-01",
         "interviews": [{"id": "a", "knew_content": "yes"}]}
CONVERSATION = ["referrals", 0, "conversation"]

BROKEN = [
    ("both_given", "referrals and what was counted of them", {"counted": {"referrals": 2}},
     [FEW, ("referral.both_given", ["counted"]), FEW_COUNTED, ("referral.both_given", ["interviews"])],
     {"counted": DROP}),
    ("none_given", "neither referrals nor counts: interviews alone are no audit", {"referrals": DROP},
     [("referral.none_given", ["referrals"])], {"referrals": TWO}),
    ("before_referral_on", "a conversation on the day before the referral",
     {"referrals 0 conversation on": "2025-02-28"},
     [FEW, ("referral.conversation.before_referral", [*CONVERSATION, "on"])],
     {"referrals 0 conversation on": "2025-03-01"}),
    ("before_referral_days", "a conversation one day before the referral",
     {"referrals 0 conversation": {"held": "yes", "days": -1}},
     [FEW, ("referral.conversation.before_referral", [*CONVERSATION, "days"])],
     {"referrals 0 conversation days": 0}),
    ("contradiction_twice", "a conversation with a day and a bin", {"referrals 0 conversation within": "under_1_week"},
     [FEW, ("referral.conversation.contradiction", CONVERSATION)], {"referrals 0 conversation within": DROP}),
    ("contradiction_not_held", "a conversation that was not held, after three days",
     {"referrals 0 conversation": {"held": "no", "days": 3}},
     [FEW, ("referral.conversation.contradiction", CONVERSATION)], {"referrals 0 conversation held": "yes"}),
    ("contradiction_unknown", "nobody knows whether it was held, but within a week",
     {"referrals 0 conversation": {"held": "unknown", "within": "under_1_week"}},
     [FEW, ("referral.conversation.contradiction", CONVERSATION)], {"referrals 0 conversation within": DROP}),
    ("unplaced_without_time", "held, nobody knows when", {"referrals 0 conversation": {"held": "yes"}},
     [FEW, ("referral.conversation.unplaced", CONVERSATION)], {"referrals 0 conversation days": 3}),
    ("unplaced_without_received_on", "held on a day, nobody knows how long after the referral",
     {"referrals 0 received_on": DROP}, [FEW, ("referral.conversation.unplaced", CONVERSATION)],
     {"referrals 0 received_on": "2025-03-01"}),
    ("received_before", "a referral from the day before the period", {"referrals 0 received_on": "2024-12-31"},
     [FEW, ("referral.received.outside", ["referrals", 0, "received_on"])],
     {"referrals 0 received_on": "2025-01-01"}),
    ("received_after", "a referral from the day that the period ends before",
     {"referrals 0 received_on": "2025-07-01", "referrals 0 conversation on": "2025-07-04"},
     [FEW, ("referral.received.outside", ["referrals", 0, "received_on"])],
     {"referrals 0 received_on": "2025-06-30"}),
    ("period_order", "a period that ends on the day that it begins", {"received_to": "2025-01-01"},
     [("referral.period.order", ["received_to"]), FEW], {"received_to": "2025-07-01"}),
    ("duplicate_id", "two referrals of one id", {"referrals 1 id": "a"},
     [FEW, ("input.duplicate_id", ["referrals", 1, "id"])], {"referrals 1 id": "b"}),
    ("personal_number", "a personal number as an id", {"referrals 1 id": "010203-1234"},
     [FEW, ("input.personal_number", ["referrals", 1, "id"])], {"referrals 1 id": "b"}),
    ("date", "a day that is not in the calendar", {"referrals 0 conversation on": "2025-02-30"},
     [FEW, ("input.date", [*CONVERSATION, "on"])], {"referrals 0 conversation on": "2025-03-30"}),
    ("confidence", "a confidence of 1", {"confidence": 1}, [("stats.confidence.out_of_range", ["confidence"]), FEW],
     {"confidence": 0.9}),
    ("months", "no months", {"months": 0}, [("input.shape", ["months"]), FEW], {"months": 0.5}),
    ("months_number", "months with seven decimals", {"months": 2.1234567},
     [("improvement.number", ["months"], NUMBER), FEW], {"months": 2.123456}),
]
OF_COUNTS = [
    ("count_exceeds", "more needs than referrals", {"counted need": 31},
     [("referral.count.exceeds", ["counted", "need"])], {"counted need": 30}),
    ("count_exceeds_bin", "more in a bin than referrals", {"counted conversations": {"not_held": 31}},
     [("referral.count.exceeds", ["counted", "conversations", "not_held"])], {"counted conversations not_held": 30}),
    ("count_exceeds_sum", "more in the bins together than referrals", {"counted conversations not_held": 11},
     [("referral.count.exceeds", ["counted", "conversations"])], {"counted conversations not_held": 10}),
    ("count_exceeds_families", "more families who knew than were asked", {"counted knew_content yes": 4},
     [("referral.count.exceeds", ["counted", "knew_content", "yes"])], {"counted knew_content yes": 3}),
    ("count_sum", "bins of fewer than the referrals", {"counted conversations not_held": 9},
     [("referral.count.sum", ["counted", "conversations"])], {"counted conversations not_held": 10}),
    ("few", "29 referrals", {"counted": {"referrals": 29}}, [FEW_COUNTED], {"counted referrals": 30}),
]

CASES = [
    case("the_source_counted", "seven referrals as the source counts them", {
        "months": 2.5,
        "counted": {"referrals": 7, "need": 3, "diagnosis": 1, "effort": 1, "conversations": TABLE,
                    "knew_content": {"yes": 1, "of": 3}, "knew_sent": {"yes": 2, "of": 3}}},
         {**TIMES, "conversations median_days": "null because no_cases"}, faults=[FEW_COUNTED], published=PRINTED,
         source=SOURCE),
    # The days are made: two within a week, then one in each week, one after 75 days and one never.
    case("the_source_one_by_one", "the same referrals one by one, by days, by dates and by bin", {
        "months": 2.5,
        "referrals": seven({"days": 0}, {"days": 6}, {"within": "under_2_weeks"}, {"held": "yes", "days": 17},
                           {"days": 24}, {"days": 75}, {"held": "no"}),
        "interviews": [{"knew_content": "yes", "knew_sent": "yes"}, {"knew_content": "no", "knew_sent": "yes"},
                       {"knew_content": "no", "knew_sent": "no"}]},
         {**TIMES, "conversations median_days": "17"}, published=PRINTED, source=SOURCE),
    case("edges_of_bins", "the last day of a bin and the first of the next",
         {"referrals": held(0, 6, 7, 13, 14, 20, 21, 27, 28, 60, 61, 1000)},
         {**{f"conversations bins {at} n": "2" for at in range(6)}, "conversations bins 6 n": "0",
          # Of twelve the sixth and the seventh are the middle ones: 20 and 21 days.
          "conversations median_bin": "under_4_weeks", "conversations median_days": "20.5",
          "conversations within_4_weeks share": "8/12"}),
    case("dates", "days are those from date to date, also over the end of February",
         {"referrals": [{"received_on": "2024-02-27", "conversation": {"on": "2024-03-04"}},
                        {"received_on": "2025-02-27", "conversation": {"on": "2025-03-06"}}]},
         {"conversations bins 0 n": "1", "conversations bins 1 n": "1", "conversations median_days": "6.5"}),
    case("unknown", "what nobody knows is counted beside, not as no",
         {"referrals": [{"need": "yes"}, {"need": "no", "conversation": {}}, {"conversation": {"held": "unknown"}},
                        {"need": "unknown", "conversation": {"days": 5}}],
          "interviews": [{}, {"knew_sent": "no"}]},
         {"need yes": "1", "need of": "2", "need unknown": "2", "need share": "1/2",
          "conversations unknown": "3", "conversations held": "1", "conversations within_4_weeks share": "1",
          "conversations within_4_weeks unknown": "3", "knew_content unknown": "2",
          "knew_content share": "null because no_cases", "knew_sent share": "0", "knew_sent low": "0",
          "conversations within_4_weeks high": "1", "months": "null because no_period",
          "per_month": "null because no_period"}),
    case("not_one_referral", "no referral came: there is no share of nothing", {"referrals": [], "months": 1},
         {**NO_CASES, "per_month": "0", "conversations bins 0 share": "null because no_cases",
          "conversations median_bin": "null because no_cases", "conversations median_days": "null because no_cases"}),
    case("counted_nothing", "of thirty referrals nothing is known", {"counted": {"referrals": 30}},
         {**NO_CASES, "need unknown": "30", "conversations unknown": "30", "knew_sent unknown": "0"}, faults=[]),
    case("not_held_is_longest", "of two middle ones the later counts, and not held is later than two months",
         {"referrals": [*held(3, 80), {"conversation": {"held": "no"}}, {"conversation": {"held": "no"}}]},
         {"conversations median_bin": "not_held", "conversations median_days": "41.5",
          "conversations within_4_weeks share": "1/4"}),
    case("span", "half a year from January to June is 181 days", {**ALONE, "interviews": []},
         {"months": "181 * 12 / 365.25", "per_month": "2 / (181 * 12 / 365.25)", "conversations bins 0 n": "1",
          "conversations bins 4 n": "1", "conversations median_days": "3"}),
    case("months_before_span", "months count where both are given", {**ALONE, "months": 5},
         {"months": "5", "per_month": "0.4"}),
    case("half_a_span", "a first day alone is no period", {"referrals": TWO, "received_from": "2025-03-01"},
         {"months": "null because no_period"}),
    # With z = 1.644854: z*z = 2.705543, (1 + 1.352772 -+ 1.644854 * sqrt(0.5 + 0.676386)) / 4.705543.
    case("confidence", "one of two with a confidence of 0.9", {**ALONE, "confidence": 0.9, "referrals": [
        {"need": "yes"}, {"need": "no"}]}, published={"need low": "0.1209", "need high": "0.8791"}),
    # 30 of 30: low is 30 / (30 + z*z) = 0.88649.
    case("all", "of all thirty: the upper limit is 1", {"counted": {"referrals": 30, "need": 30, "effort": 0}},
         {"need share": "1", "need high": "1", "effort low": "0"},
         published={"need low": "0.88649", "effort high": "0.11351"}, faults=[]),
    case("danish", "the report in Danish", {"locale": "da", "referrals": []},
         {"referrals": "0"}),
    case("nulls", "null is left out", {
        "confidence": None, "months": None, "received_from": None, "counted": None, "interviews": None,
        "referrals": [{"id": None, "received_on": None, "need": None,
                       "conversation": {"held": None, "on": None, "days": 3, "within": None}},
                      {"conversation": None}]},
         {"conversations bins 0 n": "1", "conversations unknown": "1", "need unknown": "2"}),
    case("all_faults_at_once", "every fault of a list is found at once, in the order of the call", {
        "confidence": 0, "months": -1, "received_from": "2025-13-01", "received_to": "later",
        "referrals": [{"id": "a", "received_on": "1.3.2025", "conversation": {"held": "no", "on": "2025-3-1"}},
                      {"id": "a", "conversation": {"on": "2025-03-01", "days": -2}}],
        "interviews": [{"id": "0102031234"}]},
         faults=[("stats.confidence.out_of_range", ["confidence"]), ("input.shape", ["months"]),
                 ("input.date", ["received_from"]), ("input.date", ["received_to"]), FEW,
                 ("input.date", ["referrals", 0, "received_on"]),
                 ("referral.conversation.contradiction", CONVERSATION), ("input.date", [*CONVERSATION, "on"]),
                 ("input.duplicate_id", ["referrals", 1, "id"]),
                 ("referral.conversation.contradiction", ["referrals", 1, "conversation"]),
                 ("referral.conversation.before_referral", ["referrals", 1, "conversation", "days"]),
                 ("input.personal_number", ["interviews", 0, "id"])]),
    case("a_text_for_a_list", "a text where a list belongs", {"referrals": "seven"},
         faults=[("input.shape", ["referrals"])]),
    case("unknown_field", "a field that the call does not know", {"referrals": [{"conversation": {"after": 3}}]},
         faults=[("input.unknown_field", ["referrals", 0, "conversation", "after"])]),
    case("held_as_a_bin", "not held is no bin of a conversation that was held",
         {"referrals": [{"conversation": {"within": "not_held"}}]},
         faults=[("input.shape", [*CONVERSATION, "within"])]),
    case("a_part_of_a_day", "days are whole", {"referrals": held(3.5)},
         faults=[("input.shape", [*CONVERSATION, "days"])]),
    case("counted_without_referrals", "counts without the number of referrals", {"counted": {"need": 3}},
         faults=[("input.shape", ["counted", "referrals"])]),
    case("a_count_below_0", "fewer than no referrals", {"counted": {"referrals": -1}},
         faults=[("input.shape", ["counted", "referrals"])]),
    *pairs(AUDIT, ALONE, [FEW], BROKEN),
    *pairs(AUDIT, COUNTED, [], OF_COUNTS),
]
