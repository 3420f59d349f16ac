"""The candidates of one sentence: each trigger, with all that stands with it, under the first frame that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vedette.coding.arguments import arguments
from vedette.coding.candidate import Candidate
from vedette.coding.echo import NEAR, is_pronoun_for_deed
from vedette.coding.figures import FigureMention
from vedette.coding.heads import Arguments
from vedette.coding.helping import helpers
from vedette.coding.inheriting import take_over, take_sides
from vedette.coding.means import arm
from vedette.coding.needs import met
from vedette.coding.parties import PartyReader
from vedette.coding.roles import SPEECH_ACTS, Reading, roles
from vedette.coding.sharing import share_out
from vedette.coding.status import standing
from vedette.coding.targets import targets
from vedette.coding.tree import Tree
from vedette.coding.triggers import Trigger
from vedette.coding.victims import unmask, victims
from vedette.lexicon.frames import Frame
from vedette.lexicon.words import CodingWords
from vedette.model.claim import Party, Source
from vedette.model.span import Span


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence is read with."""

    reader: PartyReader
    words: CodingWords
    voice: Callable[[Span], tuple[Source, Party]]
    """Who answers for a stretch of the report, as a source and as a party."""
    earlier: Sequence[Candidate] = ()
    """The violence told of so far, in order."""


def candidates(tree: Tree, found: Iterable[Trigger], figures: list[FigureMention], setting: Setting) -> list[Candidate]:
    """The candidates of a sentence in order."""
    shares = share_out(tree, list(found), figures)
    violent = [t for t, _ in shares if _plainly_violent(t)]
    just_told = bool(setting.earlier) and _just_told(tree, setting.earlier[-1])
    out = []
    for trigger, own in shares:
        around = just_told or any(t is not trigger for t in violent)
        readings = _readings(tree, trigger, own, setting, violent=around)
        candidate = next((c for c in readings if met(c, setting.words)), None)
        if candidate is not None:
            out.append(candidate)
    return out


def _plainly_violent(trigger: Trigger) -> bool:
    return any(f.type == "ASSAULT" and f.needs not in ("harmed", "weapon", "figure") for f in trigger.frames)


def _just_told(tree: Tree, last: Candidate) -> bool:
    return tree.sentence.index - last.tree.sentence.index <= NEAR


def _readings(
    tree: Tree, whole: Trigger, figures: list[FigureMention], setting: Setting, *, violent: bool
) -> Iterator[Candidate]:
    """A candidate for each frame that is open to the trigger, with all that stands with it."""
    source, speaker = setting.voice(whole.head.span)
    trigger, around = whole, arguments(tree, whole, setting.words)
    for tokens, frame in whole.readings:
        if tokens != trigger.tokens:
            trigger = replace(whole, tokens=tokens)
            around = arguments(tree, trigger, setting.words)
        candidate = _bare(tree, trigger, frame, around, setting)
        candidate.figures, candidate.source, candidate.violent = list(figures), source, violent
        if violent and is_pronoun_for_deed(candidate):
            around = replace(around, subjects=[])
        candidate.add(roles(Reading(tree, trigger, frame, around, setting.reader, setting.words, speaker)))
        _fill(candidate, setting, speaker)
        yield candidate


def _bare(tree: Tree, trigger: Trigger, frame: Frame, around: Arguments, setting: Setting) -> Candidate:
    """A candidate of which only its frame, arguments and standing are known."""
    speech_act, talks = frame.type in SPEECH_ACTS, frame.type == "CONSULT"
    status = standing(tree, trigger, setting.words, speech_act=speech_act, talks=talks)
    return Candidate(tree, setting.reader.scene, trigger, frame, around, status, mode=frame.mode)


def _fill(candidate: Candidate, setting: Setting, speaker: Party) -> None:
    """Add the parties that are no arguments, the means, and what an earlier mention tells."""
    if candidate.frame.needs == "speaker":
        candidate.add([speaker])
    candidate.add(helpers(candidate, setting.words.roles))
    candidate.add(victims(candidate))
    unmask(candidate)
    arm(candidate, setting.words.weapons)
    candidate.targets = list(targets(candidate, setting.words))
    take_over(candidate, setting.earlier)
    take_sides(candidate)
