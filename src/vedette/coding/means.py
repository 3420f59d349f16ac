"""With what it was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vedette.coding.candidate import Candidate

ARMED = frozenset({"ASSAULT", "MOBILIZE", "THREATEN", "COERCE", "PROTEST"})
"""Types of events that weapons tell of."""


def arm(candidate: Candidate, weapons: Mapping[str, str]) -> None:
    """Note the weapons named with the trigger; a weapon tells the mode where the frame does not."""
    if candidate.frame.type not in ARMED:
        return
    assault = candidate.frame.type == "ASSAULT"
    for term in _named(candidate, weapons):
        candidate.means.append(term)
        candidate.mode = candidate.mode or (weapons[term] if assault else None)
    compound = candidate.trigger.kind == "nouns" and candidate.trigger.size > 1
    if assault and compound and not candidate.means:
        candidate.means.append(" ".join(candidate.tree.tokens[i].text for i in candidate.trigger.tokens))


def _named(candidate: Candidate, weapons: Mapping[str, str]) -> Iterator[str]:
    """The weapons in the trigger's clause and phrase, a pair of words before a single one."""
    tree = candidate.tree
    verb = tree.ruling_verb(candidate.head) or candidate.head
    scope = {t.i for t in tree.clause(verb)} | {t.i for t in tree.subtree(candidate.head)}
    if candidate.trigger.kind == "verbs":
        scope |= {t.i for t in candidate.arguments.subjects}
    for i in sorted(scope):
        token = tree.tokens[i]
        if token.pos not in ("NOUN", "PROPN", "ADJ"):
            continue
        pair = f"{tree.tokens[i - 1].text.lower()} {token.lemma}" if i else ""
        term = next((t for t in (pair, token.lemma) if t in weapons), None)
        if term is not None:
            yield term
