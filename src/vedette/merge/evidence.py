"""What speaks for and against two claims being about one happening: statements, each with its reason."""

from __future__ import annotations

from datetime import date
from math import inf, log2

from vedette.lexicon.likeness import likeness
from vedette.lexicon.sides import same_side
from vedette.lexicon.spelling import same_name
from vedette.merge.geography import NARROW, apart, distance_km, inside, rank
from vedette.merge.profile import Profile
from vedette.merge.score import NOTHING, Score
from vedette.merge.venues import named_with

NEAR_DAYS = 1
"""Nights belong to two days, and outlets date from two time zones."""
NEWS_DAYS = 4
"""Reports of one happening mostly appear within so many days of each other."""
GUESSED = 0.6
"""Worth of a common day that is no more than the day of a report."""
SURMISED_WEIGHT = 3.0
"""How much more a place apart counts, against a venue that talks dispute, when it is only surmised."""
ODD_TOLL = 0.9
"""A common toll worth so much is no chance: 33 and more."""
STALE_DAYS = 21
WEEK = 7
NEXT_DOOR_KM = 3.0
SAME_PASSAGE = 400
"""Characters between two quotes of one report that still tell of one thing."""


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def same_day(a: Profile, b: Profile) -> Score:
    """Both are dated to one and the same day."""
    if a.day is None or a.day != b.day:
        return NOTHING
    return Score(GUESSED if a.guessed or b.guessed else 1.0, f"both on {_iso(a.day)}")


def spans_overlap(a: Profile, b: Profile) -> Score:
    """At least one is dated to several days, and the other falls into them."""
    if not a.days or not b.days or (a.day is not None and b.day is not None):
        return NOTHING
    if a.days[0] > b.days[1] or b.days[0] > a.days[1]:
        return NOTHING
    longest = max(a.days[1] - a.days[0], b.days[1] - b.days[0])
    return Score(1.0 / (1.0 + longest / 3.0), f"both between {_iso(max(a.days[0], b.days[0]))} and its span's end")


def days_apart(a: Profile, b: Profile) -> Score:
    """They are dated to different days; a veto from two days on, and for days that one report keeps apart."""
    if not a.days or not b.days:
        return NOTHING
    gap = max(a.days[0] - b.days[1], b.days[0] - a.days[1])
    if gap <= 0:
        return NOTHING
    told_apart = a.claim.report_id == b.claim.report_id and not (a.guessed or b.guessed)
    return Score(1.0, f"{gap} days apart", veto=gap > NEAR_DAYS or told_apart)


def same_weekday(a: Profile, b: Profile) -> Score:
    """One is undated, and both name the same weekday, or the same day of the year."""
    if a.days and b.days:
        return NOTHING
    if a.month_day and a.month_day == b.month_day:
        return Score(1.0, "both name the same day of the year")
    known = a.weekday is not None and a.weekday == b.weekday
    if not known:
        return NOTHING
    one_report = a.claim.report_id == b.claim.report_id
    return Score(1.0 if one_report else 0.7, "both name the same weekday")


def weekdays_differ(a: Profile, b: Profile) -> Score:
    """One is undated, and they name different weekdays or days of the year.

    Neighbouring days are no veto between two reports, but one report keeps them apart ("a day earlier").
    """
    if a.days and b.days:
        return NOTHING
    one_report = a.claim.report_id == b.claim.report_id
    if one_report and a.shifted != b.shifted and (a.weekday is not None or b.weekday is not None):
        return Score(1.0, "the day before or after", veto=True)
    if a.month_day and b.month_day and a.month_day != b.month_day:
        near = a.month_day[0] == b.month_day[0] and abs(a.month_day[1] - b.month_day[1]) <= NEAR_DAYS
        return Score(1.0, "different days of the year", veto=not near)
    if a.weekday is None or b.weekday is None or a.weekday == b.weekday:
        return NOTHING
    gap = min((a.weekday - b.weekday) % WEEK, (b.weekday - a.weekday) % WEEK)
    return Score(1.0, "different weekdays", veto=one_report or gap > NEAR_DAYS)


def dates_unknown(a: Profile, b: Profile) -> Score:
    """Claims of two reports of which nothing tells that they speak of one time."""
    if a.claim.report_id == b.claim.report_id or (a.days and b.days) or (a.published and b.published):
        return NOTHING
    return Score(1.0, "no common date") if not same_weekday(a, b).value else NOTHING


def reported_together(a: Profile, b: Profile) -> Score:
    """One has no date of its own, but the reports appeared within days of each other."""
    if (a.days and b.days) or a.published is None or b.published is None:
        return NOTHING
    gap = abs(a.published - b.published)
    return Score(1.0 - gap / (NEWS_DAYS + 1), f"reported {gap} days apart") if gap <= NEWS_DAYS else NOTHING


def reported_long_apart(a: Profile, b: Profile) -> Score:
    """One has no date of its own, and the reports appeared weeks apart."""
    if (a.days and b.days) or a.published is None or b.published is None:
        return NOTHING
    gap = abs(a.published - b.published)
    return Score(1.0, f"reported {gap} days apart", veto=gap > STALE_DAYS) if gap > NEWS_DAYS else NOTHING


def same_town(a: Profile, b: Profile) -> Score:
    """Both places are narrow, and one name or a few kilometres."""
    if not a.place or not b.place or a.place.precision not in NARROW or b.place.precision not in NARROW:
        return NOTHING
    if apart(a.place, b.place):
        return NOTHING
    if same_name(a.place.name, b.place.name):
        return Score(1.0, f"both in {a.place.name}")
    far = distance_km(a.place, b.place)
    near = far is not None and far <= NEXT_DOOR_KM
    return Score(0.7, f"{a.place.name} is {far:.0f} km from {b.place.name}") if near else NOTHING


def same_area(a: Profile, b: Profile) -> Score:
    """Both name the same wider area."""
    if not a.place or not b.place or (a.place.precision in NARROW and b.place.precision in NARROW):
        return NOTHING
    if not same_name(a.place.name, b.place.name) or "country" in (a.place.precision, b.place.precision):
        return NOTHING
    return Score(1.0, f"both in {a.place.name}")


def same_country(a: Profile, b: Profile) -> Score:
    """The places share no more than their country."""
    known = a.place and b.place and a.place.country and a.place.country == b.place.country
    return Score(1.0, f"both in {a.place.country}") if known and a.place and not inside_one(a, b).value else NOTHING


def inside_one(a: Profile, b: Profile) -> Score:
    """One place lies in the other, which is no country."""
    if not a.place or not b.place or "country" in (a.place.precision, b.place.precision):
        return NOTHING
    if named_with(a, b):
        return Score(1.0, f"{a.place.name} and {b.place.name} are named as one place")
    if (a.place.precision in NARROW and b.place.precision in NARROW) or same_name(a.place.name, b.place.name):
        return NOTHING
    return Score(1.0, f"{a.place.name} and {b.place.name}: one in the other") if inside(a.place, b.place) else NOTHING


def places_apart(a: Profile, b: Profile) -> Score:
    """The places cannot hold one happening; a veto, save for talks, whose venue is often disputed.

    A place that is only surmised weighs heavily, but forbids nothing between two reports; nor does a place, often
    misread, where both tell one large odd toll of one day.
    """
    if not a.place or not b.place or not apart(a.place, b.place):
        return NOTHING
    one_report = a.claim.report_id == b.claim.report_id
    disputed = a.family == "talks" and (one_report or a.place.country == b.place.country)
    if not one_report and (a.surmised or b.surmised or _same_odd_toll(a, b)):
        return Score(SURMISED_WEIGHT, f"{a.place.name} is not {b.place.name}, if the place is right")
    return Score(1.0, f"{a.place.name} is not {b.place.name}", veto=not disputed)


def towns_differ(a: Profile, b: Profile) -> Score:
    """Two names of towns, and nothing shows that they are one place."""
    if not a.place or not b.place or max(rank(a.place), rank(b.place)) > 1 or same_name(a.place.name, b.place.name):
        return NOTHING
    far = distance_km(a.place, b.place)
    known = (far is not None and far <= NEXT_DOOR_KM) or named_with(a, b)
    return NOTHING if known else Score(1.0, f"{a.place.name} is not known to be {b.place.name}")


def same_actor(a: Profile, b: Profile) -> Score:
    """One name, side or country acts in both."""
    shared = a.actors & b.actors
    if shared:
        return Score(1.0, f"{min(shared)} acts in both")
    if a.sides & b.sides:
        return Score(0.8, f"{min(a.sides & b.sides)} in both")
    return Score(0.5, f"{min(a.countries & b.countries)} acts in both") if a.countries & b.countries else NOTHING


def actors_differ(a: Profile, b: Profile) -> Score:
    """Both name who acted, and nothing joins the names."""
    known = a.actors and b.actors and not same_actor(a, b).value
    return Score(1.0, "different actors") if known else NOTHING


def same_target(a: Profile, b: Profile) -> Score:
    """One name or side is addressed or hit in both."""
    shared = a.targets & b.targets
    return Score(1.0, f"{min(shared)} is hit or addressed in both") if shared else NOTHING


def targets_differ(a: Profile, b: Profile) -> Score:
    """Two speech acts or talks with other addressees."""
    known = a.targets and b.targets and not a.targets & b.targets and not a.sides & b.sides
    return Score(1.0, "different addressees") if known else NOTHING


def same_parties(a: Profile, b: Profile) -> Score:
    """The two sides of the one are the two sides of the other, whoever is named first."""
    shared = (a.actors | a.targets | a.sides) & (b.actors | b.targets | b.sides)
    return Score(1.0, f"{' and '.join(sorted(shared)[:3])} in both") if len(shared) > 1 else NOTHING


def same_named_victim(a: Profile, b: Profile) -> Score:
    """A person named as victim of both."""
    for one in sorted(a.victims, key=sorted):
        for other in sorted(b.victims, key=sorted):
            shared = one & other
            if len(shared) > 1 and len(shared) >= min(len(one), len(other)) - 1:
                return Score(1.0, f"the same victim ({' '.join(sorted(shared))})")
    return NOTHING


def same_toll(a: Profile, b: Profile) -> Score:
    """A figure is the same in both; a large odd number says more than a small one."""
    best = NOTHING
    for measure, bound in a.tolls.items():
        if b.tolls.get(measure) == bound and bound[0] > 0 and bound[1] in (bound[0], inf):
            value = min(1.0, 0.3 + 0.12 * log2(max(1.0, bound[0])))
            best = max(best, Score(value, f"{bound[0]:g} {measure[0]} in both"), key=lambda s: s.value)
    return best


def tolls_exclude(a: Profile, b: Profile) -> Score:
    """Figures of one measure that leave no number open to both; a veto when one source in one report gives them."""
    for measure, (low, high) in a.tolls.items():
        other = b.tolls.get(measure)
        if other and (other[0] > high or low > other[1]):
            small, large = sorted((max(low, 1.0), max(other[0], 1.0)))
            one_report = a.claim.report_id == b.claim.report_id
            one_voice = one_report and a.source == b.source and not (a.revises or b.revises)
            if not one_voice and same_spot_and_day(a, b):
                return NOTHING
            return Score(min(1.0, log2(large / small) / 3), f"{low:g} and {other[0]:g} {measure[0]}", veto=one_voice)
    return NOTHING


def same_spot_and_day(a: Profile, b: Profile) -> bool:
    """True when one day, one spot and one kind of deed are told: tolls of that differ between sources and grow."""
    when = a.day is not None and a.day == b.day and not (a.guessed or b.guessed)
    where = bool(same_town(a, b).value or same_area(a, b).value or named_with(a, b))
    return when and where and not means_differ(a, b).veto


def _same_odd_toll(a: Profile, b: Profile) -> bool:
    known_day = a.day is not None and a.day == b.day and not (a.guessed or b.guessed)
    return known_day and same_toll(a, b).value >= ODD_TOLL


def same_means(a: Profile, b: Profile) -> Score:
    """One mode, or modes that reporters take for one another."""
    if a.claim.mode and a.claim.mode == b.claim.mode and a.claim.type == b.claim.type:
        return Score(1.0, f"both {a.claim.mode}")
    return Score(0.6, f"both {a.means}") if a.means and a.means == b.means else NOTHING


def means_differ(a: Profile, b: Profile) -> Score:
    """Modes that one happening does not show at once: a veto."""
    if not a.means or not b.means or a.means == b.means:
        return NOTHING
    near = frozenset((a.means, b.means)) in likeness().near_means
    return Score(1.0, f"{a.means} and {b.means}", veto=not near)


def types_differ(a: Profile, b: Profile) -> Score:
    """Two types of one family."""
    return Score(1.0, f"{a.claim.type} and {b.claim.type}") if a.claim.type != b.claim.type else NOTHING


def one_real_one_not(a: Profile, b: Profile) -> Score:
    """One is told as fact, the other as plan, demand or possibility; talks go from the one to the other."""
    if a.real == b.real:
        return NOTHING
    if a.family != "talks":
        return Score(0.5, f"{a.claim.status} and {b.claim.status}")
    day_known = a.day is not None and a.day == b.day and not (a.guessed or b.guessed)
    return NOTHING if day_known else Score(1.0, f"{a.claim.status} and {b.claim.status}")


def _sides_fit(a: Profile, b: Profile) -> bool:
    few, full = sorted((a.sides, b.sides), key=len)
    return all(any(same_side(one, other) for other in full) for one in few) if full else True


def sides_meet(a: Profile, b: Profile) -> bool:
    """True when a side of the one is a side of the other."""
    return any(same_side(one, other) for one in a.sides for other in b.sides)


def unnamed_talks(a: Profile, b: Profile) -> Score:
    """Talks of one report, of which one names fewer than two sides and none that the other lacks."""
    if a.family != "talks" or a.claim.report_id != b.claim.report_id or min(len(a.sides), len(b.sides)) > 1:
        return NOTHING
    return Score(1.0, "talks of one report") if _sides_fit(a, b) else NOTHING


def same_plan(a: Profile, b: Profile) -> Score:
    """Talks still to come, told twice in one report or by two of the same days, with no other sides."""
    planned = a.claim.status == b.claim.status == "planned" and a.family == "talks"
    if not planned or not _sides_fit(a, b):
        return NOTHING
    if a.claim.report_id == b.claim.report_id:
        return Score(1.0, "both still to come")
    known = a.published is not None and b.published is not None and sides_meet(a, b)
    near = known and abs((a.published or 0) - (b.published or 0)) <= NEWS_DAYS
    return Score(0.8, "both still to come") if near else NOTHING


def plan_and_meeting(a: Profile, b: Profile) -> Score:
    """One report tells of talks that were held and of talks to come, and not of one day: a veto."""
    statuses = {a.claim.status, b.claim.status}
    if a.family != "talks" or a.claim.report_id != b.claim.report_id or "planned" not in statuses:
        return NOTHING
    if not statuses & {"happened", "failed"} or (a.day is not None and a.day == b.day):
        return NOTHING
    return Score(1.0, "talks held, and talks to come", veto=True)


def process_and_meeting(a: Profile, b: Profile) -> Score:
    """Undated talks that go on, and a meeting of a day: a veto."""
    lasting, meeting = (a, b) if a.claim.status == "ongoing" else (b, a)
    known = a.family == "talks" and lasting.claim.status == "ongoing" != meeting.claim.status
    if not known or (lasting.days and not lasting.guessed) or (meeting.day is None and meeting.real):
        return NOTHING
    return Score(1.0, "talks that go on, and a meeting", veto=True)


def same_meeting(a: Profile, b: Profile) -> Score:
    """Talks of one day between the same two sides, whether told as plan or as held."""
    if a.family != "talks" or a.day is None or a.day != b.day:
        return NOTHING
    return Score(1.0, "one day, one pair of sides") if same_parties(a, b).value else NOTHING


def other_speaker(a: Profile, b: Profile) -> Score:
    """Speech acts of different speakers: a veto."""
    speech = a.claim.type in likeness().speech
    if not speech or a.speaker & b.speaker:
        return NOTHING
    unnamed = a.claim.report_id == b.claim.report_id and not (a.speaker and b.speaker)
    return Score(1.0, "different speakers", veto=not unnamed)


def roundup_and_incident(a: Profile, b: Profile) -> Score:
    """A toll over many happenings is no part of one of them: a veto."""
    return Score(1.0, "a toll over many and a single happening", veto=True) if a.roundup != b.roundup else NOTHING


def same_passage(a: Profile, b: Profile) -> Score:
    """Two claims of one report that stand close together."""
    if a.claim.report_id != b.claim.report_id:
        return NOTHING
    gap = a.claim.quote.span.gap(b.claim.quote.span)
    return Score(1.0 - gap / (2 * SAME_PASSAGE), f"{gap} characters apart") if gap <= SAME_PASSAGE else NOTHING


def same_report(a: Profile, b: Profile) -> Score:
    """Two claims of one report."""
    return Score(1.0, "one report") if a.claim.report_id == b.claim.report_id else NOTHING
