"""Laws of records: what goes in comes out, as JSON."""

from __future__ import annotations

import dataclasses
import inspect
import json
import types
import typing
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.model import claim, event, page, reading, report, span, track
from vedette.model.records import from_record, to_record

NOT_STORED = {"Page", "Reading", "Draft", "Cleaned"}
"""Values that hold bytes, or only pass between stages."""

KINDS = sorted(
    {
        kind
        for module in (claim, event, page, reading, report, span, track)
        for _, kind in inspect.getmembers(module, dataclasses.is_dataclass)
        if kind.__name__ not in NOT_STORED
    },
    key=lambda k: k.__name__,
)

NUMBERS = st.one_of(st.integers(-(10**9), 10**9).map(float), st.floats(allow_nan=False, allow_infinity=False, width=32))
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    int: st.integers(0, 10**9),
    float: NUMBERS,
    bool: st.booleans(),
    Any: st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field of type `hint` may hold."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return st.one_of(*(values(a) for a in arguments))
    if origin is tuple:
        return st.lists(values(arguments[0]), max_size=3).map(tuple)
    if hint is type(None):
        return st.none()
    return made(hint) if dataclasses.is_dataclass(hint) else PLAIN[hint]


@cache
def made(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a dataclass of the model."""
    if kind is span.Span:
        return st.tuples(st.integers(0, 999), st.integers(0, 999)).map(lambda p: span.Span(min(p), max(p)))
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{f.name: values(hints[f.name]) for f in dataclasses.fields(kind)})


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.__name__)
@given(data=st.data())
def test_every_value_survives_its_record(kind: Any, data: st.DataObject) -> None:
    """A value written as JSON and read again is the same value."""
    value = data.draw(made(kind))
    assert from_record(kind, json.loads(json.dumps(to_record(value)))) == value


@given(made(event.Event))
def test_a_record_holds_nothing_that_is_empty(value: event.Event) -> None:
    """No key of an event's record stands for None or for an empty tuple."""
    assert all(v is not None and v != [] for v in to_record(value).values())
