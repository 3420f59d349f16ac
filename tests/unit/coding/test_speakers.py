"""Who says what: sentences of our own, parsed by hand so that no model is needed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from parsing import parse
from vedette.coding.speakers import Speakers, issuer, own_voice, speakers
from vedette.coding.speakers.naming import read_naming
from vedette.lexicon.actors import load_actors
from vedette.lexicon.cues import load_cues
from vedette.model.reading import Sentence, Token
from vedette.model.report import Report
from vedette.model.span import Span


def report(text: str, **known: str) -> Report:
    """A report of this text, with what is known of its page."""
    return Report(report_id="r", page="page.txt", page_sha256="", text=text, **known)


def plain(text: str) -> tuple[Sentence, ...]:
    """Sentences one a line, and cut at "| " marks nobody writes: the tests' own splitter."""
    out: list[Sentence] = []
    offset = 0
    for number, line in enumerate(text.split("\n")):
        start = offset
        for piece in line.split(". "):
            end = start + len(piece) + (1 if start + len(piece) < offset + len(line) else 0)
            if piece.strip():
                out.append(Sentence(len(out), number, Span(start, end), text[start:end]))
            start = end + 1
        offset += len(line) + 1
    return tuple(out)


STOP = {"tag": ".", "pos": "PUNCT"}
THE = {"tag": "DT", "pos": "DET"}
PAST = {"tag": "VBD", "pos": "VERB"}


def token(i: int, word: str, dep: str, head: int, *, tag: str = "NN", pos: str = "NOUN", lemma: str = "") -> tuple:
    """A word of a parse written by hand."""
    return (i, word, lemma or word.lower(), pos, tag, dep, head)


def parsed(text: str, words: Sequence[tuple]) -> Sentence:
    """A sentence over all of `text` whose tokens are given as (i, word, lemma, pos, tag, dep, head)."""
    tokens, at = [], 0
    for i, word, lemma, pos, tag, dep, head in words:
        at = text.index(word, at)
        tokens.append(Token(i, word, lemma, pos, tag, dep, head, at, at + len(word)))
        at += len(word)
    return Sentence(0, 0, Span(0, len(text)), text, tuple(tokens))


def read(text: str, sentences: Sequence[Sentence] | None = None, **known: str) -> Speakers:
    """The speakers of a text, by the project's own lexicons."""
    return speakers(report(text, **known), sentences or plain(text), load_actors(), load_cues())


def where(text: str, words: str) -> Span:
    """Where the words stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def speaker_of(text: str, words: str) -> str | None:
    """The name of who answers for the words."""
    source = read(text).of(where(text, words))
    return source.name if source else None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Shells hit the mill overnight, witnesses said.", "Shells hit", "witnesses"),
        ("The bridge was blown up, a rebel commander told reporters on Sunday.", "blown up", "rebel commander"),
        ("Nine people died in the raid, according to residents of Tamra.", "Nine people", "residents of Tamra"),
        ("According to two diplomats, the talks broke down at dawn.", "talks broke", "two diplomats"),
        ("A nurse said that eleven patients were killed in the ward.", "eleven patients", "nurse"),
        ("The convoy was turned back, said Marta Olsen.", "turned back", "Marta Olsen"),
    ],
)
def test_the_speaker_is_found_before_and_after_the_words(text: str, words: str, name: str) -> None:
    """A cue before the words or behind them hands them to its speaker, without the article."""
    assert speaker_of(text, words) == name


def test_the_sentence_after_is_the_outlets_own() -> None:
    """A sentence without a cue, outside a quotation, has no speaker."""
    text = "The well was poisoned, villagers said. The road has been closed since March."
    assert speaker_of(text, "poisoned") == "villagers"
    assert speaker_of(text, "closed since") is None


def test_a_quotation_over_several_sentences_belongs_to_one_speaker() -> None:
    """All the sentences of a quotation, and one that follows it in the paragraph, are the speaker's."""
    text = "“They came at night. They took the men,” Salim Darwan said. “We never saw them again.”"
    assert speaker_of(text, "came at night") == "Salim Darwan"
    assert speaker_of(text, "never saw") == "Salim Darwan"


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    """A quotation that is not closed goes on when the next paragraph opens with a mark."""
    text = "“They came at night. They took the men.\n“Later they burned the barns,” Salim Darwan said."
    assert speaker_of(text, "burned the barns") == "Salim Darwan"
    assert speaker_of(text, "took the men") == "Salim Darwan"


def test_a_quotation_does_not_take_the_next_paragraphs_speaker() -> None:
    """A cue clause that opens the next paragraph is not the cue of the quotation before it."""
    text = "The mayor resigned.\n“Nothing is left of the old town.”\nThe governor said that aid would come."
    assert speaker_of(text, "Nothing is left") is None


def test_a_surname_is_given_its_full_name() -> None:
    """A bare surname with a title, or after a pronoun's antecedent, is the person named before."""
    text = "The dam is safe, engineer Karima Osei said.\nThe turbines were hit, Mrs Osei said."
    assert speaker_of(text, "turbines") == "Karima Osei"


def test_a_pronoun_is_the_last_person_who_spoke() -> None:
    """The pronoun in "she added" goes back to the last person who spoke, past a body that spoke in between."""
    text = (
        "The dam is safe, Karima Osei said.\nThe gates were open, the ministry said.\nThe turbines were hit, she added."
    )
    source = read(text).of(where(text, "turbines"))
    assert source is not None
    assert (source.name, source.as_written, source.cue) == ("Karima Osei", "she", "added")


def test_the_source_goes_back_to_the_source() -> None:
    """The words "the source" mean the nameless source who spoke before, as it was first called."""
    text = "Two ships were boarded, a security source in Aden said.\nA third ship escaped, the source said."
    source = read(text).of(where(text, "escaped"))
    assert source is not None
    assert source.name == "security source in Aden"
    assert source.as_written == "the source"


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("a doctor at the clinic", "medic"),
        ("three witnesses", "witness"),
        ("a Western diplomat", "diplomat"),
        ("the army", "military"),
        ("a spokesman for the rebels", "armed_group"),
        ("the defence minister", "government"),
        ("two sources", "anonymous"),
        ("an aid worker", "ngo"),
        ("a military analyst", "expert"),
        ("local sources", "anonymous"),
    ],
)
def test_the_kind_comes_from_office_and_affiliation(who: str, kind: str) -> None:
    """The noun decides, then the words beside it where the noun says little."""
    text = f"The depot was burned down, {who} said."
    source = read(text).of(where(text, "depot"))
    assert source is not None
    assert source.kind == kind


def test_an_alleging_speaker_is_hedged_and_a_denying_one_denies() -> None:
    """The cue's force is kept: "claimed" doubts, "denied" says that it is untrue."""
    text = "The militia claimed that its men had left the port.\nThe army denied that its planes had struck the market."
    found = read(text)
    assert found.hedged(where(text, "left the port"))
    assert not found.denied(where(text, "left the port"))
    assert found.denied(where(text, "struck the market"))


def test_reportedly_doubts_without_a_speaker() -> None:
    """A doubting adverb hedges its sentence and leaves it the outlet's."""
    text = "The convoy was reportedly ambushed near the ford."
    found = read(text)
    assert found.hedged(where(text, "ambushed"))
    assert found.of(where(text, "ambushed")) is None


def test_the_cue_clause_is_an_aside() -> None:
    """The words of the cue clause are marked, those of the content are not."""
    text = "Shells hit the mill overnight, witnesses said."
    found = read(text)
    assert found.is_aside(where(text, "witnesses said"))
    assert not found.is_aside(where(text, "Shells hit"))


def test_a_colon_hands_over_all_that_follows_on_a_ministrys_page() -> None:
    """On a body's own page, paragraphs behind "The minister said:" are the minister's to the end."""
    text = "The Foreign Minister said:\nThe raid on the school must be investigated.\nThe truce has to hold."
    found = read(text, outlet="Ministry of Foreign Affairs")
    assert [s.name for s in (found.of(where(text, "investigated")), found.of(where(text, "hold"))) if s] == [
        "Foreign Minister",
        "Foreign Minister",
    ]


def test_a_transcripts_turns_belong_to_who_takes_them() -> None:
    """Names in capitals before a colon hand over what stands to the next such name."""
    text = (
        "MS HALE: The corridor opened at noon today.\n"
        "QUESTION: And who is going to guard it then?\n"
        "MS HALE: Our partners do that."
    )
    assert speaker_of(text, "corridor opened") == "Hale"


def test_a_parsed_cue_in_the_middle_takes_both_sides() -> None:
    """The sentence "The corps, a spokesman said, has left" hands both halves to the spokesman."""
    text = "The corps, a spokesman said, has left the town."
    words = [
        token(0, "The", "det", 1, **THE),
        token(1, "corps", "nsubj", 8),
        token(2, ",", "punct", 5, **STOP),
        token(3, "a", "det", 4, **THE),
        token(4, "spokesman", "nsubj", 5),
        token(5, "said", "parataxis", 8, **PAST, lemma="say"),
        token(6, ",", "punct", 8, **STOP),
        token(7, "has", "aux", 8, tag="VBZ", pos="AUX", lemma="have"),
        token(8, "left", "ROOT", 8, tag="VBN", pos="VERB", lemma="leave"),
        token(9, "the", "det", 10, **THE),
        token(10, "town", "dobj", 8),
        token(11, ".", "punct", 8, **STOP),
    ]
    found = read(text, [parsed(text, words)])
    assert [c.of(text) for c in found.attributions[0].content] == ["The corps", "has left the town"]
    assert found.attributions[0].source.name == "spokesman"


def test_the_innermost_speaker_answers() -> None:
    """In "A said that B said that …" the words are B's."""
    text = "Envoys said guards claimed nets burned."
    words = [
        token(0, "Envoys", "nsubj", 1, tag="NNS"),
        token(1, "said", "ROOT", 1, **PAST, lemma="say"),
        token(2, "guards", "nsubj", 3, tag="NNS"),
        token(3, "claimed", "ccomp", 1, **PAST, lemma="claim"),
        token(4, "nets", "nsubj", 5, tag="NNS"),
        token(5, "burned", "ccomp", 3, **PAST, lemma="burn"),
        token(6, ".", "punct", 1, **STOP),
    ]
    found = read(text, [parsed(text, words)])
    inner = found.of(where(text, "nets burned"))
    outer = found.of(where(text, "claimed"))
    assert inner is not None
    assert outer is not None
    assert (inner.name, inner.hedged) == ("guards", True)
    assert outer.name == "Envoys"


def test_an_intention_makes_no_source() -> None:
    """Whoever vows is not the one who tells that it was vowed; `cued` still finds the vow."""
    text = "Rebels vowed to retake mines."
    words = [
        token(0, "Rebels", "nsubj", 1, tag="NNS"),
        token(1, "vowed", "ROOT", 1, **PAST, lemma="vow"),
        token(2, "to", "aux", 3, tag="TO", pos="PART"),
        token(3, "retake", "xcomp", 1, tag="VB", pos="VERB"),
        token(4, "mines", "dobj", 3, tag="NNS"),
        token(5, ".", "punct", 1, **STOP),
    ]
    found = read(text, [parsed(text, words)])
    assert found.of(where(text, "retake")) is None
    vow = found.cued(where(text, "vowed"))
    assert vow is not None
    assert vow.source.name == "Rebels"


def test_capitals_are_read_like_small_letters() -> None:
    """A text in capitals has speakers too, named in common spelling."""
    text = "COLONEL IVO BRANDT SAID THAT THE GARRISON HAD FALLEN TO THE INSURGENTS."
    source = read(text).of(where(text, "GARRISON"))
    assert source is not None
    assert source.name == "Ivo Brandt"
    assert source.as_written == "COLONEL IVO BRANDT"


def test_the_outlets_own_voice_has_a_name_and_a_kind() -> None:
    """The outlet is media, a body's page speaks for the body; a page alone gives its host."""
    paper = own_voice(report("x", outlet="Harbour Times"))
    assert (paper.name, paper.kind) == ("Harbour Times", "media")  # fmt: skip
    assert own_voice(report("x", outlet="Ministry of Defence")).kind == "government"
    assert own_voice(report("x", outlet="UNICEF")).kind == "un"
    assert own_voice(report("x", outlet="Syrian Observatory for Human Rights")).kind == "monitor"
    page = Report(report_id="r", page="https://www.harbour.example/a/1", page_sha256="", text="x")
    assert own_voice(page).name == "harbour.example"


def test_a_statement_is_its_issuers() -> None:
    """A page that says whose statement it is has that person as issuer; an outlet's report has none."""
    text = "We condemn the shelling of the clinic."
    found = issuer(
        report(text, title="Statement by Ana Brito, Humanitarian Coordinator"), plain(text), load_actors(), load_cues()
    )
    assert found is not None
    assert found.name == "Ana Brito"
    assert issuer(report(text, outlet="Harbour Times"), plain(text), load_actors(), load_cues()) is None
    by_body = issuer(report(text, outlet="Ministry of Justice"), plain(text), load_actors(), load_cues())
    assert by_body is not None
    assert by_body.kind == "government"


def test_every_speaker_is_written_in_the_report() -> None:
    """`as_written` and `cue` stand verbatim in the text, at the spans that say so."""
    text = "The mill burned, a miller said.\n“It is gone,” Jana Holub told us.\nAccording to police, arson is likely."
    for one in read(text).attributions:
        assert one.handover.speaker is not None
        assert one.source.as_written == one.handover.speaker.of(text)
        assert one.source.cue == one.handover.cue.of(text)


def test_no_sentence_no_speakers() -> None:
    """An empty report has nobody speaking."""
    assert read("", ()).attributions == ()


def test_a_dateline_is_no_speaker() -> None:
    """The speaker behind "TOWN (Agency) - " is taken, not the town."""
    text = "TAMRA (Wire) - Rebels said nets burned."
    words = [
        token(0, "TAMRA", "nsubj", 6, tag="NNP", pos="PROPN"),
        token(1, "(", "punct", 2, **STOP),
        token(2, "Wire", "appos", 0, tag="NNP", pos="PROPN"),
        token(3, ")", "punct", 0, **STOP),
        token(4, "-", "punct", 0, **STOP),
        token(5, "Rebels", "dep", 6, tag="NNS"),
        token(6, "said", "ROOT", 6, lemma="say", **PAST),
        token(7, "nets", "nsubj", 8, tag="NNS"),
        token(8, "burned", "ccomp", 6, lemma="burn", **PAST),
        token(9, ".", "punct", 6, **STOP),
    ]
    found = read(text, [parsed(text, words)]).of(where(text, "burned"))
    assert found is not None
    assert found.name == "Rebels"


def test_straight_marks_open_and_close_by_their_place() -> None:
    """A straight mark that opens again inside a quotation goes on with it, so the pairs do not slip."""
    text = 'The pump works," Leyla Demir said. "We mended it twice. "It will hold. The well ran dry in May.'
    assert speaker_of(text, "mended it") == "Leyla Demir"


@pytest.mark.parametrize(
    ("phrase", "name", "person"),
    [
        ("Secretary of State Leyla Demir", "Leyla Demir", True),
        ("Leyla Demir, spokeswoman for the harbour police", "Leyla Demir", True),
        ("the harbour police's spokeswoman, Leyla Demir", "Leyla Demir", True),
        ("Col. Leyla Demir", "Leyla Demir", True),
        ("Park Soo-hyun", "Park Soo-hyun", True),
        ("a statement by the harbour police", "harbour police", False),
        ("sources in Tamra", "sources in Tamra", False),
        ("the Sunday Courier", "Sunday Courier", False),
    ],
)
def test_a_name_is_freed_of_titles_and_apposition(phrase: str, name: str, *, person: bool) -> None:
    """Office, title and apposition tell the kind; the name stands alone."""
    naming = read_naming(phrase, load_actors(), load_cues())
    assert (naming.name, naming.person) == (name, person)


def test_according_to_reads_over_an_abbreviated_title() -> None:
    """The stop of "Col." does not end the speaker's name."""
    text = "The pier burned, according to Col. Leyla Demir."
    source = read(text, [Sentence(0, 0, Span(0, len(text)), text)]).of(where(text, "pier burned"))
    assert source is not None
    assert source.name == "Leyla Demir"


def names(text: str, **known: str) -> list[str]:
    """The sources of a text parsed by the model, on a page of the Harbour Post."""
    found = speakers(report(text, outlet="The Harbour Post", **known), parse(text), load_actors(), load_cues())
    return [a.source.name for a in found.attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It said 12 fighters were killed.", "The Harbour Post"),
        ("He said 12 fighters were killed.", "The Harbour Post"),
        ("The army shelled the town on Monday. It said 12 fighters were killed.", "army"),
        ("The village committee has raised its count: 19 people were killed, it said on Friday.", "village committee"),
        ("Monday's edition said that 300 people were hurt in the blast.", "The Harbour Post"),
        ("An earlier version of this article said 20 people were killed.", "The Harbour Post"),
        ("Our report on Monday said 20 people were killed.", "The Harbour Post"),
        ("The Harbour Post reported on Friday that 17 people had been killed.", "The Harbour Post"),
        ("The Lantern reported on Friday that 17 people had been killed.", "Lantern"),
        ("Lawyers who document abuses said at least 18 people were killed.", "Lawyers"),
        ("At least 13 people died, an adviser to their leadership said.", "adviser to the leadership"),
        ("A committee in the town, which sees the wounded, said 20 people were killed.", "committee in the town"),
        ("The region's human rights ombudsman said 200 people were killed.", "region's human rights ombudsman"),
    ],
)
def test_no_source_is_named_by_a_pronoun_or_a_fragment(text: str, expected: str) -> None:
    """Whom a pronoun means is the source, else the page itself; so is the page's earlier edition."""
    assert names(text) == [expected]


def test_another_outlets_edition_is_not_the_pages_own() -> None:
    """A name beside the edition says whose it is."""
    assert names("The Monday edition of the Daily Lantern said four people were killed.") != ["The Harbour Post"]
