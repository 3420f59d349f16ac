"""One people under several names is one party of the talks."""

from __future__ import annotations

from factories import claim, party, report
from vedette.merge.merging import merge
from vedette.track.parties import key_of, with_one_name
from vedette.track.tracking import tracks

REPORTS = [report("r1", "2021-03-02"), report("r2", "2021-03-09")]
HUTUS = "Kivu Hutus"


def named(*names: str) -> list[str | None]:
    """The names that the actors of so many claims go by afterwards."""
    claims = [claim("CONSULT", f"they met {n}", at=100 * i, actor=n) for i, n in enumerate(names)]
    _, renamed = with_one_name([], claims)
    return [c.parties[0].name for c in renamed]


def test_loose_words_do_not_make_another_party() -> None:
    """The words "ethnic Hutus" and "representatives of the Kivu Hutus" mean the Kivu Hutus."""
    assert named(HUTUS, "ethnic Hutus", "representatives of the Kivu Hutus") == [HUTUS] * 3


def test_two_peoples_of_one_name_stay_apart() -> None:
    """Bare "Kurds" could be the one or the other, so nobody is renamed."""
    names = ["Syrian Kurds", "Iraqi Kurds", "Kurds"]
    assert named(*names) == names


def test_states_and_bodies_keep_their_names() -> None:
    """A state is no group of people, nor is a name in the singular."""
    assert key_of(party("actor", "Russia=RUS MIL")) is None
    assert key_of(party("actor", "African Union")) is None


def test_rounds_under_two_names_and_at_two_venues_are_one_negotiation() -> None:
    """A first round in one town and a second in another, a week later, with the people named otherwise."""
    first = claim("CONSULT", "Rwanda met ethnic Hutus", actor="Rwanda=RWA GOV", recipient="ethnic Hutus",
                  where="Goma", when="2021-03-01", source="an envoy")  # fmt: skip
    second = claim("CONSULT", "a second round of talks of Rwanda and the Kivu Hutus", report="r2",
                   actor="Rwanda=RWA GOV", recipient="Kivu Hutus", where="Butembo", when="2021-03-08")  # fmt: skip
    merged = merge([first, second], REPORTS)
    (track,) = tracks(merged.events, merged.claims, merged.reports)
    assert track.parties == ("Kivu Hutus", "Rwanda")
    assert track.rounds == 2
