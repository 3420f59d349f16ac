"""Bytes -> text, whatever the encoding; what is no text is refused by name."""

from __future__ import annotations

import codecs
import re

from vedette.model.errors import BadInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF document", "Save it as text or HTML first."),
    (b"PK\x03\x04", "a ZIP archive or an office document", "Unpack it, or save it as text first."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"BZh", "a bzip2 archive", "Unpack it first."),
    (b"\xfd7zXZ", "an xz archive", "Unpack it first."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it first."),
    (b"\x89PNG", "a PNG image", "Give the page's text instead."),
    (b"\xff\xd8\xff", "a JPEG image", "Give the page's text instead."),
    (b"GIF8", "a GIF image", "Give the page's text instead."),
    (b"\xd0\xcf\x11\xe0", "an old office document", "Save it as text first."),
    (b"{\\rtf", "an RTF document", "Save it as text first."),
    (b"SQLite format 3", "an SQLite database", "Export its rows as JSON lines first."),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# What no store and no program can carry: controls, and halves of characters that JSON's escapes can leave alone.
_CLEAN = (
    {code: None for code in range(0x20) if chr(code) not in "\t\n\v\f"}
    | {0x7F: None, 0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
    | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
)
# Codecs that are no encodings of pages, and may fail in ways of their own, or without end.
_NO_ENCODINGS = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "utf_7"})
# The bytes that Windows-1252 uses in English text beyond ASCII: quotes, dashes, the ellipsis, accented letters.
_WESTERN = frozenset(
    b"\x80\x82\x84\x85\x8a\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x99\x9a\x9c\x9e" + bytes(range(0xA0, 0x100))
)
_SAMPLE = 65_536
_NUL_SHARE = 0.2
_STRAY_NULS = 0.005
_CONTROL_SHARE = 0.01
_WESTERN_SHARE = 0.05
_SAVE_AS = "Save the file as UTF-8 text."


def decode(name: str, data: bytes) -> str:
    r"""The text of `data`, line ends as `\n`, without byte-order mark; words are left as they were.

    Raises:
        BadInput: the bytes are a known binary format, hold no text, or are in no encoding that can be told.
    """
    for magic, kind, way_out in _MAGIC:
        if data.startswith(magic):
            raise BadInput(name, f"This is {kind}, not text.", way_out)
    text = _marked(data) or _wide(data)
    if text is None:
        if data[:_SAMPLE].count(0) > _STRAY_NULS * min(len(data), _SAMPLE):
            raise BadInput(name, "This is a binary file, not text.", "Give a text, HTML or JSON-lines file.")
        text = _plain(data)
    if text is None:
        raise BadInput(name, "The text's encoding cannot be told.", _SAVE_AS)
    if len(_CONTROL.findall(text[:_SAMPLE])) > _CONTROL_SHARE * min(len(text), _SAMPLE):
        raise BadInput(name, "This is a binary file, not text.", "Give a text, HTML or JSON-lines file.")
    return plain(text)


def plain(text: str) -> str:
    r"""`text` with `\n` for every line end, without byte-order mark and what cannot be stored."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").translate(_CLEAN)


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _try(data, encoding)
    return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark shows by the zero bytes of its ASCII letters, all on one side."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 4:  # noqa: PLR2004 - too short to tell
        return None
    even, odd = sample[::2].count(0) / (len(sample) / 2), sample[1::2].count(0) / (len(sample) / 2)
    if odd > _NUL_SHARE and even <= _STRAY_NULS:
        return _try(data, "utf-16-le")
    if even > _NUL_SHARE and odd <= _STRAY_NULS:
        return _try(data, "utf-16-be")
    return None


def _plain(data: bytes) -> str | None:
    text = _try(data, "utf-8")
    if text is not None:
        return text
    declared = _DECLARED.search(data[:4096])
    if declared and (text := _try(data, declared[1].decode("ascii"))) is not None:
        return text
    high = [b for b in data[:_SAMPLE] if b >= 0x80]  # noqa: PLR2004 - the first byte beyond ASCII
    if len(high) <= _WESTERN_SHARE * min(len(data), _SAMPLE) and _WESTERN.issuperset(high):
        return _try(data, "cp1252")
    return _guessed(data)


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return None if best is None else str(best)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        if codecs.lookup(encoding).name.replace("-", "_") in _NO_ENCODINGS:
            return None
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
