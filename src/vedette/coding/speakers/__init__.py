"""Who says so: statements handed to their speakers.

`speakers(report, sentences, actors, cues)` finds every attribution of a report; `own_voice` and `issuer` tell who
speaks where nobody is named.
"""

from vedette.coding.speakers.attribution import Attribution, Handover, Speakers
from vedette.coding.speakers.resolve import speakers
from vedette.coding.speakers.voices import issuer, own_voice

__all__ = ["Attribution", "Handover", "Speakers", "issuer", "own_voice", "speakers"]
