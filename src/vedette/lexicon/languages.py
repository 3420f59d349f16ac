"""The names of languages in English, for telling a user what was found."""

from __future__ import annotations

from functools import cache

from vedette.lexicon.files import complain, read_yaml

FILE = "languages.yaml"


@cache
def language_names() -> dict[str, str]:
    """ISO 639-1 code -> English name.

    Raises:
        BadConfig: an entry is not a two- or three-letter code with a name.
    """
    rows = read_yaml(FILE)
    mistakes = [
        f"{code!r}: {name!r} is no code with a name."
        for code, name in rows.items()
        if not (isinstance(code, str) and len(code) in {2, 3} and isinstance(name, str) and name)
    ]
    complain(FILE, mistakes)
    return dict(rows)


def language_name(code: str) -> str:
    """The English name of the language `code`; the code itself when it is not listed."""
    return language_names().get(code, code)
