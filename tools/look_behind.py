"""Tells, after the example was coded, where the record lies and how to look behind one of its figures.

Events come in on standard input as JSON lines; the arguments are the command and the store.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any


def best_event(events: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """The event with a figure whose claims differ, told by the most independent sources; None without any event."""
    return max(
        events,
        key=lambda e: (
            any(c["field"] in ("killed", "injured") for c in e.get("contradictions", ())),
            bool(e.get("figures")),
            e["independent_sources"],
        ),
        default=None,
    )


def advice(event: dict[str, Any] | None, command: str, store: str) -> Iterator[str]:
    """The lines to print."""
    yield ""
    yield f"The record lies in {store}. Look behind it:"
    if event is not None:
        measure = next((f["measure"] for f in event.get("figures", ())), None)
        yield f"  {command} why {event['event_id']} --db {store}"
        if measure:
            yield f"  {command} why {event['event_id']}:{measure} --db {store}"
    yield f"  {command} export claims --db {store}"
    yield f"  {command} export events --format csv --db {store}"
    yield f"Read pages of your own: {command} run FOLDER"


def main() -> None:
    """Read events, print where to look."""
    command, store = sys.argv[1:3]
    print("\n".join(advice(best_event(map(json.loads, sys.stdin)), command, store)))


if __name__ == "__main__":
    main()
