"""What stands behind a verb's object and belongs to the verb, so that it follows the verb when the sentence is turned.

"To refer the petition to Cabinet" is turned into "the petition be referred to Cabinet", while in "To approve the
response to the consultation" all that follows the verb is its object.
"""

import re

from clerk.wording.verbs import VERBS
from clerk.wording.words import word_set

_OPENERS: dict[str, str] = {
    "add": "to",
    "adjourn": "until to for",
    "admit": "to",
    "advise": "of on that about",
    "allocate": "to for",
    "amend": "by",
    "appoint": "to as on",
    "assign": "to",
    "attach": "to",
    "award": "to",
    "bring": "to before",
    "buy": "from",
    "carry": "to into",
    "charge": "to",
    "circulate": "to",
    "co-opt": "to as on onto",
    "combine": "with",
    "commend": "to for",
    "commission": "from",
    "commit": "to",
    "confer": "on",
    "congratulate": "on",
    "continue": "to until",
    "consult": "on",
    "contribute": "to",
    "convey": "to",
    "cut": "by to",
    "defer": "until to pending for",
    "delay": "until",
    "delegate": "to",
    "delete": "from",
    "designate": "as",
    "display": "on in at",
    "distribute": "to",
    "donate": "to",
    "earmark": "for",
    "elect": "to as",
    "enter": "in on into",
    "escalate": "to",
    "exclude": "from",
    "express": "to",
    "extend": "to until by",
    "fill": "by",
    "fix": "at",
    "forward": "to",
    "give": "to",
    "grant": "to",
    "hold": "on at in until by",
    "include": "in on within",
    "increase": "by to from",
    "inform": "of that about",
    "insert": "in into",
    "invest": "in",
    "invite": "to",
    "issue": "to",
    "keep": "under on in",
    "lay": "before on",
    "lease": "to",
    "leave": "with to",
    "lend": "to",
    "let": "to",
    "limit": "to",
    "lobby": "for",
    "make": "to",
    "merge": "with",
    "move": "to",
    "nominate": "to as for",
    "notify": "of that about",
    "offer": "to",
    "pass": "to",
    "pay": "to",
    "place": "on in with before",
    "postpone": "until to",
    "present": "to",
    "provide": "to with",
    "publish": "on in",
    "purchase": "from",
    "put": "to on in before",
    "raise": "with by to at",
    "re-appoint": "to as on",
    "re-elect": "to as",
    "re-let": "to",
    "reappoint": "to as on",
    "recommend": "to",
    "record": "in as",
    "recover": "from",
    "redirect": "to",
    "reduce": "by to from",
    "refer": "to back for",
    "release": "to from",
    "remind": "of that about",
    "remit": "to back for",
    "remove": "from",
    "rent": "to from",
    "replace": "with by",
    "report": "to",
    "reserve": "for",
    "restrict": "to",
    "return": "to",
    "sell": "to",
    "send": "to",
    "set": "at",
    "share": "with",
    "spend": "on",
    "submit": "to",
    "supply": "to with",
    "suspend": "for until",
    "take": "to from",
    "thank": "for",
    "transfer": "to from into",
    "treat": "as",
    "twin": "with",
    "use": "for as",
    "vire": "from to",
    "withdraw": "from",
}

OPENERS: dict[str, frozenset[str]] = {verb: frozenset(words.split()) for verb, words in _OPENERS.items()}
"""For each verb, the words that open what belongs to it."""

WITH_INFINITIVE = word_set(
    "advise allow appoint arrange ask authorise co-opt commission convene create delegate direct employ empower enable "
    "encourage engage establish form hire hold instruct invite lobby nominate permit press recruit remind request "
    "require set suspend task tell urge use"
)
"""Verbs behind whose object "to" and another verb belong to them: "ask the Director to report"."""

_ANY_VERB = re.compile(
    r"""
    subject\s+to\b | with\s+(?:immediate\s+)?effect\b | in\s+principle\b | in\s+accordance\s+with\b | pending\b
    | on\s+the\s+(?:understanding|condition|basis)\b | for\s+(?:publication|consultation|submission|information)\b
    | at\s+a\s+cost\b | at\s+the\s+next\s+meeting\b | from\s+\d | by\s+\d{1,2}\s+[A-Z]
    | from\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b
    | as\s+(?:a|an|the|presented|amended|circulated|drafted|submitted|recommended|proposed|detailed|listed|set\s+out)\b
    | for\s+(?:a|an|one|two|three|four|five|six|nine|twelve|\d+)\s+(?:further\s+|additional\s+)?
      (?:years?|months?|weeks?|days?|terms?|periods?|minutes)\b
    | for\s+the\s+(?:municipal|coming|ensuing|forthcoming|academic|civic|remainder)\b
    """,
    re.VERBOSE,
)
"""What belongs to the verb whatever the verb is."""

_OPENED_AND_CLOSED = word_set("close light open restrict")
_AT_TIMES = re.compile(
    r"at\s+(?:night|weekends|once|dusk|dawn|noon|midnight|\d)|overnight\b|(?:on|every|each)\s+(?:weekdays?|\w+days?\b)"
    r"|(?:from|between|until|till|after|before)\s+(?:\d|dusk|dawn|noon|midnight)|(?:during|for|over|in)\s+the\s+"
    r"(?:day|night|week|weekend|winter|summer|holidays?|works)\b"
)
"""When something is closed or open, which belongs to these verbs and not to what stands before it."""

SHIFTED = re.compile(
    r"(?:to\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,4}(?=\s+(?:the|a|an|any|that|its|his|her|their)\b)"
    r"|as\s+(?:a|an)\s+(?:true\s+|correct\s+|accurate\s+|and\s+|fair\s+)+record|in\s+principle|for\s+publication)\s+"
)
"""What may stand between the verb and its object: "To approve as a correct record the minutes"."""

_BINDS: dict[str, frozenset[str]] = {
    "to": word_set(
        "access according addition additions adjacent alteration alterations alternative alternatives amendment "
        "amendments answer answers applicable approach attention change changes clerk close contribution contributions "
        "damage due extension extensions improvement improvements introduction next objection objections opposed owing "
        "prior pursuant reference regard related relating relation relevant repairs reply replies representation "
        "representations response responses subject subscription subscriptions thanks up update updates visit visits "
        "work works"
    ),
    "on": word_set(
        "advice based briefing comments consultation decision guidance impact information paper policy position "
        "presentation report reports representative tax update updates views work"
    ),
    "for": word_set("application applications arrangements bid budget case contract policy provision quotation"),
    "from": word_set("advice correspondence email feedback letter letters received report request requests"),
    "with": word_set("accordance agreement associated connected contract partnership relationship"),
    "in": word_set("changes contained included increase interest interests listed reduction set vacancy"),
}
"""Words to which the word behind them belongs, so that it opens nothing."""

_TO_DO = VERBS | word_set(
    "act apply attend be become carry co-operate comment do explain get go help join look meet object participate "
    "proceed respond serve sit speak stand take think visit work write"
)
"""Verbs that "to" may stand before; the others are in the list of verbs that have an object."""

_DETERMINERS = word_set("the a an this that these those its their his her our any all each every some no")


def complement_start(words: list[str], verbs: list[str]) -> int:
    """The place among the words behind the verbs where their complement begins; their number where there is none.

    Behind a relative pronoun only the last place is sure, because the clause may have complements of its own.
    """
    openers = frozenset[str]().union(*(OPENERS.get(verb, frozenset()) for verb in verbs))
    infinitive = any(verb in WITH_INFINITIVE for verb in verbs)
    timed = not _OPENED_AND_CLOSED.isdisjoint(verbs)
    places = [
        place
        for place in range(1, len(words))
        if _opens(words, place, openers, infinitive=infinitive)
        or (timed and _AT_TIMES.match(" ".join(words[place : place + 3])))
    ]
    if not places:
        return len(words)
    relative = next((place for place, word in enumerate(words) if word in ("which", "who", "that", "whose")), None)
    return places[-1] if relative is not None and relative < places[0] else places[0]


def _opens(words: list[str], place: int, openers: frozenset[str], *, infinitive: bool) -> bool:
    word, before = words[place], words[place - 1].rstrip(",").lower()
    following = words[place + 1] if place + 1 < len(words) else ""
    if not following:
        return False
    if infinitive and ((word == "not" and following == "to") or (word == "to" and following in _TO_DO)):
        return True
    if before in _BINDS.get(word, ()) or (word == "by" and before.endswith(("ed", "wn", "en"))):
        return False
    if word == "to" and following in _TO_DO:
        return False
    if word == "to" and infinitive and following[:1].islower() and following not in _DETERMINERS:
        return True
    return word in openers or _ANY_VERB.match(" ".join(words[place : place + 5])) is not None
