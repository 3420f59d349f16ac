"""Values to JSON-ready dictionaries and back: absent means unknown, so None and empty tuples are left out.

One rule of the contract differs: a figure keeps its three bounds even where they are null.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from functools import cache
from typing import Any

from vedette.model.errors import Corrupt

BOUNDS = ("low", "best", "high")
T = typing.TypeVar("T")


def to_record(value: Any) -> Any:
    """A dataclass (or a tuple of them) as plain dictionaries and lists."""
    kind: type = type(value)
    if kind is str or value is None:
        return value
    if kind is tuple or kind is list:
        return [to_record(v) for v in value]
    if kind is float and value.is_integer():
        return int(value)
    names = _names(kind)
    if not names:
        return value
    record = {}
    for name in names:
        item = getattr(value, name)
        if item is None or item == () or (item is False and name == "cumulative"):
            continue
        record[name] = item if type(item) is str else to_record(item)
    if "measure" in record:
        record.update({b: to_record(getattr(value, b)) for b in BOUNDS})
    return record


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass; none for any other type."""
    return tuple(f.name for f in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


@cache
def _left_out(kind: type) -> dict[str, Any]:
    """The fields without a default that `to_record` leaves out when they are empty, with what they then are."""
    required = (f.name for f in dataclasses.fields(typing.cast("Any", kind)) if f.default is dataclasses.MISSING)
    found: dict[str, Any] = {}
    for name in required:
        hint = _hints(kind)[name]
        if typing.get_origin(hint) is tuple:
            found[name] = ()
        elif hint is Any or type(None) in typing.get_args(hint):
            found[name] = None
    return found


Reading = Callable[[Any], Any]


def _as_it_is(value: Any) -> Any:
    return value


@cache
def _reading(hint: Any) -> Reading:
    """How a stored value becomes what `hint` says; worked out once for each type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _reading(next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        each = _reading(arguments[0])
        return tuple if each is _as_it_is else lambda values: tuple(None if v is None else each(v) for v in values)
    if dataclasses.is_dataclass(hint):
        return lambda record: from_record(typing.cast("type[Any]", hint), record)
    return float if hint is float else _as_it_is


@cache
def _readings(kind: type) -> dict[str, Reading]:
    return {name: _reading(_hints(kind)[name]) for name in _names(kind)}


def from_record(kind: type[T], record: dict[str, Any]) -> T:
    """The dataclass `kind` that `record` describes; unknown keys are ignored.

    Raises:
        Corrupt: a field that `kind` must have is missing.
    """
    this = typing.cast("Any", kind)
    readings = _readings(this)
    values = {n: v for n, v in _left_out(this).items() if n not in record}
    try:
        for name, value in record.items():
            if name in readings:
                values[name] = None if value is None else readings[name](value)
        return kind(**values)
    except TypeError as error:
        message = f"A stored {kind.__name__.lower()} does not read back: {error}."
        raise Corrupt(message) from error
