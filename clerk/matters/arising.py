"""The minute of matters arising, drafted from the news: "Further to minute 3/19 ‘...’, the Board noted that ..."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk.promises.verbs import DONE
from clerk.text import capitalised
from clerk.vocabulary import MatterStatus
from clerk.wording import as_clause, further_to, kept
from clerk.wording.arising import Promise
from clerk.wording.words import word_set

_FIRST = re.compile(r"(?:(?:now|all|also|since|already|not\s+yet|then|[a-z]+ly)\s+)*(?P<word>[a-z-]+)\b", re.IGNORECASE)
_MORE_DONE = word_set("agreed appointed approved held met ordered paid received signed superseded taken")
_WITHOUT_WORDS = {
    MatterStatus.REFERRED: "had been referred",
    MatterStatus.SUPERSEDED: "had been superseded",
    MatterStatus.NOT_PURSUED: "would not be pursued",
}
"""What is noted of a matter that was closed without a word."""


@dataclass(frozen=True, slots=True)
class Arising:
    """One matter that has news: the minute it comes from, what was promised, and each piece of news in order."""

    citation: str
    title: str
    text: str
    status: MatterStatus
    news: tuple[str, ...]


def matters_arising(matters: Sequence[Arising], short_name: str) -> str:
    """The minute of all of them, a paragraph or a list for each minute they arise from, in the order given."""
    by_minute: dict[tuple[str, str], list[str]] = {}
    for matter in matters:
        by_minute.setdefault((matter.citation, matter.title), []).extend(_noted(matter))
    return "\n\n".join(_paragraph(citation, title, short_name, noted) for (citation, title), noted in by_minute.items())


def _paragraph(citation: str, title: str, short_name: str, noted: Sequence[str]) -> str:
    if citation:
        return further_to(citation, title, short_name, noted)
    opening = f"{capitalised(short_name or 'the meeting')} noted that"
    return f"{opening} {noted[0]}." if len(noted) == 1 else "\n".join((f"{opening}:", *(f"- {one}" for one in noted)))


def _noted(matter: Arising) -> list[str]:
    """What was noted of a matter, as clauses behind "noted that"."""
    told = [" ".join(words.split()).rstrip(".") for words in matter.news if words.strip()]
    if told:
        return [_clause(matter, words) for words in told]
    if matter.status in _WITHOUT_WORDS:
        return [f"{as_clause(matter.text).partition(' be ')[0]} {_WITHOUT_WORDS[matter.status]}"]
    return [kept(Promise(matter.text, "", matter.status.closed))]


def _clause(matter: Arising, words: str) -> str:
    """News as a clause. "circulated to members on 3 May" is given what was circulated from the promise."""
    first = _FIRST.match(words)
    subject, be, _ = as_clause(matter.text).partition(" be ")
    if first and first["word"].lower() in DONE | _MORE_DONE and be:
        return f"{subject} had been {words[0].lower()}{words[1:]}"
    return kept(Promise(matter.text, words, matter.status.closed))
