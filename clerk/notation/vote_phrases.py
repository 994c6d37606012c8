"""Phrases that say how a vote went: unanimously, carried, lost, by 22 votes to one, the casting vote."""

import re
from dataclasses import dataclass

from clerk.notation.numbers import read_count
from clerk.notation.vote_words import (
    AGREED_WORDS,
    ALL_BEFORE,
    ALL_COUNTED,
    COUNT,
    SUBJECT,
    USED,
    Phrase,
    Sureness,
    VoteWord,
)

_REACH = 110


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase, where it stands, and the counts it gives; `directed` is which way a casting vote went."""

    start: int
    end: int
    means: Phrase
    sureness: Sureness = Sureness.SURE
    count: int | None = None
    score: tuple[int, int] | None = None
    directed: Phrase | None = None


def count_of(words: str) -> int | None:
    """The number of "nine", "and nine" or "9"; None where there is none."""
    count = read_count(words)
    return count if count is not None else read_count(words.split()[-1])


def read_phrase(text: str, word: VoteWord, start: int, stop: int, floor: int) -> Said | None:
    """The phrase that the word from `start` to `stop` makes with what stands round it, or None."""
    before = text[max(floor, start - _REACH) : start]
    after = text[stop : stop + _REACH]
    if word.means is Phrase.UNANIMOUS:
        return _unanimous(text, start, stop, before, after)
    if word.means in (Phrase.CARRIED, Phrase.LOST):
        return _outcome(text, word, start, stop, before, after)
    if word.means is Phrase.CASTING:
        return _casting(start, stop, before, after)
    if word.means is Phrase.SCORE:
        return _score(start, stop, before, after)
    if word.means is Phrase.ALL_VOTED:
        everybody = ALL_COUNTED.search(before)
        count = count_of(everybody["count"]) if everybody else None
        return Said(start - len(everybody[0]), stop, Phrase.ALL_VOTED, count=count) if everybody and count else None
    everybody = ALL_BEFORE.search(before)
    return Said(start - len(everybody[0]), stop, Phrase.UNANIMOUS) if everybody else None


_ENDS = re.compile(r"\s*(?:[.,;:)*_|]|\n|$|and\b|to\b|that\b|with\b)")
_PLAIN_ENDS = re.compile(r"\s*(?:[.,;)*_|]|\n|$)")


def _unanimous(text: str, start: int, stop: int, before: str, after: str) -> Said | None:
    word = text[start:stop].lower()
    if re.search(r"\b(?:not|n[o']t|than|if)\s+$", before):
        return None
    if word.startswith("unanimous"):
        near = before[-36:] + " | " + after[:36]
        return Said(start, stop, Phrase.UNANIMOUS) if AGREED_WORDS.search(near) or _lone(before, after) else None
    if word == "all agreed":
        return Said(start, stop, Phrase.UNANIMOUS) if _PLAIN_ENDS.match(after) else None
    if word == "in agreement":
        everybody = ALL_BEFORE.search(before)
        return Said(start - len(everybody[0]), stop, Phrase.UNANIMOUS) if everybody and _ENDS.match(after) else None
    if word == "by all":
        said = re.search(r"(?:agreed|approved|accepted|supported|carried)\s+$", before[-12:], re.IGNORECASE)
        people = re.match(
            r"(?:\s+(?:members?|councillors?|governors?|trustees?|those)?\s*(?:present)?)?\s*(?:[.,;)]|$|\n)", after
        )
        return Said(start, stop, Phrase.UNANIMOUS) if said and people else None
    if word in ("affirmation", "general assent", "general consent"):
        return Said(start, stop, Phrase.UNANIMOUS) if re.search(r"\bby\s+(?:the\s+)?$", before) else None
    return Said(start, stop, Phrase.UNANIMOUS)


def _lone(before: str, after: str) -> bool:
    """Whether the word is a remark of its own: "(unanimous)", "Unanimous."."""
    return re.search(r"(?:^|[.;,:(–-])\s*[*_]*$", before) is not None and _PLAIN_ENDS.match(after) is not None


_MOVED_ON = re.compile(
    r"\s*(?:out|forward|over|on|through|away|off|by\s+(?:the|hand|a\s+[a-z]+\s*(?:contractor|van)))\b", re.IGNORECASE
)
_HYPOTHETICAL = re.compile(r"\b(?:be|if|when|to|being|been|has|have|had|is|are)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_NOT = re.compile(r"\bnot\s+(?:\w+\s+)?$", re.IGNORECASE)
_BY = re.compile(
    rf"\s*[,:(–-]?\s*(?:by\s+)?(?:a\s+(?:vote|majority)\s+of\s+)?(?P<one>{COUNT})(?:\s+votes?)?\s*(?:,?\s+to\s+|\s*[-–]\s*)"
    rf"(?P<other>{COUNT})\b(?:\s+votes?)?",
    re.IGNORECASE,
)


def _outcome(text: str, word: VoteWord, start: int, stop: int, before: str, after: str) -> Said | None:
    """Carried or lost: of a motion, in capitals, or as a remark of its own; "carried out" is neither."""
    if _MOVED_ON.match(after):
        return None
    negated = _NOT.search(before)
    means = Phrase.LOST if negated or word.means is Phrase.LOST else Phrase.CARRIED
    begins = start - len(negated[0]) if negated else start
    if word.sureness is Sureness.ADDS:
        return Said(start, stop, means, Sureness.ADDS)
    score = _score_of(_BY.match(after))
    of_motion = SUBJECT.search(before) is not None and not _HYPOTHETICAL.search(before)
    capitals = text[start:stop].isupper() and not before.strip()[-3:].isupper()
    sure = of_motion or capitals or score is not None or (_lone(before, after) and text[start].isupper())
    end = stop + (score[1] if score else 0)
    return Said(begins, end, means, Sureness.SURE if sure else Sureness.ADDS, score=score[0] if score else None)


def _score_of(found: re.Match[str] | None) -> tuple[tuple[int, int], int] | None:
    """The two counts of "by 22 votes to one" and how far they reach."""
    if found is None:
        return None
    one, other = count_of(found["one"]), read_count(found["other"].split()[0])
    if one is None or other is None:
        return None
    return (one, other), found.end()


_TOWARDS = re.compile(
    r"\s+(?P<way>in\s+favou?r(?:\s+of)?|for|against)\b(?:\s+the\s+(?:motion|amendment|proposal|recommendation))?"
)


def _casting(start: int, stop: int, before: str, after: str) -> Said | None:
    if not USED.search(before) and not _lone(before, after):
        return None
    towards = _TOWARDS.match(after)
    if towards is None:
        return Said(start, stop, Phrase.CASTING)
    directed = Phrase.LOST if towards["way"] == "against" else Phrase.CARRIED
    return Said(start, stop + towards.end(), Phrase.CASTING, directed=directed)


_ONE = re.compile(rf"(?:^|[\s(,])(?P<count>{COUNT})\s+$", re.IGNORECASE)
_OTHER = re.compile(rf"\s+(?P<count>{COUNT})\b(?:\s+votes?\b)?", re.IGNORECASE)


def _score(start: int, stop: int, before: str, after: str) -> Said | None:
    """ "22 votes to one", "24 votes, to 10 votes"."""
    found = _ONE.search(before[-40:])
    other = _OTHER.match(after)
    if found is None or other is None:
        return None
    first, second = count_of(found["count"]), read_count(other["count"].split()[0])
    if first is None or second is None:
        return None
    begins = start - (len(before[-40:]) - found.start("count"))
    end = stop + other.start("count") + len(other["count"].split()[0])
    votes = re.match(r"\s+votes?\b", after[end - stop :])
    return Said(begins, end + (votes.end() if votes else 0), Phrase.SCORE, score=(first, second))
