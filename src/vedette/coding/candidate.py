"""A trigger with everything that stands with it: what becomes a claim, if its frame's needs are met."""

from __future__ import annotations

from dataclasses import dataclass, field

from vedette.coding.figures import FigureMention
from vedette.coding.heads import Arguments
from vedette.coding.scene import Scene
from vedette.coding.status import Standing
from vedette.coding.tree import Tree
from vedette.coding.triggers import Trigger
from vedette.lexicon.frames import Frame
from vedette.model.claim import Party, Source
from vedette.model.reading import Token


@dataclass
class Candidate:
    """A would-be claim while its sentence is being read."""

    tree: Tree
    scene: Scene
    trigger: Trigger
    frame: Frame
    arguments: Arguments
    standing: Standing
    parties: list[Party] = field(default_factory=list)
    figures: list[FigureMention] = field(default_factory=list)
    means: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    """The things that were hit, as written."""
    mode: str | None = None
    also: list[Trigger] = field(default_factory=list)
    """Triggers of the same happening that were joined to this one."""
    source: Source | None = None
    violent: bool = False
    """True when violence was told of in this sentence or shortly before."""
    claim_id: str | None = None
    """The claim that was made of it."""
    inherited: bool = False
    """True when an actor was taken over from another mention of the happening."""

    @property
    def head(self) -> Token:
        """The ruling word."""
        return self.trigger.head

    def role(self, *roles: str) -> list[Party]:
        """The parties in one of `roles`."""
        return [p for p in self.parties if p.role in roles]

    def add(self, parties: list[Party]) -> None:
        """Add parties that are not yet there."""
        for party in parties:
            known = {((p.name or p.as_written).lower(), p.role) for p in self.parties}
            if ((party.name or party.as_written).lower(), party.role) not in known:
                self.parties.append(party)

    def is_place(self, token: Token) -> bool:
        """True when `token` is part of a place's name."""
        return self.scene.place_over(token) is not None

    def measures(self) -> set[str]:
        """What the attached figures count."""
        return {f.figure.measure for f in self.figures}
