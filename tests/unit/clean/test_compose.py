"""Whole pages: what becomes a report, and why the rest does not."""

from __future__ import annotations

import hashlib
import textwrap
from time import perf_counter

import pytest

from vedette.clean import reports_in
from vedette.model.errors import BadInput
from vedette.model.page import Hints, Page
from vedette.model.reading import TimeMention
from vedette.model.span import Span

LEAD = "Government forces shelled two districts of the port city overnight, killing four people, doctors said."
SECOND = "A spokesman for the army denied that it had fired on the districts and blamed the rebels for the attack."
THIRD = "The two sides had agreed in the spring to keep heavy weapons away from the harbour and its grain silos."
OTHER = "Health workers in the capital began a strike on Sunday over wages that have not been paid for six months."
OTHER_2 = "Their union said that the hospitals would treat emergencies only until the ministry answered its letter."
HEADLINE = "Four killed as port city is shelled overnight"
OTHER_HEADLINE = "Health workers strike over six months of unpaid wages"
TICKER = ("Storm closes three airports", "Rebels leave the harbour", "Court frees a minister")
STANDFIRST = "Four people died when shells fell on the harbour of the city, in the worst attack for months, doctors say"
CAPTION = "Smoke rises over the harbour after a night of shelling, May 4, 2020. A. Person / AFP"


def page(*lines, name="a.txt", **hints):
    """A page of these blocks."""
    text = "\n\n".join(lines)
    raw = text.encode()
    return Page(name, hashlib.sha256(raw).hexdigest(), "2026-01-01T00:00:00Z", "text/plain", raw, text, Hints(**hints))


def only(*lines, **hints):
    """The one report of these blocks."""
    (report,) = reports_in(page(*lines, **hints)).reports
    return report


def reasons(*lines):
    """Dropped text to reason."""
    return {d.text: d.reason for d in reports_in(page(*lines)).dropped}


def test_headline_masthead_and_date_are_split_off():
    """The usual head of a page gives title, outlet and day, and leaves the body."""
    report = only(f"{HEADLINE} - Kyiv Post", "Kyiv Post", "Tuesday, May 5, 2020", LEAD, SECOND)
    assert (report.title, report.outlet) == (HEADLINE, "Kyiv Post")
    assert report.text == f"{LEAD}\n\n{SECOND}"
    assert report.published is not None
    assert (report.published.date, report.published.basis) == ("2020-05-05", "byline")
    assert "May 5, 2020" in report.published.evidence


def test_glued_articles_become_two_reports():
    """A second headline, repeated among captions, with paragraphs of its own, is another report."""
    block = (HEADLINE, CAPTION, CAPTION, "TT", HEADLINE, CAPTION)
    other = (OTHER_HEADLINE, "File photo: Nurses outside a clinic. Pool via REUTERS", "TT", OTHER_HEADLINE)
    first, second = reports_in(page(*block, LEAD, SECOND, THIRD, *other, OTHER, OTHER_2)).reports
    assert (first.title, second.title) == (HEADLINE, OTHER_HEADLINE)
    assert first.text == f"{LEAD}\n\n{SECOND}\n\n{THIRD}"
    assert second.text == f"{OTHER}\n\n{OTHER_2}"
    assert first.report_id != second.report_id
    assert first.published is second.published is None


def test_a_headline_with_a_dateline_under_it_is_a_new_report_too():
    """A wire's dateline right under a headline shows a new article."""
    found = reports_in(page(HEADLINE, LEAD, SECOND, THIRD, OTHER_HEADLINE, f"TRIPOLI: {OTHER}", OTHER_2)).reports
    assert [r.dateline for r in found] == [None, "TRIPOLI"]


def test_teasers_after_the_signature_are_no_reports():
    """After "Published in …" a list of titles, dates and first words belongs to nobody."""
    teaser = (
        "Cold comfort",
        "Updated 09 May, 2021",
        "Cold comfort",
        "WHETHER by design or by neglect, the winter has found us...",
    )
    again = (
        "Long roads",
        "08 May, 2021",
        "Long roads",
        "It is high time that the ministry tells us who repairs the roads of the valley.",
    )
    report = only(f"SANAA: {LEAD}", SECOND, "Published in Dawn, May 5th, 2020", "Opinion", *teaser, *again)
    assert report.text == f"SANAA: {LEAD}\n\n{SECOND}"
    assert (report.outlet, report.dateline) == ("Dawn", "SANAA")
    assert report.published is not None
    assert report.published.date == "2020-05-05"


@pytest.mark.parametrize(("articles", "refused"), [(40, False), (41, True)])
def test_a_page_of_more_than_forty_articles_is_refused(articles, refused):
    """It is an archive, and what one of them says may not date or place the others."""
    lines = []
    for n in range(articles):
        lines += [f"Shells hit quarter number {n} of the old town", f"May {1 + n % 28}, {2010 + n // 28}"]
        lines += [
            f"IDLIB (Syria) - At least {n + 2} people were killed on Tuesday when shells fell on a market, he said."
        ]
        lines += ["Residents said that the shelling had gone on until late at night, and that nobody had come to help."]
        lines += ["A ceasefire had been agreed last week, and both sides had promised to keep it, an official said."]
    if refused:
        with pytest.raises(BadInput, match="more than 40 reports"):
            reports_in(page(*lines))
    else:
        assert len(reports_in(page(*lines)).reports) == articles


def test_a_page_without_paragraphs_holds_no_report():
    """Menus and headlines alone are kept with their reasons only."""
    cleaned = reports_in(page("Politics", "Sports", "Ten things to see this weekend", "Contact us"))
    assert cleaned.reports == ()
    assert len(cleaned.dropped) == 4


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (CAPTION, "caption"),
        ("Residents clear rubble from a street [Some Name/Al Jazeera]", "caption"),
        ("Fishermen leave the harbour Credit: Alamy", "caption"),
        ("Share on Facebook", "share"),
        ("Continue reading below", "interface"),
        ("Advertisement", "interface"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("READ MORE: Rebels leave the harbour", "related"),
        ("ALSO READ: Rebels leave the harbour", "related"),
        ("By Some Writer", "byline"),
        ("وصلت القافلة إلى المدينة صباح اليوم", "foreign"),
        ("— Some Person (@someperson) May 4, 2020", "tweet line"),
        ("We use cookies to improve your visit.", "interface"),
        ("A quiet morning", "subhead"),
    ],
)
def test_furniture_inside_the_body_goes_with_its_reason(line, reason):
    """The paragraphs around it stay."""
    assert reasons(HEADLINE, LEAD, line, SECOND)[line] == reason
    assert only(HEADLINE, LEAD, line, SECOND).text == f"{LEAD}\n\n{SECOND}"


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("Related Articles", "Rebels leave the harbour after talks", "Storm closes three airports"), "related"),
        (("Tags:", "War", "Harbour", "Grain"), "tags"),
        (
            ("Comments", "I think that this will go on for many more years, whatever they sign.", "Post a comment"),
            "comments",
        ),
        (
            (
                "#####",
                "Media contacts",
                "About the Committee",
                "The Committee works in forty countries for every child.",
            ),
            "boilerplate",
        ),
        (("Prev Post", "Rebels leave the harbour after talks", "Next Post", "Storm closes three airports"), "teaser"),
    ],
)
def test_sections_after_the_body_go_whole(lines, reason):
    """A heading takes what stands under it."""
    found = reasons(HEADLINE, LEAD, SECOND, *lines)
    assert found[lines[1]] == reason
    assert only(HEADLINE, LEAD, SECOND, *lines).text == f"{LEAD}\n\n{SECOND}"


def test_a_list_of_links_inside_the_body_ends_at_the_next_paragraph():
    """News after the list is news."""
    links = ("Recommended Stories", "list 1 of 2Rebels leave the harbour", "list 2 of 2Storm closes three airports")
    assert only(HEADLINE, LEAD, *links, SECOND).text == f"{LEAD}\n\n{SECOND}"


def test_a_heading_of_a_tail_above_the_body_is_a_menu():
    """A count of comments or a link to opinions under the headline takes nothing of the body."""
    report = only(HEADLINE, "0 Comments", "Opinion", "Tags:", LEAD, SECOND)
    assert report.text == f"{LEAD}\n\n{SECOND}"


def test_a_tail_stays_closed():
    """A list of links inside a tail does not open the article again."""
    tail = ("Tags:", "War", "Related Articles", "Storm closes three airports", OTHER)
    assert only(HEADLINE, LEAD, SECOND, *tail).text == f"{LEAD}\n\n{SECOND}"


def test_the_last_words_after_a_list_of_links_are_news():
    """Short closing sentences and a wire's sign-off belong to the body."""
    last = ("He said that houses were burnt.", "“We buried them this morning.”", f"{THIRD} (AP)")
    assert only(HEADLINE, LEAD, "Recommended:", "Court frees a minister", *last).text.endswith("\n\n".join(last))


def test_a_place_alone_in_capitals_is_the_dateline():
    """Some agencies set the place between the line of date and the body."""
    assert only(HEADLINE, "5 May 2020", "ANKARA", LEAD, SECOND).dateline == "ANKARA"
    assert only(HEADLINE, "5 May 2020", "POLITICS", LEAD, SECOND).dateline is None


def test_a_large_page_takes_seconds():
    """Time grows with the page, not with its square."""
    lines = [f"{LEAD} {n}." if n % 2 else "Tags:" for n in range(4_000)]
    start = perf_counter()
    reports_in(page(*lines))
    assert perf_counter() - start < 10


def test_appeals_go_with_the_paragraphs_around_them():
    """A request to the reader is found by its words, its neighbours by how they speak."""
    asked = (
        "Every day our journalists bring you the most important news from the region.",
        "So we have a request: please consider joining our community of readers like you.",
        "With your help we want to keep our newsroom independent.",
    )
    assert only(HEADLINE, LEAD, SECOND, *asked).text == f"{LEAD}\n\n{SECOND}"


def test_a_speech_to_you_is_no_appeal():
    """An official who thanks his listeners asks them for nothing."""
    speech = (
        "We thank you for your service, and we will stand with you until our soldiers come home, the minister said."
    )
    assert speech in only(HEADLINE, LEAD, speech, SECOND).text


def test_the_writer_told_of_at_the_end_is_no_news():
    """A sentence about a correspondent closes the page."""
    note = "Jane Roe is a correspondent covering defence for the paper's foreign desk."
    assert only(HEADLINE, LEAD, SECOND, THIRD, note).text.endswith(THIRD)


def test_short_sentences_lists_and_open_ends_are_news():
    """What stands between paragraphs and reads as a sentence stays, as do items and a last line without a stop."""
    last = THIRD.rstrip(".") + " which both of them had long wanted to reopen to ships"
    items = ("• March: Two attacks on the northern road", "• April: Six attacks on the northern road")
    text = only(HEADLINE, LEAD, "They fled.", SECOND, *items, THIRD, last).text
    assert all(words in text for words in ("They fled.", *items, last))


def test_a_paragraph_twice_on_the_page_is_read_once():
    """The second copy is dropped as repeated."""
    assert only(HEADLINE, LEAD, SECOND, HEADLINE, LEAD, SECOND).text == f"{LEAD}\n\n{SECOND}"


def test_torn_words_are_mended_and_kept_raw():
    """The text has the word whole; the page's own letters stay beside it."""
    torn = "The shelling of the two districts resum ed in force on Thursday, doctors of the port city said."
    report = only(HEADLINE, torn)
    assert "resumed in force" in report.text
    assert [k.raw for k in report.kept if k.raw] == ["resum ed"]
    at = report.text.index("resumed")
    span = report.page_span(Span(at, at + len("resumed")))
    assert span is not None
    assert span.of(page(HEADLINE, torn).text) == "resum ed"


def test_lines_broken_by_hand_are_one_paragraph():
    """A page wrapped at a fixed width reads as paragraphs."""
    words = f"{LEAD} {SECOND} {THIRD}".split()
    first = textwrap.fill(" ".join(words), 60)
    second = first.replace("overnight", "again")
    assert [len(p.split()) for p in only(first, second).text.split("\n\n")] == [len(words)] * 2


def test_ids_depend_on_bytes_and_name_and_on_nothing_else():
    """The folder a page lies in makes no difference."""
    here, there = page(HEADLINE, LEAD, name="a/x.txt"), page(HEADLINE, LEAD, name="b/c/x.txt")
    assert reports_in(here).reports[0].report_id == reports_in(there).reports[0].report_id
    other = page(HEADLINE, LEAD, name="y.txt")
    assert reports_in(other).reports[0].report_id != reports_in(here).reports[0].report_id


@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        ((f"{HEADLINE} | Conflict News | Al Jazeera",), HEADLINE, "Al Jazeera"),
        ((f"{HEADLINE} – The Valley Gazette", HEADLINE), HEADLINE, "The Valley Gazette"),
        (
            (f"Port city | {HEADLINE} • The Syrian Observatory For Human Rights",),
            f"Port city | {HEADLINE}",
            "Syrian Observatory",
        ),
        (
            (f"{HEADLINE} - North press agency {HEADLINE} - North press agency {HEADLINE}",),
            HEADLINE,
            "North Press Agency",
        ),
        ((f"{HEADLINE} | Valley Gazette", "Valley Gazette"), HEADLINE, "Valley Gazette"),
        ((f"{HEADLINE} - Somaliland", "Somaliland"), f"{HEADLINE} - Somaliland", None),
        ((f"{HEADLINE} – CENTCOM",), f"{HEADLINE} – CENTCOM", None),
        (("Politics", "World", HEADLINE, "Wikinews"), HEADLINE, "Wikinews"),
        ((), None, None),
    ],
)
def test_titles_lose_their_outlet(head, title, outlet):
    """Known and unknown mastheads, sections and repetitions are cut; a speaker after a dash is not."""
    report = only(*head, LEAD, SECOND)
    assert report.title == title
    assert (report.outlet or "").startswith(outlet or "")
    assert (report.outlet is None) == (outlet is None)


def test_the_carriers_words_come_first():
    """Title, outlet and date of a row or a page's head stand before those of the text."""
    report = only("Some line of text", LEAD, SECOND, title=f"{HEADLINE} | Reuters", outlet="reuters", date="2020-05-06")
    assert (report.title, report.outlet) == (HEADLINE, "Reuters")
    assert report.published is not None
    assert (report.published.date, report.published.basis) == ("2020-05-06", "metadata")


def test_an_address_names_outlet_and_day_when_nothing_else_does():
    """The domain and the path of a URL are the last resort."""
    report = only(HEADLINE, LEAD, SECOND, url="https://www.kyivpost.com/2020/05/05/port-city")
    assert report.outlet == "Kyiv Post"
    assert report.published is not None
    assert (report.published.date, report.published.basis) == ("2020-05-05", "url")


@pytest.mark.parametrize(
    "lines",
    [
        (f"{HEADLINE}, May 4, 2020", LEAD),
        (HEADLINE, CAPTION, LEAD),
        (HEADLINE, "03/04/2020", LEAD),
        (HEADLINE, LEAD, SECOND, "Related Articles", "Storm closes three airports", "May 4, 2020"),
        (HEADLINE, LEAD, "— Some Person (@someperson) May 4, 2020", SECOND),
        (HEADLINE, LEAD, SECOND, "© 2020 Some House"),
        (f"On May 4, 2020, {LEAD}", SECOND),
        (f"{HEADLINE} - ANHA", "4 May, 2020", *TICKER, HEADLINE, LEAD),
    ],
)  # fmt: skip
def test_the_day_of_something_else_is_not_the_reports(lines):
    """Headlines, captions, related pages, posts, copyright lines, tickers and ambiguous numbers date nothing."""
    assert only(*lines).published is None


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ((HEADLINE, "5 May، 2020", "Related Articles", TICKER[0], "4 June، 2021", LEAD), "2020-05-05"),
        (("May 5, 2020", HEADLINE, LEAD), "2020-05-05"),
        (("This story is from May 5, 2020", LEAD), "2020-05-05"),
        ((HEADLINE, f"ADEN, 5 May 2020 – {LEAD}"), "2020-05-05"),
        ((HEADLINE, "Published: 5 May 2020", "Updated: 7 May 2020", LEAD), "2020-05-05"),
        ((HEADLINE, "Updated 5 May, 2020", LEAD), "2020-05-05"),
        ((HEADLINE, STANDFIRST, "5 May 2020", CAPTION, LEAD), "2020-05-05"),
    ],
)  # fmt: skip
def test_the_pages_own_day_is_found(lines, day):
    """Beside the headline, in a dateline, in a signature; publication before update."""
    published = only(*lines).published
    assert published is not None
    assert published.date == day


def test_agencies_are_told_from_outlets():
    """Dateline, by-line and whom people told name the wire; the outlet is never its own wire."""
    assert only(f"{HEADLINE} | Dawn", f"ADEN (Reuters) - {LEAD}").agency == "Reuters"
    assert only(f"{HEADLINE} | Daily Sabah", "by Daily Sabah with AA", LEAD).agency == "Anadolu Agency"
    assert (
        only(HEADLINE, f"{LEAD} “It was dark,” one of them told The Associated Press.").agency == "The Associated Press"
    )
    assert only(f"{HEADLINE} | Reuters", f"ADEN (Reuters) - {LEAD}").agency is None


def test_an_organisation_that_speaks_for_itself_is_the_outlet():
    """The present tense of its own voice, or a statement's first line, names the issuer."""
    assert only(
        HEADLINE, LEAD, "The Syrian Network for Human Rights (SNHR) notes that such attacks break the law."
    ).outlet
    assert only(HEADLINE, "Statement by Some Person, UNICEF Regional Director", LEAD).outlet == "UNICEF"
    assert only(HEADLINE, LEAD, "The Syrian Network for Human Rights said that four people were killed.").outlet is None


def test_another_calendar_may_be_handed_in():
    """The stage asks the calendar it is given."""

    def dates(text):
        at = text.find("first day of the feast")
        return [TimeMention(Span(at, at + 22), "first day of the feast", "2020-05-24", "day")] if at >= 0 else []

    report = reports_in(page(HEADLINE, "Published on the first day of the feast, 1441", LEAD), dates).reports[0]
    assert report.published is not None
    assert report.published.date == "2020-05-24"


def test_a_wire_report_in_capitals_keeps_every_sentence():
    """Joined, with its dateline, and without a headline it does not have."""
    lead = f"NAIROBI, 3 MAR 92 (AFP) -- [TEXT] {LEAD.upper()}"
    end = f"{THIRD.upper()} [END RECORDING]"
    report = only(
        "   " + textwrap.fill(lead, 70), "   " + textwrap.fill(SECOND.upper(), 70), "   " + textwrap.fill(end, 70)
    )
    assert report.text.split("\n\n") == [lead, SECOND.upper(), end]
    assert (report.title, report.dateline) == (None, "NAIROBI")
    assert report.published is not None
    assert report.published.date == "1992-03-03"


def test_invisible_marks_are_mended_and_their_place_is_kept():
    """The text reads as it was meant; the page's own words stay beside."""
    text = LEAD.replace("forces", "for\u00adces").replace("districts", "dis\u200btricts")
    report = only(HEADLINE.replace("city", "ci\u00adty"), text, SECOND)
    assert (report.title, report.text) == (HEADLINE, f"{LEAD}\n\n{SECOND}")
    at = report.text.index("districts")
    span = report.page_span(Span(at, at + len("districts")))
    assert span is not None
    assert span.of(f"{HEADLINE.replace('city', 'ci' + chr(0xAD) + 'ty')}\n\n{text}") == "dis\u200btricts"


def test_rows_of_links_behind_kickers_are_other_pages_headlines():
    """In one line, each behind words in capitals; a sentence with acronyms is none."""
    row = (
        "More 'TORN APART' Two towns cut off after night raid BRIDGE DOWN Who are the men behind the blast and what do "
        "they want? SECRET TALKS Envoys 'plotted to leave' the capital, says insider"
    )
    assert reasons(HEADLINE, LEAD, row, SECOND)[row] == "related"
    acronyms = (
        "The UN OCHA and the WFP said that NATO ISAF troops and the ICRC had left, as did the UNHCR and MSF staff"
    )
    assert acronyms in only(HEADLINE, LEAD, f"{acronyms}.", SECOND).text


def test_a_page_of_quotations_is_kept():
    """Every paragraph may be somebody's words."""
    quotes = [f"“{p}”" for p in (LEAD, SECOND, THIRD)]
    assert only(HEADLINE, *quotes).text == "\n\n".join(quotes)


def test_a_headline_with_an_abbreviation_is_a_headline():
    """`Lt. Gen.` ends no sentence."""
    assert only("Lt. Gen. Smith statement on advance to isolate port city", LEAD, SECOND).title is not None


@pytest.mark.parametrize(
    "lines", [[HEADLINE], ["Home", "News", "Share on Facebook", "All rights reserved"], ["…"], [""]]
)
def test_a_page_without_a_body_holds_no_report(lines):
    """Only a title, only furniture, nothing."""
    assert reports_in(page(*lines)).reports == ()


def test_a_live_page_keeps_its_entries_and_drops_their_clocks():
    """Time stamps between paragraphs are no part of them."""
    text = only(HEADLINE, "10:42 GMT", LEAD, "10:15 GMT", SECOND, "09:58 GMT", THIRD).text
    assert text == f"{LEAD}\n\n{SECOND}\n\n{THIRD}"


def test_glued_articles_are_cut_where_a_by_line_and_a_date_follow_a_headline():
    """No headline need be repeated; initials in the by-line are no sentence ends."""
    first = (HEADLINE, "By A. Person", "May 5, 2020", LEAD, SECOND, THIRD)
    found = reports_in(page(*first, OTHER_HEADLINE, "By B. C. Person", "May 6, 2020", OTHER, OTHER_2)).reports
    assert [r.title for r in found] == [HEADLINE, OTHER_HEADLINE]
