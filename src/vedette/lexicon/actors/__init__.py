"""Who acts, suffers and speaks: the world's parties by name, and the nouns that stand for them.

`load_actors()` gives the checked lexicon; `Actors.find(text)` every mention in a report.
"""

from vedette.lexicon.actors.actor import Actor, ActorMention
from vedette.lexicon.actors.find import Actors
from vedette.lexicon.actors.load import load_actors

__all__ = ["Actor", "ActorMention", "Actors", "load_actors"]
