"""Agenda infinitives turned into what was decided: "To approve the budget" into "the budget be approved"."""

import re
from dataclasses import dataclass, replace

from clerk.wording.complements import SHIFTED, complement_start
from clerk.wording.people import listed
from clerk.wording.turning import (
    BLANK,
    GIFT,
    GIVES,
    NOT_AN_OBJECT,
    OFFICE,
    PERMISSION,
    REPHRASED,
    SECOND_VERB,
    with_article,
)
from clerk.wording.verbs import ALSO_NOUNS, PARTICLES, TALK, VERBS, past_participle, past_tense
from clerk.wording.words import word_set


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of an infinitive.

    `text` goes behind "RESOLVED that" ("the report be noted"); it is the words as given where they cannot be turned
    well, and `ok` is then False. `past` goes behind the body as subject ("noted the report"); "" where there is none.
    `decides` is False for what a meeting does without deciding anything: considering, discussing, hearing.
    """

    text: str
    ok: bool
    past: str = ""
    decides: bool = True


@dataclass(frozen=True, slots=True)
class _Deed:
    """Verbs with what stands before and behind them: "not", adverbs, particles, and the words that follow."""

    verbs: tuple[str, ...]
    adverb: str
    particle: str
    rest: str

    @property
    def participles(self) -> str:
        """ "received and noted", "set up", "formally adopted"."""
        done = listed([past_participle(verb) for verb in self.verbs])
        return " ".join(filter(None, (self.adverb, done, self.particle)))

    @property
    def pasts(self) -> str:
        """ "received and noted", "set up", "formally adopted"; "" where it was decided not to."""
        if self.adverb.startswith("not"):
            return ""
        told = listed([past_tense(verb) for verb in self.verbs])
        return " ".join(filter(None, (self.adverb, told, self.particle)))


_LONGEST = 1_000
"""More characters than any instruction of an agenda has."""

_REMARKS = re.compile(
    r"\s*,?\s*\bif\s+(?:thought|considered|deemed)?\s*(?:fit|appropriate|necessary)\b,?"
    r"|\s*,?\s*\b(?:deferred|adjourned|carried\s+forward)\s+from\s+(?:the\s+)?(?:last|previous)\s+meeting\b"
    r"|\s*\((?:exempt|confidential|private|copy|copies|to\s+follow|attached|enclosed|appendix|pages?)\b[^()]*\)",
    re.IGNORECASE,
)
"""Remarks of an agenda that are no part of what is to be done."""


_SHOUTED = re.compile(r"[A-Z]{3,}(?:(?:,\s+|\s+and\s+)[A-Z]{3,})*(?=\s+[a-z£])")
"""Verbs as universities write them: "APPROVE", "RECEIVE and NOTE"."""


def outcome(infinitive: str) -> Outcome:
    """The outcome of an agenda's infinitive, with or without its "To", or of a note such as "note report".

    Where it is not known who was chosen or what was answered, "??" stands in its place: that is the flag for what is
    to be checked. Nothing is guessed: what is no infinitive, or one that is not understood, comes back as it is.
    """
    words = _REMARKS.sub("", " ".join(infinitive.split())).rstrip(" .;,:")
    said = re.sub(r"^(?:that\s+)?to\s+", "", words, count=1, flags=re.IGNORECASE)
    shouted = _SHOUTED.match(said)
    if shouted and all(verb.lower() in VERBS for verb in re.findall(r"[A-Z]+", shouted[0])):
        said = shouted[0].lower() + said[shouted.end() :]
    readable = "\n" not in infinitive.strip() and len(words) <= _LONGEST
    turned = _turned(said, spoken=said != words) if readable else None
    if turned is None:
        return Outcome(infinitive, False)
    return replace(turned, text=turned.text if turned.ok else infinitive, past=_in_the_past(turned.past))


_PRESENT = {
    "is": "was",
    "are": "were",
    "has": "had",
    "have": "had",
    "will": "would",
    "can": "could",
    "may": "might",
    "wish": "wished",
    "wishes": "wished",
}
_SPOKEN_OF = re.compile(
    rf"(?<!\bto )(?<!\bwill )(?<!\bcan )(?<!\bmay )(?<!\bnot )\b(?:{'|'.join(_PRESENT)})\b(?!\s+[A-Z])"
)


def _in_the_past(words: str) -> str:
    """Reported speech: "noted that the fee will rise" as "noted that the fee would rise"."""
    return _SPOKEN_OF.sub(lambda found: _PRESENT[found[0]], words)


def _turned(words: str, *, spoken: bool = True) -> Outcome | None:
    """`spoken`: the words have had their "To", so that they are an infinitive for sure."""
    for pattern, template, past in REPHRASED:
        found = re.fullmatch(pattern, words, re.IGNORECASE)
        if found:
            return Outcome(found.expand(template), True, found.expand(past))
    parts = _parts(words)
    if len(parts) > 1:
        return _together([_turned(part) for part in parts])
    deed = _deed(words)
    if deed is None or (not spoken and _is_title(words, deed)):
        return None
    return _nested(deed) or _that_clause(deed) or _office(deed) or _plain(deed, spoken=spoken)


def _parts(words: str) -> list[str]:
    """The deeds of a sentence with several: "receive the report and note its contents"."""
    places = [(found.start(), found.end("joint")) for found in SECOND_VERB.finditer(words) if found["verb"] in VERBS]
    parts: list[str] = []
    begin = 0
    for start, end in [*places, (len(words), len(words))]:
        deed = _deed(words[begin:start].strip(" ,;"))
        # "receive and note the report" is one deed: its first verb has no object of its own.
        if deed is None or deed.rest:
            parts.append(words[begin:start].strip(" ,;"))
            begin = end
    return parts or [words]


def _together(outcomes: list[Outcome | None]) -> Outcome | None:
    """Several outcomes as one; what was only talked about is left out of the decision."""
    known = [one for one in outcomes if one is not None and one.ok]
    if len(known) < len(outcomes):
        return None
    decided = [one for one in known if one.decides]
    if not decided or any(re.search(r"\b(?:its|it|their|them)\b", one.text) for one in decided):
        decided = known
    pasts = [one.past for one in known]
    return Outcome(
        listed([one.text for one in decided]),
        True,
        listed(pasts) if all(pasts) else "",
        any(one.decides for one in known),
    )


_NESTS = ("agree", "resolve", "decide", "continue")
"""Verbs behind which "to" begins another deed."""
_DETERMINER = re.compile(r"(?:the|a|an|any|all|this|that|these|those|its|their|no|not|up|£)\b|£")


def _is_title(words: str, deed: _Deed) -> bool:
    """Whether words without "to" are a title: "Review of polling places", "Grant applications"."""
    if deed.verbs[-1] in _NESTS and deed.rest.startswith("to "):
        return False
    if re.match(r"(?:on|for|from|by|at|in|with|and|or|as|to|of)\b", deed.rest) and not SHIFTED.match(deed.rest):
        return True
    return words[0].isupper() and deed.verbs[0] in ALSO_NOUNS and not _DETERMINER.match(deed.rest)


_ADVERB = re.compile(r"(?:(?:[Nn]ot(?:\s+to)?|[a-z]+ly|further|also|then)\s+)+")
_ADVERBS_THAT_ARE_VERBS = re.compile(r"(?:apply|rely|supply|reply)\b")
_VERB = re.compile(r"[A-Za-z][a-z]*(?:-[a-z]+)?")
_NEXT = re.compile(r"(?:\s*,?\s+(?:and|or|and/or)\s+(?:to\s+)?|\s*,\s*)(?=[a-z])")


def _deed(words: str) -> _Deed | None:
    """The verbs that the words begin with, or None where they begin with none."""
    adverb, place = "", 0
    before = _ADVERB.match(words)
    if before and not _ADVERBS_THAT_ARE_VERBS.match(words):
        adverb, place = before[0].lower().replace("not to", "not").strip(), before.end()
    verbs: list[str] = []
    while True:
        found = _VERB.match(words, place)
        if found is None or found[0].lower() not in VERBS or (verbs and words[found.end() :].startswith(" of ")):
            break
        verbs.append(found[0].lower())
        end = found.end()
        following = _NEXT.match(words, end)
        if following is None:
            place = end
            break
        place = following.end()
    if not verbs:
        return None
    rest = words[end:].strip()
    head = rest.split(" ", 1)[0]
    particle = head if head in PARTICLES.get(verbs[-1], ()) else ""
    return _Deed(tuple(verbs), adverb, particle, rest.removeprefix(particle).strip())


def _nested(deed: _Deed) -> Outcome | None:
    """ "agree to purchase a bench", "resolve to exclude the public", "continue to support the club"."""
    found = re.fullmatch(r"(?P<not>not\s+)?to\s+(?P<words>.+)", deed.rest)
    verb = deed.verbs[-1]
    if found is None or verb not in _NESTS:
        return None
    inner = _turned(("not " if found["not"] else "") + found["words"])
    if inner is None:
        # "agree to the request": the object of a decision, not a deed.
        return _plain(_Deed(deed.verbs, deed.adverb, "", found["words"])) if verb == "agree" else None
    past = f"{past_tense(verb)} {deed.rest}"
    text = inner.text.replace(" be ", " continue to be ", 1) if verb == "continue" else inner.text
    return Outcome(text, True, past)


def _that_clause(deed: _Deed) -> Outcome | None:
    """ "note that the fee would rise", "agree that the fence be painted", "recommend to Council that it be sold"."""
    shifted = SHIFTED.match(deed.rest)
    if not deed.rest[shifted.end() if shifted else 0 :].startswith("that "):
        return None
    past = f"{deed.pasts} {deed.rest}" if deed.pasts else ""
    if deed.verbs[-1] in ("agree", "resolve", "decide") and not shifted:
        return Outcome(deed.rest.removeprefix("that "), True, past)
    if deed.verbs[-1] in ("note", "acknowledge", "confirm", "record", "recommend", "report", "request", "recognise"):
        return Outcome(f"it be {deed.participles} {deed.rest}", True, past)
    return None


def _office(deed: _Deed) -> Outcome | None:
    """ "elect a Chair": somebody was elected, and the clerk knows who."""
    found = OFFICE.fullmatch(deed.rest)
    if found is None or not {"elect", "appoint", "re-elect", "re-appoint", "reappoint"} & set(deed.verbs):
        return None
    others = f" and {BLANK} {found['second']}" if found["second"] else ""
    article = "a" if deed.rest.startswith("the") else found["article"]
    past = f"{deed.pasts} {deed.rest}" if article else ""
    return Outcome(f"{BLANK} be {deed.participles} {found['office']}{others}{found['rest']}", True, past)


_TALKED_OF = re.compile(r"\w+ing\s|(?:whether|how|when|where)\s+to\s")
_OR = re.compile(r"\bor\s+(?:to\s+)?(?P<verb>[a-z-]+)")


def _leaves_a_choice(words: str) -> bool:
    """ "the shelter, or remove it": two deeds of which only one can have been decided."""
    return any(found["verb"] in VERBS - ALSO_NOUNS for found in _OR.finditer(words))


_ASIDE = re.compile(r",\s+(?:(?:of|to|for|in)\s+)?(?:which|whom|who|whose)\b[^,]*$")


def _plain(deed: _Deed, *, spoken: bool = True) -> Outcome | None:
    """Verb and object, the complement of the verb behind it."""
    said = deed.rest
    shifted = SHIFTED.match(deed.rest)
    moved = shifted[0].strip() if shifted else ""
    rest = deed.rest[shifted.end() :] if shifted else deed.rest
    if not rest or rest.count("(") != rest.count(")") or _leaves_a_choice(rest):
        return None
    if NOT_AN_OBJECT.match(rest):
        talked = set(deed.verbs) <= TALK and _TALKED_OF.match(rest) and deed.pasts
        return Outcome("", False, f"{deed.pasts} {rest}", False) if talked else None
    verbs = [verb for verb in deed.verbs if verb not in TALK] or list(deed.verbs)
    done = _Deed(tuple(verbs), deed.adverb, deed.particle, rest)
    past = f"{deed.pasts} {said if spoken else with_article(said)}" if deed.pasts else ""
    decides = bool(set(deed.verbs) - TALK)
    permission = PERMISSION.fullmatch(rest) if verbs[-1] in ("give", "grant") else None
    given = permission or (GIFT.fullmatch(rest) if verbs[-1] in GIVES else None)
    if given:
        return Outcome(
            f"{with_article(given['who'].strip())} be {done.participles} {given['what']}", True, past, decides
        )
    words = rest.split()
    place = complement_start(words, verbs)
    thing, complement = " ".join(words[:place]).rstrip(","), " ".join(filter(None, (moved, *words[place:])))
    thing += "," if _ASIDE.search(thing) else ""
    return Outcome(" ".join(f"{with_article(thing)} be {done.participles} {complement}".split()), True, past, decides)


def is_infinitive(words: str) -> bool:
    """Whether words begin as an infinitive does: with "to", or with a verb that agendas use."""
    first = re.match(r"\s*(?P<word>[A-Za-z][a-z]*(?:-[a-z]+)?)\b", words)
    return first is not None and first["word"].lower() in VERBS | {"to"}


_OPENING = re.compile(r"^(?:and\s+)?that\s+(?!(?:is|are|was|were|the\s+fact)\b)", re.IGNORECASE)
_LOWERED = word_set("The A An It This These Those All Any No Each Every Its Their")


_SAID_ALREADY = re.compile(
    r"(?:(?!\b(?:and|that|to|if|whether|which|who|can|could|may|might|must|shall|should|will|would)\b)[^,;])+?"
    r"\bbe\s+\w",
    re.IGNORECASE,
)
"""What is decided of the first noun: "pay award of 3% be agreed", in which "pay" is no verb."""

_PROCEDURE = {
    "next business": "the meeting proceed to the next business",
    "question put": "the question be now put",
    "closure": "the question be now put",
}
"""Motions about the debate, as they are called across the table."""


def as_clause(words: str) -> str:
    """Words as they stand behind "RESOLVED that": an infinitive turned, "that" and the full stop taken off.

    "note report" gives "the report be noted", "That The fence be painted." gives "the fence be painted", and
    "clerk write to the County" gives "the Clerk write to the County"; other words stay as they are.
    """
    words = _OPENING.sub("", " ".join(words.split()).rstrip(" .;"), count=1)
    if words.lower() in _PROCEDURE:
        return _PROCEDURE[words.lower()]
    turned = outcome(words)
    if turned.ok and not _SAID_ALREADY.match(words):
        return turned.text
    first, space, rest = words.partition(" ")
    return with_article(first.lower() + space + rest if first in _LOWERED else words)
