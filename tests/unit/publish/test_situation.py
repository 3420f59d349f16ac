"""The situation report: what is told, of whom it is said, and what is left open."""

from __future__ import annotations

from dataclasses import replace

from factories import claim, place, report
from vedette.model.claim import Claim, Figure, Part
from vedette.model.event import Comparison, Event, EventFigure, Stand
from vedette.model.track import Change, Demand, Due, Track
from vedette.publish import Situation, situation

SIX = Figure(
    "killed", "six civilians", 6, 6, 6, group="civilians", of_which=(Part("women", 1, 1, 1), Part("children", 4, 4, 4))
)
RAID = claim(
    "ASSAULT",
    "the raid killed six",
    report="r1",
    mode="aerial",
    actor=["Syria", "Russia"],
    where=place("Daraa", "province"),
    when="2018-07-05",
    source="Syrian Observatory for Human Rights",
    source_kind="monitor",
    figures=(SIX,),
)
NINE = claim(
    "ASSAULT",
    "nine dead",
    report="r2",
    mode="aerial",
    where="Daraa",
    when="2018-07-05",
    killed=9,
    source="the ministry",
)
MEETING = claim(
    "CONSULT",
    "they will meet in Geneva",
    report="r1",
    at=60,
    status="planned",
    actor="Russia",
    recipient="rebels",
    when="2018-07-09",
    source="a spokesman",
)
FLIGHT = claim(
    "DISPLACE",
    "some 270,000 have fled",
    report="r2",
    at=40,
    where="Daraa",
    when="2018-06-19/2018-07-06",
    displaced=(None, 270_000, None),
    source="United Nations",
)
BLAME = claim("ACCUSE", "we hold them to account", report="r3", actor="Jordan", recipient="Syria", source="Jordan")
REPORTS = [
    report("r1", outlet="Dawn", agency="AFP"),
    report("r2", "2018-07-07", outlet="Herald"),
    report("r3", None, outlet="Post"),
]


def event(event_id: str, *claims: Claim, **given: object) -> Event:
    """An event of these claims; its fields are the first claim's unless given."""
    first = claims[0]
    fields: dict[str, object] = {
        "type": first.type,
        "status": first.status,
        "claims": tuple(c.claim_id for c in claims),
        "reports": tuple(dict.fromkeys(c.report_id for c in claims)),
        "outlets": (),
        "sources": (),
        "independent_sources": len(claims),
        "mode": first.mode,
        "when": first.when,
        "place": first.place,
        "parties": first.parties,
    }
    return Event(event_id, **(fields | given))  # type: ignore[arg-type]


def stand(value: object, of: Claim) -> Stand:
    """A value that one claim stands behind."""
    return Stand(value, (of.claim_id,), (of.source.name,))


TOLLS = Comparison(
    "killed", (stand({"low": 6, "best": 6, "high": 6}, RAID), stand({"low": 9, "best": 9, "high": 9}, NINE))
)
EVENTS = [
    event("e-raid", RAID, NINE, contradictions=(TOLLS,), means=("air strike",)),
    event("e-meeting", MEETING),
    event("e-flight", FLIGHT, figures=(EventFigure("displaced", None, 270_000, None, (FLIGHT.claim_id,)),)),
    event("e-blame", BLAME),
]
TALKS = Track(
    "t-1",
    "negotiation",
    "Talks between Russia and rebels",
    "scheduled",
    ("e-meeting",),
    ("Russia", "rebels"),
    ("Jordan",),
    history=(Change("collapsed", ("e-meeting",), "2018-07-04", "the talks failed"),),
    rounds=3,
    demands=(Demand(("Russia",), ("rebels",), "hand over heavy arms", (MEETING.claim_id,), "refused"),),
    next=Due("they will meet in Geneva", (MEETING.claim_id,), "2018-07-09", ("Geneva", "Amman")),
)


def told(**given: object) -> Situation:
    """The situation of all of the above, in a scope when one is given."""
    return situation(REPORTS, [RAID, NINE, MEETING, FLIGHT, BLAME], EVENTS, [TALKS], **given)  # type: ignore[arg-type]


def texts(found: Situation, key: str) -> list[str]:
    """The sentences of one section; none when the section is not there."""
    return [
        s.text for section in found.sections if section.key == key for p in section.paragraphs for s in p.statements
    ]


def test_the_head_gives_figures_side_by_side_with_their_speakers():
    """Two sources' tolls are told with who says which; they are neither added up nor averaged."""
    first = texts(told(), "figures")[0]
    assert first == (
        "Killed on 5 July 2018 in Daraa province: 6 civilians, incl. 1 woman and 4 children "
        "(Syrian Observatory for Human Rights, via Dawn), or 9 (the ministry, via Herald)."
    )
    assert "15" not in first


def test_every_sentence_about_what_happened_cites_a_listed_source():
    """No sentence of the body stands without a number, and every number has its entry."""
    found = told()
    listed = {s.number for s in found.sources}
    for section in found.sections:
        for paragraph in section.paragraphs:
            for statement in paragraph.statements:
                assert statement.cites, statement.text
                assert set(statement.cites) <= listed


def test_sources_name_outlet_title_date_and_how_the_date_is_known():
    """An undated report is listed as undated."""
    by_outlet = {s.outlet: s for s in told().sources}
    assert (by_outlet["Dawn"].date, by_outlet["Dawn"].basis, by_outlet["Dawn"].agency) == (
        "2018-07-06",
        "byline",
        "AFP",
    )
    assert by_outlet["Post"].date is None


def test_nothing_is_told_as_confirmed():
    """Each sentence of a happening says that it is reported."""
    found = told()
    assert "nothing is confirmed" in found.lead.text
    assert all("report" in text.lower() or "denied" in text.lower() for text in texts(found, "events"))


def test_days_head_the_happenings():
    """A known day is a heading; what no day is known for stands last, under its own."""
    section = next(s for s in told().sections if s.key == "events")
    assert [p.heading for p in section.paragraphs] == ["5 July 2018", "Day not known"]


def test_talks_tell_parties_history_demands_and_the_disputed_venue():
    """A negotiation is told as a process, apart from the days."""
    found = told()
    sentences = texts(found, "talks")
    assert (
        sentences[0]
        == "Last reported state: scheduled. Parties: Russia and rebels. Mediated by Jordan. Rounds reported: 3."
    )
    assert sentences[1].startswith("4 July 2018: reported collapsed")
    assert "The answer reported: refused." in sentences[2]
    assert "the venue is disputed: Geneva or Amman" in sentences[3]
    assert not any("Geneva" in text for text in texts(found, "events"))


def test_displacement_has_a_section_of_its_own():
    """A rough number is told as rough."""
    (only,) = texts(told(), "displacement")
    assert "displaced: about 270,000 (United Nations, via Herald)" in only


def test_contradictions_stand_side_by_side():
    """Each value with those behind it."""
    (only,) = texts(told(), "disagreements")
    assert "“killed”: 6 (Syrian Observatory for Human Rights, via Dawn); 9 (the ministry, via Herald)" in only


def test_what_is_unknown_is_said():
    """Undated reports, undated events, single sources and open bounds are named."""
    words = " ".join(texts(told(), "unknown"))
    for part in (
        "No publication date is known for Post",
        "No day is known for the accusation",
        "1 of 2 happenings",
        "about 270,000",
    ):
        assert part in words


def test_a_scope_of_days_leaves_out_what_lies_outside_or_has_no_day():
    """An undated event is not put into days that were asked for."""
    found = told(since="2018-07-05", until="2018-07-06")
    ids = {i for s in found.sections if s.key != "unknown" for p in s.paragraphs for st in p.statements for i in st.ids}
    assert "e-raid" in ids
    assert not {"e-meeting", "e-blame"} & ids
    assert found.title == "Situation in Syria, 5 – 6 July 2018"


def test_undated_events_left_out_of_days_are_counted_and_the_gravest_named():
    """Nothing vanishes for want of a day; without days asked for, the line is not there."""
    graves = claim("ASSAULT", "a grave of 40", report="r3", where="Homs", killed=40)
    toll = EventFigure("killed", 40, 40, 40, (graves.claim_id,))
    events = [*EVENTS, event("e-graves", graves, figures=(toll,)), *(event(f"e-{n}", BLAME) for n in range(9))]
    claims = [RAID, NINE, MEETING, FLIGHT, BLAME, graves]
    line = texts(situation(REPORTS, claims, events, [], since="2018-07-05", until="2018-07-06"), "unknown")[0]
    assert line.startswith(
        "11 events of no known day are left out of these days, the gravest being the attack in Homs (killed: 40)"
    )
    assert "left out" not in " ".join(texts(situation(REPORTS, claims, events, []), "unknown"))
    assert "left out" not in " ".join(texts(situation(REPORTS, claims, events, [], "Chad", "2018-07-05"), "unknown"))


def test_no_grave_toll_is_hidden_behind_lesser_figures():
    """Every toll of ten or more heads the report, the largest first; of small ones six, and the rest are counted."""
    tolls = [30, 1, 10, 2, 12, 3, 11, 50, 4, 13, 14, 5, 20]
    claims = [claim("ASSAULT", f"{n} died", at=100 * n, where="Homs", when="2018-07-05", killed=n) for n in tolls]
    found = situation([report()], claims, [event(f"e-{n:02}", c) for n, c in zip(tolls, claims, strict=True)], [])
    *told, last = texts(found, "figures")
    assert [int(t.split(": ")[1].split()[0]) for t in told] == [50, 30, 20, 14, 13, 12, 11, 10]
    assert last == "5 smaller figures stand under the days below."


def test_outlets_without_a_name_are_counted_as_such():
    """No report comes from nowhere."""
    claims = [replace(RAID, report_id=r) for r in ("r1", "r2", "r3")]
    claims = [replace(c, claim_id=f"c-{n}") for n, c in enumerate(claims)]
    unnamed = [replace(r, outlet=None) for r in REPORTS]
    whole = event("e-1", *claims)
    one = situation(unnamed[:1], claims[:1], [event("e-1", claims[0])], [])
    assert one.lead.text.startswith("1 event drawn from 1 report of 1 unnamed outlet, ")
    assert "3 reports of unnamed outlets, " in situation(unnamed, claims, [whole], []).lead.text
    mixed = situation([REPORTS[0], *unnamed[1:]], claims, [whole], []).lead.text
    assert "3 reports of 1 outlet and 2 whose outlet is not named, " in mixed


def test_an_area_is_known_by_name_code_or_what_it_lies_in():
    """Place, country and code lead to the same events; another country to none."""
    assert (
        texts(told(area="daraa"), "figures")
        == texts(told(area="SYR"), "figures")
        == texts(told(area="Syria"), "figures")
    )
    empty = told(area="Chad")
    assert empty.sections == ()
    assert empty.title == "Situation in Chad"


def test_planned_and_denied_deaths_are_no_head_figures():
    """A denial states no toll."""
    denied = claim("ASSAULT", "denied", where="Homs", when="2018-07-05", killed=50, status="denied")
    found = situation([report()], [denied], [event("e-1", denied)], [])
    assert texts(found, "figures") == []
    assert "Denied: an attack" in texts(found, "events")[0]


def test_an_outlet_in_its_own_voice_is_credited_once():
    """Where no outlet is known, the page's name stands for it without its folder."""
    voice = claim("ASSAULT", "shells fell", where="Homs", when="2018-07-05", killed=2, source="a.txt")
    own = replace(report("r1", outlet=None), page="pages/a.txt")
    found = situation([own], [voice], [event("e-1", voice)], [])
    assert "2 (a.txt)" in texts(found, "figures")[0]


def test_speakers_behind_all_figures_are_named_once():
    """One source's dead and wounded are told together, with its name at the end."""
    both = claim("ASSAULT", "4 dead, 9 hurt", where="Homs", when="2018-07-05", killed=4, injured=9, source="a hospital")
    found = situation([report(outlet="Herald")], [both], [event("e-1", both)], [])
    assert "killed: 4; injured: 9 (a hospital, via Herald)" in texts(found, "events")[0]


def test_nothing_known_is_told_as_nothing():
    """An empty store gives a title and a lead, and no section."""
    found = situation([], [], [], [])
    assert found.title == "Situation"
    assert found.sections == ()
    assert found.lead.text.startswith("0 events")
