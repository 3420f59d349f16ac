"""Times are found in every usual form, and resolved on a day."""

from datetime import date

import pytest

from vedette.dates.rule_dater import RuleDater
from vedette.model.claim import When

DATER = RuleDater()
FRIDAY = date(2018, 7, 6)


def resolved(text, anchor=FRIDAY, **given):
    """Precision, start and end of the only time of `text`."""
    (mention,) = DATER.tag(text)
    when = DATER.resolve(mention, anchor, **given)
    return when and (when.precision, when.start, when.end)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("July 6th, 2018", "2018-07-06"),
        ("2018-07-06", "2018-07-06"),
        ("the 24th of October 2023", "2023-10-24"),
        ("Tuesday, October 24, 2023", "2023-10-24"),
        ("12 NOV 89", "1989-11-12"),
        ("6 July", "XXXX-07-06"),
        ("Jan. 9", "XXXX-01-09"),
        ("June 2018", "2018-06"),
        ("on friday", "WEEKDAY:5"),
        ("on february 27", "XXXX-02-27"),
        ("5 March\u060c 2020", "2020-03-05"),
        ("the 1990s", "199"),
        ("mid-October", "XXXX-10|MID"),
        ("early 2015", "2015|START"),
        ("late last month", "MONTH:-1|END"),
        ("on June 12 last year", "Y-1-06-12"),
        ("for two weeks", "P2W"),
        ("within 22 hours", "PT22H"),
        ("every Friday", "XXXX-WXX-5"),
        ("at 7:45 p.m.", "T19:45"),
        ("12:45 a.m. on Tuesday", "WEEKDAY:2T00:45"),
        ("around 11:30 at night on Monday", "WEEKDAY:1T23:30"),
        ("twenty-four hours", "PT24H"),
        ("a decade", "P10Y"),
        ("the second quarter of 2019", "2019-Q2"),
        ("the 19th century", "18"),
        ("three days later", "DAY:+3@PREV"),
        ("a few days ago", "DAY:-X"),
        ("in 1915-17", "RANGE(1915,1917)"),
        ("from 499-493 BC", "RANGE(BC0499,BC0493)"),
        ("149 B.C.", "BC0149"),
        ("April 480 BC", "BC0480-04"),
        ("the 4th century BC", "BC03"),
        ("14 August-24 August", "RANGE(XXXX-08-14,XXXX-08-24)"),
        ("the spring and summer of 1919", "RANGE(1919-SP,1919-SU)"),
        ("that same autumn", "XXXX-FA:+0@PREV"),
        ("the previous April", "XXXX-04:-1@PREV"),
        ("last October 23", "XXXX-10-23:-1"),
        ("in nineteen ninety-six", "1996"),
        ("the nineties", "199"),
        ("the 2018 third quarter", "2018-Q3"),
        ("this year's third quarter", "Y+0-Q3"),
        ("for the year", "YEAR:+0"),
        ("the year ended March 31", "P1Y"),
        ("the month's end", "MONTH:+0|END"),
        ("March-May", "RANGE(XXXX-03,XXXX-05)"),
        ("the week of 3 July", "WEEKOF(XXXX-07-03)"),
        ("the third week of July", "XXXX-07|WEEK3"),
        ("2018/07/06", "2018-07-06"),
        ("overnight on Thursday", "WEEKDAY:4TNI"),
        ("overnight into Friday", "WEEKDAY:5TON"),
        ("1 Muharram 1440", "HIJRI:1440-01-01"),
        ("the 10th of Ramadan", "HIJRI:-09-10"),
        ("3 Dhu al-Hijjah", "HIJRI:-12-03"),
        ("the second day of Eid", "FEAST:eid:::2"),
    ],
)
def test_a_phrase_has_its_value(text, value):
    """Each usual form is found whole and given its value."""
    assert value in [m.value for m in DATER.tag(text)]


@pytest.mark.parametrize(
    "text",
    [
        "2,300 shells",
        "in 2000 houses",
        "a Su-24 and a T-72",
        "S-300 batteries",
        "Mrs May said it may go on",
        "a second attack",
        "The Sun reported",
        "UNSCR 2254",
        "Resolution 1701",
        "flight MH17",
        "call +963 11 2014",
        "a 24-year-old man",
        "1950 people",
        "they march on the capital",
        "an august body may 15 times refuse",
        "the fall of the city",
        "about 1500 fighters",
        "a quarter of the homes",
    ],
)
def test_a_look_alike_is_no_time(text):
    """Figures, weapons, names, ages and resolutions are passed over."""
    assert DATER.tag(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thursday", ("day", "2018-07-05", "2018-07-05")),
        ("Friday", ("day", "2018-07-06", "2018-07-06")),
        ("on Thursday night", ("day", "2018-07-05", "2018-07-05")),
        ("last Saturday", ("day", "2018-06-30", "2018-06-30")),
        ("last Friday", ("day", "2018-06-29", "2018-06-29")),
        ("next Friday", ("day", "2018-07-13", "2018-07-13")),
        ("since last Saturday", ("span", "2018-06-30", "2018-07-06")),
        ("since 2011", ("span", "2011-01-01", "2018-07-06")),
        ("yesterday", ("day", "2018-07-05", "2018-07-05")),
        ("early this morning", ("day", "2018-07-06", "2018-07-06")),
        ("last night", ("day", "2018-07-05", "2018-07-05")),
        ("overnight", ("span", "2018-07-05", "2018-07-06")),
        ("last week", ("week", "2018-06-25", "2018-07-01")),
        ("earlier this week", ("span", "2018-07-02", "2018-07-06")),
        ("next month", ("month", "2018-08-01", "2018-08-31")),
        ("two weeks ago", ("week", "2018-06-18", "2018-06-24")),
        ("in the past two weeks", ("span", "2018-06-22", "2018-07-06")),
        ("over the past 24 hours", ("span", "2018-07-05", "2018-07-06")),
        ("between March and May", ("span", "2018-03-01", "2018-05-31")),
        ("from 3 to 7 July", ("span", "2018-07-03", "2018-07-07")),
        ("December", ("month", "2017-12-01", "2017-12-31")),
        ("from March to May", ("span", "2018-03-01", "2018-05-31")),
        ("from 28 June to 3 July", ("span", "2018-06-28", "2018-07-03")),
        ("28 June - 3 July", ("span", "2018-06-28", "2018-07-03")),
        ("from 2 May 2017 until 3 June", ("span", "2017-05-02", "2017-06-03")),
        ("the week of 3 July", ("week", "2018-07-02", "2018-07-08")),
        ("the first week of July", ("span", "2018-07-01", "2018-07-07")),
        ("the last week of June", ("span", "2018-06-24", "2018-06-30")),
        ("the week before last", ("week", "2018-06-18", "2018-06-24")),
        ("over the weekend", ("week", "2018-06-30", "2018-07-01")),
        ("this weekend", ("week", "2018-07-07", "2018-07-08")),
        ("last June", ("month", "2017-06-01", "2017-06-30")),
        ("this winter", ("span", "2017-12-01", "2018-02-28")),
        ("last winter", ("span", "2017-12-01", "2018-02-28")),
        ("the second half of June", ("span", "2018-06-16", "2018-06-30")),
        ("Ramadan last year", ("span", "2017-05-26", "2017-06-26")),
        ("1 Muharram 1440", ("span", "2018-09-11", "2018-09-13")),
        ("10 Ramadan", ("span", "2018-05-24", "2018-05-26")),
        ("Rajab 1439 AH", ("span", "2018-03-17", "2018-04-17")),
        ("Ramadan 1438", ("span", "2017-05-26", "2017-06-26")),
        ("Nowruz 1397", ("day", "2018-03-21", "2018-03-21")),
        ("during Eid", ("span", "2018-06-14", "2018-06-19")),
        ("the first day of Eid al-Adha 2017", ("span", "2017-09-01", "2017-09-03")),
        ("Orthodox Christmas", ("day", "2018-01-07", "2018-01-07")),
        ("New Year's Eve", ("day", "2017-12-31", "2017-12-31")),
        ("3:10 a.m. on Thursday", ("hour", "2018-07-05T03:10", "2018-07-05T03:10")),
        ("Christmas 2016", ("day", "2016-12-25", "2016-12-25")),
        ("Orthodox Easter", ("day", "2018-04-08", "2018-04-08")),
        ("for two weeks", None),
        ("every Friday", None),
        ("at dawn", None),
        ("a few days ago", None),
        ("on February 30", None),
    ],
)
def test_a_time_is_read_on_the_report_day(text, expected):
    """Open times count from the report's day; lengths and repetitions name no days."""
    assert resolved(text) == expected


def test_a_weekday_looks_ahead_when_the_sentence_does():
    """A bare weekday of a sentence about what is to come is the coming one."""
    assert resolved("on Monday", forward=True) == ("day", "2018-07-09", "2018-07-09")
    assert resolved("on Monday") == ("day", "2018-07-02", "2018-07-02")


def test_a_month_looks_ahead_when_the_sentence_does():
    """A month without a year is the coming one when the sentence looks ahead."""
    assert resolved("in September", forward=True) == ("month", "2018-09-01", "2018-09-30")


def test_a_day_earlier_counts_from_the_time_just_spoken_of():
    """What says "earlier" counts from `previous`, and from the report's day without one."""
    spoken = When("day", "2018-03-10", "2018-03-10")
    assert resolved("a day earlier", previous=spoken) == ("day", "2018-03-09", "2018-03-09")
    assert resolved("the following day", previous=spoken) == ("day", "2018-03-11", "2018-03-11")
    assert resolved("a day earlier") == ("day", "2018-07-05", "2018-07-05")


def test_a_lone_hour_takes_the_day_just_spoken_of():
    """A time of day without a day needs one spoken of before."""
    assert resolved("at 7:45 p.m.", previous=When("day", "2018-03-10", "2018-03-10"))[1] == "2018-03-10T19:45"


def test_without_an_anchor_only_absolute_times_resolve():
    """No day is made up for a bare weekday; a full date needs none."""
    assert resolved("Thursday", anchor=None) is None
    assert resolved("in March", anchor=None) is None
    assert resolved("July 6, 2018", anchor=None) == ("day", "2018-07-06", "2018-07-06")


def test_grounds_say_how_a_time_was_found():
    """A stated date, one counted from publication and one from the day spoken of differ in their grounds."""
    texts = {"on 6 July 2018": "stated", "yesterday": "relative to publication"}
    for text, grounds in texts.items():
        assert DATER.resolve(DATER.tag(text)[0], FRIDAY).grounds == grounds
    later = DATER.resolve(DATER.tag("a day later")[0], FRIDAY, previous=When("day", "2018-03-10", "2018-03-10"))
    assert later.grounds == "relative to the day just spoken of"


def test_several_times_of_a_sentence_are_found_in_order():
    """A sentence with many times gives each of them."""
    text = "On Monday shells fell on the town, two days after a raid; in 2014 it had been held since March."
    assert [m.as_written for m in DATER.tag(text)] == ["On Monday", "two days", "in 2014", "since March"]
