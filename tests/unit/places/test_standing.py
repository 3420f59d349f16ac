"""What a name is to the event of a parsed sentence: its place, another deed's, or nobody's."""

from __future__ import annotations

import pytest

from parsing import parse
from vedette.model.reading import Sentence
from vedette.model.span import Span
from vedette.places.grammar import hangs_below
from vedette.places.standing import Standing, standing


def span(text, word):
    """Where a word stands."""
    return Span(text.index(word), text.index(word) + len(word))


def standing_in(text, trigger, name):
    """How `name` stands to the event of `trigger`."""
    return standing(parse(text)[0], span(text, trigger), span(text, name))


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Rebels captured Goma on Monday.", "captured", "Goma"),
        ("Three men were killed by gunmen in Mosul.", "killed", "Mosul"),
        ("In a village near Kirkuk, gunmen killed two farmers.", "killed", "Kirkuk"),
        ("A bomb hit a bus on the road to Homs, killing two people.", "killing", "Homs"),
    ],
)
def test_what_hangs_on_the_event_is_its_own(text, trigger, name):
    """Objects and adverbials of the event's word, and of the main clause that it ends, tell where."""
    assert standing_in(text, trigger, name) is Standing.OWN


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Two boys were killed while they collected wood in Idlib.", "killed", "Idlib"),
        ("Two boys were killed and five others wounded in Idlib.", "killed", "Idlib"),
        ("He was arrested as he tried to enter Aleppo.", "arrested", "Aleppo"),
    ],
)
def test_what_was_done_at_the_same_time_is_alongside(text, trigger, name):
    """Deeds of one breath and one time share their place."""
    assert standing_in(text, trigger, name) is Standing.ALONGSIDE


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("He was arrested in 2011 and now faces charges in Belgrade.", "arrested", "Belgrade"),
        ("Students marched to demand an end of the war in Yemen.", "marched", "Yemen"),
        ("The minister died in the attack, which was followed by a blast in Colombo.", "died", "Colombo"),
        ("Five men were killed since the truce went into force in Lebanon.", "killed", "Lebanon"),
    ],
)
def test_another_clause_may_tell_of_another_place(text, trigger, name):
    """Later deeds, aims, asides and reasons are less sure than what hangs on the event's own word."""
    assert standing_in(text, trigger, name) is Standing.OTHERS


@pytest.mark.parametrize(
    ("text", "trigger", "name"),
    [
        ("Israel bombed a convoy on Sunday.", "bombed", "Israel"),
        ("A London man killed two neighbours.", "killed", "London"),
        ("The driver, a father of two from Hama, was killed.", "killed", "Hama"),
        ("Idris Kale, of Lagos, was shot.", "shot", "Lagos"),
        ("Five men were killed, according to a hospital in Baghdad.", "killed", "Baghdad"),
        ("A doctor in Baghdad said that five men were killed.", "killed", "Baghdad"),
        ("Crowds protested against the war in Iraq.", "protested", "Iraq"),
        ("He was captured by US soldiers.", "captured", "US"),
    ],
)
def test_doers_homes_speakers_and_topics_are_nobodys_place(text, trigger, name):
    """Who did it, who he is, who tells of it and what it was about are not where it was."""
    assert standing_in(text, trigger, name) is Standing.NOBODYS


def test_without_grammar_every_name_may_be_the_place():
    """A sentence that was not parsed tells nothing of how its words hang together."""
    text = "Rebels shelled Homs."
    assert standing(Sentence(0, 0, Span(0, 20), text), span(text, "shelled"), span(text, "Homs")) is (Standing.OWN)


def test_a_name_that_explains_another_hangs_below_it():
    """In "X, the capital of Y" the second only says where the first is."""
    text = "Rebels captured Goma, the capital of Kivu."
    sentence = parse(text)[0]
    assert hangs_below(sentence, span(text, "Kivu"), span(text, "Goma"))
    assert not hangs_below(sentence, span(text, "Goma"), span(text, "Kivu"))
