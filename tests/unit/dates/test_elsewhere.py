"""A deed without a time takes the day of the sentence that only says when "the attack" took place."""

from __future__ import annotations

import pytest

from vedette.dates.claims import dating_of
from vedette.dates.elsewhere import TOLD_ELSEWHERE, date_elsewhere
from vedette.dates.rule_dater import RuleDater
from vedette.model.claim import Claim, Place, Source, When
from vedette.model.reading import Draft, Sentence
from vedette.model.report import Published, Report
from vedette.model.span import Quote, Span

DATER = RuleDater()


def told(*sentences: str, places: tuple[str, ...] = (), known: str | None = None) -> list[When | None]:
    """The times of one deed a sentence, of those that name a place; the first deed has the day `known`."""
    text, made, start = " ".join(sentences), [], 0
    for i, sentence in enumerate(sentences):
        made.append(Sentence(i, i, Span(start, start + len(sentence)), sentence))
        start += len(sentence) + 1
    report = Report("r-1", "p", "s", text, published=Published("2019-03-05", "byline", "5 March", 1.0))
    drafts = []
    for i, place in enumerate(places):
        at = made[i].span
        claim = Claim(
            f"c-{i}", "r-1", Quote.cut(text, at), "ASSAULT", "happened", Source("Radio", "media"), 0.5,
            place=Place(place, place, "town"), when=When("day", known, known) if known and not i else None,
        )  # fmt: skip
        drafts.append(Draft(claim, at, i, (at,)))
    claims = {d.claim.claim_id: d.claim for d in drafts}
    dating = dating_of(DATER.tag(text), made, report, DATER)
    return [c.when for c in date_elsewhere(claims, drafts, made, dating).values()]


def test_the_day_of_the_attack_is_that_of_the_deed_told_before() -> None:
    """The day, and why it is believed, come from the sentence on the attack."""
    (when,) = told(
        "Shells hit a mill in Daro.", "It was full.", "The attack took place on Sunday, police said.", places=("Daro",)
    )
    assert when is not None
    assert (when.start, when.grounds) == ("2019-03-03", TOLD_ELSEWHERE)


def test_a_deed_elsewhere_is_not_dated() -> None:
    """The raid is the one told last, not the shelling of another town before it."""
    first, second = told(
        "Shells hit Daro.", "A raid killed four in Marsin.", "The raid occurred on 2 March 2019.",
        places=("Daro", "Marsin"),
    )  # fmt: skip
    assert first is None
    assert second is not None


def test_a_stated_day_is_kept() -> None:
    """What has its own day keeps it, and the attack of another day is not the same."""
    (when,) = told(
        "Shells hit Daro on 1 March.", "The strike happened on 3 March 2019.", places=("Daro",), known="2019-03-01"
    )
    assert when is not None
    assert when.start == "2019-03-01"


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks took place on Sunday.",
        "An attack took place on Sunday.",
        "The attack took place two days after the vote of 3 March 2019.",
        "The attack took place on 1 March or 2 March 2019.",
    ],
)
def test_only_the_day_of_a_known_deed_is_lent(sentence: str) -> None:
    """Talks, a further attack, the day of something else and two days in doubt date nothing."""
    assert told("Shells hit Daro.", sentence, places=("Daro",)) == [None]
