"""Ids that a second run gives again: a kind letter and 16 hex digits of SHA-256 over the parts."""

from __future__ import annotations

import hashlib


def stable_id(kind: str, *parts: object) -> str:
    """The id of a thing of `kind` (`r`, `c`, `e`, `t`) that is made of `parts`.

    >>> stable_id("c", "r1", 10, 20, "ASSAULT")
    'c-dfe632f7a12016de'
    """
    digest = hashlib.sha256("\x1f".join(str(p) for p in parts).encode()).hexdigest()
    return f"{kind}-{digest[:16]}"
