"""The curated places and the words around names."""

import pytest

from vedette.lexicon import places
from vedette.lexicon.geography import countries
from vedette.model.errors import BadConfig
from vedette.model.vocabulary import PLACE_PRECISIONS


def test_curated_rows_are_sound():
    """Every row has a known feature, a precision of the contract, a known country and a point on the globe."""
    rows = places.curated()
    assert len(rows) > 500
    for row in rows:
        assert row.feature in places.FEATURES
        assert row.precision in PLACE_PRECISIONS
        assert row.country is None or row.country in countries()
        assert abs(row.lat) <= 90
        assert abs(row.lon) <= 180


def test_no_two_rows_say_the_same():
    """A name, feature, country and province stand once."""
    keys = [(r.name, r.feature, r.country, r.admin1) for r in places.curated()]
    assert len(keys) == len(set(keys))


def test_mistakes_of_a_file_are_named_together(monkeypatch):
    """A reader is told all that is wrong at once."""
    rows = [{"name": "A", "at": [1, 2], "feature": "castle"}, {"name": "B", "at": [100, 2]}, {"at": [1, 2]}]
    monkeypatch.setattr(places, "read_yaml", lambda _: [{"country": "SYR", "rows": rows}])
    with pytest.raises(BadConfig, match="3 mistakes") as caught:
        places._file("places/x.yaml")  # noqa: SLF001 - the file's own check is the behaviour
    assert "castle" in str(caught.value)
    assert "B: `at`" in str(caught.value)


def test_words_hold_no_yaml_booleans():
    """`no` and `on` are words here, not truth values."""
    lists = [v for n in places.Words.__dataclass_fields__ if isinstance(v := getattr(places.words(), n), frozenset)]
    assert all(not {"True", "False", "None"} & v for v in lists)
    assert "no" in places.words().never


def test_plural_class_words_lead_to_class_words():
    """Every plural's singular is a class word."""
    assert set(places.words().plurals.values()) <= set(places.words().classes)


def test_demonyms_name_one_country_each():
    """No people's name votes for two countries."""
    seen: dict[str, str] = {}
    for code, country in countries().items():
        for name in country.demonyms:
            assert seen.setdefault(name, code) == code
