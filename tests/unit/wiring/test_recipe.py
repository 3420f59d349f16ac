"""What makes a page be read again."""

from __future__ import annotations

from vedette.settings import Settings
from vedette.wiring.engines import recipe_of


def test_the_recipe_is_the_same_until_something_that_reads_changes():
    """The model counts; the number of processes and the store do not."""
    assert recipe_of(Settings()) == recipe_of(Settings(db="other.db", workers=2))
    assert recipe_of(Settings()) != recipe_of(Settings(model="en_core_web_md"))
