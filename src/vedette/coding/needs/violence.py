"""Needs of violence: weapons, casualties and targets."""

from __future__ import annotations

from vedette.coding.candidate import Candidate
from vedette.coding.needs.parties import is_armed, is_human
from vedette.coding.sharing import CASUALTIES
from vedette.coding.tree import has_lemma
from vedette.lexicon.words import CodingWords

HARM = CASUALTIES | {"abducted"}
"""Measures of harm that violence does to people."""


def harm(c: Candidate, _: CodingWords) -> bool:
    """A casualty, a number of strikes, a weapon, or somebody who takes part."""
    counted = c.measures() & (HARM | {"strikes", "attacks"})
    return bool(counted) or bool(c.means) or bool(c.role("actor", "victim", "recipient"))


def figure(c: Candidate, words: CodingWords) -> bool:
    """Casualties are counted, or somebody suffers."""
    if c.measures() & HARM or c.role("victim", "recipient"):
        return True
    return any(is_human(c, t, words) for t in c.arguments.objects)


def harmed(c: Candidate, words: CodingWords) -> bool:
    """People are harmed, counted or named; people die of much, and only beside violence is it a deed."""
    if not c.violent and not c.means:
        return False
    if c.measures() & HARM:
        return True
    heads = [*c.arguments.subjects, *c.arguments.after("of"), *c.arguments.modifiers]
    return bool(c.parties) and any(is_human(c, t, words) for t in heads)


def weapon(c: Candidate, _: CodingWords) -> bool:
    """A weapon is named."""
    return bool(c.means)


def targeted(c: Candidate, words: CodingWords) -> bool:
    """Shots at somebody or at a place on land; what falls into the sea was a test."""
    if c.measures() & HARM or c.role("victim"):
        return True
    text = c.tree.sentence.text.lower()
    nowhere = words.needs.harmless_targets | words.parties.times
    aimed = [t for t in c.arguments.after(*words.needs.aims) if t.pos != "NUM"]
    if any(not has_lemma(t, nowhere) and t.text.lower() not in nowhere for t in aimed):
        return True
    test = any(has_lemma(t, words.needs.harmless_targets) for t in c.tree.tokens)
    test = test or "ballistic" in text or ("missile" in text and not c.violent)
    return not test or bool(c.role("recipient"))


def armed_act(c: Candidate, words: CodingWords) -> bool:
    """Targeting and fighting are violence between the armed, or with weapons, or where violence is the talk."""
    if c.means or c.measures() & HARM or c.violent:
        return True
    sectors = [p.sector for p in c.role("actor")]
    return None not in sectors and any(is_armed(s, words) for s in sectors)
