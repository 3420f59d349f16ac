"""A time dates the words that it belongs to, and no other event of its sentence."""

import pytest

from parsing import parse
from vedette.dates.belonging import of_other_words
from vedette.dates.rule_dater import RuleDater
from vedette.model.claim import Claim, Source
from vedette.model.reading import Draft
from vedette.model.span import Quote, Span

DATER = RuleDater()


def foreign(text, trigger, kind="ASSAULT", **draft):
    """The times of the one sentence `text` that do not date `trigger`, as written."""
    at, sentences = text.index(trigger), parse(text)
    claim = Claim("c-1", "r-1", Quote.cut(text, Span(0, len(text))), kind, "happened", Source("R", "media"), 0.5)
    whole = Draft(claim, Span(at, at + len(trigger)), 0, (Span(0, len(text)),), **draft)
    return [m.as_written for m in of_other_words(whole, DATER.tag(text), sentences)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The army, which seized power on 1 February, shelled the town.", "shelled"),
        ("The rebels, who gave up weapons under a deal signed on 3 March, attacked the village.", "attacked"),
        ("Gunmen who had been freed on Monday attacked a checkpoint.", "attacked"),
        ("Soldiers shot five protesters in the city, where police arrested 20 people on Sunday.", "shot"),
        ("Soldiers fired on a crowd that had gathered on Sunday.", "fired"),
        ("Gunmen killed 12 villagers, compared with 40 in the same month last year.", "killed"),
        ("Gunmen killed 12 villagers, up from 40 in April.", "killed"),
        ("Soldiers killed five protesters, days after the army had seized power on 1 February.", "killed"),
        ("Troops shelled the town ahead of the 20 May election.", "shelled"),
        ("Rebels attacked the town before the vote on 20 May.", "attacked"),
        ("Rebels attacked the town before Sunday's vote.", "attacked"),
        ("Rebels freed 20 girls captured by gunmen in the town of Mabo two years ago.", "freed"),
        ("Rebels attacked the convoy last Saturday, two days after they had signed a truce.", "signed"),
        ("On Saturday the president said that the leader has been killed.", "killed"),
        ("On July 31 the ministry said that rebels had shelled the town.", "shelled"),
        ("The strikes, the deadliest since a truce was agreed on 3 March, killed 20 people.", "killed"),
    ],
)
def test_a_time_of_something_else_is_foreign(text, trigger):
    """Another clause's day, a year compared with and a vote to come say nothing of when the deed was done."""
    assert len(foreign(text, trigger)) == 1


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels on Monday attacked a convoy that carried aid.", "attacked"),
        ("Twelve people were killed in a raid that soldiers carried out on Monday.", "killed"),
        ("The blast, which occurred on Monday, killed three people.", "killed"),
        ("The army, which seized power on 1 February, shelled the town.", "seized"),
        ("Residents said on Wednesday that soldiers burned 30 houses.", "burned"),
        ("Two soldiers were killed when their vehicle hit a mine on Tuesday.", "killed"),
        ("Rebels attacked the town before dawn on Monday.", "attacked"),
        ("Gunmen killed 12 villagers in April, up from 40 last year.", "killed"),
        ("In April, a week after the truce had ended, gunmen killed a guard.", "killed"),
        ("Troops fought against 40 rebels on Monday.", "fought"),
        (
            "Four people were killed in a strike on a school sheltering families in the town of Mabo on Monday.",
            "killed",
        ),
        ("Talks between the army and the rebels are due to begin on Monday.", "Talks"),
    ],
)
def test_a_time_of_the_event_is_its_own(text, trigger):
    """The time beside the verb, around its saying or within the raid that it tells of dates the deed."""
    own = {m.as_written for m in DATER.tag(text)} - set(foreign(text, trigger))
    assert own


def test_a_deadline_dates_a_plan():
    """What is to be done before a vote is to be done by its day."""
    assert foreign("Troops will leave the town before the vote on 20 May.", "leave", tense="future") == []


def test_a_happening_does_not_date_what_is_said_of_it():
    """An attack of Monday may be condemned on any later day."""
    text = "The attack on the camp, in which 12 people died on Monday, was condemned."
    assert foreign(text, "condemned", kind="ACCUSE") == ["on Monday"]
    assert foreign(text, "attack") == []
