"""Values to JSON-ready dictionaries and back: absent means unknown, so None and empty tuples are left out.

One rule of the contract differs: a figure keeps its three bounds even where they are null.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from typing import Any

from vedette.model.errors import Corrupt

BOUNDS = ("low", "best", "high")
T = typing.TypeVar("T")


def to_record(value: Any) -> Any:
    """A dataclass (or a tuple of them) as plain dictionaries and lists."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        record = {}
        for field in dataclasses.fields(value):
            item = getattr(value, field.name)
            if item is None or item == () or (item is False and field.name == "cumulative"):
                continue
            record[field.name] = to_record(item)
        if "measure" in record:
            record.update({b: to_record(getattr(value, b)) for b in BOUNDS})
        return record
    if isinstance(value, (tuple, list)):
        return [to_record(v) for v in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


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


def _read(hint: Any, value: Any) -> Any:
    if value is None or hint is Any:
        return value
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _read(next(a for a in arguments if a is not type(None)), value)
    if origin is tuple:
        return tuple(_read(arguments[0], v) for v in value)
    if dataclasses.is_dataclass(hint):
        return from_record(typing.cast("type[Any]", hint), value)
    if hint is float:
        return float(value)
    return value


def from_record(kind: type[T], record: dict[str, Any]) -> T:
    """The dataclass `kind` that `record` describes; unknown keys are ignored.

    Raises:
        Corrupt: a field that `kind` must have is missing.
    """
    this = typing.cast("Any", kind)
    hints = _hints(this)
    empty = {n: v for n, v in _left_out(this).items() if n not in record}
    names = {f.name for f in dataclasses.fields(this)}
    try:
        return kind(**empty, **{n: _read(hints[n], v) for n, v in record.items() if n in names})
    except TypeError as error:
        message = f"A stored {kind.__name__.lower()} does not read back: {error}."
        raise Corrupt(message) from error
