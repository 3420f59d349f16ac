"""Loading the coder's word lists: each file of `lexicon/data/coding/` fills the class of its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_type_hints

from vedette.lexicon.files import complain, read_yaml
from vedette.lexicon.words import groups
from vedette.lexicon.words.groups import CodingWords
from vedette.model.vocabulary import MODES

_Group = TypeVar("_Group")
_WEAPONS = "coding/weapons.yaml"


@cache
def load_words() -> CodingWords:
    """The shipped word lists, checked.

    Raises:
        BadConfig: a list is missing, unknown or holds what is no word, or one weapon shows two modes.
    """
    return CodingWords(
        saying=_group("saying", groups.SayingWords),
        triggers=_group("triggers", groups.TriggerWords),
        status=_group("status", groups.StatusWords),
        arguments=_group("arguments", groups.ArgumentWords),
        parties=_group("parties", groups.PartyWords),
        roles=_group("roles", groups.RoleWords),
        needs=_group("needs", groups.NeedWords),
        deeds=_group("deeds", groups.DeedWords),
        sharing=_group("sharing", groups.SharingWords),
        accidents=_group("accidents", groups.AccidentWords),
        targets=_group("targets", groups.TargetWords),
        weapons=_weapons(),
    )


def _group(name: str, kind: type[_Group]) -> _Group:
    """One file as the group `kind`: every field is a list of the file, and every list a field."""
    path = f"coding/{name}.yaml"
    data = read_yaml(path)
    wanted = get_type_hints(kind)
    complain(path, list(_mistakes(data, wanted)))
    return kind(**{field: _as(data[field], hint) for field, hint in wanted.items()})


def _as(value: Any, hint: Any) -> Any:
    if hint == groups.Keyed:
        return {key: tuple(words) for key, words in value.items()}
    return tuple(value) if hint == groups.Ordered else frozenset(value)


def _mistakes(data: dict[str, Any], wanted: dict[str, Any]) -> Iterator[str]:
    for name in sorted(set(data) - set(wanted)):
        yield f"unknown list {name!r}"
    for name, hint in wanted.items():
        if hint == groups.Keyed and isinstance(data.get(name), dict):
            for key, words in data[name].items():
                yield from _no_words(f"{name}: {key}", words)
        else:
            yield from _no_words(name, data.get(name))


def _no_words(name: str, words: Any) -> Iterator[str]:
    """What is wrong with one list; YAML reads a bare `no` or `on` as true or false."""
    if not isinstance(words, list):
        yield f"no list {name!r}"
        return
    for word in words:
        if not isinstance(word, str):
            yield f"{name}: {word!r} is no word; put it in quotes"


def _weapons() -> dict[str, str]:
    by_mode = read_yaml(_WEAPONS).get("weapons") or {}
    mistakes = [f"{mode!r} is no mode of assault" for mode in by_mode if mode not in MODES["ASSAULT"]]
    shown: dict[str, list[str]] = {}
    for mode, terms in by_mode.items():
        for term in terms:
            shown.setdefault(str(term), []).append(mode)
    doubtful = {term: modes for term, modes in shown.items() if len(set(modes)) > 1}
    mistakes += [f"weapon {term!r} shows both {' and '.join(modes)}" for term, modes in doubtful.items()]
    complain(_WEAPONS, mistakes)
    return {term: modes[0] for term, modes in shown.items()}
