"""A report's recommendations as the clauses of a resolution."""

import re
from dataclasses import dataclass

from clerk.wording.outcomes import as_clause, is_infinitive, outcome

_MARK = re.compile(
    r"(?:\s*(?:\d{1,2}(?:\.\d{1,2})+[.)]?\s|\d{1,2}\s{2,}|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5}|[A-H])[).:]\s|[-*•·–]\s?)\s*)+(?=\S)"
)
_ASKS = re.compile(
    r"(?:.{0,80}\b(?:is|are)\s+(?:recommended|asked|invited|requested)|it\s+is\s+recommended|recommendations?(?:\(s\))?)"
    r"\s*(?:that\s+(?:members|councillors|governors)\s*[:\-–—]+|that|to)?\s*[:\-–—]*\s*",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"(?:that\s+)?(?P<lead>(?:the|this)\s+[^:]{2,60}?)\s*[:\-–—]+$", re.IGNORECASE)
_THAT = re.compile(r"(?:that|to)\s*[:\-–—]*$", re.IGNORECASE)
_JOINT = re.compile(r"\s*[;,]\s*(?:and|or)?\s*$|\s+and\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Recommended:
    """Recommendations as clauses to stand behind "that", and their common subject if they have one.

    `leaves_open`: one of them asks the meeting to choose ("decide whether to buy or hire"), so that only the meeting
    can say what was decided.
    """

    clauses: tuple[str, ...] = ()
    lead: str = ""
    leaves_open: bool = False


def recommended(text: str) -> Recommended:
    """The clauses that a report recommends, each turned from an infinitive where it is one.

    Lines with marks are clauses; "That the Board:" before verbs in the third person stays as their subject, and
    "The Board is recommended to:" falls away. Nothing is left out that is a recommendation.
    """
    lead, clauses, marked = "", [], False
    for line in text.splitlines():
        words = line.strip()
        mark = _MARK.match(line)
        if not words:
            continue
        if mark:
            marked = True
            clauses.append(_JOINT.sub("", line[mark.end() :].strip()))
            continue
        if marked and not line[:1].isspace() and not words[0].islower():
            marked = False
        if marked or (clauses and words[0].islower()):
            clauses[-1] = f"{clauses[-1]} {_JOINT.sub('', words)}"
            continue
        lead, words = _lead_in(words, lead)
        clauses += [_JOINT.sub("", words)] if words else []
    if lead:
        return Recommended(tuple(words.rstrip(" .;") for words in clauses), lead)
    leaves_open = any(is_infinitive(words) and not outcome(words).ok for words in clauses)
    return Recommended(tuple(map(as_clause, clauses)), leaves_open=leaves_open)


def _lead_in(words: str, lead: str) -> tuple[str, str]:
    """The common subject that a line gives, and what is left of the line."""
    asked = _ASKS.match(words)
    if asked:
        words = words[asked.end() :]
    if _THAT.fullmatch(words) or not words:
        return lead, ""
    subject = _SUBJECT.fullmatch(words)
    if subject:
        return subject["lead"][0].lower() + subject["lead"][1:], ""
    return lead, words
