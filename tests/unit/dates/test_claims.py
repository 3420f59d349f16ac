"""A claim is dated by its nearest time, then by the day just spoken of, then by its report."""

from dataclasses import replace

from vedette.dates.claims import date_claim
from vedette.dates.rule_dater import RuleDater
from vedette.model.claim import Claim, Source
from vedette.model.reading import Draft, Sentence
from vedette.model.report import Published, Report
from vedette.model.span import Quote, Span

DATER = RuleDater()


def dated(sentences, trigger, *, published="2021-05-14", reach=(), paragraphs=None, **draft):
    """The `when` of the claim whose trigger stands in the text made of `sentences`."""
    text, made, start = " ".join(sentences), [], 0
    for i, sentence in enumerate(sentences):
        made.append(Sentence(i, paragraphs[i] if paragraphs else 0, Span(start, start + len(sentence)), sentence))
        start += len(sentence) + 1
    at = text.index(trigger)
    home = next(s for s in made if s.span.start <= at < s.span.end)
    stretches = tuple(Span(text.index(r), text.index(r) + len(r)) for r in reach)
    kind, status = draft.pop("type", "ASSAULT"), draft.pop("status", "happened")
    claim = Claim("c-1", "r-1", Quote.cut(text, home.span), kind, status, Source("Radio", "media"), 0.5)
    known = Published(published, "byline", published, 1.0) if published else None
    report = Report("r-1", "p", "s", text, published=known)
    whole = Draft(claim, Span(at, at + len(trigger)), home.index, (*stretches, home.span), **draft)
    return date_claim(whole, DATER.tag(text), made, report, DATER).when


def days(when):
    """First and last day."""
    return when and (when.start, when.end)


def test_the_own_clause_comes_before_the_sentence():
    """A date in the event's own words outweighs one elsewhere in the sentence."""
    sentence = "Officials said on Thursday that gunmen raided the mill on Tuesday."
    assert days(dated([sentence], "raided", reach=["gunmen raided the mill on Tuesday"])) == (
        "2021-05-11",
        "2021-05-11",
    )


def test_a_noun_keeps_the_date_of_its_phrase():
    """A strike that a phrase dates has the date of its phrase."""
    when = dated(["After Wednesday's strike the market shut on Thursday."], "strike", reach=["Wednesday's strike"])
    assert days(when) == ("2021-05-12", "2021-05-12")


def test_the_day_of_saying_serves_where_the_deed_has_none():
    """A past deed without its own time takes the time of its sentence."""
    assert days(dated(["A rebel spokesman said on Thursday they shelled the base."], "shelled")) == (
        "2021-05-13",
        "2021-05-13",
    )


def test_background_keeps_its_own_date():
    """What the report dates itself never gets the report's day."""
    assert days(dated(["The town fell in 2014."], "fell", type="CONTROL", background=True)) == (
        "2014-01-01",
        "2014-12-31",
    )


def test_undated_background_stays_undated():
    """History without a date gets none."""
    assert dated(["Rebels once held the town."], "held", type="CONTROL", background=True) is None


def test_a_day_earlier_counts_from_the_sentence_before():
    """What was a day earlier is counted from the day just spoken of, not from the report's."""
    text = ["Jets bombed the port on Tuesday.", "A day earlier a shell hit the school."]
    assert days(dated(text, "hit")) == ("2021-05-10", "2021-05-10")


def test_a_past_event_takes_the_day_spoken_of_in_its_paragraph():
    """Sentences of one paragraph go on telling one day, and say so in their grounds."""
    when = dated(["Jets bombed the port on Tuesday.", "Six dockers were killed."], "killed")
    assert days(when) == ("2021-05-11", "2021-05-11")
    assert when.grounds == "the day just spoken of"


def test_a_day_of_another_paragraph_is_not_assumed():
    """Across paragraphs nothing is taken over: unknown is absent."""
    assert dated(["Jets bombed the port on Tuesday.", "Six dockers were killed."], "killed", paragraphs=[0, 1]) is None


def test_a_day_long_past_is_not_taken_over():
    """A date of the report's background does not date its news."""
    assert dated(["The truce was signed on 3 January 2019.", "Six dockers were killed."], "killed") is None


def test_a_state_has_the_report_day():
    """Who holds ground is so on the day of the report."""
    when = dated(["The army controls half the city."], "controls", type="CONTROL", status="ongoing", tense="present")
    assert days(when) == ("2021-05-14", "2021-05-14")
    assert when.grounds == "report's day"


def test_a_speech_act_has_the_report_day():
    """A condemnation without a time was uttered on the report's day."""
    assert days(dated(["The ministry condemns the raid."], "condemns", type="ACCUSE")) == ("2021-05-14", "2021-05-14")


def test_an_undated_plan_stays_undated():
    """What is to come has no day until one is named."""
    assert dated(["The envoys will meet."], "meet", type="CONSULT", status="planned", tense="future") is None


def test_a_plan_takes_the_coming_weekday():
    """A weekday of a sentence about the future lies ahead."""
    when = dated(["The envoys will meet on Monday."], "meet", type="CONSULT", status="planned", tense="future")
    assert days(when) == ("2021-05-17", "2021-05-17")


def test_an_undated_report_dates_nothing_but_keeps_the_words():
    """A weekday of an undated report keeps its words and gets no day; a full date needs no report."""
    when = dated(["Jets bombed the port on Tuesday."], "bombed", published=None)
    assert (when.start, when.end, when.as_written) == (None, None, "on Tuesday")
    assert days(dated(["Jets bombed it on 2 May 2020."], "bombed", published=None)) == ("2020-05-02", "2020-05-02")
    assert dated(["The army controls the city."], "controls", type="CONTROL", published=None) is None


def test_a_report_dated_later_is_dated_by_the_same_function():
    """Once its day is inferred the open time resolves, and twice gives the same."""
    once = dated(["Jets bombed the port on Tuesday."], "bombed", published="2021-05-12")
    assert days(once) == ("2021-05-11", "2021-05-11")
    assert once == replace(dated(["Jets bombed the port on Tuesday."], "bombed", published="2021-05-12"))


def test_a_total_since_a_happening_runs_from_its_day():
    """What is counted since a day on which something began has the span from that day to the report's."""
    when = dated(["Some 4,000 people have been uprooted since the war broke out on 3 May."], "uprooted")
    assert days(when) == ("2021-05-03", "2021-05-14")
    assert when.precision == "span"


def test_what_began_keeps_its_day():
    """The happening that a total is counted from is dated to its own day."""
    sentence = "Some 4,000 people have been uprooted since the war broke out on 3 May."
    assert days(dated([sentence], "broke out")) == ("2021-05-03", "2021-05-03")


def test_a_comma_ends_what_since_governs():
    """A day behind a comma dates the happening itself."""
    sentence = "Since the truce, gunmen killed two guards on 3 May."
    assert days(dated([sentence], "killed")) == ("2021-05-03", "2021-05-03")


def test_a_passage_of_history_keeps_its_year():
    """A month that opens a sentence goes on from the year with which the passage opened."""
    text = ["On 3 June 2014 rebels took the mill.", "In July they lost it."]
    assert days(dated(text, "lost")) == ("2014-07-01", "2014-07-31")
    assert days(dated(text, "lost", published=None)) == ("2014-07-01", "2014-07-31")


def test_a_year_of_the_background_is_not_the_news():
    """A month in the midst of a sentence, or behind a day of the news, is the report's."""
    assert days(dated(["The truce of 2014 held.", "Rebels broke it in March."], "broke")) == (
        "2021-03-01",
        "2021-03-31",
    )
    text = ["In 2014 rebels took the mill.", "On Monday they left.", "In March they had mined it."]
    assert days(dated(text, "mined")) == ("2021-03-01", "2021-03-31")


def test_what_is_over_was_not_done_on_a_day_to_come():
    """A past deed of a month that is close ahead was done in the one of the year before."""
    assert days(dated(["Rebels took the mill in June."], "took")) == ("2020-06-01", "2020-06-30")


def test_what_is_due_lies_ahead():
    """A weekday behind "is due to" is the coming one, whatever the event's own tense."""
    assert days(dated(["Talks are due to begin on Monday."], "Talks", type="CONSULT")) == ("2021-05-17", "2021-05-17")
