"""One input's bytes become a page, with its hash and what its carrier says."""

from __future__ import annotations

import hashlib
import json

import pytest

from vedette.ingest.reader import read_page, read_row
from vedette.model.errors import BadInput
from vedette.model.page import Hints

NOW = "2026-01-02T03:04:05Z"
BODY = "The governor of the province said that two villages were shelled on Tuesday and that nobody was hurt."
ARABIC = (
    "قال المتحدث باسم الحكومة إن المحادثات سوف تستأنف في العاصمة يوم الأحد المقبل بمشاركة جميع الأطراف المعنية " * 3
)
HTML = f"""<!DOCTYPE html><html><head><title>Two villages shelled | The Valley Post</title>
<meta property="og:site_name" content="The Valley Post"><meta property="article:published_time" content="2021-03-04">
</head><body><nav><a href="/">Home</a></nav><article><h1>Two villages shelled</h1>
<p>{BODY}</p><p>{BODY.replace("Tuesday", "Monday")} The shelling came from across the river, he added.</p>
</article><footer>All rights reserved</footer></body></html>"""


def row(**fields):
    """One JSON line."""
    return json.dumps(fields).encode()


def test_a_text_page_keeps_its_bytes_and_their_hash():
    """The raw bytes, their SHA-256 and the time of arrival stand in the page."""
    data = BODY.encode()
    page = read_page("a.txt", data, NOW)
    assert (page.raw, page.sha256, page.received) == (data, hashlib.sha256(data).hexdigest(), NOW)
    assert (page.text, page.media_type) == (BODY, "text/plain")


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.txt"])
def test_html_gives_its_article_and_its_head(name):
    """Markup is read as markup under any name; the head's title, site and date become hints."""
    page = read_page(name, HTML.encode(), NOW)
    assert "Monday" in page.text
    assert "Home" not in page.text
    assert page.media_type == "text/html"
    assert (page.hints.outlet, page.hints.date) == ("The Valley Post", "2021-03-04")


def test_a_row_brings_its_own_hints():
    """Title, address, outlet and date of a JSON row are kept as the carrier gave them."""
    page = read_row("f.jsonl#3", row(text=BODY, title="T", url="https://x.org/a", outlet="O", date="2020-01-01"), NOW)
    assert page.name == "f.jsonl#3"
    assert (page.hints.title, page.hints.url) == ("T", "https://x.org/a")
    assert (page.hints.outlet, page.hints.date) == ("O", "2020-01-01")
    assert page.media_type == "application/json"


def test_a_row_of_html_is_read_as_html_and_its_own_fields_win():
    """What the row says stands before what the markup says."""
    page = read_row("f.jsonl#1", row(html=HTML, outlet="Mirror of the Post"), NOW)
    assert "Monday" in page.text
    assert page.hints.outlet == "Mirror of the Post"
    assert page.hints.date == "2021-03-04"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "half', "no JSON"),
        (b'["a", "list"]', "no object"),
        (b'{"title": "only a title"}', "no text"),
        (b'{"text": 12}', "no text"),
        (b'{"text": "   "}', "no text"),
    ],
)
def test_rows_that_hold_no_page_are_refused(line, reason):
    """Each kind of broken row has its own reason, and a way out."""
    with pytest.raises(BadInput) as refusal:
        read_row("f.jsonl#9", line, NOW)
    assert reason in refusal.value.reason
    assert refusal.value.name == "f.jsonl#9"
    assert refusal.value.way_out


def test_an_empty_file_is_refused():
    """Nothing but blank space is empty."""
    with pytest.raises(BadInput, match="empty"):
        read_page("a.txt", b" \n\t\n", NOW)


def test_html_without_an_article_is_refused():
    """A page of markup in which no text is found is named as such."""
    with pytest.raises(BadInput, match="No article text"):
        read_page("a.html", b"<html><body><img src='x.png'></body></html>", NOW)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ARABIC, "Arabic"),
        ("Les forces armées ont annoncé mardi que les négociations reprendraient dans la capitale. " * 3, "French"),
        ("Представитель правительства заявил, что переговоры возобновятся в столице в воскресенье. " * 3, "Russian"),
    ],
)
def test_another_language_is_named_in_words(text, language):
    """A page that is surely not English is refused, and the user is told what it is."""
    with pytest.raises(BadInput, match=language):
        read_page("a.txt", text.encode(), NOW)


def test_an_english_report_with_foreign_posts_in_it_passes():
    """The body decides, not the tweets embedded in it."""
    assert read_page("a.txt", f"{BODY}\n\n{ARABIC}\n\n{ARABIC}".encode(), NOW).text.startswith("The governor")


def test_a_page_too_short_to_tell_passes():
    """A language is only refused when it is sure."""
    assert read_page("a.txt", b"Kyiv, Homs, Darfur", NOW).text == "Kyiv, Homs, Darfur"


@pytest.mark.parametrize(
    "line",
    [
        b'{"text": 5}',
        b'{"text": null, "html": [1]}',
        b"{}",
        b"[]",
        b"null",
        b'{"text": NaN}',
        b'{"text": "x", "date": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_rows_of_wrong_types_and_depths_are_refused(line):
    """Never anything but a refusal."""
    with pytest.raises(BadInput):
        read_row("f.jsonl#1", line, NOW)


def test_hints_of_wrong_types_are_as_good_as_absent():
    """The text is still there."""
    page = read_row("f.jsonl#1", row(text=BODY, title=5, url=["x"], outlet={}, date=20200101), NOW)
    assert page.hints == Hints()


def test_half_characters_and_zero_bytes_of_a_row_are_replaced():
    """JSON can spell what no store can carry."""
    page = read_row("f.jsonl#1", b'{"text": "\\ud800 ' + BODY.encode() + b'\\u0000", "title": "a\\udfff"}', NOW)
    assert page.text == f"\ufffd {BODY}"
    assert page.hints.title == "a\ufffd"


def test_an_english_report_with_arabic_posts_is_kept():
    """However many there are, and however few function words each English line has."""
    post = "قال المتحدث باسم الحكومة إن المحادثات سوف تستأنف"
    lines = ["Government forces shelled two districts of the port, killing four people, doctors said."] * 3
    assert read_page("a.txt", "\n\n".join([*lines, *[post] * 20]).encode(), NOW).text


def test_markup_without_end_is_refused_or_read_at_once():
    """Scripts alone, deep nests, comments, open brackets."""
    for data in (b"<html><script>var a;</script></html>", b"<html>" + b"<div>" * 5000, b"<!---->" * 500, b"<" * 9000):
        with pytest.raises(BadInput):
            read_page("a.html", data, NOW)
