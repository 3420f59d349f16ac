"""What goes out: the situation report and the exports."""

from vedette.publish.render import FORMATS, render
from vedette.publish.situation import situation
from vedette.publish.values import Situation

__all__ = ["FORMATS", "Situation", "render", "situation"]
