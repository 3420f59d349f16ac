"""The coder's word lists by idea: one class a file of `lexicon/data/coding/`, one field a list.

Words are lower-case lemmas unless a field says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

Words = frozenset[str]
Ordered = tuple[str, ...]
Keyed = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SayingWords:
    """Saying and keeping silent."""

    speech: Words
    """Verbs of saying, thinking and showing."""
    silent: Words
    """What somebody declines to do who keeps silent: to comment, to answer."""


@dataclass(frozen=True, slots=True)
class TriggerWords:
    """Which nouns of a compound name an event."""

    event_carriers: Words
    """Nouns that leave the event noun before them an event.

    A bombing campaign is a bombing, a ceasefire proposal is no ceasefire.
    """
    months: Words
    """Months, as written, that are also event nouns."""


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Did it happen? Words that deny, doubt, plan or ask for what a trigger tells."""

    negations: Words
    """Forms that negate a verb they stand with."""
    nobody: Words
    """Pronouns that negate the verb whose subject or object they are."""
    none_of: Words
    """Determiners that negate their noun."""
    possible: Words
    """Modals and adverbs of what is possible only."""
    possible_verbs: Words
    """Verbs above that leave it open."""
    future: Words
    """Auxiliaries of the future."""
    irrealis: Words
    """Conjunctions and modals of what is not so."""
    unreal_modals: Words
    """Auxiliaries of duty and ability: nothing was done."""
    planned_verbs: Words
    """Verbs above an infinitive that make it a plan."""
    planning_nouns: Words
    """Nouns whose infinitive is planned: the decision to strike."""
    offering_nouns: Words
    """Nouns whose infinitive is offered: readiness to talk."""
    denials: Words
    """Verbs above that deny it."""
    refusing: Words
    """Verbs above an infinitive that did not come about."""
    failing: Words
    """Verbs that say it failed."""
    trying: Words
    """Verbs above an infinitive that was tried and failed."""
    stoppers: Words
    """Verbs above that keep it from happening, or fear that it does."""
    asking: Words
    """Verbs above an infinitive that only is asked for, tried or allowed."""
    spoken_of: Words
    """Verbs and nouns above an -ing form that only is talked of: discussed deploying."""
    realised: Words
    """Verbs above an infinitive that came about: managed to seize."""
    doubting_nouns: Words
    """Nouns above an event noun that leave it open: threat of attacks."""
    enablers: Words
    """Verbs above an event noun that has not happened: plan an attack."""
    prepared: Words
    """Words before "for" or "against" an event noun that has not happened: ready for an attack."""
    unreal_modifiers: Words
    """Words before an event noun that has not happened: any attack, upcoming talks."""
    happening: Words
    """Verbs whose subject is what happens: the attack occurred."""
    ongoing_verbs: Words
    """Verbs above an -ing form that goes on."""
    states: Words
    """Verbs that in the present tense tell of what is so."""
    future_tense: Words
    """Auxiliary forms of the future tense."""
    past_tense: Words
    """Auxiliary forms of the past tense."""
    asked_for: Words
    """Auxiliaries of a clause that is only asked for, promised or threatened."""
    being: Words
    """Forms of "be" in a continuous tense."""
    behind: Words
    """Prepositions before what comes first: following the meeting, he will return."""
    defining: Words
    """Verbs that say what a word means: strikes are defined as, the archive characterizes events where."""
    on_need: Words
    """Phrases that leave a deed to a need: when necessary, striking."""
    finally_: Words
    """Adverbs that put the deed of a base form at the end of what goes on: and ultimately eliminate."""


@dataclass(frozen=True, slots=True)
class ArgumentWords:
    """Who and what stands with a trigger: verbs and prepositions that lead to its subject and object."""

    light_verbs: Words
    """Verbs whose object is the deed and whose subject does it: carry out a raid."""
    receiving_verbs: Words
    """Light verbs whose subject suffers the deed: come under, repel."""
    bringing: Words
    """Verbs before "under" whose subject suffers the deed."""
    gathering: Words
    """Verbs before "for" or "at" whose subject takes part: met for talks."""
    aiming: Words
    """Verbs by which a deed has its target as object: a strike targeting X."""
    towards: Ordered
    """Prepositions before the target, in the order in which targets are taken."""
    linking: Words
    """Verbs between a subject and a predicate: is concerned, remains ready."""
    subordinating: Words
    """Prepositions that may open a clause: after X launched an offensive."""
    blaming: Words
    """Verbs whose object did what the gerund behind them tells: accused X of shelling."""
    sides: Words
    """Prepositions before partners: with, between."""
    counting: Words
    """Nouns that count the event noun behind them: hundreds of strikes."""
    object_control: Words
    """Verbs whose object does what the infinitive tells: urge X to withdraw."""
    ruling: Words
    """Verbs that rule a sentence where the parser took them for a participle: its root is then the bare subject."""
    citing: Words
    """Verbs that tell in an -ing form what the subject of the verb above says or does."""
    harming: Words
    """Verbs whose second clause may drop its auxiliary: nine were killed and 34 wounded."""


@dataclass(frozen=True, slots=True)
class PartyWords:
    """Which noun phrases name a party, and whom pronouns mean."""

    people: Words
    """Nouns of unarmed people."""
    bodies: Words
    """Nouns of bodies that act without a name."""
    groups: Words
    """Those of the bodies that mean the armed group last spoken of."""
    containers: Words
    """Nouns whose phrase with "of" names the party: members of X."""
    quantities: Words
    """Nouns that only count."""
    times: Words
    """Nouns of time, which are no parties, with forms of days and months as written."""
    no_names: Words
    """Capitalised words, as written, that open no name."""
    articles: Words
    """Words, as written, that are left off the front of a party's words."""
    owned: Ordered
    """Participles after a nation and a hyphen: in "Iran-backed groups" it is not Iran that acts."""
    side_nouns: Words
    """Nouns that with one of the numbers mean those last said to talk."""
    side_numbers: Words
    """Words before such a noun: the two sides."""
    both: Words
    """Words that by themselves mean those last said to talk."""
    pointing: Words
    """Determiners by which talks are those told of before."""
    speakers_own: Words
    """Pronouns of who speaks."""
    of_the_speaker: Words
    """Pronouns that in reported speech may mean who says it."""
    of_another: Words
    """Pronouns of a person who is not the subject."""
    of_a_person: Words
    """Pronouns of the person last spoken of."""
    of_a_body: Words
    """Pronouns of the body last spoken of."""
    of_a_crowd: Words
    """Pronouns of the people or body last spoken of."""


@dataclass(frozen=True, slots=True)
class RoleWords:
    """What part a party plays: words between a trigger and those who do, suffer, hold or help."""

    receiving: Keyed
    """Type of event to the prepositions before its recipient, in the order in which recipients are taken."""
    holding: Words
    """Participles that tell whose a target is: positions held by X."""
    observer_phrases: Words
    """Set phrases beside an observer."""
    mediator_phrases: Words
    """Set phrases beside a mediator."""
    host_phrases: Words
    """Set phrases beside a host."""


@dataclass(frozen=True, slots=True)
class NeedWords:
    """What must stand with a trigger for it to count."""

    ground: Words
    """Nouns of what is taken, held or lost."""
    talks: Words
    """Nouns of talks and deals."""
    captives: Words
    """Nouns and pronouns of who is held, taken or freed."""
    armed_sectors: Words
    """Codes of sectors that fight without being a government."""
    personal: Ordered
    """Endings of words for people."""
    things: Words
    """Pronouns that mean no person."""
    course: Words
    """Verbs by which violence without parties is news: shelling resumed."""
    imposing: Words
    """Verbs that, as light verbs do, tell that an act named by a noun is done: impose sanctions."""
    protesting: Words
    """Nouns of people called by what they do in the street."""
    riots: Words
    """Verbs of protest that need no party."""
    offers: Words
    """What somebody who is ready offers to do."""
    aims: Words
    """Prepositions before what shots are aimed at."""
    harmless_targets: Words
    """Nouns of shots that were a test or fell into the sea."""


@dataclass(frozen=True, slots=True)
class DeedWords:
    """How a deed told before is meant again."""

    definite: Words
    """Determiners that point back."""
    pronouns: Words
    """Pronouns that may mean a deed."""
    general: Words
    """Nouns that fit every deed."""
    going_on: Words
    """Verbs that make a bare event noun the one told before: bombing resumed."""
    happening: Words
    """What says only that a deed happened, and when: the attack took place on Sunday."""
    apart: Words
    """Words behind which a time is another deed's: the attack took place after Sunday's vote."""


@dataclass(frozen=True, slots=True)
class SharingWords:
    """Which trigger of a sentence a figure belongs to, and what it counts there."""

    homes: Keyed
    """Measure to the types of event it can belong to; a measure that is not listed can belong to any."""
    strikes: Words
    """Event nouns whose number counts strikes; that of others counts attacks."""
    settlements: Words
    """Nouns whose number counts settlements."""


@dataclass(frozen=True, slots=True)
class AccidentWords:
    """What tells of an accident or a disaster."""

    words: Words
    """Single words."""
    phrases: Words
    """Phrases, found as letters."""
    unsure: Words
    """Words of force that also tell of cars and storms, so they prove no force."""
    arms: Words
    """Weapons that only war uses."""


@dataclass(frozen=True, slots=True)
class TargetWords:
    """What violence hits that is no party, and where it stands in the sentence."""

    things: Words
    """Nouns of buildings, vehicles, works and goods."""
    only_people: Words
    """Modes of assault that are done to people alone."""
    leading: Ordered
    """Prepositions that lead to what is attacked."""
    planted: Words
    """Modes of assault whose means comes down or goes off somewhere."""
    beside: Ordered
    """Prepositions between a blast and what it is meant for."""
    fronts: Words
    """Nouns for the parts of a place: in front of the bank, at the entrance of the hotel."""


@dataclass(frozen=True, slots=True)
class CodingWords:
    """All lists; `weapons` maps a means to the PLOVER mode of assault that it shows."""

    saying: SayingWords
    triggers: TriggerWords
    status: StatusWords
    arguments: ArgumentWords
    parties: PartyWords
    roles: RoleWords
    needs: NeedWords
    deeds: DeedWords
    sharing: SharingWords
    accidents: AccidentWords
    targets: TargetWords
    weapons: dict[str, str]

    @property
    def speech(self) -> frozenset[str]:
        """Verbs of saying, thinking and showing."""
        return self.saying.speech
