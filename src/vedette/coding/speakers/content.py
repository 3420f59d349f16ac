"""How far a cue reaches: the stretches of its sentence that its speaker answers for."""

from __future__ import annotations

from vedette.coding.speakers.tree import Tree
from vedette.lexicon.cues import Cues
from vedette.model.span import Span

_OPENERS = ('"', "``")
_CLOSERS = (",", '"', "''", "-")
_LONG = 25
"""Characters; what follows "said" and is no longer than this is a day or a place, not what was said."""
_SOON = 4
"""Words; a clause that begins no later takes in what stands before it ("But on Monday …")."""
_QUOTE_REACH = 10
_REACH = 30
"""Words after the cue within which a colon or a quotation opens what was said."""
_SHORTEST = 3
"""Words; fewer are no clause."""


def content_of(tree: Tree, verb: int, speaker: int | None, cues: Cues) -> tuple[tuple[Span, ...], str]:
    """The stretches of the sentence that the speaker of cue verb `verb` answers for, and the cue's force for them."""
    lemma = tree.tokens[verb].lemma
    force = cues.verbs[lemma]
    clauses = [k for k in tree.all_kids(verb, "ccomp") if k != speaker]
    if clauses:
        return _around(tree, verb, speaker, clauses), force
    if tree.tokens[verb].dep == "parataxis":
        return _rest(tree, verb, speaker), force
    found = _after_that(tree, verb)
    if not found and lemma in cues.clause_always and (span := tree.span(verb + 1, _end(tree, verb, verb + 1))):
        if span.end - span.start <= _LONG and tree.last[verb] + 1 < len(tree.tokens):
            span = tree.span(verb + 1, len(tree.tokens) - 1) or span
        opens = speaker is not None and speaker < verb and span.end - span.start > _LONG
        found = (span,) if opens and not _beside(tree, verb, speaker, strict=False) else ()
    has_object = lemma in cues.with_object and tree.kid(verb, "dobj") is not None
    if not found and not has_object and force not in ("act", "will"):
        found = _beside(tree, verb, speaker, strict=lemma in cues.clause_only)
    return (found, force) if found else _complement(tree, verb, lemma, cues)


def _after_that(tree: Tree, verb: int) -> tuple[Span, ...]:
    """What follows "that", where the parser hung the clause elsewhere: "claimed in a statement that …"."""
    for at in range(verb + 1, tree.last[verb] - 1):
        token = tree.tokens[at]
        if token.dep == "mark" and token.text.lower() == "that" and token.tag == "IN":
            span = tree.span(at + 1, _end(tree, verb, at + 1))
            return (span,) if span else ()
        if token.pos in ("VERB", "AUX"):
            return ()
    return ()


def _clause_edges(tree: Tree, verb: int, speaker: int | None) -> tuple[int, int]:
    """The first and last word of the cue clause's core: speaker and verb."""
    if speaker is None:
        return verb, verb
    first, last = tree.phrase(speaker)
    return (min(first, verb), max(last, verb)) if first <= verb or last >= verb else (verb, verb)


def _around(tree: Tree, verb: int, speaker: int | None, clauses: list[int]) -> tuple[Span, ...]:
    """The clauses of a cue verb, before it, behind it, or on both sides of it."""
    low, high = _clause_edges(tree, verb, speaker)
    before = [tree.first[c] for c in clauses if tree.first[c] < low]
    behind = [c for c in clauses if tree.last[c] > high]
    spans = []
    if before:
        start = 0 if tree.tokens[verb].dep == "ROOT" and min(before) < _SOON else min(before)
        spans.append(tree.span(start, low - 1))
    if behind:
        start = max(high + 1, min(max(tree.first[c], high + 1) for c in behind))
        if all(tree.tokens[t].dep in ("advmod", "amod", "det", "nummod") for t in range(high + 1, start)):
            start = high + 1
        if tree.tokens[start].dep == "mark" and tree.tokens[start].text.lower() == "that":
            start += 1
        end = max(tree.last[c] for c in behind) if before else _end(tree, verb, start)
        spans.append(tree.span(start, max(end, start)))
    return tuple(s for s in spans if s is not None)


def _end(tree: Tree, verb: int, start: int) -> int:
    """The last word under the cue verb, before a clause that is joined to it with a subject of its own."""
    end = tree.last[verb]
    for kid in tree.kids[verb]:
        if kid > start and tree.tokens[kid].dep == "conj" and tree.first[kid] > start:
            joint = tree.kid(verb, "cc")
            end = min(end, (joint if joint is not None and joint > start else tree.first[kid]) - 1)
    return end


def _rest(tree: Tree, verb: int, speaker: int | None) -> tuple[Span, ...]:
    """All the sentence but the cue clause, for a cue that is dropped into it."""
    low, high = _clause_edges(tree, verb, speaker)
    low, high = min(low, tree.first[verb]), max(high, tree.last[verb])
    spans = (tree.span(0, low - 1) if low else None, tree.span(high + 1, len(tree.tokens) - 1))
    return tuple(s for s in spans if s is not None)


def _beside(tree: Tree, verb: int, speaker: int | None, *, strict: bool) -> tuple[Span, ...]:
    """Words set off from a cue by a mark: "…, the ministry said" and "he wrote: …"; `strict`: by a colon alone."""
    low, high = _clause_edges(tree, verb, speaker)
    count = len(tree.tokens)
    if not strict and speaker is not None and low > 2 and tree.tokens[low - 1].text in _CLOSERS:  # noqa: PLR2004
        left = tree.span(0, low - 1)
        if left and any(t.pos in ("VERB", "AUX") for t in tree.tokens[:low]):
            return (left,)
    for at in range(high + 1, min(count - 1, high + _REACH)):
        if tree.tokens[at].text == ":" or (
            tree.tokens[at].text in _OPENERS and not strict and at - high < _QUOTE_REACH
        ):
            right = tree.span(at + 1, count - 1)
            return (right,) if right and count - at > _SHORTEST else ()
    return ()


def _complement(tree: Tree, verb: int, lemma: str, cues: Cues) -> tuple[tuple[Span, ...], str]:
    """A charge behind its preposition, a promise's infinitive, or an object that can be a happening."""
    force = cues.verbs[lemma]
    spans: list[Span | None] = []
    prepositions = cues.with_preposition.get(lemma, frozenset())
    for kid in tree.kids[verb]:
        token = tree.tokens[kid]
        if (token.dep == "prep" and token.text.lower() in prepositions) or (
            token.dep == "xcomp" and (force != "neutral" or lemma not in cues.clause_only)
        ):
            spans.append(tree.span(tree.first[kid], tree.last[kid]))
        elif token.dep in ("dobj", "oprd", "nsubjpass") and token.pos != "PRON":
            told = lemma in cues.with_object or (lemma in cues.placing and token.lemma in cues.tolls)
            if told:
                end = _end(tree, verb, kid) if kid > verb else tree.last[kid]
                spans.append(tree.span(tree.first[kid], end))
            elif lemma in cues.acts_on_object:
                spans.append(tree.span(tree.first[kid], tree.last[kid]))
                force = "will"
    return tuple(s for s in spans if s is not None), force


def left_part(tree: Tree, at: int, after: int | None = None) -> tuple[Span, ...]:
    """The clause that an adjunct at word `at` ("according to …") speaks of; `after` is the adjunct's last word.

    At the start of its clause the adjunct reaches forward, else back to where its clause begins.
    """
    clause = next((t.i for t in tree.above(at) if t.pos in ("VERB", "AUX")), None)
    if clause is None:
        root = next((t.i for t in tree.above(at)), at)
        clause = root
    while tree.tokens[clause].dep in ("conj", "advcl", "acl") and tree.tokens[clause].head != clause:
        clause = tree.tokens[clause].head
    first, last = tree.first[clause], tree.last[clause]
    spans = []
    if at - first > 1:
        spans.append(tree.span(first, at - 1))
    if after is not None and after < last - 1 and (clause > after or not spans or tree.tokens[after + 1].text == ","):
        spans.append(tree.span(after + 1, last))
    return tuple(s for s in spans if s is not None)
