"""What can go wrong, drawn as a tree. A class tells the caller what to do, not what broke.

VedetteError
├── BadInput      refuse this input, name it, go on with the rest
├── BadUsage      the command was called wrongly: say how, exit with 2
├── BadConfig     stop: settings or lexicon are wrong; all mistakes are named at once
├── Unreachable   stop: a store or an engine does not answer
└── Corrupt       stop: what we wrote ourselves does not read back
"""

from __future__ import annotations


class VedetteError(Exception):
    """The root; its text is a sentence a user can act on."""


class BadInput(VedetteError):
    """One page, row or file cannot be used."""

    def __init__(self, name: str, reason: str, way_out: str = "") -> None:
        """Name the input, say why it is refused and what the user can do."""
        self.name = name
        self.reason = reason
        self.way_out = way_out
        super().__init__(f"{name}: {reason}" + (f" {way_out}" if way_out else ""))


class BadUsage(VedetteError):
    """The command cannot do what it was asked."""


class BadConfig(VedetteError):
    """Settings or lexicon are wrong."""


class Unreachable(VedetteError):
    """A store or an engine does not answer."""


class Corrupt(VedetteError):
    """Stored data does not read back."""
