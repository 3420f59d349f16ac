"""What can go wrong, by what to do about it."""

from __future__ import annotations

import inspect

import pytest

from vedette.model import errors
from vedette.model.errors import BadInput, VedetteError

KINDS = [e for _, e in inspect.getmembers(errors, inspect.isclass) if e is not VedetteError]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_hangs_on_the_one_root(kind: type[Exception]) -> None:
    """One `except` at the edge catches all of ours, and nothing else."""
    assert issubclass(kind, VedetteError)


@pytest.mark.parametrize("kind", KINDS)
def test_the_drawing_shows_every_error(kind: type[Exception]) -> None:
    """The tree in the module's docstring is whole."""
    assert f"── {kind.__name__} " in (errors.__doc__ or "")


def test_a_refused_input_is_named_with_its_reason_and_the_way_out() -> None:
    """The sentence is for the user, the parts are for the record."""
    refusal = BadInput("page.pdf", "It is a PDF.", "Save it as text.")
    assert str(refusal) == "page.pdf: It is a PDF. Save it as text."
    assert (refusal.name, refusal.reason, refusal.way_out) == ("page.pdf", "It is a PDF.", "Save it as text.")
