"""Dates for undated reports."""

from __future__ import annotations

from factories import claim, report
from vedette.merge.infer import infer_dates

STRIKE = {"mode": "aerial", "actor": "Sudan=SDN MIL", "victim": "Amna Idris Bashir", "killed": 17}
DATED = claim("ASSAULT", "a bomb fell on the bakery queue", where="Nyala", when="2024-03-12", **STRIKE)


def undated(words: str, **more: object) -> dict[str, str]:
    """The dates inferred for a report that tells of the strike in `words`."""
    other = claim("ASSAULT", "a bomb hit people queuing at the bakery", report="r2", when=words,
                  **({"where": "Nyala"} | STRIKE | more))  # fmt: skip
    found = infer_dates([DATED, other], [report("r1", "2024-03-13"), report("r2", None)])
    return {i: p.date for i, p in found.items()}


def test_a_matching_weekday_dates_the_report() -> None:
    """The Tuesday of the dated report is the Tuesday of the other."""
    assert undated("on Tuesday") == {"r2": "2024-03-12"}


def test_yesterday_moves_the_report_on_by_a_day() -> None:
    """A strike of yesterday appeared the day after."""
    assert undated("yesterday") == {"r2": "2024-03-13"}


def test_another_weekday_gives_no_date() -> None:
    """A strike on a Saturday is another strike, so the report stays undated."""
    assert undated("on Saturday") == {}


def test_another_country_gives_no_date() -> None:
    """A shared weekday without shared facts dates nothing."""
    assert undated("on Tuesday", where="Beirut", actor="Israel=ISR MIL", victim=(), killed=2) == {}


def test_no_time_words_give_no_date() -> None:
    """Without any word of time the report could have appeared at any time."""
    assert undated("during the harvest") == {}


def test_guessed_days_are_no_grounds() -> None:
    """A day that is only the report's day cannot date another report."""
    from dataclasses import replace

    assert DATED.when is not None
    guessed = replace(DATED, when=replace(DATED.when, grounds="report's day"))
    other = claim("ASSAULT", "a bomb hit the bakery queue", report="r2", when="on Tuesday", where="Nyala", **STRIKE)
    assert infer_dates([guessed, other], [report("r1", "2024-03-13"), report("r2", None)]) == {}


def test_doubtful_inferred_dates_are_no_grounds() -> None:
    """A report that was dated on thin grounds dates no third one."""
    from dataclasses import replace

    from vedette.model.report import Published

    thin = replace(report("r1", None), published=Published("2024-03-13", "inferred", "…", 0.5))
    other = claim("ASSAULT", "a bomb hit the bakery queue", report="r2", when="on Tuesday", where="Nyala", **STRIKE)
    assert infer_dates([DATED, other], [thin, report("r2", None)]) == {}
