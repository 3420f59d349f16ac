"""Days are read where they are beyond doubt, and nowhere else."""

from __future__ import annotations

import pytest

from vedette.clean.calendar import absolute_days, short_year_days, url_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 3rd, 2019", "2019-03-03"),
        ("3 March 2019", "2019-03-03"),
        ("the 3rd of March, 2019", "2019-03-03"),
        ("2019-03-03T08:00:00Z", "2019-03-03"),
        ("Mar 3, 2019", "2019-03-03"),
        ("Sept. 9, 2020", "2020-09-09"),
        ("Posted: 21 January 2016", "2016-01-21"),
        ("17/08/2021", "2021-08-17"),
        ("08/17/2021", "2021-08-17"),
        ("17.08.2021 - 14:05", "2021-08-17"),
        ("05/05/2021", "2021-05-05"),
        ("9 June، 2022", "2022-06-09"),
        ("2021 June 9", "2021-06-09"),
    ],
)
def test_full_dates_are_read(text, day):
    """Every usual way of writing day, month and year."""
    assert [m.value for m in absolute_days(text)] == [day]


@pytest.mark.parametrize(
    "text", ["03/04/2022", "31 June 2020", "May 2011", "May 5", "resolution 2254 of 2015", "12.05"]
)
def test_what_is_ambiguous_or_partial_is_no_day(text):
    """Day and month that could change places, days that do not exist, and parts of dates give nothing."""
    assert absolute_days(text) == []


def test_spans_cover_the_words():
    """The span gives back the written words."""
    text = "Updated on 3 March 2019 at noon"
    (found,) = absolute_days(text)
    assert found.span.of(text) == found.as_written == "3 March 2019"


def test_old_wire_datelines_have_two_digits_of_the_year():
    """`14 AUG 91` is 1991, `14 AUG 21` is 2021."""
    assert [m.value for m in short_year_days("LIMA, 14 AUG 91 (AGENCY)")] == ["1991-08-14"]
    assert [m.value for m in short_year_days("LIMA, 14 AUG 21 (AGENCY)")] == ["2021-08-14"]


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.org/2019/03/03/title", "2019-03-03"),
        ("https://x.org/news/2019-03-03-title", "2019-03-03"),
        ("https://x.org/a_20190303.html", "2019-03-03"),
        ("https://x.org/2019/mar/03/title", "2019-03-03"),
        ("https://x.org/story/1234567", None),
        ("https://x.org/2019/13/03/title", None),
    ],
)
def test_addresses_carry_days(url, day):
    """A path with year, month and day dates the page; other numbers do not."""
    found = url_day(url)
    assert (found and found.value) == day
