"""What the coder is given of a labelled row."""

from __future__ import annotations

import json

from vedette.evaluate.whole import page_of_row

TEXT = "Shells fell on the market of the town on Tuesday and killed six people, the mayor said in the evening."


def test_a_row_becomes_the_page_that_a_user_would_have():
    """Text, title, outlet and day; no label, whatever it is called."""
    page = page_of_row(
        "row-1", {"text": TEXT, "title": "Strike", "event_id": "7", "date_publish": "2020-05-01T00:00:00"}
    )
    assert page is not None
    assert (page.name, page.text, page.hints.title, page.hints.date) == ("row-1", TEXT, "Strike", "2020-05-01")
    assert "event_id" not in json.loads(page.raw)


def test_a_row_that_would_be_refused_is_none():
    """A title alone is no page."""
    assert page_of_row("row-1", {"title": "no text"}) is None
