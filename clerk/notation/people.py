"""Names of people in running prose: "Cllr. Mrs. S.F. King", "the Vice Convener", "PN", "Alan Watkins"."""

import re
from dataclasses import dataclass
from enum import IntEnum

from clerk.names.titles import is_post_nominal, title_of
from clerk.notation.name_words import NOT_NAMES, OFFICE_WORDS, OFFICES, PARTICLES, WORDS_LIKE_INITIALS
from clerk.notation.patterns import pattern

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]|\.(?=[^\W\d_]))*+\.?")
_GAP = pattern(r"[^\S\n]*(?:\n[^\S\n]*)?")
_SPACES = pattern(r"[^\S\n]*")
_INITIALS = re.compile(r"(?:[A-Z](?:[.-]?[A-Z]){1,4}[a-z]?|[A-Z])\.?")
_BRACKETED = pattern(r"\s*\([^()\n\d]{1,60}\)")
_OF = pattern(r"\s+(?:of|for)\s+(?:the\s+)?(?=[A-Z])")
_MOST_WORDS = 10
_MOST_SURNAMES = 4
_REACH = 100


class Strength(IntEnum):
    """How sure it is that words are a name."""

    WORD = 1
    FULL = 2
    INITIALS = 3
    OFFICE = 4
    TITLED = 5


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands; `past` is where the text goes on after a note in brackets."""

    start: int
    end: int
    past: int
    strength: Strength

    def of(self, text: str) -> str:
        """The name as typed, on one line."""
        return " ".join(text[self.start : self.end].split())


def read_name(text: str, place: int, *, listed: bool = False) -> Name | None:
    """The name that begins at this place, or None where there is none.

    In a list "A S Wright" is a name too; elsewhere a sentence may begin with "A".
    """
    first = _WORD.match(text, place)
    if first is None:
        return None
    word = first[0].lower()
    if word in ("the", "our"):
        return _office(text, place, _past_gap(text, first.end()))
    if word in OFFICE_WORDS and not title_of(word):
        return _office(text, place, place) or _Reader(text, place, listed).name()
    return _Reader(text, place, listed).name() or _office(text, place, place)


def _past_gap(text: str, place: int, *, wraps: bool = True) -> int:
    """Past the white space between two words of a name, and where it `wraps` past one line end."""
    found = (_GAP if wraps else _SPACES).match(text, place)
    return found.end() if found else place


class _Reader:
    """Reads one name word by word."""

    def __init__(self, text: str, place: int, listed: bool = False, in_office: bool = False) -> None:
        self._text = text
        self._start = self._end = place
        self._listed = listed
        self._in_office = in_office
        self._titled = False
        self._joined = False
        self._initials = ""
        self._names = 0

    def name(self) -> Name | None:
        place = self._start
        for _ in range(_MOST_WORDS):
            found = _WORD.match(self._text, place)
            if found is None or not self._take(found):
                break
            place = _past_gap(self._text, found.end(), wraps=not self._names)
            if found[0].endswith(".") and not _keeps_its_stop(found[0]):
                break
        strength = self._strength()
        if strength is None:
            return None
        if strength is Strength.INITIALS:
            self._end = self._start + len(self._text[self._start : self._end].rstrip("."))
        note = _BRACKETED.match(self._text, self._end)
        return Name(self._start, self._end, note.end() if note else self._end, strength)

    def _take(self, found: re.Match[str]) -> bool:
        """Make a word part of the name, if it can be; a full stop after a surname is the end of the sentence."""
        word = found[0]
        bare = word.rstrip(".")
        if not self._names and not self._initials and title_of(word):
            self._titled = True
            self._end = found.end()
            return True
        if self._names and is_post_nominal(word):
            self._end = found.start() + len(bare)
            return True
        if _INITIALS.fullmatch(word) and not self._names and self._may_be_initials(word):
            return self._initial(found, bare)
        return self._surname(found, word, bare)

    def _may_be_initials(self, word: str) -> bool:
        return self._titled or self._listed or word not in WORDS_LIKE_INITIALS

    def _initial(self, found: re.Match[str], bare: str) -> bool:
        if self._joined and not self._titled:
            return False
        self._joined = self._joined or (len(bare) > 1 and "." not in bare)
        self._initials += bare
        self._end = found.start() + len(bare)
        return True

    def _surname(self, found: re.Match[str], word: str, bare: str) -> bool:
        if self._joined and not (self._titled or self._in_office or self._beside(found)):
            return False
        if bare in PARTICLES and (self._titled or self._names or self._initials):
            return self._text[found.end() : found.end() + 2].strip()[:1].isupper()
        if not bare[:1].isupper() or bare.lower() in NOT_NAMES or self._names >= _MOST_SURNAMES:
            return False
        if (bare.isupper() and len(bare) > 1 and not self._titled) or (title_of(word) and self._names):
            return False
        self._names += 1
        self._end = found.end() if bare.lower() == "st" else found.start() + len(bare)
        return True

    def _beside(self, found: re.Match[str]) -> bool:
        """Whether a surname stands a space behind joined initials, as in "TJ Ash"; further off a sentence begins."""
        word = found[0].rstrip(".").lower()
        return self._text[self._end : found.start()] == " " and not found[0].isupper() and word not in OFFICES

    def _strength(self) -> Strength | None:
        if self._titled and (self._names or self._initials):
            return Strength.TITLED
        if self._titled:
            # "MS" and "DR" are somebody's initials where no name follows.
            return Strength.INITIALS if _INITIALS.fullmatch(self._text, self._start, self._end) else None
        if self._names:
            return Strength.FULL if self._names > 1 or self._initials else Strength.WORD
        letters = self._initials.replace(".", "").replace("-", "")
        return Strength.INITIALS if 2 <= len(letters) <= 5 else None


def _keeps_its_stop(word: str) -> bool:
    """Whether the full stop belongs to a short form ("Cllr.", "S.F.", "St.") and does not end the sentence."""
    bare = word.rstrip(".")
    return bool(title_of(word)) or len(bare) == 1 or "." in bare or bare.lower() == "st"


def _office(text: str, start: int, place: int) -> Name | None:
    """An office instead of a name: "the Convener", "the Leader of the Council", "the Lord Mayor (Councillor Ash)"."""
    end, known = place, False
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, place)
        word = found[0].rstrip(".").lower() if found else ""
        if found is None or not (word in OFFICE_WORDS or (word == "the" and not known)):
            break
        known = known or word in OFFICES
        end = found.start() + len(word)
        place = _past_gap(text, end, wraps=not known)
    if not known:
        return None
    of = _OF.match(text, end)
    if of:
        end = _capitals(text, of.end())
    person = _Reader(text, place, in_office=True).name() if not of else None
    if person is not None:
        return Name(start, person.end, person.past, Strength.OFFICE)
    note = _BRACKETED.match(text, end)
    end = note.end() if note else end
    return Name(start, end, end, Strength.OFFICE)


def _capitals(text: str, place: int) -> int:
    """The end of the words with capitals that begin here: "Finance, Policy and Resources" as far as the comma."""
    end = place
    for _ in range(6):
        found = _WORD.match(text, place)
        if found is None or not found[0][0].isupper():
            break
        end = found.start() + len(found[0].rstrip("."))
        place = _past_gap(text, end)
    return end


_ADVERBS = pattern(
    r"(?:,(?=\s+who\b))?\s*(?:(?:then|also|formally|duly|subsequently|accordingly|further|both|all|having|who|has|had)\s+){0,4}"
)


def only_adverbs(text: str, place: int, stop: int) -> bool:
    """Whether nothing but adverbs stands between two places: "Councillor Ash then formally" moved."""
    found = _ADVERBS.match(text, place, stop)
    return found is not None and found.end() == stop


def name_before(text: str, place: int, floor: int) -> Name | None:
    """The name that stands directly before this place, adverbs apart, or None."""
    floor = max(floor, place - _REACH)
    for found in _WORD.finditer(text, floor, place):
        if found.start() > floor and text[found.start() - 1].isalnum():
            continue
        name = read_name(text, found.start())
        if name is not None and name.past <= place and _reaches(text, name, place):
            return name
    return None


def _reaches(text: str, name: Name, place: int) -> bool:
    """Whether no more than adverbs stand between, or a comma that closes "The Mayor, Councillor Ash,"."""
    apposed = text[max(name.start - 2, 0) : name.start].startswith(",")
    closed = apposed and text[name.past : name.past + 1] == ","
    return only_adverbs(text, name.past, place) or (closed and only_adverbs(text, name.past + 1, place))


def person_meant(text: str, place: int, floor: int) -> Name | None:
    """The person whom "he" or "she" at this place means: the last one with a title before it."""
    meant = None
    for found in _WORD.finditer(text, max(floor, place - 8 * _REACH), place):
        if title_of(found[0]):
            name = read_name(text, found.start())
            if name is not None and name.strength is Strength.TITLED and name.end <= place:
                meant = name
    return meant
