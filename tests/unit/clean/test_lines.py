"""Lines broken at a fixed width become paragraphs again; other lines stay alone."""

from __future__ import annotations

import textwrap

import pytest

from vedette.clean.lines import paragraphs_of

FIRST = (
    "Shells fell on the harbour before dawn and set two grain silos on fire, the port authority said. Nobody was hurt, "
    "but the road to the north was closed for most of the day while engineers looked for shells that had not gone off."
)
SECOND = "The army denied that it had fired on the port. It blamed a rebel unit in the hills and promised an inquiry."


def joined(text):
    """The paragraphs, their lines joined by one blank."""
    return [" ".join(line.of(text) for line in group) for group in paragraphs_of(text)]


@pytest.mark.parametrize("width", [48, 60, 72, 80])
def test_paragraphs_apart_by_blank_lines_come_out_whole(width):
    """At any usual width."""
    text = "\n\n".join(textwrap.fill(p, width) for p in (FIRST, SECOND))
    assert joined(text) == [FIRST, SECOND]


def test_paragraphs_apart_by_indents_come_out_whole():
    """Without blank lines between them."""
    text = "\n".join(textwrap.fill(p, 66, initial_indent="   ") for p in (FIRST, SECOND, FIRST))
    assert joined(text) == [FIRST, SECOND, FIRST]


def test_capitals_are_joined_though_no_line_begins_in_lower_case():
    """Old wire reports are written in capitals."""
    text = "\n\n".join("   " + textwrap.fill(p.upper(), 70) for p in (FIRST, SECOND))
    assert joined(text) == [FIRST.upper(), SECOND.upper()]


def test_a_quoted_message_indented_as_a_whole_is_joined():
    """The margin is where most lines begin."""
    text = textwrap.indent("\n\n".join(textwrap.fill(p, 60) for p in (FIRST, SECOND)), "    ")
    assert joined(text) == [FIRST, SECOND]


def test_a_dash_in_the_middle_of_a_sentence_opens_no_item():
    """A line may break before a dash."""
    text = (
        "the pipeline that runs from the wells of the north to the coast\n"
        "- the longest of the country - was blown up for a third time on\n"
        "Monday night, and the oil company said that it would be weeks\n"
        "before any oil could flow through it again to the refinery.\n"
    )
    assert len(joined(text)) == 1


def test_items_of_a_list_stay_apart():
    """Each begins with its mark."""
    text = textwrap.fill(FIRST, 60) + "\n- two rifles\n- four crates of shells\n- a map"
    assert joined(text) == [FIRST, "- two rifles", "- four crates of shells", "- a map"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Storm closes three airports", "Rebels leave the harbour", "Court frees a former minister", "Envoy is back"],
        [FIRST, SECOND, FIRST],
        ["Home", "News", "Politics", "Contact us"],
        ["By A. Writer", "May 5, 2020", SECOND],
    ],
)
def test_headlines_menus_and_whole_paragraphs_stay_alone(lines):
    """One line, one block."""
    assert joined("\n".join(lines)) == lines
