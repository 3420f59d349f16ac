"""How far the words reach that name a party."""

from __future__ import annotations

from collections.abc import Iterator

from vedette.coding.scene import Scene
from vedette.coding.tree import Tree
from vedette.lexicon.words.groups import PartyWords
from vedette.model.reading import Token
from vedette.model.span import Span

_INNER = frozenset(
    {"compound", "amod", "poss", "nmod", "nummod", "quantmod", "det", "case", "predet", "advmod", "npadvmod", "punct"}
)
"""Dependencies of what stands before a noun and belongs to its name."""

_MARKS = (",", '"', "(", ")", ":", "-")
"""Marks that a name does not reach over."""

_BODIES = frozenset({"organisation", "group", "coalition", "military", "government"})
"""Classes of actors that a phrase with "from" or "in" may name: fighters from X."""


def phrase(tree: Tree, head: Token, scene: Scene, words: PartyWords) -> Span:
    """The words that name: the head with what stands before it, and an `of` phrase behind a container noun."""
    tokens = list(_before(tree, head))
    start, end = min(t.start for t in tokens), max(t.end for t in tokens)
    over = scene.over(head)
    if head.lemma in words.containers or over is not None or head.pos in ("NUM", "DET"):
        end = max([end, *(phrase(tree, noun, scene, words).end for noun in _right_behind(tree, head, scene))])
    if over is not None:
        start, end = min(start, over.span.start), max(end, over.span.end)
    sentence = tree.sentence.span
    return Span(max(start, sentence.start), min(end, sentence.end))


def _before(tree: Tree, head: Token) -> Iterator[Token]:
    queue = [head]
    while queue:
        token = queue.pop()
        yield token
        queue.extend(k for k in tree.children[token.i] if k.dep in _INNER and k.i <= head.i and k.text not in _MARKS)


def _right_behind(tree: Tree, head: Token, scene: Scene) -> Iterator[Token]:
    """The nouns behind a preposition that follows `head` at once."""
    for prep in tree.kids(head, "prep"):
        word = prep.text.lower()
        if prep.i == head.i + 1 and word in ("of", "from", "in"):
            yield from (noun for noun in tree.kids(prep, "pobj") if word == "of" or _is_body(noun, scene))


def _is_body(token: Token, scene: Scene) -> bool:
    mention = scene.over(token)
    return mention is not None and mention.actor.cls in _BODIES


def bare(written: str, words: PartyWords) -> str:
    """The words without a leading article; still verbatim."""
    article = next((a for a in words.articles if written.startswith(a)), "")
    return written[len(article) :]
