"""The candidates of one sentence: each trigger with its parties, figures and means, under the first frame whose needs are met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from vedette.coding.arguments import Arguments, arguments
from vedette.coding.candidate import Candidate
from vedette.coding.echo import NEAR, antecedent, is_pronoun_for_deed
from vedette.coding.figures import FigureMention
from vedette.coding.needs import met
from vedette.coding.sharing import CASUALTIES, share_out
from vedette.coding.parties import PartyReader
from vedette.coding.status import standing
from vedette.coding.tree import Tree
from vedette.coding.triggers import Trigger
from vedette.lexicon.frames import Frame
from vedette.lexicon.words import CodingWords
from vedette.model.claim import Party, Source
from vedette.model.reading import Token
from vedette.model.span import Span

TWO_SIDED = frozenset({"CONSULT", "AGREE", "COOPERATE"})
SPEECH_ACTS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
POLITICAL = frozenset(
    {
        "ACCUSE",
        "REQUEST",
        "SANCTION",
        "CONSULT",
        "AGREE",
        "SUPPORT",
        "THREATEN",
        "AID",
        "COOPERATE",
        "REJECT",
        "CONCEDE",
    }
)
@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence is read with."""

    reader: PartyReader
    words: CodingWords
    voice: Callable[[Span], tuple[Source, Party]]
    """Who answers for a stretch of the report, as a source and as a party."""
    earlier: Sequence[Candidate] = ()
    """The violence told of so far, in order."""


def candidates(tree: Tree, found: Iterable[Trigger], figures: list[FigureMention], setting: Setting) -> list[Candidate]:
    """The candidates of a sentence in order."""
    shares = share_out(tree, list(found), figures)
    out = []
    for trigger, own in shares:
        violent = any(_plainly_violent(t) for t, _ in shares if t is not trigger)
        candidate = _candidate(tree, trigger, own, setting, violent=violent)
        if candidate is not None:
            out.append(candidate)
    return out


def _candidate(tree: Tree, trigger: Trigger, figures: list[FigureMention], setting: Setting, *, violent: bool) -> Candidate | None:
    speaker, speaker_party = setting.voice(trigger.head.span)
    scene = setting.reader.scene
    whole, around = trigger, arguments(tree, trigger, setting.words)
    for tokens, frame in whole.readings:
        if tokens != trigger.tokens:
            trigger = replace(whole, tokens=tokens)
            around = arguments(tree, trigger, setting.words)
        status = standing(tree, trigger, setting.words, speech_act=frame.type in SPEECH_ACTS, talks=frame.type == "CONSULT")
        candidate = Candidate(
            tree, scene, trigger, frame, around, status, figures=list(figures), mode=frame.mode, source=speaker
        )
        candidate.violent = violent or (bool(setting.earlier) and _just_told(tree, setting.earlier[-1]))
        if is_pronoun_for_deed(candidate) and candidate.violent:
            around = replace(around, subjects=[])
        candidate.add(_parties(tree, trigger, frame, around, setting, speaker_party))
        if frame.needs == "speaker":
            candidate.add([speaker_party])
        candidate.add(_helpers(candidate, setting))
        candidate.add(_victims(candidate))
        _unmask_victims(candidate)
        _arm(candidate, setting.words)
        take_over(candidate, setting.earlier)
        _take_sides(candidate)
        if met(candidate, setting.words):
            return candidate
    return None


def _just_told(tree: Tree, last: Candidate) -> bool:
    return tree.sentence.index - last.tree.sentence.index <= NEAR


def _plainly_violent(trigger: Trigger) -> bool:
    return any(f.type == "ASSAULT" and f.needs not in ("harmed", "weapon", "figure") for f in trigger.frames)


def _unmask_victims(candidate: Candidate) -> None:
    """Whoever is counted among the harmed did not do the harm, whatever the parse says."""
    harmed = {p.as_written.lower() for p in candidate.role("victim")}
    if harmed:
        candidate.parties = [p for p in candidate.parties if p.role == "victim" or p.as_written.lower() not in harmed]


def take_over(candidate: Candidate, earlier: Sequence[Candidate]) -> None:
    """Who acted may stand in an earlier mention of the same happening."""
    meant = None if candidate.role("actor") else antecedent(candidate, earlier)
    if meant is not None and candidate.standing.status == meant.standing.status and meant.role("actor"):
        candidate.add(meant.role("actor"))
        candidate.mode = candidate.mode or meant.mode
        candidate.inherited = True


def _take_sides(candidate: Candidate) -> None:
    """The talks are held by those who were last said to talk."""
    if candidate.frame.type != "CONSULT" or candidate.parties or candidate.trigger.kind == "phrases":
        return
    nouns = [candidate.head] if candidate.trigger.kind == "nouns" else candidate.arguments.subjects
    if any(k.text.lower() in ("the", "these", "those") for t in nouns for k in candidate.tree.kids(t, "det")):
        candidate.add([replace(p, role=r) for p, r in zip(candidate.scene.pair, ("actor", "recipient"), strict=False)])
        candidate.inherited = bool(candidate.parties)


def _parties(tree: Tree, trigger: Trigger, frame: Frame, around: Arguments, setting: Setting, speaker: Party) -> list[Party]:
    reader, places = setting.reader, frame.type in POLITICAL
    out: list[Party] = []
    owners = [p for t in around.modifiers if (p := reader.owner(tree, t, frame.subject)) is not None]
    subjects = reader.parties(tree, around.subjects, frame.subject, places=True)
    if any(t.text.lower() in ("we", "i", "us", "our", "my") for t in around.subjects):
        subjects.append(replace(speaker, role=frame.subject))
    out.extend(subjects)
    if frame.type in SPEECH_ACTS and subjects and trigger.kind != "nouns":
        owners = []
    if trigger.kind == "nouns" and frame.needs in ("figure", "harmed"):
        out.extend(reader.parties(tree, [t for t in around.modifiers if t.dep == "compound"], "victim"))
    out.extend(_owners(frame, owners, trigger, subjects))
    attacked = frame.type in ("ASSAULT", "CONTROL", "COERCE", "DISPLACE")
    out.extend(
        reader.parties(tree, around.objects, frame.object, places=places or trigger.kind == "verbs", still_place=attacked)
    )
    for word in _RECEIVING.get(frame.type, ()):
        out.extend(reader.parties(tree, around.behind.get(word, []), frame.object, places=places))
    if frame.type in TWO_SIDED or frame.type == "ASSAULT":
        sides = reader.parties(tree, around.sides, "recipient", places=True)
        out.extend(p for p in sides if p.sector != "CVL" or frame.type == "ASSAULT")
    if frame.type in SPEECH_ACTS:
        out.extend(_accused(tree, around, setting, frame))
    if frame.type == "REQUEST":
        out.extend(reader.parties(tree, _askers(tree, around), "recipient", places=True))
    if frame.type in ("AID", "AGREE", "SUPPORT") and trigger.kind == "verbs":
        out.extend(reader.parties(tree, _beneficiaries(tree, trigger), "recipient", places=True))
    if frame.type in ("ASSAULT", "CONTROL"):
        out.extend(reader.parties(tree, _against(tree, trigger), "recipient"))
        out.extend(reader.parties(tree, _holders(tree, around), "recipient", places=True, still_place=True))
    if frame.type == "ASSAULT" and frame.subject == "recipient":
        givers = [t for w in ("from", "by") for t in around.behind.get(w, [])]
        out.extend(reader.parties(tree, givers, "actor", places=True))
    if frame.type == "CONTROL" and trigger.head.lemma == "fall":
        out.extend(reader.parties(tree, around.behind.get("to", []), "actor", places=True))
    if frame.type == "PROTEST":
        out.extend(reader.parties(tree, around.sides, "recipient"))
    return _settled(out)


def _askers(tree: Tree, around: Arguments) -> list[Token]:
    """Who is to act: the subject of what is asked for."""
    return [c for clause in around.content for k in tree.kids(clause, "nsubj", "nsubjpass") if k.pos in ("NOUN", "PROPN") for c in tree.conjuncts(k)]


def _beneficiaries(tree: Tree, trigger: Trigger) -> list[Token]:
    """Whom a promise or a gift is for, however deep its phrase: 200 million euros in support for the army."""
    clause = tree.clause(trigger.head)
    return [k for t in clause if t.dep in ("prep", "dative") and t.text.lower() in ("for", "to") and t.i > trigger.head.i for k in tree.kids(t, "pobj")]


def _against(tree: Tree, trigger: Trigger) -> list[Token]:
    """Whom strikes are against, where the phrase hangs on a neighbour: strikes using jets against X targets."""
    verb = tree.ruling_verb(trigger.head) or trigger.head
    found = [t for t in tree.subtree(verb) if t.dep == "prep" and t.text.lower() == "against" and _within(tree, t, verb)]
    return [c for t in found for k in tree.kids(t, "pobj") for c in tree.conjuncts(k)]


def _within(tree: Tree, token: Token, verb: Token) -> bool:
    """True when no other clause stands between `token` and `verb`."""
    for above in tree.ancestors(token):
        if above.i == verb.i:
            return True
        if above.pos == "VERB" and above.dep in ("conj", "ccomp", "relcl"):
            return False
    return False


def _holders(tree: Tree, around: Arguments) -> list[Token]:
    """Whose the target is: positions held by X, bases of Y, facilities belonging to Z."""
    out = []
    for noun in [*around.objects, *around.behind.get("on", []), *around.behind.get("at", [])]:
        for kid in tree.kids(noun, "acl"):
            if kid.lemma in ("hold", "belong", "use", "operate", "own", "control", "occupy", "man"):
                out.extend(c for p in tree.kids(kid, "agent", "prep") for k in tree.kids(p, "pobj") for c in tree.conjuncts(k))
        for prep in tree.kids(noun, "prep"):
            if prep.text.lower() == "of":
                out.extend(c for k in tree.kids(prep, "pobj") for c in tree.conjuncts(k))
    return out


_RECEIVING = {
    "REQUEST": ("on", "upon", "to", "from", "of"), "ACCUSE": ("on", "against", "at", "by", "of", "to"), "AID": ("to", "for"), "SUPPORT": ("for", "to", "with", "by"),
    "SANCTION": ("on", "against", "from"), "THREATEN": ("against", "on"), "COERCE": ("on", "of"), "REJECT": ("from", "by", "to"), "CONCEDE": ("to", "for"),
    "RETREAT": ("to", "of"), "ASSAULT": ("of", "against", "on", "at"), "CONTROL": ("from",), "PROTEST": ("against",), "MOBILIZE": ("of", "against"), "AGREE": ("to", "with"),
    "DISPLACE": ("of",), "CONSULT": ("with", "to", "of"),
}  # fmt: skip


def _owners(frame: Frame, owners: list[Party], trigger: Trigger, subjects: list[Party]) -> list[Party]:
    """Words before an event noun act, but `civilian deaths` and `protester deaths` suffer."""
    if trigger.kind != "nouns":
        return [p for p in owners if not subjects]
    return [
        replace(p, role="victim") if frame.type == "ASSAULT" and p.sector in ("CVL", "CHL", "REF") else p
        for p in owners
    ]


def _accused(tree: Tree, around: Arguments, setting: Setting, frame: Frame) -> list[Party]:
    """Condemning a deed is aimed at who did it: condemned ISIL's attacks, the killing of X by Y."""
    if frame.type not in ("ACCUSE", "SUPPORT", "REJECT"):
        return []
    out = []
    deeds = [t for w in ("by", "about", "for", "over", "at", "to") for t in around.behind.get(w, [])]
    for noun in [*around.objects, *deeds]:
        for clause in tree.kids(noun, "acl", "relcl", "ccomp"):
            subjects = [k for k in tree.kids(clause, "nsubj") if k.tag not in ("WDT", "WP")]
            out.extend(setting.reader.parties(tree, subjects, "recipient", places=True))
        for kid in tree.kids(noun, "poss", "amod", "compound"):
            party = setting.reader.owner(tree, kid, "recipient")
            if party is not None and party.sector != "CVL":
                out.append(party)
        for prep in tree.kids(noun, "prep", "agent"):
            if prep.text.lower() in ("by", "from", "of"):
                out.extend(setting.reader.parties(tree, tree.kids(prep, "pobj"), "recipient", places=True))
    return out


def _helpers(candidate: Candidate, setting: Setting) -> list[Party]:
    """Mediators, hosts and observers named by a set phrase: with X as an intermediary, in the presence of Y."""
    if candidate.frame.type not in TWO_SIDED:
        return []
    tree, words = candidate.tree, setting.words
    text, offset = tree.sentence.text.lower(), tree.sentence.span.start
    out: list[Party] = []
    for role, phrases in (
        ("observer", words.observer_phrases),
        ("mediator", words.mediator_phrases),
        ("host", words.host_phrases),
    ):
        for phrase in sorted(phrases):
            at = text.find(phrase)
            if at >= 0:
                out.extend(_beside_phrase(candidate, role, offset + at, phrase, setting))
    return out


_NEAR = 60
"""Characters within which a set phrase has its party."""


def _beside_phrase(candidate: Candidate, role: str, at: int, phrase: str, setting: Setting) -> list[Party]:
    """After "brokered by" comes the party; before "as an intermediary" it stood."""
    mentions = setting.reader.scene.mentions
    if phrase.startswith("as "):
        named = [m for m in mentions if at - _NEAR <= m.span.start and m.span.end <= at and m.actor.cls != "generic"][
            -1:
        ]
    else:
        end = at + len(phrase)
        named = [m for m in mentions if end <= m.span.start <= end + _NEAR and m.actor.cls != "generic"][:1]
    return [Party(role, m.as_written, m.actor.name, m.actor.code, m.actor.country, m.actor.sector) for m in named]


def _settled(parties: list[Party]) -> list[Party]:
    """One role a name: an actor named again as recipient of its own act stays an actor."""
    between = {(p.name or p.as_written).lower() for p in parties if p.role == "mediator"}
    parties = [p for p in parties if p.role == "mediator" or (p.name or p.as_written).lower() not in between]
    acting = {(p.name or p.as_written).lower() for p in parties if p.role in ("actor", "mediator")}
    return [p for p in parties if p.role in ("actor", "mediator") or (p.name or p.as_written).lower() not in acting]


def _victims(candidate: Candidate) -> list[Party]:
    """Those the figures count, with the body they belong to: three SDF fighters, 70 members of the tribe."""
    harmed = CASUALTIES | {"abducted", "detained", "displaced", "returned"}
    out = []
    for mention in candidate.figures:
        if mention.figure.measure in harmed and mention.figure.group:
            written = _with_belonging(candidate.tree, mention)
            body = next((m.actor for m in candidate.scene.in_span(written) if m.actor.cls not in ("generic", "demonym")), None)
            name = body.name if body else mention.figure.group
            out.append(Party("victim", candidate.tree.text(written), name, body.code if body else None, body.country if body else None))
    return out


def _with_belonging(tree: Tree, mention: FigureMention) -> Span:
    """The figure's words with the `of` phrase of the counted noun."""
    end = mention.span.end
    for prep in tree.kids(tree.tokens[mention.head], "prep"):
        if prep.text.lower() in ("of", "from"):
            end = max(end, tree.cover(tree.subtree(prep, without=frozenset({"relcl", "acl", "conj", "cc", "appos"}))).end)
    return Span(mention.span.start, end)


def _arm(candidate: Candidate, words: CodingWords) -> None:
    """Note the weapons named with the trigger; a weapon tells the mode where the frame does not."""
    if candidate.frame.type not in ("ASSAULT", "MOBILIZE", "THREATEN", "COERCE", "PROTEST"):
        return
    verb = candidate.tree.ruling_verb(candidate.head) or candidate.head
    scope = {t.i for t in candidate.tree.clause(verb)} | {t.i for t in candidate.tree.subtree(candidate.head)}
    for i in sorted(scope):
        token = candidate.tree.tokens[i]
        pair = f"{candidate.tree.tokens[i - 1].text.lower()} {token.lemma}" if i else ""
        for term in (pair, token.lemma):
            if term in words.weapons and token.pos in ("NOUN", "PROPN", "ADJ"):
                candidate.means.append(term)
                candidate.mode = candidate.mode or (words.weapons[term] if candidate.frame.type == "ASSAULT" else None)
                break
    if (
        candidate.trigger.kind == "nouns"
        and candidate.trigger.size > 1
        and candidate.frame.type == "ASSAULT"
        and not candidate.means
    ):
        candidate.means.append(" ".join(candidate.tree.tokens[i].text for i in candidate.trigger.tokens))
