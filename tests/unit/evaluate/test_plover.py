"""Sentences with one PLOVER event each, scored."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vedette.evaluate.plover import answer, figures, has_parties, is_root, root_of
from vedette.model.claim import Claim, Party, Place, Source
from vedette.model.span import Quote


def told(kind="ASSAULT", status="happened", *parties):
    """One claim."""
    return Claim("c", "r", Quote("It fell.", 0, 8), kind, status, Source("x", "media"), 0.5, parties=parties)


ALMA_ARMY = Party("actor", "Alman troops", "Alma", "ALM MIL", "ALM", "MIL")
BORDURIA = Party("recipient", "Borduria", "Borduria", "BOR", "BOR")
REBELS = Party("victim", "the hill rebels", None, "REB", None, "REB")


@pytest.mark.parametrize(
    ("kind", "status", "root"),
    [
        ("AID", "happened", "AID"),
        ("AID", "planned", "AGREE"),
        ("CONSULT", "offered", "AGREE"),
        ("SANCTION", "planned", "THREATEN"),
        ("RETREAT", "demanded", "REQUEST"),
        ("CONSULT", "refused", "REJECT"),
        ("REQUEST", "planned", "REQUEST"),
        ("CONTROL", "happened", "ASSAULT"),
        ("DISPLACE", "happened", "COERCE"),
    ],
)
def test_the_status_is_folded_into_the_type(kind, status, root):
    """A promise agrees, a threat threatens; what is asked or refused is a request or a rejection."""
    assert root_of(told(kind, status)) == root


@pytest.mark.parametrize(
    ("trigger", "status", "root"),
    [("agreed", "happened", "AGREE"), ("signed a treaty", "happened", "SUPPORT"), ("agree", "failed", "REJECT")],
)
def test_agreements_are_told_apart(trigger, status, root):
    """To sign is diplomatic support, to fail to agree a rejection."""
    assert root_of(replace(told("AGREE", status), trigger=trigger)) == root


@pytest.mark.parametrize(
    ("root", "labelled", "right"),
    [
        ("ASSAULT", "FIGHT", True),
        ("REQUEST", "DEMAND", True),
        ("RETREAT", "YIELD", True),
        ("CONCEDE", "YIELD", True),
        ("RETREAT", "CONCEDE", False),
        (None, "AID", False),
    ],
)
def test_old_names_count(root, labelled, right):
    """YIELD stood for what are two types today."""
    assert is_root(root, labelled) is right


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ([{"actorText": "Alma", "code": "ALM"}], [{"actorText": "Borduria", "code": "BOR"}], True),
        ([{"actorText": "soldiers", "code": "ALM", "sector": "MIL"}], [{"actorText": "them", "code": "BOR"}], True),
        ([{"actorText": "guards", "code": "ALM", "sector": "COP"}], [], False),
        ([{"actorText": "Alman troops", "code": "ZZZ"}], [], True),
        ([{"actorText": "Borduria", "code": "BOR"}], [{"actorText": "Alma", "code": "ALM"}], False),
        ([], "diplomatic", True),
    ],
)
def test_each_labelled_party_must_stand_on_its_side(source, target, right):
    """By its code, with the sector where one is given, or by its words; what is not labelled is not asked for."""
    row = {"event": "ASSAULT", "source": source, "target": target}
    assert has_parties(row, told("ASSAULT", "happened", ALMA_ARMY, BORDURIA)) is right


def test_the_sides_of_an_agreement_may_change_places():
    """Both may be labelled as the source."""
    both = [{"actorText": "Borduria", "code": "BOR"}, {"actorText": "Alma", "code": "ALM"}]
    assert has_parties({"source": both, "target": ""}, told("AGREE", "happened", ALMA_ARMY, BORDURIA))


def test_the_place_stands_for_a_target_that_nobody_names():
    """Shells that fall on a town hit its country; where somebody is named, he is the target."""
    labels = {"source": [], "target": [{"actorText": "docks", "code": "BOR"}]}
    place = Place("the port", "Port", "town", country="BOR")
    assert has_parties(labels, replace(told(), place=place))
    assert not has_parties(labels, replace(told("ASSAULT", "happened", REBELS), place=place))


def test_the_claim_that_fits_the_named_parties_answers():
    """The right sides count for more than the wrong ones, and the first of equals wins."""
    first, second, third = (
        told("ACCUSE"),
        told("AID", "happened", BORDURIA),
        told("ASSAULT", "happened", ALMA_ARMY, REBELS),
    )
    row = {"gold_root": "ASSAULT", "source": "Alma", "target": "hill rebels"}
    assert answer(row, [first, second, third]) is third
    assert answer({**row, "source": "Nobody", "target": "None such"}, [first, second]) is first
    assert answer({"event": "AID"}, [first, second]) is first
    assert answer(row, []) is None


def test_figures_are_those_of_the_rows_shape():
    """A sentence without a claim is wrong; parties count only where the type is right."""
    alma = [{"actorText": "Alma", "code": "ALM"}]
    rows = [{"event": "FIGHT", "source": alma}, {"event": "AID", "source": alma}, {"event": "AID", "source": alma}]
    found = figures(rows, [told("ASSAULT", "happened", ALMA_ARMY), told("AID"), None])
    assert found == {"type_accuracy": pytest.approx(2 / 3), "type_and_parties": pytest.approx(1 / 3)}
    assert figures([{"gold_root": "YIELD"}, {"gold_root": "AID"}], [told("RETREAT"), None]) == {"root_accuracy": 0.5}
