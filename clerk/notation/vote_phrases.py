"""Phrases that say how a vote went: unanimously, carried, lost, by 22 votes to one, the casting vote."""

import re
from dataclasses import dataclass

from clerk.notation.numbers import read_count
from clerk.notation.patterns import pattern
from clerk.notation.vote_words import COUNT, PEOPLE, Phrase, Sureness, VoteWord

_REACH = 110


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase, where it stands, and the counts it gives; `directed` is which way a casting vote went.

    `count` beside a `score` is how many abstained.
    """

    start: int
    end: int
    means: Phrase
    sureness: Sureness = Sureness.SURE
    count: int | None = None
    score: tuple[int, int] | None = None
    directed: Phrase | None = None


@dataclass(frozen=True, slots=True)
class _Around:
    """A word and what stands round it."""

    word: str
    start: int
    stop: int
    before: str
    after: str

    def said(self, means: Phrase, more_before: int = 0) -> Said:
        """A phrase that is the word itself and so many characters before it."""
        return Said(self.start - more_before, self.stop, means)


def count_of(words: str) -> int | None:
    """The number of "nine", "and nine" or "9"; None where there is none."""
    count = read_count(words)
    return count if count is not None else read_count(words.split()[-1])


_ALL_BEFORE = pattern(
    r"\ball\s+(?:(?:of|the|those|members?|councillors?|cllrs|governors?|trustees?|directors|present|were|was|voted"
    r"|voting|being)\s+){0,6}$",
    re.IGNORECASE,
)
_ALL_COUNTED = pattern(rf"\ball\s+(?P<count>\d{{1,3}}|[a-z-]{{1,20}})\s+(?:{PEOPLE}\s+)?$", re.IGNORECASE)


def read_phrase(text: str, word: VoteWord, start: int, stop: int, floor: int) -> Said | None:
    """The phrase that the word from `start` to `stop` makes with what stands round it, or None."""
    around = _Around(
        text[start:stop], start, stop, text[max(floor, start - _REACH) : start], text[stop : stop + _REACH]
    )
    if word.means is Phrase.UNANIMOUS:
        told = _TOLD_OF.search(text[max(0, start - 24) : start])
        return around.said(Phrase.UNANIMOUS) if told and not around.before.strip() else _unanimous(around)
    if word.means is Phrase.NEM_CON:
        return _nem_con(around)
    if word.means in (Phrase.CARRIED, Phrase.LOST):
        return _outcome(word, around)
    if word.means is Phrase.CASTING:
        return _casting(around)
    if word.means is Phrase.SCORE:
        return _score(around)
    if word.means is Phrase.RECEIVED:
        return _received(around)
    if word.means is Phrase.ALL_VOTED:
        counted = _ALL_COUNTED.search(around.before)
        count = count_of(counted["count"]) if counted else None
        return Said(start - len(counted[0]), stop, Phrase.ALL_VOTED, count=count) if counted and count else None
    everybody = _ALL_BEFORE.search(around.before)
    all_of_them = everybody is not None and not _EXCEPT.match(around.after)
    return around.said(Phrase.UNANIMOUS, len(everybody[0])) if everybody and all_of_them else None


_EXCEPT = pattern(r",?\s+(?:except|save|but|apart\s+from|other\s+than|with\s+the\s+exception)\b", re.IGNORECASE)
_AGREED = re.compile(
    r"agree|approv|resol|carried|accept|adopt|elect|support|endors|pass|vot|decision|decid|consent|favour|grant|appoint"
    r"|recommend|confirm|ratif|refus|reject",
    re.IGNORECASE,
)
_TOLD_OF = pattern(r"\b(?:carried|passed|lost|defeated|rejected)\s+$", re.IGNORECASE)
_DENIED = pattern(r"\b(?:not|than|if)\s+$")
_ENDS = pattern(r"\s*(?:[.,;:)*_|]|$|and\b|to\b|that\b|with\b)|[^\S\n]*\n")
_PLAIN_ENDS = pattern(r"[^\S\n]*(?:[.,;()*_|\n]|$)")
_AGREED_BY = pattern(r"(?:agreed|approved|accepted|supported|carried)\s+$", re.IGNORECASE)
_ALL_PEOPLE = pattern(
    r"(?:\s+(?:members?|councillors?|governors?|trustees?|those))?(?:\s+present)?[^\S\n]*(?:[.,;)\n]|$)"
)
_BY_THE = pattern(r"\bby\s+(?:the\s+)?(?:general\s+)?$")
_ALONE = pattern(r"(?:^|[.;,:(–-])\s*[*_]{0,3}$")


def _unanimous(around: _Around) -> Said | None:
    """Unanimity in its many words, each where it does say how a vote went."""
    word = around.word.lower()
    if _DENIED.search(around.before):
        return None
    if word == "in agreement":
        everybody = _ALL_BEFORE.search(around.before)
        ends = everybody and _ENDS.match(around.after)
        return around.said(Phrase.UNANIMOUS, len(everybody[0])) if everybody and ends else None
    if word.startswith("unanimous"):
        near = around.before[-36:] + " | " + around.after[:36]
        says_so = _AGREED.search(near) is not None or _alone(around)
    elif word == "all agreed":
        says_so = _PLAIN_ENDS.match(around.after) is not None
    else:
        says_so = bool(_AGREED_BY.search(around.before[-12:]) and _ALL_PEOPLE.match(around.after))
    return around.said(Phrase.UNANIMOUS) if says_so else None


def _nem_con(around: _Around) -> Said | None:
    """That nobody was against it, whoever abstained."""
    said = around.word.lower() not in ("affirmation", "assent", "general consent") or _BY_THE.search(around.before)
    return around.said(Phrase.NEM_CON) if said and not _DENIED.search(around.before) else None


def _alone(around: _Around) -> bool:
    """Whether the word is a remark of its own: "(unanimous)", "Carried."."""
    return _ALONE.search(around.before) is not None and _PLAIN_ENDS.match(around.after) is not None


_SUBJECT = pattern(
    r"\b(?:motion|amendment|proposal|recommendations?|resolution|addendum|votes?|voting|proposition|substantive|declared)\b"
    r"[^.;\n]{0,90}$",
    re.IGNORECASE,
)
_MOVED_ON = pattern(
    r"\s+(?:out|forward|over|on(?!\s[^.\n]{0,30}casting)|through|away|off|by\s+(?:the(?!\s[^.\n]{0,30}casting)|hand)|by\s+a\s+(?!vote|majority))\b",
    re.I,
)
_PUT_AND = pattern(
    r"\b(?:motions?|amendments?|proposals?)\s+(?:(?:was|were|is|then|duly|\w+ly)\s+){0,3}$", re.IGNORECASE
)
_UNSECONDED = pattern(r"\b(?:no|want\s+of\s+a|lack\s+of\s+a|without\s+a)\s+seconder\b", re.IGNORECASE)
_TO_DO = pattern(r"\s+to\s+(?!\d)")
_HYPOTHETICAL = pattern(
    r"(?<!declared to )\b(?:be|if|when|to|being|been|has|have|had|is|are)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_NOT = pattern(r"\bnot\s+(?:\w+\s+)?$", re.IGNORECASE)
_BY = pattern(
    rf"\s*(?:[,:(–-]\s*)?(?:by\s+)?(?:a\s+(?:vote|majority)\s+of\s+)?(?P<one>{COUNT})(?:\s+votes?)?(?:,?\s+to\s+|\s*[-–/]\s*)"
    rf"(?P<other>{COUNT})\b(?:\s+votes?)?(?:\s*[-–/]\s*(?P<third>\d{{1,3}})\b)?",
    re.IGNORECASE,
)


def _outcome(word: VoteWord, around: _Around) -> Said | None:
    """Carried or lost: of a motion, in capitals, or as a remark of its own; "carried out" is neither."""
    before = around.before
    if _MOVED_ON.match(around.after) or _UNSECONDED.search(before[-60:] + around.after[:40]):
        return None
    negated = _NOT.search(before)
    means = Phrase.LOST if negated or word.means is Phrase.LOST else Phrase.CARRIED
    if word.sureness is Sureness.ADDS:
        return Said(around.start, around.stop, means, Sureness.ADDS)
    found = _BY.match(around.after)
    score, reach = _score_of(found)
    abstained = read_count(found["third"]) if found and score and found["third"] else None
    # "The house passed to the council" and "it failed" are said of much else.
    subject = _PUT_AND if word.sureness is Sureness.BESIDE else _SUBJECT
    of_motion = subject.search(before) is not None and not _HYPOTHETICAL.search(before)
    capitals = around.word.isupper() and not before.strip()[-3:].isupper()
    remark = around.word[0].isupper() and _alone(around)
    surely = of_motion or capitals or remark or score is not None
    if word.sureness is Sureness.BESIDE and (not surely or _TO_DO.match(around.after)):
        return None
    sureness = Sureness.SURE if surely else Sureness.ADDS
    begins = around.start - len(negated[0]) if negated else around.start
    return Said(begins, around.stop + reach, means, sureness, abstained, score)


def _score_of(found: re.Match[str] | None) -> tuple[tuple[int, int] | None, int]:
    """The two counts of "by 22 votes to one" and how far they reach."""
    one = count_of(found["one"]) if found else None
    other = read_count(found["other"]) if found else None
    if found is None or one is None or other is None:
        return None, 0
    return (one, other), found.end()


_USED = pattern(
    r"\b(?:us(?:ed|ing)|exercis(?:ed|ing)|gave|giving|cast|casting|on|by|with|through|having)\b[^.\n]{0,40}$",
    re.IGNORECASE,
)
_WHOSE = pattern(r"[’']s?\s+(?:second\s+or\s+)?$")
_TOWARDS = pattern(
    r"\s+(?P<way>in\s+favou?r(?:\s+of)?|for|against)\b(?:\s+the\s+(?:motion|amendment|proposal|recommendation))?"
)


def _casting(around: _Around) -> Said | None:
    """The casting vote where it was used, and not only spoken of."""
    towards = _TOWARDS.match(around.after)
    cast = towards is not None and _WHOSE.search(around.before) is not None
    if not (cast or _USED.search(around.before) or _alone(around)):
        return None
    if towards is None:
        return around.said(Phrase.CASTING)
    directed = Phrase.LOST if towards["way"] == "against" else Phrase.CARRIED
    return Said(around.start, around.stop + towards.end(), Phrase.CASTING, directed=directed)


_ONE = pattern(rf"(?:^|[\s(,])(?P<count>{COUNT})\s+$", re.IGNORECASE)
_OTHER = pattern(rf"\s+(?P<count>{COUNT})\b", re.IGNORECASE)
_VOTES = pattern(r"\s+votes?\b")
_VOTE_OF = pattern(
    r"\s+(?P<one>\d{1,3})(?:\s*[-–]\s*|\s+to\s+)(?P<other>\d{1,3})\b(?:\s*[-–]\s*(?P<third>\d{1,3})\b)?(?!\s*[-–/.:]\s*\d)"
)


def _score(around: _Around) -> Said | None:
    """Two counts in one: "22 votes to one", "24 votes, to 10 votes", "a vote of 7-1"."""
    if around.word.lower().endswith(("of", ":")):
        found = _VOTE_OF.match(around.after)
        score, reach = _score_of(found)
        abstained = read_count(found["third"]) if found and found["third"] else None
        return Said(around.start, around.stop + reach, Phrase.SCORE, count=abstained, score=score) if score else None
    before = around.before[-40:]
    one, other = _ONE.search(before), _OTHER.match(around.after)
    first = count_of(one["count"]) if one else None
    second = read_count(other["count"]) if other else None
    if one is None or other is None or first is None or second is None:
        return None
    votes = _VOTES.match(around.after, other.end())
    end = around.stop + (votes.end() if votes else other.end())
    return Said(around.start - (len(before) - one.start("count")), end, Phrase.SCORE, score=(first, second))


_RECEIVED = pattern(
    rf"\s+(?P<one>{COUNT})(?:\s+votes?)?(?:[,;]|\s+(?:and|but|while|whilst|with|to)\b){{0,2}}\s+(?:the\s+)?"
    rf"(?P<rival>motion|amendment)\s+(?:receiv(?:ed|ing)\s+)?(?P<other>{COUNT})\b(?:\s+votes?)?",
    re.IGNORECASE,
)


def _received(around: _Around) -> Said | None:
    """Motion against amendment: "the Motion received 21 votes and the Amendment 12", whichever is named first.

    Votes for the motion are those for; the amendment's are those against it.
    """
    found = _RECEIVED.match(around.after)
    counts = (count_of(found["one"]), count_of(found["other"])) if found else (None, None)
    if found is None or counts[0] is None or counts[1] is None:
        return None
    score = (counts[0], counts[1]) if found["rival"].lower() == "amendment" else (counts[1], counts[0])
    return Said(around.start, around.stop + found.end(), Phrase.SCORE, score=score)
