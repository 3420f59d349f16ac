"""Pages for measuring: deterministic, varied, torn as scraped pages are; about a third tells of no conflict at all.

Every page has a masthead, a date line, share buttons, related links and a body of 250 to 900 words. They are made of
sentence patterns over many names, so no two are alike; nothing in them happened.
"""

from __future__ import annotations

import html
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

CONFLICT_SHARE = 0.65
"""What a desk's own sources hold: two of three pages are about the conflict it watches."""

DATELINES = 0.6
"""The share of conflict reports that open with a dateline."""

HTML_EVERY = 5
"""One page of five comes as HTML, the others as text copied from a browser."""

TOWNS = {
    "Syria": ["Idlib", "Aleppo", "Daraa", "Raqqa", "Homs", "Hama", "Deir ez-Zor", "Saraqib", "Maarat al-Numan"],
    "Ukraine": ["Kharkiv", "Kherson", "Mariupol", "Bakhmut", "Avdiivka", "Odesa", "Zaporizhzhia", "Kupiansk"],
    "Sudan": ["Khartoum", "Omdurman", "El Fasher", "Nyala", "El Geneina", "Port Sudan", "Wad Madani"],
    "Yemen": ["Sanaa", "Hodeidah", "Taiz", "Marib", "Aden", "Saada"],
    "Nigeria": ["Maiduguri", "Kuriga", "Jos", "Kaduna", "Sokoto", "Gwoza"],
    "Myanmar": ["Myitkyina", "Loikaw", "Lashio", "Sittwe", "Myawaddy"],
}
ARMIES = {
    "Syria": [
        "Syrian government forces",
        "Russian warplanes",
        "the Syrian army",
        "Turkish-backed rebels",
        "Kurdish fighters",
    ],
    "Ukraine": ["Russian forces", "Ukrainian troops", "Russian drones", "Ukraine's air force"],
    "Sudan": ["the Sudanese army", "the Rapid Support Forces", "paramilitary fighters", "army jets"],
    "Yemen": ["Houthi rebels", "Saudi-led coalition jets", "government troops", "separatist fighters"],
    "Nigeria": ["Boko Haram militants", "gunmen on motorcycles", "Nigerian soldiers", "armed bandits"],
    "Myanmar": ["the military", "junta troops", "the Arakan Army", "resistance fighters"],
}
VOICES = [
    "a military spokesman said", "residents said", "according to medics", "the health ministry said", "the UN said in a statement",
    "a monitoring group said", "two diplomats said on condition of anonymity", "rescue workers said", "state media reported",
    "the governor told reporters", "", "", "",
]  # fmt: skip
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NUMBERS = [
    "two",
    "three",
    "four",
    "six",
    "nine",
    "11",
    "14",
    "at least 17",
    "at least 23",
    "more than 30",
    "dozens of",
    "nearly 50",
]
GROUPS = ["civilians", "people", "soldiers", "fighters", "villagers", "children", "police officers", "passengers"]
TARGETS = [
    "a market",
    "a hospital",
    "a school",
    "an army base",
    "a bridge",
    "a convoy",
    "a fuel depot",
    "a residential area",
    "a checkpoint",
]
ENVOYS = [
    "the UN envoy",
    "the foreign minister",
    "the president",
    "a government delegation",
    "the African Union",
    "Turkey",
    "Qatar",
    "France",
    "the European Union",
]
VENUES = ["Geneva", "Cairo", "Doha", "Jeddah", "Nairobi", "Astana", "Muscat"]

EVENTS = [
    "{army} shelled {target} in {town} on {day}, killing {n} {group}{voice}.",
    "{n2} {group} were killed and {m} wounded when {army} attacked {target} near {town} on {day}{voice}.",
    "An air strike on {target} in {town} left {n} {group} dead late on {day}{voice}.",
    "{army} captured a village north of {town} after two days of fighting{voice}.",
    "Clashes between {army} and {other} broke out in {town} on {day}{voice}.",
    "A roadside bomb killed {n} {group} on the road to {town}{voice}.",
    "Gunmen abducted {n} {group} from {target} in {town} on {day}{voice}.",
    "{envoy} condemned the attack on {target} and called on both sides to return to talks in {venue}.",
    "{envoy} held talks with representatives of {army} in {venue} on {day}.",
    "More than {thousands},000 people have fled {town} since the offensive began, the UN refugee agency said.",
    "{army} denied that it had targeted {target} in {town}.",
    "{army} agreed to a ceasefire in {town}, brokered by {envoy}, but fighting resumed on {day}.",
    "Security forces arrested {n} demonstrators in {town} after a protest against the war.",
    "{envoy} announced new sanctions on commanders accused of attacks in {town}.",
    "{army} withdrew from {town} on {day}, witnesses told this newspaper.",
    "The next round of talks will be held in {venue} next week, {envoy} said.",
    "Aid trucks with food and medicine reached {town} on {day} for the first time in months{voice}.",
    "“We will not leave {town},” a commander of {army} said by telephone.",
]  # fmt: skip
BACKGROUND = [
    "The road runs through olive groves and past the ruins of an old caravanserai before it reaches {town}.",
    "{town} had a population of about {thousands}0,000 before the war, most of them farmers and traders.",
    "Prices for bread and cooking gas have doubled over the winter, and the electricity comes on for two hours a day.",
    "“My mother sold her rings to pay for the bus,” said a teacher of mathematics, sitting on a plastic chair in the yard.",
    "In the old town, shopkeepers swept their doorsteps and children carried water from a tap beside the mosque.",
    "Analysts say that the region matters because it links the coast to the grain country in the interior.",
    "The organisation, which was founded in the 1990s, publishes a yearly report on the rights of prisoners.",
    "Telephone lines were down for most of the afternoon and could not be checked independently.",
    "He studied engineering in {venue} and came back to open a workshop with his two brothers.",
    "The harvest was poor this year; rain came late, and seed was hard to find at any price.",
    "Neither account could be verified, and the names of those concerned have been changed at their request.",
    "Many families share a single room, with blankets hung across the middle to make two.",
]
OTHER = [
    "The home side won 3-1 after a goal in each half and a late penalty that the goalkeeper nearly saved.",
    "Shares in the bank rose {m} percent on {day} after it reported higher profits for the quarter.",
    "The city council approved a plan to widen the ring road and to plant {thousands}00 trees along it.",
    "The film, shot in {venue} over two summers, tells of a baker who learns to sail.",
    "Scientists found that the birds return to {town} a week earlier than they did thirty years ago.",
    "The central bank left interest rates unchanged and said that inflation would slow in the spring.",
    "She finished second in the marathon, {m} seconds behind the winner, in her first race of the season.",
    "The museum opens a new wing on {day} with paintings that were kept in the cellar for decades.",
    "Ticket sales for the festival opened on {day}; the organisers expect {thousands},000 visitors.",
    "The recipe needs two onions, a handful of parsley and a good deal of patience.",
    "The company said its new telephone would be in shops by {day} and cost less than the last one.",
    "Doctors advise a walk of half an hour a day, and less salt with supper.",
    "The coach praised his striker, who fired the ball into the roof of the net from twenty metres.",
    "The orchestra tours {venue} in the autumn with a programme of folk songs and two symphonies.",
]
FURNITURE_TOP = ["Skip to content", "Home | World | Business | Sport | Culture", "Subscribe", "Sign in"]
FURNITURE_END = [
    "Share this article", "Facebook Twitter WhatsApp Email", "Read more: {headline}", "Most read", "1. {headline}", "2. {headline}",
    "Sign up for our newsletter and get the day's news in your inbox.", "All rights reserved.", "Contact us | Privacy policy | Advertise",
]  # fmt: skip
OUTLETS = [
    "Northern Post",
    "The Daily Meridian",
    "Harbour Gazette",
    "Valley Tribune",
    "Example Wire",
    "The Morning Ledger",
]


@dataclass(frozen=True, slots=True)
class Made:
    """A page for measuring: its file's name and content, and the bare text that a parser would be given."""

    name: str
    content: str
    text: str


def pages(count: int, seed: int = 7) -> Iterator[Made]:
    """`count` pages, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - pages for measuring hold no secrets
    for number in range(count):
        yield _page(number, chance)


def _page(number: int, chance: random.Random) -> Made:
    country = chance.choice(list(TOWNS))
    conflict = chance.random() < CONFLICT_SHARE
    appeared = date(2023, 3, 1) + timedelta(days=chance.randrange(120))
    size = chance.randrange(12, 42)
    kinds = [EVENTS, BACKGROUND] if conflict else [OTHER, OTHER, BACKGROUND]
    sentences = [_filled(chance.choice(chance.choice(kinds)), country, chance) for _ in range(size)]
    headline = _filled(chance.choice(EVENTS if conflict else OTHER), country, chance).rstrip(".")
    paragraphs = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
    if conflict and chance.random() < DATELINES:
        paragraphs[0] = f"{chance.choice(TOWNS[country]).upper()} — {paragraphs[0]}"
    outlet, day = chance.choice(OUTLETS), appeared.strftime("%B %d, %Y")
    if number % HTML_EVERY == 0:
        return Made(f"{number:05}.html", _html(outlet, headline, day, paragraphs), "\n\n".join([headline, *paragraphs]))
    end = [line.format(headline=_filled(chance.choice(EVENTS), country, chance)) for line in FURNITURE_END]
    text = "\n\n".join([outlet, *FURNITURE_TOP, headline, f"By Staff Writer\n{day}", *paragraphs, *end])
    return Made(f"{number:05}.txt", text, text)


def _filled(pattern: str, country: str, chance: random.Random) -> str:
    voice = chance.choice(VOICES)
    army, other = chance.sample(ARMIES[country], 2)
    text = pattern.format(
        army=army, other=other, town=chance.choice(TOWNS[country]), target=chance.choice(TARGETS), day=chance.choice(DAYS),
        n=chance.choice(NUMBERS), n2=chance.choice(NUMBERS).capitalize(), m=chance.randrange(5, 90), group=chance.choice(GROUPS),
        voice=f", {voice}" if voice else "", envoy=chance.choice(ENVOYS), venue=chance.choice(VENUES),
        thousands=chance.randrange(2, 90),
    )  # fmt: skip
    return text[0].upper() + text[1:]


def _html(outlet: str, headline: str, day: str, paragraphs: list[str]) -> str:
    body = "\n".join(f"<p>{html.escape(p)}</p>" for p in paragraphs)
    links = "".join(f'<li><a href="/{i}">Section {i}</a></li>' for i in range(12))
    return (
        f"<!doctype html><html lang='en'><head><title>{html.escape(headline)}</title>"
        f"<meta property='og:site_name' content='{html.escape(outlet)}'></head>"
        f"<body><nav><ul>{links}</ul></nav><article><h1>{html.escape(headline)}</h1><time>{day}</time>\n{body}</article>"
        "<aside><p>Sign up for our newsletter.</p></aside><footer>All rights reserved.</footer></body></html>"
    )
