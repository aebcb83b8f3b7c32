"""The operation `referral_audit`."""

from datetime import date
from fractions import Fraction

from ..answer import Entry, number
from .findings import Findings, answered, day_of
from .shape import COUNT, HEAD, NUMBER, TEXT, THREE, WHOLE
from .share import part, read_confidence, share, share_of

LAST_DAYS = {"under_1_week": 6, "under_2_weeks": 13, "under_3_weeks": 20, "under_4_weeks": 27, "under_2_months": 60,
             "over_2_months": None}
BINS = [*LAST_DAYS, "not_held"]
KNOWN = {"yes": COUNT, "of": COUNT}
CALL = {
    **HEAD,
    "confidence?": NUMBER,
    "months?": NUMBER,
    "received_from?": TEXT,
    "received_to?": TEXT,
    "referrals?": [{
        "id?": TEXT, "received_on?": TEXT, "need?": THREE, "diagnosis?": THREE, "effort?": THREE,
        "conversation?": {"held?": THREE, "on?": TEXT, "days?": WHOLE, "within?": tuple(LAST_DAYS)},
    }],
    "counted?": {
        "referrals": COUNT, "need?": COUNT, "diagnosis?": COUNT, "effort?": COUNT,
        "conversations?": {f"{name}?": COUNT for name in BINS}, "knew_content?": KNOWN, "knew_sent?": KNOWN,
    },
    "interviews?": [{"id?": TEXT, "knew_content?": THREE, "knew_sent?": THREE}],
}
RULES = ["referral.both_given", "referral.none_given", "referral.conversation.before_referral",
         "referral.conversation.contradiction", "referral.conversation.unplaced", "referral.count.exceeds",
         "referral.count.sum", "referral.received.outside", "referral.period.order", "referral.few"]
ASKED = ["need", "diagnosis", "effort"]
TIMES = ["on", "days", "within"]
FEW = 30


def referral_audit(call: dict) -> str:
    return answered(call, CALL, RULES, work)


def work(call: dict, findings: Findings):
    confidence = read_confidence(call, findings)
    span = read_span(call, findings)
    if "counted" in call and "referrals" in call:
        findings.add("referral.both_given", "counted")
    if "counted" in call and "interviews" in call:
        findings.add("referral.both_given", "interviews")
    if "counted" not in call and "referrals" not in call:
        findings.add("referral.none_given", "referrals")
    check_referrals(call, span, findings)
    check_counted(call, findings)
    interviews = call.get("interviews", [])
    if findings.fits(interviews, "interviews"):
        findings.ids(interviews, "interviews")
    return lambda: answer(call, confidence)


def read_span(call: dict, findings: Findings) -> tuple[date | None, date | None]:
    if "months" in call:
        months = findings.number(call["months"], "months")
        if months is not None and months <= 0:
            findings.add("input.shape", "months")
    first, after = (findings.day(call.get(name), name) for name in ("received_from", "received_to"))
    if first and after and after <= first:
        findings.add("referral.period.order", "received_to")
        return None, None
    return first, after


def check_referrals(call: dict, span: tuple, findings: Findings):
    if "referrals" not in call or not findings.fits(call["referrals"], "referrals"):
        return
    if len(call["referrals"]) < FEW:
        findings.add("referral.few", "referrals", least=FEW)
    findings.ids(call["referrals"], "referrals")
    for at, referral in enumerate(call["referrals"]):
        place = ("referrals", at)
        received = findings.day(referral.get("received_on"), *place, "received_on")
        first, after = span
        if received and ((first and received < first) or (after and received >= after)):
            findings.add("referral.received.outside", *place, "received_on")
        if "conversation" in referral:
            check_conversation(referral, received, place, findings)


def check_conversation(referral: dict, received: date | None, place: tuple, findings: Findings):
    conversation, place = referral["conversation"], (*place, "conversation")
    held_on = findings.day(conversation.get("on"), *place, "on")
    if held_on and received and held_on < received:
        findings.add("referral.conversation.before_referral", *place, "on")
    days = findings.number(conversation["days"], *place, "days") if "days" in conversation else None
    if days is not None and days < 0:
        findings.add("referral.conversation.before_referral", *place, "days")
    given = [name for name in TIMES if name in conversation]
    if len(given) > 1 or (given and conversation.get("held", "yes") != "yes"):
        findings.add("referral.conversation.contradiction", *place)
    if held(conversation) == "yes" and given in ([], ["on"] if "received_on" not in referral else []):
        findings.add("referral.conversation.unplaced", *place)


def check_counted(call: dict, findings: Findings):
    if "counted" not in call:
        return
    counted, place = call["counted"], ("counted",)
    numbers = [("referrals",), *((name,) for name in ASKED)]
    numbers += [("conversations", name) for name in BINS]
    numbers += [(group, name) for group in ("knew_content", "knew_sent") for name in ("yes", "of")]
    given = {path: part_of(counted, path) for path in numbers}
    read = {path: findings.number(value, *place, *path) for path, value in given.items() if value is not None}
    referrals = read["referrals",]
    if referrals is not None and referrals < FEW:
        findings.add("referral.few", *place, "referrals", least=FEW)
    for path, value in read.items():
        most = read[path[0], "of"] if path[-1] == "yes" else None if path[-1] == "of" else referrals
        if most is not None and value is not None and value > most:
            findings.add("referral.count.exceeds", *place, *path)
    if "conversations" in counted and referrals is not None and not findings.has(*place, "conversations"):
        held = sum(read.get(("conversations", name), 0) for name in BINS)
        if held != referrals:
            code = "referral.count.exceeds" if held > referrals else "referral.count.sum"
            findings.add(code, *place, "conversations")


def part_of(value: dict, path: tuple):
    for name in path:
        value = value.get(name, {})
    return None if value == {} else value


def held(conversation: dict) -> str:
    given = any(name in conversation for name in TIMES)
    return conversation.get("held", "yes" if given else "unknown")


def days_of(referral: dict) -> int | None:
    """The days from the referral to the conversation, if they are known."""
    conversation = referral.get("conversation", {})
    if "days" in conversation:
        return conversation["days"]
    if "on" in conversation and "received_on" in referral:
        return (day_of(conversation["on"]) - day_of(referral["received_on"])).days
    return None


def bin_of(referral: dict) -> str | None:
    """Where the referral counts; None if that is unknown."""
    conversation = referral.get("conversation", {})
    if held(conversation) != "yes":
        return "not_held" if held(conversation) == "no" else None
    if "within" in conversation:
        return conversation["within"]
    days = days_of(referral)
    if days is None:
        return None
    return next(name for name, last in LAST_DAYS.items() if last is None or days <= last)


def answer(call: dict, confidence: Fraction) -> dict:
    if "counted" in call:
        counted = call["counted"]
        total = counted["referrals"]
        asked = {name: share(counted[name], total, 0, confidence) if name in counted
                 else share(0, 0, total, confidence) for name in ASKED}
        counts = {name: counted.get("conversations", {}).get(name, 0) for name in BINS}
        knew = {name: share(counted[name]["yes"], counted[name]["of"], 0, confidence) if name in counted
                else share(0, 0, 0, confidence) for name in ("knew_content", "knew_sent")}
        days = []
    else:
        referrals = call["referrals"]
        total = len(referrals)
        asked = {name: share_of([referral.get(name, "unknown") for referral in referrals], confidence)
                 for name in ASKED}
        placed = [bin_of(referral) for referral in referrals]
        counts = {name: placed.count(name) for name in BINS}
        interviews = call.get("interviews", [])
        knew = {name: share_of([interview.get(name, "unknown") for interview in interviews], confidence)
                for name in ("knew_content", "knew_sent")}
        days = [days_of(referral) for referral in referrals if bin_of(referral) in LAST_DAYS]
    entry = Entry(referrals=total)
    months = months_of(call)
    entry.put("months", number(months), "no_period")
    entry.put("per_month", None if months is None else number(total / months), "no_period")
    for name, found in asked.items():
        entry.put(name, found)
    entry.put("conversations", conversations(counts, total, days, confidence))
    for name, found in knew.items():
        entry.put(name, found)
    return entry.done()


def months_of(call: dict) -> Fraction | None:
    if "months" in call:
        return Fraction(repr(call["months"]))
    if "received_from" in call and "received_to" in call:
        days = (day_of(call["received_to"]) - day_of(call["received_from"])).days
        return days * 12 / Fraction("365.25")
    return None


def conversations(counts: dict[str, int], total: int, days: list, confidence: Fraction) -> dict:
    known = sum(counts.values())
    rows, below = [], 0
    for name in BINS:
        below += counts[name]
        rows.append({"bin": name, "n": counts[name], "cumulative": below, **part(counts[name], known, confidence)})
    within = sum(counts[name] for name in BINS[:4])
    entry = Entry(bins=rows, held=known - counts["not_held"], not_held=counts["not_held"], unknown=total - known,
                  within_4_weeks=share(within, known, total - known, confidence))
    # The bin of the middle one: the first up to which there are more than half of all, or of two middle ones the later.
    entry.put("median_bin", next((row["bin"] for row in rows if row["cumulative"] * 2 > known), None), "no_cases")
    entry.put("median_days", number(middle([day for day in days if day is not None])), "no_cases")
    return entry.done()


def middle(values: list) -> Fraction | None:
    if not values:
        return None
    values = sorted(values)
    return Fraction(values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2
