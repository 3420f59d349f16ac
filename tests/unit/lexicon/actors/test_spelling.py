"""How names may be written."""

from vedette.lexicon.actors.actor import Actor
from vedette.lexicon.actors.spelling import lowered, plain, spell, swaps

GROUP = Actor("X", "group")


def forms(written, groups=()):
    """The plain forms that `written` stands for."""
    return {s.plain for s in spell(written, GROUP, swaps(groups))}


def test_plain_keeps_every_character_in_its_place():
    """Accents, curly apostrophes and hyphens go; the length stays, even for letters that grow in lower case."""
    text = "Erdoğan\u2019s al\u2011Shaʿb — İstanbul ß"
    assert plain(text)[:16] == "Erdogan's al Sha"
    assert len(plain(text)) == len(lowered(plain(text))) == len(text)
    assert len(lowered("İX")) == 2


def test_apostrophes_and_possessives_vary():
    """A name with an apostrophe is found without it, and with it on the other side of the s."""
    assert {"Workers' Party", "Worker's Party", "Workers Party"} <= forms("Workers' Party")


def test_the_arabic_article_varies():
    """`al-` may be written `el-`."""
    assert "el Shabaab" in forms("al-Shabaab")


def test_short_acronyms_may_be_dotted():
    """`UN` is also `U.N.`; longer ones are not."""
    assert "U.N." in forms("UN")
    assert forms("UNHCR") == {"UNHCR"}


def test_words_that_stand_for_each_other_are_swapped_as_whole_words():
    """Defence and Defense, but nothing inside a word."""
    assert forms("Defence Corps", [["Defence", "Defense"]]) == {"Defence Corps", "Defense Corps"}
    assert forms("Defenceless", [["Defence", "Defense"]]) == {"Defenceless"}


def test_acronyms_and_camel_case_are_exact():
    """`LeT` is not `Let`, and `RSF` not `Rsf`."""
    (let, *_) = spell("LeT", GROUP)
    (rsf, *_) = spell("RSF", GROUP)
    assert let.fits("LeT")
    assert not let.fits("Let")
    assert not rsf.fits("Rsf")


def test_names_ask_only_for_the_capitals_they_have():
    """Small words may be small or not; capitals throughout are welcome."""
    (spelling, *_) = spell("Front of Faith", GROUP)
    assert spelling.fits("FRONT OF FAITH")
    assert spelling.fits("Front Of Faith")
    assert not spelling.fits("front of faith")


def test_generic_nouns_ask_for_no_capitals():
    """`Rebels` and `rebels` are one noun."""
    (spelling,) = spell("rebels", Actor("rebels", "generic"))
    assert spelling.fits("REBELS")
