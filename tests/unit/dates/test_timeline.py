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


def test_a_year_in_passing_does_not_move_a_story():
    """A month after a day of a story counts from that day, whatever year its sentence mentions between."""
    text = "War came in 1864. It spread in 1865, 1866 and 1867. On 3 June 1867 the siege began. "
    text += "The fort, which a duke had built in 1801, held. In July it fell."
    assert values(text)[-1] == "1867-07"


def test_a_story_of_late_years_is_a_story_too():
    """A text that names past years and never its own day is read as told, even when the years are near."""
    text = "The war began in 2012. In 2013 and 2014 it spread. On 3 June 2015 the town fell. By 2016 all had fled. "
    assert values(text + "In August 2015 a bridge went. In September shells hit a mill.")[-1] == "2015-09"


def test_background_years_do_not_make_news_a_story():
    """A text that keeps counting from its own day is news, however many old years its background names."""
    text = "Rebels seized the mill on Thursday. Founded in 1962, they split in 1974, 1981, 1993 and 2004. "
    assert values(text + "They said on Wednesday they would stay.")[-1] == "2018-07-04"


def test_news_counts_from_its_day():
    """In news an open month counts from the day of writing even after a year of long ago."""
    assert values("A truce was signed in 1994. It broke in May.") == ["1994", "2018-05"]


def test_a_sentence_that_looks_ahead_has_coming_days():
    """A weekday right after "will" is the coming one."""
    assert values("They will meet Monday. They met Monday.") == ["2018-07-09", "2018-07-02"]


def test_a_year_earlier_than_a_quarter_is_a_quarter():
    """Beside a quarter a year earlier means the same quarter of the year before."""
    assert values("It grew in the first quarter of 2017, more than a year earlier.") == ["2017-Q1", "2016-Q1"]


def test_figures_that_are_compared_share_their_year_before():
    """A second "a year earlier" is the same year as the first, and "last year" beside a quarter stays a year."""
    text = "It grew in the first quarter of 2017, more than a year earlier. Output rose from 9 tons a year ago. "
    assert values(text + "Last year it fell.") == ["2017-Q1", "2016-Q1", "2016-Q1", "2017"]


def test_years_before_christ_are_counted_with():
    """An open month or season of an ancient story takes its year from the time told last."""
    text = "The kings fell out in 494 BC, 493 BC, 492 BC and 491 BC. In April 480 BC they marched. In June they met. "
    assert values(text + "The following year they parted.")[4:] == ["BC0480-04", "BC0480-06", "BC0479"]


def test_a_deadline_of_a_story_of_the_day_lies_ahead():
    """What can come "as soon as" a weekday lies ahead."""
    assert values("The envoys may leave as soon as Monday.") == ["2018-07-09"]


def test_looking_ahead_is_a_word_not_a_part_of_one():
    """Cues are whole words."""
    assert looks_ahead("The talks will open")
    assert not looks_ahead("The goodwill mission opened")
