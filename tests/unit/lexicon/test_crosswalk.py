"""Our claims in the words of ACLED."""

from __future__ import annotations

import pytest

from vedette.lexicon.crosswalk import ACLED, acled, acled_rules, check
from vedette.model.claim import Claim, Party, Source
from vedette.model.errors import BadConfig
from vedette.model.span import Quote

CASES = [
    ("Sarin fell on Alma.", "ASSAULT unconventional", "", "Chemical weapon"),
    ("Shells with poison gas fell on Alma.", "ASSAULT heavy-weapons", "", "Chemical weapon"),
    ("Guards raped prisoners.", "ASSAULT sexual", "", "Sexual violence"),
    ("A bomber struck the gate.", "ASSAULT suicide-attack", "", "Suicide bomb"),
    ("A man blew himself up at the gate.", "ASSAULT explosives", "", "Suicide bomb"),
    ("A plot to bomb the bridge failed.", "ASSAULT explosives failed", "", "Disrupted weapons use"),
    ("Sappers defused two mines.", "ASSAULT explosives", "", "Disrupted weapons use"),
    ("Police seized twelve rifles.", "COERCE seize", "actor COP", "Disrupted weapons use"),
    ("A mob beat a trader.", "ASSAULT beat", "", "Mob violence"),
    ("A mob rioted in Alma.", "PROTEST riot", "", "Mob violence"),
    ("Youths rioted in Alma.", "PROTEST riot", "", "Violent demonstration"),
    ("Protesters hurled petrol bombs.", "PROTEST demo", "", "Violent demonstration"),
    ("Police shot at demonstrators.", "ASSAULT firearms", "actor COP", "Excessive force against protesters"),
    ("Police opened fire at the sit-in.", "PROTEST demo", "", "Excessive force against protesters"),
    ("Police used water cannon.", "ASSAULT crowd-control", "", "Protest with intervention"),
    ("Police arrested nine demonstrators.", "COERCE arrest", "", "Protest with intervention"),
    ("Police dispersed the march.", "PROTEST demo", "", "Protest with intervention"),
    ("Hundreds marched in Alma.", "PROTEST demo", "", "Peaceful protest"),
    ("A grenade was thrown into a shop.", "ASSAULT explosives", "", "Grenade"),
    ("Jets struck Alma.", "ASSAULT aerial", "", "Air/drone strike"),
    ("Howitzers pounded Alma.", "ASSAULT heavy-weapons", "", "Shelling/artillery/missile attack"),
    ("A roadside bomb killed a driver.", "ASSAULT explosives", "", "Remote explosive/landmine/IED"),
    ("Gunmen took a nurse away.", "ASSAULT abduct", "", "Abduction/forced disappearance"),
    ("Soldiers razed the mill.", "ASSAULT destroy", "", "Looting/property destruction"),
    ("Militiamen looted the depot.", "COERCE seize", "", "Looting/property destruction"),
    ("The army entered Alma without a fight.", "CONTROL", "actor MIL", "Non-violent transfer of territory"),
    ("The army retook Alma.", "CONTROL", "actor MIL", "Government regains territory"),
    ("Rebels captured Alma.", "CONTROL", "actor REB", "Non-state actor overtakes territory"),
    ("Rebels left and handed over Alma.", "RETREAT withdraw", "", "Non-violent transfer of territory"),
    ("Gunmen murdered a judge.", "ASSAULT assassinate", "", "Attack"),
    ("Gunmen shot a farmer.", "ASSAULT firearms", "victim CVL", "Attack"),
    ("Bandits shot nine people.", "ASSAULT firearms", "actor CRM", "Attack"),
    ("Gunmen opened fire in a mosque.", "ASSAULT firearms", "", "Attack"),
    ("Rebels and soldiers fought near Alma.", "ASSAULT", "actor REB", "Armed clash"),
    ("Police detained an editor.", "COERCE arrest", "", "Arrests"),
    ("The army set up an outpost near Alma.", "MOBILIZE troops", "", "Headquarters or base established"),
    ("The army sent tanks to Alma.", "MOBILIZE troops", "", "Change to group/activity"),
    ("Both sides signed a truce.", "AGREE", "", "Agreement"),
    ("Rebels freed ten captives.", "RETREAT release", "", "Agreement"),
    ("The sides held peace talks.", "CONSULT", "", "Agreement"),
    ("Rebels left the hills.", "RETREAT withdraw", "", "Change to group/activity"),
    ("Families fled Alma.", "DISPLACE", "", "Other"),
    ("The army closed the border.", "COERCE restrict", "", "Other"),
]  # fmt: skip


def told(words, what, party=""):
    """A claim: `what` is its type, mode and status."""
    kind, *rest = what.split()
    statuses = [r for r in rest if r in ("failed", "planned")]
    mode = next((r for r in rest if r not in statuses), None)
    role, _, sector = party.partition(" ")
    parties = (Party(role, "somebody", sector=sector),) if party else ()
    quote = Quote(words, 0, len(words))
    status = statuses[0] if statuses else "happened"
    return Claim("c", "r", quote, kind, status, Source("x", "media"), 0.5, mode=mode, parties=parties)


@pytest.mark.parametrize(("words", "what", "party", "sub_event"), CASES)
def test_a_claim_has_its_sub_event_type(words, what, party, sub_event):
    """The first rule that holds gives it, with the event type it belongs to."""
    rule = acled(told(words, what, party))
    assert rule is not None
    assert rule.sub_event == sub_event
    assert rule.sub_event in ACLED[rule.event]


def test_each_rule_is_tried():
    """Every line of the crosswalk names one of the cases."""
    assert {acled(told(*case[:3])).rank for case in CASES} == {rule.rank for rule in acled_rules()}


def test_every_sub_event_type_can_be_given():
    """None of ACLED's is out of reach."""
    assert {r.sub_event for r in acled_rules()} == {s for group in ACLED.values() for s in group}


@pytest.mark.parametrize("what", ["ASSAULT aerial planned", "REQUEST", "ACCUSE disapprove"])
def test_what_acled_does_not_record_has_none(what):
    """What has not happened, and what is only said."""
    assert acled(told("Alma spoke.", what)) is None


@pytest.mark.parametrize(
    ("words", "sub_event"), [("A mobile team shot at cars.", "Armed clash"), ("Mobs shot at cars.", "Mob violence")]
)
def test_words_are_whole(words, sub_event):
    """A plural counts, a longer word does not."""
    assert acled(told(words, "ASSAULT firearms")).sub_event == sub_event


def test_mistakes_are_named_together():
    """A wrong file is refused with all that is wrong in it."""
    table = {
        "rules": [
            {"event": "Riots", "sub_event": "Grenade", "type": ["ASSAULT"]},
            {"event": "Riots", "sub_event": "Mob violence", "mode": ["loud"], "colour": ["red"]},
            {"event": "Riots", "sub_event": "Mob violence", "type": ["PROTEST"], "words": [True]},
        ]
    }
    with pytest.raises(BadConfig) as refused:
        check(table)
    said = str(refused.value)
    for part in (
        "`crowd` is missing",
        "rule 1: 'Riots' has no sub-event type 'Grenade'",
        "rule 2: there is no condition 'colour'",
        "rule 2: `type` is missing",
        "rule 2: `mode` holds 'loud'",
        "rule 3: `words` holds True",
    ):
        assert part in said
