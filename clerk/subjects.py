"""Which items are about one subject, as far as their titles tell."""

import re
from dataclasses import dataclass

from clerk.wording.words import word_set

_TAIL = re.compile(r"\s*(?:[:–—]|\s-\s|\().*$")
_NOISE = word_set(
    "a an the of for to and on in at with from by report reports update updates progress review reviews annual "
    "quarterly monthly further interim final draft outcome outcomes response result results item presentation "
    "briefing note year years one two part quarter q1 q2 q3 q4 consultation six twelve month months"
)
_WORD = re.compile(r"[^\W\d_][\w’']*")
_ENOUGH = 0.75


@dataclass(frozen=True, slots=True)
class Subject:
    """What a title names: the title in small letters, and the words of it that count."""

    title: str
    words: frozenset[str]

    def same_as(self, other: "Subject") -> bool:
        """Whether two titles name one subject; titles without words that count only where they are the same."""
        if self.title == other.title:
            return bool(self.title)
        if not self.words or not other.words:
            return False
        return len(self.words & other.words) / len(self.words | other.words) >= _ENOUGH


def subject_of(title: str) -> Subject:
    """The subject of a title, without what stands after a colon, dash or bracket, years, and words such as "report"."""
    words = (word.casefold().replace("’", "'").removesuffix("'s") for word in _WORD.findall(_TAIL.sub("", title)))
    return Subject(" ".join(title.casefold().split()), frozenset(word for word in words if word not in _NOISE))


def same_subject(one: str, other: str) -> bool:
    """Whether two titles name one subject: "School Attendance" and "School Attendance: one year on"."""
    return subject_of(one).same_as(subject_of(other))
