"""Bytes become text in any encoding, or are refused by name."""

from __future__ import annotations

import pytest

from vedette.ingest.decode import decode
from vedette.model.errors import BadInput

WORDS = "Shelling resumed near the crossing, residents of the village said."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_any_form_is_read(encoding):
    """Marks and widths make no difference to the words."""
    assert decode("p.txt", WORDS.encode(encoding)) == WORDS


def test_windows_quotes_are_read_as_quotes():
    """A few bytes beyond ASCII are taken as Windows-1252, the usual case."""
    assert decode("p.txt", "The army’s “victory” – a claim".encode("cp1252")) == "The army’s “victory” – a claim"


def test_other_encodings_are_told_by_their_letters():
    """A page that is no UTF-8 is read by the statistics of its letters."""
    words = "Вооружённые силы сообщили о новых обстрелах города и окрестных сёл. " * 5
    assert decode("p.txt", words.encode("cp1251")) == words


def test_the_declared_encoding_of_html_is_believed():
    """A meta tag says what the bytes do not."""
    page = '<html><head><meta charset="iso-8859-9"></head><body>Şırnak İli</body></html>'
    assert "Şırnak İli" in decode("p.html", page.encode("iso-8859-9"))


def test_mojibake_is_left_as_it_is():
    """Words spoilt before they reached us are not repaired in silence."""
    assert decode("p.txt", "Syriaâ€™s south".encode()) == "Syriaâ€™s south"


def test_line_ends_become_one():
    """Windows and old Mac line ends read as plain ones."""
    assert decode("p.txt", b"one\r\ntwo\rthree") == "one\ntwo\nthree"


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04 word", "ZIP"), (b"\x89PNG\r\n", "PNG"), (b"abc\x00\x01\x02def", "binary")],
)
def test_binary_files_are_refused_with_a_way_out(data, kind):
    """A known format is named; any other file of zero bytes is called binary."""
    with pytest.raises(BadInput) as refusal:
        decode("report.bin", data)
    assert kind in refusal.value.reason
    assert refusal.value.way_out


def test_control_characters_make_a_binary_file():
    """Text that is mostly control characters is no text."""
    with pytest.raises(BadInput, match="binary"):
        decode("p.txt", bytes(range(1, 9)) * 50)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_its_mark_is_read(encoding):
    """Zero bytes on one side show it, dashes and curly quotes among them."""
    text = "He said “no” – and the talks in the capital ended without an agreement."
    assert decode("a.txt", text.encode(encoding)) == text


def test_a_stray_zero_byte_makes_no_binary_and_is_left_out():
    """One among hundreds of letters; no store could carry it."""
    assert decode("a.txt", b"The tal\x00ks ended. " + b"Nobody knows why. " * 20).startswith("The talks ended.")


@pytest.mark.parametrize("name", ["undefined", "idna", "punycode", "rot13", "unicode_escape", "nonsense"])
def test_a_declared_encoding_that_is_none_does_no_harm(name):
    """The page may name any codec; the bytes decide."""
    data = f"<meta charset={name}>".encode() + b"The talks in the capital ended. " * 20 + b"\x93No\x94 he said."
    assert "“No” he said." in decode("a.html", data)


def test_line_ends_of_every_kind_are_one():
    """Carriage returns, form feeds and Unicode's own."""
    assert decode("a.txt", "a\r\nb\rc\x0cd\u2028e\x85f".encode()) == "a\nb\nc\nd\ne\nf"
