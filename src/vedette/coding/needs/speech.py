"""Needs of words and deals: who asks what of whom, what is offered, and whether an act named by a noun is done."""

from __future__ import annotations

from vedette.coding.candidate import Candidate
from vedette.coding.tree import has_lemma
from vedette.lexicon.words import CodingWords


def talks(c: Candidate, words: CodingWords) -> bool:
    """Talks or a deal are meant."""
    return any(has_lemma(t, words.needs.talks) for t in [*c.arguments.subjects, *c.arguments.objects])


def speaker(c: Candidate, _: CodingWords) -> bool:
    """Somebody other than the outlet says it."""
    return c.source is not None and c.source.kind != "media"


def request(c: Candidate, _: CodingWords) -> bool:
    """Somebody asks, and of somebody or for something."""
    around = c.arguments
    asked = c.role("recipient") or around.content or around.objects or around.after("for")
    return bool(c.role("actor")) and bool(asked)


def warned(c: Candidate, _: CodingWords) -> bool:
    """Somebody warns, and somebody or of something."""
    around = c.arguments
    return bool(c.role("actor")) and bool(around.content or around.objects or around.after("of", "against"))


def of_another(c: Candidate, _: CodingWords) -> bool:
    """Wanting or asking is a request when somebody else is to act: an object or a clause with a subject of its own."""
    if not c.role("actor"):
        return False
    content = c.arguments.content
    if c.role("recipient"):
        infinitive = any(k.text.lower() == "to" for clause in content for k in c.tree.kids(clause, "aux"))
        return infinitive or bool(c.arguments.after("for"))
    return any(c.tree.kids(clause, "nsubj", "nsubjpass") for clause in content if clause.dep in ("ccomp", "xcomp"))


def label(c: Candidate, _: CodingWords) -> bool:
    """Somebody calls something by a bad name, or by one in quotation marks."""
    named = c.tree.kids(c.head, "oprd") or c.arguments.after("as")
    return bool(named) and bool(c.role("actor"))


def carried(c: Candidate, words: CodingWords) -> bool:
    """A noun that names an act only when somebody is said to do it: imposed sanctions, provided aid."""
    if c.trigger.kind == "verbs" or c.figures:
        return True
    verb = c.arguments.carrier
    if verb is None:
        return False
    doing = has_lemma(verb, words.arguments.light_verbs) or has_lemma(verb, words.needs.imposing)
    return doing or c.head.dep in ("nsubj", "nsubjpass")


def offering(c: Candidate, words: CodingWords) -> bool:
    """Ready to talk, to stop, to withdraw: an offer needs a party and something that it offers to others."""
    if not c.role("actor"):
        return False
    return c.trigger.kind != "adjectives" or any(k.lemma in words.needs.offers for k in c.arguments.content)
