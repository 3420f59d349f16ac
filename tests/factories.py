"""Values for tests in one line: `claim("ASSAULT", where="Daraa", when="2018-07-05", killed=6, source="SOHR")`."""

from __future__ import annotations

from vedette.model.claim import Claim, Figure, Party, Place, Source, When
from vedette.model.ids import stable_id
from vedette.model.report import Published, Report
from vedette.model.span import Quote

MEASURES = ("killed", "injured", "strikes", "displaced", "rounds", "abducted")

Bounds = tuple[float | None, float | None, float | None]


def place(where: str | Place | None, precision: str = "town", country: str = "SYR", **more: object) -> Place | None:
    """A place by its name, in Syria unless told otherwise; a `Place` is given back as it is."""
    if where is None or isinstance(where, Place):
        return where
    return Place(where, where, precision, country, **more)  # type: ignore[arg-type]


def when(stated: str | When | None) -> When | None:
    """A day (`2018-07-05`), a span (`2018-06-30/2018-07-05`), or words that no date is known for (`on Thursday`)."""
    if stated is None or isinstance(stated, When):
        return stated
    if not stated[:4].isdigit():
        return When("day", as_written=stated)
    first, _, last = stated.partition("/")
    return When("span" if last else "day", first, last or first, stated)


def party(role: str, named: str | Party) -> Party:
    """`Russia=RUS MIL` is a party with its code, country and sector; a bare name has none of them."""
    if isinstance(named, Party):
        return named
    name, _, code = named.partition("=")
    if not code:
        return Party(role, name, name)
    return Party(role, name, name, code, code[:3], code[4:] or None)


def figure(measure: str, value: float | Bounds, **more: object) -> Figure:
    """A figure of one number, or of low, best and high."""
    low, best, high = value if isinstance(value, tuple) else (value, value, value)
    return Figure(measure, str(best or low), low, best, high, **more)  # type: ignore[arg-type]


def claim(kind: str, text: str = "", **given: object) -> Claim:
    """A claim of `kind` with the words `text`.

    Known keys: `report`, `at` (offset), `status`, `mode`, `actor`, `recipient`, `victim`, `mediator`, `observer`
    (a name or a list of names, `NAME=CODE`), `where`, `when`, `source`, `source_kind`, measures (`killed=6`),
    `figures`, `relates`, `trigger`, `confidence`.
    """
    words = text or f"{kind.lower()} in {given.get('where')} on {given.get('when')}"
    report, at = str(given.get("report", "r1")), int(str(given.get("at", 0)))
    parties = []
    for role in ("actor", "recipient", "victim", "mediator", "observer"):
        named = given.get(role, ())
        parties += [party(role, n) for n in ([named] if isinstance(named, str) else named)]  # type: ignore[attr-defined]
    figures = [figure(m, given[m]) for m in MEASURES if m in given]  # type: ignore[arg-type]
    source = Source(str(given.get("source", report)), str(given.get("source_kind", "media")))
    return Claim(
        claim_id=stable_id("c", report, at, words, kind),
        report_id=report,
        quote=Quote(words, at, at + len(words)),
        type=kind,
        status=str(given.get("status", "happened")),
        source=source,
        confidence=float(str(given.get("confidence", 0.8))),
        mode=given.get("mode"),  # type: ignore[arg-type]
        parties=tuple(parties),
        place=place(given.get("where")),  # type: ignore[arg-type]
        when=when(given.get("when")),  # type: ignore[arg-type]
        figures=(*figures, *given.get("figures", ())),  # type: ignore[misc]
        relates=given.get("relates"),  # type: ignore[arg-type]
        trigger=given.get("trigger"),  # type: ignore[arg-type]
    )


def report(report_id: str = "r1", day: str | None = "2018-07-06", text: str = "", **given: object) -> Report:
    """A report that appeared on `day` (None: undated); its outlet is named after it unless told otherwise."""
    published = Published(day, "byline", day, 1.0) if day else None
    fields: dict[str, object] = {"outlet": f"Outlet {report_id}", "title": f"Title of {report_id}"} | given
    return Report(report_id, f"{report_id}.txt", "0" * 64, text, published=published, **fields)  # type: ignore[arg-type]
