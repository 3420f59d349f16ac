"""Events of four kinds, scored by trigger and by heads of arguments."""

from __future__ import annotations

import pytest

from vedette.evaluate.wikievents import Told, as_record, figures, labelled, predicted, token_spans
from vedette.model.span import Span
from vedette.settings import Settings
from vedette.wiring.engines import tools_of

TEXT = "Gunmen attacked a market in Alma.Two died."


def event(kind, start, end, *arguments):
    """An event as told or marked."""
    return Told(kind, Span(start, end), frozenset(arguments))


def test_tokens_are_found_though_sentences_are_glued():
    """Each token stands after the one before it; one that is nowhere takes no room."""
    spans = token_spans(TEXT, ["Alma", ".", "Two", "nowhere", "died"])
    assert [s.of(TEXT) for s in spans] == ["Alma", ".", "Two", "", "died"]


def test_marked_events_of_other_kinds_are_left_out():
    """Their roles are ours, their arguments heads."""
    row = {
        "text": TEXT,
        "tokens": ["Gunmen", "attacked", "a", "market"],
        "events": [
            {
                "type": "Conflict.Attack.Unspecified",
                "trigger": {"start": 1, "end": 2},
                "arguments": [{"role": "ExplosiveDevice", "text": "a small bomb"}],
            },
            {"type": "Contact.Contact.Meet", "trigger": {"start": 2, "end": 3}, "arguments": []},
            {"type": "Contact.Contact.Broadcast", "trigger": {"start": 2, "end": 3}, "arguments": []},
        ],
    }
    assert labelled(row) == (event("attack", 7, 15, ("Instrument", "bomb")), event("meeting", 16, 17))


def test_a_trigger_needs_its_kind_and_counts_once():
    """Two found where one is marked: one is right; a wrong kind is wrong."""
    marked = [event("attack", 5, 10), event("death", 20, 25)]
    found = [event("attack", 5, 8), event("attack", 8, 10), event("injury", 20, 25)]
    assert figures([(found, marked)])["trigger_f1"] == pytest.approx(0.4)
    assert figures([((), ())]) == {"trigger_f1": 0.0, "argument_head_f1": 0.0}


def test_arguments_count_where_the_event_is_found():
    """Role and head must both be there."""
    marked = [event("attack", 5, 10, ("Attacker", "men"), ("Place", "alma")), event("death", 20, 25, ("Victim", "two"))]
    found = [event("attack", 5, 10, ("Attacker", "men"), ("Target", "alma")), event("death", 30, 35, ("Victim", "two"))]
    assert figures([(found, marked)])["argument_head_f1"] == pytest.approx(1 / 3)


def test_a_prediction_is_a_plain_record():
    """Type, characters and arguments in order."""
    record = as_record(event("attack", 5, 10, ("Place", "alma"), ("Attacker", "men")))
    assert record["arguments"] == [{"role": "Attacker", "head": "men"}, {"role": "Place", "head": "alma"}]
    assert (record["type"], record["trigger"]) == ("attack", [5, 10])


@pytest.fixture(scope="module")
def tools():
    """The engines that are shipped."""
    return tools_of(Settings())


def test_one_claim_may_tell_of_an_attack_and_of_its_harm(tools):
    """Triggers count characters of the row's text; who did it and with what belongs to the attack."""
    text = (
        "A bomb attack by rebels killed three soldiers and wounded five policemen in Idlib on Monday, officials said."
    )
    found = predicted({"text": text}, tools)
    words = {(e.kind, e.trigger.of(text)) for e in found}
    assert words == {("attack", "bomb attack"), ("death", "killed"), ("injury", "wounded")}
    harm = {e.kind: e.arguments for e in found}
    assert ("Victim", "soldiers") in harm["death"]
    assert ("Victim", "policemen") in harm["injury"]
    assert ("Attacker", "rebels") in harm["attack"]


def test_meetings_are_events_between_participants(tools):
    """Visits are none."""
    text = "President Bashar al-Assad met Foreign Minister Sergei Lavrov in Damascus on Monday, officials said there."
    (found,) = predicted({"text": text}, tools)
    assert found.kind == "meeting"
    assert {("Participant", "assad"), ("Participant", "lavrov")} <= {
        (r, w.removeprefix("al")) for r, w in found.arguments
    }
