"""Sharing out a sentence's figures: each goes to the trigger that rules it, and counts what that makes of it."""

from __future__ import annotations

from dataclasses import replace

from vedette.coding.figures import FigureMention
from vedette.coding.tree import Tree, has_lemma
from vedette.coding.triggers import Trigger
from vedette.lexicon.words import load_words
from vedette.model.reading import Token

CASUALTIES = frozenset({"killed", "injured", "missing"})
"""Measures of harm to people."""

_HELD = frozenset({"detained", "abducted", "missing", "other"})
_UNGROUPED = ("strikes", "attacks", "rounds")


def share_out(
    tree: Tree, found: list[Trigger], figures: list[FigureMention]
) -> list[tuple[Trigger, list[FigureMention]]]:
    """Give each figure to the trigger that rules it: the nearest one above its noun whose type can hold the measure."""
    own: dict[int, list[FigureMention]] = {t.head.i: [] for t in found}
    for mention in figures:
        trigger = _of_part(tree, found, mention) or _home(tree, found, mention)
        if trigger is not None:
            own[trigger.head.i].append(_measured(tree, trigger, mention))
    return [(t, own[t.head.i]) for t in found]


def _of_part(tree: Tree, found: list[Trigger], mention: FigureMention) -> Trigger | None:
    """In "21 of the girls abducted in April have been released" the number tells of the release."""
    number = tree.tokens[mention.number]
    if number.dep not in ("nsubj", "nsubjpass") or not tree.kids(number, "prep"):
        return None
    verb = number.head
    types = {"RETREAT", "DISPLACE", "ASSAULT", "COERCE"}
    return next((t for t in found if verb in t.tokens and types & {f.type for f in t.frames}), None)


def _home(tree: Tree, found: list[Trigger], mention: FigureMention) -> Trigger | None:
    types = load_words().sharing.homes.get(mention.figure.measure)
    fitting = [t for t in found if types is None or any(f.type in types for f in t.frames)]
    for i in _way_up(tree, mention):
        for trigger in fitting:
            if i in trigger.tokens:
                return trigger
    if types is None or not fitting:
        return None
    return min(fitting, key=lambda t: abs(t.head.i - mention.number))


def _way_up(tree: Tree, mention: FigureMention) -> list[int]:
    """The words from the counted noun, and from what decides its measure, up to the root."""
    head = tree.tokens[mention.head]
    start = tree.tokens[mention.governor if mention.governor is not None else mention.head]
    return [head.i, start.i, *(a.i for a in tree.ancestors(start)), *(a.i for a in tree.ancestors(head))]


def _measured(tree: Tree, trigger: Trigger, mention: FigureMention) -> FigureMention:
    """The mention with the measure that its trigger makes of it."""
    figure = mention.figure
    measure = _measure(tree, trigger, tree.tokens[mention.head], figure.measure)
    group = None if measure in _UNGROUPED else figure.group
    return replace(mention, figure=replace(figure, measure=measure, group=group))


def _measure(tree: Tree, trigger: Trigger, noun: Token, measure: str) -> str:
    """A number of the event noun counts strikes or attacks; those released were held, those arrested are detained."""
    held = _of_held(trigger, noun, measure)
    if held is not None:
        return held
    words = load_words()
    moving = all(f.type == "DISPLACE" for f in trigger.frames)
    if measure != "other":
        return measure
    if moving and has_lemma(noun, words.parties.people):
        return "displaced"
    if noun.i in trigger.tokens and any(f.type == "ASSAULT" for f in trigger.frames):
        return "strikes" if words.sharing.strikes & {tree.tokens[i].lemma for i in trigger.tokens} else "attacks"
    return "settlements" if noun.lemma in words.sharing.settlements else measure


def _of_held(trigger: Trigger, noun: Token, measure: str) -> str | None:
    """What a count of captives becomes by the deed: released, arrested, taken."""
    modes = {f.mode for f in trigger.frames}
    if measure in _HELD and "release" in modes:
        return "returned"
    if measure in _HELD and "arrest" in modes:
        return "detained"
    if measure in ("detained", "other") and "abduct" in modes and has_lemma(noun, load_words().needs.captives):
        return "abducted"
    return None
