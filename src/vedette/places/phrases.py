"""What the words beside a name make of it: an origin, a surrounding, a government, a part of another place."""

from __future__ import annotations

import re

BEFORE = re.compile(r"([\w'’-]+)\W+(?:the\s+)?(?:[\w-]+\s+)?$")
AROUND_BEFORE = re.compile(
    r"\b(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? (?:of|from|outskirts of|countryside of)"
    r"(?: the| rebel-held| nearby)?(?: \w+ of)? $"
    r"|\b(?:near|outside|around|off|close to)(?: the| rebel-held| nearby)?(?: \w+ of)? $"
    r"|\b(?:outskirts|countryside|suburbs|vicinity|environs|periphery|surroundings) of(?: the)?(?: \w+ of)? $"
    r"|\b\d[\d.,]*\s?(?:-\s?)?(?:km|kms|kilomet(?:er|re)s?|miles?|mi)\b"
    r"[^.;]{0,30}? (?:from|of|outside)(?: the)?(?: \w+ of)? $",
    re.IGNORECASE,
)
AROUND_AFTER = re.compile(
    r"^(?:['’]s)?(?: \w+)? (?:countryside|outskirts|suburbs|area|surroundings|environs)\b", re.IGNORECASE
)
LIES_IN = re.compile(
    r"(?: (?:village|town|city|area|district|neighbou?rhood|camp|suburb|region|crossing))?,?"
    r" (?:in|of|within|inside) (?:the )?(?:(?:north|south|east|west)[\w-]* |rural |central )*"
    r"(?:(?:countryside|outskirts|suburbs|province|governorate|city|district|area|region|town|vicinity)"
    r"(?: \w+)? of (?:the )?(?:city of |town of )?)?",
    re.IGNORECASE,
)
ORIGIN = re.compile(
    r"\b(?:from|in) the direction of (?:the )?(?:\w+ ){0,2}$"
    r"|\b(?:fir(?:ed|ing)|launch(?:ed|ing)|shot|com(?:e|ing)|came|originat(?:ed|ing)|flew|flown|sent|took off)"
    r"(?: \w+){0,4}? from (?:\w+ ){0,3}?$"
    r"|\b(?:stationed|deployed|based|headquartered) (?:in|at|near|across|throughout) (?:the )?(?:\w+ ){0,2}$"
    r"|\bmovements? in (?:the )?$",
    re.IGNORECASE,
)
POSTED = re.compile(
    r"(?<!against )(?<!on )(?<!at )"
    r"\b(?:forces|troops|militias?|rebels|militants|group|army|soldiers|insurgents) in (?:the )?$",
    re.IGNORECASE,
)
"""Words that make the name after them the place of those who act, or where their fire comes from."""
HAILS_FROM = re.compile(
    r"\b(?:driver|man|men|woman|women|boy|girl|teenager|resident|residents|native|national|fighters?|soldiers?|farmers?"
    r"|students?|journalist|reporter|activist|family|families|people|civilians?|head|chief|commander|leader|\w+ers?|\w+ists?)"
    r" from (?:the )?(?:\w+ of )?$",
    re.IGNORECASE,
)
"""Words that make the name after them someone's home."""
OFFICE = re.compile(r" (?:[Ee]mbass|[Cc]onsula|[Aa]mbassador|[Dd]iplomat|[Gg]overnment|[Aa]rmy|[Pp]resident|[Mm]inist)")
COMPOUND = re.compile(r"[-‐‑](?:[a-z]|American)")
VENUE_BEFORE = re.compile(
    r"\b(?:talks?|negotiations|meetings?|summit|conference|rounds?|delegat(?:ions?|es)|negotiators|envoys|mediat(?:e|ed|ing|ion)"
    r"|met|meet|meets|convened?|signed|brokered|hosted)\b"
    r"(?:,? (?!on\b|about\b|over\b|for\b|to\b|after\b|fire\b|resistance\b)[\w'’-]+){0,6}?"
    r" (?:in|at)(?: the)?(?: [\w'’-]+){0,4}? $"
    r"|\b(?:talks|negotiations|meetings?|summit|conference|rounds?)\b[^.;\n]{0,100}?"
    r" (?:held|take place|took place|begin|began|open|opened|resume|resumed|under way)(?: \w+){0,2}? (?:in|at)"
    r"(?: the)?(?: [\w'’-]+){0,4}? $",
    re.IGNORECASE,
)
"""Words that make the name after them the place of a meeting; what the talks are about is left out."""
VENUE_AFTER = re.compile(
    r" (?:[a-z-]+ )?(?:talks|negotiations|summit|conference|meeting|accords?|agreement|declaration)\b"
    r"|,? where (?:the )?(?:[\w-]+ )?(?:talks|negotiations|delegat|negotiators|envoys|mediators)",
)
AT_LARGE = re.compile(
    r"\b(?:in|inside|within|across|throughout|around|all over) (?:all (?:of )?|the whole of )?(the country\b(?!['’]s))"
    r"|\b(nationwide|countrywide)\b"
)
"""Words for the whole country that is told of."""
AT_CAPITAL = re.compile(
    r"\b(?:in|of|on|at|near|outside|around|inside) (the (?:\w+ )?capital\b(?!['’]s| of\b| city of\b|,))"
)
"""Words for the capital of the country that is told of."""
