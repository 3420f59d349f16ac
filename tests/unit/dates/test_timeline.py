"""Times of a document count from the ones before."""

from datetime import date

from vedette.dates.rule_dater import RuleDater
from vedette.dates.timeline import looks_ahead, timeline

DATER = RuleDater()


def values(text, day=date(2018, 7, 6)):
    """The TIMEX3 values of a text in order."""
    return [t.value for t in timeline(text, day, DATER)]


def test_a_told_story_keeps_its_own_years():
    """In a history an open month is the one nearest to the time just told, not to the day of writing."""
    text = "War came in 1864. In May 1865 it paused. In August the siege began. "
    text += "In 1866 it ended. By 1867 all was quiet, and in 1868 trade resumed."
    assert values(text)[:3] == ["1864", "1865-05", "1865-08"]


def test_news_counts_from_its_day():
    """In news an open month counts from the day of writing even after a year of long ago."""
    assert values("A truce was signed in 1994. It broke in May.") == ["1994", "2018-05"]


def test_a_sentence_that_looks_ahead_has_coming_days():
    """A weekday right after "will" is the coming one."""
    assert values("They will meet Monday. They met Monday.") == ["2018-07-09", "2018-07-02"]


def test_a_year_earlier_than_a_quarter_is_a_quarter():
    """Beside a quarter a year earlier means the same quarter of the year before."""
    assert values("It grew in the first quarter of 2017, more than a year earlier.") == ["2017-Q1", "2016-Q1"]


def test_looking_ahead_is_a_word_not_a_part_of_one():
    """Cues are whole words."""
    assert looks_ahead("The talks will open")
    assert not looks_ahead("The goodwill mission opened")
